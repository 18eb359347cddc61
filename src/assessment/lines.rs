//! The lines of an assessment in the order in which they are read, and what became of every rule.

use alloc::vec::Vec;
use core::cmp::Reverse;

use super::evidence::Item;
use super::listed::{Few, Ids, Innocents};
use super::redaction::{Redaction, Shower};
use super::report::{
    EvidenceReport, LedgerEntry, LedgerState, LineKind, LineReport, Rise, Text, UnknownReport,
};
use super::shown::{Note, Noted, Pointer, Said, Sentence, Shown, Telling, To};
use super::{Assessment, Outcome, messages as say, wording};
use crate::facts::{Missing, Named, Signal};
use crate::order;
use crate::rule::{Basis, Interaction, MAX_CITES, Record, Status};
use crate::units::{Overlap, Points};
use crate::weigh::{Answer, Entry, Head, WeightOrigin, has_bit};
use crate::words::Message;

/// A fired rule in its place among the lines.
#[derive(Clone, Copy)]
pub(super) struct Ranked {
    /// Its place among the findings.
    pub(super) finding: usize,
    pub(super) rule: usize,
    pub(super) group: usize,
    /// Points by itself.
    pub(super) base: Points,
    /// The share by which it counts beside a stronger line of its group.
    pub(super) overlap: Option<Overlap>,
}

impl Ranked {
    /// Points that count.
    pub(super) fn counted(&self) -> Points {
        self.overlap.map_or(self.base, |overlap| overlap.of(self.base))
    }
}

