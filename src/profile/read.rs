//! Bytes to a profile and back.

mod fault;
mod forbidden;
mod nearest;
mod own;
mod reader;
mod scan;

use alloc::string::String;

use super::Profile;
use super::error::{ParseError, Problem};
use super::limits::Limits;
pub(crate) use fault::Fault;
#[cfg(feature = "import")]
pub(crate) use fault::shown;
pub(super) use forbidden::keys as forbidden_keys;
pub(crate) use forbidden::{Refused, refused};
pub(crate) use nearest::nearest;
#[cfg(feature = "import")]
pub(crate) use own::any_json;
pub(crate) use reader::Reader;
use reader::read;

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
    /// One pass, linear in the bytes, but for the keys inside `extensions`, which are sorted to find one
    /// given twice.
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
        read(text, limits).map_err(|fault| fault.in_text(text))
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
    #[inline] // Compiled where it is called: who reads no JSON builds no writer of it.
    pub fn to_json(&self) -> String {
        // Keys are text and no writer of the profile fails, so neither does this.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The place of bytes that are no text, unless something is wrong before them.
fn not_utf8(bytes: &[u8], valid: usize, limits: &Limits) -> ParseError {
    let text = bytes.get(..valid).and_then(|valid| core::str::from_utf8(valid).ok());
    let text = text.unwrap_or_default();
    let fault = match read(text, limits) {
        Err(fault) if fault.offset() < valid => fault,
        Err(fault) => fault.because(Problem::NotUtf8),
        Ok(_) => Fault::new(Problem::NotUtf8, valid),
    };
    fault.in_text(text)
}
