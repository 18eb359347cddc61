//! What candidates share, from profiles to bands: the planted rings are found and nobody honest is
//! escalated; one person who comes twice is no two; a band never passes from one to another.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

use std::collections::{BTreeMap, BTreeSet};

use hirerisk::index::{
    Also, Closure, Epoch, Index, Keyring, Keys, Look, RingPolicy, Secret, find_links,
};
use hirerisk::profile::{Links, Profile};
use hirerisk::{Band, Moment, Scorer};
use serde_json::{Value, json};

#[path = "../examples/support/candidates.rs"]
mod candidates;
#[path = "../examples/support/linked.rs"]
mod linked;
#[path = "../examples/support/numbers.rs"]
mod numbers;
#[path = "../examples/support/resumes.rs"]
mod resumes;
use candidates::Candidates;
use linked::Employer;

#[test]
fn the_planted_rings_are_found_and_nobody_honest_is_escalated() {
    let made = Candidates::made_up(150);
    let employer = Employer::of(&made).unwrap();
    let look = Look::as_of(linked::as_of()).hubs(&employer.hubs);
    let rings = employer.index.rings(&RingPolicy::default(), &look);
    let names = employer.names(&made);
    let found: BTreeSet<BTreeSet<&str>> = rings
        .all()
        .iter()
        .map(|ring| ring.people().iter().map(|one| names[one]).collect())
        .collect();
    let mut planted: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for candidate in made.all.iter().filter(|one| one.group.starts_with("ring")) {
        planted.entry(candidate.group).or_default().insert(&candidate.id);
    }
    assert_eq!(found, planted.into_values().collect());
    for candidate in &made.all {
        let band = employer.band(candidate).unwrap();
        let is_planted = candidate.group.starts_with("ring");
        assert!(is_planted || band != Band::Escalate, "{}", candidate.id);
        assert!(candidate.group != "ordinary" || band == Band::Routine, "{}", candidate.id);
    }
}

// The look-alikes of the evidence, with what the index itself finds.

struct Desk {
    keyring: Keyring,
    index: Index,
}

impl Desk {
    fn new() -> Desk {
        let secret = Secret::new(b"a test is no place of secrets, either".to_vec()).unwrap();
        let keyring = Keyring::new(&secret, "employer-1", Epoch(1));
        Desk { index: Index::new(&keyring), keyring }
    }

    fn keys(&self, profile: &Value) -> Keys {
        let json = profile.to_string();
        let profile = Profile::from_json(json.as_bytes()).unwrap();
        self.keyring.keys(&profile, &Also::default(), day())
    }

    fn put(&mut self, profile: &Value) {
        let keys = self.keys(profile);
        self.index.put(&keys).unwrap();
    }

    fn links(&self, profile: &Value) -> Links {
        let look = Look::as_of(day()).retention_days(u16::MAX);
        find_links(&self.keys(profile), &self.index, &look).unwrap().into_facts()
    }

    /// The band of somebody with what the index finds, in place of what the record says.
    fn band(&self, profile: &Value) -> (i32, Band) {
        let json = profile.to_string();
        let mut own = Profile::from_json(json.as_bytes()).unwrap();
        own.links = self.links(profile);
        let scorer = Scorer::builtin();
        let assessment = scorer.assess(&own, day());
        (assessment.score().get(), assessment.band())
    }
}

fn day() -> Moment {
    "2026-11-01".parse().unwrap()
}

/// The profile of a look-alike.
fn look_alike(case: &str, record: &str) -> Value {
    let all = include_str!("../examples/data/look_alikes.jsonl").lines();
    let mut all = all.map(|line| serde_json::from_str::<Value>(line).unwrap());
    all.find(|one| one["case"] == case && one["record"] == record).unwrap()["profile"].clone()
}

/// Look-alike 6, and TRUST A33: one house, one line, a borrowed laptop, one referee.
#[test]
fn siblings_stop_at_verify_whoever_comes_first() {
    let siblings = ["jorge", "lucia"].map(|record| look_alike("L6", record));
    let mut bands = Vec::new();
    for order in [[0, 1], [1, 0]] {
        let mut desk = Desk::new();
        for place in order {
            desk.put(&siblings[place]);
        }
        let links = desk.links(&siblings[1]);
        assert_eq!(links.device.unwrap().people, Some(1));
        assert_eq!(links.line.unwrap().people, Some(1));
        bands.push(siblings.each_ref().map(|one| desk.band(one)));
    }
    assert_eq!(bands[0], bands[1]);
    assert!(bands[0].iter().all(|(_, band)| *band != Band::Escalate));
}

