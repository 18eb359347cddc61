//! Rings: held against a twin that tries everything, on planted groups and on honest ones; and every
//! form in which they are told, with hostile names.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use hirerisk::index::KeyKind::{
    Account, Address, Building, Device, DevicePlace, Document, Face, Image, Line, Mailbox, Name,
    Page, PayMail, RefereeAtFirm, RefereeMailbox, RefereeTelephone, Telephone,
};
use hirerisk::index::{Anchor, Apart, KeyKind, Kinds, Ring, RingPolicy, Rings, Subject, Tie};

/// Digests are spread: neighbours in number are none in order.
fn person(number: u64) -> Subject {
    format!("{:016x}", (number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)).parse().unwrap()
}

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(number)
}

/// An anchor that some hold, last seen with all on one day.
fn anchor(kind: KeyKind, people: impl IntoIterator<Item = u64>) -> Anchor {
    let held_by = people.into_iter().map(|number| (person(number), day(0))).collect();
    Anchor { kind, held_by }
}

fn find(anchors: &[Anchor]) -> Rings {
    Rings::find(anchors, &RingPolicy::default(), |_, _| None)
}

fn people(numbers: impl IntoIterator<Item = u64>) -> Vec<Subject> {
    let mut people: Vec<Subject> = numbers.into_iter().map(person).collect();
    people.sort();
    people
}

fn groups(rings: &Rings) -> Vec<&[Subject]> {
    rings.all().iter().map(Ring::people).collect()
}

// The twin: all pairs, and every walk.

const CAUSES: [&[KeyKind]; 5] = [
    &[Address, DevicePlace, Line, PayMail],
    &[Telephone, Mailbox],
    &[RefereeTelephone, RefereeMailbox, RefereeAtFirm],
    &[Page],
    &[Image, Face],
];

/// Strong kinds, causes, anchors, and people who hold the rarest, these counted down.
type Order = (usize, usize, u32, i64);

fn order(tie: &Tie) -> Order {
    let strong = tie.kinds.iter().filter(|kind| [Account, Document, Device].contains(kind)).count();
    let is_of = |cause: &&&[KeyKind]| tie.kinds.iter().any(|kind| cause.contains(&kind));
    (strong, CAUSES.iter().filter(is_of).count(), tie.anchors, -i64::from(tie.fewest))
}

/// What a tie says: kinds, anchors, people who hold the rarest, last day.
type Said = (Kinds, u32, u32, NaiveDate);
type Ties = BTreeMap<[Subject; 2], Said>;

fn said(tie: &Tie) -> ([Subject; 2], Said) {
    (tie.people, (tie.kinds, tie.anchors, tie.fewest, tie.last_seen))
}

fn twin_ties(anchors: &[Anchor], most: usize, apart: &dyn Fn(Subject, Subject) -> bool) -> Ties {
    let held: Vec<(KeyKind, BTreeMap<Subject, NaiveDate>)> = anchors
        .iter()
        .filter(|anchor| anchor.kind.links())
        .map(|anchor| {
            let mut held = BTreeMap::new();
            for (person, day) in &anchor.held_by {
                let last = held.entry(*person).or_insert(*day);
                *last = (*last).max(*day);
            }
            (anchor.kind, held)
        })
        .filter(|(_, held)| held.len() <= most)
        .collect();
    let everybody: BTreeSet<Subject> =
        held.iter().flat_map(|(_, held)| held.keys().copied()).collect();
    let pairs =
        everybody.iter().flat_map(|one| everybody.range(*one..).skip(1).map(|two| [*one, *two]));
    let mut ties = Ties::new();
    for pair in pairs.filter(|[one, two]| !apart(*one, *two)) {
        let [one, two] = pair;
        let both =
            held.iter().filter(|(_, held)| held.contains_key(&one) && held.contains_key(&two));
        let kinds: Kinds = both.clone().map(|(kind, _)| *kind).collect();
        let strong = kinds.iter().any(|kind| [Account, Document, Device].contains(&kind));
        let causes = CAUSES.iter().filter(|cause| kinds.iter().any(|kind| cause.contains(&kind)));
        if strong || causes.count() > 1 {
            let count = || both.clone().filter(|(kind, _)| *kind != Building);
            let fewest = count().map(|(_, held)| held.len()).min().unwrap();
            let last = count().map(|(_, held)| held[&one].min(held[&two])).max().unwrap();
            let anchors = u32::try_from(count().count()).unwrap();
            ties.insert(pair, (kinds, anchors, u32::try_from(fewest).unwrap(), last));
        }
    }
    ties
}

