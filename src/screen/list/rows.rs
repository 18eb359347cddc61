//! The rows of a CSV file, each with its place.

use alloc::borrow::Cow;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::error::{Fault, ListError};
use super::form::Form;
use super::place::{ListFile, Place};

/// A line that no list has. It is put behind the file: if it comes back as a row of its own, every quote was closed.
const END: &[u8] = b"\n\x1e\n";

/// The longest row; the longest remarks of OFAC have some ten thousand bytes, the longest rows of `OpenSanctions` more.
const MOST_ROW: usize = 4 * 1024 * 1024;

/// The mark by which systems of old end a text.
const END_MARK: &str = "\u{1a}";

/// The rows of a CSV file, with or without a head.
pub(super) struct Rows<'b> {
    reader: csv::Reader<&'b [u8]>,
    record: csv::ByteRecord,
    file: ListFile,
    /// The file itself.
    bytes: &'b [u8],
    end_mark: bool,
}

/// The file, with the line behind it that tells whether it was read to its end.
pub(super) fn with_end(bytes: &[u8], file: ListFile) -> Result<Vec<u8>, ListError> {
    Form::Csv.check(bytes, file)?;
    Ok([bytes, END].concat())
}

impl<'b> Rows<'b> {
    /// The rows of a file made by [`with_end`].
    pub(super) fn new(with_end: &'b [u8], file: ListFile) -> Rows<'b> {
        let bytes = with_end.strip_suffix(END).unwrap_or(with_end);
        let reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(64 * 1024)
            .from_reader(with_end);
        Rows { reader, record: csv::ByteRecord::new(), file, bytes, end_mark: false }
    }

    /// Whether the file ends with the mark 0x1A.
    pub(super) fn end_mark(&self) -> bool {
        self.end_mark
    }

    /// The next row that is not empty.
    pub(super) fn next(&mut self) -> Result<Option<Row<'_>>, ListError> {
        loop {
            let read = self.reader.read_byte_record(&mut self.record);
            let place = self.place();
            if !read.map_err(|_| Fault::Syntax { says: "no rows" }.at(place))? {
                return Ok(None);
            }
            if place.offset >= self.length() {
                return Ok(None);
            }
            if self.record.iter().next_back().is_some_and(|last| last.ends_with(END)) {
                return Err(Fault::Cut { within: "a quoted field" }.at(place));
            }
            if self.record.as_slice().len() > MOST_ROW {
                return Err(Fault::TooLong { limit: MOST_ROW }.at(place));
            }
            if !self.is_blank() {
                break;
            }
        }
        let cut = self.reader.position().byte() > self.length();
        Ok(Some(Row { record: &self.record, place: self.place(), cut }))
    }

    fn length(&self) -> u64 {
        u64::try_from(self.bytes.len()).unwrap_or(u64::MAX)
    }

    /// The place of the row read last. The parser counts what is left of the line break before it, and empty lines.
    fn place(&self) -> Place {
        let at = self.record.position();
        let mut place = Place {
            file: self.file,
            line: at.map_or(1, csv::Position::line),
            offset: at.map_or(0, csv::Position::byte),
        };
        let start = usize::try_from(place.offset).unwrap_or(usize::MAX);
        for byte in self.bytes.get(start..).unwrap_or_default() {
            match byte {
                b'\n' => place.line = place.line.saturating_add(1),
                b'\r' => {}
                _ => break,
            }
            place.offset = place.offset.saturating_add(1);
        }
        place
    }

    /// Whether the row holds nothing, or the mark at the end of a file; a spreadsheet adds empty fields to the mark.
    fn is_blank(&mut self) -> bool {
        let mut fields = self.record.iter().map(<[u8]>::trim_ascii);
        let first = fields.next().unwrap_or_default();
        let mark = first == END_MARK.as_bytes();
        let blank = (mark || first.is_empty()) && fields.all(<[u8]>::is_empty);
        self.end_mark |= mark && blank;
        blank
    }
}

/// One row.
pub(super) struct Row<'r> {
    record: &'r csv::ByteRecord,
    pub(super) place: Place,
    /// Whether the file ends with this row, and without the end of a line.
    cut: bool,
}

impl<'r> Row<'r> {
    /// Refuses a row of another width.
    ///
    /// `meant` tells by its width which file it may come from.
    pub(super) fn expect(
        &self,
        expected: usize,
        meant: fn(usize) -> Option<ListFile>,
    ) -> Result<(), ListError> {
        let found = self.record.len();
        match found {
            _ if found == expected => Ok(()),
            _ if found < expected && self.cut => Err(Fault::Cut { within: "a row" }.at(self.place)),
            _ => {
                let meant = meant(found).filter(|file| *file != self.place.file);
                Err(Fault::Columns { expected, found, meant }.at(self.place))
            }
        }
    }

    /// The text of a field without blanks at its ends; empty if the row is not so wide.
    pub(super) fn text(&self, column: usize) -> Cow<'r, str> {
        match self.raw(column) {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim_ascii()),
            Cow::Owned(text) => Cow::Owned(text.trim_ascii().to_string()),
        }
    }

    /// The text of a field as it stands.
    pub(super) fn raw(&self, column: usize) -> Cow<'r, str> {
        decoded(self.record.get(column).unwrap_or_default())
    }

    /// Whether the row is no UTF-8, and read as Latin-1.
    pub(super) fn is_latin1(&self) -> bool {
        core::str::from_utf8(self.record.as_slice()).is_err()
    }

    /// The fields in order, without blanks at their ends.
    pub(super) fn texts(&self) -> Vec<String> {
        (0..self.record.len()).map(|column| self.text(column).into_owned()).collect()
    }
}

/// UTF-8, or else Latin-1: there every byte is a letter.
fn decoded(field: &[u8]) -> Cow<'_, str> {
    match core::str::from_utf8(field) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(field.iter().copied().map(char::from).collect()),
    }
}
