//! Languages: whatever is told can be told in another one, and a file that does not fit is refused.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use hirerisk::{Assessment, Language, LanguageError, Messages, Redaction, Report};
use serde_json::{Value, json};

use support::corpus::{examples, root};
use support::judged::{scorer, with};
use support::told::{forms_of, some_profiles, visible};

/// A language file of these texts.
fn file(tag: &str, plurals: &str, texts: impl IntoIterator<Item = (String, String)>) -> Value {
    let messages = scorer().messages();
    let told = texts.into_iter().map(|(id, text)| {
        let mark = Messages::mark(messages.english(&id).unwrap_or_default());
        (id, json!([mark, text]))
    });
    let told: serde_json::Map<String, Value> = told.collect();
    json!({"schema": "hirerisk-language/1", "language": tag, "plurals": plurals, "messages": told})
}

fn read(file: &Value) -> Result<Language, LanguageError> {
    Language::from_json(file.to_string().as_bytes(), &scorer().messages())
}

// A language that nobody speaks.

/// A text with every letter outside its places taken for one of another script.
fn in_other_letters(english: &str) -> String {
    let mut is_place = false;
    let letter = |char: char| {
        is_place = char == '{' || is_place && char != '}';
        match char {
            'a'..='z' if !is_place => char::from_u32(0x0430 + (u32::from(char) - 97)).unwrap(),
            'A'..='Z' if !is_place => char::from_u32(0x0410 + (u32::from(char) - 65)).unwrap(),
            other => other,
        }
    };
    english.chars().map(letter).collect()
}

fn pseudo() -> Language {
    let messages = scorer().messages();
    let texts = messages.iter().map(|(id, text)| (id.to_owned(), in_other_letters(text)));
    read(&file("x-pseudo", "one", texts)).unwrap()
}

/// Words of our letters, whole codes and addresses of facts taken as one.
fn latin(text: &str) -> BTreeSet<String> {
    let words = text.split(|char: char| !(char.is_alphanumeric() || "._-/:+".contains(char)));
    let words = words.map(|word| word.trim_matches(|char| ".-/:+".contains(char)));
    let latin = words.filter(|word| word.chars().any(|char| char.is_ascii_alphabetic()));
    latin.map(str::to_owned).collect()
}

/// What is the same in every language: codes, sources, what the caller sets.
fn codes(report: &Report<'_>) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut add = |text: &str| all.extend(latin(text));
    for text in ["hirerisk T00:00:00 Z", &report.schema, &report.id, &report.engine] {
        add(text);
    }
    add(report.policy.name());
    add(&report.purpose);
    add(&format!("{} {} {}", report.ruleset, report.weights, report.as_of));
    for source in &report.sources {
        add(&source.publisher);
    }
    for check in scorer().rule_set().rules.iter().flat_map(|record| record.settles) {
        add(check);
    }
    for record in &scorer().rule_set().rules {
        add(record.id);
        add(record.group.unwrap_or_default());
        record.levels.iter().for_each(|level| add(level.name));
        record.needs.iter().chain(record.reads).for_each(|fact| add(fact.name()));
    }
    for line in &report.lines {
        add(&line.id);
        line.evidence.iter().for_each(|fact| add(&fact.pointer.to_string()));
        line.evidence.iter().for_each(|fact| add(&format!("{} {:?}", fact.fact, fact.at)));
    }
    report.typologies.iter().for_each(|one| add(&one.id));
    // Letters of masked values, and values that are shown as they are.
    all.extend(('A'..='Z').map(String::from));
    all
}

/// A report whose values are codes, so that nothing of the profile is among the words.
fn told_in<'s>(assessment: Assessment<'s>, language: &'s Language) -> Report<'s> {
    assessment.in_language(language).report(Redaction::Codes)
}

#[test]
fn nothing_is_told_that_is_no_message() {
    let pseudo = pseudo();
    assert_eq!((pseudo.missing().count(), pseudo.outdated().count()), (0, 0));
    let mut seen = 0;
    for (profile, as_of) in some_profiles() {
        with(&profile, |read| {
            let report = told_in(scorer().assess(read, as_of), &pseudo);
            let known = codes(&report);
            for form in forms_of(&report).into_iter().filter(|form| form.kind != "json") {
                let left: Vec<String> = latin(&form.words()).difference(&known).cloned().collect();
                assert!(left.is_empty(), "{}: {left:?}\n{}", form.kind, form.words());
            }
            let english = scorer().assess(read, as_of).to_text(Redaction::Codes);
            assert!(latin(&english).difference(&known).count() > 20, "the test sees English");
            seen += report.lines.len();
        });
    }
    assert!(seen > 100, "{seen} lines");
}

