//! Made-up profiles for load: seeded, so that the same number gives the same bytes everywhere. They
//! say nothing about how often anything is seen in the world.

use serde_json::{Value, json};

use super::numbers::Numbers;

impl Numbers {
    /// Whether something that is so for `share` of a hundred is so this time.
    fn of_100(&mut self, share: u64) -> bool {
        self.below(100) < share
    }

    fn one<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[usize::try_from(self.below(of.len() as u64)).unwrap_or(0)]
    }

    fn token(&mut self, kind: &str) -> String {
        format!("{kind}-{:012x}", self.next() & 0xffff_ffff_ffff)
    }
}

const FIRST: [&str; 8] =
    ["Ana", "Bj\u{f6}rn", "Chidi", "Dana", "Emre", "Fran\u{e7}oise", "Goran", "Hye-jin"];
const LAST: [&str; 8] =
    ["Okafor", "M\u{fc}ller", "Haddad", "O'Neill", "Tanaka", "Nu\u{f1}ez", "van Dijk", "Sousa"];
const STREETS: [&str; 5] =
    ["Mill Lane", "Station Road", "\"Old\" Quay", "Rue du Moulin", "Canal Street"];

/// What the profile of an ordinary candidate holds, on ordinary days; `noise` is the share of a
/// hundred at which something coincidental differs.
#[expect(clippy::too_many_lines, reason = "one profile, as it is written")]
pub(crate) fn ordinary(numbers: &mut Numbers, place: u64, noise: u64) -> Value {
    let name = format!("{} {}", numbers.one(&FIRST), numbers.one(&LAST));
    let (country, city) = (numbers.token("country"), numbers.token("city"));
    let street = format!("{} {}, {city}", 1 + numbers.below(200), numbers.one(&STREETS));
    let home = json!({"country": country, "city": city, "address": street});
    let (laptop, account) = (numbers.token("device"), numbers.token("login"));
    let (pay, mail) = (numbers.token("account"), format!("c{place}@mail.example"));
    let firms = [numbers.token("firm"), numbers.token("firm")];
    json!({
        "id": format!("candidate-{place}"),
        "stage": "employment",
        "claims": {
            "names": [{"name": name, "at": "2026-01-05T09:12:00+01:00"}],
            "residences": [{"place": home, "class": "dwelling", "at": "2026-01-05T09:12:00+01:00"}],
            "works_from_home": true,
            "posts": [
                {"employer": firms[0], "domain": "one.example", "from": "2019-03-01",
                 "to": "2022-06-30", "remote": true, "at": "2026-01-05T09:12:00+01:00"},
                {"employer": firms[1], "domain": "two.example", "from": "2022-07-01",
                 "to": "2025-12-31", "remote": false, "at": "2026-01-05T09:12:00+01:00"},
            ],
        },
        "contacts": {
            "emails": [{"address": mail, "domain_class": "consumer",
                        "lookup": {"names": [name], "at": "2026-01-06T10:00:00+01:00"},
                        "at": "2026-01-05T09:12:00+01:00"}],
            "phones": [{"number": format!("+1 202 555 {:04}", numbers.below(10_000)),
                        "line_class": "mobile", "at": "2026-01-05T09:12:00+01:00"}],
        },
        "applications": {"offer_accepted_at": "2026-02-10T15:00:00+01:00", "origin": "advert"},
        "sessions": sessions(numbers, (&country, &laptop, &account), noise),
        "session_count": 6,
        "devices": [device(numbers, (&home, &laptop), noise)],
        "deliveries": [{
            "device": laptop, "address": home, "address_class": "dwelling",
            "at": "2026-02-16T11:00:00+01:00", "dispatched_at": "2026-02-17T08:00:00+01:00",
            "delivered_at": "2026-02-19T13:30:00+01:00",
            "collector": {"outcome": "person", "identity_checked": true, "by": "carrier",
                          "at": "2026-02-19T13:30:00+01:00"},
        }],
        "payments": {
            "accounts": [{"account": pay, "class": "bank", "country": country,
                          "holder_written": name, "holder_kind": "person",
                          "holder_check": {"result": "match", "all_names_tested": true,
                                           "by": "bank", "at": "2026-02-20T09:00:00+01:00"},
                          "at": "2026-02-18T10:00:00+01:00"}],
            "first_pay_at": "2026-03-31T00:00:00+01:00",
        },
        "documents": {"presented": "live", "checks": [{
            "document": numbers.token("document"), "method": "live", "result": "genuine",
            "reviewed": true, "verifier_channel": "vendor", "by": "vendor",
            "at": "2026-02-11T10:00:00+01:00"}]},
        "references": [reference(numbers, &firms[0]), reference(numbers, &firms[1])],
        "interviews": [interview("2026-01-20T14:00:00+01:00"), interview("2026-01-27T14:00:00+01:00")],
        "checks": {
            "holder_match": [{"result": "same", "attempts": 1, "reviewed": true, "by": "vendor",
                              "at": "2026-02-11T10:05:00+01:00"}],
            "liveness": [{"result": "passed", "attempts": 1, "by": "vendor",
                          "at": "2026-02-11T10:05:00+01:00"}],
            "employers": [{"employer": firms[1], "result": "confirmed", "channel": "own_search",
                           "all_names_tested": true, "register": "found", "by": "hr",
                           "at": "2026-02-05T10:00:00+01:00"}],
        },
        "employer": {"approved_remote_tools": ["TeamViewer"], "countries": [country],
                     "own_device_policy": false, "start_at": "2026-03-01T09:00:00+01:00"},
    })
}