impl<'s> Assessment<'s> {
    /// The lines: the heaviest group first, in it the strongest rule, then what answers it; last
    /// what came together. Their counted points add up to the score.
    ///
    /// # Complexity
    ///
    /// O(n log n) in the lines.
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
    /// let lines = assessment.lines(Redaction::Masked);
    /// assert_eq!(Points::total(lines.iter().map(|line| line.counted)), assessment.score());
    /// assert!(lines.iter().any(|line| line.id == "payment.holder_differs"));
    /// ```
    #[must_use]
    pub fn lines(&self, redaction: Redaction) -> Vec<LineReport<'s>> {
        self.lines_by(&mut Shower::new(redaction, self.words))
    }

    /// The lines, values shown as by others of one document.
    pub(super) fn lines_by<'e>(&'e self, shower: &mut Shower<'e, 's>) -> Vec<LineReport<'s>> {
        let (own, bill) = (&self.weighed.own, &self.weighed.bill);
        let ranked = self.ranked();
        let together = own.interactions.count_ones();
        let count = ranked.len().saturating_add(bill.answers.len());
        let count = count.saturating_add(bill.lowered.len());
        let count = count.saturating_add(usize::try_from(together).unwrap_or(0));
        let mut told = Vec::with_capacity(count);
        for group in ranked.chunk_by(|one, two| one.group == two.group) {
            for one in group {
                told.extend(self.finding(*one, shower));
            }
            let Some(index) = group.first().map(|one| one.group) else { continue };
            for answer in bill.answers.iter().filter(|answer| answer.group == index) {
                told.extend(self.answer(*answer));
            }
            for lowered in bill.lowered.iter().filter(|lowered| lowered.group == index) {
                told.extend(self.lowered(*lowered));
            }
        }
        for (index, both) in self.book.interactions.iter().enumerate() {
            if has_bit(own.interactions, index) {
                told.push(self.together(both));
            }
        }
        told
    }

    /// The fired rules in the order of the lines.
    pub(super) fn ranked(&self) -> Vec<Ranked> {
        let mut ranked = Vec::with_capacity(self.findings.len());
        for (finding, line) in self.findings.iter().enumerate() {
            let (rule, group, base) = (line.rule, line.group, line.points);
            ranked.push(Ranked { finding, rule, group, base, overlap: None });
        }
        let (totals, groups) = (&self.weighed.bill.groups, &self.book.scale.groups);
        let subtotal = |group: usize| totals.get(group).map(|total| total.subtotal);
        let by_id = |group: usize| groups.get(group).map(|group| group.by_id);
        order::sort_by_key(&mut ranked, |one| {
            (Reverse(subtotal(one.group)), by_id(one.group), Reverse(one.base), one.rule)
        });
        let mut before = None;
        for one in &mut ranked {
            if before == Some(one.group) {
                one.overlap = self.book.scale.groups.get(one.group).map(|group| group.overlap);
            }
            before = Some(one.group);
        }
        ranked
    }

    pub(super) fn finding<'e>(
        &'e self,
        ranked: Ranked,
        shower: &mut Shower<'e, 's>,
    ) -> Option<LineReport<'s>> {
        let book = self.book;
        let entry = book.entries.get(ranked.rule)?;
        let record = &entry.record;
        let rung = self.evidence.rung(ranked.finding)?.place();
        let level = record.levels.get(rung)?;
        let items = self.evidence.items(ranked.finding);
        let mut values: [Option<Shown<'s>>; MAX_CITES] = [None, None, None, None];
        for (value, item) in values.iter_mut().zip(items) {
            *value = Some(shower.show(&self.evidence, (item.cite.signal.named(entry.own), item)));
        }
        let words = self.words;
        let evidence = items.iter().zip(&values).filter_map(|(item, value)| {
            Some(self.compared(item.cite.signal.named(entry.own), item, value.clone()?))
        });
        Some(LineReport {
            level: Some(Text::Borrowed(level.name)),
            group: record.group.map(Text::Borrowed),
            base: ranked.base,
            overlap: ranked.overlap,
            evidence: Few::of(evidence),
            reason: Sentence(Said::Template {
                words,
                says: words
                    .text(&["rule", record.id, level.name, "says"], book.says(ranked.rule, level)),
                values,
                count: self.evidence.count(ranked.finding),
            }),
            why: Text::Borrowed(
                words.text(&["rule", record.id, level.name, "why"], book.why(ranked.rule, level)),
            ),
            points_rest_on: Some(entry.basis),
            adjusted: self.adjusted(ranked.rule),
            exception: self.exception(ranked.rule, rung),
            could_rise: self.could_rise(record, ranked),
            innocent: self.innocents(record),
            settled_by: Ids::of(record.settles),
            sources: Ids::of(record.sources),
            replaced_by: record.status.successor().map(Text::Borrowed),
            ..self.line(LineKind::Rule, (record.id, record.title), ranked.counted())
        })
    }

    /// One of the facts of a finding.
    fn compared(&self, fact: Named<'s>, item: &Item, value: Shown<'s>) -> EvidenceReport<'s> {
        let origin = fact.origin().as_str();
        EvidenceReport {
            fact: Text::Borrowed(fact.name()),
            pointer: Pointer(To::Fact(fact.pointer(), item.cite.index)),
            value,
            origin: Text::Borrowed(self.words.text(&["origin", origin], origin)),
            at: item.at,
        }
    }

    fn could_rise(&self, record: &Record<'s>, ranked: Ranked) -> Option<Rise<'s>> {
        let (rung, missing) = self.evidence.open(ranked.finding)?;
        let level = record.levels.get(rung.place())?;
        Some(Rise {
            level: Text::Borrowed(level.name),
            points: self.in_force.left(self.book, ranked.rule, rung.place()),
            missing: Text::Borrowed(self.named(ranked.rule, missing).name()),
        })
    }

    /// A fact by what is told of it, as a rule names it.
    pub(super) fn named(&self, rule: usize, signal: Signal) -> Named<'s> {
        signal.named(self.book.own(rule))
    }

    /// The line of a mitigation in a group.
    fn answer(&self, answer: Answer) -> Option<LineReport<'s>> {
        let step = self.book.mitigations.get(answer.mitigation)?;
        let group = self.book.groups.get(answer.group)?;
        let text = |part: &str, english: &'s str| {
            Some(Text::Borrowed(self.words.text(&["step", step.id, part], english)))
        };
        Some(LineReport {
            group: Some(Text::Borrowed(group.id)),
            base: self.book.weights.mitigation(step.id).negated(),
            points_rest_on: self.sizes_rest_on(),
            verified_by: text("by", step.by),
            why: text("method", step.method).unwrap_or_default(),
            how_beaten: text("how_beaten", step.how_beaten),
            sources: Ids::of(step.sources),
            ..self.line(LineKind::Mitigation, (step.id, step.title), answer.points.negated())
        })
    }

    /// On what the points of steps and of combinations rest: sizes set by hand are assumed, none is
    /// measured; of fitted ones the weight set does not say it.
    fn sizes_rest_on(&self) -> Option<Basis> {
        match self.book.weights.origin() {
            WeightOrigin::HandSet => Some(Basis::Assumed),
            WeightOrigin::Fitted { .. } => None,
        }
    }

    /// The lines of what came together.
    fn together(&self, both: &'s Interaction<'s>) -> LineReport<'s> {
        let points = self.book.weights.interaction(both.id);
        LineReport {
            points_rest_on: self.sizes_rest_on(),
            why: Text::Borrowed(self.words.text(&["together", both.id, "why"], both.why)),
            sources: Ids::of(both.sources),
            ..self.line(LineKind::Interaction, (both.id, both.title), points)
        }
    }

    /// What became of every rule, in the order of the ids.
    ///
    /// Lazy: a sentence is written when it is shown.
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
    /// # let assessment = scorer.assess(&profile, at);
    /// let fired = assessment.ledger().filter(|entry| entry.state == LedgerState::Fired).count();
    /// assert_eq!(fired, assessment.fired().count());
    /// ```
    pub fn ledger(&self) -> impl Iterator<Item = LedgerEntry<'s>> {
        self.heads().map(|(rule, head, outcome)| {
            let (state, noted) = self.noted(rule, head, outcome);
            LedgerEntry {
                rule: Text::Borrowed(head.id),
                state,
                says: Note(noted),
                adjusted: self.adjusted(rule),
                exception: self.exception_of(rule, outcome),
            }
        })
    }

    /// The stable rules due that could not be judged, and for want of what.
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
    /// assert_eq!(assessment.unknown().count(), (coverage.due - coverage.judged) as usize);
    /// ```
    pub fn unknown(&self) -> impl Iterator<Item = UnknownReport<'s>> {
        let heads = self.book.heads.iter().enumerate();
        heads.filter_map(|(rule, head)| self.unknown_of(rule, head))
    }

    fn unknown_of(&self, rule: usize, head: &Head<'s>) -> Option<UnknownReport<'s>> {
        let Some(Outcome::Unknown(missing)) = self.outcomes.get(rule) else { return None };
        if head.is_preview {
            return None;
        }
        let (fact, why) = (self.named(rule, missing.signal), missing.why);
        let reason = self.telling(wording::missing(why), "");
        Some(UnknownReport {
            rule: Text::Borrowed(head.id),
            compares: Text::Borrowed(self.compares(head)),
            missing: Text::Borrowed(fact.name()),
            why: Text::Borrowed(why.as_str()),
            reason: Note(Noted::Told(Telling { fact: Some(fact.name()), ..reason })),
            known_from: fact.stage(),
            could_add: self.in_force.top_left(self.book, rule),
        })
    }

    fn noted(&self, rule: usize, head: &Head<'s>, outcome: Outcome) -> (LedgerState, Noted<'s>) {
        let compares = self.compares(head);
        let known = self.telling(&say::COMPARED_NOTE, compares);
        let (state, told) = match outcome {
            Outcome::Fired => (LedgerState::Fired, known),
            Outcome::Quiet => (LedgerState::Quiet, known),
            Outcome::Preview => (LedgerState::Preview, self.preview(rule).unwrap_or(known)),
            Outcome::Unknown(Missing { signal, why }) => {
                let lacked = self.telling(wording::lacked(why), compares);
                (
                    LedgerState::Unknown,
                    Telling { fact: Some(self.named(rule, signal).name()), ..lacked },
                )
            }
            Outcome::NotDue(_) => {
                let due = self.telling(&say::DUE_FROM, compares);
                (LedgerState::NotYetDue, Telling { stage: head.stage, ..due })
            }
        };
        (state, Noted::Told(told))
    }

    /// Why a finding of a preview carries no points.
    fn preview(&self, rule: usize) -> Option<Telling<'s>> {
        if let Some(off) = self.book.adjusted(rule).filter(|one| one.adjustment.off) {
            return Some(self.telling(&say::SEEN_NO_POINTS, &off.why));
        }
        let record = &self.book.entries.get(rule)?.record;
        match record.status {
            Status::Preview(why) => {
                let why = self.words.text(&["rule", record.id, "preview"], why);
                Some(self.telling(&say::SEEN_NO_POINTS, why))
            }
            Status::Stable | Status::Deprecated(_) => None,
        }
    }

    fn telling(&self, message: &'static Message, text: &'s str) -> Telling<'s> {
        Telling { words: self.words, message, fact: None, stage: self.stage, text }
    }

    /// The two things that a rule compares.
    fn compares(&self, head: &Head<'s>) -> &'s str {
        self.words.text(&["rule", head.id, "compares"], head.compares)
    }

    /// Who honestly shows the same.
    fn innocents(&self, record: &Record<'s>) -> Innocents<'s> {
        if self.words.is_english() {
            return Innocents::of(record.innocent);
        }
        Innocents::told(record.innocent, &|place, who| {
            self.words.text(&["rule", record.id, "innocent", place], who).into()
        })
    }

    /// Every rule's place and head, and what became of it.
    pub(super) fn heads(&self) -> impl Iterator<Item = (usize, &'s Head<'s>, Outcome)> {
        let outcomes = self.outcomes.iter().copied();
        let rules = self.book.heads.iter().enumerate().zip(outcomes);
        rules.map(|((rule, head), outcome)| (rule, head, outcome))
    }

    /// Every rule with its place and what became of it.
    pub(super) fn rules(&self) -> impl Iterator<Item = (usize, &'s Entry<'s>, Outcome)> {
        let outcomes = self.outcomes.iter().copied();
        let rules = self.book.entries.iter().enumerate().zip(outcomes);
        rules.map(|((rule, entry), outcome)| (rule, entry, outcome))
    }

    /// A line with nothing but its head.
    pub(super) fn line(
        &self,
        kind: LineKind,
        (id, title): (&'s str, &'s str),
        counted: Points,
    ) -> LineReport<'s> {
        let prefix = match kind {
            LineKind::Rule => "rule",
            LineKind::Mitigation => "step",
            LineKind::Interaction => "together",
            LineKind::Exception => "exception",
        };
        let title = self.words.text(&[prefix, id, "title"], title);
        LineReport {
            kind,
            id: Text::Borrowed(id),
            title: Text::Borrowed(title),
            level: None,
            group: None,
            base: counted,
            counted,
            overlap: None,
            reason: Sentence(Said::Titled(self.words, title)),
            why: Text::Borrowed(""),
            points_rest_on: None,
            could_rise: None,
            evidence: Few::of([]),
            innocent: Innocents::of(&[]),
            settled_by: Ids::of(&[]),
            verified_by: None,
            how_beaten: None,
            replaced_by: None,
            adjusted: None,
            exception: None,
            sources: Ids::of(&[]),
        }
    }
}
