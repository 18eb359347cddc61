//! Rings: connected groups of people over rare links.

use alloc::vec;
use alloc::vec::Vec;
use core::borrow::Borrow;
use core::cmp::Reverse;
use core::mem;

use chrono::NaiveDate;
use serde::Serialize;

use super::kind::KeyKind;
use super::ring::Ring;
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
    /// With `n` entries of "who holds what": the entries are sorted, and each meets at most
    /// [`most_people`](RingPolicy::most_people) others, so O(n log n + n * most). An anchor that
    /// everybody holds is counted and not paired. Room for 28 bytes an entry, and the result.
    pub fn find<A: Borrow<Anchor>>(
        anchors: impl IntoIterator<Item = A>,
        policy: &RingPolicy,
        apart: impl Fn(Subject, Subject) -> Option<Apart>,
    ) -> Rings {
        let mut held = Held::default();
        for anchor in anchors {
            held.add(anchor.borrow(), policy);
        }
        let common_anchors = held.common;
        let met = Met::of(held);
        let tied = met.tied(&|one, two| apart(one, two).is_some());
        Rings { rings: tied.rings(&met.people, policy), common_anchors }
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

/// Somebody holds an anchor.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Holding {
    person: Subject,
    anchor: u32,
    day: NaiveDate,
}

/// Who holds which of the rare anchors.
#[derive(Default)]
struct Held {
    kinds: Vec<KeyKind>,
    holdings: Vec<Holding>,
    common: usize,
}

impl Held {
    fn add(&mut self, anchor: &Anchor, policy: &RingPolicy) {
        if !anchor.kind.links() {
            return;
        }
        // Four thousand million anchors do not come; past that they count as common.
        let number = u32::try_from(self.kinds.len()).ok();
        let Some(number) = number.filter(|_| !is_common(anchor, policy)) else {
            self.common = self.common.saturating_add(1);
            return;
        };
        self.kinds.push(anchor.kind);
        let holding = |(person, day): &(Subject, NaiveDate)| Holding {
            person: *person,
            anchor: number,
            day: *day,
        };
        self.holdings.extend(anchor.held_by.iter().map(holding));
    }
}

fn is_common(anchor: &Anchor, policy: &RingPolicy) -> bool {
    anchor.held_by.len() > policy.most_people && {
        let mut people: Vec<Subject> = anchor.held_by.iter().map(|(person, _)| *person).collect();
        people.sort_unstable();
        people.dedup();
        people.len() > policy.most_people
    }
}

/// The holdings from both sides: by person, and by anchor. People go by their place in their order.
struct Met {
    people: Vec<Subject>,
    kinds: Vec<KeyKind>,
    /// Sorted by person.
    holdings: Vec<Holding>,
    /// Where the members of each anchor begin, and where those of the last end.
    starts: Vec<usize>,
    /// The members of each anchor in their order.
    members: Vec<(usize, NaiveDate)>,
}

impl Met {
    fn of(held: Held) -> Met {
        let Held { kinds, mut holdings, .. } = held;
        holdings.sort_unstable();
        // Of one person and one anchor the latest day stands last.
        holdings.dedup_by(|later, kept| {
            let again = (later.person, later.anchor) == (kept.person, kept.anchor);
            if again {
                kept.day = later.day;
            }
            again
        });
        let starts = starts(kinds.len(), &holdings);
        let mut next = starts.clone();
        let mut members = vec![(0, NaiveDate::MIN); holdings.len()];
        let mut people = Vec::new();
        for of_one in holdings.chunk_by(|one, two| one.person == two.person) {
            for holding in of_one {
                let at = step(&mut next, place(holding.anchor));
                if let Some(member) = members.get_mut(at) {
                    *member = (people.len(), holding.day);
                }
            }
            people.extend(of_one.first().map(|holding| holding.person));
        }
        Met { people, kinds, holdings, starts, members }
    }

    /// Ties people. Each of them in turn meets those who come after: on each of their anchors, all
    /// before them have been passed.
    fn tied(&self, apart: &dyn Fn(Subject, Subject) -> bool) -> Tied {
        let mut passed = self.starts.clone();
        let mut common = vec![Common::NOTHING; self.people.len()];
        let mut met = Vec::new();
        let mut tied = Tied { ties: Vec::new(), sets: Sets::new(self.people.len()) };
        let of_each = self.holdings.chunk_by(|one, two| one.person == two.person);
        for ((place, person), of_one) in self.people.iter().enumerate().zip(of_each) {
            for holding in of_one {
                self.meet(holding, &mut passed, &mut common, &mut met);
            }
            met.sort_unstable();
            for (other, common) in met
                .iter()
                .filter_map(|other| Some((*other, common.get_mut(*other).map(mem::take)?)))
            {
                let Some(two) = self.people.get(other) else { continue };
                if common.kinds.are_a_rare_link() && !apart(*person, *two) {
                    tied.ties.push(common.tie([*person, *two]));
                    tied.sets.join(place, other);
                }
            }
            met.clear();
        }
        tied
    }

