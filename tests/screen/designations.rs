//! The list that the crate carries.

use std::collections::BTreeSet;

use hirerisk::screen::{EntryKind, List, Skip};

use super::of_kind;

#[test]
fn it_is_the_file_and_nothing_is_lost() {
    let list = List::designations();
    let text = include_str!("../../src/screen/designations.csv");
    assert_eq!(list.entries.len(), text.lines().count() - 1);
    assert_eq!((of_kind(&list, EntryKind::Person), of_kind(&list, EntryKind::Entity)), (53, 27));
    let columns = list.counts.skipped(Skip::UnknownColumn); // `verified`
    assert_eq!((list.counts.skipped.len(), columns), (1, 1));
    assert!(list.source.contains("2026-11-22") && list.dated.unwrap().to_string() == "2026-11-22");
}

#[test]
fn the_action_of_16_january_2025_is_there_with_exactly_its_six_names() {
    let list = List::designations();
    let day = "2025-01-16".parse().ok();
    let of_the_day = list.entries.iter().filter(|entry| entry.designated == day);
    let names: BTreeSet<&str> = of_the_day.map(|entry| &*entry.names[0].text).collect();
    let expected = [
        "Chonsurim Trading Corporation",
        "Department 53 of the Ministry of the People's Armed Forces",
        "Jong In Chol",
        "Korea Osong Shipping Co",
        "Liaoning China Trade Industry Co., Ltd",
        "Son Kyong Sik",
    ];
    assert_eq!(names, BTreeSet::from(expected));
}

#[test]
fn a_company_keeps_its_comma_and_an_alias_its_script() {
    let list = List::designations();
    let firm =
        list.entries.iter().find(|entry| entry.names[0].text.starts_with("Yanbian Silverstar N"));
    let firm = firm.unwrap();
    assert_eq!(firm.names[0].text, "Yanbian Silverstar Network Technology Co., Ltd.");
    assert_eq!((firm.names[0].family(), firm.names[2].original), (None, true));
    assert_eq!(firm.names.len(), 10);
    assert_eq!(firm.authority.as_deref(), Some("US Treasury OFAC"));
}
