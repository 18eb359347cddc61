//! What a fit is to be known by: each level, what the rounding cost, and what to beware of.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt::Write as _;

use serde::Serialize;

use super::dense::{Fitted, LevelFit};
use super::findings::{Findings, Label};
use super::measure::Forecasts;

/// Fewer cases of one label than this make every number of a fit mostly belief.
///
/// # Source
///
/// Peduzzi and others, *A simulation study of the number of events per variable in logistic regression analysis*,
/// Journal of Clinical Epidemiology 49 (1996): ten events for each weight, without a prior.
const FEW: usize = 10;

/// Something to beware of in a fit.
///
/// ```
/// use hirerisk::tune::Warning;
/// let warning = Warning::NeverSeen { rule: "desk".into() };
/// assert_eq!(warning.code(), "never-seen");
/// assert_eq!(warning.to_string(), "`desk` fired in no case: nothing was learned of it");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Warning {
    /// A rule fired in no case.
    #[error("`{rule}` fired in no case: nothing was learned of it")]
    NeverSeen {
        /// The rule.
        rule: String,
    },
    /// A level wanted the other sign, or more points than honest people allow.
    #[error("`{rule}`, {level}: its sign or its coherence bound holds it")]
    AtBound {
        /// The rule.
        rule: String,
        /// The level.
        level: String,
    },
    /// A level fired for one label alone.
    #[error(
        "`{rule}`, {level}: fired for {label} alone, {cases} times: how many points it has is mostly belief"
    )]
    Separated {
        /// The rule.
        rule: String,
        /// The level.
        level: String,
        /// In how many cases.
        cases: usize,
        /// With which label: `yes` or `no`.
        label: &'static str,
    },
    /// One label is rare.
    #[error("{cases} cases say {label}: fewer than ten for each number to be found")]
    FewLabels {
        /// How many.
        cases: usize,
        /// `yes` or `no`.
        label: &'static str,
    },
    /// Not all cases are labelled.
    #[error(
        "{open} of {cases} cases have no label; if the labelled ones were chosen by what was found, weigh them"
    )]
    Selective {
        /// How many have none.
        open: usize,
        /// Of how many.
        cases: usize,
    },
}

impl Warning {
    /// A stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Warning::NeverSeen { .. } => "never-seen",
            Warning::AtBound { .. } => "at-bound",
            Warning::Separated { .. } => "separated",
            Warning::FewLabels { .. } => "few-labels",
            Warning::Selective { .. } => "selective",
        }
    }
}

/// A fit, told.
///
/// ```
/// use hirerisk::tune::{Findings, Fit};
/// let table = ["1,1,0\n".repeat(8), "0,1,0\n".repeat(2), "1,0,0\n".repeat(4), "0,0,0\n".repeat(30)].concat();
/// let findings = Findings::from_csv(format!("label,desk__far,line__1\n{table}").as_bytes())?;
/// let report = Fit::of(&findings).run()?.report(&findings);
/// assert!(report.warnings.iter().any(|warning| warning.to_string().starts_with("`line` fired in no case")));
/// assert!(report.to_text().contains("desk far"));
/// # Ok::<(), hirerisk::tune::TuneError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FitReport {
    /// How many cases were looked at.
    pub cases: usize,
    /// How many of them are what the card shall find.
    pub yes: usize,
    /// How many are not.
    pub no: usize,
    /// How much of what was believed the data agree with: 0 none, 1 all.
    pub scale: f64,
    /// How wide weights stray from it, as a multiple of the stated doubt.
    pub width: f64,
    /// What whole points cost on the cases of the fit, in parts of the log loss: 0.001 is a tenth of a hundredth.
    pub price_of_rounding: f64,
    /// Each level.
    pub levels: Vec<LevelFit>,
    /// What to beware of.
    pub warnings: Vec<Warning>,
}

