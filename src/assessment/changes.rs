//! What changed between two reports of one candidate: line by line, rule by rule, check by check.
//!
//! A plain comparison of two documents: it looks at what they say, not at rules or profiles, so it
//! serves stored ones as well.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cmp::Reverse;

use serde::Serialize;

use super::listed::Innocents;
use super::redaction::Redaction;
use super::report::{
    CheckReport, Coverage, LedgerEntry, LedgerState, LineKind, LineReport, Range, Report, Text,
};
use super::shown::{Note, Sentence};
use crate::order;
use crate::units::{Moment, Points, Stage};
use crate::weigh::Band;
use crate::words::Words;

/// The schema of written changes.
const SCHEMA: &str = "hirerisk-changes/1";

/// Something before, and now.
///
/// ```
/// use hirerisk::report::Change;
/// let same = Change { before: 3, now: 3 };
/// assert!(!same.differs() && Change { now: 4, ..same }.differs());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Change<T> {
    /// In the earlier report.
    pub before: T,
    /// In the later one.
    pub now: T,
}

impl<T: PartialEq> Change<T> {
    /// Whether the two differ.
    #[inline]
    pub fn differs(&self) -> bool {
        self.before != self.now
    }
}

/// What changed between two reports of one candidate.
///
/// # Units
///
/// Points are decibans. `points` over `lines` add up to the change of the score, exactly.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let found = |result| {
/// #     let check = HolderCheck::default().result(result).all_names_tested(true);
/// #     let account = Account::default().account("acct-1").holder_check(check.at(at));
/// #     Profile::default().id("c-1").payments(Payments::default().accounts([account]))
/// # };
/// # let scorer = Scorer::builtin();
/// let report = |result| scorer.assess(&found(result), at).report(Redaction::Masked);
/// let earlier = report(HolderResult::AnotherHolder);
/// let changes = report(HolderResult::Match).changes_since(&earlier);
/// assert_eq!((changes.score.before.get(), changes.score.now.get()), (12, 0));
/// assert_eq!(changes.points(), changes.score.now - changes.score.before);
/// assert!(earlier.changes_since(&earlier).is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Changes<'a> {
    /// In which words they are told: those of the later report.
    #[serde(skip)]
    pub(super) words: Words<'a>,
    /// `hirerisk-changes/1`.
    pub schema: Text<'a>,
    /// The caller's token of the candidate, in the later report.
    pub id: Text<'a>,
    /// How much of the values the later report shows.
    pub redaction: Redaction,
    /// The moments of the two assessments.
    pub as_of: Change<Moment>,
    /// What differs besides the profile: where anything does, a change is not the correction's alone.
    pub also_differs: Vec<Differs>,
    /// The stages that were reached.
    pub stage: Change<Stage>,
    /// How much could be judged.
    pub coverage: Change<Coverage>,
    /// Every line that is new, gone, counts differently, or rests on something else; the most points
    /// first.
    pub lines: Vec<LineChange<'a>>,
    /// Every rule of which something else became, in the order of the ids.
    pub rules: Vec<RuleChange<'a>>,
    /// The checks that are no longer proposed.
    pub no_longer_due: Vec<CheckNamed<'a>>,
    /// The checks that were not proposed before.
    pub newly_due: Vec<CheckNamed<'a>>,
    /// A person decides: always true.
    pub requires_human: bool,
    /// What an assessment is not.
    pub scope: Text<'a>,
    /// The sums of the lines.
    pub score: Change<Points>,
    /// What the scores could still become.
    pub range: Change<Range>,
    /// What to do, as a word.
    pub band: Change<Band>,
}

/// What differs between two reports besides the profile that they rest on.
///
/// ```
/// use hirerisk::report::Differs;
/// # use hirerisk::{Moment, Redaction, Scorer, profile::Profile};
/// # let scorer = Scorer::builtin();
/// # let profile = Profile::default().id("c-1");
/// let report = |day: &str| {
///     scorer.assess(&profile, day.parse::<Moment>().unwrap()).report(Redaction::Masked)
/// };
/// let changes = report("2026-11-02").changes_since(&report("2026-11-01"));
/// assert_eq!(changes.also_differs, [Differs::Moment]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Differs {
    /// The caller's token: they may be reports of two people.
    Candidate,
    /// The moment of the assessment: more may have been recorded.
    Moment,
    /// The version of the library.
    Engine,
    /// The rules.
    Rules,
    /// The weights.
    Weights,
    /// The exceptions that hold for the candidate.
    Exceptions,
    /// The thresholds.
    Policy,
    /// How much of the values is shown: sentences and evidence are not compared.
    Redaction,
    /// The language of the sentences: they are not compared.
    Language,
}

