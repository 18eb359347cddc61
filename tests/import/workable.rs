//! Workable: names in one and in two, a referrer's domain, numbers without a country.

use hirerisk::import::{Format, Why};
use serde_json::{Value, json};

use crate::read::{at, dropped, of, sample, to, why};

#[test]
fn the_sample_becomes_this_profile() {
    let imported = sample(Format::Workable);
    assert_eq!(
        at(&imported, ""),
        json!({
            "id": "108d1748",
            "claims": {
                "names": [{"name": "Dana Whitlock"}],
                "posts": [{"employer": "Norrland Data AB", "from": "2018-02-01"}],
                "education": [{"award": "BSc"}]
            },
            "contacts": {
                "emails": [{"address": "dana.whitlock@example.com"}],
                "phones": [{"number": "8135550163"}]
            }
        })
    );
    assert_eq!(dropped(&imported), json!({"graduation_year": 2, "school": 1}));
    assert!(imported.ignored.is_empty(), "{:?}", imported.ignored);
}

#[test]
fn one_name_is_told_once() {
    let imported = sample(Format::Workable);
    assert_eq!(to(&imported, "/candidate/name"), ["/claims/names/0/name"]);
    assert_eq!(why(&imported, "/candidate/firstname"), Some(Why::SaidElsewhere));
    let turned = of(
        Format::Workable,
        &json!({"id": "w", "name": "Baek Ji-ho", "firstname": "Ji-ho", "lastname": "Baek"}),
    );
    assert_eq!(turned.profile.claims.names.len(), 1);
}

#[test]
fn two_names_are_told_both() {
    let imported = of(
        Format::Workable,
        &json!({"id": "w", "name": "Dana Whitlock", "firstname": "Dana", "lastname": "Moore"}),
    );
    assert_eq!(
        at(&imported, "/claims/names"),
        json!([{"name": "Dana Whitlock"}, {"name": "Dana Moore"}])
    );
    assert_eq!(to(&imported, "/lastname"), ["/claims/names/1/name"]);
}

#[test]
fn the_referrers_domain_and_the_vendors_mailbox_are_not_the_persons() {
    let imported = sample(Format::Workable);
    assert_eq!(why(&imported, "/candidate/domain"), Some(Why::NotThePerson));
    assert_eq!(why(&imported, "/candidate/outbound_mailbox"), Some(Why::NotThePerson));
    assert!(imported.profile.claims.domains.is_empty());
}

#[test]
fn no_country_is_put_before_a_number_and_no_line_is_taken_apart() {
    let imported = sample(Format::Workable);
    assert_eq!(at(&imported, "/contacts/phones/0/number"), "8135550163");
    assert_eq!(why(&imported, "/candidate/address"), Some(Why::FreeText));
}

#[test]
fn a_post_that_goes_on_and_has_an_end_is_left_out() {
    let entry = |current: Value, end: Value| {
        let entry = json!({"company": "firm-1", "start_date": "2018-02-01", "end_date": end, "current": current});
        of(Format::Workable, &json!({"id": "w", "experience_entries": [entry]}))
    };
    let both = entry(json!(true), json!("2020-01-31"));
    assert!(both.profile.claims.posts.is_empty());
    assert_eq!(why(&both, "/experience_entries/0/end_date"), Some(Why::Contradicts));
    let ended = entry(json!(false), json!(null));
    assert!(ended.profile.claims.posts.is_empty());
    assert_eq!(why(&ended, "/experience_entries/0/company"), Some(Why::EndUnknown));
    let odd = entry(json!("no"), json!(null));
    assert!(odd.profile.claims.posts.is_empty());
    assert_eq!(why(&odd, "/experience_entries/0/current"), Some(Why::WrongType));
    assert_eq!(entry(json!(false), json!("2020-01-31")).profile.claims.posts.len(), 1);
}

#[test]
fn a_picture_is_dropped() {
    let imported =
        of(Format::Workable, &json!({"id": "w", "image_url": "https://example.com/p.png"}));
    assert_eq!(dropped(&imported), json!({"photo": 1}));
}
