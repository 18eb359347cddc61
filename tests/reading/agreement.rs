//! The reader, the writer, and another reader of JSON: three that must say the same.

use std::sync::LazyLock;

use hirerisk::profile::{Account, AccountClass, Payments, Profile, Session, UtcOffset};
use hirerisk::{Moment, Stage};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

use super::{Documents, at, fault};

static BROKEN: LazyLock<Documents> = LazyLock::new(|| Documents::new(true));
static WHOLE: LazyLock<Documents> = LazyLock::new(|| Documents::new(false));

#[test]
fn what_is_built_in_code_is_what_is_read() {
    let seen: Moment = "2026-05-04T09:30:00+02:00".parse().unwrap();
    let account = Account::default().account("acct-1").class(AccountClass::Bank);
    let session = Session::default().at(seen).utc_offset(UtcOffset::from_minutes(-210).unwrap());
    let built = Profile::default()
        .id("c-\u{1f600}\n\"")
        .stage(Stage::Onboarding)
        .session_count(u32::MAX)
        .sessions([session])
        .session_overlaps([])
        .payments(Payments::default().accounts([account]));
    let text = built.to_json();
    assert_eq!(Profile::from_json(text.as_bytes()), Ok(built));
    assert!(text.contains(r#""session_overlaps":[]"#));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_json_is_read_as_what_it_says(bytes in vec(any::<u8>(), 0..800)) {
        let text = BROKEN.decided_by(&bytes);
        let json = serde_json::from_str::<Value>(&text);
        match Profile::from_json(text.as_bytes()) {
            Ok(profile) => {
                let written = profile.to_json();
                let own = json.unwrap()["extensions"].as_object().cloned().unwrap_or_default();
                prop_assert!(own.iter().eq(&profile.extensions), "{}", text);
                prop_assert_eq!(Profile::from_json(written.as_bytes()), Ok(profile), "{}", text);
            }
            Err(error) => {
                let broken = matches!(error.code(), "syntax" | "lone-surrogate" | "trailing-data");
                prop_assert!(!broken || json.is_err(), "{} {}", error, text);
                prop_assert!(error.offset() <= text.len() && text.is_char_boundary(error.offset()));
            }
        }
    }

    #[test]
    fn what_is_written_reads_back_as_the_same(bytes in vec(any::<u8>(), 0..800)) {
        let text = WHOLE.decided_by(&bytes);
        if let Ok(profile) = Profile::from_json(text.as_bytes()) {
            let written = profile.to_json();
            prop_assert_eq!(Profile::from_json(written.as_bytes()), Ok(profile), "{}", text);
        } else {
            prop_assert_eq!(fault(&text), at("missing-id", ""));
        }
    }

    #[test]
    fn any_bytes_get_an_answer(bytes in vec(any::<u8>(), 0..64)) {
        prop_assert!(Profile::from_json(&bytes).is_err());
    }
}
