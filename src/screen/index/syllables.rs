//! Names found as syllables.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::SLACK;
use crate::screen::name::{Likeness, Matcher, Readings};

/// Names that can be read as names of syllables.
#[derive(Debug, Default)]
pub(super) struct BySyllables {
    readings: BTreeMap<u32, Readings>,
    /// Of each language.
    families: [Families; 2],
}

/// Readings by their family names.
#[derive(Debug, Default)]
struct Families {
    /// Sorted by the family name, and then by how much is asked for.
    readings: Vec<ByFamily>,
    /// The least root of all.
    least: Option<f64>,
}

#[derive(Debug)]
struct ByFamily {
    family: u16,
    /// The root of what the name says of itself: a name that says more asks for more.
    root: f64,
    name: u32,
}

impl BySyllables {
    pub(super) fn add(&mut self, name: u32, readings: Readings) {
        if readings.is_empty() {
            return;
        }
        let languages = self.families.iter_mut().zip(readings.ways.iter().zip(readings.own));
        for (families, (ways, own)) in languages {
            for reading in ways {
                let root = libm::sqrt(own);
                families.least = Some(families.least.map_or(root, |least| least.min(root)));
                families.readings.push(ByFamily { family: reading.family, root, name });
            }
        }
        self.readings.insert(name, readings);
    }

    pub(super) fn arrange(&mut self) {
        for families in &mut self.families {
            families.readings.sort_by(|one, two| {
                one.family.cmp(&two.family).then(one.root.total_cmp(&two.root))
            });
        }
    }

    /// Whether a name and these readings are compared as syllables.
    pub(super) fn compares(&self, name: u32, readings: &Readings) -> bool {
        !readings.is_empty() && self.readings.get(&name).is_some_and(|other| other.meet(readings))
    }

    /// The names that are alike.
    pub(super) fn alike(&self, matcher: &Matcher, readings: &Readings) -> Vec<(u32, Likeness)> {
        let mut candidates = self.candidates(matcher, readings);
        candidates.sort_unstable();
        candidates.dedup();
        let compared = candidates.into_iter().filter_map(|name| {
            Some((name, matcher.as_syllables(readings, self.readings.get(&name)?)))
        });
        compared.filter(|(_, likeness)| *likeness >= Likeness::ALIKE).collect()
    }

    /// The names of which the family name and the other's say enough, beside the best given name there could be.
    fn candidates(&self, matcher: &Matcher, readings: &Readings) -> Vec<u32> {
        let mut candidates = Vec::new();
        let asked = matcher.languages().iter().zip(readings.ways.iter().zip(readings.own));
        for ((language, (ways, own)), families) in asked.zip(&self.families) {
            let (root, Some(least)) = (libm::sqrt(own), families.least) else { continue };
            let asks = |other: f64| Likeness::least_said(root * other) - SLACK;
            for (family, most) in ways.iter().flat_map(|way| language.families_of(way, asks(least)))
            {
                let start = families.readings.partition_point(|one| one.family < family);
                let same = families.readings.iter().skip(start);
                let same = same.take_while(|one| one.family == family && most >= asks(one.root));
                candidates.extend(same.map(|one| one.name));
            }
        }
        candidates
    }
}
