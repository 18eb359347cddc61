//! A tie: two people, and all that they have in common.

use core::cmp::Reverse;
use core::fmt;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::kind::KeyKind;
use super::subject::Subject;

/// The cheap kinds by what honestly brings two people one in common. A building stands in none: it is
/// told and counts for nothing, as hundreds live in one tower.
const CAUSES: [u32; 5] = [
    // They live or lived in one place.
    bits(&[KeyKind::Address, KeyKind::Line, KeyKind::DevicePlace, KeyKind::PayMail]),
    // One reaches them by the same way.
    bits(&[KeyKind::Telephone, KeyKind::Mailbox]),
    // The same person speaks for them.
    bits(&[KeyKind::RefereeTelephone, KeyKind::RefereeMailbox, KeyKind::RefereeAtFirm]),
    // They show the same work.
    bits(&[KeyKind::Page]),
    // They show the same picture.
    bits(&[KeyKind::Image, KeyKind::Face]),
];

const STRONG: u32 = strong(KeyKind::ALL);

const fn bit(kind: KeyKind) -> u32 {
    1_u32.wrapping_shl(u32::from_be_bytes([0, 0, 0, kind.number()]))
}

const fn bits(kinds: &[KeyKind]) -> u32 {
    match kinds {
        [kind, rest @ ..] => bit(*kind) | bits(rest),
        [] => 0,
    }
}

const fn strong(kinds: &[KeyKind]) -> u32 {
    match kinds {
        [kind, rest @ ..] if kind.is_strong() => bit(*kind) | strong(rest),
        [_, rest @ ..] => strong(rest),
        [] => 0,
    }
}

/// Kinds of key, each once, in their order.
///
/// ```
/// use hirerisk::index::{KeyKind, Kinds};
/// let kinds: Kinds = [KeyKind::Account, KeyKind::Telephone, KeyKind::Account].into_iter().collect();
/// assert!(kinds.contains(KeyKind::Account) && !kinds.contains(KeyKind::Line));
/// assert!(kinds.iter().eq([KeyKind::Telephone, KeyKind::Account]));
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kinds(u32);

impl Kinds {
    pub(super) const NONE: Kinds = Kinds(0);

    /// Whether the kind is among them.
    #[must_use]
    pub const fn contains(self, kind: KeyKind) -> bool {
        self.0 & bit(kind) != 0
    }

    /// The kinds, in the order of their numbers.
    pub fn iter(self) -> impl Iterator<Item = KeyKind> {
        KeyKind::ALL.iter().copied().filter(move |kind| self.contains(*kind))
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many there are.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether one of them is among others.
    pub(super) const fn meet(self, others: Kinds) -> bool {
        self.0 & others.0 != 0
    }

    pub(super) const fn with(self, kind: KeyKind) -> Kinds {
        Kinds(self.0 | bit(kind))
    }

    /// How many of them are strong.
    pub(super) const fn strong(self) -> u32 {
        (self.0 & STRONG).count_ones()
    }

    /// Of how many independent causes the others speak.
    fn causes(self) -> u32 {
        CAUSES.iter().fold(0, |count, cause| count.saturating_add(u32::from(self.0 & cause != 0)))
    }

    /// Whether two people who have these in common, and are neither one person nor one household,
    /// are tied by a rare link.
    pub(super) fn are_a_rare_link(self) -> bool {
        self.strong() > 0 || self.causes() > 1
    }
}

impl FromIterator<KeyKind> for Kinds {
    fn from_iter<I: IntoIterator<Item = KeyKind>>(kinds: I) -> Kinds {
        kinds.into_iter().fold(Kinds::default(), Kinds::with)
    }
}

impl fmt::Debug for Kinds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl Serialize for Kinds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(KeyKind::name))
    }
}

