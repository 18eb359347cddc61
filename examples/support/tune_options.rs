//! The arguments of the example `tune`.

use std::path::PathBuf;

use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt;

pub(crate) const USAGE: &str = "usage: tune TABLE.csv [--folds N] [--seed N] [--report FILE] [--card FILE] [--plots DIRECTORY]
       tune ASSESSMENTS.jsonl --labels LABELS.csv [--data TEXT] [--weights FILE [--regardless]] ...
A table has a column `label` and one for each level, `rule__level`, of 0, 1 or nothing. Assessments are what `score --json`
writes, one on each line; labels are lines of `id,label`. Exit: 0 fitted, 1 the weights break a case that must be kept,
3 a file cannot be used, 64 on wrong usage.";

pub(crate) struct Options {
    pub(crate) input: PathBuf,
    pub(crate) labels: Option<PathBuf>,
    pub(crate) folds: usize,
    pub(crate) seed: u64,
    pub(crate) data: String,
    pub(crate) report: Option<PathBuf>,
    pub(crate) card: Option<PathBuf>,
    pub(crate) plots: Option<PathBuf>,
    pub(crate) weights: Option<PathBuf>,
    pub(crate) regardless: bool,
}

/// What is asked for; nothing, if it is help.
pub(crate) fn options() -> Result<Option<Options>, String> {
    let mut options = Options {
        input: PathBuf::new(),
        labels: None,
        folds: 5,
        seed: 1,
        data: "data that nobody described".into(),
        report: None,
        card: None,
        plots: None,
        weights: None,
        regardless: false,
    };
    let mut args = lexopt::Parser::from_env();
    while let Some(arg) = args.next().map_err(|error| error.to_string())? {
        let name = match arg {
            Short('h') | Long("help") => return Ok(None),
            Long("regardless") => {
                options.regardless = true;
                continue;
            }
            Long(name) => name.to_owned(),
            Value(input) => {
                options.input = input.into();
                continue;
            }
            Short(_) => return Err(arg.unexpected().to_string()),
        };
        let value = args.value().and_then(ValueExt::string);
        let value = value.map_err(|_| format!("`--{name}` needs a value"))?;
        options.set(&name, value)?;
    }
    if options.input.as_os_str().is_empty() {
        Err("nothing to fit".into())
    } else {
        Ok(Some(options))
    }
}

impl Options {
    fn set(&mut self, name: &str, value: String) -> Result<(), String> {
        let number =
            |value: &str| value.parse().map_err(|_| format!("`--{name}`: expected a number"));
        match name {
            "labels" => self.labels = Some(value.into()),
            "folds" => self.folds = usize::try_from(number(&value)?).unwrap_or(usize::MAX),
            "seed" => self.seed = number(&value)?,
            "data" => self.data = value,
            "report" => self.report = Some(value.into()),
            "card" => self.card = Some(value.into()),
            "plots" => self.plots = Some(value.into()),
            "weights" => self.weights = Some(value.into()),
            _ => return Err(format!("unexpected option `--{name}`")),
        }
        Ok(())
    }
}
