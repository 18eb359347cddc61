//! What of the rows may be counted, and by what: everything, or groups so coarse that no cell is small.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::coarse::Coarse;
use super::gather::{Audit, Row};
use super::row::Label;
use crate::weigh::Band;

/// Where a person stands in one table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// In the group with this number.
    Group(usize),
    /// In one of the groups that are kept together.
    Together,
    /// No group was given.
    NotSaid,
}

/// The rows, and how coarsely they may be told.
pub(super) struct View<'a> {
    pub(super) audit: &'a Audit,
    /// No cell of fewer people is told; 0 for all.
    pub(super) minimum: u64,
    /// For each dimension, what becomes of its groups.
    pub(super) dimensions: Vec<Sorted<'a>>,
    /// Whether crossings are told.
    pub(super) crossed: bool,
}

/// The groups of a dimension in the order of their names.
pub(super) struct Sorted<'a> {
    pub(super) name: &'a str,
    /// By their places here.
    pub(super) names: Vec<&'a str>,
    /// The place of each group, by the number that rows have.
    ranks: Vec<usize>,
    /// What is kept together; none in a whole report.
    pub(super) coarse: Option<Coarse>,
}

impl<'a> View<'a> {
    /// Everything.
    pub(super) fn whole(audit: &'a Audit) -> View<'a> {
        let dimensions = audit.dimensions.iter().map(|known| {
            let names: Vec<&str> = known.groups.keys().map(|name| &**name).collect();
            let mut ranks = alloc::vec![0; names.len()];
            for (rank, number) in known.groups.values().enumerate() {
                if let Some(slot) = ranks.get_mut(*number) {
                    *slot = rank;
                }
            }
            Sorted { name: &known.name, names, ranks, coarse: None }
        });
        View { audit, minimum: 0, dimensions: dimensions.collect(), crossed: true }
    }

    /// What shows no cell of fewer people; none where everybody together is too few.
    pub(super) fn shared(audit: &'a Audit, minimum: u64) -> Option<View<'a>> {
        let mut view = View { minimum, ..View::whole(audit) };
        for place in 0..view.dimensions.len() {
            let coarse = Coarse::of(&view.table(&[place]).cells(|_, row| routine(row)), minimum)?;
            if let Some(dimension) = view.dimensions.get_mut(place) {
                dimension.coarse = Some(coarse);
            }
        }
        // Sums of large cells are large: where no crossing of all dimensions is small, no other is.
        view.crossed = !view.has_small::<2>(&view.fine(&view.all()), |_, row| routine(row));
        Some(view)
    }

    /// The places in the order of the tables: each dimension, then each pair.
    pub(super) fn tables(&self) -> Vec<Table<'_>> {
        let count = self.dimensions.len();
        let mut tables: Vec<Table<'_>> = (0..count).map(|place| self.table(&[place])).collect();
        if self.crossed {
            for one in 0..count {
                let others = one.saturating_add(1)..count;
                tables.extend(others.map(|other| self.table(&[one, other])));
            }
        }
        tables
    }

    /// Whether what people are told apart by shows no small cell. Where crossings are told, all dimensions at once must
    /// show none: else one could be computed from the others.
    pub(super) fn shows<const N: usize>(
        &self,
        table: &Table<'_>,
        class: impl Fn(usize, &Row) -> usize,
    ) -> bool {
        self.minimum == 0 || !self.has_small::<N>(&table.fine, class)
    }

    /// Whether a class of few people is in one of these cells, of which each row has its own.
    fn has_small<const N: usize>(
        &self,
        fine: &[usize],
        class: impl Fn(usize, &Row) -> usize,
    ) -> bool {
        let count = fine.iter().copied().max().map_or(0, |most| most.saturating_add(1));
        let mut cells = alloc::vec![[0_u64; N]; count];
        for (at, (row, cell)) in self.audit.rows.iter().zip(fine).enumerate() {
            let counts = cells.get_mut(*cell);
            if let Some(count) = counts.and_then(|counts| counts.get_mut(class(at, row))) {
                *count = count.saturating_add(1);
            }
        }
        cells.iter().flatten().any(|cell| (1..self.minimum).contains(cell))
    }

    /// The cell of each row, as these dimensions tell people apart.
    fn fine(&self, dimensions: &[usize]) -> Vec<usize> {
        let mut numbers: BTreeMap<Vec<Place>, usize> = BTreeMap::new();
        let number = |row: &Row| {
            let next = numbers.len();
            *numbers.entry(self.places(row, dimensions)).or_insert(next)
        };
        self.audit.rows.iter().map(number).collect()
    }

    fn all(&self) -> Vec<usize> {
        (0..self.dimensions.len()).collect()
    }

    fn places(&self, row: &Row, dimensions: &[usize]) -> Vec<Place> {
        let place = |dimension: &usize| {
            let group = row.groups.get(*dimension).copied().flatten();
            let sorted = self.dimensions.get(*dimension);
            sorted.map_or(Place::NotSaid, |sorted| sorted.place(group))
        };
        dimensions.iter().map(place).collect()
    }

    /// Everybody as one group.
    pub(super) fn everybody(&self) -> Table<'_> {
        self.table(&[])
    }

