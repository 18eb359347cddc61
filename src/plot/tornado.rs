//! On which rules the bands hang.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use plotters::style::text_anchor::{HPos, VPos};
use serde::Serialize;

use super::Plot;
use super::error::PlotError;
use super::rows::{bar, middle, sheet_of_rows};
use super::sheet::{Axis, BLUE, Head, INK, ORANGE, plain, real, words};
use crate::tune::Swing;

/// More rules than these are too small to be seen beside the first ones; the data hold all.
const SHOWN: usize = 30;

/// How many cases change their band when the points of a rule move.
///
/// ```
/// # use hirerisk::plot::Tornado;
/// # use hirerisk::tune::{Findings, tornado};
/// let findings = Findings::from_csv(b"label,desk__far\n1,1\n1,1\n0,0\n0,0\n")?;
/// let card = findings.by_counts();
/// let threshold = i64::from(card.rules()[0].points[0]);
/// let row = &Tornado::of(&tornado(&card, &findings, &[threshold])).rows[0];
/// assert_eq!((row.less_by_one, row.more_by_one), (2, 0));
/// # Ok::<(), hirerisk::tune::TuneError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TornadoRow {
    /// The rule.
    pub rule: String,
    /// Cases that change their band with three points less.
    pub less_by_three: usize,
    /// With one point less.
    pub less_by_one: usize,
    /// With one point more.
    pub more_by_one: usize,
    /// With three points more.
    pub more_by_three: usize,
}

impl TornadoRow {
    fn most(&self) -> usize {
        let all = [self.less_by_three, self.less_by_one, self.more_by_one, self.more_by_three];
        all.into_iter().fold(0, usize::max)
    }
}

/// On which rules the bands hang, the weightiest first.
///
/// ```
/// use hirerisk::plot::{Plot, Tornado};
/// use hirerisk::tune::{Findings, tornado};
/// let findings = Findings::from_csv(b"label,desk__far,line__1\n1,1,0\n1,1,1\n0,0,1\n0,0,0\n")?;
/// let card = findings.by_counts();
/// let plot = Tornado::of(&tornado(&card, &findings, &[5]));
/// assert!(plot.to_svg().unwrap().contains("desk"));
/// # Ok::<(), hirerisk::tune::TuneError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tornado {
    /// The rules.
    pub rows: Vec<TornadoRow>,
}

impl Tornado {
    /// The swings of [`tornado`](crate::tune::tornado), a row for each rule.
    #[must_use]
    pub fn of(swings: &[Swing]) -> Tornado {
        let mut rows: Vec<TornadoRow> = Vec::new();
        for swing in swings {
            let place = rows.iter().position(|row| row.rule == swing.rule);
            let place = place.unwrap_or_else(|| {
                rows.push(TornadoRow { rule: swing.rule.clone(), ..TornadoRow::default() });
                rows.len().saturating_sub(1)
            });
            let Some(row) = rows.get_mut(place) else { continue };
            match swing.by {
                -3 => row.less_by_three = swing.changed,
                -1 => row.less_by_one = swing.changed,
                1 => row.more_by_one = swing.changed,
                3 => row.more_by_three = swing.changed,
                _ => {}
            }
        }
        crate::order::sort_by(&mut rows, |one, two| two.most().cmp(&one.most()));
        Tornado { rows }
    }
}

impl Plot for Tornado {
    fn to_svg(&self) -> Result<String, PlotError> {
        let rows: Vec<&TornadoRow> = self.rows.iter().take(SHOWN).collect();
        let most = real(rows.iter().map(|row| row.most()).fold(1, usize::max)) * 1.3;
        let head = Head {
            title: String::from("On which rules the bands hang"),
            says: format!(
                "Cases that change band; wide bars: 3 points, narrow: 1. Left: less. {} of {} rules.",
                rows.len(),
                self.rows.len()
            ),
        };
        let labels: Vec<String> = rows.iter().map(|row| row.rule.clone()).collect();
        let tick = |at: f64| plain(at.abs());
        let x = Axis { from: -most, to: most, says: "cases that change their band", tick };
        sheet_of_rows(&head, &labels, &x, |chart| {
            for (nth, row) in rows.iter().enumerate() {
                let left = [(row.less_by_three, 0.36), (row.less_by_one, 0.16)];
                let right = [(row.more_by_three, 0.36), (row.more_by_one, 0.16)];
                for ((changed, half), light) in left.into_iter().zip([true, false]) {
                    bar(chart, (middle(nth), half), (-real(changed), 0.0), shade(ORANGE, light))?;
                }
                for ((changed, half), light) in right.into_iter().zip([true, false]) {
                    bar(chart, (middle(nth), half), (0.0, real(changed)), shade(BLUE, light))?;
                }
                for (changed, side) in [(row.less_by_three, -1.0), (row.more_by_three, 1.0)] {
                    let (off, anchor) =
                        if side < 0.0 { (-5, HPos::Right) } else { (5, HPos::Left) };
                    let place = ((side * real(changed), middle(nth)), (off, 0));
                    words(chart, place, &format!("{changed}"), (INK, (anchor, VPos::Center)))?;
                }
            }
            Ok(())
        })
    }
}

/// A colour, or a light form of it.
fn shade(colour: plotters::prelude::RGBColor, light: bool) -> plotters::prelude::RGBColor {
    let half = |part: u8| part.midpoint(255).midpoint(255);
    let plotters::prelude::RGBColor(red, green, blue) = colour;
    if light { plotters::prelude::RGBColor(half(red), half(green), half(blue)) } else { colour }
}
