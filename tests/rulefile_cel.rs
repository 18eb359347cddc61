//! What of the Common Expression Language rule files rely on, against expectations written from its
//! specification (`doc/langdef.md` of google/cel-spec), and what they do differently.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use hirerisk::facts::Facts;
use hirerisk::profile::Profile;
use hirerisk::rule::{Finding, Judge};
use hirerisk::rulefile::{RuleFile, Rules};
use serde_json::{Value, json};

use support::rule_text::rule_text;

fn file(condition: &str) -> RuleFile {
    RuleFile::read("asked.toml", rule_text("acme.asked", condition))
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
    judged(rules.iter().next().unwrap(), profile)
}

fn judged(rule: &dyn Judge, profile: &Value) -> String {
    let json = profile.to_string();
    let profile = Profile::from_json(json.as_bytes()).unwrap();
    let facts = Facts::of(&profile, "2026-06-01".parse().unwrap());
    match rule.judge(&facts) {
        Ok(Finding::Fired(_)) => "true".into(),
        Ok(Finding::Quiet) => "quiet".into(),
        Err(missing) => format!("unknown {}", missing.signal.name()),
    }
}

/// Conditions and their answers: `true`, `quiet` (no, or not seen) or `unknown`.
fn all(cases: &[(&str, &str)]) {
    all_of(&given(), cases);
}

fn all_of(profile: &Value, cases: &[(&str, &str)]) {
    for (condition, expected) in cases {
        let answer = answer_of(condition, profile);
        assert!(answer.starts_with(expected), "{condition}: expected {expected}, got {answer}");
    }
}

/// The same, and the log says that there were no more sessions.
fn counted() -> Value {
    let mut profile = given();
    profile["session_count"] = 3.into();
    profile
}

/// What is asked of each device: the first was active on 7 days, the second on 2.
fn of_device(asked: &str) -> String {
    format!("devices.exists(d, {asked})")
}

