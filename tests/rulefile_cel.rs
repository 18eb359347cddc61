//! What of the Common Expression Language rule files rely on, against expectations written from its
//! specification (`doc/langdef.md` of google/cel-spec), and what they do differently.

use std::fmt::Write as _;

use hirerisk::facts::Facts;
use hirerisk::profile::Profile;
use hirerisk::rule::{Finding, Judge};
use hirerisk::rulefile::{RuleFile, Rules};
use serde_json::{Value, json};

const RULE: &str = r#"
[[rule]]
id = "acme.asked"
title = "Something is seen"
why = "It may say something."
compares = "one fact with another"
settles = ["line_session"]
sources = ["advisory-2022-05"]
basis = "assumed"
evasion = "Another way."
proxy = "None known."
innocent = [{ who = "somebody honest", settled_by = "line_session" }]

[[rule.level]]
name = "seen"
when = WHEN
points = 1
why = "Ours."
honest = { per_million = 30_000, basis = "assumed", note = "Ours." }
says = "Something was seen."
carry = "never"
"#;

fn file(condition: &str) -> RuleFile {
    let mut text = RULE.replace("WHEN", &format!("'''{condition}'''"));
    for kind in ["fires", "quiet", "unknown", "honest"] {
        let fires = if kind == "fires" { "level = \"seen\"\npoints = 1\n" } else { "" };
        let head = "\n[[rule.example]]\ntitle = \"x\"\nas_of = 2026-06-01";
        writeln!(text, "{head}\nkind = \"{kind}\"\n{fires}").unwrap();
    }
    RuleFile::read("asked.toml", text)
}

/// Three sessions in May, the second one without its device; two devices; nobody counted the sessions.
fn given() -> Value {
    json!({"id": "c-1", "stage": "employment",
        "claims": {"works_from_home": true, "names": [{"name": "A B"}]},
        "sessions": [
            {"at": "2026-05-04T09:00:00Z", "device": "d-1", "interactive": true, "utc_offset": "+02:00"},
            {"at": "2026-05-05T10:30:00+02:00", "interactive": false},
            {"at": "2026-05-06", "device": "d-2", "interactive": true}],
        "devices": [
            {"device": "d-1", "issued": true, "active_days": 7,
             "software": [{"product": "AnyDesk 9", "days_seen": 3}, {"product": "editor", "days_seen": 0}]},
            {"device": "d-2", "issued": false, "active_days": 2, "software": [{"product": "editor", "days_seen": 1}]}]})
}

fn answer_of(condition: &str, profile: &Value) -> String {
    let files = [file(condition)];
    let loaded = Rules::load(&files).whole();
    let rules = loaded.unwrap_or_else(|wrong| panic!("{condition}: {}", wrong.to_text()));
    let json = profile.to_string();
    let profile = Profile::from_json(json.as_bytes()).unwrap();
    let facts = Facts::of(&profile, "2026-06-01".parse().unwrap());
    match rules.iter().next().unwrap().judge(&facts) {
        Ok(Finding::Fired(_)) => "true".into(),
        Ok(Finding::Quiet) => "quiet".into(),
        Err(missing) => format!("unknown {}", missing.signal.name()),
    }
}

/// Conditions and their answers: `true`, `quiet` (no, or not seen) or `unknown`.
fn all(cases: &[(&str, &str)]) {
    for (condition, expected) in cases {
        let answer = answer_of(condition, &given());
        assert!(answer.starts_with(expected), "{condition}: expected {expected}, got {answer}");
    }
}

/// What a condition is refused for.
fn refused(condition: &str) -> String {
    let problems = Rules::load(&[file(condition)]).whole().unwrap_err();
    let first = problems.iter().next().unwrap();
    format!("{}: {}", first.code, first.says)
}

const NO: &str = "!claims.works_from_home"; // false: a known fact

/// "Logical Operators": commutative, absorbing what is missing as CEL absorbs errors.
#[test]
fn and_and_or_absorb_from_both_sides() {
    let missing = "devices.exists(d, d.display_count >= 1)";
    assert!(answer_of(missing, &given()).starts_with("unknown"));
    for (condition, expected) in [
        (format!("{NO} && {missing}"), "quiet"),
        (format!("{missing} && {NO}"), "quiet"),
        (format!("claims.works_from_home || {missing}"), "true"),
        (format!("{missing} || claims.works_from_home"), "true"),
        (format!("claims.works_from_home && {missing}"), "unknown"),
        (format!("{missing} || {NO}"), "unknown"),
    ] {
        assert!(answer_of(&condition, &given()).starts_with(expected), "{condition}");
    }
}

