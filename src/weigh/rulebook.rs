//! The rulebook: records and weights, checked against each other and laid out for weighing. It is
//! all that weighing and telling know of the rules.

use alloc::vec::Vec;

use super::adjusted::Adjusted;
use super::excepted::Excepted;
use super::sum::{GroupScale, Line, Scale, bit, in_order, part};
use super::weights::{RuleSet, WeightSet};
use crate::fingerprint::Fingerprint;
use crate::rule::{
    Basis, Carry, Check, Group, Interaction, Mitigation, OwnFact, Record, Retired, Source, Status,
    Typology,
};
use crate::units::{Overlap, Points, Stage};

/// Everything beside the rules that a rulebook is made of.
#[derive(Clone, Debug)]
pub(crate) struct Knowledge<'r> {
    pub(crate) groups: &'r [Group<'r>],
    pub(crate) mitigations: &'r [Mitigation<'r>],
    pub(crate) interactions: &'r [Interaction<'r>],
    pub(crate) typologies: &'r [Typology<'r>],
    pub(crate) checks: Vec<Check<'r>>,
    pub(crate) sources: Vec<Source<'r>>,
    pub(crate) retired: Vec<Retired<'r>>,
}

/// Rules and weights, as weighing and telling read them.
#[derive(Debug)]
pub(crate) struct Rulebook<'r> {
    /// In the order of the ids.
    pub(crate) entries: Vec<Entry<'r>>,
    /// What every assessment asks of each of them, in the same order.
    pub(crate) heads: Vec<Head<'r>>,
    /// The groups that ship, and one for each rule that has none.
    pub(crate) groups: Vec<Group<'r>>,
    pub(crate) mitigations: &'r [Mitigation<'r>],
    pub(crate) interactions: &'r [Interaction<'r>],
    pub(crate) typologies: &'r [Typology<'r>],
    /// In the order of the ids.
    pub(crate) checks: Vec<Check<'r>>,
    /// In the order of the ids.
    pub(crate) sources: Vec<Source<'r>>,
    pub(crate) retired: Vec<Retired<'r>>,
    /// In the order of the rules.
    pub(crate) adjusted: Vec<Adjusted<'r>>,
    /// In the order of the ids.
    pub(crate) excepted: Vec<Excepted<'r>>,
    pub(crate) weights: WeightSet,
    pub(crate) scale: Scale,
    pub(crate) version: &'r str,
    pub(crate) ruleset: Fingerprint,
    pub(crate) digest: Fingerprint,
    /// The rules that count at their top levels, in the order of weighing.
    pub(crate) tops: Vec<Line>,
    /// Of every level of every rule.
    points: Vec<Points>,
}

/// A rule of the book.
#[derive(Debug)]
pub(crate) struct Entry<'r> {
    pub(crate) record: Record<'r>,
    /// The facts of its own that its record and its findings name by their places.
    pub(crate) own: &'r [OwnFact<'r>],
    /// The place of its group.
    pub(crate) group: usize,
    /// On what its points rest.
    pub(crate) basis: Basis,
    /// The places of the checks that settle it, in the order of the record.
    pub(crate) settles: Vec<usize>,
    /// The places of its sources.
    pub(crate) sources: Vec<usize>,
    /// Where its levels begin in the list of points.
    first_level: usize,
}

/// The head of a record. Heads lie beside each other: whole records are so wide apart that going
/// through them costs more than weighing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Head<'r> {
    pub(crate) id: &'r str,
    pub(crate) compares: &'r str,
    pub(crate) stage: Stage,
    /// It is reported and carries no points.
    pub(crate) is_preview: bool,
    /// The points of its top level.
    top: Points,
}

impl<'r> Head<'r> {
    const fn of(record: &Record<'r>, top: Points) -> Self {
        let is_preview = matches!(record.status, Status::Preview(_));
        Head { id: record.id, compares: record.compares, stage: record.stage, is_preview, top }
    }
}

impl Entry<'_> {
    /// Whether a level helps its group to carry.
    pub(crate) fn carry(&self, level: usize) -> Carry {
        self.record.levels.get(level).map_or(Carry::Never, |level| level.carry)
    }
}

