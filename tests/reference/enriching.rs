//! What enrichment does to a profile: it fills what was open, changes nothing that was given, and moves no point where nothing
//! was found.

use hirerisk::facts::Facts;
use hirerisk::profile::{
    Claims, Contacts, Delivery, Email, ExitList, FrontField, Intermediary, Lists, MailClass,
    Network, NetworkClass, Phone, PhoneClass, Place, PlaceClass, Post, Profile, Reference,
    Residence, Session,
};
use hirerisk::reference::{
    AddressFile, AddressKind, AddressSet, Answer, CompanySet, CountryLabels, DomainKind,
    DomainLabel, Enriched, Lesson, ListedAs, MailLists, NetworkLabel, NetworkLists, NetworkTable,
    Outcome, Sources, Stamp, Topic, WhyKept,
};
use hirerisk::{Moment, Redaction, Scorer};

use crate::made::Made;
use crate::support::corpus::cases;
use crate::{day, stamp};

fn networks(name: &str, kind: ListedAs, list: &str) -> NetworkTable {
    let mut lists = NetworkLists::new();
    lists.add(NetworkLabel::new(kind, stamp(name)), list.as_bytes()).unwrap();
    lists.table(name).unwrap()
}

fn mail(kind: DomainKind, list: &str) -> MailLists {
    let mut lists = MailLists::new("mail");
    lists.add(DomainLabel::new(kind, stamp("mail")), list.as_bytes()).unwrap();
    lists
}

