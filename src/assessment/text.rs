//! The text form: a bill. What to do and how much could be seen, the lines, what is open, what to
//! check next, and the sum at the foot.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write as _;

use super::brief::{CHECKS_SHOWN, MARKS_SHOWN, WAYS_SHOWN, more};
use super::report::{CheckReport, Counterfactual, LineKind, LineReport, Report, Rise};
use super::typologies::{OpenMark, TypologyReport};
use crate::label::is_printable;
use crate::weigh::WeightOrigin;

/// Lines are wrapped here.
const WIDTH: usize = 96;

impl Report<'_> {
    /// The report as a bill for a reader.
    ///
    /// The form may change in any release: store the JSON, show the text.
    ///
    /// ```
    /// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
    /// # use hirerisk::{Moment, Redaction, Scorer};
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
    /// # let account = Account::default().account("acct-1").holder_check(check.at(at));
    /// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
    /// # let scorer = Scorer::builtin();
    /// # let assessment = scorer.assess(&profile, at);
    /// let report = assessment.report(Redaction::Masked);
    /// assert_eq!(report.to_text(), assessment.to_text(Redaction::Masked));
    /// ```
    #[must_use]
    pub fn to_text(&self) -> String {
        self.written(false)
    }

    /// The same without action, sum, range and band: for a reader who commits to a view first.
    ///
    /// Show it to the second trained person before the other form, so that no number leads them.
    ///
    /// ```
    /// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
    /// # use hirerisk::{Moment, Redaction, Scorer};
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
    /// # let account = Account::default().account("acct-1").holder_check(check.at(at));
    /// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
    /// # let scorer = Scorer::builtin();
    /// # let assessment = scorer.assess(&profile, at);
    /// let blind = assessment.report(Redaction::Masked).to_text_blind();
    /// assert!(blind.contains("[payment.holder_differs]") && !blind.contains("Sum"));
    /// ```
    #[must_use]
    pub fn to_text_blind(&self) -> String {
        self.written(true)
    }

    fn written(&self, blind: bool) -> String {
        let mut page = Page::default();
        page.line(0, &format!("Assessment of {} as of {}", self.id, self.as_of));
        if !blind {
            page.line(0, &self.action);
        }
        let coverage = &self.coverage;
        page.line(
            0,
            &format!(
                "Stage {}: {} of {} rules could be judged.",
                self.stage, coverage.judged, coverage.due
            ),
        );
        self.notices.iter().for_each(|notice| page.line(0, &format!("Note: {}", notice.says)));
        page.gap();
        if self.lines.is_empty() {
            let nothing = match coverage.judged {
                0 => "Nothing could be compared.",
                _ => "Nothing that could be compared differs.",
            };
            page.line(0, nothing);
        }
        self.lines.iter().for_each(|line| write_line(&mut page, self, line, blind));
        self.typologies.iter().for_each(|one| write_pattern(&mut page, one));
        self.write_open(&mut page);
        write_checks(&mut page, &self.next_checks, blind);
        if !blind {
            write_ways_down(&mut page, &self.counterfactual);
        }
        page.line(0, &self.scope);
        if !blind {
            self.write_foot(&mut page);
        }
        page.text
    }

    /// What could not be judged, by the part of the profile that would tell.
    fn write_open(&self, page: &mut Page) {
        if self.unknown.is_empty() {
            return;
        }
        let mut open =
            format!("Could not be judged: {} rules, for want of facts on", self.unknown.len());
        for (place, (part, count)) in self.lacking().into_iter().enumerate() {
            let _ = write!(open, "{} {part} ({count})", if place == 0 { "" } else { "," });
        }
        open.push('.');
        page.line(0, &open);
        page.gap();
    }

    fn write_foot(&self, page: &mut Page) {
        page.rule();
        let range = &self.range;
        page.line(
            0,
            &format!(
                "Sum {} points: {}. Once all is settled: {} to {} ({} to {}).",
                self.score, self.band, range.low, range.high, range.low_band, range.high_band
            ),
        );
        page.line(
            0,
            &format!(
                "{} of {} rules judged. From {} points: verify; from {} points and two causes: \
                 escalate ({}).",
                self.coverage.judged,
                self.coverage.due,
                self.policy.verify(),
                self.policy.escalate(),
                self.policy.name()
            ),
        );
        page.line(
            0,
            &format!(
                "hirerisk {}, rules {} {}, weights {} {}, {}.",
                self.engine,
                self.ruleset_version,
                self.ruleset,
                self.weights_version,
                self.weights,
                origin(&self.weights_origin)
            ),
        );
    }
}

