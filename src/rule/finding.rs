//! What a rule answers: quiet, fired at a level, or what was missing.

use crate::facts::{Cite, Missing, Signal};

use super::record::Rung;

/// A finding, or the fact that the rule lacked.
///
/// `?` on a missing fact *is* the unknown branch of a rule.
///
/// ```
/// use hirerisk::{facts::{Facts, Signal}, rule::{QUIET, Rung, Verdict, fired}};
/// fn judge(facts: &Facts<'_>) -> Verdict {
///     if !facts.works_from_home()? {
///         return QUIET;
///     }
///     fired(Rung::new(0), [Signal::ClaimsWorksFromHome.here()]).into()
/// }
/// # use hirerisk::{Moment, profile::Profile, facts::Why};
/// # let as_of: Moment = "2026-11-01".parse().unwrap();
/// let profile = Profile::default().id("c-1");
/// let missing = judge(&Facts::of(&profile, as_of)).unwrap_err();
/// assert_eq!((missing.signal, missing.why), (Signal::ClaimsWorksFromHome, Why::NotProvided));
/// ```
pub type Verdict = Result<Finding, Missing>;

/// What a rule found.
///
/// ```
/// use hirerisk::{facts::Signal, rule::{Finding, Rung, Verdict, fired}};
/// let verdict: Verdict = fired(Rung::new(1), [Signal::PaymentsHolderComparison.at(0)]).into();
/// let Ok(Finding::Fired(found)) = verdict else { unreachable!() };
/// assert_eq!(found.rung, Rung::new(1));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The facts were compared, and there is nothing to say.
    Quiet,
    /// The facts contradict each other at a level of the rule.
    Fired(Fired),
}

/// The rule compared its facts and has nothing to say.
///
/// ```
/// use hirerisk::{rule::{Finding, QUIET}};
/// assert_eq!(QUIET, Ok(Finding::Quiet));
/// ```
pub const QUIET: Verdict = Ok(Finding::Quiet);

/// How many facts a finding can cite.
///
/// # Source
///
/// Ours: a claim, what was seen first and last, and one more. [`fired`] refuses more when it is
/// compiled.
pub const MAX_CITES: usize = 4;

/// A fired rule: its level and the facts that it rests on. Nothing is allocated for it.
///
/// ```
/// use hirerisk::{facts::Signal, rule::{Rung, fired}};
/// let found = fired(Rung::new(0), [Signal::ClaimsResidenceCountry.at(0)])
///     .counting(3)
///     .may_rise(Rung::new(1), Signal::SessionsCount);
/// assert_eq!(found.open, Some((Rung::new(1), Signal::SessionsCount)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fired {
    /// The level.
    pub rung: Rung,
    /// How far the level could still rise, and the fact that would tell.
    pub open: Option<(Rung, Signal)>,
    /// The number that the level's sentence names: dates, changes, people.
    pub count: u32,
    cites: [Option<Cite>; MAX_CITES],
}

/// A finding at a level, resting on the facts named: first what was claimed or expected, then what
/// was seen, the latest last.
///
/// ```
/// use hirerisk::{facts::Signal, rule::{Rung, fired}};
/// let finding = fired(Rung::new(0), [Signal::ClaimsResidenceCountry.at(0)]).counting(2);
/// assert_eq!(finding.cites().count(), 1);
/// ```
#[must_use]
pub fn fired<const N: usize>(rung: Rung, cites: [Cite; N]) -> Fired {
    const { assert!(N <= MAX_CITES, "a finding cites at most four facts") };
    let mut places = [None; MAX_CITES];
    for (place, cite) in places.iter_mut().zip(cites) {
        *place = Some(cite);
    }
    Fired { rung, open: None, count: 0, cites: places }
}

impl Fired {
    /// A finding at a level, resting on the first facts of a list and on its last one.
    #[cfg(feature = "rulefile")]
    pub(crate) fn resting_on(rung: Rung, all: &[Cite]) -> Fired {
        let mut fired = fired(rung, []);
        for (place, cite) in fired.cites.iter_mut().zip(all) {
            *place = Some(*cite);
        }
        if let (Some(place), Some(last)) = (fired.cites.last_mut(), all.get(MAX_CITES..)) {
            *place = last.last().copied().or(*place);
        }
        fired
    }

    /// Sets the number that the level's sentence names.
    ///
    /// It fills `{n}` in [`Level::says`](crate::rule::Level::says).
    #[must_use]
    pub const fn counting(mut self, count: u32) -> Fired {
        self.count = count;
        self
    }

    /// Says that the finding could rise to a level if a missing fact were known.
    ///
    /// A level that is not higher changes nothing. The range of the assessment counts it.
    #[must_use]
    pub fn may_rise(mut self, to: Rung, missing: Signal) -> Fired {
        if to > self.rung {
            self.open = Some((to, missing));
        }
        self
    }

    /// The facts that the finding rests on.
    ///
    /// In the order in which they were named: `{0}` to `{3}` of the level's sentence.
    pub fn cites(&self) -> impl Iterator<Item = Cite> {
        self.cites.into_iter().flatten()
    }
}

impl From<Fired> for Verdict {
    fn from(fired: Fired) -> Verdict {
        Ok(Finding::Fired(fired))
    }
}
