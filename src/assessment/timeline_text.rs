//! The text form of a timeline: a paragraph a step, laid out as the bill of a report, the end last.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::bill::{Bill, Paper};
use super::brief::nothing_found;
use super::report::LineKind;
use super::timeline::{Earlier, Occasion, Step, StepChange, StepChanged, TimelineReport};
use super::{messages as say, wording};
use crate::weigh::Band;
use crate::words::{Place, Words};

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
        bill.title(&say::TIMELINE_HEAD, &[("id", &self.id), ("until", &self.until)]);
        bill.say(0, &say::TIMELINE_MEANS, &[]);
        bill.gap();
        let Some((end, before)) = self.steps.split_last() else { return bill.into_text() };
        if before.is_empty() {
            bill.say(0, &say::NOTHING_DATED, &[]);
            bill.gap();
        }
        let mut left_out = 0_u32;
        for (place, step) in before.iter().enumerate() {
            if place > 0 && step.changes.is_empty() {
                left_out = left_out.saturating_add(1);
            } else {
                write_step(&mut bill, step, place == 0);
                bill.gap();
            }
        }
        if left_out > 0 {
            let count: [Place<'_>; 1] = [("count", &left_out)];
            let said = self.words.count((&say::STEPS_LEFT_OUT, left_out), &count).to_string();
            bill.line(0, &said);
            bill.gap();
        }
        self.write_reached(&mut bill);
        self.write_earlier(&mut bill);
        bill.line(0, &self.scope);
        bill.rule();
        write_step(&mut bill, end, before.is_empty());
        bill.into_text()
    }

    #[inline]
    fn write_reached(&self, bill: &mut Bill<'_>) {
        let reached = Band::ALL.map(|band| self.reached(band)).join("; ");
        let reached = bill.closed(&reached);
        bill.labelled(0, &say::FIRST_REACHED, &reached);
        bill.gap();
    }

    /// Since when a band was reached.
    #[inline]
    pub(super) fn reached(&self, band: Band) -> String {
        let word = wording::band(self.words, band);
        match self.first_reached.iter().find(|one| one.band == band) {
            Some(one) => {
                let places: [Place<'_>; 2] = [("band", &word), ("at", &one.at)];
                self.words.say(&say::REACHED_ON, &places).to_string()
            }
            None => self.words.say(&say::REACHED_NEVER, &[("band", &word)]).to_string(),
        }
    }

    #[inline]
    fn write_earlier(&self, bill: &mut Bill<'_>) {
        let earlier: Vec<String> = self.could_have_been_known().collect();
        // What the first step tells could not have been told before it.
        let first = self.steps.first().map(|step| step.at);
        if self.known.iter().all(|one| Some(one.since) == first) {
            return;
        }
        if earlier.is_empty() {
            bill.say(0, &say::NOTHING_EARLIER, &[]);
        } else {
            bill.part(&say::KNOWN_EARLIER, "");
        }
        for one in &earlier {
            bill.line(2, one);
        }
        bill.gap();
    }

    /// What could have been known earlier, by which check.
    #[inline]
    pub(super) fn could_have_been_known(&self) -> impl Iterator<Item = String> {
        self.known.iter().filter_map(|known| {
            let Earlier { check, from, days } = known.earlier.as_ref()?;
            let places: [Place<'_>; 3] =
                [("title", &check.title), ("id", &check.id), ("minutes", &check.minutes)];
            let check = self.words.say(&say::CHECK, &places).to_string();
            let count = u32::try_from(*days).unwrap_or(u32::MAX);
            let places: [Place<'_>; 6] = [
                ("title", &known.title),
                ("rule", &known.rule),
                ("since", &known.since),
                ("from", from),
                ("count", &count),
                ("check", &check),
            ];
            Some(self.words.count((&say::EARLIER, count), &places).to_string())
        })
    }
}

#[inline]
fn write_step(bill: &mut Bill<'_>, step: &Step<'_>, is_first: bool) {
    let stage = wording::stage(bill.words, step.stage);
    bill.title_of_part(&say::STEP_HEAD, &[("at", &step.at), ("stage", &stage)]);
    if step.occasion == Occasion::Reported {
        bill.say(2, &say::REPORTED_ON, &[]);
    }
    if step.changes.is_empty() {
        let nothing = nothing_found(step.coverage.judged);
        bill.say(2, if is_first { nothing } else { &say::NO_LINE_CHANGED }, &[]);
    }
    step.changes.iter().for_each(|change| write_change(bill, change));
    let foot = foot_of(bill.words, step);
    bill.line(2, &foot);
}

/// The numbers of a step: never points without coverage and range.
#[inline]
pub(super) fn foot_of(words: Words<'_>, step: &Step<'_>) -> String {
    let band = |band: Band| wording::band(words, band);
    let (range, coverage) = (&step.range, &step.coverage);
    let places: [Place<'_>; 8] = [
        ("points", &step.score),
        ("band", &band(step.band)),
        ("judged", &coverage.judged),
        ("due", &coverage.due),
        ("low", &range.low),
        ("high", &range.high),
        ("low_band", &band(range.low_band)),
        ("high_band", &band(range.high_band)),
    ];
    words.say(&say::STEP_FOOT, &places).to_string()
}

/// What became of a line, before its title.
#[inline]
pub(super) fn title_of_change(words: Words<'_>, change: &StepChange<'_>) -> String {
    let message = match change.what {
        StepChanged::Fired => return String::from(&*change.title),
        StepChanged::Rose => &say::STEP_ROSE,
        StepChanged::Fell => &say::STEP_FELL,
        StepChanged::Answered => &say::ANSWERED,
        StepChanged::Together => &say::TOGETHER,
        StepChanged::Lowered => &say::EXCEPTED,
        StepChanged::Recounted => &say::STEP_RECOUNTED,
        StepChanged::Went => &say::STEP_GONE,
    };
    words.say(message, &[("title", &change.title)]).to_string()
}

#[inline]
fn write_change(bill: &mut Bill<'_>, change: &StepChange<'_>) {
    let head = title_of_change(bill.words, change);
    bill.priced(&head, &format!("[{}]", change.id), &format!("{:+}", change.points.get()));
    if change.what == StepChanged::Recounted {
        bill.say(2, &say::COUNTS_BESIDE, &[("counted", &change.counted)]);
        return;
    }
    // Of a step or a combination, the title says it.
    if change.kind != LineKind::Rule {
        return;
    }
    if change.what == StepChanged::Went {
        bill.say(2, &say::HAD_SAID, &[("says", &change.says)]);
    } else {
        bill.line(2, &change.says.to_string());
        bill.honest(&change.innocent);
    }
}
