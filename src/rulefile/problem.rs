//! What is wrong with a rule file: a code, a place, a sentence, and what to do about it.

use alloc::string::String;
use core::ops::Range;

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
