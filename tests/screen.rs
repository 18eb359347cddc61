//! Screening: what is found and on what it rests; nothing is lost by the index; the score does not know of it.

use std::collections::BTreeSet;

use hirerisk::profile::{
    Account, AccountClass, Claims, Contacts, DeclaredName, Email, Payments, Post, Profile,
};
use hirerisk::screen::{
    Asked, Birth, Entry, EntryKind, Identifier, IdentifierKind, Likeness, List, ListedName, Match,
    Matcher, RestsOn, Role, Screen, Strength,
};
use hirerisk::{Moment, Redaction, Scorer};
use proptest::prelude::*;

fn person(name: &str) -> Asked {
    Asked::person(Role::Candidate, "/claims/names/0/name", name)
}

fn firm(name: &str) -> Asked {
    Asked::firm(Role::Employer, "/claims/posts/0/employer", name)
}

fn entry(key: &str, kind: EntryKind, name: &str) -> Entry {
    Entry::new(key, kind).name(ListedName::new(name))
}

/// A list that holds these alone.
fn list(entries: impl IntoIterator<Item = Entry>) -> List {
    let mut list = List::from_plain_csv(b"name,type\nNobody At All,person\n").unwrap();
    list.entries = entries.into_iter().collect();
    list
}

fn found(screen: &Screen, asked: Asked) -> Vec<Match> {
    screen.look(&[asked]).matches
}

// What is found.

/// The action of 16 January 2025, and how its names are usually spelled.
const PEOPLE: [(&str, &[&str]); 2] = [
    (
        "Jong In Chol",
        &[
            "Jong In Chol",
            "JONG, In-chol",
            "Jung In Chul",
            "In-cheol Jeong",
            "Chŏng In-ch'ŏl",
            "정인철",
        ],
    ),
    (
        "Son Kyong Sik",
        &[
            "Son Kyong Sik",
            "SON, Kyong-sik",
            "Sohn Kyung-sik",
            "Son Gyeong-sik",
            "Kyong Sik SON",
            "손경식",
        ],
    ),
];
const FIRMS: [(&str, &[&str]); 4] = [
    (
        "Department 53 of the Ministry of the People's Armed Forces",
        &[
            "Department 53",
            "Dept. 53 of the Ministry of the People's Armed Forces",
            "Department 53 of the Ministry of People's Armed Forces",
        ],
    ),
    (
        "Korea Osong Shipping Co",
        &["Korea Osong Shipping Co", "Osong Shipping Company, Ltd.", "OSONG SHIPPING"],
    ),
    (
        "Chonsurim Trading Corporation",
        &["Chonsurim Trading Corporation", "Chonsurim", "Korea Chonsurim Trading Corp."],
    ),
    (
        "Liaoning China Trade Industry Co., Ltd",
        &[
            "Liaoning China Trade Industry Co., Ltd",
            "Liaoning China Trade Industry",
            "LIAONING CHINA TRADE",
        ],
    ),
];

#[test]
fn the_six_of_the_sixteenth_of_january_are_found_under_their_usual_spellings() {
    let screen = Screen::new([List::designations()]);
    let named = |asked: Asked, listed: &str| {
        let found = found(&screen, asked.clone());
        assert!(
            found.iter().any(|found| found.listed_name == listed),
            "{asked:?} {listed} {found:?}"
        );
        assert!(found.iter().all(|found| found.rests_on == RestsOn::NameAlone));
    };
    for (listed, spellings) in PEOPLE {
        for name in spellings {
            named(person(name), listed);
        }
    }
    for (listed, spellings) in FIRMS {
        for name in spellings {
            named(firm(name), listed);
        }
    }
}

#[test]
fn a_name_that_only_sounds_alike_is_not_found() {
    let screen = Screen::new([List::designations()]);
    for name in
        ["Kim Min-jun", "Jane Doe", "Maria Garcia", "Son Heung-min", "Jong", "", "??", "12345"]
    {
        assert!(found(&screen, person(name)).is_empty(), "{name}");
    }
    for name in [
        "Acme Trading Company",
        "Department 35",
        "General Trading International LLC",
        "The Company",
    ] {
        assert!(found(&screen, firm(name)).is_empty(), "{name}");
    }
}

