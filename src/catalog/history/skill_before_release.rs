use crate::catalog::prelude::*;

/// A start may lie so many years before the release: previews and predecessors.
const YEARS: u32 = 1;

const TWO: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "history.skill_before_release",
    title: "Work with technologies is claimed for years before they were released",
    why: "Nobody outside its makers used a technology years before its first public release.",
    compares: "the stated first year with each technology with the year of its first release",
    innocent: &[
        Innocent {
            who: "somebody who used a predecessor or an internal preview",
            settled_by: "work_walkthrough",
        },
        Innocent { who: "somebody who slipped in a year", settled_by: "work_walkthrough" },
    ],
    settles: &["work_walkthrough"],
    sources: &["dtex-2024-10-inside"],
    indicators: &["HIS-skill-before-release"],
    needs: &[Signal::ClaimsHistorySkills, Signal::ListsTechnologyReleasesDate],
    reads: &[],
    group: Some("employer-claims"),
    stage: Stage::Screening,
    levels: &[Level {
        name: "two",
        points: Points::new(2),
        why: "Two or more technologies, each by more than a year: dates slip honestly.",
        honest: Honest::assumed(30_000, "2 to 3 of 100."),
        says: "Two technologies were released more than a year after the years in which their use \
               is said to have begun, {0} and {1}.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "Text that was checked before it was handed in.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let Some(one) = facts.skill_before_release(YEARS, None)? else { return QUIET };
    let Some(two) = facts.skill_before_release(YEARS, Some(one))? else { return QUIET };
    let [one, two] = [one, two].map(|index| Signal::ClaimsHistorySkills.at(index));
    fired(TWO, [one, two, Signal::ListsTechnologyReleasesDate.here()]).counting(2).into()
}
