//! An attacker who adds and subtracts everything that is shared. What is told are sums over cells (sex, ethnicity, band,
//! label); a small sum follows from it just where it is a combination of these, which linear algebra decides.

use hirerisk::audit::{AuditReport, TableReport};
use proptest::prelude::*;

use crate::rows::{ETHNICITIES, Person, SEXES, audit};

/// One cell: sex, ethnicity, band, label.
type Cell = [usize; 4];

/// Numbers modulo a large prime: a combination of whole numbers is one modulo it.
const PRIME: u128 = (1 << 61) - 1;

fn inverse(number: u128) -> u128 {
    let (mut power, mut base, mut exponent) = (1, number, PRIME - 2);
    while exponent > 0 {
        if exponent % 2 == 1 {
            power = power * base % PRIME;
        }
        base = base * base % PRIME;
        exponent /= 2;
    }
    power
}

fn cells() -> impl Iterator<Item = Cell> {
    (0..144).map(|number| [number / 36, number / 9 % 4, number / 3 % 3, number % 3])
}

fn sum_of(is: impl Fn(Cell) -> bool) -> Vec<u128> {
    cells().map(|cell| u128::from(is(cell))).collect()
}

/// What is known: rows in echelon form, each with the place of its first entry. Beside it how many people are in each
/// cell, which the attacker sees only of what is told.
struct Known(Vec<(usize, Vec<u128>)>, Vec<u64>);

impl Known {
    /// What is left of a sum when everything known is taken away.
    fn rest(&self, mut row: Vec<u128>) -> Vec<u128> {
        for (place, known) in &self.0 {
            let times = row[*place];
            for (entry, other) in row.iter_mut().zip(known) {
                *entry = (*entry + (PRIME - times) * other) % PRIME;
            }
        }
        row
    }

    /// A sum is told. Where it is nothing, so is each of its cells.
    fn learn(&mut self, is: impl Fn(Cell) -> bool) {
        let held = cells().zip(&self.1).filter(|(cell, _)| is(*cell));
        if held.map(|(_, count)| *count).sum::<u64>() == 0 {
            cells().filter(|cell| is(*cell)).for_each(|one| self.add(|cell| cell == one));
        } else {
            self.add(is);
        }
    }

    fn add(&mut self, is: impl Fn(Cell) -> bool) {
        let rest = self.rest(sum_of(is));
        if let Some(place) = rest.iter().position(|entry| *entry != 0) {
            let by = inverse(rest[place]);
            self.0.push((place, rest.iter().map(|entry| entry * by % PRIME).collect()));
        }
    }

    fn follows(&self, is: impl Fn(Cell) -> bool) -> bool {
        self.rest(sum_of(is)).iter().all(|entry| *entry == 0)
    }

    /// The bands of those for whom something holds.
    fn bands(&mut self, three: bool, is: impl Fn(Cell) -> bool) {
        self.learn(|cell| is(cell) && cell[2] == 0);
        self.learn(|cell| is(cell) && cell[2] > 0);
        if three {
            self.learn(|cell| is(cell) && cell[2] == 1);
        }
    }
}

/// Where a cell stands in a table: in a told group, together, or not said.
#[derive(Debug, PartialEq)]
enum Stand {
    In(Vec<String>),
    Together,
    NotSaid,
}

fn stand(table: &TableReport, cell: Cell) -> Stand {
    let hidden = |dimension: &str, group: Option<&&str>| {
        table.together.as_ref().is_some_and(|together| match group {
            Some(group) => {
                together.groups.iter().any(|[name, one]| name == dimension && one == group)
            }
            None => together.with_not_said,
        })
    };
    let mut names = Vec::new();
    let (mut together, mut not_said) = (false, false);
    for dimension in &table.dimensions {
        let group = match dimension.as_str() {
            "sex" => SEXES.get(cell[0]),
            _ => ETHNICITIES.get(cell[1]),
        };
        together |= hidden(dimension, group);
        not_said |= group.is_none();
        names.extend(group.map(ToString::to_string));
    }
    match (together, not_said) {
        (true, _) => Stand::Together,
        (false, true) => Stand::NotSaid,
        (false, false) => Stand::In(names),
    }
}

