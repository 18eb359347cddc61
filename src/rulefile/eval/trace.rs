//! What a condition came to, part by part: kept where somebody asks why.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::Value;
use super::lists::Count;
use crate::facts::{Cite, Missing};
use crate::rulefile::truth::Truth;
use crate::units::Moment;

/// The parts of a condition in the order of the text, each before its own parts.
#[derive(Default)]
pub(in crate::rulefile) struct Trace {
    pub(in crate::rulefile) steps: Vec<Step>,
    depth: usize,
    /// Of each list that is looked at: the entry that came nearest.
    lists: Vec<Nearest>,
}

/// One part: where it stands, how deep, what it came to, the facts that it read itself.
pub(in crate::rulefile) struct Step {
    pub(in crate::rulefile) span: Range<usize>,
    pub(in crate::rulefile) depth: usize,
    pub(in crate::rulefile) came_to: Came,
    pub(in crate::rulefile) reads: Vec<Cite>,
}

/// A value that outlives the judging.
pub(in crate::rulefile) enum Came {
    Truth(Truth),
    Number(i64),
    Count(Count),
    Moment(Moment),
    Word(String),
    /// A label, a name or a product.
    Text(String),
    Place,
    Offset(i64),
    Missing(Missing),
    None,
}

/// The entry of a list of which most holds, so far.
#[derive(Default)]
struct Nearest {
    start: usize,
    holds: usize,
    steps: Vec<Step>,
}

impl Trace {
    /// A part is looked at.
    pub(super) fn opens(&mut self, span: &Range<usize>) -> usize {
        let (span, depth) = (span.clone(), self.depth);
        self.steps.push(Step { span, depth, came_to: Came::None, reads: Vec::new() });
        self.depth = self.depth.saturating_add(1);
        self.steps.len().saturating_sub(1)
    }

    /// It came to a value.
    pub(super) fn closes(&mut self, place: usize, value: Value<'_>) {
        self.depth = self.depth.saturating_sub(1);
        if let Some(step) = self.steps.get_mut(place) {
            step.came_to = Came::of(value);
        }
    }

    /// The part that is looked at last has read a fact.
    pub(super) fn reads(&mut self, cite: Cite) {
        if let Some(step) = self.steps.last_mut() {
            step.reads.push(cite);
        }
    }

    pub(super) fn list_opens(&mut self) {
        self.lists.push(Nearest::default());
    }

    /// An entry is looked at.
    pub(super) fn entry_opens(&mut self) {
        let start = self.steps.len();
        if let Some(list) = self.lists.last_mut() {
            list.start = start;
        }
    }

    /// It was looked at: of two of which as much holds, the later is kept.
    pub(super) fn entry_closes(&mut self) {
        let Some(list) = self.lists.last_mut() else { return };
        let mut steps = Vec::new();
        while self.steps.len() > list.start {
            steps.extend(self.steps.pop());
        }
        steps.reverse();
        let holds =
            steps.iter().filter(|step| matches!(step.came_to, Came::Truth(Truth::True))).count();
        if holds >= list.holds {
            (list.holds, list.steps) = (holds, steps);
        }
    }

    pub(super) fn list_closes(&mut self) {
        if let Some(list) = self.lists.pop() {
            self.steps.extend(list.steps);
        }
    }
}

impl Came {
    fn of(value: Value<'_>) -> Came {
        match value {
            Value::Missing(missing) | Value::Truth(Truth::Unknown(missing)) => {
                Came::Missing(missing)
            }
            Value::Truth(truth) => Came::Truth(truth),
            Value::Number(number) => Came::Number(number),
            Value::Count(count) => Came::Count(count),
            Value::Moment(moment) => Came::Moment(moment),
            Value::Word(word) => Came::Word(word.into()),
            Value::Text(text) => Came::Text(text.into()),
            Value::Place => Came::Place,
            Value::Offset(minutes) => Came::Offset(minutes),
            Value::None => Came::None,
        }
    }
}