/// Who can be reached from each of some people over ties, sorted; each group once.
fn connected(people: &[Subject], ties: &[[Subject; 2]]) -> Vec<Vec<Subject>> {
    let mut groups: BTreeSet<Vec<Subject>> = BTreeSet::new();
    for one in people {
        let mut group = BTreeSet::from([*one]);
        loop {
            let reached = ties.iter().filter(|pair| pair.iter().any(|end| group.contains(end)));
            let wider: BTreeSet<Subject> =
                reached.flatten().copied().chain(group.clone()).collect();
            if wider.len() == group.len() {
                break;
            }
            group = wider;
        }
        groups.insert(group.into_iter().collect());
    }
    groups.into_iter().collect()
}

/// The fewest steps over ties, if any lead there.
fn steps(ties: &[[Subject; 2]], from: Subject, to: Subject) -> Option<usize> {
    let mut reached = BTreeSet::from([from]);
    for step in 0.. {
        if reached.contains(&to) {
            return Some(step);
        }
        let next = ties.iter().filter(|pair| pair.iter().any(|end| reached.contains(end)));
        let wider: BTreeSet<Subject> = next.flatten().copied().chain(reached.clone()).collect();
        if wider.len() == reached.len() {
            return None;
        }
        reached = wider;
    }
    None
}

fn pairs(ring: &Ring) -> Vec<[Subject; 2]> {
    ring.ties().iter().map(|tie| tie.people).collect()
}

fn some_anchors() -> impl Strategy<Value = Vec<Anchor>> {
    // Building, name and the like come seldom, strong kinds as often as cheap ones.
    let kinds = prop::sample::select(vec![
        Account,
        Device,
        Document,
        Telephone,
        Mailbox,
        Address,
        Line,
        PayMail,
        Page,
        Image,
        Building,
        RefereeMailbox,
        RefereeAtFirm,
        Name,
        Face,
        DevicePlace,
    ]);
    let held_by = prop::collection::vec((0_u64..9, 0_u64..20), 0..5);
    let anchor = (kinds, held_by).prop_map(|(kind, held_by)| Anchor {
        kind,
        held_by: held_by.into_iter().map(|(one, seen)| (person(one), day(seen))).collect(),
    });
    prop::collection::vec(anchor, 0..24)
}

