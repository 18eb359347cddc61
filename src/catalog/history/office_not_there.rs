use crate::catalog::prelude::*;
use crate::facts::YesNo;

const TWO: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "history.office_not_there",
    title: "Claimed posts were in cities where the employers had no office",
    why: "A post that was not remote took place at an office of the employer.",
    compares: "the cities of claimed posts that were not remote with the offices that the \
               employers had in those years",
    innocent: &[Innocent {
        who: "somebody who worked from home and names the home town",
        settled_by: "employer_callback",
    }],
    settles: &["employer_callback"],
    sources: &["pcmag-2024-08-cinder"],
    indicators: &["HIS-office-not-there"],
    needs: &[Signal::ChecksEmployerOffices, Signal::ClaimsHistoryEntries],
    reads: &[],
    group: Some("employer-claims"),
    stage: Stage::Screening,
    levels: &[Level {
        name: "two",
        points: Points::new(3),
        why: "Posts at two employers or more, since one answer is kept of each: seen in a stream of \
              invented applications.",
        honest: Honest::assumed(10_000, "3 to 5 of 100 for one post; under 1 of 100 for two."),
        says: "{0} and {2} had no office in the cities of the claimed posts, which are not given \
               as remote.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "Claims of remote posts only.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let (offices, claimed) = (Signal::ChecksEmployerOffices, Signal::ClaimsHistoryEntries);
    let last = facts.latest_without_office(None);
    let other = last.and_then(|(last, _)| facts.latest_without_office(Some(last)));
    if let (Some((last, post)), Some((other, earlier))) = (last, other) {
        let [one, two] = [offices.at(other.index), offices.at(last.index)];
        return fired(TWO, [claimed.at(earlier.index), one, claimed.at(post.index), two])
            .counting(2)
            .into();
    }
    let mut open = None;
    let mut absent = 0_usize;
    let mut told = false;
    for check in facts.employer_checks() {
        told |= matches!(check.entry.office_there, Some(YesNo::Yes | YesNo::No));
        if let Some(post) = facts.post_without_office(check) {
            absent = absent.saturating_add(1);
            open = open.into_iter().chain(post.err()).min();
        }
    }
    match open {
        Some(open) if absent >= 2 => Err(open),
        _ if told => QUIET,
        _ => Err(offices.missing()),
    }
}