/// Where the weights come from.
fn origin(origin: &WeightOrigin) -> Cow<'_, str> {
    match origin {
        WeightOrigin::HandSet => Cow::Borrowed("set by hand"),
        WeightOrigin::Fitted { data } => Cow::Owned(format!("fitted: {data}")),
    }
}

fn write_line(page: &mut Page, report: &Report<'_>, line: &LineReport<'_>, blind: bool) {
    let (head, code) = match line.kind {
        LineKind::Rule => (String::from(&*line.title), format!("[{}]", line.id)),
        LineKind::Mitigation => (format!("Answered: {}", line.title), format!("[{}]", line.id)),
        LineKind::Interaction => (format!("Together: {}", line.title), format!("[{}]", line.id)),
    };
    if blind {
        page.line(0, &format!("{head} {code}"));
    } else {
        let base = match line.overlap {
            Some(_) => format!(" (of {}, same cause)", line.base),
            None if line.base != line.counted => format!(" (of {})", line.base),
            None => String::new(),
        };
        page.priced(&head, &code, &format!("{:+}{base}", line.counted.get()));
    }
    if let Some(by) = &line.verified_by {
        page.line(2, &format!("Verified by: {by}."));
    }
    match line.kind {
        LineKind::Rule => write_finding(page, line),
        LineKind::Mitigation | LineKind::Interaction => page.line(2, &line.why),
    }
    if let Some(beaten) = &line.how_beaten {
        page.line(2, &format!("Has been beaten: {beaten}"));
    }
    if let Some(rule) = &line.replaced_by {
        page.line(2, &format!("This rule is deprecated: `{rule}` takes over."));
    }
    write_sources(page, report, line);
    page.gap();
}

/// Who reported it, and when.
fn write_sources(page: &mut Page, report: &Report<'_>, line: &LineReport<'_>) {
    let (shown, more) = report.sources_of(line);
    let mut sources = String::new();
    for (place, source) in shown.into_iter().enumerate() {
        let separator = if place == 0 { "" } else { ";" };
        let _ = write!(sources, "{separator} {} ({})", source.publisher, source.date);
    }
    if let Some(more) = more {
        let _ = write!(sources, "; and {more} more");
    }
    if !sources.is_empty() {
        page.line(2, &format!("Reported by:{sources}"));
    }
}

/// What was seen, who honestly shows the same, and the facts compared.
fn write_finding(page: &mut Page, line: &LineReport<'_>) {
    page.line(2, &format!("{}", line.reason));
    let mut honest = String::from("Honest people who show the same:");
    for (place, innocent) in line.innocent.iter().enumerate() {
        let separator = if place == 0 { "" } else { ";" };
        let _ = write!(honest, "{separator} {} (settled by {})", innocent.who, innocent.settled_by);
    }
    page.line(2, &format!("{honest}."));
    for fact in line.evidence.iter() {
        let at = fact.seen_at().map_or(String::new(), |at| format!(", {at}"));
        page.line(4, &format!("{} = {} ({}{at})", fact.pointer, fact.value, fact.origin));
    }
    if let Some(rise) = &line.could_rise {
        let Rise { level, points, missing } = rise;
        page.line(
            2,
            &format!("Could rise to {points} points ({level}), if `{missing}` were known."),
        );
    }
}

/// A pattern of the reports: what was seen of it, who honestly shows the same, what is open.
fn write_pattern(page: &mut Page, pattern: &TypologyReport<'_>) {
    page.line(0, &format!("The evidence matches a reported pattern [{}]:", pattern.id));
    page.line(2, &pattern.says);
    let seen: Vec<&str> = pattern.seen.iter().map(|mark| &*mark.rule).collect();
    page.line(2, &format!("Seen of it: {}.", seen.join(", ")));
    page.line(2, &format!("Honest people who show the same: {}.", pattern.innocent));
    page.line(2, &format!("Answered only by: {}", pattern.lowers));
    if !pattern.open.is_empty() {
        let shown = pattern.open.iter().take(MARKS_SHOWN);
        let shown: Vec<String> = shown.map(open_mark).collect();
        let more = more(pattern.open.len(), MARKS_SHOWN);
        let more = more.map_or(String::new(), |more| format!("; and {more} more"));
        page.line(2, &format!("Marks still open: {}{more}.", shown.join("; ")));
    }
    page.gap();
}

