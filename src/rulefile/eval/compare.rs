//! Comparing values, and the functions over them.

use alloc::boxed::Box;
use core::cmp::Ordering;

use super::lists::Count;
use super::notes::Notes;
use super::{Run, Value};
use crate::facts::fold::name::{Name, NameComparison, compare};
use crate::facts::fold::{contact, label};
use crate::facts::{Facts, Missing, NameAgainstDeclared, Nearness, Signal};
use crate::profile::slot::Slot;
use crate::profile::{PersonName, Place, Token};
use crate::rulefile::cel::{Comparison, Operation};
use crate::rulefile::program::{Alike, Node, Part};
use crate::rulefile::truth::Truth;
use crate::units::Moment;

/// Whether two texts are alike; none where it cannot be told.
pub(super) fn are_alike(alike: Alike, one: &str, two: &str) -> Option<bool> {
    match alike {
        Alike::Label => Some(label::same(one, two)),
        Alike::Contact => contact::same(one, two),
        Alike::Domain => Some(label::domain_same(one, two)),
        Alike::Product => Some(label::product_same(one, two)),
        Alike::Name => match compare(&Name::fold(one), &Name::fold(two)) {
            NameComparison::Same | NameComparison::Compatible => Some(true),
            NameComparison::Different => Some(false),
            NameComparison::Unknown => None,
        },
        Alike::Word | Alike::Truth | Alike::Number | Alike::Moment | Alike::Offset => {
            Some(one == two)
        }
    }
}

