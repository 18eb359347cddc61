//! The arguments of the example `score`.

use hirerisk::{Band, Moment, Redaction};
use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt;

use super::meant::meant;

pub(crate) const USAGE: &str =
    "usage: score [--format text|json|jsonl|html|markdown] [--redact full|masked|codes]
             [--weights FILE] [--as-of DATE] [--fail-at routine|verify|escalate] [--blind]
             [FILE.json | FILE.jsonl | -]...
With no file, judges the documented cases and the look-alikes that ship with it.
A FILE.json holds one profile; other files, and standard input (-), one on each line.
Of html there is one page, with an index where it holds several.";

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Format {
    Text,
    Json,
    JsonLines,
    Html,
    Markdown,
}

pub(crate) struct Options {
    pub(crate) format: Format,
    pub(crate) redaction: Redaction,
    /// Today, if left out.
    pub(crate) as_of: Option<Moment>,
    pub(crate) fail_at: Option<Band>,
    pub(crate) blind: bool,
    pub(crate) weights: Option<String>,
    pub(crate) files: Vec<String>,
}

/// What the arguments ask for.
pub(crate) enum Asked {
    Judge(Options),
    Say(&'static str),
}

pub(crate) fn options() -> Result<Asked, String> {
    let mut options = Options {
        format: Format::Text,
        redaction: Redaction::Masked,
        as_of: None,
        fail_at: None,
        blind: false,
        weights: None,
        files: Vec::new(),
    };
    let mut args = lexopt::Parser::from_env();
    while let Some(arg) = args.next().map_err(|error| error.to_string())? {
        let name = match arg {
            Long(name) => name.to_string(),
            Short('h') => "help".into(),
            Value(file) => {
                options.files.push(file.string().map_err(|_| "a file name is no text")?);
                continue;
            }
            Short(_) => return Err(arg.unexpected().to_string()),
        };
        match name.as_str() {
            "help" => return Ok(Asked::Say(USAGE)),
            "version" => return Ok(Asked::Say(concat!("score ", env!("CARGO_PKG_VERSION")))),
            "blind" => options.blind = true,
            known if TAKES_VALUE.contains(&known) => {
                let value = args.value().and_then(ValueExt::string);
                options.take(known, &value.map_err(|_| format!("`--{name}` needs a value"))?)?;
            }
            _ => return Err(format!("there is no `--{name}`{}", did_you_mean(&name))),
        }
    }
    options.fit()?;
    Ok(Asked::Judge(options))
}

impl Options {
    /// Whether they go together.
    fn fit(&self) -> Result<(), String> {
        if self.blind && matches!(self.format, Format::Json | Format::JsonLines) {
            return Err(
                "`--blind` leaves out what JSON must hold; it goes with text, html, markdown"
                    .into(),
            );
        }
        let for_files = self.as_of.is_some() || self.fail_at.is_some();
        if self.files.is_empty() && for_files {
            return Err("the shipped cases have moments and bands of their own; name a file".into());
        }
        Ok(())
    }

    /// Takes the value of a named option.
    fn take(&mut self, name: &str, value: &str) -> Result<(), String> {
        match name {
            "format" => self.format = format(value)?,
            "redact" => self.redaction = read(name, value)?,
            "as-of" => self.as_of = Some(read(name, value)?),
            "fail-at" => self.fail_at = Some(read(name, value)?),
            _ => self.weights = Some(value.into()),
        }
        Ok(())
    }
}

const TAKES_VALUE: [&str; 5] = ["format", "redact", "as-of", "fail-at", "weights"];

/// The option that was probably meant, if there is one.
fn did_you_mean(name: &str) -> String {
    meant(name, TAKES_VALUE).map_or(String::new(), |known| format!(": did you mean `--{known}`?"))
}

fn read<T: std::str::FromStr<Err: std::fmt::Display>>(name: &str, word: &str) -> Result<T, String> {
    word.parse().map_err(|error| format!("`--{name}`: {error}"))
}

fn format(word: &str) -> Result<Format, String> {
    match word {
        "text" => Ok(Format::Text),
        "json" => Ok(Format::Json),
        "jsonl" => Ok(Format::JsonLines),
        "html" => Ok(Format::Html),
        "markdown" => Ok(Format::Markdown),
        _ => Err("`--format`: expected text, json, jsonl, html or markdown".into()),
    }
}
