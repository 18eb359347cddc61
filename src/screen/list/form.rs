//! What the bytes of a file are, before anybody reads them.

use super::error::{Fault, Found, ListError};
use super::place::{ListFile, Place};

/// The longest file that is read: four times the longest that is published, OFAC's advanced XML.
const MOST_BYTES: usize = 512 * 1024 * 1024;

/// The form that a reader expects.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Csv,
    Xml,
}

impl Form {
    const fn as_str(self) -> &'static str {
        match self {
            Form::Csv => "CSV",
            Form::Xml => "XML",
        }
    }

    /// Refuses a file that is certainly something else.
    pub(super) fn check(self, bytes: &[u8], file: ListFile) -> Result<(), ListError> {
        let place = Place { file, line: 1, offset: 0 };
        if bytes.len() > MOST_BYTES {
            return Err(Fault::TooLarge { limit: MOST_BYTES }.at(place));
        }
        let unmarked = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let text = unmarked.trim_ascii_start();
        if text.is_empty() {
            return Err(Fault::Empty.at(place));
        }
        match (self, found(text)) {
            (_, None) | (Form::Xml, Some(Found::Xml)) => Ok(()),
            (_, Some(found)) => {
                Err(Fault::OtherFormat { expected: self.as_str(), found }.at(place))
            }
        }?;
        if self == Form::Xml && !text.starts_with(b"<") {
            let found = Found::Text;
            return Err(Fault::OtherFormat { expected: self.as_str(), found }.at(place));
        }
        Ok(())
    }
}

/// How files begin that are neither.
const BEGINNINGS: &[(&[u8], Found)] = &[
    (b"\x1f\x8b", Found::Packed),
    (b"PK\x03\x04", Found::Packed),
    (b"BZh", Found::Packed),
    (b"\xfd7zXZ", Found::Packed),
    (b"\x28\xb5\x2f\xfd", Found::Packed),
    (b"\xff\xfe", Found::Wide),
    (b"\xfe\xff", Found::Wide),
    (b"%PDF", Found::Pdf),
    (b"{", Found::Json),
    (b"[", Found::Json),
];

/// How many bytes are looked through for the mark of a page.
const HEAD: usize = 1_024;

/// How a page declares itself.
const DECLARED: &[u8] = b"!doctype html";

/// What the text is, if that can be told from its beginning.
fn found(text: &[u8]) -> Option<Found> {
    let known = BEGINNINGS.iter().find(|(beginning, _)| text.starts_with(beginning));
    if let Some((_, found)) = known {
        return Some(*found);
    }
    if !text.starts_with(b"<") {
        return None;
    }
    let mut tags = text.get(..HEAD).unwrap_or(text).split(|byte| *byte == b'<');
    let is_page = |tag: &[u8]| {
        let ends = tag.iter().position(|byte| matches!(byte, b'>' | b'/' | b' ' | b'\r' | b'\n'));
        let name = ends.and_then(|ends| tag.get(..ends)).unwrap_or(tag);
        let declared = tag.get(..DECLARED.len()).unwrap_or_default();
        declared.eq_ignore_ascii_case(DECLARED)
            || [b"html", b"head", b"body"]
                .iter()
                .any(|of_a_page| name.eq_ignore_ascii_case(*of_a_page))
    };
    if tags.any(is_page) { Some(Found::Page) } else { Some(Found::Xml) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_neither_is_named() {
        let code = |form: Form, bytes: &[u8]| {
            form.check(bytes, ListFile::Only).err().map(|error| error.fault)
        };
        let other = |found| Some(Fault::OtherFormat { expected: "CSV", found });
        assert_eq!(code(Form::Csv, b"\x1f\x8b\x08"), other(Found::Packed));
        assert_eq!(code(Form::Csv, b"\xff\xfe1\0"), other(Found::Wide));
        assert_eq!(code(Form::Csv, b"<?xml version='1.0'?>"), other(Found::Xml));
        assert_eq!(code(Form::Csv, b"\n<?xml version='1.0'?>\n<HTML>"), other(Found::Page));
        assert_eq!(code(Form::Xml, b"<a><header/></a>"), None);
        assert_eq!(code(Form::Csv, b"36,\"A\""), None);
        assert_eq!(code(Form::Xml, b"\xef\xbb\xbf <a/>"), None);
        assert_eq!(code(Form::Xml, b" \r\n"), Some(Fault::Empty));
        let text = Fault::OtherFormat { expected: "XML", found: Found::Text };
        assert_eq!(code(Form::Xml, b"36,\"A\""), Some(text));
    }
}
