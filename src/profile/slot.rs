//! Any value of the profile, without its type: how it is read, and what it holds.
//!
//! One reader, one writer and one `Debug` serve all nouns through it. Made for each noun and field anew they
//! would be most of what a user of the crate compiles.

use alloc::vec::Vec;
use core::fmt;

use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::read::{Fault, Reader};
use super::shape::{Field, Object, Word};
use super::{Extensions, UtcOffset};
use crate::units::Moment;

/// A place for one value of the profile.
pub(crate) trait Slot<'a> {
    /// What stands in a list or an `Option` before it is read.
    fn blank() -> Self
    where
        Self: Sized;

    /// Reads what comes next in the text, in its place, so that large nouns are not moved about.
    ///
    /// # Errors
    ///
    /// The first fault of the value.
    fn read(&mut self, reader: &mut Reader<'a, '_>) -> Result<(), Fault>;

    fn held(&self) -> Held<'_, 'a>;

    /// How many entries in it, itself among them, are dated after a moment.
    fn dated_after(&self, _moment: Moment) -> u32
    where
        Self: Sized,
    {
        0
    }

    /// Whether nothing was given: such a field is not written, and `Debug` does not name it.
    fn is_absent(&self) -> bool {
        self.held().is_absent()
    }
}

/// The fields of a noun, or the entries of a list. Most values have none: what a table of methods holds for
/// each kind of value is linked into every program.
pub(crate) trait Parts<'a> {
    /// The field or entry at a place.
    fn part(&self, at: usize) -> Option<&dyn Slot<'a>>;

    /// The field or entry at a place; one more entry at the end of a list.
    fn part_mut(&mut self, at: usize) -> Option<&mut dyn Slot<'a>>;
}

#[cfg(feature = "rulefile")]
impl<'a> dyn Slot<'a> + '_ {
    /// The field or entry at a place, if there are any.
    pub(crate) fn part(&self, at: usize) -> Option<&dyn Slot<'a>> {
        let (Held::Noun(_, parts) | Held::List(parts)) = self.held() else { return None };
        parts.part(at)
    }
}

/// What a slot holds.
pub(crate) enum Held<'v, 'a> {
    Nothing,
    Token(&'v str),
    PersonName(&'v str),
    Product(&'v str),
    Word(&'static str),
    Bool(bool),
    Count(u32),
    Moment(Moment),
    Offset(UtcOffset),
    Noun(&'static Object, &'v dyn Parts<'a>),
    List(&'v dyn Parts<'a>),
    Free(&'v Extensions),
}

impl<'v, 'a> Held<'v, 'a> {
    pub(crate) fn moment(&self) -> Option<Moment> {
        if let Held::Moment(moment) = self { Some(*moment) } else { None }
    }

    pub(crate) fn token(&self) -> Option<&'v str> {
        if let Held::Token(text) = self { Some(text) } else { None }
    }

    /// The field of a noun.
    pub(crate) fn field(&self, name: &str) -> Option<&'v dyn Slot<'a>> {
        let Held::Noun(object, noun) = self else { return None };
        noun.part(object.fields.iter().position(|field| field.name == name)?)
    }

    fn is_absent(&self) -> bool {
        match self {
            Held::Nothing => true,
            Held::Noun(object, noun) => fields(object, *noun).next().is_none(),
            Held::List(list) => list.part(0).is_none(),
            Held::Free(own) => own.is_empty(),
            Held::Token(_)
            | Held::PersonName(_)
            | Held::Product(_)
            | Held::Word(_)
            | Held::Bool(_)
            | Held::Count(_)
            | Held::Moment(_)
            | Held::Offset(_) => false,
        }
    }
}

/// The entries of a list.
pub(crate) fn entries<'v, 'a>(list: &'v dyn Parts<'a>) -> impl Iterator<Item = &'v dyn Slot<'a>> {
    (0_usize..).map_while(|at| list.part(at))
}

/// The fields that were given.
fn fields<'v, 'a>(
    object: &'static Object,
    noun: &'v dyn Parts<'a>,
) -> impl Iterator<Item = (&'static Field, &'v dyn Slot<'a>)> {
    let all = object.fields.iter().enumerate();
    let given = all.filter_map(|(at, field)| Some((field, noun.part(at)?)));
    given.filter(|(_, slot)| !slot.is_absent())
}

/// What was given, as it is written and as `Debug` tells it.
pub(crate) struct Given<'v, 'a>(pub(crate) &'v dyn Slot<'a>);

impl Serialize for Given<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.held() {
            Held::Nothing => serializer.serialize_none(),
            Held::Token(text) | Held::PersonName(text) | Held::Product(text) | Held::Word(text) => {
                serializer.serialize_str(text)
            }
            Held::Bool(truth) => serializer.serialize_bool(truth),
            Held::Count(count) => serializer.serialize_u32(count),
            Held::Moment(moment) => serializer.collect_str(&moment),
            Held::Offset(offset) => serializer.collect_str(&offset),
            Held::List(list) => serializer.collect_seq(entries(list).map(Given)),
            Held::Free(own) => own.serialize(serializer),
            Held::Noun(object, noun) => {
                let count = fields(object, noun).count();
                let mut written = serializer.serialize_struct(object.name, count)?;
                for (field, slot) in fields(object, noun) {
                    written.serialize_field(field.name, &Given(slot))?;
                }
                written.end()
            }
        }
    }
}

impl fmt::Debug for Given<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Held::Noun(object, noun) = self.0.held() else { return Ok(()) };
        let mut shown = f.debug_tuple(object.name);
        for (field, _) in fields(object, noun) {
            shown.field(&format_args!("{}", field.name));
        }
        shown.finish()
    }
}

impl<'a, T: Slot<'a>> Slot<'a> for Option<T> {
    fn blank() -> Self {
        None
    }
    fn read(&mut self, reader: &mut Reader<'a, '_>) -> Result<(), Fault> {
        self.insert(T::blank()).read(reader)
    }
    fn held(&self) -> Held<'_, 'a> {
        match self {
            Some(one) => one.held(),
            None => Held::Nothing,
        }
    }
    fn dated_after(&self, moment: Moment) -> u32 {
        match self {
            Some(one) => one.dated_after(moment),
            None => 0,
        }
    }
    /// A list or noun that is given counts, even if it holds nothing.
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<'a, T: Slot<'a>> Slot<'a> for Vec<T> {
    fn blank() -> Self {
        Vec::new()
    }
    fn read(&mut self, reader: &mut Reader<'a, '_>) -> Result<(), Fault> {
        reader.list(self)
    }
    fn held(&self) -> Held<'_, 'a> {
        Held::List(self)
    }
    fn dated_after(&self, moment: Moment) -> u32 {
        let mut count = 0_u32;
        for entry in self {
            count = count.saturating_add(entry.dated_after(moment));
        }
        count
    }
}

