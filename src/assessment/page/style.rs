//! How the page looks, and the policy that admits this style and nothing else.

/// The style of every page.
pub(super) const STYLE: &str = include_str!("page.css");

/// Nothing is loaded, run or sent; of styles, the one with this SHA-256 alone. A test holds the hash
/// against the style.
pub(super) const POLICY: &str = concat!(
    "default-src 'none'; style-src 'sha256-",
    "x2JrPHgfByS5M4mUTQ1mWYzIohVrXROL0NMHNEF0Ko8=",
    "'; base-uri 'none'; form-action 'none'"
);
