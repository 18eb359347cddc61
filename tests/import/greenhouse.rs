//! Greenhouse: messengers among telephones, addresses in one text, links without a scheme, fields told twice.

use hirerisk::import::{Format, Why};
use hirerisk::profile::{Delivery, Place, Residence};
use hirerisk::{Moment, Points, Scorer};
use serde_json::json;

use crate::read::{at, dropped, of, sample, to, why};

#[test]
fn the_sample_becomes_this_profile() {
    let imported = sample(Format::Greenhouse);
    assert_eq!(
        at(&imported, ""),
        json!({
            "id": "53990001",
            "claims": {
                "names": [{"name": "Marek Dvorsk\u{fd}"}],
                "posts": [
                    {"employer": "Norrland Data AB", "from": "2021-01-04"},
                    {"employer": "Brightwater Labs", "from": "2016-07-01", "to": "2020-12-31"}
                ],
                "education": [{"award": "Bachelor's Degree"}]
            },
            "contacts": {
                "emails": [{"address": "Marek.Dvorsky+jobs@example.com"}],
                "phones": [{"number": "(415) 555-0142"}]
            },
            "personas": {"profiles": [{"page": "linkedin.com/in/example-mdvorsky"}],
                         "sites": [{"page": "mdvorsky.example.net"}]}
        })
    );
    assert_eq!(dropped(&imported), json!({"graduation_year": 2, "school": 1}));
    assert!(imported.ignored.is_empty(), "{:?}", imported.ignored);
    assert_eq!(imported.changed.unwrap().to_string(), "2026-03-09T12:29:30+00:00");
}

#[test]
fn two_parts_of_a_name_are_one_name_with_two_places() {
    let imported = sample(Format::Greenhouse);
    for part in ["/first_name", "/last_name"] {
        assert_eq!(to(&imported, part), ["/claims/names/0/name"]);
    }
}

#[test]
fn a_messenger_is_no_telephone_however_it_is_written() {
    let imported = sample(Format::Greenhouse);
    assert_eq!(why(&imported, "/phone_numbers/1/value"), Some(Why::NoTelephone));
    let numbered = of(
        Format::Greenhouse,
        &json!({"id": 1, "phone_numbers": [{"value": "live:555", "type": "Skype"}]}),
    );
    assert_eq!(why(&numbered, "/phone_numbers/0/value"), Some(Why::NoTelephone));
}

#[test]
fn an_address_in_one_text_is_not_taken_apart() {
    let imported = sample(Format::Greenhouse);
    assert_eq!(why(&imported, "/addresses"), Some(Why::FreeText));
    assert_eq!(why(&imported, "/applications/0/location"), Some(Why::FreeText));
    assert!(imported.profile.claims.residences.is_empty());
}

/// Why a line is not taken for a street: a town would cost an honest person points.
#[test]
fn a_town_taken_for_a_street_would_raise_who_lives_there() {
    let points = |home: Option<&'static str>| {
        let at: Moment = "2026-03-01".parse().unwrap();
        let parcel = Delivery::default().address(Place::default().address("12 Palm Rd")).at(at);
        let mut profile = sample(Format::Greenhouse).profile.deliveries([parcel]);
        let place = |line| Residence::default().place(Place::default().address(line));
        profile.claims.residences.extend(home.map(place));
        Scorer::builtin().assess(&profile, at).score()
    };
    assert_eq!(points(None), Points::ZERO);
    assert!(points(Some("Austin, TX 78701")) > Points::ZERO);
}

#[test]
fn a_label_is_no_look_up() {
    let imported = sample(Format::Greenhouse);
    assert_eq!(why(&imported, "/phone_numbers/0/type"), Some(Why::Label));
    assert_eq!(imported.profile.contacts.phones[0].line_class, None);
}

#[test]
fn a_link_without_scheme_stays_as_it_is_written() {
    let imported = sample(Format::Greenhouse);
    assert_eq!(to(&imported, "/website_addresses/0/value"), ["/personas/sites/0/page"]);
    assert_eq!(to(&imported, "/social_media_addresses/0/value"), ["/personas/profiles/0/page"]);
    let unknown = of(
        Format::Greenhouse,
        &json!({"id": 1, "social_media_addresses": [{"value": "social.example.com/a"}]}),
    );
    let place = "/social_media_addresses/0/value";
    assert_eq!(why(&unknown, place), Some(Why::UnknownKind));
}

#[test]
fn fields_of_the_employers_are_named_in_both_their_places_and_read_in_neither() {
    let imported = sample(Format::Greenhouse);
    for list in ["custom_fields", "keyed_custom_fields"] {
        for field in ["time_zone", "work_remotely"] {
            assert_eq!(why(&imported, &format!("/{list}/{field}")), Some(Why::Custom));
        }
    }
    assert_eq!(why(&imported, "/applications/0/answers/0"), Some(Why::Custom));
    assert!(!imported.profile.to_json().contains("Denver"));
}

#[test]
fn what_the_employer_made_is_dropped_where_it_must_not_be_known() {
    let imported = of(
        Format::Greenhouse,
        &json!({"id": 1,
            "custom_fields": {"gender": "x", "shirt": "M"},
            "keyed_custom_fields": {"cf_9": {"name": "Gender", "type": "short_text", "value": "x"}},
            "photo_url": "https://example.com/p.png"}),
    );
    assert_eq!(dropped(&imported), json!({"gender": 2, "photo": 1}));
    assert_eq!(why(&imported, "/custom_fields/gender"), None);
}

#[test]
fn a_field_that_nobody_filled_is_nothing() {
    let imported = of(
        Format::Greenhouse,
        &json!({"id": 1, "keyed_custom_fields": {"gender": {"name": "Gender", "value": null},
            "shirt": {"name": "Shirt", "value": ""}}, "gender": null}),
    );
    assert!(imported.dropped.is_empty() && imported.not_mapped.is_empty());
}

#[test]
fn an_employer_without_a_time_is_no_post() {
    assert_eq!(why(&sample(Format::Greenhouse), "/company"), Some(Why::NoSpan));
}
