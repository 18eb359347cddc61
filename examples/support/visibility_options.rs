//! The arguments of the example `visibility`.

use hirerisk::Moment;
use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt;

pub(crate) const USAGE: &str = "usage: visibility [--as-of DATE] [FILE.jsonl | -]...
With no file, counts the documented cases that ship with it. One profile on each line.";

pub(crate) struct Options {
    /// Today, if left out.
    pub(crate) as_of: Option<Moment>,
    pub(crate) files: Vec<String>,
}

/// What is asked for; nothing, if it is help.
pub(crate) fn options() -> Result<Option<Options>, String> {
    let mut options = Options { as_of: None, files: Vec::new() };
    let mut args = lexopt::Parser::from_env();
    while let Some(arg) = args.next().map_err(|error| error.to_string())? {
        match arg {
            Short('h') | Long("help") => return Ok(None),
            Long("as-of") => {
                let value = args.value().and_then(ValueExt::string);
                let value = value.map_err(|_| "`--as-of` needs a value")?;
                options.as_of = Some(value.parse().map_err(|error| format!("`--as-of`: {error}"))?);
            }
            Value(file) => options.files.push(file.string().map_err(|_| "a file name is no text")?),
            Short(_) | Long(_) => return Err(arg.unexpected().to_string()),
        }
    }
    Ok(Some(options))
}