fn learned(report: &AuditReport, people: &[Person]) -> Known {
    let count = |cell| people.iter().filter(|one| cell_of(one) == cell).count() as u64;
    let mut known = Known(Vec::new(), cells().map(count).collect());
    known.bands(report.everybody.verify.is_some(), |_| true);
    for table in &report.tables {
        let three = table.not_said.verify.is_some();
        for group in &table.groups {
            let is = |cell| stand(table, cell) == Stand::In(group.group.clone());
            known.bands(three, is);
            let Some(outcomes) = &group.outcomes else { continue };
            for label in 0..3 {
                known.learn(|cell| is(cell) && cell[3] == label);
            }
            for (band, _) in outcomes.confirmed_by_band.iter().enumerate() {
                let in_band = |cell: Cell| match outcomes.confirmed_by_band.len() {
                    2 => usize::from(cell[2] > 0) == band,
                    _ => cell[2] == band,
                };
                known.learn(|cell| is(cell) && in_band(cell) && cell[3] == 0);
                known.learn(|cell| is(cell) && in_band(cell) && cell[3] < 2);
            }
        }
        // A crossing that is not told does not occur.
        let told = |names| table.groups.iter().any(|group| group.group == names);
        known.learn(|cell| match stand(table, cell) {
            Stand::In(names) => !told(names),
            Stand::Together | Stand::NotSaid => false,
        });
        // Of crossings, those who are in no group follow from the groups and the dimensions.
        if table.dimensions.len() == 1 {
            known.bands(three, |cell| stand(table, cell) == Stand::NotSaid);
            known.bands(three, |cell| stand(table, cell) == Stand::Together);
        }
    }
    known
}

/// The sums that must not follow: of any group or crossing, band and label.
fn targets() -> impl Iterator<Item = [Option<usize>; 4]> {
    let some = |most: usize, number: usize| (number < most).then_some(number);
    (0..5 * 5 * 5 * 4).map(move |number| {
        let (label, band) = (number % 4, number / 4 % 5);
        [some(4, number / 20 % 5), some(4, number / 100), some(4, band), some(3, label)]
    })
}

fn fits(target: [Option<usize>; 4], cell: Cell) -> bool {
    let [sex, ethnicity, band, label] = target;
    let is = |one: Option<usize>, other| one.is_none_or(|one| one == other);
    let in_band = match band {
        // Above routine.
        Some(3) => cell[2] > 0,
        band => is(band, cell[2]),
    };
    is(sex, cell[0]) && is(ethnicity, cell[1]) && in_band && is(label, cell[3])
}

fn cell_of(person: &Person) -> Cell {
    [person.sex, person.ethnicity, [0, 1, 2][place_of(person)], person.label]
}

fn place_of(person: &Person) -> usize {
    hirerisk::Band::ALL.iter().position(|band| *band == person.band()).unwrap()
}

/// Many people in few kinds, so that some cells are small and many are not.
fn people() -> impl Strategy<Value = Vec<Person>> {
    let size = prop_oneof![3 => Just(0_usize), 1 => 1..4_usize, 4 => 6..14_usize];
    let kinds = (2..5_usize, 2..5_usize, 1..4_usize, 2..4_usize);
    (kinds, prop::collection::vec(size, 144)).prop_map(
        |((sexes, ethnicities, labels, bands), sizes)| {
            let mut people = Vec::new();
            for (cell, size) in cells().zip(sizes) {
                let [sex, ethnicity, band, label] = cell;
                let one = Person {
                    sex: sex % sexes,
                    ethnicity: ethnicity % ethnicities,
                    points: [0, 9, 25][band % bands],
                    carried: true,
                    label: label % labels,
                    lines: [[0, 9, 9][band % bands], 0],
                };
                people.extend(std::iter::repeat_n(one, size));
            }
            people
        },
    )
}

/// No count of a rule is small: who has a line, and who is on the other side of routine without it.
fn rules_are_large(report: &AuditReport, minimum: u64) {
    let small = |count: u64| (1..minimum).contains(&count);
    for table in &report.tables {
        for rule in &table.rules {
            assert!(!small(rule.fired) && !small(rule.decides), "{rule:?}");
            for (effect, group) in rule.groups.iter().zip(&table.groups) {
                let without = effect.routine_without;
                let moved = without.count().abs_diff(group.bands.routine);
                let others = without.among() - effect.fired;
                assert!(!small(effect.fired) && !small(others) && !small(moved), "{effect:?}");
            }
        }
        for category in &table.local_law_144.categories {
            let above = category.above_median;
            let counts = above.map_or([0, 0], |share| [share.count(), share.others().count()]);
            assert!(!counts.into_iter().any(small), "{category:?}");
        }
    }
}