    /// Adds an anchor to what its holder has in common with those who come after.
    fn meet(
        &self,
        holding: &Holding,
        passed: &mut [usize],
        common: &mut [Common],
        met: &mut Vec<usize>,
    ) {
        let anchor = place(holding.anchor);
        let after = step(passed, anchor).saturating_add(1);
        let [from, to] = [0, 1].map(|more| self.starts.get(anchor.saturating_add(more)));
        let (Some(from), Some(to), Some(kind)) = (from, to, self.kinds.get(anchor)) else { return };
        let people = u32::try_from(to.saturating_sub(*from)).unwrap_or(u32::MAX);
        for (other, day) in self.members.get(after..*to).unwrap_or_default() {
            if let Some(common) = common.get_mut(*other) {
                if common.kinds.is_empty() {
                    met.push(*other);
                }
                common.add(*kind, people, holding.day.min(*day));
            }
        }
    }
}

fn place(anchor: u32) -> usize {
    usize::try_from(anchor).unwrap_or(usize::MAX)
}

/// Steps a counter on, and says where it stood.
fn step(counters: &mut [usize], at: usize) -> usize {
    let Some(counter) = counters.get_mut(at) else { return usize::MAX };
    let next = counter.saturating_add(1);
    mem::replace(counter, next)
}

/// Where the members of each anchor begin, one behind another.
fn starts(anchors: usize, holdings: &[Holding]) -> Vec<usize> {
    let mut counts = vec![0_usize; anchors];
    for holding in holdings {
        step(&mut counts, place(holding.anchor));
    }
    let mut start = 0_usize;
    let mut starts = Vec::with_capacity(anchors.saturating_add(1));
    for count in counts {
        starts.push(start);
        start = start.saturating_add(count);
    }
    starts.push(start);
    starts
}

/// What two people have in common.
#[derive(Clone, Copy)]
struct Common {
    kinds: Kinds,
    anchors: u32,
    fewest: u32,
    last_seen: NaiveDate,
}

impl Default for Common {
    fn default() -> Self {
        Common::NOTHING
    }
}

impl Common {
    const NOTHING: Common =
        Common { kinds: Kinds::NONE, anchors: 0, fewest: u32::MAX, last_seen: NaiveDate::MIN };

    fn add(&mut self, kind: KeyKind, people: u32, day: NaiveDate) {
        self.kinds = self.kinds.with(kind);
        // An address brings its building along; it is one anchor.
        if kind != KeyKind::Building {
            self.anchors = self.anchors.saturating_add(1);
            self.fewest = self.fewest.min(people);
            self.last_seen = self.last_seen.max(day);
        }
    }

    const fn tie(self, people: [Subject; 2]) -> Tie {
        let Common { kinds, anchors, fewest, last_seen } = self;
        Tie { people, kinds, anchors, fewest, last_seen }
    }
}

/// The ties in order, and who is connected by them.
struct Tied {
    ties: Vec<Tie>,
    sets: Sets,
}

impl Tied {
    /// The rings that the ties make of the people, who stand in order.
    fn rings(self, people: &[Subject], policy: &RingPolicy) -> Vec<Ring> {
        let (numbers, count) = self.sets.numbers();
        let mut rings = vec![Vec::new(); count];
        let mut numbered = people.iter().zip(numbers).peekable();
        for tie in self.ties {
            let [first, _] = tie.people;
            while numbered.next_if(|(person, _)| **person < first).is_some() {}
            let ring = numbered.peek().and_then(|(_, number)| rings.get_mut(*number));
            if let Some(ring) = ring {
                ring.push(tie);
            }
        }
        rings.retain(|ties: &Vec<Tie>| !ties.is_empty());
        let mut rings: Vec<Ring> = rings.into_iter().map(Ring::of).collect();
        rings.retain(|ring| ring.people().len() >= policy.least_people);
        rings.sort_by_key(|ring| (Reverse(ring.people().len()), ring.people().first().copied()));
        rings
    }
}