/// Which of two ties is stronger: an order, and nothing that could be read as points.
///
/// First comes the number of strong kinds, then that of independent causes among the others, then
/// that of anchors; then fewer people who hold the rarest of them.
///
/// ```
/// # use hirerisk::index::{Anchor, KeyKind, RingPolicy, Rings, Subject};
/// # let [a, b, c] = ["00000000000000aa", "00000000000000bb", "00000000000000cc"]
/// #     .map(|id| id.parse::<Subject>().unwrap());
/// # let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
/// let share = |kind, two: [Subject; 2]| Anchor { kind, held_by: two.map(|one| (one, day)).into() };
/// let anchors = [
///     share(KeyKind::Account, [a, b]),
///     share(KeyKind::Telephone, [b, c]),
///     share(KeyKind::Page, [b, c]),
/// ];
/// let rings = Rings::find(&anchors, &RingPolicy::default(), |_, _| None);
/// let [account, telephone_and_page] = rings.all()[0].ties() else { unreachable!() };
/// assert!(account.strength() > telephone_and_page.strength());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Strength {
    strong: u32,
    causes: u32,
    anchors: u32,
    rarest: Reverse<u32>,
}

impl fmt::Debug for Strength {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Strength").finish_non_exhaustive()
    }
}

/// A rare link: two people, and all that they have in common.
///
/// What makes one, between two people who are neither one person nor a declared household:
///
/// | in common | rare link | honest people who show it |
/// |---|---|---|
/// | account, document or device | yes, any one | a couple that declared no household |
/// | kinds of two or more of: home, contact, referee, web, picture | yes | friends who share a flat and a site |
/// | home alone: address, line, place of a device, mail of pay papers | no | siblings, flatmates |
/// | contact alone: telephone, mailbox | no | somebody who gave a relative's number |
/// | referee alone: telephone, mailbox, name at a firm | no | six laid-off reports of one manager |
/// | web alone: page | no | colleagues of one project |
/// | picture alone: image, face | no | a stock picture; twins |
/// | building | counts for nothing, with whatever else | neighbours in a tower |
///
/// # Source
///
/// Ours: people share a home, or a referee, for one reason each; two reasons that have nothing to do
/// with each other seldom meet by accident.
///
/// ```
/// # use hirerisk::index::{Anchor, KeyKind, RingPolicy, Rings, Subject};
/// # let [a, b, c] = ["00000000000000aa", "00000000000000bb", "00000000000000cc"]
/// #     .map(|id| id.parse::<Subject>().unwrap());
/// # let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
/// let anchor = Anchor { kind: KeyKind::Device, held_by: [a, b, c].map(|one| (one, day)).into() };
/// let rings = Rings::find([anchor], &RingPolicy::default(), |_, _| None);
/// let tie = rings.all()[0].ties()[0];
/// assert_eq!((tie.people, tie.anchors, tie.fewest, tie.last_seen), ([a, b], 1, 3, day));
/// assert_eq!(
///     serde_json::to_string(&tie)?,
///     r#"{"people":["00000000000000aa","00000000000000bb"],"kinds":["device"],"anchors":1,"fewest":3,"last_seen":"2026-03-01"}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Tie {
    /// The two, in their order.
    pub people: [Subject; 2],
    /// All kinds that they have in common.
    pub kinds: Kinds,
    /// How many anchors these are, buildings aside.
    pub anchors: u32,
    /// How many people hold the rarest of them, buildings aside.
    pub fewest: u32,
    /// The last day up to which one of the anchors was seen with both: a number given anew to
    /// somebody else was last seen with both when the first of them lost it.
    #[serde(serialize_with = "day")]
    pub last_seen: NaiveDate,
}

impl Tie {
    /// How strong the tie is beside others.
    #[must_use]
    pub fn strength(&self) -> Strength {
        Strength {
            strong: self.kinds.strong(),
            causes: self.kinds.causes(),
            anchors: self.anchors,
            rarest: Reverse(self.fewest),
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
fn day<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_that_links_is_strong_or_has_one_cause_but_a_building() {
        for kind in KeyKind::ALL.iter().copied() {
            let causes = Kinds::default().with(kind).causes();
            let counts = kind.links() && !kind.is_strong() && kind != KeyKind::Building;
            assert_eq!(causes, u32::from(counts), "{kind:?}");
        }
        assert_eq!(Kinds(STRONG).strong(), 3);
    }
}
