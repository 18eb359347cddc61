//! Scheme candidates: an honest person's noise, and the marks of one reported pattern.

use hirerisk::Stage;
use hirerisk::catalog::{TYPOLOGIES, rules};
use hirerisk::rule::{Judge, Typology};
use serde_json::Value;

use super::marks::Mark;
use super::person::Person;
use crate::numbers::Numbers;

/// Of a hundred marks of a pattern so many are there to be seen. Assumed: no source tells it.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Visibility(u8);

impl Visibility {
    /// So many of a hundred; at least one.
    pub(crate) fn of_100(marks: u8) -> Option<Visibility> {
        (1..=100).contains(&marks).then_some(Visibility(marks))
    }
}

/// What the evidence calls each pattern.
const NAMES: [(&str, &str); 12] = [
    ("T01", "laptop-farm"),
    ("T02", "stolen-identity"),
    ("T03", "lent-identity"),
    ("T04", "proxy-interviewer"),
    ("T05", "persona-network"),
    ("T06", "staffing-shell"),
    ("T07", "payroll-redirect"),
    ("T08", "rented-account"),
    ("T09", "successor-chain"),
    ("T10", "altered-video"),
    ("T11", "insider-turn"),
    ("T12", "many-jobs"),
];

/// Every pattern by id and name.
pub(crate) fn patterns() -> impl Iterator<Item = (&'static str, &'static str)> {
    NAMES.into_iter()
}

/// A pattern whose marks can be written.
pub(crate) struct Scheme {
    /// Each mark, with the stage from which its rule is due.
    marks: Vec<(Mark, Stage)>,
}

impl Scheme {
    /// A pattern by its id or name.
    pub(crate) fn of(name: &str) -> Option<Scheme> {
        let (id, _) = patterns().find(|(id, other)| *id == name || *other == name)?;
        let typology = TYPOLOGIES.iter().find(|one| one.id == id)?;
        Some(Scheme { marks: marks(typology)? })
    }

    /// The profile of a scheme candidate at a stage.
    ///
    /// Which marks are there to be seen is drawn once for a candidate: who sees more sees the same
    /// ones and others.
    pub(crate) fn profile(&self, person: &Person, visibility: Visibility, stage: Stage) -> Value {
        let mut profile = super::profile(person, stage);
        let mut numbers = Numbers::seeded(!person.place);
        for (mark, due) in &self.marks {
            let seen = numbers.below(100) < u64::from(visibility.0);
            if seen && *due <= stage {
                mark.write(&mut profile, stage);
            }
        }
        profile
    }
}

fn marks(typology: &Typology<'_>) -> Option<Vec<(Mark, Stage)>> {
    let all = typology.core.iter().chain(typology.supporting);
    let mark = |rule: &str| {
        let record = rules().map(|one| one.record()).find(|record| record.id == rule)?;
        Some((Mark::of(rule)?, record.stage))
    };
    all.map(|one| mark(one.rule)).collect()
}
