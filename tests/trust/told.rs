//! What every form of a result carries, and in which order.

use std::collections::BTreeSet;

use hirerisk::profile::{Profile, ScreeningStatus};
use hirerisk::{
    LegalBasis, Moment, Points, Policy, Redaction, Report, Scorer,
    catalog::{CHECKS, INTERACTIONS, MITIGATIONS, RULESET_VERSION},
    report::LineKind,
    weigh::WeightOrigin,
};
use serde_json::{Value, json};

use crate::support::change::merge;
use crate::support::hold::{Broken, none_broken};
use crate::support::judged::{all_rules, id, scorer};
use crate::support::told::{
    Form, Told, forms, in_this_order, one_line, report, sample, some_profiles,
};

/// Every sampled report, with its forms.
fn each(mut look: impl FnMut(&Told)) {
    sample().iter().for_each(&mut look);
}

// A4, A38: lists of the caller's.

/// A profile with hits on lists of the caller's: one without a date, one of the moment itself. What
/// is dated later is counted among the later facts.
fn with_hits(profile: &Value, status: ScreeningStatus, at: Moment) -> Value {
    let hit = |list: &str, at: Option<Moment>| {
        let mut hit = json!({"list": list, "status": status.as_str()});
        if let Some(at) = at {
            hit["at"] = json!(at.to_string());
        }
        hit
    };
    let hits = [hit("list-1", None), hit("list-2", Some(at))];
    let mut more = profile.clone();
    merge(&mut more, &json!({"lists": {"caller_hits": hits}}));
    more
}

#[test]
fn trust_a4_a38_a_hit_on_a_list_of_the_callers_changes_only_the_notice() {
    let mut seen = BTreeSet::new();
    for (profile, as_of) in some_profiles() {
        let before = report(scorer(), &profile, as_of);
        for status in ScreeningStatus::ALL {
            let mut after = report(scorer(), &with_hits(&profile, *status, as_of), as_of);
            let raised: Vec<_> =
                after.notices.iter().filter(|notice| notice.code == "compliance").collect();
            let open = matches!(status, ScreeningStatus::Open | ScreeningStatus::Confirmed);
            assert_eq!(raised.len(), usize::from(open), "{status:?}: {profile}");
            seen.insert(status.as_str());
            after.notices.retain(|notice| notice.code != "compliance");
            assert_eq!(after, before, "{status:?} shows: {profile}");
        }
    }
    assert_eq!(seen.len(), ScreeningStatus::ALL.len());
}

// A14, A15, A18: every number can be followed.

#[test]
fn trust_a14_the_numbers_printed_beside_the_lines_are_the_score() {
    each(|Told { profile, report, forms }| {
        let text = &forms[0].told;
        let numbers = text.lines().filter_map(|line| {
            let (head, tail) = line.split_once(']')?;
            let code = head.rsplit_once('[')?.1;
            report.lines.iter().find(|one| one.id == code)?;
            tail.split_whitespace().next()?.parse::<i32>().ok()
        });
        let numbers: Vec<i32> = numbers.collect();
        assert_eq!(numbers.len(), report.lines.len(), "{text}");
        assert_eq!(numbers.iter().sum::<i32>(), report.score.get(), "{profile}\n{text}");
        for line in report.lines.iter().filter(|line| line.base != line.counted) {
            let base = format!("(of {}", line.base);
            assert!(text.contains(&base), "{}: {base} is not shown\n{text}", line.id);
        }
    });
}

#[test]
fn trust_a15_every_result_says_which_weights_and_whence() {
    each(|Told { forms, .. }| {
        let json: Value = serde_json::from_str(&forms[2].told).unwrap();
        assert_eq!(json["ruleset_version"], json!(RULESET_VERSION));
        assert_eq!(json["weights_version"], json!(scorer().weights().version()));
        assert_eq!(json["weights"], json!(scorer().weights().digest().to_string()));
        assert_eq!(json["weights_origin"], json!("hand_set"));
        let text = forms[0].words();
        assert!(text.contains(scorer().weights().version()));
        assert!(text.contains(&scorer().weights().digest().to_string()));
        assert!(text.ends_with(", set by hand."));
    });
    let mut fitted = report(scorer(), &json!({"id": "c"}), "2026-12-31".parse().unwrap());
    fitted.weights_origin = WeightOrigin::Fitted { data: "cases of 2026".into() };
    assert!(one_line(&fitted.to_text()).ends_with(", fitted: cases of 2026."));
}

