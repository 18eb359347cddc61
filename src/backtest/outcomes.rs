//! What reviews came to, and how far that carries: only people who were reviewed have an outcome.

use serde::Serialize;
use serde::ser::{SerializeStruct as _, Serializer};

use super::case::Disposition;

/// Some people, by what a review of them came to.
///
/// Who is reviewed is chosen, most of all by the band itself. So nothing is said of those who were not,
/// but bounds: all of them cleared, all of them confirmed.
///
/// ```
/// use hirerisk::backtest::{Interval, Outcomes};
/// let some = Outcomes { confirmed: 1, cleared: 9, open: 0, not_reviewed: 90 };
/// assert_eq!(some.people(), 100);
/// assert_eq!(some.of_reviewed(), Some(Interval { low: 178, high: 4_042 })); // of 10,000
/// assert_eq!(some.bounds(), Some(Interval { low: 100, high: 9_100 }));
/// assert_eq!(Outcomes::default().of_reviewed(), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcomes {
    /// Reviewed: what was found held.
    pub confirmed: u64,
    /// Reviewed: it had an honest reason.
    pub cleared: u64,
    /// The review has come to no end.
    pub open: u64,
    /// Nobody has looked.
    pub not_reviewed: u64,
}

impl Outcomes {
    pub(super) fn add(&mut self, disposition: Option<Disposition>) {
        let count = match disposition {
            Some(Disposition::Confirmed) => &mut self.confirmed,
            Some(Disposition::Cleared) => &mut self.cleared,
            Some(Disposition::Open) => &mut self.open,
            None => &mut self.not_reviewed,
        };
        *count = count.saturating_add(1);
    }

    pub(super) fn and(self, other: Outcomes) -> Outcomes {
        Outcomes {
            confirmed: self.confirmed.saturating_add(other.confirmed),
            cleared: self.cleared.saturating_add(other.cleared),
            open: self.open.saturating_add(other.open),
            not_reviewed: self.not_reviewed.saturating_add(other.not_reviewed),
        }
    }

    /// All of them.
    #[must_use]
    pub const fn people(&self) -> u64 {
        self.with_outcome().saturating_add(self.without_outcome())
    }

    /// Those whose review came to an end.
    #[must_use]
    pub const fn with_outcome(&self) -> u64 {
        self.confirmed.saturating_add(self.cleared)
    }

    const fn without_outcome(&self) -> u64 {
        self.open.saturating_add(self.not_reviewed)
    }

    /// How many were confirmed among those whose review came to an end: Wilson's interval. It holds for
    /// people who are chosen for review in the same way, and for nobody else.
    ///
    /// # Units
    ///
    /// Of 10,000.
    ///
    /// # Source
    ///
    /// E. B. Wilson, *Probable Inference, the Law of Succession, and Statistical Inference* (1927).
    #[must_use]
    pub fn of_reviewed(&self) -> Option<Interval> {
        Interval::wilson(self.confirmed, self.with_outcome())
    }

    /// How many of all of them could be confirmed once everybody is reviewed: nobody else, or all others.
    ///
    /// # Units
    ///
    /// Of 10,000.
    #[must_use]
    pub fn bounds(&self) -> Option<Interval> {
        let all = self.people();
        let most = self.confirmed.saturating_add(self.without_outcome());
        Some(Interval { low: share_of(self.confirmed, all)?, high: share_up(most, all)? })
    }
}

/// The counts, and what follows from them.
impl Serialize for Outcomes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut told = serializer.serialize_struct("Outcomes", 7)?;
        told.serialize_field("people", &self.people())?;
        told.serialize_field("confirmed", &self.confirmed)?;
        told.serialize_field("cleared", &self.cleared)?;
        told.serialize_field("open", &self.open)?;
        told.serialize_field("not_reviewed", &self.not_reviewed)?;
        told.serialize_field("confirmed_of_10000_reviewed", &self.of_reviewed())?;
        told.serialize_field("confirmed_of_10000_bounds", &self.bounds())?;
        told.end()
    }
}

/// The two ends between which a share lies.
///
/// # Units
///
/// Of 10,000, the low end rounded down and the high end up.
///
/// ```
/// use hirerisk::backtest::Interval;
/// assert_eq!(Interval::wilson(0, 20), Some(Interval { low: 0, high: 1_612 }));
/// assert_eq!(Interval::wilson(0, 0), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Interval {
    /// The low end.
    pub low: u32,
    /// The high end.
    pub high: u32,
}

/// Two standard deviations on either side, less a little: 19 of 20 intervals hold the share. Of 1.96 = 49/25, the
/// square is 2401/625.
const SQUARE: u128 = 2_401;
const BELOW: u128 = 625;

impl Interval {
    /// Wilson's interval of a count among so many; none among nobody. Whole numbers alone, rounded outwards.
    ///
    /// # Source
    ///
    /// E. B. Wilson, *Probable Inference, the Law of Succession, and Statistical Inference* (1927), with 1.96
    /// standard deviations.
    #[must_use]
    pub fn wilson(counted: u64, among: u64) -> Option<Interval> {
        // What is taken as more than a million millions would overflow below; nobody counts so many.
        const MOST: u64 = 1 << 40;
        if among == 0 {
            return None;
        }
        let (counted, among) = (counted.min(among).min(MOST), among.min(MOST));
        let (counted, among) = (u128::from(counted), u128::from(among));
        let others = among.saturating_sub(counted);
        // Both ends are (middle -+ root) / whole, all three times 1250.
        let whole = BELOW.saturating_mul(2).saturating_mul(among).saturating_add(2 * SQUARE);
        let middle = BELOW.saturating_mul(2).saturating_mul(counted).saturating_add(SQUARE);
        let spread = (4 * SQUARE * BELOW).saturating_mul(counted).saturating_mul(others);
        let square = (SQUARE * SQUARE).saturating_mul(among).saturating_add(spread);
        let square = square.saturating_mul(SCALE.saturating_mul(SCALE)).div_ceil(among);
        let root = root_up(square);
        let middle = middle.saturating_mul(SCALE);
        let low = middle.saturating_sub(root).checked_div(whole)?;
        let high = middle.saturating_add(root).div_ceil(whole).min(SCALE);
        Some(Interval { low: u32::try_from(low).ok()?, high: u32::try_from(high).ok()? })
    }
}

/// Shares are told of so many.
const SCALE: u128 = 10_000;

/// The square root, rounded up.
fn root_up(square: u128) -> u128 {
    let root = square.isqrt();
    if root.saturating_mul(root) < square { root.saturating_add(1) } else { root }
}

/// So many of all, of 10,000, rounded down; none of nobody.
pub(super) fn share_of(some: u64, all: u64) -> Option<u32> {
    let share = u128::from(some).saturating_mul(SCALE).checked_div(u128::from(all))?;
    u32::try_from(share).ok()
}

/// The same rounded up.
fn share_up(some: u64, all: u64) -> Option<u32> {
    let rest = share_of(all.saturating_sub(some), all)?;
    Some(10_000_u32.saturating_sub(rest))
}
