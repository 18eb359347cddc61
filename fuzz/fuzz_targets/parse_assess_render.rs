//! Every profile gets an assessment that adds up, can be told in every form without a control
//! character, and is read back as the same.

#![no_main]

use std::sync::OnceLock;

use hirerisk::profile::Profile;
use hirerisk::{Moment, Redaction, Report, Scorer};
use libfuzzer_sys::fuzz_target;

fn scorer() -> &'static Scorer<'static> {
    static SCORER: OnceLock<Scorer<'static>> = OnceLock::new();
    SCORER.get_or_init(Scorer::builtin)
}

/// Moments of assessment: an ordinary one, a stamp, and the ends of what can be written.
const MOMENTS: [&str; 4] =
    ["2026-12-31", "2026-06-01T12:00:00+14:00", "9999-12-31T23:59:59-23:59", "0000-01-01"];

fuzz_target!(|bytes: &[u8]| {
    let Ok(profile) = Profile::from_json(bytes) else { return };
    let moment = MOMENTS[bytes.len() % MOMENTS.len()];
    let as_of: Moment = moment.parse().unwrap();
    let assessment = scorer().assess(&profile, as_of);
    for redaction in Redaction::ALL {
        let report = assessment.report(redaction);
        assert_eq!(report.verify_sum(), Ok(()));
        let json = report.to_json();
        assert_eq!(Report::from_json(json.as_bytes()).as_ref(), Ok(&report));
        for form in [report.to_text(), report.to_text_blind(), json] {
            let odd = form.chars().find(|char| char.is_control() && *char != '\n');
            assert_eq!(odd, None);
        }
    }
});
