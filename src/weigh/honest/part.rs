//! Parts of all honest people, as whole numbers that only ever round up.

use crate::units::Share;

/// A part of all honest people, in parts of 2^60.
///
/// Every quotient and every product is rounded up, so what is added up from them is an upper limit,
/// above the exact sum by less than one part for each product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Part(u64);

const BITS: u32 = 60;
const WHOLE: u64 = 1 << BITS;
const MILLION: u128 = 1_000_000;

impl Part {
    pub(super) const NONE: Part = Part(0);
    pub(super) const ALL: Part = Part(WHOLE);

    pub(super) fn of(share: Share) -> Part {
        let parts = u128::from(share.get()).saturating_mul(u128::from(WHOLE)).div_ceil(MILLION);
        Part(u64::try_from(parts).unwrap_or(WHOLE))
    }

    pub(super) fn times(self, other: Part) -> Part {
        let parts = u128::from(self.0).saturating_mul(u128::from(other.0));
        Part(u64::try_from(parts.div_ceil(u128::from(WHOLE))).unwrap_or(u64::MAX))
    }

    pub(super) const fn plus(self, other: Part) -> Part {
        Part(self.0.saturating_add(other.0))
    }

    /// In people per million, rounded up.
    pub(super) fn share(self) -> Share {
        let people = u128::from(self.0).saturating_mul(MILLION).div_ceil(u128::from(WHOLE));
        Share::per_million(u32::try_from(people).unwrap_or(u32::MAX))
    }
}
