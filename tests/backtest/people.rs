//! Some hundred people as lines, and sets of rules that differ.

use hirerisk::backtest::{Backtest, BacktestReport, Disposition};
use hirerisk::rule::Judge;
use hirerisk::{Moment, Scorer, Stage, WeightSet};
use serde_json::{Value, json};

use crate::numbers::Numbers;
use crate::population::shares::shares;
use crate::population::{self, Person, Scheme, Sight, Visibility, as_of, patterns};
use crate::support::judged::all_rules;

/// One stored profile.
#[derive(Clone)]
pub(crate) struct Stored {
    pub(crate) profile: Value,
    pub(crate) as_of: Moment,
    pub(crate) disposition: Option<Disposition>,
}

impl Stored {
    pub(crate) fn line(&self) -> String {
        let mut line = json!({"profile": self.profile, "as_of": self.as_of.to_string()});
        if let Some(disposition) = self.disposition {
            line["disposition"] = json!(disposition.as_str());
        }
        line.to_string()
    }
}

const SEED: u64 = 5;

/// Honest people and marks of every pattern, at several stages and with more or less on record; some were reviewed.
pub(crate) fn stored() -> Vec<Stored> {
    let (shares, mut numbers) = (shares(), Numbers::seeded(SEED));
    let mut profiles = Vec::new();
    for place in 0..40 {
        let person = Person::drawn(&shares, SEED, place);
        for stage in [Stage::Screening, Stage::Onboarding, Stage::Employment] {
            let sight = Sight::ALL[usize::try_from(numbers.below(3)).unwrap()];
            let profile = population::seen(population::profile(&person, stage), sight);
            profiles.push((stage, sight.word(), profile));
        }
    }
    for place in 0..8 {
        let person = Person::drawn(&shares, SEED, 1_000 + place);
        for (id, _) in patterns() {
            let visibility = Visibility::of_100(if place % 2 == 0 { 50 } else { 100 }).unwrap();
            let scheme = Scheme::of(id).unwrap();
            let profile = scheme.profile(&person, visibility, Stage::Employment);
            profiles.push((Stage::Employment, id, profile));
        }
    }
    let mut place = 0;
    let stored = profiles.into_iter().map(|(stage, kind, mut profile)| {
        profile["id"] = json!(format!("p-{place}-{kind}"));
        place += 1;
        let review = usize::try_from(numbers.below(6)).unwrap();
        Stored { profile, as_of: as_of(stage), disposition: Disposition::ALL.get(review).copied() }
    });
    stored.collect()
}

/// A set of the rules that ship, by what it has otherwise.
#[derive(Clone)]
pub(crate) struct Set {
    /// Rules that it does not have.
    pub(crate) without: Vec<String>,
    /// Its weights, as data.
    pub(crate) weights: Value,
}

impl Set {
    pub(crate) fn shipped() -> Set {
        let weights = serde_json::from_str(&Scorer::builtin().weights().to_json()).unwrap();
        Set { without: Vec::new(), weights }
    }

    pub(crate) fn with(mut self, pointer: &str, value: Value) -> Set {
        *self.weights.pointer_mut(pointer).unwrap() = value;
        self
    }

    pub(crate) fn without(mut self, rule: &str) -> Set {
        self.weights["rules"].as_object_mut().unwrap().remove(rule);
        self.without.push(rule.into());
        self
    }

    pub(crate) fn has(&self, rule: &str) -> bool {
        self.weights["rules"].get(rule).is_some()
    }

    pub(crate) fn scorer(&self) -> Scorer<'static> {
        let of_set = || {
            let has = |rule: &&&'static hirerisk::rule::Rule| {
                !self.without.iter().any(|gone| gone == rule.record().id)
            };
            let mut some: Vec<&'static dyn Judge> = Vec::new();
            for rule in all_rules().iter().filter(has) {
                some.push(*rule);
            }
            Scorer::builder().only(some)
        };
        let rules = of_set().build().unwrap().rule_set();
        let mut weights = self.weights.clone();
        weights["ruleset"] = json!(rules.fingerprint().to_string());
        let weights = WeightSet::from_json(weights.to_string().as_bytes(), &rules).unwrap();
        of_set().weights(weights).build().unwrap()
    }
}

/// A candidate: one rule gone, two weaker, one stronger, a higher threshold.
pub(crate) fn candidate() -> Set {
    Set::shipped()
        .without("payment.crypto_unusual")
        .with("/rules/payment.holder_differs/points/no_match", json!(3))
        .with("/rules/payment.holder_differs/points/another_holder", json!(6))
        .with("/rules/device.first_boot_elsewhere/points/other_city", json!(1))
        .with("/policy/verify", json!(8))
}

/// Judges people in their order.
pub(crate) fn judged(test: Backtest<'_>, people: &[Stored]) -> BacktestReport {
    let mut test = test;
    for (number, one) in (1..).zip(people) {
        test.line("people.jsonl", number, one.line().as_bytes()).unwrap();
    }
    test.report()
}
