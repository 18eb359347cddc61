//! The seeds of the fuzzer: records of the examples and small inputs of every kind, under
//! `fuzz/seeds`. `BLESS=1 cargo test --test seeds` writes them anew.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::{Value, json};

use support::corpus::{cases, examples, files, root};
use support::nouns::{Shape, nouns};

/// All seeds together.
const MOST_BYTES: u64 = 100_000;

/// A profile in which every field stands once.
fn full(shape: &Shape) -> Value {
    match shape {
        Shape::Noun(noun) => {
            let fields = nouns().fields(noun).into_iter();
            fields.map(|(name, shape)| (name.to_owned(), full(&shape))).collect()
        }
        Shape::List(item) => json!([full(item)]),
        Shape::Token | Shape::Product => json!("a"),
        Shape::Name => json!("Ana Lee"),
        Shape::Word(words) => json!(words[0]),
        Shape::Moment => json!("2026-05-04T09:30:00+02:00"),
        Shape::Truth => json!(true),
        Shape::Count => json!(3),
        Shape::Offset => json!("-03:30"),
        Shape::Free => json!({"own": [1, -2.5, {"deep": [[]]}, "\u{e9}"]}),
    }
}

fn seeds() -> BTreeMap<String, Vec<u8>> {
    let mut seeds: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let whole = full(&Shape::Noun("Profile".into()));
    seeds.insert("full.json".into(), whole.to_string().into());
    let mut shortest: Vec<(String, String)> =
        examples().iter().map(|one| (one.name.clone(), one.profile.to_string())).collect();
    shortest.sort_by_key(|(_, text)| text.len());
    for (place, (_, text)) in shortest.into_iter().step_by(8).enumerate() {
        seeds.insert(format!("example-{place}.json"), text.into());
    }
    // One case that fires for each rule: a small input for each corner.
    let mut told = BTreeSet::new();
    for case in cases().iter().filter(|case| case.fires()) {
        if told.insert(&case.rule) {
            let mut profile = case.profile.clone();
            profile["id"] = json!("c");
            seeds.insert(format!("rule-{}.json", case.rule), profile.to_string().into());
        }
    }
    for (name, bytes) in ODD {
        seeds.insert(format!("odd-{name}.json"), bytes.to_vec());
    }
    seeds
}

/// What readers stumble over.
const ODD: &[(&str, &[u8])] = &[
    ("empty", b""),
    ("bom", b"\xef\xbb\xbf{\"id\":\"c\"}"),
    ("not-utf8", b"{\"id\":\"\xff\"}"),
    ("surrogate", b"{\"id\":\"\\ud800\\u0041\"}"),
    ("pair", b"{\"id\":\"\\ud83d\\ude00\"}"),
    ("escapes", b"{\"id\":\"\\u001b[31m\\u009b\\r\\n\\u202e\\u2066\"}"),
    ("numbers", b"{\"id\":\"c\",\"extensions\":{\"a\":[1e999,-0,0.1,18446744073709551615]}}"),
    ("count", b"{\"id\":\"c\",\"session_count\":4294967296}"),
    ("deep", b"{\"id\":\"c\",\"extensions\":{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}}"),
    ("twice", b"{\"id\":\"c\",\"i\\u0064\":\"c\"}"),
    ("null", b"{\"id\":\"c\",\"claims\":null,\"sessions\":[]}"),
    ("moments", b"{\"id\":\"c\",\"sessions\":[{\"at\":\"9999-12-31T23:59:60-23:59\"},{\"at\":\"0000-01-01\"}]}"),
    ("offset", b"{\"id\":\"c\",\"sessions\":[{\"utc_offset\":\"+99:99\"}]}"),
    ("trailing", b"{\"id\":\"c\"} {}"),
];

#[test]
fn there_are_seeds_and_they_are_few() {
    let folder = root().join("fuzz/seeds");
    if std::env::var_os("BLESS").is_some() {
        let _gone = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for (name, bytes) in seeds() {
            fs::write(folder.join(name), bytes).unwrap();
        }
    }
    // Seeds need not be fresh: the fuzzer goes on from any.
    let sizes = files(&folder).into_iter().map(|path| fs::metadata(path).unwrap().len());
    let sizes: Vec<u64> = sizes.collect();
    assert!(sizes.len() > 50 && sizes.iter().sum::<u64>() < MOST_BYTES, "{sizes:?}");
}
