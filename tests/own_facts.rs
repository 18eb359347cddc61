//! Facts of a caller's own: read, cited, lacked and told like facts of the table; and refused when a
//! scorer is built, where they are not sound.

use std::collections::BTreeSet;

use hirerisk::catalog::rules;
use hirerisk::facts::{
    Cite, Facts, Missing, OwnEntry, OwnFact, OwnKind, Signal, Speaks, Value, Why,
};
use hirerisk::profile::{Origin, Profile};
use hirerisk::report::{LineKind, LineReport, Salt, UnknownReport, Visibility};
use hirerisk::rule::{Carry, Check, Honest, Judge, Level, Mode, QUIET, Record, Rung, Side};
use hirerisk::rule::{Status, Verdict, fired};
use hirerisk::{Assessment, BuildError, Moment, OwnFault, Points, Redaction, Scorer, Stage};

/// Whom the badge was made out to. The key has both signs that a pointer escapes.
const HOLDER: OwnFact<'_> = OwnFact {
    place: 0,
    name: "acme.badge.holder",
    pointer: "/extensions/acme/badge~1holder~0",
    kind: OwnKind::Token,
    origin: Origin::Claimed,
    stage: Stage::Onboarding,
    speaks: Speaks::Plainly,
    meaning: "Whom the badge was made out to.",
    at: None,
};

/// Who fetched it, each time.
const FETCHED_BY: OwnFact<'_> = OwnFact {
    place: 1,
    name: "acme.badge.fetched_by",
    pointer: "/extensions/acme/badges/*/by",
    origin: Origin::Observed,
    meaning: "Who fetched the badge at the desk.",
    at: Some("day"),
    ..HOLDER
};

/// How it was fetched: grades.
const HOW: OwnFact<'_> = OwnFact {
    place: 2,
    name: "acme.badge.how",
    pointer: "/extensions/acme/badges/*/how",
    kind: OwnKind::Word("at_the_desk | by_post"),
    meaning: "How the badge was handed over.",
    ..FETCHED_BY
};

const ONCE: Rung = Rung::new(0);
const BY_POST: Rung = Rung::new(1);

const fn level(name: &'static str, points: i32, says: &'static str) -> Level<'static> {
    let why = "Ours.";
    let honest = Honest::assumed(30_000, "Ours.");
    Level { name, points: Points::new(points), why, honest, says, carry: Carry::Group }
}

const LEVELS: &[Level<'_>] = &[
    level("once", 3, "Made out to {0}, fetched by {1} {n} times."),
    level("by_post", 8, "Made out to {0}, sent to {1}: {2}."),
];

/// A rule of the caller's, made of a shipped record.
struct Own {
    id: &'static str,
    needs: &'static [Signal],
    lists: &'static [OwnFact<'static>],
    judge: fn(&Facts<'_>) -> Verdict,
}

impl Judge for Own {
    fn record(&self) -> Record<'_> {
        Record {
            id: self.id,
            title: "Somebody else fetched the badge",
            needs: self.needs,
            reads: &[],
            group: Some("delivery"),
            stage: Stage::Onboarding,
            levels: LEVELS,
            settles: &["acme.desk"],
            innocent: &[],
            ip_only: false,
            status: Status::Stable,
            ..rules().next().unwrap().record()
        }
    }
    fn judge(&self, facts: &Facts<'_>) -> Verdict {
        (self.judge)(facts)
    }
    fn own_facts(&self) -> &[OwnFact<'_>] {
        self.lists
    }
}

static FETCHED_BY_OTHER: Own = Own {
    id: "acme.fetched_by_other",
    needs: &[HOLDER.signal(), FETCHED_BY.signal()],
    lists: &[HOLDER, FETCHED_BY, HOW],
    judge: |facts| {
        let expected = facts.own(&HOLDER)?;
        let holder = expected.token()?;
        let mut others: Vec<Cite> = Vec::new();
        for badge in facts.own_entries(&FETCHED_BY).given()? {
            if !facts.same_token(&badge.token()?, &holder) {
                others.push(badge.cite());
            }
        }
        let Some(last) = others.last() else { return QUIET };
        let how = facts.own_entries(&HOW).find(|how| how.cite().index == last.index);
        match how.map(|how| (how.cite(), how.word())) {
            Some((cite, Ok("by_post"))) => fired(BY_POST, [expected.cite(), *last, cite]).into(),
            Some((_, Ok(_))) | None => fired(ONCE, [expected.cite(), *last]).into(),
            Some((_, Err(lacks))) => {
                let count = u32::try_from(others.len()).unwrap();
                let once = fired(ONCE, [expected.cite(), *last]).counting(count);
                once.may_rise(BY_POST, lacks.signal).into()
            }
        }
    },
};

