//! The parts of the parties, and how they are joined.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use chrono::NaiveDate;

use super::reference::References;
use super::when;
use crate::screen::list::List;
use crate::screen::list::counts::Skip;
use crate::screen::list::element::Element;
use crate::screen::list::entry::Entry;
use crate::screen::list::error::ListError;
use crate::screen::list::identifier::Identifier;
use crate::screen::list::labels;
use crate::screen::list::place::Place;

/// A party, and the numbers by which other parts of the file are its own.
pub(super) struct Party {
    pub(super) entry: Entry,
    pub(super) place: Place,
    pub(super) identities: Vec<String>,
    pub(super) locations: Vec<String>,
    profile: String,
}

impl Party {
    pub(super) fn new(entry: Entry, profile: &str, place: Place) -> Party {
        let (identities, locations) = (Vec::new(), Vec::new());
        Party { entry, place, identities, locations, profile: profile.to_owned() }
    }
}

/// The listing of a profile.
struct Listing {
    programmes: Vec<String>,
    day: Option<NaiveDate>,
    place: Place,
}

/// A tie between two profiles.
struct Link {
    from: String,
    to: String,
    place: Place,
}

/// What was gathered.
pub(super) struct Parts {
    pub(super) list: List,
    pub(super) parties: Vec<Party>,
    locations: BTreeMap<String, String>,
    documents: BTreeMap<String, Vec<Identifier>>,
    listings: BTreeMap<String, Listing>,
    links: Vec<Link>,
}

impl Parts {
    pub(super) fn new(list: List) -> Parts {
        Parts {
            list,
            parties: Vec::new(),
            locations: BTreeMap::new(),
            documents: BTreeMap::new(),
            listings: BTreeMap::new(),
            links: Vec::new(),
        }
    }

    /// An address: its parts in the order of the file, then its country.
    pub(super) fn add_location(&mut self, element: &Element, references: &References) {
        let parts = element.at(&["LocationPart", "LocationPartValue", "Value"]);
        let countries = element.all("LocationCountry");
        let named =
            countries.filter_map(|one| references.says("Country", one.attribute("CountryID")));
        let words = parts.into_iter().filter_map(Element::says);
        let lines: Vec<String> = words.chain(named.map(ToOwned::to_owned)).collect();
        self.locations.insert(element.attribute("ID").to_owned(), lines.join(", "));
    }

    /// A paper of an identity.
    pub(super) fn add_document(
        &mut self,
        element: &Element,
        references: &References,
        place: Place,
    ) -> Result<(), ListError> {
        let label = references.needed("IDRegDocType", (element, "IDRegDocTypeID"), place)?;
        let number = element.value("IDRegistrationNo").unwrap_or_default();
        if let Some(mut identifier) = labels::of_pair(label, &number) {
            let country = references.says("Country", element.attribute("IssuedBy-CountryID"));
            identifier.country = country.map(ToOwned::to_owned);
            let identity = element.attribute("IdentityID").to_owned();
            self.documents.entry(identity).or_default().push(identifier);
        }
        Ok(())
    }

    pub(super) fn add_link(&mut self, element: &Element, place: Place) {
        let number = |attribute| element.attribute(attribute).to_owned();
        let (from, to) = (number("From-ProfileID"), number("To-ProfileID"));
        self.links.push(Link { from, to, place });
    }

    /// The programmes of a profile, and the earliest day of its listings.
    pub(super) fn add_listing(&mut self, element: &Element, references: &References, place: Place) {
        let is_programme = |measure: &&Element| {
            references.says("SanctionsType", measure.attribute("SanctionsTypeID"))
                == Some("Program")
        };
        let programmes = element.all("SanctionsMeasure").filter(is_programme);
        let days = element.at(&["EntryEvent", "Date"]).into_iter().filter_map(when::day);
        let fresh = Listing { programmes: Vec::new(), day: None, place };
        let profile = element.attribute("ProfileID").to_owned();
        let listing = self.listings.entry(profile).or_insert(fresh);
        listing.programmes.extend(programmes.filter_map(|measure| measure.value("Comment")));
        listing.day = days.chain(listing.day).min();
    }

    /// The list, each party with all that is its own.
    pub(super) fn join(mut self) -> List {
        let named: BTreeMap<String, String> = self.parties.iter().filter_map(called).collect();
        let mut linked: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for link in &self.links {
            match named.get(&link.to) {
                Some(name) => linked.entry(&link.from).or_default().push(name.clone()),
                None => self.list.counts.skip(Skip::LinkToNobody, link.place),
            }
        }
        for Party { mut entry, place, identities, locations, profile } in self.parties {
            let papers = identities.iter().filter_map(|identity| self.documents.remove(identity));
            entry.identifiers.extend(papers.flatten());
            for location in &locations {
                match self.locations.get(location).filter(|address| !address.is_empty()) {
                    Some(address) => entry.addresses.push(address.clone()),
                    None => self.list.counts.skip(Skip::EmptyAddress, place),
                }
            }
            if let Some(listing) = self.listings.remove(&profile) {
                entry.programmes = listing.programmes;
                entry.designated = listing.day;
            }
            entry.linked_to = linked.remove(&*profile).unwrap_or_default();
            self.list.entries.push(entry);
        }
        for listing in self.listings.values() {
            self.list.counts.skip(Skip::ListingOfNobody, listing.place);
        }
        self.list
    }
}

/// The number of a profile, and the first name of its party.
fn called(party: &Party) -> Option<(String, String)> {
    Some((party.profile.clone(), party.entry.names.first()?.text.clone()))
}
