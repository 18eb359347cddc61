//! What to check next: each check by how far its results would move the sum apart, each line settled
//! once and each cause brought to light once.

use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Reverse;

use smallvec::SmallVec;

use super::lines::Ranked;
use super::listed::Modes;
use super::outlook::Reach;
use super::remaining::Remaining;
use super::report::{CheckReport, Outlook, Text};
use super::smallest::Settling;
use super::{Assessment, Outcome};
use crate::facts::{Facts, OnRecord};
use crate::order::{self, Greatest as _};
use crate::rule::{Check, Side, Status};
use crate::units::{Overlap, Points};
use crate::weigh::{Entry, Policy, Sum};

/// A check that a rule names beside those that end an honest reading settles this share of what is
/// left of the line: it tells as much more as a further finding of one cause does.
const SETTLES_BESIDE: Overlap = Overlap::QUARTER;

/// Which kinds of things stand on record, in the order of [`OnRecord::ALL`].
pub(super) type Standing = [bool; OnRecord::ALL.len()];

pub(super) fn standing(facts: &Facts<'_>) -> Standing {
    OnRecord::ALL.map(|kind| facts.has_on_record(kind))
}

/// From so many points on a check is asked for. Of the thresholds that ship, whichever are in force:
/// the list stands in the form for a reader who is to be told neither points nor band.
fn asks() -> Points {
    Policy::shipped().verify()
}

/// A line that a check settles.
#[derive(Clone, Copy)]
struct Settles {
    /// Its place.
    line: usize,
    /// The rule names the check first, or as what settles an honest reading: nothing is left.
    wholly: bool,
    /// Its place among the checks that the rule names.
    named: usize,
}

/// What a check would settle and bring to light.
#[derive(Clone, Default)]
struct Use {
    settles: Vec<Settles>,
    /// Places of the unknown rules that it would help to judge, if it is due.
    opens: Vec<usize>,
    /// The most that these could add to each of their groups.
    adds: Vec<(usize, Points)>,
    /// Something that it proves stands on record, and rules wait for the answer.
    proves: bool,
    /// A line that counts asks for it.
    asked: bool,
}

impl Use {
    fn add(&mut self, group: usize, points: Points) {
        match self.adds.iter_mut().find(|(other, _)| *other == group) {
            Some((_, most)) => *most = points.max(*most),
            None => self.adds.push((group, points)),
        }
    }

    /// Where it stands among the checks that a rule of its lines names; nearest is first.
    fn named(&self) -> usize {
        self.settles.iter().map(|one| one.named).min().unwrap_or(usize::MAX)
    }
}

/// What the checks chosen so far leave to do.
struct Left {
    /// Points of each line that no step has answered and no chosen check settles.
    lines: Vec<Points>,
    /// The most that a rule of each group could add, of those judged and those that a chosen check
    /// helps to judge.
    known: Vec<Points>,
}

impl Left {
    /// The line with most points, the first of equals.
    fn strongest(&self) -> Option<usize> {
        let counts = self.lines.iter().enumerate().filter(|(_, points)| **points > Points::ZERO);
        counts.greatest_by(|(line, points)| (**points, Reverse(*line))).map(|(line, _)| line)
    }

    /// What a good result would take back of a line.
    fn of_line(&self, one: Settles) -> Points {
        let left = self.lines.get(one.line).copied().unwrap_or_default();
        if one.wholly { left } else { SETTLES_BESIDE.of(left) }
    }

    fn known(&self, group: usize) -> Points {
        self.known.get(group).copied().unwrap_or_default()
    }

    /// What a bad result would add to causes of which less is known.
    fn adds(&self, one: &Use) -> Points {
        let more = |(group, most): &(usize, Points)| (*most - self.known(*group)).max(Points::ZERO);
        Points::total(one.adds.iter().map(more))
    }

    /// How far the results of a check lie apart.
    ///
    /// What stands on record and no rule of a cause has looked into is worth a check by itself: it
    /// counts at least what asks for one.
    fn worth(&self, one: &Use) -> Points {
        let settled = Points::total(one.settles.iter().map(|one| self.of_line(*one)));
        let unseen = one.adds.iter().any(|(group, _)| self.known(*group) == Points::ZERO);
        let added = match (one.proves, one.asked) {
            (true, _) if unseen => self.adds(one).max(asks()),
            (false, false) => Points::ZERO,
            _ => self.adds(one),
        };
        settled + added
    }

