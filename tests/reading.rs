//! Any bytes get an answer: a profile, or a typed error with a code and a place (DESIGN law 11,
//! THREATS H1 to H4 and L1, L2).

#[path = "reading/agreement.rs"]
mod agreement;
#[path = "reading/documents.rs"]
mod documents;
#[path = "reading/leaks.rs"]
mod leaks;
#[path = "reading/trust_a1.rs"]
mod trust_a1;

use documents::Documents;
use hirerisk::profile::{Limits, ParseError, PersonName, Profile};

fn refused(text: &str) -> ParseError {
    Profile::from_json(text.as_bytes()).expect_err(&text.chars().take(200).collect::<String>())
}

/// Code and pointer of the first fault.
fn fault(text: &str) -> (&'static str, String) {
    let error = refused(text);
    (error.code(), error.pointer().to_owned())
}

fn at(code: &'static str, pointer: &str) -> (&'static str, String) {
    (code, pointer.to_owned())
}

fn own(value: &str) -> String {
    format!(r#"{{"id":"c","extensions":{{"a":{value}}}}}"#)
}

/// Everything that an error says.
fn told(error: &ParseError) -> String {
    format!(
        "{error} {error:?} {error:#?} {} {:?} {:?} {}",
        error.pointer(),
        error.expected(),
        error.help(),
        error.code()
    )
}

// --- Places and help -------------------------------------------------------------------------

#[test]
fn the_first_fault_in_the_order_of_the_text_is_told() {
    let text = "{\n  \"id\": \"c\",\n  \"stage\": \"ofer\",\n  \"claims\": {\"nmaes\": 7}\n}";
    let error = refused(text);
    assert_eq!((error.code(), error.pointer()), ("bad-word", "/stage"));
    assert_eq!((error.line(), error.column(), error.offset()), (3, 12, 26));
    assert_eq!(error.help().as_deref(), Some("did you mean `offer`"));
    assert_eq!(
        error.to_string(),
        "`/stage`, line 3, column 12: expected one of `application`, `screening`, `interview`, \
         `offer`, `onboarding`, `employment`; did you mean `offer`"
    );
    assert_eq!(
        format!("{error:?}"),
        "ParseError { code: \"bad-word\", pointer: \"/stage\", line: 3, column: 12, .. }"
    );
    let error = refused(&text.replace("ofer", "offer"));
    assert_eq!((error.code(), error.pointer()), ("unknown-field", "/claims/nmaes"));
    assert_eq!(error.help().as_deref(), Some("did you mean `names`"));
}

#[test]
fn every_code_has_its_place() {
    for (text, code, pointer) in [
        ("", "syntax", ""),
        ("\u{feff}{}", "syntax", ""),
        ("[]", "wrong-type", ""),
        ("null", "wrong-type", ""),
        ("{}", "missing-id", ""),
        (r#"{"id":""}"#, "missing-id", "/id"),
        (r#"{"id":null}"#, "missing-id", "/id"),
        (r#"{"id":7}"#, "wrong-type", "/id"),
        (r#"{"id":"c"} {}"#, "trailing-data", ""),
        (r#"{"id":"c",}"#, "syntax", ""),
        (r#"{"id":"c","id":"c"}"#, "duplicate-field", "/id"),
        (r#"{"id":"c","i\u0064":"c"}"#, "duplicate-field", "/id"),
        (r#"{"id":"c","claims":[]}"#, "wrong-type", "/claims"),
        (r#"{"id":"c","sessions":{}}"#, "wrong-type", "/sessions"),
        (r#"{"id":"c","sessions":[{},null]}"#, "wrong-type", "/sessions/1"),
        (r#"{"id":"c","sessions":[[]]}"#, "wrong-type", "/sessions/0"),
        (r#"{"id":"c","sessions":[{"at":7}]}"#, "wrong-type", "/sessions/0/at"),
        (r#"{"id":"c","sessions":[{"at":"7"}]}"#, "bad-moment", "/sessions/0/at"),
        (
            r#"{"id":"c","sessions":[{"utc_offset":"+99:99"}]}"#,
            "bad-offset",
            "/sessions/0/utc_offset",
        ),
        (r#"{"id":"c","session_count":-1}"#, "number-out-of-range", "/session_count"),
        (r#"{"id":"c","session_count":4294967296}"#, "number-out-of-range", "/session_count"),
        (r#"{"id":"c","session_count":1.0}"#, "wrong-type", "/session_count"),
        (r#"{"id":"c","session_count":1e999}"#, "wrong-type", "/session_count"),
        (r#"{"id":"c","session_count":"1"}"#, "wrong-type", "/session_count"),
        (r#"{"id":"c","session_count":01}"#, "syntax", ""),
        (r#"{"id":"c","role":{"named_person":1}}"#, "wrong-type", "/role/named_person"),
        (r#"{"id":"c","stage":"#, "syntax", "/stage"),
        (r#"{"id":"\ud800"}"#, "lone-surrogate", "/id"),
        (r#"{"id":"a	b"}"#, "syntax", "/id"),
        (r#"{"id":"c","extensions":[]}"#, "wrong-type", "/extensions"),
    ] {
        assert_eq!(fault(text), at(code, pointer), "{text}");
    }
}

#[test]
fn bytes_that_are_no_text_are_told_with_their_place() {
    let error = Profile::from_json(b"{\"id\":\"c\",\"claims\":{\"names\":[{\"name\":\"A\xff\"}]}}");
    let error = error.unwrap_err();
    assert_eq!((error.code(), error.pointer()), ("not-utf8", "/claims/names/0/name"));
    assert_eq!(error.offset(), 39);
    let earlier = Profile::from_json(b"{\"id\":7,\"stage\":\"\xff\"}").unwrap_err();
    assert_eq!((earlier.code(), earlier.pointer()), ("wrong-type", "/id"));
    let after = Profile::from_json(b"{\"id\":\"c\"}\xff").unwrap_err();
    assert_eq!((after.code(), after.offset()), ("not-utf8", 10));
}

#[test]
fn a_field_that_is_null_is_left_out() {
    let text = r#"{"id":"c","stage":null,"claims":null,"sessions":null,"session_overlaps":null,
        "extensions":null,"role":{"named_person":null}}"#;
    assert_eq!(Profile::from_json(text.as_bytes()), Ok(Profile::default().id("c")));
}

// --- Limits (THREATS H1) ---------------------------------------------------------------------

#[test]
fn the_cap_on_bytes_is_exact_and_comes_first() {
    let mut text = String::from(r#"{"id":"c"}"#);
    text.push_str(&" ".repeat(1024 * 1024 - text.len()));
    assert!(Profile::from_json(text.as_bytes()).is_ok());
    text.push(' ');
    assert_eq!(fault(&text), at("too-large", ""));
    assert_eq!(fault(&"[".repeat(10_000_000)), at("too-large", ""));
}

#[test]
fn ten_million_brackets_are_one_short_error() {
    let wide = Limits::default().bytes(64 << 20);
    let brackets = "[".repeat(10_000_000);
    let error = Profile::from_json_within(brackets.as_bytes(), &wide).unwrap_err();
    assert_eq!((error.code(), error.offset()), ("wrong-type", 0));
    let text = own(&brackets);
    let error = Profile::from_json_within(text.as_bytes(), &wide).unwrap_err();
    assert_eq!((error.code(), error.offset()), ("too-deep", 28 + 30));
    assert!(error.pointer().starts_with("/extensions/a/0/0"));
}

#[test]
fn the_cap_on_texts_is_exact_and_counts_what_is_meant() {
    for (unit, bytes) in [("a", 1), (r"\u0061", 1), ("\u{e9}", 2), (r"\ud83d\ude00", 4)] {
        let fits = unit.repeat(65_536 / bytes);
        for text in [format!(r#"{{"id":"{fits}"}}"#), own(&format!(r#"{{"{fits}":"{fits}"}}"#))] {
            assert!(Profile::from_json(text.as_bytes()).is_ok());
        }
        let long = format!("{fits}a");
        assert_eq!(fault(&format!(r#"{{"id":"{long}"}}"#)), at("string-too-long", "/id"));
        assert_eq!(fault(&own(&format!(r#""{long}""#))), at("string-too-long", "/extensions/a"));
        assert_eq!(fault(&own(&format!(r#"{{"{long}":0}}"#))).0, "string-too-long");
        assert_eq!(fault(&format!(r#"{{"{long}":0}}"#)), at("string-too-long", ""));
    }
}

#[test]
fn the_cap_on_lists_is_exact() {
    let list = |item: &str, count: usize| format!("[{}]", vec![item; count].join(","));
    let names = |count| format!(r#"{{"id":"c","claims":{{"names":{}}}}}"#, list("{}", count));
    assert_eq!(Profile::from_json(names(1_000).as_bytes()).unwrap().claims.names.len(), 1_000);
    assert_eq!(fault(&names(1_001)), at("list-too-long", "/claims/names"));
    assert!(Profile::from_json(own(&list("0", 1_000)).as_bytes()).is_ok());
    assert_eq!(fault(&own(&list("0", 1_001))), at("list-too-long", "/extensions/a"));
    let few = Limits::default().list_items(2);
    let two = Profile::from_json_within(br#"{"id":"c","devices":[{},{}]}"#, &few);
    assert!(two.is_ok());
    let three = Profile::from_json_within(br#"{"id":"c","devices":[{},{},{}]}"#, &few);
    assert_eq!(three.unwrap_err().code(), "list-too-long");
}

#[test]
fn a_list_of_a_million_ends_at_its_first_item_too_many() {
    let wide = Limits::default().bytes(64 << 20);
    let text = format!(r#"{{"id":"c","sessions":[{}{{}}]}}"#, "{},".repeat(1_000_000));
    let error = Profile::from_json_within(text.as_bytes(), &wide).unwrap_err();
    assert_eq!((error.code(), error.pointer()), ("list-too-long", "/sessions"));
    assert_eq!(error.offset(), 22 + 3 * 1_000);
}

#[test]
fn the_cap_on_depth_is_exact() {
    let nested = |levels: usize| own(&format!("{}{}", "[".repeat(levels), "]".repeat(levels)));
    assert!(Profile::from_json(nested(30).as_bytes()).is_ok());
    assert_eq!(fault(&nested(31)).0, "too-deep");
    let objects =
        |levels: usize| own(&format!("{}0{}", r#"{"b":"#.repeat(levels), "}".repeat(levels)));
    assert!(Profile::from_json(objects(30).as_bytes()).is_ok());
    assert_eq!(fault(&objects(31)).0, "too-deep");
    // However high the cap is set, the reader's own is never reached.
    let deep = Limits::default().depth(usize::MAX);
    assert!(Profile::from_json_within(nested(125).as_bytes(), &deep).is_ok());
    let error = Profile::from_json_within(nested(126).as_bytes(), &deep).unwrap_err();
    assert_eq!(error.code(), "too-deep");
    let flat = Limits::default().depth(2);
    let error = Profile::from_json_within(br#"{"id":"c","devices":[{}]}"#, &flat).unwrap_err();
    assert_eq!((error.code(), error.pointer()), ("too-deep", "/devices/0"));
}

// --- Odd values (THREATS H2, H3) -------------------------------------------------------------

#[test]
fn numbers_that_nothing_can_hold_are_typed_errors() {
    for number in ["1e999", "-1e999", &format!("1{}", "0".repeat(400))] {
        assert_eq!(fault(&own(number)), at("number-out-of-range", "/extensions/a"), "{number}");
    }
    for number in ["-0", "0.1", "1e-999", "18446744073709551615", "18446744073709551616"] {
        assert!(Profile::from_json(own(number).as_bytes()).is_ok(), "{number}");
    }
    for number in ["NaN", "Infinity", "-", "01", "1.", ".5", "+1", "1e", "0x1"] {
        assert_eq!(fault(&own(number)).0, "syntax", "{number}");
    }
}

/// Found by fuzzing: the first two came back as their neighbours.
#[test]
fn numbers_of_the_callers_own_are_read_back_as_they_were_read() {
    for number in [
        "919423372707905351600",
        "9.194233727079053516e20",
        "0e9",
        "-0.0",
        "0.1",
        "5e-324",
        "2.2250738585072011e-308",
        "1.7976931348623157e308",
        "18446744073709551616",
        "-9223372036854775809",
    ] {
        let text = own(number);
        let read = Profile::from_json(text.as_bytes()).unwrap();
        assert_eq!(Profile::from_json(read.to_json().as_bytes()).as_ref(), Ok(&read), "{number}");
    }
}

#[test]
fn halves_of_surrogate_pairs_are_typed_errors() {
    for escape in
        [r"\ud800", r"\udc00", r"\ud800\ud800", r"\ud800\u0061", r"\ud800\n", r"\udc00\ud800"]
    {
        assert_eq!(
            fault(&format!(r#"{{"id":"{escape}"}}"#)),
            at("lone-surrogate", "/id"),
            "{escape}"
        );
        assert_eq!(fault(&own(&format!(r#"{{"{escape}":0}}"#))).0, "lone-surrogate", "{escape}");
    }
    for escape in [r"\u12", r"\u+123", r"\ud800\u12", r"\x", r"\u00g0"] {
        assert_eq!(fault(&format!(r#"{{"id":"{escape}"}}"#)), at("syntax", "/id"), "{escape}");
    }
}

#[test]
fn odd_moments_are_typed_errors() {
    let text = |moment: &str| format!(r#"{{"id":"c","employer":{{"start_at":"{moment}"}}}}"#);
    for moment in ["9999-12-31", "0000-01-01", "9999-12-31T23:59:59-23:59", "2026-05-04T23:59:60Z"]
    {
        assert!(Profile::from_json(text(moment).as_bytes()).is_ok(), "{moment}");
    }
    for moment in [
        "",
        "2026",
        "2026-02-30",
        "2026-05-04T24:00:00Z",
        "2026-05-04T10:00:00",
        "+02026-05-04",
        "2026-05-04T10:00:00+99:99",
        "2026-05-04T10:00:00+02",
        "20260504",
        "yesterday",
        "2026-05-04T10:00:00Z ",
        "\u{ff12}026-05-04",
    ] {
        assert_eq!(fault(&text(moment)), at("bad-moment", "/employer/start_at"), "{moment}");
    }
}

#[test]
fn keys_are_unique_also_in_the_callers_own_data() {
    for (text, pointer) in [
        (own(r#"{"b":{"k":1,"k":1}}"#), "/extensions/a/b/k"),
        (own(r#"[0,{"k":1,"\u006b":2}]"#), "/extensions/a/1/k"),
        (own(r#"0,"a":0"#), "/extensions/a"),
        (own(r#"{"not shown":1,"not shown":2}"#), "/extensions/a/?"),
        (String::from(r#"{"id":"c","extensions":{},"extensions":{}}"#), "/extensions"),
    ] {
        assert_eq!(fault(&text), at("duplicate-field", pointer));
    }
}

#[test]
fn invisible_and_turned_characters_are_data_in_values_and_no_field_in_keys() {
    let odd = "\u{202e}\u{2066}\u{200b}\u{feff}\u{e0041}";
    let text = format!(r#"{{"id":"{odd}","claims":{{"names":[{{"name":"{odd}"}}]}}}}"#);
    let profile = Profile::from_json(text.as_bytes()).unwrap();
    assert_eq!(profile.claims.names[0].name, Some(PersonName::from(odd)));
    let error = refused(&format!(r#"{{"id":"c","claims":{{"na{odd}mes":[]}}}}"#));
    assert_eq!((error.code(), error.pointer()), ("unknown-field", "/claims/?"));
    assert_eq!(error.help().as_deref(), Some("did you mean `names`"));
    assert!(error.to_string().is_ascii());
}
