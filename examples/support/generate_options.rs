//! The arguments of the example `generate`.

use hirerisk::Stage;
use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt;

use super::meant::meant;
use super::population::{Scheme, Sight, Visibility, as_of, patterns};

/// What is written.
pub(crate) enum Kind {
    /// Profiles for load.
    Load,
    Honest {
        stage: Stage,
        sight: Sight,
    },
    Scheme {
        scheme: Scheme,
        visibility: Visibility,
        stage: Stage,
    },
}

/// So many of one kind.
pub(crate) struct Made {
    pub(crate) kind: Kind,
    pub(crate) count: u64,
    pub(crate) seed: u64,
}

pub(crate) enum Asked {
    Made(Made),
    Help,
}

/// Of a hundred marks, unless it is said.
const VISIBILITY: u8 = 50;

pub(crate) fn usage() -> String {
    let schemes: Vec<String> = patterns().map(|(id, name)| format!("{id} {name}")).collect();
    let days: Vec<String> = Stage::ALL.map(|stage| format!("{stage} {}", as_of(stage))).into();
    let sights: Vec<&str> = Sight::ALL.map(Sight::word).into();
    format!(
        "usage: generate COUNT [SEED]
       generate --population [--stage STAGE] [--sees {}] COUNT [SEED]
       generate --scheme ID [--visibility 1..100] [--stage STAGE] COUNT [SEED]
Writes made-up profiles, one on a line: for load; of honest people whose causes show in several
facts at once; of scheme candidates, of whose marks so many of a hundred ({VISIBILITY}) can be seen.
They are for measuring and load, and no picture of any real population.
Schemes: {}.
Judge them as of the day of their stage (employment): {}.",
        sights.join("|"),
        schemes.join(", "),
        days.join(", "),
    )
}

/// The options as they were given.
#[derive(Default)]
struct Given {
    population: bool,
    scheme: Option<String>,
    visibility: Option<String>,
    stage: Option<String>,
    sees: Option<String>,
    numbers: Vec<u64>,
}

pub(crate) fn asked() -> Result<Asked, String> {
    let mut given = Given::default();
    let mut args = lexopt::Parser::from_env();
    while let Some(arg) = args.next().map_err(|error| error.to_string())? {
        let name = match arg {
            Short('h') => return Ok(Asked::Help),
            Long(name) => name.to_owned(),
            Value(number) => {
                let number = number.string().unwrap_or_default();
                let number = number.parse().map_err(|_| format!("`{number}` is no number"))?;
                given.numbers.push(number);
                continue;
            }
            Short(_) => return Err(arg.unexpected().to_string()),
        };
        let mut value = || {
            let value = args.value().and_then(ValueExt::string);
            value.map(Some).map_err(|_| format!("`--{name}` needs a value"))
        };
        match &*name {
            "help" => return Ok(Asked::Help),
            "population" => given.population = true,
            "scheme" => given.scheme = value()?,
            "visibility" => given.visibility = value()?,
            "stage" => given.stage = value()?,
            "sees" => given.sees = value()?,
            _ => return Err(format!("there is no `--{name}`{}", did_you_mean(&name, OPTIONS))),
        }
    }
    given.made().map(Asked::Made)
}

const OPTIONS: [&str; 6] = ["population", "scheme", "visibility", "stage", "sees", "help"];

impl Given {
    fn made(&self) -> Result<Made, String> {
        let (count, seed) = match self.numbers[..] {
            [count] => (count, 1),
            [count, seed] => (count, seed),
            [] => return Err("how many? COUNT is missing".into()),
            _ => return Err("COUNT and SEED are all the numbers".into()),
        };
        Ok(Made { kind: self.kind()?, count, seed })
    }

    fn kind(&self) -> Result<Kind, String> {
        let others = [&self.visibility, &self.stage, &self.sees];
        match &self.scheme {
            Some(_) if self.population => Err("`--population` or `--scheme`, not both".into()),
            Some(_) if self.sees.is_some() => Err("`--sees` belongs to `--population`".into()),
            Some(name) => Ok(Kind::Scheme {
                scheme: scheme(name)?,
                visibility: self.visibility()?,
                stage: self.stage()?,
            }),
            None if self.visibility.is_some() => Err("`--visibility` belongs to `--scheme`".into()),
            None if self.population => {
                Ok(Kind::Honest { stage: self.stage()?, sight: self.sight()? })
            }
            None if others.iter().any(|one| one.is_some()) => {
                Err("`--stage` and `--sees` belong to `--population`".into())
            }
            None => Ok(Kind::Load),
        }
    }

    fn stage(&self) -> Result<Stage, String> {
        let Some(word) = &self.stage else { return Ok(Stage::Employment) };
        let words = Stage::ALL.map(|stage| stage.to_string());
        let known = Stage::ALL.into_iter().find(|stage| stage.to_string() == *word);
        let words = words.iter().map(String::as_str);
        known.ok_or_else(|| format!("there is no stage `{word}`{}", did_you_mean(word, words)))
    }

    fn sight(&self) -> Result<Sight, String> {
        let Some(word) = &self.sees else { return Ok(Sight::All) };
        let known = Sight::ALL.into_iter().find(|sight| sight.word() == word);
        let words = Sight::ALL.map(Sight::word);
        known.ok_or_else(|| format!("nobody sees `{word}`{}", did_you_mean(word, words)))
    }

    fn visibility(&self) -> Result<Visibility, String> {
        let marks = self.visibility.as_deref().map_or(Ok(VISIBILITY), str::parse);
        let visibility = marks.ok().and_then(Visibility::of_100);
        visibility.ok_or_else(|| "`--visibility`: marks of a hundred, 1 to 100".into())
    }
}

fn scheme(name: &str) -> Result<Scheme, String> {
    let known = patterns().flat_map(|(id, name)| [id, name]);
    Scheme::of(name)
        .ok_or_else(|| format!("there is no scheme `{name}`{}", did_you_mean(name, known)))
}

fn did_you_mean<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> String {
    meant(word, known).map_or(String::new(), |known| format!(": did you mean `{known}`?"))
}
