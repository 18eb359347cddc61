//! Whole conditions over whole profiles.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::cel::parse;
use super::compile::{Compiled, Names, condition};
use super::eval::Run;
use super::truth::Truth;
use crate::facts::{Cite, Facts, OwnFact, OwnKind, Signal, Speaks};
use crate::profile::{Origin, Profile};
use crate::units::Stage;

const NAMES: Names<'static> = Names { lets: &[], parameters: &[], own: &[], facts: &[] };

fn compiled(text: &str) -> Compiled {
    condition(&parse(text).unwrap(), &NAMES).unwrap_or_else(|faults| panic!("{text}: {faults:?}"))
}

/// The answer, with what is missing or what the answer rests on.
fn judged(text: &str, profile: &str) -> String {
    judged_at(text, profile, "2026-06-01")
}

fn judged_at(text: &str, profile: &str, as_of: &str) -> String {
    let profile = Profile::from_json(profile.as_bytes()).unwrap();
    let facts = Facts::of(&profile, as_of.parse().unwrap());
    let compiled = compiled(text);
    let mut run = Run::noting(&facts, &[]);
    let truth = run.truth(&compiled.node);
    assert_eq!(Run::new(&facts, &[]).truth(&compiled.node), truth, "noting changes nothing");
    match truth {
        Truth::NotSeen(missing) => {
            format!("not_seen {} {}", missing.signal.name(), missing.why.as_str())
        }
        Truth::Unknown(missing) => {
            format!("unknown {} {}", missing.signal.name(), missing.why.as_str())
        }
        Truth::True => {
            let cites: Vec<String> = run.cites().iter().map(|cite| cite.pointer()).collect();
            format!("true {}", cites.join(" "))
        }
        Truth::False => "false".to_string(),
    }
}

fn fault(text: &str) -> (String, String, String) {
    let faults = condition(&parse(text).unwrap(), &NAMES).unwrap_err();
    let first = &faults[0];
    let place = text.get(first.span.clone()).unwrap().to_string();
    let help = first.help.clone().unwrap_or_default();
    (format!("{}: {}", first.code, first.says), place, help)
}

const SESSIONS: &str = r#"{"id": "c-1", "stage": "employment",
    "claims": {"works_from_home": true, "residences": [{"place": {"country": "country-1"}}]},
    "sessions": [
        {"at": "2026-05-04T09:00:00Z", "device": "device-1",
         "network": {"class": "residential", "country": "country-1", "table_date": "2026-05-01"}},
        {"at": "2026-05-06T09:00:00Z", "device": "device-2",
         "network": {"class": "hosting", "country": "country-2", "table_date": "2026-05-01"}},
        {"at": "2026-05-07T09:00:00Z", "device": "device-2",
         "network": {"class": "hosting", "country": "country-2", "table_date": "2026-05-01"}},
        {"at": "2026-07-01T09:00:00Z", "device": "device-3"}]}"#;

#[test]
fn what_is_there_is_read_and_cited() {
    assert_eq!(judged("claims.works_from_home", SESSIONS), "true /claims/works_from_home");
    assert_eq!(
        judged(
            "claims.works_from_home && sessions.exists(s, s.network.class == 'hosting')",
            SESSIONS
        ),
        "true /claims/works_from_home /sessions/2/network/class", // the latest
    );
    assert_eq!(judged("sessions.size() >= 3", SESSIONS), "true /sessions/2/at");
    assert_eq!(
        judged("distinct(sessions.map(s, s.device)) == 2", SESSIONS),
        "unknown sessions.count not_provided"
    );
    assert_eq!(
        judged("distinct(sessions.map(s, s.device)) >= 2", SESSIONS),
        "true /sessions/1/device"
    );
    assert_eq!(
        judged(
            "days_of(sessions.filter(s, s.network.class == 'hosting').map(s, s.at)) >= 2",
            SESSIONS
        ),
        "true /sessions/2/network/class /sessions/2/at"
    );
    assert_eq!(
        judged(
            "days_between(sessions_at, as_of) > 1"
                .replace("sessions_at", "timestamp('2026-05-01')")
                .as_str(),
            SESSIONS
        ),
        "true "
    );
    assert_eq!(
        judged("sessions.exists(s, !claimed_in(s.network.country, s.at))", SESSIONS),
        "unknown sessions.network.country not_decidable"
    );
}

