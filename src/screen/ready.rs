//! Lists made ready, and looked through.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::asked::{Asked, Sought};
use super::found::{LookedAt, Match, NOTICE, RestsOn, Screening};
use super::index::{Finder, NameIndex};
use super::list::{Birth, Entry, EntryKind, List, Strength};
use super::name::{Kind, Likeness, Matcher};

/// Lists, made ready to be looked through many times.
///
/// It is apart from the scorer: nothing of it reaches a score, and a score is the same with it and without.
///
/// ```
/// use hirerisk::screen::{Asked, List, RestsOn, Role, Screen};
/// let screen = Screen::new([List::designations()]);
/// let asked = [Asked::person(Role::Candidate, "/claims/names/0/name", "Jung In-chul")];
/// let screening = screen.look(&asked);
/// let found = &screening.matches[0];
/// assert_eq!(found.listed_name, "Jong In Chol");
/// assert_eq!(found.rests_on, RestsOn::NameAlone); // many people are called so: look by hand
/// assert!(screening.notice.starts_with("A match is a reason to compare records by hand"));
/// ```
#[derive(Debug)]
pub struct Screen {
    matcher: Matcher,
    lists: Vec<List>,
    people: Named,
    firms: Named,
    /// Identifiers as they are compared, each with the record that holds it.
    identifiers: BTreeMap<String, Vec<Record>>,
}

/// A list, and a record of it.
type Record = (usize, usize);

/// Names, and which record each stands for.
#[derive(Debug)]
struct Named {
    index: NameIndex,
    /// The record, and the place of the name in it.
    of: Vec<(Record, usize)>,
}

impl Screen {
    /// Makes lists ready.
    ///
    /// # Complexity
    ///
    /// Some microseconds a name, once. Ships and aircraft are left out: a ship may be called as anybody is.
    #[must_use]
    pub fn new(lists: impl IntoIterator<Item = List>) -> Screen {
        let lists: Vec<List> = lists.into_iter().collect();
        let matcher = Matcher::new();
        let people = Named::of(&lists, &matcher, Kind::Person);
        let firms = Named::of(&lists, &matcher, Kind::Firm);
        let mut identifiers: BTreeMap<String, Vec<Record>> = BTreeMap::new();
        for (record, entry) in records(&lists) {
            for identifier in &entry.identifiers {
                let key = as_compared(&identifier.value);
                if key.len() >= SHORTEST {
                    identifiers.entry(key).or_default().push(record);
                }
            }
        }
        Screen { matcher, lists, people, firms, identifiers }
    }

    /// Looks for all that is asked.
    ///
    /// # Complexity
    ///
    /// Some tens of microseconds for each name, more where its parts are common; and some for all of them together that
    /// grow with the lists.
    #[must_use]
    pub fn look(&self, asked: &[Asked]) -> Screening {
        let mut finders =
            (self.people.index.finder(&self.matcher), self.firms.index.finder(&self.matcher));
        let matches = asked.iter().flat_map(|one| self.matches(one, &mut finders));
        let mut matches: Vec<Match> = matches.collect();
        crate::order::sort_by(&mut matches, |one, two| {
            (two.rests_on, two.likeness).cmp(&(one.rests_on, one.likeness))
        });
        let looked_at = |list: &List| LookedAt {
            list: list.source.clone(),
            dated: list.dated.map(|day| day.to_string()),
            records: list.entries.len(),
        };
        Screening {
            lists: self.lists.iter().map(looked_at).collect(),
            asked: asked.iter().map(|one| (one.role, one.pointer.clone())).collect(),
            matches,
            notice: NOTICE,
        }
    }

    fn matches(&self, asked: &Asked, (people, firms): &mut (Finder<'_>, Finder<'_>)) -> Vec<Match> {
        match &asked.sought {
            Sought::Person { name, born } => {
                let alike = people.alike(&self.matcher.person(name));
                self.best_of_each(asked, (&self.people, *born), &alike)
            }
            Sought::Firm(name) => {
                let alike = firms.alike(&self.matcher.firm(name));
                self.best_of_each(asked, (&self.firms, None), &alike)
            }
            Sought::Identifier(value) => {
                let records = self.identifiers.get(&as_compared(value));
                let records = records.into_iter().flatten();
                records
                    .filter_map(|record| self.found(asked, *record, RestsOn::Identifier))
                    .collect()
            }
        }
    }

