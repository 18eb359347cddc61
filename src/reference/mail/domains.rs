//! A set of domains: one text and the places where its entries begin.

use alloc::string::String;
use alloc::vec::Vec;

use super::domain::folded;
use crate::reference::error::FileError;
use crate::reference::{LinesRead, Skip};

/// A set of domains. It answers exactly, in the memory of the letters and four bytes a domain.
///
/// ```
/// use hirerisk::reference::{DomainSet, Skip};
/// let (set, read) = DomainSet::read("list", b"Example.org\nb\xc3\xbccher.example\norg\n").unwrap();
/// assert!(set.holds("example.org") && set.holds("xn--bcher-kva.example"));
/// assert_eq!(read.skipped().next().unwrap().why, Skip::NotADomain); // a whole top-level domain
/// ```
#[derive(Clone, Debug, Default)]
pub struct DomainSet {
    /// All domains in order, each behind the other.
    letters: String,
    /// Where each ends.
    ends: Vec<u32>,
}

impl DomainSet {
    /// Reads a list of one domain a line. `*.` or `.` before a domain and quotes around it are dropped.
    ///
    /// # Errors
    ///
    /// `nothing-read`, where it is no such list. Lines that cannot be read are skipped and counted.
    ///
    /// # Complexity
    ///
    /// O(n log n) in the domains. While it is read, twice the memory.
    pub fn read(name: &str, list: &[u8]) -> Result<(DomainSet, LinesRead), FileError> {
        let (mut letters, mut places) = (String::new(), Vec::new());
        let read = LinesRead::of(name, list, |entry| {
            let domain = entry.trim_matches(['"', ',', '\'']);
            let domain = domain.strip_prefix('*').unwrap_or(domain);
            let start = letters.len();
            let done = folded(domain.strip_prefix('.').unwrap_or(domain), &mut letters);
            places.push((start, letters.len()));
            done.ok_or_else(|| {
                places.pop();
                Skip::NotADomain
            })
        })?;
        Ok((DomainSet::of(&letters, &mut places), read))
    }

    fn of(letters: &str, places: &mut Vec<(usize, usize)>) -> DomainSet {
        let domain = |place: &(usize, usize)| letters.get(place.0..place.1).unwrap_or_default();
        places.sort_unstable_by(|one, two| domain(one).cmp(domain(two)));
        places.dedup_by(|one, two| domain(one) == domain(two));
        let mut set = DomainSet::default();
        for place in &*places {
            set.letters.push_str(domain(place));
            // Beyond 4 GiB of letters nothing more fits.
            let Ok(end) = u32::try_from(set.letters.len()) else { break };
            set.ends.push(end);
        }
        set.letters.shrink_to_fit();
        set.ends.shrink_to_fit();
        set
    }

    /// The number of domains.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Whether a domain, in its one writing, is in the set.
    ///
    /// # Complexity
    ///
    /// Logarithmic in the domains.
    #[must_use]
    pub fn holds(&self, domain: &str) -> bool {
        let (mut low, mut high) = (0_usize, self.ends.len());
        while low < high {
            let middle = low.midpoint(high);
            match self.domain(middle).cmp(domain) {
                core::cmp::Ordering::Equal => return true,
                core::cmp::Ordering::Less => low = middle.saturating_add(1),
                core::cmp::Ordering::Greater => high = middle,
            }
        }
        false
    }

    fn domain(&self, place: usize) -> &str {
        let end = |place: usize| self.ends.get(place).and_then(|end| usize::try_from(*end).ok());
        let start = place.checked_sub(1).and_then(end).unwrap_or(0);
        end(place).and_then(|end| self.letters.get(start..end)).unwrap_or_default()
    }

    /// The memory that is held, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let ends = self.ends.capacity().saturating_mul(size_of::<u32>());
        self.letters.capacity().saturating_add(ends)
    }
}
