//! The test vectors of linkage keys: what a value is written as, and its digest under a secret that is public.

use std::fmt::Write as _;

use hirerisk::Moment;
use hirerisk::index::{
    Also, Epoch, KeyKind, Keyring, NORMALISATION, Secret, canonical, plain_keys,
};
use hirerisk::profile::{Claims, DeclaredName, Post, Profile, Reference};
use serde_json::{Map, Value, json};

const TENANT: &str = "employer-1";
const EPOCH: Epoch = Epoch(7);

/// Values as they come, by kind. Several of one kind that stand below each other may be one value.
const RAW: &[(KeyKind, &[&str])] = &[
    (
        KeyKind::Telephone,
        &["+44 (0)20 7946 0000", "0044 20 7946 0000", "tel:+44-20-7946-0000", "020 7946 0000"],
    ),
    (
        KeyKind::Mailbox,
        &["A.Na+jobs@GMail.com", "ana@googlemail.com", "a.na+jobs@example.org", "a.na@example.org"],
    ),
    (
        KeyKind::Address,
        &[
            "12 Mill Rd., Apt. 4, 98101 Seattle",
            "Apartment 4, 12 Mill Road, Seattle 98101",
            "Hauptstr. 5, 10115 Berlin",
            "Hauptstraße 5, 10115 Berlin",
        ],
    ),
    (KeyKind::Building, &["12 Mill Rd., Apt. 4, 98101 Seattle"]),
    (
        KeyKind::Account,
        &[
            "gb82 west 1234 5698 7654 32",
            "021000021 1234-5678",
            "0x52908400098527886E0F7030069857D2E4169EE7",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
            "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
            "acct-1",
        ],
    ),
    (KeyKind::Document, &["Doc-17"]),
    (KeyKind::Device, &["device-7"]),
    (KeyKind::Line, &["line-3"]),
    (KeyKind::DevicePlace, &["12 Mill Road, 98101 Seattle"]),
    (KeyKind::PayMail, &["PO Box 99, 98101 Seattle"]),
    (KeyKind::RefereeTelephone, &["+44 20 7946 0001"]),
    (KeyKind::RefereeMailbox, &["R.Ruiz@example.com"]),
    (KeyKind::Page, &["https://www.example.org/in/ana/?ref=1", "example.org/in/ana", "@ana-codes"]),
    (KeyKind::Image, &["image-5"]),
    (KeyKind::Face, &["face-5"]),
    (KeyKind::Household, &["c-18"]),
];

const IDS: [&str; 3] = ["c-17", "c-18", "\u{fc}-1"];

pub(crate) fn page() -> String {
    let bytes: Vec<u8> = (0..32).collect();
    let hex_of_secret = hex(&bytes);
    let secret = Secret::new(bytes).unwrap();
    let keyring = Keyring::new(&secret, TENANT, EPOCH);
    let mut kinds: Map<String, Value> = Map::new();
    let mut add = |kind: KeyKind, raw: &str, canonical: &str| {
        let key = Keyring::key_of_kind(&secret, TENANT, EPOCH, kind);
        let entry =
            kinds.entry(kind.name()).or_insert_with(|| json!({ "key": hex(&*key), "values": [] }));
        let digest = keyring.digest(kind, canonical).to_string();
        let value = json!({ "raw": raw, "canonical": canonical, "digest": digest });
        entry["values"].as_array_mut().unwrap().push(value);
    };
    for (kind, values) in RAW {
        for raw in *values {
            add(*kind, raw, &canonical(*kind, raw).unwrap());
        }
    }
    of_profiles(&mut add);
    let subject = |id: &str| json!({ "id": id, "subject": keyring.person(id).subject() });
    let page = json!({
        "about": "Test vectors of linkage keys, generated. The secret is public: never use it. \
                  `src/index/keyring.rs` has the construction.",
        "secret": hex_of_secret,
        "tenant": TENANT,
        "epoch": EPOCH,
        "normalisation": NORMALISATION,
        "kinds": kinds,
        "key_of_subjects": hex(&*Keyring::key_of_subjects(&secret, TENANT, EPOCH)),
        "subjects": IDS.map(subject),
    });
    format!("{page:#}\n")
}

/// Values of which a profile has the parts.
fn of_profiles(add: &mut impl FnMut(KeyKind, &str, &str)) {
    let at = "2026-11-02".parse().unwrap();
    for name in
        ["Ana Maria da Silva", "SILVA, Ana-Maria da", "\u{dc}n\u{101}l Ko\u{e7}", "Renée Dubois"]
    {
        let declared = DeclaredName::default().name(name).at(at);
        let profile = Profile::default().claims(Claims::default().names([declared]));
        for key in plain_keys(&profile, &Also::default(), at) {
            add(key.kind(), name, key.value());
        }
    }
    let referee = Reference::default().referee("Rosa Ruiz").firm("Firm-1").at(at);
    let post = Post::default().employer("Firm-1").at(at);
    let day = |text: &str| text.parse::<Moment>().unwrap();
    let post = post.from(day("2021-02-01")).to(day("2023-05-31"));
    let profile = Profile::default().claims(Claims::default().posts([post])).references([referee]);
    for key in plain_keys(&profile, &Also::default(), at) {
        let raw = match key.kind() {
            KeyKind::Post => "Firm-1, 2021-02-01 to 2023-05-31",
            _ => "Rosa Ruiz, Firm-1",
        };
        add(key.kind(), raw, key.value());
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}
