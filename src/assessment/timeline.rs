//! What was known when: the steps of one candidate, the first moment of each band, and what a check
//! could have shown earlier.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::Serialize;

use super::changes::{Change, CheckNamed, LineChange, LineChanged, LineStood, line_changes};
use super::listed::Innocents;
use super::redaction::{Redaction, Shower};
use super::report::{CheckReport, Coverage, LineKind, Range, Text};
use super::shown::Sentence;
use super::{Assessment, LegalBasis, Outcome, Terms, messages as say};
use crate::facts::{Grounds, Happened, Named};
use crate::order;
use crate::units::{Moment, Points, Stage};
use crate::weigh::{Band, Fingerprint, Policy, Rulebook, WeightOrigin};
use crate::words::{Language, Words};

/// The schema of a written timeline.
const SCHEMA: &str = "hirerisk-timeline/1";

/// One candidate at every moment at which something was recorded.
///
/// As computed: it holds an assessment for each step. The redaction decides the words, so they are
/// written by [`Timeline::report`].
///
/// ```
/// use hirerisk::{Moment, Redaction, Scorer, profile::{Profile, Session}};
/// let scorer = Scorer::builtin();
/// let (seen, until): (Moment, Moment) = ("2026-03-02".parse()?, "2026-04-01".parse()?);
/// let profile = Profile::default().id("c-1").sessions([Session::default().at(seen)]);
/// let timeline = scorer.timeline(&profile, until);
/// let moments: Vec<Moment> = timeline.steps().iter().map(|step| step.as_of()).collect();
/// assert_eq!(moments, [seen, until]);
/// assert!(timeline.to_text(Redaction::Masked).starts_with("Timeline of c-1 up to 2026-04-01"));
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
pub struct Timeline<'s> {
    book: &'s Rulebook<'s>,
    terms: &'s Terms,
    words: Words<'s>,
    id: String,
    until: Moment,
    steps: Vec<Assessment<'s>>,
    /// Why each step but the last is one.
    occasions: Vec<Occasion>,
    known: Vec<KnownAt<'s>>,
}

/// Names the number of steps, never a value.
impl fmt::Debug for Timeline<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Timeline").field("steps", &self.steps.len()).finish_non_exhaustive()
    }
}

/// A rule that fires at the end: the step at which it first fired, and what could have told before.
struct KnownAt<'s> {
    rule: usize,
    step: usize,
    earlier: Option<Earlier<'s>>,
}

/// Everything that a timeline says.
///
/// # Units
///
/// Points are decibans. Over all steps, the points of the changes add up to the score at the end.
///
/// The JSON form has these fields, in this order, under the schema `hirerisk-timeline/1`.
///
/// ```
/// use hirerisk::Points;
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// let report = scorer.timeline(&profile, at).report(Redaction::Masked);
/// let changes = report.steps.iter().flat_map(|step| &step.changes);
/// let last = report.steps.last().unwrap();
/// assert_eq!(Points::total(changes.map(|change| change.points)), last.score);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct TimelineReport<'a> {
    /// In which words it is told.
    #[serde(skip)]
    pub(super) words: Words<'a>,
    /// `hirerisk-timeline/1`.
    pub schema: Text<'a>,
    /// The caller's token of the candidate.
    pub id: Text<'a>,
    /// Version of the library.
    pub engine: Text<'a>,
    /// Version of the rules that ship; rules of the caller's show in the fingerprint.
    pub ruleset_version: Text<'a>,
    /// Fingerprint of the rules.
    pub ruleset: Fingerprint,
    /// Version of the weights.
    pub weights_version: Text<'a>,
    /// Fingerprint of the weights.
    pub weights: Fingerprint,
    /// Where the weights come from.
    pub weights_origin: WeightOrigin,
    /// The thresholds, and for how many rules they are meant.
    pub policy: Policy,
    /// How much of the values is shown.
    pub redaction: Redaction,
    /// The language of its sentences, as a tag of BCP 47.
    pub language: Text<'a>,
    /// What the assessment is for.
    pub purpose: Text<'a>,
    /// On whose behalf it was made.
    pub basis: LegalBasis,
    /// The moment of the last step.
    pub until: Moment,
    /// What was known at each moment, the earliest first.
    pub steps: Vec<Step<'a>>,
    /// For each band that was reached, since when it was, or one above it.
    pub first_reached: Vec<FirstReached>,
    /// For each rule that fires at the end: since when it was known, and from when it could have
    /// been.
    pub known: Vec<Known<'a>>,
    /// A person decides: always true.
    pub requires_human: bool,
    /// What an assessment is not.
    pub scope: Text<'a>,
}