fn line(network: Network<'_>) -> Profile<'_> {
    let session = Session::default().at(day("2026-07-01")).network(network.line("192.0.2.7"));
    Profile::default().id("c-1").sessions([session])
}

fn enrich<'p>(sources: &Sources<'_>, profile: Profile<'p>) -> Enriched<'p> {
    sources.enrich(profile, day("2026-08-01")).unwrap()
}

fn network<'e, 'p>(enriched: &'e Enriched<'p>) -> &'e Network<'p> {
    &enriched.profile.sessions[0].network
}

fn lesson(enriched: &Enriched<'_>, topic: Topic) -> Lesson {
    enriched.learnt.lessons().find(|lesson| lesson.topic == topic).unwrap().clone()
}

/// Whether an assessment takes the country of the line.
fn country_is_taken(enriched: &Enriched<'_>) -> bool {
    let facts = Facts::of(&enriched.profile, day("2026-08-01"));
    facts.classed_sessions().is_ok_and(|sessions| sessions[0].country.is_some())
}

#[test]
fn the_score_is_the_same_where_nothing_was_found() {
    let countries =
        Made::flat(true, &[("198.18.0.0", 24, "AT"), ("2001:db8:9::", 48, "AT")]).bytes();
    let countries = AddressFile::open("countries", &countries).unwrap();
    let networks = networks("networks", ListedAs::Hosting, "198.18.0.0/24\n2001:db8:9::/48");
    let mail = mail(DomainKind::ThrowAway, "throw-away.example.org");
    let stamp = || stamp("addresses");
    let list = b"9 Nowhere Alley\t\tNo Town\tNo Country\n";
    let (addresses, _) =
        AddressSet::read(AddressKind::OfClass(PlaceClass::Forwarder), stamp(), list).unwrap();
    let (reported, _) =
        AddressSet::read(AddressKind::Reported(PlaceClass::Dwelling), stamp(), list).unwrap();
    let (firms, _) = CompanySet::read(stamp(), b"Nobody's Firm\tnobodys-firm.example\n").unwrap();
    let sources = Sources::new().file(&countries).networks(&networks).mail(&mail);
    let sources = sources.addresses(&addresses).addresses(&reported).companies(&firms);
    let sources = sources.countries_are(CountryLabels::Iso);
    let scorer = Scorer::builtin();
    let mut asked = 0;
    for (at, case) in cases().iter().enumerate() {
        let mut profile = case.profile.clone();
        profile["id"] = "c-1".into();
        let text = profile.to_string();
        let profile = Profile::from_json(text.as_bytes()).unwrap();
        let enriched = sources.enrich(profile.clone(), case.as_of).unwrap();
        assert!(enriched.learnt.lessons().all(|lesson| lesson.outcome == Outcome::Nothing));
        assert_eq!(enriched.profile.to_json(), profile.to_json(), "{} {}", case.rule, case.says);
        // The same bytes have the same assessment; that is looked at here and there.
        if at % 16 == 0 {
            let told = |profile| scorer.assess(profile, case.as_of).to_json(Redaction::Full);
            assert_eq!(told(&enriched.profile), told(&profile), "{} {}", case.rule, case.says);
        }
        asked += enriched.learnt.lessons().count();
    }
    assert!(asked > 100, "{asked}");
}

#[test]
fn what_is_open_is_filled_with_the_older_of_two_dates() {
    let countries = Made::flat(false, &[("192.0.2.0", 24, "AT")]).bytes();
    let countries = AddressFile::open("countries", &countries).unwrap().dated(day("2026-06-01"));
    let table = networks("networks", ListedAs::Residential, "192.0.2.0/24");
    let sources =
        Sources::new().file(&countries).networks(&table).countries_are(CountryLabels::Iso);
    let enriched = enrich(&sources, line(Network::default()));
    let expected = Network::default()
        .line("192.0.2.7")
        .class(NetworkClass::Residential)
        .country("AT")
        .table_date(day("2026-06-01"))
        .table("networks");
    assert_eq!(network(&enriched), &expected);
    assert!(country_is_taken(&enriched));
    // Asked again, nothing more is filled.
    let again = enrich(&sources, enriched.profile.clone());
    assert_eq!(again.profile, enriched.profile);
    assert_eq!(lesson(&again, Topic::NetworkCountry).outcome, Outcome::Same);
}

#[test]
fn what_was_given_stands_and_a_contradiction_is_told() {
    let table = networks("networks", ListedAs::Hosting, "192.0.2.0/24");
    let given = Network::default()
        .class(NetworkClass::Residential)
        .country("country-1")
        .table_date(day("2026-05-01"));
    let enriched = enrich(&Sources::new().networks(&table), line(given));
    assert_eq!(network(&enriched).class, Some(NetworkClass::Residential));
    assert_eq!(lesson(&enriched, Topic::NetworkClass).outcome, Outcome::Contradicts);
    assert_eq!(enriched.learnt.contradictions().count(), 1);
    // The other word stands beside it, so an assessment takes neither.
    let second = network(&enriched).second.as_ref().unwrap();
    assert_eq!(
        (second.class, second.table_date),
        (Some(NetworkClass::Hosting), Some(day("2026-06-17")))
    );
    let facts = Facts::of(&enriched.profile, day("2026-08-01"));
    assert!(facts.classed_sessions().is_err());
}

#[test]
fn a_second_look_up_that_was_given_is_never_touched() {
    let table = networks("networks", ListedAs::Hosting, "192.0.2.0/24");
    let second = hirerisk::profile::SecondLookUp::default().country("country-2");
    let given =
        Network::default().class(NetworkClass::Mobile).table_date(day("2026-05-01")).second(second);
    let profile = line(given);
    let enriched = enrich(&Sources::new().networks(&table), profile.clone());
    assert_eq!(enriched.profile, profile);
}

#[test]
fn a_conflict_that_one_of_two_sources_sees_counts_for_nothing() {
    let one = Made::flat(false, &[("192.0.2.0", 24, "AT")]).bytes();
    let other = Made::flat(false, &[("192.0.2.0", 24, "CH")]).bytes();
    let [one, other] = [("one", &one), ("other", &other)]
        .map(|(name, bytes)| AddressFile::open(name, bytes).unwrap());
    let table = networks("networks", ListedAs::Residential, "192.0.2.0/24");
    let both = |first, second| {
        let sources = Sources::new().networks(&table).countries_are(CountryLabels::Iso);
        enrich(&sources.file(first).file(second), line(Network::default()))
    };
    let differ = both(&one, &other);
    assert!(lesson(&differ, Topic::NetworkCountry).sources_differ());
    assert_eq!(differ.learnt.differences().count(), 1);
    let text = |token: &hirerisk::profile::Token<'_>| serde_json::to_string(token).unwrap();
    assert_eq!(network(&differ).country.as_ref().map(text).unwrap(), "\"AT\"");
    let second = network(&differ).second.as_ref().unwrap();
    assert_eq!(second.country.as_ref().map(text).unwrap(), "\"CH\"");
    assert!(!country_is_taken(&differ));
    assert!(country_is_taken(&both(&one, &one)));
    // The order in which they are asked makes no difference to that.
    assert!(!country_is_taken(&both(&other, &one)));
}

#[test]
fn three_sources_of_which_one_differs_are_told_as_differing() {
    let file = |code| Made::flat(false, &[("192.0.2.0", 24, code)]).bytes();
    let (same, differs) = (file("AT"), file("CH"));
    let files = [&same, &same, &differs].map(|bytes| AddressFile::open("file", bytes).unwrap());
    let table = networks("networks", ListedAs::Residential, "192.0.2.0/24");
    let sources = Sources::new().networks(&table).countries_are(CountryLabels::Iso);
    let sources = files.iter().fold(sources, Sources::file);
    assert!(!country_is_taken(&enrich(&sources, line(Network::default()))));
}

#[test]
fn a_country_goes_in_only_beside_labels_of_its_kind() {
    let bytes = Made::flat(false, &[("192.0.2.0", 24, "AT")]).bytes();
    let file = AddressFile::open("countries", &bytes).unwrap();
    let home = |country: &'static str| {
        let home = Residence::default().place(Place::default().country(country));
        line(Network::default()).claims(Claims::default().residences([home]))
    };
    let outcome = |labels, country| {
        let enriched = enrich(&Sources::new().file(&file).countries_are(labels), home(country));
        assert_eq!(
            network(&enriched).country.is_some(),
            lesson(&enriched, Topic::NetworkCountry).outcome == Outcome::Filled
        );
        lesson(&enriched, Topic::NetworkCountry).outcome
    };
    let kept = Outcome::Kept(WhyKept::Labels);
    assert_eq!(outcome(CountryLabels::NotTold, "AT"), kept);
    assert_eq!(outcome(CountryLabels::Iso, "at"), Outcome::Filled);
    // Any of these would look like another country than `AT`.
    for other in ["country-1", "Austria", "AUT", "UK", "A\u{442}"] {
        assert_eq!(outcome(CountryLabels::Iso, other), kept, "{other}");
    }
    assert_eq!(outcome(CountryLabels::mapped([("AT", "country-1")]), "country-1"), Outcome::Filled);
    assert_eq!(outcome(CountryLabels::mapped([("CH", "country-1")]), "country-1"), kept);
    // A part of the world is no country.
    let bytes = Made::flat(false, &[("192.0.2.0", 24, "EU")]).bytes();
    let file = AddressFile::open("countries", &bytes).unwrap();
    let enriched =
        enrich(&Sources::new().file(&file).countries_are(CountryLabels::Iso), home("AT"));
    assert_eq!(lesson(&enriched, Topic::NetworkCountry).outcome, kept);
}