/// How a line changed.
///
/// ```
/// use hirerisk::report::LineChanged;
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// let seen = scorer.assess(&profile, at).report(Redaction::Masked);
/// let nothing = scorer.assess(&Profile::default().id("c-1"), at).report(Redaction::Masked);
/// assert_eq!(nothing.changes_since(&seen).lines[0].what, LineChanged::Gone);
/// assert_eq!(seen.changes_since(&nothing).lines[0].what, LineChanged::New);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LineChanged {
    /// It was not there before.
    New,
    /// It is no longer there.
    Gone,
    /// Its level or its points are others.
    Counts,
    /// It counts the same, and rests on other facts or on facts at other places.
    Rests,
}

/// One line that changed.
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
/// let seen = scorer.assess(&profile, at).report(Redaction::Masked);
/// let nothing = scorer.assess(&Profile::default().id("c-1"), at).report(Redaction::Masked);
/// let changes = nothing.changes_since(&seen);
/// let line = &changes.lines[0];
/// assert_eq!((&*line.id, line.points), ("payment.holder_differs", Points::new(-12)));
/// assert!(line.before.as_ref().unwrap().says.to_string().starts_with("The bank or provider"));
/// assert!(line.now.is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LineChange<'a> {
    /// What it is.
    pub kind: LineKind,
    /// Stable code of the rule, mitigation or interaction.
    pub id: Text<'a>,
    /// What is seen, in general.
    pub title: Text<'a>,
    /// The dependence group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<Text<'a>>,
    /// How it changed.
    pub what: LineChanged,
    /// What it adds to the change of the score.
    pub points: Points,
    /// What it said before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<LineStood<'a>>,
    /// What it says now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<LineStood<'a>>,
    /// Who honestly shows the same.
    pub innocent: Innocents<'a>,
}

/// A changed line as it stands in one of the two reports.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Points, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// let seen = scorer.assess(&profile, at).report(Redaction::Masked);
/// let nothing = scorer.assess(&Profile::default().id("c-1"), at).report(Redaction::Masked);
/// let changes = nothing.changes_since(&seen);
/// let stood = changes.lines[0].before.as_ref().unwrap();
/// assert_eq!((stood.level.as_deref(), stood.counted), (Some("another_holder"), Points::new(12)));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LineStood<'a> {
    /// The level of the rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Text<'a>>,
    /// Points by itself.
    pub base: Points,
    /// Points that count.
    pub counted: Points,
    /// The sentence of reason.
    pub says: Sentence<'a>,
}

/// A rule of which something else became.
///
/// ```
/// use hirerisk::report::LedgerState;
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// let seen = scorer.assess(&profile, at).report(Redaction::Masked);
/// let nothing = scorer.assess(&Profile::default().id("c-1"), at).report(Redaction::Masked);
/// let changes = nothing.changes_since(&seen);
/// let rule = changes.rules.iter().find(|one| one.rule == "payment.holder_differs").unwrap();
/// assert_eq!(rule.state.before, Some(LedgerState::Fired));
/// assert_eq!(rule.state.now, Some(LedgerState::NotYetDue)); // no account, no onboarding
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleChange<'a> {
    /// The rule.
    pub rule: Text<'a>,
    /// What became of it; nothing in a report of rules that do not have it.
    pub state: Change<Option<LedgerState>>,
    /// What the later ledger says of it, or the earlier one where only that has it.
    pub says: Note<'a>,
}

/// A check, by name.
///
/// # Units
///
/// `minutes` are working minutes of the employer's staff.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// let seen = scorer.assess(&profile, at).report(Redaction::Masked);
/// let nothing = scorer.assess(&Profile::default().id("c-1"), at).report(Redaction::Masked);
/// let changes = nothing.changes_since(&seen);
/// assert!(changes.no_longer_due.iter().any(|check| check.id == "payee_confirm"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckNamed<'a> {
    /// Stable code.
    pub id: Text<'a>,
    /// What it is.
    pub title: Text<'a>,
    /// How many minutes it takes.
    pub minutes: u16,
}

