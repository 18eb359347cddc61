//! In which order the people of a ring are told, so that who is tied stands near.

use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Reverse;
use core::mem;

use super::ring::Ring;
use super::ring_walk::{Step, Walk, Web};

/// Larger rings keep the order in which they were walked: moving each person past all others takes
/// time with the square of their number.
const MOST_MOVED: usize = 300;
/// Each is moved so often at most.
const ROUNDS: usize = 8;

/// The places of the people, in the order in which they are told.
pub(super) fn order(ring: &Ring) -> Vec<usize> {
    let mut order = settled(ring);
    if order.first() > order.last() {
        order.reverse();
    }
    order
}

fn settled(ring: &Ring) -> Vec<usize> {
    let walked = walked(ring);
    if walked.len() > MOST_MOVED {
        return walked;
    }
    let mut rows = Rows::new(walked, ring.web(&vec![true; ring.ties().len()]));
    for _ in 0..ROUNDS {
        let moved = (0..ring.people().len()).filter(|person| rows.settle(*person)).count();
        if moved == 0 {
            break;
        }
    }
    rows.people
}

/// The people as a walk over the strongest ties comes by, from one end of the ring to the other: at
/// each fork the smaller branches first.
fn walked(ring: &Ring) -> Vec<usize> {
    let web = ring.web(&ring.spanning());
    let people = ring.people().len();
    let first = web.walk(0);
    let end = (0..people).max_by_key(|person| (first.far(*person), Reverse(*person)));
    let end = end.unwrap_or(0);
    let walk = web.walk(end);
    let behind = behind(people, &walk);
    let mut order = Vec::with_capacity(people);
    let mut next = vec![end];
    while let Some(person) = next.pop() {
        order.push(person);
        let is_on =
            |step: &&Step| walk.before(step.person).is_some_and(|back| back.person == person);
        let mut branches: Vec<usize> =
            web.from(person).iter().filter(is_on).map(|step| step.person).collect();
        branches.sort_by_key(|branch| Reverse((behind.get(*branch).copied(), *branch)));
        next.extend(branches);
    }
    order
}

/// For each person how many people the walk reaches through them.
fn behind(people: usize, walk: &Walk) -> Vec<usize> {
    let mut far_first: Vec<usize> = (0..people).collect();
    far_first.sort_by_key(|person| Reverse(walk.far(*person)));
    let mut behind = vec![1_usize; people];
    for person in far_first {
        let of_person = behind.get(person).copied().unwrap_or(1);
        if let Some(back) = walk.before(person)
            && let Some(of_back) = behind.get_mut(back.person)
        {
            *of_back = of_back.saturating_add(of_person);
        }
    }
    behind
}

/// People one a row.
struct Rows {
    /// Who stands in each row.
    people: Vec<usize>,
    /// In which row each person stands.
    places: Vec<usize>,
    web: Web,
}

impl Rows {
    fn new(people: Vec<usize>, web: Web) -> Rows {
        let mut places = vec![0; people.len()];
        for (row, person) in people.iter().enumerate() {
            if let Some(place) = places.get_mut(*person) {
                *place = row;
            }
        }
        Rows { people, places, web }
    }

    fn row(&self, person: usize) -> usize {
        self.places.get(person).copied().unwrap_or(0)
    }

    /// Moves a person past all others, and leaves them where all ties together are shortest. Whether
    /// that is another row.
    fn settle(&mut self, person: usize) -> bool {
        let last = self.people.len().saturating_sub(1);
        let from = self.row(person);
        let (mut longer, mut best) = (0_i64, (0_i64, from));
        for row in from..last {
            longer = longer.saturating_add(self.swap(row));
            if longer < best.0 {
                best = (longer, row.saturating_add(1));
            }
        }
        for row in (0..last).rev() {
            longer = longer.saturating_add(self.swap(row));
            if longer < best.0 {
                best = (longer, row);
            }
        }
        for row in 0..best.1 {
            self.swap(row);
        }
        best.1 != from
    }

    /// Swaps a row with the next. How much longer all ties are then.
    fn swap(&mut self, row: usize) -> i64 {
        let below = row.saturating_add(1);
        let Ok([one, two]) = self.people.get_disjoint_mut([row, below]) else { return 0 };
        mem::swap(one, two);
        let (down, up) = (*two, *one);
        if let Ok([down, up]) = self.places.get_disjoint_mut([down, up]) {
            (*down, *up) = (below, row);
        }
        // Whoever stands below comes nearer to the one who goes down.
        let nearer = |person: usize, other: usize| {
            let others = self.web.from(person).iter().filter(|step| step.person != other);
            others.fold(0_i64, |nearer, step| {
                nearer.saturating_add(if self.row(step.person) > below { 1 } else { -1 })
            })
        };
        nearer(up, down).saturating_sub(nearer(down, up))
    }
}
