use crate::catalog::prelude::*;

const NAMES: Signal = Signal::PersonasSiteNames;
const TEXT: Signal = Signal::PersonasSiteTextMatch;

const OTHER_NAME: Rung = Rung::new(0);
const PERSONA_COPY: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "persona.hosted_resume_other_name",
    title: "The page given as own names somebody else, or repeats another applicant's page",
    why: "A page that was made for several personas keeps the name or the text of another one.",
    compares: "authors and text of the page given as own with every declared name and with other \
               applicants' pages",
    innocent: &[
        Innocent {
            who: "somebody who left the name of a template's maker in",
            settled_by: "work_walkthrough",
        },
        Innocent {
            who: "somebody with an earlier name that was not declared",
            settled_by: "rerun_names",
        },
    ],
    settles: &["work_walkthrough", "rerun_names"],
    sources: &["mandiant-2024-09", "thebiggish-2026-02"],
    indicators: &["PER-hosted-resume-other-name"],
    needs: &[NAMES, Signal::ClaimsNames],
    reads: &[TEXT],
    group: Some("public-profile"),
    stage: Stage::Application,
    levels: &[
        Level {
            name: "other_name",
            points: Points::new(2),
            why: "Another full name as author: leftovers of a template and earlier names look the \
                  same.",
            honest: Honest::assumed(20_000, "1 to 2 of 100."),
            says: "{0} was declared; the page given as own names an author with no part of the \
                   name in common.",
            carry: Carry::Group,
        },
        Level {
            name: "persona_copy",
            points: Points::new(4),
            why: "Its text equals another applicant's page under another name: a template of \
                  somebody who makes personas.",
            honest: Honest::assumed(5_000, "A quarter: a page's template left as it came."),
            says: "The text of the page given as own equals another applicant's page under \
                   another name.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "A page of its own for each persona.",
    proxy: "Changed names: 2 points; free hosting alone never counts.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let copied = facts.own_pages().filter(|page| page.text_match == Some(true));
    if let Some(page) = copied.greatest_by(|page| page.at) {
        return fired(PERSONA_COPY, [TEXT.at(page.index)]).into();
    }
    let claimed = facts.first_declared_name()?;
    let mut furthest = None;
    for page in facts.own_pages() {
        if let Ok(names) = facts.authors_on_page(&page) {
            furthest = furthest.max(Some((names, page.at, page.index)));
        }
    }
    let (names, _, index) = furthest.ok_or(NAMES.missing())?;
    match names {
        NameAgainstDeclared::Same | NameAgainstDeclared::Compatible => QUIET,
        NameAgainstDeclared::Unknown => Err(NAMES.undecided()),
        NameAgainstDeclared::Different => {
            let finding = fired(OTHER_NAME, [claimed, NAMES.at(index)]);
            if facts.own_pages().all(|page| page.text_match.is_some()) {
                return finding.into();
            }
            finding.may_rise(PERSONA_COPY, TEXT).into()
        }
    }
}
