//! Files that are cut, mislabelled or hostile.

use hirerisk::screen::{List, ListError, ListFile, OfacCsv};
use proptest::prelude::*;

use super::{ADVANCED, ALT, READERS, Reader, SDN, STANDARD, TARGETS, UN};

fn csv(bytes: &[u8]) -> ListError {
    List::from_ofac_csv(&OfacCsv::sdn(bytes)).unwrap_err()
}

#[test]
fn what_is_no_list_is_named_by_every_reader() {
    let expected = [
        (&b""[..], "empty"),
        (b" \r\n", "empty"),
        (b"\x1f\x8b\x08\0\0", "other-format"),
        (b"PK\x03\x04", "other-format"),
        (b"<!DOCTYPE html><html><body>404</body></html>", "other-format"),
        (b"<html><head/></html>", "other-format"),
        (b"\xff\xfe1\0,\0", "other-format"),
        (b"{\"error\": 1}", "other-format"),
        (b"%PDF-1.7", "other-format"),
    ];
    for (bytes, code) in expected {
        for read in READERS {
            let error = read(bytes).unwrap_err();
            assert_eq!((error.code(), error.line(), error.offset()), (code, 1, 0), "{error}");
        }
    }
}

#[test]
fn csv_and_xml_are_told_apart_and_one_xml_from_another() {
    assert_eq!(csv(UN).to_string(), "`primary`, line 1, byte 0: expected CSV; this is XML");
    assert_eq!(List::from_un_xml(SDN).unwrap_err().code(), "other-format");
    assert_eq!(List::from_un_xml(STANDARD[0]).unwrap_err().help().unwrap(), "call `from_ofac_xml`");
    let error = List::from_ofac_xml(ADVANCED[1]).unwrap_err();
    assert_eq!(
        (error.code(), &*error.help().unwrap()),
        ("other-list", "call `from_ofac_advanced_xml`")
    );
    assert_eq!(List::from_ofac_advanced_xml(UN).unwrap_err().help().unwrap(), "call `from_un_xml`");
    assert_eq!(List::from_ofac_xml(b"<rss/>").unwrap_err().code(), "syntax");
}

#[test]
fn one_of_the_four_files_in_the_place_of_another_is_named() {
    let error = csv(ALT);
    assert_eq!((error.code(), error.file(), error.line()), ("columns", ListFile::Primary, 1));
    assert_eq!(error.help().unwrap(), "this looks like the file `aliases`");
    let error = List::from_ofac_csv(&OfacCsv::sdn(SDN).addresses(ALT)).unwrap_err();
    assert_eq!((error.code(), error.file()), ("columns", ListFile::Addresses));
    assert_eq!(csv(TARGETS).code(), "columns");
}

#[test]
fn a_file_that_is_cut_within_a_row_is_an_error_at_that_row() {
    let mut codes = std::collections::BTreeSet::new();
    for end in (1..SDN.len()).step_by(5) {
        match List::from_ofac_csv(&OfacCsv::sdn(&SDN[..end])) {
            Ok(list) => assert!(list.counts.records > 0),
            Err(error) => {
                codes.insert(error.code());
                let start =
                    SDN[..end].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
                assert_eq!(error.offset(), start as u64, "{end}: {error}");
            }
        }
    }
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), ["cut"]);
}

#[test]
fn xml_that_is_cut_anywhere_is_an_error() {
    let readers: [(Reader, &[u8]); 3] = [
        (List::from_un_xml, UN),
        (List::from_ofac_xml, STANDARD[0]),
        (List::from_ofac_advanced_xml, ADVANCED[0]),
    ];
    for (read, bytes) in readers {
        let whole = bytes.trim_ascii_end();
        for end in (0..whole.len()).step_by(11) {
            let error = read(&whole[..end]).unwrap_err();
            assert!(error.offset() <= end as u64 && error.line() >= 1, "{end}: {error}");
            assert!(
                ["empty", "cut", "syntax", "not-utf8"].contains(&error.code()),
                "{end}: {error}"
            );
        }
        assert!(read(whole).is_ok());
        let error = read(&[whole, b"<more/>"].concat()).unwrap_err();
        assert_eq!(error.code(), "syntax");
    }
}

