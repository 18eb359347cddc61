//! Rings: connected groups of people over rare links.

use alloc::vec;
use alloc::vec::Vec;
use core::borrow::Borrow;
use core::cmp::Reverse;

use chrono::NaiveDate;
use serde::Serialize;
use smallvec::SmallVec;

use super::kind::KeyKind;
use super::ring::{Ring, people};
use super::sets::Sets;
use super::subject::Subject;
use super::tie::{Kinds, Tie};

/// A keyed value, and all who hold it.
///
/// ```
/// use chrono::NaiveDate;
/// use hirerisk::index::{Anchor, KeyKind, Subject};
/// let [one, two] = ["00000000000000aa", "00000000000000bb"].map(|id| id.parse::<Subject>());
/// let day = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
/// let anchor = Anchor { kind: KeyKind::Account, held_by: vec![(one?, day), (two?, day)] };
/// assert_eq!(anchor.held_by.len(), 2);
/// # Ok::<(), hirerisk::index::NotASubject>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// What it is a value of.
    pub kind: KeyKind,
    /// Who holds it, in any order, each with the day on which it was last seen with them.
    pub held_by: Vec<(Subject, NaiveDate)>,
}

/// Why two subjects are not tied, whatever they have in common.
///
/// ```
/// # use hirerisk::index::{Anchor, Apart, KeyKind, RingPolicy, Rings, Subject};
/// # let [a, b, c] = ["00000000000000aa", "00000000000000bb", "00000000000000cc"]
/// #     .map(|id| id.parse::<Subject>().unwrap());
/// # let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
/// let anchor = Anchor { kind: KeyKind::Device, held_by: [a, b, c].map(|one| (one, day)).into() };
/// let couple = |one, two| (one == a && two == b).then_some(Apart::Household);
/// let rings = Rings::find([anchor], &RingPolicy::default(), couple);
/// assert_eq!(rings.all()[0].ties().len(), 2);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Apart {
    /// They are one person who came twice.
    SamePerson,
    /// They declared that they share a household.
    Household,
}

/// What is rare, and what is a ring.
///
/// ```
/// use hirerisk::index::RingPolicy;
/// let policy = RingPolicy::default().most_people(6).least_people(4);
/// assert_ne!(policy, RingPolicy::default());
/// ```
///
/// # Source
///
/// Ours. A reported laptop farm has dozens of people at one address and a few at each account; what
/// more than a dozen share is oftener a desk, an agency or a hall of residence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RingPolicy {
    most_people: usize,
    least_people: usize,
}

/// The most people of a rare anchor that a policy can set: pairs grow with their square.
const MOST_PEOPLE: usize = 100;

impl Default for RingPolicy {
    fn default() -> Self {
        RingPolicy { most_people: 12, least_people: 3 }
    }
}

impl RingPolicy {
    /// The most people who may hold an anchor that is rare; 12 if not set, and never more than 100.
    /// Anchors that more people hold are left out, and counted.
    #[must_use]
    pub const fn most_people(mut self, most: usize) -> Self {
        self.most_people = if most > MOST_PEOPLE { MOST_PEOPLE } else { most };
        self
    }

    /// The fewest people of a ring; 3 if not set, and never less than 2.
    #[must_use]
    pub const fn least_people(mut self, least: usize) -> Self {
        self.least_people = if least < 2 { 2 } else { least };
        self
    }
}