/// What was known at one moment.
///
/// # Units
///
/// Points are decibans.
///
/// ```
/// use hirerisk::report::StepChanged;
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// let report = scorer.timeline(&profile, at).report(Redaction::Masked);
/// let step = &report.steps[0];
/// assert_eq!((step.at, step.changes[0].what), (at, StepChanged::Fired));
/// assert!(step.range.low <= step.score && step.coverage.judged <= step.coverage.due);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Step<'a> {
    /// The moment.
    pub at: Moment,
    /// Why it is a step.
    pub occasion: Occasion,
    /// The stage that had been reached.
    pub stage: Stage,
    /// How much could be judged.
    pub coverage: Coverage,
    /// What changed since the step before; at the first, what there is.
    pub changes: Vec<StepChange<'a>>,
    /// The sum of the lines.
    pub score: Points,
    /// What the score could still become.
    pub range: Range,
    /// What to do, as a word.
    pub band: Band,
}

/// Why a moment is a step.
///
/// ```
/// use hirerisk::report::Occasion;
/// # use hirerisk::{Moment, Redaction, Scorer, profile::Profile};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let scorer = Scorer::builtin();
/// let report = scorer.timeline(&Profile::default().id("c-1"), at).report(Redaction::Masked);
/// assert_eq!(report.steps[0].occasion, Occasion::End); // nothing was recorded before
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Occasion {
    /// Something was recorded.
    Recorded,
    /// A table or list in the profile is of this day.
    Dated,
    /// Reports named products, services, domains or firms on this day that they had not named before.
    Reported,
    /// The end of the timeline.
    End,
}

impl From<Happened> for Occasion {
    #[inline]
    fn from(happened: Happened) -> Occasion {
        match happened {
            Happened::Recorded => Occasion::Recorded,
            Happened::Dated => Occasion::Dated,
            Happened::Reported => Occasion::Reported,
        }
    }
}

/// How a line changed at a step.
///
/// ```
/// use hirerisk::report::StepChanged;
/// assert_eq!(serde_json::to_string(&StepChanged::Answered).unwrap(), r#""answered""#);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum StepChanged {
    /// A rule newly fired.
    Fired,
    /// A rule rose to a level of more points.
    Rose,
    /// A rule fell to a level of fewer points.
    Fell,
    /// A step newly answers findings, or more of them.
    Answered,
    /// Two findings came together.
    Together,
    /// An exception of the employer's lowers a finding.
    Lowered,
    /// It stands as before, and counts otherwise beside the others.
    Recounted,
    /// It is no longer there.
    Went,
}

/// What changed at a step.
///
/// # Units
///
/// Points are decibans.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Points, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// let report = scorer.timeline(&profile, at).report(Redaction::Masked);
/// let change = &report.steps[0].changes[0];
/// assert_eq!((&*change.id, change.points), ("payment.holder_differs", Points::new(12)));
/// assert!(change.says.to_string().starts_with("The bank or provider says"));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StepChange<'a> {
    /// How it changed.
    pub what: StepChanged,
    /// What it is.
    pub kind: LineKind,
    /// Stable code of the rule, mitigation or interaction.
    pub id: Text<'a>,
    /// What is seen, in general.
    pub title: Text<'a>,
    /// The dependence group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<Text<'a>>,
    /// The level of the rule, if it still fires.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Text<'a>>,
    /// Points that count from now on.
    pub counted: Points,
    /// What the change adds to the score.
    pub points: Points,
    /// What was seen; of what went, what had been.
    pub says: Sentence<'a>,
    /// Who honestly shows the same.
    pub innocent: Innocents<'a>,
}

/// Since when a band was reached, or one above it, for the first time.
///
/// ```
/// use hirerisk::Band;
/// # use hirerisk::{Moment, Redaction, Scorer, profile::Profile};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let scorer = Scorer::builtin();
/// let report = scorer.timeline(&Profile::default().id("c-1"), at).report(Redaction::Masked);
/// let first: Vec<_> = report.first_reached.iter().map(|one| (one.band, one.at)).collect();
/// assert_eq!(first, [(Band::Routine, at)]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FirstReached {
    /// The band.
    pub band: Band,
    /// The moment.
    pub at: Moment,
}

