//! The laws of the index: what it holds is a set, whatever the way it came to it; a link is a fact about
//! the person who asks; nobody can be raised by what others claim.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use hirerisk::index::{
    CROWD, Closure, Epoch, FoundLinks, HubKind, Hubs, Index, IndexError, KeyKind, Keyring, Keys,
    Link, Look, PlainKey, Secret, SnapshotError, Standing, canonical, find_links,
};
use hirerisk::profile::LinkKind;
use proptest::prelude::*;
use proptest::sample::select;
use sha2::{Digest as _, Sha256};

fn secret(of: &str) -> Secret {
    Secret::new(format!("a secret of 32 bytes and more: {of}").into_bytes()).unwrap()
}

fn keyring() -> Keyring {
    Keyring::new(&secret("one"), "employer-1", Epoch(1))
}

fn day(number: u64) -> NaiveDate {
    "2026-06-01".parse::<NaiveDate>().unwrap().checked_add_days(Days::new(number)).unwrap()
}

fn key(kind: KeyKind, value: &str) -> PlainKey {
    PlainKey::new(kind, canonical(kind, value).unwrap(), day(0), Standing::Established)
}

/// An index of these people.
fn index<'k>(
    keyring: &Keyring,
    people: impl IntoIterator<Item = (&'k str, Vec<PlainKey>)>,
) -> Index {
    let mut index = Index::new(keyring);
    for (id, keys) in people {
        index.put(&keyring.seal(id, &keys)).unwrap();
    }
    index
}

fn found(keyring: &Keyring, index: &Index, id: &str, keys: &[PlainKey]) -> FoundLinks {
    find_links(&keyring.seal(id, keys), index, &Look::as_of(day(30).into())).unwrap()
}

// What it holds is a set.

/// Somebody's keys: few values, so that they meet.
fn person() -> impl Strategy<Value = (u8, Vec<PlainKey>)> {
    let value = (select(KeyKind::ALL), 0_u8..6, 0_u64..60, any::<bool>());
    let keys = prop::collection::vec(value, 0..12).prop_map(|values| {
        let mut met = BTreeSet::new();
        let of = |(kind, value, seen, claimed): (KeyKind, u8, u64, bool)| {
            let standing = if claimed { Standing::Claimed } else { Standing::Established };
            met.insert((kind, value))
                .then(|| PlainKey::new(kind, format!("value-{value}"), day(seen), standing))
        };
        values.into_iter().filter_map(of).collect()
    });
    (0_u8..30, keys)
}

fn people() -> impl Strategy<Value = Vec<(u8, Vec<PlainKey>)>> {
    prop::collection::vec(person(), 0..40).prop_map(|mut people| {
        people.sort_by_key(|(id, _)| *id);
        people.dedup_by_key(|(id, _)| *id);
        people
    })
}

fn sealed(keyring: &Keyring, people: &[(u8, Vec<PlainKey>)]) -> Vec<Keys> {
    people.iter().map(|(id, keys)| keyring.seal(&format!("c-{id}"), keys)).collect()
}

fn put_all(keyring: &Keyring, all: &[Keys]) -> Index {
    let mut index = Index::new(keyring);
    for keys in all {
        assert!(index.put(keys).is_ok());
    }
    index
}

/// Who holds what, counted by hand: the naive twin.
fn others_with(people: &[(u8, Vec<PlainKey>)], id: u8, kind: KeyKind) -> usize {
    let own = people.iter().find(|(other, _)| *other == id).map(|(_, keys)| keys);
    let values: Vec<&str> =
        own.into_iter().flatten().filter(|key| key.kind() == kind).map(PlainKey::value).collect();
    let holds = |keys: &[PlainKey]| {
        keys.iter().any(|key| {
            key.kind() == kind
                && key.standing() == Standing::Established
                && values.contains(&key.value())
        })
    };
    people.iter().filter(|(other, keys)| *other != id && holds(keys)).count()
}

