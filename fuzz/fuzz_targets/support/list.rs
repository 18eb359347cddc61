//! What holds of every reader of lists.

use hirerisk::screen::{List, ListError};

/// A list keeps all that it counts, and a fault lies inside the bytes and repeats none of them.
pub fn hold(bytes: &[u8], read: Result<List, ListError>) {
    match read {
        Ok(list) => {
            assert!(list.counts.records > 0 && list.entries.len() <= list.counts.records);
            for entry in &list.entries {
                assert!(!entry.names.is_empty());
                assert!(entry.births.iter().all(|birth| birth.from <= birth.to));
                for name in &entry.names {
                    assert!(name.family().is_none_or(|family| name.text.starts_with(family)));
                    let _rest = name.rest();
                }
            }
        }
        Err(error) => {
            assert!(usize::try_from(error.offset()).is_ok_and(|offset| offset <= bytes.len()));
            assert!(error.line() >= 1);
            let told = format!("{error} {error:?} {:?}", error.help());
            assert!(!told.chars().any(char::is_control));
        }
    }
}
