//! Rules that judge several things of one kind: devices, deliveries, changes.

use crate::facts::{Facts, Missing};
use crate::rule::{Finding, Fired, QUIET, Verdict};
use crate::units::Moment;

/// What the verdicts on several things come to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Several {
    strongest: Option<(Fired, Option<Moment>)>,
    quiet: bool,
    missing: Option<Missing>,
}

/// Takes the verdicts on several things together: the strongest finding, of equals the latest. It
/// may rise as far as any of them could.
pub(super) fn several(facts: &Facts<'_>, verdicts: impl IntoIterator<Item = Verdict>) -> Several {
    let mut all = Several::default();
    for verdict in verdicts {
        all.add(facts, verdict);
    }
    all
}

fn stronger(
    one: Option<(Fired, Option<Moment>)>,
    two: (Fired, Option<Moment>),
) -> (Fired, Option<Moment>) {
    let Some(one) = one else { return two };
    let second_wins = (two.0.rung, two.1) > (one.0.rung, one.1);
    let (mut best, other) = if second_wins { (two, one) } else { (one, two) };
    if let Some((to, missing)) =
        other.0.open.filter(|open| best.0.open.is_none_or(|own| open.0 > own.0))
    {
        best.0 = best.0.may_rise(to, missing);
    }
    best
}

impl Several {
    fn add(&mut self, facts: &Facts<'_>, verdict: Verdict) {
        match verdict {
            Ok(Finding::Fired(fired)) => {
                let latest = fired.cites().filter_map(|cite| facts.seen_at(cite)).max();
                self.strongest = Some(stronger(self.strongest, (fired, latest)));
            }
            Ok(Finding::Quiet) => self.quiet = true,
            Err(missing) => self.missing = self.missing.min(Some(missing)).or(Some(missing)),
        }
    }

    /// Quiet as soon as one of them could be judged: an inventory of one device is an inventory.
    pub(super) fn if_any(self, none: Missing) -> Verdict {
        match self.strongest {
            Some((fired, _)) => fired.into(),
            None if self.quiet => QUIET,
            None => Err(self.missing.unwrap_or(none)),
        }
    }

    /// Quiet only if all of them could be judged: one entry of a log that cannot be told is open.
    pub(super) fn if_all(self) -> Verdict {
        match (self.strongest, self.missing) {
            (Some((fired, _)), _) => fired.into(),
            (None, Some(missing)) => Err(missing),
            (None, None) => QUIET,
        }
    }
}
