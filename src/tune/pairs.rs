//! Pairs of findings that say more together, or less, than a card makes of them: candidates, for a person to look at.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::card::Card;
use super::error::TuneError;
use super::findings::{Findings, Found, RuleHead};
use crate::order;

/// Fewer cases in which both fired say nothing of a pair.
///
/// # Source
///
/// `TUNING` section 2.
const FEW: usize = 10;

/// A cell of a pair must hold as much that could tell as four cases at even odds; less is chance.
///
/// # Source
///
/// Ours.
const LEAST_BEND: f64 = 1.0;

/// Two levels of different rules that say something else together than their points add up to.
///
/// Nothing is added to a card by itself: that two things meet is often chance, and a reason for it is for a person to
/// find.
///
/// ```
/// use hirerisk::tune::{Findings, Fit};
/// // Each alone says little; both together are bad.
/// let rows = ["1,1,1\n".repeat(30), "1,0,0\n".repeat(20)].concat();
/// let rows = rows + &["0,1,0\n".repeat(60), "0,0,1\n".repeat(60), "0,0,0\n".repeat(60)].concat();
/// let findings = Findings::from_csv(format!("label,desk__far,line__new\n{rows}").as_bytes())?;
/// let fitted = Fit::of(&findings).run()?;
/// let pairs = findings.pairs(fitted.card());
/// assert_eq!(pairs[0].levels, [(0, 0), (1, 0)]);
/// assert!(pairs[0].score > 3.0 && pairs[0].together == 30);
///
/// let with = findings.with_pairs(&pairs[..1])?;
/// assert_eq!(with.rules()[2].id(), "desk far & line new");
/// # Ok::<(), hirerisk::tune::TuneError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pair {
    /// Each as the places of its rule and of its level.
    pub levels: [(usize, usize); 2],
    /// In how many labelled cases both fired.
    pub together: usize,
    /// How far what happened lies from what the card makes of them, in standard deviations: above 0 they are worse
    /// together, below 0 they say the same twice.
    pub score: f64,
}

/// What is known of a pair so far; on the diagonal, of a level.
#[derive(Clone, Copy, Default)]
struct Sum {
    together: usize,
    pull: f64,
    bend: f64,
}

impl Sum {
    fn add(&mut self, off: f64, bend: f64) {
        self.together = self.together.saturating_add(1);
        self.pull += off;
        self.bend += bend;
    }
}

/// The square of all levels, row by row.
struct Square {
    wide: usize,
    sums: Vec<Sum>,
    /// Of all cases.
    all: Sum,
}

impl Square {
    fn new(wide: usize) -> Square {
        Square {
            wide,
            sums: alloc::vec![Sum::default(); wide.saturating_mul(wide)],
            all: Sum::default(),
        }
    }

    fn at(&self, one: usize, two: usize) -> Sum {
        self.sums
            .get(one.saturating_mul(self.wide).saturating_add(two))
            .copied()
            .unwrap_or_default()
    }

    fn add(&mut self, (one, two): (usize, usize), off: f64, bend: f64) {
        if let Some(sum) = self.sums.get_mut(one.saturating_mul(self.wide).saturating_add(two)) {
            sum.add(off, bend);
        }
    }

    /// How far a pair lies off, in standard deviations: what the four cells of both
    /// levels say beside what each says alone. Nothing where a cell has hardly a case that could tell.
    fn score(&self, one: usize, two: usize) -> Option<f64> {
        let (both, first, second) = (self.at(one, two), self.at(one, one), self.at(two, two));
        let four = |of: fn(&Sum) -> f64| {
            let [both, first, second, all] = [&both, &first, &second, &self.all].map(of);
            [both, first - both, second - both, all - first - second + both]
        };
        let (pulls, bends) = (four(|sum| sum.pull), four(|sum| sum.bend));
        if bends.iter().any(|bend| *bend < LEAST_BEND) {
            return None;
        }
        let signs = [1.0, -1.0, -1.0, 1.0];
        let each = signs.iter().zip(pulls).zip(bends);
        let contrast = each.fold(0.0, |sum, ((sign, pull), bend)| sum + sign * pull / bend);
        let variance = bends.iter().fold(0.0, |sum, bend| sum + 1.0 / bend);
        Some(contrast / libm::sqrt(variance))
    }
}

