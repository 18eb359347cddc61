//! Names against every name that was declared before.

use alloc::vec::Vec;
use core::iter;

use smallvec::SmallVec;

use super::fold::name::{self, Name};
use super::{Facts, Missing, Signal};
use crate::order;
use crate::profile::PersonName;
use crate::units::Moment;

/// How a name stands to the names that the person has declared.
///
/// Read by rules of the contact, interview, payment and persona families.
///
/// ```
/// use hirerisk::profile::{Claims, DeclaredName, PersonName, Profile};
/// use hirerisk::{Moment, facts::{Facts, NameAgainstDeclared}};
/// let at: Moment = "2026-04-02".parse()?;
/// let names = [DeclaredName::default().name("Ana Silva")];
/// let profile = Profile::default().id("c-1").claims(Claims::default().names(names));
/// let facts = Facts::of(&profile, at);
/// let stands = |name| facts.against_declared(&PersonName::from(name), Some(at));
/// assert_eq!(stands("A. Silva"), NameAgainstDeclared::Compatible);
/// assert_eq!(stands("Jon Doe"), NameAgainstDeclared::Different);
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameAgainstDeclared {
    /// The same as one of them.
    Same,
    /// Order, case, diacritics, initials, spelling or a shared part explain it: never counts.
    Compatible,
    /// It cannot be told: another script, initials only, nothing declared.
    Unknown,
    /// No part in common with any of them.
    Different,
}

/// So many different names of a person, or of a household, are compared with another one.
///
/// Ours: nobody has been known by more; and a comparison of parts is no equivalence, so that it
/// cannot be made quick by sorting. With more it cannot be told whose a name is.
const MOST_NAMES: usize = 16;

/// So many different names seen in one place are compared with each other.
///
/// Ours: of so many, three or five people show; what only a further one would show stays open.
pub(super) const COMPARED_NAMES: usize = 16;

/// So many folded names stand on the stack.
const FEW_NAMES: usize = 8;

/// No two clocks on one moment are further apart.
const CLOCKS_APART: i64 = 3 * 86_400;

/// A declared name, of the person or of the household, folded.
pub(super) struct Declared<'p> {
    name: Name<'p>,
    at: Option<Moment>,
}

impl<'p> Declared<'p> {
    fn of(name: Option<&'p PersonName<'p>>, at: Option<Moment>) -> Option<Declared<'p>> {
        Some(Declared { name: Name::fold(name?.raw()), at })
    }

    /// Whether a later telling of the same name stands only where this one does.
    fn holds(&self, later: &Declared<'_>) -> bool {
        let (Some(one), Some(two)) = (self.at, later.at) else { return self.at.is_none() };
        let alike = one.timestamp().is_some() == two.timestamp().is_some();
        alike && !one.is_after(two) && one.day() <= two.day()
    }
}

/// Every declared name that is there, folded once.
pub(super) fn declared<'p>(facts: &Facts<'p>) -> Vec<Declared<'p>> {
    let mut names = Vec::new();
    for one in facts.seen(&facts.profile().claims.names) {
        names.extend(Declared::of(one.entry.name.as_ref(), one.entry.at));
    }
    told_once(names)
}

/// Every name of the household that is there, folded once.
pub(super) fn household<'p>(facts: &Facts<'p>) -> Vec<Declared<'p>> {
    let mut names = Vec::new();
    for one in facts.seen(&facts.profile().claims.household) {
        names.extend(Declared::of(one.entry.name.as_ref(), one.entry.at));
    }
    told_once(names)
}

