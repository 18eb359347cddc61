//! Why a rule says what it says of one person: each part of its conditions, with value and facts.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt::{self, Write as _};

use serde::Serialize;

use super::eval::{Came, Run, Step};
use super::program::Part;
use super::rule::FileRule;
use super::texts::Texts;
use super::tree::Said;
use super::truth::Truth;
use crate::assessment::{Letter, Redaction};
use crate::facts::{Cite, Facts, Missing, Value, write_pointer};
use crate::label::printable;
use crate::profile::Profile;
use crate::rule::{Finding, Judge as _, Level};
use crate::units::{Moment, Points};

/// Why a rule of a file says what it says of one person.
///
/// Made by [`FileRule::explain`]. It shows values under a [`Redaction`]; `Debug` withholds them.
///
/// ```
/// use hirerisk::{Redaction, profile::Profile, rulefile::{RuleFile, Rules}};
/// let acme = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/rules/acme.toml"));
/// let files = [RuleFile::read("acme.toml", acme)];
/// let rules = Rules::load(&files).whole()?;
/// let rule = rules.iter().next().unwrap();
/// let profile = Profile::from_json(br#"{"id": "c-1", "stage": "employment",
///     "claims": {"works_from_home": true},
///     "sessions": [{"at": "2026-05-04T09:00:00Z",
///         "network": {"class": "corporate_egress", "table_date": "2026-05-01"}}]}"#)?;
/// let why = rule.explain(&profile, "2026-06-01".parse()?, Redaction::Masked);
/// assert_eq!(why.to_text(), "\
/// acme.office_line: quiet
/// two_days (3 points): not seen, near: one part of 2 does not hold
///   claims.works_from_home: yes (claims.works_from_home at /claims/works_from_home)
///   days_of(through_a_firm.map(s, s.at)) >= params.days: not seen, sessions.count is missing (not provided)
///     days_of(through_a_firm.map(s, s.at)): 1 or more
///       s.network.class == 'corporate_egress': yes
///         s.network.class: corporate_egress (sessions.network.class at /sessions/0/network/class)
///       s.at: 2026-05-04T09:00:00+00:00 (sessions.at at /sessions/0/at)
///     params.days: 2
/// ");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Explanation {
    /// The id of the rule.
    pub rule: String,
    /// `quiet`, `unknown`, or the name of the level that fired.
    pub verdict: String,
    /// Each level, from the lowest.
    pub levels: Vec<LevelExplained>,
}

/// What a level came to.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct LevelExplained {
    /// Its name.
    pub name: String,
    /// Its points, as the file has them.
    pub points: Points,
    /// `yes`, `no`, `not_seen` (no, among what was given of a list that may go on) or `unknown`.
    pub holds: &'static str,
    /// The fact that is missing, where something is.
    pub missing: Option<MissingFact>,
    /// It does not hold, and all but one of the parts that have to do.
    pub near: bool,
    /// How many parts have to hold together.
    pub of: usize,
    /// The parts in the order of the text, each before its own parts. Of a list, the entry of which most
    /// holds is told.
    pub parts: Vec<PartExplained>,
}

/// What a part of a condition came to.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PartExplained {
    /// How deep it stands: parts of a part stand one deeper.
    pub depth: usize,
    /// The part as it is written.
    pub text: String,
    /// What it came to.
    pub value: String,
    /// The fact that is missing, where something is.
    pub missing: Option<MissingFact>,
    /// The facts that it read.
    pub facts: Vec<FactRead>,
}

/// A fact that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct FactRead {
    /// Its name.
    pub fact: String,
    /// Where it stands in the profile.
    pub pointer: String,
}

/// A fact that was missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct MissingFact {
    /// Its name.
    pub fact: String,
    /// Why, as in [`Why`](crate::facts::Why).
    pub why: &'static str,
}

macro_rules! withheld {
    ($($kind:ident),+) => {$(
        impl fmt::Debug for $kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($kind)).finish_non_exhaustive()
            }
        }
    )+};
}

withheld!(Explanation, LevelExplained, PartExplained);