#[test]
fn a_match_says_on_what_it_rests() {
    let mut listed = entry("1", EntryKind::Person, "ASATRYAN, Gayk");
    listed.births = vec![Birth::parse("10 Dec 1948").unwrap(), Birth::parse("circa 1951").unwrap()];
    let screen = Screen::new([list([listed])]);
    let rests = |asked: Asked| found(&screen, asked)[0].rests_on;
    let born = |text: &str| person("Gayk Asatryan").born(Birth::parse(text).unwrap());
    assert_eq!(rests(person("Gayk Asatryan")), RestsOn::NameAlone);
    assert_eq!(rests(born("1948-12-10")), RestsOn::NameAndBirth);
    assert_eq!(rests(born("1948")), RestsOn::NameAndBirth);
    assert_eq!(rests(born("1952-03-01")), RestsOn::NameAndBirth); // about 1951
    assert_eq!(rests(born("1948-12-11")), RestsOn::NameAgainstBirth);
    assert_eq!(rests(born("1990")), RestsOn::NameAgainstBirth);
}

#[test]
fn a_weak_alias_is_no_hit_and_says_so() {
    let listed = entry("1", EntryKind::Person, "KUZMIN, Pavel")
        .name(ListedName::new("Gayk Asatryan").strength(Strength::Weak));
    let screen = Screen::new([list([listed])]);
    let found = found(&screen, person("Asatryan, Gayk"));
    assert_eq!(found[0].rests_on, RestsOn::WeakAliasAlone);
    assert_eq!(found[0].listed_name, "KUZMIN, Pavel");
    assert_eq!(found[0].listed_as.as_deref(), Some("Gayk Asatryan"));
}

#[test]
fn one_part_and_a_particle_are_no_name() {
    let screen = Screen::new([list([entry("1", EntryKind::Person, "ABU FATIMA")])]);
    assert!(found(&screen, person("Fatima Al-Hassan")).is_empty());
    assert_eq!(found(&screen, person("Abu Fatima")).len(), 1);
}

#[test]
fn people_are_never_compared_with_ships_aircraft_or_firms() {
    let kinds = [EntryKind::Vessel, EntryKind::Aircraft, EntryKind::Entity];
    let entries = kinds.map(|kind| entry(kind.as_str(), kind, "Gayk Asatryan"));
    let screen = Screen::new([list(entries)]);
    assert!(found(&screen, person("Gayk Asatryan")).is_empty());
    let firms = found(&screen, firm("Gayk Asatryan"));
    assert_eq!(firms.iter().map(|found| &*found.key).collect::<Vec<_>>(), ["entity"]);
}

#[test]
fn identifiers_are_found_exactly_however_they_are_written() {
    let mut listed = entry("1", EntryKind::Person, "ASATRYAN, Gayk");
    let wallet = IdentifierKind::Wallet { currency: Some("XBT".into()) };
    listed.identifiers = vec![
        Identifier::new(wallet, "1AbCdEfGhIjK"),
        Identifier::new(IdentifierKind::Passport, "AB 123-456"),
        Identifier::new(IdentifierKind::Email, "Gayk.A@mail.example"),
    ];
    let screen = Screen::new([list([listed])]);
    let found = |role, value: &str| found(&screen, Asked::identifier(role, "/x", value));
    for (role, value) in [
        (Role::Wallet, "1AbCdEfGhIjK"),
        (Role::Document, "ab123456"),
        (Role::Email, "gayk.a@mail.example"),
    ] {
        assert_eq!(found(role, value)[0].rests_on, RestsOn::Identifier, "{value}");
    }
    for value in ["1AbCdEfGhIj", "AB 123-457", "gayka@mail.example", "", "a"] {
        assert!(found(Role::Document, value).is_empty(), "{value}");
    }
}

