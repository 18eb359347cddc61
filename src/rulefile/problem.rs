//! What is wrong with a rule file: a code, a place, a sentence, and what to do about it.

use alloc::string::String;
use alloc::vec::Vec;
use core::error::Error;
use core::fmt;
use core::ops::Range;

use serde::Serialize;

use super::place::{LineColumn, Lines};

/// A fault in one text: bytes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) code: &'static str,
    pub(super) span: Range<usize>,
    pub(super) says: String,
    pub(super) help: Option<String>,
}

impl Fault {
    pub(super) fn new(code: &'static str, span: Range<usize>, says: impl Into<String>) -> Fault {
        Fault { code, span, says: says.into(), help: None }
    }

    /// Says which fact it is about.
    pub(super) fn given(mut self, signal: crate::facts::Signal) -> Fault {
        self.says = alloc::format!("{} (`{}`)", self.says, signal.name());
        self
    }

    pub(super) fn maybe(self, help: Option<String>) -> Fault {
        match help {
            Some(help) => self.help(help),
            None => self,
        }
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Fault {
        self.help = Some(help.into());
        self
    }
}

/// One thing that is wrong with a rule file.
///
/// `Display` is one line, for logs; [`Problems::to_text`] shows the place.
///
/// ```
/// use hirerisk::rulefile::{RuleFile, Rules};
/// let files = [RuleFile::read("acme.toml", "[[rule]]\nid = 'acme.desk'\ntitel = 'Desk'\n")];
/// let problems = Rules::load(&files).whole().unwrap_err();
/// let first = problems.iter().find(|problem| problem.code == "unknown-key").unwrap();
/// assert_eq!((first.line, first.column, first.rule.as_deref()), (3, 1, Some("acme.desk")));
/// assert_eq!(first.help.as_deref(), Some("did you mean `title`?"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Problem {
    /// The kind of fault, in words that stay the same from release to release.
    pub code: &'static str,
    /// The name of the file, as it was given.
    pub file: String,
    /// The rule in which it stands, if it stands in one that has an id.
    pub rule: Option<String>,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The column after the last character that is meant; the end of the line where more lines are.
    pub end_column: usize,
    /// What is wrong, as a phrase.
    pub says: String,
    /// What to do about it.
    pub help: Option<String>,
    /// The line itself, in short where it is long.
    #[serde(skip)]
    pub(super) excerpt: String,
    /// What is meant, in bytes of the excerpt.
    #[serde(skip)]
    pub(super) marked: Range<usize>,
}

/// No excerpt is longer, in bytes: half of it before the place.
const LONGEST_EXCERPT: usize = 240;

impl Problem {
    pub(super) fn new(
        (file, lines): (&str, &Lines<'_>),
        rule: Option<&str>,
        fault: Fault,
    ) -> Problem {
        let (LineColumn { line, column }, start) = lines.at(fault.span.start);
        let whole = lines.line(start);
        let from = fault.span.start.saturating_sub(start).min(whole.len());
        let to = fault.span.end.saturating_sub(start).min(whole.len()).max(from);
        let signs = whole.get(from..to).map_or(0, |marked| marked.chars().count());
        let cut = inside(whole, from.saturating_sub(LONGEST_EXCERPT / 2));
        let end = inside(whole, cut.saturating_add(LONGEST_EXCERPT));
        let excerpt = String::from(whole.get(cut..end).unwrap_or_default());
        let marked = from.saturating_sub(cut)..to.saturating_sub(cut).min(excerpt.len());
        Problem {
            code: fault.code,
            file: String::from(file),
            rule: rule.map(String::from),
            line,
            column,
            end_column: column.saturating_add(signs),
            says: fault.says,
            help: fault.help,
            excerpt,
            marked,
        }
    }
}

/// The nearest start of a sign at or before a byte.
fn inside(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { code, file, line, column, says, .. } = self;
        write!(f, "{file}:{line}:{column}: {says} [{code}]")?;
        match &self.help {
            Some(help) => write!(f, "; help: {help}"),
            None => Ok(()),
        }
    }
}

/// All that is wrong with rule files, in the order of the files.
///
/// [`to_text`](Problems::to_text) is for people, [`to_json`](Problems::to_json) for programs,
/// [`to_sarif`](Problems::to_sarif) for code review.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub(super) Vec<Problem>);

impl Problems {
    /// Each, in the order of the files.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }

    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, problem) in self.0.iter().enumerate() {
            if at > 0 {
                f.write_str("\n")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl Error for Problems {}
