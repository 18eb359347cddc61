//! A ring as a short account in plain English.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Write as _;

use super::kind::KeyKind;
use super::ring::Ring;
use super::ring_names::Names;
use super::ring_told::{Link, Told};
use super::subject::Subject;
use super::tie::{Kinds, Tie};

/// What a ring is not, said with every telling of one.
pub(super) const CAUTION: &str = "This is what was observed, for a trained person to look into. It is \
    no finding about any one of these people. Honest people share such things too: friends, \
    relatives, colleagues of a firm that closed, clients of one agency. Nothing of it raises \
    anybody's score, and nobody's result passes to anybody else.";

/// So many of the weakest links are told one by one.
const WEAKEST_TOLD: usize = 5;
/// The largest of the groups that remain is told one by one up to so many people.
const LARGEST_TOLD: usize = 3;

impl Ring {
    /// The ring in words: who is tied to whom by what, its weakest links, and what would remain
    /// without them. Names come from the caller, who knows them, and are not kept.
    ///
    /// ```
    /// # use hirerisk::index::{Anchor, KeyKind, RingPolicy, Rings, Subject};
    /// # let [a, b, c] = ["00000000000000aa", "00000000000000bb", "00000000000000cc"]
    /// #     .map(|id| id.parse::<Subject>().unwrap());
    /// # let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    /// # let share = |kind, two: [Subject; 2]| Anchor { kind, held_by: two.map(|one| (one, day)).into() };
    /// # let anchors = [
    /// #     share(KeyKind::Account, [a, b]),
    /// #     share(KeyKind::Telephone, [b, c]),
    /// #     share(KeyKind::Page, [b, c]),
    /// # ];
    /// # let rings = Rings::find(&anchors, &RingPolicy::default(), |_, _| None);
    /// let text = rings.all()[0].to_text(&|person| format!("record {:.4}", person.to_string()));
    /// assert!(text.starts_with("A group of 3 people, connected by 2 links.\n"));
    /// assert!(text.contains("Without it, 2 groups would remain: "));
    /// ```
    #[must_use]
    pub fn to_text(&self, name: &dyn Fn(Subject) -> String) -> String {
        Told::of(self).text(Names(name))
    }
}

impl Told<'_> {
    pub(super) fn text(&self, names: Names<'_>) -> String {
        let mut text = self.heading();
        text.push_str(".\n\nPeople:\n");
        for (number, person) in self.numbered() {
            let _ = writeln!(text, "  {number}  {}", names.of(person));
        }
        text.push_str("\nWhat they have in common:\n");
        for (link, others) in Told::together(self.links.iter()) {
            let [one, _] = link.ends;
            let others = numbers(&others);
            let _ = writeln!(text, "  {one} with {others}: {}.", in_common(link));
        }
        self.weakest(&mut text);
        text.push('\n');
        text.push_str(CAUTION);
        text.push('\n');
        text
    }

    /// How many people and links there are.
    pub(super) fn heading(&self) -> String {
        let ties = self.links.len();
        let links = if ties == 1 { "link" } else { "links" };
        format!("A group of {} people, connected by {ties} {links}", self.people.len())
    }

    fn weakest(&self, text: &mut String) {
        let weakest: Vec<&Link<'_>> = self.links.iter().filter(|link| link.is_weakest).collect();
        let several = weakest.len() > 1;
        let heading = if several { "links" } else { "link" };
        let _ = writeln!(text, "\nThe weakest {heading} that the group needs:");
        for link in weakest.iter().take(WEAKEST_TOLD) {
            let remain = self.remain(&self.ring.without(link.tie));
            let _ = writeln!(text, "  {}. Without it, {remain}.", pair(link));
        }
        let more = weakest.len().saturating_sub(WEAKEST_TOLD);
        if more > 0 {
            let _ = writeln!(text, "  As weak are {more} more.");
        }
        if several {
            let remain = self.remain(&self.ring.over_stronger());
            let _ = writeln!(text, "  Over stronger links alone, {remain}.");
        }
    }

    /// The groups that remain, each by the numbers of its people; the largest at last.
    fn remain(&self, groups: &[Vec<Subject>]) -> String {
        if groups.len() < 2 {
            return String::from("all of them would still be connected");
        }
        let mut groups: Vec<Vec<usize>> =
            groups.iter().map(|group| self.numbers_of(group)).collect();
        groups.sort_by_key(|group| (group.len(), group.first().copied()));
        let last = groups.len();
        let told = (1..).zip(&groups).map(|(place, group): (usize, &Vec<usize>)| {
            if place == last && group.len() > LARGEST_TOLD {
                return format!("the other {}", group.len());
            }
            group.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
        });
        let told: Vec<String> = told.collect();
        format!("{last} groups would remain: {}", listed(&told, "; "))
    }

    fn numbers_of(&self, group: &[Subject]) -> Vec<usize> {
        let mut numbers: Vec<usize> = group.iter().map(|one| self.number(*one)).collect();
        numbers.sort_unstable();
        numbers
    }
}