#[test]
fn nothing_goes_in_beside_a_date_that_would_vouch_for_it() {
    let bytes = Made::flat(false, &[("192.0.2.0", 24, "AT")]).bytes();
    let file = AddressFile::open("countries", &bytes).unwrap(); // of 2026-06-17
    let outcome = |given: Network<'static>| {
        let profile = line(given.class(NetworkClass::Residential));
        let enriched =
            enrich(&Sources::new().file(&file).countries_are(CountryLabels::Iso), profile.clone());
        let lesson = lesson(&enriched, Topic::NetworkCountry);
        assert_eq!(lesson.outcome == Outcome::Filled, enriched.profile != profile);
        lesson.outcome
    };
    assert_eq!(outcome(Network::default().table_date(day("2026-06-01"))), Outcome::Filled);
    assert_eq!(
        outcome(Network::default().table_date(day("2026-06-18"))),
        Outcome::Kept(WhyKept::Date)
    );
    assert_eq!(outcome(Network::default()), Outcome::Kept(WhyKept::Date)); // a class without a date
}

#[test]
fn a_token_is_not_asked_about() {
    let table = networks("networks", ListedAs::Hosting, "192.0.2.0/24");
    let mail = mail(DomainKind::Relay, "relay.example");
    let sources = Sources::new().networks(&table).mail(&mail).telephone();
    let session = Session::default().network(Network::default().line("line-token-1"));
    let contacts = Contacts::default()
        .emails([Email::default().address("mail-token-1")])
        .phones([Phone::default().number("phone-token-1")]);
    let profile = Profile::default().id("c-1").sessions([session]).contacts(contacts);
    let enriched = enrich(&sources, profile.clone());
    assert_eq!(enriched.profile, profile);
    let answers: Vec<_> = enriched.learnt.lessons().flat_map(|lesson| &lesson.told).collect();
    assert!(answers.len() == 4 && answers.iter().all(|told| told.answer == Answer::NotAsked));
}

