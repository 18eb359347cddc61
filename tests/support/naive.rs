//! A second scorer, written from the words of the design and from nothing else: it takes what fired
//! out of a report and which steps are on record out of the profile, and weighs again.

use std::collections::{BTreeMap, BTreeSet};

use hirerisk::profile::Profile;
use hirerisk::{
    Band, Moment, Overlap, Points, Policy, Report, Stage,
    catalog::{INTERACTIONS, MITIGATIONS},
    facts::{Nearness, Signal},
    report::LineKind,
    rule::{Carry, GROUPS, Record},
};
use serde_json::{Value, json};

/// A finding to be weighed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Weight {
    pub(crate) rule: String,
    /// The group; a rule without one is a group of its own.
    pub(crate) group: String,
    pub(crate) points: i64,
    pub(crate) carry: Carry,
    /// It rests on an observed or verified fact that is no address look-up.
    pub(crate) first_hand: bool,
    /// The mitigations that answer it.
    pub(crate) answered: BTreeSet<&'static str>,
}

/// What came out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Outcome {
    /// Counted points of rules.
    pub(crate) rules: BTreeMap<String, i64>,
    /// Counted points of mitigations by group.
    pub(crate) steps: BTreeMap<(String, &'static str), i64>,
    pub(crate) together: BTreeSet<&'static str>,
    pub(crate) score: i64,
    pub(crate) band: Band,
}

/// A quarter, rounded down; every group that ships overlaps by a quarter.
fn quarter(points: i64) -> i64 {
    assert!(GROUPS.iter().all(|group| group.overlap == Overlap::QUARTER));
    points.div_euclid(4)
}

/// The lines of one group: by points, ties by id; the first counts in full.
fn in_group(group: &[&Weight]) -> Vec<(Weight, i64)> {
    let mut sorted: Vec<&Weight> = group.to_vec();
    sorted.sort_by(|one, two| two.points.cmp(&one.points).then(one.rule.cmp(&two.rule)));
    let counted = |(place, line): (usize, &Weight)| {
        (line.clone(), if place == 0 { line.points } else { quarter(line.points) })
    };
    sorted.into_iter().enumerate().map(counted).collect()
}

/// What each mitigation that holds takes back in a group.
fn answers(
    name: &str,
    lines: &[&Weight],
    held: &BTreeSet<&'static str>,
) -> Vec<(&'static str, i64)> {
    let counted = in_group(lines);
    let floor = floor(name, lines, held);
    let mut kept: i64 = counted.iter().map(|(_, points)| points).sum();
    let mut taken_back = Vec::new();
    for (step, wanted) in plain_answers(name, &counted, held) {
        let taken = wanted.min((kept - floor).max(0));
        kept -= taken;
        taken_back.push((step, taken));
    }
    taken_back
}

/// What each mitigation takes back where nothing holds it up: the one that can take most first and
/// in full, further ones a quarter.
fn plain_answers(
    name: &str,
    counted: &[(Weight, i64)],
    held: &BTreeSet<&'static str>,
) -> Vec<(&'static str, i64)> {
    let can_take = |id: &'static str, worth: i64| {
        let answered = counted.iter().filter(|(line, _)| line.answered.contains(id));
        worth.min(answered.map(|(_, points)| points).sum())
    };
    let mut steps: Vec<(i64, i64, &'static str)> = MITIGATIONS
        .iter()
        .filter(|step| held.contains(step.id) && step.answers.contains(&name))
        .map(|step| (can_take(step.id, plain(step.points)), plain(step.points), step.id))
        .collect();
    steps.sort_by(|one, two| (two.0, two.1, one.2).cmp(&(one.0, one.1, two.2)));
    let mut left: Vec<i64> = counted.iter().map(|(_, points)| *points).collect();
    let mut all = Vec::new();
    for (rank, (_, points, id)) in steps.into_iter().enumerate() {
        let mut room = if rank == 0 { points } else { quarter(points) };
        let mut taken = 0;
        for (left, (line, _)) in left.iter_mut().zip(counted) {
            let part = if line.answered.contains(id) { room.min(*left) } else { 0 };
            *left -= part;
            room -= part;
            taken += part;
        }
        all.push((id, taken));
    }
    all
}

