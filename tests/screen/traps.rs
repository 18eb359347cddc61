//! The traps of published files, each read as it is meant. The numbers are those of the notes on the data.

use hirerisk::screen::{
    Birth, EntryKind, IdentifierKind, List, OfacCsv, Precision, Skip, Strength, Was,
};

use super::{ADVANCED, RESAVED, SDN, STANDARD, TARGETS, UN, entry, names, of_kind, ofac};

#[test]
fn trap_01_nothing_is_written_as_a_mark_with_or_without_a_blank() {
    let list = ofac();
    let firm = entry(&list, "537");
    assert_eq!((firm.role.as_deref(), firm.programmes.len()), (None, 1));
    let row = b"7,\"A\",-0- ,-0-,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-";
    let list = List::from_ofac_csv(&OfacCsv::sdn(row)).unwrap();
    assert!(list.entries[0].programmes.is_empty() && list.entries[0].role.is_none());
}

#[test]
fn trap_02_the_mark_at_the_end_is_no_row_and_may_be_padded_or_missing() {
    let list = ofac();
    assert_eq!((list.counts.records, list.entries.len()), (16, 16));
    assert_eq!(list.counts.end_marks, 3); // the comments of 2021 lack it
    let resaved = List::from_ofac_csv(&OfacCsv::sdn(RESAVED)).unwrap();
    assert_eq!((resaved.counts.records, resaved.counts.end_marks), (4, 1));
    assert_eq!(resaved.counts.skipped(Skip::Header), 1);
    assert_eq!(names(entry(&resaved, "3754"))[0], "ABU MARZOOK, Mousa Mohammed");
}

#[test]
fn trap_03_lines_may_end_in_any_way_and_bytes_may_be_utf8_or_latin1() {
    let unix: Vec<u8> = SDN.iter().copied().filter(|byte| *byte != b'\r').collect();
    let read = |bytes: &[u8]| List::from_ofac_csv(&OfacCsv::sdn(bytes)).unwrap();
    assert_eq!(read(&unix).entries, read(SDN).entries);
    assert_eq!(read(SDN).counts.latin1, 0);
    let row = |name: &[u8]| {
        [b"7,\"", name, b"\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n"].concat()
    };
    let latin1 = read(&row(b"Jos\xe9"));
    assert_eq!((names(&latin1.entries[0]), latin1.counts.latin1), (vec!["Jos\u{e9}"], 1));
    let utf8 = read(&row("Ch\u{2019}o".as_bytes()));
    assert_eq!((names(&utf8.entries[0]), utf8.counts.latin1), (vec!["Ch\u{2019}o"], 0));
    let marked = read(&[b"\xef\xbb\xbf", SDN].concat());
    assert_eq!(marked.entries, read(SDN).entries);
}

#[test]
fn trap_04_apostrophes_stay_and_quotes_go() {
    let list = ofac();
    assert!(list.entries.iter().flat_map(names).all(|name| !name.contains('"')));
    assert!(names(entry(&list, "3754")).contains(&"ABU-'UMAR"));
}

#[test]
fn trap_05_no_type_means_an_entity() {
    let list = ofac();
    let kinds = EntryKind::ALL.map(|kind| of_kind(&list, kind));
    assert_eq!(kinds, [9, 4, 2, 1]);
    assert_eq!(entry(&list, "306").kind, EntryKind::Entity);
}

#[test]
fn trap_06_programmes_have_brackets_between_them_alone() {
    let list = ofac();
    assert_eq!(entry(&list, "13136").programmes, ["IRAN", "IRAN-EO13902"]);
    assert_eq!(entry(&list, "28263").programmes, ["DPRK3", "CYBER2"]);
    assert_eq!(entry(&list, "306").programmes, ["CUBA"]);
}

#[test]
fn trap_07_remarks_that_stop_within_a_word_go_on_in_the_comments() {
    let list = ofac();
    let tian = entry(&list, "28263");
    assert_eq!(tian.linked_to, ["LAZARUS GROUP"]);
    assert_eq!(tian.names.last().unwrap().text, "snowsjohn"); // cut in two by the end of the field
    let agency = entry(&list, "30518");
    let wallets: Vec<_> = agency
        .identifiers
        .iter()
        .filter(|one| matches!(one.kind, IdentifierKind::Wallet { .. }))
        .collect();
    // the second address is cut in two by the end of the field
    assert!(wallets.iter().all(|one| one.value.len() >= 26 && !one.value.contains(' ')));
    assert_eq!(wallets.last().unwrap().value, "18M8bJWMzWHDBMxoLqjHHAffdRy4SrzkfB");
    let without = List::from_ofac_csv(&OfacCsv::sdn(SDN)).unwrap();
    let torn = entry(&without, "30518");
    assert!(torn.identifiers.len() < agency.identifiers.len());
    assert!(torn.identifiers.iter().all(|one| agency.identifiers.contains(one))); // no half address
    assert_eq!(without.counts.skipped(Skip::RemarksCut), 3);
    assert_eq!(list.counts.skipped(Skip::CommentOfNobody), 1);
}