impl<'r> Rulebook<'r> {
    /// Lays records and weights out. The weights must have been checked against the records.
    /// `own` are the facts of each rule's own, in the order of the records.
    pub(crate) fn new(
        set: &RuleSet<'r>,
        own: impl Iterator<Item = &'r [OwnFact<'r>]>,
        knowledge: Knowledge<'r>,
        weights: WeightSet,
    ) -> Self {
        let (ruleset, digest) = (set.fingerprint(), weights.digest());
        let Knowledge { groups, mitigations, interactions, typologies, checks, sources, retired } =
            knowledge;
        let mut book = Rulebook {
            entries: Vec::with_capacity(set.rules.len()),
            heads: Vec::with_capacity(set.rules.len()),
            groups: groups.to_vec(),
            mitigations,
            interactions,
            typologies,
            checks,
            sources,
            retired,
            adjusted: Vec::new(),
            excepted: Vec::new(),
            weights,
            scale: Scale::default(),
            version: set.version,
            ruleset,
            digest,
            tops: Vec::new(),
            points: Vec::new(),
        };
        for (record, own) in set.rules.iter().zip(own) {
            book.add(record, own);
        }
        book.scale = scale(&book.groups, &book.entries, (mitigations, interactions), &book.weights);
        book.tops = tops(&book);
        book
    }

    fn add(&mut self, record: &Record<'r>, own: &'r [OwnFact<'r>]) {
        let check = |id: &str| self.checks.iter().position(|check| check.id == id);
        let source = |id: &str| self.sources.iter().position(|source| source.id == id);
        let given = self.weights.rule(record.id);
        self.entries.push(Entry {
            group: place_of_group(&mut self.groups, record),
            basis: given.map_or(record.basis, |weights| weights.basis),
            settles: places(record.settles, &check),
            sources: places(record.sources, &source),
            first_level: self.points.len(),
            record: *record,
            own,
        });
        let given = given.map(|weights| &weights.points);
        for level in record.levels {
            let points = given.and_then(|points| points.get(level.name));
            self.points.push(points.copied().unwrap_or(level.points));
        }
        let top = record.levels.last().and(self.points.last());
        self.heads.push(Head::of(record, top.copied().unwrap_or_default()));
    }

    /// A rule at a level, answered by nothing, on the scale.
    pub(crate) fn line(&self, rule: usize, level: usize, first_hand: bool) -> Line {
        let entry = self.entries.get(rule);
        let by_look_up = entry.is_some_and(|entry| entry.record.ip_only);
        Line {
            rule,
            group: entry.map_or(usize::MAX, |entry| entry.group),
            points: self.points(rule, level),
            left: self.points(rule, level),
            answered: 0,
            carry: entry.map_or(Carry::Never, |entry| entry.carry(level)),
            first_hand: first_hand && !by_look_up,
        }
    }

    /// The points of a rule's level; none for a level that its record does not have.
    pub(crate) fn points(&self, rule: usize, level: usize) -> Points {
        let entry = self.entries.get(rule).filter(|entry| level < entry.record.levels.len());
        let Some(entry) = entry else { return Points::ZERO };
        self.points.get(entry.first_level.saturating_add(level)).copied().unwrap_or_default()
    }

    /// The points of a rule's top level.
    pub(crate) fn top_points(&self, rule: usize) -> Points {
        self.heads.get(rule).map_or(Points::ZERO, |head| head.top)
    }

    /// The facts of a rule's own.
    pub(crate) fn own(&self, rule: usize) -> &'r [OwnFact<'r>] {
        self.entries.get(rule).map(|entry| entry.own).unwrap_or_default()
    }

    /// The place of a rule's top level.
    pub(crate) fn top_level(&self, rule: usize) -> Option<usize> {
        self.entries.get(rule)?.record.levels.len().checked_sub(1)
    }

    /// The place of the rule of this id.
    pub(crate) fn place_of_rule(&self, id: &str) -> Option<usize> {
        self.heads.binary_search_by(|head| head.id.cmp(id)).ok()
    }

    /// The place of the source of this id.
    pub(crate) fn place_of_source(&self, id: &str) -> Option<usize> {
        self.sources.binary_search_by(|source| source.id.cmp(id)).ok()
    }
}

/// The places of what these ids name.
fn places(ids: &[&str], place_of: &dyn Fn(&str) -> Option<usize>) -> Vec<usize> {
    let mut places = Vec::with_capacity(ids.len());
    for id in ids {
        if let Some(place) = place_of(id) {
            places.push(place);
        }
    }
    places
}

/// The group of a rule; a rule without one stands alone in a group of its own.
fn place_of_group<'r>(groups: &mut Vec<Group<'r>>, record: &Record<'r>) -> usize {
    let id = record.group.unwrap_or(record.id);
    if let Some(place) = groups.iter().position(|group| group.id == id) {
        return place;
    }
    groups.push(Group { id, cause: record.title, carries: true, overlap: Overlap::QUARTER });
    groups.len().saturating_sub(1)
}

fn scale(
    groups: &[Group<'_>],
    entries: &[Entry<'_>],
    (mitigations, interactions): (&[Mitigation<'_>], &[Interaction<'_>]),
    weights: &WeightSet,
) -> Scale {
    let mut scale = Scale::default();
    for group in groups {
        scale.groups.push(GroupScale {
            overlap: weights.overlap(group.id),
            carries: group.carries,
            answered_by: answered_by(mitigations, group),
            by_id: groups.iter().filter(|other| other.id < group.id).count(),
        });
    }
    for one in mitigations {
        scale.mitigations.push(weights.mitigation(one.id));
    }
    for one in interactions {
        scale.interactions.push(weights.interaction(one.id));
    }
    for entry in entries {
        scale.parts.push(parts_of(interactions, &entry.record));
    }
    scale
}

/// The bits of the mitigations that name a group.
fn answered_by(mitigations: &[Mitigation<'_>], group: &Group<'_>) -> u64 {
    let mut bits = 0;
    for (place, one) in mitigations.iter().enumerate() {
        if one.answers.contains(&group.id) {
            bits |= bit(place);
        }
    }
    bits
}

/// The bits of the sides of interactions that name a rule.
fn parts_of(interactions: &[Interaction<'_>], record: &Record<'_>) -> u128 {
    let mut parts = 0;
    for (place, one) in interactions.iter().enumerate() {
        for (side, ids) in [one.one_of, one.and_one_of].into_iter().enumerate() {
            if ids.contains(&record.id) {
                parts |= part(place, side);
            }
        }
    }
    parts
}

/// The rules that count at their top levels, in the order of weighing.
fn tops(book: &Rulebook<'_>) -> Vec<Line> {
    let mut tops = Vec::with_capacity(book.entries.len());
    for (rule, (entry, head)) in book.entries.iter().zip(&book.heads).enumerate() {
        if let Some(level) = book.top_level(rule).filter(|_| !head.is_preview) {
            tops.push(book.line(rule, level, sees_first_hand(entry)));
        }
    }
    in_order(&mut tops);
    tops
}

/// Whether any fact that a rule reads was observed or verified and is no address look-up.
fn sees_first_hand(entry: &Entry<'_>) -> bool {
    let record = &entry.record;
    let mut read = record.needs.iter().chain(record.reads);
    !record.ip_only && read.any(|signal| signal.named(entry.own).is_first_hand())
}
