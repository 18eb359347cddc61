//! What was learnt, source by source, and what became of it.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::{Answer, Stamp};

/// What was asked about a value of the profile.
///
/// ```
/// use hirerisk::reference::Topic;
/// assert_eq!(Topic::NetworkClass.as_str(), "kind of network");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Topic {
    /// The kind of network of a line.
    NetworkClass,
    /// The service whose exit a line is.
    Service,
    /// The country of a line.
    NetworkCountry,
    /// The time zone of a line: told, never filled.
    Zone,
    /// The operator of a line.
    Operator,
    /// The kind of domain of a mailbox.
    MailClass,
    /// The class of a telephone line.
    PhoneClass,
    /// The region of a telephone number: told, never filled.
    PhoneRegion,
    /// The class of an address.
    AddressClass,
    /// Whether an address was reported.
    ReportedAddress,
    /// Whether a firm was reported as a front.
    ReportedFront,
}

impl Topic {
    /// The topic in words.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Topic::NetworkClass => "kind of network",
            Topic::Service => "service of the exit",
            Topic::NetworkCountry => "country of the network",
            Topic::Zone => "time zone of the network",
            Topic::Operator => "operator",
            Topic::MailClass => "kind of mail domain",
            Topic::PhoneClass => "kind of telephone line",
            Topic::PhoneRegion => "region of the number",
            Topic::AddressClass => "kind of address",
            Topic::ReportedAddress => "reported address",
            Topic::ReportedFront => "reported front",
        }
    }

    /// Whether what is found may tell where somebody is: shown only where values are.
    pub(super) const fn is_personal(self) -> bool {
        use Topic::{NetworkCountry, Operator, PhoneRegion, Zone};
        matches!(self, NetworkCountry | Zone | Operator | PhoneRegion)
    }
}

/// What one source answered. `Debug` withholds what was found.
///
/// [`Learnt`] has an example.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Told {
    /// The source and the date of its data.
    pub stamp: Stamp,
    /// Its answer, in words.
    pub answer: Answer<String>,
}

impl fmt::Debug for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Told({}, {})", self.stamp.source(), self.answer.as_str())
    }
}

/// What became of the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// No source found anything; the profile is as it was.
    Nothing,
    /// It was written into fields that were open.
    Filled,
    /// The profile says the same.
    Same,
    /// The profile says another thing, which stands.
    Contradicts,
    /// It is told here alone.
    Kept(WhyKept),
}

/// Why an answer was not written into the profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WhyKept {
    /// The profile has no field for it.
    NoField,
    /// Sources differ, and the field holds one value.
    SourcesDiffer,
    /// The profile calls countries otherwise, or it was not said how.
    Labels,
    /// The data are older than the date that stands beside the field, or the field beside it has none.
    Date,
    /// The profile has such entries of its own, by another list.
    OwnEntries,
}

impl Outcome {
    /// The outcome in words.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Outcome::Nothing => "nothing found",
            Outcome::Filled => "filled",
            Outcome::Same => "as given",
            Outcome::Contradicts => "the profile says another thing, which stands",
            Outcome::Kept(WhyKept::NoField) => "told only",
            Outcome::Kept(WhyKept::SourcesDiffer) => "sources differ: not filled",
            Outcome::Kept(WhyKept::Labels) => "not filled: the labels of countries may be others",
            Outcome::Kept(WhyKept::Date) => "not filled: the date beside it would not hold",
            Outcome::Kept(WhyKept::OwnEntries) => "not filled: there are own entries",
        }
    }
}

/// What was asked about one value of the profile, and learnt.
///
/// [`Learnt`] has an example.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Lesson {
    /// What was asked.
    pub topic: Topic,
    /// Where the value stands in the profile that was asked about: a JSON Pointer.
    pub about: String,
    /// What each source answered.
    pub told: Vec<Told>,
    /// What became of it.
    pub outcome: Outcome,
    /// Which fields were filled: JSON Pointers.
    pub filled: Vec<String>,
}

impl Lesson {
    /// Whether two sources found different things.
    #[must_use]
    pub fn sources_differ(&self) -> bool {
        let mut found = self.told.iter().filter_map(|told| told.answer.as_ref().found());
        let first = found.next();
        found.any(|other| Some(other) != first)
    }

    /// Whether any source found anything.
    #[must_use]
    pub fn found_anything(&self) -> bool {
        self.told.iter().any(|told| matches!(told.answer, Answer::Found(_)))
    }
}

/// What was learnt of a profile.
///
/// ```
/// use hirerisk::profile::{Contacts, Email, MailClass, Profile};
/// use hirerisk::reference::{DomainKind, DomainLabel, MailLists, Outcome, Sources, Stamp};
/// let day = "2026-10-01".parse().unwrap();
/// let mut lists = MailLists::new("mail lists");
/// let label = DomainLabel::new(DomainKind::Relay, Stamp::new("relays", day));
/// lists.add(label, b"relay.example").unwrap();
///
/// let mail = Email::default().address("ana@x.relay.example");
/// let profile = Profile::default().id("c-1").contacts(Contacts::default().emails([mail]));
/// let enriched = Sources::new().mail(&lists).enrich(profile, day).unwrap();
/// assert_eq!(enriched.profile.contacts.emails[0].domain_class, Some(MailClass::Relay));
///
/// let lesson = enriched.learnt.lessons().next().unwrap();
/// assert_eq!((lesson.about.as_str(), lesson.outcome), ("/contacts/emails/0/address", Outcome::Filled));
/// assert_eq!(lesson.filled, ["/contacts/emails/0/domain_class"]);
/// assert_eq!(lesson.told[0].stamp.source(), "mail lists");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Learnt {
    lessons: Vec<Lesson>,
}

impl Learnt {
    /// All that was asked, in the order of the profile.
    pub fn lessons(&self) -> impl Iterator<Item = &Lesson> {
        self.lessons.iter()
    }

    /// What the profile says otherwise than a source.
    pub fn contradictions(&self) -> impl Iterator<Item = &Lesson> {
        self.lessons().filter(|lesson| lesson.outcome == Outcome::Contradicts)
    }

    /// What two sources say differently.
    pub fn differences(&self) -> impl Iterator<Item = &Lesson> {
        self.lessons().filter(|lesson| lesson.sources_differ())
    }

    /// The fields that were filled.
    pub fn filled(&self) -> impl Iterator<Item = &str> {
        self.lessons().flat_map(|lesson| lesson.filled.iter().map(String::as_str))
    }

    pub(super) fn add(&mut self, lesson: Lesson) {
        // Where no source is there to ask, nothing was asked.
        if !lesson.told.is_empty() {
            self.lessons.push(lesson);
        }
    }
}
