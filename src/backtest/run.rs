//! The back-test: profiles go in one by one, sums come out.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt;

use super::case::Case;
use super::change::Change;
use super::error::{BadLine, CaseError};
use super::expect::{Expectations, named};
use super::kept::Kept;
use super::report::{BacktestReport, CAUTION, SCHEMA, SideReport};
use super::side::{Side, count};
use crate::assessment::Assessment;
use crate::facts::Facts;
use crate::label::printable;
use crate::profile::Limits;
use crate::scorer::Scorer;

/// So many people who changed, expectations that are not met and bad lines are told one by one, if nothing else
/// is said.
///
/// # Source
///
/// Ours: more than anybody reads, some megabytes at most.
const MOST_TOLD: usize = 1_000;

/// Stored profiles, judged by one set of rules and weights or by two.
///
/// Memory does not grow with the profiles: sums are kept, and of the people who changed a bounded list.
///
/// ```
/// use hirerisk::{Scorer, backtest::{Advice, Backtest}};
/// let (today, candidate) = (Scorer::builtin(), Scorer::builtin());
/// let mut test = Backtest::new(&today, &candidate);
/// let lines = [r#"{"as_of": "2026-04-01", "profile": {"id": "c-1"}}"#, r#"{"as_of": "soon"}"#];
/// for (number, line) in (1..).zip(lines) {
///     if let Err(error) = test.line("people.jsonl", number, line.as_bytes()) {
///         assert_eq!((number, error.code(), error.pointer()), (2, "missing-field", "/profile"));
///     }
/// }
/// let report = test.report();
/// assert_eq!((report.people, report.input.count), (1, 1));
/// println!("{}", report.to_markdown());
/// ```
pub struct Backtest<'s> {
    sides: Vec<Side<'s>>,
    change: Option<Change>,
    expectations: Expectations,
    bad: Kept<BadLine>,
    people: u64,
    limits: Limits,
}

/// Names the numbers, nobody.
impl fmt::Debug for Backtest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Backtest")
            .field("sides", &self.sides.len())
            .field("people", &self.people)
            .finish_non_exhaustive()
    }
}

impl<'s> Backtest<'s> {
    /// Compares two sets: that of today, and the candidate, which is tested.
    #[must_use]
    pub fn new(today: &'s Scorer<'s>, candidate: &'s Scorer<'s>) -> Backtest<'s> {
        let change = Some(Change::new(today, candidate, MOST_TOLD));
        Backtest {
            sides: [today, candidate].into_iter().map(Side::new).collect(),
            change,
            ..Backtest::of(candidate)
        }
    }

    /// Tests one set.
    #[must_use]
    pub fn of(scorer: &'s Scorer<'s>) -> Backtest<'s> {
        Backtest {
            sides: [Side::new(scorer)].into(),
            change: None,
            expectations: Expectations::new(MOST_TOLD),
            bad: Kept::new(MOST_TOLD),
            people: 0,
            limits: Limits::default(),
        }
    }

    /// Reads profiles within these limits, in [`Backtest::line`].
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Backtest<'s> {
        self.limits = limits;
        self
    }

    /// Tells so many people who changed, expectations and bad lines one by one, and only counts further ones; 1,000 if
    /// not set.
    #[must_use]
    pub fn telling(mut self, most: usize) -> Backtest<'s> {
        if let Some(change) = &mut self.change {
            change.crossed.keep_at_most(most);
        }
        self.expectations.unmet.keep_at_most(most);
        self.bad.keep_at_most(most);
        self
    }

    /// Reads one line and judges it: see [`Case::from_json`]. A line that cannot be judged is noted for the report.
    ///
    /// # Errors
    ///
    /// What is wrong with the line.
    pub fn line(&mut self, file: &str, number: u64, line: &[u8]) -> Result<(), CaseError> {
        let limits = self.limits;
        let done = Case::from_json(line, &limits).and_then(|case| self.add(&case));
        if let Err(error) = &done {
            let file = printable(file);
            let bad = BadLine {
                file: file.clone(),
                line: number,
                code: error.code().to_string(),
                pointer: error.pointer().to_string(),
                says: String::from(error.says()),
            };
            // By file, then by line.
            self.bad.add(0, &alloc::format!("{file}\u{0}{number:020}"), bad);
        }
        done
    }

    /// Judges one profile.
    ///
    /// # Errors
    ///
    /// `unknown-rule`, where an expectation names a rule that no set has; nothing is counted then.
    ///
    /// # Complexity
    ///
    /// One assessment for each set, and for each finding of somebody above `routine` one weighing without it.
    ///
    /// ```
    /// use hirerisk::backtest::{Backtest, Case, Expectation};
    /// use hirerisk::{Moment, Scorer, profile::Profile};
    /// let scorer = Scorer::builtin();
    /// let as_of: Moment = "2026-04-01".parse().unwrap();
    /// let case = Case::new(Profile::default().id("c-1"), as_of);
    /// let mut test = Backtest::of(&scorer);
    /// test.add(&case)?;
    /// let error = test.add(&case.expecting(Expectation::default().fires("made.up"))).unwrap_err();
    /// assert_eq!((error.code(), error.pointer()), ("unknown-rule", "/expect/fires/0"));
    /// # Ok::<(), hirerisk::backtest::CaseError>(())
    /// ```
    pub fn add(&mut self, case: &Case<'_>) -> Result<(), CaseError> {
        if let Some(expect) = &case.expect {
            named(expect, |rule| {
                self.sides.iter().any(|side| side.scorer.book().place_of_rule(rule).is_some())
            })?;
        }
        // What can be compared is the same for all rules.
        let facts = Facts::of(&case.profile, case.as_of);
        let mut judged: Vec<Assessment<'s>> = Vec::with_capacity(self.sides.len());
        for side in &mut self.sides {
            let assessment = side.scorer.assess_facts(&facts);
            side.note(&assessment, &facts, case.disposition);
            judged.push(assessment);
        }
        if let (Some(change), [before, after]) = (&mut self.change, &*judged) {
            change.note(before, after, case.disposition);
        }
        if let Some(expect) = &case.expect {
            self.expectations.note(expect, &judged);
        }
        count(&mut self.people);
        Ok(())
    }

    /// What the profiles so far come to.
    ///
    /// # Complexity
    ///
    /// Quadratic in the rules; it does not depend on the profiles.
    #[must_use]
    pub fn report(&self) -> BacktestReport {
        let sides = self.sides.iter().zip(["a", "b"]);
        BacktestReport {
            schema: SCHEMA,
            engine: env!("CARGO_PKG_VERSION"),
            people: self.people,
            caution: CAUTION,
            input: self.bad.told(),
            expectations: self.expectations.report(),
            change: self.change.as_ref().map(Change::report),
            sides: sides.map(|(side, name)| SideReport::of(side, name)).collect(),
        }
    }
}
