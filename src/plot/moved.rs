//! Whether scores still lie where they lay.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use plotters::style::text_anchor::{HPos, VPos};
use serde::Serialize;

use super::Plot;
use super::error::PlotError;
use super::rows::{bar, middle, sheet_of_rows};
use super::sheet::{Axis, BLUE, Head, INK, ORANGE, hundredths, real, words};
use crate::tune::{Drift, drift};

/// A cell of a distribution, then and now.
///
/// ```
/// # use hirerisk::plot::Moved;
/// let moved = Moved::of(&["0 to 6", "7 or more"], &[90, 10], &[160, 40]).unwrap();
/// assert_eq!((moved.cells[1].before, moved.cells[1].now), (10, 40));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MovedCell {
    /// What lies in it.
    pub label: String,
    /// How many cases it held.
    pub before: u64,
    /// How many it holds.
    pub now: u64,
}

/// Two distributions over the same cells, and how far apart they lie.
///
/// ```
/// use hirerisk::plot::{Moved, Plot};
/// let moved = Moved::of(&["0", "1 to 6", "7 or more"], &[40, 60, 100], &[30, 30, 40]).unwrap();
/// assert!(!moved.drift.is_alarm());
/// assert!(moved.to_svg()?.contains("No more than chance"));
/// # Ok::<(), hirerisk::plot::PlotError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Moved {
    /// The cells, in their order.
    pub cells: Vec<MovedCell>,
    /// How far they moved, beside how far chance alone moves them.
    pub drift: Drift,
}

impl Moved {
    /// Counts over the same cells; nothing where [`drift`] has no answer or a label is missing.
    #[must_use]
    pub fn of(labels: &[&str], before: &[u64], now: &[u64]) -> Option<Moved> {
        let drift = drift(before, now)?;
        let cells = labels.iter().zip(before.iter().zip(now)).map(|(label, (before, now))| {
            MovedCell { label: label.to_string(), before: *before, now: *now }
        });
        (labels.len() == before.len()).then(|| Moved { cells: cells.collect(), drift })
    }

    fn shares(&self) -> Vec<(f64, f64)> {
        let all = self
            .cells
            .iter()
            .fold((0.0, 0.0), |sum, cell| (sum.0 + real(cell.before), sum.1 + real(cell.now)));
        self.cells.iter().map(|cell| (real(cell.before) / all.0, real(cell.now) / all.1)).collect()
    }
}

impl Plot for Moved {
    fn to_svg(&self) -> Result<String, PlotError> {
        let says = if self.drift.is_alarm() { "More than chance" } else { "No more than chance" };
        let head = Head {
            title: String::from("Do scores still lie where they lay?"),
            says: format!(
                "{says}: index {:.3}, alarm at {:.3}. Upper bar, orange: before. Lower bar, blue: now.",
                self.drift.index, self.drift.alarm_at
            ),
        };
        let shares = self.shares();
        let most = shares.iter().fold(0.0_f64, |most, pair| most.max(pair.0).max(pair.1));
        let labels: Vec<String> = self.cells.iter().map(|cell| cell.label.clone()).collect();
        // Room for what is written behind the longest bar.
        let x = Axis { from: 0.0, to: most * 1.25, says: "share of cases", tick: hundredths };
        sheet_of_rows(&head, &labels, &x, |chart| {
            for (nth, (cell, share)) in self.cells.iter().zip(shares).enumerate() {
                let mid = middle(nth);
                bar(chart, (mid + 0.21, 0.18), (0.0, share.0), ORANGE)?;
                bar(chart, (mid - 0.21, 0.18), (0.0, share.1), BLUE)?;
                let place = ((share.0.max(share.1), mid), (6, 0));
                let counts = format!("{}, now {}", cell.before, cell.now);
                words(chart, place, &counts, (INK, (HPos::Left, VPos::Center)))?;
            }
            Ok(())
        })
    }
}
