//! The pictures of the page of the population.

use hirerisk::{Points, Scorer, Stage};

use super::counts::{Counts, VISIBILITIES, scheme};
use super::intervals::wilson;
use super::picture::{BOTTOM, LEFT, Picture, RIGHT, TOP};
use super::population::patterns;
use super::population_page::tails;

/// `routine`, `verify`, `escalate`: light to dark, told apart without colours too.
const BANDS: [(&str, &str); 3] =
    [("routine", "#deebf7"), ("verify", "#6baed6"), ("escalate", "#08306b")];

/// Honest people by points: as they are, each cause from another person, and the stated limits.
pub(crate) fn tail(counts: &Counts) -> String {
    const MOST: u32 = 30;
    let mut picture = Picture::new("Honest people of the made-up population by points");
    let x = |points: u32| LEFT + (RIGHT - LEFT) * f64::from(points) / f64::from(MOST);
    let y = |people: f64| TOP + (BOTTOM - TOP) * (6.0 - people.log10()) / 5.0;
    let labels = ["10", "100", "1,000", "10,000", "100,000", "1,000,000"];
    for (power, label) in (1..).zip(labels) {
        let height = y(10_f64.powi(power));
        picture.rule([LEFT, height, RIGHT, height], "stroke=\"#ddd\"");
        picture.text([LEFT - 6.0, height + 4.0], "end", label);
    }
    for points in (0..=MOST).filter(|points| points % 5 == 0) {
        picture.text([x(points), BOTTOM + 18.0], "middle", &points.to_string());
    }
    for (points, band) in [(7, "verify"), (20, "escalate")] {
        let style = "stroke=\"#b30000\" stroke-dasharray=\"4 3\"";
        picture.rule([x(points), TOP, x(points), BOTTOM], style);
        picture.text([x(points), TOP - 6.0], "middle", &format!("{points}: {band}"));
    }
    let mut line = |people: &[f64], shade: &str, label: &str, down: f64| {
        // Below ten in a million hardly anybody is counted.
        let shown = (0..=MOST).zip(people).take_while(|(_, people)| **people >= 10.0);
        let path: Vec<[f64; 2]> = shown.map(|(points, people)| [x(points), y(*people)]).collect();
        picture.path(&path, &format!("stroke=\"{shade}\" stroke-width=\"2\""));
        let Some([end, height]) = path.last().copied() else { return };
        picture.text([end + 6.0, height + down], "start", label);
    };
    let [here, apart] = tails(counts);
    let limits = Scorer::builtin().honest_scores(|_| true);
    let limits: Vec<f64> =
        (0..=30).map(|at| limits.at_least(Points::new(at)).get().into()).collect();
    line(&limits, "#9ecae1", "stated limits", 4.0);
    line(&here, "#08306b", "as they are", 4.0);
    line(&apart, "#4292c6", "apart", 18.0);
    picture.text([f64::midpoint(LEFT, RIGHT), BOTTOM + 40.0], "middle", "points, or more");
    picture.text([LEFT - 64.0, TOP - 28.0], "start", "of 1,000,000 made-up honest people");
    picture.end()
}

/// Scheme candidates at employment: for each pattern a bar for each visibility.
pub(crate) fn schemes(counts: &Counts) -> String {
    let mut picture = Picture::new("Made-up scheme candidates at employment by band");
    let height = |share: f64| BOTTOM - (BOTTOM - TOP) * share;
    for of_100 in [0, 25, 50, 75, 100] {
        let at = height(f64::from(of_100) / 100.0);
        picture.rule([LEFT, at, RIGHT + 100.0, at], "stroke=\"#ddd\"");
        picture.text([LEFT - 6.0, at + 4.0], "end", &of_100.to_string());
    }
    let step = (RIGHT + 100.0 - LEFT) / 12.0;
    for (place, (id, _)) in (0_u32..).zip(patterns()) {
        let left = LEFT + step * f64::from(place) + 4.0;
        for (bar, of_100) in (0_u32..).zip(VISIBILITIES) {
            let [people, verify, escalate, _] = counts.row(&scheme(id, Stage::Employment, of_100));
            let share = |counted: u32| f64::from(counted) / f64::from(people.max(1));
            let ends = [1.0, share(verify), share(escalate), 0.0];
            let x = left + 5.0 + 14.0 * f64::from(bar);
            for (band, (_, shade)) in BANDS.into_iter().enumerate() {
                let (top, foot) = (height(ends[band]), height(ends[band + 1]));
                picture.rule([x, top, x, foot], &format!("stroke=\"{shade}\" stroke-width=\"11\""));
            }
            let [low, high] = wilson(escalate, people).map(height);
            picture.rule([x, low, x, high], "stroke=\"#b30000\"");
        }
        picture.text([left + 19.0, BOTTOM + 18.0], "middle", id);
    }
    for (place, (band, shade)) in (0_u32..).zip(BANDS) {
        let x = LEFT + 110.0 * f64::from(place);
        let style = format!("stroke=\"{shade}\" stroke-width=\"11\"");
        picture.rule([x, BOTTOM + 36.0, x + 16.0, BOTTOM + 36.0], &style);
        picture.text([x + 22.0, BOTTOM + 40.0], "start", band);
    }
    let title = "of 100 made-up candidates of each pattern, with 25, 50 and 100 of 100 marks seen; \
                 red: interval of escalate";
    picture.text([LEFT - 64.0, TOP - 28.0], "start", title);
    picture.end()
}
