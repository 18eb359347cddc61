//! Judging by a condition: true, false, not seen or unknown; with the facts that an answer rests on.
//!
//! One path for judging and for explaining, compiled without notes and with them. Nothing is allocated where
//! nothing fires.

mod compare;
mod lists;
mod notes;
mod read;
mod trace;

use alloc::vec::Vec;

use super::program::{MOST_ENTRIES, Node, Part};
use super::truth::Truth;
use crate::facts::{Cite, Facts, Missing, OwnFact, Signal, Value as FactValue};
use crate::profile::Product;
use crate::profile::slot::Slot;
use crate::units::Moment;
pub(super) use lists::Count;
use notes::{Kept, Notes, Unkept};
use trace::Trace;
pub(super) use trace::{Came, Step};

/// No rule takes more steps on one profile; it is unknown then. Ours: a thousand entries, each looked
/// at by a condition of a hundred parts.
const MOST_STEPS: usize = 200_000;

/// A value of a condition.
#[derive(Clone, Copy)]
pub(super) enum Value<'v> {
    Truth(Truth),
    Number(i64),
    Count(Count),
    Moment(Moment),
    Word(&'v str),
    /// A label, a name or a product.
    Text(&'v str),
    Place,
    Offset(i64),
    Missing(Missing),
    /// Something that would speak for the person and is not given.
    None,
}

/// What stands at an entry: a part of the profile, or a value of the caller's own.
#[derive(Clone, Copy)]
enum Looked<'p> {
    Part(&'p dyn Slot<'p>),
    Own(Option<FactValue<'p>>),
}

/// The entry that a macro looks at.
#[derive(Clone, Copy)]
struct Entry<'p> {
    of: Looked<'p>,
    index: [u16; 2],
    depth: u8,
}

/// A condition on its way through the facts of one person.
pub(super) struct Run<'f, 'p, N> {
    facts: &'f Facts<'p>,
    /// The facts of the rule's own.
    own: &'f [OwnFact<'f>],
    entries: [Option<Entry<'p>>; MOST_ENTRIES],
    steps: usize,
    /// The fact that was read last: it is named where something cannot be decided.
    last: Signal,
    notes: N,
}

impl<'f, 'p> Run<'f, 'p, Unkept> {
    /// For the answer alone.
    pub(super) fn new(facts: &'f Facts<'p>, own: &'f [OwnFact<'f>]) -> Self {
        Run::with(facts, own, Unkept)
    }
}

impl<'f, 'p> Run<'f, 'p, Kept> {
    /// For the answer and the facts that it rests on.
    pub(super) fn noting(facts: &'f Facts<'p>, own: &'f [OwnFact<'f>]) -> Self {
        Run::with(facts, own, Kept::default())
    }

    /// The same, keeping what each part came to.
    pub(super) fn tracing(facts: &'f Facts<'p>, own: &'f [OwnFact<'f>]) -> Self {
        Run::with(facts, own, Kept::traced())
    }

    /// The facts that the answers rest on, in the order in which the condition names them.
    pub(super) fn cites(&self) -> &[Cite] {
        &self.notes.cites
    }

    /// What each part came to.
    pub(super) fn into_steps(self) -> Vec<Step> {
        self.notes.into_steps()
    }
}

