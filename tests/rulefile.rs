//! Rule files: what is wrong is told where it stands, what is sound judges like any other rule.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::BTreeSet;
use std::fs;

use hirerisk::facts::Facts;
use hirerisk::profile::Profile;
use hirerisk::rule::{Finding, Judge};
use hirerisk::rulefile::{Examples, Problems, RuleFile, Rules};
use hirerisk::{Moment, Points, Redaction, Scorer};
use serde_json::{Value, json};

use support::corpus::{files, root};
use support::rule_text::rule_text;

const ACME: &str = include_str!("../examples/rules/acme.toml");

fn acme() -> RuleFile {
    RuleFile::read("acme.toml", ACME)
}

/// The file with one part of it written otherwise.
fn otherwise(part: &str, written: &str) -> RuleFile {
    assert!(ACME.contains(part), "{part}");
    RuleFile::read("acme.toml", ACME.replacen(part, written, 1))
}

fn wrong(file: RuleFile) -> Problems {
    Rules::load(&[file]).whole().unwrap_err()
}

fn told(problems: &Problems) -> Vec<String> {
    let places = problems.iter().map(|one| format!("{} {}:{}", one.code, one.line, one.column));
    places.collect()
}

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

/// A person who works at home and was seen on these days through a firm's gateway.
fn seen_on(days: &[&str]) -> String {
    let session = |day: &&str| json!({"at": day, "network": {"class": "corporate_egress", "table_date": "2026-05-01"}});
    let sessions: Vec<Value> = days.iter().map(session).collect();
    let claims = json!({"works_from_home": true});
    json!({"id": "c-1", "stage": "employment", "claims": claims, "sessions": sessions}).to_string()
}

// What is wrong.

/// Each file names in its first line what is wrong and where; the text beside it is what people read.
#[test]
fn wrong_files_are_told_with_their_places() {
    let all = files(&root().join("tests/rulefile/wrong"));
    let all: Vec<_> = all.iter().filter(|path| path.extension().unwrap() == "toml").collect();
    assert!(all.len() >= 40, "{}", all.len());
    for path in all {
        let name = path.file_name().unwrap().to_str().unwrap();
        let text = fs::read_to_string(path).unwrap();
        let expected = text.lines().next().unwrap().trim_start_matches("# ");
        let problems = wrong(RuleFile::read(name, text.as_str()));
        assert_eq!(told(&problems).join(", "), expected, "{name}");
        let beside = path.with_extension("txt");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&beside, problems.to_text()).unwrap();
        }
        assert_eq!(problems.to_text(), fs::read_to_string(&beside).unwrap(), "{name}");
    }
}

#[test]
fn every_kind_of_fault_is_described_and_nothing_else_is_told() {
    let described: BTreeSet<&str> = hirerisk::rulefile::codes().map(|(code, _)| code).collect();
    let names: Vec<&str> = hirerisk::rulefile::codes().map(|(code, _)| code).collect();
    assert!(names.is_sorted(), "{names:?}");
    let mut told = BTreeSet::new();
    for path in files(&root().join("src/rulefile")) {
        let source = fs::read_to_string(&path).unwrap();
        let source = source.split("#[cfg(test)]\nmod ").next().unwrap();
        for part in source.split("Fault::new(").skip(1) {
            let first = part.trim_start();
            let code = first.strip_prefix('"').and_then(|rest| rest.split('"').next());
            told.extend(code.map(str::to_owned));
        }
    }
    let told: BTreeSet<&str> = told.iter().map(String::as_str).collect();
    assert_eq!(told, described);
}

#[test]
fn all_problems_are_told_at_once_in_the_order_of_the_files() {
    let files = [
        RuleFile::read("b.toml", "[[rule]]\nid = 'acme.b'\npoints = 3\n"),
        RuleFile::read("a.toml", "[[rul]]\n[[source]]\nid = 'x'\n"),
    ];
    let problems = Rules::load(&files).whole().unwrap_err();
    let names: Vec<&str> = problems.iter().map(|one| one.file.as_str()).collect();
    assert!(names.is_sorted_by_key(|name| *name == "a.toml"), "{names:?}");
    assert!(problems.len() > 10, "{problems}");
    assert!(
        problems
            .iter()
            .filter(|one| one.file == "b.toml")
            .all(|one| one.rule.as_deref() == Some("acme.b"))
    );
}