proptest! {
    // An index has 32,768 pages, and a debug build goes through them slowly.
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn the_order_in_which_people_come_makes_no_difference(
        people in people(), seed in any::<u64>(), bulk in any::<bool>(),
    ) {
        let keyring = keyring();
        let all = sealed(&keyring, &people);
        let mut turned = all.clone();
        let by = usize::try_from(seed).unwrap_or_default();
        if !turned.is_empty() {
            let by = by % turned.len();
            turned.rotate_left(by);
            turned.reverse();
        }
        let (one, mut two) = (put_all(&keyring, &all), Index::new(&keyring));
        if bulk {
            two.put_all(&turned).unwrap();
        } else {
            two = put_all(&keyring, &turned);
        }
        prop_assert_eq!(one.snapshot(), two.snapshot());
        // And putting somebody again changes nothing.
        let mut again = one.clone();
        for keys in &turned {
            again.put(keys).unwrap();
        }
        prop_assert_eq!(one.snapshot(), again.snapshot());
    }

    /// TRUST A32: what is erased matches nothing, and leaves no byte.
    #[test]
    fn taken_in_and_erased_is_never_there(people in people(), (_, keys) in person()) {
        let keyring = keyring();
        let mut index = put_all(&keyring, &sealed(&keyring, &people));
        let before = index.snapshot();
        let fresh = keyring.seal("c-fresh", &keys);
        let kept = keys.iter().filter(|key| key.standing() == Standing::Established).count();
        prop_assert_eq!(index.put(&fresh).unwrap(), 0);
        index.close(fresh.person(), Closure::Confirmed, day(3));
        prop_assert_eq!(index.erase(fresh.person()), kept);
        prop_assert_eq!(index.erase(fresh.person()), 0);
        prop_assert_eq!(index.snapshot(), before);
    }

    #[test]
    fn merged_is_all_of_both(people in people(), part in 0_usize..40) {
        let keyring = keyring();
        let all = sealed(&keyring, &people);
        let (some, rest) = all.split_at(part.min(all.len()));
        let (mut one, two) = (put_all(&keyring, some), put_all(&keyring, rest));
        one.merge(&two).unwrap();
        prop_assert_eq!(one.snapshot(), put_all(&keyring, &all).snapshot());
    }

    #[test]
    fn who_stands_in_both_is_replaced_as_if_put_again(one in people(), two in people()) {
        let keyring = keyring();
        let (first, second) = (sealed(&keyring, &one), sealed(&keyring, &two));
        let mut merged = put_all(&keyring, &first);
        // A record without a key that is kept is no record.
        let second: Vec<Keys> =
            second.into_iter().filter(|keys| keys.rows().any(|row| row.established)).collect();
        merged.merge(&put_all(&keyring, &second)).unwrap();
        let both: Vec<Keys> = first.into_iter().chain(second).collect();
        prop_assert_eq!(merged.snapshot(), put_all(&keyring, &both).snapshot());
    }

    #[test]
    fn a_snapshot_comes_back(people in people(), erased in 0_u8..30) {
        let keyring = keyring();
        let mut index = put_all(&keyring, &sealed(&keyring, &people));
        index.erase(&keyring.person(&format!("c-{erased}")));
        index.close(&keyring.person("c-3"), Closure::Ended, day(1));
        let bytes = index.snapshot();
        let loaded = Index::load(&bytes, &keyring).unwrap();
        prop_assert_eq!((loaded.people(), loaded.keys()), (index.people(), index.keys()));
        prop_assert_eq!(loaded.snapshot(), bytes);
    }

    #[test]
    fn a_damaged_snapshot_is_refused(people in people(), at in any::<prop::sample::Index>(), bit in 0_u32..8) {
        let keyring = keyring();
        let mut bytes = put_all(&keyring, &sealed(&keyring, &people)).snapshot();
        let cut = at.index(bytes.len());
        prop_assert!(Index::load(&bytes[..cut], &keyring).is_err());
        bytes[cut] ^= 1 << bit;
        prop_assert!(Index::load(&bytes, &keyring).is_err());
    }

    /// Whoever can write the checksum anew gets an error, or an index that writes the same bytes.
    #[test]
    fn a_snapshot_that_somebody_made_is_refused_or_in_order(
        people in people(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in 0_usize..40,
    ) {
        let keyring = keyring();
        let mut bytes = put_all(&keyring, &sealed(&keyring, &people)).snapshot();
        bytes.truncate(bytes.len() - 32);
        let place = at.index(bytes.len());
        bytes[place] = byte;
        bytes.truncate(bytes.len() - if cut < 20 { 0 } else { cut.min(bytes.len()) });
        let checksum = Sha256::digest(&bytes);
        bytes.extend(checksum);
        if let Ok(index) = Index::load(&bytes, &keyring) {
            prop_assert_eq!(index.snapshot(), bytes);
        }
    }

    /// TRUST A32.
    #[test]
    fn what_expires_is_never_there(people in people(), before in 0_u64..70) {
        let keyring = keyring();
        let mut index = put_all(&keyring, &sealed(&keyring, &people));
        let keys = index.keys();
        let removed = index.expire(day(before));
        let young: Vec<_> = people
            .iter()
            .map(|(id, keys)| (*id, keys.iter().filter(|key| key.seen() >= day(before)).cloned().collect()))
            .collect();
        prop_assert_eq!(removed, keys - index.keys());
        prop_assert_eq!(index.snapshot(), put_all(&keyring, &sealed(&keyring, &young)).snapshot());
    }

    #[test]
    fn links_are_what_counting_by_hand_gives(people in people()) {
        let keyring = keyring();
        let index = put_all(&keyring, &sealed(&keyring, &people));
        for (id, keys) in &people {
            // Names are left out: they tell one person who comes twice.
            let keys: Vec<PlainKey> = keys
                .iter()
                .filter(|key| !matches!(key.kind(), KeyKind::Name | KeyKind::ShortName | KeyKind::Line))
                .cloned()
                .collect();
            let look = Look::as_of(day(60).into());
            let found = find_links(&keyring.seal(&format!("c-{id}"), &keys), &index, &look).unwrap();
            for (count, kind) in [
                (&found.facts().account, KeyKind::Account),
                (&found.facts().device, KeyKind::Device),
                (&found.facts().delivery, KeyKind::Address),
                (&found.facts().pay_mail, KeyKind::PayMail),
            ] {
                let has = keys.iter().any(|key| key.kind() == kind);
                let people = has.then(|| u32::try_from(others_with(&people, *id, kind)).unwrap());
                prop_assert_eq!(count.as_ref().and_then(|count| count.people), people);
            }
        }
    }

    /// THREATS E3: whoever names what is somebody else's raises themselves alone.
    #[test]
    fn what_others_claim_leaves_a_victim_unmoved((_, keys) in person(), planted in 1_u32..30) {
        let keyring = keyring();
        let keys: Vec<PlainKey> = keys
            .into_iter()
            .map(|key| PlainKey::new(key.kind(), key.value(), key.seen(), Standing::Established))
            .collect();
        let mut index = index(&keyring, [("victim", keys.clone())]);
        let before = (index.snapshot(), found(&keyring, &index, "victim", &keys));
        let claims: Vec<PlainKey> = keys
            .iter()
            .map(|key| PlainKey::new(key.kind(), key.value(), key.seen(), Standing::Claimed))
            .collect();
        for number in 0..planted {
            index.put(&keyring.seal(&format!("planted-{number}"), &claims)).unwrap();
        }
        let after = found(&keyring, &index, "victim", &keys);
        prop_assert_eq!(before.0, index.snapshot());
        prop_assert_eq!(&before.1.links, &after.links);
        prop_assert_eq!(before.1.facts(), after.facts());
    }
}

// Whose it is.

/// TRUST A30 and A31: digests of one employer, one secret and one epoch meet; and no index takes another's in.
#[test]
fn another_secret_tenant_or_epoch_never_matches() {
    let own = keyring();
    let keys = vec![key(KeyKind::Device, "device-7"), key(KeyKind::Account, "acct-1")];
    let mut index = index(&own, [("c-1", keys.clone())]);
    let snapshot = index.snapshot();
    for foreign in [
        Keyring::new(&secret("two"), "employer-1", Epoch(1)),
        Keyring::new(&secret("one"), "employer-2", Epoch(1)),
        Keyring::new(&secret("one"), "employer-1", Epoch(2)),
    ] {
        let theirs = foreign.seal("c-2", &keys);
        let found = find_links(&theirs, &index, &Look::as_of(day(1).into())).unwrap();
        assert!(found.links.is_empty());
        assert_eq!(index.put(&theirs), Err(IndexError::Foreign));
        assert_eq!(index.erase(theirs.person()), 0);
        assert_eq!(index.merge(&Index::new(&foreign)), Err(IndexError::Foreign));
        assert_eq!(Index::load(&snapshot, &foreign).unwrap_err(), SnapshotError::Foreign);
        assert!(index.rotate(&foreign).is_err());
        assert_eq!(index.snapshot(), snapshot); // nothing was lost
    }
}

#[test]
fn a_secret_is_changed_without_losing_a_link() {
    let (old_secret, new_secret) = (secret("old"), secret("new"));
    let old = Keyring::new(&old_secret, "employer-1", Epoch(1));
    let new = Keyring::new(&new_secret, "employer-1", Epoch(2)).reading(&old_secret, Epoch(1));
    let keys = vec![key(KeyKind::Device, "device-7")];
    let mut index = index(&old, [("c-1", keys.clone()), ("c-2", keys.clone())]);
    index.close(&old.person("c-1"), Closure::Confirmed, day(1));
    index.rotate(&new).unwrap();
    assert_eq!(index.put(&old.seal("c-3", &keys)), Err(IndexError::Foreign));

    let people = |index: &Index| {
        let found = found(&new, index, "c-3", &keys);
        let closed = found.facts().closed_case.as_ref().unwrap().kinds.clone();
        (found.facts().device.as_ref().unwrap().people, closed)
    };
    let both = (Some(2), vec![LinkKind::Device]);
    assert_eq!(people(&index), both);
    assert_eq!(index.put(&new.seal("c-1", &keys)).unwrap(), 1); // written anew, not twice
    assert_eq!(people(&index), both);
    assert_eq!(index.put(&new.seal("c-2", &keys)).unwrap(), 1);
    assert_eq!(index.drop_epoch(Epoch(1)), 0);
    assert_eq!(index.drop_epoch(Epoch(2)), 0); // it is written
    assert_eq!((people(&index), index.people()), (both, 2));
    let only_new = Keyring::new(&new_secret, "employer-1", Epoch(2));
    assert_eq!(Index::load(&index.snapshot(), &only_new).unwrap().keys(), 2);
}

#[test]
fn an_old_epoch_is_dropped_with_all_that_is_left_in_it() {
    let (old_secret, new_secret) = (secret("old"), secret("new"));
    let old = Keyring::new(&old_secret, "employer-1", Epoch(1));
    let new = Keyring::new(&new_secret, "employer-1", Epoch(2)).reading(&old_secret, Epoch(1));
    let keys = vec![key(KeyKind::Device, "device-7")];
    let mut index = index(&old, [("c-1", keys.clone())]);
    index.rotate(&new).unwrap();
    assert_eq!(index.drop_epoch(Epoch(1)), 1);
    assert_eq!((index.people(), index.keys()), (0, 0));
    assert!(found(&new, &index, "c-2", &keys).links.is_empty());
}

// What a link means.

#[test]
fn what_the_caller_labels_links_nobody() {
    let keyring = keyring();
    let unit =
        |unit: &str| key(KeyKind::Address, &format!("12 Mill Road, 98101 Seattle, Apt {unit}"));
    let mut hubs = Hubs::default();
    let home = keyring.value(KeyKind::Address, "12 Mill Road, 98101 Seattle, Apt 4").unwrap();
    hubs.label(&home, HubKind::Shelter);
    let index = index(&keyring, [("c-1", vec![unit("4")]), ("c-2", vec![unit("5")])]);
    let people = |unit: PlainKey, hubs: &Hubs| {
        let look = Look::as_of(day(30).into()).hubs(hubs);
        let found = find_links(&keyring.seal("c-3", &[unit]), &index, &look).unwrap();
        let count = found.into_facts().delivery.unwrap();
        (count.people, count.multi_tenant)
    };
    assert_eq!(people(unit("4"), &Hubs::default()), (Some(1), None));
    assert_eq!(people(unit("4"), &hubs), (Some(0), Some(true)));
    assert_eq!(people(unit("5"), &hubs), (Some(1), None));
}

/// THREATS E4: who sends enough applications makes no hub of their keys.
#[test]
fn a_flood_hides_no_two_strong_kinds() {
    let keyring = keyring();
    let both = || vec![key(KeyKind::Device, "device-7"), key(KeyKind::Account, "acct-1")];
    let mut index = index(&keyring, [("c-1", both())]);
    let flood = |one: &'static str, kind| {
        (0..10_000).map(move |n| (format!("{one}-{n}"), vec![key(kind, one)]))
    };
    let flood = flood("device-7", KeyKind::Device).chain(flood("acct-1", KeyKind::Account));
    index.put_all(flood.map(|(id, keys)| keyring.seal(&id, &keys))).unwrap();
    let found = found(&keyring, &index, "c-2", &both());
    let kinds = &found.facts().same_person_kinds.as_ref().unwrap().kinds;
    assert_eq!(*kinds, [LinkKind::Account, LinkKind::Device]);
    // Of one kind alone so many are not counted: somebody has to say what the value is.
    assert_eq!(found.facts().device, None);
    assert!(found.links.iter().all(Link::is_crowded));
}

