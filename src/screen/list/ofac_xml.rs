//! The standard XML of OFAC.

use alloc::string::String;
use alloc::vec::Vec;

use chrono::NaiveDate;

use super::birth::Birth;
use super::counts::{Counts, Skip};
use super::element::Element;
use super::entry::{Entry, EntryKind};
use super::error::{Fault, ListError};
use super::name::{ListedName, Strength, Was};
use super::place::{ListFile, Place};
use super::xml::Xml;
use super::{List, labels, remarks};

impl List {
    /// Reads an OFAC list from its standard XML, `sdn.xml` or `consolidated.xml`.
    ///
    /// Names of elements count and their name space does not: the file has had two.
    ///
    /// # Errors
    ///
    /// [`ListError`] with line and byte: a file that is something else, is cut or not well formed, declares a document
    /// type or uses an entity of its own; a record without its key, or of a type that is none.
    ///
    /// # Complexity
    ///
    /// Linear in the bytes; one record is held at a time.
    ///
    /// ```
    /// use hirerisk::screen::{EntryKind, List};
    /// let xml = br#"<sdnList xmlns="http://tempuri.org/sdnList.xsd"><sdnEntry><uid>17</uid>
    ///     <firstName>Jane</firstName><lastName>DOE</lastName><sdnType>Individual</sdnType></sdnEntry></sdnList>"#;
    /// let list = List::from_ofac_xml(xml)?;
    /// assert_eq!((list.entries[0].kind, &*list.entries[0].names[0].text), (EntryKind::Person, "DOE, Jane"));
    /// # Ok::<(), hirerisk::screen::ListError>(())
    /// ```
    pub fn from_ofac_xml(bytes: &[u8]) -> Result<List, ListError> {
        let (mut xml, root) = Xml::open(bytes)?;
        super::expect_root(&mut xml, &root, "sdnList")?;
        let mut list = List::new("OFAC");
        while let Some(opened) = xml.child()? {
            let place = xml.place();
            match &*opened.name {
                // spelt so
                "publshInformation" => {
                    let about = xml.whole(opened)?;
                    list.dated = about.value("Publish_Date").and_then(|day| us_day(&day));
                }
                "sdnEntry" => {
                    let record = xml.whole(opened)?;
                    list.counts.records = list.counts.records.saturating_add(1);
                    let entry = party(&record, &mut list.counts, place)?;
                    list.entries.extend(entry);
                }
                _ => xml.skip()?,
            }
        }
        xml.close()?;
        list.filled(ListFile::Only)
    }
}

/// A day as Americans write it: `03/02/2026` is the second of March.
fn us_day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%m/%d/%Y").ok()
}

/// The party of a record; none without a name.
fn party(record: &Element, counts: &mut Counts, place: Place) -> Result<Option<Entry>, ListError> {
    let key = record.value("uid").ok_or(Fault::Missing { element: "uid" }.at(place))?;
    let mut entry = Entry::new(key, kind(record, place)?);
    let Some(name) = named(record, entry.kind) else {
        counts.skip(Skip::NoName, place);
        return Ok(None);
    };
    entry.names.push(name);
    let programmes = record.at(&["programList", "program"]);
    entry.programmes = programmes.into_iter().filter_map(Element::says).collect();
    entry.role = record.value("title");
    add_aliases(&mut entry, counts, (record, place));
    add_births(&mut entry, counts, (record, place));
    add_addresses(&mut entry, counts, (record, place));
    for paper in record.at(&["idList", "id"]) {
        let (label, value) = (paper.value("idType"), paper.value("idNumber"));
        let found = labels::of_pair(&label.unwrap_or_default(), &value.unwrap_or_default());
        entry.identifiers.extend(found.map(|mut identifier| {
            identifier.country = paper.value("idCountry");
            identifier
        }));
    }
    let remarks = record.value("remarks").unwrap_or_default();
    entry.linked_to =
        remarks.split("; ").filter_map(remarks::linked_to).map(String::from).collect();
    Ok(Some(entry))
}

fn kind(record: &Element, place: Place) -> Result<EntryKind, ListError> {
    let word = record.value("sdnType").unwrap_or_default().to_ascii_lowercase();
    match &*word {
        "individual" => Ok(EntryKind::Person),
        "entity" => Ok(EntryKind::Entity),
        "vessel" => Ok(EntryKind::Vessel),
        "aircraft" => Ok(EntryKind::Aircraft),
        _ => {
            let expected = "`Individual`, `Entity`, `Vessel` or `Aircraft`";
            Err(Fault::Value { column: "sdnType", expected }.at(place))
        }
    }
}

/// The name that a record or an alias gives in parts.
fn named(element: &Element, kind: EntryKind) -> Option<ListedName> {
    let parts = (element.value("lastName"), element.value("firstName"));
    match parts {
        (Some(family), Some(given)) if kind == EntryKind::Person => {
            Some(ListedName::with_family([&*family, &*given].join(", ")))
        }
        (Some(name), Some(more)) => Some(ListedName::new([&*name, &*more].join(", "))),
        (Some(only), None) | (None, Some(only)) => Some(ListedName::new(only)),
        (None, None) => None,
    }
}

fn add_aliases(entry: &mut Entry, counts: &mut Counts, (record, place): (&Element, Place)) {
    for alias in record.at(&["akaList", "aka"]) {
        counts.aliases = counts.aliases.saturating_add(1);
        let weak = alias.value("category").is_some_and(|word| word.eq_ignore_ascii_case("weak"));
        let strength = if weak { Strength::Weak } else { Strength::Strong };
        let was = was(&alias.value("type").unwrap_or_default());
        match named(alias, entry.kind) {
            Some(name) => entry.names.push(name.strength(strength).was(was)),
            None => counts.skip(Skip::EmptyAlias, place),
        }
    }
    crate::order::sort_by_key(&mut entry.names, |name| name.strength);
}

/// What an alias is to the party, by the first letter of `a.k.a.`, `F.K.A.`, `n.k.a.`.
pub(super) fn was(word: &str) -> Was {
    match word.bytes().next().map(|byte| byte.to_ascii_lowercase()) {
        Some(b'f') => Was::Fka,
        Some(b'n') => Was::Nka,
        _ => Was::Aka,
    }
}

fn add_births(entry: &mut Entry, counts: &mut Counts, (record, place): (&Element, Place)) {
    for item in record.at(&["dateOfBirthList", "dateOfBirthItem"]) {
        match item.value("dateOfBirth").map(|date| Birth::parse(&date)) {
            Some(Some(birth)) => entry.births.push(birth),
            Some(None) => counts.skip(Skip::Date, place),
            None => counts.skip(Skip::EmptyDate, place),
        }
    }
}

/// The parts of an address, in the order in which they are written.
const ADDRESS: [&str; 7] =
    ["address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country"];

fn add_addresses(entry: &mut Entry, counts: &mut Counts, (record, place): (&Element, Place)) {
    for address in record.at(&["addressList", "address"]) {
        let parts: Vec<String> = ADDRESS.iter().filter_map(|part| address.value(part)).collect();
        entry.add_address(&parts, (counts, place));
    }
}
