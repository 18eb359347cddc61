//! Profiles whose lists grow: the entries of a case, told again and again under other names.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use hirerisk::Moment;
use serde_json::Value;

use super::corpus::{Case, cases};
use super::nouns::{Shape, places};

/// The bytes that are read by default, and the items of one list.
pub(crate) const MOST_BYTES: usize = 1024 * 1024;
pub(crate) const MOST_ITEMS: usize = 1_000;

/// How long a list inside an entry becomes where everything grows.
const INNER: usize = 12;

/// In what the entries differ that are told again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Differ {
    Nothing,
    Texts,
    TextsAndMoments,
}

const ALL: [Differ; 3] = [Differ::Nothing, Differ::Texts, Differ::TextsAndMoments];

/// A case and the lists of it that grow.
pub(crate) struct Growth {
    pub(crate) case: &'static Case,
    /// The lists, those inside another's entries first; these get few entries.
    pub(crate) lists: Vec<String>,
    pub(crate) differ: Differ,
}

impl Growth {
    pub(crate) fn name(&self) -> String {
        format!("{} {} {:?}", self.case.rule, self.lists.join(" "), self.differ)
    }

    /// The profile with so many entries, if it is within the default limits.
    pub(crate) fn at(&self, entries: usize) -> Option<String> {
        if entries > MOST_ITEMS {
            return None;
        }
        let mut profile = self.case.profile.clone();
        profile["id"] = "c-1".into();
        for list in &self.lists {
            let inner = self.lists.iter().any(|other| is_inside(list, other));
            grow(&mut profile, list, if inner { INNER } else { entries }, self.differ);
        }
        let text = profile.to_string();
        (text.len() <= MOST_BYTES).then_some(text)
    }

    /// The text of so many entries and of twice as many; of fewer where these are too many bytes.
    pub(crate) fn pair(&self, entries: usize) -> Option<[String; 2]> {
        let sizes = std::iter::successors(Some(entries), |entries| Some(entries / 2));
        sizes
            .take_while(|entries| *entries > 8)
            .find_map(|entries| Some([self.at(entries)?, self.at(2 * entries)?]))
    }
}

fn is_inside(list: &str, other: &str) -> bool {
    list.len() > other.len() && list.starts_with(&format!("{other}/"))
}

/// Each list of the cases alone, and the lists of a case together: of each rule those of one case
/// that fires and of one that does not.
pub(crate) fn growths() -> Vec<Growth> {
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for case in cases() {
        let alone = lists(&case.profile);
        let outer: Vec<String> = alone
            .iter()
            .filter(|list| !alone.iter().any(|other| is_inside(list, other)))
            .cloned()
            .collect();
        let mut together = alone.clone();
        together.sort_by_key(|list| std::cmp::Reverse(list.matches('/').count()));
        let single = alone.into_iter().map(|list| vec![list]);
        for lists in single.chain([outer, together]).filter(|lists| !lists.is_empty()) {
            if seen.insert((&case.rule, case.fires(), lists.clone())) {
                all.extend(ALL.map(|differ| Growth { case, lists: lists.clone(), differ }));
            }
        }
    }
    all
}

/// The lists of a profile that have an entry.
fn lists(profile: &Value) -> Vec<String> {
    let filled = |pointer: &str| {
        profile.pointer(pointer).and_then(Value::as_array).is_some_and(|list| !list.is_empty())
    };
    let lists = places(profile).into_iter().filter_map(|(pointer, shape)| {
        (matches!(shape, Shape::List(_)) && filled(&pointer)).then_some(pointer)
    });
    lists.collect()
}

fn grow(profile: &mut Value, list: &str, entries: usize, differ: Differ) {
    let shapes = places(profile);
    let Some(all) = profile.pointer_mut(list).and_then(Value::as_array_mut) else { return };
    let given = all.len();
    for place in given..entries {
        let first = place % given;
        let mut entry = all[first].clone();
        let prefix = format!("{list}/{first}");
        for (pointer, shape) in &shapes {
            let inside = pointer
                .strip_prefix(&prefix)
                .filter(|rest| rest.is_empty() || rest.starts_with('/'));
            if let Some(value) = inside.and_then(|inside| entry.pointer_mut(inside)) {
                vary(value, shape, place, differ);
            }
        }
        all.push(entry);
    }
}

/// Another value of the same kind.
fn vary(value: &mut Value, shape: &Shape, place: usize, differ: Differ) {
    let Some(text) = value.as_str() else { return };
    let other = match (shape, differ) {
        (_, Differ::Nothing) => return,
        (Shape::Name, _) if text.contains(' ') => name(place),
        (Shape::Token, _) if text.contains(' ') => format!("{place} {text}"),
        (Shape::Name | Shape::Token | Shape::Product, _) => format!("{text}-{place}"),
        (Shape::Moment, Differ::TextsAndMoments) => earlier(text, place),
        _ => return,
    };
    *value = other.into();
}

/// A name of two parts, unlike the name of another place.
fn name(place: usize) -> String {
    let mut seed = place.wrapping_mul(0x9e37_79b9).wrapping_add(7);
    let mut letter = || {
        seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12_345) % (1 << 31);
        char::from(b'a' + u8::try_from((seed >> 12) % 26).unwrap_or(0))
    };
    let mut word = || (0..9).map(|_| letter()).collect::<String>();
    format!("{} {}", word(), word())
}

/// So many hours earlier; of a day, so many days.
fn earlier(text: &str, hours: usize) -> String {
    let hours = i64::try_from(hours).unwrap_or(0);
    let Ok(moment) = text.parse::<Moment>() else { return text.into() };
    let moved = match moment.instant() {
        Some(instant) => Moment::from(instant - TimeDelta::hours(hours)),
        None => Moment::from(moment.day() - TimeDelta::days(hours)),
    };
    moved.to_string()
}
