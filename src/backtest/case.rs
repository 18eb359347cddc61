//! One stored profile: as of when it is judged, what is expected of it, what a review came to.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

use super::error::{CaseError, Fault};
use super::wrapper::{Members, strings, text};
use crate::profile::{Limits, Profile};
use crate::units::Moment;
use crate::weigh::Band;

/// What may stand around a profile in its line.
///
/// # Source
///
/// Ours: expectations about every rule that ships take some 10 kB.
const WRAPPER: usize = 64 * 1024;

/// One stored profile, and what is known beside it.
///
/// ```
/// use hirerisk::backtest::{Case, Disposition};
/// use hirerisk::{Band, Moment, profile::{Limits, Profile}};
/// let line = br#"{"profile": {"id": "c-1"}, "as_of": "2026-04-01",
///     "expect": {"band": "routine"}, "disposition": "cleared"}"#;
/// let case = Case::from_json(line, &Limits::default())?;
/// assert_eq!(case.expect.as_ref().unwrap().band, Some(Band::Routine));
/// let as_of: Moment = "2026-04-01".parse().unwrap();
/// let same = Case::new(Profile::default().id("c-1"), as_of)
///     .expecting(case.expect.clone().unwrap())
///     .reviewed(Disposition::Cleared);
/// assert_eq!(case, same);
/// # Ok::<(), hirerisk::backtest::CaseError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Case<'a> {
    /// The profile.
    pub profile: Profile<'a>,
    /// The moment at which it is judged.
    pub as_of: Moment,
    /// What is expected.
    pub expect: Option<Expectation<'a>>,
    /// What a review came to; none if nobody has reviewed.
    pub disposition: Option<Disposition>,
}

impl<'a> Case<'a> {
    /// A profile that nobody has reviewed and of which nothing is expected.
    #[must_use]
    pub const fn new(profile: Profile<'a>, as_of: Moment) -> Case<'a> {
        Case { profile, as_of, expect: None, disposition: None }
    }

    /// With what is expected of it.
    #[must_use]
    pub fn expecting(mut self, expect: Expectation<'a>) -> Case<'a> {
        self.expect = Some(expect);
        self
    }

    /// With what a review came to.
    #[must_use]
    pub fn reviewed(mut self, disposition: Disposition) -> Case<'a> {
        self.disposition = Some(disposition);
        self
    }

    /// Reads one line: an object with `profile` and `as_of`, and, where there is one, `expect` and
    /// `disposition`. A field that is `null` counts as left out.
    ///
    /// # Errors
    ///
    /// The first fault with its code and place, never a value: see [`CaseError`].
    ///
    /// # Complexity
    ///
    /// Linear in the bytes; the profile is looked over twice.
    ///
    /// ```
    /// use hirerisk::{backtest::Case, profile::Limits};
    /// let line = br#"{"profile": {"id": "c-1", "stage": "hired"}, "as_of": "2026-04-01"}"#;
    /// let error = Case::from_json(line, &Limits::default()).unwrap_err();
    /// assert_eq!((error.code(), error.pointer()), ("bad-word", "/profile/stage"));
    /// ```
    pub fn from_json(line: &'a [u8], limits: &Limits) -> Result<Case<'a>, CaseError> {
        if line.len() > limits.bytes.saturating_add(WRAPPER) {
            return Err(Fault::TooLarge.at(""));
        }
        let line = core::str::from_utf8(line).map_err(|_| Fault::NotUtf8.at(""))?;
        let mut members = Members::of(line, "", &["profile", "as_of", "expect", "disposition"])?;
        let profile = members.take("profile").ok_or_else(|| Fault::Missing.at("/profile"))?;
        let as_of = members.take("as_of").ok_or_else(|| Fault::Missing.at("/as_of"))?;
        let profile = Profile::from_json_within(profile.as_bytes(), limits)
            .map_err(|error| CaseError::of_profile(&error))?;
        let as_of = text(as_of, "/as_of")?.parse().map_err(|_| Fault::BadMoment.at("/as_of"))?;
        let disposition = match members.take("disposition") {
            Some(word) => Some(text(word, "/disposition")?.parse().map_err(|NotADisposition| {
                Fault::BadWord("confirmed, cleared or open").at("/disposition")
            })?),
            None => None,
        };
        let expect = members.take("expect").map(Expectation::read).transpose()?;
        Ok(Case { profile, as_of, expect, disposition })
    }
}

/// What is expected of one profile: a band, and rules that must fire or stay quiet.
///
/// A preview that fires meets `fires`. A rule that lacked a fact does not meet `quiet`: it compared
/// nothing.
///
/// ```
/// use hirerisk::{Band, backtest::Expectation};
/// let expect = Expectation::band(Band::Verify).fires("payment.holder_differs").quiet("device.ip_kvm");
/// assert_eq!(expect.fires, ["payment.holder_differs"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Expectation<'a> {
    /// The band.
    pub band: Option<Band>,
    /// Ids of the rules that must fire.
    pub fires: Vec<Cow<'a, str>>,
    /// Ids of the rules that must compare their facts and have nothing to say.
    pub quiet: Vec<Cow<'a, str>>,
}

impl<'a> Expectation<'a> {
    /// This band.
    #[must_use]
    pub const fn band(band: Band) -> Self {
        Expectation { band: Some(band), fires: Vec::new(), quiet: Vec::new() }
    }

