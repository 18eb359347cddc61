//! What was found, and on what it rests.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::asked::Role;
use super::name::Likeness;

/// On what a match rests.
///
/// ```
/// use hirerisk::screen::RestsOn;
/// assert!(RestsOn::Identifier > RestsOn::NameAlone);
/// assert!(RestsOn::NameAlone.says().starts_with("A name alone is no hit"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RestsOn {
    /// A name, against a birth date that differs.
    NameAgainstBirth,
    /// An alias that the list itself calls weak, and nothing else.
    WeakAliasAlone,
    /// A name, and nothing else.
    NameAlone,
    /// A name, and a birth date that agrees.
    NameAndBirth,
    /// An identifier, exactly.
    Identifier,
}

impl RestsOn {
    /// The word used in data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            RestsOn::NameAgainstBirth => "name_against_birth",
            RestsOn::WeakAliasAlone => "weak_alias_alone",
            RestsOn::NameAlone => "name_alone",
            RestsOn::NameAndBirth => "name_and_birth",
            RestsOn::Identifier => "identifier",
        }
    }

    /// What to make of it.
    ///
    /// # Source
    ///
    /// OFAC FAQ 5 (steps to take with a name match) and FAQ 122 (weak aliases).
    #[must_use]
    pub const fn says(self) -> &'static str {
        match self {
            RestsOn::NameAgainstBirth => {
                "The dates of birth differ: most likely another person of the same name."
            }
            RestsOn::WeakAliasAlone => {
                "The list calls this alias weak: many people share it. It is no hit; compare all else that the record \
                 says before anything is done."
            }
            RestsOn::NameAlone => {
                "A name alone is no hit: many people share it. A person compares the whole record, address, birth \
                 date, nationality and programme, before anything is done."
            }
            RestsOn::NameAndBirth => {
                "Name and date of birth agree. A person compares the whole record before anything is done."
            }
            RestsOn::Identifier => {
                "The same identifier stands on the list. Whoever is responsible for sanctions looks at it first."
            }
        }
    }
}

/// Something on a list that is like something that was asked. Never a verdict.
///
/// It repeats what the list publishes, and of the profile the pointer alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Match {
    /// What is alike is this to the candidate.
    pub role: Role,
    /// Where it stands in the profile.
    pub pointer: String,
    /// On what the match rests.
    pub rests_on: RestsOn,
    /// How alike the names are, out of a thousand; nothing of an identifier.
    pub likeness: Option<Likeness>,
    /// The list.
    pub list: String,
    /// The key of the record in the list.
    pub key: String,
    /// The name of the record, as the list prints it.
    pub listed_name: String,
    /// The alias that is alike, where it is not the name of the record.
    pub listed_as: Option<String>,
    /// The programmes under which the record is listed.
    pub programmes: Vec<String>,
    /// Parties that the list says it is linked to.
    pub linked_to: Vec<String>,
}

/// A list that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct LookedAt {
    /// Its name.
    pub list: String,
    /// Its date, as `2026-11-22`; nothing where it does not say one.
    pub dated: Option<String>,
    /// How many records.
    pub records: usize,
}

/// What a screening found. Apart from the score, which does not know of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Screening {
    /// The lists.
    pub lists: Vec<LookedAt>,
    /// What was asked: roles and pointers, no values.
    pub asked: Vec<(Role, String)>,
    /// What is alike, what rests on most first.
    pub matches: Vec<Match>,
    /// How to read it.
    pub notice: &'static str,
}

/// What stands under every screening.
///
/// # Source
///
/// OFAC FAQ 5, 122, 401 (entities of which listed parties together own half or more are blocked too).
pub const NOTICE: &str = "A match is a reason to compare records by hand, and no finding about a person: names are \
    shared, and lists change daily. No match says that nothing on these lists, of these dates, is spelled alike; it \
    does not say that a person or firm is clear. Firms that listed parties own to a half or more, together, fall under \
    the same rules without standing on any list; who owns whom is not looked up here. This result moves no point of an \
    assessment, and nobody is turned away by it without a person's decision.";

impl Screening {
    /// The screening as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}
