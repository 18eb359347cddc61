//! The tables with their folds, and what others reached on them.

use std::fs;
use std::path::Path;

use hirerisk::tune::Findings;

pub(crate) const NAMES: [&str; 6] = ["phishing", "spamhits", "sick", "bank", "german", "mammo"];

/// A table, its folds, and what L2 with its strength chosen by inner folds reached.
pub(crate) struct Set {
    pub(crate) name: &'static str,
    pub(crate) findings: Findings,
    folds: Vec<usize>,
    pub(crate) l2: Baseline,
}

/// What somebody else reached.
#[derive(Clone, Copy)]
pub(crate) struct Baseline {
    pub(crate) log_loss: f64,
    pub(crate) recall: f64,
    pub(crate) calibration: f64,
}

/// A goal, and what was reached.
pub(crate) struct Goal {
    pub(crate) number: u8,
    pub(crate) wanted: String,
    pub(crate) figure: String,
    pub(crate) is_reached: bool,
}

impl Set {
    pub(crate) fn read(directory: &Path, name: &'static str) -> Result<Set, String> {
        let read = |file: String| {
            fs::read(directory.join(&file)).map_err(|error| format!("{file}: {error}"))
        };
        let table = read(format!("{name}.csv"))?;
        let findings = Findings::from_csv(&table).map_err(|error| format!("{name}: {error}"))?;
        let folds = String::from_utf8_lossy(&read(format!("{name}.folds.csv"))?).into_owned();
        let folds: Result<Vec<usize>, _> =
            folds.lines().skip(1).map(|line| line.trim().parse()).collect();
        let folds = folds.map_err(|_| format!("{name}: a fold is no number"))?;
        if folds.len() != findings.cases() {
            return Err(format!("{name}: {} folds for {} cases", folds.len(), findings.cases()));
        }
        let baselines = String::from_utf8_lossy(&read("baselines.csv".into())?).into_owned();
        let l2 = baseline(&baselines, name).ok_or_else(|| format!("{name}: no baseline"))?;
        Ok(Set { name, findings, folds, l2 })
    }

    /// The cases of a fold, and all others.
    pub(crate) fn fold(&self, fold: usize) -> (Vec<usize>, Vec<usize>) {
        (0..self.findings.cases()).partition(|case| self.folds.get(*case) == Some(&fold))
    }
}

fn baseline(table: &str, name: &str) -> Option<Baseline> {
    let head: Vec<&str> = table.lines().next()?.split(',').collect();
    let line = table.lines().find(|line| line.starts_with(&format!("{name},logistic L2 (CV),")))?;
    let cells: Vec<&str> = line.split(',').collect();
    let cell = |column: &str| -> Option<f64> {
        cells.get(head.iter().position(|other| *other == column)?)?.parse().ok()
    };
    Some(Baseline {
        log_loss: cell("log_loss")?,
        recall: cell("recall_fpr1")?,
        calibration: cell("ece")?,
    })
}

/// The geometric mean.
pub(crate) fn geometric(ratios: &[f64]) -> f64 {
    let logs: f64 = ratios.iter().map(|ratio| ratio.ln()).sum();
    (logs / ratios.len().max(1) as f64).exp()
}

pub(crate) fn largest(numbers: &[f64]) -> f64 {
    numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}

pub(crate) fn mean(numbers: &[f64]) -> f64 {
    numbers.iter().sum::<f64>() / numbers.len().max(1) as f64
}
