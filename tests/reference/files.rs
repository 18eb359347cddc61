//! MaxMind DB files of two layouts, three record sizes and either family.

use std::net::IpAddr;

use hirerisk::reference::{AddressFile, Answer, ListedAs};
use maxminddb::{Reader, WithinOptions};
use serde_json::Value as Json;

use crate::made::{Made, Value};
use crate::{data, day};

const COUNTRIES: &[u8] = include_bytes!("../../examples/data/reference/GeoIP2-Country-Test.mmdb");

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

fn code<'f>(file: &'f AddressFile<'_>, address: &str) -> Answer<&'f str> {
    file.country(ip(address)).unwrap().map(|found| found.code)
}

#[test]
fn the_layout_is_told_by_the_keys_and_not_by_the_name() {
    let nested = AddressFile::open("a", COUNTRIES).unwrap();
    assert_eq!(code(&nested, "2.125.160.216"), Answer::Found("GB"));
    let made =
        Made { kind: "GeoLite2-City", ..Made::flat(false, &[("192.0.2.0", 24, "AA")]) }.bytes();
    let flat = AddressFile::open("b", &made).unwrap();
    assert_eq!(code(&flat, "192.0.2.7"), Answer::Found("AA"));
    assert_eq!(code(&flat, "192.0.3.7"), Answer::NotFound);
    assert_eq!(flat.stamp().date(), day("2026-06-17"));
    assert!(flat.holds().country && !flat.holds().place);
}

#[test]
fn an_empty_text_is_nothing_found() {
    let made = Made::flat(false, &[("192.0.2.0", 24, "AA"), ("192.0.3.0", 24, "")]).bytes();
    let file = AddressFile::open("flat", &made).unwrap();
    assert_eq!(code(&file, "192.0.3.7"), Answer::NotFound);
}

#[test]
fn where_a_network_is_used_goes_before_where_it_is_registered() {
    let code = |code| Value::Map(vec![("iso_code", Value::Text(code))]);
    let both = Value::Map(vec![("country", code("AA")), ("registered_country", code("BB"))]);
    let registered = Value::Map(vec![("registered_country", code("BB"))]);
    let networks = vec![("192.0.2.0", 24, both), ("192.0.3.0", 24, registered)];
    let bytes = Made { v6: false, half: 28, kind: "x", networks }.bytes();
    let file = AddressFile::open("nested", &bytes).unwrap();
    let found = |address| file.country(ip(address)).unwrap().found().unwrap();
    assert_eq!((found("192.0.2.1").code, found("192.0.2.1").registered), ("AA", false));
    assert_eq!((found("192.0.3.1").code, found("192.0.3.1").registered), ("BB", true));
}

#[test]
fn not_covered_is_told_from_not_found() {
    let v4 = Made::flat(false, &[("192.0.2.0", 24, "AA")]).bytes();
    let v6 = Made::flat(true, &[("2001:db8::", 32, "BB")]).bytes();
    let both = Made::flat(true, &[("192.0.2.0", 24, "AA"), ("2001:db8::", 32, "BB")]).bytes();
    let [v4, v6, both] = [&v4, &v6, &both].map(|bytes| AddressFile::open("file", bytes).unwrap());
    let answers = |address| [&v4, &v6, &both].map(|file| code(file, address));
    let (aa, bb) = (Answer::Found("AA"), Answer::Found("BB"));
    assert_eq!(answers("192.0.2.1"), [aa, Answer::NotCovered, aa]);
    assert_eq!(answers("::ffff:192.0.2.1"), [aa, Answer::NotCovered, aa]);
    assert_eq!(answers("192.0.9.1"), [Answer::NotFound, Answer::NotCovered, Answer::NotFound]);
    assert_eq!(answers("2001:db8::1"), [Answer::NotCovered, bb, bb]);
    assert_eq!(answers("2001:db9::1"), [Answer::NotCovered, Answer::NotFound, Answer::NotFound]);
    let none = data("MaxMind-DB-no-ipv4-search-tree.mmdb");
    // Its one record stands above all of IPv4.
    assert!(AddressFile::open("none", &none).is_ok());
}

