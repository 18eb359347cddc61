//! The conformance kit: does a rule of one's own keep the laws?
//!
//! A rule that ships is held against the laws by the tests of this crate; a rule of a caller's by this kit, in a
//! test of the caller's own crate. It changes the profiles that it is given in thousands of ways, and shows the
//! smallest one for which a law is broken.
//!
//! ```
//! use hirerisk::{conformance::Kit, rulefile::{RuleFile, Rules}};
//!
//! // #[test] fn our_rules_keep_the_laws() {
//! let acme = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/rules/acme.toml"));
//! let files = [RuleFile::read("acme.toml", acme)];
//! let rules = Rules::load(&files).whole()?;
//! let rule = rules.iter().next().unwrap(); // or any other type that implements `Judge`
//! let fires = br#"{"id": "c-1", "stage": "employment", "session_count": 2, "claims": {"works_from_home": true},
//!     "sessions": [
//!         {"at": "2026-05-04", "network": {"class": "corporate_egress", "table_date": "2026-05-01"}},
//!         {"at": "2026-05-06", "network": {"class": "corporate_egress", "table_date": "2026-05-01"}}]}"#;
//! let seen = Kit::new(rule).profile(fires, "2026-06-01".parse()?).cases(200).check()?;
//! assert!(seen.fired > 0 && seen.quiet > 0 && seen.unknown > 0);
//! // }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod changes;
mod laws;

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::error::Error;
use core::fmt;

use serde_json::Value;

use self::changes::{delete, deletions};
use self::laws::{Outcome, Trial, broken};
use crate::profile::Profile;
use crate::rule::Judge;
use crate::units::Moment;

/// A law of the kit. [`Broken`] says which one a rule breaks.
///
/// ```
/// use hirerisk::conformance::Law;
/// assert_eq!(Law::Monotone.as_str(), "monotone");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Law {
    /// Every finding fits the record: its level, the facts that it cites, the places of its sentence.
    Total,
    /// The same facts give the same verdict.
    Deterministic,
    /// Taking a fact away makes it neither fire nor rise, unless the fact speaks for the person.
    Monotone,
    /// It is unknown where it lacks a fact, and names one that is missing.
    Unknown,
    /// Other labels, names and time zones change nothing.
    Relabelled,
    /// No label or name is told but in the open form.
    Redacted,
    /// It fired at each level, was quiet and was unknown for some profile: else nothing was tried.
    Tried,
    /// The profiles given can be read.
    Given,
}

impl Law {
    /// Its name: a stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Law::Total => "total",
            Law::Deterministic => "deterministic",
            Law::Monotone => "monotone",
            Law::Unknown => "unknown",
            Law::Relabelled => "relabelled",
            Law::Redacted => "redacted",
            Law::Tried => "tried",
            Law::Given => "given",
        }
    }
}

/// A law that a rule breaks, and the smallest profile found for which it does.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Broken {
    /// The law.
    pub law: Law,
    /// What the rule said, and what it should have.
    pub says: String,
    /// The profile, as JSON, made of those that were given; empty where none shows it.
    pub profile: String,
    /// The moment of the assessment.
    pub as_of: Option<Moment>,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}] {}", self.law.as_str(), self.says)?;
        match self.as_of {
            Some(as_of) => write!(f, "; as of {as_of}: {}", self.profile),
            None => Ok(()),
        }
    }
}

impl Error for Broken {}

/// What was tried, where no law is broken: how many profiles the rule fired for, was quiet for, was unknown for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Seen {
    /// It fired.
    pub fired: u32,
    /// It was quiet.
    pub quiet: u32,
    /// It was unknown.
    pub unknown: u32,
}

/// Holds one rule against the laws.
///
/// Give it profiles for which the rule fires, at each of its levels: it takes parts away and exchanges
/// parts among them, always in the same way for the same seed.
///
/// # Complexity
///
/// Each case judges once for each field of its profile: some 10 ms a case for a profile of 1 kB in an
/// unoptimised build.
#[derive(Clone)]
pub struct Kit<'r> {
    rule: &'r dyn Judge,
    given: Vec<(Value, Moment)>,
    unread: Option<String>,
    cases: u32,
    seed: u64,
}

impl fmt::Debug for Kit<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Kit").field("rule", &self.rule.record().id).finish_non_exhaustive()
    }
}