    /// And this rule must fire.
    #[must_use]
    pub fn fires(mut self, rule: impl Into<Cow<'a, str>>) -> Self {
        self.fires.push(rule.into());
        self
    }

    /// And this rule must stay quiet.
    #[must_use]
    pub fn quiet(mut self, rule: impl Into<Cow<'a, str>>) -> Self {
        self.quiet.push(rule.into());
        self
    }

    fn read(json: &str) -> Result<Expectation<'a>, CaseError> {
        let mut members = Members::of(json, "/expect", &["band", "fires", "quiet"])?;
        let band =
            match members.take("band") {
                Some(word) => Some(text(word, "/expect/band")?.parse().map_err(|_| {
                    Fault::BadWord("routine, verify or escalate").at("/expect/band")
                })?),
                None => None,
            };
        let mut ids = |name, pointer| {
            let ids = members.take(name).map_or(Ok(Vec::new()), |list| strings(list, pointer));
            ids.map(|ids| ids.into_iter().map(Cow::Owned).collect::<Vec<_>>())
        };
        let (fires, quiet) = (ids("fires", "/expect/fires")?, ids("quiet", "/expect/quiet")?);
        if band.is_none() && fires.is_empty() && quiet.is_empty() {
            return Err(Fault::NothingExpected.at("/expect"));
        }
        Ok(Expectation { band, fires, quiet })
    }
}

/// What a review by a person came to. Who was not reviewed has none.
///
/// ```
/// use hirerisk::backtest::Disposition;
/// assert_eq!("cleared".parse(), Ok(Disposition::Cleared));
/// assert_eq!(Disposition::Open.to_string(), "open");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Disposition {
    /// What was found held.
    Confirmed,
    /// It had an honest reason.
    Cleared,
    /// The review has come to no end.
    Open,
}

impl Disposition {
    /// All of them.
    pub const ALL: [Disposition; 3] =
        [Disposition::Confirmed, Disposition::Cleared, Disposition::Open];

    /// The word used in data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Disposition::Confirmed => "confirmed",
            Disposition::Cleared => "cleared",
            Disposition::Open => "open",
        }
    }
}

impl fmt::Display for Disposition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The word is no disposition.
///
/// ```
/// use hirerisk::backtest::{Disposition, NotADisposition};
/// assert_eq!("guilty".parse::<Disposition>(), Err(NotADisposition));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected confirmed, cleared or open")]
pub struct NotADisposition;

impl FromStr for Disposition {
    type Err = NotADisposition;
    fn from_str(word: &str) -> Result<Disposition, NotADisposition> {
        Disposition::ALL.into_iter().find(|one| one.as_str() == word).ok_or(NotADisposition)
    }
}