#[test]
fn mail_and_telephone_are_filled_where_open() {
    let lists = mail(DomainKind::Relay, "relay.example");
    let sources = Sources::new().mail(&lists).telephone();
    let contacts = Contacts::default()
        .emails([
            Email::default().address("ana@x.relay.example"),
            Email::default().address("ana@relay.example").domain_class(MailClass::Corporate),
            Email::default().address("ana@firm.example"),
        ])
        .phones([
            Phone::default().number("+81 50 1234 5678"),
            Phone::default().number("+1 202 555 0123"),
            Phone::default().number("+1 202 555 0123").line_class(PhoneClass::Mobile),
            Phone::default().number("+1 555 555 0123"),
        ]);
    let referee = Reference::default().contact("boss@relay.example");
    let profile = Profile::default().id("c-1").contacts(contacts).references([referee]);
    let enriched = enrich(&sources, profile);
    let contacts = &enriched.profile.contacts;
    let mails: Vec<_> = contacts.emails.iter().map(|one| one.domain_class).collect();
    assert_eq!(mails, [Some(MailClass::Relay), Some(MailClass::Corporate), None]);
    let phones: Vec<_> = contacts.phones.iter().map(|one| one.line_class).collect();
    assert_eq!(
        phones,
        [Some(PhoneClass::Internet), Some(PhoneClass::Unknown), Some(PhoneClass::Mobile), None]
    );
    assert_eq!(enriched.profile.references[0].contact_class, Some(MailClass::Relay));
    // One contradiction: that a plan cannot tell contradicts nobody.
    let about: Vec<_> =
        enriched.learnt.contradictions().map(|lesson| lesson.about.as_str()).collect();
    assert_eq!(about, ["/contacts/emails/1/address"]);
}

#[test]
fn exits_go_in_with_the_date_of_their_list_or_not_at_all() {
    let mut lists = NetworkLists::new();
    lists.add(NetworkLabel::brand("Example VPN", stamp("exits")), b"192.0.2.0/24").unwrap();
    let table = lists.table("exits").unwrap();
    let sources = Sources::new().networks(&table);
    let enriched = enrich(&sources, line(Network::default()));
    assert_eq!(network(&enriched).class, Some(NetworkClass::ConsumerVpn));
    assert!(network(&enriched).service.is_some());
    let list = enriched.profile.lists.vpn_exits.as_ref().unwrap();
    assert_eq!(list.date, Some(day("2026-06-17")));
    let own = Lists::default().vpn_exits(ExitList::default().date(day("2026-07-01")));
    let enriched = enrich(&sources, line(Network::default()).lists(own.clone()));
    assert_eq!((&enriched.profile.lists, &network(&enriched).service), (&own, &None));
    assert_eq!(lesson(&enriched, Topic::Service).outcome, Outcome::Kept(WhyKept::OwnEntries));
}

#[test]
fn a_network_that_a_profile_has_no_word_for_is_unknown_and_told() {
    for kind in [ListedAs::Tor, ListedAs::Cdn] {
        let table = networks("networks", kind, "192.0.2.0/24");
        let enriched = enrich(&Sources::new().networks(&table), line(Network::default()));
        assert_eq!(network(&enriched).class, Some(NetworkClass::Unknown));
        let told = lesson(&enriched, Topic::NetworkClass).told;
        assert_eq!(told[0].answer, Answer::Found(kind.as_str().to_owned()));
        let facts = Facts::of(&enriched.profile, day("2026-08-01"));
        assert!(facts.classed_sessions().is_err());
    }
}

