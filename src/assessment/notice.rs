//! The candidate's copy: which data were used, whence they came, what was found, which checks settle
//! it, and how to have a fact corrected. No points, no band, nobody else's data.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde::Serialize;

use super::bill::{Bill, Paper};
use super::listed::Modes;
use super::redaction::{Redaction, Shower};
use super::report::Text;
use super::shown::Sentence;
use super::{Assessment, LegalBasis, Outcome, messages as say};
use crate::facts::{Named, Origin};
use crate::order;
use crate::rule::Check;
use crate::units::Moment;
use crate::words::{Message, Place, Words};

const SCHEMA: &str = "hirerisk-notice/1";

/// What the candidate is told: data, sources, reasons, checks, and the way to correct a fact.
///
/// It holds no points, no band and no order of weight: reasons and checks stand in the order of their
/// ids. Values are masked, and whoever else is concerned is "another record" or "another name", so that
/// nobody reads a third person's data here (TRUST A23). It says nothing of how a check has been beaten.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// let scorer = Scorer::builder().contact("hr@example.com").build()?;
/// let notice = scorer.assess(&profile, at).candidate_notice();
/// assert_eq!(notice.reasons[0].rule, "payment.holder_differs");
/// let text = notice.to_text();
/// assert!(text.contains("hr@example.com") && !text.contains("points"));
/// # Ok::<(), hirerisk::BuildError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct CandidateNotice<'a> {
    #[serde(skip)]
    words: Words<'a>,
    /// `hirerisk-notice/1`.
    pub schema: Text<'a>,
    /// The caller's token of the candidate.
    pub id: Text<'a>,
    /// The moment of the assessment.
    pub as_of: Moment,
    /// The language of its sentences, as a tag of BCP 47.
    pub language: Text<'a>,
    /// What the assessment is for, as the caller says.
    pub purpose: Text<'a>,
    /// On whose behalf it was made.
    pub basis: LegalBasis,
    /// What was done, and that a person decides.
    pub about: Text<'a>,
    /// Which data were compared, and who brought them.
    pub data: Vec<DataClass<'a>>,
    /// What was found, in the order of the ids.
    pub reasons: Vec<NoticeReason<'a>>,
    /// The checks that settle it, in the order of the ids.
    pub checks: Vec<NoticeCheck<'a>>,
    /// How to have a fact corrected.
    pub correct: Text<'a>,
    /// Where to answer, as the caller says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Text<'a>>,
}

/// A class of data that was compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DataClass<'a> {
    /// The part of the profile.
    pub part: Text<'a>,
    /// Who brought it: `claimed`, `observed` or `verified`.
    pub origin: Text<'a>,
    /// Both, as a sentence.
    pub says: Text<'a>,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NoticeReason<'a> {
    /// Id of the rule.
    pub rule: Text<'a>,
    /// What is seen, neutrally.
    pub title: Text<'a>,
    /// What was seen here, as a sentence; values are masked.
    pub reason: Sentence<'a>,
    /// The facts that it rests on: each may be corrected.
    pub facts: Vec<NoticeFact<'a>>,
    /// Who honestly shows the same.
    pub honest: Vec<Text<'a>>,
    /// Ids of the checks that settle it.
    pub settled_by: Vec<Text<'a>>,
    /// Titles of the steps that have answered it, in whole or in part.
    pub answered_by: Vec<Text<'a>>,
}

/// A fact that a reason rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoticeFact<'a> {
    /// Its name: what a correction refers to.
    pub fact: Text<'a>,
    /// What it is.
    pub means: Text<'a>,
    /// Who brought it: `claimed`, `observed` or `verified`.
    pub origin: Text<'a>,
    /// When it was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
}

/// A check that settles something, and the ways to make it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoticeCheck<'a> {
    /// Its id.
    pub id: Text<'a>,
    /// What it is.
    pub title: Text<'a>,
    /// How many minutes it takes.
    pub minutes: u16,
    /// Ways to do it, all of equal weight: the candidate may choose.
    pub modes: Modes<'a>,
}