fn open_mark(mark: &OpenMark<'_>) -> String {
    match &mark.check {
        Some(check) => format!("{} (shown by {check})", mark.rule),
        None => String::from(&*mark.rule),
    }
}

fn write_checks(page: &mut Page, checks: &[CheckReport<'_>], blind: bool) {
    if checks.is_empty() {
        return;
    }
    page.line(0, "Check next:");
    for (place, check) in checks.iter().take(CHECKS_SHOWN).enumerate() {
        let number = place.saturating_add(1);
        page.line(
            2,
            &format!(
                "{number}. {} [{}], {} min: {}",
                check.title, check.id, check.minutes, check.what_to_do
            ),
        );
        let mut modes = String::from("Ways: ");
        for (place, mode) in check.modes.iter().enumerate() {
            modes.push_str(if place == 0 { "" } else { "; " });
            modes.push_str(mode.mode);
            if mode.camera_free {
                modes.push_str(" (no camera)");
            }
        }
        page.line(5, &modes);
        if !blind {
            let (good, bad) = (check.if_good, check.if_bad);
            page.line(
                5,
                &format!(
                    "A good result leaves {} points ({}); a bad one comes to {} at most ({}).",
                    good.score, good.band, bad.score, bad.band
                ),
            );
        }
        page.line(5, &format!("Has been beaten: {}", check.how_beaten));
    }
    page.gap();
}

fn write_ways_down(page: &mut Page, ways: &[Counterfactual<'_>]) {
    if ways.is_empty() {
        return;
    }
    page.line(0, "Enough to bring the band down, if every result is good:");
    for way in ways.iter().take(WAYS_SHOWN) {
        let (checks, leaves) = (way.checks.join(" and "), way.leaves);
        let (minutes, points, band) = (way.minutes, leaves.score, leaves.band);
        page.line(2, &format!("{checks} ({minutes} min): leaves {points} points ({band})."));
    }
    page.gap();
}

/// A page of wrapped lines. Whatever is written passes here: a report that was read back may hold
/// what steers a terminal.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    /// A paragraph, wrapped at words.
    fn line(&mut self, indent: usize, words: &str) {
        let mut width = 0_usize;
        for word in words.split(' ') {
            let length = length(word);
            if length == 0 {
                continue;
            }
            let wraps = width > indent && width.saturating_add(1).saturating_add(length) > WIDTH;
            if wraps {
                self.text.push('\n');
                width = 0;
            }
            if width == 0 {
                (0..indent).for_each(|_| self.text.push(' '));
                width = indent;
            } else {
                self.text.push(' ');
                width = width.saturating_add(1);
            }
            self.put(word);
            width = width.saturating_add(length);
        }
        self.text.push('\n');
    }

    fn put(&mut self, words: &str) {
        if is_plain(words) {
            self.text.push_str(words);
        } else {
            self.text.extend(seen(words));
        }
    }

    /// A title with its code and, at the right, its price; on two lines where they do not fit.
    fn priced(&mut self, title: &str, code: &str, price: &str) {
        let taken_by = |words: &str| length(words).saturating_add(1);
        let behind = taken_by(code).saturating_add(taken_by(price));
        let mut taken = taken_by(title).saturating_add(behind);
        if taken > WIDTH {
            self.line(0, title);
            taken = behind.saturating_add(2);
            self.text.push_str("  ");
        } else {
            self.put(title);
            self.text.push(' ');
        }
        self.put(code);
        (taken..=WIDTH).for_each(|_| self.text.push(' '));
        self.text.push(' ');
        self.text.push_str(price);
        self.text.push('\n');
    }

    fn gap(&mut self) {
        if !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn rule(&mut self) {
        (0..WIDTH).for_each(|_| self.text.push('-'));
        self.text.push('\n');
    }
}

/// Whether a reader sees every byte of it: so does nearly all prose.
fn is_plain(words: &str) -> bool {
    words.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// How many characters a reader sees.
fn length(words: &str) -> usize {
    if is_plain(words) { words.len() } else { seen(words).count() }
}

/// What a reader sees of it.
fn seen(words: &str) -> impl Iterator<Item = char> {
    words.chars().filter(|char| is_printable(*char))
}
