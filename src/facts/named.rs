//! A fact by what is told of it: a row of the table, or a fact of a rule's own.

use super::own::OwnFact;
use super::table::{Row, Told, noun_of_own};
use super::{Signal, own};
use crate::profile::{Origin, Profile};
use crate::units::{Moment, Stage};

/// A fact whose rule is known: it has a name, a place, a meaning.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Named<'a> {
    Row(&'static Row),
    Own(&'a OwnFact<'a>),
}

impl Signal {
    /// The fact that a rule with these facts of its own means by it.
    pub(crate) fn named<'a>(self, own: &'a [OwnFact<'a>]) -> Named<'a> {
        let place = if let Signal::Own(place) = self { Some(place) } else { None };
        match place.and_then(|place| own.get(usize::from(place))) {
            Some(fact) => Named::Own(fact),
            None => Named::Row(self.row()),
        }
    }
}

impl<'a> Named<'a> {
    pub(crate) const fn name(self) -> &'a str {
        match self {
            Named::Row(row) => row.name,
            Named::Own(fact) => fact.name,
        }
    }

    pub(crate) const fn pointer(self) -> &'a str {
        match self {
            Named::Row(row) => row.pointer,
            Named::Own(fact) => fact.pointer,
        }
    }

    pub(crate) const fn stage(self) -> Stage {
        match self {
            Named::Row(row) => row.stage,
            Named::Own(fact) => fact.stage,
        }
    }

    pub(crate) const fn origin(self) -> Origin {
        match self {
            Named::Row(row) => row.origin,
            Named::Own(fact) => fact.origin,
        }
    }

    pub(crate) const fn meaning(self) -> &'a str {
        match self {
            Named::Row(row) => row.meaning,
            Named::Own(fact) => fact.meaning,
        }
    }

    /// What a masked value of it is called.
    pub(crate) fn noun(self) -> &'static str {
        match self {
            Named::Row(row) => row.noun,
            Named::Own(fact) => noun_of_own(fact.name),
        }
    }

    /// The part of the profile that it stands in.
    pub(crate) fn part(self) -> &'static str {
        match self {
            Named::Row(row) => row.name.split('.').next().unwrap_or_default(),
            Named::Own(_) => "extensions",
        }
    }

    /// Whether it was observed or verified: what is claimed is heard at second hand.
    pub(crate) fn is_first_hand(self) -> bool {
        self.origin() != Origin::Claimed
    }

    /// The value at a place of the profile, and when it was seen.
    pub(crate) fn told<'p>(self, profile: &'p Profile<'p>, index: [u16; 2]) -> Option<Told<'p>> {
        match self {
            Named::Row(row) => row.told(profile, index),
            Named::Own(fact) => own::told(profile, fact, index),
        }
    }

    /// Says when each entry was seen that it stands in: see [`Row::stands_in`].
    #[inline]
    pub(crate) fn stands_in(
        self,
        profile: &Profile<'_>,
        index: [u16; 2],
        say: &mut dyn FnMut(Option<Moment>),
    ) {
        match self {
            Named::Row(row) => row.stands_in(profile, index, say),
            Named::Own(fact) if fact.origin == Origin::Verified => {}
            Named::Own(fact) => say(own::told(profile, fact, index).and_then(|told| told.at)),
        }
    }
}