fn policy() -> RingPolicy {
    RingPolicy::default().most_people(3)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn rings_are_those_of_the_twin(anchors in some_anchors(), apart in prop::collection::btree_set((0_u64..9, 0_u64..9), 0..6)) {
        let apart: BTreeSet<_> = apart.into_iter().flat_map(|(one, two)| {
            let [one, two] = [person(one), person(two)];
            [[one, two], [two, one]]
        }).collect();
        let is_apart = |one, two| apart.contains(&[one, two]);
        let rings = Rings::find(&anchors, &policy(), |one, two| {
            is_apart(one, two).then_some(Apart::Household)
        });
        let ties = twin_ties(&anchors, 3, &is_apart);
        let everybody: Vec<Subject> = (0..9).map(person).collect();
        let between: Vec<_> = ties.keys().copied().collect();
        let mut groups = connected(&everybody, &between);
        groups.retain(|group| group.len() > 2);
        groups.sort_by_key(|group| (std::cmp::Reverse(group.len()), group[0]));
        prop_assert_eq!(rings.all().iter().map(Ring::people).collect::<Vec<_>>(), groups);
        for ring in rings.all() {
            let own = |pair: &[Subject; 2]| ring.people().contains(&pair[0]);
            let expected: Vec<_> = ties.clone().into_iter().filter(|(pair, _)| own(pair)).collect();
            prop_assert_eq!(ring.ties().iter().map(said).collect::<Vec<_>>(), expected);
            for two in ring.ties().iter().flat_map(|one| ring.ties().iter().map(move |two| [one, two])) {
                let ours = two.map(Tie::strength);
                prop_assert_eq!(ours[0].cmp(&ours[1]), order(two[0]).cmp(&order(two[1])));
            }
        }
    }

    #[test]
    fn order_changes_nothing(anchors in some_anchors(), seed in any::<u64>()) {
        let mut other = anchors.clone();
        let mut key = seed;
        let mut next = || { key = key.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1); key >> 32 };
        for anchor in &mut other {
            anchor.held_by.sort_by_key(|_| next());
        }
        other.sort_by_cached_key(|_| next());
        let [one, two] = [&anchors, &other].map(|anchors| Rings::find(anchors, &policy(), |_, _| None));
        prop_assert_eq!(&one, &two);
        let told = |rings: &Rings| -> Vec<String> {
            let name = |person: Subject| person.to_string();
            rings.all().iter().flat_map(|ring| [ring.to_text(&name), ring.to_dot(&name), ring.to_svg(&name)]).collect()
        };
        prop_assert_eq!(told(&one), told(&two));
    }

    #[test]
    fn a_path_has_the_strongest_weakest_tie_and_is_the_shortest_such(anchors in some_anchors()) {
        let rings = Rings::find(&anchors, &policy(), |_, _| None);
        for ring in rings.all() {
            for (from, to) in ring.people().iter().flat_map(|one| ring.people().iter().map(move |two| (*one, *two))) {
                let Some(path) = ring.path(from, to) else {
                    prop_assert_eq!(from, to);
                    continue;
                };
                let mut thresholds: Vec<Order> = ring.ties().iter().map(order).collect();
                thresholds.sort_unstable();
                let over = |least: Order| -> Vec<_> {
                    ring.ties().iter().filter(|tie| order(tie) >= least).map(|tie| tie.people).collect()
                };
                let best = thresholds.into_iter().rev().find(|least| steps(&over(*least), from, to).is_some()).unwrap();
                prop_assert_eq!(order(&path.weakest), best);
                prop_assert_eq!(path.ties.iter().map(order).min(), Some(best));
                prop_assert_eq!(Some(path.ties.len()), steps(&over(best), from, to));
                prop_assert_eq!((path.people.first(), path.people.last()), (Some(&from), Some(&to)));
                prop_assert_eq!(path.people.len(), path.ties.len() + 1);
                for (two, tie) in path.people.windows(2).zip(&path.ties) {
                    prop_assert!(ring.ties().contains(tie));
                    prop_assert_eq!(tie.people, [two[0].min(two[1]), two[0].max(two[1])]);
                }
                prop_assert_eq!(&path.remain, &ring.without(&path.weakest));
                let mut back = ring.path(to, from).unwrap().people;
                back.reverse();
                prop_assert_eq!(back, path.people);
            }
        }
    }

    #[test]
    fn what_remains_and_what_parts_the_ring_is_what_walking_finds(anchors in some_anchors()) {
        let rings = Rings::find(&anchors, &policy(), |_, _| None);
        for ring in rings.all() {
            let mut parting: Vec<&Tie> = Vec::new();
            for tie in ring.ties() {
                let rest: Vec<_> = pairs(ring).into_iter().filter(|pair| *pair != tie.people).collect();
                let groups = connected(ring.people(), &rest);
                prop_assert_eq!(ring.without(tie), groups.clone());
                parting.extend((groups.len() > 1).then_some(tie));
            }
            prop_assert_eq!(ring.bridges(), parting);
            let least = order(ring.weakest()[0]);
            let over = |is: &dyn Fn(Order) -> bool| -> usize {
                let ties: Vec<_> = ring.ties().iter().filter(|tie| is(order(tie))).map(|tie| tie.people).collect();
                connected(ring.people(), &ties).len()
            };
            prop_assert_eq!(over(&|one| one >= least), 1);
            prop_assert!(over(&|one| one > least) > 1);
            prop_assert!(ring.weakest().iter().all(|tie| order(tie) == least));
        }
    }
}

// Honest groups make no ring.

#[test]
fn siblings_and_flatmates_make_no_ring() {
    let home = [Address, Building, DevicePlace, Line, PayMail];
    let anchors: Vec<Anchor> = home.iter().map(|kind| anchor(*kind, 0..4)).collect();
    assert_eq!(find(&anchors).all(), []);
}

#[test]
fn the_laid_off_reports_of_one_manager_make_no_ring() {
    let referee = [RefereeTelephone, RefereeMailbox, RefereeAtFirm];
    let anchors: Vec<Anchor> = referee.iter().map(|kind| anchor(*kind, 0..6)).collect();
    assert_eq!(find(&anchors).all(), []);
}

