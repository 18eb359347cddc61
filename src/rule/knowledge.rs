//! Records beside the rules: checks, mitigations, interactions, sources, what is never scored, what
//! is retired.

use serde::{Deserialize, Serialize};

use crate::facts::{OnRecord, StepKind};
use crate::units::{Points, Stage};

/// A check that an employer can make.
///
/// # Units
///
/// `minutes` are working minutes of the employer's staff: an order of size, not a measurement.
///
/// ```
/// use hirerisk::{Stage, catalog::CHECKS};
/// let check = CHECKS.iter().find(|check| check.id == "certificate").unwrap();
/// assert!(check.modes.len() >= 2 && check.stage <= Stage::Employment);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Check<'a> {
    /// Stable code.
    pub id: &'a str,
    /// What it is.
    pub title: &'a str,
    /// What to do.
    pub what_to_do: &'a str,
    /// How many minutes it takes.
    pub minutes: u16,
    /// Ways to do it, all of equal weight; at least two, at least one without a camera.
    pub modes: &'a [Mode<'a>],
    /// How it has been beaten.
    pub how_beaten: &'a str,
    /// Who can bring its result about.
    pub side: Side,
    /// The earliest stage at which it can sensibly be made.
    pub stage: Stage,
    /// What it puts to the proof, where it stands on record: a claim, an account, a device.
    pub proves: &'a [OnRecord],
    /// The facts that it brings: beginnings of their places in the profile.
    pub brings: &'a [&'a str],
    /// Ids of the sources.
    pub sources: &'a [&'a str],
}

/// Who can bring the result of a check about.
///
/// What counts is always what the employer or a third party verified: what somebody says about
/// themselves settles nothing, and no check is the candidate's by their word alone.
///
/// ```
/// use hirerisk::{catalog::CHECKS, rule::Side};
/// let side = |id| CHECKS.iter().find(|check| check.id == id).unwrap().side;
/// assert_eq!(side("employer_callback"), Side::Employer); // the firm is asked
/// assert_eq!(side("residence"), Side::Candidate); // a record of the person's choice
/// assert_eq!(side("payee_confirm"), Side::Either); // asked for, or a letter of the bank
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The employer, who looks or asks others; the person need do nothing but agree.
    Employer,
    /// The candidate, who shows something or takes a step that somebody else verifies.
    Candidate,
    /// Either: there is a way for each.
    #[default]
    Either,
}

impl Side {
    /// Whether this one can do alone what the other is needed for.
    ///
    /// ```
    /// use hirerisk::rule::Side;
    /// assert!(Side::Candidate.can_make(Side::Either) && !Side::Candidate.can_make(Side::Employer));
    /// assert!(Side::Either.can_make(Side::Employer)); // both together
    /// ```
    #[must_use]
    pub fn can_make(self, check: Side) -> bool {
        self == check || self == Side::Either || check == Side::Either
    }
}

/// One way to do a check.
///
/// ```
/// use hirerisk::rule::Mode;
/// let letter = Mode { mode: "by letter", camera_free: true, speech_free: true };
/// assert!(letter.camera_free);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Mode<'a> {
    /// What it is.
    pub mode: &'a str,
    /// It needs no camera.
    pub camera_free: bool,
    /// It needs no speech.
    pub speech_free: bool,
}

/// A step that answers findings, once it is recorded as passed as a whole.
///
/// [`MITIGATIONS`](crate::catalog::MITIGATIONS) holds those that ship; [`Step`](crate::profile::Step) is how
/// a profile records one.
///
/// ```
/// use hirerisk::{Points, catalog::MITIGATIONS};
/// assert!(MITIGATIONS.iter().all(|one| one.points > Points::ZERO && !one.how_beaten.is_empty()));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Mitigation<'a> {
    /// Stable code: `mitigation.` and the step.
    pub id: &'a str,
    /// The step.
    pub step: StepKind,
    /// What was shown.
    pub title: &'a str,
    /// The groups whose findings it answers.
    pub answers: &'a [&'a str],
    /// At most so many points in each of these groups.
    pub points: Points,
    /// Who verifies, as a phrase.
    pub by: &'a str,
    /// How.
    pub method: &'a str,
    /// How it has been beaten.
    pub how_beaten: &'a str,
    /// Ids of the sources.
    pub sources: &'a [&'a str],
}

