//! Any bytes get a profile or an error that shows none of them.

use hirerisk::import::{Format, Import, NotAFormat};
use proptest::prelude::*;

use crate::read::record;

fn read(format: Format, bytes: &[u8]) {
    match Import::of(format).id("c-1").read(bytes) {
        Ok(imported) => {
            let _told = format!("{imported:?}");
        }
        Err(error) => {
            let told = format!("{error} {error:?}");
            assert!(!told.chars().any(char::is_control), "{told}");
            assert!(error.pointer().is_empty() || error.pointer().starts_with('/'));
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_answered(
        format in prop::sample::select(&Format::ALL[..]),
        bytes in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        read(format, &bytes);
    }

    #[test]
    fn a_sample_with_other_bytes_is_answered(
        format in prop::sample::select(&Format::ALL[..]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        end in any::<prop::sample::Index>(),
        cut in any::<bool>(),
    ) {
        let mut bytes = record(format);
        for (place, byte) in changes {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        if cut {
            bytes.truncate(end.index(bytes.len()));
        }
        read(format, &bytes);
    }

    #[test]
    fn a_record_of_one_vendor_read_as_anothers_is_answered(
        one in prop::sample::select(&Format::ALL[..]),
        other in prop::sample::select(&Format::ALL[..]),
    ) {
        read(one, &record(other));
    }

    #[test]
    fn any_word_is_a_format_or_none(word in "\\PC{0,30}") {
        let read: Result<Format, NotAFormat> = word.parse();
        prop_assert_eq!(read.is_ok(), Format::ALL.iter().any(|one| one.as_str() == word));
    }
}
