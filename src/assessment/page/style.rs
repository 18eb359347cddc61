//! How the page looks, and the policy that admits this style and nothing else.

/// The style of every page.
pub(super) const STYLE: &str = include_str!("page.css");

/// Nothing is loaded, run or sent; of styles, the one with this SHA-256 alone. A test holds the hash
/// against the style.
pub(super) const POLICY: &str = concat!(
    "default-src 'none'; style-src 'sha256-",
    "WJJj1nZySbjDFqZPpbiMr0/isMAzKX2qc/uOn83HN0E=",
    "'; base-uri 'none'; form-action 'none'"
);
