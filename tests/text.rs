//! Near-duplicate texts: what is found, and what is not taken for a copy.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

#[path = "../examples/support/resumes.rs"]
mod resumes;

use std::sync::LazyLock;

use hirerisk::index::{
    Boilerplate, BoilerplateError, Signature, Similar, Sketch, TextKey, Texts, similarity,
};
use proptest::prelude::*;
use resumes::{Population, Random, shuffle};

/// Copies have at least so many of 100 phrases in common.
const COPY: u32 = 40;

static POPULATION: LazyLock<Population> = LazyLock::new(|| Population::new(30..=50));

/// Learnt from other texts than those that are compared.
static COMMON: LazyLock<Boilerplate> =
    LazyLock::new(|| Boilerplate::learn((0..4_000).map(|number| text(number + 1_000_000)), 100));

fn key() -> TextKey {
    TextKey::new(*b"a key for texts.")
}

fn text(number: u64) -> String {
    POPULATION.resume(number).text()
}

fn sketch(text: &str) -> Sketch {
    Sketch::of(text, &[], &key(), &COMMON).unwrap()
}

fn found(texts: &Texts, signature: &Signature, at_least: u32) -> Vec<Similar> {
    let mut found = Vec::new();
    texts.similar(signature, at_least, |text| found.push(text));
    found
}

fn alike(one: &str, two: &str) -> u32 {
    similarity(sketch(one).signature(), sketch(two).signature())
}

/// Of 1,000 copies, so many are found, and nothing else is.
fn found_of_1_000(copy: impl Fn(u64, &mut Random) -> String) -> usize {
    let mut texts = Texts::new();
    for number in 0..1_000 {
        texts.insert(number, 0, sketch(&text(u64::from(number))).signature());
    }
    let mut random = Random(3);
    let is_found = |number: u32, random: &mut Random| {
        let found = found(&texts, sketch(&copy(u64::from(number), random)).signature(), COPY);
        assert!(found.iter().all(|text| text.holder == number));
        !found.is_empty()
    };
    (0..1_000).filter(|number| is_found(*number, &mut random)).count()
}

#[test]
fn a_copy_with_other_names_and_dates_and_sections_in_another_order_is_found() {
    let copy = |number, random: &mut Random| POPULATION.resume(number).disguised(random).text();
    assert_eq!(found_of_1_000(copy), 1_000);
}

#[test]
fn nearly_all_copies_with_a_tenth_of_the_words_replaced_are_found() {
    let copy = |number, random: &mut Random| {
        let text = POPULATION.resume(number).disguised(random).text();
        POPULATION.replaced(&text, 10, random)
    };
    assert!(found_of_1_000(copy) >= 995);
}

#[test]
fn nearly_all_copies_with_a_fifth_of_the_words_replaced_are_found() {
    let copy = |number, random: &mut Random| POPULATION.replaced(&text(number), 20, random);
    assert!(found_of_1_000(copy) >= 980);
}

#[test]
fn a_copy_with_its_lines_in_another_order_is_the_same() {
    let mut random = Random(9);
    let one = text(1);
    let mut lines: Vec<&str> = one.lines().filter(|line| line.starts_with('-')).collect();
    let before = lines.join("\n");
    shuffle(&mut lines, &mut random);
    assert_ne!(before, lines.join("\n"));
    assert_eq!(alike(&before, &lines.join("\n")), 100);
}

/// 20,000 résumés, 200 million pairs, of which half of the words are from templates.
#[test]
fn no_unrelated_texts_that_share_templates_are_copies() {
    let mut texts = Texts::new();
    let mut most = 0;
    for number in 0..20_000 {
        let own = sketch(&text(u64::from(number)));
        let near = found(&texts, own.signature(), 0);
        most = near.iter().map(|text| text.per_100).fold(most, u32::max);
        texts.insert(number, 0, own.signature());
    }
    // Some stand under one band, or nothing was compared.
    assert!((1..COPY).contains(&most), "{most}");
}

#[test]
fn what_is_common_makes_unrelated_texts_similar_until_it_is_learnt() {
    let none = Boilerplate::default();
    let between = |common: &Boilerplate| {
        let sketch = |number| Sketch::of(&text(number), &[], &key(), common).unwrap();
        let pair = |number| similarity(sketch(number).signature(), sketch(number + 1).signature());
        (0..100).map(|pair_of| pair(pair_of * 2)).sum::<u32>() / 100
    };
    let (before, after) = (between(&none), between(&COMMON));
    assert!(before > 5 && after < 2, "{before} {after}");
}

#[test]
fn case_accents_marks_numbers_and_declared_names_are_of_no_account() {
    let one = text(5);
    let other = one.to_uppercase().replace(' ', "  ").replace('A', "\u{c1}");
    assert_eq!(alike(&one, &other), 100);
    let name = POPULATION.resume(5).name;
    let renamed = one.replace(&name, "Somebody Else");
    let of = |text: &str, name: &str| Sketch::of(text, &[name], &key(), &COMMON).unwrap();
    assert_eq!(of(&one, &name), of(&renamed, "Somebody Else"));
}