    /// Of each record the name that is most alike; a strong one before a weak one.
    fn best_of_each(
        &self,
        asked: &Asked,
        (named, born): (&Named, Option<Birth>),
        alike: &[(usize, Likeness)],
    ) -> Vec<Match> {
        let mut best: BTreeMap<Record, (RestsOn, Likeness, usize)> = BTreeMap::new();
        for (place, likeness) in alike {
            let Some((record, name)) = named.of.get(*place) else { continue };
            let Some(entry) = self.entry(*record) else { continue };
            let weak = entry.names.get(*name).is_some_and(|name| name.strength == Strength::Weak);
            let found = (rests_on(entry, weak, born), *likeness, *name);
            let known = best.entry(*record).or_insert(found);
            if (found.0, found.1) > (known.0, known.1) {
                *known = found;
            }
        }
        let told = best.into_iter().filter_map(|(record, (rests_on, likeness, name))| {
            let found = self.found(asked, record, rests_on)?;
            let alias = self.entry(record)?.names.get(name).filter(|_| name > 0);
            Some(Match {
                likeness: Some(likeness),
                listed_as: alias.map(|alias| alias.text.clone()),
                ..found
            })
        });
        told.collect()
    }

    fn entry(&self, (list, record): Record) -> Option<&Entry> {
        self.lists.get(list)?.entries.get(record)
    }

    fn found(&self, asked: &Asked, record: Record, rests_on: RestsOn) -> Option<Match> {
        let entry = self.entry(record)?;
        Some(Match {
            role: asked.role,
            pointer: asked.pointer.clone(),
            rests_on,
            likeness: None,
            list: self.lists.get(record.0)?.source.clone(),
            key: entry.key.clone(),
            listed_name: entry.names.first().map_or_else(String::new, |name| name.text.clone()),
            listed_as: None,
            programmes: entry.programmes.clone(),
            linked_to: entry.linked_to.clone(),
        })
    }
}

impl Named {
    fn of(lists: &[List], matcher: &Matcher, kind: Kind) -> Named {
        let listed = match kind {
            Kind::Person => EntryKind::Person,
            Kind::Firm => EntryKind::Entity,
        };
        let entries = || records(lists).filter(|(_, entry)| entry.kind == listed);
        let names = entries().flat_map(|(_, entry)| &entry.names).map(|name| &*name.text);
        let places = entries()
            .flat_map(|(record, entry)| (0..entry.names.len()).map(move |place| (record, place)));
        Named { index: NameIndex::new(matcher, kind, names), of: places.collect() }
    }
}

fn records(lists: &[List]) -> impl Iterator<Item = (Record, &Entry)> {
    lists.iter().enumerate().flat_map(|(list, all)| {
        all.entries.iter().enumerate().map(move |(record, entry)| ((list, record), entry))
    })
}

/// So many letters and digits make an identifier; fewer are a slip of the pen.
const SHORTEST: usize = 5;

/// Letters and digits alone, small: papers are written with blanks and marks or without. E-mail addresses keep theirs.
fn as_compared(value: &str) -> String {
    let keeps =
        |letter: &char| letter.is_alphanumeric() || value.contains('@') && !letter.is_whitespace();
    value.chars().filter(keeps).flat_map(char::to_lowercase).collect()
}

/// On what a match of names rests.
fn rests_on(entry: &Entry, weak: bool, born: Option<Birth>) -> RestsOn {
    match born {
        Some(born) if entry.births.iter().any(|listed| agree(*listed, born)) => {
            RestsOn::NameAndBirth
        }
        Some(_) if !entry.births.is_empty() => RestsOn::NameAgainstBirth,
        _ if weak => RestsOn::WeakAliasAlone,
        _ => RestsOn::NameAlone,
    }
}

/// Days around a date that a list calls about right.
const CIRCA: u64 = 2 * 366;

/// Whether two dates of birth may be one: they have a day in common, with two years about it where one is about right.
fn agree(one: Birth, two: Birth) -> bool {
    let days = if one.circa || two.circa { CIRCA } else { 0 };
    let about = chrono::Days::new(days);
    let from = one.from.checked_sub_days(about).unwrap_or(one.from);
    let to = one.to.checked_add_days(about).unwrap_or(one.to);
    from <= two.to && two.from <= to
}
