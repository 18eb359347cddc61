//! The sets of reference values: what the numbers mean.

use alloc::collections::BTreeMap;
use alloc::string::String;

use crate::screen::list::element::Element;
use crate::screen::list::entry::EntryKind;
use crate::screen::list::error::{Fault, ListError};
use crate::screen::list::place::Place;
use crate::screen::list::xml::Xml;

/// One reference value.
struct Value {
    says: String,
    /// The kind of party that a finer kind belongs to.
    party_type: String,
}

/// All reference values, by the name of their element and their number.
#[derive(Default)]
pub(super) struct References(BTreeMap<String, BTreeMap<String, Value>>);

impl References {
    /// Reads the sets.
    pub(super) fn read(&mut self, xml: &mut Xml<'_>) -> Result<(), ListError> {
        while xml.child()?.is_some() {
            while let Some(opened) = xml.child()? {
                let element = xml.whole(opened)?;
                let says = element.says().unwrap_or_default();
                let party_type = element.attribute("PartyTypeID").into();
                let number = element.attribute("ID").into();
                let set = self.0.entry(element.name).or_default();
                set.insert(number, Value { says, party_type });
            }
        }
        Ok(())
    }

    fn value(&self, set: &str, number: &str) -> Option<&Value> {
        self.0.get(set)?.get(number)
    }

    /// The words of a number, where the file explains it.
    pub(super) fn says(&self, set: &str, number: &str) -> Option<&str> {
        Some(&self.value(set, number)?.says)
    }

    /// The words of the number that an attribute holds; an error if the file does not explain it.
    pub(super) fn needed(
        &self,
        set: &str,
        (element, attribute): (&Element, &'static str),
        place: Place,
    ) -> Result<&str, ListError> {
        let says = self.says(set, element.attribute(attribute));
        says.ok_or(Fault::Reference { attribute }.at(place))
    }

    /// The kind of a party. People and firms have finer kinds that say `Unknown`; what they are stands one level up.
    pub(super) fn kind(&self, profile: &Element, place: Place) -> Result<EntryKind, ListError> {
        let attribute = "PartySubTypeID";
        let wrong = Fault::Reference { attribute }.at(place);
        let Some(fine) = self.value("PartySubType", profile.attribute(attribute)) else {
            return Err(wrong);
        };
        let coarse = self.says("PartyType", &fine.party_type).unwrap_or_default();
        match (&*fine.says, coarse) {
            ("Vessel", _) => Ok(EntryKind::Vessel),
            ("Aircraft", _) => Ok(EntryKind::Aircraft),
            (_, "Individual") => Ok(EntryKind::Person),
            (_, "Entity") => Ok(EntryKind::Entity),
            _ => Err(wrong),
        }
    }
}