impl<'a> Report<'a> {
    /// What changed since an earlier report of the same candidate.
    ///
    /// Two stored reports can be compared as well. Of masked values a letter is good within one
    /// report, so letters are not compared: compare full reports where one value may stand for another.
    /// Under two redactions or in two languages, sentences and evidence are not compared.
    ///
    /// # Complexity
    ///
    /// O(n log n) in lines and rules.
    ///
    /// ```
    /// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
    /// # use hirerisk::{Moment, Redaction, Report, Scorer};
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
    /// # let account = Account::default().account("acct-1").holder_check(check.at(at));
    /// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
    /// # let scorer = Scorer::builtin();
    /// let report = scorer.assess(&profile, at).report(Redaction::Masked);
    /// let stored = Report::from_json(report.to_json().as_bytes())?;
    /// assert!(report.changes_since(&stored).is_empty());
    /// # Ok::<(), hirerisk::ReadError>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn changes_since(&self, earlier: &Report<'a>) -> Changes<'a> {
        let (before, now) = (earlier, self);
        let alike = before.redaction == now.redaction && before.language == now.language;
        let shown = alike.then_some(now.redaction);
        Changes {
            words: now.words,
            schema: Text::Borrowed(SCHEMA),
            id: now.id.clone(),
            redaction: now.redaction,
            as_of: Change { before: before.as_of, now: now.as_of },
            also_differs: also_differs(before, now),
            stage: Change { before: before.stage, now: now.stage },
            coverage: Change { before: before.coverage.clone(), now: now.coverage.clone() },
            lines: line_changes(&before.lines, &now.lines, shown),
            rules: rules(&before.ledger, &now.ledger),
            no_longer_due: only_in(&before.next_checks, &now.next_checks),
            newly_due: only_in(&now.next_checks, &before.next_checks),
            requires_human: true,
            scope: now.scope.clone(),
            score: Change { before: before.score, now: now.score },
            range: Change { before: before.range, now: now.range },
            band: Change { before: before.band, now: now.band },
        }
    }
}

impl Changes<'_> {
    /// The change of the score: what the changes of all lines add up to.
    ///
    /// ```
    /// use hirerisk::Points;
    /// # use hirerisk::{Moment, Redaction, Scorer, profile::Profile};
    /// # let scorer = Scorer::builtin();
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// let report = scorer.assess(&Profile::default().id("c-1"), at).report(Redaction::Masked);
    /// assert_eq!(report.changes_since(&report).points(), Points::ZERO);
    /// ```
    #[must_use]
    #[inline]
    pub fn points(&self) -> Points {
        Points::total(self.lines.iter().map(|line| line.points))
    }

    /// Whether nothing changed.
    ///
    /// ```
    /// # use hirerisk::{Moment, Redaction, Scorer, profile::Profile};
    /// # let scorer = Scorer::builtin();
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// let report = scorer.assess(&Profile::default().id("c-1"), at).report(Redaction::Masked);
    /// assert!(report.changes_since(&report).is_empty());
    /// ```
    #[must_use]
    #[inline]
    pub fn is_empty(&self) -> bool {
        let sums = self.score.differs() || self.range.differs() || self.band.differs();
        let seen = self.stage.differs() || self.coverage.differs() || !self.also_differs.is_empty();
        let checks = !self.no_longer_due.is_empty() || !self.newly_due.is_empty();
        let told = !self.lines.is_empty() || !self.rules.is_empty();
        !(sums || seen || checks || told)
    }

    /// The changes as JSON.
    ///
    /// ```
    /// # use hirerisk::{Moment, Redaction, Scorer, profile::Profile};
    /// # let scorer = Scorer::builtin();
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// let report = scorer.assess(&Profile::default().id("c-1"), at).report(Redaction::Masked);
    /// let json = report.changes_since(&report).to_json();
    /// assert!(json.starts_with(r#"{"schema":"hirerisk-changes/1","id":"c-1""#));
    /// ```
    #[must_use]
    #[inline] // Compiled where it is called: who reads no JSON builds no writer of it.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[inline]
fn also_differs(before: &Report<'_>, now: &Report<'_>) -> Vec<Differs> {
    let rules = before.ruleset != now.ruleset || before.ruleset_version != now.ruleset_version;
    let weights = before.weights != now.weights || before.weights_version != now.weights_version;
    let all = [
        (before.id != now.id, Differs::Candidate),
        (before.as_of != now.as_of, Differs::Moment),
        (before.engine != now.engine, Differs::Engine),
        (rules, Differs::Rules),
        (weights, Differs::Weights),
        (before.exceptions != now.exceptions, Differs::Exceptions),
        (before.policy != now.policy, Differs::Policy),
        (before.redaction != now.redaction, Differs::Redaction),
        (before.language != now.language, Differs::Language),
    ];
    all.into_iter().filter(|(differs, _)| *differs).map(|(_, what)| what).collect()
}