#[test]
fn places_and_firms_are_filled_with_the_day_of_the_look_up() {
    let list = b"1 Harbour Road\t\tPort Example\tAA\t2026-05-04\n";
    let read = |kind| AddressSet::read(kind, stamp("addresses"), list).unwrap().0;
    let class = read(AddressKind::OfClass(PlaceClass::Forwarder));
    let reported = read(AddressKind::Reported(PlaceClass::Dwelling));
    let (firms, _) =
        CompanySet::read(stamp("fronts"), b"Example Ltd\texample-ltd.example\t2026-05-04\n")
            .unwrap();
    let sources = Sources::new().addresses(&class).addresses(&reported).companies(&firms);
    let place = Place::default().address("1 Harbour Rd.").city("Port Example").country("AA");
    let posts = [Post::default().employer("Other"), Post::default().employer("EXAMPLE LTD")];
    let profile = Profile::default()
        .id("c-1")
        .claims(Claims::default().posts(posts))
        .deliveries([Delivery::default().address(place)])
        .intermediary(Intermediary::default().domain("example-ltd.example"));
    let enriched = enrich(&sources, profile);
    assert_eq!(enriched.profile.deliveries[0].address_class, Some(PlaceClass::Forwarder));
    let found = enriched.profile.lists.reported_addresses.as_ref().unwrap();
    assert_eq!(
        (found.matched, found.at, found.listed_on),
        (Some(true), Some(day("2026-08-01")), Some(day("2026-05-04")))
    );
    let found = enriched.profile.lists.fronts.as_ref().unwrap();
    assert_eq!(found.fields, [FrontField::Name, FrontField::Domain]);
    let filled: Vec<&str> = enriched.learnt.filled().collect();
    assert_eq!(
        filled,
        [
            "/deliveries/0/address_class",
            "/lists/reported_addresses",
            "/lists/fronts",
            "/lists/fronts"
        ]
    );
}

#[test]
fn what_is_told_shows_no_value_that_the_redaction_withholds() {
    let bytes = Made::flat(false, &[("192.0.2.0", 24, "AT")]).bytes();
    let file = AddressFile::open("countries\u{1b}[2J", &bytes).unwrap();
    let table = networks("networks", ListedAs::Residential, "192.0.2.0/24");
    let sources = Sources::new().file(&file).networks(&table).countries_are(CountryLabels::Iso);
    let enriched = enrich(&sources, line(Network::default()));
    let text = |redaction| enriched.learnt.to_text(redaction);
    assert!(
        text(Redaction::Full).contains("  AT (")
            && text(Redaction::Full).contains("  residential (")
    );
    assert!(
        !text(Redaction::Masked).contains("AT") && text(Redaction::Masked).contains("residential")
    );
    assert!(
        !text(Redaction::Codes).contains("AT") && !text(Redaction::Codes).contains("residential")
    );
    for redaction in Redaction::ALL {
        assert!(!text(redaction).contains("192.0.2.7"));
        assert!(text(redaction).chars().all(|char| char == '\n' || !char.is_control()));
    }
    let debug = format!("{:?}", enriched.learnt);
    assert!(
        !debug.contains("\"AT\"") && !debug.contains("residential") && !debug.contains("192.0")
    );
}

#[test]
fn a_broken_file_leaves_no_half_of_an_enrichment() {
    let good = Made::flat(false, &[("192.0.2.0", 24, "AT")]);
    // The one record leads behind the data.
    let mut bytes = good.bytes();
    let nodes = 24;
    let last = (nodes - 1) * 6;
    for byte in &mut bytes[last..last + 6] {
        *byte = 0x7f;
    }
    let file = AddressFile::open("countries", &bytes);
    let error = match &file {
        Err(error) => error.clone(),
        Ok(file) => Sources::new()
            .file(file)
            .enrich(line(Network::default()), day("2026-08-01"))
            .unwrap_err(),
    };
    assert_eq!((error.code(), error.file()), ("bad-tree", "countries"));
}

#[test]
fn a_stamp_keeps_the_name_and_the_date() {
    let at: Moment = day("2026-01-02");
    assert_eq!(Stamp::new("a", at).date(), at);
}
