//! Ratios against rational arithmetic done in another way.

use std::cmp::Ordering;

use hirerisk::audit::{FourFifths, Fraction, Impact, Ratio, Share};
use proptest::prelude::*;

fn share(count: u64, of: u64) -> Share {
    Share::new(count, of).unwrap()
}

/// A fraction as its continued fraction.
fn terms(mut over: u128, mut under: u128) -> Vec<u128> {
    let mut terms = Vec::new();
    while under > 0 {
        terms.push(over / under);
        (over, under) = (under, over % under);
    }
    terms
}

/// The order of two continued fractions: a greater term at an even place is a greater number, and an end is infinite.
fn compare(one: &[u128], other: &[u128]) -> Ordering {
    for place in 0..one.len().max(other.len()) {
        let term = |terms: &[u128]| terms.get(place).copied().unwrap_or(u128::MAX);
        let order = term(one).cmp(&term(other));
        if order.is_ne() {
            return if place % 2 == 0 { order } else { order.reverse() };
        }
    }
    Ordering::Equal
}

fn thousandths(fraction: Fraction) -> u128 {
    fraction.to_string().replace('.', "").parse().unwrap()
}

fn counts() -> impl Strategy<Value = Share> {
    let most = prop_oneof![1..40_u64, 1..2_000_u64, 1..=Share::MOST];
    most.prop_flat_map(|of| (0..=of, Just(of))).prop_map(|(count, of)| share(count, of))
}

proptest! {
    #[test]
    fn four_fifths_are_those_of_continued_fractions(one in counts(), other in counts()) {
        let Ratio::Exact(ratio) = one.ratio_to(other) else {
            prop_assert_eq!(other.count(), 0);
            prop_assert_eq!(one.four_fifths_of(other), FourFifths::Undefined);
            return Ok(());
        };
        let product = |a: u64, b: u64| u128::from(a) * u128::from(b);
        let whole = (product(one.count(), other.among()), product(other.count(), one.among()));
        let here = terms(whole.0, whole.1);
        prop_assert_eq!(&here, &terms(ratio.over(), ratio.under()));
        let below = compare(&here, &terms(4, 5)) == Ordering::Less;
        let told = one.four_fifths_of(other);
        prop_assert_eq!(told == FourFifths::Below, below);
        // What is printed never says otherwise, of four fifths or of one.
        prop_assert_eq!(thousandths(ratio) < 800, below);
        prop_assert_eq!(thousandths(ratio) < 1000, compare(&here, &terms(1, 1)) == Ordering::Less);
    }

    #[test]
    fn fractions_have_the_order_of_their_continued_fractions(
        one in counts(), two in counts(), three in counts(), four in counts(),
    ) {
        let ratios = (one.ratio_to(two).fraction(), three.ratio_to(four).fraction());
        if let (Some(one), Some(other)) = ratios {
            let of = |ratio: Fraction| terms(ratio.over(), ratio.under());
            prop_assert_eq!(one.compare(other), compare(&of(one), &of(other)));
            prop_assert_eq!(one.compare(other), other.compare(one).reverse());
        }
    }
}

/// Two groups of these sizes and all ways to be exactly at four fifths.
#[test]
fn every_exact_tie_is_not_below_and_one_person_fewer_is() {
    let sizes = [5_u64, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 80, 100, 120];
    let (mut ties, mut misread) = (0, 0_u32);
    for (group, most) in sizes.iter().flat_map(|one| sizes.iter().map(move |two| (*one, *two))) {
        for best in 1..=most {
            let Some(count) = (4 * best * group).checked_div(5 * most) else { continue };
            if 5 * count * most != 4 * best * group || count == 0 {
                continue;
            }
            ties += 1;
            let (here, other) = (share(count, group), share(best, most));
            assert_eq!(here.four_fifths_of(other), FourFifths::NotBelow);
            assert_eq!(here.ratio_to(other).to_string(), "0.800");
            assert_eq!(share(count - 1, group).four_fifths_of(other), FourFifths::Below);
            assert!(Impact::of(here, other).turns_on_one_person);
            let float = |share: Share| {
                let real = |number: u64| f64::from(u32::try_from(number).unwrap());
                real(share.count()) / real(share.among())
            };
            misread += u32::from(float(here) / float(other) < 0.8);
        }
    }
    // What numbers with a floating point would get wrong.
    assert!(ties > 1_000 && misread > 100, "{ties} {misread}");
}

#[test]
fn the_examples_of_a25() {
    let tie = (share(60, 100), share(75, 100));
    assert_eq!(tie.0.four_fifths_of(tie.1), FourFifths::NotBelow);
    assert_eq!(tie.0.ratio_to(tie.1).to_string(), "0.800");
    let close = (share(35, 100), share(44, 100));
    assert_eq!(close.0.four_fifths_of(close.1), FourFifths::Below);
    assert_eq!(close.0.ratio_to(close.1).to_string(), "0.795");
}

/// TUNING, known answer 10.
#[test]
fn twelve_of_forty_against_thirty_of_sixty() {
    let Ratio::Exact(ratio) = share(12, 40).ratio_to(share(30, 60)) else { panic!() };
    assert_eq!((ratio.over(), ratio.under()), (3, 5));
    assert_eq!(share(12, 40).four_fifths_of(share(30, 60)), FourFifths::Below);
}
