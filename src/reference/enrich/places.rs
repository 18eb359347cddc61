//! Addresses: their class, and whether they were reported.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::settle::{agreed, told};
use super::sources::Sources;
use crate::profile::shape::Word as _;
use crate::profile::{AddressListMatch, Place, PlaceClass, Profile};
use crate::reference::learnt::{Learnt, Lesson, Outcome, Topic};
use crate::reference::{AddressKind, AddressSet};
use crate::units::Moment;

impl Sources<'_> {
    pub(super) fn fill_homes(&self, profile: &mut Profile<'_>, learnt: &mut Learnt) {
        for (index, home) in profile.claims.residences.iter_mut().enumerate() {
            let place = format!("/claims/residences/{index}");
            learnt.add(self.fill_place(&home.place, &mut home.class, [&place, "place", "class"]));
        }
    }

    pub(super) fn fill_deliveries(&self, profile: &mut Profile<'_>, learnt: &mut Learnt) {
        for (index, parcel) in profile.deliveries.iter_mut().enumerate() {
            let place = format!("/deliveries/{index}");
            let (address, class) = (&parcel.address, &mut parcel.address_class);
            learnt.add(self.fill_place(address, class, [&place, "address", "address_class"]));
        }
    }

    fn fill_place(
        &self,
        place: &Place<'_>,
        class: &mut Option<PlaceClass>,
        [about, asked, field]: [&str; 3],
    ) -> Lesson {
        let (mut all, mut found) = (Vec::new(), Vec::new());
        for (set, listed) in self.addresses.iter().filter_map(|set| Some((set, of_class(set)?))) {
            let answer = set.find(place);
            found.extend(answer.found().map(|_| listed));
            all.push(told(set.stamp(), answer.map(|_| listed.word().to_string())));
        }
        let (fill, outcome) = agreed(*class, &found);
        let mut filled = Vec::new();
        if fill.is_some() {
            *class = fill;
            filled.push(format!("{about}/{field}"));
        }
        let about = format!("{about}/{asked}/address");
        Lesson { topic: Topic::AddressClass, about, told: all, outcome, filled }
    }

    /// The match with lists of reported addresses: one entry, the first of homes and then of deliveries. It has the date of its list
    /// where the entry has none.
    pub(super) fn fill_reported_addresses(
        &self,
        profile: &mut Profile<'_>,
        asked_at: Moment,
        learnt: &mut Learnt,
    ) {
        let homes = profile.claims.residences.iter().enumerate();
        let homes = homes.map(|(at, home)| (format!("/claims/residences/{at}/place"), &home.place));
        let parcels = profile.deliveries.iter().enumerate();
        let parcels = parcels.map(|(at, one)| (format!("/deliveries/{at}/address"), &one.address));
        let (mut matched, mut lessons) = (None, Vec::new());
        for (about, place) in homes.chain(parcels) {
            let mut all = Vec::new();
            for (set, class) in self.addresses.iter().filter_map(|set| Some((set, reported(set)?)))
            {
                let answer = set.find(place);
                all.push(told(set.stamp(), answer.map(|_| class.word().to_string())));
                if let (Some(entry), None) = (answer.found(), &matched) {
                    let listed_on = entry.listed_on.unwrap_or(set.stamp().date());
                    matched = Some((listed_on, class, set.stamp(), lessons.len()));
                }
            }
            lessons.push((format!("{about}/address"), all));
        }
        let given = profile.lists.reported_addresses.as_ref().map(|one| one.matched);
        for (at, (about, all)) in lessons.into_iter().enumerate() {
            let (topic, outcome) = (Topic::ReportedAddress, Outcome::Nothing);
            let mut lesson = Lesson { topic, about, told: all, outcome, filled: Vec::new() };
            match (&matched, given) {
                (Some((.., place)), None) if *place == at => {
                    lesson.outcome = Outcome::Filled;
                    lesson.filled.push(String::from("/lists/reported_addresses"));
                }
                _ if !lesson.found_anything() => {}
                (_, Some(Some(true)) | None) => lesson.outcome = Outcome::Same,
                (_, Some(_)) => lesson.outcome = Outcome::Contradicts,
            }
            learnt.add(lesson);
        }
        if let (Some((listed_on, class, stamp, _)), None) = (matched, given) {
            let found = AddressListMatch::default().matched(true).class(class).at(asked_at);
            let found = found.list(stamp.source().to_string()).listed_on(listed_on);
            profile.lists.reported_addresses = Some(found);
        }
    }
}

fn of_class(set: &AddressSet) -> Option<PlaceClass> {
    if let AddressKind::OfClass(class) = set.kind() { Some(class) } else { None }
}

fn reported(set: &AddressSet) -> Option<PlaceClass> {
    if let AddressKind::Reported(class) = set.kind() { Some(class) } else { None }
}
