//! Sign-ins, talks and work, and the lines from which they came.

use hirerisk::Stage;
use serde_json::{Value, json};

use super::causes::Cause;
use super::{Known, days};

/// The days of a step.
fn days_of(step: &str) -> &'static [u16] {
    match step {
        "application" => &[0, 3],
        "interview" => &[15, 18, 24],
        "signature" => &[38, 40],
        "onboarding" => &[55, 57, 60],
        _ => &[],
    }
}

/// Days of work of which a session is told: one in ten days.
const TENTHS: std::ops::Range<u16> = 7..15;

/// From where a session of a day came: class, country, and whether that is a line at home.
fn line(known: Known<'_>, day: u16) -> (&'static str, &'static str) {
    let person = known.person;
    let away =
        |private: bool, land| if private { ("residential", land) } else { ("hotel_guest", land) };
    if known.has(Cause::OwnServer) {
        ("hosting", "home")
    } else if known.has(Cause::VpnAlways)
        || (known.has(Cause::ConsumerVpn) && day.is_multiple_of(5))
    {
        ("consumer_vpn", "home")
    } else if known.has(Cause::WorkVpn) && day >= days::START {
        ("corporate_egress", "home")
    } else if person.told().is_some_and(|journey| journey.covers(day)) {
        away(true, "land-4")
    } else if person.untold().is_some_and(|journey| journey.covers(day)) {
        away(known.has(Cause::HomeLineAbroad), "land-3")
    } else if person.in_other_country(day) {
        ("residential", "land-2")
    } else if known.has(Cause::ProxyLine) && day.is_multiple_of(3) {
        ("residential_proxy", "home")
    } else if known.has(Cause::WrongCountry) {
        ("residential", "land-5")
    } else {
        ("residential", "home")
    }
}

fn network(known: Known<'_>, day: u16) -> Value {
    let (class, country) = line(known, day);
    let table = days::on(day.saturating_sub(10));
    let second = known.has(Cause::SecondTable) && class == "residential";
    // A second table knows where the line at home is.
    let right = if country == "land-5" { "home" } else { country };
    let second = second.then(|| json!({"class": class, "country": right, "table_date": table}));
    let named = known.has(Cause::NamedExit) && class == "consumer_vpn";
    json!({
        "line": format!("line-{class}-{country}"),
        "class": class, "country": country, "table": "table-1", "table_date": table,
        "service": named.then_some("Astrill"), "second": second,
    })
}

fn session(known: Known<'_>, step: &str, day: u16) -> Value {
    let device = if day < days::START { "own-1" } else { "laptop-1" };
    let unissued = known.has(Cause::UnissuedSession) && matches!(day, 80 | 100);
    json!({
        "at": days::on(day), "until": days::at(day, 16), "step": step, "account": "login-1",
        "device": if unissued { "own-2" } else { device },
        "token_origin": if day < days::START { Value::Null } else { json!(device) },
        "interactive": true, "network": network(known, day),
    })
}

/// A relative far away opens a saved login while the person works.
fn saved_login(day: u16) -> Value {
    json!({
        "at": days::at(day, 12), "until": days::at(day, 13), "step": "work", "account": "login-1",
        "device": "own-3", "interactive": true,
        "network": {"line": "line-far", "class": "residential",
                    "country": "land-2", "table": "table-1", "table_date": days::on(day - 10)},
    })
}

pub(super) fn sessions(known: Known<'_>) -> Vec<Value> {
    let steps = ["application", "interview", "signature", "onboarding"];
    let early =
        steps.into_iter().flat_map(|step| days_of(step).iter().map(move |day| (step, *day)));
    let ordinary = TENTHS.map(|tenth| ("work", tenth * 10));
    // Away they work every day, and every day is logged.
    let away = [known.person.untold(), known.person.told()].into_iter().flatten();
    let away = away.flat_map(super::person::Journey::days).filter(|day| *day > 60 && day % 10 != 0);
    let all = early.chain(ordinary).chain(away.map(|day| ("work", day)));
    let mut sessions: Vec<Value> = all
        .filter(|(_, day)| known.had(*day))
        .map(|(step, day)| session(known, step, day))
        .collect();
    if known.has(Cause::SavedLogin) && known.reached(Stage::Employment) {
        sessions.extend([90, 110].map(saved_login));
    }
    sessions
}
