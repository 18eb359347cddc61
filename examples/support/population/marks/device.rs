//! Where the employer's device is, and who drives it.

use serde_json::{Value, json};

use super::super::days;
use super::Writers;
use super::draft::Draft;

pub(super) const MARKS: Writers = &[
    ("device.inbound_remote_session", inbound_remote_session),
    ("device.ip_kvm", ip_kvm),
    ("device.place_conflict", place_conflict),
    ("device.shipped_onward", shipped_onward),
    ("device.remote_control_unapproved", remote_control_unapproved),
    ("device.first_boot_elsewhere", first_boot_elsewhere),
    ("device.possession_conflict", possession_conflict),
    ("device.keep_awake", keep_awake),
    ("device.virtual_camera", virtual_camera),
];

/// Neither a home nor the place of delivery.
pub(super) fn helper() -> Value {
    json!({"country": "home", "city": "city-20"})
}

fn inbound_remote_session(draft: &mut Draft<'_>) {
    let days = (days::START + 2..draft.today()).filter(|day| day.is_multiple_of(2));
    let session =
        |day| json!({"at": days::on(day), "minutes": 300, "approved": false, "external": true});
    let sessions: Value = days.map(session).collect();
    draft.set("/devices/1/inbound_sessions", sessions);
}

fn ip_kvm(draft: &mut Draft<'_>) {
    let part = json!({"product": "PiKVM Composite Device", "keyboard_pointer_storage": true,
                      "at": days::on(days::START + 4)});
    draft.push("/devices/1/peripherals", part);
}

fn place_conflict(draft: &mut Draft<'_>) {
    let reading = |day| json!({"at": days::on(day), "place": helper()});
    let readings: Vec<Value> = (days::START..draft.today()).map(reading).collect();
    let location = json!({"method": "wifi", "reading_count": readings.len(), "readings": readings});
    draft.set("/devices/1/location", location);
}

fn shipped_onward(draft: &mut Draft<'_>) {
    let left = json!({"kind": "exported", "country": "home", "at": days::on(days::DELIVERED + 4)});
    draft.push("/deliveries/0/carrier_events", left);
}

fn remote_control_unapproved(draft: &mut Draft<'_>) {
    for (product, day) in [("AnyDesk", days::START), ("RustDesk", days::START + 4)] {
        let seen = json!({"product": product, "first_seen": days::at(day, 15), "days_seen": 9,
                          "approved": false, "at": draft.now()});
        draft.push("/devices/1/software", seen);
    }
}

fn first_boot_elsewhere(draft: &mut Draft<'_>) {
    let boot = json!({"at": days::at(days::START, 9), "place": helper(), "method": "wifi"});
    draft.set("/devices/1/first_boot", boot);
}

fn possession_conflict(draft: &mut Draft<'_>) {
    let check = |day| json!({"outcome": "other_device", "by": "staff-1", "at": days::on(day)});
    draft.set("/devices/1/possession_checks", [56, 63].map(check).into_iter().collect());
}

fn keep_awake(draft: &mut Draft<'_>) {
    let seen = json!({"product": "caffeine.exe", "first_seen": days::on(days::START + 5),
                      "days_seen": 60, "approved": false, "at": draft.now()});
    draft.push("/devices/1/software", seen);
}

fn virtual_camera(draft: &mut Draft<'_>) {
    draft.set("/interviews/0/camera_product", json!("ManyCam"));
}