/// Since when a rule that fires at the end was known.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// let report = scorer.timeline(&profile, at).report(Redaction::Masked);
/// let known = &report.known[0];
/// assert_eq!((&*known.rule, known.since), ("payment.holder_differs", at));
/// assert!(known.earlier.is_none()); // nothing was recorded before
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Known<'a> {
    /// The rule.
    pub rule: Text<'a>,
    /// What is seen, in general.
    pub title: Text<'a>,
    /// The first step at which it fired.
    pub since: Moment,
    /// From when it could have been known, had a check been made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Earlier<'a>>,
}

/// From when a finding could have been known, if what was found later was so already then.
///
/// It says that a check was possible, and nothing of whether it was due: the check stood among the
/// next ones, would have brought what the rule lacked, and all that the finding rests on beside that
/// had been recorded. Of a finding that rests on an
/// undated record it says nothing.
///
/// # Units
///
/// Whole days.
///
/// ```
/// use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// let (given, checked): (Moment, Moment) = ("2026-03-02".parse()?, "2026-03-27".parse()?);
/// let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// let account = Account::default().account("acct-1").at(given).holder_check(check.at(checked));
/// let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// let report = scorer.timeline(&profile, checked).report(Redaction::Masked);
/// let earlier = report.known[0].earlier.as_ref().unwrap();
/// assert_eq!((&*earlier.check.id, earlier.from), ("payee_confirm", given));
/// assert_eq!((earlier.days, earlier.check.minutes), (25, 10));
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Earlier<'a> {
    /// The check.
    pub check: CheckNamed<'a>,
    /// The step from which on it could have shown it.
    pub from: Moment,
    /// So many days before it was known.
    pub days: i64,
}

impl<'s> Timeline<'s> {
    /// The timeline of the steps before the end, in their order, and of the end.
    #[inline]
    pub(crate) fn new(
        before: Vec<(Assessment<'s>, Happened)>,
        end: Assessment<'s>,
        grounds: impl Fn(Named<'s>, [u16; 2]) -> Grounds,
    ) -> Timeline<'s> {
        let (book, terms, id, until) = (end.book, end.terms, end.id.clone(), end.as_of);
        let occasions = before.iter().map(|(_, happened)| Occasion::from(*happened)).collect();
        let mut steps: Vec<Assessment<'s>> = before.into_iter().map(|(step, _)| step).collect();
        steps.push(end);
        let mut known = first_known(&steps);
        find_earlier(&steps, &mut known, grounds);
        Timeline { book, terms, words: Words::default(), id, until, steps, occasions, known }
    }

    /// The same timeline, told in another language: see
    /// [`Assessment::in_language`](crate::Assessment::in_language).
    #[must_use]
    #[inline]
    pub fn in_language(self, language: &'s Language) -> Timeline<'s> {
        let steps = self.steps.into_iter().map(|step| step.in_language(language)).collect();
        Timeline { words: Words::of(language), steps, ..self }
    }

    /// The assessments, one a step: the earliest first, the last at the end.
    ///
    /// [`Timeline`] has an example.
    #[must_use]
    #[inline]
    pub fn steps(&self) -> &[Assessment<'s>] {
        &self.steps
    }

    /// Everything that is said, as data.
    ///
    /// # Complexity
    ///
    /// The lines of each step.
    ///
    /// ```
    /// # use hirerisk::{Moment, Redaction, Scorer, profile::Profile};
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// # let scorer = Scorer::builtin();
    /// let report = scorer.timeline(&Profile::default().id("c-1"), at).report(Redaction::Codes);
    /// assert!(report.requires_human && report.steps.len() == 1);
    /// ```
    #[must_use]
    #[inline]
    pub fn report(&self, redaction: Redaction) -> TimelineReport<'s> {
        let (book, terms) = (self.book, self.terms);
        let weights = &book.weights;
        TimelineReport {
            words: self.words,
            schema: Text::Borrowed(SCHEMA),
            id: Text::Owned(self.id.clone()),
            engine: Text::Borrowed(env!("CARGO_PKG_VERSION")),
            ruleset_version: Text::Borrowed(book.version),
            ruleset: book.ruleset,
            weights_version: Text::Borrowed(weights.version()),
            weights: book.digest,
            weights_origin: weights.origin().clone(),
            policy: weights.policy().clone(),
            redaction,
            language: Text::Borrowed(self.words.tag()),
            purpose: Text::Borrowed(terms.purpose()),
            basis: terms.basis(),
            until: self.until,
            steps: self.told(redaction),
            first_reached: self.first_reached().collect(),
            known: self.known.iter().filter_map(|one| self.known(one)).collect(),
            requires_human: true,
            scope: self.words.said(&say::SCOPE),
        }
    }

    /// The report as JSON.
    ///
    /// ```
    /// # use hirerisk::{Moment, Redaction, Scorer, profile::Profile};
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// # let scorer = Scorer::builtin();
    /// let json = scorer.timeline(&Profile::default().id("c-1"), at).to_json(Redaction::Codes);
    /// assert!(json.starts_with(r#"{"schema":"hirerisk-timeline/1","id":"c-1""#));
    /// ```
    #[must_use]
    #[inline] // Compiled where it is called: who reads no JSON builds no writer of it.
    pub fn to_json(&self, redaction: Redaction) -> String {
        serde_json::to_string(&self.report(redaction)).unwrap_or_default()
    }

    /// The report as text for a reader: [`TimelineReport::to_text`].
    #[must_use]
    #[inline]
    pub fn to_text(&self, redaction: Redaction) -> String {
        self.report(redaction).to_text()
    }

    /// The steps as they are told: one value has one letter throughout.
    #[inline]
    fn told(&self, redaction: Redaction) -> Vec<Step<'s>> {
        let (mut shower, mut before) = (Shower::new(redaction, self.words), Vec::new());
        let occasions = self.occasions.iter().copied().chain([Occasion::End]);
        let told = self.steps.iter().zip(occasions).map(|(step, occasion)| {
            let now = step.lines_by(&mut shower);
            let changes = line_changes(&before, &now, None);
            before = now;
            Step {
                at: step.as_of,
                occasion,
                stage: step.stage,
                coverage: step.coverage(),
                changes: changes.into_iter().filter_map(StepChange::of).collect(),
                score: step.score(),
                range: step.range(),
                band: step.band(),
            }
        });
        told.collect()
    }

