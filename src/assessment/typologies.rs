//! Reported patterns that the evidence matches: their marks, what is open, who honestly shows the
//! same. No points.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::listed::Ids;
use super::report::Text;
use super::{Assessment, Outcome};
use crate::facts::Named;
use crate::rule::{Check, Mark, Typology};
use crate::units::{Points, Stage};
use crate::weigh::has_bit;

/// A reported pattern that the evidence matches.
///
/// A core mark was seen, and a second mark of another group. It adds no points and names no person:
/// it says which pattern of the reports this looks like, what would complete it, and who honestly
/// shows the same.
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
/// assert!(assessment.report(Redaction::Masked).typologies.is_empty()); // one cause is no pattern
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypologyReport<'a> {
    /// Stable code.
    pub id: Text<'a>,
    /// The pattern, in one sentence.
    pub says: Text<'a>,
    /// The marks that were seen, core ones first.
    pub seen: Vec<MarkReport<'a>>,
    /// The marks that could not be judged.
    pub open: Vec<OpenMark<'a>>,
    /// Ids of the interactions that came together and are near to deciding it.
    pub near_decisive: Vec<Text<'a>>,
    /// What answers it.
    pub lowers: Text<'a>,
    /// What does not, where it is often taken for an answer.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub does_not_lower: Option<Text<'a>>,
    /// Who honestly shows the same.
    pub innocent: Text<'a>,
    /// The earliest stage at which it is usually seen.
    pub first_stage: Stage,
    /// Ids of the sources.
    pub sources: Ids<'a>,
}

/// A mark of a pattern that was seen.
///
/// ```
/// # use hirerisk::{Moment, Scorer};
/// # let scorer = Scorer::builtin();
/// # let as_of: Moment = "2026-04-01".parse().unwrap();
/// # let bytes = br#"{"id": "c-1", "role": {"pays_in_crypto": false}, "payments": {
/// #     "accounts": [{"account": "account-1", "holder_check":
/// #         {"result": "another_holder", "all_names_tested": true, "at": "2026-03-27"}}],
/// #     "requests": [{"kind": "crypto", "unprompted": true, "at": "2026-03-28"}]}}"#;
/// # let assessment = scorer.assess_json(bytes, as_of).unwrap();
/// let pattern = &assessment.typologies()[0];
/// let seen: Vec<(&str, bool)> =
///     pattern.seen.iter().map(|mark| (mark.rule.as_ref(), mark.core)).collect();
/// assert_eq!(seen, [("payment.holder_differs", true), ("payment.crypto_unusual", false)]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkReport<'a> {
    /// The rule that fired.
    pub rule: Text<'a>,
    /// Without a core mark the pattern is not told.
    pub core: bool,
}

/// A mark of a pattern that could not be judged.
///
/// ```
/// # use hirerisk::{Moment, Scorer};
/// # let scorer = Scorer::builtin();
/// # let as_of: Moment = "2026-04-01".parse().unwrap();
/// # let bytes = br#"{"id": "c-1", "role": {"pays_in_crypto": false}, "payments": {
/// #     "accounts": [{"account": "account-1", "holder_check":
/// #         {"result": "another_holder", "all_names_tested": true, "at": "2026-03-27"}}],
/// #     "requests": [{"kind": "crypto", "unprompted": true, "at": "2026-03-28"}]}}"#;
/// # let assessment = scorer.assess_json(bytes, as_of).unwrap();
/// let pattern = &assessment.typologies()[0];
/// let core = pattern.open.iter().find(|mark| mark.core).unwrap();
/// assert_eq!((core.rule.as_ref(), core.check.as_deref()), ("linkage.account_shared", None));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenMark<'a> {
    /// The rule.
    pub rule: Text<'a>,
    /// Whether it is a core mark.
    pub core: bool,
    /// The fact that was missing.
    pub missing: Text<'a>,
    /// The stage at which it usually becomes known.
    pub known_from: Stage,
    /// The check that would show it; none where only records held against each other would.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub check: Option<Text<'a>>,
}

/// How a mark stands.
#[derive(Clone, Copy)]
pub(super) enum State<'s> {
    /// It was seen, in this group.
    Seen(usize),
    /// It could not be judged for want of this fact.
    Open(Named<'s>),
    /// It was looked for and not seen, or was seen and answered.
    Not,
}

