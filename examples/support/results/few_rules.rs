//! Sparse cards, beside those of another search.

use std::time::Instant;

use hirerisk::tune::{Fit, Forecasts};

use crate::sets::{Goal, Set, geometric, largest};
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

pub(crate) fn measured(sets: &[Set], page: &mut String) -> Vec<Goal> {
    page.push_str("## Few levels, whole points\n\nAt most so many levels on a card, beside `FasterRisk` with as many; nearly equal cards are those that lose at most one part in a\nhundred more. Seconds of `FasterRisk` are from another machine.\n\n");
    let head =
        "| set | levels | FasterRisk | here | ratio | nearly equal cards | s a fold (FasterRisk) |";
    let mut rows = Vec::new();
    let mut goals = Vec::new();
    let mut faster = Vec::new();
    for most in [5, 8] {
        let mut ratios = Vec::new();
        for set in sets {
            let (ours, theirs) = (sparse(set, most), set.faster_risk(most));
            ratios.push(ours.loss / theirs.log_loss);
            if most == 8 {
                faster.push(theirs.seconds / ours.seconds);
            }
            rows.push(format!(
                "| {} | {most} | {:.4} | {:.4} | {:.4} | {} | {:.3} ({:.1}) |",
                set.name,
                theirs.log_loss,
                ours.loss,
                ours.loss / theirs.log_loss,
                ours.pool,
                ours.seconds,
                theirs.seconds
            ));
        }
        let (mean, worst) = (geometric(&ratios), largest(&ratios));
        let (number, wanted, highest) =
            if most == 8 { (3, 0.988, 1.010) } else { (4, 0.985, 1.005) };
        goals.push(Goal {
            number,
            wanted: format!("at most {most} levels against FasterRisk: geometric mean at most {wanted}, none above {highest:.3}"),
            figure: format!("{mean:.4}, worst {worst:.4}"),
            is_reached: mean <= wanted && worst <= highest,
        });
    }
    table(page, head, rows.into_iter());
    let least = -largest(&faster.iter().map(|times| -times).collect::<Vec<_>>());
    goals.push(Goal {
        number: 5,
        wanted: "at most 8 levels in a fiftieth of the time of FasterRisk, every set (its time from another machine)".into(),
        figure: format!("at least {least:.0} times faster"),
        is_reached: least >= 50.0,
    });
    goals
}
