//! Reading the profile: what is there as of the assessment, and what tables tell of it.

use super::{Entry, Looked, Run, Value};
use crate::facts::{Cite, ClassedSession, OwnFact, Speaks, Value as FactValue, Why, stage_of_step};
use crate::profile::SessionStep;
use crate::profile::slot::{Held, Slot};
use crate::rulefile::program::{Base, Read, Step, Told};
use crate::rulefile::schema::{From, Gate};
use crate::rulefile::truth::Truth;
use crate::units::{Moment, Stage};

/// A value of the caller's own as a condition sees it.
fn of_own(value: FactValue<'_>) -> Option<Value<'_>> {
    Some(match value {
        FactValue::Token(text) | FactValue::Product(text) | FactValue::OwnWord(text) => {
            Value::Text(text)
        }
        FactValue::Count(count) => Value::Number(i64::from(count)),
        FactValue::Truth(truth) => Value::Truth(Truth::of(truth)),
        FactValue::Moment(moment) => Value::Moment(moment),
        _ => return None,
    })
}

impl<'p> Run<'_, 'p> {
    /// A fact of the caller's own that stands in no list.
    pub(super) fn own_value<'v>(&mut self, place: u8) -> Value<'v>
    where
        'p: 'v,
    {
        let own = self.own;
        let Some(fact) = own.get(usize::from(place)) else { return Value::Missing(self.failed()) };
        self.last = fact.signal();
        let told = self.facts.own(fact).and_then(|entry| Ok((entry.cite(), entry.value()?)));
        match told.map(|(cite, value)| (cite, of_own(value))) {
            Ok((cite, Some(value))) => {
                self.note(cite);
                value
            }
            Ok((_, None)) => Value::Missing(self.failed()),
            Err(missing) if missing.why == Why::NotProvided => own_absent(fact),
            Err(missing) => Value::Missing(missing),
        }
    }

    pub(super) fn read<'v>(&mut self, read: &Read) -> Value<'v>
    where
        'p: 'v,
    {
        self.last = read.signal;
        let (start, index) = match read.from {
            Base::Profile => (Looked::Part(self.facts.profile()), [0, 0]),
            Base::Entry(place) => match self.entry(place) {
                Some(Entry { of: Looked::Part(slot), index, .. }) => (Looked::Part(*slot), *index),
                Some(Entry { of, index, .. }) => (*of, *index),
                None => return absent(read),
            },
        };
        let cite = Cite { signal: read.signal, index };
        let told = match (start, read.told) {
            (Looked::Part(start), Told::Plainly) => self.walk(start, read).and_then(shown),
            (Looked::Part(_), told) => self.of_network(told, cite),
            (Looked::Own(value), _) => {
                let told = value.and_then(of_own);
                Some(told.unwrap_or_else(|| Value::Missing(self.failed())))
            }
        };
        match told {
            Some(Value::Missing(missing)) => Value::Missing(missing),
            Some(value) => {
                self.note(cite);
                value
            }
            None => absent(read),
        }
    }

    /// The slot at the end of the way, if all on it is there.
    pub(super) fn found(&self, read: &Read) -> (Option<&'p dyn Slot<'p>>, Cite) {
        let (start, index): (Option<&'p dyn Slot<'p>>, _) = match read.from {
            Base::Profile => (Some(self.facts.profile()), [0, 0]),
            Base::Entry(place) => {
                let entry = self.entry(place);
                (entry.and_then(Entry::part), entry.map_or([0, 0], |entry| entry.index))
            }
        };
        let slot = start.and_then(|start| self.walk(start, read));
        (slot, Cite { signal: read.signal, index })
    }

    fn walk(&self, start: &'p dyn Slot<'p>, read: &Read) -> Option<&'p dyn Slot<'p>> {
        let mut slot = start;
        for step in &read.steps {
            slot = self.step(slot, step)?;
        }
        Some(slot)
    }

    fn step(&self, slot: &'p dyn Slot<'p>, step: &Step) -> Option<&'p dyn Slot<'p>> {
        let part = slot.part(step.place)?;
        match &step.gate {
            Some(gate) => self.is_there(part, gate).then_some(part),
            None => Some(part),
        }
    }

    /// Whether an entry, or a noun with a moment of its own, is there as of the assessment.
    pub(super) fn is_there(&self, slot: &dyn Slot<'_>, gate: &Gate) -> bool {
        match moment_of(slot, gate) {
            Some(at) => !at.is_after(self.facts.as_of()),
            None => stage_of(slot, &gate.from) <= self.facts.stage(),
        }
    }

    /// What the address tables tell of a session's network, by the place of the session.
    fn of_network<'v>(&self, told: Told, cite: Cite) -> Option<Value<'v>>
    where
        'p: 'v,
    {
        let [index, _] = cite.index;
        let undecided = Some(Value::Missing(cite.signal.undecided()));
        let Some(ClassedSession { class, country, .. }) = self.facts.classed_at(index) else {
            let entry = self.facts.profile().sessions.get(usize::from(index))?;
            return if entry.network.class.is_some() { undecided } else { None };
        };
        match (told, country) {
            (Told::NetworkClass | Told::Plainly, _) => Some(Value::Word(class.as_str())),
            (Told::NetworkCountry, Some(country)) if !class.hides_place() => {
                Some(Value::Text(country.raw()))
            }
            (Told::NetworkCountry, _) => undecided,
        }
    }
}

fn own_absent<'v>(fact: &OwnFact<'_>) -> Value<'v> {
    match fact.speaks {
        Speaks::ForThePerson => Value::None,
        Speaks::Plainly => Value::Missing(fact.signal().missing()),
    }
}

fn absent<'v>(read: &Read) -> Value<'v> {
    if read.speaks { Value::None } else { Value::Missing(read.signal.missing()) }
}

pub(super) fn moment_of(noun: &dyn Slot<'_>, gate: &Gate) -> Option<Moment> {
    let [first, second] = gate.at;
    let part = noun.part(first?)?;
    match second {
        Some(place) => part.part(place)?.held().moment(),
        None => part.held().moment(),
    }
}

fn stage_of(noun: &dyn Slot<'_>, from: &From) -> Stage {
    let word = |place: usize| match noun.part(place).map(|part| part.held()) {
        Some(Held::Word(word)) => Some(word),
        _ => None,
    };
    match *from {
        From::Stage(stage) => stage,
        From::Own(place, otherwise) => {
            word(place).and_then(|word| word.parse().ok()).unwrap_or(otherwise)
        }
        From::Session(place) => {
            let step = SessionStep::ALL.iter().find(|step| Some(step.as_str()) == word(place));
            stage_of_step(step.copied())
        }
    }
}

/// A value as a condition sees it; none where nothing was given.
fn shown<'p>(slot: &'p dyn Slot<'p>) -> Option<Value<'p>> {
    let held = slot.held();
    Some(match held {
        Held::Token(text) | Held::PersonName(text) | Held::Product(text) => Value::Text(text),
        Held::Word(word) => Value::Word(word),
        Held::Bool(truth) => Value::Truth(Truth::of(truth)),
        Held::Count(count) => Value::Number(i64::from(count)),
        Held::Moment(moment) => Value::Moment(moment),
        Held::Offset(offset) => Value::Offset(i64::from(offset.minutes())),
        Held::Noun(..) if slot.is_absent() => return None,
        Held::Noun(..) => Value::Place,
        Held::Nothing | Held::List(_) | Held::Free(_) => return None,
    })
}