/// By what a line is known again: a step has a line for each group that it answers.
type Key<'k> = (u8, &'k str, &'k str);

#[inline]
fn key<'k>(kind: LineKind, id: &'k str, group: Option<&'k str>) -> Key<'k> {
    let kind = match kind {
        LineKind::Rule => 0,
        LineKind::Mitigation => 1,
        LineKind::Interaction => 2,
        LineKind::Exception => 3,
    };
    (kind, id, group.unwrap_or_default())
}

/// The lines that changed, the most points first. What they rest on is compared where it is said how
/// both are shown. A document from elsewhere may hold a line twice: the first is then compared with
/// the first, so that the changes add up all the same.
#[inline]
pub(super) fn line_changes<'a>(
    before: &[LineReport<'a>],
    now: &[LineReport<'a>],
    shown: Option<Redaction>,
) -> Vec<LineChange<'a>> {
    let mut pairs: BTreeMap<(Key<'_>, usize), [Option<&LineReport<'a>>; 2]> = BTreeMap::new();
    for (side, lines) in [before, now].into_iter().enumerate() {
        let mut times: BTreeMap<Key<'_>, usize> = BTreeMap::new();
        for line in lines {
            let key = key(line.kind, &line.id, line.group.as_deref());
            let time = times.entry(key).or_default();
            if let Some(place) = pairs.entry((key, *time)).or_default().get_mut(side) {
                *place = Some(line);
            }
            *time = time.saturating_add(1);
        }
    }
    let changed = pairs.into_values().filter_map(|[before, now]| changed(before, now, shown));
    let mut changed: Vec<LineChange<'a>> = changed.collect();
    order::sort_by(&mut changed, |one, two| {
        let most = |line: &LineChange<'_>| Reverse(line.points.get().unsigned_abs());
        most(one).cmp(&most(two)).then_with(|| one.key().cmp(&two.key()))
    });
    changed
}

impl LineChange<'_> {
    /// Points that count.
    #[inline]
    pub(super) fn counted(&self) -> Change<Points> {
        let of =
            |stood: &Option<LineStood<'_>>| stood.as_ref().map_or(Points::ZERO, |one| one.counted);
        Change { before: of(&self.before), now: of(&self.now) }
    }

    #[inline]
    fn key(&self) -> Key<'_> {
        key(self.kind, &self.id, self.group.as_deref())
    }
}

/// How a line changed, if it did. What it rests on is compared where both are shown alike.
#[inline]
fn changed<'a>(
    before: Option<&LineReport<'a>>,
    now: Option<&LineReport<'a>>,
    shown: Option<Redaction>,
) -> Option<LineChange<'a>> {
    let line = now.or(before)?;
    let what = match (before, now) {
        (None, _) => LineChanged::New,
        (_, None) => LineChanged::Gone,
        (Some(before), Some(now)) if counts(before) != counts(now) => LineChanged::Counts,
        (Some(before), Some(now)) if shown.is_some_and(|shown| !rest_alike(before, now, shown)) => {
            LineChanged::Rests
        }
        (Some(_), Some(_)) => return None,
    };
    let counted = |line: Option<&LineReport<'_>>| line.map_or(Points::ZERO, |line| line.counted);
    Some(LineChange {
        kind: line.kind,
        id: line.id.clone(),
        title: line.title.clone(),
        group: line.group.clone(),
        what,
        points: counted(now) - counted(before),
        before: before.map(stood),
        now: now.map(stood),
        innocent: line.innocent.clone(),
    })
}

#[inline]
fn counts<'l>(line: &'l LineReport<'_>) -> (Option<&'l str>, Points, Points) {
    (line.level.as_deref(), line.base, line.counted)
}

/// Whether two lines rest on the same facts at the same places.
#[inline]
fn rest_alike(before: &LineReport<'_>, now: &LineReport<'_>, shown: Redaction) -> bool {
    let (one, two) = (&before.evidence, &now.evidence);
    let same_facts = one.iter().zip(two).all(|(one, two)| {
        let same = one.fact == two.fact && one.pointer == two.pointer && one.at == two.at;
        same && read_alike(&one.value.to_string(), &two.value.to_string(), shown)
    });
    let same_facts = same_facts && one.len() == two.len() && before.could_rise == now.could_rise;
    same_facts && read_alike(&before.reason.to_string(), &now.reason.to_string(), shown)
}

