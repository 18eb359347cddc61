//! Digests made in SQL, from the key of a kind.

use std::fmt::Write as _;

/// The digests of values.
pub const DIGESTS_SQL: &str = include_str!("digests.sql");

/// The two pads of HMAC-SHA-256 for a key, as hexadecimal digits: what `digests.sql` has in place of the key. They open
/// what the key opens; keep them as secret.
#[must_use]
pub fn pads(key: &[u8; 32]) -> [String; 2] {
    [0x36_u8, 0x5c].map(|with| {
        let filled = key.iter().copied().chain([0; 32]);
        filled.fold(String::new(), |mut text, byte| {
            // Writing to a string does not fail.
            let _ = write!(text, "{:02x}", byte ^ with);
            text
        })
    })
}
