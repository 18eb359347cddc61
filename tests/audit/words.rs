//! What no form says.

use hirerisk::audit::{AuditReport, Pair, PairedAudit};
use hirerisk::{Band, Points};
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::Value;

use crate::rows::{Person, audit, two};

/// Everybody, so that every part of a report is told.
fn everybody() -> Vec<Person> {
    let all = (0..512_usize).map(|number| Person {
        sex: number % 4,
        ethnicity: number / 4 % 4,
        points: [0, 3, 9, 25][number / 16 % 4],
        carried: true,
        label: number / 64 % 3,
        lines: [[0, 3, 4, 9][number / 16 % 4], 0],
    });
    all.collect()
}

fn reports() -> Vec<AuditReport> {
    let whole = audit(&everybody());
    let few = two(&[("a", [40, 9]), ("b", [2, 1]), ("c", [30, 30])]);
    let few = few.leaving_out_small_categories("They are few.");
    let nobody = two(&[("a", [0, 4])]);
    vec![
        whole.report().unwrap(),
        whole.shared(3).unwrap(),
        whole.shared(40).unwrap(),
        few.report().unwrap(),
        few.shared(4).unwrap(),
        nobody.report().unwrap(),
    ]
}

fn forms() -> Vec<String> {
    let mut audit = PairedAudit::default();
    for (band, points) in [(Band::Routine, 0), (Band::Verify, 7)] {
        let one = (Band::Routine, Points::ZERO);
        audit.add(&Pair::new("name", one, (band, Points::new(points)))).unwrap();
    }
    let paired = audit.report().unwrap();
    let mut forms = vec![paired.to_json(), paired.to_markdown()];
    forms.extend(reports().iter().flat_map(|report| [report.to_json(), report.to_markdown()]));
    forms
}

/// TRUST A13 and A16, and what would be a verdict of law.
#[test]
fn no_form_judges_anybody_or_says_that_all_is_well() {
    let banned = [
        "%",
        "likely",
        "chance",
        "probab",
        "percent",
        "odds",
        "confidence",
        "fraud",
        "fake",
        "suspect",
        "liar",
        "flagged",
        "reject",
        "unfair",
        "fair",
        "compliant",
        "complies",
        "compliance",
        "lawful",
        "passes",
        "passed",
        "fails",
        "failed",
        "discriminat",
        "bias",
    ];
    for form in forms() {
        let form = form.to_lowercase();
        for word in banned {
            assert!(!form.contains(word), "{word}: {form}");
        }
    }
}

#[test]
fn every_form_says_what_it_is_not() {
    for form in forms() {
        let head: String = form.chars().take(900).collect();
        assert!(head.contains("This is no legal finding"), "{head}");
    }
}

/// Names of groups are text to a reader of Markdown, and every row has the cells of its head.
#[test]
fn names_make_no_markup() {
    let names = ["[a](http://b.c)", "a|b", "<b>a</b>", "*a*_b_", "www.b.c", "`a`", "a@b.c"];
    let groups: Vec<(&str, [usize; 2])> = names.iter().map(|name| (*name, [3, 1])).collect();
    let text = two(&groups).report().unwrap().to_markdown();
    let (mut links, mut seen) = (0, String::new());
    for event in Parser::new_ext(&text, Options::all()) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::Emphasis | Tag::HtmlBlock)
            | Event::InlineHtml(_) => links += 1,
            Event::Text(part) => seen.push_str(&part),
            _ => {}
        }
    }
    assert_eq!(links, 0);
    for name in names {
        assert!(seen.contains(name), "{name}");
    }
}

#[test]
fn the_json_has_the_same_as_the_data() {
    let report = &reports()[0];
    let json: Value = serde_json::from_str(&report.to_json()).unwrap();
    assert_eq!(json["schema"], "hirerisk-audit/1");
    assert_eq!(json["everybody"]["people"], 512);
    let table = &json["tables"][2];
    assert_eq!(table["dimensions"], serde_json::json!(["sex", "ethnicity"]));
    let group = &table["groups"][0];
    let data = &report.tables[2].groups[0];
    let ratio = data.selection.ratio.fraction().unwrap();
    assert_eq!(group["selection"]["ratio"]["over"], u64::try_from(ratio.over()).unwrap());
    assert_eq!(group["routine"]["wilson"]["low"], data.routine.wilson.unwrap().low);
    let nobody: Value = serde_json::from_str(&reports()[5].to_json()).unwrap();
    assert_eq!(nobody["tables"][0]["lowest_ratio"]["undefined"], "nothing_to_compare");
}
