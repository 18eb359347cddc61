//! Lists that a document borrows from the records, or owns where it was read back.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::rule::{Innocent, Mode};

/// Declares a list: what it borrows, what it owns, and how one is seen as the other.
macro_rules! listed {
    ($(#[doc = $doc:literal])+ $name:ident: $one:ident, $owned:ty, $view:expr) => {
        $(#[doc = $doc])+
        #[derive(Clone)]
        pub struct $name<'a>(Kept<'a, $one<'a>, $owned>);

        impl<'a> $name<'a> {
            pub(super) const fn of(list: &'a [$one<'a>]) -> Self {
                $name(Kept::Borrowed(list))
            }

            /// Its entries, in order.
            pub fn iter(&self) -> impl Iterator<Item = $one<'_>> {
                (0_usize..).map_while(|place| self.at(place))
            }

            // Compiled once; an iterator over both forms would be for each caller anew.
            fn at(&self, place: usize) -> Option<$one<'_>> {
                match &self.0 {
                    Kept::Borrowed(list) => list.get(place).copied(),
                    Kept::Owned(list) => list.get(place).map($view),
                }
            }

            /// The first entry.
            #[must_use]
            pub fn first(&self) -> Option<$one<'_>> {
                self.at(0)
            }

            /// How many there are.
            #[must_use]
            pub fn len(&self) -> usize {
                match &self.0 {
                    Kept::Borrowed(list) => list.len(),
                    Kept::Owned(list) => list.len(),
                }
            }

            /// Whether there is none.
            #[must_use]
            pub fn is_empty(&self) -> bool {
                self.first().is_none()
            }
        }


        impl PartialEq for $name<'_> {
            fn eq(&self, other: &Self) -> bool {
                self.iter().eq(other.iter())
            }
        }

        impl Eq for $name<'_> {}

        impl fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_list().entries(self.iter()).finish()
            }
        }

        impl Serialize for $name<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self.iter())
            }
        }

        impl<'de> Deserialize<'de> for $name<'_> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Vec::deserialize(deserializer).map(|list| $name(Kept::Owned(list)))
            }
        }
    };
}

#[derive(Clone)]
enum Kept<'a, B, O> {
    Borrowed(&'a [B]),
    Owned(Vec<O>),
}

type Id<'a> = &'a str;

listed! {
    /// Ids: of checks, sources, rules.
    ///
    /// ```
    /// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
    /// # use hirerisk::{Moment, Redaction, Scorer};
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
    /// # let account = Account::default().account("acct-1").holder_check(check.at(at));
    /// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
    /// # let scorer = Scorer::builtin();
    /// # let assessment = scorer.assess(&profile, at);
    /// let lines = assessment.lines(Redaction::Masked);
    /// assert!(lines[0].settled_by.iter().any(|check| check == "payee_confirm"));
    /// ```
    Ids: Id, String, String::as_str
}

listed! {
    /// Who honestly shows the same, and what settles it.
    ///
    /// ```
    /// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
    /// # use hirerisk::{Moment, Redaction, Scorer};
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
    /// # let account = Account::default().account("acct-1").holder_check(check.at(at));
    /// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
    /// # let scorer = Scorer::builtin();
    /// # let assessment = scorer.assess(&profile, at);
    /// let lines = assessment.lines(Redaction::Masked);
    /// assert!(lines[0].innocent.iter().any(|one| one.who.contains("account of a spouse")));
    /// ```
    Innocents: Innocent, OwnedInnocent, OwnedInnocent::view
}

listed! {
    /// The ways to do a check.
    ///
    /// ```
    /// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
    /// # use hirerisk::{Moment, Redaction, Scorer};
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
    /// # let account = Account::default().account("acct-1").holder_check(check.at(at));
    /// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
    /// # let scorer = Scorer::builtin();
    /// # let assessment = scorer.assess(&profile, at);
    /// let checks = assessment.next_checks();
    /// assert!(checks[0].modes.iter().count() >= 2); // all of equal weight
    /// ```
    Modes: Mode, OwnedMode, OwnedMode::view
}

#[derive(Clone, Deserialize)]
struct OwnedInnocent {
    who: String,
    settled_by: String,
}

impl Innocents<'_> {
    /// Told in another language.
    /// In other words: `says` has those for the one at a place.
    pub(super) fn told(all: &[Innocent<'_>], says: &dyn Fn(&str, &str) -> String) -> Self {
        let mut told = Vec::with_capacity(all.len());
        for (place, one) in all.iter().enumerate() {
            let who = says(&place.to_string(), one.who);
            told.push(OwnedInnocent { who, settled_by: one.settled_by.into() });
        }
        Innocents(Kept::Owned(told))
    }
}

impl Modes<'_> {
    /// Told in another language.
    /// In other words: `says` has those for the one at a place.
    pub(super) fn told(all: &[Mode<'_>], says: &dyn Fn(&str, &str) -> String) -> Self {
        let mut told = Vec::with_capacity(all.len());
        for (place, one) in all.iter().enumerate() {
            told.push(OwnedMode {
                mode: says(&place.to_string(), one.mode),
                camera_free: one.camera_free,
                speech_free: one.speech_free,
            });
        }
        Modes(Kept::Owned(told))
    }
}

impl OwnedInnocent {
    fn view(&self) -> Innocent<'_> {
        Innocent { who: &self.who, settled_by: &self.settled_by }
    }
}

#[derive(Clone, Deserialize)]
struct OwnedMode {
    mode: String,
    camera_free: bool,
    speech_free: bool,
}

impl OwnedMode {
    fn view(&self) -> Mode<'_> {
        Mode { mode: &self.mode, camera_free: self.camera_free, speech_free: self.speech_free }
    }
}

/// Up to so many entries in place, without an allocation.
///
/// It reads as a list in JSON; more than `N` entries there are an error.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// # let assessment = scorer.assess(&profile, at);
/// let lines = assessment.lines(Redaction::Masked);
/// assert!(!lines[0].evidence.is_empty());
/// let names: Vec<&str> = lines[0].evidence.iter().map(|fact| fact.fact.as_ref()).collect();
/// assert_eq!(names, ["payments.holder_names_tested", "payments.holder_comparison"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Few<T, const N: usize>([Option<T>; N]);

impl<T, const N: usize> Few<T, N> {
    pub(super) fn of(entries: impl IntoIterator<Item = T>) -> Self {
        let mut few = Few([const { None }; N]);
        for (place, entry) in few.0.iter_mut().zip(entries) {
            *place = Some(entry);
        }
        few
    }

    /// Its entries, in order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter().flatten()
    }

    /// The first entry.
    #[must_use]
    pub fn first(&self) -> Option<&T> {
        self.iter().next()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.first().is_none()
    }
}

impl<'f, T, const N: usize> IntoIterator for &'f Few<T, N> {
    type Item = &'f T;
    type IntoIter = core::iter::Flatten<core::slice::Iter<'f, Option<T>>>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().flatten()
    }
}

impl<T: Serialize, const N: usize> Serialize for Few<T, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de, T: Deserialize<'de>, const N: usize> Deserialize<'de> for Few<T, N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let list = Vec::<T>::deserialize(deserializer)?;
        if list.len() > N {
            return Err(serde::de::Error::custom("more entries than there can be"));
        }
        Ok(Few::of(list))
    }
}
