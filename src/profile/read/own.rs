//! The caller's own data under `extensions`: any JSON, but no key twice and none that must not exist.
//! A record of another system is read alike, with the keys that it has.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Number, Value};

use super::fault::{Fault, shown};
use super::forbidden;
use super::reader::Reader;
use crate::profile::error::Problem;
#[cfg(feature = "import")]
use crate::profile::{Limits, ParseError};

/// Which keys may stand in an object.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    /// None that must not exist.
    Own,
    /// Any: whoever asked sorts out what must not be kept.
    #[cfg(feature = "import")]
    Any,
}

/// Reads any JSON within the limits, no key twice.
///
/// # Errors
///
/// The first fault of the text.
#[cfg(feature = "import")]
pub(crate) fn any_json(bytes: &[u8], limits: &Limits) -> Result<Value, ParseError> {
    if bytes.len() > limits.bytes {
        return Err(Fault::new(Problem::TooLarge { limit: limits.bytes }, 0).in_text(""));
    }
    let text = match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(broken) => {
            let valid = bytes.get(..broken.valid_up_to()).unwrap_or_default();
            let text = core::str::from_utf8(valid).unwrap_or_default();
            return Err(Fault::new(Problem::NotUtf8, valid.len()).in_text(text));
        }
    };
    let mut reader = Reader::new(text, limits);
    let value = reader.value(Keys::Any).map_err(|fault| fault.in_text(text))?;
    match reader.scan.next() {
        None => Ok(value),
        Some(_) => Err(reader.fault(Problem::TrailingData).in_text(text)),
    }
}

impl Reader<'_, '_> {
    pub(crate) fn own_object(&mut self) -> Result<Map<String, Value>, Fault> {
        self.object_of(Keys::Own)
    }

    fn object_of(&mut self, keys: Keys) -> Result<Map<String, Value>, Fault> {
        let mut own = Map::new();
        self.members(|reader| {
            let offset = reader.scan.at();
            let key = reader.quoted()?;
            if keys == Keys::Own
                && let Some(problem) = forbidden::problem(&key)
            {
                return Err(Fault::new(problem, offset).under(shown(&key)));
            }
            if own.contains_key(&*key) {
                return Err(Fault::new(Problem::DuplicateField, offset).under(shown(&key)));
            }
            reader.colon()?;
            let value = reader.value(keys).map_err(|fault| fault.under(shown(&key)))?;
            own.insert(key.into_owned(), value);
            Ok(())
        })?;
        Ok(own)
    }

    fn value(&mut self, keys: Keys) -> Result<Value, Fault> {
        match self.scan.next() {
            Some(b'{') => self.object_of(keys).map(Value::Object),
            Some(b'[') => {
                let mut list = Vec::new();
                self.entries(|reader, _| reader.value(keys).map(|entry| list.push(entry)))?;
                Ok(Value::Array(list))
            }
            Some(b'"') => Ok(Value::String(self.text("a text")?.into_owned())),
            Some(b'-' | b'0'..=b'9') => self.own_number().map(Value::Number),
            _ => Ok(match self.scan.literal()? {
                "true" => Value::Bool(true),
                "false" => Value::Bool(false),
                _ => Value::Null,
            }),
        }
    }

    /// A whole number where it is one and fits, else the nearest fraction.
    fn own_number(&mut self) -> Result<Number, Fault> {
        let offset = self.scan.at();
        let number = self.scan.number()?;
        if let Ok(whole) = number.parse::<u64>() {
            return Ok(Number::from(whole));
        }
        if let Ok(below @ ..0) = number.parse::<i64>() {
            return Ok(Number::from(below));
        }
        let fraction = number.parse().ok().and_then(Number::from_f64);
        let expected = "a number that fits 64 bits";
        fraction.ok_or_else(|| Fault::new(Problem::NumberOutOfRange { expected }, offset))
    }
}
