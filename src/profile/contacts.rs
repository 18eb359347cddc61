//! Telephone and mailbox: what they are, who has shown control, what look-ups say.

use alloc::vec::Vec;

use super::shape::{noun, words};
use super::text::{PersonName, Token};
use crate::units::Moment;

noun! {
    /// The person's contact points.
    ///
    /// ```
    /// use hirerisk::profile::{Contacts, Email, MailClass, Phone, PhoneClass};
    /// let contacts = Contacts::default()
    ///     .emails([Email::default().address("mail-token-1").domain_class(MailClass::Consumer)])
    ///     .phones([Phone::default().number("phone-token-1").line_class(PhoneClass::Mobile)]);
    /// assert!(contacts.changes.is_none());
    /// ```
    mixed struct Contacts<'a> {
        /// Mailboxes.
        emails: Vec<Email<'a>>,
        /// Telephone numbers.
        phones: Vec<Phone<'a>>,
        /// The log of changed contact points; leave out where none is kept.
        changes: Option<Vec<ContactChange>>,
        /// Contact points of which control was shown by code.
        controlled: Vec<ControlCheck<'a>>,
    }
}

noun! {
    /// A mailbox.
    mixed struct Email<'a> {
        /// The address, or a token for it.
        address: Option<Token<'a>>,
        /// What kind of domain it has.
        domain_class: Option<MailClass>,
        /// Whose names an independent look-up gives for it.
        lookup: Option<NameLookUp<'a>>,
        /// When it was given; with the application if not given.
        at: Option<Moment>,
    }
}

noun! {
    /// A telephone number.
    mixed struct Phone<'a> {
        /// The number, or a token for it.
        number: Option<Token<'a>>,
        /// What kind of line it is.
        line_class: Option<PhoneClass>,
        /// Whose names an independent look-up gives for it.
        lookup: Option<NameLookUp<'a>>,
        /// When it was given; with the application if not given.
        at: Option<Moment>,
    }
}

noun! {
    /// What a look-up vendor says of a contact point.
    verified struct NameLookUp<'a> {
        /// The full names that it gives.
        names: Vec<PersonName<'a>>,
        /// Over how many months the names were seen.
        within_months: Option<u32>,
        /// The vendor.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// One change of a contact point.
    observed struct ContactChange {
        /// What was changed.
        kind: Option<ContactKind>,
        /// Who asked.
        asked_by: Option<Asker>,
        /// What the employer noted as the kind of reason.
        reason: Option<ContactChangeReason>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// Control of a contact point was shown: a code, or an answer to the employer's own message.
    verified struct ControlCheck<'a> {
        /// The mailbox, number or handle.
        contact: Option<Token<'a>>,
        /// Who ran the check.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

words! {
    /// What kind of domain a mailbox has.
    MailClass {
        /// A firm's or institution's own.
        Corporate = "corporate",
        /// A consumer provider.
        Consumer = "consumer",
        /// A provider of throw-away addresses.
        ThrowAway = "throw_away",
        /// A relay that hides the mailbox behind it.
        Relay = "relay",
        /// Looked up, and not told.
        Unknown = "unknown",
    }
}

words! {
    /// What kind of telephone line.
    PhoneClass {
        /// Mobile.
        Mobile = "mobile",
        /// A fixed line.
        Fixed = "fixed",
        /// An internet number.
        Internet = "internet",
        /// Not in service.
        Inactive = "inactive",
        /// The numbering plan does not tell.
        Unknown = "unknown",
    }
}

words! {
    /// What was changed.
    ContactKind {
        /// A mailbox.
        Email = "email",
        /// A telephone number.
        Phone = "phone",
    }
}

words! {
    /// Who asked for a change or a thing.
    Asker {
        /// The person.
        Person = "person",
        /// The employer.
        Employer = "employer",
        /// A bank, carrier or provider.
        Provider = "provider",
        /// The intermediary.
        Intermediary = "intermediary",
    }
}

words! {
    /// The kind of reason that the employer noted for a changed contact.
    ContactChangeReason {
        /// Left an employer's mailbox.
        LeftEmployerMailbox = "left_employer_mailbox",
        /// The address is protected.
        ProtectedAddress = "protected_address",
        /// The employer asked for it.
        Requested = "requested",
        /// Any other.
        Other = "other",
    }
}
