//! A dimension, the groups that were met in it, and what may become one.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::error::AuditError;
use super::names::{LONGEST, check_name, is_name};
use super::row::{AuditRow, Dimension};

/// The most groups of one dimension.
///
/// # Source
///
/// Ours: the categories of the EEO-1 report are seven; more than a hundred are a value of each person.
pub(super) const MOST_GROUPS: usize = 100;

/// A dimension, and the groups that were met in it.
#[derive(Clone)]
pub(super) struct Known {
    pub(super) name: String,
    is_listed: bool,
    pub(super) groups: BTreeMap<String, usize>,
}

impl Known {
    pub(super) fn of(dimension: Dimension) -> Result<Known, AuditError> {
        let Dimension { name, listed } = dimension;
        check_name(&name, "dimension")?;
        let mut known = Known { name, is_listed: listed.is_some(), groups: BTreeMap::new() };
        for group in listed.into_iter().flatten() {
            check_name(&group, "group")?;
            let count = known.groups.len();
            if count >= MOST_GROUPS {
                let dimension = known.name;
                return Err(AuditError::TooManyGroups { row: 0, dimension, most: MOST_GROUPS });
            }
            if known.groups.insert(group, count).is_some() {
                return Err(AuditError::Twice { what: known.name });
            }
        }
        Ok(known)
    }

    /// The number of a group.
    pub(super) fn number(&mut self, group: &str) -> usize {
        if let Some(number) = self.groups.get(group) {
            return *number;
        }
        let count = self.groups.len();
        self.groups.insert(group.to_string(), count);
        count
    }

    fn check(&self, group: &str, row: u64) -> Result<(), AuditError> {
        let dimension = || self.name.clone();
        if !is_name(group) {
            return Err(AuditError::GroupName { row, dimension: dimension(), most: LONGEST });
        }
        if self.groups.contains_key(group) {
            return Ok(());
        }
        if self.is_listed {
            return Err(AuditError::UnlistedGroup { row, dimension: dimension() });
        }
        if self.groups.len() >= MOST_GROUPS {
            return Err(AuditError::TooManyGroups {
                row,
                dimension: dimension(),
                most: MOST_GROUPS,
            });
        }
        Ok(())
    }
}

/// What a row says in each dimension.
pub(super) fn named<'r>(
    dimensions: &[Known],
    row: &'r AuditRow<'_>,
    at: u64,
) -> Result<Vec<Option<&'r str>>, AuditError> {
    let mut named = alloc::vec![None; dimensions.len()];
    for (name, group) in &row.groups {
        let place = dimensions.iter().position(|dimension| dimension.name == **name);
        let found = place.and_then(|place| Some((dimensions.get(place)?, named.get_mut(place)?)));
        let Some((dimension, slot)) = found else {
            return Err(AuditError::UnknownDimension { row: at });
        };
        dimension.check(group, at)?;
        if slot.replace(&**group).is_some() {
            return Err(AuditError::TwoGroups { row: at, dimension: dimension.name.clone() });
        }
    }
    Ok(named)
}
