//! Tuning held against naive twins: enumeration, all orders, all pairs, small steps downhill.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "small numbers of a generator"
)]

#[path = "tuning/drawn.rs"]
mod drawn;
#[path = "../examples/support/numbers.rs"]
mod numbers;

use drawn::{drawn, heads};
use hirerisk::tune::{
    Belief, Cause, Check, Costs, Findings, Fit, Fitted, Forecasts, Found, Label, RuleHead,
    RulePoints, Sign, TuneError, fair_shares, reach, worth_of_check,
};
use hirerisk::{Overlap, Scorer};
use numbers::Numbers;
use proptest::prelude::*;

// One case, exactly.

fn rule(numbers: &mut Numbers, nth: usize) -> RulePoints {
    let points: Vec<i32> = match numbers.below(4) {
        0 => vec![-(numbers.below(8) as i32)],
        1 => vec![numbers.below(6) as i32, 6 + numbers.below(6) as i32],
        _ => vec![numbers.below(15) as i32],
    };
    let quiet = -(numbers.below(3) as i32);
    let levels = points.iter().map(ToString::to_string).collect();
    RulePoints { id: format!("rule.{nth}"), levels, points, quiet }
}

fn found(numbers: &mut Numbers, rule: &RulePoints) -> Found {
    match numbers.below(3) {
        0 => Found::Quiet,
        1 => Found::Fired(numbers.below(rule.points.len() as u64) as u8),
        _ => Found::Unknown,
    }
}

