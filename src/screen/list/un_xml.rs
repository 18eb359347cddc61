//! The XML of the United Nations.

use alloc::string::String;
use alloc::vec::Vec;

use super::birth::Birth;
use super::counts::{Counts, Skip};
use super::element::Element;
use super::entry::{Entry, EntryKind};
use super::error::{Fault, ListError};
use super::identifier::{Identifier, IdentifierKind};
use super::name::{ListedName, Strength, Was};
use super::place::{ListFile, Place};
use super::xml::Xml;
use super::{List, un_alias};

impl List {
    /// Reads the consolidated list of the United Nations Security Council from its XML.
    ///
    /// Nobody tells which part of a name is the family's: `FIRST_NAME` to `FOURTH_NAME` follow each other as they
    /// stand. One element of an alias may hold several names, and the original script in brackets; each becomes a
    /// name of its own.
    ///
    /// # Errors
    ///
    /// [`ListError`] with line and byte: a file that is something else, is cut or not well formed, declares a document
    /// type or uses an entity of its own; a record without its key.
    ///
    /// # Complexity
    ///
    /// Linear in the bytes; one record is held at a time.
    ///
    /// ```
    /// use hirerisk::screen::List;
    /// let xml = br#"<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09Z"><INDIVIDUALS><INDIVIDUAL>
    ///     <DATAID>17</DATAID><FIRST_NAME>DOE</FIRST_NAME><SECOND_NAME>JANE</SECOND_NAME>
    ///     <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Jane Roe; J. Roe</ALIAS_NAME></INDIVIDUAL_ALIAS>
    ///     </INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>"#;
    /// let list = List::from_un_xml(xml)?;
    /// let names: Vec<&str> = list.entries[0].names.iter().map(|name| &*name.text).collect();
    /// assert_eq!(names, ["DOE JANE", "Jane Roe", "J. Roe"]);
    /// # Ok::<(), hirerisk::screen::ListError>(())
    /// ```
    pub fn from_un_xml(bytes: &[u8]) -> Result<List, ListError> {
        let (mut xml, root) = Xml::open(bytes)?;
        super::expect_root(&mut xml, &root, "CONSOLIDATED_LIST")?;
        let mut list = List::new("United Nations Security Council");
        list.dated = root.attribute("dateGenerated").get(..10).and_then(|day| day.parse().ok());
        while let Some(group) = xml.child()? {
            let kind = match &*group.name {
                "INDIVIDUALS" => EntryKind::Person,
                "ENTITIES" => EntryKind::Entity,
                _ => {
                    xml.skip()?;
                    continue;
                }
            };
            while let Some(opened) = xml.child()? {
                let place = xml.place();
                let record = xml.whole(opened)?;
                list.counts.records = list.counts.records.saturating_add(1);
                let entry = party(&record, kind, (&mut list.counts, place))?;
                list.entries.extend(entry);
            }
        }
        xml.close()?;
        list.filled(ListFile::Only)
    }
}

/// The parts of a name, in the order in which they are written.
const NAME: [&str; 4] = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

/// The party of a record; none without a name.
fn party(
    record: &Element,
    kind: EntryKind,
    (counts, place): (&mut Counts, Place),
) -> Result<Option<Entry>, ListError> {
    let key = record.value("DATAID").ok_or(Fault::Missing { element: "DATAID" }.at(place))?;
    let mut entry = Entry::new(key, kind);
    let parts: Vec<String> = NAME.iter().filter_map(|part| record.value(part)).collect();
    if parts.is_empty() {
        counts.skip(Skip::NoName, place);
        return Ok(None);
    }
    entry.names.push(ListedName::new(parts.join(" ")));
    entry.names.extend(record.value("NAME_ORIGINAL_SCRIPT").map(ListedName::new));
    entry.programmes = record.value("UN_LIST_TYPE").into_iter().collect();
    let listed_on = record.value("LISTED_ON");
    entry.designated = listed_on.as_deref().and_then(|day| day.get(..10)?.parse().ok());
    if listed_on.is_some() && entry.designated.is_none() {
        counts.skip(Skip::Date, place);
    }
    let offices: Vec<String> =
        record.at(&["DESIGNATION", "VALUE"]).into_iter().filter_map(Element::says).collect();
    entry.role = (!offices.is_empty()).then(|| offices.join("; "));
    add_aliases(&mut entry, counts, (record, place));
    add_births(&mut entry, counts, (record, place));
    add_addresses(&mut entry, counts, (record, place));
    add_papers(&mut entry, record);
    Ok(Some(entry))
}

