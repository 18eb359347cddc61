//! Mail domains: which list is believed, which domains above count, and names beyond ASCII.

use std::collections::BTreeSet;

use hirerisk::profile::MailClass;
use hirerisk::reference::{
    Answer, DomainKind, DomainLabel, DomainSet, MailDomain, MailLists, Skip,
};
use proptest::prelude::*;

use crate::{data, stamp};

fn lists(all: &[(DomainKind, &str)]) -> MailLists {
    let mut lists = MailLists::new("mail");
    for (kind, name) in all {
        lists.add(DomainLabel::new(*kind, stamp(name)), &data(name)).unwrap();
    }
    lists
}

/// The lists that were collected, the worst order first.
fn real() -> MailLists {
    lists(&[
        (DomainKind::Free, "free_mail_excerpt.txt"),
        (DomainKind::ThrowAway, "disposable_excerpt.txt"),
        (DomainKind::ThrowAwayWithSubdomains, "disposable_wildcard.txt"),
        (DomainKind::Relay, "relay_alias_domains.txt"),
    ])
}

fn class(lists: &MailLists, address: &str) -> Answer<MailClass> {
    lists.find(&MailDomain::of_address(address).unwrap()).map(|found| found.class())
}

#[test]
fn a_relay_goes_before_a_throw_away_address_and_that_before_free_mail() {
    let real = real();
    // In both lists.
    for domain in ["sify.com", "99.com", "sofortmail.de"] {
        assert_eq!(class(&real, &format!("a@{domain}")), Answer::Found(MailClass::ThrowAway));
    }
    // In the list of domains of which every subdomain counts, and relays all the same.
    for domain in
        ["anonaddy.com", "ana.anonaddy.me", "x.simplelogin.com", "privaterelay.appleid.com"]
    {
        assert_eq!(
            class(&real, &format!("a@{domain}")),
            Answer::Found(MailClass::Relay),
            "{domain}"
        );
    }
    assert_eq!(class(&real, "a@gmail.com"), Answer::Found(MailClass::Consumer));
    let domain = MailDomain::read("anonaddy.com").unwrap();
    let kinds: Vec<DomainKind> = real.all(&domain).map(DomainLabel::kind).collect();
    assert_eq!(kinds, [DomainKind::Relay, DomainKind::ThrowAwayWithSubdomains]);
}

#[test]
fn subdomains_count_where_they_are_handed_out_and_nowhere_else() {
    let real = real();
    assert_eq!(class(&real, "a@mail.firm.gmail.com"), Answer::NotFound);
    assert_eq!(class(&real, "a@www.sify.com"), Answer::NotFound);
    assert_eq!(class(&real, "a@any.0x01.tk"), Answer::Found(MailClass::ThrowAway));
    // An entry of three labels holds for itself, not for its parent.
    assert_eq!(class(&real, "a@stop-my-spam.pp.ua"), Answer::Found(MailClass::ThrowAway));
    assert_eq!(class(&real, "a@pp.ua"), Answer::NotFound);
    // A mailbox and a relay at once: not known from the domain.
    assert_eq!(class(&real, "a@icloud.com"), Answer::NotFound);
    assert_eq!(class(&MailLists::new("none"), "a@gmail.com"), Answer::NotCovered);
}

#[test]
fn names_beyond_ascii_are_folded_and_look_alikes_stay_apart() {
    let read = |text: &str| MailDomain::read(text).map(|one| one.as_str().to_owned());
    assert_eq!(read("GMX.de"), Some("gmx.de".into()));
    assert_eq!(read("B\u{dc}CHER.example"), Some("xn--bcher-kva.example".into()));
    assert_eq!(read("bu\u{308}cher.example"), read("b\u{fc}cher.example"));
    assert_eq!(read("\u{ff47}mail\u{3002}com"), Some("gmail.com".into()));
    assert_eq!(read("gma\u{131}l.net"), Some("xn--gmal-nza.net".into()));
    assert_eq!(read("xn--gmal-nza.net"), Some("xn--gmal-nza.net".into()));
    assert_eq!(read("stra\u{df}e.example"), Some("xn--strae-oqa.example".into()));
    let (set, _) = DomainSet::read("list", "b\u{fc}cher.example\nxn--5nx.cc".as_bytes()).unwrap();
    assert!(set.holds("xn--bcher-kva.example") && set.holds("xn--5nx.cc") && set.len() == 2);
}

