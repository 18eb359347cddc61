//! What to check next: what settles most of what was found and proves most of what stands on record
//! unproven, each cause counted once.

use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Reverse;

use super::lines::Ranked;
use super::listed::Modes;
use super::report::{CheckReport, Text};
use super::{Assessment, Outcome};
use crate::facts::{Facts, OnRecord};
use crate::rule::{Check, Status};

/// A counted point of a line weighs as much as so many points that an unknown rule could add: what
/// was seen comes before what might be. Ours.
const SEEN_OVER_UNSEEN: i32 = 8;

/// Which checks have something on record to prove.
pub(super) fn provable(checks: &[Check<'_>], facts: &Facts<'_>) -> Vec<bool> {
    let there = OnRecord::ALL.map(|kind| facts.has_on_record(kind));
    let has = |kind: &OnRecord| {
        let place = OnRecord::ALL.iter().position(|other| other == kind);
        place.and_then(|place| there.get(place)) == Some(&true)
    };
    checks.iter().map(|check| check.proves.iter().any(has)).collect()
}

/// What a check would settle and open.
#[derive(Clone, Default)]
struct Use {
    /// Places of lines.
    settles: Vec<usize>,
    /// Places of unknown rules.
    opens: Vec<usize>,
}

/// What is to be done, and what the checks chosen so far leave of it.
struct Left {
    /// The lines, as they are read.
    ranked: Vec<Ranked>,
    /// What each check would settle and open, by their places; taken from those chosen.
    uses: Vec<Use>,
    /// The points of each line that no step has answered and no chosen check settles.
    lines: Vec<i32>,
    /// The most that an unknown rule of each group could add, of those that a chosen check opens.
    groups: Vec<i32>,
}

/// How useful a check is: what it adds, how near it stands to what a rule of its lines names first,
/// its minutes, its place.
type Usefulness = (i32, Reverse<usize>, Reverse<u16>, Reverse<usize>);

impl<'s> Assessment<'s> {
    /// Every check that settles a line or opens an unknown rule, the most useful first.
    ///
    /// Each next check is the one that adds most to those before it: the counted points of lines
    /// that it settles, and, of what stands on record (a claimed degree, an account, a device), the
    /// points that its unknown rules could add; rules of one group are one cause and count once.
    /// Ties go to the check that a line's rule names first, then to fewer minutes.
    ///
    /// # Complexity
    ///
    /// Checks squared, times the lines and unknown rules of a check.
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
        let ranked = self.ranked();
        let mut left = Left {
            lines: ranked.iter().map(|line| self.open_points(line)).collect(),
            groups: vec![0; self.book.groups.len()],
            uses: self.uses(&ranked),
            ranked,
        };
        let mut open: Vec<usize> = (0..left.uses.len()).collect();
        let mut told = Vec::new();
        while let Some(next) =
            open.iter().copied().max_by_key(|check| self.usefulness(*check, &left))
        {
            open.retain(|check| *check != next);
            let (Some(one), Some(check)) = (left.uses.get_mut(next), self.book.checks.get(next))
            else {
                continue;
            };
            let one = core::mem::take(one);
            self.take(&one, &mut left);
            let due = check.stage <= self.stage && !one.opens.is_empty();
            if due || !one.settles.is_empty() {
                told.push(self.told(check, &one, &left.ranked));
            }
        }
        told
    }

    /// The points of a line that no step on record has answered.
    fn open_points(&self, line: &Ranked) -> i32 {
        let total = self.weighed.bill.groups.get(line.group);
        total.map_or(0, |total| line.counted().min(total.kept).get())
    }

    /// What each check would settle and open, by their places.
    fn uses(&self, lines: &[Ranked]) -> Vec<Use> {
        let mut uses = vec![Use::default(); self.book.checks.len()];
        for (place, line) in lines.iter().enumerate() {
            for check in self.settling(line.rule) {
                if let Some(one) = uses.get_mut(*check) {
                    one.settles.push(place);
                }
            }
        }
        for (rule, entry, outcome) in self.rules() {
            let (Outcome::Unknown(missing) | Outcome::NotDue(missing)) = outcome else { continue };
            if entry.record.status != Status::Stable {
                continue;
            }
            let lacks = missing.signal.row().pointer;
            for check in &entry.settles {
                let brings =
                    self.book.checks.get(*check).is_some_and(|check| {
                        check.brings.iter().any(|place| lacks.starts_with(place))
                    });
                if let Some(one) = uses.get_mut(*check).filter(|_| brings) {
                    one.opens.push(rule);
                }
            }
        }
        uses
    }

    fn settling(&self, rule: usize) -> &'s [usize] {
        self.book.entries.get(rule).map_or(&[], |entry| &entry.settles)
    }

    fn usefulness(&self, place: usize, left: &Left) -> Option<Usefulness> {
        let (one, check) = (left.uses.get(place)?, self.book.checks.get(place)?);
        let settled = one.settles.iter().filter_map(|line| left.lines.get(*line));
        let settled = settled.fold(0_i32, |sum, points| sum.saturating_add(*points));
        let due = check.stage <= self.stage && self.provable.get(place) == Some(&true);
        let proved = if due { self.proved(one, left) } else { 0 };
        let named = one.settles.iter().filter_map(|line| {
            let rule = left.ranked.get(*line)?.rule;
            self.settling(rule).iter().position(|other| *other == place)
        });
        let named = named.min().unwrap_or(usize::MAX);
        let worth = settled.saturating_mul(SEEN_OVER_UNSEEN).saturating_add(proved);
        Some((worth, Reverse(named), Reverse(check.minutes), Reverse(place)))
    }

    /// What a check could bring to light, of what stands on record, beyond what chosen ones could.
    fn proved(&self, one: &Use, left: &Left) -> i32 {
        let mut more = 0_i32;
        for (place, rule) in one.opens.iter().enumerate() {
            let Some(entry) = self.book.entries.get(*rule) else { continue };
            let of_group = |other: &&usize| {
                self.book.entries.get(**other).is_some_and(|other| other.group == entry.group)
            };
            let before = one.opens.iter().take(place).filter(of_group);
            let before = before.map(|other| self.book.top_points(*other).get()).max();
            let known = left.groups.get(entry.group).copied().unwrap_or(0).max(before.unwrap_or(0));
            let points = self.book.top_points(*rule).get();
            more = more.saturating_add(points.saturating_sub(known).max(0));
        }
        more
    }

    fn take(&self, chosen: &Use, left: &mut Left) {
        for line in &chosen.settles {
            if let Some(points) = left.lines.get_mut(*line) {
                *points = 0;
            }
        }
        for rule in &chosen.opens {
            let group = self.book.entries.get(*rule).map(|entry| entry.group);
            if let Some(most) = group.and_then(|group| left.groups.get_mut(group)) {
                *most = self.book.top_points(*rule).get().max(*most);
            }
        }
    }

    fn told(&self, check: &'s Check<'s>, used: &Use, lines: &[Ranked]) -> CheckReport<'s> {
        let id =
            |rule: usize| self.book.entries.get(rule).map(|entry| Text::Borrowed(entry.record.id));
        let rule_of = |line: &usize| lines.get(*line).map(|line| line.rule);
        CheckReport {
            id: Text::Borrowed(check.id),
            title: Text::Borrowed(check.title),
            what_to_do: Text::Borrowed(check.what_to_do),
            minutes: check.minutes,
            modes: Modes::of(check.modes),
            how_beaten: Text::Borrowed(check.how_beaten),
            answers: used.settles.iter().filter_map(rule_of).filter_map(id).collect(),
            opens: used.opens.iter().copied().filter_map(id).collect(),
        }
    }
}
