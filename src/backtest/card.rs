//! Keep, tune or retire: what the counts say of one rule, with the reason in words.
//!
//! A rule that fires for nobody costs nobody anything, and schemes are rarer than most stores of profiles can show: that
//! is no reason against it. What is: more honest people show it than its record states, what it decided was cleared each
//! time, or another rule says the same.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Reverse;
use core::fmt;

use serde::Serialize;

use super::cover::Cover;
use super::outcomes::{Interval, Outcomes};
use super::side::{RuleCount, Side};
use crate::rule::Level;

/// Of fewer people judged nothing is said.
///
/// # Source
///
/// Ours, by the rule of three (TRUST A12): what nobody of 300 shows, at most one of a hundred shows.
pub const FEWEST_JUDGED: u64 = 300;

/// Of fewer people for whom a rule fired it is not said that another rule says the same.
///
/// # Source
///
/// Ours, by the rule of three: of 20 for all of whom another rule fired, it is missing for 3 of 20 at most.
pub const FEWEST_FIRED: u64 = 20;

/// Of fewer reviews that came to an end it is not said that none was confirmed.
///
/// # Source
///
/// Ours: with none of 20, Wilson's interval still reaches 1,612 of 10,000.
pub const FEWEST_OUTCOMES: u64 = 20;

/// From so many of 10,000 on, another rule fires "always" as well.
///
/// # Source
///
/// Ours: one in twenty is what an interval leaves out, so less is no difference that can be seen.
pub const ALWAYS: u64 = 9_500;

/// What to do with a rule.
///
/// ```
/// use hirerisk::backtest::Advice;
/// assert_eq!(Advice::TooFew.to_string(), "too few");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// Nothing speaks against it, or nothing else covers what it covers.
    Keep,
    /// Look at its share, levels or points.
    Tune,
    /// Another rule says the same: it can go.
    Retire,
    /// Too few people to say.
    TooFew,
}

impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Advice::Keep => "keep",
            Advice::Tune => "tune",
            Advice::Retire => "retire",
            Advice::TooFew => "too few",
        })
    }
}

/// What the counts say of one rule. It is about this rule alone: who retires one runs the test again before the next.
///
/// ```
/// use hirerisk::{Scorer, backtest::{Advice, Backtest}};
/// let scorer = Scorer::builtin();
/// let report = Backtest::of(&scorer).report(); // nobody was judged
/// let card = report.sides[0].rules[0].card.as_ref().unwrap();
/// assert_eq!(card.advice, Advice::TooFew);
/// assert_eq!(card.numbers["judged"], 0);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Card {
    /// What to do.
    pub advice: Advice,
    /// Why, in words.
    pub reason: String,
    /// The numbers that it rests on.
    pub numbers: BTreeMap<&'static str, u64>,
}

