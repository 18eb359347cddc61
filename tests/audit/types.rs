//! What the types do not allow.

#![allow(dead_code, reason = "a trait that a type lacks is asked for and never used")]

use hirerisk::audit::AuditRow;
use hirerisk::profile::Profile;
use hirerisk::{Assessment, Report};

#[test]
fn trust_a24_no_profile_and_no_assessment_becomes_a_row() {
    assert!(has!(AuditRow<'static>: Clone) && has!(AuditRow<'static>: From<AuditRow<'static>>));
    assert!(!has!(AuditRow<'static>: From<Profile<'static>>));
    assert!(!has!(AuditRow<'static>: From<Assessment<'static>>));
    assert!(!has!(AuditRow<'static>: From<Report<'static>>));
    assert!(!has!(Profile<'static>: From<AuditRow<'static>>));
    assert!(!has!(AuditRow<'static>: PartialOrd));
}
