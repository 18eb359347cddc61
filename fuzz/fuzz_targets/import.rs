//! Any bytes, read as any vendor's record, get a profile that is read back as the same, or an error that shows no control
//! character; each place of the account is there. Seeds: `tests/import/records`.

#![no_main]

use hirerisk::import::{Format, Import, PartialDates};
use hirerisk::profile::Profile;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for format in Format::ALL {
        read(&Import::of(format).id("c-1").partial_dates(PartialDates::Widest), bytes);
    }
});

fn read(import: &Import, record: &[u8]) {
    match import.read(record) {
        Ok(imported) => {
            let json = imported.profile.to_json();
            assert_eq!(Profile::from_json(json.as_bytes()).as_ref(), Ok(&imported.profile));
            let source: serde_json::Value = serde_json::from_slice(record).unwrap();
            let profile: serde_json::Value = serde_json::from_str(&json).unwrap();
            for one in &imported.mapped {
                assert!(source.pointer(&one.from).is_some(), "{}", one.from);
                assert!(profile.pointer(&one.to).is_some(), "{}", one.to);
            }
        }
        Err(error) => {
            let told = format!("{error} {error:?}");
            assert!(!told.chars().any(char::is_control));
        }
    }
}
