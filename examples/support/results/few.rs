//! Few labels, and an expert who is good or poor.

use hirerisk::tune::{Belief, Findings, Fit, Fitted, Forecasts, Label};

use crate::numbers::Numbers;
use crate::sets::{Goal, Set, geometric, largest, mean};
use crate::tables::table;

const SIZES: [usize; 4] = [50, 100, 200, 500];
const DRAWS: usize = 20;
/// The strengths among which inner folds choose, in points.
const WIDTHS: [f64; 10] = [0.4, 0.7, 1.2, 2.0, 3.0, 4.5, 7.0, 10.0, 15.0, 25.0];

/// How much of the truth an expert says, and how much noise is on top of it.
const GOOD: (f64, f64) = (0.7, 0.5);
const POOR: (f64, f64) = (0.4, 1.0);

/// The mean loss over draws.
#[derive(Clone, Copy)]
struct Few {
    l2: f64,
    good: f64,
    poor: f64,
}

fn normal(numbers: &mut Numbers) -> f64 {
    let unit = |numbers: &mut Numbers| (numbers.below(1 << 53) as f64 + 0.5) / (1_u64 << 53) as f64;
    (-2.0 * unit(numbers).ln()).sqrt() * (std::f64::consts::TAU * unit(numbers)).cos()
}

fn shuffled(numbers: &mut Numbers, cases: &[usize]) -> Vec<usize> {
    let mut keyed: Vec<(u64, usize)> = cases.iter().map(|case| (numbers.next(), *case)).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, case)| case).collect()
}

/// So many cases, at least three of each label.
fn sample(
    numbers: &mut Numbers,
    (findings, cases): (&Findings, &[usize]),
    size: usize,
) -> Vec<usize> {
    loop {
        let drawn: Vec<usize> = shuffled(numbers, cases).into_iter().take(size).collect();
        let bad = drawn.iter().filter(|case| findings.label(**case) == Label::Yes).count();
        if bad >= 3 && size - bad >= 3 {
            return drawn;
        }
    }
}

fn loss(findings: &Findings, fitted: &Fitted, test: &[usize]) -> f64 {
    let likely = fitted.real_probabilities(findings, test);
    Forecasts::of(findings, test, &likely).expect("one for each case").log_loss()
}

/// An expert who knows part of the truth.
fn expert(
    numbers: &mut Numbers,
    findings: &Findings,
    (truth, (part, noise)): (&[f64], (f64, f64)),
) -> Findings {
    let rms = mean(&truth.iter().map(|points| points * points).collect::<Vec<_>>()).sqrt();
    let said: Vec<i32> = truth
        .iter()
        .map(|points| (part * points + noise * rms * normal(numbers)).round() as i32)
        .collect();
    let mut at = 0;
    let starts: Vec<(String, usize)> = findings
        .rules()
        .iter()
        .map(|rule| {
            let start = at;
            at += rule.levels().len();
            (rule.id().to_owned(), start)
        })
        .collect();
    let made = |rule: hirerisk::tune::RuleHead| {
        let start = starts.iter().find(|(id, _)| id == rule.id()).map_or(0, |(_, start)| *start);
        let levels = rule.levels().len();
        rule.expert(said.iter().skip(start).take(levels).copied())
    };
    findings.clone().with_rules(made).expect("one number a level")
}

/// L2, its strength chosen by five inner folds, shuffled and stratified.
fn l2(numbers: &mut Numbers, ridges: &[Findings], (train, test): (&[usize], &[usize])) -> f64 {
    let first = &ridges[0];
    let mut inner = vec![0; first.cases()];
    for label in [Label::Yes, Label::No] {
        let of_label: Vec<usize> =
            train.iter().copied().filter(|case| first.label(*case) == label).collect();
        for (nth, case) in shuffled(numbers, &of_label).into_iter().enumerate() {
            inner[case] = nth % 5;
        }
    }
    let fit = |ridge: &Findings, cases: &[usize]| {
        Fit::of(ridge).belief(Belief::Stated).cases(cases.to_vec()).run()
    };
    let of = |ridge: &Findings| -> f64 {
        let folds = (0..5).filter_map(|fold| {
            let (held, rest): (Vec<usize>, Vec<usize>) =
                train.iter().partition(|case| inner[**case] == fold);
            Some(loss(ridge, &fit(ridge, &rest).ok()?, &held) * held.len() as f64)
        });
        folds.sum()
    };
    let losses: Vec<f64> = ridges.iter().map(of).collect();
    let best =
        (0..losses.len()).min_by(|one, two| losses[*one].total_cmp(&losses[*two])).unwrap_or(0);
    loss(first, &fit(&ridges[best], train).expect("labels of both kinds"), test)
}