#[test]
fn what_lies_after_the_assessment_is_not_there() {
    let third = "sessions.exists(s, s.device == s.device && s.at > timestamp('2026-06-15'))";
    assert_eq!(judged(third, SESSIONS), "not_seen sessions.count not_provided");
    assert_eq!(judged_at(third, SESSIONS, "2026-08-01"), "true /sessions/3/device /sessions/3/at");
    assert_eq!(
        judged_at("sessions.size() >= 1", SESSIONS, "2026-01-01"),
        "unknown sessions.at not_provided"
    );
}

#[test]
fn nothing_fires_for_want_of_a_fact() {
    let empty = r#"{"id": "c-1"}"#;
    for text in [
        "claims.works_from_home",
        "!claims.works_from_home",
        "sessions.exists(s, s.interactive)",
        "!sessions.exists(s, s.interactive)",
        "sessions.all(s, s.interactive)",
        "sessions.size() < 3",
        "has(employer.start_at)",
        "!has(employer.start_at)",
        "employer.start_at < as_of",
        "devices.exists(d, d.software.exists(p, in_values('remote_tools', p.product)))",
    ] {
        assert!(judged(text, empty).starts_with("unknown "), "{text}: {}", judged(text, empty));
    }
    // A list that may go on: its opposite is not known.
    assert_eq!(
        judged("!sessions.exists(s, s.device == s.token_origin)", SESSIONS),
        "unknown sessions.token_origin not_provided"
    );
    assert_eq!(
        judged("!sessions.exists(s, s.network.class == 'institution')", SESSIONS),
        "unknown sessions.count not_provided"
    );
    assert_eq!(
        judged("sessions.all(s, s.at < as_of)", SESSIONS),
        "unknown sessions.count not_provided"
    );
    let whole = r#"{"id": "c-1", "stage": "employment", "session_count": 1, "sessions": [{"at": "2026-05-04T09:00:00Z"}]}"#;
    assert_eq!(judged("sessions.all(s, s.at < as_of)", whole), "true /sessions/0/at");
    assert_eq!(judged("sessions.size() < 3", whole), "true /sessions/0/at");
}

