//! Forward in time: the past fits, what came later judges.

use hirerisk::tune::{Fit, Forecasts, MovedRate, Split, base_rate_shift, moved_rate};

use crate::sets::{Goal, Set};
use crate::tables::table;

/// What a fit of the first six tenths is worth on the rest.
struct Forward {
    as_fitted: f64,
    moved: MovedRate,
    with_moved_rate: f64,
    after_a_tenth: f64,
}

fn moved_by(likely: f64, points: f64) -> f64 {
    let odds = likely / (1.0 - likely) * 10_f64.powf(points / 10.0);
    odds / (1.0 + odds)
}

fn forward(set: &Set) -> Forward {
    let findings = &set.findings;
    let cases = findings.cases();
    let (past, later): (Vec<usize>, Vec<usize>) =
        (0..cases).partition(|case| case * 10 < cases * 6);
    let fit = Fit::of(findings).cases(past.clone());
    let fitted = fit.run().expect("labels of both kinds");
    let within = |split: Split| Split {
        fit: split.fit.into_iter().filter(|case| *case < past.len()).collect(),
        held: split.held.into_iter().filter(|case| *case < past.len()).collect(),
    };
    let splits: Vec<Split> = findings.folds(5, 1).into_iter().map(within).collect();
    let old = fit.measured(&splits).expect("labels of both kinds").whole;
    let likely = fitted.card().probabilities(findings, &later);
    let of = |cases: &[usize], likely: &[f64]| {
        Forecasts::of(findings, cases, likely).expect("one for each case")
    };
    let moved = moved_rate(&old, &likely).expect("labels of both kinds");
    let before = old.hits() as f64 / old.len() as f64;
    let points = base_rate_shift(before, moved.rate).unwrap_or(0.0);
    let shifted: Vec<f64> = likely.iter().map(|likely| moved_by(*likely, points)).collect();
    let tenth = later.len() / 10;
    let line = of(&later[..tenth], &likely[..tenth]).relevelled().expect("a tenth");
    let rest: Vec<f64> = likely[tenth..].iter().map(|likely| line.of(*likely)).collect();
    Forward {
        as_fitted: of(&later, &likely).log_loss(),
        moved,
        with_moved_rate: of(&later, &shifted).log_loss(),
        after_a_tenth: of(&later[tenth..], &rest).log_loss(),
    }
}

pub(crate) fn measured(sets: &[Set], page: &mut String) -> Vec<Goal> {
    page.push_str("## Forward in time\n\nThe first six tenths of the rows fit, the rest judges: as fitted; with the base rate found from unlabelled scores, where they look as\nif only the rate had moved; and the last nine tenths after a labelled tenth.\n\n");
    let named = |name: &str| sets.iter().find(|set| set.name == name).map(forward);
    let (Some(spam), Some(bank)) = (named("spamhits"), named("bank")) else { return Vec::new() };
    let row = |name: &str, forward: &Forward| {
        let rate = if forward.moved.only_the_rate_moved() { "believed" } else { "refused" };
        format!(
            "| {name} | {:.4} | {:.4} | {:.3}, {rate}: {:.0} of at most {:.0} | {:.4} |",
            forward.as_fitted,
            forward.with_moved_rate,
            forward.moved.rate,
            forward.moved.misfit,
            forward.moved.limit,
            forward.after_a_tenth
        )
    };
    let head = "| set | as fitted | with the rate found | rate, misfit | after a labelled tenth |";
    table(page, head, [row("spamhits", &spam), row("bank", &bank)].into_iter());
    vec![Goal {
        number: 12,
        wanted: "`spamhits` at most 0.0990 with the rate found, 0.0890 after a tenth; `bank` refused, 0.776 after a tenth".into(),
        figure: format!(
            "{:.4}{}, {:.4}; {}, {:.4}",
            spam.with_moved_rate,
            if spam.moved.only_the_rate_moved() { "" } else { " (refused)" },
            spam.after_a_tenth,
            if bank.moved.only_the_rate_moved() { "believed" } else { "refused" },
            bank.after_a_tenth
        ),
        is_reached: spam.moved.only_the_rate_moved()
            && spam.with_moved_rate <= 0.0990
            && spam.after_a_tenth <= 0.0890
            && !bank.moved.only_the_rate_moved()
            && bank.after_a_tenth <= 0.776,
    }]
}
