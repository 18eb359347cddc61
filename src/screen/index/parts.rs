//! Names found by their parts.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use fixedbitset::FixedBitSet;
use smallvec::SmallVec;

use super::SLACK;
use super::rows::Rows;
use super::vocabulary::{Gathered, Vocabulary};
use crate::screen::name::{
    Aligner, Apart, Beside, Held, INITIAL, Kind, LIGHTEST, LONE_INITIAL, Likeness, Matcher, Parted,
    Parts, Token, UNLIKE, Written,
};

/// Names, by their parts.
#[derive(Debug, Default)]
pub(super) struct ByParts {
    bounds: Vec<Bounds>,
    /// Of each name, its parts, and each two neighbours written as one.
    parts_of: Rows<u32>,
    joins_of: Rows<u32>,
    parts: Vocabulary,
    joins: Vocabulary,
}

/// What decides at a glance whether a name could be alike.
#[derive(Debug)]
struct Bounds {
    /// The root of what the name says of itself.
    root: f64,
    /// What its initials say at most.
    initials: f64,
}

/// Names by their parts, while they are gathered.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    index: ByParts,
    parts: Gathered<String>,
    joins: Gathered<(u32, u32)>,
}

impl Gathering {
    pub(super) fn add(&mut self, matcher: &Matcher, kind: Kind, (nth, name): (u32, &Parts)) {
        let parts: SmallVec<[u32; 8]> = name
            .iter()
            .filter_map(|part| {
                self.parts.add(part.text.clone(), nth, || matcher.token(kind, &part.text))
            })
            .collect();
        let tokens = parts.iter().filter_map(|part| self.parts.token(*part));
        let (weight, initials) = tokens.fold((0.0, 0.0), |(weight, initials), token| {
            let initial = if token.spelled().is_initial() { INITIAL } else { 0.0 };
            (weight + token.weight, initials + initial)
        });
        self.index.bounds.push(Bounds { root: libm::sqrt(weight), initials });
        let neighbours = parts.iter().zip(parts.iter().skip(1));
        let joins: SmallVec<[u32; 8]> = neighbours
            .filter_map(|(one, two)| {
                let join = || Some(Token::join(self.parts.token(*one)?, self.parts.token(*two)?));
                self.joins.add((*one, *two), nth, join)
            })
            .collect();
        self.index.parts_of.push(parts);
        self.index.joins_of.push(joins);
    }

    pub(super) fn arranged(self) -> ByParts {
        let Gathering { mut index, parts, joins } = self;
        let renumber = |rows: &mut Rows<u32>, numbers: &[u32]| {
            for number in rows.values_mut() {
                let new = usize::try_from(*number).ok().and_then(|old| numbers.get(old));
                *number = new.copied().unwrap_or(u32::MAX);
            }
        };
        let numbers;
        (index.parts, numbers) = parts.arranged();
        renumber(&mut index.parts_of, &numbers);
        let numbers;
        (index.joins, numbers) = joins.arranged();
        renumber(&mut index.joins_of, &numbers);
        index
    }
}

impl ByParts {
    fn bounds(&self, name: u32) -> Option<&Bounds> {
        self.bounds.get(usize::try_from(name).ok()?)
    }

    /// Names that are looked for, with a desk to work at that serves for all of them.
    pub(super) fn search<'i>(&'i self, aligner: &'i Aligner) -> Search<'i> {
        Search {
            index: self,
            aligner,
            said: vec![0.0; self.bounds.len()],
            touched: Vec::new(),
            marked: FixedBitSet::with_capacity(self.parts.len().max(self.joins.len())),
            beside: Beside::default(),
            found: Vec::new(),
        }
    }
}

/// A search for names.
#[derive(Debug)]
pub(super) struct Search<'i> {
    index: &'i ByParts,
    aligner: &'i Aligner,
    /// What has been said for each name, in points; nothing but for those that are touched.
    said: Vec<f64>,
    touched: Vec<u32>,
    /// Parts that are to be looked at.
    marked: FixedBitSet,
    /// Some of them, beside each other.
    beside: Beside,
    /// Of each token of the name that is looked for, the parts and joins that are like it.
    found: Vec<[Likes; 2]>,
}

/// Parts by their numbers, each with how far it lies apart; sorted.
type Likes = Vec<(u32, u16)>;

impl<'i> Search<'i> {
    /// The names that are alike, but for those that are compared elsewhere.
    pub(super) fn alike(
        &mut self,
        name: &Written,
        elsewhere: impl Fn(u32) -> bool,
    ) -> Vec<(u32, Likeness)> {
        let spelled = name.spelled();
        self.look_up(name);
        let candidates = self.candidates(&spelled);
        let compared = candidates.into_iter().filter(|nth| !elsewhere(*nth));
        let compared = compared.map(|nth| (nth, self.compare(&spelled, nth)));
        compared.filter(|(_, likeness)| *likeness >= Likeness::ALIKE).collect()
    }