#[test]
fn entities_and_declarations_are_refused() {
    let bomb = br#"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
        <sdnList><sdnEntry><uid>&b;</uid></sdnEntry></sdnList>"#;
    let error = List::from_ofac_xml(bomb).unwrap_err();
    assert_eq!((error.code(), error.line()), ("declaration", 1));
    let of = |inner: &str| {
        let text = format!(
            "<sdnList><sdnEntry><uid>1</uid><lastName>{inner}</lastName></sdnEntry></sdnList>"
        );
        List::from_ofac_xml(text.as_bytes()).unwrap_err()
    };
    assert_eq!(of("&b;").code(), "entity");
    assert_eq!(of("a & b").code(), "syntax");
    assert_eq!(of("&#0;").code(), "entity");
    let attribute = List::from_un_xml(b"<CONSOLIDATED_LIST dateGenerated=\"&x;\"/>").unwrap_err();
    assert_eq!(attribute.code(), "entity");
}

#[test]
fn depth_width_and_length_are_bounded() {
    let deep = ["<sdnList><sdnEntry>", &"<a>".repeat(100_000)].concat();
    assert_eq!(List::from_ofac_xml(deep.as_bytes()).unwrap_err().code(), "too-deep");
    let many = ["<sdnList><sdnEntry>", &"<a/>".repeat(100_001)].concat();
    assert_eq!(List::from_ofac_xml(many.as_bytes()).unwrap_err().code(), "too-many-elements");
    let long = ["<sdnList><sdnEntry><a>", &"a".repeat(1024 * 1024 + 1), "</a>"].concat();
    assert_eq!(List::from_ofac_xml(long.as_bytes()).unwrap_err().code(), "too-long");
    let attributes: Vec<String> = (0..100_000).map(|number| format!(" a{number}=''")).collect();
    let wide = ["<sdnList", &attributes.concat(), "/>"].concat();
    assert_eq!(List::from_ofac_xml(wide.as_bytes()).unwrap_err().code(), "too-many-elements");
    let fields = csv(&b",".repeat(1_000_000));
    assert_eq!((fields.code(), fields.line()), ("empty", 1)); // a row of nothing is no row
    assert_eq!(csv(&b"1,".repeat(1_000_000)).code(), "columns");
    let field = ["1,\"", &"a".repeat(4 * 1024 * 1024), "\""].concat();
    assert_eq!(csv(field.as_bytes()).code(), "too-long");
}

#[test]
fn a_row_that_is_wrong_is_an_error_with_its_line() {
    let rest = ",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ";
    let of = |rows: &[&str]| {
        let rows: Vec<String> = rows.iter().map(|row| [row, rest, "\r\n"].concat()).collect();
        csv(rows.concat().as_bytes())
    };
    let error = of(&["1,\"A\",-0- ", "x,\"B\",-0- "]);
    assert_eq!((error.code(), error.line()), ("value", 2));
    assert_eq!(error.to_string(), "`primary`, line 2, byte 57: `ent_num`: expected a whole number");
    assert_eq!(of(&["1,\"A\",-0- ", "1,\"B\",-0- "]).code(), "key-twice");
    assert_eq!(of(&["1,\"A\",\"person\""]).code(), "value");
    assert_eq!(of(&["1,\"A\",-0- ,-0- "]).code(), "columns");
    let alias =
        List::from_ofac_csv(&OfacCsv::sdn(SDN).aliases(b"306,1,\"xka\",\"A\",-0- ")).unwrap_err();
    assert_eq!((alias.code(), alias.file()), ("value", ListFile::Aliases));
}

#[test]
fn a_table_needs_its_columns_once() {
    let plain = |text: &str| List::from_plain_csv(text.as_bytes()).unwrap_err();
    assert_eq!(plain("name\nA\n").help().unwrap(), "add a column `type` to the head");
    assert_eq!(plain("name,type,name\nA,person,B\n").code(), "column-twice");
    assert_eq!(plain("name,type\nA,person,B\n").code(), "columns");
    assert_eq!(plain("name,type\nA,human\n").code(), "value");
    assert_eq!(plain("name,type,date\nA,person,16 Jan 2025\n").code(), "value");
    assert_eq!(plain("name,type\n").code(), "empty");
    assert_eq!(plain("name,type\nA,\"pers").code(), "cut");
    assert_eq!(List::from_open_sanctions_csv(b"id,name\n1,A\n").unwrap_err().code(), "column");
}

