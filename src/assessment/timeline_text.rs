//! The text form of a timeline: a paragraph a step, laid out as the bill of a report, the end last.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::bill::{Bill, Paper};
use super::report::LineKind;
use super::sentences::{self as wording, honest};
use super::timeline::{Occasion, Step, StepChange, StepChanged, TimelineReport};
use crate::weigh::Band;
use crate::words::Words;

impl TimelineReport<'_> {
    /// The timeline as text for a reader: a paragraph for each step at which a line changed, the first
    /// moment of each band, what could have been known earlier, and the end at the foot.
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
    /// let text = scorer.timeline(&profile, at).to_text(Redaction::Masked);
    /// assert!(text.contains("First reached: routine on 2026-03-27; verify on 2026-03-27;"));
    /// ```
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut page = Bill::new(Words::default(), Paper::Plain);
        page.line(0, &wording::timeline_head(&self.id, self.until));
        page.line(0, wording::TIMELINE_MEANS);
        page.gap();
        let Some((end, before)) = self.steps.split_last() else { return page.into_text() };
        if before.is_empty() {
            page.line(0, wording::NOTHING_DATED);
            page.gap();
        }
        let mut left_out = 0_usize;
        for (place, step) in before.iter().enumerate() {
            if place > 0 && step.changes.is_empty() {
                left_out = left_out.saturating_add(1);
            } else {
                write_step(&mut page, step, place == 0);
                page.gap();
            }
        }
        if left_out > 0 {
            page.line(0, &wording::steps_left_out(left_out));
            page.gap();
        }
        self.write_reached(&mut page);
        self.write_earlier(&mut page);
        page.line(0, &self.scope);
        page.rule();
        write_step(&mut page, end, before.is_empty());
        page.into_text()
    }

    fn write_reached(&self, page: &mut Bill<'_>) {
        let at = |band: Band| self.first_reached.iter().find(|one| one.band == band);
        let reached = Band::ALL.map(|band| wording::reached(band, at(band).map(|one| one.at)));
        page.line(0, &format!("{} {}.", wording::FIRST_REACHED, reached.join("; ")));
        page.gap();
    }

    fn write_earlier(&self, page: &mut Bill<'_>) {
        let earlier = self.known.iter().filter_map(|one| Some((one, one.earlier.as_ref()?)));
        let earlier: Vec<_> = earlier.collect();
        // What the first step tells could not have been told before it.
        let first = self.steps.first().map(|step| step.at);
        if self.known.iter().all(|one| Some(one.since) == first) {
            return;
        }
        let none = earlier.is_empty();
        page.line(0, if none { wording::NOTHING_EARLIER } else { wording::KNOWN_EARLIER });
        for (known, earlier) in earlier {
            page.line(2, &wording::known_earlier(known, earlier));
        }
        page.gap();
    }
}

fn write_step(page: &mut Bill<'_>, step: &Step<'_>, is_first: bool) {
    page.line(0, &wording::step_head(step.at, step.stage));
    if step.occasion == Occasion::Reported {
        page.line(2, wording::REPORTED_ON);
    }
    if step.changes.is_empty() {
        let nothing = wording::no_line(step.coverage.judged);
        page.line(2, if is_first { nothing } else { wording::NOTHING_MOVED });
    }
    step.changes.iter().for_each(|change| write_change(page, change));
    page.line(2, &wording::step_foot(step));
}

fn write_change(page: &mut Bill<'_>, change: &StepChange<'_>) {
    let head = format!("{}{}", wording::step_changed(change.what), change.title);
    let code = format!("[{}]", change.id);
    page.priced(&head, &code, &format!("{:+}", change.points.get()));
    if change.what == StepChanged::Recounted {
        page.line(2, &wording::counts_beside(change.counted));
        return;
    }
    // Of a step or a combination, the title says it.
    if change.kind != LineKind::Rule {
        return;
    }
    let says = change.says.to_string();
    if change.what == StepChanged::Went {
        page.line(2, &wording::had_said(&says));
    } else {
        page.line(2, &says);
        page.line(2, &honest(&change.innocent));
    }
}