/// Connected groups of people over rare links.
///
/// A link is a fact and brings no points. A ring is material for a trained person: it moves no score,
/// and no band passes from one of its people to another.
///
/// ```
/// # use hirerisk::index::{Anchor, KeyKind, RingPolicy, Rings, Subject};
/// # let [a, b, c] = ["00000000000000aa", "00000000000000bb", "00000000000000cc"]
/// #     .map(|id| id.parse::<Subject>().unwrap());
/// # let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
/// let share = |kind, two: [Subject; 2]| Anchor { kind, held_by: two.map(|one| (one, day)).into() };
/// let anchors = [
///     share(KeyKind::Account, [a, b]),
///     share(KeyKind::Device, [b, c]),
/// ];
/// let rings = Rings::find(&anchors, &RingPolicy::default(), |_, _| None);
/// assert_eq!(rings.all()[0].people(), [a, b, c]);
/// assert_eq!(rings.common_anchors(), 0);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Rings {
    rings: Vec<Ring>,
    common_anchors: usize,
}

impl Rings {
    /// Finds the rings. The order of the anchors, and of who holds them, changes nothing.
    ///
    /// Two are tied as the table of [`Tie`] says. `apart` is asked only of two who would be; it says
    /// the same whichever of them comes first.
    ///
    /// # Complexity
    ///
    /// With `n` entries of "who holds what": the entries are sorted, and each meets fewer others than
    /// [`most_people`](RingPolicy::most_people), which are sorted. So O(n m log(n m)) for at most `m`
    /// people on an anchor; whatever more hold is counted, not paired. Room for 32 bytes an entry, and
    /// for the ties.
    pub fn find<A: Borrow<Anchor>>(
        anchors: impl IntoIterator<Item = A>,
        policy: &RingPolicy,
        mut apart: impl FnMut(Subject, Subject) -> Option<Apart>,
    ) -> Rings {
        let mut held = Held::default();
        for anchor in anchors {
            held.add(anchor.borrow(), policy);
        }
        let ties = held.ties(&mut |one, two| apart(one, two).is_some());
        Rings { rings: rings(ties, policy), common_anchors: held.common }
    }

    /// The rings: the largest first, and of equal ones that of the first person.
    #[must_use]
    pub fn all(&self) -> &[Ring] {
        &self.rings
    }

    /// How many anchors were held by too many people to be rare.
    #[must_use]
    pub const fn common_anchors(&self) -> usize {
        self.common_anchors
    }

    /// The ring that somebody is in.
    #[must_use]
    pub fn of(&self, person: Subject) -> Option<&Ring> {
        self.rings.iter().find(|ring| ring.people().binary_search(&person).is_ok())
    }
}

/// Somebody who holds a rare anchor.
#[derive(Clone, Copy)]
struct Member {
    person: Subject,
    day: NaiveDate,
    kind: KeyKind,
    /// How many hold it.
    people: u8,
    /// Whether nobody else who holds it comes after.
    is_last: bool,
}

/// Who holds the rare anchors: the members of one anchor behind another, each anchor's in order.
#[derive(Default)]
struct Held {
    members: Vec<Member>,
    common: usize,
}

impl Held {
    fn add(&mut self, anchor: &Anchor, policy: &RingPolicy) {
        if !anchor.kind.links() || anchor.held_by.len() < 2 {
            return;
        }
        let mut held_by: SmallVec<[(Subject, NaiveDate); 16]> =
            anchor.held_by.iter().copied().collect();
        held_by.sort_unstable();
        // Of one person the latest day stands last.
        held_by.dedup_by(|later, kept| {
            let is_again = later.0 == kept.0;
            if is_again {
                kept.1 = later.1;
            }
            is_again
        });
        let rare = u8::try_from(held_by.len()).ok();
        let Some(people) = rare.filter(|_| held_by.len() <= policy.most_people) else {
            self.common = self.common.saturating_add(1);
            return;
        };
        let kind = anchor.kind;
        let member = |(person, day)| Member { person, day, kind, people, is_last: false };
        self.members.extend(held_by.into_iter().map(member));
        if let Some(last) = self.members.last_mut() {
            last.is_last = true;
        }
    }

