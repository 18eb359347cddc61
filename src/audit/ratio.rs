//! Ratios of shares in whole numbers: nothing is rounded but what is printed, and that downwards.

use alloc::format;
use alloc::string::String;
use core::cmp::Ordering;
use core::fmt::Write as _;

use serde::Serialize;
use serde::ser::{SerializeStruct as _, Serializer};

/// A fraction of whole numbers in lowest terms. Printed with three decimals, rounded down: what is below four fifths or
/// below one never looks as if it were not, and what is not below never looks as if it were.
///
/// ```
/// use hirerisk::audit::{Fraction, Ratio, Share};
/// let ratio = Share::new(12, 40).unwrap().ratio_to(Share::new(30, 60).unwrap());
/// let Ratio::Exact(fraction) = ratio else { unreachable!() };
/// assert_eq!((fraction.over(), fraction.under()), (3, 5));
/// assert_eq!(fraction.to_string(), "0.600");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    over: u128,
    under: u128,
}

impl Fraction {
    /// In lowest terms; what is below the line is not nothing.
    pub(super) fn of(over: u128, under: u128) -> Fraction {
        let (mut common, mut rest) = (over, under);
        while let Some(next) = common.checked_rem(rest) {
            (common, rest) = (rest, next);
        }
        let lowest = |part: u128| part.checked_div(common).unwrap_or(part);
        Fraction { over: lowest(over), under: lowest(under) }
    }

    /// What stands above the line.
    #[must_use]
    pub const fn over(self) -> u128 {
        self.over
    }

    /// What stands below the line: never 0.
    #[must_use]
    pub const fn under(self) -> u128 {
        self.under
    }

    /// The order of two fractions: whole parts first, then the rests turned over, so that no product is needed.
    #[must_use]
    pub fn compare(self, other: Fraction) -> Ordering {
        let (mut one, mut two) = (self, other);
        let mut turned = false;
        loop {
            let parts = |of: Fraction| {
                let whole = of.over.checked_div(of.under).unwrap_or(0);
                (whole, of.over.checked_rem(of.under).unwrap_or(0))
            };
            let ((whole, rest), (other_whole, other_rest)) = (parts(one), parts(two));
            let found = match whole.cmp(&other_whole) {
                Ordering::Equal if rest == 0 || other_rest == 0 => rest.cmp(&other_rest),
                Ordering::Equal => {
                    one = Fraction { over: one.under, under: rest };
                    two = Fraction { over: two.under, under: other_rest };
                    turned = !turned;
                    continue;
                }
                unequal @ (Ordering::Less | Ordering::Greater) => unequal,
            };
            return if turned { found.reverse() } else { found };
        }
    }
}

impl core::fmt::Display for Fraction {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let whole = self.over.checked_div(self.under).unwrap_or(0);
        let mut rest = self.over.checked_rem(self.under).unwrap_or(0);
        let mut text = format!("{whole}.");
        // Digit by digit, as on paper: ten times a rest fits.
        for _ in 0..3 {
            let ten = rest.saturating_mul(10);
            let _ = write!(text, "{}", ten.checked_div(self.under).unwrap_or(0));
            rest = ten.checked_rem(self.under).unwrap_or(0);
        }
        f.pad(&text)
    }
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut told = serializer.serialize_struct("Fraction", 3)?;
        told.serialize_field("over", &self.over)?;
        told.serialize_field("under", &self.under)?;
        told.serialize_field("shown", &format!("{self}"))?;
        told.end()
    }
}

/// A ratio of two shares, or why there is none.
///
/// ```
/// use hirerisk::audit::{Ratio, Share, Undefined};
/// let nobody = Share::new(0, 0).unwrap();
/// let all = Share::new(5, 5).unwrap();
/// assert_eq!(nobody.ratio_to(all), Ratio::Undefined(Undefined::NobodyInGroup));
/// assert_eq!(all.ratio_to(all).to_string(), "1.000");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ratio {
    /// There is none.
    Undefined(Undefined),
    /// The ratio.
    #[serde(untagged)]
    Exact(Fraction),
}

impl Ratio {
    /// The fraction, where there is one.
    #[must_use]
    pub const fn fraction(self) -> Option<Fraction> {
        match self {
            Ratio::Exact(fraction) => Some(fraction),
            Ratio::Undefined(_) => None,
        }
    }

    /// The words in which it is told.
    pub(super) fn told(self) -> String {
        format!("{self}")
    }
}

impl core::fmt::Display for Ratio {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Ratio::Exact(fraction) => fraction.fmt(f),
            Ratio::Undefined(why) => f.pad(why.as_str()),
        }
    }
}

/// Why a ratio does not exist.
///
/// ```
/// use hirerisk::audit::Undefined;
/// assert_eq!(Undefined::NothingToCompare.as_str(), "undefined: the other share is 0");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Undefined {
    /// A group has no people.
    NobodyInGroup,
    /// The share with which it would be compared is nothing.
    NothingToCompare,
    /// No category has anybody whose score is above the median.
    NobodyAboveMedian,
    /// The category is left out of the calculation, with a reason.
    LeftOut,
    /// It would show counts of few people.
    KeptBack,
}

impl Undefined {
    /// The words in which it is told.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Undefined::NobodyInGroup => "undefined: nobody in the group",
            Undefined::NothingToCompare => "undefined: the other share is 0",
            Undefined::NobodyAboveMedian => "undefined: nobody is above the median",
            Undefined::LeftOut => "left out",
            Undefined::KeptBack => "kept back: few people",
        }
    }
}
