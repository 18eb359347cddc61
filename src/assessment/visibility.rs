//! What an employer's inputs could show: over a stream of assessments, which reported patterns could
//! be matched at all, and which one fact would open most.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::typologies::State;
use super::{Assessment, Outcome};
use crate::facts::Named;
use crate::order;
use crate::rule::Typology;

/// Which reported patterns the inputs of an employer could show.
///
/// Fed with one assessment after the other. It counts what could be judged, not what was found: a
/// pattern that could never be matched would stay unseen however often it came.
///
/// # Units
///
/// Numbers of profiles.
///
/// ```
/// use hirerisk::{Moment, Scorer, profile::Profile, report::Visibility};
/// let scorer = Scorer::builtin();
/// let as_of: Moment = "2026-11-01".parse()?;
/// let mut visibility = Visibility::default();
/// for id in ["c-1", "c-2"] {
///     visibility.add(&scorer.assess(&Profile::default().id(id), as_of));
/// }
/// // Nothing was known of either, so no pattern could have been seen.
/// assert!(visibility.patterns().iter().all(|pattern| pattern.visible == 0));
/// assert_eq!(visibility.profiles(), 2);
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Visibility<'s> {
    profiles: u32,
    patterns: Vec<PatternSeen<'s>>,
    facts: BTreeMap<&'s str, (u32, u32)>,
}

/// How often a pattern could have been seen.
///
/// ```
/// # use hirerisk::{Moment, Scorer, profile::Profile, report::Visibility};
/// # let scorer = Scorer::builtin();
/// # let as_of: Moment = "2026-11-01".parse().unwrap();
/// # let mut visibility = Visibility::default();
/// # visibility.add(&scorer.assess(&Profile::default().id("c-1"), as_of));
/// let never = visibility.patterns().iter().filter(|pattern| pattern.visible == 0);
/// assert_eq!(never.count(), hirerisk::catalog::TYPOLOGIES.len());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternSeen<'s> {
    /// Its code.
    pub id: &'s str,
    /// The pattern, in one sentence.
    pub says: &'s str,
    /// Profiles with a core mark that could be judged and a mark of another group that could.
    pub visible: u32,
    /// Its marks, core ones first.
    pub marks: Vec<MarkJudged<'s>>,
}

/// How often a mark could be judged.
///
/// ```
/// # use hirerisk::{Moment, Scorer, profile::Profile, report::Visibility};
/// # let scorer = Scorer::builtin();
/// # let as_of: Moment = "2026-11-01".parse().unwrap();
/// # let mut visibility = Visibility::default();
/// # visibility.add(&scorer.assess(&Profile::default().id("c-1"), as_of));
/// let mark = &visibility.patterns()[0].marks[0];
/// assert_eq!((mark.rule, mark.judged), ("device.inbound_remote_session", 0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkJudged<'s> {
    /// The rule.
    pub rule: &'s str,
    /// Whether it is a core mark.
    pub core: bool,
    /// Profiles in which it could be judged.
    pub judged: u32,
}

/// What one more fact would open.
///
/// A rule that lacks two facts names the first, so each number is of what waits for this fact next.
///
/// ```
/// # use hirerisk::{Moment, Scorer, profile::Profile, report::Visibility};
/// # let scorer = Scorer::builtin();
/// # let as_of: Moment = "2026-11-01".parse().unwrap();
/// # let mut visibility = Visibility::default();
/// # visibility.add(&scorer.assess(&Profile::default().id("c-1"), as_of));
/// let first = &visibility.openings()[0];
/// assert!(first.rules > 0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening<'s> {
    /// The name of the fact.
    pub fact: &'s str,
    /// Patterns that would become visible, over all profiles.
    pub patterns: u32,
    /// Rules that wait for it, over all profiles.
    pub rules: u32,
}

/// A mark in one profile: its place, core or not, its group, and what it lacks.
struct Looked<'s> {
    core: bool,
    group: usize,
    lacks: Option<Named<'s>>,
}

