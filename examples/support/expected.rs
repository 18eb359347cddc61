//! The cases that ship, read, with the bands that each must have.

use hirerisk::{Band, Moment, Stage};
use serde::Deserialize;

#[path = "shipped.rs"]
mod shipped;

/// A record that ships: a profile, and the bands that it must have.
#[derive(Deserialize)]
pub(crate) struct Shipped {
    pub(crate) case: String,
    pub(crate) record: String,
    pub(crate) as_of: Moment,
    pub(crate) expect: Vec<When>,
    pub(crate) profile: Box<serde_json::value::RawValue>,
}

/// A stage at which it is judged, and the bands that it may have then.
#[derive(Deserialize)]
pub(crate) struct When {
    pub(crate) stage: Stage,
    pub(crate) low: Band,
    pub(crate) high: Band,
    /// Another day than the record's.
    pub(crate) as_of: Option<Moment>,
}

/// All of them, in the order of the files.
pub(crate) fn expected() -> Result<Vec<Shipped>, serde_json::Error> {
    shipped::SHIPPED.iter().flat_map(|file| file.lines()).map(serde_json::from_str).collect()
}