const DESK: Check<'_> = Check {
    id: "acme.desk",
    title: "The badge is fetched in person",
    what_to_do: "Ask the person to fetch the badge.",
    minutes: 10,
    modes: &[
        Mode { mode: "at the desk", camera_free: true, speech_free: false },
        Mode { mode: "by letter", camera_free: true, speech_free: true },
    ],
    how_beaten: "A helper fetches it.",
    side: Side::Candidate,
    stage: Stage::Onboarding,
    proves: &[],
    brings: &["/extensions/acme/badge"],
    sources: &[],
};

fn scorer() -> Scorer<'static> {
    Scorer::builder().check(DESK).rule(&FETCHED_BY_OTHER).build().unwrap()
}

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

/// A profile with these data of the caller's.
fn profile(own: &str) -> String {
    format!(r#"{{"id": "c-1", "stage": "onboarding", "extensions": {{"acme": {own}}}}}"#)
}

const HELD: &str = r#""badge/holder~": "CANARY-HOLDER""#;

fn badges(entries: &str) -> String {
    profile(&format!(r#"{{{HELD}, "badges": [{entries}]}}"#))
}

const OTHER: &str = r#"{"by": "CANARY-OTHER", "day": "2026-03-20"}"#;
const SAME: &str = r#"{"by": "canary-holder", "day": "2026-03-10"}"#;

fn assessed<'s>(scorer: &'s Scorer<'_>, json: &str) -> Assessment<'s> {
    scorer.assess_json(json.as_bytes(), at("2026-04-01")).unwrap()
}

fn line<'s>(assessment: &Assessment<'s>, redaction: Redaction) -> LineReport<'s> {
    let lines = assessment.lines(redaction);
    lines.into_iter().find(|line| line.id == FETCHED_BY_OTHER.id).unwrap()
}

fn lacked<'s>(assessment: &Assessment<'s>) -> UnknownReport<'s> {
    assessment.unknown().find(|one| one.rule == FETCHED_BY_OTHER.id).unwrap()
}

fn is_quiet(assessment: &Assessment<'_>) -> bool {
    let is_ours = |rule: &str| rule == FETCHED_BY_OTHER.id;
    let unknown = assessment.unknown().any(|one| is_ours(&one.rule));
    !unknown && !assessment.fired().any(|(rule, ..)| is_ours(rule))
}

// What a rule over own facts comes to.

#[test]
fn it_fires_and_is_told_with_place_day_and_masked_value() {
    let scorer = scorer();
    let assessment = assessed(&scorer, &badges(&format!("{SAME}, {OTHER}")));
    let told = line(&assessment, Redaction::Masked);
    assert_eq!(told.level.as_deref(), Some("once"));
    let facts: Vec<_> = told
        .evidence
        .iter()
        .map(|one| (one.fact.to_string(), one.pointer.to_string(), one.value.to_string(), one.at))
        .collect();
    let seen = Some(at("2026-03-20"));
    let expected = [
        (HOLDER.name, "/extensions/acme/badge~1holder~0", "value A", None),
        (FETCHED_BY.name, "/extensions/acme/badges/1/by", "value B", seen),
    ];
    let expected =
        expected.map(|(name, place, value, at)| (name.into(), place.into(), value.into(), at));
    assert_eq!(facts, expected);
    let origins: Vec<_> = told.evidence.iter().map(|one| one.origin.to_string()).collect();
    assert_eq!(origins, ["claimed", "observed"]);
    let rise = told.could_rise.unwrap();
    assert_eq!((&*rise.missing, &*rise.level), (HOW.name, "by_post"));

    let open = line(&assessment, Redaction::Full);
    assert!(open.reason.to_string().contains("fetched by CANARY-OTHER 1 times"));
    let codes = line(&assessment, Redaction::Codes);
    assert!(codes.reason.to_string().contains("fetched by [acme.badge.fetched_by] 1 times"));
    for form in [assessment.to_text(Redaction::Masked), assessment.to_json(Redaction::Codes)] {
        assert!(!form.to_lowercase().contains("canary"), "{form}");
    }
}

