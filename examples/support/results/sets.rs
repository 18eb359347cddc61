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
    /// Of cards with at most five and eight levels.
    faster_risk: [Sparse; 2],
}

/// What another search for sparse cards reached.
#[derive(Clone, Copy)]
pub(crate) struct Sparse {
    pub(crate) log_loss: f64,
    pub(crate) seconds: f64,
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
        let dense = Table::read(&read("baselines.csv".into())?);
        let sparse = Table::read(&read("baselines_sparse.csv".into())?);
        let none = || format!("{name}: no baseline");
        let l2 = dense.l2(name).ok_or_else(none)?;
        let [five, eight] = [5, 8].map(|most| sparse.faster_risk(name, most));
        let faster_risk = [five.ok_or_else(none)?, eight.ok_or_else(none)?];
        Ok(Set { name, findings, folds, l2, faster_risk })
    }

    /// What `FasterRisk` reached with at most so many levels.
    pub(crate) fn faster_risk(&self, most: usize) -> Sparse {
        self.faster_risk[usize::from(most > 5)]
    }

    /// The cases of a fold, and all others.
    pub(crate) fn fold(&self, fold: usize) -> (Vec<usize>, Vec<usize>) {
        (0..self.findings.cases()).partition(|case| self.folds.get(*case) == Some(&fold))
    }
}

/// A table of baselines.
struct Table {
    head: Vec<String>,
    lines: Vec<String>,
}

impl Table {
    fn read(bytes: &[u8]) -> Table {
        let text = String::from_utf8_lossy(bytes);
        let mut lines = text.lines().map(str::to_owned);
        let head = lines.next().unwrap_or_default().split(',').map(str::to_owned).collect();
        Table { head, lines: lines.collect() }
    }

    /// A number of the line that begins so; columns are counted from the end, where no text stands.
    fn cell(&self, start: &str, column: &str) -> Option<f64> {
        let line = self.lines.iter().find(|line| line.starts_with(start))?;
        let from_end = self.head.len() - self.head.iter().position(|other| other == column)?;
        line.rsplit(',').nth(from_end - 1)?.parse().ok()
    }

    fn l2(&self, name: &str) -> Option<Baseline> {
        let cell = |column| self.cell(&format!("{name},logistic L2 (CV),"), column);
        Some(Baseline {
            log_loss: cell("log_loss")?,
            recall: cell("recall_fpr1")?,
            calibration: cell("ece")?,
        })
    }

    fn faster_risk(&self, name: &str, most: usize) -> Option<Sparse> {
        let cell =
            |column| self.cell(&format!("{name},\"FasterRisk, at most {most} rules\""), column);
        Some(Sparse { log_loss: cell("log_loss")?, seconds: cell("fit_s")? })
    }
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