impl<'s> Assessment<'s> {
    /// The candidate's copy of the assessment.
    ///
    /// # Complexity
    ///
    /// O(n log n) in the findings and in the facts of the rules that were judged.
    #[must_use]
    #[inline]
    pub fn candidate_notice(&self) -> CandidateNotice<'s> {
        let about = match self.terms.basis() {
            LegalBasis::FirstParty => &say::NOTICE_ABOUT,
            LegalBasis::ThirdParty => &say::NOTICE_ABOUT_THIRD,
        };
        let mut settling: Vec<usize> =
            self.findings.iter().flat_map(|line| self.settling_of(line.rule)).collect();
        order::sort_by(&mut settling, Ord::cmp);
        settling.dedup();
        let checks = settling.into_iter().filter_map(|place| self.book.checks.get(place));
        CandidateNotice {
            words: self.words,
            schema: Text::Borrowed(SCHEMA),
            id: Text::Owned(self.id.clone()),
            as_of: self.as_of,
            language: Text::Borrowed(self.words.tag()),
            purpose: Text::Borrowed(self.terms.purpose()),
            basis: self.terms.basis(),
            about: self.said(about),
            data: self.data(),
            reasons: self.reasons(),
            checks: checks.map(|check| self.check(check)).collect(),
            correct: self.said(&say::NOTICE_CORRECT),
            contact: self.terms.contact().map(Text::Borrowed),
        }
    }

    /// Places of the checks that settle a rule.
    #[inline]
    fn settling_of(&self, rule: usize) -> impl Iterator<Item = usize> {
        let entry = self.book.entries.get(rule);
        entry.into_iter().flat_map(|entry| entry.settles.iter().copied())
    }

    /// The classes of data that the rules judged have compared.
    #[inline]
    fn data(&self) -> Vec<DataClass<'s>> {
        let judged = self
            .rules()
            .filter(|(_, _, outcome)| matches!(outcome, Outcome::Quiet | Outcome::Fired));
        let needs = judged
            .flat_map(|(_, entry, _)| entry.record.needs.iter().map(|need| need.named(entry.own)));
        let mut classes: Vec<(&'static str, Origin)> =
            needs.map(|need| (need.part(), need.origin())).collect();
        order::sort_by(&mut classes, Ord::cmp);
        classes.dedup();
        let told = classes.into_iter().map(|(part, origin)| {
            let class = self.words.say(class_of(part), &[]);
            let message = match origin {
                Origin::Claimed => &say::DATA_CLAIMED,
                Origin::Observed => &say::DATA_OBSERVED,
                Origin::Verified => &say::DATA_VERIFIED,
            };
            DataClass {
                part: Text::Borrowed(part),
                origin: Text::Borrowed(origin.as_str()),
                says: Text::Owned(self.words.say(message, &[("class", &class)]).to_string()),
            }
        });
        told.collect()
    }

    /// What was found, in the order of the ids, which says nothing of weight.
    #[inline]
    fn reasons(&self) -> Vec<NoticeReason<'s>> {
        let mut shower = Shower::new(Redaction::Masked, self.words);
        let mut ranked = self.ranked();
        order::sort_by_key(&mut ranked, |one| one.rule);
        let told = ranked.into_iter().filter_map(|one| {
            let line = self.finding(one, &mut shower)?;
            let items = self.evidence.items(one.finding).iter();
            let answers =
                self.weighed.bill.answers.iter().filter(|answer| answer.group == one.group);
            let steps = answers.filter_map(|answer| self.book.mitigations.get(answer.mitigation));
            Some(NoticeReason {
                facts: items
                    .map(|item| self.fact(self.named(one.rule, item.cite.signal), item.at))
                    .collect(),
                honest: line.innocent.iter().map(|one| Text::Owned(one.who.to_string())).collect(),
                settled_by: line.settled_by.iter().map(|id| Text::Owned(id.to_string())).collect(),
                answered_by: steps
                    .map(|step| self.words.text(&["step", step.id, "title"], step.title))
                    .map(Text::Borrowed)
                    .collect(),
                rule: line.id,
                title: line.title,
                reason: line.reason,
            })
        });
        told.collect()
    }

    #[inline]
    fn fact(&self, fact: Named<'s>, at: Option<Moment>) -> NoticeFact<'s> {
        let name = fact.name();
        NoticeFact {
            fact: Text::Borrowed(name),
            means: Text::Borrowed(self.words.text(&["fact", name], fact.meaning())),
            origin: Text::Borrowed(fact.origin().as_str()),
            at,
        }
    }

    #[inline]
    fn check(&self, check: &'s Check<'s>) -> NoticeCheck<'s> {
        NoticeCheck {
            id: Text::Borrowed(check.id),
            title: Text::Borrowed(self.words.text(&["check", check.id, "title"], check.title)),
            minutes: check.minutes,
            modes: self.modes(check),
        }
    }
}