#[test]
fn what_decides_without_a_fact_decides() {
    assert_eq!(judged("false && claims.works_from_home", r#"{"id": "c-1"}"#), "false");
    assert_eq!(judged("claims.works_from_home && false", r#"{"id": "c-1"}"#), "false");
    assert_eq!(judged("true || claims.works_from_home", r#"{"id": "c-1"}"#), "true ");
    assert_eq!(judged("claims.works_from_home || true", r#"{"id": "c-1"}"#), "true ");
    assert_eq!(
        judged("claims.works_from_home && true", r#"{"id": "c-1"}"#),
        "unknown claims.works_from_home not_provided"
    );
}

#[test]
fn what_would_speak_for_the_person_counts_as_none() {
    let post = r#"{"id": "c-1", "claims": {"posts": [{"employer": "firm-1"}]}}"#;
    assert_eq!(judged("claims.posts.exists(p, !p.agency)", post), "true ");
    assert_eq!(judged("!employer.travel_approvals.exists(t, t.from < as_of)", post), "true ");
}

#[test]
fn an_error_while_judging_is_never_quiet() {
    let number = |text: &str| judged(text, r#"{"id": "c-1", "session_count": 0}"#);
    assert_eq!(number("1 / session_count > 0"), "unknown sessions.count not_decidable");
    assert_eq!(number("!(1 / session_count > 0)"), "unknown sessions.count not_decidable");
    assert_eq!(
        number("9223372036854775807 + 1 - session_count > 0").split(' ').next(),
        Some("unknown")
    );
}

#[test]
fn a_table_that_is_old_or_hides_the_place_makes_the_fact_unknown() {
    let with = |network: &str| {
        format!(
            r#"{{"id": "c-1", "stage": "employment", "sessions": [{{"at": "2026-05-04T09:00:00Z", "network": {network}}}]}}"#
        )
    };
    let class = "sessions.exists(s, s.network.class == 'hosting')";
    assert_eq!(
        judged(class, &with(r#"{"class": "hosting", "table_date": "2020-01-01"}"#)),
        "unknown sessions.network.class not_decidable"
    );
    assert_eq!(
        judged(class, &with(r#"{"class": "hosting", "table_date": "2026-05-01"}"#)),
        "true /sessions/0/network/class"
    );
    let country = "sessions.exists(s, claimed_in(s.network.country, s.at))";
    let hidden =
        with(r#"{"class": "consumer_vpn", "country": "country-1", "table_date": "2026-05-01"}"#);
    assert_eq!(judged(country, &hidden), "unknown sessions.network.country not_decidable");
}

/// A fault as one line.
fn told(text: &str) -> String {
    let (says, place, help) = fault(text);
    format!("{says} | {place} | {help}")
}

#[test]
fn faults_have_a_place_and_say_what_was_meant() {
    for (text, expected) in [
        (
            "sesions.exists(s, s.interactive)",
            "unknown-fact: no fact is called `sesions` here | sesions | did you mean `sessions`?",
        ),
        (
            "sessions.exists(s, s.interactiv)",
            "unknown-fact: no fact is called `interactiv` here | interactiv | did you mean `interactive`?",
        ),
        (
            "sessions.exists(s, s.network.country == 'KP')",
            "protected: no rule names a country | 'KP' | compare two facts of one person: \
             `claimed_in(s.network.country, s.at)`, or `a.country != b.country`",
        ),
        (
            "sessions.exists(s, s.network.class == 'hostin')",
            "unknown-word: this fact never has that word | 'hostin' | did you mean `hosting`?",
        ),
    ] {
        assert_eq!(told(text), expected);
    }
    assert!(told("day_between(as_of, as_of) > 1").ends_with("did you mean `days_between`?"));
}

#[test]
fn what_is_protected_or_does_not_fit_is_refused() {
    for (text, begins) in [
        ("claims.nationality == 'x'", "protected: `nationality` is never an input: "),
        ("sessions.exists(s, s.at.getHours() < 6)", "protected: hours of the day"),
        ("claims.names.exists(n, n.name == 'Kim')", "protected: no rule names a person"),
        ("sessions.exists(s, s.at == s.device)", "type: a moment and a label (device) cannot be"),
        ("sessions.size() + 1 > 2", "type: a count of a list that may go on"),
        ("in_values('remote_tool', devices)", "unknown-list: no list of reported values"),
        (
            "devices.exists(d, d.software.exists(p, p.product.matches('(a{500}){500}')))",
            "pattern: the pattern is too large",
        ),
        ("sessions", "type: this is a list"),
        ("1 + 1", "type: expected yes or no, found a whole number"),
        ("session_count == null", "not-supported: rule files do not have `null`"),
    ] {
        assert!(told(text).starts_with(begins), "{}", told(text));
    }
}

/// A named part is read where it stands, a parameter as it is set.
#[test]
fn parts_and_parameters_are_filled_in() {
    let lets = [(
        "hosted".to_string(),
        parse("sessions.filter(s, s.network.class == 'hosting')").unwrap(),
    )];
    let parameters = [("days".to_string(), 2)];
    let names = Names { lets: &lets, parameters: &parameters, ..NAMES };
    let expr = parse("days_of(hosted.map(s, s.at)) >= params.days").unwrap();
    let compiled = condition(&expr, &names).unwrap();
    let profile = Profile::from_json(SESSIONS.as_bytes()).unwrap();
    let facts = Facts::of(&profile, "2026-06-01".parse().unwrap());
    assert_eq!(Run::new(&facts, &[]).truth(&compiled.node), Truth::True);
    let needs: Vec<&str> = compiled.needs.iter().map(|signal| signal.name()).collect();
    assert_eq!(needs, ["sessions.at", "sessions.network.class"]);
    assert!(compiled.reads.is_empty());
    let missing = condition(&parse("params.day > 1").unwrap(), &names).unwrap_err();
    assert_eq!(missing[0].code, "unknown-parameter");
    let round = [("a".to_string(), parse("b").unwrap()), ("b".to_string(), parse("a").unwrap())];
    let names = Names { lets: &round, ..NAMES };
    assert!(condition(&parse("a").unwrap(), &names).is_err());
}

/// Facts of the caller's own are read like the others: typed, dated, cited, unknown where they lack.
#[test]
fn facts_of_ones_own_are_read() {
    const PICKUPS: OwnFact<'_> = OwnFact {
        place: 0,
        name: "acme.badge.pickups",
        pointer: "/extensions/acme/pickups/*/days",
        kind: OwnKind::Count,
        origin: Origin::Observed,
        stage: Stage::Onboarding,
        speaks: Speaks::Plainly,
        meaning: "Days until a badge was fetched.",
        at: Some("at"),
    };
    const DESK: OwnFact<'_> = OwnFact {
        place: 1,
        name: "acme.desk",
        pointer: "/extensions/acme/desk",
        kind: OwnKind::Word("ours | theirs"),
        at: None,
        ..PICKUPS
    };
    let own = [PICKUPS, DESK];
    let names = Names { own: &own, facts: &own, ..NAMES };
    let judged = |text: &str, extensions: &str| {
        let text = parse(text).unwrap();
        let compiled = condition(&text, &names).unwrap();
        let json = format!(r#"{{"id": "c-1", "stage": "onboarding", "extensions": {extensions}}}"#);
        let profile = Profile::from_json(json.as_bytes()).unwrap();
        let facts = Facts::of(&profile, "2026-06-01".parse().unwrap());
        let mut run = Run::noting(&facts, &own);
        match run.truth(&compiled.node) {
            Truth::True => format!("true {:?}", run.cites()),
            Truth::False => "false".to_string(),
            Truth::NotSeen(_) => "not_seen".to_string(),
            Truth::Unknown(_) => "unknown".to_string(),
        }
    };
    let late = "acme.badge.pickups.exists(days, days > 30)";
    let given = r#"{"acme": {"desk": "theirs", "pickups": [{"days": 3}, {"days": 40, "at": "2026-05-01"}]}}"#;
    let cite = |place, index| Cite { signal: Signal::Own(place), index: [index, 0] };
    assert_eq!(judged(late, given), format!("true {:?}", [cite(0, 1)]));
    assert_eq!(judged("acme.desk == 'theirs'", given), format!("true {:?}", [cite(1, 0)]));
    assert_eq!(judged("acme.badge.pickups.size() >= 2", given).split(' ').next(), Some("true"));
    assert_eq!(judged(late, r#"{"acme": {"pickups": [{"days": 3}]}}"#), "not_seen");
    assert_eq!(
        judged(late, r#"{"acme": {"pickups": [{"days": 40, "at": "2026-07-01"}]}}"#),
        "unknown"
    );
    for text in [late, "acme.desk == 'ours'", "acme.desk != 'ours'"] {
        assert_eq!(judged(text, "{}"), "unknown", "{text}");
        assert_eq!(
            judged(text, r#"{"acme": {"desk": 7, "pickups": "none"}}"#),
            "unknown",
            "{text}"
        );
    }
    let faults = condition(&parse("acme.desk == 'our'").unwrap(), &names).unwrap_err();
    assert_eq!(faults.first().unwrap().help.as_deref(), Some("did you mean `ours`?"));
}

/// A list of plain values is a list of facts too, each with its own name and place.
#[test]
fn lists_of_plain_values_are_looked_at() {
    let profile = r#"{"id": "c-1", "employer": {"countries": ["country-1", "country-2"]},
        "sessions": [{"at": "2026-05-04T09:00:00Z", "network": {"class": "residential",
            "country": "country-2", "table_date": "2026-05-01"}}]}"#;
    let among = "sessions.exists(s, s.network.country in employer.countries)";
    assert!(judged(among, profile).starts_with("true "), "{}", judged(among, profile));
    assert_eq!(
        judged("employer.countries.exists(c, sessions.exists(s, s.network.country == c))", profile),
        "true /sessions/0/network/country /employer/countries"
    );
}

/// A list that has no row in the table is missing by what is asked of its entries, not by another fact of them.
#[test]
fn a_missing_list_is_named_by_what_is_asked_of_it() {
    for (text, missing) in [
        ("devices.exists(d, d.active_days > 3)", "devices.active_days"),
        (
            "devices.exists(d, d.software.exists(p, p.approved || p.product == 'x'))",
            "devices.software",
        ),
        ("devices.filter(d, d.alerts.size() > 1).size() > 1", "devices.alerts"),
        ("days_of(devices.map(d, d.key_enrolment.enrolled_at)) > 1", "devices.key_enrolment"),
        ("devices.size() > 1", "devices.issued"), // nothing is asked
        ("sessions.exists(s, s.interactive)", "sessions.at"),
    ] {
        assert_eq!(judged(text, r#"{"id": "c-1"}"#), format!("unknown {missing} not_provided"));
        let needs: Vec<&str> = compiled(text).needs.iter().map(|signal| signal.name()).collect();
        assert!(needs.contains(&missing), "{text}: {needs:?}");
        assert!(missing == "devices.issued" || !needs.contains(&"devices.issued"), "{needs:?}");
    }
}

/// A macro within a filter looks at entries of its own.
#[test]
fn a_list_within_a_filter_has_entries_of_its_own() {
    let profile = r#"{"id": "c-1", "stage": "employment",
        "devices": [{"device": "device-1"}, {"device": "device-2"}],
        "sessions": [{"at": "2026-05-04T09:00:00Z", "device": "device-3"},
                     {"at": "2026-05-05T09:00:00Z", "device": "device-2"}]}"#;
    let text =
        "sessions.filter(s, devices.exists(d, d.device == s.device) && s.at < as_of).size() >= 1";
    assert!(judged(text, profile).starts_with("true "), "{}", judged(text, profile));
    assert!(judged(&text.replace(">= 1", ">= 2"), profile).starts_with("not_seen "));
}

/// What did not decide is not cited.
#[test]
fn an_answer_rests_on_the_entry_that_decides() {
    let profile = r#"{"id": "c-1", "stage": "employment", "session_count": 3,
        "employer": {"countries": ["country-1", "country-2"]}, "sessions": [
            {"at": "2026-05-04T09:00:00Z", "device": "device-1", "token_origin": "device-1"},
            {"at": "2026-05-06T09:00:00Z", "device": "device-2", "token_origin": "device-2"},
            {"at": "2026-05-05T09:00:00Z", "device": "device-3", "token_origin": "device-3"}]}"#;
    let all = "sessions.all(s, s.device == s.token_origin)";
    assert_eq!(judged(all, profile), "true /sessions/1/device /sessions/1/token_origin");
    let not = "!sessions.all(s, s.device != s.token_origin)";
    assert_eq!(judged(not, profile), "true /sessions/0/device /sessions/0/token_origin");
    assert_eq!(
        judged("sessions.exists_one(s, s.at > timestamp('2026-05-05T10:00:00Z'))", profile),
        "true /sessions/1/at"
    );
    let among = "sessions.exists(s, s.device in sessions.map(t, t.token_origin))";
    assert_eq!(judged(among, profile), "true /sessions/1/device /sessions/1/token_origin");
}

/// Two numbers of which one lacks its country may be one: neither so many, nor fewer.
#[test]
fn what_may_be_one_is_counted_as_open() {
    let profile = r#"{"id": "c-1", "contacts": {"phones":
        [{"number": "+44 20 7946 0958"}, {"number": "020 7946 0958"}]}}"#;
    let count = |least: u8| {
        judged(&format!("distinct(contacts.phones.map(p, p.number)) >= {least}"), profile)
    };
    assert!(count(1).starts_with("true "), "{}", count(1));
    assert_eq!(count(2), "unknown contacts.phone.number not_decidable");
    assert!(count(3).starts_with("not_seen "), "{}", count(3));
}