impl<'a, T: Slot<'a>> Parts<'a> for Vec<T> {
    fn part(&self, at: usize) -> Option<&dyn Slot<'a>> {
        self.get(at).map(|entry| -> &dyn Slot<'a> { entry })
    }
    fn part_mut(&mut self, at: usize) -> Option<&mut dyn Slot<'a>> {
        if at == self.len() {
            self.push(T::blank());
        }
        self.get_mut(at).map(|entry| -> &mut dyn Slot<'a> { entry })
    }
}

impl<'a> Slot<'a> for bool {
    fn blank() -> Self {
        false
    }
    fn read(&mut self, reader: &mut Reader<'a, '_>) -> Result<(), Fault> {
        reader.truth().map(|truth| *self = truth)
    }
    fn held(&self) -> Held<'_, 'a> {
        Held::Bool(*self)
    }
}

impl<'a> Slot<'a> for u32 {
    fn blank() -> Self {
        0
    }
    fn read(&mut self, reader: &mut Reader<'a, '_>) -> Result<(), Fault> {
        reader.count().map(|count| *self = count)
    }
    fn held(&self) -> Held<'_, 'a> {
        Held::Count(*self)
    }
}

impl<'a> Slot<'a> for Moment {
    fn blank() -> Self {
        Moment::from(NaiveDate::default())
    }
    fn read(&mut self, reader: &mut Reader<'a, '_>) -> Result<(), Fault> {
        reader.moment().map(|moment| *self = moment)
    }
    fn held(&self) -> Held<'_, 'a> {
        Held::Moment(*self)
    }
    fn dated_after(&self, moment: Moment) -> u32 {
        u32::from(self.is_after(moment))
    }
}

impl<'a> Slot<'a> for Extensions {
    fn blank() -> Self {
        Extensions::new()
    }
    fn read(&mut self, reader: &mut Reader<'a, '_>) -> Result<(), Fault> {
        reader.own_object().map(|own| self.extend(own))
    }
    fn held(&self) -> Held<'_, 'a> {
        Held::Free(self)
    }
}

impl<'a, W: Word> Slot<'a> for W {
    fn blank() -> Self {
        W::FIRST
    }
    fn read(&mut self, reader: &mut Reader<'a, '_>) -> Result<(), Fault> {
        let at = reader.word(W::WORDS)?;
        if let Some(word) = W::ALL.get(at) {
            *self = *word;
        }
        Ok(())
    }
    fn held(&self) -> Held<'_, 'a> {
        Held::Word(self.word())
    }
}
