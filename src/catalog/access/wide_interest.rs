use crate::catalog::prelude::*;
use crate::facts::{AccessEventKind, by_time};

const SEEN: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "access.wide_interest",
    title: "Reads widely, asks early for rights, or wants an own device",
    why: "Reports name it, and eager, senior and assisted people do the same. Least privilege for \
          all answers it.",
    compares: "reading and requests for rights with those of peers",
    innocent: &[Innocent {
        who: "an eager or senior engineer, or a user of an assistive set-up",
        settled_by: "manager_talk",
    }],
    settles: &["manager_talk"],
    sources: &[
        "mtrends-2025",
        "flame-2026-03",
        "dprk-ecosystem-2026-08",
        "seal-ttp-2025-08",
        "cyberscoop-2025-03-dtex",
        "register-2024-10-secureworks",
        "gtig-2025-04",
        "secureworks-2024-10-summary",
    ],
    indicators: &["ACC-wide-interest"],
    needs: &[Signal::AccessEvents],
    reads: &[],
    group: Some("insider-harm"),
    stage: Stage::Employment,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "Far above the peers, or early: too common among honest people to count.",
        honest: Honest::assumed(80_000, "5 of 100 by definition; an own device 5 to 8."),
        says: "Reading far above that of peers, or early requests for rights, were logged.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "Not reported; it carries no points.",
    proxy: "It would stand in for disability, through an own assistive set-up: no points.",
    ip_only: false,
    status: Status::Preview(
        "5 to 8 of 100 honest people show it, out of eagerness or for accessibility; least \
         privilege answers it for all.",
    ),
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    match facts.access_events(AccessEventKind::WideInterest)?.greatest_by(by_time) {
        Some(event) => fired(SEEN, [Signal::AccessEvents.at(event.index)]).into(),
        None => QUIET,
    }
}
