//! By which keys spellings of one part find each other.

use smallvec::SmallVec;

/// The keys of a part: of its skeleton, and of the skeleton without each one of its sounds.
///
/// Two parts of which the keys have none in common are taken to be different without a look at their letters, so that
/// what is found through keys is all that would be found without them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::screen) struct Keys {
    all: SmallVec<[u32; 8]>,
    /// So many of them, the first, are of whole skeletons.
    whole: usize,
}

impl Keys {
    pub(super) fn of(text: &[u8]) -> Keys {
        let ways = Ways::of(text);
        let mut keys = Keys::of_ways(&ways);
        for (first, skeleton) in ways.iter() {
            keys.push_shorter(first, skeleton);
        }
        keys
    }

    /// Those of whole skeletons alone.
    pub(super) fn of_whole(text: &[u8]) -> Keys {
        Keys::of_ways(&Ways::of(text))
    }

    fn of_ways(ways: &Ways) -> Keys {
        let mut keys = Keys::default();
        for (first, skeleton) in ways.iter() {
            keys.push(hashed(first, skeleton.iter()));
        }
        keys.whole = keys.all.len();
        keys
    }

    pub(in crate::screen) fn all(&self) -> &[u32] {
        &self.all
    }

    /// Those of whole skeletons.
    pub(in crate::screen) fn whole(&self) -> &[u32] {
        self.all.get(..self.whole).unwrap_or_default()
    }

    /// Whether they have one in common.
    pub(super) fn meet(&self, other: &Keys) -> bool {
        self.all.iter().any(|key| other.all.contains(key))
    }

    /// Whether the whole skeletons have one in common.
    pub(super) fn meet_whole(&self, other: &Keys) -> bool {
        self.whole().iter().any(|key| other.whole().contains(key))
    }

    fn push(&mut self, key: u32) {
        if !self.all.contains(&key) {
            self.all.push(key);
        }
    }

    fn push_shorter(&mut self, first: u8, skeleton: &[u8]) {
        if skeleton.len() < SHORTEST {
            return;
        }
        for gone in 0..skeleton.len() {
            let others = skeleton.iter().enumerate().filter(|(nth, _)| *nth != gone);
            self.push(hashed(first, others.map(|(_, class)| class)));
        }
    }
}

/// Skeletons shorter than this say so little that one sound less would say nothing.
const SHORTEST: usize = 3;

/// The consonants of a part, each as the class of sounds that transliterations take for each other.
type Skeleton = SmallVec<[u8; 24]>;

/// The ways to read a part: as which classes its first sound, and `ch` as the one or the other.
struct Ways {
    firsts: SmallVec<[u8; 2]>,
    soft: Skeleton,
    hard: Option<Skeleton>,
}

impl Ways {
    fn of(text: &[u8]) -> Ways {
        let mut nexts = text.iter().zip(text.iter().skip(1));
        let has_ch = nexts.any(|two| two == (&b'c', &b'h'));
        Ways {
            firsts: first_sounds(text),
            soft: skeleton(text, b's'),
            hard: has_ch.then(|| skeleton(text, b'k')),
        }
    }

    fn iter(&self) -> impl Iterator<Item = (u8, &[u8])> {
        let skeletons = core::iter::once(&self.soft).chain(&self.hard);
        skeletons.flat_map(|skeleton| self.firsts.iter().map(move |first| (*first, &**skeleton)))
    }
}

/// As which classes the first sound may be read: names that begin with others are different.
fn first_sounds(text: &[u8]) -> SmallVec<[u8; 2]> {
    let next = text.get(1).copied();
    SmallVec::from_slice(match text.first() {
        Some(b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'h' | b'w') => b"a",
        Some(b'b' | b'f' | b'p' | b'v') => b"p",
        Some(b'd' | b't') => b"t",
        Some(b'c') if next == Some(b'h') => b"sk",
        Some(b'c') => b"ks",
        Some(b'g') => b"ka",
        Some(b'j') => b"ak",
        Some(b'k' | b'q') => b"k",
        Some(b's' | b'x' | b'z') => b"s",
        Some(other) => core::slice::from_ref(other),
        None => b"",
    })
}

/// `ch` is read as this class.
fn skeleton(text: &[u8], ch: u8) -> Skeleton {
    let mut skeleton = Skeleton::new();
    let nexts = text.iter().skip(1).map(|letter| Some(*letter)).chain([None]);
    for (letter, next) in text.iter().zip(nexts) {
        let class = match letter {
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'h' | b'j' | b'w' => continue,
            b't' if next == Some(b'c') && ch == b's' => continue,
            b'c' if next == Some(b'h') => ch,
            b'b' | b'f' | b'p' | b'v' => b'p',
            b'd' | b't' => b't',
            b'c' | b'g' | b'k' | b'q' | b'x' => b'k',
            b's' | b'z' => b's',
            other => *other,
        };
        if skeleton.last() != Some(&class) {
            skeleton.push(class);
        }
    }
    skeleton
}

/// FNV-1a: a collision costs a look at the letters.
fn hashed<'c>(first: u8, classes: impl Iterator<Item = &'c u8>) -> u32 {
    let all = core::iter::once(first).chain(classes.copied());
    all.fold(0x811c_9dc5, |hash, class| (hash ^ u32::from(class)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_share_a_key() {
        let keys = |text: &str| Keys::of(text.as_bytes());
        for (one, two) in [
            ("muhammad", "mohamed"),
            ("sharara", "charara"),
            ("christos", "kristos"),
            ("aws", "aous"),
            ("khanafer", "kanafir"),
        ] {
            assert!(keys(one).meet(&keys(two)));
        }
        assert!(!keys("karim").meet(&keys("hassan")));
    }

    #[test]
    fn keys_of_whole_skeletons_are_the_first_of_all() {
        for text in ["muhammad", "charcharchi", "aziz", "kim", ""] {
            let (all, whole) = (Keys::of(text.as_bytes()), Keys::of_whole(text.as_bytes()));
            assert_eq!(all.whole(), whole.all());
        }
    }
}