#[test]
fn what_the_file_does_not_explain_is_an_error() {
    let text = std::str::from_utf8(ADVANCED[0]).unwrap();
    for (known, unknown) in [
        (r#"PartySubTypeID="4""#, r#"PartySubTypeID="99""#),
        (r#"NamePartTypeID="1520""#, r#"NamePartTypeID="99""#),
        (r#"FeatureTypeID="8""#, r#"FeatureTypeID="99""#),
    ] {
        let error =
            List::from_ofac_advanced_xml(text.replace(known, unknown).as_bytes()).unwrap_err();
        assert_eq!(error.code(), "reference", "{unknown}");
    }
}

#[test]
fn no_message_repeats_what_stands_in_the_file() {
    let canary = "Qzxjv";
    let files = [
        format!("{canary},{canary}"),
        format!("\"{canary}"),
        format!("<{canary}>"),
        format!("<sdnList><sdnEntry {canary}={canary}>"),
        format!("<sdnList><sdnEntry></{canary}></sdnList>"),
        format!("<sdnList><sdnEntry>&{canary};</sdnEntry></sdnList>"),
        format!("<!DOCTYPE {canary}><sdnList/>"),
        format!("name,type\nA,{canary}\n"),
        format!("id,schema,name\n1,{canary},{canary},2\n"),
        format!("<CONSOLIDATED_LIST><INDIVIDUALS><{canary}/></INDIVIDUALS></CONSOLIDATED_LIST>"),
    ];
    for file in &files {
        for read in READERS {
            let Err(error) = read(file.as_bytes()) else { continue };
            let told = format!("{error} {error:?} {:?}", error.help());
            assert!(!told.contains(canary), "{told}");
        }
    }
}

/// Reads bytes with every reader; a fault must lie within the file.
fn read_by_all(bytes: &[u8]) {
    let within = |error: &ListError, length: usize| {
        assert!(error.offset() <= length as u64, "{error}");
        assert!(error.line() >= 1 && error.line() <= length as u64 + 1, "{error}");
    };
    for read in READERS {
        if let Err(error) = read(bytes) {
            within(&error, bytes.len());
        }
    }
    for files in [
        OfacCsv::sdn(SDN).aliases(bytes),
        OfacCsv::sdn(SDN).addresses(bytes),
        OfacCsv::sdn(SDN).comments(bytes),
    ] {
        if let Err(error) = List::from_ofac_csv(&files) {
            within(&error, bytes.len());
        }
    }
}

const SEEDS: [&[u8]; 6] = [SDN, ALT, UN, STANDARD[1], ADVANCED[1], TARGETS];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        read_by_all(&bytes);
    }

    #[test]
    fn no_list_with_bytes_changed_makes_a_reader_panic(
        seed in 0..SEEDS.len(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = SEEDS[seed].to_vec();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        read_by_all(&bytes);
    }

    #[test]
    fn no_text_of_marks_makes_a_reader_panic(text in "[\",;\n\r<>&/a1'()\\-\u{1a} ]{0,200}") {
        read_by_all(text.as_bytes());
    }
}

/// Each would take minutes, or end the process, if it were read again and again.
#[test]
fn long_repetitions_are_read_in_linear_time_and_bounded_depth() {
    let births = |text: &str| format!("name,type,births\nA,person,{text}\n");
    for text in ["circa ".repeat(300_000), "1953 to ".repeat(300_000)] {
        assert_eq!(List::from_plain_csv(births(&text).as_bytes()).unwrap_err().code(), "value");
    }
    let alias = |text: &str| {
        format!(
            "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>A</FIRST_NAME>\
             <INDIVIDUAL_ALIAS><ALIAS_NAME>{text}</ALIAS_NAME></INDIVIDUAL_ALIAS></INDIVIDUAL>\
             </INDIVIDUALS></CONSOLIDATED_LIST>"
        )
    };
    let many: Vec<String> = (0..100_000).map(|number| format!("N{number};")).collect();
    let list = List::from_un_xml(alias(&many.concat()).as_bytes()).unwrap();
    assert_eq!(list.entries[0].names.len(), 100_001);
    let brackets = List::from_un_xml(alias(&"a(b)".repeat(200_000)).as_bytes()).unwrap();
    assert_eq!(brackets.entries[0].names.len(), 2);
}
