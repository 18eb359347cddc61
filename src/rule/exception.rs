//! An exception: for a while, a finding of one rule counts less for some candidates.

use crate::units::{Moment, Points};

/// An employer's decision that a finding of one rule counts less for a while, for named candidates or for
/// everybody.
///
/// The finding keeps its line, with all of its points; a line of the exception's own takes back what is
/// not to count, and says who decided it, why and until when. So the bill adds up, nothing is hidden, and
/// no sum with an exception is higher than without it. The range knows it too: a rule that could still fire
/// at a level which the exception covers could add no more than the exception leaves.
///
/// It is the employer's decision and never the candidate's: no field of a profile makes one. A cause of
/// which less than four points are left carries nothing, as everywhere: so an exception can take a score
/// below `escalate` by that too.
///
/// # Units
///
/// Points are decibans.
///
/// ```
/// use hirerisk::{Band, Moment, Points, Scorer, rule::{Exception, Scope}};
/// use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// let joint_account = Exception {
///     id: "payroll-7",
///     rule: "payment.holder_differs",
///     levels: &[],
///     scope: Scope::Named(&["c-1"]),
///     points: Points::new(3),
///     why: "The spouse's account, seen with both at the bank.",
///     by: "Head of Payroll",
///     from: "2026-03-01".parse()?,
///     until: "2026-06-30".parse()?,
/// };
/// let scorer = Scorer::builder().exception(joint_account).build()?;
/// let at: Moment = "2026-03-27".parse()?;
/// let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// let account = Account::default().account("acct-1").holder_check(check.at(at));
/// let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// let assessment = scorer.assess(&profile, at);
/// assert_eq!((assessment.score(), assessment.band()), (Points::new(3), Band::Routine));
/// let later: Moment = "2026-07-01".parse()?;
/// assert_eq!(scorer.assess(&profile, later).score(), Points::new(12)); // it has ended
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exception<'a> {
    /// Stable code: it stands in every assessment that it moves.
    pub id: &'a str,
    /// The id of the rule.
    pub rule: &'a str,
    /// The levels that it covers, from the lowest on; all of them if none is named. A level above one that
    /// is not covered would count less than the lower one.
    pub levels: &'a [&'a str],
    /// Whose findings.
    pub scope: Scope<'a>,
    /// At most so many points are left.
    pub points: Points,
    /// Why. Told in every assessment that it moves, without what cannot be printed, and in short.
    pub why: &'a str,
    /// Who decided it. Told in the same way.
    pub by: &'a str,
    /// The first day or moment on which it holds.
    pub from: Moment,
    /// The last one.
    pub until: Moment,
}

/// Whose findings an exception lowers.
///
/// ```
/// use hirerisk::rule::Scope;
/// assert!(Scope::Named(&["c-1"]).covers("c-1") && !Scope::Named(&["c-1"]).covers("c-2"));
/// assert!(Scope::Everybody.covers("c-2"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope<'a> {
    /// Everybody's.
    Everybody,
    /// Those of candidates with these tokens.
    Named(&'a [&'a str]),
}

impl Scope<'_> {
    /// Whether the candidate with this token is meant.
    #[must_use]
    #[inline]
    pub fn covers(self, candidate: &str) -> bool {
        match self {
            Scope::Everybody => true,
            Scope::Named(all) => all.contains(&candidate),
        }
    }
}

impl Exception<'_> {
    /// Whether it holds at a moment: from its first day or moment to its last, both included. A day and an
    /// instant compare by their dates, as everywhere.
    ///
    /// ```
    /// # use hirerisk::{Moment, Points, rule::{Exception, Scope}};
    /// # let at = |text: &str| text.parse::<Moment>().unwrap();
    /// # let exception = Exception { id: "x", rule: "payment.holder_differs", levels: &[],
    /// #     scope: Scope::Everybody, points: Points::ZERO, why: "w", by: "b",
    /// #     from: at("2026-03-01"), until: at("2026-06-30") };
    /// assert!(!exception.holds_at(at("2026-02-28T23:59:59Z")));
    /// assert!(exception.holds_at(at("2026-03-01")) && exception.holds_at(at("2026-06-30T23:59:59Z")));
    /// assert!(exception.has_ended(at("2026-07-01")));
    /// ```
    #[must_use]
    #[inline]
    pub fn holds_at(&self, moment: Moment) -> bool {
        !self.from.is_after(moment) && !self.has_ended(moment)
    }

    /// Whether it has ended before a moment.
    #[must_use]
    #[inline]
    pub fn has_ended(&self, moment: Moment) -> bool {
        moment.is_after(self.until)
    }
}
