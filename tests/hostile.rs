//! Hostile data (THREATS H1 to H9, L1, L2) beyond the reader, whose own tests stand in
//! `tests/reading.rs`: caps, odd numbers, halves of surrogates, moments, keys given twice. Here:
//! what is told of hostile text, what becomes of the largest and oddest profiles, and that two
//! processes say the same.
//!
//! Nothing here measures time. The steps of the walk are counted beside it; how long an assessment
//! takes is a bench.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::BTreeSet;
use std::process::Command;
use std::sync::Mutex;

use hirerisk::profile::{Limits, ParseError, Profile};
use hirerisk::{
    Moment, Points, Policy, ReadError, Redaction, Report, Scorer,
    facts::Facts,
    rule::{Judge, Record, Verdict},
    weigh::WeightOrigin,
};
use serde_json::{Value, json};

use support::change::{deletions, marked, merge};
use support::corpus::{Case, cases};
use support::hold::{Broken, none_broken};
use support::judged::{all_rules, found, id, scorer, with};
use support::nouns::{At, Shape, each, nouns};
use support::told::{Form, forms, forms_of, report, some_profiles};

// H3, H4: text that is meant for the terminal, or for the eye.

/// What a value may hold to deceive whoever reads it.
const TRICKS: &[(&str, &str)] = &[
    ("an escape sequence", "\u{1b}[2J\u{1b}[31mred"),
    ("a C1 sequence", "\u{9b}31m\u{85}\u{90}"),
    ("a link of the terminal", "\u{1b}]8;;https://example.com\u{1b}\\here\u{1b}]8;;\u{7}"),
    ("the clipboard of the terminal", "\u{1b}]52;c;cm0gLXJm\u{7}"),
    ("a new line", "\r\nSum 0 points: routine.\n"),
    ("bells and deletions", "\u{0}\u{7}\u{8}\u{7f}\u{b}\u{c}"),
    ("turned writing", "\u{202e}\u{2066}\u{2067}\u{202d}\u{200f}\u{61c}"),
    ("what is not seen", "\u{200b}\u{200d}\u{2060}\u{feff}\u{ad}\u{e0041}\u{fe0f}\u{3164}"),
    ("other line ends", "\u{2028}\u{2029}"),
    ("look-alikes", "\u{430}\u{440}\u{440}\u{2215}\u{ff1d}\u{661}"),
    ("marks upon marks", "e\u{301}\u{327}\u{323}\u{301}\u{327}\u{323}"),
];