#[test]
fn two_files_cannot_hold_one_id() {
    let files = [acme(), RuleFile::read("again.toml", ACME)];
    let (rules, problems) = Rules::load(&files).sound();
    assert_eq!(rules.iter().count(), 2, "the first of each stays");
    assert!(problems.iter().all(|one| one.file == "again.toml" && one.code == "duplicate"));
    assert_eq!(problems.len(), 3, "a source and two rules: {problems}");
}

/// One name has one meaning: what a second file says otherwise is told in both, each with the place of the other.
#[test]
fn two_files_cannot_mean_two_facts_by_one_name() {
    let other = ACME
        .replacen("id = \"acme-2026\"", "id = \"acme-2027\"", 1)
        .replace("\"acme-2026\"", "\"acme-2027\"")
        .replace("acme.office_line", "acme.line")
        .replace("acme.badge_fetched_by_other", "acme.fetched");
    let same = [acme(), RuleFile::read("other.toml", other.as_str())];
    let rules = Rules::load(&same).whole().unwrap_or_else(|wrong| panic!("{}", wrong.to_text()));
    assert!(rules.add_to(Scorer::builder()).build().is_ok(), "said twice in the same words");
    let unlike = other.replacen("\"the_person\", \"some", "\"the_owner\", \"some", 1);
    let unlike = unlike.replace("fetched_by = \"the_person\"", "fetched_by = \"the_owner\"");
    let files = [acme(), RuleFile::read("other.toml", unlike)];
    let (rules, problems) = Rules::load(&files).sound();
    let told: Vec<_> = problems.iter().map(|one| (one.file.as_str(), one.says.as_str())).collect();
    let says = "`acme.badge.fetched_by` is another fact in ";
    assert_eq!(
        told,
        [
            ("acme.toml", &*format!("{says}`other.toml`, line 11: its `words` differs")),
            ("other.toml", &*format!("{says}`acme.toml`, line 11: its `words` differs")),
        ]
    );
    assert!(problems.iter().all(|one| (one.line, one.column, one.code) == (11, 8, "duplicate")));
    assert_eq!(rules.iter().count(), 3, "the rule that reads the second goes");
    assert!(rules.add_to(Scorer::builder()).build().is_ok());
}

#[test]
fn a_broken_rule_leaves_the_others_whole() {
    let file = otherwise("points = 3\nwhy = \"About", "points = 33\nwhy = \"About");
    let files = [file];
    let (rules, problems) = Rules::load(&files).sound();
    let ids: Vec<&str> = rules.iter().map(|rule| rule.record().id).collect();
    assert_eq!(ids, ["acme.badge_fetched_by_other"]);
    assert_eq!(told(&problems), ["over-bound 49:10"]);
    assert!(rules.add_to(Scorer::builder()).build().is_ok());
}

#[test]
fn a_deprecated_rule_goes_with_the_broken_one_that_takes_over() {
    let first = ACME.replacen(
        "basis = \"expert\"",
        "basis = \"expert\"\ndeprecated_for = \"acme.badge_fetched_by_other\"",
        1,
    );
    let sound = [RuleFile::read("acme.toml", first.as_str())];
    let rules = Rules::load(&sound).whole().unwrap();
    assert!(rules.add_to(Scorer::builder()).build().is_ok());
    let broken = [RuleFile::read(
        "acme.toml",
        first.replacen("once", "on ce", 1).replacen("proxy = \"None known.\"", "", 1),
    )];
    let (rules, problems) = Rules::load(&broken).sound();
    assert_eq!(rules.iter().count(), 0, "{problems}");
    assert!(problems.iter().any(|one| one.says == "the rule that takes over is not sound"));
    assert!(rules.add_to(Scorer::builder()).build().is_ok());
}

#[test]
fn no_file_is_larger_than_its_limits() {
    let large = RuleFile::read("large.toml", format!("# {}\n", "x".repeat(1 << 20)));
    assert_eq!(told(&wrong(large)), ["too-large 1:1"]);
    let many = RuleFile::read("many.toml", "[[rule]]\n".repeat(10_001));
    assert_eq!(told(&wrong(many)), ["too-large 1:1"]);
    let long = format!("sessions.exists(s, {} true)", "s.at == s.at && ".repeat(400));
    let file = otherwise("claims.works_from_home && days_of", &format!("{long} && days_of"));
    let problems = wrong(file);
    assert_eq!(problems.iter().next().unwrap().code, "condition", "{problems}");
}

