//! Plots: what they show is what was measured, and a picture is whole, told in words and fresh
//! (`BLESS=1 cargo test --test plot` draws those of the guide anew).

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]
#![expect(clippy::cast_precision_loss, reason = "small numbers of a generator")]

mod support;

#[path = "tuning/drawn.rs"]
mod drawn;
#[path = "../examples/support/numbers.rs"]
mod numbers;

use std::fs;

use hirerisk::Redaction;
use hirerisk::plot::{
    Coverage, Forest, LearningCurve, Moved, Plot, PlotError, Ranking, Reliability, Tornado,
    Waterfall,
};
use hirerisk::tune::{Belief, Findings, Fit, FitReport, Forecasts, Found, tornado};
use roxmltree::{Document, Node};

use drawn::{drawn, heads};
use numbers::Numbers;
use support::corpus::{Example, examples, root};
use support::judged::{scorer, with};

/// What the made-up data were drawn with.
const TRUE_POINTS: [f64; 8] = [12.0, 8.0, 6.0, 3.0, 0.0, -4.0, 9.0, 2.0];

/// Made-up cases, with an expert who is mostly right.
fn findings() -> Findings {
    let rules = heads(TRUE_POINTS.len());
    let rules = rules.into_iter().zip([9, 9, 4, 4, 3, -2, 9, 0]);
    let rules = rules.map(|(rule, points)| rule.expert([points]).doubt(4.0)).collect();
    drawn(&mut Numbers::seeded(5), rules, (&TRUE_POINTS, 1_200))
}

fn fit(findings: &Findings) -> Fit<'_> {
    Fit::of(findings).belief(Belief::Stated)
}

fn held_back(findings: &Findings) -> Forecasts {
    fit(findings).measured(&findings.folds(5, 1)).unwrap().whole
}

fn told(findings: &Findings) -> FitReport {
    fit(findings).run().unwrap().report(findings)
}

/// What is drawn of the documented cases and look-alikes, at each redaction.
fn waterfalls(redaction: Redaction) -> Vec<(Waterfall, i64)> {
    let of = |example: &Example| {
        with(&example.profile, |profile| {
            let report = scorer().assess(profile, example.as_of).report(redaction);
            (Waterfall::of(&report), i64::from(report.score.get()))
        })
    };
    examples().iter().map(of).collect()
}

/// The pictures of the guide.
fn pictures() -> Vec<(&'static str, String)> {
    let findings = findings();
    let (fitted, held_back) = (fit(&findings).run().unwrap(), held_back(&findings));
    let split = &findings.folds(5, 1)[0];
    let curve = fit(&findings).learning_curve(split, &[30, 60, 120, 240, 480, 960], 5).unwrap();
    let swings = tornado(fitted.card(), &findings, &[7, 20]);
    let waterfall = waterfalls(Redaction::Codes).into_iter().map(|(waterfall, _)| waterfall);
    let counts = ["0 or less", "1 to 6", "7 to 19", "20 or more"];
    let moved = Moved::of(&counts, &[880, 61, 40, 19], &[812, 80, 66, 42]).unwrap();
    vec![
        ("waterfall", waterfall.max_by_key(|waterfall| waterfall.steps.len()).unwrap().to_svg()),
        ("forest", Forest::of(&fitted.report(&findings)).to_svg()),
        ("reliability", Reliability::of(&held_back).to_svg()),
        ("ranking", Ranking::of(&held_back).to_svg()),
        ("tornado", Tornado::of(&swings).to_svg()),
        ("learning", LearningCurve::of(curve).to_svg()),
        ("coverage", Coverage::of(&held_back).to_svg()),
        ("drift", moved.to_svg()),
    ]
    .into_iter()
    .map(|(name, svg)| (name, svg.unwrap()))
    .collect()
}

// Pictures.

#[test]
fn the_pictures_of_the_guide_are_fresh() {
    for (name, svg) in pictures() {
        let path = root().join("docs/plots").join(name).with_extension("svg");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &svg).unwrap();
        }
        let shown = fs::read_to_string(&path).unwrap_or_default();
        assert!(shown == svg, "docs/plots/{name}.svg is stale: BLESS=1 cargo test --test plot");
    }
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).unwrap().parse().unwrap()
}

