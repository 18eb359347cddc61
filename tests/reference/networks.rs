//! Lists of networks: what is read, which list is believed, and the table beside its naive twin.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use hirerisk::profile::NetworkClass;
use hirerisk::reference::{
    Answer, LinesRead, ListedAs, NetworkLabel, NetworkLists, NetworkTable, OperatorRanges, Skip,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::{data, day, stamp};

fn label(kind: ListedAs) -> NetworkLabel {
    NetworkLabel::new(kind, stamp("list"))
}

fn table(lists: &[(ListedAs, &[u8])]) -> NetworkTable {
    let mut all = NetworkLists::new();
    for (kind, list) in lists {
        all.add(label(*kind), list).unwrap();
    }
    all.table("table").unwrap()
}

fn kind(table: &NetworkTable, address: &str) -> Answer<ListedAs> {
    table.find(address.parse().unwrap(), None).map(|found| found.listed_as())
}

#[test]
fn a_relay_is_no_vpn_though_the_vpn_list_holds_it() {
    let (relays, vpn) = (data("x4b_apple_excerpt.txt"), data("x4b_vpn_excerpt.txt"));
    let alone = table(&[(ListedAs::ConsumerVpn, &vpn)]);
    let both = table(&[(ListedAs::ConsumerVpn, &vpn), (ListedAs::Relay, &relays)]);
    let mut held = 0;
    for line in String::from_utf8(relays).unwrap().lines() {
        let address = line.split('/').next().unwrap();
        held += u32::from(kind(&alone, address) == Answer::Found(ListedAs::ConsumerVpn));
        assert_eq!(kind(&both, address), Answer::Found(ListedAs::Relay), "{line}");
        let found = both.find(address.parse().unwrap(), None).found().unwrap();
        assert_eq!(found.class(), NetworkClass::Relay);
    }
    assert_eq!(held, 200); // every range of the excerpt
}

#[test]
fn the_order_of_belief_is_the_order_of_the_kinds() {
    for (first, second) in ListedAs::ALL.iter().zip(&ListedAs::ALL[1..]) {
        for lists in [[*first, *second], [*second, *first]] {
            // The narrower network does not win: the kind decides.
            let table = table(&[(lists[0], b"192.0.2.0/24"), (lists[1], b"192.0.0.0/16")]);
            assert_eq!(kind(&table, "192.0.2.1"), Answer::Found(*first));
            let found = table.find("192.0.2.1".parse().unwrap(), None).found().unwrap();
            assert!(found.all().map(NetworkLabel::listed_as).eq([*first, *second]));
        }
    }
    // A home line alone tells a place, so every other list goes before it.
    assert_eq!(ListedAs::ALL.last(), Some(&ListedAs::Residential));
    let telling = ListedAs::ALL.iter().filter(|kind| !kind.class().hides_place());
    assert!(telling.eq([&ListedAs::Residential]));
}

fn read(list: &[u8]) -> LinesRead {
    NetworkLists::new().add(label(ListedAs::Hosting), list).unwrap()
}

#[test]
fn lines_are_counted_with_the_reason_for_what_is_skipped() {
    let list = b"\xef\xbb\xbf# heading\r\n192.0.2.0/24 ; said about it\r\n\r\n0.0.0.0/1\r\nhost.example\r\n\xff\r\n10.0.0.0/33";
    let read = read(list);
    assert_eq!((read.lines, read.taken, read.empty), (7, 1, 2));
    let skipped: Vec<_> = read.skipped().map(|one| (one.why, one.lines, one.first)).collect();
    assert_eq!(skipped, [(Skip::NotUtf8, 1, 6), (Skip::NotANetwork, 2, 5), (Skip::TooWide, 1, 4)]);
    let long = [b"192.0.2.0/24\n".as_slice(), &[b'1'; 5_000]].concat();
    assert_eq!(super::networks::read(&long).skipped().next().unwrap().why, Skip::TooLong);
}

#[test]
fn a_list_of_something_else_is_refused_with_its_line() {
    let mut lists = NetworkLists::new();
    let error = lists.add(label(ListedAs::Hosting), b"# page\n<html>\n</html>").unwrap_err();
    assert_eq!(
        (error.code(), error.to_string().as_str()),
        ("nothing-read", "list, line 2: nothing of it could be read: it is no such list")
    );
    assert!(lists.add(label(ListedAs::Hosting), b"\x1f\x8b\x08\x00").is_err());
    // What was refused is not in the table; an empty list is a list.
    assert!(lists.add(label(ListedAs::Hosting), b"").is_ok());
    assert_eq!(kind(&lists.table("t").unwrap(), "192.0.2.1"), Answer::NotCovered);
    assert!(NetworkLists::new().table("none").is_err());
}

#[test]
fn a_family_without_networks_is_not_covered() {
    let table = table(&[(ListedAs::Hosting, b"192.0.2.0/24")]);
    assert_eq!(kind(&table, "192.0.3.1"), Answer::NotFound);
    assert_eq!(kind(&table, "2001:db8::1"), Answer::NotCovered);
    assert_eq!(kind(&table, "::ffff:192.0.2.1"), Answer::Found(ListedAs::Hosting));
}

#[test]
fn lists_of_operators_have_comments_and_numbers_without_letters() {
    let mut lists = NetworkLists::new();
    let read = lists.add_operators(label(ListedAs::ConsumerVpn), &data("x4b_vpn_asn.txt")).unwrap();
    assert_eq!(read.skipped().count(), 0);
    lists.add_operators(label(ListedAs::Relay), b"64500\nas64501 Example").unwrap();
    let skipped =
        lists.add_operators(label(ListedAs::Tor), b"1\nASN5\nAS\nAS0\nAS99999999999").unwrap();
    assert_eq!(skipped.skipped().next().unwrap().lines, 4);
    let table = lists.table("operators").unwrap();
    let of =
        |number| table.find("192.0.2.1".parse().unwrap(), number).map(|found| found.listed_as());
    assert_eq!(of(Some(9_009)), Answer::Found(ListedAs::ConsumerVpn));
    assert_eq!(of(Some(64_501)), Answer::Found(ListedAs::Relay));
    assert_eq!(of(Some(7)), Answer::NotFound);
    assert_eq!(of(None), Answer::NotCovered);
}

#[test]
fn an_address_and_its_operator_are_weighed_by_the_same_order() {
    let mut lists = NetworkLists::new();
    lists.add(label(ListedAs::Hosting), b"192.0.2.0/24").unwrap();
    lists.add_operators(label(ListedAs::Relay), b"64500").unwrap();
    let table = lists.table("both").unwrap();
    let of =
        |number| table.find("192.0.2.1".parse().unwrap(), number).map(|found| found.listed_as());
    assert_eq!(
        (of(None), of(Some(64_500))),
        (Answer::Found(ListedAs::Hosting), Answer::Found(ListedAs::Relay))
    );
}

#[test]
fn a_table_is_as_old_as_its_oldest_list() {
    let mut lists = NetworkLists::new();
    for date in ["2026-08-22", "2026-03-01", "2026-10-05"] {
        let stamp = hirerisk::reference::Stamp::new(date, day(date));
        lists.add(NetworkLabel::new(ListedAs::Hosting, stamp), b"192.0.2.0/24").unwrap();
    }
    assert_eq!(lists.table("t").unwrap().stamp().date(), day("2026-03-01"));
}

#[test]
fn ranges_of_operators_are_read_with_quotes_commas_and_overlaps() {
    let lines = b"1.0.0.0,1.0.0.255,13335,\"Example, Inc.\"\n1.0.1.0,1.0.3.255,38803,Other\n1.0.2.0,1.0.2.255,1,Over\n2001:200::,2001:200:ffff:ffff:ffff:ffff:ffff:ffff,2500,Six\nbad,line\n1.0.9.0,1.0.8.0,5,turned\n";
    let (table, read) = OperatorRanges::read(stamp("routes"), lines).unwrap();
    assert_eq!((read.taken, read.skipped().map(|one| one.lines).sum::<usize>()), (3, 3));
    let find = |address: &str| table.find(address.parse().unwrap());
    assert_eq!(find("1.0.0.255"), Answer::Found(13_335));
    assert_eq!(find("1.0.2.9"), Answer::Found(38_803));
    assert_eq!(find("1.0.4.0"), Answer::NotFound);
    assert_eq!(find("2001:200::9"), Answer::Found(2_500));
    assert_eq!(find("2001:201::"), Answer::NotFound);
    assert!(OperatorRanges::read(stamp("routes"), b"first,last,number\n").is_err());
}

/// A network by its first address and prefix, among few addresses so that many meet.
fn network4() -> impl Strategy<Value = (Ipv4Addr, u8)> {
    (0..6_u8, select(vec![0_u8, 1, 127, 128, 255]), any::<u8>(), 9..=32_u8)
        .prop_map(|(a, b, d, prefix)| (Ipv4Addr::new(9 + a / 3, b, d % 4, d), prefix))
}

fn network6() -> impl Strategy<Value = (Ipv6Addr, u8)> {
    (0..4_u16, 0..3_u16, any::<u8>(), 13..=128_u8).prop_map(|(a, b, d, prefix)| {
        (Ipv6Addr::new(0x2001 + a / 2, b, 0, 0, b, 0, u16::from(d % 3), d.into()), prefix)
    })
}

fn holds((network, prefix): (IpAddr, u8), address: IpAddr) -> bool {
    match (network, address) {
        (IpAddr::V4(network), IpAddr::V4(address)) => {
            u32::from(network) >> (32 - prefix) == u32::from(address) >> (32 - prefix)
        }
        (IpAddr::V6(network), IpAddr::V6(address)) => {
            u128::from(network) >> (128 - prefix) == u128::from(address) >> (128 - prefix)
        }
        _ => false,
    }
}

proptest! {
    #[test]
    fn the_table_says_what_its_naive_twin_says(
        fours in prop::collection::vec((network4(), select(ListedAs::ALL.to_vec())), 0..24),
        sixes in prop::collection::vec((network6(), select(ListedAs::ALL.to_vec())), 1..24),
    ) {
        let all: Vec<((IpAddr, u8), ListedAs)> = fours.iter().map(|((at, prefix), kind)| ((IpAddr::from(*at), *prefix), *kind))
            .chain(sixes.iter().map(|((at, prefix), kind)| ((IpAddr::from(*at), *prefix), *kind))).collect();
        let mut lists = NetworkLists::new();
        for ((at, prefix), kind) in &all {
            lists.add(label(*kind), format!("{at}/{prefix}").as_bytes()).unwrap();
        }
        let table = lists.table("t").unwrap();
        // The ends of every network and their neighbours.
        let asked = all.iter().flat_map(|((at, prefix), _)| match at {
            IpAddr::V4(at) => {
                let (at, host) = (u32::from(*at), u32::MAX.checked_shr((*prefix).into()).unwrap_or(0));
                [at & !host, at | host, (at & !host).wrapping_sub(1), (at | host).wrapping_add(1)].map(|one| IpAddr::from(Ipv4Addr::from(one)))
            }
            IpAddr::V6(at) => {
                let (at, host) = (u128::from(*at), u128::MAX.checked_shr((*prefix).into()).unwrap_or(0));
                [at & !host, at | host, (at & !host).wrapping_sub(1), (at | host).wrapping_add(1)].map(|one| IpAddr::from(Ipv6Addr::from(one)))
            }
        });
        for address in asked.collect::<Vec<_>>() {
            let mut naive: Vec<ListedAs> = all.iter().filter(|(network, _)| holds(*network, address)).map(|(_, kind)| *kind).collect();
            naive.sort_unstable();
            let found = table.find(address, None).found();
            prop_assert_eq!(found.map(|one| one.listed_as()), naive.first().copied());
            let listed: Vec<ListedAs> = found.iter().flat_map(hirerisk::reference::NetworkFinding::all).map(NetworkLabel::listed_as).collect();
            prop_assert_eq!(listed, naive);
        }
    }

    #[test]
    fn any_bytes_are_a_list_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut lists = NetworkLists::new();
        for read in [lists.add(label(ListedAs::Tor), &bytes), lists.add_operators(label(ListedAs::Tor), &bytes)].into_iter().flatten() {
            let skipped: usize = read.skipped().map(|one| one.lines).sum();
            prop_assert_eq!(read.lines, read.taken + read.empty + skipped);
        }
        let _ = OperatorRanges::read(stamp("x"), &bytes);
    }

    #[test]
    fn lines_like_networks_are_a_list_or_skipped(lines in "([0-9a-f:./,AS -]{0,20}\n){0,8}") {
        let mut lists = NetworkLists::new();
        let _ = lists.add(label(ListedAs::Tor), lines.as_bytes());
        let _ = OperatorRanges::read(stamp("x"), lines.as_bytes());
    }
}