    #[inline]
    fn first_reached(&self) -> impl Iterator<Item = FirstReached> {
        Band::ALL.into_iter().filter_map(|band| {
            let first = self.steps.iter().find(|step| step.band().reaches(band))?;
            Some(FirstReached { band, at: first.as_of })
        })
    }

    /// The check as it is called in the words of the timeline.
    #[inline]
    fn earlier(&self, earlier: &Earlier<'s>) -> Earlier<'s> {
        let mut told = earlier.clone();
        if let Some(title) = self.words.translated(&["check", &told.check.id, "title"]) {
            told.check.title = Text::Borrowed(title);
        }
        told
    }

    #[inline]
    fn known(&self, one: &KnownAt<'s>) -> Option<Known<'s>> {
        let record = &self.book.entries.get(one.rule)?.record;
        Some(Known {
            rule: Text::Borrowed(record.id),
            title: Text::Borrowed(self.words.text(&["rule", record.id, "title"], record.title)),
            since: self.steps.get(one.step)?.as_of,
            earlier: one.earlier.as_ref().map(|earlier| self.earlier(earlier)),
        })
    }
}

impl<'a> StepChange<'a> {
    /// A changed line as a step tells it.
    #[inline]
    fn of(line: LineChange<'a>) -> Option<StepChange<'a>> {
        let counted = line.counted();
        let what = what(&line, counted);
        let LineChange { kind, id, title, group, points, before, now, innocent, .. } = line;
        let level = now.as_ref().and_then(|stood| stood.level.clone());
        let (counted, says) = (counted.now, now.or(before)?.says);
        Some(StepChange { what, kind, id, title, group, level, counted, points, says, innocent })
    }
}

#[inline]
fn what(line: &LineChange<'_>, counted: Change<Points>) -> StepChanged {
    let base = |stood: &Option<LineStood<'_>>| stood.as_ref().map(|stood| stood.base);
    match (line.kind, line.what) {
        (_, LineChanged::Gone) => StepChanged::Went,
        (LineKind::Rule, LineChanged::New) => StepChanged::Fired,
        (LineKind::Rule, _) if base(&line.now) > base(&line.before) => StepChanged::Rose,
        (LineKind::Rule, _) if base(&line.now) < base(&line.before) => StepChanged::Fell,
        (LineKind::Mitigation, LineChanged::New) => StepChanged::Answered,
        (LineKind::Mitigation, _) if counted.now < counted.before => StepChanged::Answered,
        (LineKind::Interaction, LineChanged::New) => StepChanged::Together,
        (LineKind::Exception, _) => StepChanged::Lowered,
        _ => StepChanged::Recounted,
    }
}

/// The rules that fire at the end, each with the first step at which it fired; the first known first.
#[inline]
fn first_known<'s>(steps: &[Assessment<'s>]) -> Vec<KnownAt<'s>> {
    let fires = |step: &Assessment<'_>, rule: usize| {
        matches!(step.outcomes.get(rule), Some(Outcome::Fired))
    };
    let last = steps.last().map(|step| step.findings.as_slice()).unwrap_or_default();
    let known = last.iter().filter_map(|line| {
        let step = steps.iter().position(|step| fires(step, line.rule))?;
        Some(KnownAt { rule: line.rule, step, earlier: None })
    });
    let mut known: Vec<KnownAt<'s>> = known.collect();
    order::sort_by_key(&mut known, |one| (one.step, one.rule));
    known
}