#[test]
fn a_text_that_tells_too_little_has_no_sketch() {
    let words = |count: u32| (0..count).map(letters).collect::<Vec<_>>().join(" ");
    let of = |text: &str| Sketch::of(text, &[], &key(), &Boilerplate::default());
    assert!(of("").is_none() && of(&words(119)).is_none());
    assert_eq!(of(&words(120)).unwrap().phrases(), 119);
    // Long enough, but nothing of it is the person's own.
    let form = words(300);
    let common = Boilerplate::learn(core::iter::repeat_n(&form, 100), 100);
    assert!(Sketch::of(&form, &[], &key(), &common).is_none());
    assert!(of(&form).is_some());
}

#[test]
fn sketches_under_different_keys_have_nothing_in_common() {
    let one = text(1);
    let other = Sketch::of(&one, &[], &TextKey::new([9; 16]), &COMMON).unwrap();
    assert!(similarity(sketch(&one).signature(), other.signature()) < 8);
}

/// The version is mixed into every hash: a change of what is made of a text must change it, and this test.
#[test]
fn a_sketch_is_the_same_for_ever() {
    let bytes = *sketch_of_a_known_text().signature().as_bytes();
    let sum = bytes.iter().fold(0_u64, |sum, byte| sum.rotate_left(9) ^ u64::from(*byte));
    assert_eq!((hirerisk::index::TEXT_VERSION, sum), (1, 15_850_173_331_263_942_981));
}

fn sketch_of_a_known_text() -> Sketch {
    let words: Vec<String> = (0..200_u32).map(letters).collect();
    Sketch::of(&words.join(" "), &[], &key(), &Boilerplate::default()).unwrap()
}

fn letters(number: u32) -> String {
    number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}

#[test]
fn a_flood_of_one_text_is_looked_at_in_part() {
    let mut texts = Texts::new();
    let flood = sketch(&text(1));
    for holder in 0..10_000 {
        texts.insert(holder, 3, flood.signature());
    }
    texts.insert(10_000, 3, sketch(&text(2)).signature());
    let mut count = 0;
    assert!(texts.similar(flood.signature(), COPY, |_| count += 1));
    assert_eq!(count, 64);
    let (mut others, other) = (Vec::new(), sketch(&text(2)));
    assert!(!texts.similar(other.signature(), COPY, |text| others.push(text.holder)));
    assert_eq!(others, [10_000]);
}

#[test]
fn a_holder_is_told_once_and_with_the_most_similar_text() {
    let mut random = Random(4);
    let (one, other) = (text(1), POPULATION.replaced(&text(1), 10, &mut random));
    let mut texts = Texts::new();
    texts.insert(7, 1, sketch(&other).signature());
    texts.insert(7, 2, sketch(&one).signature());
    texts.insert(5, 3, sketch(&other).signature());
    let (found, per_100) = (found(&texts, sketch(&one).signature(), COPY), alike(&one, &other));
    let like = |holder, day, per_100| Similar { holder, day, per_100 };
    assert_eq!(found, [like(5, 3, per_100), like(7, 2, 100)]);
}

#[test]
fn boilerplate_is_read_as_it_was_written_and_nothing_else_is() {
    let bytes = COMMON.to_bytes();
    assert!(COMMON.len() > 1_000);
    assert_eq!(Boilerplate::from_bytes(&bytes).as_ref(), Ok(&*COMMON));
    assert_eq!(Boilerplate::from_bytes(&bytes).unwrap().fingerprint(), COMMON.fingerprint());
    assert_ne!(Boilerplate::default().fingerprint(), COMMON.fingerprint());
    let broken = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = bytes.clone();
        change(&mut bytes);
        Boilerplate::from_bytes(&bytes)
    };
    assert_eq!(broken(&|bytes| bytes[0] = 0), Err(BoilerplateError::NotBoilerplate));
    assert_eq!(broken(&|bytes| bytes[4] = 9), Err(BoilerplateError::OtherVersion(9)));
    assert_eq!(broken(&|bytes| bytes.truncate(9)), Err(BoilerplateError::Damaged));
    assert_eq!(broken(&|bytes| bytes.push(0)), Err(BoilerplateError::Damaged));
    assert_eq!(broken(&|bytes| bytes[19] = 255), Err(BoilerplateError::Damaged));
    assert_eq!(broken(&|bytes| bytes[12..20].fill(0)), Err(BoilerplateError::Damaged));
    let longer = |bytes: &mut Vec<u8>| bytes.resize(12 + 8 * 65_537, 1);
    assert_eq!(broken(&longer), Err(BoilerplateError::TooLong));
}

