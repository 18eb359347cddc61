//! What the index found this person to share with others. A link is a fact, never points.

use alloc::vec::Vec;

use super::sessions::NetworkClass;
use super::shape::{noun, words};
use crate::units::Moment;

noun! {
    /// What this record shares with records of other people. Leave a part out where nobody looked.
    ///
    /// ```
    /// use hirerisk::profile::{LinkCount, LinkKind, Links, SharedKinds};
    /// let links = Links::default()
    ///     .account(LinkCount::default().people(0_u32)) // looked up: nobody else is paid there
    ///     .same_person_kinds(SharedKinds::default().kinds([LinkKind::Device, LinkKind::Account]));
    /// assert!(links.device.is_none()); // nobody looked
    /// ```
    observed struct Links {
        /// Other people paid to the account.
        account: Option<LinkCount>,
        /// Other people with the confirmed contact.
        contact: Option<LinkCount>,
        /// Other people at the delivery place, unit included.
        delivery: Option<LinkCount>,
        /// Other people on the private device.
        device: Option<LinkCount>,
        /// Other people's issued devices at the place of this one.
        device_place: Option<LinkCount>,
        /// Other people on the home line.
        line: Option<LinkCount>,
        /// The class of the shared line.
        line_class: Option<NetworkClass>,
        /// Other people at the mailing place of pay papers.
        pay_mail: Option<LinkCount>,
        /// Other people who name the same referee.
        referee: Option<LinkCount>,
        /// The shared referee is claimed at different employers in overlapping years.
        referee_other_employers: Option<bool>,
        /// Other hires of the same private verifier.
        verifier: Option<LinkCount>,
        /// Similarity of the work history with another name's, of 100.
        text_per_100: Option<u32>,
        /// Employers and dates are the same too.
        text_employers_same: Option<bool>,
        /// Strong kinds shared with one and the same other person.
        same_person_kinds: Option<SharedKinds>,
        /// Kinds shared with a confirmed case of this employer.
        closed_case: Option<SharedKinds>,
        /// Kinds shared with a closed record of another name.
        earlier_record: Option<SharedKinds>,
        /// Kinds shared with the person replaced.
        predecessor: Option<SharedKinds>,
        /// Kinds shared by workers of one intermediary.
        intermediary: Option<SharedKinds>,
        /// Kinds shared with a referee.
        referee_candidate: Option<SharedKinds>,
        /// Kinds shared with a rating client.
        rater_candidate: Option<SharedKinds>,
        /// Kinds shared with the colleague who recommended the person.
        referrer: Option<SharedKinds>,
    }
}

noun! {
    /// How many distinct other people share a value.
    observed struct LinkCount {
        /// The number of other people; 0 if it was looked up and nobody does.
        people: Option<u32>,
        /// The caller labels the value as shared by many: a hub.
        multi_tenant: Option<bool>,
        /// When it was first seen with another person.
        first_seen: Option<Moment>,
        /// When it was last seen with another person.
        last_seen: Option<Moment>,
        /// How many of 10,000 records share such a value by chance.
        rarity_per_10_000: Option<u32>,
        /// When it was looked up.
        at: Option<Moment>,
    }
}

noun! {
    /// Which kinds of anchor two records share.
    observed struct SharedKinds {
        /// The kinds; empty if it was looked up and there is none.
        kinds: Vec<LinkKind>,
        /// When it was looked up.
        at: Option<Moment>,
    }
}

words! {
    /// A kind of anchor that two records can share.
    LinkKind {
        /// A device.
        Device = "device",
        /// A receiving account or payment identifier.
        Account = "account",
        /// A document.
        Document = "document",
        /// A confirmed telephone or mailbox.
        Contact = "contact",
        /// A home line.
        Line = "line",
        /// An address.
        Address = "address",
        /// A domain, registrant or account-specific identifier of a site.
        Domain = "domain",
        /// A telephone number of a firm.
        Telephone = "telephone",
        /// An employer that nobody can confirm.
        Employer = "employer",
        /// A text.
        Text = "text",
        /// Each is the other's only referee.
        Circle = "circle",
    }
}

impl LinkKind {
    /// Whether it is a strong kind: device, account or document.
    ///
    /// ```
    /// use hirerisk::profile::LinkKind;
    /// assert!(LinkKind::Account.is_strong());
    /// assert!(!LinkKind::Line.is_strong()); // one household, one line
    /// ```
    #[must_use]
    pub const fn is_strong(self) -> bool {
        matches!(self, LinkKind::Device | LinkKind::Account | LinkKind::Document)
    }
}