impl<'s> Visibility<'s> {
    /// Counts one assessment.
    ///
    /// All must come from scorers of one set of patterns and rules, or the counts say nothing.
    ///
    /// # Complexity
    ///
    /// Marks of a pattern squared, and the rules.
    #[inline]
    pub fn add(&mut self, assessment: &Assessment<'s>) {
        let all = assessment.book.typologies;
        if self.patterns.is_empty() {
            self.patterns = all.iter().map(empty).collect();
        }
        self.profiles = self.profiles.saturating_add(1);
        for (pattern, seen) in all.iter().zip(&mut self.patterns) {
            let marks = look(assessment, pattern, seen);
            if is_visible(&marks, None) {
                seen.visible = seen.visible.saturating_add(1);
                continue;
            }
            let mut lacking: Vec<&'s str> =
                marks.iter().filter_map(|mark| mark.lacks).map(Named::name).collect();
            order::sort_by(&mut lacking, Ord::cmp);
            lacking.dedup();
            for fact in lacking.into_iter().filter(|fact| is_visible(&marks, Some(fact))) {
                let (patterns, _) = self.facts.entry(fact).or_default();
                *patterns = patterns.saturating_add(1);
            }
        }
        for (rule, head, outcome) in assessment.heads() {
            let (Outcome::Unknown(missing) | Outcome::NotDue(missing)) = outcome else { continue };
            if !head.is_preview {
                let (_, rules) =
                    self.facts.entry(assessment.named(rule, missing.signal).name()).or_default();
                *rules = rules.saturating_add(1);
            }
        }
    }

    /// How many assessments were counted.
    #[must_use]
    pub const fn profiles(&self) -> u32 {
        self.profiles
    }

    /// Every pattern, in the order of the ids.
    #[must_use]
    #[inline]
    pub fn patterns(&self) -> &[PatternSeen<'s>] {
        &self.patterns
    }

    /// What one more fact would open: most patterns first, then most rules, then by name.
    #[must_use]
    #[inline]
    pub fn openings(&self) -> Vec<Opening<'s>> {
        let facts = self.facts.iter();
        let mut all: Vec<Opening<'s>> = facts
            .map(|(fact, (patterns, rules))| Opening { fact, patterns: *patterns, rules: *rules })
            .collect();
        order::sort_by(&mut all, |one, two| {
            let worth = |one: &Opening<'_>| (one.patterns, one.rules);
            worth(two).cmp(&worth(one)).then(one.fact.cmp(two.fact))
        });
        all
    }
}

#[inline]
fn empty<'s>(pattern: &Typology<'s>) -> PatternSeen<'s> {
    let marks = pattern.marks();
    PatternSeen {
        id: pattern.id,
        says: pattern.shown_as,
        visible: 0,
        marks: marks.map(|(core, mark)| MarkJudged { rule: mark.rule, core, judged: 0 }).collect(),
    }
}

/// The marks of a pattern in one profile; those that could be judged are counted.
#[inline]
fn look<'s>(
    assessment: &Assessment<'s>,
    pattern: &Typology<'_>,
    seen: &mut PatternSeen<'_>,
) -> Vec<Looked<'s>> {
    let marks = pattern.marks().zip(&mut seen.marks);
    let looked = marks.filter_map(|((_, mark), count)| {
        let place = assessment.book.place_of_rule(mark.rule)?;
        let group = assessment.book.entries.get(place)?.group;
        let lacks = match assessment.state(mark)? {
            State::Open(missing) => Some(missing),
            State::Seen(_) | State::Not => {
                count.judged = count.judged.saturating_add(1);
                None
            }
        };
        Some(Looked { core: count.core, group, lacks })
    });
    looked.collect()
}

/// Whether a core mark and a mark of another group can be judged, this fact given.
#[inline]
fn is_visible(marks: &[Looked<'_>], given: Option<&str>) -> bool {
    let judged = |mark: &&Looked<'_>| mark.lacks.is_none_or(|lacks| Some(lacks.name()) == given);
    let core = marks.iter().filter(|mark| mark.core).filter(judged);
    let beside =
        |one: &Looked<'_>| marks.iter().filter(judged).any(|other| other.group != one.group);
    core.into_iter().any(beside)
}
