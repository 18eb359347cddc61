//! What is left of the findings once some of them are settled, group by group.

use alloc::vec;
use alloc::vec::Vec;

use smallvec::SmallVec;

use super::Assessment;
use super::report::Outlook;
use crate::weigh::{Line, Rulebook, Tally, in_order};

/// So many things have a bit; where there are more, nothing is told.
pub(super) const MOST_BITS: usize = 64;

/// A set of up to [`MOST_BITS`] places.
pub(super) type Bits = u64;

/// The bit of a place; further ones have none.
pub(super) fn bit(place: usize) -> Bits {
    u32::try_from(place).ok().and_then(|place| 1_u64.checked_shl(place)).unwrap_or(0)
}

/// The places of a set, rising.
pub(super) fn places(mut set: Bits) -> impl Iterator<Item = usize> {
    core::iter::from_fn(move || {
        let place = set.trailing_zeros();
        set &= set.checked_sub(1)?;
        usize::try_from(place).ok()
    })
}

/// The findings, weighed without any of them as often as somebody asks.
pub(super) struct Remaining<'a> {
    book: &'a Rulebook<'a>,
    held: u64,
    /// In the order of weighing; each has the bit of its place.
    lines: Vec<Line>,
    groups: Vec<OfGroup>,
}

/// The lines of a group, and what is left of it without some of them, weighed once each.
struct OfGroup {
    first: usize,
    count: usize,
    /// By the bits of the lines that are gone, counted from the first; empty for a long group.
    weighed: Vec<Option<Tally>>,
}

/// What is left of a group of more lines is weighed each time.
const MOST_KEPT: usize = 6;

impl<'a> Remaining<'a> {
    /// Nothing if there are too many findings.
    pub(super) fn of(assessment: &'a Assessment<'_>) -> Option<Remaining<'a>> {
        let mut lines = assessment.findings.clone();
        if lines.len() > MOST_BITS {
            return None;
        }
        in_order(&mut lines);
        let (mut groups, mut first) = (Vec::new(), 0_usize);
        for group in lines.chunk_by(|one, two| one.group == two.group) {
            let count = group.len();
            let kept = if count > MOST_KEPT { 0 } else { 1_usize << count };
            groups.push(OfGroup { first, count, weighed: vec![None; kept] });
            first = first.saturating_add(count);
        }
        Some(Remaining { book: assessment.book, held: assessment.weighed.held, lines, groups })
    }

    /// The bit of a rule's finding.
    pub(super) fn bit_of(&self, rule: usize) -> Bits {
        self.lines.iter().position(|line| line.rule == rule).map_or(0, bit)
    }

    /// What is left without the findings that are settled.
    pub(super) fn after(&mut self, settled: Bits) -> Outlook {
        let Remaining { book, held, lines, groups } = self;
        let mut tally = Tally::default();
        for group in groups {
            let weigh = |left: &[Line]| Tally::of_group(&book.scale, left, *held);
            tally = tally.and(group.without(settled, lines, &weigh));
        }
        let sum = tally.sum(&book.scale);
        Outlook { score: sum.score, band: book.weights.policy().band(sum.score, sum.carried) }
    }
}

impl OfGroup {
    fn without(
        &mut self,
        settled: Bits,
        lines: &[Line],
        weigh: &dyn Fn(&[Line]) -> Tally,
    ) -> Tally {
        let gone = settled >> self.first.min(MOST_BITS - 1);
        let within = usize::try_from(gone & ((1 << MOST_KEPT) - 1)).unwrap_or(0);
        let kept = self.weighed.len().checked_sub(1).map(|all| within & all);
        let mut kept = kept.and_then(|gone| self.weighed.get_mut(gone));
        if let Some(Some(tally)) = kept {
            return *tally;
        }
        let group = lines.get(self.first..).unwrap_or_default().get(..self.count);
        let mut left: SmallVec<[Line; 8]> = SmallVec::new();
        for (place, line) in group.unwrap_or_default().iter().enumerate() {
            if gone & bit(place) == 0 {
                left.push(*line);
            }
        }
        let tally = weigh(&left);
        if let Some(kept) = &mut kept {
            **kept = Some(tally);
        }
        tally
    }
}