#[test]
fn boilerplate_holds_no_phrase_of_few_texts() {
    let few = |count: usize| Boilerplate::learn((0..count).map(|_| "Two words."), 0);
    assert_eq!((few(31).len(), few(32).len()), (0, 1));
    // In more than 1 % of the texts, not in 1 %.
    let some = |count: usize| {
        let texts = (0..10_000).map(|text| if text < count { "Two words." } else { "" });
        Boilerplate::learn(texts, 100).len()
    };
    assert_eq!((some(100), some(101)), (0, 1));
}

#[test]
fn boilerplate_does_not_depend_on_the_order_of_the_texts() {
    let learn = |numbers: &mut dyn Iterator<Item = u64>| Boilerplate::learn(numbers.map(text), 200);
    assert_eq!(learn(&mut (0..500)), learn(&mut (0..500).rev()));
}

#[test]
fn debug_shows_nothing_of_a_text() {
    let own = sketch_of_a_known_text();
    assert_eq!(
        format!("{:?} {:?}", own.signature(), key()),
        "Signature(\u{2026}) TextKey(\u{2026})"
    );
    assert_eq!(format!("{own:?}"), "Sketch { phrases: 199, .. }");
    assert_eq!(
        format!("{:?} {:?}", Boilerplate::default(), Texts::new()),
        "Boilerplate { phrases: 0, .. } Texts { len: 0, .. }"
    );
}

/// A text of words of a few kinds, in any writing, with gaps of any kind.
fn any_text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-z]{1,3}",
        "[A-Z\u{c0}-\u{ff}\u{3b1}-\u{3c9}\u{430}-\u{44f}]{1,2}",
        "[0-9]{1,2}",
        "\\PC{1,3}",
        "[\u{4e00}-\u{4e20}]{1,3}"
    ];
    let gap = prop_oneof![Just(" "), Just("\n"), Just(". "), Just("\n- "), Just("\n\n"), Just("-")];
    prop::collection::vec((word, gap), 0..400)
        .prop_map(|parts| parts.iter().flat_map(|(word, gap)| [word.as_str(), *gap]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_has_one_sketch_or_none(text in any_text()) {
        let of = || Sketch::of(&text, &["a", "b c"], &key(), &Boilerplate::default());
        prop_assert_eq!(of(), of());
        if let Some(own) = of() {
            prop_assert_eq!(similarity(own.signature(), own.signature()), 100);
            let mut texts = Texts::new();
            texts.insert(1, 2, own.signature());
            let all = found(&texts, own.signature(), 100);
            prop_assert_eq!(all, [Similar { holder: 1, day: 2, per_100: 100 }]);
        }
    }

    #[test]
    fn similar_sets_of_bytes_are_told_as_similar(one: [u8; 32], equal in 0_u32..=128) {
        let bytes: [u8; 128] = std::array::from_fn(|place| one[place % 32]);
        let other = std::array::from_fn(|place| if place < usize::try_from(equal).unwrap() { bytes[place] } else { !bytes[place] });
        let (one, other) = (Signature::new(bytes), Signature::new(other));
        let told = similarity(&one, &other);
        prop_assert_eq!(told, similarity(&other, &one));
        // Dice of the Jaccard coefficient, one equal byte in 256 being chance.
        let jaccard = ((f64::from(equal) / 128.0 - 1.0 / 256.0) / (255.0 / 256.0)).max(0.0);
        prop_assert!((f64::from(told) - 200.0 * jaccard / (1.0 + jaccard)).abs() < 0.51);
    }

    #[test]
    fn texts_hold_what_a_list_holds(
        steps in prop::collection::vec((0_u32..6, 0_u16..3, 0_usize..8), 0..60),
        dropped in 0_u32..6,
        after in prop::collection::vec((0_u32..6, 0_u16..3, 0_usize..8), 0..20),
    ) {
        let signatures: Vec<Signature> = (0..8).map(|number| sketch(&text(number)).signature().clone()).collect();
        let signature = |number: usize| &signatures[number];
        let (mut texts, mut list) = (Texts::new(), Vec::new());
        for (holder, day, number) in steps {
            prop_assert!(texts.insert(holder, day, signature(number)));
            list.push((holder, day, number));
        }
        texts.retain(|holder, _| holder != dropped);
        list.retain(|(holder, ..)| *holder != dropped);
        for (holder, day, number) in after {
            texts.insert(holder, day, signature(number));
            list.push((holder, day, number));
        }
        list.sort_by_key(|(holder, day, number)| (*holder, *day, signature(*number)));
        let listed: Vec<_> = list.iter().map(|(holder, day, number)| (*holder, *day, signature(*number))).collect();
        prop_assert_eq!(texts.content().collect::<Vec<_>>(), listed);
        prop_assert_eq!(texts.len(), list.len());
        for wanted in 0..8 {
            let days = |holder| list.iter().filter(move |(other, _, number)| *other == holder && *number == wanted).map(|(_, day, _)| *day);
            let latest = (0..6).filter_map(|holder| days(holder).max().map(|day| Similar { holder, day, per_100: 100 }));
            prop_assert_eq!(found(&texts, signature(wanted), 100), latest.collect::<Vec<_>>());
        }
    }
}