#[test]
fn a_word_of_the_callers_is_told_and_no_other_text() {
    let (scorer, dated) = (scorer(), r#""by": "x", "day": "2026-03-20""#);
    let by_post = badges(&format!(r#"{{{dated}, "how": "by_post"}}"#));
    let told = line(&assessed(&scorer, &by_post), Redaction::Masked);
    assert!(told.reason.to_string().ends_with("sent to value B: by post."), "{}", told.reason);
    let odd = assessed(&scorer, &badges(&format!(r#"{{{dated}, "how": "CANARY"}}"#)));
    assert_eq!(line(&odd, Redaction::Full).level.as_deref(), Some("once"));
    assert!(!odd.to_json(Redaction::Full).contains("\"CANARY\""));
}

#[test]
fn it_is_quiet_where_the_facts_agree_and_where_a_list_is_given_empty() {
    let scorer = scorer();
    assert!(is_quiet(&assessed(&scorer, &badges(SAME))));
    assert!(is_quiet(&assessed(&scorer, &badges(""))));
}

#[test]
fn it_is_unknown_by_the_name_of_the_own_fact() {
    let scorer = scorer();
    let only: [&dyn Judge; 1] = [&FETCHED_BY_OTHER];
    let alone = Scorer::builder().check(DESK).only(only).build().unwrap();
    for (json, missing, why) in [
        (profile("{}"), HOLDER, "not_provided"),
        (profile(r#"{"badge/holder~": null}"#), HOLDER, "not_provided"),
        (profile(r#"{"badge/holder~": 7}"#), HOLDER, "not_parseable"),
        (profile(&format!("{{{HELD}}}")), FETCHED_BY, "not_provided"),
        (profile(&format!(r#"{{{HELD}, "badges": null}}"#)), FETCHED_BY, "not_provided"),
        (profile(&format!(r#"{{{HELD}, "badges": {{}}}}"#)), FETCHED_BY, "not_parseable"),
        (badges(r#"{"day": "2026-03-20"}"#), FETCHED_BY, "not_provided"),
        (badges(r#"{"by": ["x"], "day": "2026-03-20"}"#), FETCHED_BY, "not_parseable"),
        (badges(r#"{"by": "CANARY", "day": "20 March"}"#), FETCHED_BY, "not_parseable"),
    ] {
        let assessment = assessed(&scorer, &json);
        let told = lacked(&assessment);
        assert_eq!((&*told.missing, &*told.why), (missing.name, why), "{json}");
        assert_eq!(told.known_from, missing.stage);
        let full = assessment.to_json(Redaction::Full);
        assert!(full.contains(&format!("`{}`", missing.name)) && !full.contains("CANARY\""));
        // The check of the caller's that brings it is told; other rules of the group would make it one of
        // many.
        let checks = assessed(&alone, &json).next_checks();
        let desk = checks.iter().find(|check| check.id == DESK.id).unwrap();
        assert_eq!(desk.opens, [FETCHED_BY_OTHER.id]);
    }
}

#[test]
fn what_is_later_is_not_there_and_what_has_no_date_is_there_from_its_stage_on() {
    let scorer = scorer();
    let later = badges(&format!("{SAME}, {}", OTHER.replace("2026-03-20", "2026-04-02")));
    assert!(is_quiet(&assessed(&scorer, &later)));
    // If all of a list is yet to come, nobody has looked yet.
    let all_later = badges(&OTHER.replace("2026-03-20", "2026-04-02"));
    assert_eq!(lacked(&assessed(&scorer, &all_later)).missing, FETCHED_BY.name);

    let undated = badges(r#"{"by": "x"}"#);
    assert_eq!(line(&assessed(&scorer, &undated), Redaction::Masked).counted, Points::new(3));
    let early = undated.replace("onboarding", "offer");
    assert!(assessed(&scorer, &early).fired().next().is_none());
}

#[test]
fn a_step_answers_it_if_it_was_done_no_earlier() {
    let scorer = scorer();
    let answered = |by: &str, step: &str| {
        let with = badges(by).replace(
            r#""extensions""#,
            &format!(r#""checks": {{"steps": [{{"kind": "handover_checked", "result": "passed"{step}}}]}}, "extensions""#),
        );
        let lines = assessed(&scorer, &with).lines(Redaction::Masked);
        lines.iter().any(|line| line.kind == LineKind::Mitigation && line.counted < Points::ZERO)
    };
    let undated = r#"{"by": "x"}"#;
    assert!(answered(OTHER, r#", "at": "2026-03-20""#));
    assert!(!answered(OTHER, r#", "at": "2026-03-19""#));
    assert!(!answered(OTHER, ""));
    assert!(answered(undated, r#", "at": "2026-03-19""#));
    assert!(answered(undated, r#", "stage": "onboarding""#));
    assert!(!answered(undated, r#", "stage": "interview""#));
}

#[test]
fn what_was_claimed_alone_is_heard_at_second_hand() {
    const SAID: OwnFact<'_> = OwnFact { origin: Origin::Claimed, ..FETCHED_BY };
    const FOUND: OwnFact<'_> = OwnFact { place: 0, ..FETCHED_BY };
    static BY_WORD: Own = Own {
        id: "acme.by_word",
        needs: &[SAID.signal()],
        lists: &[HOLDER, SAID],
        judge: |_| fired(BY_POST, [SAID.signal().at(0)]).into(),
    };
    static BY_LOG: Own = Own {
        id: "acme.by_log",
        needs: &[FOUND.signal()],
        lists: &[FOUND],
        judge: |_| fired(BY_POST, [FOUND.signal().at(0)]).into(),
    };
    // Two groups are strong enough; one of them must rest on what was seen or verified.
    static BESIDE: Second = Second;
    let band = |rule: &'static Own| {
        let only: [&dyn Judge; 2] = [rule, &BESIDE];
        let policy = hirerisk::Policy::new("low", Points::new(7), Points::new(12)).unwrap();
        let scorer = Scorer::builder().check(DESK).only(only).policy(policy).build().unwrap();
        assessed(&scorer, &badges(OTHER)).band()
    };
    assert_eq!(band(&BY_WORD), hirerisk::Band::Verify);
    assert_eq!(band(&BY_LOG), hirerisk::Band::Escalate);
}

/// A finding of another group that rests on a claim.
struct Second;

impl Judge for Second {
    fn record(&self) -> Record<'_> {
        let (id, needs) = ("acme.second", &[Signal::ClaimsWorksFromHome]);
        Record { id, needs, group: Some("payee"), ..FETCHED_BY_OTHER.record() }
    }
    fn judge(&self, _: &Facts<'_>) -> Verdict {
        fired(BY_POST, [Signal::ClaimsWorksFromHome.here()]).into()
    }
}

// What is told beside the lines.

#[test]
fn the_candidate_is_told_what_the_fact_means() {
    let scorer = scorer();
    let notice = assessed(&scorer, &badges(OTHER)).candidate_notice();
    let reason = notice.reasons.iter().find(|one| one.rule == FETCHED_BY_OTHER.id).unwrap();
    let facts: Vec<_> = reason.facts.iter().map(|fact| (&*fact.fact, &*fact.means)).collect();
    assert_eq!(facts, [(HOLDER.name, HOLDER.meaning), (FETCHED_BY.name, FETCHED_BY.meaning)]);
    let parts: BTreeSet<_> = notice.data.iter().map(|one| (&*one.part, &*one.origin)).collect();
    assert!(parts.contains(&("extensions", "observed")));
    assert!(parts.contains(&("extensions", "claimed")));
    assert!(!notice.to_text().to_lowercase().contains("canary"));
    let messages = scorer.messages();
    assert_eq!(messages.english("fact.acme.badge.how"), Some(HOW.meaning));
}

#[test]
fn a_timeline_has_a_step_for_each_day_on_which_one_was_seen() {
    let (scorer, json) = (scorer(), badges(&format!("{SAME}, {OTHER}")));
    let profile = Profile::from_json(json.as_bytes()).unwrap();
    let report = scorer.timeline(&profile, at("2026-04-01")).report(Redaction::Masked);
    let steps: Vec<_> = report.steps.iter().map(|step| step.at).collect();
    assert_eq!(steps, [at("2026-03-10"), at("2026-03-20"), at("2026-04-01")]);
    let known = report.known.iter().find(|one| one.rule == FETCHED_BY_OTHER.id).unwrap();
    assert_eq!(known.since, at("2026-04-01")); // the stage is not shown before
}

#[test]
fn a_commitment_stands_at_the_place_and_opens_with_the_value() {
    let (scorer, json, salt) = (scorer(), badges(OTHER), Salt::new([7; 32]));
    let profile = Profile::from_json(json.as_bytes()).unwrap();
    let facts = Facts::of(&profile, at("2026-04-01"));
    let all = assessed(&scorer, &json).commitments(&facts, &salt);
    let pointer = "/extensions/acme/badges/0/by";
    let ours = all.iter().find(|one| one.pointer == pointer).unwrap();
    assert!(ours.opens(&salt.key(pointer), b"CANARY-OTHER"));
}

#[test]
fn a_stream_tells_which_own_fact_would_open_most() {
    let scorer = scorer();
    let mut visibility = Visibility::default();
    visibility.add(&assessed(&scorer, &profile("{}")));
    let openings = visibility.openings();
    let ours = openings.iter().find(|one| one.fact == HOLDER.name).unwrap();
    assert_eq!((ours.patterns, ours.rules), (0, 1));
}

#[test]
fn a_finding_read_back_is_the_same() {
    let scorer = scorer();
    let report = assessed(&scorer, &badges(OTHER)).report(Redaction::Masked);
    let stored = report.to_json();
    assert_eq!(hirerisk::Report::from_json(stored.as_bytes()).unwrap(), report);
}

// How values are read.

/// What a fact reads in these data of the caller's, as a text.
fn reads<T: std::fmt::Debug>(
    (kind, pointer): (OwnKind<'_>, &str),
    own: &str,
    read: impl Fn(&OwnEntry<'_>) -> Result<T, Missing>,
) -> Result<T, Why> {
    let json = format!(r#"{{"id": "c-1", "stage": "onboarding", "extensions": {own}}}"#);
    let profile = Profile::from_json(json.as_bytes()).unwrap();
    let fact = OwnFact { kind, pointer, at: None, ..HOLDER };
    let facts = Facts::of(&profile, at("2026-04-01"));
    let entry = facts.own(&fact).and_then(|entry| read(&entry));
    entry.map_err(|missing| {
        assert_eq!(missing.signal, fact.signal());
        missing.why
    })
}

fn a_count(one: &OwnEntry<'_>) -> Result<u32, Missing> {
    one.count()
}

fn a_truth(one: &OwnEntry<'_>) -> Result<bool, Missing> {
    one.truth()
}

fn a_moment(one: &OwnEntry<'_>) -> Result<Moment, Missing> {
    one.moment()
}

#[test]
fn each_kind_reads_its_own_values_and_no_others() {
    let x = |kind| (kind, "/extensions/x");
    let wrong = Err(Why::NotParseable);
    let number = |json: &str| reads(x(OwnKind::Count), &format!(r#"{{"x": {json}}}"#), a_count);
    assert_eq!((number("3"), number("4294967295")), (Ok(3), Ok(u32::MAX)));
    for json in ["-1", "4294967296", "3.5", "3.0", "\"3\"", "true", "[]", "{}"] {
        assert_eq!(number(json), wrong, "{json}");
    }
    assert_eq!(number("null"), Err(Why::NotProvided));
    let truth = |json: &str| reads(x(OwnKind::Truth), &format!(r#"{{"x": {json}}}"#), a_truth);
    assert_eq!((truth("true"), truth("0")), (Ok(true), Err(Why::NotParseable)));
    let moment = |json: &str| reads(x(OwnKind::Moment), &format!(r#"{{"x": {json}}}"#), a_moment);
    assert_eq!(moment("\"2026-03-01\""), Ok(at("2026-03-01")));
    assert_eq!(moment("\"soon\""), Err(Why::NotParseable));
    // A moment without a day of its own is the day.
    assert_eq!(moment("\"2026-04-02\""), Err(Why::NotProvided));
    let word = x(OwnKind::Word("a | b"));
    assert!(reads(word, r#"{"x": "b"}"#, |one| one.word().map(str::to_owned)).is_ok());
    assert_eq!(
        reads(word, r#"{"x": "c"}"#, |one| one.word().map(str::len)),
        Err(Why::NotParseable)
    );
    assert!(reads(x(OwnKind::Product), r#"{"x": "Desk"}"#, |one| one.product().map(drop)).is_ok());
    // What is declared as a label is read as no word, which would be told.
    let token = x(OwnKind::Token);
    assert!(reads(token, r#"{"x": "c"}"#, |one| one.token().map(drop)).is_ok());
    assert_eq!(
        reads(token, r#"{"x": "c"}"#, |one| one.word().map(str::len)),
        Err(Why::NotParseable)
    );
}

#[test]
fn pointers_are_followed_as_rfc_6901_says() {
    let count = |pointer, own: &str| reads((OwnKind::Count, pointer), own, a_count);
    assert_eq!(count("/extensions/a~1b", r#"{"a/b": 1}"#), Ok(1));
    assert_eq!(count("/extensions/a~0b", r#"{"a~b": 2}"#), Ok(2));
    assert_eq!(count("/extensions/~01", r#"{"~1": 3}"#), Ok(3));
    assert_eq!(count("/extensions/x/", r#"{"x": {"": 4}}"#), Ok(4));
    assert_eq!(count("/extensions/x/1", r#"{"x": [0, 5]}"#), Ok(5));
    assert_eq!(count("/extensions/x/01", r#"{"x": [0, 5]}"#), Err(Why::NotProvided));
    assert_eq!(count("/extensions/x/1", r#"{"x": {"1": 6}}"#), Ok(6));
    assert_eq!(count("/extensions/x/y/z", r#"{"x": {"y": 7}}"#), Err(Why::NotProvided));
    assert_eq!(count("/extensions/x/*", r#"{"x": [8]}"#), Err(Why::NotDecidable));
}

#[test]
fn lists_in_lists_are_gone_through_in_order_with_their_places() {
    const DESKS: OwnFact<'_> = OwnFact {
        pointer: "/extensions/rooms/*/desks/*/n",
        kind: OwnKind::Count,
        at: Some("day"),
        ..HOLDER
    };
    let seen = |own: &str| {
        let json = format!(r#"{{"id": "c-1", "stage": "onboarding", "extensions": {own}}}"#);
        let profile = Profile::from_json(json.as_bytes()).unwrap();
        let facts = Facts::of(&profile, at("2026-04-01"));
        let all = facts.own_entries(&DESKS);
        let given = all.clone().given().map(drop).map_err(|missing| missing.why);
        let counts: Vec<_> = all.map(|one| (one.cite().index, one.count().ok())).collect();
        (counts, given)
    };
    let (counts, given) = seen(
        r#"{"rooms": [{"desks": [{"n": 1}, {"n": 2, "day": "2026-04-02"}, {"n": "x"}]},
            {"desks": []}, {}, {"desks": [{"n": 3, "day": "2026-03-01"}]}]}"#,
    );
    assert_eq!(counts, [([0, 0], Some(1)), ([0, 2], None), ([3, 0], Some(3))]);
    assert_eq!(given, Ok(()));
    assert_eq!(seen(r#"{"rooms": [{"desks": []}]}"#), (vec![], Ok(())));
    assert_eq!(seen(r#"{"rooms": [{"desks": []}, {}]}"#), (vec![], Err(Why::NotProvided)));
    assert_eq!(seen(r#"{"rooms": [{"desks": 1}]}"#), (vec![], Err(Why::NotParseable)));
    let later = r#"{"rooms": [{"desks": [{"n": 2, "day": "2026-04-02"}]}]}"#;
    assert_eq!(seen(later), (vec![], Err(Why::NotProvided)));
}

#[test]
fn no_value_is_printed_by_debug() {
    let json = badges(OTHER);
    let profile = Profile::from_json(json.as_bytes()).unwrap();
    let facts = Facts::of(&profile, at("2026-04-01"));
    let entries = facts.own_entries(&FETCHED_BY);
    let entry = entries.clone().next().unwrap();
    let shown = format!("{facts:?} {entries:?} {entry:?} {:?}", entry.token());
    assert!(!shown.contains("CANARY"), "{shown}");
    assert_eq!(format!("{:?}", Value::OwnWord("CANARY")), "Value(\u{2026})");
}

#[test]
fn a_cited_own_fact_takes_no_more_room() {
    assert_eq!((size_of::<Signal>(), size_of::<Cite>()), (2, 6));
    assert_eq!(size_of::<Option<Cite>>(), 6);
    assert!(!Signal::ALL.iter().any(|signal| matches!(signal, Signal::Own(_))));
    assert_eq!(Signal::Own(3).row().pointer, Signal::Own(3).at(2).pointer());
}

// What is refused when a scorer is built.

/// A rule that lists these facts, and another beside it.
struct Listed<'a>(&'a str, Vec<OwnFact<'a>>);

impl Judge for Listed<'_> {
    fn record(&self) -> Record<'_> {
        Record { id: self.0, needs: &[], ..FETCHED_BY_OTHER.record() }
    }
    fn judge(&self, _: &Facts<'_>) -> Verdict {
        QUIET
    }
    fn own_facts(&self) -> &[OwnFact<'_>] {
        &self.1
    }
}

fn built(rules: &[&dyn Judge]) -> Result<(), BuildError> {
    Scorer::builder().check(DESK).only(rules.iter().copied()).build().map(drop)
}

fn fault(fact: OwnFact<'_>) -> Option<OwnFault> {
    match built(&[&Listed("acme.one", vec![fact])]) {
        Ok(()) => None,
        Err(BuildError::OwnFact { rule, fact: name, fault }) => {
            assert_eq!((&*rule, &*name), ("acme.one", fact.name));
            Some(fault)
        }
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn places_names_and_pointers_are_held_against_the_rules() {
    assert_eq!(fault(HOLDER), None);
    assert_eq!(fault(FETCHED_BY), Some(OwnFault::Place { at: 0, says: 1 }));
    for name in ["", "acme.", ".x", "acme badge", "acme.b\u{e4}dge", "acme..x", "acme/x"] {
        assert_eq!(fault(OwnFact { name, ..HOLDER }), Some(OwnFault::Name), "{name}");
    }
    for pointer in [
        "",
        "/extensions",
        "/extension/x",
        "/claims/names",
        "/extensions/*",
        "/extensions/*/x",
        "extensions/x",
        "/extensions/a~",
        "/extensions/a~2",
    ] {
        assert_eq!(fault(OwnFact { pointer, ..HOLDER }), Some(OwnFault::Pointer), "{pointer}");
    }
    let two = OwnFact { pointer: "/extensions/a/*/b/*", ..HOLDER };
    assert_eq!(fault(two), None);
    assert_eq!(
        fault(OwnFact { pointer: "/extensions/a/*/b/*/c/*", ..HOLDER }),
        Some(OwnFault::Lists)
    );
    assert_eq!(fault(OwnFact { at: Some("day"), ..two }), Some(OwnFault::At));
    let name = Signal::SessionsAt.name();
    assert_eq!(fault(OwnFact { name, ..HOLDER }), Some(OwnFault::OfTheTable));
}

#[test]
fn what_must_not_be_an_input_is_refused_wherever_it_stands() {
    let refused = |fact: OwnFact<'_>| match fault(fact) {
        Some(OwnFault::Forbidden { field, reason }) => {
            assert!(!reason.is_empty() && !reason.ends_with('.'));
            Some(field)
        }
        None => None,
        Some(other) => panic!("{other}"),
    };
    assert_eq!(refused(OwnFact { name: "acme.nationality", ..HOLDER }), Some("nationality"));
    assert_eq!(refused(OwnFact { name: "acme.date.of.birth.x", ..HOLDER }), Some("birth_date"));
    for pointer in
        ["/extensions/dateOfBirth", "/extensions/x/birth/date/y", "/extensions/a/*/birth~1date"]
    {
        assert_eq!(refused(OwnFact { pointer, ..HOLDER }), Some("birth_date"), "{pointer}");
    }
    assert_eq!(refused(OwnFact { at: Some("birthday"), ..HOLDER }), Some("birth_date"));
    let words = |words| OwnFact { kind: OwnKind::Word(words), ..HOLDER };
    assert_eq!(refused(words("badge | green_card")), Some("immigration_status"));
    assert_eq!(refused(words("green card")), Some("immigration_status"));
    assert_eq!(refused(words("badge | page | message")), None);
}

#[test]
fn one_name_means_one_thing() {
    let (one, two) = (Listed("acme.one", vec![HOLDER]), |fact| Listed("acme.two", vec![fact]));
    assert_eq!(built(&[&one, &two(HOLDER)]), Ok(()));
    let elsewhere = Listed(
        "acme.two",
        vec![OwnFact { place: 0, ..FETCHED_BY }, OwnFact { place: 1, ..HOLDER }],
    );
    assert_eq!(built(&[&one, &elsewhere]), Ok(()));
    for other in [
        OwnFact { meaning: "Something else.", ..HOLDER },
        OwnFact { pointer: "/extensions/other", ..HOLDER },
        OwnFact { kind: OwnKind::Product, ..HOLDER },
    ] {
        let Err(BuildError::OwnFact { rule, fault, .. }) = built(&[&one, &two(other)]) else {
            panic!("{other:?}")
        };
        assert_eq!(rule, "acme.two");
        assert_eq!(fault, OwnFault::TwoMeanings { other: "acme.one".into() });
    }
    let twice = Listed("acme.one", vec![HOLDER, OwnFact { place: 1, ..HOLDER }]);
    let Err(error) = built(&[&twice]) else { panic!("built") };
    assert_eq!(
        error.to_string(),
        "`acme.one`: the own fact `acme.badge.holder` stands in the list twice"
    );
}

#[test]
fn a_list_has_at_most_64_facts_and_every_one_that_the_record_names() {
    static LOST: Own = Own {
        id: "acme.lost",
        needs: &[FETCHED_BY.signal()],
        lists: &[HOLDER],
        judge: |_| Err(Signal::Own(9).missing()),
    };
    let names: Vec<String> = (0..65).map(|place| format!("acme.fact_{place}")).collect();
    let list = |count: u8| {
        let facts =
            (0..count).map(|place| OwnFact { place, name: &names[usize::from(place)], ..HOLDER });
        Listed("acme.one", facts.collect())
    };
    assert_eq!(built(&[&list(64)]), Ok(()));
    let many = BuildError::TooManyOwnFacts { rule: "acme.one".into(), most: 64 };
    assert_eq!(built(&[&list(65)]), Err(many));

    let only: [&dyn Judge; 1] = [&LOST];
    let error = Scorer::builder().check(DESK).only(only).build().unwrap_err();
    assert_eq!(
        error.to_string(),
        "`acme.lost`: the own fact `1` is named by the record and is not in the list"
    );
}

/// What a rule answers is its own: a place that its list does not have is told as nobody's.
#[test]
fn a_verdict_may_name_a_place_that_is_not_in_the_list() {
    static STRAY: Own = Own {
        id: "acme.stray",
        needs: &[],
        lists: &[],
        judge: |_| fired(ONCE, [Signal::Own(9).at(4)]).into(),
    };
    let only: [&dyn Judge; 1] = [&STRAY];
    let scorer = Scorer::builder().check(DESK).only(only).build().unwrap();
    let lines = assessed(&scorer, &badges(OTHER)).lines(Redaction::Full);
    let fact = lines[0].evidence.iter().next().unwrap();
    assert_eq!((&*fact.fact, &*fact.pointer.to_string()), ("extensions", "/extensions"));
    assert_eq!(fact.value.to_string(), "not given");
}