    /// The ties, in the order of their people. Everybody meets, on each of their anchors, those who
    /// come after.
    fn ties(&self, apart: &mut dyn FnMut(Subject, Subject) -> bool) -> Vec<Tie> {
        let places = self.members.iter().enumerate();
        let mut holders: Vec<(Subject, usize)> =
            places.map(|(place, member)| (member.person, place)).collect();
        holders.sort_unstable_by_key(|(person, _)| *person);
        let (mut met, mut ties) = (Vec::new(), Vec::new());
        for of_one in holders.chunk_by(|(one, _), (two, _)| one == two) {
            met.clear();
            met.extend(of_one.iter().flat_map(|(_, place)| self.after(*place)));
            if !met.iter().map(|shared| shared.kind).collect::<Kinds>().are_a_rare_link() {
                continue;
            }
            met.sort_unstable_by_key(|shared| shared.with);
            for shared in met.chunk_by(|one, two| one.with == two.with) {
                let ([(one, _), ..], [Shared { with: two, .. }, ..]) = (of_one, shared) else {
                    continue;
                };
                let common = shared.iter().fold(Common::NOTHING, Common::and);
                if common.kinds.are_a_rare_link() && !apart(*one, *two) {
                    ties.push(common.tie([*one, *two]));
                }
            }
        }
        ties
    }

    /// What a member shares with those who come after.
    fn after(&self, place: usize) -> impl Iterator<Item = Shared> {
        let members = self.members.get(place..).unwrap_or_default();
        let size = members.iter().position(|member| member.is_last);
        let mut members = members.iter().take(size.map_or(0, |last| last.saturating_add(1)));
        let own = members.next();
        members.zip(core::iter::repeat(own)).filter_map(|(other, own)| {
            let Member { kind, people, day, .. } = *own?;
            Some(Shared { with: other.person, day: day.min(other.day), kind, people })
        })
    }
}

/// What two people have in common by one anchor.
#[derive(Clone, Copy)]
struct Shared {
    with: Subject,
    day: NaiveDate,
    kind: KeyKind,
    people: u8,
}

/// What two people have in common.
struct Common {
    kinds: Kinds,
    anchors: u32,
    fewest: u32,
    last_seen: NaiveDate,
}

impl Common {
    const NOTHING: Common =
        Common { kinds: Kinds::NONE, anchors: 0, fewest: u32::MAX, last_seen: NaiveDate::MIN };

    fn and(self, shared: &Shared) -> Common {
        let kinds = self.kinds.with(shared.kind);
        if shared.kind == KeyKind::Building {
            // An address brings its building along: it is no anchor of its own.
            return Common { kinds, ..self };
        }
        Common {
            kinds,
            anchors: self.anchors.saturating_add(1),
            fewest: self.fewest.min(shared.people.into()),
            last_seen: self.last_seen.max(shared.day),
        }
    }

    const fn tie(self, people: [Subject; 2]) -> Tie {
        let Common { kinds, anchors, fewest, last_seen } = self;
        Tie { people, kinds, anchors, fewest, last_seen }
    }
}

/// The rings that ties make. The ties stand in order.
fn rings(ties: Vec<Tie>, policy: &RingPolicy) -> Vec<Ring> {
    let people = people(&ties);
    let place = |person: Subject| people.binary_search(&person).unwrap_or(usize::MAX);
    let mut sets = Sets::new(people.len());
    for tie in &ties {
        let [one, two] = tie.people.map(place);
        sets.join(one, two);
    }
    let (numbers, count) = sets.numbers();
    let mut rings = vec![Vec::new(); count];
    for tie in ties {
        let [one, _] = tie.people;
        let number = numbers.get(place(one));
        if let Some(ring) = number.and_then(|number| rings.get_mut(*number)) {
            ring.push(tie);
        }
    }
    let mut rings: Vec<Ring> = rings.into_iter().map(Ring::of).collect();
    rings.retain(|ring| ring.people().len() >= policy.least_people);
    rings.sort_by_key(|ring| (Reverse(ring.people().len()), ring.people().first().copied()));
    rings
}