/// The elements of people and those of entities, which have the same names but for the beginning.
fn elements<'e>(record: &'e Element, names: &'e [&'e str; 2]) -> impl Iterator<Item = &'e Element> {
    record.children.iter().filter(|child| names.contains(&&*child.name))
}

fn add_aliases(entry: &mut Entry, counts: &mut Counts, (record, place): (&Element, Place)) {
    for alias in elements(record, &["INDIVIDUAL_ALIAS", "ENTITY_ALIAS"]) {
        counts.aliases = counts.aliases.saturating_add(1);
        let quality = alias.value("QUALITY").unwrap_or_default();
        let (strength, was) = match &*quality {
            "Low" => (Strength::Weak, Was::Aka),
            "f.k.a." => (Strength::Strong, Was::Fka),
            _ => (Strength::Strong, Was::Aka),
        };
        let text = alias.value("ALIAS_NAME").unwrap_or_default();
        let names = un_alias::names(&text, entry.kind);
        if names.is_empty() {
            counts.skip(Skip::EmptyAlias, place);
        }
        let listed =
            names.into_iter().map(|name| ListedName::new(name).strength(strength).was(was));
        entry.names.extend(listed);
    }
    crate::order::sort_by_key(&mut entry.names, |name| name.strength);
}

fn add_births(entry: &mut Entry, counts: &mut Counts, (record, place): (&Element, Place)) {
    for item in record.all("INDIVIDUAL_DATE_OF_BIRTH") {
        let [day, year, from, to, note] =
            ["DATE", "YEAR", "FROM_YEAR", "TO_YEAR", "NOTE"].map(|part| item.value(part));
        let said = [&day, &year, &from, &to, &note].iter().any(|part| part.is_some());
        let about = item.value("TYPE_OF_DATE").as_deref() == Some("APPROXIMATELY")
            || note.is_some_and(|note| note.starts_with("Approximately"));
        let span = from.zip(to).map(|(from, to)| [&*from, &*to].join(" to "));
        match (day.or(year).or(span).and_then(|text| Birth::parse(&text)), said) {
            (Some(birth), _) if about => entry.births.push(birth.circa()),
            (Some(birth), _) => entry.births.push(birth),
            (None, true) => counts.skip(Skip::Date, place),
            (None, false) => counts.skip(Skip::EmptyDate, place),
        }
    }
}

/// The parts of an address, in the order in which they are written.
const ADDRESS: [&str; 5] = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"];

fn add_addresses(entry: &mut Entry, counts: &mut Counts, (record, place): (&Element, Place)) {
    for address in elements(record, &["INDIVIDUAL_ADDRESS", "ENTITY_ADDRESS"]) {
        let parts: Vec<String> = ADDRESS.iter().filter_map(|part| address.value(part)).collect();
        entry.add_address(&parts, (counts, place));
    }
}

fn add_papers(entry: &mut Entry, record: &Element) {
    let reference = IdentifierKind::Other("UN reference number".into());
    let number = record.value("REFERENCE_NUMBER");
    entry.identifiers.extend(number.map(|number| Identifier::new(reference, number)));
    for paper in record.all("INDIVIDUAL_DOCUMENT") {
        let Some(number) = paper.value("NUMBER") else { continue };
        let label = paper.value("TYPE_OF_DOCUMENT").or_else(|| paper.value("TYPE_OF_DOCUMENT2"));
        let mut identifier = Identifier::new(paper_kind(label.unwrap_or_default()), number);
        let country = paper.value("ISSUING_COUNTRY").or_else(|| paper.value("COUNTRY_OF_ISSUE"));
        identifier.country = country;
        entry.identifiers.push(identifier);
    }
}

/// The kind of a paper; some are named in French or Spanish.
fn paper_kind(label: String) -> IdentifierKind {
    let word = label.to_lowercase();
    match () {
        () if ["passport", "passeport", "pasaporte"].iter().any(|one| word.contains(one)) => {
            IdentifierKind::Passport
        }
        () if word.starts_with("national id") => IdentifierKind::NationalId,
        () => IdentifierKind::Other(label),
    }
}
