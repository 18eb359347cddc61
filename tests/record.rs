//! The record: commitments open with the value judged and with nothing else, and tell nothing by
//! themselves.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::BTreeSet;

use hirerisk::facts::Facts;
use hirerisk::report::{Commitment, CommitmentKey, Salt};
use hirerisk::{Moment, Redaction, Report};
use serde_json::Value;

use support::judged::{scorer, with};
use support::told::every_profile;

fn committed(profile: &Value, as_of: Moment, salt: &Salt) -> (Vec<Commitment>, Report<'static>) {
    with(profile, |read| {
        let assessment = scorer().assess(read, as_of);
        let mut report = assessment.report(Redaction::Codes);
        report.commitments = assessment.commitments(&Facts::of(read, as_of), salt);
        report.commitments.push(salt.commit_document(profile.to_string().as_bytes()));
        (report.commitments.clone(), report)
    })
}

/// The text of the profile at a pointer, as it is committed to.
fn text_at(profile: &Value, pointer: &str) -> Option<String> {
    match profile.pointer(pointer)? {
        Value::String(text) => Some(match text.parse::<Moment>() {
            Ok(moment) => moment.to_string(),
            Err(_) => text.clone(),
        }),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

#[test]
fn every_commitment_opens_with_the_value_that_was_judged_and_with_no_other() {
    let salt = Salt::new(*b"32 bytes of the tests, no secret");
    let mut opened = 0;
    for (profile, as_of) in every_profile(40) {
        let (commitments, _) = committed(&profile, as_of, &salt);
        for one in &commitments {
            let key = CommitmentKey::from_hex(&salt.key(&one.pointer).to_hex()).unwrap();
            let Some(text) = text_at(&profile, &one.pointer) else { continue };
            assert!(one.opens(&key, text.as_bytes()), "{}", one.pointer);
            assert!(!one.opens(&key, format!("{text} ").as_bytes()), "{}", one.pointer);
            assert!(!one.opens(&salt.key("/other"), text.as_bytes()), "{}", one.pointer);
            opened += 1;
        }
        let whole = commitments.last().unwrap();
        assert!(whole.opens(&salt.key(""), profile.to_string().as_bytes()));
        assert!(!whole.opens(&salt.key(""), b"{}"));
    }
    assert!(opened > 500, "{opened}");
}

#[test]
fn equal_values_at_other_places_or_under_another_salt_look_unlike() {
    let (one, other) = (Salt::new([1; 32]), Salt::new([2; 32]));
    for (profile, as_of) in every_profile(10).step_by(7) {
        let (first, second) =
            (committed(&profile, as_of, &one).0, committed(&profile, as_of, &other).0);
        let digests: BTreeSet<&str> =
            first.iter().chain(&second).map(|one| one.digest.as_str()).collect();
        assert_eq!(digests.len(), first.len() + second.len(), "{profile}");
    }
}

#[test]
fn a_stored_record_keeps_them_and_one_without_them_reads_as_before() {
    let salt = Salt::new([1; 32]);
    for (profile, as_of) in every_profile(10).step_by(7) {
        let (_, report) = committed(&profile, as_of, &salt);
        let stored = Report::from_json(report.to_json().as_bytes()).unwrap();
        assert_eq!(stored, report);
        let mut without = report.clone();
        without.commitments.clear();
        assert!(!without.to_json().contains("commitments"));
        assert_eq!(Report::from_json(without.to_json().as_bytes()).unwrap(), without);
    }
}

#[test]
fn salts_and_keys_never_show_their_bytes() {
    let salt = Salt::new([0x41; 32]);
    assert_eq!(format!("{salt:?}"), "Salt(\u{2026})");
    assert_eq!(format!("{:?}", salt.key("/id")), "CommitmentKey(\u{2026})");
    for wrong in ["", "zz", &"0".repeat(63), &"+".repeat(64), &"\u{e9}".repeat(32)] {
        assert!(CommitmentKey::from_hex(wrong).is_none(), "{wrong}");
    }
}

#[test]
fn the_digest_is_the_published_one() {
    // Worked out by hand with another implementation: key = HMAC(salt, domain 0x1f pointer), HMAC(key, value).
    let salt = Salt::new([0; 32]);
    assert_eq!(salt.key("/id").to_hex(), KEY);
    let document = salt.commit_document(b"{}");
    assert_eq!(document.digest, DOCUMENT);
}

/// `printf 'hirerisk-commitment/1\x1f/id'` under 32 zero bytes.
const KEY: &str = "5ac4c1084b19bc13130a2b18eac6edd7a6e01ac082497e22a1464f6d30e822f6";
/// `{}` under the key of the empty pointer.
const DOCUMENT: &str = "27e60995610694d88e8a280ff2b6c867495afc09abca526ebc41067d0bc99a65";
