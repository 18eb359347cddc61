//! What several people of an index hold: where rings come from.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use chrono::NaiveDate;

use super::day::Day;
use super::kind::KeyKind;
use super::labels::Hubs;
use super::look::Look;
use super::pages::{Slot, holder};
use super::rings::{Anchor, Apart, RingPolicy, Rings};
use super::store::Index;
use super::subject::Subject;

impl Index {
    /// The groups of people who are tied by rare links, as of the moment of the look. Who declared one household, and who is
    /// one person that came twice, is not tied.
    ///
    /// Every candidate is looked at, so it is for a reviewer now and then, and not for each assessment. What it finds
    /// moves no score.
    ///
    /// # Complexity
    ///
    /// O(n log n) in the keys; 28 bytes for each that more than one person holds.
    ///
    /// ```
    /// use hirerisk::index::*;
    /// # let day: chrono::NaiveDate = "2026-11-02".parse().unwrap();
    /// let secret = Secret::new(b"32 random bytes of a key store..".to_vec())?;
    /// let keyring = Keyring::new(&secret, "employer-1", Epoch(1));
    /// let mut index = Index::new(&keyring);
    /// let device = |value: &str| PlainKey::new(KeyKind::Device, value, day, Standing::Established);
    /// index.put(&keyring.seal("c-1", &[device("device-1")]))?;
    /// index.put(&keyring.seal("c-2", &[device("device-1"), device("device-2")]))?;
    /// index.put(&keyring.seal("c-3", &[device("device-2")]))?;
    /// let rings = index.rings(&RingPolicy::default(), &Look::as_of(day.into()));
    /// assert_eq!(rings.all()[0].people().len(), 3);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn rings(&self, policy: &RingPolicy, look: &Look<'_>) -> Rings {
        let names = self.names();
        let labelled = look.hubs.map(Hubs::slots).unwrap_or_default();
        let anchors = self.anchors(look, &labelled);
        Rings::find(anchors, policy, |one, two| self.apart(&names, one, two))
    }

    /// Values that several people hold, without those that are labelled.
    fn anchors<'i>(
        &'i self,
        look: &'i Look<'_>,
        labelled: &'i BTreeSet<Slot>,
    ) -> impl Iterator<Item = Anchor> + 'i {
        let today = Day::from(look.as_of.day());
        let in_time = move |seen: Day| seen <= today && today.apart(seen) <= look.retention;
        self.links.pages().flat_map(move |(page, entries, days)| {
            let held = entries.iter().zip(days).filter_map(|(entry, day)| {
                let subject = self.people.subject(holder(*entry)).filter(|_| in_time(*day))?;
                Some((Slot::of(page, *entry), subject, day.date()))
            });
            let mut held: Vec<(Slot, Subject, NaiveDate)> = held.collect();
            held.sort_unstable();
            let several = held.chunk_by(|one, two| one.0 == two.0).filter_map(|held_by| {
                let slot = held_by.first().map(|(slot, ..)| *slot)?;
                let kind = KeyKind::from_number(slot.kind()).filter(|kind| kind.links())?;
                let is_free = held_by.len() > 1 && !labelled.contains(&slot);
                let held_by = held_by.iter().map(|(_, subject, day)| (*subject, *day));
                is_free.then(|| Anchor { kind, held_by: held_by.collect() })
            });
            several.collect::<Vec<Anchor>>()
        })
    }

    /// Whether two who are tied are one person, or of one declared household.
    fn apart(&self, names: &Names, one: Subject, two: Subject) -> Option<Apart> {
        let row = |subject| {
            let mut places = (0..).take(self.heads.len());
            places.find_map(|place| self.people.row(subject, place))
        };
        let (first, second) = (row(one)?, row(two)?);
        let declared = |who: Subject, by: u32| {
            self.links.held(Slot::new(who.0, KeyKind::Household.number()), by).is_some()
        };
        if declared(one, second) || declared(two, first) {
            return Some(Apart::Household);
        }
        names.share(first, second).then_some(Apart::SamePerson)
    }

    fn names(&self) -> Names {
        let (whole, short) = (KeyKind::Name.number(), KeyKind::ShortName.number());
        let of_page = |(page, entries, _): (u16, &[u64], _)| {
            let told = entries.iter().filter_map(move |entry| {
                let slot = Slot::of(page, *entry);
                let is_name = slot.kind() == whole || slot.kind() == short;
                is_name.then(|| (holder(*entry), slot.of_kind(whole), slot.kind() == whole))
            });
            told.collect::<Vec<_>>()
        };
        let mut names: Vec<(u32, Slot, bool)> = self.links.pages().flat_map(of_page).collect();
        names.sort_unstable();
        Names(names)
    }
}

/// Who has which name, and whether it is the whole of it; in order.
struct Names(Vec<(u32, Slot, bool)>);

impl Names {
    fn of(&self, row: u32) -> &[(u32, Slot, bool)] {
        let from = self.0.partition_point(|(who, ..)| *who < row);
        let rest = self.0.get(from..).unwrap_or_default();
        rest.get(..rest.partition_point(|(who, ..)| *who == row)).unwrap_or_default()
    }

    /// Whether a whole name of the one is a name of the other, whole or without a part.
    fn share(&self, one: u32, two: u32) -> bool {
        let (first, second) = (self.of(one), self.of(two));
        let meet = |name: &(u32, Slot, bool), other: &(u32, Slot, bool)| {
            name.1 == other.1 && (name.2 || other.2)
        };
        first.iter().any(|name| second.iter().any(|other| meet(name, other)))
    }
}