/// What a part of the profile holds, as the candidate is told.
#[inline]
fn class_of(part: &str) -> &'static Message {
    match part {
        "claims" => &say::CLASS_CLAIMS,
        "contacts" => &say::CLASS_CONTACTS,
        "applications" => &say::CLASS_APPLICATIONS,
        "sessions" => &say::CLASS_SESSIONS,
        "devices" => &say::CLASS_DEVICES,
        "deliveries" => &say::CLASS_DELIVERIES,
        "payments" => &say::CLASS_PAYMENTS,
        "documents" => &say::CLASS_DOCUMENTS,
        "references" => &say::CLASS_REFERENCES,
        "personas" => &say::CLASS_PERSONAS,
        "interviews" => &say::CLASS_INTERVIEWS,
        "access" => &say::CLASS_ACCESS,
        "conduct" => &say::CLASS_CONDUCT,
        "checks" => &say::CLASS_CHECKS,
        "employer" => &say::CLASS_EMPLOYER,
        "role" => &say::CLASS_ROLE,
        "intermediary" => &say::CLASS_INTERMEDIARY,
        "links" => &say::CLASS_LINKS,
        "lists" => &say::CLASS_LISTS,
        _ => &say::CLASS_OTHER,
    }
}

impl CandidateNotice<'_> {
    /// The notice as JSON.
    #[must_use]
    #[inline] // Compiled where it is called: who reads no JSON builds no writer of it.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The notice as a letter without greeting, wrapped at 96 characters.
    #[must_use]
    #[inline]
    pub fn to_text(&self) -> String {
        self.written(Paper::Plain)
    }

    /// The same as Markdown.
    #[must_use]
    #[inline]
    pub fn to_markdown(&self) -> String {
        self.written(Paper::Markdown)
    }

    #[inline]
    fn written(&self, paper: Paper) -> String {
        let mut bill = Bill::new(self.words, paper);
        bill.title(&say::NOTICE_HEAD, &[("id", &self.id), ("as_of", &self.as_of)]);
        bill.line(0, &self.about);
        bill.say(0, &say::NOTICE_PURPOSE, &[("purpose", &self.purpose)]);
        bill.gap();
        bill.part(&say::NOTICE_DATA, "");
        self.data.iter().for_each(|class| bill.line(2, &class.says));
        bill.gap();
        if self.reasons.is_empty() {
            bill.say(0, &say::NOTHING_DIFFERS, &[]);
        } else {
            bill.part(&say::FOUND, "");
        }
        self.reasons.iter().for_each(|reason| self.write_reason(&mut bill, reason));
        bill.gap();
        if !self.checks.is_empty() {
            bill.part(&say::NOTICE_CHECKS, "");
        }
        for check in &self.checks {
            let places: [Place<'_>; 2] = [("title", &check.title), ("minutes", &check.minutes)];
            bill.say(2, &say::NOTICE_CHECK, &places);
            let modes: Vec<&str> = check.modes.iter().map(|mode| mode.mode).collect();
            bill.labelled(4, &say::WAYS, &modes.join("; "));
        }
        bill.gap();
        bill.line(0, &self.correct);
        if let Some(contact) = &self.contact {
            bill.say(0, &say::NOTICE_CONTACT, &[("contact", contact)]);
        }
        bill.into_text()
    }

    #[inline]
    fn write_reason(&self, bill: &mut Bill<'_>, reason: &NoticeReason<'_>) {
        bill.line(2, &format!("{} [{}]", reason.title, reason.rule));
        bill.line(4, &reason.reason.to_string());
        for fact in &reason.facts {
            let origin = self.words.text(&["origin", &fact.origin], &fact.origin);
            let means = fact.means.trim_end_matches('.');
            let seen = fact.at.map(|at| at.to_string()).unwrap_or_default();
            let message = if fact.at.is_some() { &say::NOTICE_FACT_AT } else { &say::NOTICE_FACT };
            let places: [Place<'_>; 3] = [("means", &means), ("origin", &origin), ("at", &seen)];
            bill.say(6, message, &places);
        }
        let honest: Vec<&str> = reason.honest.iter().map(|who| &**who).collect();
        let honest = bill.closed(&honest.join("; "));
        bill.labelled(4, &say::HONEST, &honest);
        if !reason.answered_by.is_empty() {
            let steps: Vec<&str> = reason.answered_by.iter().map(|step| &**step).collect();
            let steps = bill.closed(&steps.join("; "));
            bill.labelled(4, &say::NOTICE_ANSWERED, &steps);
        }
    }
}
