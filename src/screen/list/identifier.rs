//! A paper, an account or an address of the net that a list ties to a party.

use alloc::string::String;

/// A paper, an account or an address of the net that a list ties to a party.
///
/// The value stands as the list writes it, with its blanks and hyphens.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Identifier {
    /// What it is.
    pub kind: IdentifierKind,
    /// The value as the list writes it.
    pub value: String,
    /// The country that issued it, as the list words it.
    pub country: Option<String>,
}

impl Identifier {
    /// An identifier of which no country is said.
    #[must_use]
    pub fn new(kind: IdentifierKind, value: impl Into<String>) -> Identifier {
        Identifier { kind, value: value.into(), country: None }
    }
}

/// What an identifier is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum IdentifierKind {
    /// A wallet of a cryptocurrency.
    Wallet {
        /// The currency as the list abbreviates it, `XBT`; none where the list does not say.
        currency: Option<String>,
    },
    /// A mail address.
    Email,
    /// A passport.
    Passport,
    /// A national identity number or card.
    NationalId,
    /// A number given by a tax authority.
    Tax,
    /// A telephone number.
    Phone,
    /// A site of the web.
    Website,
    /// Anything else, in the words of the list.
    Other(String),
}