/// Beyond the words of the design, and documented: a group keeps what it would keep if some of its
/// findings had not been made. Without it one more finding could lower the score.
fn floor(name: &str, lines: &[&Weight], held: &BTreeSet<&'static str>) -> i64 {
    assert!(lines.len() < 16, "every part of {} lines", lines.len());
    let part = |chosen: u32| -> Vec<&Weight> {
        let chosen = (0..lines.len()).filter(|place| chosen >> place & 1 == 1);
        chosen.map(|place| lines[place]).collect()
    };
    let keeps = |lines: Vec<&Weight>| -> i64 {
        let counted = in_group(&lines);
        let gross: i64 = counted.iter().map(|(_, points)| points).sum();
        gross - plain_answers(name, &counted, held).iter().map(|(_, points)| points).sum::<i64>()
    };
    (0..1_u32 << lines.len()).map(|chosen| keeps(part(chosen))).max().unwrap_or(0)
}

/// What a group keeps.
fn keeps(name: &str, lines: &[&Weight], held: &BTreeSet<&'static str>) -> i64 {
    let gross: i64 = in_group(lines).iter().map(|(_, points)| points).sum();
    gross - answers(name, lines, held).iter().map(|(_, points)| points).sum::<i64>()
}

/// Weighs findings while some steps hold.
pub(crate) fn weigh(lines: &[Weight], held: &BTreeSet<&'static str>, policy: &Policy) -> Outcome {
    let mut groups: BTreeMap<&str, Vec<&Weight>> = BTreeMap::new();
    for line in lines {
        groups.entry(&line.group).or_default().push(line);
    }
    let mut out = Outcome {
        rules: BTreeMap::new(),
        steps: BTreeMap::new(),
        together: BTreeSet::new(),
        score: 0,
        band: Band::Routine,
    };
    let mut standing: BTreeSet<&str> = BTreeSet::new();
    for (name, lines) in &groups {
        out.rules.extend(in_group(lines).into_iter().map(|(line, points)| (line.rule, points)));
        for (step, points) in answers(name, lines, held) {
            out.steps.insert(((*name).to_owned(), step), -points);
        }
        let kept = keeps(name, lines, held);
        out.score += kept;
        if kept > 0 {
            standing.extend(lines.iter().map(|line| line.rule.as_str()));
        }
    }
    for both in INTERACTIONS {
        let stands = |part: &[&str]| part.iter().any(|rule| standing.contains(rule));
        if stands(both.one_of) && stands(both.and_one_of) {
            out.score += i64::from(both.points.get());
            out.together.insert(both.id);
        }
    }
    out.band = band(out.score, carried(&groups, held), policy);
    out
}

fn band(score: i64, carried: bool, policy: &Policy) -> Band {
    if score >= i64::from(policy.escalate().get()) && carried {
        Band::Escalate
    } else if score >= i64::from(policy.verify().get()) {
        Band::Verify
    } else {
        Band::Routine
    }
}

/// Two causes that each keep four points, at least one of them first-hand or verified; "no record
/// under the names tried" is one cause, wherever it was found.
fn carried(groups: &BTreeMap<&str, Vec<&Weight>>, held: &BTreeSet<&'static str>) -> bool {
    let mut causes: BTreeSet<&str> = BTreeSet::new();
    let mut first_hand = false;
    for (name, lines) in groups {
        if GROUPS.iter().any(|group| group.id == *name && !group.carries) {
            continue;
        }
        let of = |carries: fn(Carry) -> bool| -> Vec<&Weight> {
            lines.iter().copied().filter(|line| carries(line.carry)).collect()
        };
        let own = of(|carry| carry == Carry::Group);
        let any = of(|carry| carry != Carry::Never);
        if keeps(name, &own, held) >= 4 {
            causes.insert(name);
        } else if keeps(name, &any, held) >= 4 {
            causes.insert("an undeclared name");
        } else {
            continue;
        }
        first_hand |= any.iter().any(|line| line.first_hand);
    }
    causes.len() >= 2 && first_hand
}

/// The steps on record that hold, and the mitigations that no step has settled.
pub(crate) struct Steps<'v> {
    pub(crate) held: Vec<(&'static str, &'v Value)>,
    pub(crate) unsettled: BTreeSet<&'static str>,
}

/// A step holds when it passed as a whole and no part of it failed or stayed open.
pub(crate) fn steps(profile: &Value, as_of: Moment, stage: Stage) -> Steps<'_> {
    let mut found =
        Steps { held: Vec::new(), unsettled: MITIGATIONS.iter().map(|one| one.id).collect() };
    let recorded = profile.pointer("/checks/steps").and_then(Value::as_array);
    for step in recorded.into_iter().flatten() {
        let there = match moment(step) {
            Some(at) => !at.is_after(as_of),
            None => stage_of(step) <= stage,
        };
        let kind = step["kind"].as_str().unwrap_or_default();
        let Some(answer) = MITIGATIONS.iter().find(|one| one.step.as_str() == kind) else {
            continue;
        };
        let parts = step["parts"].as_array().into_iter().flatten();
        let whole = parts.into_iter().all(|part| part == "passed");
        match step["result"].as_str() {
            Some("passed") if there && whole => {
                found.held.push((answer.id, step));
                found.unsettled.remove(answer.id);
            }
            Some("failed") if there => {
                found.unsettled.remove(answer.id);
            }
            _ => {}
        }
    }
    found
}