#[test]
fn trust_a18_every_line_has_code_sentence_evidence_source_and_a_check_that_settles_it() {
    let mut broken = Broken::new();
    each(|Told { profile, report, .. }| {
        for line in &report.lines {
            for what in wanting(profile, report, line) {
                broken.entry(format!("{}: {what}", line.id)).or_insert_with(|| profile.to_string());
            }
        }
    });
    none_broken(&broken);
}

fn wanting(profile: &Value, report: &Report, line: &hirerisk::report::LineReport) -> Vec<String> {
    let mut wanting = Vec::new();
    let mut want = |holds: bool, what: &str| {
        if !holds {
            wanting.push(what.to_owned());
        }
    };
    let known = match line.kind {
        LineKind::Rule => all_rules().iter().any(|rule| id(rule) == line.id),
        LineKind::Mitigation => MITIGATIONS.iter().any(|step| step.id == line.id),
        LineKind::Interaction => INTERACTIONS.iter().any(|both| both.id == line.id),
        LineKind::Exception => false, // nothing that ships makes one
    };
    want(known, "a code that stands for nothing");
    let reason = line.reason.to_string();
    want(reason.ends_with('.') && reason.len() > 12, "no sentence");
    want(!reason.contains(['{', '}']), "a value is not filled in");
    want(!line.sources.is_empty(), "no source");
    let source = |id| report.sources.iter().find(|source| source.id == id);
    let dated = |id| source(id).is_some_and(|source| !source.date.is_empty());
    want(line.sources.iter().all(dated), "a source that is not told, or without date");
    if line.kind == LineKind::Rule {
        want(!line.evidence.is_empty(), "no evidence");
        want(!line.innocent.is_empty(), "no honest reading");
        let settles = |id: &str| CHECKS.iter().any(|check| check.id == id);
        want(!line.settled_by.is_empty() && line.settled_by.iter().all(settles), "nothing settles");
        let proposed = |id: &str| report.next_checks.iter().any(|check| check.id == id);
        want(line.settled_by.iter().any(proposed), "what settles it is not proposed");
    }
    for fact in &line.evidence {
        let place = profile.pointer(&fact.pointer.to_string());
        let leads = place.is_some() || fact.value == "not given";
        want(leads, &format!("{} leads nowhere", fact.pointer));
        want(fact.value != "" || report.redaction == Redaction::Full, "an empty value");
    }
    wanting
}

// A20, A21: what stands beside what, and before what.

/// The words between the heads of two lines.
fn of_line<'t>(
    words: &'t str,
    lines: &[hirerisk::report::LineReport],
    place: usize,
) -> Option<&'t str> {
    let head = |line: &hirerisk::report::LineReport| format!("{} [{}]", line.title, line.id);
    let mut rest = words;
    for line in &lines[..=place] {
        let head = head(line);
        rest = &rest[rest.find(&head)? + head.len()..];
    }
    let end = lines.get(place + 1).and_then(|next| rest.find(&head(next)));
    Some(&rest[..end.unwrap_or(rest.len())])
}

#[test]
fn trust_a20_an_honest_reading_stands_beside_every_finding() {
    each(|Told { report, forms, .. }| {
        for form in forms.iter().filter(|form| matches!(form.kind, "text" | "blind")) {
            let words = form.words();
            for (place, line) in report.lines.iter().enumerate() {
                let here = of_line(&words, &report.lines, place);
                let here = here.unwrap_or_else(|| panic!("{} is not told: {words}", line.id));
                let beside = line.innocent.first().is_none_or(|one| here.contains(one.who));
                assert!(beside, "{} without its honest reading: {here}", line.id);
            }
        }
    });
}

/// How points and band are told at the foot.
fn foot(report: &Report) -> String {
    let range = &report.range;
    format!("{} to {} points ({} to {})", range.low, range.high, range.low_band, range.high_band)
}

#[test]
fn trust_a21_coverage_then_evidence_then_checks_then_points_and_band() {
    each(|Told { report, forms, .. }| {
        let words = forms[0].words();
        let coverage =
            format!("{} of {} rules could be judged", report.coverage.judged, report.coverage.due);
        let first = report.lines.first().map(|line| line.title.to_string());
        let last = report.lines.last().map(|line| line.title.to_string());
        let check =
            report.next_checks.first().map(|check| format!("{} [{}]", check.title, check.id));
        let order = [Some(coverage), first, last, check, Some(foot(report))];
        in_this_order(&words, &order);
    });
}

