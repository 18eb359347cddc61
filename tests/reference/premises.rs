//! The caller's lists of addresses and firms.

use hirerisk::profile::{Place, PlaceClass};
use hirerisk::reference::{AddressKind, AddressSet, Answer, CompanySet, Skip};

use crate::{day, stamp};

fn place(address: &str, unit: Option<&str>) -> Place<'static> {
    let place = Place::default().address(address.to_owned()).city("Port Example").country("AA");
    match unit {
        Some(unit) => place.unit(unit.to_owned()),
        None => place,
    }
}

fn set(kind: AddressKind, list: &str) -> AddressSet {
    AddressSet::read(kind, stamp("list"), list.as_bytes()).unwrap().0
}

#[test]
fn a_class_holds_for_every_unit_and_a_report_for_one() {
    let list = "1 Harbour Road\t\tPort Example\tAA\n2 Harbour Road\tUnit 7\tPort Example\tAA\n";
    let class = set(AddressKind::OfClass(PlaceClass::Mailbox), list);
    let report = set(AddressKind::Reported(PlaceClass::Dwelling), list);
    let both = |address, unit| {
        [&class, &report].map(|set| set.find(&place(address, unit)).found().is_some())
    };
    assert_eq!(both("1 Harbour Rd", Some("Unit 9")), [true, false]); // a neighbour was not reported
    assert_eq!(both("1 harbour road", None), [true, true]);
    assert_eq!(both("2 Harbour Road", Some("unit 7")), [true, true]);
    assert_eq!(both("2 Harbour Road", Some("unit 8")), [false, false]);
    assert_eq!(both("3 Harbour Road", None), [false, false]);
}

#[test]
fn a_street_and_number_without_a_town_are_incomplete() {
    let kind = AddressKind::OfClass(PlaceClass::Forwarder);
    let list = b"1 Harbour Road\naddr-token-1\n\t\tPort Example\n1 Harbour Road\t\tPort Example\tAA\tsoon\n";
    let (set, read) = AddressSet::read(kind, stamp("list"), list).unwrap();
    assert_eq!(read.taken, 1);
    let skipped = read.skipped().next().unwrap();
    assert_eq!((skipped.why, skipped.lines), (Skip::Incomplete, 3));
    assert!(set.find(&Place::default().address("addr-token-1")).found().is_some());
    assert_eq!(set.find(&Place::default().city("Port Example")), Answer::NotAsked);
}

#[test]
fn of_an_address_that_is_listed_twice_the_earlier_day_holds() {
    let list = "addr-1\t\t\t\t2026-05-04\naddr-1\t\t\t\t2025-01-02\naddr-1\n";
    let set = set(AddressKind::Reported(PlaceClass::Dwelling), list);
    let found = set.find(&Place::default().address("addr-1")).found().unwrap();
    assert_eq!(found.listed_on, Some(day("2025-01-02")));
}

#[test]
fn firms_are_found_by_name_and_by_domain() {
    let list = b"Example Trading Ltd\texample-trading.example\t2026-05-04\n\tother.example\n\t\t2026-01-01\n";
    let (set, read) = CompanySet::read(stamp("fronts"), list).unwrap();
    assert_eq!((read.taken, read.skipped().next().unwrap().why), (2, Skip::Incomplete));
    let name = set.named("EXAMPLE TRADING, LTD").found().unwrap();
    assert_eq!(Some(name), set.at_domain("www.example-trading.example").found());
    assert_eq!(name.listed_on, Some(day("2026-05-04")));
    assert_eq!(set.named("another"), Answer::NotFound);
    assert!(!format!("{set:?}").contains("xample"));
}
