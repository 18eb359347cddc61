//! Two judgements of the same cases: what moved, for whom and why.

use std::fmt::Write as _;

use hirerisk::Points;
use hirerisk::backtest::{Judged, SetNumbers, Size};

use super::judgement::Judgement;

/// The exit code of a change.
pub(crate) const fn code(size: Size) -> u8 {
    match size {
        Size::Patch => 0,
        Size::Minor => 1,
        Size::Major => 2,
    }
}

/// What moved, and what is told of it.
pub(crate) struct Comparison {
    pub(crate) size: Size,
    pub(crate) told: String,
}

/// Compares what two sides say of the cases that both have judged.
pub(crate) fn compare(before: &Judgement, after: &Judgement) -> Comparison {
    let (mut crossed, mut moved) = (Vec::new(), Vec::new());
    let mut compared = 0_usize;
    for (name, one) in &before.cases {
        let Some(two) = after.cases.get(name) else { continue };
        compared += 1;
        if one.band != two.band {
            crossed.push(told(name, one, two));
        } else if one != two {
            moved.push(told(name, one, two));
        }
    }
    let numbers = numbers(&before.set, &after.set);
    let size = Size::of(crossed.len() as u64, (moved.len() + numbers.len()) as u64);
    let mut page = String::new();
    for (side, one) in [("before", &before.set), ("after", &after.set)] {
        let [verify, escalate] = one.thresholds;
        let (rules, weights) = (&one.ruleset, &one.weights);
        let line = format!(
            "{side}: rules {rules}, weights {weights}, verify from {verify}, escalate from {escalate}"
        );
        writeln!(page, "{line}").unwrap_or_default();
    }
    let parts = [("Crossed a band", crossed), ("Moved", moved), ("Points that differ", numbers)];
    for (title, lines) in parts.iter().filter(|(_, lines)| !lines.is_empty()) {
        writeln!(page, "\n{title}: {}", lines.len()).unwrap_or_default();
        page.push_str(&lines.concat());
    }
    let apart = before.cases.len() + after.cases.len() - 2 * compared;
    let others = if apart > 0 { format!(", {apart} on one side only") } else { String::new() };
    writeln!(page, "\n{compared} cases compared{others}: {}", size.as_str()).unwrap_or_default();
    Comparison { size, told: page }
}

/// A case, and each line of its bill that differs.
fn told(name: &str, one: &Judged, two: &Judged) -> String {
    let mut text = format!("  {name}: {} {} -> {} {}\n", one.score, one.band, two.score, two.band);
    for line in one.differences(two) {
        writeln!(text, "    {line}").unwrap_or_default();
    }
    text
}

/// The points of rules, steps and combinations that differ, whether a case shows it or not.
fn numbers(before: &SetNumbers, after: &SetNumbers) -> Vec<String> {
    let differences = before.differences(after).into_iter();
    let mut told: Vec<String> = differences.map(|number| format!("  {number}\n")).collect();
    if before.thresholds != after.thresholds {
        let [before, after] = [before, after].map(|set| set.thresholds.map(Points::get));
        told.push(format!("  thresholds: {before:?} -> {after:?}\n"));
    }
    told
}