#[test]
fn trust_a21_the_blind_form_shows_neither_points_nor_band() {
    each(|Told { report, forms, .. }| {
        let words = forms[1].words();
        for form in [&forms[1], &forms[5]] {
            let words = form.words();
            assert!(!words.contains(&foot(report)) && !words.contains(&*report.action), "{words}");
            let told = words.replace("They carry no points", "").to_lowercase();
            let points = told
                .match_indices(" points")
                .any(|(at, _)| told[..at].ends_with(|char: char| char.is_ascii_digit()));
            assert!(!points, "{}: {words}", form.kind);
            assert!(words.contains("rules could be judged"), "{words}");
        }
        let number = forms[1].told.lines().find_map(|line| {
            let tail = line.split_once(']')?.1.trim();
            tail.starts_with(['+', '-']).then(|| line.to_owned())
        });
        assert_eq!(number, None);
        for word in ["Sum", "escalate", "From"] {
            assert!(
                !words.split(' ').any(|one| one.trim_end_matches(':') == word),
                "{word}: {words}"
            );
        }
        assert!(words.contains("rules could be judged"), "{words}");
    });
}

#[test]
fn trust_a21_the_blind_form_is_the_same_whatever_the_thresholds_are() {
    let low = Policy::new("low", Points::new(1), Points::new(1)).unwrap();
    let high = Policy::new("high", Points::new(1000), Points::new(1000)).unwrap();
    let [low, high] = [low, high].map(|policy| Scorer::builder().policy(policy).build().unwrap());
    let mut differ = 0;
    for (profile, as_of) in some_profiles() {
        let (low, high) = (report(&low, &profile, as_of), report(&high, &profile, as_of));
        differ += usize::from(low.band != high.band);
        assert_eq!(low.to_text_blind(), high.to_text_blind());
        assert_eq!(low.to_markdown_blind(), high.to_markdown_blind());
        assert_eq!(low.to_html_blind(), high.to_html_blind());
    }
    assert!(differ > 50, "only {differ} profiles have two bands");
}

// A35, M6: on whose behalf, and what for.

fn told_by(scorer: &Scorer<'_>) -> Vec<(Form, Value)> {
    let as_of: Moment = "2026-11-01".parse().unwrap();
    let assessment = scorer.assess(&Profile::default().id("c-1"), as_of);
    let json = |form: &Form| assessment.to_json(form.redaction);
    let parsed = |text: String| -> Value { serde_json::from_str(&text).unwrap() };
    forms(&assessment).into_iter().map(|form| (form.clone(), parsed(json(&form)))).collect()
}

#[test]
fn trust_a35_the_basis_stands_in_every_result_and_a_third_party_gets_its_duties() {
    for (form, json) in told_by(&Scorer::builtin()) {
        assert_eq!(json["basis"], json!("first_party"), "{}", form.redaction);
        assert_eq!(json["purpose"], json!("hiring"));
        assert!(!json["notices"].to_string().contains("third-party-duties"));
    }
    let third = Scorer::builder().basis(LegalBasis::ThirdParty).purpose("contract work");
    for (form, json) in told_by(&third.build().unwrap()) {
        assert_eq!(json["basis"], json!("third_party"), "{}", form.redaction);
        assert_eq!(json["purpose"], json!("contract work"));
        let notice = json["notices"].as_array().unwrap().iter();
        let notice = notice.filter(|one| one["code"] == "third-party-duties");
        let says: Vec<&str> = notice.map(|one| one["says"].as_str().unwrap()).collect();
        assert!(matches!(says[..], [says] if form.words().contains(says)), "{}", form.kind);
    }
    for purpose in ["", " ", "\n\t"] {
        assert!(Scorer::builder().purpose(purpose).build().is_err());
    }
}

// A42.

#[test]
fn trust_a42_every_form_says_what_it_is_not_proof_of() {
    each(|Told { report, forms, .. }| {
        for word in ["not proof", "who a person is", "where they are", "intend"] {
            assert!(report.scope.contains(word), "{word}: {}", report.scope);
        }
        for form in forms {
            assert!(form.words().contains(&*report.scope), "{} {}", form.redaction, form.kind);
        }
    });
}
