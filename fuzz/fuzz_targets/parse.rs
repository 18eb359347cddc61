//! Any bytes get a profile or an error with a place inside them; what is read is written and read
//! back as the same.

#![no_main]

use hirerisk::profile::{Limits, Profile};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let read = Profile::from_json(bytes);
    // The walk that explains and the reader that is fast say the same, whatever the limits are.
    let walked = Profile::from_json_within(bytes, &Limits::default().depth(15));
    match read {
        Ok(profile) => {
            let text = profile.to_json();
            assert_eq!(Profile::from_json(text.as_bytes()).as_ref(), Ok(&profile));
            assert!(walked.is_ok_and(|one| one == profile) || !profile.extensions.is_empty());
            let _told = format!("{profile:?}");
        }
        Err(error) => {
            assert!(error.offset() <= bytes.len());
            assert!(error.line() >= 1 && error.column() >= 1);
            let told = format!("{error} {error:?} {:?} {:?}", error.expected(), error.help());
            assert!(!told.chars().any(char::is_control));
            assert!(walked.is_err());
        }
    }
});
