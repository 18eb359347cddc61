//! Any bytes get a profile or an error with a place inside them; what is read is written and read
//! back as the same; and no text is read that another reader of JSON would refuse.

#![no_main]

use hirerisk::profile::{Limits, Profile};
use libfuzzer_sys::fuzz_target;

/// No profile without `extensions` is deeper.
const DEEPEST: usize = 15;

fuzz_target!(|bytes: &[u8]| {
    let shallow = Profile::from_json_within(bytes, &Limits::default().depth(DEEPEST));
    match Profile::from_json(bytes) {
        Ok(profile) => {
            let peer = serde_json::from_slice::<serde_json::Value>(bytes);
            assert!(peer.is_ok(), "{peer:?}");
            let text = profile.to_json();
            assert_eq!(Profile::from_json(text.as_bytes()).as_ref(), Ok(&profile));
            assert!(shallow.is_ok_and(|one| one == profile) || !profile.extensions.is_empty());
            let _told = format!("{profile:?}");
        }
        Err(error) => {
            assert!(error.offset() <= bytes.len());
            assert!(error.line() >= 1 && error.column() >= 1);
            let told = format!("{error} {error:?} {:?} {:?}", error.expected(), error.help());
            assert!(!told.chars().any(char::is_control));
            assert!(shallow.is_err());
        }
    }
});
