//! All groups with honest people, added up: points, causes and interactions.

use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;

use super::Spread;
use super::group::{Came, Cause, Law, Shown, Step};
use super::part::Part;
use crate::rule::Level;
use crate::units::{Points, Share};
use crate::weigh::rulebook::{Entry, Rulebook};
use crate::weigh::sum::{self, GroupScale};

/// The groups with a rule that can be judged, in an order in which those that meet in an
/// interaction stand side by side.
pub(super) struct Groups {
    groups: Vec<(GroupScale, Vec<Shown>)>,
    pairs: Vec<Pair>,
}

/// An interaction: its points once both of its parts stand.
struct Pair {
    points: Points,
    parts: u128,
    /// The place of the last group that can bring a part.
    last: usize,
}

impl Groups {
    #[inline]
    pub(super) fn of(book: &Rulebook<'_>, rules: impl Iterator<Item = usize>) -> Groups {
        let mut by_group: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        let neighbours = side_by_side(book);
        for rule in rules {
            let group = book.entries.get(rule).map_or(0, |entry| entry.group);
            let first = neighbours.get(group).copied().unwrap_or(group);
            by_group.entry((first, group)).or_default().push(rule);
        }
        let mut groups = Vec::with_capacity(by_group.len());
        for ((_, group), rules) in by_group {
            let Some(scale) = book.scale.groups.get(group) else { continue };
            let shown = rules.into_iter().filter_map(|rule| shown(book, rule));
            groups.push((*scale, shown.collect()));
        }
        let pairs = book.scale.interactions.iter().enumerate().map(|(index, points)| {
            let parts = both_parts(index);
            let brings =
                |(_, rules): &(_, Vec<Shown>)| rules.iter().any(|rule| rule.parts & parts != 0);
            let last = groups.iter().rposition(brings).unwrap_or(0);
            Pair { points: *points, parts, last }
        });
        let pairs = pairs.collect();
        Groups { groups, pairs }
    }

    /// Adds the groups up, one after the other.
    #[inline]
    pub(super) fn spread(&self, law: fn(&[Shown], GroupScale) -> Law) -> Spread {
        let mut sums = BTreeMap::new();
        sums.insert(Held::default(), vec![Part::ALL]);
        for (place, (scale, rules)) in self.groups.iter().enumerate() {
            let law = law(rules, *scale);
            let mut next = BTreeMap::new();
            for (held, people) in &sums {
                for (came, part) in &law {
                    let (held, more) = self.and(*held, *came, place);
                    shift(next.entry(held).or_default(), people, more, *part);
                }
            }
            sums = next;
        }
        let carry = |held: &Held| held.causes.carry();
        Spread { scores: tail(&sums, |_| true), carried: tail(&sums, carry) }
    }

    /// What is held once a group came to this, and the points that this adds.
    #[inline]
    fn and(&self, held: Held, came: Came, place: usize) -> (Held, usize) {
        let mut parts = held.parts | came.parts;
        let mut points = came.points;
        for pair in &self.pairs {
            let stands = |parts: u128| parts & pair.parts == pair.parts;
            if stands(parts) && !stands(held.parts) {
                points = points + pair.points;
            }
        }
        for pair in self.pairs.iter().filter(|pair| pair.last <= place) {
            parts &= !pair.parts;
        }
        (Held { causes: held.causes.and(came.cause), parts }, self::place(points))
    }
}

/// A rule as honest people show it. A higher level is shown by no more people than a lower one: where a
/// record says otherwise, the larger share counts for both.
#[inline]
fn shown(book: &Rulebook<'_>, rule: usize) -> Option<Shown> {
    let entry = book.entries.get(rule)?;
    let mut share = Share::per_million(0);
    let step = |(place, level): (usize, &Level<'_>)| {
        share = share.max(level.honest.share);
        Step { points: book.points(rule, place), carry: level.carry, share }
    };
    let mut steps: Vec<Step> = entry.record.levels.iter().enumerate().rev().map(step).collect();
    steps.reverse();
    let parts = book.scale.parts.get(rule).copied().unwrap_or(0);
    Some(Shown { steps, first_hand: !entry.record.ip_only, parts })
}

/// The bits of both parts of an interaction.
#[inline]
fn both_parts(interaction: usize) -> u128 {
    sum::part(interaction, 0) | sum::part(interaction, 1)
}

/// For each group the first of those that it meets, directly or through others, in interactions.
#[inline]
fn side_by_side(book: &Rulebook<'_>) -> Vec<usize> {
    let mut first: Vec<usize> = (0..book.groups.len()).collect();
    let interactions = || 0..book.scale.interactions.len();
    // Each round carries a first group at least one interaction further.
    for index in interactions().flat_map(|_| interactions()) {
        let meets = |(_, parts): &(&Entry<'_>, &u128)| **parts & both_parts(index) != 0;
        let rules = book.entries.iter().zip(&book.scale.parts).filter(meets);
        let groups: Vec<usize> = rules.map(|(entry, _)| entry.group).collect();
        let firsts = groups.iter().filter_map(|group| first.get(*group).copied());
        let Some(least) = firsts.min() else { continue };
        for group in groups {
            if let Some(first) = first.get_mut(group) {
                *first = least;
            }
        }
    }
    first
}

/// What decides beside the points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Held {
    causes: Causes,
    /// The parts of interactions that still wait for the other part.
    parts: u128,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Causes {
    /// Two at most: more change nothing.
    own: u8,
    no_record: bool,
    first_hand: bool,
}

impl Causes {
    #[inline]
    fn and(self, cause: Cause) -> Causes {
        let Causes { own, no_record, first_hand } = self;
        let next = match cause {
            Cause::None => self,
            Cause::NoRecord { first_hand: seen } => {
                Causes { no_record: true, first_hand: first_hand || seen, ..self }
            }
            Cause::Own { first_hand: seen } => Causes {
                own: own.saturating_add(1).min(2),
                no_record,
                first_hand: first_hand || seen,
            },
        };
        // What carries is no longer told apart.
        if next.carry() { Causes { own: 2, no_record: true, first_hand: true } } else { next }
    }

    #[inline]
    fn carry(self) -> bool {
        self.own.saturating_add(u8::from(self.no_record)) >= 2 && self.first_hand
    }
}

/// The place of so many points in a row.
#[inline]
pub(super) fn place(points: Points) -> usize {
    usize::try_from(points.get()).unwrap_or(0)
}

/// Adds a part of these people, so many points further on.
#[inline]
fn shift(to: &mut Vec<Part>, people: &[Part], points: usize, part: Part) {
    let needed = people.len().saturating_add(points);
    if to.len() < needed {
        to.resize(needed, Part::NONE);
    }
    for (to, people) in to.iter_mut().skip(points).zip(people) {
        *to = to.plus(people.times(part));
    }
}

/// At each number of points, the people who collect so many or more.
#[inline]
fn tail(sums: &BTreeMap<Held, Vec<Part>>, counts: impl Fn(&Held) -> bool) -> Vec<Part> {
    let mut tail: Vec<Part> = Vec::new();
    for people in sums.iter().filter(|(held, _)| counts(held)).map(|(_, people)| people) {
        shift(&mut tail, people, 0, Part::ALL);
    }
    let mut more = Part::NONE;
    for part in tail.iter_mut().rev() {
        more = more.plus(*part);
        *part = more;
    }
    tail
}
