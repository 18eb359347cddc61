//! The simple CSV of `OpenSanctions`.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use super::birth::Birth;
use super::counts::{Counts, Skip};
use super::element::single_blanks;
use super::entry::{Entry, EntryKind};
use super::error::ListError;
use super::head::{Columns, Head};
use super::identifier::{Identifier, IdentifierKind};
use super::name::{ListedName, Strength, Was};
use super::place::ListFile;
use super::rows::{Row, Rows, with_end};
use super::{List, inner};

/// The columns; older exports lack the last ones.
const COLUMNS: Columns = Columns {
    needed: &["id", "schema", "name"],
    known: &[
        "aliases",
        "birth_date",
        "countries",
        "addresses",
        "identifiers",
        "sanctions",
        "phones",
        "emails",
        "program_ids",
        "dataset",
        "first_seen",
        "last_seen",
        "last_change",
    ],
};

/// The kinds of a schema. What stands nowhere here is no party.
///
/// # Source
///
/// The schemata of `FollowTheMoney` that have names and may be sanctioned. A `LegalEntity` is one of which nobody
/// says whether it is a firm or a person.
const SCHEMATA: [(&str, EntryKind); 9] = [
    ("Person", EntryKind::Person),
    ("Organization", EntryKind::Entity),
    ("Company", EntryKind::Entity),
    ("LegalEntity", EntryKind::Entity),
    ("PublicBody", EntryKind::Entity),
    ("Asset", EntryKind::Entity),
    ("CryptoWallet", EntryKind::Entity),
    ("Vessel", EntryKind::Vessel),
    ("Airplane", EntryKind::Aircraft),
];

impl List {
    /// Reads the simple CSV of `OpenSanctions`, `targets.simple.csv`, by the names of its columns.
    ///
    /// The crate ships none of its data, which are free for non-commercial use only.
    ///
    /// # Errors
    ///
    /// [`ListError`] with the line: a file that is something else or is cut within a row, a row of another width than
    /// the head, a head without `id`, `schema` or `name`.
    ///
    /// # Complexity
    ///
    /// Linear in the bytes.
    ///
    /// ```
    /// use hirerisk::screen::List;
    /// let csv = br#""id","schema","name","aliases"
    /// "NK-1","Person","Jane Doe","Jane Roe;""Doe; Jane"""
    /// "#;
    /// let list = List::from_open_sanctions_csv(csv)?;
    /// let names: Vec<&str> = list.entries[0].names.iter().map(|name| &*name.text).collect();
    /// assert_eq!(names, ["Jane Doe", "Jane Roe", "Doe; Jane"]);
    /// # Ok::<(), hirerisk::screen::ListError>(())
    /// ```
    pub fn from_open_sanctions_csv(bytes: &[u8]) -> Result<List, ListError> {
        let bytes = with_end(bytes, ListFile::Only)?;
        let mut rows = Rows::new(&bytes, ListFile::Only);
        let mut list = List::new("OpenSanctions");
        let head = Head::read(&mut rows, &COLUMNS, &mut list.counts)?;
        while let Some(row) = rows.next()? {
            head.check(&row, &mut list.counts)?;
            let seen = head.text(&row, "last_seen").get(..10).and_then(|day| day.parse().ok());
            list.dated = list.dated.max(seen);
            let entry = party(&head, &row, &mut list.counts);
            list.entries.extend(entry);
        }
        list.filled(ListFile::Only)
    }
}

/// The party of a row; none without a name, and none of a schema that is no party.
fn party(head: &Head, row: &Row<'_>, counts: &mut Counts) -> Option<Entry> {
    let schema = head.text(row, "schema");
    let Some((_, kind)) = SCHEMATA.iter().find(|(name, _)| *name == schema) else {
        counts.skip(Skip::NoParty, row.place);
        return None;
    };
    let name = single_blanks(&head.text(row, "name"));
    if name.is_empty() {
        counts.skip(Skip::NoName, row.place);
        return None;
    }
    let values = |column: &str| inner::of_record(&head.text(row, column));
    let mut entry = Entry::new(head.text(row, "id"), *kind).name(ListedName::new(name));
    let aliases = values("aliases");
    counts.aliases = counts.aliases.saturating_add(aliases.len());
    let listed = |name: String| ListedName::new(name).strength(Strength::Strong).was(Was::Aka);
    entry.names.extend(aliases.into_iter().map(listed));
    for date in values("birth_date") {
        match Birth::parse(&date) {
            Some(birth) => entry.births.push(birth),
            None => counts.skip(Skip::Date, row.place),
        }
    }
    entry.addresses = values("addresses");
    counts.addresses = counts.addresses.saturating_add(entry.addresses.len());
    entry.programmes = [values("program_ids"), values("sanctions")]
        .into_iter()
        .find(|programmes| !programmes.is_empty())
        .unwrap_or_default();
    entry.authority =
        Some(single_blanks(&head.text(row, "dataset"))).filter(|name| !name.is_empty());
    entry.identifiers = identifiers(&schema, values);
    Some(entry)
}

/// The columns of identifiers; the list does not say of which kind those of the first are.
fn identifiers(schema: &str, values: impl Fn(&str) -> Vec<String>) -> Vec<Identifier> {
    let unsaid = match schema {
        "CryptoWallet" => IdentifierKind::Wallet { currency: None },
        _ => IdentifierKind::Other("identifier".to_owned()),
    };
    let columns = [
        ("identifiers", unsaid),
        ("phones", IdentifierKind::Phone),
        ("emails", IdentifierKind::Email),
    ];
    let of = |(column, kind): &(&str, IdentifierKind)| -> Vec<Identifier> {
        values(column).into_iter().map(|value| Identifier::new(kind.clone(), value)).collect()
    };
    columns.iter().flat_map(of).collect()
}
