//! A result can be contested: the earlier one is kept, what changed is told line by line, and what was
//! corrected leaves no residue.

use hirerisk::{Moment, Redaction, Report};
use serde_json::Value;

use crate::support::change::marked;
use crate::support::generate::corrections;
use crate::support::hold::{self, made};
use crate::support::judged::{scorer, with};

/// What stands in every text of the earlier profile and in none of the corrected one.
const MARK: &str = "zqxk";

fn report(profile: &Value, as_of: Moment, redaction: Redaction) -> Report<'static> {
    with(profile, |profile| scorer().assess(profile, as_of).report(redaction))
}

// A22.

#[test]
fn trust_a22_a_reassessment_is_a_fresh_assessment_byte_for_byte() {
    let mut moved = 0;
    for (made, corrected) in made(corrections(), hold::cases(250)) {
        for redaction in Redaction::ALL {
            let earlier = report(&made.profile, made.as_of, redaction);
            let kept = earlier.to_json();
            let again =
                with(&corrected, |corrected| scorer().reassess(earlier, corrected, made.as_of));
            assert_eq!(again.earlier.to_json(), kept);
            let fresh = report(&corrected, made.as_of, redaction);
            assert_eq!(again.report.to_json(), fresh.to_json(), "{corrected}");
            assert_eq!(again.changes.points(), fresh.score - again.earlier.score, "{corrected}");
            moved += usize::from(again.changes.score.differs());
        }
    }
    assert!(moved > 100, "only {moved} corrections move the score");
}

#[test]
fn trust_a22_no_value_of_the_earlier_profile_stands_in_the_reassessed_report() {
    let mut shown = 0;
    for (made, corrected) in made(corrections(), hold::cases(200)) {
        let earlier = report(&marked(&made.profile, MARK, true), made.as_of, Redaction::Full);
        shown += usize::from(earlier.to_json().contains(MARK));
        let again = with(&corrected, |corrected| scorer().reassess(earlier, corrected, made.as_of));
        let forms = [again.report.to_json(), again.report.to_text(), again.report.to_html()];
        assert!(!forms.iter().any(|form| form.contains(MARK)), "{corrected}");
    }
    assert!(shown > 20, "only {shown} earlier reports show a value at all");
}