#[test]
fn forms_of_problems_say_the_same() {
    let problems = wrong(otherwise("carry = \"never\"", "carry = \"nevr\""));
    let [first] = problems.iter().collect::<Vec<_>>()[..] else { panic!("{problems}") };
    assert_eq!((first.line, first.column, first.end_column), (53, 9, 15));
    let json: Value = serde_json::from_str(&problems.to_json()).unwrap();
    assert_eq!(
        json[0],
        json!({
            "code": "unknown-word", "file": "acme.toml", "rule": "acme.office_line", "line": 53, "column": 9,
            "end_column": 15, "says": "expected one of `never`, `no_record`, `group`", "help": "did you mean `never`?",
        })
    );
    let sarif: Value = serde_json::from_str(&problems.to_sarif()).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    assert_eq!(run["tool"]["driver"]["rules"][0]["id"], "unknown-word");
    assert_eq!(run["results"][0]["ruleIndex"], 0);
    let region = &run["results"][0]["locations"][0]["physicalLocation"]["region"];
    assert_eq!(*region, json!({"startLine": 53, "startColumn": 9, "endColumn": 15}));
    let line = "acme.toml:53:9: expected one of `never`, `no_record`, `group` [unknown-word]; help: did you mean `never`?";
    assert_eq!(problems.to_string(), line);
    assert_eq!(Problems::default().to_text(), "");
    assert_eq!(serde_json::from_str::<Value>(&Problems::default().to_json()).unwrap(), json!([]));
}

// The schema.

