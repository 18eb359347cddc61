//! Which message says what: the words of fixed sets, and what to do now.

use super::messages as say;
use super::report::LedgerState;
use crate::facts::Why;
use crate::rule::Side;
use crate::units::Stage;
use crate::weigh::Band;
use crate::words::{Message, Saying, Words};

/// What to do now. Where nothing could be judged, `routine` must not read as a clear result.
pub(super) const fn action(band: Band, judged: u32) -> &'static Message {
    match band {
        Band::Routine if judged == 0 => &say::DO_NOTHING_JUDGED,
        Band::Routine => &say::DO_ROUTINE,
        Band::Verify => &say::DO_VERIFY,
        Band::Escalate => &say::DO_ESCALATE,
    }
}

pub(super) fn band(words: Words<'_>, band: Band) -> Saying<'_> {
    let message = match band {
        Band::Routine => &say::BAND_ROUTINE,
        Band::Verify => &say::BAND_VERIFY,
        Band::Escalate => &say::BAND_ESCALATE,
    };
    words.say(message, &[])
}

pub(super) fn stage(words: Words<'_>, stage: Stage) -> Saying<'_> {
    let message = match stage {
        Stage::Application => &say::STAGE_APPLICATION,
        Stage::Screening => &say::STAGE_SCREENING,
        Stage::Interview => &say::STAGE_INTERVIEW,
        Stage::Offer => &say::STAGE_OFFER,
        Stage::Onboarding => &say::STAGE_ONBOARDING,
        Stage::Employment => &say::STAGE_EMPLOYMENT,
    };
    words.say(message, &[])
}

/// By whose checks the band would come down.
pub(super) const fn by(side: Side) -> &'static Message {
    match side {
        Side::Employer => &say::WAYS_EMPLOYER,
        Side::Candidate => &say::WAYS_CANDIDATE,
        Side::Either => &say::WAYS_TOGETHER,
    }
}

pub(super) const fn state(state: LedgerState) -> &'static Message {
    match state {
        LedgerState::Fired => &say::STATE_FIRED,
        LedgerState::Preview => &say::STATE_PREVIEW,
        LedgerState::Quiet => &say::STATE_QUIET,
        LedgerState::Unknown => &say::STATE_UNKNOWN,
        LedgerState::NotYetDue => &say::STATE_NOT_DUE,
    }
}

/// Why a fact is not known.
pub(super) const fn missing(why: Why) -> &'static Message {
    match why {
        Why::NotProvided => &say::NOT_GIVEN,
        Why::NotParseable => &say::NOT_PARSEABLE,
        Why::NotYetDue => &say::NOT_YET_DUE,
        Why::NotDecidable => &say::NOT_DECIDABLE,
        Why::TooOld => &say::TOO_OLD,
    }
}

/// The same, and what it would be compared with.
pub(super) const fn lacked(why: Why) -> &'static Message {
    match why {
        Why::NotProvided => &say::LACKED_NOT_GIVEN,
        Why::NotParseable => &say::LACKED_NOT_PARSEABLE,
        Why::NotYetDue => &say::LACKED_NOT_YET_DUE,
        Why::NotDecidable => &say::LACKED_NOT_DECIDABLE,
        Why::TooOld => &say::LACKED_TOO_OLD,
    }
}
