//! Names against every name that was declared before.

use alloc::vec::Vec;

use super::fold::name::{self, Name};
use super::{Facts, Missing, Signal};
use crate::profile::PersonName;
use crate::units::Moment;

/// How a name stands to the names that the person has declared.
///
/// Read by rules of the contact, interview, payment and persona families.
///
/// ```
/// use hirerisk::profile::{Claims, DeclaredName, PersonName, Profile};
/// use hirerisk::{Facts, Moment, NameAgainstDeclared};
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

/// A declared name, of the person or of the household, folded.
pub(super) struct Declared<'p> {
    name: Name<'p>,
    at: Option<Moment>,
}

impl<'p> Declared<'p> {
    fn of(name: Option<&'p PersonName<'p>>, at: Option<Moment>) -> Option<Declared<'p>> {
        Some(Declared { name: Name::fold(name?.raw()), at })
    }
}

/// Every declared name that is there, folded once.
pub(super) fn declared<'p>(facts: &Facts<'p>) -> Vec<Declared<'p>> {
    let names = facts.seen(&facts.profile().claims.names);
    names.filter_map(|one| Declared::of(one.entry.name.as_ref(), one.entry.at)).collect()
}

/// Every name of the household that is there, folded once.
pub(super) fn household<'p>(facts: &Facts<'p>) -> Vec<Declared<'p>> {
    let members = facts.seen(&facts.profile().claims.household);
    members.filter_map(|one| Declared::of(one.entry.name.as_ref(), one.entry.at)).collect()
}

impl Facts<'_> {
    /// How a name seen at a moment stands to every name declared by then.
    ///
    /// The best comparison counts: one compatible name makes it compatible. A name declared on the
    /// same day counts as declared.
    ///
    /// Read by rules of the contact, interview, payment and persona families.
    #[must_use]
    pub fn against_declared(
        &self,
        other: &PersonName<'_>,
        seen: Option<Moment>,
    ) -> NameAgainstDeclared {
        self.stands_to_declared(&Name::fold(other.raw()), seen)
    }

    fn stands_to_declared(&self, other: &Name<'_>, seen: Option<Moment>) -> NameAgainstDeclared {
        self.declared
            .iter()
            .filter(|declared| stood(declared.at, seen))
            .map(|declared| of(name::compare(&declared.name, other)))
            .min()
            .unwrap_or(NameAgainstDeclared::Unknown)
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

    /// Whether a name belongs to a member of the household declared by then, or may.
    ///
    /// Read by rules of the payment family.
    #[must_use]
    pub fn may_be_of_household(&self, other: &PersonName<'_>, seen: Option<Moment>) -> bool {
        self.may_be_of(&Name::fold(other.raw()), seen)
    }

    fn may_be_of(&self, other: &Name<'_>, seen: Option<Moment>) -> bool {
        let mut household = self.household.iter().filter(|member| stood(member.at, seen));
        household.any(|member| !name::are_two(&member.name, other))
    }

    /// Whether a name certainly is another person's: different from every name declared by then, and
    /// from the names of the household declared by then.
    ///
    /// Read by rules of the contact and interview families.
    ///
    /// ```
    /// use hirerisk::profile::{Claims, DeclaredName, HouseholdMember, PersonName, Profile};
    /// use hirerisk::{Facts, Moment};
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
        let other = Name::fold(other.raw());
        self.stands_to_declared(&other, seen) == NameAgainstDeclared::Different
            && !self.may_be_of(&other, seen)
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