impl FileRule<'_> {
    /// Says why the rule says what it says of one person.
    ///
    /// Judging and explaining are one path: it only keeps what each part came to, and looks at parts too
    /// that no longer decide.
    ///
    /// # Complexity
    ///
    /// As judging, and an allocation for each part; see `benches/engines` for both.
    #[must_use]
    pub fn explain(
        &self,
        profile: &Profile<'_>,
        as_of: Moment,
        redaction: Redaction,
    ) -> Explanation {
        let facts = Facts::of(profile, as_of);
        let mut telling = Telling { rule: self, profile, redaction, letters: Vec::new() };
        let levels = self.table.tables("level").zip(&self.ladder);
        let levels = levels.zip(self.record().levels).map(|((table, step), level)| {
            let mut run = Run::tracing(&facts, self.own_facts());
            let truth = run.truth(&step.when);
            let joined = matches!(step.when.of, Part::And(_));
            let said = table.said("when").unwrap_or(Said { text: "", span: 0..0 });
            telling.level((level, truth), (&said, joined), &run.into_steps())
        });
        let levels: Vec<LevelExplained> = levels.collect();
        let verdict = match self.judge(&facts) {
            Ok(Finding::Quiet) => "quiet".into(),
            Ok(Finding::Fired(found)) => {
                levels.get(found.rung.place()).map(|level| level.name.clone()).unwrap_or_default()
            }
            Err(_) => "unknown".into(),
        };
        Explanation { rule: self.record().id.into(), verdict, levels }
    }
}

/// An explanation that is being written.
struct Telling<'r, 'f, 'p> {
    rule: &'r FileRule<'f>,
    profile: &'r Profile<'p>,
    redaction: Redaction,
    /// The different masked values of each kind, in the order of appearance.
    letters: Vec<(&'static str, String)>,
}

impl Telling<'_, '_, '_> {
    fn level(
        &mut self,
        (level, truth): (&Level<'_>, Truth),
        (said, joined): (&Said<'_>, bool),
        steps: &[Step],
    ) -> LevelExplained {
        let texts = Texts { file: "", rule: self.rule.table };
        let parts: Vec<PartExplained> = steps
            .iter()
            .filter_map(|step| self.part(texts.written(said, &step.span), step))
            .collect();
        // The parts that have to hold: those right below an `&&` of all, or the whole.
        let depth = usize::from(joined);
        let all: Vec<&Step> = steps.iter().filter(|step| step.depth == depth).collect();
        let open =
            all.iter().filter(|step| !matches!(step.came_to, Came::Truth(Truth::True))).count();
        LevelExplained {
            name: level.name.into(),
            points: level.points,
            holds: answer(truth),
            missing: self.missing(truth),
            near: truth != Truth::True && open == 1 && all.len() > 1,
            of: all.len(),
            parts: if joined { shallower(parts) } else { parts },
        }
    }

    fn missing(&self, truth: Truth) -> Option<MissingFact> {
        match truth {
            Truth::NotSeen(missing) | Truth::Unknown(missing) => Some(self.lacks(missing)),
            Truth::True | Truth::False => None,
        }
    }

    fn lacks(&self, missing: Missing) -> MissingFact {
        MissingFact { fact: self.rule.name_of(missing.signal).into(), why: missing.why.as_str() }
    }

    /// A part; nothing is told of what is written out.
    fn part(&mut self, text: &str, step: &Step) -> Option<PartExplained> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let literal = text
            .starts_with(|sign: char| sign.is_ascii_digit() || matches!(sign, '"' | '\'' | '-'));
        if literal || text.is_empty() {
            return None;
        }
        let missing = match step.came_to {
            Came::Truth(truth) => self.missing(truth),
            Came::Missing(missing) => Some(self.lacks(missing)),
            _ => None,
        };
        let value = self.value(step);
        let facts = step.reads.iter().map(|cite| self.read(*cite)).collect();
        Some(PartExplained { depth: step.depth, text, value, missing, facts })
    }

    fn read(&self, cite: Cite) -> FactRead {
        let named = cite.signal.named(self.rule.own_facts());
        let mut pointer = String::new();
        // Writing into a string does not fail.
        let _ = write_pointer((named.pointer(), cite.index), &mut pointer);
        FactRead { fact: named.name().into(), pointer }
    }

    fn value(&mut self, step: &Step) -> String {
        let first = step.reads.first();
        match &step.came_to {
            Came::Truth(truth) => answer(*truth).replace('_', " "),
            Came::Missing(_) => "unknown".into(),
            Came::None => "not given".into(),
            _ if self.redaction == Redaction::Codes && first.is_some() => first
                .map_or_else(String::new, |cite| format!("[{}]", self.rule.name_of(cite.signal))),
            Came::Number(number) => number.to_string(),
            Came::Count(count) if count.lacks.is_none() && count.goes_on.is_none() => {
                count.sure.to_string()
            }
            Came::Count(count) => format!("{} or more", count.sure),
            Came::Moment(moment) => moment.to_string(),
            Came::Word(word) => word.clone(),
            Came::Offset(minutes) => format!("{minutes} minutes"),
            Came::Place => self.place(first),
            Came::Text(text) => self.text(text, first),
        }
    }

    /// A place as it is shown: by its finest known part.
    fn place(&mut self, cite: Option<&Cite>) -> String {
        let told = cite.and_then(|cite| {
            cite.signal.named(self.rule.own_facts()).told(self.profile, cite.index)
        });
        match told.map(|told| told.value) {
            Some(Value::Place(text)) => self.text(text, cite),
            _ => "a place".into(),
        }
    }

    /// A label as it is shown: products and words as they are, all others under the redaction, names never.
    fn text(&mut self, text: &str, cite: Option<&Cite>) -> String {
        let Some(cite) = cite else { return "a text".into() };
        let named = cite.signal.named(self.rule.own_facts());
        let told = named.told(self.profile, cite.index).map(|told| told.value);
        match told {
            Some(Value::Product(shown) | Value::OwnWord(shown)) if shown == text => printable(text),
            Some(Value::Token(shown) | Value::Place(shown))
                if shown == text && self.redaction == Redaction::Full =>
            {
                printable(text)
            }
            _ => self.letter(named.noun(), text),
        }
    }

    /// The n-th different value of its kind: "device A".
    fn letter(&mut self, noun: &'static str, text: &str) -> String {
        let same = |(kind, value): &(&str, String)| *kind == noun && value == text;
        if !self.letters.iter().any(same) {
            self.letters.push((noun, text.into()));
        }
        let mut of_kind = self.letters.iter().filter(|(kind, _)| *kind == noun);
        let place = of_kind.position(|(_, value)| value == text).unwrap_or_default();
        format!("{noun} {}", Letter(place))
    }
}

