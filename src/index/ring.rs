//! A ring: people and ties; what ties two of them, and what would remain without a tie.

use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Reverse;
use core::mem;

use serde::Serialize;

use super::ring_walk::{Step, Web};
use super::sets::Sets;
use super::subject::Subject;
use super::tie::{Strength, Tie};

/// People who are all connected over rare links.
///
/// It is a finding about nobody. Honest people share anchors, and who stands in the middle of a ring
/// may be the one whose papers were lent.
///
/// ```
/// # use hirerisk::index::{Anchor, KeyKind, RingPolicy, Rings, Subject};
/// # let [a, b, c] = ["00000000000000aa", "00000000000000bb", "00000000000000cc"]
/// #     .map(|id| id.parse::<Subject>().unwrap());
/// # let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
/// # let share = |kind, two: [Subject; 2]| Anchor { kind, held_by: two.map(|one| (one, day)).into() };
/// let anchors = [
///     share(KeyKind::Account, [a, b]),
///     share(KeyKind::Telephone, [b, c]),
///     share(KeyKind::Page, [b, c]),
/// ];
/// let rings = Rings::find(&anchors, &RingPolicy::default(), |_, _| None);
/// let ring = &rings.all()[0];
/// let path = ring.path(a, c).unwrap();
/// assert_eq!((path.people, path.weakest.people), (vec![a, b, c], [b, c]));
/// assert_eq!(path.remain, [vec![a, b], vec![c]]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ring {
    people: Vec<Subject>,
    ties: Vec<Tie>,
}

/// How two people of a ring are tied: the way whose weakest tie is the strongest, and of such ways
/// the shortest. See [`Ring`] for an example.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Path {
    /// The people on the way, both ends among them.
    pub people: Vec<Subject>,
    /// The ties between each of them and the next.
    pub ties: Vec<Tie>,
    /// The weakest of these; of equal ones, the one nearest to the start.
    pub weakest: Tie,
    /// The groups in which the ring would remain without it, as [`Ring::without`] tells them.
    pub remain: Vec<Vec<Subject>>,
}

impl Ring {
    /// A ring of ties that are all connected and stand in order.
    pub(super) fn of(ties: Vec<Tie>) -> Ring {
        Ring { people: people(&ties), ties }
    }

    /// The people, in their order.
    #[must_use]
    pub fn people(&self) -> &[Subject] {
        &self.people
    }

    /// The ties, in the order of their people.
    #[must_use]
    pub fn ties(&self) -> &[Tie] {
        &self.ties
    }

    /// How two people are tied; none where one of them is not of the ring, or both are the same.
    /// The way back is the same way.
    ///
    /// # Complexity
    ///
    /// O(t log t) for `t` ties.
    #[must_use]
    pub fn path(&self, from: Subject, to: Subject) -> Option<Path> {
        let [low, high] = [self.place(from.min(to))?, self.place(from.max(to))?];
        let spanning = self.web(&self.spanning()).walk(low);
        let strength = |step: Step| self.ties.get(step.tie).map(Tie::strength);
        let least = spanning.back(high).filter_map(strength).min()?;
        let holds: Vec<bool> = self.ties.iter().map(|tie| tie.strength() >= least).collect();
        let steps: Vec<Step> = self.web(&holds).walk(low).back(high).collect();
        let mut people = vec![from.max(to)];
        people.extend(steps.iter().filter_map(|step| self.people.get(step.person)));
        let mut ties: Vec<Tie> =
            steps.iter().filter_map(|step| self.ties.get(step.tie)).copied().collect();
        if from < to {
            people.reverse();
            ties.reverse();
        }
        let weakest = ties.iter().copied().min_by_key(Tie::strength)?;
        Some(Path { people, ties, weakest, remain: self.without(&weakest) })
    }

    /// The groups that would remain without a tie: each in its order, and in the order of their first
    /// people. Somebody who would be left alone is a group.
    #[must_use]
    pub fn without(&self, tie: &Tie) -> Vec<Vec<Subject>> {
        self.groups(|other| other.people != tie.people)
    }