impl<'r> Kit<'r> {
    /// A kit for a rule: 500 cases if nothing else is said.
    #[must_use]
    pub fn new(rule: &'r dyn Judge) -> Kit<'r> {
        Kit { rule, given: Vec::new(), unread: None, cases: 500, seed: 1 }
    }

    /// Adds a profile, as JSON, and the moment at which it is judged.
    #[must_use]
    pub fn profile(mut self, json: &[u8], as_of: Moment) -> Kit<'r> {
        match (Profile::from_json(json), serde_json::from_slice(json)) {
            (Ok(_), Ok(value)) => self.given.push((value, as_of)),
            (Err(error), _) => self.unread = Some(error.to_string()),
            (Ok(_), Err(_)) => self.unread = Some("the profile cannot be read".into()),
        }
        self
    }

    /// Tries so many changed profiles.
    #[must_use]
    pub const fn cases(mut self, cases: u32) -> Kit<'r> {
        self.cases = cases;
        self
    }

    /// Changes them in another way.
    #[must_use]
    pub const fn seed(mut self, seed: u64) -> Kit<'r> {
        self.seed = seed;
        self
    }

    /// Holds the rule against the laws.
    ///
    /// # Errors
    ///
    /// The first law that is broken, with the smallest profile found for which it is.
    pub fn check(self) -> Result<Seen, Broken> {
        let failed = |law, says| Broken { law, says, profile: String::new(), as_of: None };
        if let Some(says) = &self.unread {
            return Err(failed(Law::Given, says.clone()));
        }
        let (mut seen, mut levels) = (Seen::default(), Vec::new());
        let mut random = Random(self.seed);
        let made = (0..self.cases).filter_map(|_| self.made(&mut random));
        let given: Vec<(Value, Moment)> = self.given.iter().cloned().chain(made).collect();
        for (profile, as_of) in &given {
            let trial = Trial { rule: self.rule, profile, as_of: *as_of };
            match trial.outcome() {
                Some(Outcome::Fired(place)) => {
                    levels.push(place);
                    seen.fired = seen.fired.saturating_add(1);
                }
                Some(Outcome::Quiet) => seen.quiet = seen.quiet.saturating_add(1),
                Some(Outcome::Unknown) => seen.unknown = seen.unknown.saturating_add(1),
                None => continue,
            }
            if let Some((law, says)) = broken(trial) {
                return Err(smallest(trial, law, says));
            }
        }
        let record = self.rule.record();
        let mut untried = record.levels.iter().enumerate().filter(|(at, _)| !levels.contains(at));
        let lacks = match untried.next() {
            Some((_, level)) => Some(format!("fired at `{}`", level.name)),
            None if seen.quiet == 0 => Some("was quiet".into()),
            None if seen.unknown == 0 => Some("was unknown".into()),
            None => None,
        };
        match lacks {
            Some(what) => Err(failed(
                Law::Tried,
                format!("it never {what}: give the kit a profile for which it does"),
            )),
            None => Ok(seen),
        }
    }

    /// One of the profiles given, without some of its parts, with parts of another.
    fn made(&self, random: &mut Random) -> Option<(Value, Moment)> {
        let (base, as_of) = self.given.get(random.below(self.given.len()))?;
        let mut profile = base.clone();
        if random.below(3) == 0 {
            let (other, _) = self.given.get(random.below(self.given.len()))?;
            if let (Value::Object(there), Value::Object(other)) = (&mut profile, other) {
                let part = other.iter().nth(random.below(other.len()))?;
                there.insert(part.0.clone(), part.1.clone());
            }
        }
        for _ in 0..random.below(5) {
            let places = deletions(&profile);
            if let Some(pointer) = places.get(random.below(places.len())) {
                profile = delete(&profile, pointer);
            }
        }
        Some((profile, *as_of))
    }
}

/// The profile without whatever is not needed to break the law.
fn smallest(trial: Trial<'_>, law: Law, says: String) -> Broken {
    let (mut small, mut says) = (trial.profile.clone(), says);
    for _ in 0..3 {
        for pointer in deletions(&small) {
            let less = delete(&small, &pointer);
            let found =
                broken(Trial { profile: &less, ..trial }).filter(|(other, _)| *other == law);
            if let Some((_, how)) = found {
                (small, says) = (less, how);
            }
        }
    }
    Broken { law, says, profile: small.to_string(), as_of: Some(trial.as_of) }
}

/// Numbers that are the same for the same seed.
///
/// # Source
///
/// D. E. Knuth, *The Art of Computer Programming*, volume 2, section 3.3.4: a linear congruential generator.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let high = usize::try_from(self.0 >> 33).unwrap_or_default();
        high.checked_rem(end.max(1)).unwrap_or_default()
    }
}
