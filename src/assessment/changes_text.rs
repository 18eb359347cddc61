//! The text form of changes: a short bill of what moved, laid out as the bill of a report.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::bill::{Bill, Paper};
use super::brief::{title_of, told_range};
use super::changes::{
    Change, Changes, CheckNamed, Differs, LineChange, LineChanged, RuleChange, read_alike,
};
use super::redaction::Redaction;
use super::report::{LedgerState, LineKind};
use super::{messages as say, wording};
use crate::weigh::Band;
use crate::words::{Message, Place};

impl Changes<'_> {
    /// The changes as a short bill for a reader: the lines that moved, the rules and checks that became
    /// something else, and the two sums at the foot.
    ///
    /// The form may change in any release: store the JSON, show the text.
    ///
    /// ```
    /// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
    /// # use hirerisk::{Moment, Redaction, Scorer};
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// # let found = |result| {
    /// #     let check = HolderCheck::default().result(result).all_names_tested(true);
    /// #     let account = Account::default().account("acct-1").holder_check(check.at(at));
    /// #     Profile::default().id("c-1").payments(Payments::default().accounts([account]))
    /// # };
    /// # let scorer = Scorer::builtin();
    /// # let earlier = scorer.assess(&found(HolderResult::AnotherHolder), at).report(Redaction::Masked);
    /// let again = scorer.reassess(earlier, &found(HolderResult::Match), at);
    /// let text = again.changes.to_text();
    /// assert!(text.contains("Gone. It said: The bank or provider says"));
    /// assert!(text.contains("Sum 12 points before: verify. Now 0 points (-12): routine."));
    /// ```
    #[must_use]
    #[inline]
    pub fn to_text(&self) -> String {
        self.written(Paper::Plain)
    }

    /// The same as Markdown.
    #[must_use]
    #[inline]
    pub fn to_markdown(&self) -> String {
        self.written(Paper::Markdown)
    }

    #[inline]
    fn written(&self, paper: Paper) -> String {
        let mut bill = Bill::new(self.words, paper);
        self.write_head(&mut bill);
        if self.is_empty() {
            bill.say(0, &say::NOTHING_CHANGED, &[]);
            bill.gap();
        } else if self.lines.is_empty() {
            bill.say(0, &say::NO_LINE_CHANGED, &[]);
            bill.gap();
        }
        self.lines.iter().for_each(|line| write_line(&mut bill, line, self.redaction));
        write_rules(&mut bill, &self.rules);
        write_checks(&mut bill, &say::NO_LONGER_DUE, &self.no_longer_due);
        write_checks(&mut bill, &say::NEWLY_DUE, &self.newly_due);
        bill.line(0, &self.scope);
        bill.rule();
        self.write_foot(&mut bill);
        bill.into_text()
    }

    #[inline]
    fn write_head(&self, bill: &mut Bill<'_>) {
        let Change { before, now } = self.as_of;
        if self.as_of.differs() {
            let places: [Place<'_>; 3] = [("id", &self.id), ("before", &before), ("now", &now)];
            bill.title(&say::CHANGED_MOMENTS, &places);
        } else {
            bill.title(&say::CHANGED, &[("id", &self.id), ("as_of", &now)]);
        }
        if !self.also_differs.is_empty() {
            let also = self.also_differs.iter().map(|what| differs(*what));
            let also = [&say::NOT_ALONE].into_iter().chain(also);
            let also = also.map(|message| bill.words.say(message, &[]).to_string());
            let also = also.collect::<Vec<_>>().join(" ");
            bill.line(0, &also);
        }
        bill.gap();
    }

    #[inline]
    fn write_foot(&self, bill: &mut Bill<'_>) {
        let Changes { words, score, range, coverage, .. } = self;
        let band = |band: Band| wording::band(*words, band);
        let [band_before, band_now] = [self.band.before, self.band.now].map(band);
        let points = format!("{:+}", self.points().get());
        let places: [Place<'_>; 5] = [
            ("before", &score.before),
            ("band_before", &band_before),
            ("now", &score.now),
            ("points", &points),
            ("band_now", &band_now),
        ];
        let sum = words.say(&say::CHANGED_SUM, &places).to_string();
        let [before, now] = [range.before, range.now].map(|range| told_range(*words, range));
        let places: [Place<'_>; 2] = [("before", &before), ("now", &now)];
        let settled = words.say(&say::CHANGED_RANGE, &places).to_string();
        bill.line(0, &format!("{sum} {settled}"));
        let Change { before, now } = coverage;
        let judged: [Place<'_>; 4] = [
            ("judged_before", &before.judged),
            ("due_before", &before.due),
            ("judged", &now.judged),
            ("due", &now.due),
        ];
        bill.say(0, &say::CHANGED_JUDGED, &judged);
    }
}

/// Why a change is not the correction's alone.
const fn differs(what: Differs) -> &'static Message {
    match what {
        Differs::Candidate => &say::DIFFERS_CANDIDATE,
        Differs::Moment => &say::DIFFERS_MOMENT,
        Differs::Engine => &say::DIFFERS_ENGINE,
        Differs::Rules => &say::DIFFERS_RULES,
        Differs::Weights => &say::DIFFERS_WEIGHTS,
        Differs::Exceptions => &say::DIFFERS_EXCEPTIONS,
        Differs::Policy => &say::DIFFERS_POLICY,
        Differs::Redaction => &say::DIFFERS_REDACTION,
        Differs::Language => &say::DIFFERS_LANGUAGE,
    }
}

