//! Up to ten pairs on top of a card of all rules.

use hirerisk::stats::normal_quantile;
use hirerisk::tune::{Findings, Fit, Fitted, Forecasts};

use crate::sets::{Goal, Set};
use crate::tables::table;

const MOST: usize = 10;

/// The loss without pairs and with them, and how many there were in a fold.
struct Paired {
    without: f64,
    with: f64,
    pairs: f64,
}

/// The pair that lies farthest off, if it is not by chance among so many.
fn next(
    findings: &Findings,
    (fitted, train): (&Fitted, &[usize]),
    rules: usize,
) -> Option<Findings> {
    let all = findings.pairs_among(fitted.card(), train);
    let limit = normal_quantile(1.0 - 0.005 / all.len().max(1) as f64);
    let new = |pair: &&hirerisk::tune::Pair| {
        pair.levels.iter().all(|level| level.0 < rules) && pair.score.abs() > limit
    };
    // One that stands already is refused, and what comes after it is taken.
    all.iter().filter(new).find_map(|pair| findings.with_pairs(std::slice::from_ref(pair)).ok())
}

fn paired(set: &Set) -> Paired {
    let (mut without, mut with, mut pairs) = (Forecasts::default(), Forecasts::default(), 0);
    for fold in 0..5 {
        let (test, train) = set.fold(fold);
        let fit = |findings: &Findings| {
            Fit::of(findings).cases(train.clone()).run().expect("labels of both kinds")
        };
        let of = |findings: &Findings, fitted: &Fitted| {
            let likely = fitted.card().probabilities(findings, &test);
            Forecasts::of(findings, &test, &likely).expect("one for each case")
        };
        let mut findings = set.findings.clone();
        let mut fitted = fit(&findings);
        without.append(of(&findings, &fitted));
        for _ in 0..MOST {
            let Some(more) = next(&findings, (&fitted, &train), set.findings.rules().len()) else {
                break;
            };
            (findings, pairs) = (more, pairs + 1);
            fitted = fit(&findings);
        }
        with.append(of(&findings, &fitted));
    }
    Paired { without: without.log_loss(), with: with.log_loss(), pairs: f64::from(pairs) / 5.0 }
}

const HEAD: &str = "## Pairs

Up to ten pairs on top, each the one that the card before it explains worst, as long as that is not by chance among so many pairs. In
use a person chooses.

";

pub(crate) fn measured(sets: &[Set], page: &mut String) -> Vec<Goal> {
    page.push_str(HEAD);
    let all: Vec<(&str, Paired)> = sets.iter().map(|set| (set.name, paired(set))).collect();
    let row = |(name, paired): &(&str, Paired)| {
        let (without, with) = (paired.without, paired.with);
        format!(
            "| {name} | {without:.4} | {with:.4} | {:.4} | {:.1} |",
            with / without,
            paired.pairs
        )
    };
    table(page, "| set | without | with | ratio | pairs a fold |", all.iter().map(row));
    let of = |name: &str| all.iter().find(|one| one.0 == name).map(|one| &one.1);
    let loss = |name| of(name).map_or(f64::INFINITY, |paired| paired.with);
    let ratio = |name| of(name).map_or(f64::INFINITY, |paired| paired.with / paired.without);
    vec![Goal {
        number: 11,
        wanted: "ten pairs: `phishing` at most 0.132, `sick` 0.0725, `bank` 0.2820; `mammo` and `german` at most 1.003".into(),
        figure: format!(
            "{:.4}, {:.4}, {:.4}; {:.4}, {:.4}",
            loss("phishing"), loss("sick"), loss("bank"), ratio("mammo"), ratio("german")
        ),
        is_reached: loss("phishing") <= 0.132
            && loss("sick") <= 0.0725
            && loss("bank") <= 0.2820
            && ratio("mammo") <= 1.003
            && ratio("german") <= 1.003,
    }]
}