/// The numbers of the two whom a link ties.
fn pair(link: &Link<'_>) -> String {
    let [one, two] = link.ends;
    format!("{one} and {two}")
}

/// What two have in common, in words.
pub(super) fn in_common(link: &Link<'_>) -> String {
    let Tie { anchors, last_seen, kinds, .. } = link.tie;
    // So many there are at least, one of each kind.
    let least = kinds.iter().filter(|kind| *kind != KeyKind::Building).count();
    let more = usize::try_from(*anchors).is_ok_and(|anchors| anchors > least);
    let times = if more { format!(" ({anchors} in all)") } else { String::new() };
    let parts = if link.is_bridge { "; without it the group parts" } else { "" };
    format!("{}{times}; last seen with both on {last_seen}{parts}", kinds_in_words(*kinds))
}

/// Kinds in words, the strong ones first.
pub(super) fn kinds_in_words(kinds: Kinds) -> String {
    let strong = kinds.iter().filter(|kind| kind.is_strong());
    let others = kinds.iter().filter(|kind| !kind.is_strong());
    let words: Vec<&str> = strong.chain(others).map(words).collect();
    listed(&words, ", ")
}

/// Numbers in words.
pub(super) fn numbers(numbers: &[usize]) -> String {
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    listed(&numbers, ", ")
}

/// A list, with an "and" before its last entry.
fn listed<T: AsRef<str>>(entries: &[T], between: &str) -> String {
    let entries: Vec<&str> = entries.iter().map(AsRef::as_ref).collect();
    match entries.split_last() {
        Some((last, rest)) if !rest.is_empty() => {
            let pause = between.trim_end().trim_end_matches(',');
            format!("{}{pause} and {last}", rest.join(between))
        }
        _ => entries.concat(),
    }
}

/// Words over several lines, none longer than so many letters if its words are not.
pub(super) fn lines(words: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count().saturating_add(word.chars().count()) < most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(String::from(word)),
        }
    }
    lines
}

const fn words(kind: KeyKind) -> &'static str {
    match kind {
        KeyKind::Telephone => "telephone",
        KeyKind::Mailbox => "mailbox",
        KeyKind::Address => "postal address",
        KeyKind::Building => "building",
        KeyKind::Account => "account for pay",
        KeyKind::Document => "identity document",
        KeyKind::Device => "private device",
        KeyKind::Line => "residential line",
        KeyKind::DevicePlace => "place of an issued device",
        KeyKind::PayMail => "address for pay papers",
        KeyKind::RefereeTelephone => "referee's telephone",
        KeyKind::RefereeMailbox => "referee's mailbox",
        KeyKind::RefereeAtFirm => "referee at a firm",
        KeyKind::Page => "public page",
        KeyKind::Image => "picture",
        KeyKind::Face => "face in a picture",
        KeyKind::Post => "post",
        KeyKind::Name | KeyKind::ShortName => "name",
        KeyKind::Household => "household",
    }
}
