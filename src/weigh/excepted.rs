//! Exceptions beside their rules, and those that hold in one assessment.

use alloc::string::String;
use alloc::vec::Vec;

use super::rulebook::Rulebook;
use super::sum::Line;
use crate::fingerprint::Fingerprint;
use crate::label::printable;
use crate::rule::{Exception, Record};
use crate::units::Points;

/// An exception beside its rule.
#[derive(Debug)]
pub(crate) struct Excepted<'r> {
    /// The place of the rule.
    pub(crate) rule: usize,
    pub(crate) exception: Exception<'r>,
    /// Its id, as it is printed.
    pub(crate) id: String,
    /// Who decided it, as it is printed.
    pub(crate) by: String,
    /// Why, as it is printed.
    pub(crate) why: String,
    /// So many levels are covered, from the lowest on.
    levels: usize,
}

impl<'r> Excepted<'r> {
    /// Beside the rule at a place.
    #[inline]
    pub(crate) fn of(
        (rule, record): (usize, &Record<'_>),
        exception: Exception<'r>,
    ) -> Excepted<'r> {
        let levels = match exception.levels.len() {
            0 => record.levels.len(),
            named => named,
        };
        let [id, by, why] = [exception.id, exception.by, exception.why].map(printable);
        Excepted { rule, exception, id, by, why, levels }
    }
}

/// The exceptions that hold for one candidate at one moment: which do is for the scorer to say.
#[derive(Clone, Debug, Default)]
pub(crate) struct InForce {
    /// Their places in the book; nothing is allocated where there is none.
    places: Vec<usize>,
    /// How many of the candidate's have ended.
    pub(crate) ended: u32,
}

impl InForce {
    #[inline]
    pub(crate) fn of(
        book: &Rulebook<'_>,
        holds: impl Fn(&Exception<'_>) -> bool,
        has_ended: impl Fn(&Exception<'_>) -> bool,
    ) -> InForce {
        let mut in_force = InForce::default();
        for (place, one) in book.excepted.iter().enumerate() {
            if holds(&one.exception) {
                in_force.places.push(place);
            }
            if has_ended(&one.exception) {
                in_force.ended = in_force.ended.saturating_add(1);
            }
        }
        in_force
    }

    /// The exception that leaves fewest points of a level, of equal ones the first by id; none where none
    /// takes any.
    pub(crate) fn lowest<'b, 'r>(
        &self,
        book: &'b Rulebook<'r>,
        (rule, level): (usize, usize),
    ) -> Option<&'b Excepted<'r>> {
        let (mut lowest, mut left) = (None, book.points(rule, level));
        for place in &self.places {
            let Some(one) = book.excepted.get(*place) else { continue };
            if one.rule == rule && level < one.levels && one.exception.points < left {
                (lowest, left) = (Some(one), one.exception.points);
            }
        }
        lowest
    }

    /// What is left of the points of a level.
    pub(crate) fn left(&self, book: &Rulebook<'_>, rule: usize, level: usize) -> Points {
        let points = book.points(rule, level);
        if self.places.is_empty() {
            return points;
        }
        self.lowest(book, (rule, level)).map_or(points, |one| one.exception.points)
    }

    /// What is left of the points of a rule's top level.
    pub(crate) fn top_left(&self, book: &Rulebook<'_>, rule: usize) -> Points {
        if self.places.is_empty() {
            return book.top_points(rule);
        }
        book.top_level(rule).map_or(Points::ZERO, |level| self.left(book, rule, level))
    }

    /// A line at a level, with what is left of it.
    pub(crate) fn lower(&self, book: &Rulebook<'_>, line: Line, level: usize) -> Line {
        Line { left: self.left(book, line.rule, level), ..line }
    }

    /// A line at its rule's top level, with what is left of it.
    pub(crate) fn lower_top(&self, book: &Rulebook<'_>, line: Line) -> Line {
        Line { left: self.top_left(book, line.rule), ..line }
    }

    /// A fingerprint over all that hold; none where none does.
    pub(crate) fn fingerprint(&self, book: &Rulebook<'_>) -> Option<Fingerprint> {
        if self.places.is_empty() {
            return None;
        }
        let mut hash = Fingerprint::EMPTY;
        for place in &self.places {
            let Some(Excepted { exception: one, .. }) = book.excepted.get(*place) else { continue };
            hash.add_all(&[one.id, one.rule, one.why, one.by]);
            hash.add_all(one.levels);
            hash.add(&alloc::format!("{} {} {}", one.points, one.from, one.until));
        }
        Some(hash)
    }
}