fn moment(thing: &Value) -> Option<Moment> {
    thing["at"].as_str().map(|text| text.parse().unwrap())
}

fn stage_of(step: &Value) -> Stage {
    step["stage"].as_str().map_or(Stage::Application, |word| word.parse().unwrap())
}

/// The findings of a report, each with the steps that answer it.
pub(crate) fn weights(
    report: &Report<'_>,
    records: &[Record<'_>],
    profile: &Value,
    held: &[(&'static str, &Value)],
) -> Vec<Weight> {
    let rules = report.lines.iter().filter(|line| line.kind == LineKind::Rule);
    rules
        .map(|line| {
            let record = records.iter().find(|record| record.id == line.id).unwrap();
            let level = record
                .levels
                .iter()
                .find(|level| Some(level.name) == line.level.as_deref())
                .unwrap();
            let answering = held.iter().filter(|(_, step)| {
                line.evidence.iter().all(|fact| {
                    let signal = Signal::ALL.iter().find(|signal| signal.name() == fact.fact);
                    in_time(step, fact.at, signal.unwrap().stage())
                        && concerns(step, profile, &fact.pointer.to_string())
                })
            });
            Weight {
                rule: line.id.clone().into_owned(),
                group: line.group.as_ref().unwrap_or(&line.id).clone().into_owned(),
                points: line.base.get().into(),
                carry: level.carry,
                first_hand: !record.ip_only
                    && line.evidence.iter().any(|fact| fact.origin != "claimed"),
                answered: answering.map(|(id, _)| *id).collect(),
            }
        })
        .collect()
}

/// The step is not earlier than the fact.
fn in_time(step: &Value, seen: Option<Moment>, stage: Stage) -> bool {
    match (seen, moment(step)) {
        (Some(seen), Some(done)) => !seen.is_after(done),
        (Some(_), None) => false,
        (None, Some(_)) => true,
        (None, None) => stage <= stage_of(step),
    }
}

/// The step names no other account, device, address or document than the fact is about.
fn concerns(step: &Value, profile: &Value, pointer: &str) -> bool {
    let parts: Vec<&str> = pointer.split('/').skip(1).collect();
    let entry = |length: usize| profile.pointer(&format!("/{}", parts[..length].join("/")));
    let same = |about: &str, thing: Option<&Value>| {
        let text = |value: &Value| value.as_str().map(|text| text.trim().to_lowercase());
        match (text(&step[about]), thing.and_then(text)) {
            (Some(one), Some(two)) => one == two,
            _ => true,
        }
    };
    match parts.as_slice() {
        ["devices", _, ..] => same("device", entry(2).map(|device| &device["device"])),
        ["payments", "accounts", _, ..] => same("account", entry(3).map(|one| &one["account"])),
        ["payments", "changes", _, ..] => same("account", entry(3).map(|one| &one["to"])),
        ["documents", "checks", _, ..] => same("document", entry(3).map(|one| &one["document"])),
        ["deliveries", _, "address" | "changes", ..] => {
            let two =
                json!([{"address": step["address"]}, {"address": entry(2).unwrap()["address"]}]);
            let text = json!({"id": "c", "deliveries": two}).to_string();
            let read = Profile::from_json(text.as_bytes()).unwrap();
            let [one, two] = [0, 1].map(|at| &read.deliveries[at].address);
            let nearness = one.nearness(two);
            let apart = nearness.is_elsewhere() || nearness == Nearness::SameCity;
            !(apart && one.is_given() && two.is_given())
        }
        _ => true,
    }
}

/// The report of a profile, and what is needed to weigh it again.
pub(crate) struct Told<'r> {
    pub(crate) report: Report<'r>,
    pub(crate) records: Vec<Record<'r>>,
    pub(crate) policy: Policy,
}

impl Told<'_> {
    /// The highest level that a fired rule may still reach, by name and points.
    pub(crate) fn may_rise(&self, rule: &str) -> Option<(usize, usize)> {
        let line = self.report.lines.iter().find(|line| line.id == rule)?;
        let record = self.records.iter().find(|record| record.id == rule)?;
        let place = |name: &str| record.levels.iter().position(|level| level.name == name);
        let now = place(line.level.as_deref()?)?;
        Some((now, place(&line.could_rise.as_ref()?.level)?))
    }
}

/// The lowest and the highest score, and the highest band, over everything that is not settled.
pub(crate) struct Ends {
    pub(crate) low: i64,
    pub(crate) high: i64,
    pub(crate) low_band: Band,
    pub(crate) high_band: Band,
}

/// Every way in which the unknowns can be settled, if there are not too many: an unknown rule is
/// quiet or at any level, an open one at any level up to what is open, an unsettled step passed or
/// not.
pub(crate) fn enumerate(told: &Told<'_>, profile: &Value, most: usize) -> Option<Ends> {
    let report = &told.report;
    let recorded = steps(profile, report.as_of, report.stage);
    let held: BTreeSet<&'static str> = recorded.held.iter().map(|(id, _)| *id).collect();
    let lines = weights(report, &told.records, profile, &recorded.held);
    let mut choices: Vec<Vec<Option<Weight>>> = Vec::new();
    choices.extend(lines.iter().map(|line| levels_of_fired(told, line)));
    choices.extend(report.unknown.iter().map(|one| levels_of_unknown(told, &one.rule)));
    let groups: BTreeSet<&str> =
        choices.iter().flatten().flatten().map(|line| line.group.as_str()).collect();
    let matter: Vec<&'static str> = MITIGATIONS
        .iter()
        .filter(|one| recorded.unsettled.contains(one.id))
        .filter(|one| one.answers.iter().any(|group| groups.contains(group)))
        .map(|one| one.id)
        .collect();
    let settled = 1 << matter.len().min(20);
    let ways = choices.iter().map(Vec::len).fold(settled, usize::saturating_mul);
    if ways > most {
        return None;
    }
    let mut ends: Option<Ends> = None;
    for passed in 0..1_usize << matter.len() {
        let chosen = matter.iter().enumerate().filter(|(at, _)| passed >> at & 1 == 1);
        let newly: BTreeSet<&'static str> = chosen.map(|(_, id)| *id).collect();
        let all: BTreeSet<&'static str> = held.union(&newly).copied().collect();
        each_way(&choices, &mut Vec::new(), &mut |way: &[Weight]| {
            // A step that is still to come is later than what was seen, and is made about it.
            let way: Vec<Weight> = way
                .iter()
                .map(|line| {
                    let answered = line.answered.union(&newly).copied().collect();
                    Weight { answered, ..line.clone() }
                })
                .collect();
            widen(&mut ends, &weigh(&way, &all, &told.policy));
        });
    }
    ends
}

fn widen(ends: &mut Option<Ends>, out: &Outcome) {
    let (score, band) = (out.score, out.band);
    let ends =
        ends.get_or_insert(Ends { low: score, high: score, low_band: band, high_band: band });
    ends.low = ends.low.min(score);
    ends.high = ends.high.max(score);
    if ends.low_band.reaches(band) {
        ends.low_band = band;
    }
    if band.reaches(ends.high_band) {
        ends.high_band = band;
    }
}

fn each_way(
    choices: &[Vec<Option<Weight>>],
    way: &mut Vec<Weight>,
    visit: &mut impl FnMut(&[Weight]),
) {
    let Some((first, rest)) = choices.split_first() else { return visit(way) };
    for choice in first {
        let length = way.len();
        way.extend(choice.clone());
        each_way(rest, way, visit);
        way.truncate(length);
    }
}

pub(crate) fn levels_of_fired(told: &Told<'_>, line: &Weight) -> Vec<Option<Weight>> {
    let mut levels = vec![Some(line.clone())];
    let record = told.records.iter().find(|record| record.id == line.rule).unwrap();
    if let Some((now, to)) = told.may_rise(&line.rule) {
        levels.extend(record.levels[now + 1..=to].iter().map(|level| {
            Some(Weight {
                points: level.points.get().into(),
                carry: level.carry,
                answered: BTreeSet::new(),
                ..line.clone()
            })
        }));
    }
    levels
}

pub(crate) fn levels_of_unknown(told: &Told<'_>, rule: &str) -> Vec<Option<Weight>> {
    let record = told.records.iter().find(|record| record.id == rule).unwrap();
    let mut facts = record.needs.iter().chain(record.reads);
    let first_hand = !record.ip_only
        && facts.any(|signal| signal.row().origin != hirerisk::profile::Origin::Claimed);
    let mut levels = vec![None];
    if record.status == hirerisk::rule::Status::Stable {
        levels.extend(record.levels.iter().map(|level| {
            Some(Weight {
                rule: rule.into(),
                group: record.group.unwrap_or(record.id).into(),
                points: level.points.get().into(),
                carry: level.carry,
                first_hand,
                answered: BTreeSet::new(),
            })
        }));
    }
    levels
}

/// Points as a plain number.
pub(crate) fn plain(points: Points) -> i64 {
    points.get().into()
}
