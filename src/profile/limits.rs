//! How much input is read: caps that hold whatever the input says.

/// The deepest nesting that the underlying JSON reader follows.
const DEEPEST: usize = 127;

/// Caps on the size of an input. What lies beyond a cap is a typed error, never cut off.
///
/// Time and memory grow in proportion to the bytes read, so the cap on bytes bounds both. The
/// other caps keep one value from being absurd.
///
/// ```
/// use hirerisk::profile::{Limits, Profile};
/// let limits = Limits::default().bytes(64).list_items(10);
/// let error = Profile::from_json_within(&[b' '; 65], &limits).unwrap_err();
/// assert_eq!(error.code(), "too-large");
/// ```
///
/// # Source
///
/// Ours: 1 MiB is some 160 ordinary profiles (6 kB each in the benches).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    pub(crate) bytes: usize,
    pub(super) string: usize,
    pub(super) list_items: usize,
    pub(super) depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { bytes: 1024 * 1024, string: 64 * 1024, list_items: 1_000, depth: 32 }
    }
}

impl Limits {
    /// The most bytes of one input; 1 MiB if not set.
    #[must_use]
    pub const fn bytes(mut self, most: usize) -> Self {
        self.bytes = most;
        self
    }

    /// The most bytes of one text or key, escapes resolved; 64 KiB if not set.
    #[must_use]
    pub const fn string(mut self, most: usize) -> Self {
        self.string = most;
        self
    }

    /// The most items of one list; 1,000 if not set.
    #[must_use]
    pub const fn list_items(mut self, most: usize) -> Self {
        self.list_items = most;
        self
    }

    /// The most objects and lists inside each other; 32 if not set, and never more than 127.
    ///
    /// # Source
    ///
    /// 127 is the depth that `serde_json` follows without its `unbounded_depth` feature.
    #[must_use]
    pub const fn depth(mut self, most: usize) -> Self {
        self.depth = if most > DEEPEST { DEEPEST } else { most };
        self
    }
}
