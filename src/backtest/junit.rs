//! The report for a build server: `JUnit` XML.
//!
//! An expectation that is not met is a failure of the set, in the words of that format; a line that could not be judged
//! is an error. Those that are met are counted in one case, so that the file does not grow with the people.

use alloc::format;
use alloc::string::String;
use core::fmt::Write as _;

use super::expect::{ExpectationReport, Unmet};
use super::report::BacktestReport;
use crate::junit::{Suite, document};

impl BacktestReport {
    /// The report as `JUnit` XML: one suite for expectations, one for lines that could not be judged.
    ///
    /// ```
    /// use hirerisk::{Scorer, backtest::Backtest};
    /// let scorer = Scorer::builtin();
    /// let mut test = Backtest::of(&scorer);
    /// let line = br#"{"as_of": "2026-04-01", "expect": {"band": "verify"}, "profile": {"id": "a<b"}}"#;
    /// test.line("people.jsonl", 1, line).unwrap();
    /// let xml = test.report().to_junit();
    /// assert!(xml.contains("name=\"a&lt;b as of 2026-04-01: band\""));
    /// assert!(xml.contains("message=\"expected verify, got routine\""));
    /// ```
    #[must_use]
    pub fn to_junit(&self) -> String {
        let mut expectations = Suite::new("expectations");
        let ExpectationReport { stated, met, ref unmet } = self.expectations;
        expectations.property("people", self.people);
        expectations.property("stated", stated);
        expectations.property("met", met);
        for one in &unmet.told {
            add_unmet(&mut expectations, one);
        }
        if unmet.more > 0 {
            let message = format!("{} further expectations are not met", unmet.more);
            expectations.case(
                "expectations",
                "further ones",
                Some(("failure", "more", &message, "")),
            );
        }
        if met > 0 {
            expectations.case("expectations", &format!("{met} are met"), None);
        }
        let mut input = Suite::new("input");
        for bad in &self.input.told {
            let message = format!("{} {}", bad.pointer, bad.says);
            let name = format!("{} line {}", bad.file, bad.line);
            input.case("input", &name, Some(("error", &bad.code, message.trim_start(), "")));
        }
        if self.input.more > 0 {
            let message = format!("{} further lines could not be judged", self.input.more);
            input.case("input", "further lines", Some(("error", "more", &message, "")));
        }
        document("hirerisk back-test", &[expectations, input])
    }
}

/// An expectation that is not met.
fn add_unmet(suite: &mut Suite, unmet: &Unmet) {
    let what = unmet.rule.as_deref().unwrap_or("band");
    let name = format!("{} as of {}: {what}", unmet.id, unmet.as_of);
    let message = format!("expected {}, got {}", unmet.expected, unmet.got);
    let mut told = String::new();
    if let Some(before) = &unmet.before {
        let _ = writeln!(told, "Under the first set: {before}.");
    }
    if !unmet.decided_by.is_empty() {
        let _ = writeln!(told, "What made the difference: {}.", unmet.decided_by.join(", "));
    }
    if unmet.not_judged > 0 {
        let _ = writeln!(told, "{} rules due could not be judged.", unmet.not_judged);
    }
    let kind = if unmet.rule.is_some() { "rule" } else { "band" };
    suite.case("expectations", &name, Some(("failure", kind, &message, &told)));
}
