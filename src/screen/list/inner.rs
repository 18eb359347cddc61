//! A list within one field.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::element::single_blanks;

/// The values of a field that holds a record of CSV with `;` between its fields. A value that has a `;` of its own
/// stands in quotes; line breaks within a value become blanks; empty values are left out.
pub(super) fn of_record(text: &str) -> Vec<String> {
    if !text.contains('"') {
        return of_plain(text);
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(b';')
        .buffer_capacity(text.len())
        .from_reader(text.as_bytes());
    let mut values = Vec::new();
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        let texts = record.iter().map(String::from_utf8_lossy);
        values.extend(texts.map(|text: Cow<'_, str>| single_blanks(&text)));
    }
    values.retain(|value| !value.is_empty());
    values
}

/// The values of a field with `;` between them.
pub(super) fn of_plain(text: &str) -> Vec<String> {
    text.split(';').map(single_blanks).filter(|value| !value.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_value_keeps_its_semicolon() {
        let values = of_record("Ch'o'l-min Rim;\"Lim; Cheol-min\";;\"RIM \"\"Grey\"\" Min\"");
        assert_eq!(values, ["Ch'o'l-min Rim", "Lim; Cheol-min", "RIM \"Grey\" Min"]);
        assert_eq!(of_record("Doe\nJane; "), ["Doe Jane"]);
        assert!(of_record("").is_empty());
    }
}
