//! How a score adds up.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use plotters::style::text_anchor::{HPos, VPos};
use serde::Serialize;

use super::Plot;
use super::error::PlotError;
use super::rows::{bar, ends, middle, sheet_of_rows};
use super::sheet::{Axis, BLUE, GREY, Head, INK, ORANGE, dashes, plain, real, signed, words};
use crate::assessment::Report;
use crate::tune::{Card, Found};

/// A line of the bill, between the sum before it and the sum after it.
///
/// ```
/// # use hirerisk::plot::Waterfall;
/// # use hirerisk::tune::{Card, Found, RulePoints};
/// # let rule = |id: &str, points| RulePoints { id: id.into(), levels: vec!["1".into()], points: vec![points], quiet: 0 };
/// let card = Card::new(vec![rule("desk", 8), rule("known", -3)], -4.6);
/// let steps = Waterfall::of_card(&card, [Found::Fired(0), Found::Fired(0)]).steps;
/// assert_eq!((steps[1].points, steps[1].before, steps[1].after), (-3, 8, 5));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WaterfallStep {
    /// The id of the rule, mitigation, interaction or exception.
    pub id: String,
    /// The level of a rule; `quiet` where a card weighs that nothing was found.
    pub level: Option<String>,
    /// What it adds; below 0, what it takes back.
    pub points: i64,
    /// The sum before it.
    pub before: i64,
    /// The sum after it.
    pub after: i64,
}

/// Where a band begins.
///
/// ```
/// # use hirerisk::profile::Profile;
/// # use hirerisk::plot::Waterfall;
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let profile = Profile::default().id("c-1");
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let scorer = Scorer::builtin();
/// # let assessment = scorer.assess(&profile, at);
/// let waterfall = Waterfall::of(&assessment.report(Redaction::Codes));
/// let begins: Vec<(&str, i64)> = waterfall.thresholds.iter().map(|band| (&*band.band, band.at)).collect();
/// assert_eq!(begins, [("verify", 7), ("escalate", 20)]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Threshold {
    /// The band.
    pub band: String,
    /// From how many points.
    pub at: i64,
}

/// How a score adds up, line by line.
///
/// Codes of rules stand in it, and no value of a profile.
///
/// ```
/// use hirerisk::plot::{Plot, Waterfall};
/// use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// use hirerisk::{Moment, Redaction, Scorer};
/// let at: Moment = "2026-03-27".parse().unwrap();
/// let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// let account = Account::default().account("acct-1").holder_check(check.at(at));
/// let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// let scorer = Scorer::builtin();
/// let report = scorer.assess(&profile, at).report(Redaction::Codes);
/// let waterfall = Waterfall::of(&report);
/// assert_eq!(waterfall.steps.last().unwrap().after, i64::from(report.score.get()));
/// assert!(!waterfall.to_svg()?.contains("acct-1"));
/// # Ok::<(), hirerisk::plot::PlotError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Waterfall {
    /// The lines, in their order.
    pub steps: Vec<WaterfallStep>,
    /// Where bands begin.
    pub thresholds: Vec<Threshold>,
}

impl Waterfall {
    /// The lines of an assessment.
    #[must_use]
    pub fn of(report: &Report<'_>) -> Waterfall {
        let lines = report.lines.iter().map(|line| {
            let level = line.level.as_deref().map(String::from);
            (String::from(&*line.id), level, i64::from(line.counted.get()))
        });
        let policy = &report.policy;
        let begins = [("verify", policy.verify()), ("escalate", policy.escalate())];
        let thresholds =
            begins.map(|(band, at)| Threshold { band: band.into(), at: i64::from(at.get()) });
        Waterfall { steps: steps(lines), thresholds: thresholds.into() }
    }

    /// What each rule of a card adds in a case; those that add nothing are left out.
    #[must_use]
    pub fn of_card(card: &Card, found: impl IntoIterator<Item = Found>) -> Waterfall {
        let lines = card.rules().iter().zip(found).filter_map(|(rule, found)| {
            let level = match found {
                Found::Fired(level) => rule.levels.get(usize::from(level))?,
                Found::Quiet => "quiet",
                Found::Unknown => return None,
            };
            let points = rule.of(found);
            let level = Some(String::from(level));
            (points != 0).then(|| (rule.id.clone(), level, i64::from(points)))
        });
        Waterfall { steps: steps(lines), thresholds: Vec::new() }
    }

    fn sum(&self) -> i64 {
        self.steps.last().map_or(0, |step| step.after)
    }
}

fn steps(lines: impl Iterator<Item = (String, Option<String>, i64)>) -> Vec<WaterfallStep> {
    let mut before = 0;
    lines
        .map(|(id, level, points)| {
            let after = i64::saturating_add(before, points);
            let before = core::mem::replace(&mut before, after);
            WaterfallStep { id, level, points, before, after }
        })
        .collect()
}

impl Plot for Waterfall {
    fn to_svg(&self) -> Result<String, PlotError> {
        let sums = self.steps.iter().flat_map(|step| [step.before, step.after]);
        let marks = self.thresholds.iter().map(|threshold| threshold.at);
        let (from, to) = ends(sums.chain(marks).map(real));
        let head = Head {
            title: format!("How {} points add up", self.sum()),
            says: format!(
                "{} lines; blue adds, orange takes back. A score is a reason to look, never a verdict.",
                self.steps.len()
            ),
        };
        let labels: Vec<String> = self.steps.iter().map(|step| step.id.clone()).collect();
        // Room for what is written behind the last bar.
        let to = to + (to - from) * 0.35;
        let x = Axis { from, to, says: "points", tick: plain };
        sheet_of_rows(&head, &labels, &x, |chart| {
            for threshold in &self.thresholds {
                let at = real(threshold.at);
                let foot = middle(labels.len()) + 0.5;
                dashes(chart, ((at, 0.0), (at, foot)), GREY)?;
                let place = ((at, 0.0), (0, -2));
                words(chart, place, &threshold.band, (GREY, (HPos::Center, VPos::Bottom)))?;
            }
            for (nth, step) in self.steps.iter().enumerate() {
                let colour = if step.points < 0 { ORANGE } else { BLUE };
                bar(chart, (middle(nth), 0.3), (real(step.before), real(step.after)), colour)?;
                let place = ((real(step.before.max(step.after)), middle(nth)), (5, 0));
                let points = match &step.level {
                    Some(level) => format!("{}, {level}", signed(step.points)),
                    None => signed(step.points),
                };
                words(chart, place, &points, (INK, (HPos::Left, VPos::Center)))?;
            }
            Ok(())
        })
    }
}