#[test]
fn all_that_a_profile_names_is_asked() {
    let wallet = Account::default().account("1AbC").class(AccountClass::Wallet);
    let profile = Profile::default()
        .id("c-1")
        .claims(
            Claims::default()
                .names([DeclaredName::default().name("Jane Doe")])
                .posts([Post::default().employer("Acme")]),
        )
        .contacts(Contacts::default().emails([Email::default().address("jane@mail.example")]))
        .payments(Payments::default().accounts([wallet.holder_written("J. Doe")]));
    let asked = Asked::of_profile(&profile, Some(Birth::year(1990).unwrap()));
    let value = serde_json::to_value(&profile).unwrap();
    for one in &asked {
        assert!(value.pointer(&one.pointer).is_some(), "{one:?} stands nowhere");
    }
    let roles: Vec<Role> = asked.iter().map(|one| one.role).collect();
    let all = [Role::Candidate, Role::Employer, Role::AccountHolder, Role::Wallet, Role::Email];
    assert_eq!(roles, all);
    assert!(!format!("{asked:?}").contains("Doe"));
}

// Apart from the score.

#[test]
fn the_score_is_the_same_with_the_screen_on_and_off() {
    let at: Moment = "2026-03-27".parse().unwrap();
    let claims = Claims::default().names([DeclaredName::default().name("Jong In Chol")]);
    let profile = Profile::default().id("c-1").claims(claims);
    let scorer = Scorer::builtin();
    let off = scorer.assess(&profile, at).report(Redaction::Full).to_json();
    let screening = Screen::new([List::designations()]).look(&Asked::of_profile(&profile, None));
    assert!(!screening.matches.is_empty());
    assert_eq!(scorer.assess(&profile, at).report(Redaction::Full).to_json(), off);
    // The result is its own, and repeats no value of the profile but what the list itself prints.
    let told = screening.to_json();
    assert!(told.contains("no finding about a person") && told.contains("/claims/names/0/name"));
    let other = Screen::new([List::designations()]).look(&[person("Jung In-cheol")]).to_json();
    assert!(!other.contains("Jung In-cheol"));
}

// Nothing is lost by the index.

/// The records that are alike when every name is compared.
fn one_by_one(matcher: &Matcher, list: &List, name: &str) -> BTreeSet<String> {
    by_each(list, EntryKind::Person, |listed| {
        matcher.compare(&matcher.person(name), &matcher.person(listed))
    })
}

fn by_each(list: &List, kind: EntryKind, compare: impl Fn(&str) -> Likeness) -> BTreeSet<String> {
    let is_alike = |listed: &ListedName| compare(&listed.text) >= Likeness::ALIKE;
    let alike = |entry: &&Entry| entry.kind == kind && entry.names.iter().any(is_alike);
    list.entries.iter().filter(alike).map(|entry| entry.key.clone()).collect()
}

fn keys(found: Vec<Match>) -> BTreeSet<String> {
    found.into_iter().map(|found| found.key).collect()
}

/// Parts of names of many languages, common ones and rare ones.
const PARTS: &[&str] = &[
    "Kim",
    "Yong",
    "Chol",
    "Young-chul",
    "Ri",
    "Lee",
    "Jong",
    "Chong",
    "Muhammad",
    "Mohamed",
    "Ahmad",
    "Ali",
    "bin",
    "al-",
    "Abd",
    "Rahman",
    "Abdulrahman",
    "Hussein",
    "Husayn",
    "Ivan",
    "Ivanovich",
    "Sergei",
    "Sergey",
    "Kuznetsov",
    "Kuznecov",
    "Wang",
    "Wei",
    "Zhang",
    "Chang",
    "Tse-tung",
    "Zedong",
    "Mao",
    "J.",
    "A",
    "Jr",
    "Gayk",
    "Asatryan",
    "Haji",
    "Hosseini",
    "Hajihosseini",
    "Charara",
    "Sharara",
    "Jamal",
    "Gamal",
    "O",
    "Chuong",
    "Kaddafi",
    "Qadhafi",
];

