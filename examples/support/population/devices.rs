//! The person's own devices and the employer's.

use hirerisk::Stage;
use serde_json::{Value, json};

use super::causes::Cause;
use super::claims::{home, new_home};
use super::{Known, days};

/// Where the device stands on a day, as it places itself.
fn place(known: Known<'_>, day: u16) -> Value {
    let city = |country: &str, city: &str| json!({"country": country, "city": city});
    let person = known.person;
    let takes = known.has(Cause::TakesDeviceAbroad);
    if person.told().is_some_and(|journey| journey.covers(day)) {
        city("land-4", "city-40")
    } else if takes && person.untold().is_some_and(|journey| journey.covers(day)) {
        city("land-3", "city-30")
    } else if person.in_other_country(day) {
        city("land-2", "city-8")
    } else if known.has(Cause::AwayFirstMonth) && day < days::START + 33 {
        city("home", "city-4")
    } else if known.has(Cause::SecondHome) && day.is_multiple_of(4) {
        city("home", "city-5")
    } else if person.has_moved(day) {
        new_home(known)
    } else {
        home()
    }
}

/// Three days a week at first, then one in a fortnight, and every day of a journey.
fn readings(known: Known<'_>) -> Vec<Value> {
    let journeys = [known.person.untold(), known.person.told()];
    let is_read = |day: &u16| {
        (*day < days::START + 30 && day % 7 < 3)
            || day.is_multiple_of(14)
            || journeys.into_iter().flatten().any(|journey| journey.covers(*day))
    };
    let reading = |day| json!({"at": days::on(day), "place": place(known, day)});
    let days = days::START..=days::assessed(known.stage);
    days.filter(is_read).map(reading).collect()
}

fn first_boot(known: Known<'_>) -> Value {
    let (place, method) = if known.has(Cause::WrongCity) {
        (json!({"country": "home", "city": "city-9"}), "address_lookup")
    } else {
        (place(known, days::START), "wifi")
    };
    json!({"at": days::at(days::START, 9), "place": place, "method": method})
}

fn software(known: Known<'_>) -> Vec<Value> {
    let taken = days::on(days::assessed(known.stage));
    let product = |name: &str, day: u16, hour: u8, seen: u32| {
        json!({"product": name, "first_seen": days::at(day, hour), "days_seen": seen,
               "approved": false, "at": taken})
    };
    let day = match (known.has(Cause::ToolFirstDay), known.has(Cause::ToolEarly)) {
        (true, _) => days::START,
        (false, true) => days::START + 9,
        (false, false) => days::START + 50,
    };
    let mut all =
        vec![json!({"product": "Example Office Suite", "days_seen": 40, "approved": true,
                              "at": taken})];
    if known.has(Cause::RemoteTool) && known.had(day) {
        all.push(product("AnyDesk", day, 15, 5));
        if known.has(Cause::TwoTools) && known.had(day + 3) {
            all.push(product("RustDesk", day + 3, 15, 2));
        }
    }
    if known.has(Cause::KeepsAwake) {
        all.push(product("caffeine.exe", days::START + 5, 15, 12));
    }
    all
}

fn inbound_sessions(known: Known<'_>) -> Vec<Value> {
    let days = if known.has(Cause::DrivenMostly) { 24 } else { 3 };
    let days = if known.has(Cause::DrivenRemotely) { days } else { 0 };
    let session =
        |day| json!({"at": days::at(day, 20), "minutes": 30, "approved": false, "external": true});
    (0..days)
        .map(|number| days::START + 4 + 3 * number)
        .filter(|day| known.had(*day))
        .map(session)
        .collect()
}

fn peripherals(known: Known<'_>) -> Vec<Value> {
    let part = |id: &str, product: &str, all: bool| {
        json!({"usb_id": id, "maker": "Example", "product": product,
               "keyboard_pointer_storage": all, "at": days::on(days::START + 3)})
    };
    let mut parts = vec![part("046d:c52b", "Receiver", false)];
    if known.has(Cause::CapturePart) {
        parts.push(part("1d6b:0104", "Gadget", true));
    }
    if known.has(Cause::NamedKvm) {
        parts.push(part("16c0:27dd", "PiKVM Composite Device", true));
    }
    parts
}

fn alerts(known: Known<'_>) -> Vec<Value> {
    let source = if known.has(Cause::AlertFromHost) { "local_host" } else { "device" };
    let alert = known.has(Cause::EarlyAlert).then(|| {
        json!({"kind": "unauthorised_binary", "triage": "own_action", "source": source,
               "at": days::on(days::START + 1)})
    });
    alert.into_iter().collect()
}

fn possession_checks(known: Known<'_>) -> Vec<Value> {
    let other = [known.has(Cause::PossessionError), known.has(Cause::PossessionTwice), false];
    let check = |(day, other): (u16, bool)| {
        let outcome = if other { "other_device" } else { "issued_device" };
        json!({"outcome": outcome, "by": "staff-1", "at": days::on(day)})
    };
    [56, 63, 70].into_iter().zip(other).map(check).collect()
}

fn issued(known: Known<'_>) -> Value {
    let readings = readings(known);
    json!({
        "device": "laptop-1", "issued": true,
        "first_boot": first_boot(known),
        "software": software(known),
        "inbound_sessions": inbound_sessions(known),
        "active_days": if known.reached(Stage::Employment) { 45 } else { 12 },
        "peripherals": peripherals(known),
        "displays": [{"identity": "Example Monitor", "capture_chip": false,
                      "at": days::on(days::START + 3)}],
        "display_count": 1,
        "location": {"method": "wifi", "reading_count": readings.len(), "readings": readings},
        "alerts": alerts(known),
        "possession_checks": possession_checks(known),
    })
}

pub(super) fn devices(known: Known<'_>) -> Vec<Value> {
    let own =
        |name: &str, declared: bool| json!({"device": name, "issued": false, "declared": declared});
    let mut devices = vec![own("own-1", true)];
    if known.reached(Stage::Onboarding) {
        devices.push(issued(known));
        devices.extend([own("own-2", false), own("own-3", false)]);
    }
    devices
}
