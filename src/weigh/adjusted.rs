//! What an employer sets otherwise, laid out beside the rules.

use alloc::string::String;
use alloc::vec::Vec;

use super::rulebook::Rulebook;
use super::weights::WeightSet;
use crate::label::printable;
use crate::rule::{Adjustment, Level, Record, TextOf};
use crate::units::Points;

/// An adjustment beside its rule.
#[derive(Debug)]
pub(crate) struct Adjusted<'r> {
    /// The place of the rule.
    pub(crate) rule: usize,
    pub(crate) adjustment: Adjustment<'r>,
    /// Who decided it, as it is printed.
    pub(crate) by: String,
    /// Why, as it is printed.
    pub(crate) why: String,
    /// The title that ships.
    pub(crate) title: &'r str,
    /// The points that ship, of every level that has others here.
    pub(crate) base: Vec<Points>,
}

impl<'r> Adjusted<'r> {
    /// Beside the rule at a place, with the record and the weights as they ship.
    #[inline]
    pub(crate) fn of(
        (rule, record): (usize, &Record<'r>),
        adjustment: Adjustment<'r>,
        shipped: &WeightSet,
    ) -> Adjusted<'r> {
        let weights = shipped.rule(record.id);
        let base = adjustment.points.iter().map(|change| {
            let points = weights.and_then(|weights| weights.points.get(change.level));
            points.copied().unwrap_or_default()
        });
        Adjusted {
            rule,
            by: printable(adjustment.by),
            why: printable(adjustment.why),
            title: record.title,
            base: base.collect(),
            adjustment,
        }
    }

    /// The employer's own wording of a text, if there is one.
    fn text(&self, of: TextOf<'_>) -> Option<&'r str> {
        let text = self.adjustment.texts.iter().find(|text| text.of == of);
        text.map(|text| text.ours)
    }
}

impl<'r> Rulebook<'r> {
    /// What is set otherwise about a rule.
    pub(crate) fn adjusted(&self, rule: usize) -> Option<&Adjusted<'r>> {
        self.adjusted.iter().find(|one| one.rule == rule)
    }

    /// What a level says here.
    pub(crate) fn says(&self, rule: usize, level: &Level<'r>) -> &'r str {
        let ours = self.adjusted(rule).and_then(|one| one.text(TextOf::Says(level.name)));
        ours.unwrap_or(level.says)
    }

    /// Why a level is worth its points here.
    pub(crate) fn why(&self, rule: usize, level: &Level<'r>) -> &'r str {
        let ours = self.adjusted(rule).and_then(|one| one.text(TextOf::Why(level.name)));
        ours.unwrap_or(level.why)
    }
}