/// The sum, as somebody with a pencil would make it.
fn pencil(causes: &[Cause<'_>]) -> i64 {
    let mut sum = 0;
    for cause in causes {
        let points: Vec<i32> = cause.members.iter().map(|(rule, found)| rule.of(*found)).collect();
        let strongest = points.iter().copied().max().unwrap_or(0).max(0);
        let mut strongest_is_counted = false;
        for points in points {
            sum += i64::from(if points <= 0 {
                points
            } else if points == strongest && !strongest_is_counted {
                strongest_is_counted = true;
                points
            } else {
                points / 2
            });
        }
    }
    sum
}

/// All ways in which what is unknown can come out.
fn every_outcome(causes: &[Cause<'_>]) -> Vec<i64> {
    let open = causes.iter().enumerate().find_map(|(nth, cause)| {
        let place = cause.members.iter().position(|(_, found)| *found == Found::Unknown)?;
        Some((nth, place))
    });
    let Some((nth, place)) = open else { return vec![pencil(causes)] };
    let levels = causes[nth].members[place].0.points.len();
    let outcomes = (0..levels).map(|level| Found::Fired(level as u8)).chain([Found::Quiet]);
    outcomes
        .flat_map(|outcome| {
            let mut settled = causes.to_vec();
            settled[nth].members[place].1 = outcome;
            every_outcome(&settled)
        })
        .collect()
}

#[test]
fn the_reach_of_a_thousand_cards_is_what_enumeration_finds() {
    let mut numbers = Numbers::seeded(14);
    for _ in 0..1_000 {
        let rules: Vec<RulePoints> =
            (0..2 + numbers.below(6) as usize).map(|nth| rule(&mut numbers, nth)).collect();
        let mut causes: Vec<Cause<'_>> = (0..3)
            .map(|_| Cause { overlap: Overlap::new(1, 2).unwrap(), members: Vec::new() })
            .collect();
        for rule in &rules {
            let found = found(&mut numbers, rule);
            causes[numbers.below(3) as usize].members.push((rule, found));
        }
        let told = reach(&causes);
        let all = every_outcome(&causes);
        let ends = (*all.iter().min().unwrap(), *all.iter().max().unwrap());
        assert_eq!((told.low, told.high), ends, "{causes:?}");
        assert_eq!(told.now, pencil(&causes), "{causes:?}");
    }
}

/// The share of each finding over all orders, one by one.
fn over_all_orders(overlap: Overlap, points: &[i32]) -> Vec<f64> {
    fn orders(rest: &[usize], so_far: &[usize], all: &mut Vec<Vec<usize>>) {
        if rest.is_empty() {
            all.push(so_far.to_vec());
        }
        for place in rest {
            let others: Vec<usize> = rest.iter().copied().filter(|one| one != place).collect();
            orders(&others, &[so_far, &[*place]].concat(), all);
        }
    }
    let mut all = Vec::new();
    orders(&(0..points.len()).collect::<Vec<_>>(), &[], &mut all);
    let total = |places: &[usize]| Cause::total(overlap, places.iter().map(|place| points[*place]));
    let mut shares = vec![0.0; points.len()];
    for order in &all {
        for (nth, place) in order.iter().enumerate() {
            shares[*place] += (total(&order[..=nth]) - total(&order[..nth])) as f64;
        }
    }
    shares.iter().map(|share| share / all.len() as f64).collect()
}

proptest! {
    #[test]
    fn fair_shares_add_up_and_lie_within_one_of_the_mean_over_all_orders(
        points in proptest::collection::vec(0..30_i32, 0..6),
        whole in 1_u16..6, part in 0_u16..6,
    ) {
        let overlap = Overlap::new(part.min(whole), whole).unwrap();
        let shares = fair_shares(overlap, &points).unwrap();
        prop_assert_eq!(shares.iter().sum::<i64>(), Cause::total(overlap, points.clone()));
        for (share, mean) in shares.iter().zip(over_all_orders(overlap, &points)) {
            prop_assert!((*share as f64 - mean).abs() < 1.0);
        }
    }

    #[test]
    fn ranking_is_what_counting_all_pairs_finds(
        pairs in proptest::collection::vec((0..8_u8, any::<bool>()), 2..40)
    ) {
        let forecasts: Forecasts = pairs.iter().map(|(value, bad)| (f64::from(*value) / 8.0, *bad)).collect();
        let of = |wanted| pairs.iter().filter(move |(_, bad)| *bad == wanted).collect::<Vec<&(u8, bool)>>();
        let (bad, honest) = (of(true), of(false));
        let wins: f64 = bad.iter().flat_map(|one| honest.iter().map(move |other| match one.0.cmp(&other.0) {
            std::cmp::Ordering::Greater => 1.0,
            std::cmp::Ordering::Equal => 0.5,
            std::cmp::Ordering::Less => 0.0,
        })).sum();
        match forecasts.ranking() {
            Some(ranking) => prop_assert!((ranking.auc - wins / (bad.len() * honest.len()) as f64).abs() < 1e-12),
            None => prop_assert!(bad.is_empty() || honest.is_empty()),
        }
        let brier = forecasts.brier();
        prop_assert!((brier.brier - (brier.reliability - brier.resolution + brier.uncertainty)).abs() < 1e-12);
    }
}

// Fits.

#[test]
fn weights_that_made_the_data_are_found_again_within_their_doubt() {
    let points = [12.0, 8.0, 6.0, 3.0, 0.0, -4.0, 9.0, 2.0];
    let (mut within, mut all) = (0, 0);
    for seed in 0..12 {
        let findings = drawn(&mut Numbers::seeded(seed), heads(points.len()), (&points, 3_000));
        let fitted = Fit::of(&findings).run().unwrap();
        for (level, truth) in fitted.levels().iter().zip(points) {
            all += 1;
            within += usize::from((level.real - truth).abs() <= 1.96 * level.doubt);
            assert!((level.real - truth).abs() <= 4.5 * level.doubt, "{seed}: {level:?}, {truth}");
        }
    }
    assert!(within * 100 >= all * 90, "{within} of {all}");
}

/// What a fit minimises, written down once more.
fn price(findings: &Findings, weights: &[f64], (mean, width): (f64, f64)) -> f64 {
    let loss: f64 = (0..findings.cases())
        .map(|case| {
            let fired = findings.of_case(case).zip(&weights[1..]);
            let odds = weights[0]
                + fired
                    .filter(|(found, _)| found.level().is_some())
                    .map(|(_, weight)| weight)
                    .sum::<f64>();
            let odds = if findings.label(case) == Label::Yes { -odds } else { odds };
            odds.exp().ln_1p()
        })
        .sum();
    loss + weights[1..]
        .iter()
        .map(|weight| (weight - mean).powi(2) / (2.0 * width * width))
        .sum::<f64>()
}

/// Small steps in each direction, as long as one leads downhill.
fn downhill(price: impl Fn(&[f64]) -> f64, wide: usize, least: f64) -> Vec<f64> {
    let mut at = vec![0.0; wide];
    let (mut best, mut step) = (price(&at), 1.0);
    while step > 1e-7 {
        let before = best;
        for place in 0..wide {
            for by in [step, -step] {
                let mut next = at.clone();
                next[place] += by;
                if place > 0 {
                    next[place] = next[place].max(least);
                }
                let value = price(&next);
                if value < best {
                    (at, best) = (next, value);
                }
            }
        }
        if best >= before {
            step /= 2.0;
        }
    }
    at
}

#[test]
fn the_kernel_finds_what_small_steps_downhill_find() {
    let point = std::f64::consts::LN_10 / 10.0;
    for (seed, sign, least) in [(1, Sign::Free, f64::NEG_INFINITY), (2, Sign::Raises, 0.0)] {
        let rules =
            heads(3).into_iter().map(|rule| rule.expert([4]).doubt(2.0).sign(sign)).collect();
        let findings = drawn(&mut Numbers::seeded(seed), rules, (&[9.0, 4.0, -6.0], 60));
        let fitted = Fit::of(&findings).belief(Belief::Stated).run().unwrap();
        let slow = downhill(|at| price(&findings, at, (4.0 * point, 2.0 * point)), 4, least);
        assert!((fitted.real_intercept() - slow[0]).abs() < 1e-4);
        for (level, slow) in fitted.levels().iter().zip(&slow[1..]) {
            assert!((level.real - slow / point).abs() < 1e-3, "{level:?}, {}", slow / point);
        }
    }
}

/// The loss of the cases that a card was made from.
fn loss(findings: &Findings, likely: &[f64]) -> f64 {
    let all: Vec<usize> = (0..findings.cases()).collect();
    Forecasts::of(findings, &all, likely).unwrap().log_loss()
}

#[test]
fn rounding_together_loses_less_than_rounding_one_by_one() {
    let points = [3.4, 2.6, 7.5, 1.5, 4.5, -2.5, 0.5, 5.5];
    let (mut together, mut alone) = (0.0, 0.0);
    for seed in 0..10 {
        let findings =
            drawn(&mut Numbers::seeded(100 + seed), heads(points.len()), (&points, 2_000));
        let all: Vec<usize> = (0..findings.cases()).collect();
        let fitted = Fit::of(&findings).run().unwrap();
        let real = loss(&findings, &fitted.real_probabilities(&findings, &all));
        together += loss(&findings, &fitted.card().probabilities(&findings, &all)) - real;
        let naive = (-40..=40).map(|by| {
            let rounded = fitted.levels().iter().map(|level| (level.real.round(), by));
            let odds = |case: &usize| {
                let fired = findings.of_case(*case).zip(rounded.clone());
                let points: f64 =
                    fired.filter(|one| one.0.level().is_some()).map(|one| one.1.0).sum();
                points * std::f64::consts::LN_10 / 10.0
                    + fitted.real_intercept()
                    + f64::from(by) / 100.0
            };
            loss(
                &findings,
                &all.iter().map(|case| 1.0 / (1.0 + (-odds(case)).exp())).collect::<Vec<_>>(),
            )
        });
        alone += naive.fold(f64::INFINITY, f64::min) - real;
    }
    assert!(together < alone * 0.8, "{together} against {alone}");
}

/// Random labels, in which rules want every sign.
fn chance(seed: u64, sign: Sign, most: i32) -> Findings {
    let mut numbers = Numbers::seeded(seed);
    let rules = (0..4).map(|nth| {
        let rule = RuleHead::new(format!("rule.{nth}"), ["low", "middle", "high"]).sign(sign);
        if sign == Sign::Raises { rule.most([most, most + 2, most + 4]) } else { rule }
    });
    let mut findings = Findings::new(rules.collect()).unwrap();
    for case in 0..120_u64 {
        let found: Vec<Found> = (0..4)
            .map(|nth| match numbers.below(5) {
                level @ 0..3 => Found::Fired(level as u8),
                3 => Found::Quiet,
                _ if nth == 0 => Found::Unknown,
                _ => Found::Quiet,
            })
            .collect();
        let bad = found[1].level() == Some(0) || numbers.below(3) == 0 || case == 0;
        let label = if case == 1 || !bad { Label::No } else { Label::Yes };
        findings.push(label, &found).unwrap();
    }
    findings
}

fn of_chance(seed: u64, sign: Sign, most: i32) -> Fitted {
    Fit::of(&chance(seed, sign, most)).run().unwrap()
}

#[test]
fn signs_ladders_and_bounds_are_kept_in_points_and_before_rounding() {
    for seed in 0..20 {
        let raised = of_chance(seed, Sign::Raises, 3);
        for rule in raised.card().rules() {
            assert!(rule.points.is_sorted() && rule.points[0] >= 0, "{rule:?}");
            assert!(
                rule.points.iter().zip([3, 5, 7]).all(|(points, most)| *points <= most),
                "{rule:?}"
            );
        }
        for (level, most) in raised.levels().iter().zip([3.0, 5.0, 7.0].iter().cycle()) {
            assert!(level.real >= 0.0 && level.real <= most + 1e-3, "{level:?}");
        }
        let told = |level: &hirerisk::tune::LevelFit, most: f64| {
            level.at_bound || level.real < most - 1e-6
        };
        assert!(
            raised
                .levels()
                .iter()
                .zip([3.0, 5.0, 7.0].iter().cycle())
                .all(|(level, most)| told(level, *most))
        );
        for rule in of_chance(seed, Sign::Lowers, 0).card().rules() {
            assert!(
                rule.points.is_sorted_by(|one, two| one >= two) && rule.points[0] <= 0,
                "{rule:?}"
            );
        }
    }
}

/// The findings of some rules alone.
fn only(findings: &Findings, rules: &[usize]) -> Findings {
    let heads = rules.iter().map(|rule| findings.rules()[*rule].clone()).collect();
    let mut few = Findings::new(heads).unwrap();
    for case in 0..findings.cases() {
        let found: Vec<Found> = findings.of_case(case).collect();
        let found: Vec<Found> = rules.iter().map(|rule| found[*rule]).collect();
        few.push(findings.label(case), &found).unwrap();
    }
    few
}

#[test]
fn the_best_two_rules_are_those_of_all_pairs() {
    let points = [9.0, 7.0, 5.0, 4.0, -6.0];
    for seed in 0..3 {
        let findings = drawn(&mut Numbers::seeded(40 + seed), heads(points.len()), (&points, 90));
        let sparse = Fit::of(&findings).at_most(2).unwrap();
        let pairs = (0..points.len()).flat_map(|one| (0..one).map(move |two| [two, one]));
        let losses = pairs.map(|pair| {
            let few = only(&findings, &pair);
            let at = downhill(|at| price(&few, at, (0.0, 2.0)), 3, f64::NEG_INFINITY);
            (price(&few, &at, (0.0, 2.0)) / 90.0, pair)
        });
        let (loss, pair) = losses.min_by(|one, two| one.0.total_cmp(&two.0)).unwrap();
        assert!((sparse.pool[0].loss - loss).abs() < 1e-6, "{:?}, {loss}", sparse.pool[0]);
        let names: Vec<String> = pair.iter().map(|rule| format!("rule.{rule}")).collect();
        assert!(
            names.iter().all(|name| sparse.pool[0].levels.iter().any(|level| level.0 == *name))
        );
        assert!(sparse.fitted.card().weighing() <= 2);
    }
}

#[test]
fn a_sparse_card_keeps_ladders_and_has_no_more_steps_than_it_may() {
    for seed in 0..6 {
        let findings = chance(seed, Sign::Raises, 9);
        for most in 0..4 {
            let sparse = Fit::of(&findings).at_most(most).unwrap();
            let rules = sparse.fitted.card().rules();
            assert!(
                rules.iter().all(|rule| rule.points.is_sorted() && rule.points[0] >= 0),
                "{rules:?}"
            );
            let steps = rules.iter().map(|rule| {
                let before = [0].into_iter().chain(rule.points.iter().copied());
                before.zip(&rule.points).filter(|(before, points)| before != *points).count()
            });
            assert!(steps.sum::<usize>() <= most, "{rules:?}");
        }
    }
}

#[test]
fn separated_data_have_an_answer_that_says_how_much_of_it_is_belief() {
    let table = ["1,1\n".repeat(9), "0,0\n".repeat(40)].concat();
    let findings = Findings::from_csv(format!("label,desk__far\n{table}").as_bytes()).unwrap();
    let fitted = Fit::of(&findings).run().unwrap();
    let level = &fitted.levels()[0];
    assert!(level.real.is_finite() && level.real > 10.0, "{level:?}");
    assert_eq!((level.yes, level.no), (9.0, 0.0));
    assert!(level.share_of_prior > 0.5, "{level:?}");
}

#[test]
fn what_is_unknown_counts_for_nobody() {
    let card =
        Findings::from_csv(b"label,a__1,b__1\n1,1,1\n0,0,0\n0,1,0\n1,1,\n").unwrap().by_counts();
    assert_eq!(card.score([Found::Unknown, Found::Unknown]), 0);
    // A rule that is unknown in a case takes nothing from its own counts there.
    let without =
        Findings::from_csv(b"label,a__1,b__1\n1,1,1\n0,0,0\n0,1,0\n").unwrap().by_counts();
    assert_eq!(card.rules()[1], without.rules()[1]);
}

#[test]
fn a_basis_counts_the_cases_that_were_looked_at_and_no_others() {
    let scorer = Scorer::builtin();
    let mut findings = Findings::of_scorer(&scorer).unwrap();
    let place = findings.rules().iter().position(|rule| rule.id() == "delivery.forwarder").unwrap();
    for case in 0..20 {
        let mut found = vec![Found::Unknown; findings.rules().len()];
        found[place] = if case % 2 == 0 { Found::Fired(0) } else { Found::Quiet };
        findings.push(if case % 2 == 0 { Label::Yes } else { Label::No }, &found).unwrap();
    }
    let fitted = Fit::of(&findings).belief(Belief::Stated).cases(0..8).run().unwrap();
    let weights = fitted.proposal(&findings, &scorer, "eight of twenty").regardless();
    assert_eq!(weights.rule("delivery.forwarder").unwrap().basis.to_string(), "fitted(8)");
    // What no case fired keeps what it rests on.
    let other = "payment.holder_differs";
    assert_eq!(weights.rule(other), scorer.weights().rule(other));
}

// Bad input.

#[test]
fn bad_tables_are_told_with_their_place() {
    let told = |table: &str| match Findings::from_csv(table.as_bytes()) {
        Err(error) => format!("{}: {error}", error.code()),
        Ok(_) => "read".to_owned(),
    };
    for (table, expected) in [
        ("", "tune-table: line 1: expected the first column to be `label`"),
        ("label\n1\n", "tune-no-rules: expected at least one rule"),
        ("label,a__1,a__1\n", "tune-twice: `a__1` stands twice"),
        ("label,a__1\n1,NaN\n", "tune-cell: line 2, column `a__1`: expected `0`, `1` or nothing"),
        ("label,a__1\nyes,1\n", "tune-cell: line 2, column `label`: expected `0`, `1` or nothing"),
        ("label,a__1\n1,1\n0,1,1\n", "tune-table: line 3: expected as many cells as the head has"),
        (
            "label,a__1,a__2\n1,1,1\n",
            "tune-cell: line 2, column `a__2`: expected one level of a rule in a case",
        ),
        (
            "label,a__1,a__2\n1,,0\n",
            "tune-cell: line 2, column `a__2`: expected a rule that is known in all of its levels or in none",
        ),
    ] {
        assert_eq!(told(table), expected);
    }
}

#[test]
fn what_cannot_be_fitted_is_told() {
    let findings = Findings::from_csv(b"label,a__1\n1,1\n1,0\n,1\n").unwrap();
    assert_eq!(Fit::of(&findings).run().unwrap_err(), TuneError::OneLabel { yes: 2, no: 0 });
    assert!(findings.clone().weighted(vec![1.0]).is_err());
    assert_eq!(
        findings.weighted(vec![1.0, f64::NAN, 1.0]).unwrap_err(),
        TuneError::Weight { case: 1 }
    );
    // Columns that never vary do not stop a fit: what nobody fired is told.
    let findings =
        Findings::from_csv(b"label,a__1,b__1,c__1\n1,0,1,1\n0,0,1,0\n1,0,1,0\n").unwrap();
    let fitted = Fit::of(&findings).run().unwrap();
    assert_eq!(fitted.never_seen().into_iter().collect::<Vec<_>>(), ["a"]);
    assert_eq!(fitted.card().rules()[0].points, [0]);
}

/// A check's worth, by going through every outcome and every decision there is.
fn worth_by_outcomes(likely: f64, check: Check, costs: Costs) -> f64 {
    let outcomes = |is_bad: bool| {
        let (share, fires) =
            if is_bad { (likely, check.finds) } else { (1.0 - likely, check.false_alarm) };
        [share * fires, share * (1.0 - fires)]
    };
    // What letting pass and holding up cost in each outcome: fired, quiet.
    let [bad, honest] = [outcomes(true), outcomes(false)];
    let cheapest = |pass: f64, hold: f64| f64::min(pass * costs.missed, hold * costs.false_alarm);
    let after: f64 = bad.iter().zip(honest).map(|(bad, honest)| cheapest(*bad, honest)).sum();
    cheapest(likely, 1.0 - likely) - after
}

proptest! {
    #[test]
    fn a_check_is_worth_what_every_outcome_says(
        likely in 0.0..1.0, finds in 0.0..1.0, false_alarm in 0.0..1.0, missed in 0.1..50.0,
    ) {
        let (check, costs) = (Check { finds, false_alarm }, Costs { missed, false_alarm: 1.0 });
        let worth = worth_of_check(likely, check, costs);
        prop_assert!((worth.worth - worth_by_outcomes(likely, check, costs)).abs() < 1e-9);
        prop_assert!((worth.fires * worth.if_fired + (1.0 - worth.fires) * worth.if_quiet - likely).abs() < 1e-9);
    }
}
