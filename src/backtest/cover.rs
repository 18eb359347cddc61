//! Which rules cover which reported patterns, and which pattern would be lost without some of them.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use crate::weigh::Rulebook;

/// The reported patterns of a rulebook, each with the rules that mark it and count.
pub(super) struct Cover<'r>(Vec<Covered<'r>>);

struct Covered<'r> {
    pattern: &'r str,
    marks: Vec<Marking>,
}

struct Marking {
    rule: usize,
    group: usize,
    core: bool,
}

impl<'r> Cover<'r> {
    pub(super) fn of(book: &Rulebook<'r>) -> Cover<'r> {
        let marking = |(core, mark): (bool, &crate::rule::Mark<'_>)| {
            let rule = book.place_of_rule(mark.rule)?;
            let (entry, head) = (book.entries.get(rule)?, book.heads.get(rule)?);
            (!head.is_preview).then_some(Marking { rule, group: entry.group, core })
        };
        let covered = book.typologies.iter().map(|one| Covered {
            pattern: one.id,
            marks: one.marks().filter_map(marking).collect(),
        });
        Cover(covered.collect())
    }

    /// The patterns that a rule marks.
    pub(super) fn marked_by(&self, rule: usize) -> impl Iterator<Item = &'r str> {
        let marks = move |one: &&Covered<'_>| one.marks.iter().any(|mark| mark.rule == rule);
        self.0.iter().filter(marks).map(|one| one.pattern)
    }

    /// The patterns that a rule marks and that, with it and these others gone, no rule would mark any more, or that
    /// could no longer be told although they could with it.
    pub(super) fn lost_without(
        &self,
        rule: usize,
        gone: &BTreeSet<usize>,
    ) -> impl Iterator<Item = &'r str> {
        let lost = move |one: &&Covered<'_>| {
            let with = |mark: &Marking| !gone.contains(&mark.rule);
            let without = |mark: &Marking| with(mark) && mark.rule != rule;
            let marks = one.marks.iter().any(|mark| mark.rule == rule);
            let last = !one.marks.iter().any(without);
            marks && (last || one.can_be_told(with) && !one.can_be_told(without))
        };
        self.0.iter().filter(lost).map(|one| one.pattern)
    }
}

impl Covered<'_> {
    /// A core mark, and a second mark of another group.
    fn can_be_told(&self, left: impl Fn(&Marking) -> bool) -> bool {
        let core = self.marks.iter().filter(|mark| mark.core && left(mark));
        let mut pairs = core.flat_map(|core| self.marks.iter().map(move |other| (core, other)));
        pairs.any(|(core, other)| left(other) && other.group != core.group)
    }
}
