use crate::catalog::prelude::*;

const TWO: Rung = Rung::new(0);
const THREE_OR_MORE: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "identity.concurrent_employment",
    title: "Several full-time posts at one time stand under the same identity",
    why: "An identity that is lent to many employers shows as full-time posts that overlap. One \
          person rarely holds three.",
    compares: "the full-time posts that a record service shows at one time with those disclosed",
    innocent: &[
        Innocent {
            who: "somebody whose former employer never closed the old post in its records",
            settled_by: "employer_callback",
        },
        Innocent {
            who: "somebody with seasonal contracts that overlap on paper",
            settled_by: "employer_callback",
        },
    ],
    settles: &["employer_callback", "owner_contact"],
    sources: &[
        "doj-2025-12-vong",
        "doj-2025-07-chapman",
        "doj-2025-06-30-actions",
        "register-2024-09-mandiant",
        "forbes-2024-09-cinder",
        "doj-2024-12-fourteen",
        "monster-2023",
    ],
    indicators: &["IDN-concurrent-employment"],
    needs: &[Signal::ChecksConcurrentEmploymentCount],
    reads: &[Signal::ChecksConcurrentEmploymentDisclosed],
    group: Some("name-holder"),
    stage: Stage::Screening,
    levels: &[
        Level {
            name: "two",
            points: Points::new(1),
            why: "Two posts that were not disclosed: ordinary double jobs look the same.",
            honest: Honest::published(
                53_300,
                "bls-2025",
                "5.33 of 100 hold several jobs, part-time ones included.",
            ),
            says: "A record service shows {n} full-time posts begun within a year of each other; \
                   they were not disclosed.",
            carry: Carry::Group,
        },
        Level {
            name: "three_or_more",
            points: Points::new(5),
            why: "Three or more: in every large case one identity served many firms.",
            honest: Honest::assumed(3_000, "Under 3 of 1,000."),
            says: "A record service shows {n} full-time posts begun within a year of each other; \
                   they were not disclosed.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Literature,
    evasion: "One post for each identity.",
    proxy: "Poverty: two posts bring 1 point; part-time and self-employed work never counts.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::ChecksConcurrentEmploymentCount;
    let posts = facts.concurrent_posts().ok_or(signal.missing())?;
    if posts.disclosed == Some(true) {
        return QUIET;
    }
    let count = posts.count.ok_or(signal.missing())?;
    let rung = match count {
        0 | 1 => return QUIET,
        2 => TWO,
        _ => THREE_OR_MORE,
    };
    fired(rung, [signal.here()]).counting(count).into()
}
