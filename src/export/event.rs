//! What the caller says of an event, and the way out.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use serde::Serialize;

use super::when::EventTime;
use super::{ecs, ocsf};
use crate::assessment::Report;

/// Which values of facts an event shows.
///
/// ```
/// use hirerisk::export::{Event, EventTime, Values};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let (scorer, as_of) = (Scorer::builtin(), "2026-04-01".parse::<Moment>()?);
/// # let profile = br#"{"id": "c-17", "payments": {"accounts": [{"account": "acct-1", "holder_check":
/// #     {"result": "another_holder", "all_names_tested": true, "at": "2026-03-27"}}]}}"#;
/// let report = scorer.assess_json(profile, as_of)?.report(Redaction::Masked);
/// let event = Event::new("finding-1", EventTime::from_millis(0)?);
/// assert!(!event.to_ocsf(&report).contains("2026-03-27"));
/// let shown = event.values(Values::AsReported).to_ocsf(&report);
/// assert!(shown.contains("2026-03-27") && shown.contains("another holder"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Values {
    /// None: codes, names of facts, places; of what the employer sets otherwise, that it does.
    #[default]
    None,
    /// Reasons, values and dates, as the redaction of the report shows them; who decided what the employer sets otherwise,
    /// and why.
    AsReported,
}

/// Whether the finding is new or known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Activity {
    /// The first assessment that is told under this id.
    #[default]
    Create,
    /// A later one.
    Update,
}

/// A format of events.
///
/// ```
/// use hirerisk::export::Form;
/// assert_eq!("ecs".parse(), Ok(Form::Ecs));
/// assert_eq!(Form::Ocsf.to_string(), "ocsf");
/// assert_eq!("cef".parse::<Form>().unwrap_err().to_string(), "expected ocsf or ecs");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// A Detection Finding of the Open Cybersecurity Schema Framework.
    Ocsf,
    /// An alert of the Elastic Common Schema.
    Ecs,
}

impl Form {
    /// The word used in data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Form::Ocsf => "ocsf",
            Form::Ecs => "ecs",
        }
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The word is no form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected ocsf or ecs")]
pub struct NotAForm;

impl FromStr for Form {
    type Err = NotAForm;
    fn from_str(word: &str) -> Result<Form, NotAForm> {
        [Form::Ocsf, Form::Ecs].into_iter().find(|form| form.as_str() == word).ok_or(NotAForm)
    }
}

/// What the caller says of an event.
///
/// ```
/// use hirerisk::export::{Activity, Event, EventTime};
/// # use hirerisk::{Moment, Redaction, Scorer, profile::Profile};
/// # let (scorer, as_of) = (Scorer::builtin(), "2026-04-01".parse::<Moment>().unwrap());
/// let report = scorer.assess(&Profile::default().id("c-17"), as_of).report(Redaction::Codes);
/// let event = Event::new("finding-1", EventTime::from_millis(0).unwrap())
///     .activity(Activity::Update)
///     .candidate("c-17"); // now the event says whom it is about
/// assert!(event.to_ecs(&report).contains(r#""user":{"id":"c-17"}"#));
/// ```
#[derive(Clone, Copy)]
pub struct Event<'e> {
    pub(super) uid: &'e str,
    pub(super) time: EventTime,
    pub(super) activity: Activity,
    pub(super) candidate: Option<&'e str>,
    pub(super) values: Values,
}

/// Withholds the caller's tokens.
impl fmt::Debug for Event<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("time", &self.time)
            .field("activity", &self.activity)
            .field("values", &self.values)
            .finish_non_exhaustive()
    }
}

impl<'e> Event<'e> {
    /// An event of a finding: an id of the caller's, the same for all its events, and the time.
    #[must_use]
    pub const fn new(uid: &'e str, time: EventTime) -> Event<'e> {
        Event { uid, time, activity: Activity::Create, candidate: None, values: Values::None }
    }

    /// Whether the finding is new or known; new if not set.
    #[must_use]
    pub const fn activity(mut self, activity: Activity) -> Self {
        self.activity = activity;
        self
    }

    /// The caller's token of the candidate; the event does not say whom it is about if not set.
    #[must_use]
    pub const fn candidate(mut self, token: &'e str) -> Self {
        self.candidate = Some(token);
        self
    }

    /// Which values it shows; none if not set.
    #[must_use]
    pub const fn values(mut self, values: Values) -> Self {
        self.values = values;
        self
    }

    /// The event as an OCSF Detection Finding: one object in one line, without its end.
    ///
    /// The same report and event give the same bytes.
    ///
    /// # Complexity
    ///
    /// Linear in the lines and checks of the report.
    #[must_use]
    pub fn to_ocsf(&self, report: &Report<'_>) -> String {
        written(&ocsf::Detection::of(self, report))
    }

    /// The event in the Elastic Common Schema: one object in one line, without its end.
    ///
    /// An alert where the band asks for more than usual onboarding, else a plain event.
    ///
    /// # Complexity
    ///
    /// Linear in the lines and checks of the report.
    #[must_use]
    pub fn to_ecs(&self, report: &Report<'_>) -> String {
        written(&ecs::Alert::of(self, report))
    }

    /// The event in a form that is told at run time.
    #[must_use]
    pub fn write(&self, form: Form, report: &Report<'_>) -> String {
        match form {
            Form::Ocsf => self.to_ocsf(report),
            Form::Ecs => self.to_ecs(report),
        }
    }
}

/// Keys are text and no writer of an event fails, so neither does this.
fn written(event: &impl Serialize) -> String {
    serde_json::to_string(event).unwrap_or_default()
}

/// Events as newline-delimited JSON: a line each, closed by a line feed.
///
/// ```
/// use hirerisk::export::{Event, EventTime, Form, ndjson};
/// # use hirerisk::{Moment, Redaction, Scorer, profile::Profile};
/// # let (scorer, as_of) = (Scorer::builtin(), "2026-04-01".parse::<Moment>().unwrap());
/// let report = scorer.assess(&Profile::default().id("c-17"), as_of).report(Redaction::Codes);
/// let at = EventTime::from_millis(0).unwrap();
/// let stream = ndjson(Form::Ocsf, [("finding-1", &report), ("finding-2", &report)].map(|(uid, report)| {
///     (Event::new(uid, at), report)
/// }));
/// assert_eq!(stream.lines().count(), 2);
/// assert!(stream.ends_with("}\n"));
/// ```
#[must_use]
pub fn ndjson<'r>(
    form: Form,
    events: impl IntoIterator<Item = (Event<'r>, &'r Report<'r>)>,
) -> String {
    let mut stream = String::new();
    for (event, report) in events {
        stream.push_str(&event.write(form, report));
        stream.push('\n');
    }
    stream
}