#[test]
fn a_file_that_holds_other_things_does_not_cover_the_question() {
    let operators = data("GeoLite2-ASN-Test.mmdb");
    let operators = AddressFile::open("operators", &operators).unwrap();
    let countries = AddressFile::open("countries", COUNTRIES).unwrap();
    let at = ip("1.128.0.1");
    assert_eq!(operators.operator(at).unwrap(), Answer::Found(1221));
    assert_eq!(operators.country(at).unwrap(), Answer::NotCovered);
    assert_eq!(countries.operator(at).unwrap(), Answer::NotCovered);
    assert_eq!(countries.kind(at).unwrap(), Answer::NotCovered);
}

#[test]
fn all_record_sizes_and_both_families_are_read() {
    for half in [24, 28, 32] {
        let networks = [("192.0.2.0", 24, "AA"), ("2001:db8::", 32, "BB")];
        let bytes = Made { half, ..Made::flat(true, &networks) }.bytes();
        let file = AddressFile::open("made", &bytes).unwrap();
        assert_eq!(code(&file, "192.0.2.9"), Answer::Found("AA"));
        assert_eq!(code(&file, "2001:db8::9"), Answer::Found("BB"));
    }
    for name in [
        "mixed-24",
        "mixed-28",
        "mixed-32",
        "ipv4-24",
        "ipv6-24",
        "nested",
        "decoder",
        "metadata-pointers",
    ] {
        let bytes = data(&format!("MaxMind-DB-test-{name}.mmdb"));
        let file = AddressFile::open(name, &bytes).unwrap();
        assert!(!file.holds().country, "{name}");
        assert_eq!(code(&file, "1.1.1.1"), Answer::NotCovered, "{name}");
    }
}

/// Every network of a file, by path and by the whole record.
#[test]
fn a_path_leads_to_what_the_whole_record_holds() {
    for name in ["GeoIP2-City-Test.mmdb", "GeoIP2-Enterprise-Test.mmdb", "GeoLite2-ASN-Test.mmdb"] {
        let bytes = data(name);
        let (file, reader) =
            (AddressFile::open(name, &bytes).unwrap(), Reader::from_source(&bytes[..]).unwrap());
        let mut compared = 0;
        for network in reader.networks(WithinOptions::default()).unwrap() {
            let network = network.unwrap();
            let whole: Json = network.decode().unwrap().unwrap();
            let address = network.network().unwrap().ip();
            let text = |path: &str| {
                whole.pointer(path).and_then(Json::as_str).filter(|text| !text.is_empty())
            };
            let country = text("/country/iso_code").or(text("/registered_country/iso_code"));
            if file.holds().country {
                assert_eq!(file.country(address).unwrap().found().map(|found| found.code), country);
            }
            if file.holds().place {
                let place = file.place(address).unwrap().found().unwrap_or_default();
                assert_eq!(place.city, text("/city/names/en"));
                assert_eq!(place.zone, text("/location/time_zone"));
                assert_eq!(place.region, text("/subdivisions/0/iso_code"));
                let some = file.country_and_zone(address).unwrap().found().unwrap_or_default();
                assert_eq!((some.zone, some.city), (place.zone, None));
            }
            let number = |path: &str| whole.pointer(path).and_then(Json::as_u64);
            let operator =
                number("/autonomous_system_number").or(number("/traits/autonomous_system_number"));
            let found = file.operator(address).unwrap().found().map(u64::from);
            assert_eq!(found, operator.filter(|_| file.holds().operator));
            compared += 1;
        }
        assert!(compared > 20, "{name}: {compared}");
    }
}

#[test]
fn marks_of_anonymous_networks_and_types_of_users_are_kinds() {
    let kind = |name: &str, address: &str| {
        let bytes = data(name);
        let file = AddressFile::open(name, &bytes).unwrap();
        file.kind(ip(address)).unwrap().map(|found| found.listed_as)
    };
    let found = Answer::Found;
    assert_eq!(kind("GeoIP2-Anonymous-IP-Test.mmdb", "1.2.0.1"), found(ListedAs::ConsumerVpn));
    assert_eq!(kind("GeoIP2-Anonymous-IP-Test.mmdb", "71.160.223.1"), found(ListedAs::Hosting));
    assert_eq!(kind("GeoIP2-Anonymous-IP-Test.mmdb", "65.4.3.2"), found(ListedAs::Tor));
    assert_eq!(kind("GeoIP2-Connection-Type-Test.mmdb", "175.16.199.1"), Answer::NotFound);
    assert_eq!(kind("GeoIP2-Enterprise-Test.mmdb", "2.125.160.217"), Answer::NotFound);
}