impl Card {
    fn new<const N: usize>(
        advice: Advice,
        reason: String,
        numbers: [(&'static str, u64); N],
    ) -> Card {
        Card { advice, reason, numbers: BTreeMap::from(numbers) }
    }
}

/// A card for each rule that counts.
pub(super) fn cards(side: &Side<'_>, cover: &Cover<'_>) -> Vec<Option<Card>> {
    let said = redundant(side);
    let retired = retired(side, cover, &said);
    let heads = side.scorer.book().heads.iter().zip(&side.rules).enumerate();
    let card = |(place, (head, rule)): (usize, (&crate::weigh::Head<'_>, &RuleCount))| {
        (!head.is_preview).then(|| {
            let own = Own { side, place, rule };
            match said.get(&place) {
                Some(other) if retired.contains(&place) => own.retire(*other),
                Some(other) => own.protected(*other, cover, &retired),
                None => own.card(),
            }
        })
    };
    heads.map(card).collect()
}

/// The rules without whose line nobody's band would be lower, and for each the stronger rule that fires with it always.
///
/// Stronger is what gave more points, and of equal ones the first by id; the stronger one must not be redundant itself. So
/// of rules that fire together one is always left.
fn redundant(side: &Side<'_>) -> BTreeMap<usize, usize> {
    let heads = side.scorer.book().heads.iter().zip(&side.rules).enumerate();
    let counting = heads.filter(|(_, (head, _))| !head.is_preview);
    let mut strongest: Vec<(usize, &RuleCount)> =
        counting.map(|(place, (_, rule))| (place, rule)).collect();
    strongest.sort_by_key(|(place, rule)| (Reverse(rule.points), *place));
    let mut left: Vec<usize> = Vec::new();
    let mut said = BTreeMap::new();
    for (place, rule) in strongest {
        let fired = rule.fired().people();
        let enough = rule.judged >= FEWEST_JUDGED && fired >= FEWEST_FIRED;
        let most = left
            .iter()
            .map(|other| (side.together(place, *other), Reverse(*other)))
            .max()
            .filter(|(both, _)| both.saturating_mul(10_000) >= fired.saturating_mul(ALWAYS));
        match most {
            Some((_, Reverse(other))) if enough && rule.decides.people() == 0 => {
                said.insert(place, other);
            }
            _ => left.push(place),
        }
    }
    said
}

/// Of the redundant rules those that can go, the weakest first, without any reported pattern being lost.
fn retired(side: &Side<'_>, cover: &Cover<'_>, said: &BTreeMap<usize, usize>) -> BTreeSet<usize> {
    let points = |place: usize| side.rules.get(place).map(|rule| rule.points);
    let mut weakest: Vec<usize> = said.keys().copied().collect();
    weakest.sort_by_key(|place| (points(*place), Reverse(*place)));
    let mut gone = BTreeSet::new();
    for place in weakest {
        if cover.lost_without(place, &gone).next().is_none() {
            gone.insert(place);
        }
    }
    gone
}

/// One rule on its own.
struct Own<'a> {
    side: &'a Side<'a>,
    place: usize,
    rule: &'a RuleCount,
}

impl Own<'_> {
    fn id(&self, place: usize) -> &str {
        self.side.scorer.book().heads.get(place).map_or("", |head| head.id)
    }

    fn retire(&self, other: usize) -> Card {
        let (fired, both) = (self.rule.fired().people(), self.side.together(self.place, other));
        let reason = format!(
            "`{}` fired for {both} of the {fired} people for whom it fired, and gave more points. Without its line \
             nobody's band would be lower.",
            self.id(other)
        );
        let numbers = [("fired", fired), ("together", both), ("decides", 0)];
        Card::new(Advice::Retire, reason, numbers)
    }

    /// It says what another one says, and yet a reported pattern rests on it.
    fn protected(&self, other: usize, cover: &Cover<'_>, retired: &BTreeSet<usize>) -> Card {
        let (fired, both) = (self.rule.fired().people(), self.side.together(self.place, other));
        let patterns: Vec<&str> = cover.lost_without(self.place, retired).collect();
        let reason = format!(
            "It is the only rule left that covers {}. But for that it could go: `{}` fired for {both} of the {fired} \
             people for whom it fired, and nobody's band would be lower without its line.",
            patterns.join(", "),
            self.id(other)
        );
        let numbers = [("fired", fired), ("together", both), ("decides", 0)];
        Card::new(Advice::Keep, reason, numbers)
    }

    fn card(&self) -> Card {
        let rule = self.rule;
        let (judged, fired) = (rule.judged, rule.fired().people());
        if judged < FEWEST_JUDGED {
            return self.too_few_judged();
        }
        if let Some(card) = self.exceeded().or_else(|| self.cleared_each_time()) {
            return card;
        }
        let decides = rule.decides.people();
        let numbers = [("judged", judged), ("fired", fired), ("decides", decides)];
        if fired == 0 {
            let reason = format!(
                "It was judged for {judged} people and fired for none: it costs nobody anything, and what it looks \
                 for is rarer than so many can show."
            );
            return Card::new(Advice::Keep, reason, numbers);
        }
        if decides > 0 {
            let reason = format!(
                "It fired for {fired} of {judged} people judged; the band of {decides} would be lower without its \
                 line, of whom {} were confirmed.",
                rule.decides.confirmed
            );
            return Card::new(Advice::Keep, reason, numbers);
        }
        if fired < FEWEST_FIRED {
            let reason = format!(
                "It fired for {fired} of {judged} people judged and decided no band: fewer than {FEWEST_FIRED} say \
                 nothing for it or against it."
            );
            return Card::new(Advice::TooFew, reason, numbers);
        }
        let reason = format!(
            "It fired for {fired} of {judged} people judged. It decided no band, and no stronger rule fires always \
             where it does: it says something of its own."
        );
        Card::new(Advice::Keep, reason, numbers)
    }

    fn too_few_judged(&self) -> Card {
        let RuleCount { judged, unknown, not_due, .. } = *self.rule;
        let reason = format!(
            "It could be judged {judged} times, fewer than {FEWEST_JUDGED}. It lacked a fact {unknown} times, and \
             {not_due} times its stage had not come."
        );
        let numbers = [("judged", judged), ("unknown", unknown), ("not_due", not_due)];
        Card::new(Advice::TooFew, reason, numbers)
    }

    /// More honest people show a level than its record states: surely, by those who were cleared, or if those without
    /// an outcome are honest.
    fn exceeded(&self) -> Option<Card> {
        let record = self.side.scorer.book().entries.get(self.place)?.record;
        let levels = || record.levels.iter().enumerate();
        let surely = levels().find_map(|(level, stated)| {
            let people = self.rule.at_least(level);
            let who =
                format!("{} of {} people judged were cleared", people.cleared, self.rule.judged);
            self.above((people.cleared, &who), stated, people)
        });
        surely.or_else(|| {
            levels().find_map(|(level, stated)| {
                let people = self.rule.at_least(level);
                let open = people.open.saturating_add(people.not_reviewed);
                let honest = people.cleared.saturating_add(open);
                let who = format!(
                    "{honest} of {} people judged were not confirmed ({} cleared, {open} without an outcome; if these \
                     are honest: review some of them first)",
                    self.rule.judged, people.cleared
                );
                self.above((honest, &who), stated, people)
            })
        })
    }

    /// The card, if so many honest people among those judged are more than a level states, by the low end of the interval.
    fn above(
        &self,
        (honest, who): (u64, &str),
        stated: &Level<'_>,
        people: Outcomes,
    ) -> Option<Card> {
        let (judged, limit) = (self.rule.judged, stated.honest.share);
        let low = Interval::wilson(honest, judged)?.low;
        if low.saturating_mul(100) <= limit.get() {
            return None;
        }
        let reason = format!(
            "At `{}` or higher, {who}: more than the {limit} honest people that its record states at most. Look at its \
             share, its levels and its points.",
            stated.name
        );
        let numbers = [
            ("judged", judged),
            ("fired", people.people()),
            ("cleared", people.cleared),
            ("confirmed", people.confirmed),
            ("honest_of_a_million", u64::from(limit.get())),
        ];
        Some(Card::new(Advice::Tune, reason, numbers))
    }

    /// It decided the band of many, and nobody whose review came to an end was confirmed.
    fn cleared_each_time(&self) -> Option<Card> {
        let decides = self.rule.decides;
        let reviewed = decides.with_outcome();
        if reviewed < FEWEST_OUTCOMES || decides.confirmed > 0 {
            return None;
        }
        let reason = format!(
            "The band of {} people would be lower without its line. Of these, {reviewed} reviews came to an end and \
             none was confirmed. Look at its levels and its points.",
            decides.people()
        );
        let numbers = [
            ("judged", self.rule.judged),
            ("fired", self.rule.fired().people()),
            ("decides", decides.people()),
            ("decides_reviewed", reviewed),
            ("decides_confirmed", 0),
        ];
        Some(Card::new(Advice::Tune, reason, numbers))
    }
}