impl<'f, 'p, N: Notes> Run<'f, 'p, N> {
    fn with(facts: &'f Facts<'p>, own: &'f [OwnFact<'f>], notes: N) -> Self {
        let (entries, steps, last) = ([None; MOST_ENTRIES], MOST_STEPS, Signal::SessionsAt);
        Run { facts, own, entries, steps, last, notes }
    }

    /// The entry that a macro looks at.
    fn entry(&self, place: u8) -> Option<&Entry<'p>> {
        self.entries.get(usize::from(place))?.as_ref()
    }

    /// Takes steps. Whether any are left.
    #[inline]
    fn takes(&mut self, steps: usize) -> bool {
        self.steps = self.steps.saturating_sub(steps);
        self.steps > 0
    }

    /// What cannot be decided although all was given: a number that does not fit, more steps than a rule
    /// may take, two names that cannot be told apart. It never reads as quiet.
    const fn failed(&self) -> Missing {
        self.last.undecided()
    }

    /// What each part came to, where somebody asks why.
    #[inline]
    fn trace(&mut self) -> Option<&mut Trace> {
        self.notes.kept()?.trace.as_mut()
    }

    /// How much was noted so far.
    #[inline]
    fn mark(&mut self) -> usize {
        self.notes.kept().map_or(0, |kept| kept.cites.len())
    }

    /// Forgets what was noted since.
    #[inline]
    fn forget(&mut self, mark: usize) {
        if let Some(kept) = self.notes.kept() {
            kept.cites.truncate(mark);
        }
    }

    #[inline]
    fn note(&mut self, cite: Cite) {
        if let Some(kept) = self.notes.kept() {
            kept.note(cite);
        }
    }

    /// Whether a condition holds.
    #[inline]
    pub(super) fn truth(&mut self, node: &Node) -> Truth {
        if self.trace().is_some() { self.as_truth(node) } else { self.asked(node) }
    }

    /// The value of a part, taken as an answer.
    #[inline(never)]
    fn as_truth(&mut self, node: &Node) -> Truth {
        match self.value(node) {
            Value::Truth(truth) => truth,
            Value::Missing(missing) => Truth::Unknown(missing),
            // A fact that speaks for the person and is not given counts as none.
            Value::None => Truth::False,
            Value::Number(_)
            | Value::Count(_)
            | Value::Moment(_)
            | Value::Word(_)
            | Value::Text(_)
            | Value::Place
            | Value::Offset(_) => Truth::Unknown(self.failed()),
        }
    }

    /// The answer of a part.
    ///
    /// It only branches: each kind of question is a function of its own, so that a comparison does not make room
    /// for what lists need.
    #[inline(never)]
    fn asked(&mut self, node: &Node) -> Truth {
        if !self.takes(1) {
            return Truth::Unknown(self.failed());
        }
        match &node.of {
            Part::Truth(truth) => Truth::of(*truth),
            Part::Not(one) => self.opposite(one),
            Part::And(all) => self.all_of(all),
            Part::Or(all) => self.one_of(all),
            Part::Has(one) => self.is_known(one),
            Part::Compare(how, alike, two) => self.compared((*how, *alike), two),
            Part::OneOf(alike, one, words) => self.is_one_of(*alike, one, words),
            Part::Among(alike, one, stream) => self.is_among(*alike, one, stream),
            Part::Exists(stream) => self.exists(stream),
            Part::ExistsOne(stream) => self.exists_one(stream),
            Part::All(stream) => self.all(stream),
            _ => self.as_truth(node),
        }
    }

    #[inline(never)]
    fn opposite(&mut self, one: &Node) -> Truth {
        self.truth(one).not()
    }

    /// The number of a part, so far as it is certain.
    pub(super) fn number(&mut self, node: &Node) -> Option<i64> {
        match self.value(node) {
            Value::Number(number) => Some(number),
            Value::Count(count) => Some(count.sure),
            Value::Truth(_)
            | Value::Moment(_)
            | Value::Word(_)
            | Value::Text(_)
            | Value::Place
            | Value::Offset(_)
            | Value::Missing(_)
            | Value::None => None,
        }
    }

    /// The value of a part.
    #[inline]
    pub(super) fn value<'v>(&mut self, node: &'v Node) -> Value<'v>
    where
        'p: 'v,
    {
        // What is written is not looked at for long.
        match &node.of {
            Part::Text(text) => Value::Text(text),
            Part::Number(number) if self.trace().is_none() => Value::Number(*number),
            Part::Moment(moment) if self.trace().is_none() => Value::Moment(*moment),
            Part::Read(read) if self.trace().is_none() => self.read(read),
            _ => self.worked_out(node),
        }
    }

    /// The value of a part that is asked, calculated or told.
    #[inline(never)]
    fn worked_out<'v>(&mut self, node: &'v Node) -> Value<'v>
    where
        'p: 'v,
    {
        let place = self.trace().map(|trace| trace.opens(&node.span));
        let value = if node.of.is_question() {
            Value::Truth(self.asked(node))
        } else if self.takes(1) {
            self.plain_value(node)
        } else {
            Value::Missing(self.failed())
        };
        if let (Some(trace), Some(place)) = (self.trace(), place) {
            trace.closes(place, value);
        }
        value
    }

    /// The value of a part that is no question.
    fn plain_value<'v>(&mut self, node: &'v Node) -> Value<'v>
    where
        'p: 'v,
    {
        match &node.of {
            Part::Number(number) => Value::Number(*number),
            Part::Text(text) => Value::Text(text),
            Part::Moment(moment) => Value::Moment(*moment),
            Part::AsOf => Value::Moment(self.facts.as_of()),
            Part::Read(read) => self.read(read),
            Part::Own(place) => self.own_value(*place),
            Part::If(three) => self.chosen(three),
            Part::Size(stream) => self.size(stream),
            Part::Distinct(alike, stream) => self.distinct(*alike, stream),
            Part::DaysOf(stream) => self.days_of(stream),
            _ => self.called(node),
        }
    }

    /// What a calculation or a function gives.
    fn called<'v>(&mut self, node: &'v Node) -> Value<'v>
    where
        'p: 'v,
    {
        match &node.of {
            Part::Calculate(operation, two) => self.calculated(*operation, two),
            Part::DaysBetween(two) => self.between(two, |one, two| {
                let (early, late) = if one.is_after(two) { (two, one) } else { (one, two) };
                Some(late.days_since(early))
            }),
            Part::HoursBetween(two) => self.between(two, |one, two| {
                let seconds = one.seconds_since(two)?.checked_abs()?;
                seconds.checked_div(3_600)
            }),
            Part::Overlap(four) => self.overlap(four),
            Part::SameName(two) => self.same_name(two),
            Part::DeclaredName(two) => self.declared_name(two),
            Part::SameDomain(two) => self.same_domain(two),
            Part::Distance(two) => self.distance(two),
            Part::ClaimedIn(two) => self.claimed_in(two),
            Part::Reported(list, one) => {
                self.tested(one, |facts, text| facts.reported(list, &Product::from(text)).is_some())
            }
            Part::Matches(one, regex) => self.tested(one, |_, text| regex.is_match(text)),
            _ => Value::Missing(self.failed()),
        }
    }

    /// All hold.
    #[inline(never)]
    fn all_of(&mut self, parts: &[Node]) -> Truth {
        self.joined(parts, (Truth::True, Truth::False), Truth::and)
    }

    /// At least one holds.
    #[inline(never)]
    fn one_of(&mut self, parts: &[Node]) -> Truth {
        self.joined(parts, (Truth::False, Truth::True), Truth::or)
    }

    /// The parts that one sign joins: from the answer of none of them, until one decides. Of the parts, only those
    /// that decide are noted.
    #[inline]
    fn joined(
        &mut self,
        parts: &[Node],
        (none, decides): (Truth, Truth),
        join: fn(Truth, Truth) -> Truth,
    ) -> Truth {
        let (start, mut answer, mut rest) = (self.mark(), none, parts);
        while let Some((part, others)) = rest.split_first() {
            rest = others;
            let mark = self.mark();
            let truth = self.truth(part);
            if truth == decides {
                if let Some(kept) = self.notes.kept() {
                    kept.keep_from(start, mark);
                }
                self.look_on(rest);
                return truth;
            }
            if truth != none {
                self.forget(mark);
                answer = join(answer, truth);
            }
        }
        answer
    }

    /// What is decided is not looked at further; but who asks why is told of the rest too.
    fn look_on(&mut self, rest: &[Node]) {
        if self.trace().is_some() {
            let end = self.mark();
            for part in rest {
                self.truth(part);
            }
            self.forget(end);
        }
    }

    fn chosen<'v>(&mut self, [asked, then, other]: &'v [Node; 3]) -> Value<'v>
    where
        'p: 'v,
    {
        match self.truth(asked) {
            Truth::True => self.value(then),
            Truth::False => self.value(other),
            Truth::NotSeen(missing) | Truth::Unknown(missing) => Value::Missing(missing),
        }
    }

    /// Known is true; what is not known stays unknown, so that nothing fires for want of a fact.
    #[inline(never)]
    fn is_known(&mut self, node: &Node) -> Truth {
        match self.value(node) {
            Value::Missing(missing) | Value::Truth(Truth::Unknown(missing)) => {
                Truth::Unknown(missing)
            }
            Value::None => Truth::False,
            Value::Truth(_)
            | Value::Number(_)
            | Value::Count(_)
            | Value::Moment(_)
            | Value::Word(_)
            | Value::Text(_)
            | Value::Place
            | Value::Offset(_) => Truth::True,
        }
    }
}

impl<'p> Entry<'p> {
    /// The part of the profile that it is.
    const fn part(&self) -> Option<&'p dyn Slot<'p>> {
        match self.of {
            Looked::Part(slot) => Some(slot),
            Looked::Own(_) => None,
        }
    }

    /// The place of the list that it stands in, and how deep it is.
    const fn outer(&self) -> (u16, u8) {
        let [outer, _] = self.index;
        (outer, self.depth)
    }
}
