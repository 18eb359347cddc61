//! How far the hire has come: the latest stage at which the profile shows a fact.

use super::Dated;
use super::recorded::holds_record;
use crate::profile::Profile;
use crate::profile::slot::Slot;
use crate::units::{Moment, Stage};

/// The latest stage at which a fact was seen by then. What has no date is there.
pub(super) fn latest_stage(profile: &Profile<'_>, as_of: Moment) -> Stage {
    By { as_of, with_undated: true }.stage(profile)
}

/// The latest stage that dated entries show to have been reached by then.
///
/// Unlike the stage of an assessment, nothing without a date counts: of such a thing nobody can say
/// that it was there already.
pub(crate) fn shown_stage(profile: &Profile<'_>, as_of: Moment) -> Stage {
    By { as_of, with_undated: false }.stage(profile)
}

/// What counts: everything up to a moment, with or without what has no date.
#[derive(Clone, Copy)]
struct By {
    as_of: Moment,
    with_undated: bool,
}

impl By {
    fn stage(self, profile: &Profile<'_>) -> Stage {
        let Profile { applications, personas, payments, .. } = profile;
        let passed = |at: Option<Moment>| at.is_some_and(|at| !at.is_after(self.as_of));
        let is_on_a_page = self.any(&personas.profiles)
            || self.any(&personas.code)
            || self.any(&personas.portraits)
            || self.any(&personas.sites);
        let parts: [(Stage, bool); 11] = [
            (Stage::Screening, self.any(&profile.documents.checks)),
            (Stage::Screening, is_on_a_page),
            (Stage::Offer, passed(applications.offer_accepted_at)),
            (Stage::Offer, self.any(&profile.references)),
            (Stage::Onboarding, self.any(&profile.deliveries)),
            (Stage::Onboarding, self.any(&profile.devices)),
            (Stage::Onboarding, self.any(&payments.accounts)),
            (Stage::Employment, passed(profile.employer.start_at)),
            (Stage::Employment, passed(payments.first_pay_at)),
            (Stage::Employment, self.is_kept(profile.access.events.as_deref())),
            (Stage::Employment, self.is_kept(profile.conduct.reports.as_deref())),
        ];
        let mut latest = Stage::Application;
        for (stage, there) in parts {
            latest = if there { latest.max(stage) } else { latest };
        }
        for session in &profile.sessions {
            latest = latest.max(self.stage_of(session));
        }
        for talk in &profile.interviews {
            latest = latest.max(self.stage_of(talk));
        }
        latest
    }

    fn counts(self, at: Option<Moment>) -> bool {
        at.map_or(self.with_undated, |at| !at.is_after(self.as_of))
    }

    /// The stage of an entry that tells its own; the first where it does not count.
    fn stage_of(self, one: &impl Dated) -> Stage {
        if self.counts(one.seen_at()) { one.seen_stage() } else { Stage::Application }
    }

    /// Whether any entry of a list counts. What was recorded of an undated entry dates it.
    fn any<'p, T: Dated + Slot<'p>>(self, list: &[T]) -> bool {
        for one in list {
            let counts = match one.seen_at() {
                None => self.with_undated || holds_record(one, self.as_of),
                at => self.counts(at),
            };
            if counts {
                return true;
            }
        }
        false
    }

    /// Whether a log is kept: one that is given empty has no date.
    fn is_kept<'p, T: Dated + Slot<'p>>(self, log: Option<&[T]>) -> bool {
        log.is_some_and(|log| self.with_undated && log.is_empty() || self.any(log))
    }
}
