use crate::catalog::prelude::*;

/// Nearly the same: ours.
const NEARLY_THE_SAME: u32 = 85;

const TEXT: Rung = Rung::new(0);
const TEXT_AND_EMPLOYERS: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "linkage.text_shared",
    title: "Nearly the same work history stands under another name",
    why: "A history is one person's own. Nearly the same text under two names comes from a \
          template, a coach, or one maker.",
    compares: "the text of the work history, adverts and templates taken out, with those of other \
               applications",
    innocent: &[
        Innocent {
            who: "somebody who used a common template or coach",
            settled_by: "work_walkthrough",
        },
        Innocent {
            who: "siblings or colleagues with projects in common",
            settled_by: "work_walkthrough",
        },
    ],
    settles: &["work_walkthrough", "employer_callback"],
    sources: &[
        "fbi-2025-01-psa",
        "corporatenavigators-2025",
        "fortune-2025-socure",
        "itbrew-2025-05-sentinelone",
        "microsoft-2025-06",
        "advisory-2022-05",
        "gartner-2024",
    ],
    indicators: &["LNK-text-shared"],
    needs: &[Signal::LinksTextSimilarity],
    reads: &[Signal::LinksTextEmployersSame],
    group: Some("shared-text"),
    stage: Stage::Application,
    levels: &[
        Level {
            name: "text",
            points: Points::new(1),
            why: "The text alone: agencies, coaches and writing tools make the same.",
            honest: Honest::assumed(20_000, "1 to 2 of 100; 39 of 100 used writing tools in 2024."),
            says: "{0} of 100 parts of the work history are the same as under another name.",
            carry: Carry::Never,
        },
        Level {
            name: "text_and_employers",
            points: Points::new(3),
            why: "The text, and the same employers and dates. A cheap kind.",
            honest: Honest::assumed(5_000, "A quarter: colleagues who share a coach."),
            says: "{0} of 100 parts of the work history are the same as under another name, with \
                   the same employers and dates.",
            carry: Carry::Never,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Written anew for each name.",
    proxy: "Agencies that serve one community: 3 points at most.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let (similarity, employers_same) = facts.shared_text()?;
    if similarity < NEARLY_THE_SAME {
        return QUIET;
    }
    let text = Signal::LinksTextSimilarity.here();
    let employers = Signal::LinksTextEmployersSame;
    match employers_same {
        Some(true) => fired(TEXT_AND_EMPLOYERS, [text, employers.here()]).into(),
        Some(false) => fired(TEXT, [text]).into(),
        None => fired(TEXT, [text]).may_rise(TEXT_AND_EMPLOYERS, employers).into(),
    }
}
