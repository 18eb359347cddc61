//! A picture of rows: a name on the left, a place on a scale on the right.

use alloc::string::String;

use plotters::prelude::{ChartBuilder, Color as _, LabelAreaPosition, RGBColor, Rectangle, WHITE};
use plotters::style::text_anchor::{HPos, VPos};

use super::error::PlotError;
use super::sheet::{
    Area, Axis, Chart, Drawn, FAINT, GREY, Head, INK, SMALL, failed, line, real, style, words,
};

/// Pixels of a row, and of what stands above and below all rows.
const ROW: u32 = 24;
const AROUND: u32 = 126;
/// More rows than these nobody reads on one picture; the data hold them all.
const MOST: usize = 200;
/// So many letters of a name fit beside its row.
const LETTERS: usize = 35;

/// Draws a picture of so many rows.
pub(super) fn sheet_of_rows(
    head: &Head,
    labels: &[String],
    x: &Axis,
    draw: impl FnOnce(&mut Chart<'_, '_>) -> Drawn,
) -> Result<String, PlotError> {
    if labels.is_empty() {
        return Err(PlotError::Empty);
    }
    let count = u32::try_from(labels.len()).unwrap_or(u32::MAX);
    if labels.len() > MOST {
        return Err(PlotError::TooTall { rows: labels.len(), most: MOST });
    }
    let height = count.saturating_mul(ROW).saturating_add(AROUND);
    super::sheet::sheet(head, height, |area| {
        let mut chart = axes(area, f64::from(count), x)?;
        line(&mut chart, [(0.0, 0.0), (0.0, -f64::from(count))], (GREY, 1))?;
        for (nth, label) in labels.iter().enumerate() {
            let place = (x.from, middle(nth));
            words(&mut chart, (place, (-8, 0)), &short(label), (INK, (HPos::Right, VPos::Center)))?;
        }
        draw(&mut chart)
    })
}

fn axes<'a, 's>(area: &'a Area<'s>, rows: f64, x: &Axis) -> Result<Chart<'a, 's>, PlotError> {
    if !x.from.is_finite() || !x.to.is_finite() {
        return Err(PlotError::NotANumber);
    }
    let mut chart = ChartBuilder::on(area)
        .margin(10)
        .margin_right(40)
        .set_label_area_size(LabelAreaPosition::Left, 270)
        .set_label_area_size(LabelAreaPosition::Bottom, 46)
        .build_cartesian_2d(x.from..x.to, -rows..0.0)
        .map_err(failed)?;
    chart
        .configure_mesh()
        .disable_y_mesh()
        .disable_y_axis()
        .y_labels(0)
        .light_line_style(WHITE.mix(0.0))
        .bold_line_style(FAINT)
        .axis_style(GREY)
        .x_labels(8)
        .x_desc(x.says)
        .x_label_formatter(&|at| (x.tick)(*at))
        .label_style(style(SMALL, INK, (HPos::Center, VPos::Center)))
        .axis_desc_style(style(SMALL, INK, (HPos::Center, VPos::Center)))
        .draw()
        .map_err(failed)?;
    Ok(chart)
}

/// Where the middle of a row lies.
pub(super) fn middle(nth: usize) -> f64 {
    -(real(nth) + 0.5)
}

/// A bar about a height, so much thick to either side.
pub(super) fn bar(
    chart: &mut Chart<'_, '_>,
    (height, half): (f64, f64),
    (from, to): (f64, f64),
    colour: RGBColor,
) -> Drawn {
    if !from.is_finite() || !to.is_finite() {
        return Err(PlotError::NotANumber);
    }
    let (top, foot) = (height + half, height - half);
    let bar = Rectangle::new([(from.min(to), top), (from.max(to), foot)], colour.filled());
    chart.draw_series(core::iter::once(bar)).map_err(failed).map(|_| ())
}

fn short(label: &str) -> String {
    if label.chars().count() <= LETTERS {
        return label.into();
    }
    label.chars().take(LETTERS.saturating_sub(1)).chain(['\u{2026}']).collect()
}

/// The ends of a scale that holds these numbers and 0, with some air.
pub(super) fn ends(numbers: impl IntoIterator<Item = f64>) -> (f64, f64) {
    let (low, high) = numbers
        .into_iter()
        .fold((0.0_f64, 0.0_f64), |(low, high), number| (low.min(number), high.max(number)));
    let air = ((high - low) * 0.06).max(0.5);
    (if low < 0.0 { low - air } else { low }, high + air)
}