/// A finding of which it is asked whether a check could have shown it before.
struct Open<'s> {
    /// Its place among the known.
    place: usize,
    rule: usize,
    /// The step at which it was known.
    step: usize,
    /// What it rested on then.
    rests_on: Vec<(Named<'s>, Grounds)>,
}

/// Looks for the first step at which a check could have shown each finding. Checks are ranked only
/// at steps at which one could.
#[inline]
fn find_earlier<'s>(
    steps: &[Assessment<'s>],
    known: &mut [KnownAt<'s>],
    grounds: impl Fn(Named<'s>, [u16; 2]) -> Grounds,
) {
    let open = known.iter().enumerate().filter_map(|(place, one)| {
        let cited = steps.get(one.step)?.cited(one.rule);
        let rests_on: Vec<_> = cited.map(|(fact, index)| (fact, grounds(fact, index))).collect();
        let is_dated = rests_on.iter().all(|(_, grounds)| grounds.is_dated);
        is_dated.then_some(Open { place, rule: one.rule, step: one.step, rests_on })
    });
    let mut open: Vec<Open<'s>> = open.collect();
    for (at, step) in steps.iter().enumerate() {
        open.retain(|one| one.step > at);
        if !open.iter().any(|one| one.stood(step)) {
            continue;
        }
        let checks = step.next_checks();
        open.retain(|one| {
            let Some(check) = one.shown_by(step, &checks) else { return true };
            let days = steps.get(one.step).map_or(0, |since| since.as_of.days_since(step.as_of));
            if let Some(known) = known.get_mut(one.place).filter(|_| days > 0) {
                known.earlier = Some(Earlier { check, from: step.as_of, days });
            }
            false
        });
    }
}

impl Open<'_> {
    /// Whether at a step the rule lacked a fact, and all that no check brings was on record.
    #[inline]
    fn stood(&self, step: &Assessment<'_>) -> bool {
        let outcome = step.outcomes.get(self.rule);
        let lacked = matches!(outcome, Some(Outcome::Unknown(_) | Outcome::NotDue(_)));
        lacked
            && self.rests_on.iter().all(|(fact, grounds)| {
                let due = !grounds.undated || fact.stage() <= step.stage;
                due && grounds.since.iter().all(|at| !at.is_after(step.as_of))
            })
    }

    /// The first check of a step that would have brought a fact on which the finding rests, and
    /// helped to judge the rule.
    #[inline]
    fn shown_by<'s>(
        &self,
        step: &Assessment<'s>,
        checks: &[CheckReport<'s>],
    ) -> Option<CheckNamed<'s>> {
        let rule = step.book.entries.get(self.rule).filter(|_| self.stood(step))?.record.id;
        let shows = |check: &&CheckReport<'_>| {
            let record = step.place_of(&check.id).and_then(|place| step.book.checks.get(place));
            let brings = record.map_or(&[][..], |record| record.brings);
            let brought = |place: &str| brings.iter().any(|begins| place.starts_with(begins));
            let rests = || self.rests_on.iter().any(|(fact, _)| brought(fact.pointer()));
            check.opens.iter().any(|opened| opened == rule) && rests()
        };
        checks.iter().find(shows).map(CheckNamed::of)
    }
}

impl<'s> Assessment<'s> {
    /// The facts on which the finding of a rule rests, with their places in lists.
    #[inline]
    fn cited(&self, rule: usize) -> impl Iterator<Item = (Named<'s>, [u16; 2])> {
        let finding = self.findings.iter().position(|line| line.rule == rule);
        let items = finding.map(|finding| self.evidence.items(finding)).unwrap_or_default();
        items.iter().map(move |item| (self.named(rule, item.cite.signal), item.cite.index))
    }
}
