//! Why something that is known stands in no profile.

use core::fmt;

use serde::Serialize;

/// Why a known field was not mapped.
///
/// ```
/// use hirerisk::import::Why;
/// assert_eq!(Why::FreeText.as_str(), "free_text");
/// assert!(Why::ALL.iter().all(|why| why.says().ends_with('.')));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Why {
    /// The profile has no place for it.
    NoField,
    /// One text for several things.
    FreeText,
    /// It is about somebody or something else.
    NotThePerson,
    /// What something is called is no look-up of what it is.
    Label,
    /// The vendor's or employer's own words.
    OwnWords,
    /// A field that the employer made.
    Custom,
    /// It repeats what is mapped.
    SaidElsewhere,
    /// No telephone number.
    NoTelephone,
    /// No address of a mailbox.
    NoMailbox,
    /// No link.
    NoLink,
    /// A link of a kind that is not told.
    UnknownKind,
    /// A year or a month.
    PartialDate,
    /// A date that cannot be read.
    BadDate,
    /// The end of a post is not told as a day.
    EndUnknown,
    /// Two fields contradict each other.
    Contradicts,
    /// An employer without a time.
    NoSpan,
    /// Nothing that could be compared stands beside it.
    NothingToCompare,
    /// Another type than the format has.
    WrongType,
    /// The caller gave another.
    Replaced,
}

impl Why {
    /// All reasons.
    pub const ALL: [Why; 19] = [
        Why::NoField,
        Why::FreeText,
        Why::NotThePerson,
        Why::Label,
        Why::OwnWords,
        Why::Custom,
        Why::SaidElsewhere,
        Why::NoTelephone,
        Why::NoMailbox,
        Why::NoLink,
        Why::UnknownKind,
        Why::PartialDate,
        Why::BadDate,
        Why::EndUnknown,
        Why::Contradicts,
        Why::NoSpan,
        Why::NothingToCompare,
        Why::WrongType,
        Why::Replaced,
    ];

    /// The word used in data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.told().0
    }

    /// The same as a sentence.
    #[must_use]
    pub const fn says(self) -> &'static str {
        self.told().1
    }

    #[rustfmt::skip] // a table, one reason a line
    const fn told(self) -> (&'static str, &'static str) {
        match self {
            Why::NoField => ("no_field", "The profile asks for nothing like it."),
            Why::FreeText => ("free_text", "One text for several things: to split it would be a guess."),
            Why::NotThePerson => ("not_the_person", "It is about somebody or something else."),
            Why::Label => ("label", "What something is called is no look-up of what it is."),
            Why::OwnWords => ("own_words", "The words are the vendor's or the employer's own."),
            Why::Custom => ("custom", "The employer made the field and knows what it means."),
            Why::SaidElsewhere => ("said_elsewhere", "It repeats what another field says."),
            Why::NoTelephone => ("no_telephone", "It is no telephone number."),
            Why::NoMailbox => ("no_mailbox", "It is no address of a mailbox."),
            Why::NoLink => ("no_link", "It is no link."),
            Why::UnknownKind => ("unknown_kind", "What kind of page it leads to is not told."),
            Why::PartialDate => ("partial_date", "A year or a month is no day."),
            Why::BadDate => ("bad_date", "The date cannot be read."),
            Why::EndUnknown => ("end_unknown", "The last day of the post is not told; without it the post would read as one that goes on."),
            Why::Contradicts => ("contradicts", "Another field says the opposite."),
            Why::NoSpan => ("no_span", "An employer without a time would read as a post that goes on."),
            Why::NothingToCompare => ("nothing_to_compare", "Nothing that could be compared stands beside it."),
            Why::WrongType => ("wrong_type", "It is of another type than the format has."),
            Why::Replaced => ("replaced", "The caller gave another."),
        }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