/// About how wide a letter is, as a part of its height.
const LETTER: f64 = 0.56;

/// Where a text begins and ends, and how high it stands.
fn extent(text: Node<'_, '_>) -> ([f64; 2], f64) {
    let letters = text.text().unwrap().trim().chars().count() as f64;
    let wide = letters * number(text, "font-size") * LETTER;
    let x = number(text, "x");
    let from = match text.attribute("text-anchor").unwrap() {
        "start" => x,
        "middle" => x - wide / 2.0,
        _ => x - wide,
    };
    ([from, from + wide], number(text, "y"))
}

/// A picture is XML, says what it is, runs nothing, fetches nothing, and no word of it hangs over the edge.
fn whole(name: &str, svg: &str) {
    let document = Document::parse(svg).unwrap();
    let picture = document.root_element();
    let (wide, high) = (number(picture, "width"), number(picture, "height"));
    let mut names = Vec::new();
    for node in picture.descendants().filter(Node::is_element) {
        names.push(node.tag_name().name());
        for attribute in node.attributes() {
            let value = attribute.value();
            assert!(!value.contains("NaN") && !value.contains("inf"), "{name}: {value}");
        }
        if node.has_tag_name(("http://www.w3.org/2000/svg", "text"))
            && node.attribute("transform").is_none()
        {
            let ([from, to], y) = extent(node);
            let said = node.text().unwrap();
            assert!(
                from >= 0.0 && to <= wide && y >= 0.0 && y <= high,
                "{name}: {said}: {from} {to}"
            );
        }
    }
    for element in ["title", "desc"] {
        assert_eq!(names.iter().filter(|name| **name == element).count(), 1, "{name}: {element}");
    }
    let drawn = ["svg", "title", "desc", "rect", "text", "line", "polyline", "polygon", "circle"];
    assert!(names.iter().all(|name| drawn.contains(name)), "{name}: {names:?}");
}

#[test]
fn a_picture_is_whole() {
    for (name, svg) in pictures() {
        whole(name, &svg);
    }
    for (nth, (waterfall, _)) in waterfalls(Redaction::Full).iter().enumerate() {
        if !waterfall.steps.is_empty() {
            whole(&nth.to_string(), &waterfall.to_svg().unwrap());
        }
    }
}

#[test]
fn a_label_never_becomes_markup() {
    let hostile = "<script>&\"'</script>";
    let svg = Moved::of(&[hostile, "b"], &[5, 5], &[4, 6]).unwrap().to_svg().unwrap();
    whole("hostile", &svg);
    let document = Document::parse(&svg).unwrap();
    let texts = document.descendants().filter_map(|node| node.text());
    assert!(texts.map(str::trim).any(|text| text == hostile));
}

#[test]
fn what_cannot_be_drawn_is_told() {
    assert_eq!(Waterfall { steps: vec![], thresholds: vec![] }.to_svg(), Err(PlotError::Empty));
    assert_eq!(Ranking::of(&Forecasts::default()).to_svg(), Err(PlotError::Empty));
    assert_eq!(Coverage::of(&Forecasts::default()).to_svg(), Err(PlotError::Empty));
    assert_eq!(LearningCurve::of(Vec::new()).to_svg(), Err(PlotError::Empty));
    let labels: Vec<String> = (0..201).map(|nth| nth.to_string()).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let tall = Moved::of(&labels, &[1; 201], &[1; 201]).unwrap().to_svg();
    assert_eq!(tall, Err(PlotError::TooTall { rows: 201, most: 200 }));
    let never: Forecasts = [(f64::NAN, true), (0.5, false)].into_iter().collect();
    assert_eq!(Reliability::of(&never).to_svg(), Err(PlotError::NotANumber));
}

// What they show.

#[test]
fn a_waterfall_ends_at_the_score_and_shows_no_value() {
    let full = waterfalls(Redaction::Full);
    assert!(full.iter().any(|(waterfall, _)| waterfall.steps.len() > 5));
    for (waterfall, score) in &full {
        let mut sum = 0;
        for step in &waterfall.steps {
            assert_eq!((step.before, step.after), (sum, sum + step.points));
            sum = step.after;
        }
        assert_eq!(sum, *score);
    }
    // The codes of rules alone: the same, however much of a report is blacked out.
    assert_eq!(full, waterfalls(Redaction::Codes));
}