    fn take(&mut self, one: &Use) {
        for settled in &one.settles {
            let less = self.of_line(*settled);
            if let Some(left) = self.lines.get_mut(settled.line) {
                *left = *left - less;
            }
        }
        for (group, most) in &one.adds {
            if let Some(known) = self.known.get_mut(*group) {
                *known = (*most).max(*known);
            }
        }
    }
}

/// A check that is not chosen yet.
struct Open<'c, 's> {
    used: &'c Use,
    told: CheckReport<'s>,
    /// One of its results alone would change the band, by the thresholds that ship: see [`asks`].
    moves: bool,
}

impl Open<'_, '_> {
    /// How useful it is: its worth; where it has none, whether it could move the band, and its value;
    /// how many rules it helps to judge; how near it stands to what a rule of its lines names first;
    /// whether it could move the band; its minutes.
    fn usefulness(&self, left: &Left) -> Usefulness {
        let (used, told) = (self.used, &self.told);
        let (worth, moves) = (left.worth(used), self.moves);
        let alone =
            if worth == Points::ZERO { (moves, told.value()) } else { (false, Points::ZERO) };
        (worth, alone, used.opens.len(), Reverse(used.named()), moves, Reverse(told.minutes))
    }
}

type Usefulness = (Points, (bool, Points), usize, Reverse<usize>, bool, Reverse<u16>);