/// What editors see is what is read: it is fresh, takes the example and refuses what is against the form.
#[test]
fn the_schema_of_rule_files_is_fresh_and_says_what_is_read() {
    let place = root().join("schema/rulefile.schema.json");
    if std::env::var_os("BLESS").is_some() {
        fs::write(&place, RuleFile::json_schema()).unwrap();
    }
    let stale = "schema/rulefile.schema.json is stale: BLESS=1 cargo test --test rulefile";
    assert!(fs::read_to_string(&place).unwrap_or_default() == RuleFile::json_schema(), "{stale}");
    let schema: Value = serde_json::from_str(&RuleFile::json_schema()).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let schema = jsonschema::validator_for(&schema).unwrap();
    let read =
        |text: &str| serde_json::to_value(toml::from_str::<toml::Table>(text).unwrap()).unwrap();
    // A TOML date is text to an editor.
    let with_days = |text: &str| {
        text.replace("as_of = 2026-06-01", "as_of = \"2026-06-01\"")
            .replace("as_of = 2026-04-01", "as_of = \"2026-04-01\"")
    };
    let errors: Vec<String> =
        schema.iter_errors(&read(&with_days(ACME))).map(|one| one.to_string()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    for part in ["innocent", "proxy =", "settles =", "[[rule.level]]", "says ="] {
        let without = with_days(ACME).replacen(
            part,
            &part.replacen(|sign: char| sign.is_ascii_lowercase(), "x", 1),
            1,
        );
        assert!(!schema.is_valid(&read(&without)), "{part}");
    }
}

// What is sound.

#[test]
fn a_rule_of_a_file_is_told_like_any_other() {
    let files = [acme()];
    let rules = Rules::load(&files).whole().unwrap();
    let scorer = rules.add_to(Scorer::builder()).build().unwrap();
    let json = seen_on(&["2026-05-04", "2026-05-05", "2026-05-05", "2026-05-06"]);
    let profile = Profile::from_json(json.as_bytes()).unwrap();
    let assessment = scorer.assess(&profile, moment("2026-06-01"));
    let found: Vec<_> = assessment.fired().filter(|(rule, ..)| rule.starts_with("acme.")).collect();
    assert_eq!(found, [("acme.office_line", "two_days", Points::new(3))]);
    let text = assessment.to_text(Redaction::Masked);
    assert!(text.contains("Sessions on 3 days came through a firm's gateway"), "{text}");
    assert!(text.contains("/claims/works_from_home"), "{text}");
    assert!(text.contains("Acme (2026-05)"), "{text}");
    // Two days later none was there.
    let early = scorer.assess(&profile, moment("2026-05-04"));
    assert!(early.fired().all(|(rule, ..)| !rule.starts_with("acme.")));
}

#[test]
fn what_a_record_leaves_out_is_drawn_from_its_conditions() {
    let files = [acme()];
    let rules = Rules::load(&files).whole().unwrap();
    let records: Vec<_> = rules.iter().map(Judge::record).collect();
    let names = |signals: &[hirerisk::facts::Signal]| {
        signals.iter().map(|one| one.name()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        names(records[0].needs),
        "claims.works_from_home sessions.at sessions.network.class"
    );
    assert!(records[0].ip_only, "nothing else than look-ups of addresses was seen");
    assert_eq!(records[0].stage.as_str(), "onboarding");
    assert!(!records[1].ip_only);
    assert_eq!(rules.iter().nth(1).unwrap().own_facts()[0].name, "acme.badge.fetched_by");
    assert!(rules.iter().next().unwrap().own_facts().is_empty(), "only those that it reads");
}

/// A fact is read where its name stands, whatever blanks are in it; not where a longer name begins so.
#[test]
fn facts_of_ones_own_are_those_that_conditions_name() {
    let longer = ACME
        .replacen("name = \"acme.badge.fetched_by\"", "name = \"acme.badge.fetched\"", 1)
        .replacen("/*/fetched_by", "/*/fetched", 1);
    let (fact, _) = longer.split_once("[[rule]]").unwrap();
    let (_, fact) = fact.split_once("[[fact]]").unwrap();
    let file = ACME.replacen("[[fact]]", &format!("[[fact]]{fact}[[fact]]"), 1).replacen(
        "acme.badge.fetched_by.exists",
        "acme . badge\t. fetched_by.exists",
        1,
    );
    let files = [RuleFile::read("acme.toml", file)];
    let rules = Rules::load(&files).whole().unwrap_or_else(|wrong| panic!("{}", wrong.to_text()));
    let own: Vec<&str> =
        rules.iter().flat_map(|rule| rule.own_facts()).map(|fact| fact.name).collect();
    assert_eq!(own, ["acme.badge.fetched_by"]);
}

/// The highest level that holds is the finding; one above it that cannot be judged leaves it open.
#[test]
fn levels_are_judged_from_the_highest() {
    let level = "[[rule.level]]\nname = \"shared\"\nwhen = \"claims.works_from_home && days_of(through_a_firm.map(s, s.at)) >= params.days && devices.exists(d, d.kind == 'laptop')\"\npoints = 6\nwhy = \"x\"\nhonest = { per_million = 10_000, basis = \"assumed\", note = \"x\" }\nsays = \"Both.\"\ncarry = \"never\"\n\n[[rule.example]]\nkind = \"fires\"\ntitle = \"x\"\nas_of = 2026-06-01\nlevel = \"shared\"\npoints = 6\n\n[rule.base]";
    let level = level.replace("devices.exists(d, d.kind == 'laptop')", "devices.size() >= 2");
    let files = [otherwise("[rule.base]", &level)];
    let loaded = Rules::load(&files).whole();
    let Ok(rules) = loaded else { panic!("{}", loaded.unwrap_err().to_text()) };
    let rule = rules.iter().next().unwrap();
    let judge = |json: &str| {
        let profile = Profile::from_json(json.as_bytes()).unwrap();
        rule.judge(&Facts::of(&profile, moment("2026-06-01")))
    };
    let Ok(Finding::Fired(found)) = judge(&seen_on(&["2026-05-04", "2026-05-06"])) else {
        panic!()
    };
    assert_eq!((found.rung.place(), found.count), (0, 2));
    let (to, missing) = found.open.unwrap();
    assert_eq!((to.place(), missing.name()), (1, "devices.issued"));
}

// Examples.

const HOME_LINE: &str = "    { at = \"2026-05-04T09:00:00Z\", network = { class = \"residential\", table_date = \"2026-05-01\" } },\n";

#[test]
fn examples_hold_or_say_what_is_otherwise() {
    assert_eq!(Examples::run(&[acme()]).unwrap().all_hold(), Ok(8));
    let fails = |part: &str, written: &str| {
        let examples = Examples::run(&[otherwise(part, written)]).unwrap();
        let xml = examples.to_junit();
        let problems = examples.all_hold().unwrap_err();
        let [one] = problems.iter().collect::<Vec<_>>()[..] else { panic!("{problems}") };
        assert!(!xml.contains("failures=\"0\"") && xml.contains(one.code), "{xml}");
        roxmltree::Document::parse(&xml).unwrap();
        format!("{}:{} {} {}", one.line, one.column, one.code, one.says)
    };
    assert_eq!(
        fails("points = 3\nprofile.sessions", "points = 4\nprofile.sessions"),
        "62:9 example expected two_days with 4 points, got two_days with 3 points"
    );
    assert_eq!(
        fails(
            HOME_LINE,
            &[HOME_LINE, HOME_LINE]
                .concat()
                .replace("residential", "corporate_egress")
                .replacen("05-04", "05-05", 1)
        ),
        "73:9 example expected quiet, got two_days with 3 points"
    );
    assert_eq!(
        fails("missing = \"claims.works_from_home\"", "missing = \"sessions.at\""),
        "81:9 example expected unknown: sessions.at, got unknown: claims.works_from_home"
    );
    assert_eq!(
        fails("class = \"residential\"", "clas = \"residential\""),
        "76:48 example-profile `/sessions/0/network/clas`: no such field; did you mean `class`"
    );
    assert_eq!(
        fails("works_from_home = true }", "works_from_home = \"yes\" }"),
        "58:30 example-profile `/claims/works_from_home`: wrong type: expected `true` or `false`"
    );
    assert_eq!(
        fails("without = [\"/claims/works_from_home\"]", "without = [\"/claims/works_at_home\"]"),
        "84:12 example-profile nothing stands there in the profile"
    );
}

#[test]
fn an_honest_example_is_judged_by_all_rules() {
    let account = r#"{"account": "acct-1", "holder_check": {"result": "another_holder", "all_names_tested": true, "at": "2026-03-27"}}"#;
    let payments = format!(
        "profile = '''{{\"stage\": \"onboarding\", \"payments\": {{\"accounts\": [{account}]}}}}'''"
    );
    let (start, honest) = ACME.rsplit_once("profile = ").unwrap();
    assert!(honest.contains("somebody_else"));
    let examples =
        Examples::run(&[RuleFile::read("acme.toml", [start, &payments].concat())]).unwrap();
    let problems = examples.all_hold().unwrap_err();
    assert_eq!(problems.len(), 1);
    let one = problems.iter().next().unwrap();
    assert_eq!(one.says, "expected to stay under verify, got verify with 12 points");
    assert_eq!(one.help.as_deref(), Some("payment.holder_differs.another_holder 12"));
}

// Adjustments and exceptions.

const OVERLAY: &str = r#"
[[adjustment]]
rule = "acme.office_line"
by = "M. Keller"
why = "Our staff share lines."
at = 2026-05-01
made_for = "0.1.0"
points = [{ level = "two_days", was = 3, ours = 2 }]
parameters.days = { was = 2, ours = 4 }

[[exception]]
id = "acme-office"
rule = "acme.office_line"
candidates = ["c-1"]
points = 0
why = "Seen on site."
by = "M. Keller"
from = 2026-05-01
until = 2026-12-31
"#;

#[test]
fn adjustments_and_exceptions_of_files_are_told() {
    let files = [acme(), RuleFile::read("ours.toml", OVERLAY)];
    let rules = Rules::load(&files).whole().unwrap();
    let scorer = rules.add_to(Scorer::builder()).build().unwrap();
    let assess = |days: &[&str]| {
        let json = seen_on(days);
        let profile = Profile::from_json(json.as_bytes()).unwrap();
        scorer.assess(&profile, moment("2026-06-01")).to_text(Redaction::Masked)
    };
    let three = assess(&["2026-05-04", "2026-05-05", "2026-05-06"]);
    assert!(!three.contains("Sessions on 3 days"), "the threshold is four days: {three}");
    let four = assess(&["2026-05-04", "2026-05-05", "2026-05-06", "2026-05-07"]);
    for part in [
        "Sessions on 4 days",
        "M. Keller",
        "Our staff share lines.",
        "Seen on site.",
        "acme-office",
    ] {
        assert!(four.contains(part), "{part}: {four}");
    }
    assert_eq!(
        Examples::run(&files).unwrap().all_hold(),
        Ok(8),
        "examples are judged as the file says"
    );
}

#[test]
fn a_threshold_of_an_adjustment_that_does_not_fit_stands_as_the_rule_has_it() {
    let unfit = OVERLAY.replace("level = \"two_days\"", "level = \"two_day\"");
    let files = [acme(), RuleFile::read("ours.toml", unfit)];
    let (rules, problems) = Rules::load(&files).sound();
    assert_eq!(told(&problems), ["overlay 8:10"]);
    let json = seen_on(&["2026-05-04", "2026-05-06"]);
    let profile = Profile::from_json(json.as_bytes()).unwrap();
    let verdict = rules.iter().next().unwrap().judge(&Facts::of(&profile, moment("2026-06-01")));
    assert!(matches!(verdict, Ok(Finding::Fired(_))), "{verdict:?}");
}

// Explaining.

#[test]
fn explaining_and_judging_agree_and_no_value_is_told() {
    let file = otherwise(
        "claims.works_from_home && days_of",
        "claims.works_from_home && sessions.exists(s, s.device == 'x') && days_of",
    );
    assert_eq!(told(&wrong(file)), ["type 47:66"], "labels are the same as each other, or not");
    let when = "claims.works_from_home && sessions.exists(s, sessions.exists(o, o.device != s.device)) && days_of";
    let files = [otherwise("claims.works_from_home && days_of", when)];
    let rules = Rules::load(&files).whole().unwrap();
    let rule = rules.iter().next().unwrap();
    let mut profile: Value = serde_json::from_str(&seen_on(&["2026-05-04", "2026-05-06"])).unwrap();
    profile["sessions"][0]["device"] = "CANARY-1".into();
    profile["sessions"][1]["device"] = "CANARY-2".into();
    let json = profile.to_string();
    let profile = Profile::from_json(json.as_bytes()).unwrap();
    let explain = |redaction| rule.explain(&profile, moment("2026-06-01"), redaction);
    assert!(explain(Redaction::Full).to_text().contains("CANARY-1"));
    for redaction in [Redaction::Masked, Redaction::Codes] {
        let why = explain(redaction);
        assert_eq!(why.verdict, "two_days");
        let forms = [why.to_text(), serde_json::to_string(&why).unwrap(), format!("{why:?}")];
        assert!(forms.iter().all(|form| !form.contains("CANARY")), "{forms:?}");
    }
    assert!(explain(Redaction::Masked).to_text().contains("device B"));
}

/// No condition keeps a profile busy: it is unknown after so many steps, however lists stand in each other.
#[test]
fn work_is_bounded_however_lists_stand_in_each_other() {
    let session = |at: u32| {
        let day = format!("2026-05-{:02}T{:02}:{:02}:00Z", at % 28 + 1, at / 28 % 24, at / 672);
        json!({"at": day, "device": format!("d-{at}")})
    };
    let sessions: Vec<Value> = (0..1000).map(session).collect();
    let json = json!({"id": "c-1", "stage": "employment", "sessions": sessions}).to_string();
    let profile = Profile::from_json(json.as_bytes()).unwrap();
    let facts = Facts::of(&profile, moment("2026-06-01"));
    let judge = |condition: &str| {
        let files = [RuleFile::read("busy.toml", rule_text("acme.busy", condition))];
        let rules = Rules::load(&files).whole().unwrap();
        rules.iter().next().unwrap().judge(&facts)
    };
    for condition in [
        "sessions.exists(a, distinct(sessions.map(b, b.device)) > 1000)",
        "sessions.exists(a, sessions.exists(b, distinct(sessions.map(c, c.device)) > 1000))",
        "sessions.exists(a, days_of(sessions.map(b, b.at)) > 1000)",
        "sessions.exists(a, sessions.exists(b, sessions.exists(c, a.device == b.device && b.device != c.device && c.device == a.device)))",
    ] {
        assert!(judge(condition).is_err(), "{condition}");
    }
    // What one list asks is within the bound.
    for condition in
        ["distinct(sessions.map(s, s.device)) >= 1000", "days_of(sessions.map(s, s.at)) >= 28"]
    {
        assert!(matches!(judge(condition), Ok(Finding::Fired(_))), "{condition}");
    }
}