#[test]
fn trap_08_weak_names_stand_in_the_remarks_and_may_hold_an_apostrophe() {
    let list = ofac();
    let weak = |key: &str| -> Vec<String> {
        let names = entry(&list, key).names.iter();
        let weak = names.filter(|name| name.strength == Strength::Weak);
        weak.map(|name| name.text.clone()).collect()
    };
    assert_eq!(weak("306"), ["BNC"]);
    assert_eq!(weak("3754"), ["ABU-'UMAR"]);
    assert_eq!(weak("25308"), ["ZHOU, William", "YAN, Steven"]);
    assert_eq!(entry(&list, "4243").names.last().unwrap().was, Was::Fka);
    let strong = entry(&list, "306").names.iter().filter(|name| name.strength == Strength::Strong);
    assert!(strong.count() > 0);
}

#[test]
fn trap_09_births_links_and_papers_are_read_from_the_remarks() {
    let list = ofac();
    let kim = &entry(&list, "12211").births;
    assert_eq!((kim[0].precision(), kim[0].circa), (Precision::Year, true));
    assert_eq!(
        (kim[0].from.to_string(), kim[1].to.to_string()),
        ("1947-01-01".into(), "1946-12-31".into())
    );
    let o = &entry(&list, "19792").births[0];
    assert_eq!(
        (o.precision(), o.circa, o.from.to_string()),
        (Precision::Year, false, "1953-01-01".into())
    );
    let passport = &entry(&list, "3754").identifiers[0];
    assert_eq!((&passport.kind, &*passport.value), (&IdentifierKind::Passport, "92/664"));
    assert_eq!(passport.country.as_deref(), Some("Egypt"));
    let airline = entry(&list, "15431");
    assert_eq!(airline.linked_to, ["POUYA AIR"]);
    assert!(
        list.entries.iter().all(|entry| entry.identifiers.iter().all(|one| !one.value.is_empty()))
    );
}

#[test]
fn trap_10_the_comma_ends_a_family_name_only_with_people() {
    let list = ofac();
    let reyes = &entry(&list, "10851").names[0];
    assert_eq!((reyes.family(), reyes.rest()), (Some("DELOS REYES"), "Feliciano Semborio, Jr."));
    let single = &entry(&list, "8886").names[0];
    assert_eq!((single.family(), single.rest()), (None, "ZULKARNAEN"));
    let firm = &entry(&list, "537").names[0];
    assert_eq!((firm.family(), &*firm.text), (None, "CIMEX, S.A."));
    let kims = list.entries.iter().filter(|entry| entry.names[0].text == "KIM, Yong Chol");
    assert_eq!(kims.map(|kim| &*kim.key).collect::<Vec<_>>(), ["12211", "17614"]);
}

#[test]
fn trap_11_vessels_and_aircraft_are_told_from_people() {
    let list = ofac();
    assert_eq!(entry(&list, "4234").kind, EntryKind::Vessel);
    let aircraft = entry(&list, "15431");
    assert_eq!((aircraft.kind, names(aircraft)[0]), (EntryKind::Aircraft, "EP-GOM"));
}

#[test]
fn trap_12_rows_of_records_that_the_list_does_not_have_are_counted() {
    let list = ofac();
    assert_eq!((list.counts.aliases, list.counts.skipped(Skip::AliasOfNobody)), (29, 1));
    assert_eq!(list.counts.skipped(Skip::AddressOfNobody), 1);
    let first = list.counts.skipped[&Skip::AliasOfNobody].first;
    assert_eq!(first.to_string(), "`aliases`, line 1, byte 0");
    let kept: usize = list
        .entries
        .iter()
        .map(|entry| entry.names.iter().filter(|name| name.strength == Strength::Strong).count())
        .sum();
    assert_eq!(kept, 28);
}

#[test]
fn trap_13_either_name_space_is_read_alike() {
    let [old, new] = STANDARD.map(|bytes| List::from_ofac_xml(bytes).unwrap());
    assert_eq!((&old, old.dated.unwrap().to_string()), (&new, "2026-03-02".into()));
    let [old, new] = ADVANCED.map(|bytes| List::from_ofac_advanced_xml(bytes).unwrap());
    assert_eq!((&old, old.dated.unwrap().to_string()), (&new, "2026-03-02".into()));
    let prefixed =
        br#"<o:sdnList xmlns:o="x"><o:sdnEntry><o:uid>1</o:uid><o:lastName>A</o:lastName>
        <o:sdnType>Entity</o:sdnType></o:sdnEntry></o:sdnList>"#;
    assert_eq!(names(&List::from_ofac_xml(prefixed).unwrap().entries[0]), ["A"]);
}

