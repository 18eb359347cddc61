//! A list of one's own, as CSV.

use alloc::string::{String, ToString as _};

use super::birth::Birth;
use super::counts::{Counts, Skip};
use super::element::single_blanks;
use super::entry::{Entry, EntryKind};
use super::error::{Fault, ListError};
use super::head::{Columns, Head};
use super::identifier::{Identifier, IdentifierKind};
use super::name::{ListedName, Strength, Was};
use super::place::ListFile;
use super::rows::{Row, Rows, with_end};
use super::{List, inner};

/// The columns.
const COLUMNS: Columns = Columns {
    needed: &["name", "type"],
    known: &[
        "id",
        "aliases",
        "weak_aliases",
        "births",
        "date",
        "authority",
        "programme",
        "role",
        "source_url",
        "addresses",
        "emails",
        "phones",
        "websites",
        "wallets",
        "passports",
        "national_ids",
        "tax_ids",
    ],
};

impl List {
    /// Reads a list of one's own: CSV with a head.
    ///
    /// | column | what it holds |
    /// |---|---|
    /// | `name` | the name; must be there |
    /// | `type` | `person`, `entity`, `vessel` or `aircraft`; must be there |
    /// | `id` | the key; without it the line stands for it |
    /// | `aliases`, `weak_aliases` | other names |
    /// | `births` | dates, as [`Birth::parse`] reads them |
    /// | `date` | the day of the listing, `2025-01-16` |
    /// | `authority`, `programme`, `role`, `source_url` | who listed it, under what, as what, published where |
    /// | `addresses`, `emails`, `phones`, `websites`, `wallets`, `passports`, `national_ids`, `tax_ids` | what is its own |
    ///
    /// Where a column holds several, `;` stands between them. A column of another name is left out and counted.
    ///
    /// # Errors
    ///
    /// [`ListError`] with the line: a file that is something else or is cut within a row, a row of another width than
    /// the head, a head without `name` or `type`, a type or a day that is none.
    ///
    /// # Complexity
    ///
    /// Linear in the bytes.
    ///
    /// ```
    /// use hirerisk::screen::{EntryKind, List};
    /// let list = List::from_plain_csv(b"name,type,aliases,date\nJane Doe,person,J. Doe;Jane Roe,2025-01-16\n")?;
    /// let entry = &list.entries[0];
    /// assert_eq!((entry.kind, entry.names.len()), (EntryKind::Person, 3));
    /// assert_eq!(entry.designated.unwrap().to_string(), "2025-01-16");
    ///
    /// let error = List::from_plain_csv(b"name\nJane Doe\n").unwrap_err();
    /// assert_eq!(error.to_string(), "line 1, byte 0: the head has no column `type`");
    /// # Ok::<(), hirerisk::screen::ListError>(())
    /// ```
    pub fn from_plain_csv(bytes: &[u8]) -> Result<List, ListError> {
        let bytes = with_end(bytes, ListFile::Only)?;
        let mut rows = Rows::new(&bytes, ListFile::Only);
        let mut list = List::new("own list");
        let head = Head::read(&mut rows, &COLUMNS, &mut list.counts)?;
        while let Some(row) = rows.next()? {
            head.check(&row, &mut list.counts)?;
            let entry = party(&head, &row, &mut list.counts)?;
            list.entries.extend(entry);
        }
        list.filled(ListFile::Only)
    }
}

/// The party of a row; none without a name.
fn party(head: &Head, row: &Row<'_>, counts: &mut Counts) -> Result<Option<Entry>, ListError> {
    let value = |column: &str| {
        let text = single_blanks(&head.text(row, column));
        (!text.is_empty()).then_some(text)
    };
    let kind = kind(&head.text(row, "type"), row)?;
    let Some(name) = value("name") else {
        counts.skip(Skip::NoName, row.place);
        return Ok(None);
    };
    let key = value("id").unwrap_or_else(|| ["line ", &*row.place.line.to_string()].concat());
    let mut entry = Entry::new(key, kind).name(ListedName::new(name));
    for (column, strength) in [("aliases", Strength::Strong), ("weak_aliases", Strength::Weak)] {
        for alias in inner::of_plain(&head.text(row, column)) {
            counts.aliases = counts.aliases.saturating_add(1);
            entry.names.push(ListedName::new(alias).strength(strength).was(Was::Aka));
        }
    }
    for date in inner::of_plain(&head.text(row, "births")) {
        let (column, expected) = ("births", "days, months or years");
        let birth = Birth::parse(&date);
        entry.births.push(birth.ok_or(Fault::Value { column, expected }.at(row.place))?);
    }
    if let Some(day) = value("date") {
        let (column, expected) = ("date", "a day such as `2025-01-16`");
        let day = day.parse().map_err(|_| Fault::Value { column, expected }.at(row.place))?;
        entry.designated = Some(day);
    }
    entry.addresses = inner::of_plain(&head.text(row, "addresses"));
    counts.addresses = counts.addresses.saturating_add(entry.addresses.len());
    entry.programmes = value("programme").into_iter().collect();
    entry.authority = value("authority");
    entry.role = value("role");
    entry.url = value("source_url");
    add_identifiers(&mut entry, |column| head.text(row, column).into_owned());
    Ok(Some(entry))
}

fn kind(word: &str, row: &Row<'_>) -> Result<EntryKind, ListError> {
    let known = EntryKind::ALL.into_iter().find(|kind| kind.as_str().eq_ignore_ascii_case(word));
    let expected = "`person`, `entity`, `vessel` or `aircraft`";
    known.ok_or(Fault::Value { column: "type", expected }.at(row.place))
}

fn add_identifiers(entry: &mut Entry, text: impl Fn(&str) -> String) {
    let columns = [
        ("emails", IdentifierKind::Email),
        ("phones", IdentifierKind::Phone),
        ("websites", IdentifierKind::Website),
        ("wallets", IdentifierKind::Wallet { currency: None }),
        ("passports", IdentifierKind::Passport),
        ("national_ids", IdentifierKind::NationalId),
        ("tax_ids", IdentifierKind::Tax),
    ];
    for (column, kind) in columns {
        for value in inner::of_plain(&text(column)) {
            entry.identifiers.push(Identifier::new(kind.clone(), value));
        }
    }
}