#[test]
fn a_shelter_and_a_career_centre_make_no_ring() {
    // Thirty people give the shelter's address, line and telephone; a career centre lends its telephone,
    // speaks for all, and hands out one picture.
    let shelter = [Address, Building, Line, Telephone].map(|kind| anchor(kind, 0..30));
    let centre = [Telephone, RefereeMailbox, RefereeAtFirm, Image].map(|kind| anchor(kind, 40..80));
    let anchors: Vec<Anchor> = shelter.into_iter().chain(centre).collect();
    let rings = find(&anchors);
    assert_eq!((rings.all(), rings.common_anchors()), (&[][..], 8));
}

#[test]
fn neighbours_in_a_tower_with_a_coach_in_common_make_no_ring() {
    assert_eq!(find(&[anchor(Building, 0..6), anchor(RefereeMailbox, 0..6)]).all(), []);
}

#[test]
fn one_person_who_came_twice_and_a_household_are_not_tied() {
    let anchors = [anchor(Account, 0..3), anchor(Device, 0..3)];
    for apart in [Apart::SamePerson, Apart::Household] {
        assert_eq!(Rings::find(&anchors, &RingPolicy::default(), |_, _| Some(apart)).all(), []);
    }
    assert_eq!(find(&anchors).all().len(), 1);
}

// Planted groups are found, exactly.

/// A farm, people who are paid together, and a chain over cheap kinds; none has to do with another.
fn planted() -> Vec<Anchor> {
    vec![
        anchor(DevicePlace, 0..8),
        anchor(RefereeAtFirm, 0..8),
        anchor(Account, [20, 21]),
        anchor(Account, [21, 22, 23]),
        anchor(Document, [22, 23]),
        anchor(Telephone, [30, 31]),
        anchor(Page, [30, 31]),
        anchor(Mailbox, [31, 32]),
        anchor(Face, [31, 32]),
    ]
}

/// Honest people beside them, some of whom share one cheap thing with one of the planted.
fn honest() -> Vec<Anchor> {
    let of_two = |kind: KeyKind, first: u64| {
        (0..400_u64).map(move |number| anchor(kind, [first + 2 * number, first + 2 * number + 1]))
    };
    let mut anchors: Vec<Anchor> = of_two(Line, 1_000).chain(of_two(Telephone, 2_000)).collect();
    anchors.extend(of_two(Account, 5_000)); // couples: two are no ring
    anchors.push(anchor(Telephone, [7, 20, 1_000]));
    anchors.push(anchor(Line, [23, 30, 2_000]));
    anchors
}

#[test]
fn three_planted_rings_are_found_exactly() {
    let anchors: Vec<Anchor> = planted().into_iter().chain(honest()).collect();
    let rings = find(&anchors);
    assert_eq!(groups(&rings), [people(0..8), people(20..24), people(30..33)]);
    assert_eq!(rings.all().iter().map(|ring| ring.ties().len()).collect::<Vec<_>>(), [28, 4, 2]);
    assert!(rings.of(person(21)) == rings.all().get(1) && rings.of(person(5_000)).is_none());
    let [_, paid, _] = rings.all() else { panic!("three rings") };
    let [bridge] = paid.bridges()[..] else { panic!("one bridge") };
    assert_eq!(bridge.people.to_vec(), people([20, 21]));
}

#[test]
fn what_everybody_gives_neither_joins_anybody_nor_is_paired() {
    let quiet: Vec<Anchor> = planted().into_iter().chain(honest()).collect();
    let mut flooded = quiet.clone();
    flooded.push(anchor(Account, 0..100_000));
    let [before, after] = [&quiet, &flooded].map(|anchors| {
        let mut asked = 0_u32;
        let rings = Rings::find(anchors, &RingPolicy::default(), |_, _| {
            asked += 1;
            None
        });
        (rings.all().to_vec(), asked)
    });
    assert_eq!(before, after);
    assert_eq!(find(&flooded).common_anchors(), 1);
}