fn sessions(
    numbers: &mut Numbers,
    (country, laptop, account): (&str, &str, &str),
    noise: u64,
) -> Vec<Value> {
    let (line, operator) = (numbers.token("line"), numbers.token("operator"));
    let steps = ["application", "interview", "signature", "onboarding", "work", "work"];
    let of_step = |(place, step): (usize, &str)| {
        let away = numbers.of_100(noise);
        let country = if away { numbers.token("country") } else { country.to_owned() };
        json!({
            "at": format!("2026-0{}-1{place}T09:0{place}:00+01:00", 1 + place / 2),
            "until": format!("2026-0{}-1{place}T16:00:00+01:00", 1 + place / 2),
            "step": step, "account": account, "device": laptop, "interactive": true,
            "utc_offset": "+01:00",
            "network": {"line": line, "operator": operator, "class": "residential",
                        "country": country, "table_date": "2026-01-01"},
        })
    };
    steps.into_iter().enumerate().map(of_step).collect()
}

fn device(numbers: &mut Numbers, (home, laptop): (&Value, &str), noise: u64) -> Value {
    let tool = if numbers.of_100(noise) { "AnyDesk" } else { "TeamViewer" };
    json!({
        "device": laptop, "issued": true,
        "first_boot": {"at": "2026-02-20T09:00:00+01:00", "place": home, "method": "wifi"},
        "software": [
            {"product": tool, "first_seen": "2026-03-02T09:00:00+01:00", "days_seen": 3,
             "approved": false, "at": "2026-03-05T09:00:00+01:00"},
            {"product": "Example Office Suite", "days_seen": 40, "approved": true,
             "at": "2026-03-05T09:00:00+01:00"},
        ],
        "active_days": 40,
        "peripherals": [{"usb_id": "046d:c52b", "maker": "Example", "product": "Receiver",
                         "keyboard_pointer_storage": false, "at": "2026-03-05T09:00:00+01:00"}],
        "possession_checks": [{"outcome": "issued_device", "by": "it",
                               "at": "2026-03-06T09:00:00+01:00"}],
    })
}

fn reference(numbers: &mut Numbers, firm: &str) -> Value {
    json!({
        "referee": numbers.token("referee"), "firm": firm,
        "contact": format!("r{}@one.example", numbers.below(1_000)), "contact_class": "corporate",
        "check": {"result": "confirmed", "channel": "own_search", "by": "hr",
                  "at": "2026-02-08T10:00:00+01:00"},
        "at": "2026-02-01T10:00:00+01:00",
    })
}

fn interview(at: &str) -> Value {
    json!({
        "at": at, "identity_relevant": true,
        "findings": {"reviewers": 2, "second_person": "none", "place": "not_offered"},
        "person_comparison": {"result": "same", "reviewers": 2, "at": at},
    })
}

