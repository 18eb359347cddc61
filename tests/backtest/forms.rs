//! The forms, and lines that cannot be judged: no value is ever told, and what others wrote stays text.

use hirerisk::Scorer;
use hirerisk::backtest::{Backtest, BacktestReport};
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::{Value, json};

use crate::people::{Set, candidate, judged, stored};
use crate::support::judged::scorer;

/// A token as nobody should choose one.
const HOSTILE: &str = "<b>&\"'|]]>[c](https://x.example)`*_";

/// What each line is refused for: code and place. `SECRET` stands for a value.
const BAD: &[(&str, &str, &str)] = &[
    ("SECRET", "syntax", ""),
    ("[\"SECRET\"]", "wrong-type", ""),
    ("{\"profile\": {\"id\": \"c\"}", "syntax", ""),
    ("{\"profile\": {\"id\": \"c\"}, \"as_of\": \"2026-04-01\"} {}", "syntax", ""),
    ("{\"as_of\": \"2026-04-01\"}", "missing-field", "/profile"),
    ("{\"profile\": {\"id\": \"c\"}, \"as_of\": null}", "missing-field", "/as_of"),
    ("{\"profile\": {\"id\": \"c\"}, \"as_of\": 7}", "wrong-type", "/as_of"),
    ("{\"profile\": {\"id\": \"c\"}, \"as_of\": \"SECRET\"}", "bad-moment", "/as_of"),
    ("{\"profile\": {}, \"as_of\": \"2026-04-01\"}", "missing-id", "/profile"),
    (
        "{\"profile\": {\"id\": \"c\", \"stage\": \"SECRET\"}, \"as_of\": \"2026-04-01\"}",
        "bad-word",
        "/profile/stage",
    ),
    (
        "{\"profile\": {\"id\": \"c\"}, \"as_of\": \"2026-04-01\", \"SECRET key\": 1}",
        "unknown-field",
        "/?",
    ),
    (
        "{\"profile\": {\"id\": \"c\"}, \"as_of\": \"2026-04-01\", \"expected\": 1}",
        "unknown-field",
        "/expected",
    ),
    (
        "{\"profile\": {\"id\": \"c\"}, \"as_of\": \"2026-04-01\", \"as_of\": \"2026-04-01\"}",
        "duplicate-field",
        "/as_of",
    ),
    (
        "{\"profile\": {\"id\": \"c\"}, \"as_of\": \"2026-04-01\", \"disposition\": \"SECRET\"}",
        "bad-word",
        "/disposition",
    ),
    (
        "{\"profile\": {\"id\": \"c\"}, \"as_of\": \"2026-04-01\", \"expect\": \"SECRET\"}",
        "wrong-type",
        "/expect",
    ),
    (
        "{\"profile\": {\"id\": \"c\"}, \"as_of\": \"2026-04-01\", \"expect\": {}}",
        "nothing-expected",
        "/expect",
    ),
    (
        "{\"profile\": {\"id\": \"c\"}, \"as_of\": \"2026-04-01\", \"expect\": {\"band\": \"SECRET\"}}",
        "bad-word",
        "/expect/band",
    ),
    (
        "{\"profile\": {\"id\": \"c\"}, \"as_of\": \"2026-04-01\", \"expect\": {\"fires\": [1]}}",
        "wrong-type",
        "/expect/fires",
    ),
    (
        "{\"profile\": {\"id\": \"c\"}, \"as_of\": \"2026-04-01\", \"expect\": {\"quiet\": [\"SECRET\"]}}",
        "unknown-rule",
        "/expect/quiet/0",
    ),
];