impl<'p, N: Notes> Run<'_, 'p, N> {
    #[inline(never)]
    pub(super) fn compared(
        &mut self,
        (how, alike): (Comparison, Alike),
        [one, two]: &[Node; 2],
    ) -> Truth {
        let first = self.value(one);
        // Most facts are compared with what is written: nothing of the general way is needed.
        match (first, &two.of) {
            (Value::Word(word), Part::Text(text)) if alike == Alike::Word => {
                Truth::of((*word == **text) == (how == Comparison::Equal))
            }
            (Value::Number(number), Part::Number(other)) if self.trace().is_none() => {
                Truth::of(how.holds(number.cmp(other)))
            }
            (Value::Moment(moment), Part::Moment(other)) if self.trace().is_none() => {
                self.by_time(how, moment, *other)
            }
            (first, _) => self.compared_with((how, alike), first, two),
        }
    }

    /// The same, of what is not written in the condition.
    #[inline(never)]
    fn compared_with(
        &mut self,
        how: (Comparison, Alike),
        first: Value<'_>,
        second: &Node,
    ) -> Truth {
        let second = self.value(second);
        self.weighed(how, (first, second))
    }

    /// Two values, as a comparison has them.
    #[inline(never)]
    fn weighed(
        &mut self,
        (how, alike): (Comparison, Alike),
        values: (Value<'_>, Value<'_>),
    ) -> Truth {
        let equal = how == Comparison::Equal;
        match values {
            (Value::Missing(missing), _) | (_, Value::Missing(missing)) => Truth::Unknown(missing),
            (Value::Truth(one), Value::Truth(two)) => {
                let same = one.and(two).or(one.not().and(two.not()));
                if equal { same } else { same.not() }
            }
            // Nothing is the same as what is not there, and nothing stands before or after it.
            (Value::None, _) | (_, Value::None) => Truth::of(how == Comparison::NotEqual),
            (Value::Number(one), Value::Number(two)) => Truth::of(how.holds(one.cmp(&two))),
            (Value::Count(count), Value::Number(number)) => count.compared(how, number),
            (Value::Number(number), Value::Count(count)) => count.compared(how.turned(), number),
            (Value::Count(one), Value::Count(two)) => two_counts(how, one, two),
            (Value::Moment(one), Value::Moment(two)) => self.by_time(how, one, two),
            (Value::Offset(one), Value::Offset(two)) => Truth::of((one == two) == equal),
            (Value::Text(one) | Value::Word(one), Value::Text(two) | Value::Word(two)) => {
                match are_alike(alike, one, two) {
                    Some(same) => Truth::of(same == equal),
                    None => Truth::Unknown(self.failed()),
                }
            }
            _ => Truth::Unknown(self.failed()),
        }
    }

    fn by_time(&self, how: Comparison, one: Moment, two: Moment) -> Truth {
        match order_of(one, two) {
            Some(order) => Truth::of(how.holds(order)),
            None => Truth::Unknown(self.failed()),
        }
    }

    #[inline(never)]
    pub(super) fn is_one_of(&mut self, alike: Alike, one: &Node, words: &[Box<str>]) -> Truth {
        match self.value(one) {
            Value::Text(text) | Value::Word(text) => {
                let is_it = |word: &str| match alike {
                    Alike::Word => text == word,
                    _ => are_alike(alike, text, word) == Some(true),
                };
                Truth::of(words.iter().any(|word| is_it(word)))
            }
            Value::Missing(missing) => Truth::Unknown(missing),
            _ => Truth::False,
        }
    }

    pub(super) fn tested<'v>(
        &mut self,
        one: &Node,
        passes: impl Fn(&Facts<'_>, &str) -> bool,
    ) -> Value<'v> {
        match self.value(one) {
            Value::Text(text) | Value::Word(text) => {
                Value::Truth(Truth::of(passes(self.facts, text)))
            }
            Value::Missing(missing) => Value::Missing(missing),
            _ => Value::Truth(Truth::False),
        }
    }

    pub(super) fn calculated<'v>(
        &mut self,
        operation: Operation,
        [one, two]: &[Node; 2],
    ) -> Value<'v> {
        let (one, two) = match (self.value(one), self.value(two)) {
            (Value::Number(one), Value::Number(two)) => (one, two),
            (Value::Missing(missing), _) | (_, Value::Missing(missing)) => {
                return Value::Missing(missing);
            }
            _ => return Value::Missing(self.failed()),
        };
        let result = match operation {
            Operation::Add => one.checked_add(two),
            Operation::Subtract => one.checked_sub(two),
            Operation::Multiply => one.checked_mul(two),
            Operation::Divide => one.checked_div(two),
            Operation::Remainder => one.checked_rem(two),
        };
        // Too large a number, or nothing to divide by, never reads as quiet.
        result.map_or(Value::Missing(self.failed()), Value::Number)
    }

    pub(super) fn between<'v>(
        &mut self,
        [one, two]: &[Node; 2],
        span: impl Fn(Moment, Moment) -> Option<i64>,
    ) -> Value<'v> {
        match (self.value(one), self.value(two)) {
            (Value::Moment(one), Value::Moment(two)) => {
                span(one, two).map_or(Value::Missing(self.failed()), Value::Number)
            }
            (Value::Missing(missing), _) | (_, Value::Missing(missing)) => Value::Missing(missing),
            _ => Value::None,
        }
    }

    pub(super) fn overlap<'v>(&mut self, four: &[Node; 4]) -> Value<'v> {
        let [one_from, one_to, two_from, two_to] = four.each_ref().map(|node| self.value(node));
        for value in [one_from, one_to, two_from, two_to] {
            match value {
                Value::Missing(missing) => return Value::Missing(missing),
                Value::Moment(_) => {}
                _ => return Value::None,
            }
        }
        let (Value::Moment(one_from), Value::Moment(one_to)) = (one_from, one_to) else {
            return Value::None;
        };
        let (Value::Moment(two_from), Value::Moment(two_to)) = (two_from, two_to) else {
            return Value::None;
        };
        let from = one_from.day().max(two_from.day());
        let to = one_to.day().min(two_to.day());
        let days = to.signed_duration_since(from).num_days().saturating_add(1);
        Value::Number(days.max(0))
    }

    pub(super) fn same_name<'v>(&mut self, [one, two]: &[Node; 2]) -> Value<'v> {
        self.two_texts(one, two, Alike::Name)
    }

    pub(super) fn same_domain<'v>(&mut self, [one, two]: &[Node; 2]) -> Value<'v> {
        match (self.value(one), self.value(two)) {
            (Value::Text(one), Value::Text(two)) => {
                let domain = |text| str::rsplit_once(text, '@').map_or(text, |(_, domain)| domain);
                Value::Truth(Truth::of(label::domain_same(domain(one), domain(two))))
            }
            (Value::Missing(missing), _) | (_, Value::Missing(missing)) => Value::Missing(missing),
            _ => Value::Truth(Truth::False),
        }
    }

    fn two_texts<'v>(&mut self, one: &Node, two: &Node, alike: Alike) -> Value<'v> {
        match (self.value(one), self.value(two)) {
            (Value::Text(one), Value::Text(two)) => match are_alike(alike, one, two) {
                Some(same) => Value::Truth(Truth::of(same)),
                None => Value::Missing(self.failed()),
            },
            (Value::Missing(missing), _) | (_, Value::Missing(missing)) => Value::Missing(missing),
            _ => Value::Truth(Truth::False),
        }
    }

    /// Whether a name is, or may be, one that was declared by then.
    pub(super) fn declared_name<'v>(&mut self, [one, at]: &[Node; 2]) -> Value<'v> {
        let (name, at) = match (self.value(one), self.value(at)) {
            (Value::Text(name), Value::Moment(at)) => (name, at),
            (Value::Missing(missing), _) | (_, Value::Missing(missing)) => {
                return Value::Missing(missing);
            }
            _ => return Value::Truth(Truth::False),
        };
        if let Err(missing) = self.facts.a_name_is_declared() {
            return Value::Missing(missing);
        }
        let stands = self.facts.against_declared(&PersonName::from(name), Some(at));
        self.note(Signal::ClaimsNames.at(0));
        match stands {
            NameAgainstDeclared::Same | NameAgainstDeclared::Compatible => {
                Value::Truth(Truth::True)
            }
            NameAgainstDeclared::Different => Value::Truth(Truth::False),
            NameAgainstDeclared::Unknown => Value::Missing(Signal::ClaimsNames.undecided()),
        }
    }

    pub(super) fn distance<'v>(&mut self, [one, two]: &[Node; 2]) -> Value<'v> {
        let (one, two) = match (self.place(one), self.place(two)) {
            (Ok(Some(one)), Ok(Some(two))) => (one, two),
            (Err(missing), _) | (_, Err(missing)) => return Value::Missing(missing),
            _ => return Value::None,
        };
        match one.nearness(&two) {
            Nearness::OtherCountry => Value::Word("other_country"),
            Nearness::OtherCity => Value::Word("other_city"),
            Nearness::SameCity => Value::Word("same_city"),
            Nearness::SameBuilding => Value::Word("same_building"),
            Nearness::SameAddress => Value::Word("same_address"),
            Nearness::Unknown => Value::Missing(Signal::ClaimsResidencePlace.undecided()),
        }
    }

    /// The place that a part names; none where it would speak for the person and is not given.
    fn place(&mut self, node: &Node) -> Result<Option<Place<'p>>, Missing> {
        let value = self.value(node);
        match (value, &node.of) {
            (Value::Missing(missing), _) => Err(missing),
            (Value::Place, Part::Read(read)) => Ok(self.found(read).map(place_of)),
            (Value::Place, Part::If(three)) => {
                let [asked, then, other] = &**three;
                if self.truth(asked) == Truth::True { self.place(then) } else { self.place(other) }
            }
            _ => Ok(None),
        }
    }

    /// Whether a claim, an announced stay or an approved journey of that day lies in a country.
    pub(super) fn claimed_in<'v>(&mut self, [country, at]: &[Node; 2]) -> Value<'v> {
        let (country, at) = match (self.value(country), self.value(at)) {
            (Value::Text(country), Value::Moment(at)) => (Token::from(country), at),
            (Value::Missing(missing), _) | (_, Value::Missing(missing)) => {
                return Value::Missing(missing);
            }
            _ => return Value::Truth(Truth::False),
        };
        let Some(home) = self.facts.home_country_by(at) else {
            return Value::Missing(Signal::ClaimsResidenceCountry.missing());
        };
        self.note(home);
        let places = || self.facts.places_on(at).map(|stood| stood.place.country.as_ref());
        let there = places().flatten().any(|other| label::same(other.raw(), country.raw()));
        if there {
            return Value::Truth(Truth::True);
        }
        if places().any(|place| place.is_none()) {
            return Value::Missing(Signal::ClaimsResidenceCountry.undecided());
        }
        Value::Truth(Truth::False)
    }
}

