//! The pictures of the page of operating points.

use super::inputs::{Figures, Inputs, SIZES};
use super::picture::{BOTTOM, LEFT, Picture, RIGHT, TOP};

/// From few rules to all: light to dark, told apart without colours too.
const SHADES: [&str; 6] = ["#9ecae1", "#6baed6", "#4292c6", "#2171b5", "#08519c", "#08306b"];

/// The rows by number of rules: each size, and all.
fn by_number(rows: &[(Inputs, Figures)]) -> impl Iterator<Item = (usize, &Figures)> {
    let sizes = rows.iter().take(SIZES.len() + 1);
    sizes.map(|(inputs, figures)| (inputs.sets.first().map_or(0, Vec::len), figures))
}

/// How many honest people collect how many points, on a scale of powers of ten.
pub(crate) fn tail(rows: &[(Inputs, Figures)]) -> String {
    const MOST: u32 = 30;
    let mut picture = Picture::new("How many honest people collect how many points, at most");
    let x = |points: u32| LEFT + (RIGHT - LEFT) * f64::from(points) / f64::from(MOST);
    let y = |people: u32| TOP + (BOTTOM - TOP) * (6.0 - f64::from(people).log10()) / 5.0;
    let labels = ["10", "100", "1,000", "10,000", "100,000", "1,000,000"];
    for (power, label) in (1..).zip(labels) {
        let people = 10_u32.pow(power);
        picture.rule([LEFT, y(people), RIGHT, y(people)], "stroke=\"#ddd\"");
        picture.text([LEFT - 6.0, y(people) + 4.0], "end", label);
    }
    for points in (0..=MOST).filter(|points| points % 5 == 0) {
        picture.text([x(points), BOTTOM + 18.0], "middle", &points.to_string());
    }
    for (points, band) in [(7, "verify"), (20, "escalate")] {
        picture.rule(
            [x(points), TOP, x(points), BOTTOM],
            "stroke=\"#b30000\" stroke-dasharray=\"4 3\"",
        );
        picture.text([x(points), TOP - 6.0], "middle", &format!("{points}: {band}"));
    }
    for ((size, figures), shade) in by_number(rows).zip(SHADES) {
        // Below ten in a million the rounding up would show.
        let tail = (0..=MOST).zip(&figures.tail).take_while(|(_, people)| **people >= 10);
        let points: Vec<[f64; 2]> = tail.map(|(points, people)| [x(points), y(*people)]).collect();
        picture.path(&points, &format!("stroke=\"{shade}\" stroke-width=\"2\""));
        let Some([end, height]) = points.last().copied() else { continue };
        picture.text([end + 8.0, height + 4.0], "start", &format!("{size} rules"));
    }
    picture.text([f64::midpoint(LEFT, RIGHT), BOTTOM + 40.0], "middle", "points, or more");
    picture.text([LEFT - 64.0, TOP - 28.0], "start", "of 1,000,000 honest people, at most");
    picture.end()
}

/// The thresholds that hold the targets, by the number of rules.
pub(crate) fn thresholds(rows: &[(Inputs, Figures)]) -> String {
    const MOST: u32 = 40;
    let mut picture = Picture::new("The thresholds that hold the targets, by the number of rules");
    let x =
        |size: usize| LEFT + (RIGHT - LEFT) * f64::from(u32::try_from(size).unwrap_or(0)) / 100.0;
    let y = |points: u32| BOTTOM - (BOTTOM - TOP) * f64::from(points) / f64::from(MOST);
    for points in (0..=MOST).filter(|points| points % 10 == 0) {
        picture.rule([LEFT, y(points), RIGHT, y(points)], "stroke=\"#ddd\"");
        picture.text([LEFT - 6.0, y(points) + 4.0], "end", &points.to_string());
    }
    for size in [0, 20, 40, 60, 80, 100] {
        picture.text([x(size), BOTTOM + 18.0], "middle", &size.to_string());
    }
    let bands = [(0, 7, "verify: 1 in 20", SHADES[2]), (1, 20, "escalate: 1 in 2,000", SHADES[5])];
    for (band, shipped, label, shade) in bands {
        let shipped_style = "stroke=\"#b30000\" stroke-dasharray=\"4 3\"";
        picture.rule([LEFT, y(shipped), RIGHT, y(shipped)], shipped_style);
        picture.text([LEFT + 4.0, y(shipped) + 16.0], "start", &format!("shipped: {shipped}"));
        let mut middle = Vec::new();
        for (size, figures) in by_number(rows) {
            let over = figures.thresholds[band];
            let style = format!("stroke=\"{shade}\" stroke-width=\"6\" stroke-opacity=\"0.4\"");
            picture.rule([x(size), y(over.least) + 1.0, x(size), y(over.most) - 1.0], &style);
            middle.push([x(size), y(over.median)]);
        }
        picture.path(&middle, &format!("stroke=\"{shade}\" stroke-width=\"2\""));
        let end = middle.last().map_or(TOP, |[_, end]| end + 4.0);
        picture.text([RIGHT - 36.0, end], "start", label);
    }
    picture.text([f64::midpoint(LEFT, RIGHT), BOTTOM + 40.0], "middle", "rules that can be judged");
    picture.text([LEFT - 64.0, TOP - 28.0], "start", "points");
    picture.end()
}
