//! What becomes of several answers where the profile has a value of its own, or none.

use alloc::string::String;

use crate::reference::learnt::{Outcome, Told, WhyKept};
use crate::reference::{Answer, Stamp};

/// A source's word for something, ready for a field.
#[derive(Clone, Copy)]
pub(super) struct Statement<'s, T> {
    pub(super) value: T,
    pub(super) stamp: &'s Stamp,
}

/// What a field and a field beside it for a second source are to hold.
pub(super) struct Settled<'v, 's, T> {
    pub(super) first: Option<&'v Statement<'s, T>>,
    pub(super) second: Option<&'v Statement<'s, T>>,
    pub(super) outcome: Outcome,
}

/// The first statement goes where nothing stands. Beside it goes one that says another thing, or else one of another source that
/// says the same: what differs is never left out for what agrees. Beside what was given goes only what differs.
pub(super) fn settle<'v, 's, T>(
    stands: Option<&T>,
    found: &'v [Statement<'s, T>],
    same: impl Fn(&T, &T) -> bool,
) -> Settled<'v, 's, T> {
    let first = found.first().filter(|_| stands.is_none());
    let Some(base) = stands.or(first.map(|first| &first.value)) else {
        return Settled { first: None, second: None, outcome: Outcome::Nothing };
    };
    let rest = found.get(usize::from(first.is_some())..).unwrap_or_default();
    let other = rest.iter().find(|one| !same(&one.value, base));
    let outcome = match (first, other, rest) {
        (Some(_), ..) => Outcome::Filled,
        (None, Some(_), _) => Outcome::Contradicts,
        (None, None, []) => Outcome::Nothing,
        (None, None, _) => Outcome::Same,
    };
    Settled { first, second: other.or(rest.first().filter(|_| first.is_some())), outcome }
}

/// The one value that all sources say, for a field that holds one: where they differ none does.
pub(super) fn agreed<T: Copy + PartialEq>(stands: Option<T>, found: &[T]) -> (Option<T>, Outcome) {
    let differ = found.iter().zip(found.iter().skip(1)).any(|(one, two)| one != two);
    match (stands, found.first()) {
        (_, None) => (None, Outcome::Nothing),
        (Some(stands), _) if found.iter().all(|one| *one == stands) => (None, Outcome::Same),
        (Some(_), _) => (None, Outcome::Contradicts),
        (None, _) if differ => (None, Outcome::Kept(WhyKept::SourcesDiffer)),
        (None, Some(first)) => (Some(*first), Outcome::Filled),
    }
}

pub(super) fn told(stamp: &Stamp, answer: Answer<String>) -> Told {
    Told { stamp: stamp.clone(), answer }
}

/// The oldest of what was used: nothing is younger than it is said to be.
pub(super) fn oldest<'s>(stamps: impl IntoIterator<Item = &'s Stamp>) -> Option<&'s Stamp> {
    stamps.into_iter().min_by_key(|stamp| stamp.date())
}
