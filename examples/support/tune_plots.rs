//! The plots of the example `tune`: each as a picture, and its numbers beside it.

use std::fs;
use std::path::Path;

use hirerisk::plot::{
    Coverage, Forest, LearningCurve, Moved, Plot, Ranking, Reliability, Tornado, Waterfall,
};
use hirerisk::tune::{Findings, Fit, FitReport, Fitted, Forecasts, tornado};
use indicatif::ProgressBar;

/// What the plots show.
pub(crate) struct Shown<'a> {
    pub(crate) findings: &'a Findings,
    pub(crate) fitted: &'a Fitted,
    pub(crate) report: &'a FitReport,
    /// Each fold judged by a fit that has not seen it; nothing where none could be held back.
    pub(crate) held_back: Option<&'a Forecasts>,
    pub(crate) seed: u64,
}

/// Writes all plots that can be drawn, and says which cannot.
pub(crate) fn plots(shown: &Shown<'_>, into: &Path) -> Result<(), String> {
    fs::create_dir_all(into).map_err(|error| format!("{}: {error}", into.display()))?;
    write(into, "forest", &Forest::of(shown.report))?;
    write(into, "waterfall", &highest(shown))?;
    write(into, "tornado", &hangs(shown))?;
    match drifted(shown) {
        Some(moved) => write(into, "drift", &moved)?,
        None => println!("drift: too few scores to compare"),
    }
    if let Some(held_back) = shown.held_back {
        write(into, "reliability", &Reliability::of(held_back))?;
        write(into, "ranking", &Ranking::of(held_back))?;
        write(into, "coverage", &Coverage::of(held_back))?;
        write(into, "learning", &LearningCurve::of(learned(shown)?))?;
    }
    Ok(())
}

fn write(into: &Path, name: &str, plot: &impl Plot) -> Result<(), String> {
    match plot.to_svg() {
        Ok(svg) => put(&into.join(name).with_extension("svg"), &svg)?,
        Err(error) => println!("{name}: {error}"),
    }
    put(&into.join(name).with_extension("json"), &plot.to_json())
}

fn put(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

fn scores(shown: &Shown<'_>) -> Vec<i64> {
    let score = |case| shown.fitted.card().score(shown.findings.of_case(case));
    (0..shown.findings.cases()).map(score).collect()
}

/// The case with the most points.
fn highest(shown: &Shown<'_>) -> Waterfall {
    let scores = scores(shown);
    let highest = (0..scores.len()).max_by_key(|case| scores[*case]).unwrap_or(0);
    Waterfall::of_card(shown.fitted.card(), shown.findings.of_case(highest))
}

/// Bands that begin where a tenth and a hundredth of all cases lie above.
fn hangs(shown: &Shown<'_>) -> Tornado {
    let mut scores = scores(shown);
    scores.sort_unstable();
    let above = |part: usize| scores.get(scores.len() - 1 - scores.len() / part).copied();
    let thresholds: Vec<i64> = [above(10), above(100)].into_iter().flatten().collect();
    Tornado::of(&tornado(shown.fitted.card(), shown.findings, &thresholds))
}

/// The scores of the first half of the cases against those of the second, in tenths of the first.
fn drifted(shown: &Shown<'_>) -> Option<Moved> {
    let scores = scores(shown);
    let half = scores.len() / 2;
    let mut sorted: Vec<i64> = scores.iter().take(half).copied().collect();
    sorted.sort_unstable();
    let tenth = |nth: usize| sorted.get(sorted.len() * nth / 10).copied();
    let mut edges: Vec<i64> = (1..10).filter_map(tenth).collect();
    edges.dedup();
    let mut counts = [vec![0_u64; edges.len() + 1], vec![0; edges.len() + 1]];
    for (case, score) in scores.iter().enumerate() {
        counts[usize::from(case >= half)][edges.partition_point(|edge| edge <= score)] += 1;
    }
    let labels = cells(&edges)?;
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    Moved::of(&labels, &counts[0], &counts[1])
}

/// What lies in the cells that begin at these scores, and in the one below them.
fn cells(edges: &[i64]) -> Option<Vec<String>> {
    let between = edges.iter().zip(edges.iter().skip(1)).map(|(from, to)| match to - from {
        1 => from.to_string(),
        _ => format!("{from} to {}", to - 1),
    });
    let below = std::iter::once(format!("below {}", edges.first()?));
    Some(below.chain(between).chain([format!("{} or more", edges.last()?)]).collect())
}

/// Fits of ever fewer labels, each half of the one before.
fn learned(shown: &Shown<'_>) -> Result<Vec<hirerisk::tune::Learnt>, String> {
    const DRAWS: u64 = 5;
    let split = shown.findings.folds(5, shown.seed).into_iter().next().ok_or("no folds")?;
    let sizes: Vec<usize> = std::iter::successors(Some(split.fit.len()), |size| Some(size / 2))
        .take_while(|size| *size >= 25)
        .take(6)
        .collect();
    let bar = ProgressBar::new(sizes.len().try_into().unwrap_or(0)).with_message("sizes");
    let fit = Fit::of(shown.findings);
    bar.wrap_iter(sizes.into_iter())
        .map(|size| fit.learning_curve(&split, &[size], DRAWS).map_err(|error| error.to_string()))
        .collect::<Result<Vec<_>, _>>()
        .map(|all| all.concat())
}