/// Which of two moments is later; none where one is only a day and the other a moment of it.
fn order_of(one: Moment, two: Moment) -> Option<Ordering> {
    match (one.is_after(two), two.is_after(one)) {
        (true, _) => Some(Ordering::Greater),
        (_, true) => Some(Ordering::Less),
        (false, false) => {
            (one.instant().is_some() == two.instant().is_some()).then_some(Ordering::Equal)
        }
    }
}

/// A place from its parts.
fn place_of<'p>(slot: &'p dyn Slot<'p>) -> Place<'p> {
    let held = slot.held();
    let part = |name: &str| held.field(name)?.held().token().map(Token::from);
    let mut place = Place::default();
    (place.country, place.city) = (part("country"), part("city"));
    (place.address, place.unit) = (part("address"), part("unit"));
    place
}

/// Two counts are compared where one of them is settled.
fn two_counts(how: Comparison, one: Count, two: Count) -> Truth {
    let settled = |count: Count| count.lacks.is_none() && count.goes_on.is_none();
    if settled(two) {
        one.compared(how, two.sure)
    } else if settled(one) {
        two.compared(how.turned(), one.sure)
    } else {
        Truth::Unknown(one.lacks.or(one.goes_on).unwrap_or(Signal::SessionsCount.missing()))
    }
}
