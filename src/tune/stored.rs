//! Findings from assessments: of the rules of a scorer, as they were found or are found now.

use alloc::string::ToString as _;
use alloc::vec;
use alloc::vec::Vec;

use super::error::TuneError;
use super::findings::{Findings, Found, Label, RuleHead, Sign};
use crate::assessment::{LedgerState, LineKind, Report};
use crate::rule::{Record, Status};
use crate::scorer::Scorer;
use crate::weigh::{HIGHEST, WeightSet};

impl RuleHead {
    /// A rule of a scorer: its levels, the points that it has there as what an expert believes, each bounded by what
    /// its honest share allows. It raises, or weighs nothing.
    ///
    /// ```
    /// use hirerisk::{Scorer, tune::RuleHead};
    /// let scorer = Scorer::builtin();
    /// let rules = scorer.rule_set();
    /// let record = rules.rules.iter().find(|record| record.id == "payment.holder_differs").unwrap();
    /// let head = RuleHead::of(record, scorer.weights());
    /// assert_eq!(head.levels().len(), record.levels.len());
    /// ```
    #[must_use]
    pub fn of(record: &Record<'_>, weights: &WeightSet) -> RuleHead {
        let preview = matches!(record.status, Status::Preview(_));
        let points = |level: &crate::rule::Level<'_>| {
            let weights = weights.rule(record.id).and_then(|rule| rule.points.get(level.name));
            weights.map_or(0, |points| points.get())
        };
        let most = |level: &crate::rule::Level<'_>| {
            if preview { 0 } else { level.honest.share.most_points().min(HIGHEST).get() }
        };
        RuleHead::new(record.id, record.levels.iter().map(|level| level.name))
            .expert(record.levels.iter().map(points))
            .most(record.levels.iter().map(most))
            .sign(Sign::Raises)
    }
}

impl Findings {
    /// No case yet, of the rules of a scorer, whose points are what the expert believes.
    ///
    /// # Errors
    ///
    /// [`TuneError::NoRules`] of a scorer without rules.
    ///
    /// ```
    /// use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
    /// use hirerisk::{Moment, Redaction, Scorer, tune::{Findings, Found, Label}};
    /// let scorer = Scorer::builtin();
    /// let at: Moment = "2026-03-27".parse()?;
    /// let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
    /// let account = Account::default().account("acct-1").holder_check(check.at(at));
    /// let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
    ///
    /// let mut findings = Findings::of_scorer(&scorer)?;
    /// let report = scorer.assess(&profile, at).report(Redaction::Codes);
    /// findings.push_report(&report, Label::Yes)?;
    /// let fired = findings.of_case(0).filter(|found| found.level().is_some()).count();
    /// assert_eq!(fired, 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of_scorer(scorer: &Scorer<'_>) -> Result<Findings, TuneError> {
        let rules = scorer.rule_set();
        Findings::new(
            rules.rules.iter().map(|record| RuleHead::of(record, scorer.weights())).collect(),
        )
    }

    /// One case more: an assessment, stored or just made, by the same rules.
    ///
    /// What its stage had not reached, and what is only a preview, counts as unknown.
    ///
    /// # Errors
    ///
    /// [`TuneError::NoSuchRule`] and [`TuneError::NoSuchLevel`] where the assessment was made by other rules; and as
    /// [`Findings::push`].
    pub fn push_report(&mut self, report: &Report<'_>, label: Label) -> Result<(), TuneError> {
        let case = self.cases();
        let mut found = vec![Found::Unknown; self.rules.len()];
        for entry in &report.ledger {
            let place = self.rules.iter().position(|rule| rule.id == *entry.rule);
            let Some(found) = place.and_then(|place| found.get_mut(place)) else {
                return Err(TuneError::NoSuchRule { case, rule: entry.rule.to_string() });
            };
            if entry.state == LedgerState::Quiet {
                *found = Found::Quiet;
            }
        }
        for line in report.lines.iter().filter(|line| line.kind == LineKind::Rule) {
            let places = self.rules.iter().zip(&mut found).find(|(rule, _)| rule.id == *line.id);
            let level = line.level.as_deref().unwrap_or_default();
            let Some((rule, found)) = places else { continue };
            let at = rule.levels.iter().position(|other| other == level);
            let at = at.and_then(|at| u8::try_from(at).ok());
            *found = Found::Fired(
                at.ok_or_else(|| TuneError::NoSuchLevel { case, rule: rule.id.clone() })?,
            );
        }
        self.push(label, &found)
    }

    /// In how many of these cases, so far as they are labelled, each rule could be judged.
    pub(super) fn known(&self, cases: &[usize]) -> Vec<u32> {
        let mut known = vec![0_u32; self.rules.len()];
        for case in cases.iter().filter(|case| self.label(**case) != Label::Open) {
            for (known, found) in known.iter_mut().zip(self.of_case(*case)) {
                *known = known.saturating_add(u32::from(found != Found::Unknown));
            }
        }
        known
    }
}