#[test]
fn the_area_under_the_curve_that_is_drawn_is_the_area_that_is_told() {
    let plot = Ranking::of(&held_back(&findings()));
    let (mut area, mut before) = (0.0, (0.0, 0.0));
    for step in &plot.steps {
        area += (step.false_alarms - before.0) * f64::midpoint(step.recall, before.1);
        before = (step.false_alarms, step.recall);
    }
    assert_eq!(before, (1.0, 1.0));
    assert!((area - plot.ranking.unwrap().auc).abs() < 1e-9);
    let last = plot.steps.last().unwrap();
    assert!((last.precision - plot.base_rate).abs() < 1e-12);
}

#[test]
fn who_is_left_alone_and_who_is_looked_at_are_all() {
    let forecasts = held_back(&findings());
    let (left, looked) = (Coverage::of(&forecasts), Ranking::of(&forecasts));
    assert_eq!(left.steps.len(), looked.steps.len());
    let bad = forecasts.hits() as f64;
    for (alone, at) in left.steps.iter().zip(looked.steps.iter().rev().skip(1)) {
        assert!((alone.bad as f64 / bad + at.recall - 1.0).abs() < 1e-9);
        assert!(alone.up_to < at.from && alone.risk.holds(alone.bad as f64 / alone.cases as f64));
    }
    let last = left.steps.last().unwrap();
    assert_eq!((last.cases, last.bad), (forecasts.len(), forecasts.hits()));
}

#[test]
fn belief_and_data_put_together_are_the_answer() {
    let report = told(&findings());
    for row in &Forest::of(&report).rows {
        let Some(data) = row.data else { continue };
        let expert = row.expert.unwrap();
        let [first, second] = [expert, data].map(|one| 1.0 / (one.doubt * one.doubt));
        let points =
            (expert.points * report.scale * first + data.points * second) / (first + second);
        assert!((points - row.both.points).abs() < 1e-6, "{row:?}");
        assert!((1.0 / (first + second).sqrt() - row.both.doubt).abs() < 1e-6, "{row:?}");
    }
}

/// What the forest says of the data is what a fit of the data alone finds: with an expert whose doubt is beyond
/// measure nothing but the data is left.
#[test]
fn what_the_data_say_is_what_a_fit_without_an_expert_finds() {
    let alone: Vec<_> =
        heads(TRUE_POINTS.len()).into_iter().map(|rule| rule.expert([0]).doubt(1e4)).collect();
    let alone = told(&drawn(&mut Numbers::seeded(5), alone, (&TRUE_POINTS, 1_200)));
    for (row, level) in Forest::of(&told(&findings())).rows.iter().zip(&alone.levels) {
        let data = row.data.unwrap();
        assert!((data.points - level.real).abs() < 0.35 * level.doubt, "{row:?} {level:?}");
        assert!((data.doubt / level.doubt - 1.0).abs() < 0.15, "{row:?} {level:?}");
    }
}

#[test]
fn a_tornado_has_each_swing_in_its_place() {
    let findings = findings();
    let swings = tornado(fit(&findings).run().unwrap().card(), &findings, &[7, 20]);
    let plot = Tornado::of(&swings);
    assert_eq!(plot.rows.len() * 4, swings.len());
    for swing in &swings {
        let row = plot.rows.iter().find(|row| row.rule == swing.rule).unwrap();
        let shown = match swing.by {
            -3 => row.less_by_three,
            -1 => row.less_by_one,
            1 => row.more_by_one,
            _ => row.more_by_three,
        };
        assert_eq!(shown, swing.changed);
    }
}

#[test]
fn a_card_falls_as_its_points_add_up() {
    let findings = findings();
    let fitted = fit(&findings).run().unwrap();
    for case in 0..50 {
        let waterfall = Waterfall::of_card(fitted.card(), findings.of_case(case));
        let score = fitted.card().score(findings.of_case(case));
        assert_eq!(waterfall.steps.last().map_or(0, |step| step.after), score);
    }
    assert!(Waterfall::of_card(fitted.card(), [Found::Unknown]).steps.is_empty());
}