/// A combination of two findings that the reports call characteristic.
///
/// # Units
///
/// Points are decibans, added to what the parts count by themselves.
///
/// ```
/// use hirerisk::{catalog::{INTERACTIONS, rules}, rule::Judge};
/// let exists = |id: &&str| rules().any(|rule| rule.record().id == *id);
/// assert!(INTERACTIONS.iter().all(|both| both.one_of.iter().all(|id| exists(&id))));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Interaction<'a> {
    /// Stable code: `interaction.` and a name.
    pub id: &'a str,
    /// What came together.
    pub title: &'a str,
    /// One of these rules fired ...
    pub one_of: &'a [&'a str],
    /// ... and one of these.
    pub and_one_of: &'a [&'a str],
    /// Further points.
    pub points: Points,
    /// Why.
    pub why: &'a str,
    /// Ids of the sources.
    pub sources: &'a [&'a str],
}

/// Where something was reported.
///
/// ```
/// use hirerisk::{Scorer, rule::Source};
/// let source = Source {
///     id: "acme-2026",
///     publisher: "Acme",
///     title: "Incident reviews",
///     date: "2026-05",
///     url: "https://acme.example/reviews",
///     read: true,
/// };
/// assert!(Scorer::builder().source(source).build().is_ok());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Stable id.
    pub id: &'a str,
    /// Who published it.
    pub publisher: &'a str,
    /// Its title as published.
    pub title: &'a str,
    /// When.
    pub date: &'a str,
    /// Where it can be read.
    pub url: &'a str,
    /// It was read; if not, it is known at second hand.
    pub read: bool,
}

/// Something that reports name as a sign and that is never scored.
///
/// [`NEVER_SCORED`](crate::catalog::NEVER_SCORED) holds them all.
///
/// ```
/// use hirerisk::catalog::{CHECKS, NEVER_SCORED};
/// let is_check = |id: &&str| CHECKS.iter().any(|check| check.id == *id);
/// assert!(NEVER_SCORED.iter().all(|one| one.instead.iter().all(|id| is_check(&id))));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct NeverScored<'a> {
    /// What is named, as a phrase.
    pub what: &'a str,
    /// How many honest people show it, and on what that rests.
    pub honest: &'a str,
    /// Why it does not count.
    pub why: &'a str,
    /// What keeps it out.
    pub held: Held<'a>,
    /// Ids of the checks that serve the same purpose; none where no purpose is left.
    pub instead: &'a [&'a str],
    /// Ids of the sources that name it.
    pub sources: &'a [&'a str],
}

/// What keeps something out of the points.
///
/// ```
/// use hirerisk::{catalog::NEVER_SCORED, rule::Held};
/// let without_field = |one: &&_| matches!(one, hirerisk::rule::NeverScored { held: Held::NoField(_), .. });
/// assert!(NEVER_SCORED.iter().filter(without_field).count() > 1);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held<'a> {
    /// No field of the profile, and no word that a field can hold, has one of these in its name; one
    /// with a point in it is a field of one noun.
    NoField(&'a [&'a str]),
    /// It is passed on and moves no point, as the test of this name shows.
    NoPoint(&'a str),
}

/// Something that speaks for nobody: lent and stolen identities have it as well.
///
/// ```
/// use hirerisk::catalog::{MITIGATIONS, NO_CREDIT};
/// let named = |word: &&str| MITIGATIONS.iter().any(|one| one.id.contains(*word));
/// assert!(!NO_CREDIT.iter().any(|one| one.words.iter().any(|word| named(&word))));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct NoCredit<'a> {
    /// What it is, as a phrase.
    pub what: &'a str,
    /// Why it answers nothing.
    pub why: &'a str,
    /// No step that answers findings has one of these in its name.
    pub words: &'a [&'a str],
    /// Ids of the sources.
    pub sources: &'a [&'a str],
}

/// A rule that is no more. Its id is never used again.
///
/// A weight set that still names it is refused with the reason and the rule that took over.
///
/// ```
/// use hirerisk::{BuildError, Scorer, catalog::rules, rule::{Judge, Retired}};
/// let taken_over = Retired {
///     id: "access.bulk_copy",
///     since: "0.2.0",
///     successor: Some("access.value_moved"),
///     why: "Two rules saw one thing.",
/// };
/// let error = Scorer::builder().retired(taken_over).build().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "`access.bulk_copy` is retired since 0.2.0 and cannot be used again: `access.value_moved` takes over",
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retired<'a> {
    /// The id that it had.
    pub id: &'a str,
    /// The version of the rule set that no longer has it.
    pub since: &'a str,
    /// The rule that took over, if one did.
    pub successor: Option<&'a str>,
    /// Why it was retired.
    pub why: &'a str,
}
