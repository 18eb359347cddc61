//! The walk that finds the first fault: along the text, guided by the declared shapes.
//!
//! The typed reader is fast and says only that something is wrong. The walk says what and where. It
//! runs when the reader has failed, or where the reader cannot know: limits, and the keys of the
//! caller's own data. Both must agree on what is a profile; tests hold them together.

use alloc::borrow::Cow;
use alloc::string::ToString;

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as ReadError, StrDeserializer};

use super::fault::{Fault, shown};
use super::forbidden;
use super::nearest::nearest;
use super::scan::Scan;
use crate::profile::error::{Problem, Words};
use crate::profile::shape::{Field, Object, Shape, Shaped};
use crate::profile::{Limits, Profile, UtcOffset};
use crate::units::Moment;

/// The first fault of the text as a profile within the limits.
///
/// # Errors
///
/// The fault; with `stop`, also the innermost value that ends there or later.
pub(super) fn walk(text: &str, limits: &Limits, stop: Option<usize>) -> Result<(), Fault> {
    let mut walk = Walk { scan: Scan::new(text), limits, stop: stop.unwrap_or(usize::MAX) };
    walk.value(Profile::SHAPE, 1)?;
    match walk.scan.next() {
        None => Ok(()),
        Some(_) => Err(walk.fault(Problem::TrailingData)),
    }
}

pub(super) struct Walk<'a, 'l> {
    pub(super) scan: Scan<'a>,
    limits: &'l Limits,
    stop: usize,
}