#[test]
fn a_crowd_behind_one_number_marks_nobody() {
    let keyring = keyring();
    let number = || vec![key(KeyKind::Telephone, "+442079460000")];
    let mut index = Index::new(&keyring);
    let crowd = u64::from(CROWD);
    for person in 0..crowd {
        index.put(&keyring.seal(&format!("c-{person}"), &number())).unwrap();
    }
    let people = |index: &Index| found(&keyring, index, "c-new", &number()).into_facts().contact;
    assert_eq!(people(&index).unwrap().people, Some(CROWD));
    index.put(&keyring.seal("c-one-more", &number())).unwrap();
    assert_eq!(people(&index), None);
    let beside = vec![key(KeyKind::Telephone, "+442079460001")];
    assert_eq!(
        found(&keyring, &index, "c-new", &beside).into_facts().contact.unwrap().people,
        Some(0)
    );
}

#[test]
fn what_was_seen_later_or_long_ago_is_not_there() {
    let keyring = keyring();
    let device =
        |seen| vec![PlainKey::new(KeyKind::Device, "device-7", seen, Standing::Established)];
    let index = index(&keyring, [("c-1", device(day(10))), ("c-2", device(day(200)))]);
    let keys = keyring.seal("c-3", &device(day(0)));
    let people = |look: Look<'_>| {
        find_links(&keys, &index, &look).unwrap().into_facts().device.unwrap().people
    };
    assert_eq!(people(Look::as_of(day(9).into())), Some(0));
    assert_eq!(people(Look::as_of(day(10).into())), Some(1));
    assert_eq!(people(Look::as_of(day(190).into())), Some(1));
    assert_eq!(people(Look::as_of(day(191).into())), Some(0));
    assert_eq!(people(Look::as_of(day(200).into()).retention_days(365)), Some(2));
}

