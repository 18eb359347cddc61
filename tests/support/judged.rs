//! Profiles judged: what became of every rule, and the sums.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use hirerisk::profile::{Limits, Profile};
use hirerisk::{
    Band, Moment, Points, Scorer,
    catalog::rules,
    facts::{Facts, Signal},
    rule::{Finding, Judge, Rule, Verdict},
};
use serde_json::Value;

/// What a rule found.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Found {
    Unknown(Signal),
    Quiet,
    Fired(usize),
}

impl Found {
    /// The level, from 1; 0 where nothing fired.
    pub(crate) fn height(&self) -> usize {
        match self {
            Found::Fired(rung) => rung + 1,
            Found::Unknown(_) | Found::Quiet => 0,
        }
    }
}

pub(crate) fn all_rules() -> &'static [&'static Rule] {
    static RULES: OnceLock<Vec<&'static Rule>> = OnceLock::new();
    RULES.get_or_init(|| rules().collect())
}

pub(crate) fn scorer() -> &'static Scorer<'static> {
    static SCORER: OnceLock<Scorer<'static>> = OnceLock::new();
    SCORER.get_or_init(Scorer::builtin)
}

/// A scorer of some of the rules that ship.
pub(crate) fn scorer_of(only: impl Fn(&hirerisk::rule::Record<'_>) -> bool) -> Scorer<'static> {
    let mut some: Vec<&'static dyn Judge> = Vec::new();
    for rule in all_rules().iter().filter(|rule| only(&rule.record())) {
        some.push(*rule);
    }
    Scorer::builder().only(some).build().unwrap()
}

/// Reads a profile, which may lack its `id` and break any limit, and does something with it.
pub(crate) fn with<T>(profile: &Value, then: impl FnOnce(&Profile<'_>) -> T) -> T {
    let text = if profile.get("id").is_some() {
        profile.to_string()
    } else {
        let mut named = profile.clone();
        named["id"] = "c".into();
        named.to_string()
    };
    let limits = Limits::default().bytes(usize::MAX).string(usize::MAX).list_items(usize::MAX);
    let read = Profile::from_json_within(text.as_bytes(), &limits);
    then(&read.unwrap_or_else(|error| panic!("{error}: {text}")))
}

/// What every rule that ships finds, in the order of the ids.
pub(crate) fn found(profile: &Profile<'_>, as_of: Moment) -> Vec<Found> {
    let facts = Facts::of(profile, as_of);
    all_rules()
        .iter()
        .map(|rule| match rule.judge(&facts) {
            Ok(Finding::Quiet) => Found::Quiet,
            Ok(Finding::Fired(fired)) => Found::Fired(fired.rung.place()),
            Err(missing) => Found::Unknown(missing.signal),
        })
        .collect()
}

/// What one rule finds.
pub(crate) fn verdict(rule: &dyn Judge, profile: &Value, as_of: Moment) -> Verdict {
    with(profile, |profile| rule.judge(&Facts::of(profile, as_of)))
}

/// What the rule of an id finds, in the words of the corpus: a level with its points, `quiet`, or
/// `unknown` and the fact that is missing.
pub(crate) fn outcome(rule: &str, profile: &Value, as_of: Moment) -> (String, Option<i32>) {
    let one = all_rules().iter().find(|one| one.record().id == rule);
    let one = *one.unwrap_or_else(|| panic!("no rule `{rule}`"));
    match verdict(one, profile, as_of) {
        Ok(Finding::Quiet) => ("quiet".into(), None),
        Ok(Finding::Fired(fired)) => {
            let level = one.record().levels[fired.rung.place()];
            (level.name.into(), Some(level.points.get()))
        }
        Err(missing) => (format!("unknown {}", missing.signal.name()), None),
    }
}

/// The ids of the rules that fired, with the places of their levels.
pub(crate) fn heights(found: &[Found]) -> BTreeMap<&'static str, usize> {
    let rules = all_rules().iter().zip(found);
    rules.filter(|(_, one)| one.height() > 0).map(|(rule, one)| (id(rule), one.height())).collect()
}

pub(crate) fn id(rule: &'static Rule) -> &'static str {
    rule.record().id
}

/// The sums of an assessment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sums {
    pub(crate) score: Points,
    pub(crate) band: Band,
}

pub(crate) fn sums(scorer: &Scorer<'_>, profile: &Profile<'_>, as_of: Moment) -> Sums {
    let assessment = scorer.assess(profile, as_of);
    Sums { score: assessment.score(), band: assessment.band() }
}

/// The place of a band, rising.
pub(crate) fn place(band: Band) -> usize {
    Band::ALL.iter().position(|one| *one == band).unwrap()
}
