//! The one reader of a profile: along the text, into the nouns, up to the first fault.
//!
//! It knows what went wrong and where, so nothing is read twice: not for an error, not for a limit.

use alloc::borrow::Cow;
use alloc::string::ToString;

use super::fault::{Fault, shown};
use super::forbidden;
use super::nearest::nearest;
use super::scan::Scan;
use crate::profile::error::Problem;
use crate::profile::shape::{Field, Object, Words};
use crate::profile::slot::{Held, Parts, Slot};
use crate::profile::{Limits, Profile, UtcOffset};
use crate::units::Moment;

/// Reads the text as a profile within the limits.
///
/// # Errors
///
/// The first fault of the text.
pub(super) fn read<'a>(text: &'a str, limits: &Limits) -> Result<Profile<'a>, Fault> {
    let mut reader = Reader::new(text, limits);
    let mut profile = Profile::default();
    profile.read(&mut reader)?;
    match reader.scan.next() {
        None => Ok(profile),
        Some(_) => Err(reader.fault(Problem::TrailingData)),
    }
}

pub(crate) struct Reader<'a, 'l> {
    pub(super) scan: Scan<'a>,
    limits: &'l Limits,
    /// How many objects and lists are open.
    depth: usize,
}

impl<'a, 'l> Reader<'a, 'l> {
    pub(super) fn new(text: &'a str, limits: &'l Limits) -> Self {
        Reader { scan: Scan::new(text), limits, depth: 0 }
    }