impl<'s> Assessment<'s> {
    /// Every check for which there is a reason, the most useful first: it settles a line, or proves
    /// something that stands on record, or could by itself bring points that ask for a check.
    ///
    /// The first is one that settles the strongest line: what was seen is answered before what might
    /// be. Of those, and at every further place, it is the check whose results lie furthest apart
    /// beside those chosen: the counted points that a good one would take back, and the points that
    /// a bad one would add for causes that nothing has looked into. What stands on record unproven (a
    /// claimed home or degree, an account, a device) is worth at least what asks for a check. Where
    /// nothing more is at stake beside those chosen, the checks come first that could move the band by
    /// themselves, by the thresholds that ship, then those whose results lie furthest apart ([`CheckReport::value`]). Ties go to the
    /// check that helps to judge more rules, then to what a line's rule names first, to one that could
    /// move the band, to fewer minutes.
    ///
    /// # Complexity
    ///
    /// Checks squared, times the lines and causes of a check.
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
        let uses = self.uses(&ranked);
        let mut left = Left {
            lines: ranked.iter().map(|line| self.open_points(line)).collect(),
            known: self.known(),
        };
        let mut open = Vec::new();
        for (used, check) in uses.iter().zip(&self.book.checks) {
            if !used.settles.is_empty() || !used.opens.is_empty() {
                open.push(Some(self.open(check, used, &ranked)));
            }
        }
        let mut told = Vec::new();
        let mut seen = left.strongest();
        while let Some(Open { used, told: next, .. }) = take_next(&mut open, &left, seen.take()) {
            let reason = !used.settles.is_empty() || used.proves || left.adds(used) >= asks();
            left.take(used);
            if reason {
                told.push(next);
            }
        }
        told
    }

    /// The points of a line that no step on record has answered.
    fn open_points(&self, line: &Ranked) -> Points {
        let total = self.weighed.bill.groups.get(line.group);
        total.map_or(Points::ZERO, |total| line.counted().min(total.kept))
    }

    /// The most that the judged rules of each group could have added: so much of a cause was seen.
    fn known(&self) -> Vec<Points> {
        let mut known = vec![Points::ZERO; self.book.groups.len()];
        for (rule, entry, outcome) in self.rules() {
            let judged = matches!(outcome, Outcome::Quiet | Outcome::Fired);
            if let Some(most) = known.get_mut(entry.group).filter(|_| judged) {
                *most = self.in_force.top_left(self.book, rule).max(*most);
            }
        }
        known
    }

    /// What each check would settle and bring to light, by their places.
    fn uses(&self, lines: &[Ranked]) -> Vec<Use> {
        let mut uses = vec![Use::default(); self.book.checks.len()];
        for (place, line) in lines.iter().enumerate() {
            self.note_line(&mut uses, (place, line));
        }
        for (rule, entry, outcome) in self.rules() {
            let (Outcome::Unknown(missing) | Outcome::NotDue(missing)) = outcome else { continue };
            if entry.record.status == Status::Stable {
                self.note_unknown(
                    &mut uses,
                    (rule, entry),
                    self.named(rule, missing.signal).pointer(),
                );
            }
        }
        let stands = |kind: &OnRecord| {
            let mut standing = OnRecord::ALL.iter().zip(self.standing);
            standing.any(|(other, stands)| other == kind && stands)
        };
        for (one, check) in uses.iter_mut().zip(&self.book.checks) {
            one.proves = !one.opens.is_empty() && check.proves.iter().any(stands);
        }
        uses
    }

    fn note_line(&self, uses: &mut [Use], (place, line): (usize, &Ranked)) {
        let Some(entry) = self.book.entries.get(line.rule) else { return };
        let counts = self.open_points(line) > Points::ZERO;
        let honest = entry.record.innocent.iter().filter_map(|one| self.place_of(one.settled_by));
        let further = honest.filter(|check| !entry.settles.contains(check));
        for (named, check) in entry.settles.iter().copied().chain(further).enumerate() {
            let (Some(one), Some(check)) = (uses.get_mut(check), self.book.checks.get(check))
            else {
                continue;
            };
            // A check may settle two honest readings.
            if one.settles.last().is_some_and(|last| last.line == place) {
                continue;
            }
            let ends = entry.record.innocent.iter().any(|one| one.settled_by == check.id);
            one.settles.push(Settles { line: place, wholly: ends || named == 0, named });
            one.asked |= counts;
        }
    }

    fn note_unknown(&self, uses: &mut [Use], (rule, entry): (usize, &Entry<'_>), lacks: &str) {
        let mut sees = None;
        for place in &entry.settles {
            let Some(check) = self.book.checks.get(*place) else { continue };
            let brings = check.brings.iter().any(|brought| lacks.starts_with(brought));
            if let Some(one) = uses.get_mut(*place).filter(|_| brings && check.stage <= self.stage)
            {
                one.opens.push(rule);
                if *sees.get_or_insert_with(|| is_seen_in_one_person(entry)) {
                    one.add(entry.group, self.in_force.top_left(self.book, rule));
                }
            }
        }
    }

    /// The checks that a side can make and of which a good result leaves nothing of some findings.
    pub(super) fn settling(&self, remaining: &Remaining<'_>, side: Side) -> Vec<Settling> {
        let ranked = self.ranked();
        let uses = self.uses(&ranked);
        let mut settling = Vec::new();
        for (check, (one, record)) in uses.iter().zip(&self.book.checks).enumerate() {
            if !side.can_make(record.side) {
                continue;
            }
            let mut findings = 0;
            for settled in one.settles.iter().filter(|one| one.wholly) {
                let rule = ranked.get(settled.line).map(|line| line.rule);
                findings |= rule.map_or(0, |rule| remaining.bit_of(rule));
            }
            if findings != 0 {
                settling.push(Settling { check, minutes: record.minutes, findings });
            }
        }
        settling
    }

    /// The place of a check, by its id.
    pub(super) fn place_of(&self, check: &str) -> Option<usize> {
        self.book.checks.binary_search_by(|other| other.id.cmp(check)).ok()
    }

    /// The ways of a check.
    pub(super) fn modes(&self, check: &'s Check<'s>) -> Modes<'s> {
        if self.words.is_english() {
            return Modes::of(check.modes);
        }
        Modes::told(check.modes, &|place, mode| {
            self.words.text(&["check", check.id, "way", place], mode).into()
        })
    }

    fn open<'c>(&self, check: &'s Check<'s>, used: &'c Use, lines: &[Ranked]) -> Open<'c, 's> {
        let settles = wholly(used, lines);
        let reach = Reach { settles: &settles, opens: &used.opens, brings: check.brings };
        let sums = [self.if_good(&reach), self.if_bad(&reach)];
        let shipped = Policy::shipped();
        let band = |sum: &Sum| shipped.band(sum.score, sum.carried);
        let moves = sums.iter().any(|sum| band(sum) != band(&self.weighed.own));
        let results = sums.map(|sum| self.outlook(&sum));
        Open { used, told: self.told(check, used, (lines, results)), moves }
    }

    fn told(
        &self,
        check: &'s Check<'s>,
        used: &Use,
        (lines, [if_good, if_bad]): (&[Ranked], [Outlook; 2]),
    ) -> CheckReport<'s> {
        let text = |part: &str, english: &'s str| {
            Text::Borrowed(self.words.text(&["check", check.id, part], english))
        };
        let rule_of = |one: &Settles| lines.get(one.line).map(|line| line.rule);
        CheckReport {
            id: Text::Borrowed(check.id),
            title: text("title", check.title),
            what_to_do: text("what_to_do", check.what_to_do),
            minutes: check.minutes,
            modes: self.modes(check),
            how_beaten: text("how_beaten", check.how_beaten),
            side: check.side,
            answers: self.ids_of(&mut used.settles.iter().filter_map(rule_of)),
            opens: self.ids_of(&mut used.opens.iter().copied()),
            could_change_band: [if_good, if_bad].iter().any(|one| one.band != self.band()),
            if_good,
            if_bad,
        }
    }

    fn ids_of(&self, rules: &mut dyn Iterator<Item = usize>) -> Vec<Text<'s>> {
        let mut ids = Vec::new();
        for rule in rules {
            ids.extend(self.book.heads.get(rule).map(|head| Text::Borrowed(head.id)));
        }
        ids
    }
}

