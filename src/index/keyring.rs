//! Subjects: whom the index holds keys of, as keyed digests.

use core::fmt;

/// A person of the caller's, as the keyed digest of the id that the caller gave. It holds no name.
///
/// ```
/// use hirerisk::index::Subject;
/// let subject: Subject = "00000000000000af".parse()?;
/// assert_eq!(subject.to_string(), "00000000000000af");
/// # Ok::<(), hirerisk::index::NotASubject>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject(pub(crate) u64);

impl fmt::Debug for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}