impl<'s> Assessment<'s> {
    /// The reported patterns that the evidence matches, in the order of their ids.
    ///
    /// A pattern matches when a core mark was seen and a second mark of another group; what a step
    /// has answered in full marks nothing. No points: it says where to look, not what is true.
    ///
    /// # Complexity
    ///
    /// Marks times the logarithm of the rules. Nothing is allocated where nothing matches.
    ///
    /// ```
    /// use hirerisk::{Moment, Scorer};
    /// let scorer = Scorer::builtin();
    /// let as_of: Moment = "2026-04-01".parse()?;
    /// let bytes = br#"{"id": "c-1", "role": {"pays_in_crypto": false}, "payments": {
    ///     "accounts": [{"account": "account-1", "holder_check":
    ///         {"result": "another_holder", "all_names_tested": true, "at": "2026-03-27"}}],
    ///     "requests": [{"kind": "crypto", "unprompted": true, "at": "2026-03-28"}]}}"#;
    /// let assessment = scorer.assess_json(bytes, as_of).unwrap();
    /// let patterns = assessment.typologies();
    /// assert_eq!(patterns[0].id, "T07");
    /// assert!(patterns[0].seen[0].core && !patterns[0].innocent.is_empty());
    /// assert!(patterns[0].open.iter().any(|mark| mark.rule == "payment.changed_often"));
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    #[must_use]
    pub fn typologies(&self) -> Vec<TypologyReport<'s>> {
        let all = self.book.typologies.iter();
        all.filter(|one| self.matches(one)).map(|one| self.pattern(one)).collect()
    }

    /// A core mark was seen, and a second mark of another group.
    fn matches(&self, pattern: &Typology<'_>) -> bool {
        let group = |mark: &Mark<'_>| match self.state(mark) {
            Some(State::Seen(group)) => Some(group),
            Some(State::Open(_) | State::Not) | None => None,
        };
        let mut core = pattern.core.iter().filter_map(group);
        let Some(first) = core.next() else { return false };
        core.chain(pattern.supporting.iter().filter_map(group)).any(|other| other != first)
    }

    /// How a mark stands; none where the scorer has no such rule.
    pub(super) fn state(&self, mark: &Mark<'_>) -> Option<State<'s>> {
        let rule = self.book.place_of_rule(mark.rule)?;
        let entry = self.book.entries.get(rule)?;
        let lowest = mark.level.map_or(Some(0), |level| {
            entry.record.levels.iter().position(|other| other.name == level)
        })?;
        Some(match self.outcomes.get(rule)? {
            Outcome::Unknown(missing) | Outcome::NotDue(missing) => {
                State::Open(missing.signal.named(entry.own))
            }
            Outcome::Quiet | Outcome::Preview => State::Not,
            Outcome::Fired => self.fired_state((rule, entry.group), lowest),
        })
    }

    fn fired_state(&self, (rule, group): (usize, usize), lowest: usize) -> State<'s> {
        let kept = self.weighed.bill.groups.get(group).map(|total| total.kept);
        let finding = self.findings.iter().position(|line| line.rule == rule);
        let (Some(finding), true) = (finding, kept > Some(Points::ZERO)) else { return State::Not };
        if self.evidence.rung(finding).is_some_and(|rung| rung.place() >= lowest) {
            return State::Seen(group);
        }
        match self.evidence.open(finding) {
            Some((rung, missing)) if rung.place() >= lowest => {
                State::Open(self.named(rule, missing))
            }
            _ => State::Not,
        }
    }

    fn pattern(&self, pattern: &'s Typology<'s>) -> TypologyReport<'s> {
        let text = |part: &str, english: &'s str| {
            Text::Borrowed(self.words.text(&["pattern", pattern.id, part], english))
        };
        let (mut seen, mut open) = (Vec::new(), Vec::new());
        for (core, mark) in pattern.marks() {
            let rule = Text::Borrowed(mark.rule);
            match self.state(mark) {
                Some(State::Seen(_)) => seen.push(MarkReport { rule, core }),
                Some(State::Open(missing)) => open.push(OpenMark {
                    rule,
                    core,
                    missing: Text::Borrowed(missing.name()),
                    known_from: missing.stage(),
                    check: self.shows(mark, missing).map(|check| Text::Borrowed(check.id)),
                }),
                Some(State::Not) | None => {}
            }
        }
        TypologyReport {
            id: Text::Borrowed(pattern.id),
            says: text("says", pattern.shown_as),
            seen,
            open,
            near_decisive: self.near_decisive(pattern),
            lowers: text("lowers", pattern.lowers),
            does_not_lower: pattern.does_not_lower.map(|not| text("does_not_lower", not)),
            innocent: text("innocent", pattern.innocent),
            first_stage: pattern.first_stage,
            sources: Ids::of(pattern.sources),
        }
    }

    /// The check that would bring a missing fact: one that the rule names, else any.
    fn shows(&self, mark: &Mark<'_>, missing: Named<'_>) -> Option<&'s Check<'s>> {
        let pointer = missing.pointer();
        let brings =
            |check: &&Check<'_>| check.brings.iter().any(|brought| pointer.starts_with(brought));
        let entry = self.book.entries.get(self.book.place_of_rule(mark.rule)?)?;
        let mut named = entry.settles.iter().filter_map(|place| self.book.checks.get(*place));
        named.find(brings).or_else(|| self.book.checks.iter().find(brings))
    }

    /// The interactions of a pattern that came together.
    fn near_decisive(&self, pattern: &Typology<'s>) -> Vec<Text<'s>> {
        let mut ids = Vec::new();
        for (index, both) in self.book.interactions.iter().enumerate() {
            let holds = has_bit(self.weighed.own.interactions, index);
            if holds && pattern.near_decisive.contains(&both.id) {
                ids.push(Text::Borrowed(both.id));
            }
        }
        ids
    }
}