/// What a form may not hold.
fn is_hidden(char: char) -> bool {
    char.is_control() && char != '\n'
        || matches!(char,
            '\u{ad}' | '\u{61c}' | '\u{3164}' | '\u{feff}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// What is wrong with a form: a character that nobody sees, or a line that the value made.
fn deceived(form: &Form) -> Option<String> {
    let place = |at: usize| form.told[..at].chars().rev().take(60).collect::<String>();
    if let Some((at, char)) = form.told.char_indices().find(|(_, char)| is_hidden(*char)) {
        let before: String = place(at).chars().rev().collect();
        return Some(format!("{} {}: {char:?} after {before}", form.redaction, form.kind));
    }
    let lines = form.told.lines().filter(|line| line.trim_start().starts_with("Sum 0 points: rou"));
    let own = usize::from(matches!(form.kind, "text" | "markdown"));
    (lines.count() > own)
        .then(|| format!("{} {}: a line of the value's", form.redaction, form.kind))
}

/// The profile with a trick at the end of every text that it holds, and of its `id`.
fn tricked(profile: &Value, trick: &str) -> Value {
    let mut profile = marked(profile, trick, true);
    profile["id"] = json!(format!("c-1{trick}"));
    profile
}

#[test]
fn no_form_of_any_redaction_holds_a_character_that_steers() {
    let all: String = TRICKS.iter().map(|(_, trick)| *trick).collect();
    let mut broken = Broken::new();
    for (profile, as_of) in some_profiles() {
        let profile = tricked(&profile, &all);
        let forms = with(&profile, |read| forms(&scorer().assess(read, as_of)));
        for what in forms.iter().filter_map(deceived) {
            broken.entry(what).or_insert_with(|| profile.to_string());
        }
    }
    none_broken(&broken);
}

#[test]
fn each_trick_alone_is_taken_out_of_whatever_a_form_prints() {
    let printing = json!({
        "stage": "employment",
        "claims": {"residences": [{"place": {"country": "land one"}}]},
        "session_count": 2,
        "sessions": [
            {"at": "2026-05-01", "network": {"class": "residential", "country": "land two",
             "table_date": "2026-05-01"}},
            {"at": "2026-05-20", "network": {"class": "residential", "country": "land two",
             "table_date": "2026-05-20"}},
        ],
    });
    let as_of: Moment = "2026-06-01".parse().unwrap();
    for (name, trick) in TRICKS {
        let forms = with(&tricked(&printing, trick), |read| forms(&scorer().assess(read, as_of)));
        let full: Vec<&Form> =
            forms.iter().filter(|form| form.redaction == Redaction::Full).collect();
        assert!(full.iter().all(|form| form.told.contains("land two")), "nothing is printed");
        for form in &forms {
            assert_eq!(deceived(form), None, "{name}");
        }
    }
}

#[test]
fn a_label_that_reads_from_right_to_left_stays_whole() {
    let name = "\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{633}\u{644}\u{627}\u{645}";
    let profile = json!({"id": name, "stage": "offer"});
    let as_of: Moment = "2026-06-01".parse().unwrap();
    let forms = with(&profile, |read| forms(&scorer().assess(read, as_of)));
    assert!(forms.iter().all(|form| form.told.contains(name)));
}

#[test]
fn a_long_label_is_cut_and_a_form_stays_short() {
    let (long, as_of): (String, Moment) =
        ("\u{1f600}".repeat(16_000), "2026-12-31".parse().unwrap());
    for case in cases().iter().filter(|case| case.fires()).step_by(7) {
        let short =
            with(&case.profile, |read| scorer().assess(read, as_of).to_json(Redaction::Full));
        let mut profile = marked(&case.profile, &long, false);
        profile["id"] = json!(long);
        let told = with(&profile, |read| scorer().assess(read, as_of).to_json(Redaction::Full));
        assert!(!told.contains(&long[..4 * 100]), "{}", case.rule);
        assert!(told.len() < short.len() + 20_000, "{}: {} bytes", case.rule, told.len());
    }
}

/// Whether a text is a label that is compared as a whole: no address, which is compared by its
/// parts, and nothing that is looked up or has parts of its own.
fn is_whole_label(at: &At<'_>) -> bool {
    let by_parts = ["address", "unit", "domain", "service", "firm_domain"];
    let key = at.pointer.rsplit('/').next().unwrap_or_default();
    at.shape == Shape::Token && !by_parts.contains(&key)
}

/// What every rule finds on a profile against what it finds on its other spelling.
fn compare(broken: &mut Broken, case: &Case, other: &Value, what: &str) {
    let one = with(&case.profile, |read| found(read, case.as_of));
    let two = with(other, |read| found(read, case.as_of));
    for (rule, (one, two)) in all_rules().iter().zip(one.iter().zip(&two)) {
        if one != two {
            let key = format!("{} with {what}", id(rule));
            broken.entry(key).or_insert_with(|| format!("{one:?}, then {two:?}: {other}"));
        }
    }
}

/// THREATS H3: a confusable is never evidence: honest names mix scripts.
#[test]
fn letters_of_other_scripts_in_a_label_change_no_point() {
    let mut broken = Broken::new();
    for case in cases() {
        let mut other = case.profile.clone();
        each(&mut other, &mut |at| {
            let whole = is_whole_label(at);
            if let (true, Value::String(text)) = (whole, &mut *at.value)
                && !text.contains(['@', '.', '+'])
            {
                let letters = [('a', "\u{430}"), ('e', "\u{435}"), ('o', "\u{43e}")];
                *text =
                    letters.iter().fold(text.clone(), |text, (one, two)| text.replace(*one, two));
            }
        });
        compare(&mut broken, case, &other, "other letters");
    }
    none_broken(&broken);
}

type Spelling = fn(&str) -> String;

/// Ways to write a label that the eye does not tell apart, or that clerks use.
const SPELLINGS: [(&str, Spelling); 4] = [
    ("capitals", |text| text.to_uppercase()),
    ("blanks around", |text| format!("  {text}\t")),
    ("what is not seen", |text| text.chars().flat_map(|char| [char, '\u{200b}']).collect()),
    ("full width", |text| text.chars().map(full_width).collect()),
];

fn full_width(char: char) -> char {
    match char {
        '!'..='~' => char::from_u32(u32::from(char) + 0xfee0).unwrap(),
        _ => char,
    }
}

/// THREATS H3: one normalisation for each kind: what only looks different is the same.
#[test]
fn spellings_of_one_label_are_one_label() {
    let mut broken = Broken::new();
    for case in cases() {
        for (name, spelling) in SPELLINGS {
            let (mut other, mut place) = (case.profile.clone(), 0);
            each(&mut other, &mut |at| {
                let whole = is_whole_label(at);
                if let (true, Value::String(text)) = (whole, &mut *at.value) {
                    // Each second one: equal values meet in two spellings.
                    place += 1;
                    let is_plain = |char: char| char.is_ascii_alphanumeric() || " -".contains(char);
                    if place % 2 == 0 && text.chars().all(is_plain) {
                        *text = spelling(text);
                    }
                }
            });
            compare(&mut broken, case, &other, name);
        }
    }
    none_broken(&broken);
}

// H1, H2: the largest and the oddest.

fn wide() -> Limits {
    Limits::default().bytes(64 << 20)
}

fn refused(text: &str, limits: &Limits) -> ParseError {
    Profile::from_json_within(text.as_bytes(), limits).unwrap_err()
}

/// No error says more than this, however much was given.
const LONGEST_ERROR: usize = 2_500;

#[test]
fn bombs_are_one_short_error_at_their_place() {
    let million = 1_000_000;
    for (text, code) in [
        (format!(r#"{{"id":"{}"}}"#, "a".repeat(10 * million)), "string-too-long"),
        (format!(r#"{{"id":"c","{}":1}}"#, "k".repeat(10 * million)), "string-too-long"),
        (format!(r#"{{"id":"c","extensions":{}"#, r#"{"a":"#.repeat(million)), "too-deep"),
        (r#"{"claims":"#.repeat(million), "unknown-field"),
        (format!(r#"{{"id":"c",{}"z":0}}"#, r#""q":0,"#.repeat(million)), "unknown-field"),
        (format!(r#"{{"id":"c",{}"z":0}}"#, r#""claims":{},"#.repeat(million)), "duplicate-field"),
        (format!(r#"{{"id":"c","sessions":[{}0]}}"#, "{},".repeat(million)), "list-too-long"),
        (
            format!(r#"{{"id":"c","session_count":{}}}"#, "9".repeat(10 * million)),
            "number-out-of-range",
        ),
        (format!("{}{{", " \n".repeat(5 * million)), "syntax"),
        ("\"".repeat(10 * million), "wrong-type"),
        ("\\".repeat(10 * million), "syntax"),
    ] {
        let error = refused(&text, &wide());
        assert_eq!(error.code(), code, "{}", &text[..40]);
        assert!(format!("{error} {error:?}").len() < LONGEST_ERROR, "{}", &text[..40]);
        let usual = refused(&text, &Limits::default());
        assert_eq!((usual.code(), usual.pointer()), ("too-large", ""));
    }
}

#[test]
fn counts_beyond_their_type_are_typed_errors_in_every_field() {
    for (pointer, path) in count_fields() {
        for number in ["4294967296", "18446744073709551615", "-1", "1e999", "-0.0", "0.5", "NaN"] {
            let error = refused(&path.replace("COUNT", number), &Limits::default());
            let codes = ["number-out-of-range", "wrong-type", "syntax"];
            assert!(codes.contains(&error.code()), "{pointer} {number}: {error}");
        }
        let most = path.replace("COUNT", "4294967295");
        assert!(Profile::from_json(most.as_bytes()).is_ok(), "{pointer}");
    }
}

/// Every field that is a count, with a profile that holds nothing else.
fn count_fields() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![(String::from("Profile"), String::new(), String::from("INNER"))];
    while let Some((noun, pointer, around)) = open.pop() {
        for (field, shape) in nouns().fields(&noun) {
            let pointer = format!("{pointer}/{field}");
            let (shape, inner) = match shape {
                Shape::List(item) => (*item, format!(r#"{{"{field}":[INNER]}}"#)),
                shape => (shape, format!(r#"{{"{field}":INNER}}"#)),
            };
            let around = around.replace("INNER", &inner);
            match shape {
                Shape::Count => found.push((pointer, around.replace("INNER", "COUNT"))),
                Shape::Noun(noun) => open.push((noun, pointer, around)),
                _ => {}
            }
        }
    }
    let with_id = |text: String| text.replacen('{', r#"{"id":"c","#, 1);
    assert!(found.len() > 20);
    found.into_iter().map(|(pointer, text)| (pointer, with_id(text))).collect()
}

#[test]
fn the_largest_counts_and_the_ends_of_time_are_judged_and_add_up() {
    let ends =
        ["9999-12-31T23:59:59-23:59", "0000-01-01", "0000-01-01T00:00:00+23:59", "9999-12-31"];
    let as_of = ["0000-01-01", "2026-12-31", "9999-12-31T23:59:59-23:59"];
    let as_of: Vec<Moment> = as_of.iter().map(|text| text.parse().unwrap()).collect();
    for (place, case) in cases().iter().enumerate() {
        let mut profile = case.profile.clone();
        let mut next = place;
        each(&mut profile, &mut |at| match at.shape {
            Shape::Count => *at.value = json!(u32::MAX),
            Shape::Moment => {
                next += 1;
                *at.value = json!(ends[next % ends.len()]);
            }
            Shape::Offset => *at.value = json!("-23:59"),
            _ => {}
        });
        for as_of in &as_of {
            let assessment = with(&profile, |read| {
                let assessment = scorer().assess(read, *as_of);
                (assessment.score(), assessment.range())
            });
            let (score, range) = assessment;
            assert!(range.low <= score && score <= range.high, "{profile}");
        }
        let told = report(scorer(), &profile, as_of[2]);
        assert_eq!(told.verify_sum(), Ok(()), "{profile}");
    }
}

/// A profile in which every list is as long as it may be.
fn largest(profile: &Value, most: usize) -> Value {
    let mut profile = profile.clone();
    each(&mut profile, &mut |at| {
        if let Value::Array(entries) = at.value
            && !entries.is_empty()
            && at.pointer.matches('/').count() <= 2
        {
            let again: Vec<Value> = entries.iter().cycle().take(most).cloned().collect();
            *entries = again;
        }
    });
    profile
}

#[test]
fn a_profile_as_large_as_the_caps_allow_is_told_in_bounded_space() {
    let mut whole = json!({"id": "c", "stage": "employment"});
    for case in cases().iter().filter(|case| case.fires()) {
        merge(&mut whole, &case.profile);
    }
    whole["id"] = json!("c");
    let as_of: Moment = "2026-12-31".parse().unwrap();
    let one = report(scorer(), &whole, as_of);
    let many = report(scorer(), &largest(&whole, 100), as_of);
    assert!(one.lines.len() > 50, "{} lines", one.lines.len());
    let (one, many) = (one.to_json().len(), many.to_json().len());
    assert!(many < 2 * one, "{one} bytes, then {many}");
}

/// Judges nothing and counts how often it is asked.
struct Asked<'r> {
    rule: &'r dyn Judge,
    times: &'r Mutex<usize>,
}

impl Judge for Asked<'_> {
    fn record(&self) -> Record<'_> {
        self.rule.record()
    }
    fn judge(&self, facts: &Facts<'_>) -> Verdict {
        *self.times.lock().unwrap() += 1;
        self.rule.judge(facts)
    }
}

#[test]
fn each_rule_is_asked_once_however_large_the_profile_is() {
    let times = Mutex::new(0);
    let rules: Vec<Asked<'_>> =
        all_rules().iter().map(|rule| Asked { rule: *rule, times: &times }).collect();
    let judges = rules.iter().map(|rule| -> &dyn Judge { rule });
    let scorer = Scorer::builder().only(judges.collect::<Vec<_>>()).build().unwrap();
    let as_of: Moment = "2026-12-31".parse().unwrap();
    for case in cases().iter().step_by(50) {
        *times.lock().unwrap() = 0;
        let large = largest(&case.profile, 200);
        let _told = report(&scorer, &large, as_of);
        assert_eq!(*times.lock().unwrap(), rules.len());
    }
}

// H8: nothing depends on the process.

/// Set in the second process.
const SECOND: &str = "HIRERISK_SECOND_PROCESS";

#[test]
fn two_processes_say_the_same_bytes() {
    let told: String = cases()
        .iter()
        .step_by(40)
        .map(|case| report(scorer(), &case.profile, case.as_of).to_json() + "\n")
        .collect();
    if std::env::var_os(SECOND).is_some() {
        println!("BEGIN\n{told}END");
        return;
    }
    let this = std::env::current_exe().unwrap();
    let second = Command::new(this)
        .args(["--exact", "two_processes_say_the_same_bytes", "--nocapture"])
        .env(SECOND, "1")
        .output()
        .unwrap();
    let output = String::from_utf8(second.stdout).unwrap();
    let said = output.split_once("BEGIN\n").and_then(|(_, rest)| rest.split_once("END"));
    assert_eq!(said.map(|(said, _)| said), Some(told.as_str()));
}

// L1, L2: stored assessments and their errors.

fn as_of() -> Moment {
    "2026-12-31".parse().unwrap()
}

#[test]
fn a_stored_assessment_that_is_broken_is_an_error_without_its_text() {
    let as_of: Moment = "2026-12-31".parse().unwrap();
    let case = cases().iter().find(|case| case.fires()).unwrap();
    let stored = report(scorer(), &case.profile, as_of).to_json();
    let stored: Value = serde_json::from_str(&stored).unwrap();
    let mut refused = BTreeSet::new();
    // The first entry of a list stands for the others.
    let is_first = |pointer: &&String| {
        !pointer.split('/').any(|part| part.parse::<u32>().is_ok_and(|place| place > 0))
    };
    for pointer in deletions(&stored).iter().filter(is_first) {
        for wrong in [json!("canary"), json!({"canary": "canary"}), json!(["canary"]), json!(-1)] {
            let mut broken = stored.clone();
            *broken.pointer_mut(pointer).unwrap() = wrong;
            if let Err(error) = Report::from_json(broken.to_string().as_bytes()) {
                assert!(!format!("{error} {error:?}").contains("canary"), "{pointer}: {error}");
                refused.insert(pointer.to_owned());
            }
        }
    }
    assert!(refused.len() > 50, "{}", refused.len());
}

/// Every text of a stored assessment, with tricks at its end; what is a code stays readable.
fn tricked_report(stored: &Value, tricks: &str) -> Option<Report<'static>> {
    let mut stored = stored.clone();
    let mut told = 0;
    for pointer in deletions(&stored.clone()) {
        let before = stored.clone();
        let text = stored.pointer_mut(&pointer).unwrap();
        let Some(own) = text.as_str() else { continue };
        *text = json!(format!("{own}{tricks}"));
        if Report::from_json(stored.to_string().as_bytes()).is_ok() {
            told += 1;
        } else {
            stored = before;
        }
    }
    assert!(told > 60, "only {told} texts");
    Report::from_json(stored.to_string().as_bytes()).ok()
}

#[test]
fn a_stored_assessment_that_is_read_back_steers_no_terminal() {
    let tricks: String = TRICKS.iter().map(|(_, trick)| *trick).collect();
    let case = cases().iter().find(|case| case.fires()).unwrap();
    let mut report = report(scorer(), &case.profile, case.as_of);
    report.weights_origin = WeightOrigin::Fitted { data: format!("cases{tricks}") };
    report.ledger.truncate(2);
    report.next_checks.truncate(2);
    report.unknown.truncate(2);
    let stored: Value = serde_json::from_str(&report.to_json()).unwrap();
    let mut read = tricked_report(&stored, &tricks).unwrap();
    for form in forms_of(&read).iter().filter(|form| form.kind != "json") {
        assert_eq!(deceived(form), None, "{}", form.told);
        // It parses as what it is.
        assert!(!form.words().is_empty());
    }
    read.lines[0].counted = Points::new(-1);
    let error = read.verify_sum().unwrap_err().to_string();
    assert!(!error.chars().any(is_hidden), "{error:?}");
}

#[test]
fn what_the_caller_calls_things_steers_no_terminal_in_any_form() {
    let tricks: String = TRICKS.iter().map(|(_, trick)| *trick).collect();
    let named = format!("ours{tricks}");
    let policy = Policy::new(named.clone(), Points::new(7), Points::new(20)).unwrap();
    let scorer = Scorer::builder().policy(policy).purpose(named).build().unwrap();
    let forms = forms(&scorer.assess(&Profile::default().id("c"), as_of()));
    for form in &forms {
        assert_eq!(deceived(form), None, "{}", form.told);
    }
    assert!(forms.iter().all(|form| form.kind.starts_with("blind") || form.told.contains("ours")));
    assert!(Scorer::builder().purpose("\u{200b}\u{9b}").build().is_err());
}

#[test]
fn a_stored_assessment_that_nobody_decides_is_refused() {
    let stored = report(scorer(), &json!({"id": "c"}), as_of()).to_json();
    assert!(Report::from_json(stored.as_bytes()).is_ok());
    let other = stored.replace("\"requires_human\":true", "\"requires_human\":false");
    assert_ne!(stored, other);
    assert_eq!(Report::from_json(other.as_bytes()), Err(ReadError::NobodyDecides));
}

#[test]
fn any_bytes_are_a_stored_assessment_or_an_error() {
    let stored = report(scorer(), &json!({"id": "c"}), "2026-12-31".parse().unwrap()).to_json();
    for cut in (0..stored.len()).step_by(97).filter(|cut| stored.is_char_boundary(*cut)) {
        assert!(Report::from_json(&stored.as_bytes()[..cut]).is_err());
    }
    for bytes in
        [&b"\xff"[..], b"", b"[[[[", b"null", b"{\"score\":1e999}", b"{\"score\":4294967296}"]
    {
        assert!(Report::from_json(bytes).is_err());
    }
    let deep = "[".repeat(1_000_000);
    assert!(Report::from_json(deep.as_bytes()).is_err());
}

#[test]
fn a_stored_assessment_with_other_numbers_does_not_add_up() {
    let as_of: Moment = "2026-12-31".parse().unwrap();
    let mut changed = 0;
    for case in cases().iter().filter(|case| case.fires()).step_by(20) {
        let stored = report(scorer(), &case.profile, as_of);
        for points in [i32::MIN, -1, i32::MAX] {
            let mut score = stored.clone();
            score.score = Points::new(points);
            assert!(score.verify_sum().is_err());
            for place in 0..stored.lines.len() {
                let mut line = stored.clone();
                line.lines[place].counted = Points::new(points);
                assert!(line.verify_sum().is_err(), "{}", case.says);
                changed += 1;
            }
        }
    }
    assert!(changed > 20, "{changed}");
}