#[test]
fn bad_lines_are_told_by_place_and_never_by_value_and_the_others_are_judged() {
    let mut test = Backtest::of(scorer());
    for (number, (line, code, pointer)) in (1..).zip(BAD) {
        let error = test.line("people.jsonl", number, line.as_bytes()).unwrap_err();
        assert_eq!((error.code(), error.pointer()), (*code, *pointer), "{line}");
        assert!(!error.to_string().contains("SECRET"), "{error}");
        assert!(!format!("{error:?}").contains("SECRET"), "{error:?}");
        let good = br#"{"profile": {"id": "c"}, "as_of": "2026-04-01", "expect": null}"#;
        test.line("people.jsonl", 1_000 + number, good).unwrap();
    }
    let not_text = test.line("people.jsonl", 500, b"\xff").unwrap_err();
    assert_eq!(not_text.code(), "not-utf8");
    let long = vec![b' '; 2 << 20];
    assert_eq!(test.line("people.jsonl", 501, &long).unwrap_err().code(), "too-large");
    let report = test.report();
    let count = BAD.len() as u64;
    assert_eq!((report.people, report.input.count), (count, count + 2));
    let told: Vec<_> =
        report.input.told.iter().map(|bad| (bad.line, &*bad.code, &*bad.pointer)).collect();
    let want: Vec<_> = (1..).zip(BAD).map(|(number, bad)| (number, bad.1, bad.2)).collect();
    assert_eq!(told[..BAD.len()], want[..]);
    for form in [report.to_json(), report.to_markdown(), report.to_junit()] {
        assert!(!form.contains("SECRET"), "{form}");
    }
}

/// Somebody with a hostile token, of whom too much is expected, in a file with a hostile name; a bad line.
fn hostile() -> BacktestReport {
    let mut test = Backtest::of(scorer());
    let line = json!({"profile": {"id": HOSTILE}, "as_of": "2026-04-01",
        "expect": {"band": "verify", "fires": ["payment.holder_differs"]}});
    test.line(HOSTILE, 1, line.to_string().as_bytes()).unwrap();
    let met = br#"{"profile": {"id": "c"}, "as_of": "2026-04-01", "expect": {"band": "routine"}}"#;
    test.line(HOSTILE, 2, met).unwrap();
    assert!(test.line(HOSTILE, 3, b"{}").is_err());
    test.report()
}

#[test]
fn junit_is_read_by_somebody_elses_reader() {
    let xml = hostile().to_junit();
    let document = roxmltree::Document::parse(&xml).unwrap();
    let suites: Vec<_> =
        document.descendants().filter(|node| node.has_tag_name("testsuite")).collect();
    let of =
        |name: &str| suites.iter().find(|suite| suite.attribute("name") == Some(name)).unwrap();
    for suite in &suites {
        let count = |tag: &str| suite.descendants().filter(|node| node.has_tag_name(tag)).count();
        for (attribute, tag) in
            [("tests", "testcase"), ("failures", "failure"), ("errors", "error")]
        {
            let told: usize = suite.attribute(attribute).unwrap().parse().unwrap();
            assert_eq!(told, count(tag), "{attribute}");
        }
    }
    let names = |suite: &str| -> Vec<String> {
        let cases = of(suite).descendants().filter(|node| node.has_tag_name("testcase"));
        cases.map(|case| case.attribute("name").unwrap().to_owned()).collect()
    };
    let want = ["band", "payment.holder_differs"];
    let want = want.map(|what| format!("{HOSTILE} as of 2026-04-01: {what}"));
    assert_eq!(names("expectations"), [&want[..], &["1 are met".to_owned()]].concat());
    assert_eq!(names("input"), [format!("{HOSTILE} line 3")]);
    let property = |name: &str| {
        let of = |node: &roxmltree::Node<'_, '_>| node.attribute("name") == Some(name);
        document.descendants().find(of).unwrap().attribute("value").unwrap().to_owned()
    };
    assert_eq!(["people", "stated", "met"].map(property), ["2", "3", "1"]);
    let failure = document.descendants().find(|node| node.has_tag_name("failure")).unwrap();
    assert_eq!(failure.attribute("message"), Some("expected verify, got routine"));
    assert!(failure.text().unwrap().contains("rules due could not be judged."));
}

