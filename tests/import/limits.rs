//! The limits of a profile hold for records too.

use hirerisk::import::{Format, Import};
use hirerisk::profile::Limits;
use serde_json::json;

use crate::read::{error, record};

fn code(limits: Limits, record: &str) -> (&'static str, String) {
    let error = Import::of(Format::Merge).limits(limits).read(record.as_bytes()).unwrap_err();
    (error.code(), error.pointer().into())
}

#[test]
fn each_limit_holds_with_its_code_and_place() {
    let small = Limits::default();
    let is = |limits, record: &str, expected: &'static str, place: &str| {
        assert_eq!(code(limits, record), (expected, place.to_owned()));
    };
    is(small.bytes(10), r#"{"id": "m-1"}"#, "too-large", "");
    is(small.string(2), r#"{"id": "m-1"}"#, "string-too-long", "/id");
    is(small.list_items(1), r#"{"id": "m", "tags": ["a", "b"]}"#, "list-too-long", "/tags");
    is(small.depth(2), r#"{"id": "m", "remote_data": [[]]}"#, "too-deep", "/remote_data/0");
    is(small, r#"{"id": "m", "id": "n"}"#, "duplicate-field", "/id");
    is(small, r#"{"id": "m", "gender": 1, "gender": 2}"#, "duplicate-field", "/gender");
    is(small, r#"{"id": "m"} {}"#, "trailing-data", "");
    is(small, r#"{"id": "m""#, "syntax", "");
}

#[test]
fn what_is_no_record_is_told_from_what_is_several() {
    assert_eq!(error(Format::Merge, &json!([{"id": "m"}])), ("several-records", String::new()));
    for odd in [json!(null), json!(7), json!("m"), json!(true)] {
        assert_eq!(error(Format::Merge, &odd), ("wrong-shape", String::new()));
    }
    assert_eq!(error(Format::Workable, &json!({"candidate": "w"})).0, "wrong-shape");
}

#[test]
fn an_id_that_is_no_token_is_none() {
    for id in [json!(null), json!(""), json!(1.5), json!(["m"]), json!(true), json!({"value": "m"})]
    {
        assert_eq!(error(Format::Merge, &json!({"id": id})), ("missing-id", "/id".into()), "{id}");
    }
    let error = Import::of(Format::Merge).id("").read(b"{}").unwrap_err();
    assert_eq!(error.code(), "missing-id");
}

#[test]
fn lists_that_fit_by_themselves_and_not_together_are_too_much() {
    let mails = |host: &str| (0..3).map(|n| json!(format!("{n}@{host}"))).collect::<Vec<_>>();
    let record =
        json!({"contact": {"id": "p", "emails": mails("a.example")}, "emails": mails("b.example")});
    let import = Import::of(Format::Lever).limits(Limits::default().list_items(4));
    let error = import.read(record.to_string().as_bytes()).unwrap_err();
    assert_eq!((error.code(), error.pointer()), ("too-much", "/contacts/emails"));
}

#[test]
fn bytes_that_are_no_text_are_told_by_their_place() {
    let mut bytes = record(Format::Merge);
    bytes[30] = 0xff;
    assert_eq!(Import::from_json(Format::Merge, &bytes).unwrap_err().code(), "not-utf8");
}
