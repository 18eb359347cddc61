//! Adjustments and exceptions of a file, as the scorer takes them.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::ToString as _;
use alloc::vec::Vec;

use super::problem::Fault;
use super::sound::points_of;
use super::tree::{Given, Table};
use crate::profile::nearest;
use crate::rule::{
    Adjustment, Exception, ParameterChange, PointsChange, Scope, TextChange, TextOf,
};
use crate::scorer::{check_adjustment, check_exception};
use crate::units::Moment;
use crate::weigh::RuleSet;

/// An adjustment and its lists.
#[derive(Debug)]
pub(super) struct Change<'f> {
    pub(super) table: &'f Table,
    at: Moment,
    points: Vec<PointsChange<'f>>,
    texts: Vec<TextChange<'f>>,
    told: Vec<ParameterChange<'f>>,
}

/// An exception and its lists.
#[derive(Debug)]
pub(super) struct Waiver<'f> {
    pub(super) table: &'f Table,
    levels: Vec<&'f str>,
    candidates: Vec<&'f str>,
    from: Moment,
    until: Moment,
}

impl<'f> Change<'f> {
    /// Reads one; `rules` are the records of rules in files, by id.
    pub(super) fn read(
        table: &'f Table,
        rules: &BTreeMap<&'f str, &'f Table>,
        faults: &mut Vec<Fault>,
    ) -> Option<Change<'f>> {
        let at = day(table, "at", faults)?;
        let points = table.tables("points").map(|one| PointsChange {
            level: one.text("level"),
            was: points_of(one.number("was").unwrap_or_default()),
            ours: points_of(one.number("ours").unwrap_or_default()),
        });
        let texts: Option<Vec<_>> = table.tables("text").map(|one| text(one, faults)).collect();
        let told = settings(table, rules, faults)?;
        Some(Change { table, at, points: points.collect(), texts: texts?, told })
    }

    /// The thresholds that it sets.
    pub(super) fn settings(&self) -> impl Iterator<Item = (&'f str, i64)> {
        self.table.named("parameters").iter().filter_map(|(name, _, setting)| {
            Some((name.as_str(), setting.table()?.number("ours")?))
        })
    }

    pub(super) fn adjustment(&self) -> Adjustment<'_> {
        Adjustment {
            rule: self.table.text("rule"),
            by: self.table.text("by"),
            why: self.table.text("why"),
            at: self.at,
            made_for: self.table.text("made_for"),
            points: &self.points,
            off: self.table.flag("off").unwrap_or_default(),
            texts: &self.texts,
            told: &self.told,
        }
    }

    /// Holds it against the rules.
    pub(super) fn check(&self, set: &RuleSet<'_>) -> Option<Fault> {
        let at = |key: &str| self.table.place(key);
        if let Err(error) = check_adjustment(&self.adjustment(), set) {
            let key = if self.texts.is_empty() { "points" } else { "text" };
            let named = set.rules.iter().any(|one| one.id == self.table.text("rule"));
            let place = if named { at(key) } else { at("rule") };
            return Some(Fault::new("overlay", place, error.to_string()));
        }
        let record = set.rules.iter().find(|one| one.id == self.table.text("rule"))?;
        for (table, change) in self.table.tables("points").zip(&self.points) {
            let level = record.levels.iter().find(|level| level.name == change.level)?;
            let bound = level.honest.share.most_points();
            if change.ours > bound {
                let says = format!("more points than the honest share of `{}` bears", level.name);
                let fault = Fault::new("over-bound", table.place("ours"), says);
                return Some(fault.help(format!("at most {}", bound.get())));
            }
        }
        None
    }
}

