//! What an employer sets otherwise and makes exceptions of, checked against the rules and laid beside them.

use alloc::string::String;
use alloc::vec::Vec;

use super::builder::BuildError;
use super::{Knowledge, Scorer};
use crate::order;
use crate::profile::nearest;
use crate::rule::{Adjustment, Exception, Record, Scope, Status, TextOf};
use crate::units::Points;
use crate::weigh::{Adjusted, Excepted, RuleSet, WeightSet};
use crate::words::places;

/// What an employer adds to the rules.
#[derive(Default)]
pub(super) struct Overlay<'r> {
    pub(super) adjustments: Vec<Adjustment<'r>>,
    pub(super) exceptions: Vec<Exception<'r>>,
}

impl<'r> Overlay<'r> {
    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.adjustments.is_empty() && self.exceptions.is_empty()
    }

    /// In the order of the ids, each checked against the rules.
    #[inline]
    pub(super) fn check(&mut self, set: &RuleSet<'_>) -> Result<(), BuildError> {
        order::sort_by_key(&mut self.adjustments, |one| one.rule);
        order::sort_by_key(&mut self.exceptions, |one| one.id);
        let twice = self.adjustments.iter().zip(self.adjustments.iter().skip(1));
        if let Some((one, _)) = twice.clone().find(|(one, next)| one.rule == next.rule) {
            return Err(BuildError::AdjustedTwice { rule: String::from(one.rule) });
        }
        let twice = self.exceptions.iter().zip(self.exceptions.iter().skip(1));
        if let Some((one, _)) = twice.clone().find(|(one, next)| one.id == next.id) {
            return Err(BuildError::Duplicate { id: String::from(one.id) });
        }
        self.adjustments.iter().try_for_each(|one| adjustment(one, set))?;
        self.exceptions.iter().try_for_each(|one| exception(one, set))
    }

    /// The rules with what is set otherwise.
    #[inline]
    pub(super) fn over(&self, mut set: RuleSet<'r>) -> RuleSet<'r> {
        for one in &self.adjustments {
            let Some(record) = set.rules.iter_mut().find(|record| record.id == one.rule) else {
                continue;
            };
            if one.off {
                record.status = Status::Preview(one.why);
            }
            if let Some(title) = one.texts.iter().find(|text| text.of == TextOf::Title) {
                record.title = title.ours;
            }
        }
        set.adjustments.clone_from(&self.adjustments);
        set
    }

    /// Rules and weights under the overlay, checked against each other.
    #[inline]
    pub(super) fn scorer(
        &self,
        rules: super::Rules<'r>,
        knowledge: Knowledge<'r>,
        (shipped, weights): (RuleSet<'r>, WeightSet),
    ) -> Result<Scorer<'r>, BuildError> {
        let set = self.over(shipped.clone());
        let ours = weights.clone().adjusted(&set);
        ours.check(&set)?;
        let mut scorer = Scorer::assemble(rules, &set, knowledge, ours);
        let book = &mut scorer.book;
        for one in &self.adjustments {
            let Some(rule) = book.place_of_rule(one.rule) else { continue };
            let Some(record) = shipped.rules.get(rule) else { continue };
            book.adjusted.push(Adjusted::of((rule, record), *one, &weights));
        }
        for one in &self.exceptions {
            let Some(rule) = book.place_of_rule(one.rule) else { continue };
            let Some(record) = shipped.rules.get(rule) else { continue };
            book.excepted.push(Excepted::of((rule, record), *one));
        }
        Ok(scorer)
    }
}

/// The rule of an id.
#[inline]
fn rule<'s, 'r>(id: &str, set: &'s RuleSet<'r>) -> Result<&'s Record<'r>, BuildError> {
    if let Some(record) = set.rules.iter().find(|record| record.id == id) {
        return Ok(record);
    }
    if let Some(retired) = set.retired.iter().find(|retired| retired.id == id) {
        return Err(BuildError::Gone {
            id: String::from(id),
            since: String::from(retired.since),
            successor: retired.successor.map(String::from),
        });
    }
    let known = set.rules.iter().map(|record| record.id);
    Err(BuildError::UnknownRule {
        id: String::from(id),
        nearest: nearest(id, known).map(String::from),
    })
}

/// The place of a level.
#[inline]
fn level(name: &str, record: &Record<'_>) -> Result<usize, BuildError> {
    let known = || record.levels.iter().map(|level| level.name);
    known().position(|level| level == name).ok_or_else(|| BuildError::UnknownLevel {
        rule: String::from(record.id),
        level: String::from(name),
        nearest: nearest(name, known()).map(String::from),
    })
}

/// Something that has to be said is said.
#[inline]
fn said(id: &str, text: &str, part: &'static str) -> Result<(), BuildError> {
    if text.trim().is_empty() {
        return Err(BuildError::NotSaid { id: String::from(id), part });
    }
    Ok(())
}

#[inline]
pub(crate) fn adjustment(one: &Adjustment<'_>, set: &RuleSet<'_>) -> Result<(), BuildError> {
    let record = rule(one.rule, set)?;
    said(one.rule, one.by, "by")?;
    said(one.rule, one.why, "why")?;
    let twice = || BuildError::AdjustedTwice { rule: String::from(one.rule) };
    if one.off && !one.points.is_empty() {
        return Err(BuildError::OffWithPoints { rule: String::from(one.rule) });
    }
    for (at, change) in one.points.iter().enumerate() {
        level(change.level, record)?;
        if one.points.iter().take(at).any(|other| other.level == change.level) {
            return Err(twice());
        }
    }
    for (at, text) in one.texts.iter().enumerate() {
        let place = text.of.level().map(|name| level(name, record)).transpose()?;
        if one.texts.iter().take(at).any(|other| other.of == text.of) {
            return Err(twice());
        }
        said(one.rule, text.ours, text.of.as_str())?;
        let says = place.and_then(|place| record.levels.get(place)).map(|level| level.says);
        if let (TextOf::Says(name), Some(says)) = (text.of, says)
            && places(text.ours) != places(says)
        {
            let (rule, level) = (String::from(one.rule), String::from(name));
            return Err(BuildError::OtherPlaces { rule, level });
        }
    }
    Ok(())
}

#[inline]
pub(crate) fn exception(one: &Exception<'_>, set: &RuleSet<'_>) -> Result<(), BuildError> {
    let record = rule(one.rule, set)?;
    said(one.rule, one.id, "id")?;
    said(one.id, one.by, "by")?;
    said(one.id, one.why, "why")?;
    if one.scope == Scope::Named(&[]) {
        return Err(BuildError::NotSaid { id: String::from(one.id), part: "scope" });
    }
    if one.from.is_after(one.until) {
        return Err(BuildError::EndsBefore { id: String::from(one.id) });
    }
    if one.points < Points::ZERO {
        return Err(BuildError::BelowZero { id: String::from(one.id) });
    }
    for name in one.levels {
        // As many as are named, from the lowest on, each once.
        if level(name, record)? >= one.levels.len() {
            let (id, level) = (String::from(one.id), String::from(*name));
            return Err(BuildError::SkipsLevel { id, level });
        }
    }
    for (at, name) in one.levels.iter().enumerate() {
        if one.levels.iter().take(at).any(|other| other == name) {
            let (id, level) = (String::from(one.id), String::from(*name));
            return Err(BuildError::SkipsLevel { id, level });
        }
    }
    Ok(())
}
