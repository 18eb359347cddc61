//! Facts of callers' own, checked when a scorer is built: their places and pointers, their names
//! against each other and against the table, and what no rule may read.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::builder::BuildError;
use crate::facts::{OwnFact, Signal, unescaped};
use crate::order;
use crate::profile::{Refused, refused};
use crate::rule::{Judge, Record};

/// A rule has no more facts of its own.
const MOST: usize = 64;

/// No pointer leads through more lists: a citation holds so many places.
const MOST_LISTS: usize = 2;

/// What is wrong with a fact of a rule's own.
///
/// ```
/// use hirerisk::{BuildError, OwnFault, Scorer};
/// # use hirerisk::{Stage, catalog::rules, facts::{Facts, OwnFact, OwnKind, Speaks}, profile::Origin};
/// # use hirerisk::rule::{Judge, QUIET, Record, Verdict};
/// # const LOANS: OwnFact<'_> = OwnFact {
/// #     place: 0,
/// #     name: "acme.loans",
/// #     pointer: "/extensions/loans",
/// #     kind: OwnKind::Count,
/// #     origin: Origin::Observed,
/// #     stage: Stage::Application,
/// #     speaks: Speaks::Plainly,
/// #     meaning: "Devices lent.",
/// #     at: None,
/// # };
/// # struct ByAge;
/// # impl Judge for ByAge {
/// #     fn record(&self) -> Record<'_> {
/// #         Record { id: "acme.by_age", ..rules().next().unwrap().record() }
/// #     }
/// #     fn judge(&self, _: &Facts<'_>) -> Verdict {
/// #         QUIET
/// #     }
/// fn own_facts(&self) -> &[OwnFact<'_>] {
///     &[OwnFact { pointer: "/extensions/acme/birthYear", ..LOANS }]
/// }
/// # }
/// let error = Scorer::builder().rule(&ByAge).build().unwrap_err();
/// let BuildError::OwnFact { fault, .. } = error else { unreachable!() };
/// assert!(matches!(fault, OwnFault::Forbidden { field: "birth_year", .. }));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OwnFault {
    /// Its place is not its place in the list.
    #[error("stands at place {at} of the list and says {says}")]
    Place {
        /// Where it stands.
        at: usize,
        /// What it says.
        says: u8,
    },
    /// Its name is not made of plain words with dots between them.
    #[error("needs a name of plain words with dots between them")]
    Name,
    /// Its pointer is no JSON Pointer below `/extensions`.
    #[error("needs a JSON Pointer below `/extensions`")]
    Pointer,
    /// Its pointer leads through more than two lists.
    #[error("leads through more than two lists")]
    Lists,
    /// Its day stands beside its value, and an entry of a list has nothing beside it.
    #[error("names a key beside its value, which is an entry of a list")]
    At,
    /// The table has a fact of this name.
    #[error("has the name of a fact of the table")]
    OfTheTable,
    /// The rule lists two facts of this name.
    #[error("stands in the list twice")]
    Twice,
    /// Another rule means something else by this name.
    #[error("is something else to `{other}`")]
    TwoMeanings {
        /// The other rule.
        other: String,
    },
    /// Its name, a key on the way to it or a word of it is of what must not be an input.
    #[error("is refused for `{field}`: {reason}")]
    Forbidden {
        /// The key under which it is refused everywhere.
        field: &'static str,
        /// Why.
        reason: &'static str,
    },
    /// The record of the rule names a place that the list does not have.
    #[error("is named by the record and is not in the list")]
    NotListed,
}