#[test]
fn markdown_holds_no_markup_of_others() {
    let (one, two) = (Set::shipped().scorer(), candidate().scorer());
    let many = judged(Backtest::new(&one, &two), &stored());
    for report in [&hostile(), &many] {
        let text = report.to_markdown();
        for event in Parser::new_ext(&text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH)
        {
            let foreign = matches!(
                &event,
                Event::Html(_)
                    | Event::InlineHtml(_)
                    | Event::Code(_)
                    | Event::Start(
                        Tag::Link { .. } | Tag::Image { .. } | Tag::Emphasis | Tag::Strong
                    )
            );
            assert!(!foreign, "{event:?}\n{text}");
        }
    }
    let text = many.to_markdown();
    for part in
        ["Who changes band", "Keep, tune or retire, set b", "Previews, set b", "Reviews by rule"]
    {
        assert!(text.contains(&format!("## {part}")), "{part}");
    }
    // Every table has as many cells in each row as in its head.
    let cells = |line: &str| line.replace("\\|", "").matches('|').count();
    for table in text.split("\n\n").filter(|part| part.starts_with('|')) {
        let mut rows = table.lines().filter(|line| line.starts_with('|')).map(cells);
        let head = rows.next().unwrap();
        assert!(rows.all(|row| row == head), "{table}");
    }
}

/// Numbers that could be taken for a probability of one person, or words that judge somebody, stand in no form.
#[test]
fn no_form_judges_anybody() {
    let (one, two) = (Set::shipped().scorer(), candidate().scorer());
    let report = judged(Backtest::new(&one, &two), &stored());
    let forms =
        [report.to_json(), report.to_markdown(), report.to_junit()].join("\n").to_lowercase();
    let banned = [
        "%", "likely", "chance", "probab", "fraud", "fake", "suspect", "liar", "flagged", "reject",
    ];
    for word in banned {
        assert!(!forms.contains(word), "{word}");
    }
}

#[test]
fn the_json_has_the_same_as_the_data() {
    let scorer: &Scorer<'_> = scorer();
    let report = judged(Backtest::of(scorer), &stored()[..40]);
    let json: Value = serde_json::from_str(&report.to_json()).unwrap();
    assert_eq!(json["schema"], "hirerisk-backtest/1");
    assert_eq!(json["people"], 40);
    assert!(json.get("change").is_none());
    let side = &json["sides"][0];
    assert_eq!(side["rules"].as_array().unwrap().len(), report.sides[0].rules.len());
    let band = &side["bands"][0]["people"];
    let some = report.sides[0].bands[0].people;
    assert_eq!((&band["people"], &band["cleared"]), (&json!(some.people()), &json!(some.cleared)));
    assert_eq!(band["confirmed_of_10000_bounds"]["high"], json!(some.bounds().unwrap().high));
}

#[test]
fn what_is_left_out_is_counted() {
    let mut test = Backtest::of(scorer()).telling(2);
    for number in 1..=5 {
        let id = format!("p-{}", 6 - number);
        let line =
            json!({"profile": {"id": id}, "as_of": "2026-04-01", "expect": {"band": "verify"}});
        test.line("people.jsonl", number, line.to_string().as_bytes()).unwrap();
        assert!(test.line("people.jsonl", 10 + number, b"{}").is_err());
    }
    let report = test.report();
    let told: Vec<&str> = report.expectations.unmet.told.iter().map(|one| &*one.id).collect();
    assert_eq!((told, report.expectations.unmet.more), (vec!["p-1", "p-2"], 3));
    let xml = report.to_junit();
    assert!(xml.contains("3 further expectations are not met"), "{xml}");
    assert!(xml.contains("3 further lines could not be judged"), "{xml}");
    assert!(report.to_markdown().contains("and 3 more."));
}
