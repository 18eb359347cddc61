//! What to check next: first what settles the lines, then what would open most.

use alloc::vec::Vec;

use super::lines::Ranked;
use super::listed::Modes;
use super::report::{CheckReport, Text};
use super::{Assessment, Outcome};
use crate::rule::{Check, Record, Status};
use crate::units::Points;

/// A counted point of a line weighs as much as so many points that an unknown rule could add: what
/// was seen comes before what might be.
const SEEN_OVER_UNSEEN: i32 = 8;

/// A check and its use.
struct Use<'s> {
    worth: i32,
    check: &'s Check<'s>,
    answers: Vec<Text<'s>>,
    opens: Vec<Text<'s>>,
}

/// An unknown rule, and the points that weigh for the checks that open it: its top level if it has
/// other facts already, or a claim to check; else none.
struct Open<'s> {
    record: &'s Record<'s>,
    weight: i32,
}

impl<'s> Assessment<'s> {
    /// Every check that settles a line or opens an unknown rule.
    ///
    /// First, for each line from the strongest, those of causes that can carry before others, the
    /// check that its rule names first, unless one that stands before settles it too; then the
    /// others by use.
    ///
    /// # Complexity
    ///
    /// Checks times lines and unknown rules.
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
    /// let first = checks.first().unwrap();
    /// assert_eq!(first.id, "payee_confirm");
    /// assert!(first.answers.iter().any(|rule| rule == "payment.holder_differs"));
    /// ```
    #[must_use]
    pub fn next_checks(&self) -> Vec<CheckReport<'s>> {
        let (open, lines) = (self.open(), self.by_cause());
        let all = self.book.checks.iter().map(|check| self.use_of(check, &lines, &open));
        let mut uses: Vec<Use<'s>> = all
            .filter(|one| {
                let due = one.check.stage <= self.stage && !one.opens.is_empty();
                due || !one.answers.is_empty()
            })
            .collect();
        uses.sort_by(|one, two| {
            let less_time = || one.check.minutes.cmp(&two.check.minutes);
            two.worth
                .cmp(&one.worth)
                .then_with(less_time)
                .then_with(|| one.check.id.cmp(two.check.id))
        });
        let first = first(&lines, |rule| self.settled_by(rule));
        uses.sort_by_key(|one| {
            let place = first.iter().position(|id| *id == one.check.id);
            place.unwrap_or(usize::MAX)
        });
        uses.into_iter().map(Use::told).collect()
    }

    fn settled_by(&self, rule: usize) -> &'s [&'s str] {
        self.book.entries.get(rule).map_or(&[], |entry| entry.record.settles)
    }

    /// The lines that count, causes that can carry first.
    fn by_cause(&self) -> Vec<Ranked> {
        let mut lines = self.ranked();
        let stays_behind = |line: &Ranked| {
            let group = self.book.groups.get(line.group);
            line.counted() == Points::ZERO || group.is_some_and(|group| !group.carries)
        };
        lines.sort_by_key(stays_behind);
        lines
    }

    fn open(&self) -> Vec<Open<'s>> {
        let stable = self.rules().filter(|(_, entry, _)| entry.record.status == Status::Stable);
        stable
            .filter_map(|(rule, entry, outcome)| {
                let (Outcome::Unknown { near, .. } | Outcome::NotDue { near }) = outcome else {
                    return None;
                };
                let weight = if near { self.book.top_points(rule).get() } else { 0 };
                Some(Open { record: &entry.record, weight })
            })
            .collect()
    }

    fn use_of(&self, check: &'s Check<'s>, lines: &[Ranked], open: &[Open<'s>]) -> Use<'s> {
        let mut one = Use { worth: 0, check, answers: Vec::new(), opens: Vec::new() };
        for line in lines.iter().filter(|line| self.settled_by(line.rule).contains(&check.id)) {
            let worth = line.counted().get().saturating_mul(SEEN_OVER_UNSEEN);
            one.worth = one.worth.saturating_add(worth);
            let id = self.book.entries.get(line.rule).map(|entry| entry.record.id);
            one.answers.extend(id.map(Text::Borrowed));
        }
        let brings =
            |open: &&Open<'_>| !check.only_settles && open.record.settles.contains(&check.id);
        for open in open.iter().filter(brings) {
            one.worth = one.worth.saturating_add(open.weight);
            one.opens.push(Text::Borrowed(open.record.id));
        }
        one
    }
}

/// For each line that counts the check that its rule names first, unless one before settles it.
fn first<'s>(lines: &[Ranked], settled_by: impl Fn(usize) -> &'s [&'s str]) -> Vec<&'s str> {
    let mut first: Vec<&str> = Vec::new();
    for line in lines.iter().filter(|line| line.counted() > Points::ZERO) {
        let settling = settled_by(line.rule);
        if !first.iter().any(|id| settling.contains(id)) {
            first.extend(settling.first());
        }
    }
    first
}

impl<'s> Use<'s> {
    fn told(self) -> CheckReport<'s> {
        let Use { check, answers, opens, .. } = self;
        CheckReport {
            id: Text::Borrowed(check.id),
            title: Text::Borrowed(check.title),
            what_to_do: Text::Borrowed(check.what_to_do),
            minutes: check.minutes,
            modes: Modes::of(check.modes),
            how_beaten: Text::Borrowed(check.how_beaten),
            answers,
            opens,
        }
    }
}
