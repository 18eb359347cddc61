//! Telephone numbers: what the plans tell, and that nothing makes the crate below panic.

use hirerisk::profile::PhoneClass;
use hirerisk::reference::{Answer, telephone, telephone_stamp};
use proptest::prelude::*;

/// Whether it is valid, its class and region.
fn told(number: &str) -> Answer<(bool, PhoneClass, Option<String>)> {
    telephone(number).map(|found| (found.valid, found.class, found.region))
}

fn valid(class: PhoneClass, region: &str) -> Answer<(bool, PhoneClass, Option<String>)> {
    Answer::Found((true, class, Some(region.to_owned())))
}

#[test]
fn a_plan_that_does_not_tell_leaves_the_class_unknown() {
    assert_eq!(told("+1 202 555 0123"), valid(PhoneClass::Unknown, "US"));
    assert_eq!(told("+1 800 555 0199"), valid(PhoneClass::Unknown, "US")); // toll-free: nobody's line
    assert_eq!(
        told("+44 7700 900123").map(|(_, class, _)| class),
        Answer::Found(PhoneClass::Unknown)
    ); // fictional
    assert_eq!(told("+49 30 901820"), valid(PhoneClass::Fixed, "DE"));
    assert_eq!(told("+49 1512 3456789"), valid(PhoneClass::Mobile, "DE"));
    assert_eq!(told("+81 50 1234 5678"), valid(PhoneClass::Internet, "JP"));
    assert_eq!(told("+82 70 1234 5678"), valid(PhoneClass::Internet, "KR"));
}

#[test]
fn a_region_is_told_by_the_area_where_several_share_a_plan() {
    assert_eq!(
        told("+1 787 555 0123").map(|(.., region)| region),
        Answer::Found(Some("PR".into()))
    );
    assert_eq!(
        told("+1 876 555 0123").map(|(.., region)| region),
        Answer::Found(Some("JM".into()))
    );
    assert_eq!(
        told("+44 7911 123456").map(|(.., region)| region),
        Answer::Found(Some("GG".into()))
    );
}

#[test]
fn what_no_plan_has_is_not_valid_or_not_found() {
    assert_eq!(told("+1 555 555 0123"), Answer::Found((false, PhoneClass::Unknown, None)));
    assert_eq!(told("+1"), Answer::NotFound);
    assert_eq!(told("+12345678901234567890"), Answer::NotFound);
    assert_eq!(told("+999 1234 5678"), Answer::NotFound);
}

#[test]
fn a_number_without_its_country_is_not_asked() {
    for text in [
        "",
        "202 555 0123",
        "0049 30 901820",
        "phone-token-1",
        "+",
        "+44 abc",
        "tel:+4930901820",
        "\u{661}\u{662}",
    ] {
        let answer = telephone(text);
        assert!(matches!(answer, Answer::NotAsked | Answer::NotFound), "{text}: {answer:?}");
    }
}

#[test]
fn extensions_and_separators_are_dropped_and_debug_withholds_the_number() {
    let found = telephone(" +49 (30) 90-18.20;ext=7 ").found().unwrap();
    assert_eq!(found.e164, "+4930901820");
    assert_eq!(format!("{found:?}"), "PhoneFound(valid, \u{2026})");
    assert!(telephone_stamp().source().starts_with("libphonenumber "));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn nothing_makes_it_panic(digits in "\\+[0-9]{0,18}", odd in "\\PC{0,24}", mixed in "[+\u{ff0b}0-9 ;=()x#,.*a-]{0,24}") {
        for text in [&digits, &odd, &mixed] {
            if let Answer::Found(found) = telephone(text) {
                prop_assert!(found.e164.starts_with('+') && found.e164.len() <= 16);
                prop_assert!(found.valid || found.region.is_none());
                // Its one writing has the same answer.
                prop_assert_eq!(telephone(&found.e164).found(), Some(found));
            }
        }
    }
}
