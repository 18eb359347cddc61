//! What each vendor's fields mean: tables, one file a vendor.

mod ashby;
mod greenhouse;
mod hr_open;
mod json_resume;
mod lever;
mod merge;
mod workable;

use super::format::Format;
use super::row::Rows;

/// One vendor's record.
#[derive(Debug)]
pub(super) struct Vendor {
    /// The key under which an answer holds the record.
    pub(super) wrapper: Option<&'static str>,
    /// The key under which an answer says whether it holds one.
    pub(super) success: Option<&'static str>,
    /// Where the record has the id of the person; empty where it has none.
    pub(super) id: &'static str,
    /// The known fields.
    pub(super) rows: Rows,
}

impl Format {
    pub(super) const fn vendor(self) -> &'static Vendor {
        match self {
            Format::Greenhouse => &greenhouse::VENDOR,
            Format::Lever => &lever::VENDOR,
            Format::Ashby => &ashby::VENDOR,
            Format::Workable => &workable::VENDOR,
            Format::Merge => &merge::VENDOR,
            Format::JsonResume => &json_resume::VENDOR,
            Format::HrOpen => &hr_open::VENDOR,
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;
    use alloc::vec::Vec;

    use super::*;
    use crate::import::row::{Means, Role, Row};
    use crate::profile::refused;

    fn each(rows: Rows, look: &mut impl FnMut(Rows)) {
        look(rows);
        for Row(_, means) in rows {
            if let Means::Inside(rows)
            | Means::Entry(rows)
            | Means::Entries(rows)
            | Means::IdOr(rows) = means
            {
                each(rows, look);
            }
        }
    }

    #[test]
    fn no_table_names_a_field_twice_or_one_that_is_dropped_anyway() {
        for format in Format::ALL {
            each(format.vendor().rows, &mut |rows| {
                let keys: Vec<&str> = rows.iter().map(|row| row.0).collect();
                let once: BTreeSet<&str> = keys.iter().copied().collect();
                assert_eq!(once.len(), keys.len(), "{format}: {keys:?}");
                let kept = keys.iter().find(|key| refused(key).is_some());
                assert_eq!(kept, None, "{format}");
            });
        }
    }

    #[test]
    fn what_is_dropped_has_a_kind_and_what_tells_a_kind_stands_first() {
        for format in Format::ALL {
            each(format.vendor().rows, &mut |rows| {
                for (place, Row(key, means)) in rows.iter().enumerate() {
                    if let Means::Dropped(kind) = means {
                        assert!(refused(kind).is_some(), "{format}: {kind}");
                    }
                    let is_first = place == 0;
                    let tells = matches!(means, Means::Take(Role::Kind));
                    assert!(is_first || !tells, "{format}: {key}");
                }
            });
        }
    }
}