fn a_name() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PARTS), 1..5)
        .prop_flat_map(|parts| (Just(parts), 0..4_usize))
        .prop_map(|(parts, comma)| {
            let joint = |(nth, part): (usize, &&str)| match nth {
                0 => (*part).to_string(),
                _ if nth == comma => format!(", {part}"),
                _ => format!(" {part}"),
            };
            parts.iter().enumerate().map(joint).collect()
        })
}

/// Words of firms, general ones and rare ones, single letters and legal forms.
const WORDS: &[&str] = &[
    "Osong",
    "Oosong",
    "Shipping",
    "Trading",
    "General",
    "Korea",
    "Chonsurim",
    "Chon",
    "Surim",
    "X",
    "Y2K",
    "Liaoning",
    "Lioning",
    "Technology",
    "Co.",
    "Ltd",
    "53",
    "Department",
    "of",
    "the",
    "Volasys",
    "Volasis",
];

fn a_firm() -> impl Strategy<Value = String> {
    let words = proptest::collection::vec(proptest::sample::select(WORDS), 1..5);
    words.prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn no_hit_is_lost_to_the_index(listed in proptest::collection::vec(a_name(), 1..60), asked in a_name()) {
        let entries = listed.iter().zip(0..).map(|(name, nth): (&String, usize)| entry(&nth.to_string(), EntryKind::Person, name));
        let list = list(entries);
        let matcher = Matcher::new();
        let slow = one_by_one(&matcher, &list, &asked);
        prop_assert_eq!(keys(found(&Screen::new([list]), person(&asked))), slow, "{}", asked);
    }

    #[test]
    fn no_firm_is_lost_to_the_index(listed in proptest::collection::vec(a_firm(), 1..60), asked in a_firm()) {
        let entries = listed.iter().zip(0..).map(|(name, nth): (&String, usize)| entry(&nth.to_string(), EntryKind::Entity, name));
        let list = list(entries);
        let matcher = Matcher::new();
        let slow = by_each(&list, EntryKind::Entity, |listed| matcher.compare(&matcher.firm(&asked), &matcher.firm(listed)));
        prop_assert_eq!(keys(found(&Screen::new([list]), firm(&asked))), slow, "{}", asked);
    }

    #[test]
    fn names_asked_together_are_found_as_each_by_itself(listed in proptest::collection::vec(a_name(), 1..30), asked in proptest::collection::vec(a_name(), 1..6)) {
        let entries = listed.iter().zip(0..).map(|(name, nth): (&String, usize)| entry(&nth.to_string(), EntryKind::Person, name));
        let screen = Screen::new([list(entries)]);
        let asked: Vec<Asked> = asked.iter().map(|name| person(name)).collect();
        let together = screen.look(&asked).matches.len();
        let each = asked.iter().flat_map(|one| screen.look(std::slice::from_ref(one)).matches).count();
        prop_assert_eq!(together, each);
    }

    #[test]
    fn names_are_compared_in_any_order_and_reach_no_top(one in a_name(), two in a_name()) {
        let matcher = Matcher::new();
        let (one, two) = (matcher.person(&one), matcher.person(&two));
        prop_assert!(matcher.compare(&one, &two).get() < 1000);
        prop_assert_eq!(matcher.compare(&one, &two), matcher.compare(&two, &one));
    }

    #[test]
    fn any_text_is_a_name(one in any::<String>(), two in any::<String>()) {
        let matcher = Matcher::new();
        let _ = matcher.compare(&matcher.person(&one), &matcher.person(&two));
        let _ = matcher.compare(&matcher.firm(&one), &matcher.firm(&two));
        prop_assert_eq!(matcher.compare(&matcher.person(&one), &matcher.firm(&one)), Likeness::NONE);
    }
}

#[test]
fn no_designation_is_lost_to_the_index() {
    let list = List::designations();
    let (matcher, screen) = (Matcher::new(), Screen::new([list.clone()]));
    for name in list.entries.iter().flat_map(|entry| &entry.names) {
        let slow = one_by_one(&matcher, &list, &name.text);
        assert_eq!(keys(found(&screen, person(&name.text))), slow, "{}", name.text);
    }
}