#[test]
fn somebody_told_many_times_is_one_holder() {
    let mut again = anchor(Device, 0..3);
    again.held_by = again.held_by.iter().cycle().take(300).copied().collect();
    again.held_by.push((person(0), day(9)));
    again.held_by.push((person(1), day(5)));
    let rings = find(&[again]);
    assert_eq!((groups(&rings), rings.common_anchors()), (vec![&people(0..3)[..]], 0));
    let tie = rings.all()[0].ties().iter().find(|tie| tie.people.to_vec() == people([0, 1]));
    let tie = tie.unwrap();
    assert_eq!((tie.anchors, tie.fewest, tie.last_seen), (1, 3, day(5)));
}

#[test]
fn a_policy_keeps_its_bounds() {
    let pair = [anchor(Device, 0..2)];
    let rings = Rings::find(&pair, &RingPolicy::default().least_people(0), |_, _| None);
    assert_eq!(groups(&rings), [people(0..2)]);
    let many = [anchor(Device, 0..101)];
    let rings = Rings::find(&many, &RingPolicy::default().most_people(5_000), |_, _| None);
    assert_eq!((rings.all(), rings.common_anchors()), (&[][..], 1));
}

#[test]
fn a_long_chain_is_walked_without_recursion() {
    let anchors: Vec<Anchor> = (0..20_000).map(|one| anchor(Device, [one, one + 1])).collect();
    let rings = find(&anchors);
    let ring = &rings.all()[0];
    assert_eq!((ring.people().len(), ring.bridges().len()), (20_001, 20_000));
    assert_eq!(ring.path(person(0), person(20_000)).unwrap().ties.len(), 20_000);
}

// What is told.

const HOSTILE: [&str; 8] = [
    "<script>alert('x')</script>",
    "\"]; evil -- good; \\",
    "]]>&amp;<!--",
    "\u{202e}\u{5d0}\u{5d1} (12)",
    "Ann\u{0}\u{7}\u{1b}[31m\nLee\u{ffff}",
    "\\N\\G\\l &lt;",
    "",
    "A name that is far longer than any row has room for, and that goes on for ever and a day",
];

fn hostile(who: Subject) -> String {
    let number = (0..40).find(|number| person(*number) == who).unwrap();
    HOSTILE[usize::try_from(number).unwrap() % HOSTILE.len()].to_owned()
}

fn farm() -> Rings {
    find(&[anchor(DevicePlace, 0..8), anchor(RefereeAtFirm, 0..8), anchor(Account, [7, 8])])
}

/// A ring of so many people that not all of its links are drawn.
fn wide() -> Rings {
    let of_eight = |first: u64| anchor(Device, first..first + 12);
    find(&[of_eight(0), of_eight(11), of_eight(22)])
}

#[test]
fn the_svg_is_xml_that_holds_names_as_text_and_loads_nothing() {
    for rings in [farm(), wide(), find(&planted())] {
        for ring in rings.all() {
            let svg = ring.to_svg(&hostile);
            let tree = roxmltree::Document::parse(&svg).unwrap();
            for node in tree.descendants().filter(roxmltree::Node::is_element) {
                let known = ["svg", "title", "desc", "style", "rect", "path", "circle", "text"];
                assert!(known.contains(&node.tag_name().name()), "{node:?}");
                for attribute in node.attributes() {
                    let name = attribute.name();
                    assert!(!name.starts_with("on") && !name.contains("href"), "{name}");
                }
            }
            for loads in ["url(", "@import", "@font-face"] {
                assert!(!svg.contains(loads), "{loads}");
            }
            assert_eq!(svg.matches("://").count(), 1, "the namespace alone");
            let root = tree.root_element();
            let labels = root.attribute("aria-labelledby").unwrap().split(' ');
            let label = |id: &str| tree.descendants().find(|node| node.attribute("id") == Some(id));
            let labels: Vec<&str> = labels.map(|id| label(id).unwrap().text().unwrap()).collect();
            assert_eq!(root.attribute("role"), Some("img"));
            assert_eq!(labels[1], ring.to_text(&hostile));
        }
    }
}

