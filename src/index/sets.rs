//! Sets without a member in common, joined one with another.

use alloc::vec;
use alloc::vec::Vec;

/// Every member points to another one of its set, and the leader of the set to itself.
pub(super) struct Sets(Vec<usize>);

impl Sets {
    /// So many members, each a set of its own.
    pub(super) fn new(members: usize) -> Sets {
        Sets((0..members).collect())
    }

    /// The leader of a member's set. On the way, each member is pointed further up.
    pub(super) fn leader(&mut self, mut member: usize) -> usize {
        while let Some(above) = self.above(member).filter(|above| *above != member) {
            let further = self.above(above).unwrap_or(above);
            if let Some(place) = self.0.get_mut(member) {
                *place = further;
            }
            member = further;
        }
        member
    }

    fn above(&self, member: usize) -> Option<usize> {
        self.0.get(member).copied()
    }

    /// Joins a member's set to another one, whose leader leads both. Whether they were two.
    pub(super) fn join(&mut self, member: usize, to: usize) -> bool {
        let [member, to] = [member, to].map(|one| self.leader(one));
        if let Some(place) = self.0.get_mut(member) {
            *place = to;
        }
        member != to
    }

    /// For each member the number of its set, and how many sets there are. They are numbered in the
    /// order of their first members.
    pub(super) fn numbers(mut self) -> (Vec<usize>, usize) {
        let members = self.0.len();
        let mut of_leader = vec![None; members];
        let mut count = 0_usize;
        let mut number = |member: usize| {
            let known = of_leader.get_mut(self.leader(member))?;
            Some(*known.get_or_insert_with(|| {
                count = count.saturating_add(1);
                count.saturating_sub(1)
            }))
        };
        let numbers = (0..members).filter_map(&mut number).collect();
        (numbers, count)
    }
}