/// Look-alike 5: an application of years ago under the earlier name, with the same telephone and account.
#[test]
fn a_declared_earlier_name_is_the_same_person() {
    let shown = |contact: &str| json!([{"contact": contact, "by": "employer", "at": "2026-08-01"}]);
    let paid = json!({"accounts": [{"account": "acct-1", "at": "2026-08-01",
        "holder_check": {"result": "match", "by": "bank-1", "at": "2026-08-02"}}]});
    let earlier = json!({"id": "c-2021", "payments": paid, "contacts": {"controlled": shown("tel-1")},
        "claims": {"names": [{"name": "Alexandra Marie Moreau"}]}});
    let now = |names: Value| {
        json!({"id": "c-2026", "payments": paid,
        "contacts": {"controlled": shown("tel-1")}, "claims": {"names": names}})
    };
    let mut desk = Desk::new();
    desk.put(&earlier);
    let people = |desk: &Desk, names: Value| {
        let links = desk.links(&now(names));
        (links.account.unwrap().people, links.contact.unwrap().people)
    };
    for names in [
        json!([{"name": "Alex Moreau"}, {"name": "MOREAU, Alexandra-Marie"}]),
        json!([{"name": "Alexandra Moreau"}]), // a part left out
        json!([{"name": "Alexandra Marie Moreau"}]),
    ] {
        assert_eq!(people(&desk, names), (Some(0), Some(0)));
    }
    assert_eq!(people(&desk, json!([{"name": "Boris Petrak"}])), (Some(1), Some(1)));
}

#[test]
fn a_common_name_alone_makes_no_one_person() {
    let named = |id: &str, device: &str| {
        json!({"id": id, "claims": {"names": [{"name": "John Smith"}]},
        "deliveries": [{"address": {"city": "city-1", "address": "addr-1"}, "delivered_at": "2026-10-01"}],
        "sessions": [{"at": "2026-10-01", "step": "interview", "device": device}]})
    };
    let mut desk = Desk::new();
    desk.put(&named("c-1", "device-1"));
    assert_eq!(desk.links(&named("c-2", "device-2")).delivery.unwrap().people, Some(1));
}

/// A corrected address is the same record, put again.
#[test]
fn a_corrected_record_leaves_nothing_behind() {
    let at = |address: &str| {
        json!({"id": "c-1", "deliveries": [{"delivered_at": "2026-10-01",
        "address": {"city": "city-1", "address": address}}]})
    };
    let mut desk = Desk::new();
    desk.put(&at("addr-1"));
    let before = desk.index.snapshot();
    desk.put(&at("addr-2"));
    desk.put(&at("addr-1"));
    assert_eq!(desk.index.snapshot(), before);
    assert_eq!(desk.links(&at("addr-1")).delivery.unwrap().people, Some(0));
}

/// TRUST A33 and THREATS E3: cheap kinds together, however many people, and one strong kind forged.
#[test]
fn cheap_kinds_and_one_strong_kind_never_escalate() {
    let shared = |id: String, device: &str| {
        json!({"id": id,
        "sessions": [{"at": "2026-10-01", "step": "interview", "device": device,
            "network": {"line": "line-1", "class": "residential", "table_date": "2026-10-01"}}],
        "contacts": {"controlled": [{"contact": "tel-1", "by": "employer", "at": "2026-10-01"}]},
        "references": [{"contact": "mail-1", "check": {"result": "confirmed", "channel": "own_search",
            "by": "employer", "at": "2026-10-02"}}],
        "deliveries": [{"address": {"city": "city-1", "address": "addr-1"}, "delivered_at": "2026-10-01",
            "address_class": "single_dwelling"}]})
    };
    let mut desk = Desk::new();
    for person in 0..12 {
        desk.put(&shared(format!("c-{person}"), "device-1"));
    }
    let (score, band) = desk.band(&shared("c-new".into(), "device-1"));
    assert!(score > 0 && band != Band::Escalate, "{score} {band:?}");
}

/// TRUST A33: how another's case ended is told where strong things are shared, and nowhere else.
#[test]
fn a_band_passes_to_nobody() {
    let siblings = ["jorge", "lucia"].map(|record| look_alike("L6", record));
    let mut desk = Desk::new();
    for one in &siblings {
        desk.put(one);
    }
    let before = desk.band(&siblings[0]);
    // The other's record grows by what would escalate it: nothing of it is a key.
    let mut worse = siblings[1].clone();
    worse["documents"]["checks"][0]["result"] = json!("not_genuine");
    worse["conduct"] = json!({});
    desk.put(&worse);
    assert_eq!(desk.band(&siblings[0]), before);
}

