//! Words: what is never said of a person, what is never asked for, what is never looked for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use hirerisk::rulefile::{RuleFile, Rules};
use hirerisk::{
    catalog::{CHECKS, MITIGATIONS},
    facts::Signal,
};
use serde_json::{Value, json};

use crate::support::corpus::{files, root};
use crate::support::rule_text::{rule_text, titled};
use crate::support::told::{refusal, sample};
use crate::support::words::{advice, literals, runtime, words};

/// Where a banned word stands: one example each.
fn standing<'b>(
    said: impl IntoIterator<Item = (String, String)>,
    banned: &'b [&'b str],
) -> BTreeMap<&'b str, String> {
    let mut found = BTreeMap::new();
    for (place, text) in said {
        let padded = format!(" {} ", words(&text).join(" "));
        for word in banned {
            if padded.contains(&format!(" {word} ")) || *word == "%" && text.contains('%') {
                found.entry(*word).or_insert_with(|| format!("{place}: {text}"));
            }
        }
    }
    found
}

/// Judgements of a person, and names of the schemes. Docs and titles of sources may have them.
const JUDGEMENTS: &[&str] = &[
    "fraud",
    "frauds",
    "fraudulent",
    "fraudster",
    "fraudsters",
    "fake",
    "fakes",
    "faked",
    "suspect",
    "suspects",
    "suspected",
    "suspicious",
    "suspicion",
    "liar",
    "liars",
    "lied",
    "cheat",
    "cheater",
    "cheating",
    "criminal",
    "criminals",
    "culprit",
    "perpetrator",
    "imposter",
    "impostor",
    "imposters",
    "scam",
    "scammer",
    "guilty",
    "dishonest",
    "untrustworthy",
    "malicious",
    "red flag",
    "red flags",
    "north korean",
    "north korea",
    "dprk",
    "flagged",
    "flagged person",
    "reject",
    "rejects",
    "rejected",
    "rejection",
    "blacklist",
    "blacklisted",
    "disqualify",
    "disqualified",
    "do not hire",
    "pass or fail",
    "pass fail",
];

/// What would be read as a probability.
const PROBABILITIES: &[&str] = &[
    "%",
    "likely",
    "unlikely",
    "likelihood",
    "chance",
    "chances",
    "probability",
    "probabilities",
    "probable",
    "probably",
    "percent",
    "per cent",
    "odds",
    "confidence",
];

/// All that can reach a reader: what stands in the code, and what is rendered of the cases.
fn all_said() -> impl Iterator<Item = (String, String)> {
    let rendered = rendered().into_iter().map(|text| ("rendered".into(), text));
    runtime().into_iter().map(|said| (said.place, said.text)).chain(rendered)
}

/// Every text that the forms of the sampled assessments hold, once.
fn rendered() -> BTreeSet<String> {
    let mut texts = BTreeSet::new();
    for told in sample() {
        for form in &told.forms {
            match form.kind {
                "json" => texts_of(&serde_json::from_str(&form.told).unwrap(), &mut texts),
                "html" | "blind html" => {
                    texts.extend(form.told.split("</style>").skip(1).flat_map(|page| {
                        page.split('<')
                            .filter_map(|part| part.split_once('>'))
                            .map(|(_, text)| text.into())
                    }));
                }
                _ => texts.extend(form.told.lines().map(str::to_owned)),
            }
        }
    }
    texts
}

/// Every text of a document but of its sources, whose addresses and titles are not the library's.
fn texts_of(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            let own = members.iter().filter(|(key, _)| *key != "sources");
            own.for_each(|(_, inner)| texts_of(inner, found));
        }
        Value::Array(items) => items.iter().for_each(|inner| texts_of(inner, found)),
        Value::String(text) => {
            found.insert(text.clone());
        }
        _ => {}
    }
}

