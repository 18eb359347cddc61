//! Reading the profile: what is there as of the assessment, and what tables tell of it.

use super::notes::Notes;
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

impl<'p, N: Notes> Run<'_, 'p, N> {
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

    #[inline(never)]
    pub(super) fn read<'v>(&mut self, read: &Read) -> Value<'v>
    where
        'p: 'v,
    {
        self.last = read.signal;
        let value = self.told(read);
        if N::KEPT && !matches!(value, Value::Missing(_) | Value::None) {
            let index = self.index(read);
            self.note(Cite { signal: read.signal, index });
        }
        value
    }

    #[inline]
    fn told<'v>(&self, read: &Read) -> Value<'v>
    where
        'p: 'v,
    {
        if read.told == Told::Plainly { self.plainly(read) } else { self.of_network(read) }
    }

    /// What stands in the profile.
    #[inline(never)]
    fn plainly<'v>(&self, read: &Read) -> Value<'v>
    where
        'p: 'v,
    {
        let start: &'p dyn Slot<'p> = match read.from {
            Base::Profile => self.facts.profile(),
            Base::Entry(place) => match self.entry(place).map(|entry| &entry.of) {
                Some(Looked::Part(slot)) => *slot,
                Some(Looked::Own(value)) => {
                    let told = value.and_then(of_own);
                    return told.unwrap_or_else(|| Value::Missing(self.failed()));
                }
                None => return absent(read),
            },
        };
        match self.walk(start, read) {
            Some(slot) => shown(slot, read),
            None => absent(read),
        }
    }

    /// The places in the lists on the way to a value.
    fn index(&self, read: &Read) -> [u16; 2] {
        match read.from {
            Base::Profile => [0, 0],
            Base::Entry(place) => self.entry(place).map_or([0, 0], |entry| entry.index),
        }
    }

    /// The slot at the end of the way, if all on it is there.
    pub(super) fn found(&self, read: &Read) -> Option<&'p dyn Slot<'p>> {
        let start: Option<&'p dyn Slot<'p>> = match read.from {
            Base::Profile => Some(self.facts.profile()),
            Base::Entry(place) => self.entry(place).and_then(Entry::part),
        };
        self.walk(start?, read)
    }

    #[inline]
    fn walk(&self, start: &'p dyn Slot<'p>, read: &Read) -> Option<&'p dyn Slot<'p>> {
        let mut slot = start;
        for step in &read.steps {
            slot = self.step(slot, step)?;
        }
        Some(slot)
    }

    #[inline]
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
    #[inline(never)]
    fn of_network<'v>(&self, read: &Read) -> Value<'v>
    where
        'p: 'v,
    {
        let [index, _] = self.index(read);
        let Some(ClassedSession { class, country, .. }) = self.facts.classed_at(index) else {
            let entry = self.facts.profile().sessions.get(usize::from(index));
            let given = entry.is_some_and(|entry| entry.network.class.is_some());
            return if given { Value::Missing(read.signal.undecided()) } else { absent(read) };
        };
        match (read.told, country) {
            (Told::NetworkClass | Told::Plainly, _) => Value::Word(class.as_str()),
            (Told::NetworkCountry, Some(country)) if !class.hides_place() => {
                Value::Text(country.raw())
            }
            (Told::NetworkCountry, _) => Value::Missing(read.signal.undecided()),
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

/// A value as a condition sees it.
#[inline]
fn shown<'p>(slot: &'p dyn Slot<'p>, read: &Read) -> Value<'p> {
    match slot.held() {
        Held::Token(text) | Held::PersonName(text) | Held::Product(text) => Value::Text(text),
        Held::Word(word) => Value::Word(word),
        Held::Bool(truth) => Value::Truth(Truth::of(truth)),
        Held::Count(count) => Value::Number(i64::from(count)),
        Held::Moment(moment) => Value::Moment(moment),
        Held::Offset(offset) => Value::Offset(i64::from(offset.minutes())),
        Held::Noun(..) if !slot.is_absent() => Value::Place,
        Held::Noun(..) | Held::Nothing | Held::List(_) | Held::Free(_) => absent(read),
    }
}
