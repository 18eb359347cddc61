//! Sentences that stand in every assessment.

use alloc::borrow::Cow;
use alloc::format;

use crate::facts::Why;
use crate::weigh::Band;

/// What to do now. Where nothing could be judged, `routine` must not read as a clear result.
pub(super) const fn action(band: Band, judged: u32) -> &'static str {
    match band {
        Band::Routine if judged == 0 => {
            "Nothing could be judged yet. The usual onboarding and its usual checks are due, as for \
             everybody."
        }
        Band::Routine => "Go on with the usual onboarding and its usual checks.",
        Band::Verify => {
            "Make the checks named below before going further; they settle what is open."
        }
        Band::Escalate => {
            "Ask a second trained person to look, and make the checks named below before access."
        }
    }
}

/// What an assessment is not.
pub(super) const SCOPE: &str = "This is not proof of who a person is, where they are or what they \
                                intend. Genuine papers and homes can be lent or bought, and honest \
                                people show each of these signs. A person decides.";

/// The notice data for callers who assess for other employers.
pub(super) const THIRD_PARTY: &str = "Made for another employer: disclosure and consent beforehand, \
                                      a copy before acting on it, and notice afterwards may be due.";

pub(super) const INCIDENT: &str = "Harm after access is on record: it belongs to the incident \
                                   process. Repeat the identity checks whatever the band.";

pub(super) const OWNER: &str = "Somebody says that the identity is theirs: tell them, and offer \
                                help. It is not held against them or against another record.";

pub(super) const COMPLIANCE: &str = "A list of the caller's has an open hit: it goes to compliance \
                                     and moves no point.";

pub(super) fn left_out(count: u32) -> Cow<'static, str> {
    let entries = if count == 1 { "entry is" } else { "entries are" };
    Cow::Owned(format!("{count} {entries} dated after the moment of the assessment and not read."))
}

/// Why a fact is not known, as the end of a sentence.
pub(super) const fn why(why: Why) -> &'static str {
    match why {
        Why::NotProvided => "was not given",
        Why::NotParseable => "cannot be compared as it was given",
        Why::NotYetDue => "is not due yet",
        Why::NotDecidable => "does not decide it as it was given",
        Why::TooOld => "rests on a list that is too old",
    }
}