impl Findings {
    /// Pairs of levels that fired together in at least ten labelled cases, those that a card explains worst first.
    ///
    /// Of many pairs some lie far off by chance: of a thousand, three beyond three deviations.
    ///
    /// # Complexity
    ///
    /// The square of the findings that fire in a case, summed over the cases; memory is the square of the levels.
    #[must_use]
    pub fn pairs(&self, card: &Card) -> Vec<Pair> {
        self.pairs_among(card, &(0..self.cases()).collect::<Vec<_>>())
    }

    /// The same among some of the cases.
    #[must_use]
    pub fn pairs_among(&self, card: &Card, cases: &[usize]) -> Vec<Pair> {
        let starts = self.starts();
        let places: Vec<(usize, usize)> = self
            .rules()
            .iter()
            .enumerate()
            .flat_map(|(rule, head)| (0..head.levels().len()).map(move |level| (rule, level)))
            .collect();
        let wide = places.len();
        let mut square = Square::new(wide);
        for case in cases {
            let Some(is_yes) = self.label(*case).is_yes() else { continue };
            let likely = card.probability(card.score(self.of_case(*case)));
            let weight = self.weight(*case);
            let off = weight * (if is_yes { 1.0 } else { 0.0 } - likely);
            let bend = weight * likely * (1.0 - likely);
            square.all.add(off, bend);
            let level = |(start, found): (&usize, Found)| {
                Some(start.saturating_add(usize::from(found.level()?)))
            };
            let fired: Vec<usize> =
                starts.iter().zip(self.of_case(*case)).filter_map(level).collect();
            for (nth, one) in fired.iter().enumerate() {
                for other in fired.iter().skip(nth) {
                    square.add((*one, *other), off, bend);
                }
            }
        }
        told(&square, &places)
    }

    /// The same cases with a rule more for each pair: it fires where both did, and is unknown where that cannot be told.
    ///
    /// # Errors
    ///
    /// [`TuneError::Twice`] where a pair stands twice.
    pub fn with_pairs(&self, pairs: &[Pair]) -> Result<Findings, TuneError> {
        let mut rules = self.rules().to_vec();
        rules.extend(pairs.iter().map(|pair| RuleHead::new(self.name_of(pair), ["both"])));
        let mut more = Findings::new(rules)?;
        for case in 0..self.cases() {
            let mut found: Vec<Found> = self.of_case(case).collect();
            let both: Vec<Found> = pairs.iter().map(|pair| together(pair, &found)).collect();
            found.extend(both);
            more.push(self.label(case), &found)?;
        }
        if self.weights.is_empty() { Ok(more) } else { more.weighted(self.weights.clone()) }
    }

    fn name_of(&self, pair: &Pair) -> String {
        let [one, two] = pair.levels.map(|(rule, level)| {
            let head = self.rules().get(rule);
            let level = head.and_then(|head| head.levels().get(level)).map_or("", String::as_str);
            format!("{} {level}", head.map_or("", RuleHead::id))
        });
        format!("{one} & {two}")
    }
}

/// What a pair found, given what its rules did.
fn together(pair: &Pair, found: &[Found]) -> Found {
    let [one, two] = pair.levels.map(|(rule, level)| match found.get(rule) {
        Some(Found::Fired(fired)) => Some(usize::from(*fired) == level),
        Some(Found::Quiet) => Some(false),
        Some(Found::Unknown) | None => None,
    });
    match (one, two) {
        (Some(true), Some(true)) => Found::Fired(0),
        (Some(false), _) | (_, Some(false)) => Found::Quiet,
        (None, _) | (_, None) => Found::Unknown,
    }
}

/// The pairs that fired often enough, those that lie farthest off first.
fn told(square: &Square, places: &[(usize, usize)]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (nth, one) in places.iter().enumerate() {
        for (other, two) in places.iter().enumerate().skip(nth).skip(1) {
            let together = square.at(nth, other).together;
            if let (FEW.., Some(score)) = (together, square.score(nth, other)) {
                pairs.push(Pair { levels: [*one, *two], together, score });
            }
        }
    }
    order::sort_by(&mut pairs, |one, two| two.score.abs().total_cmp(&one.score.abs()));
    pairs
}