fn few(set: &Set, size: usize) -> Few {
    let mut numbers = Numbers::seeded(20_261_122 + size as u64);
    let ridges: Vec<Findings> = WIDTHS
        .iter()
        .map(|width| {
            set.findings.clone().with_rules(|rule| rule.doubt(*width)).expect("the same rules")
        })
        .collect();
    let mut sums: [Vec<f64>; 3] = Default::default();
    for draw in 0..DRAWS {
        let (test, rest) = set.fold(draw % 5);
        let whole = Fit::of(&set.findings).cases(rest.clone()).run().expect("labels of both kinds");
        let truth: Vec<f64> = whole.levels().iter().map(|level| level.real).collect();
        let train = sample(&mut numbers, (&set.findings, &rest), size);
        sums[0].push(l2(&mut numbers, &ridges, (&train, &test)));
        for (sum, kind) in sums[1..].iter_mut().zip([GOOD, POOR]) {
            let told = expert(&mut numbers, &set.findings, (&truth, kind));
            let fitted = Fit::of(&told).cases(train.clone()).run().expect("labels of both kinds");
            sum.push(loss(&told, &fitted, &test));
        }
    }
    let [l2, good, poor] = sums.map(|losses| mean(&losses));
    Few { l2, good, poor }
}

pub(crate) fn measured(sets: &[Set], page: &mut String) -> Vec<Goal> {
    let all: Vec<Vec<Few>> =
        SIZES.iter().map(|size| sets.iter().map(|set| few(set, *size)).collect()).collect();
    page.push_str("## Few labels and an expert\n\nTwenty draws of so many labels, tested on a fold that took no part. The good expert says 0.7 of the truth with half of its\nsize as noise, the poor one 0.4 with as much noise as there is truth. Loss of real weights over that of L2 chosen by inner folds on\nthe same draws.\n\n");
    let head = "| set | expert | n = 50 | 100 | 200 | 500 |";
    let rows = sets.iter().enumerate().flat_map(|(nth, set)| {
        let row = |kind: &str, of: fn(&Few) -> f64| {
            let cells: Vec<String> =
                all.iter().map(|few| format!("{:.3}", of(&few[nth]))).collect();
            format!("| {} | {kind} | {} |", set.name, cells.join(" | "))
        };
        [
            row("good", |few| few.good / few.l2),
            row("poor", |few| few.poor / few.l2),
            row("L2, loss", |few| few.l2),
        ]
    });
    table(page, head, rows.collect::<Vec<_>>().into_iter());
    goals(&all)
}

fn goals(all: &[Vec<Few>]) -> Vec<Goal> {
    let ratios = |nth: usize, of: fn(&Few) -> f64| -> Vec<f64> {
        all[nth].iter().map(|few| of(few) / few.l2).collect()
    };
    let good: Vec<Vec<f64>> = (0..4).map(|nth| ratios(nth, |few| few.good)).collect();
    let poor: Vec<Vec<f64>> = (0..4).map(|nth| ratios(nth, |few| few.poor)).collect();
    let worst_good = largest(&[largest(&good[0]), largest(&good[1])]);
    let worst_poor = largest(&poor.iter().map(|ratios| largest(ratios)).collect::<Vec<_>>());
    let means =
        |ratios: &[Vec<f64>]| ratios.iter().map(|ratios| geometric(ratios)).collect::<Vec<f64>>();
    let (good_means, poor_means) = (means(&good), means(&poor));
    vec![
        Goal {
            number: 6,
            wanted: "good expert: at most 0.870 at n = 100 and 0.828 at 50, none above 1".into(),
            figure: format!("{:.3}, {:.3}, worst {worst_good:.3}", good_means[1], good_means[0]),
            is_reached: good_means[1] <= 0.870 && good_means[0] <= 0.828 && worst_good <= 1.0,
        },
        Goal {
            number: 7,
            wanted: "good expert at n = 500: at most 0.957, none above 1.010".into(),
            figure: format!("{:.3}, worst {:.3}", good_means[3], largest(&good[3])),
            is_reached: good_means[3] <= 0.957 && largest(&good[3]) <= 1.010,
        },
        Goal {
            number: 8,
            wanted:
                "poor expert: at most 1.010 at n = 100, 0.980 at 200, 0.991 at 500; none above 1.10"
                    .into(),
            figure: format!(
                "{:.3}, {:.3}, {:.3}, worst {worst_poor:.3}",
                poor_means[1], poor_means[2], poor_means[3]
            ),
            is_reached: poor_means[1] <= 1.010
                && poor_means[2] <= 0.980
                && poor_means[3] <= 0.991
                && worst_poor <= 1.10,
        },
    ]
}