impl Fitted {
    /// The report of a fit, over the findings that it was made of.
    #[must_use]
    pub fn report(&self, findings: &Findings) -> FitReport {
        let cases = self.looked_at();
        let of = |label| cases.iter().filter(|case| findings.label(**case) == label).count();
        let loss = |likely: Vec<f64>| {
            Forecasts::of(findings, cases, &likely).map_or(0.0, |all| all.log_loss())
        };
        let real = loss(self.real_probabilities(findings, cases));
        let whole = loss(self.card().probabilities(findings, cases));
        FitReport {
            cases: cases.len(),
            yes: of(Label::Yes),
            no: of(Label::No),
            scale: self.scale(),
            width: self.width(),
            price_of_rounding: if real > 0.0 { whole / real - 1.0 } else { 0.0 },
            levels: self.levels().to_vec(),
            warnings: self.warnings((of(Label::Yes), of(Label::No), of(Label::Open))),
        }
    }

    fn warnings(&self, (yes, no, open): (usize, usize, usize)) -> Vec<Warning> {
        let mut all = Vec::new();
        for (cases, label) in [(yes, "yes"), (no, "no")] {
            if cases < FEW {
                all.push(Warning::FewLabels { cases, label });
            }
        }
        if open > 0 {
            let cases = yes.saturating_add(no).saturating_add(open);
            all.push(Warning::Selective { open, cases });
        }
        let unseen = self.never_seen();
        all.extend(unseen.iter().map(|rule| Warning::NeverSeen { rule: (*rule).to_string() }));
        for level in self.levels().iter().filter(|level| !unseen.contains(&*level.rule)) {
            let (rule, name) = (level.rule.clone(), level.level.clone());
            if level.at_bound && level.yes + level.no > 0.0 {
                all.push(Warning::AtBound { rule, level: name });
            } else if let Some((cases, label)) = separated(level) {
                all.push(Warning::Separated { rule, level: name, cases, label });
            }
        }
        all
    }
}

/// How many cases fired a level, where all have one label.
fn separated(level: &LevelFit) -> Option<(usize, &'static str)> {
    use num_traits::ToPrimitive as _;
    let (cases, label) = match (level.yes > 0.0, level.no > 0.0) {
        (true, false) => (level.yes, "yes"),
        (false, true) => (level.no, "no"),
        (true, true) | (false, false) => return None,
    };
    Some((libm::round(cases).to_usize()?, label))
}

impl FitReport {
    /// The report as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// The report as text: a line for each level, then what to beware of.
    #[must_use]
    pub fn to_text(&self) -> String {
        let believed = if self.levels.iter().any(|level| level.believed != 0.0) {
            let (scale, width) = (self.scale * 100.0, self.width);
            format!(
                "The expert is believed for {scale:.0} in a hundred; weights stray {width:.1} times the doubt stated."
            )
        } else {
            "No expert said anything.".to_string()
        };
        let (yes, no, price) = (self.yes, self.no, self.price_of_rounding * 100.0);
        let mut text = format!(
            "{} cases, {yes} yes and {no} no. {believed}\nWhole points cost {price:.2} in a hundred of the log loss.\n\n",
            self.cases
        );
        let name = |level: &LevelFit| format!("{} {}", level.rule, level.level);
        let wide =
            self.levels.iter().map(|level| name(level).chars().count()).max().unwrap_or(0).max(5);
        let head = "points   real  doubt  before  shift  belief    yes     no";
        let _ = writeln!(text, "{:wide$}  {head}", "level");
        for level in &self.levels {
            let _ = writeln!(
                text,
                "{:wide$}  {:>6} {:>6.1} {:>6.1} {:>7.1} {:>6.1} {:>7.2} {:>6.0} {:>6.0}",
                name(level),
                level.points,
                level.real,
                level.doubt,
                level.believed,
                level.shift,
                level.share_of_prior,
                level.yes,
                level.no
            );
        }
        for warning in &self.warnings {
            let _ = write!(text, "\n{}: {warning}", warning.code());
        }
        text
    }
}
