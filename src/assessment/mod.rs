//! What we say: the result of one assessment, and how it is told.

#[cfg(feature = "backtest")]
mod apart;
mod bill;
mod brief;
mod changes;
mod changes_text;
mod checks;
#[cfg(feature = "commitments")]
mod commitments;
mod counterfactual;
mod evidence;
mod lines;
mod listed;
mod markdown;
mod messages;
mod notice;
mod notices;
mod outlook;
mod overlay;
mod overlay_text;
#[cfg(feature = "page")]
mod page;
mod redaction;
mod remaining;
mod report;
mod shown;
mod smallest;
mod spoken;
mod stored;
mod terms;
mod text;
mod timeline;
mod timeline_text;
mod typologies;
mod upgrade_text;
mod visibility;
mod wording;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::facts::{Facts, Missing};
use crate::label::printable;
use crate::units::{Moment, Points, Share, Stage};
use crate::weigh::{Band, Bill, HonestScores, InForce, Line, Rulebook, Sum};
use crate::words::{Language, Message, Words};

pub use changes::{
    Change, Changes, CheckNamed, Differs, LineChange, LineChanged, LineStood, Reassessment,
    RuleChange,
};
#[cfg(feature = "commitments")]
pub use commitments::{CommitmentKey, Salt};
pub(crate) use evidence::Evidence;
pub use listed::{Few, Ids, Innocents, Modes};
#[cfg(feature = "backtest")]
pub(crate) use markdown::push_escaped;
pub use notice::{CandidateNotice, DataClass, NoticeCheck, NoticeFact, NoticeReason};
pub use overlay::{
    AdjustmentReport, ExceptionReport, ParameterAdjusted, PointsAdjusted, TextAdjusted,
};
pub use redaction::{NotARedaction, Redaction};
pub use report::{
    CheckReport, Commitment, Counterfactual, Coverage, EvidenceReport, LedgerEntry, LedgerState,
    LineKind, LineReport, Notice, Outlook, Range, Report, Rise, ScoreShare, SourceReport,
    StageCoverage, Text, UnknownReport,
};
#[cfg(feature = "rulefile")]
pub(crate) use shown::Letter;
pub use shown::{Note, Pointer, Sentence, Shown};
pub(crate) use spoken::messages;
pub use stored::{ReadError, SumError};
pub use terms::LegalBasis;
pub(crate) use terms::Terms;
pub use timeline::{
    Earlier, FirstReached, Known, Occasion, Step, StepChange, StepChanged, Timeline, TimelineReport,
};
pub use typologies::{MarkReport, OpenMark, TypologyReport};
pub use visibility::{MarkJudged, Opening, PatternSeen, Visibility};

/// What became of a rule.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Outcome {
    Quiet,
    Fired,
    /// A preview fired: reported, no points.
    Preview,
    /// It lacked a fact.
    Unknown(Missing),
    /// It lacked a fact, and its stage has not come.
    NotDue(Missing),
}

/// What was found, and how it stands in the scale.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) outcomes: Vec<Outcome>,
    /// The fired rules, and for each at the same place its evidence.
    pub(crate) findings: Vec<Line>,
    pub(crate) evidence: Evidence,
    pub(crate) in_force: InForce,
}

/// The sums of an assessment.
#[derive(Debug)]
pub(crate) struct Weighed {
    /// The mitigations that hold, one bit each.
    pub(crate) held: u64,
    pub(crate) own: Sum,
    pub(crate) bill: Bill,
    pub(crate) band: Band,
    pub(crate) low: (Points, Band),
    pub(crate) high: (Points, Band),
}

/// The assessment of one candidate at one moment.
///
/// It holds what was found and the sums; sentences are written when it is told, because the
/// redaction decides their words. It has no order and turns into no yes or no: it says what to do
/// next, and a person decides.
///
/// ```
/// use hirerisk::{Moment, Redaction, Scorer, profile::Profile};
/// let scorer = Scorer::builtin();
/// let as_of: Moment = "2026-11-01".parse().unwrap();
/// let assessment = scorer.assess(&Profile::default().id("c-1"), as_of);
/// assert!(assessment.to_text(Redaction::Masked).contains("rules could be judged"));
/// ```
pub struct Assessment<'s> {
    book: &'s Rulebook<'s>,
    terms: &'s Terms,
    /// In which words it is told.
    words: Words<'s>,
    id: String,
    as_of: Moment,
    stage: Stage,
    notices: notices::Flags,
    /// What stands on record, whether or not anybody has looked into it.
    standing: checks::Standing,
    weighed: Weighed,
    evidence: Evidence,
    outcomes: Vec<Outcome>,
    findings: Vec<Line>,
    /// The exceptions that hold.
    in_force: InForce,
}

