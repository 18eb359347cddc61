//! What stands around a record: the vendor's answer.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value};

use super::error::ImportError;
use super::vendor::Vendor;

/// The record and its place in the answer.
///
/// # Errors
///
/// The answer is an error, holds several records, or is none of this format.
pub(super) fn open<'v>(
    vendor: &Vendor,
    answer: &'v Value,
) -> Result<(&'v Value, String), ImportError> {
    let top = record(answer, "")?;
    failed(vendor, top)?;
    match vendor.wrapper.and_then(|key| Some((key, top.get(key)?))) {
        Some((key, wrapped)) => {
            let at = format!("/{key}");
            record(wrapped, &at)?;
            Ok((wrapped, at))
        }
        None if vendor.success.is_some_and(|key| top.contains_key(key)) => {
            let pointer = vendor.wrapper.map_or_else(String::new, |key| format!("/{key}"));
            Err(ImportError::Shape { pointer, expected: "an object" })
        }
        None => Ok((answer, String::new())),
    }
}

fn record<'v>(value: &'v Value, at: &str) -> Result<&'v Map<String, Value>, ImportError> {
    match value {
        Value::Object(object) => Ok(object),
        Value::Array(_) => Err(ImportError::Several { pointer: at.into() }),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            Err(ImportError::Shape { pointer: at.into(), expected: "an object" })
        }
    }
}

/// Vendors that answer with success where there is none say so inside.
fn failed(vendor: &Vendor, top: &Map<String, Value>) -> Result<(), ImportError> {
    let Some(success) = vendor.success.and_then(|key| top.get(key)) else { return Ok(()) };
    let errors = top.get("errors").and_then(Value::as_array).map_or(0, Vec::len);
    if success == &Value::Bool(true) && errors == 0 {
        return Ok(());
    }
    Err(ImportError::VendorError { pointer: "/errors", errors })
}
