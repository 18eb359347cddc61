//! Expectations, and those that are not met.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde::Serialize;

use super::case::Expectation;
use super::change::decided_by;
use super::error::{CaseError, Fault};
use super::judged::Judged;
use super::kept::{Kept, Told};
use super::side::count;
use crate::assessment::{Assessment, Outcome};
use crate::units::Moment;
use crate::weigh::Band;

/// An expectation that is not met.
///
/// ```
/// use hirerisk::{Scorer, backtest::Backtest};
/// let scorer = Scorer::builtin();
/// let mut test = Backtest::of(&scorer);
/// let line = br#"{"as_of": "2026-04-01", "expect": {"band": "verify"}, "profile": {"id": "c-1"}}"#;
/// test.line("people.jsonl", 1, line).unwrap();
/// let report = test.report();
/// let unmet = &report.expectations.unmet.told[0];
/// assert_eq!((unmet.expected.as_str(), unmet.got.as_str()), ("verify", "routine"));
/// assert!(unmet.not_judged > 0 && !report.all_met());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unmet {
    /// The caller's token.
    pub id: String,
    /// The moment at which the profile was judged.
    pub as_of: Moment,
    /// The rule of which something was expected; none where it was the band.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// What was expected: a band, `fires` or `quiet`.
    pub expected: String,
    /// What is so: a band, or what became of the rule.
    pub got: String,
    /// The same under the first of two sets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// The rules that made the difference: where the first set met it, those that the second has otherwise; else, of
    /// a band that is higher than expected, those without one of which it would not be, or all that fired if no
    /// single one decides.
    pub decided_by: Vec<String>,
    /// How many rules due could not be judged.
    pub not_judged: u32,
}

/// What became of the expectations. Each band and each rule is one.
///
/// ```
/// use hirerisk::{Scorer, backtest::Backtest};
/// let scorer = Scorer::builtin();
/// let mut test = Backtest::of(&scorer);
/// let line = br#"{"as_of": "2026-04-01", "profile": {"id": "c-1"},
///     "expect": {"band": "routine", "fires": ["payment.holder_differs"]}}"#;
/// test.line("people.jsonl", 1, line).unwrap();
/// let expectations = test.report().expectations;
/// assert_eq!((expectations.stated, expectations.met, expectations.unmet.count), (2, 1, 1));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExpectationReport {
    /// How many were stated.
    pub stated: u64,
    /// How many were met.
    pub met: u64,
    /// Those that were not: bands first, then by token.
    pub unmet: Told<Unmet>,
}

/// The counts of expectations.
pub(super) struct Expectations {
    stated: u64,
    met: u64,
    pub(super) unmet: Kept<Unmet>,
}

/// What one person is judged to be, under one set or two.
pub(super) type Sides<'a, 's> = &'a [Assessment<'s>];

impl Expectations {
    pub(super) const fn new(most: usize) -> Expectations {
        Expectations { stated: 0, met: 0, unmet: Kept::new(most) }
    }

    pub(super) fn report(&self) -> ExpectationReport {
        ExpectationReport { stated: self.stated, met: self.met, unmet: self.unmet.told() }
    }

    pub(super) fn note(&mut self, expect: &Expectation<'_>, sides: Sides<'_, '_>) {
        let Some(last) = sides.last() else { return };
        if let Some(band) = expect.band {
            let unmet = (last.band() != band).then(|| of_band(band, sides, last));
            self.tell(0, unmet);
        }
        let fires = expect.fires.iter().map(|rule| (rule, "fires"));
        let quiet = expect.quiet.iter().map(|rule| (rule, "quiet"));
        for (rule, expected) in fires.chain(quiet) {
            let got = became(last, rule);
            let is_so = got == expected || expected == "fires" && got.starts_with("fired");
            self.tell(1, (!is_so).then(|| of_rule((rule, expected), got, sides, last)));
        }
    }

    fn tell(&mut self, first: u64, unmet: Option<Unmet>) {
        count(&mut self.stated);
        match unmet {
            Some(unmet) => {
                let id = unmet.id.clone();
                self.unmet.add(first, &id, unmet);
            }
            None => count(&mut self.met),
        }
    }
}

