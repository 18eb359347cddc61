//! What the forms for a reader show of a document, so that the bill and the page show the same. The
//! data form has all of it.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::report::{
    CheckReport, Counterfactual, EvidenceReport, LineKind, LineReport, Range, Report, SourceReport,
};
use super::{messages as say, wording};
use crate::order;
#[cfg(feature = "page")]
use crate::rule::Mode;
use crate::units::Moment;
use crate::weigh::WeightOrigin;
use crate::words::{Message, Place, Words};

/// So many checks are told in full ...
pub(super) const CHECKS_SHOWN: usize = 5;
/// ... so many sets of checks of a side that would bring the band down ...
const WAYS_SHOWN: usize = 2;
/// ... so many open marks of a pattern ...
pub(super) const MARKS_SHOWN: usize = 3;
/// ... and so many sources of a line.
const SOURCES_SHOWN: usize = 3;

/// How many are left out, if any are.
pub(super) fn more(all: usize, shown: usize) -> Option<usize> {
    all.checked_sub(shown).filter(|more| *more > 0)
}

impl Report<'_> {
    /// How many rules could not be judged for want of facts of each part of the profile, the longest
    /// part first.
    pub(super) fn lacking(&self) -> Vec<(&str, u32)> {
        let mut parts: Vec<(&str, u32)> = Vec::new();
        for unknown in &self.unknown {
            let part = unknown.missing.split('.').next().unwrap_or_default();
            match parts.iter_mut().find(|one| one.0 == part) {
                Some((_, count)) => *count = count.saturating_add(1),
                None => parts.push((part, 1)),
            }
        }
        order::sort_by(&mut parts, |one, two| two.1.cmp(&one.1).then(one.0.cmp(two.0)));
        parts
    }

    /// A part of the profile, as it is called.
    pub(super) fn part<'p>(&'p self, name: &'p str) -> &'p str {
        self.words.text(&["part", name], name)
    }

    /// The sets of checks that would bring the band down, by the side that can make them: the first
    /// few of each, one where it takes many checks.
    pub(super) fn ways(&self) -> impl Iterator<Item = (&'static Message, &[Counterfactual<'_>])> {
        let sides = self.counterfactual.chunk_by(|one, two| one.side == two.side);
        sides.filter_map(|ways| {
            let first = ways.first()?;
            let most = if first.checks.len() > CHECKS_SHOWN { 1 } else { WAYS_SHOWN };
            Some((wording::by(first.side), ways.get(..most).unwrap_or(ways)))
        })
    }

    /// How the stamp is worded, and by what data the weights were fitted.
    pub(super) fn stamped(&self) -> (&'static Message, &str) {
        match &self.weights_origin {
            WeightOrigin::HandSet => (&say::STAMP_HAND_SET, ""),
            WeightOrigin::Fitted { data } => (&say::STAMP_FITTED, data),
        }
    }

    /// The sources of a line that are shown, and how many more it has.
    pub(super) fn sources_of(
        &self,
        line: &LineReport<'_>,
    ) -> (Vec<&SourceReport<'_>>, Option<usize>) {
        let mut shown = Vec::new();
        for id in line.sources.iter() {
            let named = self.sources.iter().find(|source| source.id == id);
            if let Some(source) = named.filter(|_| shown.len() < SOURCES_SHOWN) {
                shown.push(source);
            }
        }
        (shown, more(line.sources.len(), SOURCES_SHOWN))
    }
}

impl EvidenceReport<'_> {
    /// When it was seen, unless its value says so.
    pub(super) fn seen_at(&self) -> Option<Moment> {
        self.at.filter(|at| self.value != format!("{at}").as_str())
    }
}

/// What is said where no line stands, by how many rules could be judged.
pub(super) const fn nothing_found(judged: u32) -> &'static Message {
    match judged {
        0 => &say::NOTHING_COMPARED,
        _ => &say::NOTHING_DIFFERS,
    }
}

/// The title of a line, and what kind of line it is.
pub(super) fn title_of(words: Words<'_>, kind: LineKind, of_line: &str) -> String {
    let title: &[Place<'_>] = &[("title", &of_line)];
    match kind {
        LineKind::Rule => String::from(of_line),
        LineKind::Mitigation => words.say(&say::ANSWERED, title).to_string(),
        LineKind::Interaction => words.say(&say::TOGETHER, title).to_string(),
        LineKind::Exception => words.say(&say::EXCEPTED, title).to_string(),
    }
}

/// From how many points to how many, with the bands.
pub(super) fn told_range(words: Words<'_>, range: Range) -> String {
    let places: [Place<'_>; 4] = [
        ("low", &range.low),
        ("high", &range.high),
        ("low_band", &wording::band(words, range.low_band)),
        ("high_band", &wording::band(words, range.high_band)),
    ];
    words.say(&say::RANGE, &places).to_string()
}

/// How it is said what a line would count by itself, where it counts something else.
pub(super) fn base_of(line: &LineReport<'_>) -> Option<&'static Message> {
    match line.overlap {
        Some(_) => Some(&say::BASE_SAME_CAUSE),
        None if line.base != line.counted => Some(&say::BASE),
        None => None,
    }
}

/// Who brought a fact, and when.
pub(super) fn origin_of<'f>(words: Words<'_>, fact: &'f EvidenceReport<'_>) -> Cow<'f, str> {
    match fact.seen_at() {
        Some(at) => {
            let places: [Place<'_>; 2] = [("origin", &fact.origin), ("at", &at)];
            Cow::Owned(words.say(&say::DATED, &places).to_string())
        }
        None => Cow::Borrowed(&fact.origin),
    }
}

/// How it is said what a way of a check does without.
#[cfg(feature = "page")]
pub(super) const fn way_of(mode: &Mode<'_>) -> Option<&'static Message> {
    match (mode.camera_free, mode.speech_free) {
        (true, true) => Some(&say::NO_CAMERA_NO_SPEECH),
        (true, false) => Some(&say::NO_CAMERA),
        (false, true) => Some(&say::NO_SPEECH),
        (false, false) => None,
    }
}

/// What the results of a check would make of the sum.
pub(super) fn results_of(words: Words<'_>, check: &CheckReport<'_>) -> String {
    let (good, bad) = (check.if_good, check.if_bad);
    let bands = [good, bad].map(|one| wording::band(words, one.band));
    let [good_band, bad_band] = &bands;
    let places: [Place<'_>; 4] = [
        ("good", &good.score),
        ("good_band", good_band),
        ("bad", &bad.score),
        ("bad_band", bad_band),
    ];
    words.say(&say::RESULTS, &places).to_string()
}

/// The checks of a way down, one and other and ...
pub(super) fn all_of(words: Words<'_>, way: &Counterfactual<'_>) -> String {
    let mut checks = way.checks.iter();
    let first = checks.next().map(|check| String::from(&**check)).unwrap_or_default();
    checks.fold(first, |one, other| {
        words.say(&say::BOTH, &[("one", &one), ("other", other)]).to_string()
    })
}