#[test]
fn what_is_no_domain_is_none() {
    for text in [
        "",
        "localhost",
        "a..b",
        ".",
        "-a.example",
        "a-.example",
        "a b.example",
        "a.example/x",
        &"a".repeat(64),
        &format!("{}example", "a.".repeat(130)),
    ] {
        assert!(MailDomain::read(text).is_none(), "{text}");
    }
    for text in ["", "@", "@example.org", "ana", "ana@", "ana@localhost", "mail-token-1"] {
        assert!(MailDomain::of_address(text).is_none(), "{text}");
    }
    assert_eq!(MailDomain::of_address("\"a@b\"@example.org").unwrap().as_str(), "example.org");
    assert!(!format!("{:?}", MailDomain::read("ana.example").unwrap()).contains("ana"));
}

#[test]
fn lists_of_other_shapes_are_read_or_counted() {
    let list = "*.a.example\n.b.example\n  \"c.example\",\n[\ncom\n# x\nA.EXAMPLE\n";
    let (set, read) = DomainSet::read("list", list.as_bytes()).unwrap();
    assert_eq!((set.len(), read.taken, read.empty), (3, 4, 1));
    let skipped = read.skipped().next().unwrap();
    assert_eq!((skipped.why, skipped.lines, skipped.first), (Skip::NotADomain, 2, 4));
    assert!(DomainSet::read("list", b"<html>\n</html>").is_err());
    assert!(DomainSet::read("list", b"").unwrap().0.is_empty());
}

/// The letters and four bytes a domain, whatever the list.
#[test]
fn two_hundred_thousand_domains_take_less_than_20_megabytes() {
    let name = |at: u32| format!("some-long-name-{at:x}.example.org");
    let list = (0..200_000).map(name).collect::<Vec<_>>().join("\n");
    let (set, read) = DomainSet::read("list", list.as_bytes()).unwrap();
    assert_eq!((set.len(), read.taken), (200_000, 200_000));
    assert!(set.bytes() < 8_000_000, "{}", set.bytes());
    assert!(
        set.holds("some-long-name-1f.example.org") && !set.holds("some-long-name-1f.example.com")
    );
}

proptest! {
    #[test]
    fn the_set_says_what_its_naive_twin_says(all in prop::collection::vec("[ab.-]{1,6}\\.[abc]{1,2}", 0..40), other in "[ab.]{1,6}\\.[abc]") {
        let list = all.join("\n");
        let naive: BTreeSet<String> = all.iter().filter_map(|one| Some(MailDomain::read(one.strip_prefix('.').unwrap_or(one))?.as_str().to_owned())).collect();
        let set = DomainSet::read("list", list.as_bytes()).map(|(set, _)| set).unwrap_or_default();
        prop_assert_eq!(set.len(), naive.len());
        for domain in naive.iter().chain([&other]) {
            prop_assert_eq!(set.holds(domain), naive.contains(domain));
        }
    }

    #[test]
    fn any_text_is_a_domain_in_one_writing_or_none(text in any::<String>(), more in "\\PC{1,8}\\.\\PC{1,8}") {
        for text in [text, more] {
            let Some(domain) = MailDomain::read(&text) else { continue };
            prop_assert!(domain.as_str().is_ascii() && domain.as_str().len() <= 253);
            prop_assert_eq!(MailDomain::read(domain.as_str()), Some(domain.clone()));
            prop_assert_eq!(domain.and_above().count(), domain.as_str().matches('.').count());
        }
    }
}
