//! A sheet of paper: its size, its title, its colours and its axes.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use num_traits::ToPrimitive;
use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{
    Cartesian2d, ChartBuilder, ChartContext, Color as _, DrawingArea, EmptyElement,
    IntoDrawingArea as _, IntoFont as _, LabelAreaPosition, PathElement, RGBColor, SVGBackend,
    Text, TextStyle, WHITE,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::error::PlotError;

/// Colours that people who see few colours tell apart.
///
/// # Source
///
/// Okabe and Ito, *Color Universal Design* (2008).
pub(super) const BLUE: RGBColor = RGBColor(0, 114, 178);
pub(super) const ORANGE: RGBColor = RGBColor(213, 94, 0);
pub(super) const GREEN: RGBColor = RGBColor(0, 158, 115);
/// What is only there to be read against.
pub(super) const GREY: RGBColor = RGBColor(110, 110, 110);
pub(super) const INK: RGBColor = RGBColor(30, 30, 30);
pub(super) const FAINT: RGBColor = RGBColor(225, 225, 225);

pub(super) const WIDTH: u32 = 800;
/// The size of what is written beside marks, in the units of the drawing library: about 13 pixels.
pub(super) const SMALL: f64 = 16.0;

/// A picture, or a part of one.
pub(super) type Area<'s> = DrawingArea<SVGBackend<'s>, Shift>;
/// A picture with axes of real numbers.
pub(super) type Chart<'a, 's> =
    ChartContext<'a, SVGBackend<'s>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;
pub(super) type Drawn = Result<(), PlotError>;

/// What stands above a picture, and what it says in a sentence.
pub(super) struct Head {
    pub(super) title: String,
    pub(super) says: String,
}

/// Draws a picture of this height below its head.
pub(super) fn sheet(
    head: &Head,
    height: u32,
    draw: impl FnOnce(&Area<'_>) -> Drawn,
) -> Result<String, PlotError> {
    let mut svg = String::new();
    {
        let page = SVGBackend::with_string(&mut svg, (WIDTH, height)).into_drawing_area();
        page.fill(&WHITE).map_err(failed)?;
        let (top, below) = page.split_vertically(56);
        for (text, place, size, colour) in
            [(&head.title, 10, 21.0, INK), (&head.says, 34, SMALL, GREY)]
        {
            let style = style(size, colour, (HPos::Left, VPos::Top));
            top.draw(&Text::new(text.as_str(), (14, place), style)).map_err(failed)?;
        }
        draw(&below)?;
        page.present().map_err(failed)?;
    }
    Ok(told(&svg, head))
}

/// The same picture with a title and a description that are read aloud.
fn told(svg: &str, head: &Head) -> String {
    let (open, rest) = svg.split_once('>').unwrap_or((svg, ""));
    let [title, says] = [&head.title, &head.says].map(|text| escaped(text));
    format!("{open} role=\"img\"><title>{title}</title><desc>{says}</desc>{rest}")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// How text is written.
pub(super) fn style(size: f64, colour: RGBColor, (h, v): (HPos, VPos)) -> TextStyle<'static> {
    ("sans-serif", size).into_font().color(&colour).pos(Pos::new(h, v))
}

/// The drawing library's error says nothing that a caller could mend.
pub(super) fn failed<E>(_: E) -> PlotError {
    PlotError::Drawing
}

/// An axis: from where to where, and what it counts.
pub(super) struct Axis {
    pub(super) from: f64,
    pub(super) to: f64,
    pub(super) says: &'static str,
    pub(super) tick: fn(f64) -> String,
}

/// Axes on an area, with a faint net behind.
pub(super) fn chart<'a, 's>(
    area: &'a Area<'s>,
    x: &Axis,
    y: &Axis,
) -> Result<Chart<'a, 's>, PlotError> {
    if ![x.from, x.to, y.from, y.to].iter().all(|end| end.is_finite()) {
        return Err(PlotError::NotANumber);
    }
    let mut chart = ChartBuilder::on(area)
        .margin(14)
        .margin_right(24)
        .set_label_area_size(LabelAreaPosition::Left, 72)
        .set_label_area_size(LabelAreaPosition::Bottom, 46)
        .build_cartesian_2d(x.from..x.to, y.from..y.to)
        .map_err(failed)?;
    chart
        .configure_mesh()
        .light_line_style(WHITE.mix(0.0))
        .bold_line_style(FAINT)
        .axis_style(GREY)
        .x_labels(6)
        .y_labels(6)
        .x_desc(x.says)
        .y_desc(y.says)
        .x_label_formatter(&|at| (x.tick)(*at))
        .y_label_formatter(&|at| (y.tick)(*at))
        .label_style(style(SMALL, INK, (HPos::Center, VPos::Center)))
        .axis_desc_style(style(SMALL, INK, (HPos::Center, VPos::Center)))
        .draw()
        .map_err(failed)?;
    Ok(chart)
}

/// A line through places.
pub(super) fn line(
    chart: &mut Chart<'_, '_>,
    places: impl IntoIterator<Item = (f64, f64)>,
    (colour, width): (RGBColor, u32),
) -> Drawn {
    let places: Vec<(f64, f64)> = places.into_iter().collect();
    if !places.iter().all(|(x, y)| x.is_finite() && y.is_finite()) {
        return Err(PlotError::NotANumber);
    }
    let path = PathElement::new(places, colour.stroke_width(width));
    chart.draw_series(core::iter::once(path)).map_err(failed).map(|_| ())
}

/// A line of dashes between two places.
pub(super) fn dashes(
    chart: &mut Chart<'_, '_>,
    (from, to): ((f64, f64), (f64, f64)),
    colour: RGBColor,
) -> Drawn {
    const PIECES: u32 = 40;
    let at = |piece: u32| {
        let share = f64::from(piece) / f64::from(PIECES);
        (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
    };
    for piece in (0..PIECES).filter(|piece| piece.is_multiple_of(2)) {
        line(chart, [at(piece), at(piece.saturating_add(1))], (colour, 1))?;
    }
    Ok(())
}

/// Words beside a place, so many pixels away.
pub(super) fn words(
    chart: &mut Chart<'_, '_>,
    (place, off): ((f64, f64), (i32, i32)),
    text: &str,
    (colour, anchor): (RGBColor, (HPos, VPos)),
) -> Drawn {
    let text = Text::new(String::from(text), off, style(SMALL, colour, anchor));
    #[expect(clippy::arithmetic_side_effects, reason = "the drawing library joins elements with +")]
    let element = EmptyElement::at(place) + text;
    chart.draw_series(core::iter::once(element)).map_err(failed).map(|_| ())
}

/// A whole number as a place.
pub(super) fn real(number: impl Copy + ToPrimitive) -> f64 {
    number.to_f64().unwrap_or(f64::NAN)
}

/// A share in hundredths.
pub(super) fn hundredths(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

/// Points, with their sign.
pub(super) fn signed(points: i64) -> String {
    if points == 0 { String::from("0") } else { format!("{points:+}") }
}

/// A number with as many places as it needs to be told from its neighbours.
pub(super) fn plain(number: f64) -> String {
    if (number - libm::round(number)).abs() < 1e-9 {
        format!("{number:.0}")
    } else {
        format!("{number:.2}")
    }
}