    pub(super) fn fault(&self, problem: Problem) -> Fault {
        Fault::new(problem, self.scan.at())
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

    fn open(&mut self, mark: u8, expected: &'static str) -> Result<(), Fault> {
        let limit = self.limits.depth;
        match self.scan.next() {
            Some(byte) if byte == mark && self.depth >= limit => {
                Err(self.fault(Problem::TooDeep { limit }))
            }
            _ if self.scan.take_mark(mark) => {
                self.depth = self.depth.saturating_add(1);
                Ok(())
            }
            _ => Err(self.mismatch(expected)),
        }
    }

    fn closes(&mut self, mark: u8) -> bool {
        let closes = self.scan.take_mark(mark);
        if closes {
            self.depth = self.depth.saturating_sub(1);
        }
        closes
    }

    /// Whether the object or list goes on after an entry.
    fn goes_on(&mut self, mark: u8, expected: &'static str) -> Result<bool, Fault> {
        if self.scan.take_mark(b',') {
            return Ok(true);
        }
        if self.closes(mark) { Ok(false) } else { Err(self.scan.not_json(expected)) }
    }

    /// The entries of a list: `entry` reads the one at a place.
    pub(super) fn entries(
        &mut self,
        mut entry: impl FnMut(&mut Self, usize) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.open(b'[', "a list")?;
        if self.closes(b']') {
            return Ok(());
        }
        for at in 0..self.limits.list_items {
            entry(self, at).map_err(|fault| fault.under(at.to_string()))?;
            if !self.goes_on(b']', "`,` or `]`")? {
                return Ok(());
            }
        }
        self.scan.next();
        Err(self.fault(Problem::ListTooLong { limit: self.limits.list_items }))
    }

    /// The members of an object: `member` reads each, from the quote of its key on.
    pub(super) fn members(
        &mut self,
        mut member: impl FnMut(&mut Self) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.open(b'{', "an object")?;
        if self.closes(b'}') {
            return Ok(());
        }
        loop {
            if self.scan.next() != Some(b'"') {
                return Err(self.scan.not_json("a key in quotes"));
            }
            member(self)?;
            if !self.goes_on(b'}', "`,` or `}`")? {
                return Ok(());
            }
        }
    }

    pub(super) fn colon(&mut self) -> Result<(), Fault> {
        if self.scan.take_mark(b':') { Ok(()) } else { Err(self.scan.not_json("`:`")) }
    }

    pub(crate) fn list(&mut self, list: &mut dyn Parts<'a>) -> Result<(), Fault> {
        self.entries(|reader, at| list.part_mut(at).map_or(Ok(()), |entry| entry.read(reader)))
    }

    pub(crate) fn object(
        &mut self,
        object: &'static Object,
        noun: &mut dyn Parts<'a>,
    ) -> Result<(), Fault> {
        // Which fields were seen, one bit each: no noun has more fields than bits.
        let (mut seen, mut next) = (0_u64, 0);
        self.members(|reader| {
            let offset = reader.scan.at();
            let (at, field) = reader.key(object, next)?;
            let bit = 1_u64.unbounded_shl(u32::try_from(at).unwrap_or(u32::MAX));
            if seen & bit != 0 {
                return Err(Fault::new(Problem::DuplicateField, offset).under(field.name));
            }
            (seen, next) = (seen | bit, at.saturating_add(1));
            reader.colon()?;
            let read = noun.part_mut(at).map_or(Ok(()), |slot| reader.field(field, slot));
            read.map_err(|fault| fault.under(field.name))
        })?;
        if seen & object.required == object.required {
            return Ok(());
        }
        // The place is the brace at which it is certain that nothing more comes.
        Err(Fault::new(Problem::MissingId, self.scan.at().saturating_sub(1)))
    }

    /// The field that a key names, with its place. Whoever writes the fields in their order has each
    /// found at once.
    fn key(
        &mut self,
        object: &'static Object,
        next: usize,
    ) -> Result<(usize, &'static Field), Fault> {
        let offset = self.scan.at();
        let mut fields = object.fields.iter().enumerate();
        let after = object.fields.iter().skip(next).map(|field| field.name);
        if let Some(past) = self.scan.one_of(after)
            && let Some((at, field)) = fields.nth(next.saturating_add(past))
        {
            self.within_limit(field.name, offset)?;
            return Ok((at, field));
        }
        let key = self.quoted()?;
        fields.find(|(_, field)| field.name == key).ok_or_else(|| {
            let problem = unknown(object, &key);
            Fault::new(problem, offset).under(shown(&key))
        })
    }

    /// The value of a field: `null` is a field left out.
    fn field(&mut self, field: &'static Field, slot: &mut dyn Slot<'a>) -> Result<(), Fault> {
        let null = self.scan.next() == Some(b'n');
        let offset = self.scan.at();
        if null {
            self.scan.literal()?;
        } else {
            slot.read(self)?;
        }
        if field.required && matches!(slot.held(), Held::Token("")) {
            return Err(Fault::new(Problem::MissingId, offset));
        }
        Ok(())
    }

    pub(crate) fn text(&mut self, expected: &'static str) -> Result<Cow<'a, str>, Fault> {
        if self.scan.next() == Some(b'"') { self.quoted() } else { Err(self.mismatch(expected)) }
    }

    /// A text, from its quote on.
    pub(super) fn quoted(&mut self) -> Result<Cow<'a, str>, Fault> {
        let offset = self.scan.at();
        let text = self.scan.string()?;
        self.within_limit(&text, offset)?;
        Ok(text)
    }

    fn within_limit(&self, text: &str, offset: usize) -> Result<(), Fault> {
        let limit = self.limits.string;
        if text.len() > limit {
            return Err(Fault::new(Problem::StringTooLong { limit }, offset));
        }
        Ok(())
    }

    /// The place of the word among the words.
    pub(crate) fn word(&mut self, words: Words) -> Result<usize, Fault> {
        self.scan.next();
        let offset = self.scan.at();
        if let Some(place) = self.scan.one_of(words.iter().copied()) {
            words.get(place).map_or(Ok(()), |word| self.within_limit(word, offset))?;
            return Ok(place);
        }
        let text = self.text("a word as text")?;
        words.iter().position(|word| *word == text).ok_or_else(|| {
            let meant = nearest(&text, words.iter().copied());
            Fault::new(Problem::BadWord { words, meant }, offset)
        })
    }

    pub(crate) fn moment(&mut self) -> Result<Moment, Fault> {
        self.written("a date as text", Problem::BadMoment, |text| text.parse().ok())
    }

    pub(crate) fn offset(&mut self) -> Result<UtcOffset, Fault> {
        self.written("an offset as text", Problem::BadOffset, UtcOffset::of)
    }

    /// A text that must be readable as something.
    fn written<T>(
        &mut self,
        expected: &'static str,
        otherwise: Problem,
        of: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Fault> {
        self.scan.next();
        let offset = self.scan.at();
        let text = self.text(expected)?;
        of(&text).ok_or_else(|| Fault::new(otherwise, offset))
    }

    pub(crate) fn truth(&mut self) -> Result<bool, Fault> {
        match self.scan.next() {
            Some(b't' | b'f') => self.scan.literal().map(|word| word == "true"),
            _ => Err(self.mismatch("`true` or `false`")),
        }
    }

    pub(crate) fn count(&mut self) -> Result<u32, Fault> {
        const EXPECTED: &str = "a whole number from 0 to 4294967295";
        let Some(b'-' | b'0'..=b'9') = self.scan.next() else {
            return Err(self.mismatch(EXPECTED));
        };
        let offset = self.scan.at();
        let number = self.scan.number()?;
        number.parse().map_err(|_| {
            let problem = if number.contains(['.', 'e', 'E']) {
                Problem::WrongType { expected: EXPECTED }
            } else {
                Problem::NumberOutOfRange { expected: EXPECTED }
            };
            Fault::new(problem, offset)
        })
    }
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
    use crate::profile::shape::{Shape, Shaped as _};

    fn members(count: usize) -> String {
        let members: Vec<String> = (0..count).map(|key| format!(r#""k{key}":[],"#)).collect();
        members.concat()
    }

    /// Looks at single bytes that the reader takes for a text.
    fn looks(text: &str) -> usize {
        let limits = Limits::default().bytes(usize::MAX).string(usize::MAX).list_items(usize::MAX);
        let mut reader = Reader::new(text, &limits);
        let _ended = Profile::default().read(&mut reader);
        reader.scan.looks
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
    fn a_known_key_or_word_is_a_string_like_any_other_for_the_limit() {
        let code = |limit: usize, text: &str| {
            let limits = Limits::default().string(limit);
            Profile::from_json_within(text.as_bytes(), &limits).err().map(|error| error.code())
        };
        assert_eq!(code(1, r#"{"id":"c"}"#), Some("string-too-long"));
        assert_eq!(code(2, r#"{"id":"c"}"#), None);
        let staged = r#"{"id":"c","stage":"application"}"#;
        assert_eq!(code(10, staged), Some("string-too-long"));
        assert_eq!(code(11, staged), None);
    }

    fn is_plain(name: &str) -> bool {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        name.bytes().all(is_plain)
    }

    #[test]
    fn fields_fit_the_bits_and_no_name_or_word_is_ever_escaped() {
        fn each(shape: &'static Shape) {
            match shape {
                Shape::Object(object) => {
                    assert!(object.fields.len() <= 64);
                    for field in object.fields {
                        assert!(is_plain(field.name), "{}", field.name);
                        each(field.shape);
                    }
                }
                Shape::List(item) => each(item),
                Shape::Word(words) => {
                    words.iter().for_each(|word| assert!(is_plain(word), "{word}"));
                }
                Shape::Text(_)
                | Shape::Moment
                | Shape::Bool
                | Shape::Count
                | Shape::Offset
                | Shape::Free => {}
            }
        }
        each(Profile::SHAPE);
    }
}