/// Checks the facts of all rules' own, each by itself and all against each other.
#[inline]
pub(super) fn sound(rules: &[&dyn Judge]) -> Result<(), BuildError> {
    let mut all: Vec<(&OwnFact<'_>, &str)> = Vec::new();
    for &rule in rules {
        let (record, own) = (rule.record(), rule.own_facts());
        if own.len() > MOST {
            let rule = String::from(record.id);
            return Err(BuildError::TooManyOwnFacts { rule, most: MOST });
        }
        listed(&record, own)?;
        for (at, fact) in own.iter().enumerate() {
            alone(at, fact).map_err(|fault| wrong(record.id, fact.name, fault))?;
            all.push((fact, record.id));
        }
    }
    order::sort_by_key(&mut all, |(fact, rule)| (fact.name, *rule));
    let pairs = all.iter().zip(all.iter().skip(1));
    for ((one, first), (two, second)) in pairs.filter(|(one, two)| one.0.name == two.0.name) {
        let fault = if first == second {
            OwnFault::Twice
        } else if (OwnFact { place: two.place, ..**one }) != **two {
            OwnFault::TwoMeanings { other: String::from(*first) }
        } else {
            continue;
        };
        return Err(wrong(second, two.name, fault));
    }
    Ok(())
}

#[inline]
fn wrong(rule: &str, fact: &str, fault: OwnFault) -> BuildError {
    BuildError::OwnFact { rule: String::from(rule), fact: String::from(fact), fault }
}

/// The list has every fact of its own that a record names.
#[inline]
fn listed(record: &Record<'_>, own: &[OwnFact<'_>]) -> Result<(), BuildError> {
    for signal in record.needs.iter().chain(record.reads) {
        if let Signal::Own(place) = signal
            && usize::from(*place) >= own.len()
        {
            return Err(wrong(record.id, &place.to_string(), OwnFault::NotListed));
        }
    }
    Ok(())
}

/// A fact by itself, at its place of the list.
#[inline]
fn alone(at: usize, fact: &OwnFact<'_>) -> Result<(), OwnFault> {
    if usize::from(fact.place) == at {
        fits(fact)
    } else {
        Err(OwnFault::Place { at, says: fact.place })
    }
}

/// A fact by itself, wherever it stands.
#[inline]
pub(crate) fn fits(fact: &OwnFact<'_>) -> Result<(), OwnFault> {
    if !fact.name.split('.').all(is_plain) {
        return Err(OwnFault::Name);
    }
    let Some(steps) = fact.pointer.strip_prefix("/extensions/").filter(|way| is_escaped(way))
    else {
        return Err(OwnFault::Pointer);
    };
    let lists = || steps.split('/').filter(|step| *step == "*");
    if steps.starts_with("*/") || steps == "*" {
        return Err(OwnFault::Pointer); // `extensions` is no list
    }
    if lists().count() > MOST_LISTS {
        return Err(OwnFault::Lists);
    }
    if fact.at.is_some() && steps.ends_with("/*") {
        return Err(OwnFault::At);
    }
    if Signal::ALL.iter().any(|signal| signal.name() == fact.name) {
        return Err(OwnFault::OfTheTable);
    }
    let steps = unescaped(steps);
    let keys = [fact.name, &*steps].into_iter().chain(fact.at);
    match keys.chain(fact.kind.words()).find_map(refused_in) {
        Some(Refused { field, reason }) => Err(OwnFault::Forbidden { field, reason }),
        None => Ok(()),
    }
}

#[inline]
fn is_plain(word: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    !word.is_empty() && word.bytes().all(plain)
}

/// Every `~` of a pointer begins an escape.
#[inline]
fn is_escaped(pointer: &str) -> bool {
    pointer.split('~').skip(1).all(|after| after.starts_with(['0', '1']))
}

/// Why a text is refused: for any of its parts, or for parts that together make a listed key.
#[inline]
fn refused_in(text: &str) -> Option<Refused> {
    let between = |char: char| matches!(char, '.' | '/' | ' ');
    let ends = || text.match_indices(between).map(|(at, _)| at).chain([text.len()]);
    let starts =
        core::iter::once(0).chain(text.match_indices(between).map(|(at, _)| at.saturating_add(1)));
    let runs = starts.flat_map(|start| ends().filter_map(move |end| text.get(start..end)));
    runs.into_iter().find_map(refused)
}
