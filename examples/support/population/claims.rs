//! What the candidate says, and what the employer says of the hire.

use hirerisk::Stage;
use serde_json::{Value, json};

use super::causes::Cause;
use super::{Known, days};

/// The home at the application.
pub(super) fn home() -> Value {
    json!({"country": "home", "city": "city-1", "address": "12 Mill Lane"})
}

/// The home after a move.
pub(super) fn new_home(known: Known<'_>) -> Value {
    let city = if known.has(Cause::MovesToOtherCity) { "city-2" } else { "city-1" };
    json!({"country": "home", "city": city, "address": "5 Canal Street"})
}

fn residences(known: Known<'_>) -> Vec<Value> {
    let told = |place, day| json!({"place": place, "class": "dwelling", "at": days::on(day)});
    let mut homes = vec![told(home(), 0)];
    if let Some(moves_on) = known.person.moves_on() {
        let day = if known.has(Cause::TellsMoveLate) { days::DISPATCH.max(moves_on) } else { 0 };
        if known.had(day) {
            homes.push(told(new_home(known), day));
        }
    }
    if known.has(Cause::TellsBothHomes) {
        homes.push(told(
            json!({"country": "land-2", "city": "city-8", "address": "3 Rue du Moulin"}),
            0,
        ));
    }
    homes
}

fn earlier_residences(known: Known<'_>) -> Vec<Value> {
    let told = |place| json!({"place": place, "at": days::on(0)});
    let mut homes = Vec::new();
    if known.has(Cause::MovedThisYear) && !known.has(Cause::MovesInHiring) {
        homes.push(told(json!({"country": "home", "city": "city-7", "address": "8 Station Road"})));
    }
    if known.has(Cause::EarlierHomeTold) {
        homes.push(told(json!({"country": "land-2", "city": "city-8"})));
    }
    homes
}

fn names(known: Known<'_>) -> Vec<Value> {
    let told = |name: &str| json!({"name": name, "at": days::on(0)});
    let mut names = vec![told(&known.person.name)];
    if known.has(Cause::NameChanged) && !known.has(Cause::EarlierNameUntold) {
        names.push(told(&known.person.earlier_name));
    }
    names
}

fn household(known: Known<'_>) -> Vec<Value> {
    let named = known.has(Cause::SpouseNamed);
    if !named && !known.has(Cause::HouseholdDeclared) {
        return Vec::new();
    }
    let name = named.then_some(&known.person.partner);
    vec![json!({"person": "person-2", "name": name, "at": days::on(0)})]
}

fn stays(known: Known<'_>) -> Vec<Value> {
    let stay = |journey: super::person::Journey| {
        let (first, last) = (*journey.days().start(), *journey.days().end());
        json!({"place": {"country": "land-4"}, "from": days::on(first), "to": days::on(last + 1),
               "at": days::on(0)})
    };
    known.person.told().map(stay).into_iter().collect()
}

pub(super) fn claims(known: Known<'_>) -> Value {
    let post = |firm: &str, domain: &str, from: u16, to: u16| {
        json!({"employer": firm, "domain": domain, "place": {"country": "home", "city": "city-1"},
               "from": days::before(from), "to": days::before(to), "remote": false,
               "at": days::on(0)})
    };
    let since = |year: u16| if known.has(Cause::SkillsEarly) { year - 4 } else { year + 1 };
    json!({
        "names": names(known),
        "residences": residences(known),
        "earlier_residences": earlier_residences(known),
        "household": household(known),
        "stays": stays(known),
        "works_from_home": true,
        "posts": [post("firm-1", "one.example", 2_500, 1_300), post("firm-2", "two.example", 1_290, 20)],
        "education": [{"award": "award-1", "at": days::on(0)}],
        "skills": [{"technology": "tool-1", "since": since(2015)},
                   {"technology": "tool-2", "since": since(2018)}],
        "domains": [{"domain": "page.example", "at": days::on(0)}],
    })
}

pub(super) fn contacts(known: Known<'_>) -> Value {
    let person = known.person;
    let mut names = vec![&*person.name];
    if known.has(Cause::LookupOther) {
        let earlier = known.has(Cause::EarlierNameUntold);
        names = vec![if earlier { &person.earlier_name } else { &person.partner }];
    }
    if known.has(Cause::LookupThree) {
        names = vec!["Pia Lundgren", "Omar Castellano", "Wen Brightwater"];
    }
    if known.has(Cause::TwoScripts) {
        names.push(person.other_script);
    }
    let log = |day| json!({"kind": "phone", "asked_by": "person", "at": days::on(day)});
    let often = known.has(Cause::ContactsChanged);
    let changes: Vec<Value> =
        [2, 9, 16].into_iter().filter(|day| often && known.had(*day)).map(log).collect();
    json!({
        "emails": [{"address": "mail-1", "domain_class": "consumer", "at": days::on(0),
                    "lookup": {"names": [person.name], "within_months": 12, "at": days::on(1)}}],
        "phones": [{"number": "phone-1", "line_class": "mobile", "at": days::on(0),
                    "lookup": {"names": names, "within_months": 12, "at": days::on(1)}}],
        "changes": changes,
        "controlled": [{"contact": "phone-1", "by": "employer", "at": days::on(1)}],
    })
}

pub(super) fn applications(known: Known<'_>) -> Value {
    let origin = if known.has(Cause::ThroughAgency) { "intermediary" } else { "advert" };
    json!({
        "origin": origin,
        "offer_accepted_at": known.from(Stage::Offer, || json!(days::on(days::OFFER))),
    })
}

pub(super) fn employer(known: Known<'_>) -> Value {
    let approval = |journey: super::person::Journey| {
        let (first, last) = (*journey.days().start(), *journey.days().end());
        json!({"place": {"country": "land-4"}, "from": days::on(first), "to": days::on(last + 1),
               "at": days::on(0)})
    };
    json!({
        "approved_remote_tools": ["TeamViewer"],
        "travel_approvals": known.person.told().map(approval).into_iter().collect::<Vec<_>>(),
        "countries": ["home"],
        "own_device_policy": false,
        "agreed_assistance": known.has(Cause::AssistanceAgreed),
        "start_at": known.from(Stage::Onboarding, || json!(days::at(days::START, 9))),
    })
}

/// Where the agency sits.
pub(super) fn agency_place() -> Value {
    json!({"country": "home", "city": "city-6", "address": "1 Market Hall"})
}

pub(super) fn intermediary(known: Known<'_>) -> Value {
    if !known.has(Cause::ThroughAgency) {
        return Value::Null;
    }
    json!({"firm": "agency-1", "domain": "agency.example", "addresses": [agency_place()],
           "agreed_handling": false, "verified": false})
}