#[test]
fn trust_a13_nothing_that_is_said_is_a_probability() {
    let found = standing(all_said(), PROBABILITIES);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn trust_a16_nothing_that_is_said_judges_a_person() {
    let found = standing(all_said(), JUDGEMENTS);
    assert!(found.is_empty(), "{found:#?}");
}

/// What the library never says, no rule of a file says either.
#[test]
fn trust_a13_a16_a_rule_of_a_file_says_none_of_it() {
    for word in JUDGEMENTS.iter().chain(PROBABILITIES) {
        let title = format!("Something {word} is seen");
        let text = titled("acme.said", &title, "claims.works_from_home");
        let files = [RuleFile::read("said.toml", text)];
        let problems = Rules::load(&files).whole();
        let codes =
            problems.map_or_else(|wrong| wrong.iter().map(|one| one.code).collect(), |_| vec![]);
        assert_eq!(codes, ["judging-word"], "{word}");
    }
}

#[test]
fn trust_a9_no_advice_names_a_document() {
    let documents = [
        "passport",
        "passports",
        "visa",
        "visas",
        "licence",
        "license",
        "driving licence",
        "driver's license",
        "identity card",
        "id card",
        "birth certificate",
        "social security",
        "green card",
        "residence permit",
        "work permit",
        "i-9",
        "e-verify",
        "national id",
        "tax id",
        "ssn",
        "another document",
        "second document",
        "further document",
        "additional document",
    ];
    let said = advice().into_iter().map(|said| (said.place, said.text));
    let found = standing(said, &documents);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn trust_a7_every_check_can_be_made_without_camera_and_without_speech() {
    for check in CHECKS {
        assert!(check.modes.len() >= 2, "{}: one way only", check.id);
        assert!(check.modes.iter().any(|mode| mode.camera_free), "{}: needs a camera", check.id);
        assert!(check.modes.iter().any(|mode| mode.speech_free), "{}: needs speech", check.id);
        let ways: BTreeSet<&str> = check.modes.iter().map(|mode| mode.mode).collect();
        assert_eq!(ways.len(), check.modes.len(), "{}: a way twice", check.id);
    }
}

#[test]
fn trust_a7_the_way_in_which_a_check_was_made_is_no_input() {
    // So either way gives the same coverage and the same points.
    for key in ["mode", "camera_free", "speech_free", "way"] {
        let profile = json!({"id": "c", "checks": {"steps": [{key: "in writing"}]}});
        assert_eq!(refusal(&profile), Some("unknown-field"), "{key}");
    }
    assert!(!MITIGATIONS.is_empty());
}

#[test]
fn trust_a1_no_fact_that_rules_read_is_about_a_trait() {
    // What a comparison of pictures found is a fact; a picture has no field.
    let finding = |signal: &&Signal| signal.name().starts_with("personas.portrait.");
    for signal in Signal::ALL.iter().filter(|signal| !finding(signal)) {
        for part in signal.name().split('.') {
            let profile = json!({"id": "c", part: 1});
            assert_ne!(refusal(&profile), Some("forbidden-field"), "{}", signal.name());
        }
    }
}

// A3: the words for which no rule looks.

/// Names of countries and regions, of peoples and of languages: the list that rule files are held against too.
const PLACES: &str = include_str!("../../src/rulefile/places.txt");

/// The codes of ISO 3166-1 that could stand as a whole text.
const CODES: &str = include_str!("../../src/rulefile/country_codes.txt");

#[test]
fn trust_a3_no_rule_names_a_country_a_language_or_a_script() {
    let (places, codes): (BTreeSet<&str>, BTreeSet<&str>) =
        (PLACES.split_whitespace().collect(), CODES.split_whitespace().collect());
    let catalog = root().join("src/catalog");
    // What reports name stands in `values`, and who published them in `sources`.
    let is_rule = |place: &str| !place.contains("/values/") && !place.ends_with("/sources.rs");
    for said in literals(&catalog).iter().filter(|said| is_rule(&said.place)) {
        let named: Vec<String> =
            words(&said.text).into_iter().filter(|word| places.contains(&**word)).collect();
        assert!(named.is_empty(), "{}: {named:?} in {}", said.place, said.text);
        assert!(!codes.contains(&*said.text), "{}: {}", said.place, said.text);
        assert!(!said.text.starts_with(['+', '.']), "{}: {}", said.place, said.text);
    }
    // Facts compare; they know no place either.
    for folder in ["facts", "weigh", "rule"] {
        for path in files(&root().join("src").join(folder)) {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod ").next().unwrap();
            for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
                let quoted = line.split('"').skip(1).step_by(2);
                let mut named = quoted.flat_map(words).filter(|word| places.contains(&**word));
                assert_eq!(named.next(), None, "{}: {line}", path.display());
            }
        }
    }
}

/// What no rule that ships names, no condition of a file names either: neither in a text nor in a pattern.
#[test]
fn trust_a1_a3_no_condition_of_a_file_names_a_country_a_people_or_a_language() {
    let codes = |condition: &str| {
        let files = [RuleFile::read("named.toml", rule_text("acme.named", condition))];
        let problems = Rules::load(&files).whole();
        problems.map_or_else(|wrong| wrong.iter().map(|one| one.code).collect(), |_| vec![])
    };
    let product =
        |asked: &str| format!("devices.exists(d, d.software.exists(p, p.product{asked}))");
    for name in PLACES.split_whitespace().chain(CODES.split_whitespace()) {
        let capital = name.get(..1).unwrap().to_uppercase() + name.get(1..).unwrap();
        for asked in [
            format!(" == '{capital}'"),
            format!(".matches('^{name}$')"),
            format!(".matches(r'\\b{name}\\b')"),
        ] {
            assert_eq!(codes(&product(&asked)), ["protected"], "{asked}");
        }
    }
    for asked in [" == 'AnyDesk'", ".matches('any|roman')", ".matches('[a-z]+ [0-9]')"] {
        assert!(codes(&product(asked)).is_empty(), "{asked}");
    }
}

#[test]
fn trust_a41_the_documents_say_to_assess_all_or_none() {
    let design = fs::read_to_string(root().join("DESIGN.md")).unwrap();
    let words = design.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("Assess everybody in a role or nobody"));
    assert!(words.contains("choosing whom to assess"));
    for key in ["watch_list", "watchlist", "priority", "selected_because"] {
        let profile = json!({"id": "c", key: true});
        assert_eq!(refusal(&profile), Some("unknown-field"), "{key}");
    }
}
