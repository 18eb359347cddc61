//! Parts of all honest people, as whole numbers that only ever round up.

use crate::units::Share;

/// A part of all honest people, in parts of 10^18: shares per million and the products of three of
/// them are whole.
///
/// Further products are rounded up, so what is added up from them is an upper limit, above the exact
/// sum by less than one part for each product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Part(u64);

const WHOLE: u64 = 1_000_000_000_000_000_000;
/// Parts of one person in a million.
const PERSON: u64 = 1_000_000_000_000;

impl Part {
    pub(super) const NONE: Part = Part(0);
    pub(super) const ALL: Part = Part(WHOLE);

    #[inline]
    pub(super) fn of(share: Share) -> Part {
        Part(u64::from(share.get()).saturating_mul(PERSON))
    }

    #[inline]
    pub(super) fn times(self, other: Part) -> Part {
        let parts = u128::from(self.0).saturating_mul(u128::from(other.0));
        Part(u64::try_from(parts.div_ceil(u128::from(WHOLE))).unwrap_or(u64::MAX))
    }

    pub(super) const fn plus(self, other: Part) -> Part {
        Part(self.0.saturating_add(other.0))
    }

    /// In people per million, rounded up.
    #[inline]
    pub(super) fn share(self) -> Share {
        Share::per_million(u32::try_from(self.0.div_ceil(PERSON)).unwrap_or(u32::MAX))
    }
}