#[test]
fn the_notice_to_the_candidate_is_told_in_it_too() {
    let pseudo = pseudo();
    for one in examples() {
        with(&one.profile, |read| {
            let assessment = scorer().assess(read, one.as_of).in_language(&pseudo);
            let known = codes(&assessment.report(Redaction::Codes));
            let told = assessment.candidate_notice().to_text();
            let left: Vec<String> = latin(&told).difference(&known).cloned().collect();
            let products = |word: &String| one.profile.to_string().contains(word.as_str());
            let left: Vec<String> = left.into_iter().filter(|word| !products(word)).collect();
            assert!(left.is_empty(), "{left:?}\n{told}");
        });
    }
}

#[test]
fn timelines_and_changes_are_told_in_it_too() {
    let pseudo = pseudo();
    let first = &examples()[0];
    with(&first.profile, |read| {
        let start = scorer().assess(read, first.as_of).in_language(&pseudo);
        let start = start.report(Redaction::Codes);
        for one in examples() {
            with(&one.profile, |read| {
                let timeline = scorer().timeline(read, one.as_of).in_language(&pseudo);
                let timeline = timeline.report(Redaction::Codes);
                let again = scorer().reassess(start.clone(), read, one.as_of);
                let report = &again.report;
                let (old, new) = (codes(&start), codes(report));
                let mut known: BTreeSet<String> = old.union(&new).cloned().collect();
                for step in &timeline.steps {
                    known.extend(latin(&step.at.to_string()));
                }
                known.extend(latin(&again.changes.id));
                let page = visible(&report.to_html_with(&timeline));
                for told in [timeline.to_text(), again.changes.to_text(), page] {
                    let left: Vec<String> = latin(&told).difference(&known).cloned().collect();
                    assert!(left.is_empty(), "{left:?}\n{told}");
                }
            });
        }
    });
}

#[test]
fn another_language_changes_no_code_and_no_number() {
    let pseudo = pseudo();
    let bare = |report: &Report<'_>| {
        let lines = report.lines.iter().map(|line| {
            (line.id.to_string(), line.level.clone().map(|level| level.to_string()), line.counted)
        });
        let checks = report.next_checks.iter().map(|check| (check.id.to_string(), check.if_bad));
        let ledger = report.ledger.iter().map(|entry| (entry.rule.to_string(), entry.state));
        (
            lines.collect::<Vec<_>>(),
            checks.collect::<Vec<_>>(),
            ledger.collect::<Vec<_>>(),
            (report.score, report.band, report.range, report.coverage.clone()),
        )
    };
    for (profile, as_of) in some_profiles() {
        with(&profile, |read| {
            let english = scorer().assess(read, as_of).report(Redaction::Codes);
            let other = told_in(scorer().assess(read, as_of), &pseudo);
            assert_eq!(bare(&english), bare(&other));
            let stored = Report::from_json(other.to_json().as_bytes()).unwrap();
            assert_eq!(stored, other);
            assert_eq!((&*stored.language, &*english.language), ("x-pseudo", "en"));
        });
    }
}

// What a file may be.

#[test]
fn a_text_that_loses_a_value_is_refused_and_one_of_an_older_sentence_is_not_told() {
    let places = read(&file("de", "one", [("say.head".into(), "Beurteilung von {id}".into())]));
    let error = places.unwrap_err();
    assert_eq!(error.code(), "language-places");
    assert!(error.to_string().contains("say.head"));

    let mut old = file("de", "one", [("say.decides".into(), "Ein Mensch entscheidet.".into())]);
    let told = read(&old).unwrap();
    assert!(told.missing().all(|id| id != "say.decides"));
    old["messages"]["say.decides"][0] = json!("00000000");
    let told = read(&old).unwrap();
    assert_eq!(told.outdated().collect::<Vec<_>>(), ["say.decides"]);
    assert!(told.missing().any(|id| id == "say.decides"));
}

