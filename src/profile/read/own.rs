//! The caller's own data under `extensions`: any JSON, but no key twice and none that must not exist.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Number, Value};

use super::fault::{Fault, shown};
use super::forbidden;
use super::reader::Reader;
use crate::profile::error::Problem;

impl Reader<'_, '_> {
    pub(crate) fn own_object(&mut self) -> Result<Map<String, Value>, Fault> {
        let mut own = Map::new();
        self.members(|reader| {
            let offset = reader.scan.at();
            let key = reader.quoted()?;
            if let Some(problem) = forbidden::problem(&key) {
                return Err(Fault::new(problem, offset).under(shown(&key)));
            }
            if own.contains_key(&*key) {
                return Err(Fault::new(Problem::DuplicateField, offset).under(shown(&key)));
            }
            reader.colon()?;
            let value = reader.own().map_err(|fault| fault.under(shown(&key)))?;
            own.insert(key.into_owned(), value);
            Ok(())
        })?;
        Ok(own)
    }

    fn own(&mut self) -> Result<Value, Fault> {
        match self.scan.next() {
            Some(b'{') => self.own_object().map(Value::Object),
            Some(b'[') => {
                let mut list = Vec::new();
                self.entries(|reader, _| reader.own().map(|entry| list.push(entry)))?;
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
