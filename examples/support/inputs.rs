//! The inputs for which operating points are told: how many and which rules can be judged.

use hirerisk::catalog::rules;
use hirerisk::rule::{Judge, Level, Record, Status};
use hirerisk::weigh::HonestScores;
use hirerisk::{Points, Policy, Scorer, Share, Stage};

use super::numbers::Numbers;
use super::reread::Reread;
use super::whole_rule_shares::WHOLE_RULE_SHARES;

/// So many draws stand for "any so many rules".
const DRAWS: u64 = 100;
/// The seed of the draws.
const SEED: u64 = 20_261_126;
/// Numbers of rules that are told beside all.
pub(crate) const SIZES: [usize; 5] = [10, 20, 30, 45, 60];

/// Rules by what an employer keeps.
const KINDS: [(&str, &[&str]); 4] = [
    (
        "the hiring file: contact, history, identity, interview, persona, reference",
        &["contact.", "history.", "identity.", "interview.", "persona.", "reference."],
    ),
    ("pay and delivery", &["delivery.", "payment."]),
    (
        "networks, devices and work: access, conduct, device, network",
        &["access.", "conduct.", "device.", "network."],
    ),
    ("links between candidates", &["linkage."]),
];

/// What an employer can judge: one set of rules, or many draws of as many.
pub(crate) struct Inputs {
    pub(crate) name: String,
    /// Ids, in order.
    pub(crate) sets: Vec<Vec<&'static str>>,
}

fn stable() -> impl Iterator<Item = Record<'static>> {
    let records = rules().map(|rule| rule.record());
    records.filter(|record| !matches!(record.status, Status::Preview(_)))
}

/// The rules that carry points and that the employer keeps the inputs of.
fn one(name: String, kept: impl Fn(&Record<'_>) -> bool) -> Inputs {
    Inputs { name, sets: vec![stable().filter(kept).map(|record| record.id).collect()] }
}

fn any(size: usize) -> Inputs {
    let mut numbers = Numbers::seeded(SEED ^ size as u64);
    let draw = |_| {
        let mut left: Vec<&str> = stable().map(|record| record.id).collect();
        let mut drawn: Vec<&str> = Vec::with_capacity(size);
        while drawn.len() < size {
            let place = usize::try_from(numbers.below(left.len() as u64)).unwrap_or(0);
            let next = left[place];
            left.retain(|one| *one != next);
            drawn.push(next);
        }
        drawn.sort_unstable();
        drawn
    };
    Inputs { name: format!("any {size} rules"), sets: (0..DRAWS).map(draw).collect() }
}

/// Every row of the tables: by number, by stage, by kind.
pub(crate) fn inputs() -> Vec<Inputs> {
    let mut all: Vec<Inputs> = SIZES.into_iter().map(any).collect();
    all.push(one("all rules".into(), |_| true));
    // At employment all rules are due: that row is there.
    all.extend(
        Stage::ALL.into_iter().filter(|stage| *stage != Stage::Employment).map(|stage| {
            one(format!("all due up to {stage}"), move |record| record.stage <= stage)
        }),
    );
    all.extend(KINDS.map(|(name, families)| {
        let kept = move |record: &Record<'_>| families.iter().any(|own| record.id.starts_with(own));
        one(name.into(), kept)
    }));
    all
}

/// Honest shares under which figures are told.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Shares {
    /// As the records state them.
    ByLevel,
    /// One share for the whole rule, shown at its lowest level alone.
    WholeAtLowest,
    /// One share for the whole rule, shown at its top level alone.
    WholeAtTop,
}

/// The share of a level under other honest shares.
fn share_of((place, level): (usize, &Level<'_>), id: &str, shares: Shares) -> Share {
    let whole = WHOLE_RULE_SHARES.iter().find(|(rule, _)| *rule == id);
    let whole = whole.map_or(0, |(_, per_10_000)| per_10_000 * 100);
    match shares {
        Shares::ByLevel => level.honest.share,
        Shares::WholeAtLowest if place > 0 => Share::per_million(0),
        Shares::WholeAtLowest | Shares::WholeAtTop => Share::per_million(whole),
    }
}

/// The least, the mean, the median and the largest figure over the draws of some inputs.
#[derive(Clone, Copy)]
pub(crate) struct Over {
    pub(crate) least: u32,
    pub(crate) mean: u32,
    pub(crate) median: u32,
    pub(crate) most: u32,
}

fn over(figures: &[u32]) -> Over {
    let sum = figures.iter().fold(0, |sum, one| sum + u64::from(*one));
    let mean = u32::try_from(sum.div_ceil(figures.len() as u64)).unwrap_or(u32::MAX);
    let mut sorted = figures.to_vec();
    sorted.sort_unstable();
    let (least, median) = (sorted[0], sorted[sorted.len() / 2]);
    Over { least, mean, median, most: sorted[sorted.len() - 1] }
}

/// What honest people collect under some inputs and shares, in people per million.
pub(crate) struct Figures {
    /// At each number of points from 0, the people who collect so many or more: the larger limit.
    pub(crate) tail: Vec<u32>,
    /// At `verify` or above, and at `escalate`, at the thresholds that ship: each rule by itself.
    pub(crate) apart: [Over; 2],
    /// The same where the rules of a group fire for one reason.
    pub(crate) together: [Over; 2],
    /// The thresholds that hold the targets.
    pub(crate) thresholds: [Over; 2],
}

impl Figures {
    pub(crate) fn of(inputs: &Inputs, shares: Shares) -> Figures {
        let rules: Vec<Reread> = stable()
            .map(|record| Reread::new(&record, |level| share_of(level, record.id, shares)))
            .collect();
        let judges = rules.iter().map(|rule| -> &dyn Judge { rule });
        let scorer = Scorer::builder().only(judges).build();
        let scorer = scorer.unwrap_or_else(|error| panic!("{error}"));
        let of =
            |ids: &Vec<&str>| scorer.honest_scores(|record| ids.binary_search(&record.id).is_ok());
        let sets: Vec<HonestScores> = inputs.sets.iter().map(of).collect();
        let shipped = Policy::shipped();
        let figures = |figure: &dyn Fn(&HonestScores) -> u32| {
            over(&sets.iter().map(figure).collect::<Vec<_>>())
        };
        let policy = |one: &_| {
            let policy = Policy::from_targets(one, super::page::TARGETS);
            policy.unwrap_or_else(|error| panic!("{error}"))
        };
        let points = |points: Points| u32::try_from(points.get()).unwrap_or(0);
        Figures {
            tail: (0..=40)
                .map(|at| figures(&|one| one.at_least(Points::new(at)).get()).mean)
                .collect(),
            apart: [
                figures(&|one| one.if_apart().at_least(shipped.verify()).get()),
                figures(&|one| one.if_apart().carried(shipped.escalate()).get()),
            ],
            together: [
                figures(&|one| one.if_together().at_least(shipped.verify()).get()),
                figures(&|one| one.if_together().carried(shipped.escalate()).get()),
            ],
            thresholds: [
                figures(&|one| points(policy(one).verify())),
                figures(&|one| points(policy(one).escalate())),
            ],
        }
    }
}