#[test]
fn trap_14_standard_xml_gives_strengths_births_and_papers() {
    let list = List::from_ofac_xml(STANDARD[0]).unwrap();
    assert_eq!(EntryKind::ALL.map(|kind| of_kind(&list, kind)), [1, 1, 1, 0]);
    let rim = entry(&list, "900001");
    assert_eq!(names(rim), ["RIM, Chol Min", "RIM, Ch'o'l-min", "LIM, Cheol-min", "GREYHERON77"]);
    let told: Vec<_> = rim.names.iter().map(|name| (name.strength, name.was)).collect();
    let expected = [
        (Strength::Primary, Was::Name),
        (Strength::Strong, Was::Aka),
        (Strength::Strong, Was::Fka),
        (Strength::Weak, Was::Aka),
    ];
    assert_eq!(told, expected);
    assert_eq!((rim.names[0].family(), rim.names[3].family()), (Some("RIM"), None));
    let births: Vec<_> = rim.births.iter().map(|birth| (birth.precision(), birth.circa)).collect();
    assert_eq!(births, [(Precision::Year, true), (Precision::Day, false)]);
    let kinds: Vec<_> = rim.identifiers.iter().map(|one| one.kind.clone()).collect();
    let currency = Some("ETH".into());
    assert_eq!(kinds, [IdentifierKind::Passport, IdentifierKind::Wallet { currency }]); // and no `Gender`
    assert_eq!(rim.linked_to, ["MADE-UP TRADING CORPORATION"]);
    assert_eq!(rim.addresses, ["Dandong, China"]);
    assert_eq!(
        (rim.role.as_deref(), &*rim.programmes.join(" ")),
        (Some("IT Team Manager"), "DPRK3 CYBER2")
    );
    let firm = entry(&list, "900002");
    assert_eq!(names(firm), ["MADE-UP TRADING CORPORATION & PARTNERS"]);
}

#[test]
fn trap_15_advanced_xml_is_joined_by_its_references() {
    let list = List::from_ofac_advanced_xml(ADVANCED[0]).unwrap();
    let rim = entry(&list, "900001");
    assert_eq!(rim.kind, EntryKind::Person);
    let told: Vec<_> =
        rim.names.iter().map(|name| (&*name.text, name.strength, name.original)).collect();
    let expected = [
        ("RIM, Chol Min", Strength::Primary, false),
        ("\u{b9bc}, \u{cca0}\u{bbfc}", Strength::Primary, true),
        ("GREYHERON77", Strength::Weak, false),
    ];
    assert_eq!(told, expected);
    assert_eq!(rim.names[1].family(), Some("\u{b9bc}"));
    assert_eq!(rim.programmes, ["DPRK3", "CYBER2"]);
    assert_eq!(rim.designated.unwrap().to_string(), "2026-02-27");
    assert_eq!((rim.births[0].precision(), rim.births[0].circa), (Precision::Year, true));
    assert_eq!(rim.addresses, ["Dandong, China"]);
    assert_eq!(rim.identifiers[0].value, "0x0000000000000000000000000000000000000001");
}

#[test]
fn trap_15_papers_and_links_come_by_reference_too() {
    let text = std::str::from_utf8(ADVANCED[1]).unwrap();
    let papers = r#"<IDRegDocuments><IDRegDocument ID="1" IDRegDocTypeID="1571" IdentityID="7001"
        IssuedBy-CountryID="11163"><IDRegistrationNo>000000001</IDRegistrationNo></IDRegDocument></IDRegDocuments>
        <DistinctParties>"#;
    let kind = r#"<IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues>
        </ReferenceValueSets>"#;
    let links = r#"</DistinctParties><ProfileRelationships>
        <ProfileRelationship From-ProfileID="900001" To-ProfileID="900001"/>
        <ProfileRelationship From-ProfileID="900001" To-ProfileID="1"/></ProfileRelationships>"#;
    let text = text
        .replace("<DistinctParties>", papers)
        .replace("</ReferenceValueSets>", kind)
        .replace("</DistinctParties>", links);
    let list = List::from_ofac_advanced_xml(text.as_bytes()).unwrap();
    let rim = &list.entries[0];
    let passport = rim.identifiers.last().unwrap();
    assert_eq!((&passport.kind, &*passport.value), (&IdentifierKind::Passport, "000000001"));
    assert_eq!(passport.country.as_deref(), Some("Korea, North"));
    assert_eq!(rim.linked_to, ["RIM, Chol Min"]);
    assert_eq!(list.counts.skipped(Skip::LinkToNobody), 1);
}

