//! The head of a table: columns by name.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::counts::{Counts, Skip};
use super::error::{Fault, ListError};
use super::place::ListFile;
use super::rows::{Row, Rows};

/// The columns of a table, in their order.
pub(super) struct Head(Vec<String>);

/// The columns that a reader knows.
pub(super) struct Columns {
    pub(super) needed: &'static [&'static str],
    pub(super) known: &'static [&'static str],
}

impl Head {
    /// Reads the head. A column that nobody knows is counted, one that is needed and missing is an error.
    pub(super) fn read(
        rows: &mut Rows<'_>,
        columns: &Columns,
        counts: &mut Counts,
    ) -> Result<Head, ListError> {
        let Some(row) = rows.next()? else { return Ok(Head(Vec::new())) };
        let names: Vec<String> = row.texts().iter().map(|name| name.to_ascii_lowercase()).collect();
        let count = |column: &str| names.iter().filter(|name| *name == column).count();
        for column in columns.needed {
            if count(column) == 0 {
                return Err(Fault::Column { column }.at(row.place));
            }
        }
        for column in columns.needed.iter().chain(columns.known) {
            if count(column) > 1 {
                return Err(Fault::ColumnTwice { column }.at(row.place));
            }
        }
        for name in &names {
            if !columns.needed.contains(&&**name) && !columns.known.contains(&&**name) {
                counts.skip(Skip::UnknownColumn, row.place);
            }
        }
        Ok(Head(names))
    }

    /// Refuses a row of another width, and counts one that is no UTF-8.
    pub(super) fn check(&self, row: &Row<'_>, counts: &mut Counts) -> Result<(), ListError> {
        row.expect(self.0.len(), no_file)?;
        counts.latin1 = counts.latin1.saturating_add(usize::from(row.is_latin1()));
        counts.records = counts.records.saturating_add(1);
        Ok(())
    }

    /// The field of a column; empty where the table has no such column.
    pub(super) fn text<'r>(&self, row: &Row<'r>, column: &str) -> Cow<'r, str> {
        let place = self.0.iter().position(|name| name == column);
        place.map_or(Cow::Borrowed(""), |place| row.text(place))
    }
}

/// A table is no part of a set of files.
fn no_file(_columns: usize) -> Option<ListFile> {
    None
}
