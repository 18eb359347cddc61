//! Bytes to a profile and back: fast where all is well, exact where it is not.

mod fault;
mod forbidden;
mod nearest;
mod own;
mod scan;
mod walk;

use alloc::string::String;

use super::error::{ParseError, Problem};
use super::limits::Limits;
use super::{Profile, Token};
use fault::Fault;
pub(super) use forbidden::keys as forbidden_keys;
use scan::count;
use walk::walk;

/// No typed part of a profile is nested deeper; `extensions` can be.
const TYPED_DEPTH: usize = 16;

impl<'a> Profile<'a> {
    /// Reads one profile from JSON, within the default [`Limits`].
    ///
    /// Text is borrowed from the bytes wherever it holds no escapes. A field that is `null` counts as
    /// left out.
    ///
    /// # Errors
    ///
    /// The first fault in the order of the text, with its code and place: see [`ParseError`].
    ///
    /// # Complexity
    ///
    /// One pass over good input. A second one after a failure, where a limit could be broken, or
    /// where there are extensions. Both are linear in the bytes, but for the keys inside
    /// `extensions`, which are sorted to find one given twice.
    ///
    /// ```
    /// use hirerisk::Stage;
    /// use hirerisk::profile::Profile;
    /// let profile = Profile::from_json(br#"{"id": "c-1", "stage": "offer"}"#)?;
    /// assert_eq!(profile.stage, Some(Stage::Offer));
    /// assert_eq!(profile, Profile::default().id("c-1").stage(Stage::Offer));
    /// # Ok::<(), hirerisk::profile::ParseError>(())
    /// ```
    pub fn from_json(bytes: &'a [u8]) -> Result<Profile<'a>, ParseError> {
        Profile::from_json_within(bytes, &Limits::default())
    }

    /// Reads one profile from JSON, within limits of the caller's.
    ///
    /// # Errors
    ///
    /// As [`Profile::from_json`].
    ///
    /// ```
    /// use hirerisk::profile::{Limits, Profile};
    /// let limits = Limits::default().list_items(1);
    /// let error = Profile::from_json_within(br#"{"id": "c", "sessions": [{}, {}]}"#, &limits);
    /// assert_eq!(error.unwrap_err().code(), "list-too-long");
    /// ```
    pub fn from_json_within(bytes: &'a [u8], limits: &Limits) -> Result<Profile<'a>, ParseError> {
        if bytes.len() > limits.bytes {
            return Err(Fault::new(Problem::TooLarge { limit: limits.bytes }, 0).in_text(""));
        }
        let text = match core::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(broken) => return Err(not_utf8(bytes, broken.valid_up_to(), limits)),
        };
        // Before any value is built: a long list costs far more memory than its bytes.
        let mut walked = false;
        if could_break(text, limits) {
            check(text, limits)?;
            walked = true;
        }
        match serde_json::from_str::<Profile<'a>>(text) {
            Ok(profile) if walked || needs_no_walk(&profile) => Ok(profile),
            Ok(profile) => check(text, limits).map(|()| profile),
            Err(refused) => Err(explain(text, limits, &refused)),
        }
    }

    /// Writes the profile as JSON, without the fields that were not given.
    ///
    /// What it writes reads back as an equal profile, if `id` is set.
    ///
    /// ```
    /// use hirerisk::profile::Profile;
    /// let profile = Profile::default().id("c-1").session_count(3_u32);
    /// assert_eq!(profile.to_json(), r#"{"id":"c-1","session_count":3}"#);
    /// assert_eq!(Profile::from_json(profile.to_json().as_bytes()), Ok(profile));
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        // Keys are text and no writer of the profile fails, so neither does this.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Whether the reader's own strictness was enough: it knows neither an empty `id` nor the rules for
/// the keys of `extensions`.
fn needs_no_walk(profile: &Profile<'_>) -> bool {
    profile.id != Token::default() && profile.extensions.is_empty()
}

/// Whether a limit could be broken at all. A text within the limit for one string holds no longer
/// one, and a list has fewer items than the text has commas and one.
fn could_break(text: &str, limits: &Limits) -> bool {
    text.len() > limits.string
        || limits.depth < TYPED_DEPTH
        || text.len().div_euclid(2) > limits.list_items && count(text, b',') >= limits.list_items
}

fn check(text: &str, limits: &Limits) -> Result<(), ParseError> {
    walk(text, limits, None).map_err(|fault| fault.in_text(text))
}

/// The place of bytes that are no text, unless something is wrong before them.
fn not_utf8(bytes: &[u8], valid: usize, limits: &Limits) -> ParseError {
    let text = bytes.get(..valid).and_then(|valid| core::str::from_utf8(valid).ok());
    let text = text.unwrap_or_default();
    let fault = match walk(text, limits, None) {
        Err(fault) if fault.offset() < valid => fault,
        Err(fault) => fault.because(Problem::NotUtf8),
        Ok(()) => Fault::new(Problem::NotUtf8, valid),
    };
    fault.in_text(text)
}

/// What the reader refused. Its own message quotes the input, so only its place is used, and only
/// where the walk finds nothing to name.
fn explain(text: &str, limits: &Limits, refused: &serde_json::Error) -> ParseError {
    let before = text.split_inclusive('\n').take(refused.line().saturating_sub(1));
    let line = before.map(str::len).fold(0, usize::saturating_add);
    let stop = line.saturating_add(refused.column()).min(text.len());
    let fault = walk(text, limits, None).and_then(|()| walk(text, limits, Some(stop)));
    let fault = fault.err().unwrap_or_else(|| Fault::new(Problem::Unreadable, stop));
    fault.in_text(text)
}