/// A profile of like size in which more than a score of independent checks found something: the
/// worst that an assessment has to explain.
#[expect(clippy::too_many_lines, reason = "one profile, as it is written")]
pub(crate) fn telling(place: u64) -> Value {
    let day = |day: u8| format!("2026-03-{day:02}T10:00:00+01:00");
    let link = |people: u8| json!({"people": people, "multi_tenant": false, "at": day(20)});
    json!({
        "id": format!("telling-{place}"),
        "stage": "employment",
        "claims": {
            "names": [{"name": "Alex Moreau", "at": day(1)}],
            "residences": [{"place": {"country": "country-1", "city": "city-1",
                                      "address": "12 Mill Lane"}, "class": "dwelling", "at": day(1)}],
            "works_from_home": true,
        },
        "applications": {"offer_accepted_at": day(3)},
        "sessions": [
            {"at": "2026-03-01T09:00:00+01:00", "step": "work", "account": "login-1",
             "device": "device-1", "interactive": true,
             "network": {"class": "residential", "country": "country-2", "table_date": "2026-02-20"}},
            {"at": "2026-03-09T09:00:00+01:00", "step": "work", "account": "login-1",
             "device": "device-1", "interactive": true,
             "network": {"class": "residential", "country": "country-2", "table_date": "2026-02-20"}},
        ],
        "session_count": 2,
        "devices": [{
            "device": "device-1", "issued": true,
            "first_boot": {"at": day(8), "place": {"country": "country-1", "city": "city-3"},
                           "method": "wifi"},
            "software": [{"product": "AnyDesk", "first_seen": day(9), "days_seen": 9,
                          "approved": false, "at": day(20)}],
            "inbound_sessions": [
                {"at": day(9), "minutes": 300, "approved": false, "external": true},
                {"at": day(10), "minutes": 300, "approved": false, "external": true},
                {"at": day(11), "minutes": 300, "approved": false, "external": true}],
            "active_days": 4,
            "peripherals": [{"product": "PiKVM", "keyboard_pointer_storage": true, "at": day(12)}],
            "alerts": [{"kind": "credential_theft", "triage": "own_action", "source": "device",
                        "at": day(8)}],
        }],
        "deliveries": [{
            "device": "device-1",
            "address": {"country": "country-1", "city": "city-2", "address": "9 Canal Street"},
            "address_class": "forwarder",
            "at": day(4), "dispatched_at": day(6), "delivered_at": day(7),
            "changes": [{"from": {"country": "country-1", "city": "city-1"},
                         "to": {"country": "country-1", "city": "city-2"},
                         "asked_by": "person", "after_offer": true, "at": day(5)}],
            "collector": {"outcome": "not_the_person", "identity_checked": true, "by": "carrier",
                          "at": day(7)},
        }],
        "payments": {
            "accounts": [{"account": "account-1", "class": "money_service", "country": "country-3",
                          "holder_kind": "person",
                          "holder_check": {"result": "another_holder", "all_names_tested": true,
                                           "by": "bank", "at": day(12)}, "at": day(12)}],
            "changes": [{"to": "account-1", "asked_by": "person", "at": day(12)},
                        {"to": "account-2", "asked_by": "person", "at": day(16)},
                        {"to": "account-3", "asked_by": "person", "at": day(20)}],
            "requests": [{"kind": "crypto", "unprompted": true, "at": day(12)},
                         {"kind": "threat", "at": day(14)}],
        },
        "documents": {"checks": [{"document": "document-1", "result": "altered", "reviewed": true,
                                  "verifier_channel": "vendor", "by": "vendor", "at": day(3)}]},
        "references": [{"referee": "referee-1", "firm": "firm-1", "contact_class": "consumer",
                        "check": {"result": "unknown_there", "channel": "own_search", "by": "hr",
                                  "at": day(3)}, "at": day(2)}],
        "interviews": [{"at": day(2), "identity_relevant": true,
                        "findings": {"reviewers": 2, "second_person": "two_speakers",
                                     "names_shown": [{"name": "Kim Sousa", "changed": true}]},
                        "media": {"result": "synthetic", "occasions": 2, "by": "vendor",
                                  "at": day(2)},
                        "person_comparison": {"result": "different", "reviewers": 2, "at": day(2)}}],
        "access": {"events": [
            {"kind": "bulk_copy", "above_role": true, "confirmed": true, "at": day(15)},
            {"kind": "hidden_code", "confirmed": true, "at": day(16)},
            {"kind": "value_moved", "confirmed": true, "at": day(17)}]},
        "conduct": {"reports": [
            {"kind": "extortion", "form": "written", "recorded_by": "m-1", "at": day(21)},
            {"kind": "asks_for_identity", "form": "written", "recorded_by": "m-1", "at": day(18)},
            {"kind": "work_passed_on", "form": "admitted", "recorded_by": "m-1", "at": day(19)}]},
        "checks": {
            "holder_match": [{"result": "different", "attempts": 2, "reviewed": true, "by": "vendor",
                              "at": day(3)}],
            "liveness": [{"result": "failed", "attempts": 2, "by": "vendor", "at": day(3)}],
            "education": [{"result": "no_record", "all_names_tested": true, "by": "registrar",
                           "at": day(3)}],
            "owner_contact": [{"result": "not_the_worker", "channel": "independent", "by": "hr",
                               "at": day(22)}],
        },
        "employer": {"approved_remote_tools": ["TeamViewer"], "own_device_policy": false,
                     "start_at": day(8)},
        "links": {"account": link(2), "contact": link(2), "device": link(2), "delivery": link(3),
                  "device_place": link(2), "referee": link(2)},
    })
}
