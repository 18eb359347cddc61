//! What a rule set and a weight set say of every case, as data that can be kept for later.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use hirerisk::backtest::{Judged, SetNumbers};
use hirerisk::profile::Profile;
use hirerisk::{Moment, Scorer, Stage};
use serde::{Deserialize, Serialize};

use super::shipped::SHIPPED;

/// The schema of a kept judgement.
pub(crate) const SCHEMA: &str = "hirerisk-judged/1";

/// What one side of a comparison says.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Judgement {
    pub(crate) schema: String,
    #[serde(flatten)]
    pub(crate) set: SetNumbers,
    pub(crate) cases: BTreeMap<String, Judged>,
}

/// A profile to be judged at a moment.
pub(crate) struct Case {
    pub(crate) name: String,
    profile: String,
    stage: Option<Stage>,
    as_of: Moment,
}

impl Judgement {
    pub(crate) fn of(scorer: &Scorer<'_>, cases: &[Case]) -> Result<Judgement, String> {
        let mut judged = BTreeMap::new();
        for case in cases {
            // Two cases may say the same of one rule: the later ones are numbered.
            let numbered = (2..).map(|number| format!("{} ({number})", case.name));
            let mut names = std::iter::once(case.name.clone()).chain(numbered);
            let name = names.find(|name| !judged.contains_key(name)).unwrap_or_default();
            judged.insert(name, case.judge(scorer)?);
        }
        Ok(Judgement { schema: SCHEMA.into(), set: SetNumbers::of(scorer), cases: judged })
    }
}

impl Case {
    fn judge(&self, scorer: &Scorer<'_>) -> Result<Judged, String> {
        let mut profile = Profile::from_json(self.profile.as_bytes())
            .map_err(|error| format!("{}: {}: {error}", self.name, error.code()))?;
        profile.stage = self.stage.or(profile.stage);
        Ok(Judged::of(&scorer.assess(&profile, self.as_of)))
    }
}

/// The documented cases and the look-alikes at each stage, and the small cases of the corpus where
/// they are at hand: a published package does not hold them.
pub(crate) fn golden() -> Result<Vec<Case>, String> {
    let mut cases = Vec::new();
    for line in SHIPPED.iter().flat_map(|file| file.lines()) {
        let shipped: Shipped = serde_json::from_str(line).map_err(|error| error.to_string())?;
        for when in &shipped.expect {
            cases.push(Case {
                name: format!("{} {} at {}", shipped.case, shipped.record, when.stage),
                profile: shipped.profile.get().to_owned(),
                stage: Some(when.stage),
                as_of: when.as_of.unwrap_or(shipped.as_of),
            });
        }
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut files: Vec<_> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path()).collect();
    files.retain(|file| file.extension().is_some_and(|kind| kind == "toml"));
    files.sort();
    for file in files {
        let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
        let corpus: Corpus = toml::from_str(&text).map_err(|error| error.to_string())?;
        for small in corpus.case {
            cases.push(small.read()?);
        }
    }
    Ok(cases)
}

/// A record that ships, and when it is judged.
#[derive(Deserialize)]
struct Shipped {
    case: String,
    record: String,
    as_of: Moment,
    expect: Vec<When>,
    profile: Box<serde_json::value::RawValue>,
}

#[derive(Deserialize)]
struct When {
    stage: Stage,
    as_of: Option<Moment>,
}

#[derive(Deserialize)]
struct Corpus {
    case: Vec<Small>,
}

#[derive(Deserialize)]
struct Small {
    rule: String,
    says: String,
    as_of: Option<String>,
    profile: String,
}

impl Small {
    /// A case of the corpus, as its test reads it: at employment and at the end of 2026, unless it
    /// says otherwise.
    fn read(self) -> Result<Case, String> {
        let name = format!("{}: {}", self.rule, self.says);
        let mut profile: serde_json::Value =
            serde_json::from_str(&self.profile).map_err(|error| format!("{name}: {error}"))?;
        profile["id"] = "c".into();
        let stated = profile.get("stage").is_some();
        let as_of = self.as_of.as_deref().unwrap_or("2026-12-31T00:00:00Z").parse();
        Ok(Case {
            as_of: as_of.map_err(|error| format!("{name}: {error}"))?,
            profile: profile.to_string(),
            stage: (!stated).then_some(Stage::Employment),
            name,
        })
    }
}

/// The profiles of a file, one on each line.
pub(crate) fn of_file(file: &str, as_of: Moment) -> Result<Vec<Case>, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("`{file}`: {error}"))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let case = |(place, line): (usize, &str)| Case {
        name: format!("{file}:{}", place + 1),
        profile: line.to_owned(),
        stage: None,
        as_of,
    };
    Ok(lines.map(case).collect())
}