#[test]
fn a_line_links_within_a_month() {
    let keyring = keyring();
    let line = |seen| vec![PlainKey::new(KeyKind::Line, "line-1", seen, Standing::Established)];
    let index = index(&keyring, [("c-1", line(day(0)))]);
    for (seen, people) in [(30, 1), (31, 0)] {
        let keys = keyring.seal("c-2", &line(day(seen)));
        let found = find_links(&keys, &index, &Look::as_of(day(60).into())).unwrap();
        assert_eq!(found.facts().line.as_ref().unwrap().people, Some(people));
    }
}

#[test]
fn a_value_that_is_given_twice_is_kept_once() {
    let keyring = keyring();
    let device = |seen| PlainKey::new(KeyKind::Device, "device-7", seen, Standing::Established);
    let once = index(&keyring, [("c-1", vec![device(day(5))])]);
    let twice = index(&keyring, [("c-1", vec![device(day(2)), device(day(5)), device(day(1))])]);
    assert_eq!(twice.keys(), 1);
    assert_eq!(twice.snapshot(), once.snapshot());
    assert!(Index::load(&twice.snapshot(), &keyring).is_ok());
}

#[test]
fn more_keys_than_fit_are_refused_and_nothing_is_lost() {
    let keyring = keyring();
    let device = |number: usize| key(KeyKind::Device, &format!("device-{number}"));
    let mut index = index(&keyring, [("c-1", vec![device(1)])]);
    let before = index.snapshot();
    let many: Vec<PlainKey> = (0..4_096).map(device).collect();
    assert_eq!(index.put(&keyring.seal("c-1", &many)), Err(IndexError::TooManyKeys(4_096)));
    assert_eq!(index.snapshot(), before);
    assert_eq!(index.put(&keyring.seal("c-1", &many[1..])), Ok(1));
}

