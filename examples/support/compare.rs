//! Two judgements of the same cases: what moved, for whom and why.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::judgement::{Counts, Judged, Judgement};

/// How much a change of rules or weights is, in the terms of semantic versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Size {
    /// No point moved.
    Patch,
    /// Points moved; no case crossed a band.
    Minor,
    /// A case crossed a band.
    Major,
}

impl Size {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Size::Patch => "patch",
            Size::Minor => "minor",
            Size::Major => "major",
        }
    }

    /// The exit code.
    pub(crate) const fn code(self) -> u8 {
        match self {
            Size::Patch => 0,
            Size::Minor => 1,
            Size::Major => 2,
        }
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
    let numbers = numbers(before, after);
    let size = match (crossed.len(), moved.len() + numbers.len()) {
        (0, 0) => Size::Patch,
        (0, _) => Size::Minor,
        _ => Size::Major,
    };
    let mut page = String::new();
    for (side, one) in [("before", before), ("after", after)] {
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
    let ids: BTreeSet<&String> = one.lines.keys().chain(two.lines.keys()).collect();
    for id in ids {
        let (before, after) = (one.lines.get(id), two.lines.get(id));
        if before != after {
            writeln!(text, "    {id}: {} -> {}", line(before), line(after)).unwrap_or_default();
        }
    }
    text
}

/// A line: its level, its points and, where they differ, those that count.
fn line(counts: Option<&Counts>) -> String {
    let Some(Counts { level, base, counted }) = counts else { return "nothing".into() };
    let level = if level.is_empty() { String::new() } else { format!("{level} ") };
    if base == counted {
        format!("{level}{base}")
    } else {
        format!("{level}{base}, counts {counted}")
    }
}

/// The points of rules, steps and combinations that differ, whether a case shows it or not.
fn numbers(before: &Judgement, after: &Judgement) -> Vec<String> {
    let ids: BTreeSet<&String> = before.numbers.keys().chain(after.numbers.keys()).collect();
    let of =
        |side: &Judgement, id| side.numbers.get(id).map_or("none".to_owned(), ToString::to_string);
    let mut told: Vec<String> = ids
        .into_iter()
        .filter(|id| before.numbers.get(*id) != after.numbers.get(*id))
        .map(|id| format!("  {id}: {} -> {}\n", of(before, id), of(after, id)))
        .collect();
    if before.thresholds != after.thresholds {
        told.push(format!("  thresholds: {:?} -> {:?}\n", before.thresholds, after.thresholds));
    }
    told
}
