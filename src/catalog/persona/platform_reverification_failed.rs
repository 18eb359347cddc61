use crate::catalog::prelude::*;
use crate::facts::PlatformResult;

/// A failed re-verification counts after so many tries.
const TRIES: u32 = 2;

const FAILED: Rung = Rung::new(0);
const TRANSFERRED: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "persona.platform_reverification_failed",
    title: "The marketplace says that the account is not this person's",
    why: "An account on a marketplace carries the standing of the one who earned it. The \
          marketplace alone knows who that is.",
    compares: "the person found through a marketplace with whom the marketplace knows as holder",
    innocent: &[Innocent {
        who: "somebody whose document ran out on the marketplace",
        settled_by: "platform_reverify",
    }],
    settles: &["platform_reverify", "id_live"],
    sources: &["court-didenko-2024-05", "tokyo-mpd-2025-04", "rok-2022-12"],
    indicators: &["PER-platform-reverification-failed"],
    needs: &[Signal::ChecksPlatformResult],
    reads: &[],
    group: Some("second-identity"),
    stage: Stage::Application,
    levels: &[
        Level {
            name: "failed",
            points: Points::new(6),
            why: "The marketplace could not re-verify the person on a second try: lending \
                  accounts is a trade.",
            honest: Honest::assumed(15_000, "About 1 of 100 after a second try."),
            says: "The marketplace re-verified the account on {n} tries and answered {0}.",
            carry: Carry::Group,
        },
        Level {
            name: "transferred",
            points: Points::new(8),
            why: "The marketplace itself found the account transferred or rented.",
            honest: Honest::assumed(3_000, "A fifth: an account shared with a partner."),
            says: "The marketplace reports the account as {0}.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "The lender does the re-verification.",
    proxy: "Migration: a changed place or field of work never counts.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::ChecksPlatformResult;
    let finding = facts.platform_finding().ok_or(signal.missing())?;
    match finding.result.ok_or(signal.missing())? {
        PlatformResult::Passed => QUIET,
        PlatformResult::Transferred => fired(TRANSFERRED, [signal.here()]).into(),
        PlatformResult::Failed if finding.attempts >= Some(TRIES) => {
            fired(FAILED, [signal.here()]).counting(finding.attempts.unwrap_or(TRIES)).into()
        }
        PlatformResult::Failed | PlatformResult::Unavailable => Err(signal.undecided()),
    }
}