    /// The ties whose loss would part the ring, each by itself.
    ///
    /// # Complexity
    ///
    /// O(t log t) for `t` ties.
    #[must_use]
    pub fn bridges(&self) -> Vec<&Tie> {
        let walk = self.web(&vec![true; self.ties.len()]).walk(0);
        let mut bridges = vec![false; self.ties.len()];
        for step in (0..self.people.len()).filter_map(|person| walk.before(person)) {
            set(&mut bridges, step.tie, true);
        }
        // A tie off the walk closes a circle, and no tie on a circle is a bridge. The people of circles
        // become sets, each led by the one who is nearest to the start.
        let off = bridges.clone();
        let mut sets = Sets::new(self.people.len());
        for (ends, _) in self.ends().zip(off).filter(|(_, is_on)| !is_on) {
            let [mut one, mut two] = ends.map(|end| sets.leader(end));
            while one != two {
                if walk.far(one) < walk.far(two) {
                    mem::swap(&mut one, &mut two);
                }
                let Some(step) = walk.before(one) else { break };
                set(&mut bridges, step.tie, false);
                sets.join(one, step.person);
                one = sets.leader(one);
            }
        }
        self.ties.iter().zip(bridges).filter_map(|(tie, is)| is.then_some(tie)).collect()
    }

    /// The weakest ties that the ring needs: over stronger ones alone it would be in parts.
    #[must_use]
    pub fn weakest(&self) -> Vec<&Tie> {
        let least = self.least();
        self.ties.iter().filter(|tie| Some(tie.strength()) == least).collect()
    }

    /// The groups in which the ring would be over stronger ties than those alone.
    pub(super) fn over_stronger(&self) -> Vec<Vec<Subject>> {
        let least = self.least();
        self.groups(|tie| Some(tie.strength()) > least)
    }

    /// The strength of the weakest ties that the ring needs.
    pub(super) fn least(&self) -> Option<Strength> {
        let spanning = self.ties.iter().zip(self.spanning()).filter(|(_, is_of)| *is_of);
        spanning.map(|(tie, _)| tie.strength()).min()
    }

    /// Which ties span the ring, none to spare, the strongest that can: the way between two people
    /// over these has the strongest weakest tie.
    pub(super) fn spanning(&self) -> Vec<bool> {
        let mut ties: Vec<(usize, &Tie)> = self.ties.iter().enumerate().collect();
        ties.sort_by_cached_key(|(_, tie)| Reverse(tie.strength()));
        let mut sets = Sets::new(self.people.len());
        let mut spanning = vec![false; self.ties.len()];
        for (place, tie) in ties {
            let [one, two] = self.ends_of(tie);
            set(&mut spanning, place, sets.join(one, two));
        }
        spanning
    }

    /// Who is tied to whom by the ties that stay.
    pub(super) fn web(&self, stay: &[bool]) -> Web {
        let ties = self.ends().enumerate().zip(stay);
        Web::new(self.people.len(), ties.filter_map(|(tie, stays)| stays.then_some(tie)))
    }

    fn groups(&self, stays: impl Fn(&Tie) -> bool) -> Vec<Vec<Subject>> {
        let mut sets = Sets::new(self.people.len());
        for tie in self.ties.iter().filter(|tie| stays(tie)) {
            let [one, two] = self.ends_of(tie);
            sets.join(one, two);
        }
        let (numbers, count) = sets.numbers();
        let mut groups = vec![Vec::new(); count];
        for (person, number) in self.people.iter().zip(numbers) {
            if let Some(group) = groups.get_mut(number) {
                group.push(*person);
            }
        }
        groups
    }

    /// The places of the two whom each tie ties.
    pub(super) fn ends(&self) -> impl Iterator<Item = [usize; 2]> {
        self.ties.iter().map(|tie| self.ends_of(tie))
    }

    fn ends_of(&self, tie: &Tie) -> [usize; 2] {
        tie.people.map(|person| self.place(person).unwrap_or(usize::MAX))
    }

    /// The place of somebody among the people.
    pub(super) fn place(&self, person: Subject) -> Option<usize> {
        self.people.binary_search(&person).ok()
    }
}

/// Whom ties tie, in order.
pub(super) fn people(ties: &[Tie]) -> Vec<Subject> {
    let mut people: Vec<Subject> = ties.iter().flat_map(|tie| tie.people).collect();
    people.sort_unstable();
    people.dedup();
    people
}

fn set(marks: &mut [bool], at: usize, to: bool) {
    if let Some(mark) = marks.get_mut(at) {
        *mark = to;
    }
}