const fn answer(truth: Truth) -> &'static str {
    match truth {
        Truth::True => "yes",
        Truth::False => "no",
        Truth::NotSeen(_) => "not_seen",
        Truth::Unknown(_) => "unknown",
    }
}

/// The parts of an `&&` of all: the whole says what the level says.
fn shallower(parts: Vec<PartExplained>) -> Vec<PartExplained> {
    let below = parts.into_iter().filter(|part| part.depth > 0);
    below.map(|part| PartExplained { depth: part.depth.saturating_sub(1), ..part }).collect()
}

impl Explanation {
    /// As text: each level, each part on a line of its own, its own parts below it.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = format!("{}: {}\n", self.rule, self.verdict);
        for level in &self.levels {
            let LevelExplained { name, points, holds, of, .. } = level;
            let holds = holds.replace('_', " ");
            let _ = write!(text, "{name} ({} points): {holds}", points.get());
            if level.near {
                let _ = write!(text, ", near: one part of {of} does not hold");
            }
            text.push('\n');
            for part in &level.parts {
                part.write(&mut text);
            }
        }
        text
    }
}

impl PartExplained {
    fn write(&self, text: &mut String) {
        for _ in 0..=self.depth {
            text.push_str("  ");
        }
        let _ = write!(text, "{}: {}", self.text, self.value);
        if let Some(MissingFact { fact, why }) = &self.missing {
            let _ = write!(text, ", {fact} is missing ({})", why.replace('_', " "));
        }
        for (place, FactRead { fact, pointer }) in self.facts.iter().enumerate() {
            let before = if place == 0 { " (" } else { ", " };
            let _ = write!(text, "{before}{fact} at {pointer}");
        }
        text.push_str(if self.facts.is_empty() { "\n" } else { ")\n" });
    }
}