#[inline]
fn write_line(bill: &mut Bill<'_>, line: &LineChange<'_>, shown: Redaction) {
    let head = title_of(bill.words, line.kind, &line.title);
    bill.priced(&head, &format!("[{}]", line.id), &format!("{:+}", line.points.get()));
    let said = line.before.as_ref().map(|stood| stood.says.to_string());
    let says = line.now.as_ref().map(|stood| stood.says.to_string());
    match (line.what, &said, &says) {
        (LineChanged::New, _, Some(says)) => bill.say(2, &say::LINE_NEW, &[("says", says)]),
        (LineChanged::Gone, Some(said), _) => bill.say(2, &say::LINE_GONE, &[("says", said)]),
        (LineChanged::Counts, _, Some(says)) => {
            let Change { before, now } = line.counted();
            let places: [Place<'_>; 3] = [("now", &now), ("before", &before), ("says", says)];
            bill.say(2, &say::LINE_COUNTS, &places);
        }
        (LineChanged::Rests, _, Some(says)) => {
            bill.say(2, &say::LINE_RESTS, &[]);
            bill.say(2, &say::IT_SAYS, &[("says", says)]);
        }
        _ => {}
    }
    if let (Some(said), Some(says)) = (&said, &says)
        && !read_alike(said, says, shown)
    {
        bill.say(2, &say::IT_SAID, &[("says", said)]);
    }
    if line.now.is_some() && line.kind == LineKind::Rule {
        bill.honest(&line.innocent);
    }
    bill.gap();
}

/// The rules, those together of which the same became.
#[inline]
fn write_rules(bill: &mut Bill<'_>, rules: &[RuleChange<'_>]) {
    let mut alike: Vec<(Change<Option<LedgerState>>, Vec<&str>)> = Vec::new();
    for one in rules {
        match alike.iter_mut().find(|(state, _)| *state == one.state) {
            Some((_, rules)) => rules.push(&one.rule),
            None => alike.push((one.state, Vec::from([&*one.rule]))),
        }
    }
    if alike.is_empty() {
        return;
    }
    bill.part(&say::RULES_CHANGED, "");
    for (Change { before, now }, rules) in alike {
        let state = |state: Option<LedgerState>| {
            bill.words.say(state.map_or(&say::NO_STATE, wording::state), &[]).to_string()
        };
        let (before, now) = (state(before), state(now));
        let places: [Place<'_>; 2] = [("before", &before), ("now", &now)];
        let states = bill.words.say(&say::STATES, &places).to_string();
        let states = bill.pair(&states, &rules.join(", "));
        let closed = bill.closed(&states);
        bill.line(2, &closed);
    }
    bill.gap();
}

#[inline]
fn write_checks(bill: &mut Bill<'_>, heading: &'static Message, checks: &[CheckNamed<'_>]) {
    if checks.is_empty() {
        return;
    }
    bill.part(heading, "");
    for check in checks {
        let places: [Place<'_>; 3] =
            [("title", &check.title), ("id", &check.id), ("minutes", &check.minutes)];
        bill.say(2, &say::CHECK, &places);
    }
    bill.gap();
}
