//! Sparse cards, beside those of another search.

use std::time::Instant;

use hirerisk::tune::{Fit, Forecasts};

use crate::sets::{Goal, Set, Sparse as Other, geometric, largest};
use crate::tables::table;

/// What five folds gave together.
struct Sparse {
    loss: f64,
    seconds: f64,
    pool: usize,
}

fn sparse(set: &Set, most: usize) -> Sparse {
    let mut all = Forecasts::default();
    let (mut seconds, mut pool) = (0.0_f64, 0);
    for fold in 0..5 {
        let (test, train) = set.fold(fold);
        let start = Instant::now();
        let sparse =
            Fit::of(&set.findings).cases(train).at_most(most).expect("labels of both kinds");
        seconds = seconds.max(start.elapsed().as_secs_f64());
        pool += sparse.pool.len();
        let likely = sparse.fitted.card().probabilities(&set.findings, &test);
        all.append(Forecasts::of(&set.findings, &test, &likely).expect("one for each case"));
    }
    Sparse { loss: all.log_loss(), seconds, pool: pool / 5 }
}

const HEAD: &str = "## Few levels, whole points

At most so many levels on a card, beside `FasterRisk` with as many; nearly equal cards are those that lose at most one part in a
hundred more. Seconds of `FasterRisk` are from another machine.

";

pub(crate) fn measured(sets: &[Set], page: &mut String) -> Vec<Goal> {
    page.push_str(HEAD);
    let both = |most| {
        sets.iter()
            .map(move |set| (set, sparse(set, most), set.faster_risk(most)))
            .collect::<Vec<_>>()
    };
    let (five, eight) = (both(5), both(8));
    let row = |most: usize, (set, ours, theirs): &(&Set, Sparse, Other)| {
        let ratio = ours.loss / theirs.log_loss;
        format!(
            "| {} | {most} | {:.4} | {:.4} | {ratio:.4} | {} | {:.3} ({:.1}) |",
            set.name, theirs.log_loss, ours.loss, ours.pool, ours.seconds, theirs.seconds
        )
    };
    let rows = five.iter().map(|one| row(5, one)).chain(eight.iter().map(|one| row(8, one)));
    let head =
        "| set | levels | FasterRisk | here | ratio | nearly equal cards | s a fold (FasterRisk) |";
    table(page, head, rows);
    let slower: Vec<f64> =
        eight.iter().map(|(_, ours, theirs)| ours.seconds / theirs.seconds).collect();
    let times = 1.0 / largest(&slower);
    vec![
        against(3, (8, &eight), (0.988, 1.010)),
        against(4, (5, &five), (0.985, 1.005)),
        Goal {
            number: 5,
            wanted: "at most 8 levels in a fiftieth of the time of FasterRisk, every set (its time from another machine)".into(),
            figure: format!("at least {times:.0} times faster"),
            is_reached: times >= 50.0,
        },
    ]
}

fn against(
    number: u8,
    (most, all): (usize, &[(&Set, Sparse, Other)]),
    (mean, highest): (f64, f64),
) -> Goal {
    let ratios: Vec<f64> =
        all.iter().map(|(_, ours, theirs)| ours.loss / theirs.log_loss).collect();
    let (reached, worst) = (geometric(&ratios), largest(&ratios));
    Goal {
        number,
        wanted: format!(
            "at most {most} levels against FasterRisk: geometric mean at most {mean}, none above {highest:.3}"
        ),
        figure: format!("{reached:.4}, worst {worst:.4}"),
        is_reached: reached <= mean && worst <= highest,
    }
}