impl<'f> Waiver<'f> {
    pub(super) fn read(table: &'f Table, faults: &mut Vec<Fault>) -> Option<Waiver<'f>> {
        let (from, until) = (day(table, "from", faults), day(table, "until", faults));
        let candidates: Vec<&str> = table.texts("candidates").map(|said| said.text).collect();
        if table.flag("everybody").unwrap_or_default() != candidates.is_empty() {
            let says = "an exception is for `everybody = true` or for named `candidates`";
            faults.push(Fault::new("overlay", table.place("candidates"), says));
            return None;
        }
        let levels = table.texts("levels").map(|said| said.text).collect();
        Some(Waiver { table, levels, candidates, from: from?, until: until? })
    }

    pub(super) fn exception(&self) -> Exception<'_> {
        let named = Scope::Named(&self.candidates);
        Exception {
            id: self.table.text("id"),
            rule: self.table.text("rule"),
            levels: &self.levels,
            scope: if self.candidates.is_empty() { Scope::Everybody } else { named },
            points: points_of(self.table.number("points").unwrap_or_default()),
            why: self.table.text("why"),
            by: self.table.text("by"),
            from: self.from,
            until: self.until,
        }
    }

    /// Holds it against the rules.
    pub(super) fn check(&self, set: &RuleSet<'_>) -> Option<Fault> {
        let error = check_exception(&self.exception(), set).err()?;
        let named = set.rules.iter().any(|one| one.id == self.table.text("rule"));
        let key = if named { "levels" } else { "rule" };
        Some(Fault::new("overlay", self.table.place(key), error.to_string()))
    }
}

fn day(table: &Table, key: &str, faults: &mut Vec<Fault>) -> Option<Moment> {
    let said = table.said(key)?;
    let day = said.text.parse().ok();
    if day.is_none() {
        let fault = Fault::new("bad-day", said.span, "expected a day or a moment");
        faults.push(fault.help("2026-03-01"));
    }
    day
}

fn text<'f>(table: &'f Table, faults: &mut Vec<Fault>) -> Option<TextChange<'f>> {
    let level = table.said("level").map(|said| said.text);
    let of = match (table.text("of"), level) {
        ("title", None) => TextOf::Title,
        ("says", Some(level)) => TextOf::Says(level),
        ("why", Some(level)) => TextOf::Why(level),
        (of, _) => {
            let says = match of {
                "title" => "a title has no `level`",
                _ => "`says` and `why` need a `level`",
            };
            faults.push(Fault::new("overlay", table.place("of"), says));
            return None;
        }
    };
    let ours = table.said("ours");
    faults.extend(ours.as_ref().and_then(super::prose::told));
    faults.extend(ours.as_ref().filter(|_| of == TextOf::Title).and_then(super::prose::title));
    Some(TextChange { of, was: table.text("was"), ours: table.text("ours") })
}

/// The thresholds that an adjustment sets: those that the rule declares, within their limits.
fn settings<'f>(
    table: &'f Table,
    rules: &BTreeMap<&'f str, &'f Table>,
    faults: &mut Vec<Fault>,
) -> Option<Vec<ParameterChange<'f>>> {
    let mut all = Vec::new();
    let before = faults.len();
    for (name, at, entry) in table.named("parameters") {
        let Some(setting) = entry.table() else { continue };
        let declared =
            rules.get(table.text("rule")).map_or(&[][..], |rule| rule.named("parameters"));
        let Some((.., parameter)) = declared.iter().find(|(other, ..)| other == name) else {
            let known = declared.iter().map(|(name, ..)| name.as_str());
            let help = nearest(name, known).map(|meant| format!("did you mean `{meant}`?"));
            let says = format!("the rule declares no parameter `{name}`");
            faults.push(Fault::new("unknown-parameter", at.clone(), says).maybe(help));
            continue;
        };
        let Some(parameter) = parameter.table() else { continue };
        let limits = (parameter.number("least"), parameter.number("most"));
        if let (Some(ours), (Some(least), Some(most))) = (setting.number("ours"), limits)
            && !(least..=most).contains(&ours)
        {
            let says = format!("{ours} does not lie from {least} to {most}");
            faults.push(Fault::new("out-of-range", setting.place("ours"), says));
        }
        let (was, ours, base) =
            (written(setting, "was"), written(setting, "ours"), written(parameter, "value"));
        all.push(ParameterChange { name, was, base, ours });
    }
    (faults.len() == before).then_some(all)
}

/// A number as text.
fn written<'f>(table: &'f Table, key: &str) -> &'f str {
    match table.entry(key).map(|entry| &entry.of) {
        Some(Given::Number(_, text)) => text,
        _ => "",
    }
}
