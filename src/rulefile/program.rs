//! A condition made ready: every name is a place in the profile, every comparison knows its kind.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;

use regex::Regex;

use super::cel::{Comparison, Operation};
use super::schema::Gate;
use crate::facts::{ReportedList, Signal};
use crate::units::Moment;

/// A part of a condition, and where it stands in the text.
pub(super) struct Node {
    pub(super) span: Range<usize>,
    pub(super) of: Part,
}

/// Without its place: two parts that say the same are told the same.
impl fmt::Debug for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.of.fmt(f)
    }
}

#[derive(Debug)]
pub(super) enum Part {
    Truth(bool),
    Number(i64),
    Text(Box<str>),
    Moment(Moment),
    AsOf,
    Read(Read),
    /// A fact of the caller's own: its place in the list of the rule.
    Own(u8),
    Has(Box<Node>),
    Not(Box<Node>),
    And(Box<[Node]>),
    Or(Box<[Node]>),
    If(Box<[Node; 3]>),
    Compare(Comparison, Alike, Box<[Node; 2]>),
    /// One of these words or products.
    OneOf(Alike, Box<Node>, Box<[Box<str>]>),
    /// Among the entries of a list.
    Among(Alike, Box<Node>, Box<Stream>),
    Exists(Box<Stream>),
    ExistsOne(Box<Stream>),
    All(Box<Stream>),
    Size(Box<Stream>),
    /// How many different ones.
    Distinct(Alike, Box<Stream>),
    /// On how many calendar days.
    DaysOf(Box<Stream>),
    Calculate(Operation, Box<[Node; 2]>),
    DaysBetween(Box<[Node; 2]>),
    HoursBetween(Box<[Node; 2]>),
    /// How many days two periods have in common.
    Overlap(Box<[Node; 4]>),
    SameName(Box<[Node; 2]>),
    DeclaredName(Box<[Node; 2]>),
    SameDomain(Box<[Node; 2]>),
    Distance(Box<[Node; 2]>),
    ClaimedIn(Box<[Node; 2]>),
    Reported(&'static ReportedList, Box<Node>),
    Matches(Box<Node>, Box<Regex>),
}

impl Part {
    /// Whether it is asked for an answer: a truth that is written, a sign that joins or compares, a list that is gone through.
    /// All else is a value that is worked out, though some of it is true or false too.
    pub(super) const fn is_question(&self) -> bool {
        matches!(
            self,
            Part::Truth(_)
                | Part::Has(_)
                | Part::Not(_)
                | Part::And(_)
                | Part::Or(_)
                | Part::Compare(..)
                | Part::OneOf(..)
                | Part::Among(..)
                | Part::Exists(_)
                | Part::ExistsOne(_)
                | Part::All(_)
        )
    }
}

/// How two values are found to be alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Alike {
    Truth,
    Number,
    Moment,
    Word,
    Label,
    Contact,
    Domain,
    Name,
    Product,
    Offset,
}

/// A value of the profile, and the way to it.
#[derive(Clone, Debug)]
pub(super) struct Read {
    pub(super) from: Base,
    pub(super) steps: Box<[Step]>,
    pub(super) signal: Signal,
    /// It speaks for the person: what is not given counts as none.
    pub(super) speaks: bool,
    pub(super) told: Told,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Base {
    Profile,
    /// The entry that a macro looks at.
    Entry(u8),
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) place: usize,
    pub(super) gate: Option<Gate>,
}

/// Whether what stands in the profile is the fact, or a table has to be weighed first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    Plainly,
    /// The class of a session's network: tables grow old, and two can disagree.
    NetworkClass,
    /// The country of a session's exit: some classes hide it.
    NetworkCountry,
}

/// The entries of a list, those for which the guard holds, and what is made of each.
#[derive(Debug)]
pub(super) struct Stream {
    pub(super) list: Source,
    /// The fact that is missing where the list is.
    pub(super) lacks: Option<Signal>,
    pub(super) gate: Option<Gate>,
    /// The place of the entry among those that macros look at.
    pub(super) entry: u8,
    pub(super) guards: Vec<Node>,
    /// What `map` makes of each, or what is asked of it.
    pub(super) made: Option<Box<Node>>,
    pub(super) whole: WholeList,
}

#[derive(Debug)]
pub(super) enum Source {
    Profile(Read),
    Own(u8),
}

/// How it is known that a list holds all.
#[derive(Debug)]
pub(super) enum WholeList {
    Never,
    Always,
    Sessions,
    /// The count beside it.
    Counted(Read),
}

/// As deep as macros can stand in each other: a citation has two places.
pub(super) const MOST_ENTRIES: usize = 3;

impl Stream {
    /// The fact that the list is.
    pub(super) const fn signal(&self) -> Signal {
        match &self.list {
            Source::Profile(read) => read.signal,
            Source::Own(place) => Signal::Own(*place),
        }
    }

    /// The fact that is named where the list is missing or may go on.
    pub(super) const fn lacks(&self) -> Signal {
        match self.lacks {
            Some(signal) => signal,
            None => self.signal(),
        }
    }

    /// The entry itself, where the list holds plain values.
    pub(super) fn itself(&self) -> Node {
        let (from, steps) = (Base::Entry(self.entry), Box::default());
        let read = match &self.list {
            Source::Profile(read) => Read { from, steps, ..read.clone() },
            Source::Own(place) => {
                let (signal, told) = (Signal::Own(*place), Told::Plainly);
                Read { from, steps, signal, speaks: false, told }
            }
        };
        Node { span: 0..0, of: Part::Read(read) }
    }
}