fn attack(people: &[Person], minimum: u64) {
    let Ok(report) = audit(people).shared(minimum) else { return };
    rules_are_large(&report, minimum);
    let known = learned(&report, people);
    for target in targets() {
        let count = people.iter().filter(|one| fits(target, cell_of(one))).count() as u64;
        if (1..minimum).contains(&count) {
            assert!(!known.follows(|cell| fits(target, cell)), "{target:?}: {count}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn no_small_cell_follows_from_what_is_shared(people in people(), minimum in 3..40_u64) {
        attack(&people, minimum);
    }
}

fn some(sex: usize, ethnicity: usize, points: i32, count: usize) -> Vec<Person> {
    let one = Person { sex, ethnicity, points, carried: true, label: 2, lines: [0, 0] };
    vec![one; count]
}

/// The attacker does find what an unguarded report would show.
#[test]
fn the_attacker_finds_a_small_cell_in_a_whole_report() {
    let people =
        [some(0, 0, 0, 30), some(1, 0, 0, 3), some(0, 0, 9, 10), some(1, 0, 9, 10)].concat();
    let whole = audit(&people).report().unwrap();
    let known = learned(&whole, &people);
    assert!(known.follows(|cell| fits([Some(1), None, Some(0), None], cell)));
    attack(&people, 5);
}

/// Two groups, one of them small: neither is told, else the whole would tell the other.
#[test]
fn the_only_other_group_is_kept_with_the_small_one() {
    let people =
        [some(0, 0, 0, 30), some(0, 0, 9, 30), some(1, 0, 0, 3), some(1, 0, 9, 3)].concat();
    let shared = audit(&people).shared(5).unwrap();
    let [sex, ethnicity] = [&shared.tables[0], &shared.tables[1]];
    assert!(sex.groups.is_empty());
    assert_eq!(sex.together.as_ref().unwrap().counts.people, 66);
    assert_eq!(ethnicity.groups[0].bands.people, 66);
}

/// Large crossings of large groups are told; one small crossing, and none is.
#[test]
fn crossings_are_told_where_none_is_small() {
    let mut people = Vec::new();
    for (sex, ethnicity) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
        people.extend([some(sex, ethnicity, 0, 20), some(sex, ethnicity, 9, 8)].concat());
    }
    assert_eq!(audit(&people).shared(8).unwrap().tables.len(), 3);
    people.extend(some(1, 2, 0, 9));
    people.extend(some(0, 2, 9, 9));
    assert_eq!(audit(&people).shared(9).unwrap().tables.len(), 2);
    let shared = audit(&people).shared(9).unwrap();
    assert!(shared.warnings.iter().any(|warning| warning.code == "crossings-kept-back"));
}

/// Seven escalated people of many: they are told of nobody, and of everybody neither.
#[test]
fn a_band_of_few_is_told_with_the_other() {
    let people = [some(0, 0, 0, 60), some(0, 0, 9, 20), some(0, 0, 25, 7)].concat();
    let shared = audit(&people).shared(10).unwrap();
    assert_eq!((shared.everybody.above, shared.everybody.escalate), (27, None));
    assert_eq!(shared.tables[0].groups[0].bands.verify, None);
    attack(&people, 10);
}

/// Two people below the median: the scoring rates are kept back.
#[test]
fn scores_of_few_are_kept_back() {
    let people =
        [some(0, 0, 3, 30), some(0, 0, 1, 2), some(1, 0, 3, 30), some(1, 0, 1, 20)].concat();
    let law =
        |minimum: u64| audit(&people).shared(minimum).unwrap().tables[0].local_law_144.clone();
    assert!(law(3).categories.iter().all(|one| one.above_median.is_none()));
    let report = audit(&people[32..]).shared(3).unwrap();
    assert!(report.tables[0].local_law_144.categories[0].above_median.is_some());
}

/// Nobody is of group `a` and of `x`. With outcomes of each dimension by itself, 12 less 10 would tell two people.
#[test]
fn a_crossing_of_nobody_is_no_way_to_a_small_one() {
    let mut people = [some(0, 1, 0, 10), some(1, 1, 0, 2), some(1, 0, 0, 8)].concat();
    for one in &mut people {
        one.label = 0;
    }
    people.extend([some(0, 1, 0, 10), some(1, 1, 0, 10), some(1, 0, 0, 10)].concat());
    people.extend([some(0, 1, 9, 10), some(1, 1, 9, 10), some(1, 0, 9, 10)].concat());
    let shared = audit(&people).shared(5).unwrap();
    assert_eq!(shared.tables.len(), 3);
    assert!(shared.warnings.iter().any(|warning| warning.code == "outcomes-kept-back"));
    attack(&people, 5);
}
