//! Lists of designated parties, and their readers.
//!
//! | list | reader |
//! |---|---|
//! | OFAC SDN and consolidated list, the four CSV files | [`List::from_ofac_csv`] |
//! | the same, standard XML | [`List::from_ofac_xml`] |
//! | the same, advanced XML | [`List::from_ofac_advanced_xml`] |
//! | UN Security Council consolidated list | [`List::from_un_xml`] |
//! | `OpenSanctions`, `targets.simple.csv` | [`List::from_open_sanctions_csv`] |
//! | a list of one's own | [`List::from_plain_csv`] |
//! | the one that the crate carries | [`List::designations`] |
//!
//! All of them take bytes and read no file. A file that is cut, mislabelled or hostile is an error with its place;
//! what is left out of a list that is read is counted by its reason ([`Counts::skipped`]). No bytes make them panic.

use alloc::string::String;
use alloc::vec::Vec;

use chrono::NaiveDate;

mod advanced;
mod birth;
mod counts;
mod designations;
mod element;
mod entry;
mod error;
mod form;
mod head;
mod identifier;
mod inner;
mod labels;
mod name;
mod ofac_csv;
mod ofac_xml;
mod open_sanctions;
mod place;
mod plain;
mod remarks;
mod rows;
mod un_alias;
mod un_xml;
mod xml;

pub use birth::{Birth, Precision};
pub use counts::{Counts, Skip, Skipped};
pub use entry::{Entry, EntryKind};
pub use error::ListError;
pub use identifier::{Identifier, IdentifierKind};
pub use name::{ListedName, Strength, Was};
pub use ofac_csv::OfacCsv;
pub use place::{ListFile, Place};

use element::Element;
use error::Fault;
use xml::Xml;

/// A list of designated parties.
///
/// ```
/// use hirerisk::screen::{Entry, EntryKind, List, ListedName};
/// let mut list = List::new("watch list of the firm");
/// list.entries.push(Entry::new("1", EntryKind::Person).name(ListedName::new("Jane Doe")));
/// assert_eq!(list.entries.len(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct List {
    /// What the list is called.
    pub source: String,
    /// The day on which it was published, where the file says it; a caller who knows it sets it.
    pub dated: Option<NaiveDate>,
    /// The parties, in the order of the list.
    pub entries: Vec<Entry>,
    /// What was read and what was left out.
    pub counts: Counts,
}

impl List {
    /// A list of nobody.
    #[must_use]
    pub fn new(source: impl Into<String>) -> List {
        let counts = Counts::default();
        List { source: source.into(), dated: None, entries: Vec::new(), counts }
    }

    /// Refuses a list without a record: nobody publishes one, and whoever is screened against it is on no list.
    fn filled(self, file: ListFile) -> Result<List, ListError> {
        let place = Place { file, line: 1, offset: 0 };
        if self.counts.records == 0 { Err(Fault::Empty.at(place)) } else { Ok(self) }
    }
}

/// The roots of the XML of lists, and what reads each.
const ROOTS: [(&str, &str); 3] = [
    ("sdnList", "from_ofac_xml"),
    ("Sanctions", "from_ofac_advanced_xml"),
    ("CONSOLIDATED_LIST", "from_un_xml"),
];

/// Refuses the XML of another list.
fn expect_root(xml: &mut Xml<'_>, root: &Element, name: &str) -> Result<(), ListError> {
    if root.name == name {
        return Ok(());
    }
    let known = ROOTS.iter().find(|(other, _)| *other == root.name);
    Err(xml.fault(match known {
        Some((_, reader)) => Fault::OtherList { reader },
        None => Fault::Syntax { says: "the root of no list that is read here" },
    }))
}