impl<'a> Walk<'a, '_> {
    fn fault(&self, problem: Problem) -> Fault {
        Fault::new(problem, self.scan.at())
    }

    /// A value of the shape; `depth` counts the objects and lists that it stands in, and itself.
    fn value(&mut self, shape: &'static Shape, depth: usize) -> Result<(), Fault> {
        match shape {
            Shape::Object(object) => self.object(object, depth),
            Shape::List(item) => {
                let below = depth.saturating_add(1);
                self.list(depth, |walk| walk.value(item, below))
            }
            Shape::Free => self.own_object(depth),
            Shape::Text => self.text("a text").map(drop),
            Shape::Word(words) => self.word(words),
            Shape::Moment => self.written("a date as text", Problem::BadMoment, |text| {
                text.parse::<Moment>().is_ok()
            }),
            Shape::Offset => self.written("an offset as text", Problem::BadOffset, |text| {
                let text: StrDeserializer<'_, ReadError> = text.into_deserializer();
                UtcOffset::deserialize(text).is_ok()
            }),
            Shape::Bool => match self.scan.next() {
                Some(b't' | b'f') => self.scan.literal(),
                _ => Err(self.mismatch("`true` or `false`")),
            },
            Shape::Count(most) => self.count(*most),
        }?;
        self.past_the_stop()
    }

    /// Once the stop is passed, the value that was just read is the place.
    pub(super) fn past_the_stop(&self) -> Result<(), Fault> {
        if self.scan.at() < self.stop { Ok(()) } else { Err(self.fault(Problem::Unreadable)) }
    }

    /// Something else stands here: another kind of value, or no JSON at all.
    fn mismatch(&mut self, expected: &'static str) -> Fault {
        match self.scan.next() {
            Some(b'{' | b'[' | b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n') => {
                self.fault(Problem::WrongType { expected })
            }
            _ => self.scan.not_json(expected),
        }
    }

    fn open(&mut self, mark: u8, depth: usize, expected: &'static str) -> Result<(), Fault> {
        let limit = self.limits.depth;
        match self.scan.next() {
            Some(byte) if byte == mark && depth > limit => {
                Err(self.fault(Problem::TooDeep { limit }))
            }
            _ if self.scan.take_mark(mark) => Ok(()),
            _ => Err(self.mismatch(expected)),
        }
    }

    pub(super) fn list(
        &mut self,
        depth: usize,
        mut item: impl FnMut(&mut Self) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.open(b'[', depth, "a list")?;
        if self.scan.take_mark(b']') {
            return Ok(());
        }
        for position in 0..self.limits.list_items {
            item(self).map_err(|fault| fault.under(position.to_string()))?;
            if self.scan.take_mark(b']') {
                return Ok(());
            }
            if !self.scan.take_mark(b',') {
                return Err(self.scan.not_json("`,` or `]`"));
            }
        }
        self.scan.next();
        Err(self.fault(Problem::ListTooLong { limit: self.limits.list_items }))
    }

    /// The members of an object: `member` is called with each key and its offset, and reads on from
    /// the colon.
    pub(super) fn members(
        &mut self,
        depth: usize,
        mut member: impl FnMut(&mut Self, Cow<'a, str>, usize) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.open(b'{', depth, "an object")?;
        if self.scan.take_mark(b'}') {
            return Ok(());
        }
        loop {
            if self.scan.next() != Some(b'"') {
                return Err(self.scan.not_json("a key in quotes"));
            }
            let offset = self.scan.at();
            let key = self.text("a key")?;
            member(self, key, offset)?;
            if self.scan.take_mark(b'}') {
                return Ok(());
            }
            if !self.scan.take_mark(b',') {
                return Err(self.scan.not_json("`,` or `}`"));
            }
        }
    }

    pub(super) fn colon(&mut self) -> Result<(), Fault> {
        if self.scan.take_mark(b':') { Ok(()) } else { Err(self.scan.not_json("`:`")) }
    }

    fn object(&mut self, object: &'static Object, depth: usize) -> Result<(), Fault> {
        let below = depth.saturating_add(1);
        // Which fields were seen, one bit each: no noun has more fields than bits.
        let mut seen = 0_u64;
        self.members(depth, |walk, key, offset| {
            let Some((bit, field)) = find(object, &key) else {
                let problem = unknown(object, &key);
                return Err(Fault::new(problem, offset).under(shown(&key)));
            };
            if seen & bit != 0 {
                return Err(Fault::new(Problem::DuplicateField, offset).under(field.name));
            }
            seen |= bit;
            walk.colon()?;
            walk.field(field, below).map_err(|fault| fault.under(field.name))
        })?;
        let given =
            |field: &Field| find(object, field.name).is_some_and(|(bit, _)| seen & bit != 0);
        if object.fields.iter().all(|field| !field.required || given(field)) {
            return Ok(());
        }
        // The place is the brace at which it is certain that nothing more comes.
        Err(Fault::new(Problem::MissingId, self.scan.at().saturating_sub(1)))
    }

    /// The value of a field: `null` is a field left out.
    fn field(&mut self, field: &'static Field, depth: usize) -> Result<(), Fault> {
        let null = self.scan.next() == Some(b'n');
        let offset = self.scan.at();
        if field.required {
            let empty = if null {
                self.scan.literal().map(|()| true)?
            } else {
                self.text("a text")?.is_empty()
            };
            return if empty { Err(Fault::new(Problem::MissingId, offset)) } else { Ok(()) };
        }
        if null { self.scan.literal() } else { self.value(field.shape, depth) }
    }

    pub(super) fn text(&mut self, expected: &'static str) -> Result<Cow<'a, str>, Fault> {
        if self.scan.next() != Some(b'"') {
            return Err(self.mismatch(expected));
        }
        let offset = self.scan.at();
        let text = self.scan.string()?;
        let limit = self.limits.string;
        if text.len() > limit {
            return Err(Fault::new(Problem::StringTooLong { limit }, offset));
        }
        Ok(text)
    }

    fn word(&mut self, words: Words) -> Result<(), Fault> {
        self.scan.next();
        let offset = self.scan.at();
        let text = self.text("a word as text")?;
        if words.iter().any(|(word, _)| *word == text) {
            return Ok(());
        }
        let meant = nearest(&text, words.iter().map(|(word, _)| *word));
        Err(Fault::new(Problem::BadWord { words, meant }, offset))
    }

    /// A text that must be readable as something.
    fn written(
        &mut self,
        expected: &'static str,
        otherwise: Problem,
        readable: fn(&str) -> bool,
    ) -> Result<(), Fault> {
        self.scan.next();
        let offset = self.scan.at();
        let text = self.text(expected)?;
        if readable(&text) { Ok(()) } else { Err(Fault::new(otherwise, offset)) }
    }

    fn count(&mut self, most: u32) -> Result<(), Fault> {
        const EXPECTED: &str = "a whole number from 0 to 4294967295";
        let Some(b'-' | b'0'..=b'9') = self.scan.next() else {
            return Err(self.mismatch(EXPECTED));
        };
        let offset = self.scan.at();
        let number = self.scan.number()?;
        let problem = match number.parse::<u32>() {
            Ok(count) if count <= most => return Ok(()),
            _ if number.contains(['.', 'e', 'E']) => Problem::WrongType { expected: EXPECTED },
            _ => Problem::NumberOutOfRange { expected: EXPECTED },
        };
        Err(Fault::new(problem, offset))
    }
}

/// The field of that name, with its bit.
fn find(object: &'static Object, key: &str) -> Option<(u64, &'static Field)> {
    let position = object.fields.iter().position(|field| field.name == key)?;
    let bit = 1_u64.checked_shl(u32::try_from(position).ok()?)?;
    Some((bit, object.fields.get(position)?))
}

/// Why the noun has no such field.
fn unknown(object: &'static Object, key: &str) -> Problem {
    forbidden::problem(key).unwrap_or_else(|| {
        let names = object.fields.iter().map(|field| field.name);
        Problem::UnknownField { meant: nearest(key, names) }
    })
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::*;

    fn members(count: usize) -> String {
        let members: Vec<String> = (0..count).map(|key| format!(r#""k{key}":[],"#)).collect();
        members.concat()
    }

    /// Looks at single bytes that the walk takes for a text.
    fn looks(text: &str) -> usize {
        let limits = Limits::default().bytes(usize::MAX).string(usize::MAX).list_items(usize::MAX);
        let mut walk = Walk { scan: Scan::new(text), limits: &limits, stop: usize::MAX };
        let _ended = walk.value(Profile::SHAPE, 1);
        walk.scan.looks
    }

    #[test]
    fn each_byte_is_looked_at_a_few_times_however_long_the_text() {
        for size in [10_usize, 1_000, 100_000] {
            let own = |value: String| format!(r#"{{"id":"c","extensions":{{"a":{value}}}}}"#);
            for text in [
                format!(r#"{{"id":"{}"}}"#, "a".repeat(size)),
                format!(r#"{{"id":"{}"}}"#, "\\n".repeat(size)),
                format!(r#"{{"id":"{}"}}"#, "\\ud83d\\ude00".repeat(size)),
                format!(r#"{}{{"id":"c"}}"#, " ".repeat(size)),
                format!(r#"{{"id":"c","sessions":[{}{{}}]}}"#, "{},".repeat(size)),
                own("[".repeat(size)),
                own(format!("[{}0]", "0,".repeat(size))),
                own(format!("-{}.5e+7", "9".repeat(size))),
                own(format!("{{{}\"b\":0}}", members(size))),
            ] {
                let (looks, bytes) = (looks(&text), text.len());
                assert!(looks < bytes.saturating_mul(8), "{looks} looks at {bytes} bytes");
            }
        }
    }

    #[test]
    fn a_stop_is_told_as_the_innermost_value_that_ends_there() {
        let text = r#"{"id":"c","claims":{"names":[{"name":"A"},{"at":"2026-05-04"}]}}"#;
        for (stop, pointer) in [
            (text.find("A\"").unwrap(), "/claims/names/0/name"),
            (text.find("}]").unwrap(), "/claims/names/1/at"),
            (text.find(']').unwrap(), "/claims/names/1"),
            (text.len(), ""),
        ] {
            let error = walk(text, &Limits::default(), Some(stop)).unwrap_err().in_text(text);
            assert_eq!((error.code(), error.pointer()), ("unreadable", pointer));
        }
    }

    #[test]
    fn no_noun_has_more_fields_than_bits_and_no_shape_is_deeper_than_told() {
        fn depth(shape: &'static Shape) -> usize {
            let below = if let Shape::Object(object) = shape {
                assert!(object.fields.len() <= 64);
                object.fields.iter().map(|field| depth(field.shape)).max()
            } else if let Shape::List(item) = shape {
                Some(depth(item))
            } else {
                None
            };
            below.map_or(0, |below| below.saturating_add(1))
        }
        assert!(depth(Profile::SHAPE) < super::super::TYPED_DEPTH);
    }
}
