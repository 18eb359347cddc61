//! The fingerprints of the rule set: a line a rule, a level, a step, with points and a hash of the
//! prose.

use std::fmt::Write as _;

use hirerisk::catalog::{
    CHECKS, INTERACTIONS, MITIGATIONS, RETIRED, RULESET_VERSION, TYPOLOGIES, rules,
};
use hirerisk::rule::{Carry, Check, GROUPS, Innocent, Judge, Level, Mode, Record, Status};
use hirerisk::weigh::Fingerprint;
use hirerisk::{Policy, Scorer};

const HEAD: &str = "\
# Generated: `BLESS=1 cargo test --test generated`. What a line begins with has these points and this life;
# `prose` is a fingerprint of everything else that its record says. A change here is named in the changelog,
# and `cargo run --example compare_rulesets` says what it does to the cases.
";

pub(crate) fn page() -> String {
    let mut page = String::from(HEAD);
    let fingerprint = Scorer::builtin().rule_set().fingerprint();
    let policy = Policy::shipped();
    let (verify, escalate) = (policy.verify(), policy.escalate());
    write!(
        page,
        "\nruleset {RULESET_VERSION} {fingerprint}\npolicy verify={verify} escalate={escalate}\n"
    )
    .unwrap();
    for rule in rules() {
        of_rule(&mut page, &rule.record());
    }
    of_groups(&mut page);
    of_steps(&mut page);
    of_patterns(&mut page);
    page.push('\n');
    for check in CHECKS {
        of_check(&mut page, check);
    }
    for one in RETIRED {
        let successor = one.successor.unwrap_or("nothing");
        let prose = Fingerprint::of([one.why]);
        writeln!(page, "retired {} since={} by={successor} prose={prose}", one.id, one.since)
            .unwrap();
    }
    page
}

fn of_groups(page: &mut String) {
    page.push('\n');
    for group in GROUPS {
        let (id, part, carries) = (group.id, overlap(group.overlap), group.carries);
        let prose = Fingerprint::of([group.cause]);
        writeln!(page, "group {id} overlap={part} carries={carries} prose={prose}").unwrap();
    }
}

fn of_steps(page: &mut String) {
    page.push('\n');
    for step in MITIGATIONS {
        let texts = [step.title, step.by, step.method, step.how_beaten].into_iter();
        let prose = Fingerprint::of(texts.chain(step.sources.iter().copied()));
        let (id, points, answers) = (step.id, step.points, step.answers.join(","));
        writeln!(page, "step {id} -{points} answers={answers} prose={prose}").unwrap();
    }
    page.push('\n');
    for both in INTERACTIONS {
        let parts = both.one_of.iter().chain(both.and_one_of).chain(both.sources).copied();
        let prose = Fingerprint::of([both.title, both.why].into_iter().chain(parts));
        writeln!(page, "together {} +{} prose={prose}", both.id, both.points).unwrap();
    }
}

/// Reported patterns: they bring no points of their own.
fn of_patterns(page: &mut String) {
    page.push('\n');
    for one in TYPOLOGIES {
        let marks = one.core.iter().chain(one.supporting);
        let marks = marks.flat_map(|mark| [mark.rule, mark.level.unwrap_or_default()]);
        let texts = [one.shown_as, one.lowers, one.does_not_lower.unwrap_or_default()];
        let lists = one.near_decisive.iter().chain(one.sources).copied();
        let prose = texts.into_iter().chain([one.innocent]).chain(marks).chain(lists);
        let prose = Fingerprint::of(prose);
        writeln!(page, "pattern {} stage={} prose={prose}", one.id, one.first_stage).unwrap();
    }
}

fn overlap(overlap: hirerisk::Overlap) -> String {
    serde_json::to_string(&overlap).unwrap()
}

fn of_rule(page: &mut String, record: &Record<'_>) {
    let (life, why) = match record.status {
        Status::Preview(why) => ("preview".to_owned(), why),
        Status::Stable => ("stable".to_owned(), ""),
        Status::Deprecated(by) => (format!("deprecated,by={by}"), ""),
    };
    let mut texts = vec![record.title, record.why, record.compares, record.evasion, record.proxy];
    texts.push(why);
    for Innocent { who, settled_by } in record.innocent {
        texts.extend([who, settled_by]);
    }
    let lists = [record.settles, record.sources, record.indicators];
    texts.extend(lists.into_iter().flatten().copied());
    texts.extend(record.needs.iter().chain(record.reads).map(|signal| signal.name()));
    texts.push(if record.ip_only { "ip_only" } else { "" });
    let (group, prose) = (record.group.unwrap_or("none"), Fingerprint::of(texts));
    let (id, stage, basis) = (record.id, record.stage, record.basis);
    writeln!(page, "\nrule {id} {life} group={group} stage={stage} basis={basis} prose={prose}")
        .unwrap();
    for level in record.levels {
        of_level(page, record, level);
    }
}

fn of_level(page: &mut String, record: &Record<'_>, level: &Level<'_>) {
    let honest = level.honest;
    let prose = Fingerprint::of([level.why, level.says, honest.basis, honest.note]);
    let (id, name, points, share) = (record.id, level.name, level.points, honest.share.get());
    let carry = match level.carry {
        Carry::Group => "group",
        Carry::NoRecord => "no_record",
        Carry::Never => "never",
    };
    writeln!(
        page,
        "level {id}@{name} +{points} carry={carry} honest_per_million={share} prose={prose}"
    )
    .unwrap();
}

fn of_check(page: &mut String, check: &Check<'_>) {
    let mut texts = vec![check.title, check.what_to_do, check.how_beaten];
    for Mode { mode, camera_free, speech_free } in check.modes {
        texts.extend([*mode, if *camera_free { "camera_free" } else { "" }]);
        texts.push(if *speech_free { "speech_free" } else { "" });
    }
    texts.extend(check.brings.iter().chain(check.sources).copied());
    let (id, minutes, stage, prose) =
        (check.id, check.minutes, check.stage, Fingerprint::of(texts));
    writeln!(page, "check {id} {minutes}min stage={stage} prose={prose}").unwrap();
}