/// Each name once, as it was first told; in order of time, undated ones first.
fn told_once(mut names: Vec<Declared<'_>>) -> Vec<Declared<'_>> {
    order::sort_by(&mut names, |one, two| one.name.in_letters(&two.name).then(one.at.cmp(&two.at)));
    names.dedup_by(|later, one| one.name.in_letters(&later.name).is_eq() && one.holds(later));
    order::sort_by_key(&mut names, |one| one.at.map(Moment::sort_key));
    names
}

/// The names that were declared by then.
fn standing<'n, 'p>(
    names: &'n [Declared<'p>],
    seen: Option<Moment>,
) -> impl Iterator<Item = &'n Name<'p>> {
    let last = seen.map_or(i64::MAX, |seen| seen.sort_key().saturating_add(CLOCKS_APART));
    let mut names = names.iter();
    iter::from_fn(move || {
        loop {
            let one = names.next()?;
            if one.at.is_some_and(|at| at.sort_key() > last) {
                return None;
            }
            if stood(one.at, seen) {
                return Some(&one.name);
            }
        }
    })
}

/// Whether so many of some names are certainly so many people's: each is different from each other.
/// Not known where only names would show it that are not compared any more.
pub(super) fn are_people(mut names: SmallVec<[Name<'_>; FEW_NAMES]>, people: u32) -> Option<bool> {
    order::sort_by(&mut names, Name::in_letters);
    names.dedup_by(|one, two| one.in_letters(two).is_eq());
    let few = names.len() <= COMPARED_NAMES;
    names.truncate(COMPARED_NAMES);
    // For each name one bit for each later one that is another person's.
    let mut apart = [0_u32; COMPARED_NAMES];
    let mut all = 0_u32;
    for (place, (one, apart)) in names.iter().zip(&mut apart).enumerate() {
        all = all << 1 | 1;
        for (bit, two) in (0_u32..).zip(&names).skip(place.saturating_add(1)) {
            *apart |= u32::from(name::are_two(one, two)) << bit;
        }
    }
    let found = are_all_apart(&apart, all, people);
    (found || few).then_some(found)
}

/// Whether so many of some can be chosen that each is apart from each other.
///
/// A greedy count would depend on the order, and could rise when one is taken away.
fn are_all_apart(apart: &[u32], among: u32, wanted: u32) -> bool {
    let Some(fewer) = wanted.checked_sub(1) else { return true };
    let mut rest = among;
    while rest.count_ones() >= wanted {
        let place = usize::try_from(rest.trailing_zeros()).ok();
        rest &= rest.wrapping_sub(1);
        let next = place.and_then(|place| apart.get(place)).copied().unwrap_or(0);
        if are_all_apart(apart, rest & next, fewer) {
            return true;
        }
    }
    false
}

impl Facts<'_> {
    /// How a name seen at a moment stands to every name declared by then.
    ///
    /// The best comparison counts: one compatible name makes it compatible. A name declared on the
    /// same day counts as declared. It is unknown where more different names had been declared than
    /// are compared.
    #[must_use]
    pub fn against_declared(
        &self,
        other: &PersonName<'_>,
        seen: Option<Moment>,
    ) -> NameAgainstDeclared {
        if self.is_written_as_declared(other, seen) {
            return NameAgainstDeclared::Same;
        }
        self.stands_to_declared(&Name::fold(other.raw()), seen)
    }

    /// Whether a name declared by then is written as this one, letter by letter: then they are the
    /// same, and nothing need be folded.
    pub(super) fn is_written_as_declared(
        &self,
        other: &PersonName<'_>,
        seen: Option<Moment>,
    ) -> bool {
        for one in standing(&self.declared, seen).take(MOST_NAMES) {
            if one.is_written(other.raw()) {
                return true;
            }
        }
        false
    }

    pub(super) fn stands_to_declared(
        &self,
        other: &Name<'_>,
        seen: Option<Moment>,
    ) -> NameAgainstDeclared {
        let mut nearest = None;
        for (place, one) in standing(&self.declared, seen).enumerate() {
            if place >= MOST_NAMES {
                let told = nearest.filter(|nearest| *nearest != NameAgainstDeclared::Different);
                return told.unwrap_or(NameAgainstDeclared::Unknown);
            }
            let told = of(name::compare(one, other));
            nearest = Some(nearest.map_or(told, |nearest: NameAgainstDeclared| nearest.min(told)));
        }
        nearest.unwrap_or(NameAgainstDeclared::Unknown)
    }

    /// Missing where no name is declared: then nothing can be compared with it.
    ///
    /// Read by rules of the contact and payment families.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `claims.names`.
    pub fn a_name_is_declared(&self) -> Result<(), Missing> {
        if self.declared.is_empty() { Err(Signal::ClaimsNames.missing()) } else { Ok(()) }
    }

    /// Whether a name belongs to a member of the household declared by then, or may; not known where
    /// more different names had been declared than are compared.
    #[must_use]
    pub fn may_be_of_household(
        &self,
        other: &PersonName<'_>,
        seen: Option<Moment>,
    ) -> Option<bool> {
        self.may_be_of(&Name::fold(other.raw()), seen)
    }

    fn may_be_of(&self, other: &Name<'_>, seen: Option<Moment>) -> Option<bool> {
        for (place, one) in standing(&self.household, seen).enumerate() {
            if place >= MOST_NAMES {
                return None;
            }
            if !name::are_two(one, other) {
                return Some(true);
            }
        }
        Some(false)
    }

    /// How a name stands to every name declared by then, those of the household among them.
    pub(super) fn stands_to_all(
        &self,
        other: &Name<'_>,
        seen: Option<Moment>,
    ) -> NameAgainstDeclared {
        let told = self.stands_to_declared(other, seen);
        if told != NameAgainstDeclared::Different {
            return told;
        }
        match self.may_be_of(other, seen) {
            Some(true) => NameAgainstDeclared::Compatible,
            Some(false) => NameAgainstDeclared::Different,
            None => NameAgainstDeclared::Unknown,
        }
    }

    /// Whether a name certainly is another person's: different from every name declared by then, and
    /// from the names of the household declared by then.
    ///
    /// Read by rules of the contact and interview families.
    ///
    /// ```
    /// use hirerisk::profile::{Claims, DeclaredName, HouseholdMember, PersonName, Profile};
    /// use hirerisk::{Moment, facts::Facts};
    /// let at: Moment = "2026-04-02".parse()?;
    /// let claims = Claims::default()
    ///     .names([DeclaredName::default().name("Ana Silva")])
    ///     .household([HouseholdMember::default().name("Jon Doe")]);
    /// let profile = Profile::default().id("c-1").claims(claims);
    /// let facts = Facts::of(&profile, at);
    /// assert!(!facts.is_another_persons(&PersonName::from("Jon Doe"), Some(at))); // of the household
    /// assert!(facts.is_another_persons(&PersonName::from("Lee Vance"), Some(at)));
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    #[must_use]
    pub fn is_another_persons(&self, other: &PersonName<'_>, seen: Option<Moment>) -> bool {
        !self.is_written_as_declared(other, seen)
            && self.stands_to_all(&Name::fold(other.raw()), seen) == NameAgainstDeclared::Different
    }

    /// Whether any household was declared by then.
    ///
    /// Read by rules of the linkage family.
    #[must_use]
    pub fn household_declared(&self, seen: Option<Moment>) -> bool {
        self.seen(&self.profile().claims.household).any(|member| stood(member.entry.at, seen))
    }
}

/// Whether a claim stood when something was seen: it is undated, or not later.
pub(super) fn stood(claimed: Option<Moment>, seen: Option<Moment>) -> bool {
    match (claimed, seen) {
        (Some(claimed), Some(seen)) => !claimed.is_after(seen),
        _ => true,
    }
}

fn of(comparison: name::NameComparison) -> NameAgainstDeclared {
    match comparison {
        name::NameComparison::Same => NameAgainstDeclared::Same,
        name::NameComparison::Compatible => NameAgainstDeclared::Compatible,
        name::NameComparison::Unknown => NameAgainstDeclared::Unknown,
        name::NameComparison::Different => NameAgainstDeclared::Different,
    }
}
