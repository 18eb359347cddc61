use crate::catalog::prelude::*;
use crate::facts::{BackgroundChannel, ProviderAnswer};

const DENIED: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "identity.own_report_supplied",
    title: "The provider named on a handed-in background report does not know it",
    why: "A report that comes through the candidate is worth what its maker says of it. The maker \
          was asked through a line that the employer found.",
    compares: "the background report that was handed in with the answer of the provider it names",
    innocent: &[Innocent {
        who: "somebody whose provider has merged or changed its name since",
        settled_by: "id_live",
    }],
    settles: &["background_direct"],
    sources: &["fbi-rok-2023-10-psa"],
    indicators: &["IDN-own-report-supplied"],
    needs: &[Signal::ChecksBackgroundChannel, Signal::ChecksBackgroundProviderConfirmed],
    reads: &[],
    group: Some("document"),
    stage: Stage::Screening,
    levels: &[Level {
        name: "denied",
        points: Points::new(6),
        why: "The provider says that the report is not its own: then nobody made the check.",
        honest: Honest::assumed(
            10_000,
            "3 to 5 of 100 hand in a report; denials are far under 1 of 100.",
        ),
        says: "The background report was {0}; the provider named on it answered {1}.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "A report that was really made, of a stolen identity.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let channel = Signal::ChecksBackgroundChannel;
    let provider = Signal::ChecksBackgroundProviderConfirmed;
    let report = facts.background_report().ok_or(channel.missing())?;
    match (report.channel, report.provider_confirmed) {
        (Some(BackgroundChannel::OrderedDirectly), _) | (_, Some(ProviderAnswer::Confirmed)) => {
            QUIET
        }
        (None, _) => Err(channel.missing()),
        (Some(BackgroundChannel::Supplied), None) => Err(provider.missing()),
        (Some(BackgroundChannel::Supplied), Some(ProviderAnswer::Silent)) => {
            Err(provider.undecided())
        }
        (Some(BackgroundChannel::Supplied), Some(ProviderAnswer::Denied)) => {
            fired(DENIED, [channel.here(), provider.here()]).into()
        }
    }
}
