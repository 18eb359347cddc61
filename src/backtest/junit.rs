//! The report for a build server: `JUnit` XML.
//!
//! An expectation that is not met is a failure of the set, in the words of that format; a line that could not be judged
//! is an error. Those that are met are counted in one case, so that the file does not grow with the people.

use alloc::format;
use alloc::string::String;
use core::fmt::Write as _;

use super::expect::{ExpectationReport, Unmet};
use super::report::BacktestReport;
use crate::label::is_printable;

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
            expectations.unmet(one);
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
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"hirerisk back-test\">\n{}{}</testsuites>\n",
            expectations.whole(),
            input.whole()
        )
    }
}

/// What is wrong with a case: the element, its type, its message and its text.
type Wrong<'t> = (&'t str, &'t str, &'t str, &'t str);

/// A suite that is being written.
struct Suite {
    name: &'static str,
    properties: String,
    cases: String,
    count: u64,
    failures: u64,
    errors: u64,
}

impl Suite {
    const fn new(name: &'static str) -> Suite {
        Suite {
            name,
            properties: String::new(),
            cases: String::new(),
            count: 0,
            failures: 0,
            errors: 0,
        }
    }

    fn property(&mut self, name: &str, value: u64) {
        let _ = writeln!(self.properties, "<property name=\"{name}\" value=\"{value}\"/>");
    }

    fn unmet(&mut self, unmet: &Unmet) {
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
        self.case("expectations", &name, Some(("failure", kind, &message, &told)));
    }

    fn case(&mut self, class: &str, name: &str, wrong: Option<Wrong<'_>>) {
        self.count = self.count.saturating_add(1);
        let (class, name) = (escaped(class), escaped(name));
        let _ = write!(self.cases, "<testcase classname=\"{class}\" name=\"{name}\"");
        let Some((element, kind, message, told)) = wrong else {
            self.cases.push_str("/>\n");
            return;
        };
        let counted = if element == "failure" { &mut self.failures } else { &mut self.errors };
        *counted = counted.saturating_add(1);
        let (kind, message) = (escaped(kind), escaped(message));
        let told: String = told.lines().flat_map(|line| [escaped(line), "\n".into()]).collect();
        let _ = writeln!(
            self.cases,
            "><{element} type=\"{kind}\" message=\"{message}\">{told}</{element}></testcase>"
        );
    }

    fn whole(&self) -> String {
        let Suite { name, properties, cases, count, failures, errors } = self;
        let head = format!(
            "<testsuite name=\"{name}\" tests=\"{count}\" failures=\"{failures}\" errors=\"{errors}\" skipped=\"0\">\n"
        );
        let properties = match properties.as_str() {
            "" => String::new(),
            some => format!("<properties>\n{some}</properties>\n"),
        };
        [&head, &properties, cases.as_str(), "</testsuite>\n"].concat()
    }
}

/// Text that stays text, between tags and in an attribute.
///
/// # Source
///
/// Extensible Markup Language (XML) 1.0, fifth edition, sections 2.2 (characters) and 2.4 (markup).
fn escaped(text: &str) -> String {
    let mut told = String::with_capacity(text.len());
    for char in text.chars().filter(|char| is_printable(*char)) {
        match char {
            '&' => told.push_str("&amp;"),
            '<' => told.push_str("&lt;"),
            '>' => told.push_str("&gt;"),
            '"' => told.push_str("&quot;"),
            '\'' => told.push_str("&apos;"),
            '\u{fffe}' | '\u{ffff}' => {}
            other => told.push(other),
        }
    }
    told
}
