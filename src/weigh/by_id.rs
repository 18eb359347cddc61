//! A list by id. A map of the library is compiled anew for every kind of value, node by node: that is
//! more than all else that a weight set needs.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::string::ToString as _;
use alloc::vec::Vec;
use core::mem;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::order;

/// Values in the order of their ids, each of which stands once. Read and written as a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ById<V>(Vec<(Cow<'static, str>, V)>);

impl<V> ById<V> {
    /// Of ids that stand twice the last counts, as in any map.
    pub(super) fn of<'t>(pairs: impl Iterator<Item = (&'t str, V)>) -> Self {
        let mut list = Vec::new();
        for (id, value) in pairs {
            list.push((Cow::Owned(id.to_string()), value));
        }
        order::sort_by(&mut list, |(one, _), (two, _)| Cow::cmp(one, two));
        list.dedup_by(|later, kept| {
            let twice = later.0 == kept.0;
            if twice {
                mem::swap(later, kept);
            }
            twice
        });
        ById(list)
    }

    fn place(&self, id: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| (**other).cmp(id))
    }

    pub(super) fn get(&self, id: &str) -> Option<&V> {
        self.0.get(self.place(id).ok()?).map(|(_, value)| value)
    }

    pub(super) fn get_mut(&mut self, id: &str) -> Option<&mut V> {
        let place = self.place(id).ok()?;
        self.0.get_mut(place).map(|(_, value)| value)
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = &Cow<'static, str>> {
        self.0.iter().map(|(id, _)| id)
    }
}

impl<V: Serialize> Serialize for ById<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for ById<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::deserialize(deserializer).map(|map| ById(map.into_iter().collect()))
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_holds_what_a_map_holds(
            pairs in proptest::collection::vec(("[a-d]{0,2}", any::<u8>()), 0..12),
            asked in "[a-d]{0,2}",
        ) {
            let mut list = ById::of(pairs.iter().map(|(id, value)| (id.as_str(), *value)));
            let mut map: BTreeMap<String, u8> = pairs.into_iter().collect();
            prop_assert!(list.ids().eq(map.keys()));
            prop_assert_eq!(list.get(&asked), map.get(&asked));
            prop_assert_eq!(list.get_mut(&asked), map.get_mut(&asked));
            let written = serde_json::to_string(&list)?;
            prop_assert_eq!(&written, &serde_json::to_string(&map)?);
            prop_assert_eq!(serde_json::from_str::<ById<u8>>(&written)?, list);
        }
    }
}
