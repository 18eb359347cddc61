//! The facts that fired rules rest on, with their values, taken when the assessment was made.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::facts::{Cite, Facts, OwnFact, Signal, Value};
use crate::rule::{Fired, Rung};
use crate::units::Moment;

/// One fact of a finding.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) cite: Cite,
    pub(super) at: Option<Moment>,
    pub(super) value: Kept,
}

/// A value as an assessment keeps it: text stands in one store.
#[derive(Clone, Debug)]
pub(super) enum Kept {
    /// A label or a place.
    Token(Range<usize>),
    /// How the name stands to the declared ones; the name itself is never kept.
    Name(NameOf),
    Product(Range<usize>),
    Word(&'static str),
    /// A word of the caller's.
    OwnWord(Range<usize>),
    Count(u32),
    Truth(bool),
    Moment(Moment),
    Entries(usize),
    Nothing,
}

/// Whose name it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameOf {
    Declared,
    SecondDeclared,
    Another,
}

/// One finding: its level, its number, its facts.
#[derive(Clone, Debug)]
struct Told {
    rung: Rung,
    open: Option<(Rung, Signal)>,
    count: u32,
    items: Range<usize>,
}

/// The findings of an assessment in the order of its lines.
pub(crate) struct Evidence {
    told: Vec<Told>,
    items: Vec<Item>,
    text: String,
}

impl core::fmt::Debug for Evidence {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Evidence").field("findings", &self.told.len()).finish_non_exhaustive()
    }
}

impl Evidence {
    /// Takes the facts of findings out of the profile; `own` gives those of the own of the rule behind
    /// a finding.
    pub(crate) fn of<'r>(
        facts: &Facts<'_>,
        fired: &[Fired],
        own: impl Fn(usize) -> &'r [OwnFact<'r>],
    ) -> Evidence {
        let cites = fired.iter().map(|fired| fired.cites().count()).fold(0, usize::saturating_add);
        let mut evidence = Evidence {
            told: Vec::with_capacity(fired.len()),
            items: Vec::with_capacity(cites),
            text: String::with_capacity(cites.saturating_mul(16)),
        };
        for (place, finding) in fired.iter().enumerate() {
            let (start, own) = (evidence.items.len(), own(place));
            for cite in finding.cites() {
                evidence.take(facts, cite, own);
            }
            evidence.told.push(Told {
                rung: finding.rung,
                open: finding.open,
                count: finding.count,
                items: start..evidence.items.len(),
            });
        }
        evidence
    }

    fn take(&mut self, facts: &Facts<'_>, cite: Cite, own: &[OwnFact<'_>]) {
        let told = cite.signal.named(own).told(facts.profile(), cite.index);
        let (value, at) = match told {
            Some(told) => (self.keep(cite, told.value), told.at),
            None => (Kept::Nothing, None),
        };
        self.items.push(Item { cite, at, value });
    }

    fn keep(&mut self, cite: Cite, value: Value<'_>) -> Kept {
        match value {
            Value::Token(text) | Value::Place(text) => Kept::Token(self.store(text)),
            Value::Product(text) => Kept::Product(self.store(text)),
            Value::Name(_) => Kept::Name(name_of(cite)),
            Value::Word(word) => Kept::Word(word),
            Value::OwnWord(word) => Kept::OwnWord(self.store(word)),
            Value::Count(count) => Kept::Count(count),
            Value::Truth(truth) => Kept::Truth(truth),
            Value::Moment(moment) => Kept::Moment(moment),
            Value::Entries(entries) => Kept::Entries(entries),
        }
    }

    fn store(&mut self, text: &str) -> Range<usize> {
        let start = self.text.len();
        self.text.push_str(text);
        start..self.text.len()
    }

    /// A stored text.
    pub(super) fn text(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// The level of a finding.
    pub(super) fn rung(&self, finding: usize) -> Option<Rung> {
        self.told.get(finding).map(|told| told.rung)
    }

    /// How far a finding could rise, and what is missing for it.
    pub(super) fn open(&self, finding: usize) -> Option<(Rung, Signal)> {
        self.told.get(finding).and_then(|told| told.open)
    }

    /// The number that a finding names.
    pub(super) fn count(&self, finding: usize) -> u32 {
        self.told.get(finding).map_or(0, |told| told.count)
    }

    /// The facts of a finding.
    pub(super) fn items(&self, finding: usize) -> &[Item] {
        self.told
            .get(finding)
            .and_then(|told| self.items.get(told.items.clone()))
            .unwrap_or_default()
    }
}

/// Whose name a cited fact holds: the first declared one, a second one, or somebody else's.
fn name_of(cite: Cite) -> NameOf {
    match (cite.signal, cite.index) {
        (Signal::ClaimsNames, [0, _]) => NameOf::Declared,
        (Signal::ClaimsNames, _) => NameOf::SecondDeclared,
        _ => NameOf::Another,
    }
}
