//! JSON Resume: no id, months for days, schools and languages.

use hirerisk::import::{Format, Import, PartialDates, Why};
use serde_json::json;

use crate::read::{at, dropped, of, record, sample, why};

/// A field of the first post, by its place in the record.
fn first_post(field: &str) -> String {
    ["", "work", "0", field].join("/")
}

#[test]
fn the_sample_becomes_this_profile() {
    let imported = sample(Format::JsonResume);
    assert_eq!(
        at(&imported, ""),
        json!({
            "id": "c-1",
            "claims": {
                "names": [{"name": "Tomasz Hollinger"}],
                "residences": [{"place": {"country": "US", "city": "Seattle", "address": "1 Example Way"}}],
                "posts": [{"employer": "Norrland Data AB"}, {"employer": "Brightwater Labs", "to": "2020-02-28"}],
                "education": [{"award": "Bachelor"}]
            },
            "contacts": {
                "emails": [{"address": "tomasz@example.com"}],
                "phones": [{"number": "(206) 555-0175"}]
            },
            "personas": {
                "code": [{"account": "https://github.example.com/thollinger"}],
                "sites": [{"page": "https://hollinger.example.com"}]
            }
        })
    );
    // The picture is an empty text: nothing was there.
    assert_eq!(dropped(&imported), json!({"graduation_year": 2, "language": 1, "school": 2}));
    assert!(imported.ignored.is_empty(), "{:?}", imported.ignored);
}

#[test]
fn a_resume_is_nobodys_until_the_caller_says_whose() {
    let error = Import::from_json(Format::JsonResume, &record(Format::JsonResume)).unwrap_err();
    assert_eq!((error.code(), error.pointer()), ("missing-id", ""));
    assert!(error.to_string().contains("`Import::id`"));
}

#[test]
fn a_month_is_no_day() {
    let imported = sample(Format::JsonResume);
    assert_eq!(why(&imported, &first_post("startDate")), Some(Why::PartialDate));
    assert_eq!(imported.profile.claims.posts[0].from, None);
}

#[test]
fn a_post_without_an_end_goes_on_and_one_that_ends_in_a_month_is_left_out() {
    let work = |end: serde_json::Value| {
        of(
            Format::JsonResume,
            &json!({"work": [{"name": "firm-1", "startDate": "2016", "endDate": end}]}),
        )
    };
    let open = work(json!(null));
    assert_eq!(at(&open, "/claims/posts"), json!([{"employer": "firm-1"}]));
    for (end, reason) in [
        ("2020-02", Why::PartialDate),
        ("2020", Why::PartialDate),
        ("Present", Why::BadDate),
        ("", Why::BadDate),
        ("2020-02-30", Why::BadDate),
    ] {
        let left_out = work(json!(end));
        assert!(left_out.profile.claims.posts.is_empty(), "{end}");
        assert_eq!(why(&left_out, &first_post("endDate")), Some(reason), "{end}");
        assert_eq!(why(&left_out, &first_post("name")), Some(Why::EndUnknown), "{end}");
    }
    assert_eq!(why(&work(json!(2020)), &first_post("endDate")), Some(Why::WrongType));
}

#[test]
fn a_caller_may_ask_for_the_longest_post_that_was_meant() {
    let import = Import::of(Format::JsonResume).id("c-1").partial_dates(PartialDates::Widest);
    let resume = json!({"work": [{"name": "firm-1", "startDate": "2016", "endDate": "2020-02"}]});
    let imported = import.read(resume.to_string().as_bytes()).unwrap();
    let post = json!({"employer": "firm-1", "from": "2016-01-01", "to": "2020-02-29"});
    assert_eq!(at(&imported, "/claims/posts/0"), post);
}

#[test]
fn nothing_is_required() {
    let empty = of(Format::JsonResume, &json!({}));
    assert_eq!(at(&empty, ""), json!({"id": "c-1"}));
    assert!(empty.not_mapped.is_empty() && empty.ignored.is_empty());
}

#[test]
fn praise_is_no_referee_and_a_word_is_no_skill() {
    let imported = of(
        Format::JsonResume,
        &json!({"references": [{"name": "Ana", "reference": "Good."}], "skills": [{"name": "Rust"}]}),
    );
    assert!(imported.profile.references.is_empty() && imported.profile.claims.skills.is_empty());
    assert_eq!(why(&imported, "/references"), Some(Why::NothingToCompare));
}