#[test]
fn nobody_is_an_other_to_themselves() {
    let keyring = keyring();
    let keys = vec![key(KeyKind::Device, "device-7")];
    let index = index(&keyring, [("c-1", keys.clone())]);
    let found = found(&keyring, &index, "c-1", &keys);
    assert!(found.links.is_empty());
    assert_eq!(found.facts().device.as_ref().unwrap().people, Some(0));
}

/// What was not given was not looked up.
#[test]
fn what_a_person_has_no_key_of_stays_unknown() {
    let keyring = keyring();
    let found = found(&keyring, &Index::new(&keyring), "c-1", &[key(KeyKind::Device, "device-7")]);
    assert!(found.facts().account.is_none() && found.facts().same_person_kinds.is_none());
    assert!(found.facts().closed_case.is_none());
}

#[test]
fn nothing_that_is_read_shows_a_value() {
    let keyring = keyring();
    let keys = keyring.seal("canary-id", &[key(KeyKind::Device, "canary-value")]);
    let mut index = Index::new(&keyring);
    index.put(&keys).unwrap();
    let snapshot = index.snapshot();
    for canary in ["canary-id", "canary-value", "device", "employer-1"] {
        let is_in =
            |bytes: &[u8]| bytes.windows(canary.len()).any(|part| part == canary.as_bytes());
        assert!(!is_in(&snapshot), "{canary}");
        let shown = format!("{keys:?} {index:?} {:?}", key(KeyKind::Device, "canary-value"));
        assert!(canary == "device" || !is_in(shown.as_bytes()), "{canary}: {shown}");
    }
}