    fn table(&self, dimensions: &[usize]) -> Table<'_> {
        let found: Vec<Vec<Place>> =
            self.audit.rows.iter().map(|row| self.places(row, dimensions)).collect();
        let mut numbers: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        if let [dimension] = dimensions {
            // Also groups with nobody in them.
            let shown = self.dimensions.get(*dimension).into_iter().flat_map(Sorted::shown);
            numbers.extend(shown.map(|group| (Vec::from([group]), 0)));
        }
        numbers.extend(found.iter().filter_map(|places| Some((groups(places)?, 0))));
        for (number, slot) in numbers.values_mut().enumerate() {
            *slot = number;
        }
        let places = found.iter().map(|places| match groups(places) {
            Some(key) => Place::Group(numbers.get(&key).copied().unwrap_or_default()),
            None if places.contains(&Place::Together) => Place::Together,
            None => Place::NotSaid,
        });
        let places = places.collect();
        let groups = numbers.into_keys().map(|key| self.named(dimensions, &key)).collect();
        let fine = match self.minimum {
            0 => Vec::new(),
            _ if self.crossed => self.fine(&self.all()),
            _ => self.fine(dimensions),
        };
        Table { dimensions: dimensions.to_vec(), groups, places, fine, rows: &self.audit.rows }
    }

    fn named(&self, dimensions: &[usize], key: &[usize]) -> Vec<String> {
        let name = |(dimension, group): (&usize, &usize)| {
            let name = self.dimensions.get(*dimension)?.names.get(*group)?;
            Some(String::from(*name))
        };
        dimensions.iter().zip(key).filter_map(name).collect()
    }
}

impl Sorted<'_> {
    fn place(&self, group: Option<usize>) -> Place {
        let rank = group.and_then(|number| self.ranks.get(number).copied());
        let together = self.coarse.as_ref().is_some_and(|coarse| coarse.hides(rank));
        match rank {
            _ if together => Place::Together,
            Some(rank) => Place::Group(rank),
            None => Place::NotSaid,
        }
    }

    /// The groups that are told by themselves.
    fn shown(&self) -> impl Iterator<Item = usize> {
        let hides = |rank: &usize| self.coarse.as_ref().is_some_and(|one| one.hides(Some(*rank)));
        (0..self.names.len()).filter(move |rank| !hides(rank))
    }
}

/// The groups of a person, where each is told.
fn groups(places: &[Place]) -> Option<Vec<usize>> {
    let group = |place: &Place| match place {
        Place::Group(group) => Some(*group),
        Place::Together | Place::NotSaid => None,
    };
    places.iter().map(group).collect()
}

/// The rows as one table tells them apart.
pub(super) struct Table<'v> {
    /// The places of its dimensions.
    pub(super) dimensions: Vec<usize>,
    /// The names of each group, one for each dimension.
    pub(super) groups: Vec<Vec<String>>,
    /// Where each row stands.
    pub(super) places: Vec<Place>,
    /// The finest cell of each row in which no class may be small; empty where everything is told.
    fine: Vec<usize>,
    pub(super) rows: &'v [Row],
}

/// Counts by group and class.
pub(super) struct Cells<const N: usize> {
    pub(super) groups: Vec<[u64; N]>,
    pub(super) together: [u64; N],
    pub(super) not_said: [u64; N],
}

impl Table<'_> {
    /// How many of each group are in each class. A row of no class is not counted.
    pub(super) fn cells<const N: usize>(&self, class: impl Fn(usize, &Row) -> usize) -> Cells<N> {
        let mut cells = Cells {
            groups: alloc::vec![[0; N]; self.groups.len()],
            together: [0; N],
            not_said: [0; N],
        };
        for (at, (row, place)) in self.rows.iter().zip(&self.places).enumerate() {
            let counts = match place {
                Place::Group(group) => cells.groups.get_mut(*group),
                Place::Together => Some(&mut cells.together),
                Place::NotSaid => Some(&mut cells.not_said),
            };
            if let Some(count) = counts.and_then(|counts| counts.get_mut(class(at, row))) {
                *count = count.saturating_add(1);
            }
        }
        cells
    }
}

/// Routine, or above it.
pub(super) fn routine(row: &Row) -> usize {
    usize::from(row.band.reaches(Band::Verify))
}

/// The three bands.
pub(super) fn band(row: &Row) -> usize {
    match row.band {
        Band::Routine => 0,
        Band::Verify => 1,
        Band::Escalate => 2,
    }
}

/// What a review came to.
pub(super) fn label(row: &Row) -> usize {
    match row.label {
        Label::Confirmed => 0,
        Label::Cleared => 1,
        Label::Open => 2,
    }
}

/// One number of two classes, of which the second has so many.
pub(super) fn both(first: usize, (second, of): (usize, usize)) -> usize {
    first.saturating_mul(of).saturating_add(second)
}