/// "Conditional Expression": one side alone is looked at; what is asked has to be known.
#[test]
fn the_conditional_looks_at_one_side() {
    all(&[
        (
            "claims.works_from_home ? sessions.size() >= 3 : devices.exists(d, d.display_count > 9)",
            "true",
        ),
        (
            "devices.exists(d, d.display_count > 9) ? claims.works_from_home : claims.works_from_home",
            "unknown",
        ),
        (
            "claims.works_from_home ? devices.exists(d, d.active_days > 99) : claims.works_from_home",
            "quiet",
        ),
    ]);
}

/// "Syntax": precedence and associativity, white space, comments, line ends.
#[test]
fn signs_bind_as_the_grammar_says() {
    all(&[
        (
            "claims.works_from_home || sessions.exists(s, s.interactive) && devices.exists(d, d.active_days > 99)",
            "true",
        ),
        (
            "(claims.works_from_home || sessions.exists(s, s.interactive)) && devices.exists(d, d.active_days > 99)",
            "quiet",
        ),
        ("devices.exists(d, d.active_days - 2 - 2 == 3)", "true"),
        ("devices.exists(d, d.active_days - (2 - 2) == 3)", "quiet"),
        ("devices.exists(d, 1 + 2 * 3 == d.active_days)", "true"),
        ("devices.exists(d, d.active_days % 4 * 2 == 6)", "true"),
        ("devices.exists(d, -d.active_days + 9 == 2)", "true"),
        ("claims.works_from_home // a remark\n  && sessions.size() >= 3", "true"),
        ("\tclaims . works_from_home", "true"),
    ]);
}

/// "Macros": `exists`, `exists_one`, `all`, `filter`, `map`, over entries of which some lack a fact.
#[test]
fn macros_go_on_where_an_entry_lacks_a_fact() {
    all(&[
        ("sessions.exists(s, sessions.exists(o, o.device != s.device))", "true"),
        ("sessions.exists(s, s.device == s.device && s.interactive)", "true"),
        ("sessions.filter(s, s.interactive).size() >= 2", "true"),
        ("sessions.filter(s, s.interactive).size() >= 3", "quiet"),
        ("distinct(sessions.map(s, s.device)) >= 2", "true"),
        ("distinct(sessions.filter(s, s.interactive).map(s, s.device)) >= 3", "quiet"),
        ("devices.exists_one(d, d.issued)", "unknown"), // there may be another
        ("devices.all(d, d.active_days >= 3)", "quiet"), // one is enough against it
        ("devices.all(d, d.active_days >= 2)", "unknown"), // there may be another
        ("devices.exists(d, d.software.exists(p, p.days_seen == 0))", "true"),
    ]);
}

/// "Membership": `in` over words and over a list.
#[test]
fn membership() {
    all(&[
        ("sessions.exists(s, s.device in devices.map(d, d.device))", "true"),
        (
            "devices.exists(d, d.device in sessions.filter(s, !s.interactive).map(s, s.device))",
            "unknown",
        ),
        ("devices.exists(d, d.software.exists(p, p.product in ['editor', 'x']))", "true"),
    ]);
}

/// "Numeric Values": whole numbers of 64 bits; what does not fit is an error, never a wrapped number.
#[test]
fn whole_numbers_do_not_wrap() {
    all(&[
        ("devices.exists(d, d.active_days + 9223372036854775807 < 0)", "unknown"),
        ("devices.exists(d, d.active_days * 4611686018427387904 > 0)", "unknown"),
        ("devices.exists(d, 10 / (d.active_days - d.active_days) > 0)", "unknown"),
        ("devices.exists(d, 10 % (d.active_days - d.active_days) > 0)", "unknown"),
        ("devices.exists(d, d.active_days / 2 == 3)", "true"), // towards zero
        ("devices.exists(d, (0 - d.active_days) / 2 == -3)", "true"),
        ("devices.exists(d, (0 - d.active_days) % 4 == -3)", "true"), // the sign of the first
        ("devices.exists(d, d.active_days == 0x7)", "true"),
    ]);
    // Differs: one kind of whole number.
    all(&[("devices.exists(d, d.active_days == 7u)", "true")]);
}