#[test]
fn the_svg_draws_every_link_or_says_how_many_it_does_not() {
    let count = |svg: &str, what: &str| svg.matches(what).count();
    let svg = farm().all()[0].to_svg(&hostile);
    assert_eq!(count(&svg, "<path class='row'"), 9);
    assert_eq!(count(&svg, "<path class='tie"), 29 + 3); // the samples
    assert_eq!(count(&svg, "<path class='tie strong'"), 1 + 1);
    assert_eq!(count(&svg, "<path class='tie weakest'"), 28 + 1);
    let wide = wide();
    let [people, ties] = [wide.all()[0].people().len(), wide.all()[0].ties().len()];
    let svg = wide.all()[0].to_svg(&hostile);
    assert_eq!((people, ties, count(&svg, "<path class='tie")), (34, 198, 33 + 3));
    assert!(svg.contains("165 more links are not drawn"));
}

/// What stands outside of quoted texts, and these as Graphviz reads them.
fn unquoted(dot: &str) -> (String, Vec<String>) {
    let (mut outside, mut texts) = (String::new(), Vec::new());
    let mut chars = dot.chars();
    while let Some(char) = chars.next() {
        if char != '"' {
            outside.push(char);
            continue;
        }
        let mut text = String::new();
        loop {
            match chars.next().expect("a quoted text ends") {
                '"' => break,
                '\\' => text.push(chars.next().unwrap()),
                other => text.push(other),
            }
        }
        texts.push(text.replace("&amp;", "&"));
    }
    (outside, texts)
}

#[test]
fn the_graphviz_text_holds_names_in_quotes_alone() {
    let rings = farm();
    let ring = &rings.all()[0];
    let (outside, texts) = unquoted(&ring.to_dot(&hostile));
    let (plain, _) = unquoted(&ring.to_dot(&|person| person.to_string()));
    assert_eq!(outside, plain);
    for name in
        ["<script>alert('x')</script>", "\"]; evil -- good; \\", "]]>&amp;<!--", "\\N\\G\\l &lt;"]
    {
        assert!(texts.iter().any(|text| text.ends_with(&format!("  {name}"))), "{name}");
    }
    assert_eq!(outside.matches(" --  [label=").count(), ring.ties().len());
}

#[test]
fn names_are_shown_and_never_kept() {
    let rings = farm();
    let ring = &rings.all()[0];
    for told in [ring.to_text(&hostile), ring.to_dot(&hostile), ring.to_svg(&hostile)] {
        assert!(told.contains("\u{2068}\u{5d0}\u{5d1} (12)\u{2069}"), "kept to its own direction");
        for unseen in ['\u{202e}', '\u{0}', '\u{7}', '\u{1b}', '\u{ffff}'] {
            assert!(!told.contains(unseen), "{unseen:?}");
        }
        // Who has no name goes by the subject.
        assert!(told.contains(&person(6).to_string()));
    }
    assert!(!format!("{rings:?}").contains("Ann"));
}

#[test]
fn the_account_is_careful_and_says_what_would_remain() {
    let rings = find(&planted());
    let text = rings.all()[1].to_text(&|who| format!("record {who}"));
    for part in [
        "A group of 4 people, connected by 4 links.",
        "account for pay and identity document; last seen with both on 2026-01-01.",
        "; without it the group parts.",
        "The weakest links that the group needs:",
        "Without it, all of them would still be connected.",
        "Over stronger links alone, 2 groups would remain: 1, 2; and 3, 4.",
        "It is no finding about any one of these people.",
        "Nothing of it raises anybody's score",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    for word in ["ring", "suspect", "fraud", "points", "risk", "accomplice"] {
        let told = text.split(|char: char| !char.is_alphabetic()).any(|other| other == word);
        assert!(!told, "{word}");
    }
}

#[test]
fn as_data_it_holds_digits_for_people_and_no_number_to_rank_ties_by() {
    let rings = find(&planted());
    let data = serde_json::to_value(&rings).unwrap();
    let tie = data.pointer("/rings/1/ties/0").unwrap().as_object().unwrap();
    let keys: Vec<&str> = tie.keys().map(String::as_str).collect();
    assert_eq!(keys, ["anchors", "fewest", "kinds", "last_seen", "people"]);
    let first = data.pointer("/rings/0/people/0").unwrap().as_str().unwrap();
    assert_eq!(first.parse(), Ok(rings.all()[0].people()[0]));
    let path = rings.all()[2].path(person(30), person(32)).unwrap();
    let path = serde_json::to_value(&path).unwrap();
    assert_eq!(path.pointer("/remain").unwrap().as_array().unwrap().len(), 2);
    assert_eq!(format!("{:?}", rings.all()[0].ties()[0].strength()), "Strength { .. }");
}