#[test]
fn what_is_no_language_file_says_why() {
    for (wrong, code) in [
        (json!([]), "language-unreadable"),
        (file("de", "seven", []), "language-unreadable"),
        (file("de_DE", "one", []), "language-tag"),
        (file("<b>", "one", []), "language-tag"),
    ] {
        assert_eq!(read(&wrong).unwrap_err().code(), code, "{wrong}");
    }
    let mut other = file("de", "one", []);
    other["schema"] = json!("hirerisk-language/2");
    assert_eq!(read(&other).unwrap_err().code(), "language-schema");
    let odd = read(&file("de", "one", [("say.decide".into(), "x".into())])).unwrap();
    assert_eq!(odd.unknown().collect::<Vec<_>>(), ["say.decide"]);
}

#[test]
fn a_number_takes_the_form_of_its_language() {
    let forms = ["one", "few", "many", "other"];
    let texts = forms.map(|form| {
        (
            format!("say.notice.later_facts.{form}"),
            format!("{{count}} \u{437}\u{430}\u{43f} {form}"),
        )
    });
    let messages = scorer().messages();
    let mark = Messages::mark(messages.english("say.notice.later_facts.other").unwrap());
    let mut russian = file("ru", "east_slavic", texts);
    for form in ["few", "many"] {
        russian["messages"][format!("say.notice.later_facts.{form}")][0] = json!(mark);
    }
    let russian = read(&russian).unwrap();
    for (count, form) in [(1, "one"), (2, "few"), (5, "many"), (21, "one")] {
        let later: Vec<Value> = (0..count).map(|_| json!({"at": "2027-01-01"})).collect();
        let profile = json!({"id": "c", "sessions": later});
        with(&profile, |read| {
            let told = scorer().assess(read, "2026-06-01".parse::<hirerisk::Moment>().unwrap());
            let notices = told.in_language(&russian).notices();
            let said = notices.iter().find(|notice| notice.code == "later-facts").unwrap();
            assert!(said.says.ends_with(form), "{count}: {}", said.says);
        });
    }
}

#[test]
fn what_is_written_from_right_to_left_says_so() {
    let mut hebrew = file("he", "one", []);
    hebrew["right_to_left"] = json!(true);
    let hebrew = read(&hebrew).unwrap();
    with(&json!({"id": "c"}), |read| {
        let assessment = scorer().assess(read, "2026-06-01".parse::<hirerisk::Moment>().unwrap());
        let page = assessment.in_language(&hebrew).to_html(Redaction::Masked);
        assert!(page.contains("<html lang=\"he\" dir='rtl'>"));
    });
}

// The languages that ship.

/// Judgements of a person, in the languages that ship.
const JUDGEMENTS: &[(&str, &[&str])] = &[(
    "de",
    &[
        "betrug",
        "betrüger",
        "betrügerisch",
        "gefälscht",
        "gefälschte",
        "gefälschter",
        "fälschung",
        "verdächtig",
        "verdächtige",
        "verdächtiger",
        "verdacht",
        "lügner",
        "lügt",
        "gelogen",
        "schuldig",
        "kriminell",
        "kriminelle",
        "täter",
        "täterin",
        "nordkoreanisch",
        "nordkoreanische",
        "nordkorea",
        "dvrk",
        "abgelehnt",
        "ablehnen",
        "ablehnung",
        "unehrlich",
        "durchgefallen",
        "wahrscheinlich",
        "wahrscheinlichkeit",
        "prozent",
    ],
)];

#[test]
fn every_language_that_ships_is_whole_fresh_and_judges_nobody() {
    let judgements: BTreeMap<&str, &[&str]> = JUDGEMENTS.iter().copied().collect();
    let files = support::corpus::files(&root().join("languages"));
    assert!(!files.is_empty());
    for path in files {
        let text = std::fs::read(&path).unwrap();
        let language = Language::from_json(&text, &scorer().messages()).unwrap();
        for (what, ids) in [
            ("missing", language.missing().collect::<Vec<_>>()),
            ("outdated", language.outdated().collect()),
            ("unknown", language.unknown().collect()),
        ] {
            assert!(ids.is_empty(), "{what} in {}: {ids:?}", path.display());
        }
        let file: Value = serde_json::from_slice(&text).unwrap();
        for (id, told) in file["messages"].as_object().unwrap() {
            for word in support::words::words(told[1].as_str().unwrap()) {
                assert!(!judgements[language.tag()].contains(&word.as_str()), "{id}: {word}");
            }
        }
    }
}