#[test]
fn what_is_shared_with_a_closed_case_is_told_for_half_a_year() {
    let with = |id: &str| {
        json!({"id": id, "sessions": [
        {"at": "2026-10-01", "step": "interview", "device": "device-1"}]})
    };
    let mut desk = Desk::new();
    desk.put(&with("c-1"));
    assert!(desk.links(&with("c-2")).closed_case.is_none()); // none is kept
    for (closed_on, kinds) in
        [("2026-10-10", 1), ("2026-05-05", 1), ("2026-05-04", 0), ("2026-11-02", 0)]
    {
        desk.index.close(
            &desk.keyring.person("c-1"),
            Closure::Confirmed,
            closed_on.parse().unwrap(),
        );
        let links = desk.links(&with("c-2"));
        assert_eq!(links.closed_case.unwrap().kinds.len(), kinds, "{closed_on}");
        assert_eq!(links.earlier_record.unwrap().kinds.len(), 0);
    }
    // Whose case it is: their own record says nothing of it.
    assert_eq!(desk.links(&with("c-1")).closed_case.unwrap().kinds.len(), 0);
}

/// TRUST A34: the owner of a stolen identity is not linked by what the thief shows.
#[test]
fn the_owner_of_a_stolen_identity_is_not_raised() {
    let shown = |id: &str, device: &str| {
        json!({"id": id, "claims": {"names": [{"name": "Ana Maria Silva"}]},
        "documents": {"checks": [{"document": "doc-1", "result": "genuine", "at": "2026-10-01"}]},
        "sessions": [{"at": "2026-10-01", "step": "interview", "device": device}]})
    };
    let mut desk = Desk::new();
    let before = desk.band(&shown("owner", "device-1"));
    for thief in 0..3 {
        desk.put(&shown(&format!("thief-{thief}"), "device-2"));
    }
    assert_eq!(desk.band(&shown("owner", "device-1")), before);
    // Under another name the document is one strong kind: it opens a question, and no more.
    let mut other = shown("thief-9", "device-3");
    other["claims"]["names"][0]["name"] = json!("Boris Petrak");
    desk.put(&other);
    assert!(desk.band(&shown("owner", "device-1")).1 != Band::Escalate);
}

/// Texts go to bytes and back, are merged and erased with all the rest.
#[test]
fn texts_are_kept_with_the_keys() {
    let made = Candidates::made_up(3);
    let employer = Employer::of(&made).unwrap();
    let bytes = employer.index.snapshot();
    let mut loaded = Index::load(&bytes, &employer.keyring).unwrap();
    assert!(loaded.texts() == made.all.len() && loaded.snapshot() == bytes);
    let mut merged = Index::new(&employer.keyring);
    merged.merge(&loaded).unwrap();
    assert_eq!(merged.snapshot(), bytes);
    for candidate in &made.all {
        loaded.erase(&employer.keyring.person(&candidate.id));
    }
    assert_eq!(loaded.texts(), 0);
    assert_eq!(loaded.snapshot(), Index::new(&employer.keyring).snapshot());
}

/// A text counts for those who bring it later, once it is known who brought it first.
#[test]
fn a_text_raises_only_who_brings_it_later() {
    let text = resumes::Population::new(30..=50).resume(1).text();
    let known = json!({"documents": {"checks": [{"document": "doc-1", "result": "genuine", "at": "2026-09-01"}]}});
    let desk = Desk::new();
    let keys = |id: &str, rest: &Value, received: &str| {
        let mut profile = rest.clone();
        profile["id"] = json!(id);
        let json = profile.to_string();
        let also = Also::default().text(&text, received.parse().unwrap());
        desk.keyring.keys(&Profile::from_json(json.as_bytes()).unwrap(), &also, day())
    };
    let similar = |first: &Keys, then: &Keys| {
        let mut index = Index::new(&desk.keyring);
        index.put(first).unwrap();
        find_links(then, &index, &Look::as_of(day())).unwrap().facts().text_per_100
    };
    let early = keys("c-1", &known, "2026-09-02");
    let late = keys("c-2", &json!({}), "2026-09-03");
    let planted = keys("c-3", &json!({}), "2026-09-01");
    assert_eq!(similar(&early, &late), Some(100));
    assert_eq!(similar(&late, &early), Some(0));
    assert_eq!(similar(&planted, &early), Some(0)); // nobody knows who brought it
}
