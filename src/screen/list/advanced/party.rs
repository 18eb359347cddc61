//! One party: its names and features.

use alloc::borrow::ToOwned as _;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::joined::{Parts, Party};
use super::reference::References;
use super::when;
use crate::screen::list::counts::{Counts, Skip};
use crate::screen::list::element::Element;
use crate::screen::list::entry::{Entry, EntryKind};
use crate::screen::list::error::{Fault, ListError};
use crate::screen::list::labels;
use crate::screen::list::name::{ListedName, Strength, Was};
use crate::screen::list::ofac_xml::was;
use crate::screen::list::place::Place;

/// What the file explains, and the place of the party.
type Here<'r> = (&'r References, Place);

/// Reads a party into the parts. Each profile of it becomes an entry; the published lists give one.
pub(super) fn read(all: &mut Parts, element: &Element, here: Here<'_>) -> Result<(), ListError> {
    let key = element.attribute("FixedRef");
    if element.first("Profile").is_none() {
        return Err(Fault::Missing { element: "Profile" }.at(here.1));
    }
    for profile in element.all("Profile") {
        let party = party(&mut all.list.counts, (key, profile), here)?;
        all.parties.extend(party);
    }
    Ok(())
}

/// The party of a profile; none without a name.
fn party(
    counts: &mut Counts,
    (key, profile): (&str, &Element),
    here: Here<'_>,
) -> Result<Option<Party>, ListError> {
    let (references, place) = here;
    counts.records = counts.records.saturating_add(1);
    let entry = Entry::new(key, references.kind(profile, place)?);
    let mut party = Party::new(entry, profile.attribute("ID"), place);
    for identity in profile.all("Identity") {
        party.identities.push(identity.attribute("ID").to_owned());
        add_names(&mut party.entry, counts, (identity, here))?;
    }
    if party.entry.names.is_empty() {
        counts.skip(Skip::NoName, place);
        return Ok(None);
    }
    crate::order::sort_by_key(&mut party.entry.names, |name| name.strength);
    for feature in profile.all("Feature") {
        let label = references.needed("FeatureType", (feature, "FeatureTypeID"), place)?;
        for version in feature.all("FeatureVersion") {
            add_feature(&mut party, counts, (label, version));
        }
    }
    Ok(Some(party))
}

/// Adds the names of an identity: one for each script of each alias.
fn add_names(
    entry: &mut Entry,
    counts: &mut Counts,
    (identity, here): (&Element, Here<'_>),
) -> Result<(), ListError> {
    let (references, place) = here;
    let mut kinds: BTreeMap<&str, &str> = BTreeMap::new();
    for group in identity.at(&["NamePartGroups", "MasterNamePartGroup", "NamePartGroup"]) {
        let kind = references.needed("NamePartType", (group, "NamePartTypeID"), place)?;
        kinds.insert(group.attribute("ID"), kind);
    }
    for alias in identity.all("Alias") {
        let primary = alias.attribute("Primary") == "true";
        if !primary {
            counts.aliases = counts.aliases.saturating_add(1);
        }
        let strength = match (primary, alias.attribute("LowQuality") == "true") {
            (true, _) => Strength::Primary,
            (false, true) => Strength::Weak,
            (false, false) => Strength::Strong,
        };
        let word = references.says("AliasType", alias.attribute("AliasTypeID")).unwrap_or_default();
        let was = if primary { Was::Name } else { was(word) };
        let before = entry.names.len();
        for documented in alias.all("DocumentedName") {
            let name = name(documented, &kinds, entry.kind);
            entry.names.extend(name.map(|name| name.strength(strength).was(was)));
        }
        if entry.names.len() == before {
            counts.skip(Skip::EmptyAlias, place);
        }
    }
    Ok(())
}

/// A name of its parts: with people, the family part comes first.
fn name(documented: &Element, kinds: &BTreeMap<&str, &str>, kind: EntryKind) -> Option<ListedName> {
    let (mut family, mut rest) = (Vec::<String>::new(), Vec::<String>::new());
    for part in documented.at(&["DocumentedNamePart", "NamePartValue"]) {
        let is_family = kinds.get(part.attribute("NamePartGroupID")) == Some(&"Last Name");
        let into = if is_family { &mut family } else { &mut rest };
        into.extend(part.says());
    }
    match (family.is_empty(), rest.is_empty()) {
        (true, true) => None,
        (false, false) if kind == EntryKind::Person => {
            Some(ListedName::with_family([family.join(" "), rest.join(" ")].join(", ")))
        }
        _ => Some(ListedName::new([family, rest].concat().join(" "))),
    }
}

/// Adds what a feature says, if anything of it is kept.
fn add_feature(party: &mut Party, counts: &mut Counts, (label, version): (&str, &Element)) {
    let detail = version.value("VersionDetail");
    match (label, detail) {
        ("Birthdate", _) => match version.first("DatePeriod").map(when::span) {
            Some(Some(birth)) => party.entry.births.push(birth),
            Some(None) => counts.skip(Skip::Date, party.place),
            None => counts.skip(Skip::EmptyDate, party.place),
        },
        ("Location", _) => {
            for location in version.all("VersionLocation") {
                counts.addresses = counts.addresses.saturating_add(1);
                party.locations.push(location.attribute("LocationID").to_owned());
            }
        }
        ("Title", Some(title)) => party.entry.role = Some(title),
        (label, Some(value)) => party.entry.identifiers.extend(labels::of_known(label, &value)),
        (_, None) => {}
    }
}
