//! A scorer that weighs with a weight set from a file.

use hirerisk::{Scorer, WeightSet};

pub(crate) fn weighted(file: &str) -> Result<Scorer<'static>, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("`{file}`: {error}"))?;
    weighing(&bytes).map_err(|problem| format!("`{file}`: {problem}"))
}

/// A scorer that weighs with the set written in these bytes.
pub(crate) fn weighing(bytes: &[u8]) -> Result<Scorer<'static>, String> {
    let rules = Scorer::builtin().rule_set();
    let weights = WeightSet::from_json(bytes, &rules)
        .map_err(|error| format!("{}: {error}", error.code()))?;
    Scorer::builder().weights(weights).build().map_err(|error| error.to_string())
}
