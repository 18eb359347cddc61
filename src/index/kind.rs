//! What two records can have in common: the kinds of key.

use crate::profile::LinkKind;

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident = $number:literal, $text:literal;)+) => {
        /// A kind of linkage key. Two keys of different kinds never match, whatever their values.
        ///
        /// ```
        /// use hirerisk::index::KeyKind;
        /// assert_eq!(KeyKind::from_name("referee_mailbox"), Some(KeyKind::RefereeMailbox));
        /// assert!(KeyKind::Account.is_strong() && !KeyKind::Line.is_strong());
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        #[repr(u8)]
        pub enum KeyKind {
            $($(#[doc = $doc])+ $name = $number,)+
        }

        impl KeyKind {
            /// All kinds, in the order of their numbers.
            pub const ALL: &'static [KeyKind] = &[$(KeyKind::$name),+];

            /// The number under which a snapshot keeps the kind; it never changes.
            #[must_use]
            pub const fn number(self) -> u8 {
                match self {
                    $(KeyKind::$name => $number,)+
                }
            }

            /// The name under which keys of the kind are derived and exported; it never changes.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(KeyKind::$name => $text,)+
                }
            }
        }
    };
}

kinds! {
    /// A telephone number of the person's.
    Telephone = 0, "telephone";
    /// A mailbox of the person's.
    Mailbox = 1, "mailbox";
    /// A postal address, unit included: where devices were sent.
    Address = 2, "address";
    /// A postal address without its unit.
    Building = 3, "building";
    /// Where pay goes: a bank account, a wallet, an account at a payment platform.
    Account = 4, "account";
    /// An identity document, as the vendor's token.
    Document = 5, "document";
    /// A private device.
    Device = 6, "device";
    /// A residential line.
    Line = 7, "line";
    /// The place at which an issued device stood.
    DevicePlace = 8, "device_place";
    /// Where pay papers are mailed to.
    PayMail = 9, "pay_mail";
    /// A referee's telephone number.
    RefereeTelephone = 10, "referee_telephone";
    /// A referee's mailbox.
    RefereeMailbox = 11, "referee_mailbox";
    /// A referee's name at a firm.
    RefereeAtFirm = 12, "referee_at_firm";
    /// A public page, a site or an account of a code platform.
    Page = 13, "page";
    /// A picture, as the caller's token.
    Image = 14, "image";
    /// A face, as the token of the caller's vendor.
    Face = 15, "face";
    /// A post: employer, beginning and end. It tells whether a similar text names the same posts.
    Post = 16, "post";
    /// A whole declared name. It never links two people; it tells one person who comes twice.
    Name = 17, "name";
    /// A declared name with one of its parts left out. As [`KeyKind::Name`].
    ShortName = 18, "short_name";
    /// A person declared as of the same household.
    Household = 19, "household";
}

impl KeyKind {
    /// The kind of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<KeyKind> {
        KeyKind::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    pub(crate) fn from_number(number: u8) -> Option<KeyKind> {
        KeyKind::ALL.iter().copied().find(|kind| kind.number() == number)
    }

    /// Whether it is a strong kind: account, device or document. Only two of these with one other
    /// person can carry an assessment to the highest band.
    #[must_use]
    pub const fn is_strong(self) -> bool {
        match self.link_kind() {
            Some(kind) => kind.is_strong(),
            None => false,
        }
    }

    /// Whether two people who have one in common are tied by it. The others tell more of a tie: which
    /// posts a text names, whether two records are one person's or of one household.
    #[must_use]
    pub const fn links(self) -> bool {
        !matches!(self, KeyKind::Post | KeyKind::Name | KeyKind::ShortName | KeyKind::Household)
    }

    /// The word of the profile for what two records share, where it has one.
    #[must_use]
    pub const fn link_kind(self) -> Option<LinkKind> {
        match self {
            KeyKind::Telephone | KeyKind::Mailbox => Some(LinkKind::Contact),
            KeyKind::Address | KeyKind::DevicePlace | KeyKind::PayMail => Some(LinkKind::Address),
            KeyKind::Account => Some(LinkKind::Account),
            KeyKind::Document => Some(LinkKind::Document),
            KeyKind::Device => Some(LinkKind::Device),
            KeyKind::Line => Some(LinkKind::Line),
            KeyKind::Page => Some(LinkKind::Domain),
            KeyKind::Building
            | KeyKind::RefereeTelephone
            | KeyKind::RefereeMailbox
            | KeyKind::RefereeAtFirm
            | KeyKind::Image
            | KeyKind::Face
            | KeyKind::Post
            | KeyKind::Name
            | KeyKind::ShortName
            | KeyKind::Household => None,
        }
    }
}
