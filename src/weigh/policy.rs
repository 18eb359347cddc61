//! Bands are named by what to do, and thresholds belong to the policy.

use core::fmt;
use core::str::FromStr;

use alloc::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::label::printable;
use crate::units::Points;

/// What to do now. Nothing here turns a person away: the highest band asks for a second trained
/// person and for checks.
///
/// There is no order that ranks people; [`Band::reaches`] compares one band with a threshold.
///
/// ```
/// use hirerisk::Band;
/// assert!(Band::Verify.reaches(Band::Verify));
/// assert!(!Band::Routine.reaches(Band::Verify));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// Usual onboarding.
    Routine,
    /// Make the checks that are named.
    Verify,
    /// A second trained person looks, and the checks are made.
    Escalate,
}

impl Band {
    /// All bands, from the one that asks for least.
    pub const ALL: [Band; 3] = [Band::Routine, Band::Verify, Band::Escalate];

    /// The word used in data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Band::Routine => "routine",
            Band::Verify => "verify",
            Band::Escalate => "escalate",
        }
    }

    /// Whether this band asks for as much as the other, or more.
    ///
    /// Every band reaches `routine`.
    #[must_use]
    pub const fn reaches(self, other: Band) -> bool {
        self.asks() >= other.asks()
    }

    const fn asks(self) -> u8 {
        match self {
            Band::Routine => 0,
            Band::Verify => 1,
            Band::Escalate => 2,
        }
    }
}

impl fmt::Display for Band {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The word is no band.
///
/// ```
/// use hirerisk::{Band, NotABand};
/// assert_eq!("verify".parse(), Ok(Band::Verify));
/// assert_eq!("reject".parse::<Band>(), Err(NotABand));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected routine, verify or escalate")]
pub struct NotABand;

impl FromStr for Band {
    type Err = NotABand;
    fn from_str(word: &str) -> Result<Band, NotABand> {
        Band::ALL.into_iter().find(|band| band.as_str() == word).ok_or(NotABand)
    }
}

/// The thresholds of an employer: the same for all its candidates.
///
/// # Units
///
/// Points (decibans). The shipped 7 and 20 are meant for some thirty rules that can be judged.
///
/// ```
/// use hirerisk::{Points, Policy};
/// let policy = Policy::shipped();
/// assert_eq!((policy.verify(), policy.escalate()), (Points::new(7), Points::new(20)));
/// assert!(Policy::new("strict", Points::new(21), Points::new(20)).is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Policy {
    name: Cow<'static, str>,
    verify: Points,
    escalate: Points,
}

impl Policy {
    /// The points that a carrying group must keep. No file moves it.
    ///
    /// # Source
    ///
    /// Ours: what is less than two and a half times likelier (10^0.4) in a scheme than without is no
    /// cause of its own. `DESIGN.md`, "Weighing, to the digit", 5.
    pub const CARRIES_FROM: Points = Points::new(4);

    /// No threshold is higher: no sum of what can fire together comes near it.
    pub(super) const HIGHEST: Points = Points::new(1000);

    /// The policy that ships: one strong finding is worth a check; two causes, a second person.
    ///
    /// # Source
    ///
    /// Ours: set by hand, and named so in every assessment. They are meant for some thirty rules that
    /// can be judged; where many more can, more honest people collect seven points by coincidence.
    ///
    /// ```
    /// use hirerisk::Policy;
    /// assert_eq!(Policy::shipped().name(), "shipped: 7 and 20, for some 30 judgeable rules");
    /// ```
    #[must_use]
    pub const fn shipped() -> Policy {
        Policy {
            name: Cow::Borrowed("shipped: 7 and 20, for some 30 judgeable rules"),
            verify: Points::new(7),
            escalate: Points::new(20),
        }
    }

    /// A policy with its name, if `1 <= verify <= escalate <= 1000`. Of the name is kept what can
    /// be printed, and it is kept short.
    ///
    /// # Units
    ///
    /// Points. The upper end is ours: no sum of what can fire together comes near a thousand.
    /// [`Policy::from_targets`] finds the thresholds that hold what is wanted of honest people.
    ///
    /// ```
    /// use hirerisk::{Points, Policy};
    /// let policy = Policy::new("forty rules", Points::new(8), Points::new(22)).unwrap();
    /// assert_eq!(policy.name(), "forty rules");
    /// assert!(Policy::new("always", Points::ZERO, Points::new(20)).is_none());
    /// ```
    #[must_use]
    pub fn new(
        name: impl Into<Cow<'static, str>>,
        verify: Points,
        escalate: Points,
    ) -> Option<Policy> {
        let in_order = Points::ZERO < verify && verify <= escalate && escalate <= Policy::HIGHEST;
        in_order.then(|| Policy::named(&name.into(), verify, escalate))
    }

    /// A policy whose thresholds are known to be in order.
    pub(super) fn named(name: &str, verify: Points, escalate: Points) -> Policy {
        Policy { name: Cow::Owned(printable(name)), verify, escalate }
    }

    /// What it is called in an assessment.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// From so many points on: `verify`.
    #[must_use]
    pub const fn verify(&self) -> Points {
        self.verify
    }

    /// From so many points on, and with two carrying causes: `escalate`.
    #[must_use]
    pub const fn escalate(&self) -> Points {
        self.escalate
    }

    /// The band of a score, given whether two causes carry it.
    ///
    /// One cause alone reaches `verify` at most, however many points it has.
    ///
    /// ```
    /// use hirerisk::{Band, Points, Policy};
    /// let policy = Policy::shipped();
    /// assert_eq!(policy.band(Points::new(6), true), Band::Routine);
    /// assert_eq!(policy.band(Points::new(25), false), Band::Verify);
    /// assert_eq!(policy.band(Points::new(25), true), Band::Escalate);
    /// ```
    #[must_use]
    pub fn band(&self, score: Points, carried: bool) -> Band {
        if score >= self.escalate && carried {
            Band::Escalate
        } else if score >= self.verify {
            Band::Verify
        } else {
            Band::Routine
        }
    }
}

impl<'de> Deserialize<'de> for Policy {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Written {
            name: alloc::string::String,
            verify: Points,
            escalate: Points,
        }
        let Written { name, verify, escalate } = Written::deserialize(deserializer)?;
        Policy::new(name, verify, escalate)
            .ok_or_else(|| serde::de::Error::custom("expected 1 <= verify <= escalate <= 1000"))
    }
}
