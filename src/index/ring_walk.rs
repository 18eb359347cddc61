//! Walks from one person of a ring to all others, over ties that are chosen.

use alloc::collections::VecDeque;
use alloc::vec;
use alloc::vec::Vec;

/// From a person over a tie to another one; people and ties go by their places in the ring.
#[derive(Clone, Copy)]
pub(super) struct Step {
    pub(super) person: usize,
    pub(super) tie: usize,
}

/// Who is tied to whom.
pub(super) struct Web(Vec<Vec<Step>>);

impl Web {
    /// So many people, and ties between them: the place of each, and its ends.
    pub(super) fn new(people: usize, ties: impl Iterator<Item = (usize, [usize; 2])>) -> Web {
        let mut steps = vec![Vec::new(); people];
        for (tie, [one, two]) in ties {
            for (from, person) in [(one, two), (two, one)] {
                if let Some(steps) = steps.get_mut(from) {
                    steps.push(Step { person, tie });
                }
            }
        }
        Web(steps)
    }

    /// The steps that lead on from a person.
    pub(super) fn from(&self, person: usize) -> &[Step] {
        self.0.get(person).map_or(&[], Vec::as_slice)
    }

    /// The shortest ways from a person to everybody whom a way leads to.
    pub(super) fn walk(&self, from: usize) -> Walk {
        let mut walk = Walk { before: vec![None; self.0.len()], far: vec![None; self.0.len()] };
        walk.reach(from, None, 0);
        let mut next = VecDeque::from([(from, 0_usize)]);
        while let Some((person, far)) = next.pop_front() {
            let far = far.saturating_add(1);
            for step in self.from(person) {
                let back = Step { person, tie: step.tie };
                if walk.far(step.person).is_none() {
                    walk.reach(step.person, Some(back), far);
                    next.push_back((step.person, far));
                }
            }
        }
        walk
    }
}

/// The shortest ways from one person to all others.
pub(super) struct Walk {
    /// The step back towards the start.
    before: Vec<Option<Step>>,
    /// How many steps it is from the start.
    far: Vec<Option<usize>>,
}

impl Walk {
    fn reach(&mut self, person: usize, back: Option<Step>, far: usize) {
        if let (Some(place), Some(steps)) = (self.before.get_mut(person), self.far.get_mut(person))
        {
            (*place, *steps) = (back, Some(far));
        }
    }

    /// The step from a person back towards the start.
    pub(super) fn before(&self, person: usize) -> Option<Step> {
        self.before.get(person).copied().flatten()
    }

    /// How many steps a person is from the start.
    pub(super) fn far(&self, person: usize) -> Option<usize> {
        self.far.get(person).copied().flatten()
    }

    /// The steps back from a person to the start.
    pub(super) fn back(&self, person: usize) -> impl Iterator<Item = Step> {
        core::iter::successors(self.before(person), |step| self.before(step.person))
    }
}