/// Whether two texts of two reports say the same. Where values are masked, a letter is good within
/// one report: "place A" of one and "place B" of the other may be one place.
#[inline]
pub(super) fn read_alike(one: &str, two: &str, shown: Redaction) -> bool {
    if shown != Redaction::Masked {
        return one == two;
    }
    let letter =
        |word: &str| matches!(word.trim_end_matches([',', '.', ';']).as_bytes(), [b'A'..=b'Z']);
    let (mut one, mut two) = (one.split(' '), two.split(' '));
    loop {
        match (one.next(), two.next()) {
            (None, None) => return true,
            (Some(one), Some(two)) if one == two || letter(one) && letter(two) => {}
            _ => return false,
        }
    }
}

#[inline]
fn stood<'a>(line: &LineReport<'a>) -> LineStood<'a> {
    LineStood {
        level: line.level.clone(),
        base: line.base,
        counted: line.counted,
        says: line.reason.clone(),
    }
}

/// The rules of which something else became.
#[inline]
fn rules<'a>(before: &[LedgerEntry<'a>], now: &[LedgerEntry<'a>]) -> Vec<RuleChange<'a>> {
    let mut pairs: BTreeMap<&str, [Option<&LedgerEntry<'a>>; 2]> = BTreeMap::new();
    for (side, ledger) in [before, now].into_iter().enumerate() {
        for entry in ledger {
            if let Some(place) = pairs.entry(&entry.rule).or_default().get_mut(side) {
                *place = Some(entry);
            }
        }
    }
    let changed = pairs.into_values().filter_map(|[before, now]| {
        let entry = now.or(before)?;
        let state = |entry: Option<&LedgerEntry<'_>>| entry.map(|entry| entry.state);
        let state = Change { before: state(before), now: state(now) };
        let told = RuleChange { rule: entry.rule.clone(), state, says: entry.says.clone() };
        state.differs().then_some(told)
    });
    changed.collect()
}

/// The checks that stand in one list and not in the other, in the order of the list.
#[inline]
fn only_in<'a>(list: &[CheckReport<'a>], other: &[CheckReport<'a>]) -> Vec<CheckNamed<'a>> {
    let stands = |check: &CheckReport<'_>| other.iter().any(|one| one.id == check.id);
    list.iter().filter(|check| !stands(check)).map(CheckNamed::of).collect()
}

impl<'a> CheckNamed<'a> {
    #[inline]
    pub(super) fn of(check: &CheckReport<'a>) -> CheckNamed<'a> {
        let CheckReport { id, title, minutes, .. } = check;
        CheckNamed { id: Cow::clone(id), title: Cow::clone(title), minutes: *minutes }
    }
}

/// An assessment made again of a corrected profile: the earlier report whole, the new one, and what
/// changed.
///
/// The new report knows nothing of the earlier profile. The earlier report and the changes do: keep
/// them as long as the record of a contest must be kept, and store `report` by itself.
///
/// ```
/// use hirerisk::Band;
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let found = |result| {
/// #     let check = HolderCheck::default().result(result).all_names_tested(true);
/// #     let account = Account::default().account("acct-1").holder_check(check.at(at));
/// #     Profile::default().id("c-1").payments(Payments::default().accounts([account]))
/// # };
/// # let scorer = Scorer::builtin();
/// let earlier = scorer.assess(&found(HolderResult::AnotherHolder), at).report(Redaction::Masked);
/// let corrected = found(HolderResult::Match);
/// let again = scorer.reassess(earlier, &corrected, at);
/// assert_eq!((again.earlier.band, again.report.band), (Band::Verify, Band::Routine));
/// assert_eq!(again.report, scorer.assess(&corrected, at).report(Redaction::Masked)); // no residue
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Reassessment<'a> {
    /// The earlier report, as it was.
    pub earlier: Report<'a>,
    /// The report of the corrected profile, under the same redaction.
    pub report: Report<'a>,
    /// What changed.
    pub changes: Changes<'a>,
}

impl<'a> Reassessment<'a> {
    #[inline]
    pub(crate) fn new(earlier: Report<'a>, report: Report<'a>) -> Reassessment<'a> {
        let changes = report.changes_since(&earlier);
        Reassessment { earlier, report, changes }
    }
}
