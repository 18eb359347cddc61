//! Shares of people, compared in whole numbers.

use core::cmp::Ordering;

use serde::Serialize;

use super::ratio::{Fraction, Ratio, Undefined};

/// So many of so many.
///
/// ```
/// use hirerisk::audit::{FourFifths, Share};
/// // Exactly four fifths; as floating-point numbers it is less.
/// let (some, most) = (Share::new(60, 100).unwrap(), Share::new(75, 100).unwrap());
/// assert_eq!(some.four_fifths_of(most), FourFifths::NotBelow);
/// // Rounded to hundredths it is four fifths, and yet it is less.
/// let (some, most) = (Share::new(35, 100).unwrap(), Share::new(44, 100).unwrap());
/// assert_eq!(some.four_fifths_of(most), FourFifths::Below);
/// assert_eq!(some.ratio_to(most).to_string(), "0.795");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Share {
    count: u64,
    of: u64,
}

impl Share {
    /// No number of people is greater: products of five such numbers and a small one fit.
    ///
    /// # Source
    ///
    /// `TRUST` A25.
    pub const MOST: u64 = 1 << 60;

    /// So many of so many people, where that is possible: `count <= of <= 2^60`.
    ///
    /// ```
    /// use hirerisk::audit::Share;
    /// assert!(Share::new(3, 2).is_none());
    /// assert!(Share::new(0, 0).is_some());
    /// ```
    #[must_use]
    pub const fn new(count: u64, of: u64) -> Option<Share> {
        if count <= of && of <= Share::MOST { Some(Share { count, of }) } else { None }
    }

    /// Of counts that were made one by one: no more than memory holds.
    pub(super) fn of(count: u64, of: u64) -> Share {
        let of = of.min(Share::MOST);
        Share { count: count.min(of), of }
    }

    /// How many.
    #[must_use]
    pub const fn count(self) -> u64 {
        self.count
    }

    /// Of how many.
    #[must_use]
    pub const fn among(self) -> u64 {
        self.of
    }

    /// The others.
    #[must_use]
    pub const fn others(self) -> Share {
        Share { count: self.of.saturating_sub(self.count), of: self.of }
    }

    /// The order of the shares themselves, multiplied crosswise; of nobody there is no share.
    ///
    /// ```
    /// use hirerisk::audit::Share;
    /// let (one, other) = (Share::new(1, 3).unwrap(), Share::new(33, 100).unwrap());
    /// assert_eq!(one.compare(other), Some(std::cmp::Ordering::Greater));
    /// ```
    #[must_use]
    pub fn compare(self, other: Share) -> Option<Ordering> {
        if self.of == 0 || other.of == 0 {
            return None;
        }
        Some(times(self.count, other.of).cmp(&times(other.count, self.of)))
    }

    /// This share as a part of the other.
    ///
    /// [`Undefined`] where one is a share of nobody, and where the other is nothing.
    #[must_use]
    pub fn ratio_to(self, other: Share) -> Ratio {
        if self.of == 0 || other.of == 0 {
            return Ratio::Undefined(Undefined::NobodyInGroup);
        }
        if other.count == 0 {
            return Ratio::Undefined(Undefined::NothingToCompare);
        }
        Ratio::Exact(Fraction::of(times(self.count, other.of), times(other.count, self.of)))
    }

    /// Whether this share is below four fifths of the other: `5 s_c n_m < 4 s_m n_c` in whole numbers.
    ///
    /// # Source
    ///
    /// 29 CFR 1607.4(D), the rule of thumb of four fifths.
    #[must_use]
    pub fn four_fifths_of(self, other: Share) -> FourFifths {
        if self.of == 0 || other.of == 0 || other.count == 0 {
            return FourFifths::Undefined;
        }
        let five = times(self.count, other.of).saturating_mul(5);
        let four = times(other.count, self.of).saturating_mul(4);
        if five < four { FourFifths::Below } else { FourFifths::NotBelow }
    }

    /// Of 10,000, rounded down; none of nobody.
    #[must_use]
    pub fn of_10000(self) -> Option<u64> {
        let share = times(self.count, 10_000).checked_div(u128::from(self.of))?;
        u64::try_from(share).ok()
    }
}

/// The product of two numbers of people, which always fits.
pub(super) fn times(one: u64, other: u64) -> u128 {
    u128::from(one).saturating_mul(u128::from(other))
}

/// Where a share stands beside four fifths of another. It is a rule of thumb and no verdict.
///
/// ```
/// use hirerisk::audit::{FourFifths, Share};
/// let (some, none) = (Share::new(1, 2).unwrap(), Share::new(0, 9).unwrap());
/// assert_eq!(some.four_fifths_of(none), FourFifths::Undefined);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FourFifths {
    /// Below.
    Below,
    /// Just there, or above.
    NotBelow,
    /// There is nothing to compare with.
    Undefined,
}
