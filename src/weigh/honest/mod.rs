//! How many honest people collect how many points: the honest shares of all levels, taken together.

mod group;
mod groups;
mod part;

use alloc::vec::Vec;

use self::group::{apart, together};
use self::groups::{Groups, place};
use self::part::Part;
use super::rulebook::Rulebook;
use crate::rule::Honest;
use crate::units::{Points, Share};

/// How many honest people, at most, collect how many points where some rules can be judged.
///
/// Made by [`Scorer::honest_scores`](crate::Scorer::honest_scores). It speaks of an employer's
/// inputs, never of one person, and it is no better than the shares: [`HonestScores::ASSUMES`] says
/// what is assumed, and `docs/operating-points.md` what the figures can and cannot mean.
///
/// Who can be judged by fewer of these rules collects no more: each finding only adds.
///
/// ```
/// use hirerisk::{Points, Scorer, Share, Stage};
/// let scorer = Scorer::builtin();
/// let early = scorer.honest_scores(|record| record.stage <= Stage::Interview);
/// let all = scorer.honest_scores(|_| true);
/// assert!(early.at_least(Points::new(7)) <= all.at_least(Points::new(7)));
/// assert_eq!(all.at_least(Points::ZERO), Share::ALL);
/// ```
#[derive(Clone, Debug)]
pub struct HonestScores {
    judged: usize,
    assumed: usize,
    published: usize,
    apart: Spread,
    together: Spread,
}

impl HonestScores {
    /// What is assumed, beside the shares.
    pub const ASSUMES: &'static str = "Every level is shown by as many honest people as its record \
        states at most. Different causes (groups) do not depend on each other. Within a group rules \
        fire each by itself, or all for one reason: whichever gives more. Every rule named can be \
        judged with everybody, and no step on record has answered anything. What was found and can \
        carry was seen first-hand, unless it rests on address look-ups alone.";

    /// The law of these rules of a book.
    #[inline]
    pub(crate) fn of(book: &Rulebook<'_>, judged: impl Fn(usize) -> bool) -> HonestScores {
        let stable = |rule: &usize| book.heads.get(*rule).is_some_and(|one| !one.is_preview);
        let rules = || (0..book.entries.len()).filter(stable).filter(|rule| judged(*rule));
        let levels = || {
            let entries = rules().filter_map(|rule| book.entries.get(rule));
            entries.flat_map(|entry| entry.record.levels)
        };
        let assumed = levels().filter(|level| level.honest.basis == Honest::ASSUMED).count();
        let published = levels().count().saturating_sub(assumed);
        let groups = Groups::of(book, rules());
        HonestScores {
            judged: rules().count(),
            assumed,
            published,
            apart: groups.spread(apart),
            together: groups.spread(together),
        }
    }

    /// How many rules can be judged.
    #[must_use]
    pub const fn judged(&self) -> usize {
        self.judged
    }

    /// How many levels of these rules have an assumed share, and how many one that a published
    /// figure carries.
    ///
    /// ```
    /// let scores = hirerisk::Scorer::builtin().honest_scores(|_| true);
    /// let (assumed, published) = scores.levels();
    /// assert!(assumed > published); // read every figure as an order of size
    /// ```
    #[must_use]
    pub const fn levels(&self) -> (usize, usize) {
        (self.assumed, self.published)
    }

    /// The share of honest people, at most, who collect so many points or more.
    #[must_use]
    #[inline]
    pub fn at_least(&self, points: Points) -> Share {
        self.apart.at_least(points).max(self.together.at_least(points))
    }

    /// The share of honest people, at most, who collect so many points or more and have two
    /// carrying causes: those who stand at `escalate` if it begins there.
    ///
    /// ```
    /// use hirerisk::{Points, Scorer};
    /// let scores = Scorer::builtin().honest_scores(|record| record.ip_only);
    /// assert!(scores.at_least(Points::new(4)).get() > 0);
    /// assert_eq!(scores.carried(Points::new(4)).get(), 0); // address look-ups never carry alone
    /// ```
    #[must_use]
    #[inline]
    pub fn carried(&self, points: Points) -> Share {
        self.apart.carried(points).max(self.together.carried(points))
    }

    /// The most points that honest people can collect, by the shares.
    #[must_use]
    #[inline]
    pub fn highest(&self) -> Points {
        self.apart.highest().max(self.together.highest())
    }

    /// The figures if the rules of a group fire each by itself.
    #[must_use]
    pub const fn if_apart(&self) -> &Spread {
        &self.apart
    }

    /// The figures if the rules of a group fire all for one reason.
    #[must_use]
    pub const fn if_together(&self) -> &Spread {
        &self.together
    }
}

/// The figures of [`HonestScores`] under one assumption on the rules of a group.
///
/// ```
/// use hirerisk::{Points, Scorer};
/// let scores = Scorer::builtin().honest_scores(|_| true);
/// let (apart, together) = (scores.if_apart(), scores.if_together());
/// let seven = Points::new(7);
/// assert_eq!(scores.at_least(seven), apart.at_least(seven).max(together.at_least(seven)));
/// ```
#[derive(Clone, Debug)]
pub struct Spread {
    /// At each number of points, the people who collect so many or more.
    scores: Vec<Part>,
    /// Of these, those who have two carrying causes.
    carried: Vec<Part>,
}

impl Spread {
    /// The share of honest people, at most, who collect so many points or more.
    #[must_use]
    #[inline]
    pub fn at_least(&self, points: Points) -> Share {
        people(&self.scores, points).min(Share::ALL)
    }

    /// Of these, at most, those who have two carrying causes.
    #[must_use]
    #[inline]
    pub fn carried(&self, points: Points) -> Share {
        people(&self.carried, points)
    }

    #[inline]
    fn highest(&self) -> Points {
        let highest = self.scores.len().saturating_sub(1);
        Points::new(i32::try_from(highest).unwrap_or(i32::MAX))
    }
}

#[inline]
fn people(tail: &[Part], points: Points) -> Share {
    tail.get(place(points)).map_or(Share::per_million(0), |part| part.share())
}
