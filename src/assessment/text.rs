//! The text form: a bill. What to do and how much could be seen, the lines, what is open, what to
//! check next, and the sum at the foot.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt;

use super::bill::{Bill, Paper};
use super::brief::{
    CHECKS_SHOWN, MARKS_SHOWN, all_of, base_of, more, nothing_found, origin_of, results_of,
    title_of, told_range,
};
use super::overlay_text::{exception, write_adjusted};
use super::report::{CheckReport, LineKind, LineReport, Report, Rise};
use super::typologies::{OpenMark, TypologyReport};
use super::{messages as say, wording};
use crate::weigh::Band;
use crate::words::{Place, Words};

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
        self.written(false, Paper::Plain)
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
        self.written(true, Paper::Plain)
    }

    pub(super) fn written(&self, blind: bool, paper: Paper) -> String {
        let mut bill = Bill::new(self.words, paper);
        bill.title(&say::HEAD, &[("id", &self.id), ("as_of", &self.as_of)]);
        if !blind {
            bill.line(0, &self.action);
            if let Some(check) = self.next_checks.first() {
                let places: [Place<'_>; 2] = [("title", &check.title), ("minutes", &check.minutes)];
                bill.say(0, &say::FIRST, &places);
            }
        }
        let (stage, coverage) = (wording::stage(self.words, self.stage), &self.coverage);
        let seen: [Place<'_>; 3] =
            [("stage", &stage), ("judged", &coverage.judged), ("due", &coverage.due)];
        bill.say(0, &say::SEEN_AT_STAGE, &seen);
        let note = self.words.say(&say::NOTE, &[]);
        self.notices.iter().for_each(|notice| bill.line(0, &format!("{note} {}", notice.says)));
        bill.gap();
        if self.lines.is_empty() {
            bill.say(0, nothing_found(self.coverage.judged), &[]);
        }
        // What the employer set and excepted is told with the points.
        let told = self.lines.iter().filter(|line| !blind || line.kind != LineKind::Exception);
        told.for_each(|line| write_line(&mut bill, self, line, blind));
        self.typologies.iter().for_each(|one| write_pattern(&mut bill, one));
        self.write_open(&mut bill);
        if !blind {
            self.write_overlaid(&mut bill);
        }
        write_checks(&mut bill, &self.next_checks, blind);
        if !blind {
            write_ways_down(&mut bill, self);
        }
        bill.line(0, &self.scope);
        if !blind {
            self.write_foot(&mut bill);
        }
        bill.into_text()
    }

    /// What could not be judged, by the part of the profile that would tell.
    fn write_open(&self, bill: &mut Bill<'_>) {
        if self.unknown.is_empty() {
            return;
        }
        let mut parts = Vec::new();
        for (part, count) in self.lacking() {
            let places: [Place<'_>; 2] = [("part", &self.part(part)), ("count", &count)];
            parts.push(bill.words.say(&say::LACKING_PART, &places).to_string());
        }
        let parts = parts.join(", ");
        let count = u32::try_from(self.unknown.len()).unwrap_or(u32::MAX);
        let rules = bill.words.count((&say::WANT_OF, count), &[("count", &count)]).to_string();
        let closed = bill.words.say(&say::CLOSED, &[("text", &parts)]).to_string();
        bill.part(&say::UNKNOWN, &format!("{rules} {closed}"));
        bill.gap();
    }

    fn write_foot(&self, bill: &mut Bill<'_>) {
        bill.rule();
        let (words, range) = (self.words, &self.range);
        let band = |band: Band| wording::band(words, band);
        let sum: [Place<'_>; 2] = [("points", &self.score), ("band", &band(self.band))];
        let sum = words.say(&say::SUM_LINE, &sum).to_string();
        let range = told_range(words, *range);
        let settled = bill.label(&say::SETTLED, &range);
        bill.line(0, &format!("{sum} {}", bill.closed(&settled)));
        let judged: [Place<'_>; 2] =
            [("judged", &self.coverage.judged), ("due", &self.coverage.due)];
        let judged = words.say(&say::JUDGED_RULES, &judged).to_string();
        let thresholds = self.thresholds();
        let judged = bill.label(&say::JUDGED, &judged);
        bill.line(0, &format!("{} {}", bill.closed(&judged), bill.closed(&thresholds)));
        bill.line(0, &self.stamp());
    }

    /// From how many points on what is done.
    fn thresholds(&self) -> String {
        let band = |band: Band| wording::band(self.words, band);
        let places: [Place<'_>; 5] = [
            ("verify", &self.policy.verify()),
            ("verify_band", &band(Band::Verify)),
            ("escalate", &self.policy.escalate()),
            ("escalate_band", &band(Band::Escalate)),
            ("policy", &self.policy.name()),
        ];
        self.words.say(&say::THRESHOLDS, &places).to_string()
    }

    /// What is needed to see the same again.
    fn stamp(&self) -> String {
        let (message, data) = self.stamped();
        let places: [Place<'_>; 6] = [
            ("engine", &self.engine),
            ("version", &self.ruleset_version),
            ("rules", &self.ruleset),
            ("weights_version", &self.weights_version),
            ("weights", &self.weights),
            ("data", &data),
        ];
        self.words.say(message, &places).to_string()
    }
}

fn write_line(bill: &mut Bill<'_>, report: &Report<'_>, line: &LineReport<'_>, blind: bool) {
    let (head, code) = (title_of(bill.words, line.kind, &line.title), format!("[{}]", line.id));
    if blind {
        bill.unpriced(&head, &code);
    } else {
        let base = match base_of(line) {
            Some(message) => {
                let base = bill.words.say(message, &[("base", &line.base)]).to_string();
                format!(" ({base})")
            }
            None => String::new(),
        };
        bill.priced(&head, &code, &format!("{:+}{base}", line.counted.get()));
    }
    if let Some(by) = &line.verified_by {
        let by = bill.closed(by);
        bill.labelled(2, &say::VERIFIED_BY, &by);
    }
    match line.kind {
        LineKind::Rule => write_finding(bill, line, blind),
        LineKind::Mitigation | LineKind::Interaction => bill.line(2, &line.why),
        LineKind::Exception => {
            let told = line.exception.as_ref().map(|one| exception(bill.words, one));
            bill.line(2, &told.unwrap_or_default());
        }
    }
    if !blind {
        write_adjusted(bill, line);
    }
    if let Some(beaten) = &line.how_beaten {
        bill.labelled(2, &say::BEATEN, beaten);
    }
    if let Some(rule) = &line.replaced_by {
        let takes_over = bill.words.say(&say::TAKES_OVER, &[("rule", &Quoted(rule))]).to_string();
        bill.labelled(2, &say::DEPRECATED, &takes_over);
    }
    write_sources(bill, report, line);
    bill.gap();
}

/// Who reported it, and when.
fn write_sources(bill: &mut Bill<'_>, report: &Report<'_>, line: &LineReport<'_>) {
    let (shown, more) = report.sources_of(line);
    let mut told = Vec::with_capacity(shown.len());
    for source in shown {
        let places: [Place<'_>; 2] = [("publisher", &source.publisher), ("date", &source.date)];
        told.push(bill.words.say(&say::SOURCE, &places).to_string());
    }
    let sources = with_more(bill.words, told, more);
    if !sources.is_empty() {
        bill.labelled(2, &say::REPORTED_BY, &sources);
    }
}

/// The entries of a list, and how many more there are.
fn with_more(words: Words<'_>, mut entries: Vec<String>, more: Option<usize>) -> String {
    entries.extend(more.map(|more| words.say(&say::MORE, &[("more", &more)]).to_string()));
    entries.join("; ")
}

/// What was seen, who honestly shows the same, and the facts compared.
fn write_finding(bill: &mut Bill<'_>, line: &LineReport<'_>, blind: bool) {
    bill.line(2, &format!("{}", line.reason));
    bill.honest(&line.innocent);
    for fact in line.evidence.iter() {
        let origin = origin_of(bill.words, fact);
        let places: [Place<'_>; 3] =
            [("pointer", &fact.pointer), ("value", &fact.value), ("origin", &origin)];
        bill.say(4, &say::FACT, &places);
    }
    if let Some(Rise { level, points, missing }) = line.could_rise.as_ref().filter(|_| !blind) {
        let places: [Place<'_>; 3] =
            [("points", points), ("level", level), ("missing", &Quoted(missing))];
        let rise = bill.words.say(&say::RISE, &places).to_string();
        bill.labelled(2, &say::COULD_RISE, &rise);
    }
}

/// A pattern of the reports: what was seen of it, who honestly shows the same, what is open.
fn write_pattern(bill: &mut Bill<'_>, pattern: &TypologyReport<'_>) {
    bill.part(&say::PATTERN, &format!("[{}]", pattern.id));
    bill.line(2, &pattern.says);
    let seen: Vec<&str> = pattern.seen.iter().map(|mark| &*mark.rule).collect();
    for (label, text) in [(&say::SEEN_OF_IT, &*seen.join(", ")), (&say::HONEST, &*pattern.innocent)]
    {
        let closed = bill.closed(text);
        bill.labelled(2, label, &closed);
    }
    bill.labelled(2, &say::ANSWERED_BY, &pattern.lowers);
    if !pattern.open.is_empty() {
        let mut shown = Vec::with_capacity(MARKS_SHOWN);
        for mark in pattern.open.iter().take(MARKS_SHOWN) {
            shown.push(open_mark(bill.words, mark));
        }
        let more = more(pattern.open.len(), MARKS_SHOWN);
        let open = bill.closed(&with_more(bill.words, shown, more));
        bill.labelled(2, &say::MARKS_OPEN, &open);
    }
    bill.gap();
}

fn open_mark(words: Words<'_>, mark: &OpenMark<'_>) -> String {
    match &mark.check {
        Some(check) => {
            words.say(&say::SHOWN_BY, &[("rule", &mark.rule), ("check", check)]).to_string()
        }
        None => String::from(&*mark.rule),
    }
}

fn write_checks(bill: &mut Bill<'_>, checks: &[CheckReport<'_>], blind: bool) {
    if checks.is_empty() {
        return;
    }
    bill.part(&say::NEXT, "");
    for (number, check) in (1_usize..).zip(checks.iter().take(CHECKS_SHOWN)) {
        let places: [Place<'_>; 3] =
            [("title", &check.title), ("id", &check.id), ("minutes", &check.minutes)];
        let head = bill.words.say(&say::CHECK, &places).to_string();
        let head = bill.pair(&head, &check.what_to_do);
        bill.numbered(number, &head);
        let modes = ways_of(bill.words, check).join("; ");
        bill.labelled(5, &say::WAYS, &modes);
        if !blind {
            let results = results_of(bill.words, check);
            bill.line(5, &results);
        }
        bill.labelled(5, &say::BEATEN, &check.how_beaten);
    }
    bill.gap();
}

fn ways_of(words: Words<'_>, check: &CheckReport<'_>) -> Vec<String> {
    let mut ways = Vec::with_capacity(check.modes.len());
    for mode in check.modes.iter() {
        let way: &[Place<'_>] = &[("way", &mode.mode)];
        ways.push(if mode.camera_free {
            words.say(&say::NO_CAMERA, way).to_string()
        } else {
            String::from(mode.mode)
        });
    }
    ways
}

fn write_ways_down(bill: &mut Bill<'_>, report: &Report<'_>) {
    if report.counterfactual.is_empty() {
        return;
    }
    bill.part(&say::WAYS_DOWN, "");
    for (by, ways) in report.ways() {
        bill.say(2, by, &[]);
        for way in ways {
            let band = wording::band(bill.words, way.leaves.band);
            let checks = all_of(bill.words, way);
            let places: [Place<'_>; 4] = [
                ("checks", &checks),
                ("minutes", &way.minutes),
                ("points", &way.leaves.score),
                ("band", &band),
            ];
            bill.say(4, &say::WAY_DOWN, &places);
        }
    }
    bill.gap();
}

/// A code among words.
struct Quoted<'q>(&'q str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.0)
    }
}