/// The places of the findings of which a good result leaves nothing.
fn wholly(used: &Use, lines: &[Ranked]) -> SmallVec<[usize; 8]> {
    let mut findings: SmallVec<[usize; 8]> = SmallVec::new();
    for settled in used.settles.iter().filter(|one| one.wholly) {
        findings.extend(lines.get(settled.line).map(|line| line.finding));
    }
    order::sort_by(&mut findings, Ord::cmp);
    findings
}

/// Whether a check of one person can make a rule fire with some weight: a link is found by
/// comparing records, and an address look-up alone proves no place.
fn is_seen_in_one_person(entry: &Entry<'_>) -> bool {
    let record = &entry.record;
    !record.ip_only
        && !record.needs.iter().any(|need| need.named(entry.own).pointer().starts_with("/links"))
}

/// Takes the most useful check out; one that settles a line, if one is given. Ties go by id.
fn take_next<'c, 's>(
    open: &mut [Option<Open<'c, 's>>],
    left: &Left,
    line: Option<usize>,
) -> Option<Open<'c, 's>> {
    let settles = |one: &Open<'_, '_>| {
        let settles = one.used.settles.iter().find(|settles| Some(settles.line) == line);
        settles.is_some_and(|one| left.of_line(*one) > Points::ZERO)
    };
    // What settles the line goes before all others; of equally useful checks the first.
    let mut most = None;
    for (place, one) in open.iter().enumerate() {
        let Some(one) = one else { continue };
        let rank = (settles(one), one.usefulness(left));
        if most.as_ref().is_none_or(|(_, other)| rank > *other) {
            most = Some((place, rank));
        }
    }
    let (next, _) = most?;
    open.get_mut(next)?.take()
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use crate::profile::{Account, HolderCheck, HolderResult, Payments, Post, Profile};
    use crate::{Moment, Scorer, Stage};

    fn next(profile: Profile<'_>) -> Vec<String> {
        let as_of: Moment = "2026-11-01".parse().unwrap();
        let scorer = Scorer::builtin();
        let checks = scorer.assess(&profile.id("c-1"), as_of).next_checks();
        checks.into_iter().map(|check| check.id.into_owned()).collect()
    }

    #[test]
    fn what_stands_on_record_unproven_is_looked_into_before_what_could_merely_turn_up() {
        let checks =
            next(Profile::default().claims(
                crate::profile::Claims::default().posts([Post::default().employer("firm-1")]),
            ));
        assert_eq!(checks.first().map(String::as_str), Some("employer_callback"));
    }

    #[test]
    fn a_check_with_nothing_to_settle_or_prove_is_told_only_if_it_could_ask_for_more() {
        let checks = next(Profile::default().stage(Stage::Application));
        assert!(checks.iter().any(|check| check == "id_live"), "{checks:?}");
        // Its rules bring fewer points than ask for a check.
        assert!(checks.iter().all(|check| check != "contact_code"), "{checks:?}");
    }

    #[test]
    fn an_account_that_the_bank_confirmed_asks_for_no_further_word_of_the_bank() {
        let paid = |result| {
            let check = HolderCheck::default().result(result).all_names_tested(true);
            let account = Account::default().account("acct-1").holder_check(check);
            next(Profile::default().payments(Payments::default().accounts([account])))
        };
        let asks = |checks: Vec<String>| checks.first().is_some_and(|one| one == "payee_confirm");
        assert!(asks(paid(HolderResult::AnotherHolder)));
        assert!(!asks(paid(HolderResult::Match)));
    }
}