/// Every rule that is named is one of the rules that are judged.
pub(super) fn named(
    expect: &Expectation<'_>,
    is_judged: impl Fn(&str) -> bool,
) -> Result<(), CaseError> {
    for (list, name) in [(&expect.fires, "fires"), (&expect.quiet, "quiet")] {
        if let Some(place) = list.iter().position(|rule| !is_judged(rule)) {
            return Err(Fault::UnknownRule.at(&format!("/expect/{name}/{place}")));
        }
    }
    Ok(())
}

/// The first of two sets.
fn before<'a, 's>(sides: Sides<'a, 's>) -> Option<&'a Assessment<'s>> {
    sides.first().filter(|_| sides.len() > 1)
}

fn unmet(last: &Assessment<'_>, expected: &str, got: String) -> Unmet {
    let coverage = last.coverage();
    Unmet {
        id: last.token().to_string(),
        as_of: last.as_of(),
        rule: None,
        expected: expected.to_string(),
        got,
        before: None,
        decided_by: Vec::new(),
        not_judged: coverage.due.saturating_sub(coverage.judged),
    }
}

fn of_rule(
    (rule, expected): (&str, &str),
    got: String,
    sides: Sides<'_, '_>,
    last: &Assessment<'_>,
) -> Unmet {
    Unmet {
        rule: Some(rule.to_string()),
        before: before(sides).map(|before| became(before, rule)),
        decided_by: [rule.to_string()].into(),
        ..unmet(last, expected, got)
    }
}

fn of_band(expected: Band, sides: Sides<'_, '_>, last: &Assessment<'_>) -> Unmet {
    let before = before(sides);
    let changed = before.filter(|before| before.band() == expected);
    let decided_by = match changed {
        Some(before) => by_the_change(before, last),
        None => by_its_lines(expected, last),
    };
    Unmet {
        before: before.map(|before| before.band().to_string()),
        decided_by,
        ..unmet(last, expected.as_str(), last.band().to_string())
    }
}

/// What decides between two sets, or all lines that differ if nothing does so by itself.
fn by_the_change(before: &Assessment<'_>, after: &Assessment<'_>) -> Vec<String> {
    let lines = Judged::of(before).differences(&Judged::of(after));
    let decided = decided_by(before, after, &lines);
    if decided.is_empty() { lines.into_iter().map(|line| line.id).collect() } else { decided }
}

/// The findings without one of which a band would be no higher than expected, or all of them if no single one
/// decides; none where it is lower.
fn by_its_lines(expected: Band, last: &Assessment<'_>) -> Vec<String> {
    if expected.reaches(last.band()) {
        return Vec::new();
    }
    let given = last.given();
    let decides = |rule: usize| expected.reaches(last.band_with(rule, None));
    let any = given.iter().any(|one| decides(one.rule));
    let told = given.iter().filter(|one| !any || decides(one.rule));
    let ids = told.filter_map(|one| last.book().heads.get(one.rule));
    ids.map(|head| head.id.to_string()).collect()
}

/// What became of a rule, in words.
fn became(assessment: &Assessment<'_>, rule: &str) -> String {
    let book = assessment.book();
    let Some(rule) = book.place_of_rule(rule) else { return "not in the rule set".into() };
    match assessment.outcomes().get(rule) {
        Some(Outcome::Quiet) => "quiet".into(),
        Some(Outcome::Fired) => {
            let given = assessment.given().into_iter().find(|one| one.rule == rule);
            let levels = book.entries.get(rule).map(|entry| entry.record.levels);
            let level = given.and_then(|one| levels?.get(one.level));
            level.map_or("fired".into(), |level| format!("fired at {}", level.name))
        }
        Some(Outcome::Preview) => "fired as a preview".into(),
        Some(Outcome::Unknown(missing)) => {
            format!("unknown for want of {}", missing.signal.named(book.own(rule)).name())
        }
        Some(Outcome::NotDue(_)) | None => "not yet due".into(),
    }
}