#[test]
fn trap_16_the_list_of_the_united_nations_gives_names_qualities_and_dates() {
    let list = List::from_un_xml(UN).unwrap();
    assert_eq!(EntryKind::ALL.map(|kind| of_kind(&list, kind)), [5, 2, 0, 0]);
    let kim = entry(&list, "6908497");
    assert_eq!(kim.names[0].text, "KIM TONG MY\u{2019}ONG");
    assert_eq!((kim.names[0].family(), kim.names.len()), (None, 8));
    let births: Vec<_> = kim.births.iter().map(Birth::precision).collect();
    assert_eq!(births, [Precision::Year, Precision::Day]);
    let numbers: Vec<_> = kim.identifiers.iter().map(|one| &*one.value).collect();
    assert_eq!(numbers, ["KPi.023", "290320764"]);
    assert_eq!(kim.designated.unwrap().to_string(), "2016-03-02");
    let sam = entry(&list, "6908566");
    assert_eq!(names(sam), ["KIM CHOL SAM", "Jin Tiesan", "\u{91d1}\u{94c1}\u{4e09}"]);
    assert!(sam.names[2].original);
    assert_eq!(list.dated.unwrap().to_string(), "2026-02-27");
}

#[test]
fn trap_16_every_way_of_saying_a_date_or_an_alias_is_read_or_counted() {
    let record = |inner: &str| {
        let text = format!(
            "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>DOE</FIRST_NAME>{inner}\
             </INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>"
        );
        List::from_un_xml(text.as_bytes()).unwrap()
    };
    let born = |inner: &str| {
        record(&format!("<INDIVIDUAL_DATE_OF_BIRTH>{inner}</INDIVIDUAL_DATE_OF_BIRTH>"))
    };
    let between = born(
        "<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1973</FROM_YEAR><TO_YEAR>1974</TO_YEAR>",
    );
    assert_eq!(between.entries[0].births[0].precision(), Precision::Between);
    let about = born("<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1973</YEAR>");
    assert!(about.entries[0].births[0].circa);
    assert_eq!(born("<TYPE_OF_DATE/>").counts.skipped(Skip::EmptyDate), 1);
    assert_eq!(born("<NOTE>20-25 years old</NOTE>").counts.skipped(Skip::Date), 1);

    let alias = |quality: &str, name: &str| {
        let text = format!(
            "<INDIVIDUAL_ALIAS><QUALITY>{quality}</QUALITY><ALIAS_NAME>{name}</ALIAS_NAME></INDIVIDUAL_ALIAS>"
        );
        record(&text)
    };
    assert_eq!(alias("", "").counts.skipped(Skip::EmptyAlias), 1);
    assert_eq!(alias("Low", "X").entries[0].names[1].strength, Strength::Weak);
    assert_eq!(alias("f.k.a.", "X").entries[0].names[1].was, Was::Fka);
    assert_eq!(alias("Good", "X; Y").entries[0].names.len(), 3);
    assert_eq!(alias("Good", "X\n   Y").entries[0].names[1].text, "X Y");
}

#[test]
fn trap_17_a_list_within_a_field_is_a_record_of_its_own() {
    let list = List::from_open_sanctions_csv(TARGETS).unwrap();
    let rim = entry(&list, "NK-made-up-1");
    let expected = [
        "Rim Chol Min",
        "Ch'o'l-min Rim",
        "Lim; Cheol-min",
        "RIM \"Grey\" Chol Min",
        "\u{b9bc}\u{cca0}\u{bbfc}",
    ];
    assert_eq!(names(rim), expected);
    let births: Vec<_> = rim.births.iter().map(Birth::precision).collect();
    assert_eq!(births, [Precision::Day, Precision::Year]);
    assert_eq!(entry(&list, "NK-made-up-2").kind, EntryKind::Vessel);
    assert_eq!(names(entry(&list, "Q-made-up-3")), ["Doe Jane"]);
    let emails = rim.identifiers.iter().filter(|one| one.kind == IdentifierKind::Email);
    assert_eq!(emails.map(|one| &*one.value).collect::<Vec<_>>(), ["rim@example.com"]);
    let older = b"\"name\",\"schema\",\"id\"\n\"Doe\",\"Person\",\"1\"\n\"7\",\"Security\",\"2\"\n";
    let older = List::from_open_sanctions_csv(older).unwrap();
    assert_eq!((older.entries.len(), older.counts.skipped(Skip::NoParty)), (1, 1));
}
