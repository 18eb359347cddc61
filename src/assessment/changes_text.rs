//! The text form of changes: a short bill of what moved, laid out as the bill of a report.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::bill::{Bill, Paper};
use super::changes::{
    Change, Changes, CheckNamed, LineChange, LineChanged, RuleChange, read_alike,
};
use super::redaction::Redaction;
use super::report::{LedgerState, LineKind};
use super::sentences::{self as wording, heading, honest};
use crate::words::Words;

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
    pub fn to_text(&self) -> String {
        let mut page = Bill::new(Words::default(), Paper::Plain);
        page.line(0, &wording::changes_head(&self.id, self.as_of));
        if !self.also_differs.is_empty() {
            let mut also = String::from(wording::NOT_ALONE);
            for what in &self.also_differs {
                also.push(' ');
                also.push_str(wording::also_differs(*what));
            }
            page.line(0, &also);
        }
        page.gap();
        if self.is_empty() {
            page.line(0, wording::NOTHING_CHANGED);
            page.gap();
        } else if self.lines.is_empty() {
            page.line(0, wording::NO_LINE_CHANGED);
            page.gap();
        }
        self.lines.iter().for_each(|line| write_line(&mut page, line, self.redaction));
        write_rules(&mut page, &self.rules);
        write_checks(&mut page, wording::NO_LONGER_DUE, &self.no_longer_due);
        write_checks(&mut page, wording::NEWLY_DUE, &self.newly_due);
        page.line(0, &self.scope);
        page.rule();
        let Changes { score, band, range, coverage, .. } = self;
        page.line(0, &wording::changed_sum(self.points(), *score, *band, *range));
        let [before, now] = [&coverage.before, &coverage.now].map(|one| [one.judged, one.due]);
        page.line(0, &wording::changed_coverage(before, now));
        page.into_text()
    }
}

fn write_line(page: &mut Bill<'_>, line: &LineChange<'_>, shown: Redaction) {
    let head = heading(line.kind, &line.title);
    page.priced(&head, &format!("[{}]", line.id), &format!("{:+}", line.points.get()));
    let said = line.before.as_ref().map(|stood| stood.says.to_string());
    let says = line.now.as_ref().map(|stood| stood.says.to_string());
    match (line.what, &said, &says) {
        (LineChanged::New, _, Some(says)) => page.line(2, &wording::line_new(says)),
        (LineChanged::Gone, Some(said), _) => page.line(2, &wording::line_gone(said)),
        (LineChanged::Counts, _, Some(says)) => {
            page.line(2, &wording::line_counts(line.counted(), says));
        }
        (LineChanged::Rests, _, Some(says)) => {
            page.line(2, wording::LINE_RESTS);
            page.line(2, &wording::line_says(says));
        }
        _ => {}
    }
    if let (Some(said), Some(says)) = (&said, &says)
        && !read_alike(said, says, shown)
    {
        page.line(2, &wording::line_said(said));
    }
    if line.now.is_some() && line.kind == LineKind::Rule {
        page.line(2, &honest(&line.innocent));
    }
    page.gap();
}

/// The rules, those together of which the same became.
fn write_rules(page: &mut Bill<'_>, rules: &[RuleChange<'_>]) {
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
    page.line(0, wording::RULES_CHANGED);
    for (state, rules) in alike {
        page.line(2, &format!("{}: {}.", wording::states(state), rules.join(", ")));
    }
    page.gap();
}

fn write_checks(page: &mut Bill<'_>, head: &str, checks: &[CheckNamed<'_>]) {
    if checks.is_empty() {
        return;
    }
    page.line(0, head);
    for check in checks {
        page.line(2, &format!("{} [{}], {} min", check.title, check.id, check.minutes));
    }
    page.gap();
}