/// Names the sums, never a value.
impl fmt::Debug for Assessment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Assessment")
            .field("stage", &self.stage)
            .field("score", &self.score())
            .field("band", &self.band())
            .finish_non_exhaustive()
    }
}

impl<'s> Assessment<'s> {
    pub(crate) fn new(
        (book, terms): (&'s Rulebook<'s>, &'s Terms),
        facts: &Facts<'_>,
        weighed: Weighed,
        found: Found,
    ) -> Assessment<'s> {
        let Found { outcomes, findings, evidence, in_force } = found;
        Assessment {
            book,
            terms,
            words: Words::default(),
            id: printable(facts.profile().id.raw()),
            as_of: facts.as_of(),
            stage: facts.stage(),
            notices: notices::Flags::of(facts),
            standing: checks::standing(facts),
            weighed,
            evidence,
            outcomes,
            findings,
            in_force,
        }
    }

    /// The same assessment, told in another language: every sentence that it or its forms write.
    ///
    /// Codes, values and numbers stay as they are; what the language has no text for is told in
    /// English.
    ///
    /// ```
    /// use hirerisk::{Language, Moment, Redaction, Scorer, profile::Profile};
    /// # let at: Moment = "2026-11-01".parse().unwrap();
    /// let scorer = Scorer::builtin();
    /// let file = br#"{"schema": "hirerisk-language/1", "language": "ga", "plurals": "one", "messages": {}}"#;
    /// let irish = Language::from_json(file, &scorer.messages())?;
    /// let told = scorer.assess(&Profile::default().id("c-1"), at).in_language(&irish);
    /// assert_eq!(told.report(Redaction::Masked).language, "ga");
    /// # Ok::<(), hirerisk::LanguageError>(())
    /// ```
    #[must_use]
    pub fn in_language(self, language: &'s Language) -> Assessment<'s> {
        Assessment { words: Words::of(language), ..self }
    }

    /// Told in the words of a report.
    pub(crate) fn in_words_of(self, report: &Report<'s>) -> Assessment<'s> {
        Assessment { words: report.words, ..self }
    }

    /// A message without places.
    fn said(&self, message: &'static Message) -> Text<'s> {
        self.words.said(message)
    }

    /// The sum of the printed lines.
    ///
    /// # Units
    ///
    /// Decibans: 0 or more, and open at the top. It is no share and no probability.
    #[must_use]
    pub const fn score(&self) -> Points {
        self.weighed.own.score
    }

    /// What to do now.
    ///
    /// ```
    /// use hirerisk::{Band, Points};
    /// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
    /// # use hirerisk::{Moment, Redaction, Scorer};
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
    /// # let account = Account::default().account("acct-1").holder_check(check.at(at));
    /// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
    /// # let scorer = Scorer::builtin();
    /// # let assessment = scorer.assess(&profile, at);
    /// match assessment.band() {
    ///     Band::Routine => { /* the usual onboarding */ }
    ///     Band::Verify | Band::Escalate => { /* put `next_checks` before a person */ }
    /// }
    /// assert_eq!((assessment.score(), assessment.band()), (Points::new(12), Band::Verify));
    /// ```
    #[must_use]
    pub const fn band(&self) -> Band {
        self.weighed.band
    }

    /// The stage that was reached.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        self.stage
    }

    /// The moment of the assessment.
    #[must_use]
    pub const fn as_of(&self) -> Moment {
        self.as_of
    }

    /// The exact range of the score once every unknown is settled, and the bands at its ends.
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
    /// let range = assessment.range();
    /// assert!(range.low <= assessment.score() && assessment.score() <= range.high);
    /// ```
    #[must_use]
    pub fn range(&self) -> Range {
        let ((low, low_band), (high, high_band)) = (self.weighed.low, self.weighed.high);
        Range { low, high, low_band, high_band }
    }

    /// How many of the stable rules due at the stage could be judged.
    ///
    /// Previews, mitigations and interactions do not count.
    ///
    /// # Complexity
    ///
    /// O(rules).
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
    /// let coverage = assessment.coverage();
    /// assert!(coverage.judged <= coverage.due);
    /// let told = format!("{} of {}", coverage.judged, coverage.due);
    /// ```
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        let mut stages = Stage::ALL.map(|stage| StageCoverage { stage, judged: 0, due: 0 });
        for (head, outcome) in self.book.heads.iter().zip(&self.outcomes) {
            let judged = match outcome {
                _ if head.is_preview => continue,
                Outcome::Quiet | Outcome::Fired => 1,
                Outcome::Unknown(_) => 0,
                Outcome::Preview | Outcome::NotDue(_) => continue,
            };
            // What is judged early counts at the stage reached.
            let stage = head.stage.min(self.stage);
            if let Some(at) = stages.get_mut(stage.place()) {
                at.judged = at.judged.saturating_add(judged);
                at.due = at.due.saturating_add(1);
            }
        }
        let reached = stages.into_iter().filter(|at| at.stage <= self.stage);
        Coverage::of(Few::of(reached))
    }

    /// Of honest people with the same inputs, the share, at most, who would collect as many points.
    ///
    /// The inputs are the rules that could be judged. It stands beside the score and says nothing of
    /// this person: not how many of those who collect so many points are honest. It rests on stated
    /// shares, nearly all of them assumed: [`HonestScores::ASSUMES`].
    ///
    /// # Complexity
    ///
    /// That of [`Scorer::honest_scores`](crate::Scorer::honest_scores), so it is worked out when
    /// asked for.
    ///
    /// ```
    /// use hirerisk::Share;
    /// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
    /// # use hirerisk::{Moment, Redaction, Scorer};
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
    /// # let account = Account::default().account("acct-1").holder_check(check.at(at));
    /// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
    /// # let scorer = Scorer::builtin();
    /// # let assessment = scorer.assess(&profile, at);
    /// let rarity = assessment.rarity();
    /// println!("{} of 1,000 honest people with the same inputs at most", rarity.of(1_000));
    /// assert!(rarity < Share::one_in(100)); // another holder of the account is rare
    /// ```
    #[must_use]
    #[inline]
    pub fn rarity(&self) -> Share {
        let judged =
            |rule: usize| matches!(self.outcomes.get(rule), Some(Outcome::Quiet | Outcome::Fired));
        HonestScores::of(self.book, judged).at_least(self.score())
    }

    /// The rules that fired: id, level, points before the group's discount and before exceptions.
    ///
    /// The cheapest way to see what was found: nothing is allocated and no sentence is written.
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
    /// # let assessment = scorer.assess(&profile, at);
    /// let fired: Vec<_> = assessment.fired().collect();
    /// assert_eq!(fired, [("payment.holder_differs", "another_holder", Points::new(12))]);
    /// ```
    pub fn fired(&self) -> impl Iterator<Item = (&str, &str, Points)> {
        self.findings.iter().enumerate().filter_map(|(place, line)| {
            let record = &self.book.entries.get(line.rule)?.record;
            let level = record.levels.get(self.evidence.rung(place)?.place())?;
            Some((record.id, level.name, line.points))
        })
    }

    /// Whether another assessment comes to the same: the same findings at the same levels, as much
    /// judged, the same sums.
    pub(crate) fn stands_as(&self, other: &Assessment<'_>) -> bool {
        let findings = |one: &Assessment<'_>| -> Vec<(usize, Points)> {
            one.findings.iter().map(|line| (line.rule, line.points)).collect()
        };
        let sums = |one: &Assessment<'_>| (one.score(), one.band(), one.range(), one.stage);
        let same = sums(self) == sums(other) && findings(self) == findings(other);
        same && self.coverage() == other.coverage()
    }

    /// The report as JSON.
    ///
    /// The same as [`Report::to_json`]; [`Report::from_json`] reads it back.
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
    /// let json = assessment.to_json(Redaction::Codes);
    /// assert!(json.starts_with(r#"{"schema":"hirerisk-assessment/1","id":"c-1""#));
    /// ```
    #[must_use]
    #[inline] // Compiled where it is called: who reads no JSON builds no writer of it.
    pub fn to_json(&self, redaction: Redaction) -> String {
        self.report(redaction).to_json()
    }

    /// The report as a bill for a reader: what to do and how much could be seen at the top, the
    /// lines, the sum at the foot.
    ///
    /// Wrapped at 96 characters; it names the first five checks and three sources a line, the JSON all.
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
    /// let bill = assessment.to_text(Redaction::Masked);
    /// assert!(bill.starts_with("Assessment of c-1 as of 2026-03-27"));
    /// assert!(bill.contains("Sum 12 points: verify."));
    /// ```
    #[must_use]
    pub fn to_text(&self, redaction: Redaction) -> String {
        self.report(redaction).to_text()
    }
}
