//! Cut, mislabelled and hostile files: a typed error with a place inside the file, or a right answer. Never a panic.

use std::net::IpAddr;

use hirerisk::reference::{AddressFile, FileError, FilePlace};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::data;
use crate::made::{Made, Value, file, node};

fn ask_all(file: &AddressFile<'_>) -> Vec<FileError> {
    let addresses = [
        "0.0.0.0",
        "1.1.1.1",
        "1.2.0.1",
        "2.125.160.216",
        "81.2.69.160",
        "192.0.2.1",
        "255.255.255.255",
        "::",
        "2001:218::1",
        "2001:db8::1",
    ];
    let mut errors = Vec::new();
    for address in addresses.map(|text| text.parse::<IpAddr>().unwrap()) {
        errors.extend(file.country(address).err());
        errors.extend(file.country_and_zone(address).err());
        errors.extend(file.place(address).err());
        errors.extend(file.operator(address).err());
        errors.extend(file.kind(address).err());
    }
    errors
}

/// What goes wrong with a file, at once or when it is asked.
fn faults(bytes: &[u8]) -> Vec<FileError> {
    let faults =
        AddressFile::open("file", bytes).map_or_else(|error| vec![error], |file| ask_all(&file));
    for fault in &faults {
        let inside = matches!(fault.place(), FilePlace::Byte(at) if at <= bytes.len());
        assert!(inside, "{fault}");
        let told = fault.to_string();
        assert!(told.starts_with("file, byte ") && !told.chars().any(char::is_control), "{told}");
    }
    faults
}

#[test]
fn a_cut_file_is_refused_at_every_length() {
    let bytes = data("GeoIP2-Anonymous-IP-Test.mmdb");
    assert!(faults(&bytes).is_empty());
    for length in (0..bytes.len()).rev().step_by(13) {
        let faults = faults(&bytes[..length]);
        assert!(!faults.is_empty(), "{length} of {}", bytes.len());
    }
}

#[test]
fn a_file_with_a_gap_is_refused() {
    let bytes = data("GeoIP2-City-Test.mmdb");
    for gap in [6, 100, 1_000, 5_000] {
        let faults = faults(&[&bytes[..2_000], &bytes[2_000 + gap..]].concat());
        assert_eq!(faults[0].code(), "bad-tree", "{gap}");
    }
}

#[test]
fn broken_files_say_where() {
    let fault = |name: &str| {
        let bytes = data(name);
        faults(&bytes).first().map(|fault| (fault.code(), fault.place()))
    };
    // By its count of nodes the tree goes beyond the file: the count stands in the metadata.
    let bytes = data("GeoIP2-City-Test-Invalid-Node-Count.mmdb").len();
    let counted = fault("GeoIP2-City-Test-Invalid-Node-Count.mmdb");
    assert!(matches!(counted, Some(("bad-metadata", FilePlace::Byte(at))) if at < bytes));
    let tree = fault("MaxMind-DB-test-broken-search-tree-24.mmdb");
    assert!(tree.is_none_or(|(code, _)| code == "bad-tree"));
    // Its broken pointers lie behind keys that nobody asks for, or are met: either is right.
    assert!(
        fault("MaxMind-DB-test-broken-pointers-24.mmdb")
            .is_none_or(|(code, _)| code.starts_with("bad-"))
    );
    // A double that is broken is met on the way to what stands behind it, and is told.
    let double = fault("GeoIP2-City-Test-Broken-Double-Format.mmdb");
    assert_eq!(double.map(|(code, _)| code), Some("bad-data"));
}

#[test]
fn what_is_no_such_file_is_told_so() {
    for bytes in [&b""[..], b"<html>", b"\x1f\x8b\x08", "\u{0}".repeat(10_000).as_bytes()] {
        assert_eq!(faults(bytes)[0].code(), "no-metadata");
    }
    assert_eq!(faults(b"\xab\xcd\xefMaxMind.com")[0].code(), "bad-metadata");
}

#[test]
fn a_tree_that_leads_into_itself_ends() {
    let made = Made::flat(true, &[]);
    for half in [24, 28, 32] {
        let made = Made { half, ..Made { networks: Vec::new(), ..Made::flat(true, &[]) } };
        let tree = [node(1, 1, half), node(0, 0, half)].concat();
        assert_eq!(faults(&file(&tree, 2, b"", &made)), []);
    }
    // A branch that leads far behind the file.
    let tree = node(0xff_ffff, 0xff_ffff, 24);
    assert_eq!(faults(&file(&tree, 1, b"", &made))[0].code(), "bad-tree");
}

#[test]
fn a_record_that_unfolds_beyond_measure_is_given_up() {
    // A map whose value is a pointer to itself.
    let record = Value::Raw(vec![0xe1, 0x47, b'c', b'o', b'u', b'n', b't', b'r', b'y', 0x20, 0]);
    let made = Made { v6: false, half: 24, kind: "x", networks: vec![("192.0.2.0", 24, record)] };
    for fault in faults(&made.bytes()) {
        assert!(["bad-data", "too-much", "wrong-type"].contains(&fault.code()), "{fault}");
    }
    // Lengths that go far beyond the file.
    for header in [
        vec![0xff, 0xff, 0xff, 0xff],
        vec![0x5f, 0xff, 0xff, 0xff],
        vec![0xe1, 0x5f, 0xff, 0xff, 0xff],
    ] {
        let made = Made {
            v6: false,
            half: 24,
            kind: "x",
            networks: vec![("192.0.2.0", 24, Value::Raw(header))],
        };
        for fault in faults(&made.bytes()) {
            assert!(["bad-data", "too-much"].contains(&fault.code()), "{fault}");
        }
    }
}

#[test]
fn a_key_with_a_value_of_another_type_is_no_answer() {
    let number = Value::Map(vec![("country_code", Value::Number(7))]);
    let made = Made { v6: false, half: 24, kind: "x", networks: vec![("192.0.2.0", 24, number)] };
    let faults = faults(&made.bytes());
    assert_eq!(faults[0].code(), "wrong-type");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn bytes_that_are_changed_make_an_error_or_an_answer(
        changes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..12),
    ) {
        for name in ["GeoIP2-Anonymous-IP-Test.mmdb", "MaxMind-DB-test-mixed-28.mmdb"] {
            let mut bytes = data(name);
            for (at, byte) in &changes {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            faults(&bytes);
        }
    }
}
