//! Country and zone beside their naive twin: the reader alone, one path after the other.

use std::net::IpAddr;

use hirerisk::reference::AddressFile;
use maxminddb::{MaxMindDbError, PathElement::Key, Reader};

use crate::made::{Made, Value};

const ADDRESSES: [&str; 4] = ["192.0.2.1", "192.0.3.1", "192.0.4.1", "192.0.5.1"];

type Texts = Option<[Option<String>; 2]>;

/// What the reader finds at a path; a path that leads through something else leads nowhere.
fn text(reader: &Reader<&[u8]>, address: IpAddr, path: &[&str]) -> Result<Option<String>, ()> {
    let path: Vec<_> = path.iter().map(|key| Key(key)).collect();
    let found = reader.lookup(address).map_err(|_| ())?.decode_path::<&str>(&path);
    match found {
        Err(MaxMindDbError::Decoding { message, .. })
            if message.starts_with("expected map for") =>
        {
            Ok(None)
        }
        other => Ok(other.map_err(|_| ())?.filter(|text| !text.is_empty()).map(Into::into)),
    }
}

/// None for an error.
fn by_the_reader(bytes: &[u8], address: IpAddr, flat: bool) -> Texts {
    let reader = Reader::from_source(bytes).ok()?;
    let text = |path: &[&str]| text(&reader, address, path).ok();
    let mut paths = [&["country", "iso_code"][..], &["country_code"]];
    if flat {
        paths.reverse();
    }
    let mut code = None;
    for path in [paths[0], paths[1], &["registered_country", "iso_code"]] {
        if code.is_none() {
            code = text(path)?;
        }
    }
    let zone = text(if flat { &["timezone"] } else { &["location", "time_zone"] })?;
    Some([code, zone])
}

fn by_the_library(file: &AddressFile<'_>, address: IpAddr) -> Texts {
    let found = file.country_and_zone(address).ok()?.found().unwrap_or_default();
    Some([found.country.map(|country| country.code.into()), found.zone.map(Into::into)])
}

/// A file of one layout in which every type stands before what is asked, as values, behind pointers and as keys.
fn cities() -> Made {
    let (text, map, raw) = (Value::Text, Value::Map, |bytes: &[u8]| Value::Raw(bytes.to_vec()));
    let country = map(vec![
        ("geoname_id", Value::Number(7)),
        ("names", map(vec![("de", text("Land")), ("en", text("Country"))])),
        ("iso_code", text("AA")),
    ]);
    let all_types = map(vec![
        ("double", raw(&[0x68, 0, 0, 0, 0, 0, 0, 0, 0])),
        ("float", raw(&[0x04, 8, 0, 0, 0, 0])),
        ("whole", raw(&[0x02, 1, 0, 7])),
        ("huge", raw(&[0x01, 3, 7])),
        ("long", Value::Long(7)),
        ("bytes", raw(&[0x82, 1, 2])),
        ("truth", raw(&[0x01, 7])),
        ("list", raw(&[0x02, 4, 0x41, b'a', 0x41, b'b'])),
        ("text", text("a text of more than eight and twenty bytes")),
    ]);
    let location =
        |zone| map(vec![("accuracy_radius", Value::Small(5)), ("time_zone", text(zone))]);
    // The map of the first record stands behind its head and its first key.
    let again = Value::Raw(vec![0x20, 9]);
    let whole = vec![("country", country), ("some", all_types), ("location", location("A/One"))];
    // The keys of the second are those of the first.
    let keys =
        [&[0xe2, 0x20, 1][..], &[0x20, 9], &[0x48], b"location", &[0xe1, 0x49], b"time_zone"];
    let pointed = Value::Raw([&keys.concat()[..], &[0x45], b"A/Two"].concat());
    let registered = vec![("location", text("no map")), ("registered_country", again)];
    let networks = vec![
        ("192.0.2.0", 24, map(whole)),
        ("192.0.3.0", 24, pointed),
        ("192.0.4.0", 24, map(registered)),
    ];
    Made { v6: false, half: 24, kind: "x", networks }
}

fn flat_cities() -> Made {
    let all = |city, code, zone| {
        let keys = ["city", "country_code", "latitude", "timezone"];
        let values = [city, code, "", zone].map(Value::Text);
        Value::Map(keys.into_iter().zip(values).collect())
    };
    let networks = vec![
        ("192.0.2.0", 24, all("Town", "AA", "A/One")),
        ("192.0.3.0", 24, all("", "", "")),
        ("192.0.4.0", 24, all("", "BB", "")),
    ];
    Made { v6: false, half: 28, kind: "x", networks }
}

#[test]
fn one_walk_finds_what_the_paths_find() {
    let found = |made: Made, flat| {
        let bytes = made.bytes();
        let file = AddressFile::open("made", &bytes).unwrap();
        ADDRESSES.map(|address| {
            let address = address.parse().unwrap();
            let texts = by_the_library(&file, address);
            assert_eq!(texts, by_the_reader(&bytes, address, flat), "{address}");
            texts.unwrap().map(Option::unwrap_or_default).join(" ")
        })
    };
    assert_eq!(found(cities(), false), ["AA A/One", "AA A/Two", "AA ", " "]);
    assert_eq!(found(flat_cities(), true), ["AA A/One", " ", "BB ", " "]);
}

#[test]
fn whatever_bit_is_turned_one_walk_finds_what_the_paths_find() {
    let mut answered = 0;
    for (made, flat) in [(cities(), false), (flat_cities(), true)] {
        let whole = made.bytes();
        let metadata = whole.windows(3).position(|three| three == b"\xab\xcd\xef").unwrap();
        for at in 0..metadata {
            for bit in 0..8 {
                let mut bytes = whole.clone();
                bytes[at] ^= 1 << bit;
                let Ok(file) = AddressFile::open("made", &bytes) else { continue };
                if !file.holds().place || !file.holds().country {
                    continue;
                }
                for address in ADDRESSES.map(|address| address.parse().unwrap()) {
                    let texts = by_the_library(&file, address);
                    let twin = by_the_reader(&bytes, address, flat);
                    assert_eq!(texts, twin, "{address}, bit {bit} of byte {at}");
                    answered += usize::from(texts.is_some_and(|texts| texts != [None, None]));
                }
            }
        }
    }
    assert!(answered > 5_000, "only {answered}");
}
