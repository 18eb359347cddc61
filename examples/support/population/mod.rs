//! A population of made-up people: honest ones, whose causes (moving, travelling, sharing a home)
//! show in several facts at once as they do in life, and scheme candidates, who carry an honest
//! person's noise and the marks that reports name.
//!
//! For measuring and for load. No figure of it is a rate of the world.

mod causes;
mod claims;
mod days;
mod deliveries;
mod devices;
mod examined;
mod history;
mod interviews;
mod links;
pub(crate) mod marks;
mod payments;
mod person;
mod schemes;
mod sessions;
pub(crate) mod shares;
mod work;

use hirerisk::Stage;
use serde_json::{Map, Value, json};

pub(crate) use causes::Cause;
pub(crate) use days::as_of;
pub(crate) use person::Person;
pub(crate) use schemes::{Scheme, Visibility, patterns};

/// What an employer keeps.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Sight {
    /// Every input that a rule can read.
    All,
    /// No log of sessions, devices and work.
    WithoutLogs,
    /// The hiring file alone: no pay, delivery and links either.
    HiringFile,
}

impl Sight {
    pub(crate) const ALL: [Sight; 3] = [Sight::All, Sight::WithoutLogs, Sight::HiringFile];

    pub(crate) fn word(self) -> &'static str {
        match self {
            Sight::All => "everything",
            Sight::WithoutLogs => "no-logs",
            Sight::HiringFile => "hiring-file",
        }
    }

    fn lacks(self, section: &str) -> bool {
        let logs =
            ["sessions", "session_count", "session_overlaps", "devices", "access", "conduct"];
        let rest = ["payments", "deliveries", "links"];
        self != Sight::All && logs.contains(&section)
            || self == Sight::HiringFile && rest.contains(&section)
    }
}

/// A person at a stage of the hire: what every section is written from.
#[derive(Clone, Copy)]
struct Known<'p> {
    person: &'p Person,
    stage: Stage,
}

impl Known<'_> {
    fn has(self, cause: Cause) -> bool {
        self.person.has(cause)
    }

    fn reached(self, stage: Stage) -> bool {
        self.stage >= stage
    }

    /// A value from a stage on.
    fn from(self, stage: Stage, value: impl FnOnce() -> Value) -> Value {
        if self.reached(stage) { value() } else { Value::Null }
    }

    /// Whether a day has come.
    fn had(self, day: u16) -> bool {
        day <= days::assessed(self.stage)
    }
}

/// The profile of a person at a stage, as everything that could be kept tells it.
pub(crate) fn profile(person: &Person, stage: Stage) -> Value {
    let known = Known { person, stage };
    let sessions = sessions::sessions(known);
    let mut profile = json!({
        "id": format!("made-{}", person.place),
        "stage": stage.to_string(),
        "claims": claims::claims(known),
        "contacts": claims::contacts(known),
        "applications": claims::applications(known),
        "employer": claims::employer(known),
        "role": {"pays_in_crypto": false, "named_person": true, "substitution_allowed": false},
        "intermediary": claims::intermediary(known),
        "session_count": sessions.len(),
        "sessions": sessions,
        "session_overlaps": known.from(Stage::Employment, || work::overlaps(known)),
        "devices": devices::devices(known),
        "deliveries": known.from(Stage::Offer, || deliveries::deliveries(known)),
        "payments": known.from(Stage::Offer, || payments::payments(known)),
        "documents": known.from(Stage::Screening, || examined::documents(known)),
        "references": known.from(Stage::Screening, || history::references(known)),
        "personas": history::personas(known),
        "interviews": known.from(Stage::Interview, || interviews::interviews(known)),
        "access": known.from(Stage::Employment, || work::access(known)),
        "conduct": known.from(Stage::Screening, || work::conduct(known)),
        "checks": examined::checks(known),
        "lists": links::lists(known),
        "links": links::links(known),
    });
    without_nulls(&mut profile);
    profile
}

/// Takes away what an employer does not keep.
pub(crate) fn seen(mut profile: Value, sight: Sight) -> Value {
    if let Value::Object(sections) = &mut profile {
        sections.retain(|name, _| !sight.lacks(name));
    }
    profile
}

/// What is not so is left out: a profile has no place for nothing.
fn without_nulls(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|_, member| !member.is_null());
            members.values_mut().for_each(without_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(without_nulls),
        _ => {}
    }
}

/// Members of an object, of which some are there only now and then.
fn object(members: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    Value::Object(
        members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>(),
    )
}
