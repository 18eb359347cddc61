//! The fast reader, the walk that explains, and the writer: three that must say the same.

use std::sync::LazyLock;

use hirerisk::profile::{
    Account, AccountClass, Limits, ParseError, Payments, Profile, Session, UtcOffset,
};
use hirerisk::{Moment, Stage};
use proptest::collection::vec;
use proptest::prelude::*;

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

/// The walk runs on every input, good or bad, under a depth that the typed part might pass.
fn walked(text: &str) -> Result<Profile<'_>, ParseError> {
    Profile::from_json_within(text.as_bytes(), &Limits::default().depth(15))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reader_and_walk_are_equally_strict(bytes in vec(any::<u8>(), 0..800)) {
        let text = BROKEN.decided_by(&bytes);
        let told = Profile::from_json(text.as_bytes());
        prop_assert_eq!(&told, &walked(&text), "{}", text);
        match (serde_json::from_str::<Profile<'_>>(&text), &told) {
            (_, Ok(profile)) => {
                let again = profile.to_json();
                prop_assert_eq!(&Profile::from_json(again.as_bytes()), &told, "{}", text);
            }
            (Ok(_), Err(error)) => {
                // What the reader alone cannot know.
                let own = error.pointer().starts_with("/extensions/");
                let known = error.code() == "missing-id" || own && matches!(error.code(), "duplicate-field" | "forbidden-field");
                prop_assert!(known, "{} {}", error, text);
            }
            (Err(_), Err(error)) => prop_assert_ne!(error.code(), "unreadable", "{}", text),
        }
        if let Err(error) = told {
            prop_assert!(error.offset() <= text.len() && text.is_char_boundary(error.offset()));
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
