//! A ring as it is told, in whatever form: its people numbered, its ties by these numbers.

use alloc::vec;
use alloc::vec::Vec;

use super::ring::Ring;
use super::ring_order::order;
use super::subject::Subject;
use super::tie::Tie;

/// A ring with its people in the order in which they are told.
pub(super) struct Told<'r> {
    pub(super) ring: &'r Ring,
    /// The people as they are told, the first under number 1.
    pub(super) people: Vec<Subject>,
    /// The ties in the order of the numbers of their people.
    pub(super) links: Vec<Link<'r>>,
    /// The number of each person, in the order of the ring.
    numbers: Vec<usize>,
}

/// A tie as it is told.
pub(super) struct Link<'r> {
    /// The numbers of the two, the lower first.
    pub(super) ends: [usize; 2],
    pub(super) tie: &'r Tie,
    /// Whether it is among the weakest that the ring needs.
    pub(super) is_weakest: bool,
    /// Whether the ring would be parted without it.
    pub(super) is_bridge: bool,
    /// Whether it is of those that span the ring.
    pub(super) spans: bool,
}

impl<'r> Told<'r> {
    pub(super) fn of(ring: &'r Ring) -> Told<'r> {
        let order = order(ring);
        let mut numbers = vec![0_usize; order.len()];
        for (number, place) in (1..).zip(&order) {
            if let Some(own) = numbers.get_mut(*place) {
                *own = number;
            }
        }
        let people = order.iter().filter_map(|place| ring.people().get(*place)).copied().collect();
        let mut told = Told { ring, people, links: Vec::new(), numbers };
        let (least, bridges) = (ring.least(), ring.bridges());
        let links = ring.ties().iter().zip(ring.spanning()).map(|(tie, spans)| {
            let mut ends = tie.people.map(|person| told.number(person));
            ends.sort_unstable();
            let is_bridge = bridges.binary_search_by_key(&tie.people, |tie| tie.people).is_ok();
            Link { ends, tie, is_weakest: Some(tie.strength()) == least, is_bridge, spans }
        });
        let mut links: Vec<Link<'r>> = links.collect();
        links.sort_by_key(|link| link.ends);
        told.links = links;
        told
    }

    /// Some links, those of one person together that tell the same: the first of them, and the number
    /// of the other in each.
    pub(super) fn together<'l>(
        links: impl Iterator<Item = &'l Link<'r>>,
    ) -> Vec<(&'l Link<'r>, Vec<usize>)>
    where
        'r: 'l,
    {
        let mut told: Vec<(&Link<'_>, Vec<usize>)> = Vec::new();
        let mut of_one = 0_usize;
        for link in links {
            let [one, two] = link.ends;
            if told.last().is_none_or(|(last, _)| last.low() != one) {
                of_one = told.len();
            }
            let mut same = told.iter_mut().skip(of_one).filter(|(other, _)| other.tells_as(link));
            match same.next() {
                Some((_, others)) => others.push(two),
                None => told.push((link, vec![two])),
            }
        }
        told
    }

    /// The number under which somebody is told.
    pub(super) fn number(&self, person: Subject) -> usize {
        let place = self.ring.place(person).and_then(|place| self.numbers.get(place));
        place.copied().unwrap_or(0)
    }

    /// The people with their numbers.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (usize, Subject)> {
        (1..).zip(self.people.iter().copied())
    }
}

impl Link<'_> {
    const fn low(&self) -> usize {
        let [low, _] = self.ends;
        low
    }

    /// Whether what is told of two links is the same.
    fn tells_as(&self, other: &Link<'_>) -> bool {
        let told = |link: &Link<'_>| {
            let Tie { kinds, anchors, last_seen, .. } = link.tie;
            (*kinds, *anchors, *last_seen, link.is_bridge)
        };
        told(self) == told(other)
    }
}
