//! One side of a comparison: what ships, with rule files and a weight set over it.

use std::fs;
use std::path::Path;

use hirerisk::rulefile::{RuleFile, Rules};
use hirerisk::{Scorer, WeightSet};

/// `shipped`, or files with `+` between them: rule files (TOML) and at most one weight set (JSON).
pub(crate) struct Side {
    files: Vec<RuleFile>,
    weights: Option<(String, Vec<u8>)>,
}

impl Side {
    pub(crate) fn read(name: &str) -> Result<Side, String> {
        let mut side = Side { files: Vec::new(), weights: None };
        for part in name.split('+').filter(|part| *part != "shipped") {
            let bytes = fs::read(part).map_err(|error| format!("`{part}`: {error}"))?;
            if Path::new(part).extension().is_some_and(|ending| ending == "toml") {
                let text =
                    String::from_utf8(bytes).map_err(|_| format!("`{part}` is not UTF-8"))?;
                side.files.push(RuleFile::read(part, text));
            } else if side.weights.is_none() {
                side.weights = Some((part.into(), bytes));
            } else {
                return Err(format!("`{part}`: a side has one weight set"));
            }
        }
        Ok(side)
    }

    pub(crate) fn rules(&self) -> Result<Rules<'_>, String> {
        let wrong = |problems: hirerisk::rulefile::Problems| format!("\n{}", problems.to_text());
        Rules::load(&self.files).whole().map_err(wrong)
    }

    pub(crate) fn scorer<'r>(&self, rules: &'r Rules<'r>) -> Result<Scorer<'r>, String> {
        let builder = || rules.add_to(Scorer::builder());
        let plain = builder().build().map_err(|error| error.to_string())?;
        let Some((name, bytes)) = &self.weights else { return Ok(plain) };
        let weights = WeightSet::from_json(bytes, &plain.rule_set())
            .map_err(|error| format!("`{name}`: {}: {error}", error.code()))?;
        builder().weights(weights).build().map_err(|error| format!("`{name}`: {error}"))
    }
}
