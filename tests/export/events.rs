//! Reports of the corpus and the examples, and events about them.

use std::sync::OnceLock;

use hirerisk::export::{Activity, Event, EventTime, Form, Values, ndjson};
use hirerisk::{Moment, Redaction, Report};
use proptest::prelude::*;
use serde_json::Value;

use crate::support::corpus::{cases, examples};
use crate::support::judged::{scorer, with};

/// Profiles of the corpus and of the examples.
pub(crate) fn profiles() -> &'static [(&'static Value, Moment)] {
    static PROFILES: OnceLock<Vec<(&Value, Moment)>> = OnceLock::new();
    PROFILES.get_or_init(|| {
        let corpus = cases().iter().map(|case| (&case.profile, case.as_of));
        corpus.chain(examples().iter().map(|example| (&example.profile, example.as_of))).collect()
    })
}

/// The reports of all of them, with codes alone.
pub(crate) fn reports() -> &'static [Report<'static>] {
    static REPORTS: OnceLock<Vec<Report<'static>>> = OnceLock::new();
    REPORTS.get_or_init(|| {
        profiles().iter().map(|profile| report(*profile, Redaction::Codes)).collect()
    })
}

/// A report as it is stored and read back.
fn report((profile, as_of): (&Value, Moment), redaction: Redaction) -> Report<'static> {
    with(profile, |profile| {
        let json = scorer().assess(profile, as_of).report(redaction).to_json();
        Report::from_json(json.as_bytes()).unwrap()
    })
}

pub(crate) fn time() -> EventTime {
    EventTime::from_millis(1_772_440_306_592).unwrap()
}

pub(crate) fn plain() -> Event<'static> {
    Event::new("finding-1", time())
}

pub(crate) fn read(line: &str) -> Value {
    serde_json::from_str(line).unwrap()
}

/// A report of any case, and all that a caller may say of an event.
pub(crate) fn any_event() -> impl Strategy<Value = (Report<'static>, Said)> {
    let report = (any::<prop::sample::Index>(), prop::sample::select(&Redaction::ALL[..]))
        .prop_map(|(place, redaction)| report(*place.get(profiles()), redaction));
    let said = (
        "\\PC{0,20}",
        0_i64..253_402_300_800_000,
        any::<bool>(),
        prop::option::of("\\PC{0,20}"),
        any::<bool>(),
    );
    (
        report,
        said.prop_map(|(uid, millis, update, candidate, values)| Said {
            uid,
            millis,
            update,
            candidate,
            values,
        }),
    )
}

/// What a caller says of an event.
#[derive(Clone, Debug)]
pub(crate) struct Said {
    pub(crate) uid: String,
    pub(crate) millis: i64,
    pub(crate) update: bool,
    pub(crate) candidate: Option<String>,
    pub(crate) values: bool,
}

impl Said {
    pub(crate) fn event(&self) -> Event<'_> {
        let event = Event::new(&self.uid, EventTime::from_millis(self.millis).unwrap())
            .activity(if self.update { Activity::Update } else { Activity::Create })
            .values(if self.values { Values::AsReported } else { Values::None });
        self.candidate.iter().fold(event, |event, token| event.candidate(token))
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_same_is_the_same_and_stands_in_one_line((report, said) in any_event()) {
        for form in [Form::Ocsf, Form::Ecs] {
            let line = said.event().write(form, &report);
            prop_assert_eq!(&line, &said.event().write(form, &report.clone()));
            prop_assert!(!line.contains(['\n', '\r']));
            let stream = ndjson(form, [(said.event(), &report), (said.event(), &report)]);
            prop_assert_eq!(stream, format!("{line}\n{line}\n"));
        }
    }
}

#[test]
fn a_fresh_report_and_a_stored_one_give_the_same_event() {
    for (profile, as_of) in profiles().iter().step_by(11) {
        with(profile, |profile| {
            let assessment = scorer().assess(profile, *as_of);
            for redaction in Redaction::ALL {
                let fresh = assessment.report(redaction);
                let stored = Report::from_json(fresh.to_json().as_bytes()).unwrap();
                let event = plain().values(Values::AsReported);
                assert_eq!(event.to_ocsf(&fresh), event.to_ocsf(&stored));
                assert_eq!(event.to_ecs(&fresh), event.to_ecs(&stored));
            }
        });
    }
}