fn of_devices(cases: &[(&str, &str)]) {
    for (asked, expected) in cases {
        all(&[(&of_device(asked), expected)]);
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

/// "Logical Operators": an error is absorbed wherever in a chain it stands; `!` keeps it.
#[test]
fn errors_are_absorbed_wherever_they_stand() {
    let (error, yes, no) =
        ("1 / (d.active_days - d.active_days) > 0", "d.issued", "d.active_days == 99");
    for (signs, decides, other) in [("||", yes, no), ("&&", no, yes)] {
        let expected = if signs == "||" { "true" } else { "quiet" };
        for chain in [[error, other, decides], [other, decides, error], [decides, error, other]] {
            let chain = chain.join(&format!(" {signs} "));
            let condition = format!("devices.filter(d, d.issued).exists(d, {chain})");
            assert_eq!(answer_of(&condition, &given()), expected, "{condition}");
        }
        let undecided = format!("devices.filter(d, d.issued).exists(d, {error} {signs} {other})");
        assert!(answer_of(&undecided, &given()).starts_with("unknown"), "{undecided}");
    }
    // "McCarthy Evaluation": the same, written with `?`, absorbs nothing that stands first.
    all(&[
        (
            "devices.filter(d, d.issued).exists(d, 1 / (d.active_days - 7) > 0 ? true : d.issued)",
            "unknown",
        ),
        (
            "devices.filter(d, d.issued).exists(d, d.issued ? true : 1 / (d.active_days - 7) > 0)",
            "true",
        ),
        ("devices.filter(d, d.issued).exists(d, !(1 / (d.active_days - 7) > 0))", "unknown"),
        ("devices.exists(d, !!d.issued && !!!(d.active_days < 7))", "true"),
    ]);
}

/// "Logical Operators": the conditional evaluates to one side.
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

/// "Syntax": the conditional binds least and to the right; both sides are of one type, what is asked is a truth.
#[test]
fn the_conditional_binds_to_the_right() {
    of_devices(&[
        ("d.issued ? d.active_days == 7 : d.active_days == 99", "true"),
        ("(d.issued ? 7 : 99) == d.active_days", "true"),
        ("d.issued || d.active_days == 2 ? d.active_days == 99 : true", "quiet"),
        ("d.issued && d.active_days == 99 ? false : d.issued ? true : false", "true"),
        ("(d.issued ? false : d.issued) ? d.issued : d.active_days == 7", "true"),
    ]);
    for (asked, begins) in [
        ("d.issued ? 1 : false", "type: this is a whole number, the other side yes or no"),
        ("(d.active_days ? 7 : 9) == d.active_days", "type: expected yes or no"),
        ("d.issued && (d.issued ? 1 : 2)", "type: expected yes or no"),
    ] {
        let told = refused(&of_device(asked));
        assert!(told.starts_with(begins), "{asked}: {told}");
    }
}

/// "Syntax": all relations, `in` among them, bind alike and to the left.
#[test]
fn relations_bind_to_the_left() {
    of_devices(&[
        ("d.active_days == 7 == true", "true"),
        ("1 < d.active_days == d.issued", "true"),
        ("d.active_days < 3 == true != d.issued", "true"), // ((7 < 3) == true) != true
        ("d.device in sessions.map(s, s.device) == d.issued", "true"),
        ("d.active_days - 1 < 7 && d.active_days + 1 > 7", "true"),
        ("!d.issued == true && d.active_days == 2", "true"), // (!d.issued) == true
    ]);
    for (asked, begins) in [
        ("1 < d.active_days < 9", "type: yes or no and a whole number cannot be compared"),
        ("true == d.active_days < 8", "type: yes or no and a whole number cannot be compared"),
        ("true == d.device in devices.map(e, e.device)", "type: yes or no and a label"),
        ("!d.device in devices.map(e, e.device)", "type: expected yes or no, found a label"),
    ] {
        let told = refused(&of_device(asked));
        assert!(told.starts_with(begins), "{asked}: {told}");
    }
}

/// "Syntax": what every implementation has to read in a row. Differs: 8 brackets in each other, not 12.
#[test]
fn as_much_is_read_as_the_specification_asks() {
    let terms = |sign: &str, term: fn(u8) -> String, count| {
        (0..count).map(term).collect::<Vec<_>>().join(sign)
    };
    let word = |at: u8| format!("'x{at}'");
    let words =
        of_device(&format!("d.software.exists(p, p.product in [{}])", terms(", ", word, 32)));
    for (condition, expected) in [
        (terms(" || ", |at| format!("session_count == {}", at + 3), 32), "true"),
        (terms(" && ", |at| format!("session_count != {}", at + 4), 32), "true"),
        (terms("", |at| format!("session_count == {at} ? {} : ", at == 3), 24) + "false", "true"),
        (format!("session_count{} == 27", " + 1".repeat(24)), "true"),
        (format!("session_count{} == 3", " * 1".repeat(24)), "true"),
        (format!("claims.works_from_home{}", " == true".repeat(24)), "true"),
        (format!("{}claims.works_from_home", "!".repeat(12)), "true"),
        (format!("{}session_count == 3", "-".repeat(12)), "true"),
        (format!("{}claims.works_from_home{}", "(".repeat(8), ")".repeat(8)), "true"),
        (words, "quiet"),
    ] {
        assert_eq!(answer_of(&condition, &counted()), expected, "{condition}");
    }
    let nine = format!("{}claims.works_from_home{}", "(".repeat(9), ")".repeat(9));
    assert_eq!(refused(&nine), "condition: the condition has more than 8 brackets in each other");
    let many = terms(" && ", |at| format!("claims.works_from_home != ({at} > 1)"), 60);
    assert_eq!(refused(&many), "condition: the condition has more than 320 signs");
}

/// "Syntax", the lexis: names, words that are kept for host languages, remarks.
#[test]
fn names_and_remarks_are_told_apart() {
    for name in ["s", "_s", "S9", "s_t", "sessions", "claims", "as_of", "if_", "In"] {
        let condition = format!("sessions.exists({name}, {name}.interactive)");
        assert_eq!(answer_of(&condition, &given()), "true", "{condition}");
    }
    let reserved = "as break const continue else for function if import let loop package namespace return var void while";
    let keywords = "false in null true";
    for name in reserved.split(' ').chain(keywords.split(' ')).chain(["9s", "s-t", "s.t", "'s'"]) {
        let condition = format!("sessions.exists({name}, {name}.interactive)");
        assert!(refused(&condition).starts_with("condition: "), "{condition}");
    }
    all(&[
        ("// first\nclaims.works_from_home", "true"),
        ("claims.works_from_home // && false", "true"),
        ("claims\n\t.works_from_home\r\n&&\x0c!(1>2)", "true"),
    ]);
    assert!(refused("claims.works_from_home /* no */").starts_with("condition: "));
    assert!(refused("claims.Works_from_home").starts_with("unknown-fact: "), "case counts");
}

/// "Name Resolution": the variable of a macro hides what has its name outside, for as long as it lasts.
#[test]
fn the_nearest_name_is_meant() {
    all(&[
        ("sessions.exists(devices, devices.interactive)", "true"),
        ("sessions.exists(x, x.interactive && devices.exists(x, x.active_days == 2))", "true"),
        ("sessions.exists(x, devices.exists(x, x.issued) && x.interactive)", "true"),
        ("sessions.exists(as_of, as_of.at < timestamp('2026-05-05'))", "true"),
    ]);
    // Differs: nothing is called from the root with a point before it.
    assert!(refused(".claims.works_from_home").starts_with("unknown-fact: "));
    assert!(refused("sessions.exists(s, .sessions.size() > 1)").starts_with("unknown-fact: "));
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

/// "Macros": `exists` and `all` ignore errors of other entries once one entry decides.
#[test]
fn one_entry_decides_whatever_the_others_lack() {
    all(&[
        ("sessions.exists(s, s.device in devices.map(d, d.device))", "true"),
        ("sessions.all(s, s.device in devices.map(d, d.device) && s.interactive)", "quiet"),
        ("devices.exists(d, 6 / (d.active_days - 7) < 0)", "true"), // the first divides by zero
        ("devices.all(d, 6 / (d.active_days - 7) > 0)", "quiet"),
        ("devices.exists(d, 6 / (d.active_days - 7) > 0)", "unknown"),
        ("devices.all(d, 6 / (d.active_days - 7) < 0)", "unknown"),
    ]);
}

/// "Macros": `exists_one` holds for exactly one, and an error of any entry is an error. Differs: two for
/// which it holds decide against it, whatever the others lack.
#[test]
fn exists_one_holds_for_exactly_one() {
    all_of(
        &counted(),
        &[
            ("sessions.exists_one(s, s.at < timestamp('2026-05-05T00:00:00Z'))", "true"),
            ("sessions.exists_one(s, s.at < timestamp('2026-05-01'))", "quiet"),
            ("sessions.exists_one(s, s.interactive)", "quiet"),
            ("!sessions.exists_one(s, s.interactive)", "true"),
            ("sessions.exists_one(s, has(s.device) && !s.interactive)", "unknown"),
            ("sessions.exists_one(s, has(s.device) || s.at < timestamp('2026-05-05'))", "quiet"),
            ("sessions.exists_one(s, has(s.device) && s.at < timestamp('2026-05-06'))", "unknown"),
        ],
    );
}

/// "Macros": `filter` and `map` raise an error where an entry does. Differs: what an entry lacks leaves
/// that entry open, and the others count.
#[test]
fn filters_count_what_is_certain() {
    let listed = "sessions.filter(s, s.device in devices.map(d, d.device)).size()";
    let kinds = "distinct(sessions.map(s, s.device))";
    for (list, most) in [(listed, 3), (kinds, 3)] {
        for (least, expected) in [(2, "true"), (most, "unknown"), (most + 1, "quiet")] {
            let condition = format!("{list} >= {least}");
            let answer = answer_of(&condition, &counted());
            assert!(answer.starts_with(expected), "{condition}: {answer}");
        }
    }
    all_of(
        &counted(),
        &[
            (&format!("{kinds} < 2"), "quiet"),
            (&format!("{kinds} < 4"), "true"),
            (&format!("{kinds} == 2"), "unknown"),
            (&format!("{kinds} != 1"), "true"),
            ("sessions.map(s, s.interactive, s.at).size() == 2", "true"), // a guard before the value
            ("distinct(sessions.map(s, s.interactive, s.device)) == 2", "true"),
            (
                "sessions.filter(s, s.interactive).filter(t, t.at < timestamp('2026-05-05')).size() == 1",
                "true",
            ),
            ("sessions.filter(s, s.interactive).exists(s, s.at < timestamp('2026-05-05'))", "true"),
            (
                "sessions.filter(s, s.interactive).all(s, s.at != timestamp('2026-05-05T08:30:00Z'))",
                "true",
            ),
            ("size(sessions) == 3 && sessions.size() == 3", "true"),
        ],
    );
    let told = refused("sessions.map(s, s.interactive).exists(i, i)");
    assert_eq!(told, "not-supported: nothing more can be asked after `map`");
}

/// "Macros": over an empty list `all` holds, `exists` and `exists_one` do not. Differs: that a list is
/// empty has to be known, by a count beside it or because it would speak for the person.
#[test]
fn an_empty_list_is_known_to_be_empty() {
    for approvals in [json!({}), json!({"travel_approvals": []})] {
        let profile = json!({"id": "c-1", "stage": "employment", "employer": approvals});
        all_of(
            &profile,
            &[
                ("employer.travel_approvals.all(t, t.from > as_of)", "true"),
                ("employer.travel_approvals.exists(t, t.from < as_of)", "quiet"),
                ("!employer.travel_approvals.exists(t, t.from < as_of)", "true"),
                ("!employer.travel_approvals.exists_one(t, t.from < as_of)", "true"),
                ("employer.travel_approvals.filter(t, t.from < as_of).size() == 0", "true"),
                ("employer.travel_approvals.size() == 0", "true"),
                ("deliveries.all(d, d.dispatched_at < as_of)", "unknown"),
                ("deliveries.size() == 0", "unknown"),
                ("deliveries.size() >= 1", "unknown"),
            ],
        );
    }
    let of_displays = |count: Value| {
        let device = json!({"device": "d-1", "displays": [], "display_count": count});
        json!({"id": "c-1", "stage": "employment", "devices": [device]})
    };
    let none = "devices.exists(d, d.displays.size() == 0 && d.displays.all(x, x.capture_chip))";
    all_of(&of_displays(0.into()), &[(none, "true")]);
    all_of(&of_displays(Value::Null), &[(none, "unknown")]);
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
}

/// "Numeric Values" and "Overflow": the least and the greatest number, signs before numbers. Differs: one
/// kind of whole number; no fractions.
#[test]
fn whole_numbers_reach_from_end_to_end() {
    of_devices(&[
        ("d.active_days < 9223372036854775807", "true"),
        ("-9223372036854775808 / (d.active_days - 8) < 0", "unknown"), // no number is that large
        ("-9223372036854775808 + d.active_days < 0", "true"),
        ("-9223372036854775807 - d.active_days < 0", "unknown"),
        ("-9223372036854775807 * d.active_days < 0", "unknown"),
        ("0 - d.active_days - 9223372036854775807 < 0", "unknown"),
        ("-9223372036854775808 % (d.active_days - 8) == 0", "unknown"),
        ("9 - -2 - 4 == d.active_days", "true"),
        ("--d.active_days == 7 && -(-d.active_days) == 7", "true"),
        ("-d.active_days / 2 == -3", "true"), // (-7) / 2
        ("d.active_days == 07 && d.active_days == 0x07", "true"),
        ("d.active_days == 7u && d.active_days == 7U && 1 + 1u == 2", "true"),
    ]);
    for (asked, begins) in [
        ("d.active_days > 9223372036854775808", "condition: "),
        (
            "d.active_days < 18446744073709551615u",
            "not-supported: rule files do not have so large a number",
        ),
        ("d.active_days == 7e0", "not-supported: rule files do not have a number with a fraction"),
        ("d.active_days > .5", "not-supported: rule files do not have a number with a fraction"),
        ("d.active_days == 0X7", "condition: "),
        ("d.active_days == 1_0", "condition: "),
    ] {
        let told = refused(&of_device(asked));
        assert!(told.starts_with(begins), "{asked}: {told}");
    }
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

/// What a pattern comes to over a device whose only product is this one.
fn of_product(product: &str, pattern: &str) -> String {
    let software = json!([{"product": product}]);
    let device = json!({"device": "d-1", "software": software});
    let profile = json!({"id": "c-1", "stage": "employment", "devices": [device]});
    let asked = format!("d.software.exists(p, p.product.matches({pattern}))");
    answer_of(&of_device(&asked), &profile)
}

/// "String and Bytes Values": each escape stands for its sign, and only for it.
#[test]
fn escapes_stand_for_their_signs() {
    for (product, pattern) in [
        (r"x\y", r"'^x\\\\y$'"), // the pattern is `^x\\y$`
        ("x?y", r"'^x[\?]y$'"),
        ("x\"y", r#"'^x\"y$'"#),
        ("x'y", r"'^x\'y$'"),
        ("x`y", r"'^x\`y$'"),
        ("x\u{ff}y", r"'^x\xFFy$'"),
        ("x\u{ff}y", r"'^x\Xffy$'"),
        ("x\u{ff}y", r"'^x\377y$'"),
        ("x\u{ff}y", r"'^x\u00fFy$'"),
        ("x\u{ff}y", r"'^x\U000000ffy$'"),
        ("x\u{1f600}y", r"'^x\U0001F600y$'"),
        ("x''y", "\"\"\"^x''y$\"\"\""),
        ("x\"\"y", "'''^x\"\"y$'''"),
        ("x 7", r"r'^\w\s\d$'"),
        ("x 7", r"R'^\w\s\d$'"),
        ("x\"7", r#"r'''^x"\d$'''"#),
    ] {
        assert_eq!(of_product(product, pattern), "true", "{pattern}");
    }
    // A code for white space is not its letter.
    for letter in ["a", "b", "f", "n", "r", "t", "v"] {
        let product = format!("x{letter}y");
        assert_eq!(of_product(&product, &format!(r"'^x[\{letter}]y$'")), "quiet", "{letter}");
        let both = format!(r"'^x[\{letter}{letter}]y$'");
        assert_eq!(of_product(&product, &both), "true", "{letter}");
    }
}

/// "String and Bytes Values": what is no escape, no code point or not closed is a parse error.
#[test]
fn texts_that_are_no_texts_are_refused() {
    for text in [
        r"'\s'",
        r"'\d'",
        r"'\.'",
        r"'\x6'",
        r"'\u00f'",
        r"'\400'",
        r"'\18'",
        r"'\ud83d\ude03'",
        r"'\UD83DDE03'",
        r"'\U00110000'",
        "'a\nb'",
        "'a",
        "'a\"",
    ] {
        let told = refused(&of_device(&format!("d.software.exists(p, p.product == {text})")));
        assert!(told.starts_with("condition: "), "{text}: {told}");
    }
}

/// A day has no hour: beside a moment of that day it is unknown, and no fact fires for want of its hour.
#[test]
fn a_day_beside_a_moment_of_it_is_unknown() {
    let mut profile = given();
    profile["session_count"] = 3.into();
    for (condition, expected) in [
        ("sessions.exists(s, s.at >= timestamp('2026-05-06T12:00:00Z'))", "unknown"),
        ("!sessions.all(s, s.at < timestamp('2026-05-06T12:00:00Z'))", "unknown"),
        ("sessions.exists(s, s.at >= timestamp('2026-05-05T12:00:00Z'))", "true"),
        ("sessions.exists(s, s.at >= timestamp('2026-05-07T12:00:00Z'))", "quiet"),
    ] {
        let answer = answer_of(condition, &profile);
        assert!(answer.starts_with(expected), "{condition}: {answer}");
    }
}

/// A pattern names no script, whatever it is built with.
#[test]
fn no_pattern_tells_scripts_apart() {
    for pattern in ["[\\u0400-\\u04ff]", "\\p{Cyrillic}", "\\pL", "\u{416}"] {
        let condition =
            format!("devices.exists(d, d.software.exists(p, p.product.matches(r'{pattern}')))");
        let told = refused(&condition);
        assert!(
            told.starts_with("protected: no pattern tells scripts apart"),
            "{condition}: {told}"
        );
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
}

/// "Types and Conversions", `timestamp`: as RFC 3339 writes moments. Differs: a day is a moment too.
#[test]
fn moments_are_written_as_rfc_3339_writes_them() {
    for same in [
        "2026-05-05T08:30:00Z",
        "2026-05-05T08:30:00.000Z",
        "2026-05-05T10:30:00+02:00",
        "2026-05-05T02:30:00-06:00",
        "2026-05-04T20:30:00-12:00",
        "2026-05-05T08:30:00-00:00",
        "2026-05-05t08:30:00z",
    ] {
        let condition = format!("sessions.exists(s, s.at == timestamp('{same}'))");
        assert_eq!(answer_of(&condition, &given()), "true", "{same}");
    }
    all(&[
        ("sessions.exists(s, s.at == timestamp('2026-05-05T08:30:01Z'))", "quiet"),
        // Differs: moments are known to the second.
        ("sessions.exists(s, s.at == timestamp('2026-05-05T08:30:00.9Z'))", "true"),
        ("sessions.exists(s, s.at > timestamp('0001-01-01T00:00:00Z'))", "true"),
        ("sessions.exists(s, s.at < timestamp('9999-12-31T23:59:59.999999999Z'))", "true"),
        ("sessions.exists(s, s.at == timestamp('2026-05-06'))", "true"), // a day, as it was given
        ("sessions.exists(s, s.at <= timestamp('2026-05-04T09:00:00Z'))", "true"),
        ("sessions.exists(s, s.at < timestamp('2026-05-04T09:00:00Z'))", "quiet"),
        (
            "sessions.exists(s, s.at > timestamp('2026-05-05') && s.at < timestamp('2026-05-07'))",
            "true",
        ),
    ]);
}

/// "Types and Conversions", `timestamp`: what is no moment is refused when the file is read.
#[test]
fn what_is_no_moment_is_refused() {
    for text in [
        "",
        "soon",
        "2026-05",
        "2026-05-05T08:30:00",
        "2026-05-05T08:30Z",
        "2026-05-05T24:00:00Z",
        "2026-02-30T00:00:00Z",
        "2026-13-01",
        "10000-01-01T00:00:00Z",
        "1777966200",
    ] {
        let told = refused(&format!("sessions.exists(s, s.at > timestamp('{text}'))"));
        assert_eq!(told, "type: this is no moment", "{text}");
    }
}

/// "Date/Time Functions". Differs: nothing else becomes a moment, nothing is added to one or read out of one.
#[test]
fn moments_are_compared_and_nothing_else() {
    for (asked, begins) in [
        ("s.at > timestamp(1777966200)", "type: expected a moment, in quotes"),
        ("s.at > timestamp(s.at)", "type: expected a moment, in quotes"),
        ("s.at > '2026-05-05'", "type: "),
        (
            "s.at - timestamp('2026-05-05') > 3",
            "type: a moment and a moment cannot be calculated with",
        ),
        ("s.at + 3 > as_of", "type: a moment and a whole number cannot be calculated with"),
        ("s.at > as_of - duration('1h')", "unknown-function: no function is called `duration`"),
        ("s.at.getFullYear() > 2000", "unknown-function: no function is called `getFullYear`"),
        ("s.at.getHours('UTC') > 2", "protected: "),
    ] {
        let told = refused(&format!("sessions.exists(s, {asked})"));
        assert!(told.starts_with(begins), "{asked}: {told}");
    }
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
    for (pattern, expected) in [
        (r"'any|some'", "true"),
        (r"r'^a.*?k\b'", "true"),
        (r"r'\Aany'", "true"),
        (r"r'9\z'", "true"),
        (r"'[[:alpha:]]{7} [[:digit:]]'", "true"),
        (r"'[^a-z0-9]'", "true"),
        (r"r'\bdesk'", "quiet"),
        (r"'(?P<name>any)(?:desk)?'", "true"),
        (r"'(?-i)anydesk'", "quiet"),
        (r"'(?-i)AnyDesk'", "true"),
        (r"'a{2,}'", "quiet"),
        (r"r'desk\.'", "quiet"),
        ("''", "true"),
    ] {
        assert_eq!(of_product("AnyDesk 9", pattern), expected, "{pattern}");
    }
    for pattern in
        [r"r'(a)\1'", r"'(?<!a)b'", r"'('", r"'['", r"'a{9,1}'", r"'*'", r"r'\C'", r"r'\Qa\E'"]
    {
        let told =
            refused(&of_device(&format!("d.software.exists(p, p.product.matches({pattern}))")));
        assert_eq!(told, "pattern: the pattern cannot be read", "{pattern}");
    }
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
        ("sessions.exists(s, has(s.device) && has(s.utc_offset) && s.interactive)", "true"),
        ("devices.exists(d, has(d.active_days) ? d.issued : false)", "true"),
        ("sessions.all(s, has(s.device))", "unknown"),
        // What speaks for the person and is not given is not there: there `has` is false.
        ("employer.travel_approvals.exists(t, !has(t.to))", "quiet"),
    ]);
    for (condition, begins) in [
        ("has(claims)", "condition: `has` asks for a field of something"),
        ("has(sessions.size())", "condition: `has` asks for a field of something"),
        ("has(claims.nothing)", "unknown-fact: no fact is called `nothing` here"), // `no_such_field`
    ] {
        let told = refused(condition);
        assert!(told.starts_with(begins), "{condition}: {told}");
    }
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
    ] {
        let told = refused(condition);
        assert!(told.starts_with(begins), "{condition}: {told}");
    }
}

/// "Functions" and "Gradual Type Checking": what has no such type, or is no function here, is told when the file is read.
#[test]
fn what_does_not_fit_is_told() {
    for (condition, begins) in [
        ("sessions.size() + 1 > 2", "type: a count of a list that may go on"),
        (
            "sessions.exists(s, s.at.getDayOfWeek() == 0)",
            "protected: hours of the day and days of the week",
        ),
        ("int(session_count) > 2", "unknown-function: "),
        ("string(session_count) == 'x'", "unknown-function: "),
        ("dyn(claims.works_from_home)", "unknown-function: "),
        ("type(session_count) == int", "unknown-function: "),
        (
            "devices.exists(d, d.software.exists(p, p.product.startsWith('any')))",
            "unknown-function: ",
        ),
        ("devices.exists(d, d.software.exists(p, p.product == 'any' + 'desk'))", "type: "),
        (
            "devices.exists(d, d.software.exists(p, p.product < 'b'))",
            "type: a product, service or firm has no order",
        ),
        ("sessions.exists(s, s.interactive < true)", "type: yes or no has no order"),
        (
            "devices.exists(d, d.active_days in [2, 7])",
            "type: only words in quotes stand in such a list",
        ),
        ("[1, 2].exists(x, x == 2)", "type: a list stands only after `in`"),
        ("sessions.exists(s, ['a'] == ['a'])", "type: a list stands only after `in`"),
        ("session_count == Count{n: 1}", "not-supported: rule files do not have a message"),
        ("sessions[0].interactive", "not-supported: rule files do not have a place in a list"),
        ("claims['works_from_home']", "not-supported: rule files do not have a place in a list"),
        ("sessions.exists(i, s, s.interactive)", "arguments: `exists` names the entry"),
        ("claims.?works_from_home.orValue(true)", "condition: "),
        ("session_count > 'two'", "type: "),
        ("works_from_home", "unknown-fact: "),
        ("has(session_count)", "condition: `has` asks for a field"),
    ] {
        let told = refused(condition);
        assert!(told.starts_with(begins), "{condition}: {told}");
    }
}

/// Differs: numbers and moments alone have an order, where the specification orders texts and truths too.
#[test]
fn numbers_and_moments_alone_have_an_order() {
    for (condition, what) in [
        ("sessions.exists(s, s.network.class < 'mobile')", "one of a set of words"),
        ("sessions.exists(s, s.device >= s.token_origin)", "a label (device)"),
        (
            "sessions.exists(s, sessions.exists(o, s.utc_offset > o.utc_offset))",
            "an offset of a clock",
        ),
        ("sessions.exists(s, s.interactive <= true)", "yes or no"),
        ("devices.exists(d, d.software.exists(p, p.product > 'a'))", "a product, service or firm"),
    ] {
        let expected = format!("type: {what} has no order: it is the same or not");
        assert_eq!(refused(condition), expected, "{condition}");
    }
}

/// "Performance Limits". Differs: lists stand in each other three deep; what takes too many steps is unknown.
#[test]
fn what_takes_too_long_is_refused_or_unknown() {
    let nested = |deep: usize| {
        let open = "sessions.exists(s, s.interactive && ".repeat(deep);
        format!("{open}claims.works_from_home{}", ")".repeat(deep))
    };
    assert_eq!(answer_of(&nested(3), &given()), "true");
    assert_eq!(refused(&nested(4)), "too-deep: lists stand in each other more than three deep");
    let long = format!("claims.works_from_home{}", " ".repeat(4_075));
    assert_eq!(refused(&long), "condition: the condition is longer than 4096 bytes");
    assert_eq!(answer_of(&long[..4_096], &given()), "true");
    let pairs = "sessions.exists(s, sessions.exists(o, o.interactive != s.interactive))";
    for (count, expected) in [(100, "quiet"), (1_000, "unknown")] {
        let session = json!({"at": "2026-05-04", "interactive": true});
        let profile = json!({"id": "c-1", "stage": "employment", "sessions": vec![session; count]});
        let answer = answer_of(pairs, &profile);
        assert!(answer.starts_with(expected), "{count}: {answer}");
    }
}

/// "Name Resolution": what a macro calls its entry stands before any fact of that name.
#[test]
fn the_entry_of_a_macro_stands_before_facts_of_its_name() {
    all(&[
        ("sessions.exists(params, params.interactive)", "true"),
        ("devices.exists(acme, acme.issued)", "true"),
    ]);
    let own = "[[fact]]\nname = \"acme.issued\"\npointer = \"/extensions/issued\"\nkind = \"truth\"\n\
               origin = \"observed\"\nstage = \"application\"\nmeaning = \"Whether one was issued.\"\n";
    let text = own.to_owned() + &rule_text("acme.asked", "devices.exists(acme, acme.issued)");
    let files = [RuleFile::read("asked.toml", text)];
    let rules = Rules::load(&files).whole().unwrap();
    assert_eq!(judged(rules.iter().next().unwrap(), &given()), "true");
}