    /// Finds what is like each token, and adds up what it says for the names in which it stands.
    fn look_up(&mut self, name: &Written) {
        let (parts, joins) = (&self.index.parts, &self.index.joins);
        self.found.clear();
        for part in &name.parts {
            let held = self.aligner.hold(part.spelled());
            let likes = if part.spelled().is_initial() {
                Default::default()
            } else {
                let alone = self.likes((part, &held), parts, parts.sharing(&part.keys));
                [alone, self.likes((part, &held), joins, joins.sounding(&part.keys))]
            };
            self.found.push(likes);
        }
        for join in &name.joins {
            let held = self.aligner.hold(join.spelled());
            let alone = self.likes((join, &held), parts, parts.sounding(&join.keys));
            self.found.push([alone, Likes::new()]);
        }
    }

    /// Parts that are like a token.
    fn likes<'v>(
        &mut self,
        (token, held): (&Token, &Held<'_>),
        vocabulary: &'i Vocabulary,
        sharing: impl Iterator<Item = &'v u32>,
    ) -> Likes {
        self.marked.extend(sharing.filter_map(|part| usize::try_from(*part).ok()));
        let mut likes = Likes::new();
        let mut some: SmallVec<[u32; 16]> = SmallVec::new();
        let beside = &mut self.beside;
        let mut compare = |some: &mut SmallVec<[u32; 16]>, beside: &mut Beside| {
            let apart = some.iter().copied().zip(held.apart(beside));
            likes.extend(apart.filter(|(_, far)| *far != UNLIKE));
            some.clear();
            beside.clear();
        };
        for part in self.marked.ones().filter_map(|part| u32::try_from(part).ok()) {
            some.push(part);
            beside.push(vocabulary.letters(part));
            if beside.is_full() {
                compare(&mut some, beside);
            }
        }
        compare(&mut some, beside);
        self.marked.clear();
        // What articles and particles say is added to all names at once.
        if token.weight >= LIGHTEST {
            self.say(token, vocabulary, &likes);
        }
        likes
    }

    fn say(&mut self, token: &Token, vocabulary: &Vocabulary, likes: &Likes) {
        for (part, far) in likes {
            let Some(spelled) = vocabulary.spelled(*part) else { continue };
            let Some(gain) = self.aligner.gain(token.spelled(), spelled, *far) else { continue };
            for name in vocabulary.names(*part) {
                let said = usize::try_from(*name).ok().and_then(|name| self.said.get_mut(name));
                let Some(said) = said else { continue };
                if *said == 0.0 {
                    self.touched.push(*name);
                }
                *said += gain;
            }
        }
    }

    /// The names for which enough could be said; what was said is forgotten.
    fn candidates(&mut self, name: &Parted<'_>) -> Vec<u32> {
        let (root, hidden) = (libm::sqrt(name.weight()), hidden(name));
        let mut candidates = Vec::new();
        for touched in core::mem::take(&mut self.touched) {
            let said = usize::try_from(touched).ok().and_then(|name| self.said.get_mut(name));
            let said = said.map_or(0.0, core::mem::take);
            let Some(bounds) = self.index.bounds(touched) else { continue };
            let least = Likeness::least_said(root * bounds.root);
            if said + hidden + bounds.initials >= least - SLACK {
                candidates.push(touched);
            }
        }
        if could_hide(name) {
            return (0..).take(self.index.bounds.len()).collect();
        }
        candidates
    }

    fn compare(&self, name: &Parted<'_>, nth: u32) -> Likeness {
        let index = self.index;
        let (parts, joins) = (index.parts_of.get(nth), index.joins_of.get(nth));
        let listed = Parted::new(
            parts.iter().filter_map(|part| index.parts.spelled(*part)),
            joins.iter().filter_map(|join| index.joins.spelled(*join)),
        );
        let mut apart = Apart::new(listed.tokens().len());
        for [like_parts, like_joins] in &self.found {
            apart.extend(parts.iter().map(|part| far(like_parts, *part)));
            apart.extend(joins.iter().map(|join| far(like_joins, *join)));
        }
        self.aligner.likeness(name, &listed, &apart)
    }
}

fn far(likes: &Likes, part: u32) -> u16 {
    let place = likes.binary_search_by_key(&part, |(like, _)| *like).ok();
    place.and_then(|place| likes.get(place)).map_or(UNLIKE, |(_, far)| *far)
}

/// What initials, articles and particles of a name say at most. They stand in so many names that none is looked at for
/// their sake; it is added to all.
fn hidden(name: &Parted<'_>) -> f64 {
    let light = name.parts().iter().filter(|part| part.is_initial() || part.weight < LIGHTEST);
    light.fold(0.0, |sum, part| sum + part.weight)
}

/// Whether a name of which no other part is like one of this name could still be alike: by what is hidden, and by
/// initials that stand for the other parts. Few names are; they are compared with all.
fn could_hide(name: &Parted<'_>) -> bool {
    let (root, hidden) = (libm::sqrt(name.weight()), hidden(name));
    let (mut said, mut weighs) = (hidden, hidden);
    let others = name.parts().iter().filter(|part| !part.is_initial() && part.weight >= LIGHTEST);
    let mut reaches = || {
        let reaches = said >= Likeness::least_said(root * libm::sqrt(weighs)) - SLACK;
        said += INITIAL;
        weighs += LONE_INITIAL;
        reaches
    };
    // Once with no initial, and once with one for each of the other parts.
    core::iter::once(()).chain(others.map(|_| ())).any(|()| reaches())
}