/// "String and Bytes Values": quotes, escapes, raw strings.
#[test]
fn texts_are_written_as_in_cel() {
    for text in
        ["'editor'", "\"editor\"", "r'editor'", "'\\x65ditor'", "'\\u0065ditor'", "'\\145ditor'"]
    {
        let condition = format!("devices.exists(d, d.software.exists(p, p.product == {text}))");
        assert_eq!(answer_of(&condition, &given()), "true", "{condition}");
    }
}

/// "Timestamp": RFC 3339, compared as moments whatever their offset.
#[test]
fn timestamps_compare_as_moments() {
    all(&[
        ("sessions.exists(s, s.at == timestamp('2026-05-05T08:30:00Z'))", "true"),
        ("sessions.exists(s, s.at < timestamp('2026-05-04T10:00:00+01:00'))", "quiet"),
        ("sessions.exists(s, s.at < timestamp('2026-05-04T10:01:00+01:00'))", "true"),
        ("timestamp('2026-05-01T00:00:00Z') < as_of && claims.works_from_home", "true"),
    ]);
    assert!(refused("sessions.exists(s, s.at > timestamp('soon'))").starts_with("type: "));
}

/// "Regular Expressions": RE2, found anywhere. Differs: without regard to case, and names of products alone.
#[test]
fn patterns_are_found_anywhere() {
    all(&[
        ("devices.exists(d, d.software.exists(p, p.product.matches('desk')))", "true"),
        ("devices.exists(d, d.software.exists(p, p.product.matches('^desk')))", "quiet"),
        ("devices.exists(d, d.software.exists(p, p.product.matches('^anydesk [0-9]+$')))", "true"),
        ("devices.exists(d, d.software.exists(p, matches(p.product, 'desk')))", "true"),
    ]);
    assert!(refused("sessions.exists(s, s.device.matches('d-'))").starts_with("type"));
    assert!(
        refused("devices.exists(d, d.software.exists(p, p.product.matches('(?=a)')))")
            .starts_with("pattern")
    );
}

/// "Field Selection": `has` asks whether a field is set. Differs: where it is not, that is unknown, for
/// nothing fires for want of a fact.
#[test]
fn has_is_never_false_for_want_of_a_fact() {
    all(&[
        ("has(claims.works_from_home)", "true"),
        ("!has(payments.first_pay_at)", "unknown"),
        ("sessions.exists(s, has(s.utc_offset))", "true"),
        ("sessions.exists(s, !has(s.device))", "unknown"),
    ]);
}

/// Differs: a list may go on. What is not seen is quiet, and its opposite is unknown.
#[test]
fn what_is_not_seen_never_fires_on_its_opposite() {
    all(&[
        ("sessions.exists(s, s.interactive && s.at > as_of)", "quiet"),
        ("!sessions.exists(s, s.at > as_of)", "unknown"),
        ("sessions.size() < 9", "unknown"),
        ("sessions.size() == 3", "unknown"),
    ]);
    let mut whole = given();
    whole["session_count"] = 3.into();
    for condition in
        ["!sessions.exists(s, s.at > as_of)", "sessions.size() < 9", "sessions.size() == 3"]
    {
        assert_eq!(answer_of(condition, &whole), "true", "{condition}");
    }
}

/// What of the language rule files do not have is told, with what to write instead.
#[test]
fn what_is_left_out_is_told() {
    for (condition, begins) in [
        (
            "devices.exists(d, d.active_days > 1.5)",
            "not-supported: rule files do not have a number with a fraction",
        ),
        ("session_count == {'a': 1}", "not-supported: rule files do not have a map"),
        ("session_count == null", "not-supported: rule files do not have `null`"),
        (
            "devices.exists(d, d.software[0].days_seen > 1)",
            "not-supported: rule files do not have a place in a list",
        ),
        (
            "devices.exists(d, d.software.exists(p, p.product == b'editor'))",
            "not-supported: rule files do not have a text of bytes",
        ),
        ("sessions.size() + 1 > 2", "type: a count of a list that may go on"),
        (
            "sessions.exists(s, s.at.getDayOfWeek() == 0)",
            "protected: hours of the day and days of the week",
        ),
        ("int(session_count) > 2", "unknown-function: "),
        ("session_count > 'two'", "type: "),
        ("works_from_home", "unknown-fact: "),
        ("has(session_count)", "condition: `has` asks for a field"),
    ] {
        let told = refused(condition);
        assert!(told.starts_with(begins), "{condition}: {told}");
    }
}
