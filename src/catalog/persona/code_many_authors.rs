use crate::catalog::prelude::*;
use crate::facts::{CodeAccount, Missing, Seen};

/// So many other people among the authors are no slip of a setting: ours.
const OTHER_PEOPLE: u32 = 5;
/// From so many stars on, a repository has strangers among its authors: ours.
const KNOWN_STARS: u32 = 20;

const AUTHORS: Signal = Signal::PersonasCodeAuthorNames;
const STARS: Signal = Signal::PersonasCodeStars;

const FIVE: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "persona.code_many_authors",
    title: "Many unrelated author names in small repositories of one person",
    why: "One machine that serves several personas leaves their names in the work of each.",
    compares: "author names in repositories shown as one person's work with every declared name",
    innocent: &[Innocent {
        who: "somebody who shows a team or course project",
        settled_by: "work_walkthrough",
    }],
    settles: &["work_walkthrough"],
    sources: &["ghfakeanalyzer-2024-08", "seal-ttp-2025-08"],
    indicators: &["PER-code-many-authors"],
    needs: &[AUTHORS, STARS, Signal::ClaimsNames],
    reads: &[],
    group: Some("code-profile"),
    stage: Stage::Screening,
    levels: &[Level {
        name: "five",
        points: Points::new(2),
        why: "Five or more people: several personas on one machine; teams and courses look the \
              same.",
        honest: Honest::assumed(35_000, "About 3 of 100."),
        says: "{0} was declared; {n} other author names stand in repositories of at most {2} stars \
               shown as own work.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "One address for each account.",
    proxy: "Earlier names: they are taken out where declared; handles never count.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let claimed = facts.first_declared_name()?;
    let mut many: Option<Seen<'_, CodeAccount<'_>>> = None;
    // Quiet as soon as one of them could be judged.
    let mut quiet = false;
    let mut open = None;
    for one in facts.code_histories() {
        match has_many(facts, one.entry) {
            Ok(true) => many = many.into_iter().chain([one]).greatest_by(|one| one.at),
            Ok(false) => quiet = true,
            Err(missing) => open = open.into_iter().chain([missing]).min(),
        }
    }
    if let Some(one) = many {
        let finding = fired(FIVE, [claimed, AUTHORS.at(one.index), STARS.at(one.index)]);
        let names = facts.other_authors(one.entry).count();
        return finding.counting(u32::try_from(names).unwrap_or(u32::MAX)).into();
    }
    if quiet { QUIET } else { Err(open.unwrap_or(AUTHORS.missing())) }
}

fn has_many(facts: &Facts<'_>, account: &CodeAccount<'_>) -> Result<bool, Missing> {
    account.author_names.as_ref().ok_or(AUTHORS.missing())?;
    if account.stars >= Some(KNOWN_STARS) {
        return Ok(false);
    }
    match facts.other_authors_are(account, OTHER_PEOPLE) {
        Some(true) => account.stars.map(|_| true).ok_or(STARS.missing()),
        Some(false) => Ok(false),
        None => Err(AUTHORS.undecided()),
    }
}
