//! The smallest sets of checks that are enough: every one of them, and no other.
//!
//! More good results never raise the band. So of a *block*, checks without all of which the others
//! together are not enough, every set that is enough has one; and it has as many checks as there are
//! blocks that share none. A search that takes the checks of the smallest block in turn, and gives up
//! where more blocks are left than checks may be added, goes through few sets and misses none.

use alloc::vec::Vec;

use super::remaining::{Bits, Remaining, bit, places};
use super::report::Outlook;
use crate::weigh::Band;

/// A check, and the findings of which its good result leaves nothing.
#[derive(Clone, Copy)]
pub(super) struct Settling {
    /// Its place among the checks.
    pub(super) check: usize,
    pub(super) minutes: u16,
    /// Its bits among the lines.
    pub(super) findings: Bits,
}

impl Settling {
    /// Whether another check makes this one needless: it settles as much, and more, or in less time.
    pub(super) fn is_covered(&self, other: &Settling) -> bool {
        let within = self.findings & !other.findings == 0;
        let equal = self.findings == other.findings;
        within && (!equal || (other.minutes, other.check) < (self.minutes, self.check))
    }
}

/// Blocks that share no check.
struct Blocks {
    /// Those of one check each: it is in every set that is enough.
    single: Bits,
    /// Of the others, one of the fewest checks; none if there is no other.
    smallest: Bits,
}

impl Blocks {
    fn add(&mut self, block: Bits) {
        if size(block) == 1 {
            self.single |= block;
        } else if self.smallest == 0 || size(block) < size(self.smallest) {
            self.smallest = block;
        }
    }
}

fn size(set: Bits) -> usize {
    usize::try_from(set.count_ones()).unwrap_or(usize::MAX)
}

/// Beyond so many weighings no answer is given.
const MOST_WEIGHED: usize = 20_000;

/// A search among checks.
pub(super) struct Smallest<'s, 'a> {
    remaining: &'s mut Remaining<'a>,
    checks: &'s [Settling],
    /// The band that is to be left.
    band: Band,
    /// Sets of places among the checks.
    found: Vec<(Bits, Outlook)>,
    weighed: usize,
}

impl<'s, 'a> Smallest<'s, 'a> {
    pub(super) fn new(
        remaining: &'s mut Remaining<'a>,
        checks: &'s [Settling],
        band: Band,
    ) -> Self {
        Smallest { remaining, checks, band, found: Vec::new(), weighed: 0 }
    }

    /// The sets, each with what it leaves. None if all checks together are not enough, or if it would
    /// take too long to be sure.
    pub(super) fn sets(mut self) -> Vec<(Bits, Outlook)> {
        let all = (0..self.checks.len()).fold(0, |all, place| all | bit(place));
        for room in 1..=self.checks.len() {
            self.search(0, all, room);
            if self.weighed > MOST_WEIGHED {
                return Vec::new();
            }
            if !self.found.is_empty() {
                break;
            }
        }
        self.found
    }

    /// Adds up to `room` of the open checks to those taken, in every way that is enough.
    fn search(&mut self, taken: Bits, open: Bits, room: usize) {
        let leaves = self.after(self.settled_by(taken));
        if leaves.band != self.band {
            self.found.push((taken, leaves));
            return;
        }
        let Some(Blocks { single, smallest }) = self.blocks(taken, open, room) else { return };
        let room = room.saturating_sub(size(single));
        let (taken, mut open) = (taken | single, open & !single);
        if smallest == 0 {
            return self.search(taken, open, room);
        }
        for place in places(smallest) {
            // Once each way with a check has been gone through, the others do without it.
            open &= !bit(place);
            self.search(taken | bit(place), open, room.saturating_sub(1));
        }
    }

    /// Blocks that share no check, of open checks of which those taken are not enough. None if all are
    /// not enough, or more than `room` of them are needed.
    fn blocks(&mut self, taken: Bits, open: Bits, room: usize) -> Option<Blocks> {
        if room == 0 || !self.is_enough(self.settled_by(taken | open)) {
            return None;
        }
        let (mut blocks, mut rest) = (Blocks { single: 0, smallest: 0 }, open);
        for _ in 0..room {
            let block = self.block(taken | (open & !rest), rest);
            blocks.add(block);
            rest &= !block;
            if self.is_enough(self.settled_by(taken | (open & !rest))) {
                return Some(blocks);
            }
        }
        None
    }

    /// A block among checks without which the others are not enough: as few as cannot be spared.
    fn block(&mut self, others: Bits, checks: Bits) -> Bits {
        let (mut block, mut settled) = (checks, self.settled_by(others));
        for place in places(checks) {
            let with = settled | self.checks.get(place).map_or(0, |check| check.findings);
            if !self.is_enough(with) {
                block &= !bit(place);
                settled = with;
            }
        }
        block
    }

    /// The findings of which good results of a set of checks leave nothing.
    fn settled_by(&self, set: Bits) -> Bits {
        let checks = places(set).filter_map(|place| self.checks.get(place));
        checks.fold(0, |settled, check| settled | check.findings)
    }

    fn is_enough(&mut self, settled: Bits) -> bool {
        self.after(settled).band != self.band
    }

    fn after(&mut self, settled: Bits) -> Outlook {
        self.weighed = self.weighed.saturating_add(1);
        self.remaining.after(settled)
    }
}
