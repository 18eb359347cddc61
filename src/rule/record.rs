//! A rule's record: everything that is believed, as data.

use alloc::string::String;
use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::facts::{Facts, Signal};
use crate::units::{Points, Share, Stage};

use super::finding::Verdict;

/// What a rule believes, why, from where, and who honestly shows the same.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// Stable for ever, never re-used: the path of the file, `family.rule`.
    pub id: &'a str,
    /// What is seen, neutrally, without a full stop.
    pub title: &'a str,
    /// Why it matters.
    pub why: &'a str,
    /// The two things compared, as a phrase: told of quiet and unknown rules alike.
    pub compares: &'a str,
    /// Who honestly shows the same, and the check that settles it.
    pub innocent: &'a [Innocent<'a>],
    /// Ids of the checks that settle the finding.
    pub settles: &'a [&'a str],
    /// Ids of the sources.
    pub sources: &'a [&'a str],
    /// Ids of the indicators in the evidence that the rule covers.
    pub indicators: &'a [&'a str],
    /// The facts without which no level can be decided.
    pub needs: &'a [Signal],
    /// Further facts that only grade, or speak for the person.
    pub reads: &'a [Signal],
    /// The dependence group: rules that fire for one cause. A rule without one stands alone.
    pub group: Option<&'a str>,
    /// The earliest stage at which it can be known.
    pub stage: Stage,
    /// The levels, rising.
    pub levels: &'a [Level<'a>],
    /// The share of honest candidates who would fire it.
    pub honest: Honest<'a>,
    /// On what the points rest.
    pub basis: Basis,
    /// How it is avoided.
    pub evasion: &'a str,
    /// Which protected trait it could stand in for, and what was done about it.
    pub proxy: &'a str,
    /// It rests on address look-ups alone.
    pub ip_only: bool,
    /// Where it stands in its life.
    pub status: Status<'a>,
}

impl Record<'static> {
    /// The rule made of this record and the function that judges by it.
    #[must_use]
    pub const fn judged_by(self, judge: fn(&Facts<'_>) -> Verdict) -> Rule {
        Rule { record: self, judge }
    }
}

/// One rung of a rule's own ladder.
#[derive(Clone, Copy, Debug)]
pub struct Level<'a> {
    /// Its name: a stable code.
    pub name: &'a str,
    /// Its points in the weight set that ships.
    pub points: Points,
    /// When it holds, and why it is worth these points.
    pub why: &'a str,
    /// What was seen, as a sentence: `{0}` to `{3}` stand for the facts cited, `{n}` for the count.
    pub says: &'a str,
    /// Whether it helps its group to carry.
    pub carry: Carry,
}

/// Whether a finding can be one of the two causes that `escalate` asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carry {
    /// As its group says.
    Group,
    /// It says only "no record, or no match, under the names tried": all such findings together
    /// are one cause, an undeclared name.
    NoRecord,
    /// Never.
    Never,
}

/// The place of a level in its rule, from the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rung(u8);

impl Rung {
    /// The rung at a place, 0 being the lowest.
    #[must_use]
    pub const fn new(place: u8) -> Rung {
        Rung(place)
    }

    /// Its place, 0 being the lowest.
    #[must_use]
    pub const fn place(self) -> usize {
        // Widening; `From` is not const.
        #[expect(clippy::as_conversions, reason = "u8 to usize loses nothing")]
        {
            self.0 as usize
        }
    }
}

/// Who honestly shows the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Innocent<'a> {
    /// The person and the reason, as a phrase.
    pub who: &'a str,
    /// The id of the check that settles it.
    pub settled_by: &'a str,
}

/// The share of honest candidates who would fire a rule.
#[derive(Clone, Copy, Debug)]
pub struct Honest<'a> {
    /// An upper limit.
    pub share: Share,
    /// A source id, or `assumed`.
    pub basis: &'a str,
    /// How the share was reached.
    pub note: &'a str,
}

/// On what points rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// A cautious assumption.
    Assumed,
    /// The judgement of people who know the cases.
    Expert,
    /// A published figure.
    Literature,
    /// Fitted to so many labelled cases.
    Fitted(u32),
}

impl Serialize for Basis {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Basis {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        let fitted = || word.strip_prefix("fitted(")?.strip_suffix(')')?.parse().ok();
        match word.as_str() {
            "assumed" => Ok(Basis::Assumed),
            "expert" => Ok(Basis::Expert),
            "literature" => Ok(Basis::Literature),
            _ => fitted().map(Basis::Fitted).ok_or_else(|| {
                de::Error::custom("expected assumed, expert, literature or fitted(n)")
            }),
        }
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Basis::Assumed => f.write_str("assumed"),
            Basis::Expert => f.write_str("expert"),
            Basis::Literature => f.write_str("literature"),
            Basis::Fitted(cases) => write!(f, "fitted({cases})"),
        }
    }
}

/// Where a rule stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status<'a> {
    /// Reported, never points; and why.
    Preview(&'a str),
    /// Counts.
    Stable,
    /// Counts until the rule named takes over.
    Deprecated(&'a str),
}

/// Something that judges facts: a shipped rule, a caller's own, a rule from a file.
///
/// The same facts give the same verdict. It sees facts: never bytes, other rules, weights, totals.
pub trait Judge: Send + Sync {
    /// What it believes.
    fn record(&self) -> Record<'_>;

    /// What it finds.
    ///
    /// # Errors
    ///
    /// The fact that it lacked: the rule is then unknown and adds nothing.
    fn judge(&self, facts: &Facts<'_>) -> Verdict;
}

/// A record and the function that judges by it.
pub struct Rule {
    record: Record<'static>,
    judge: fn(&Facts<'_>) -> Verdict,
}

impl Judge for Rule {
    fn record(&self) -> Record<'_> {
        self.record
    }
    fn judge(&self, facts: &Facts<'_>) -> Verdict {
        (self.judge)(facts)
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Rule").field(&self.record.id).finish()
    }
}
