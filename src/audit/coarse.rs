//! Which groups are kept together so that no cell is small, and none follows from the others.

use alloc::vec::Vec;

use super::view::Cells;

/// The groups of one dimension that are not told by themselves.
pub(super) struct Coarse {
    /// By place.
    hidden: Vec<bool>,
    /// Those who gave no group stand with them.
    pub(super) hides_not_said: bool,
}

/// Some people who may have to be kept with others: a group, or those who gave none.
struct Part {
    /// None for those who gave none.
    group: Option<usize>,
    counts: [u64; 2],
    hidden: bool,
}

impl Part {
    fn people(&self) -> u64 {
        people(self.counts)
    }
}

fn people([routine, above]: [u64; 2]) -> u64 {
    routine.saturating_add(above)
}

/// A cell of few people; nobody is not few.
fn is_small(counts: [u64; 2], minimum: u64) -> bool {
    counts.iter().any(|count| (1..minimum).contains(count))
}

impl Coarse {
    /// Hides every group with a small cell; and while those together still have one, the smallest of the others. What
    /// is told then are sums of which none is small, so nothing small is left when they are taken from the whole.
    pub(super) fn of(cells: &Cells<2>, minimum: u64) -> Option<Coarse> {
        let groups = cells.groups.iter().enumerate().map(|(group, counts)| (Some(group), *counts));
        let all = groups.chain([(None, cells.not_said)]).map(|(group, counts)| {
            let hidden = is_small(counts, minimum);
            Part { group, counts, hidden }
        });
        let mut parts: Vec<Part> = all.collect();
        while is_small(together(&parts), minimum) {
            let open = parts.iter_mut().filter(|part| !part.hidden && part.people() > 0);
            open.min_by_key(|part| part.people())?.hidden = true;
        }
        let groups = parts.iter().filter(|part| part.group.is_some());
        Some(Coarse {
            hidden: groups.map(|part| part.hidden).collect(),
            hides_not_said: parts.iter().any(|part| part.group.is_none() && part.hidden),
        })
    }

    /// Whether a group, or those who gave none, is kept with others.
    pub(super) fn hides(&self, group: Option<usize>) -> bool {
        match group {
            Some(place) => self.hidden.get(place).copied().unwrap_or(true),
            None => self.hides_not_said,
        }
    }

    /// The places of the groups that are kept together.
    pub(super) fn hidden(&self) -> impl Iterator<Item = usize> {
        self.hidden.iter().enumerate().filter(|one| *one.1).map(|one| one.0)
    }
}

fn together(parts: &[Part]) -> [u64; 2] {
    let hidden = parts.iter().filter(|part| part.hidden);
    hidden.fold([0; 2], |[routine, above], part| {
        let [more_routine, more_above] = part.counts;
        [routine.saturating_add(more_routine), above.saturating_add(more_above)]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(groups: &[[u64; 2]], not_said: [u64; 2], minimum: u64) -> Option<(Vec<usize>, bool)> {
        let cells = Cells { groups: groups.to_vec(), together: [0; 2], not_said };
        let coarse = Coarse::of(&cells, minimum)?;
        Some((coarse.hidden().collect(), coarse.hides_not_said))
    }

    #[test]
    fn nothing_is_hidden_where_nothing_is_small() {
        assert_eq!(hidden(&[[9, 5], [0, 5]], [0, 0], 5), Some((Vec::new(), false)));
    }

    #[test]
    fn a_small_group_takes_the_smallest_other_with_it() {
        assert_eq!(hidden(&[[9, 9], [2, 0], [7, 7]], [0, 0], 5), Some(([1, 2].into(), false)));
    }

    #[test]
    fn two_small_ones_that_are_enough_together_take_nobody_with_them() {
        assert_eq!(hidden(&[[9, 9], [4, 0], [4, 0]], [0, 0], 5), Some(([1, 2].into(), false)));
    }

    #[test]
    fn who_gave_no_group_is_no_way_to_a_small_one() {
        assert_eq!(hidden(&[[9, 9], [50, 50]], [2, 0], 5), Some(([0].into(), true)));
    }

    #[test]
    fn too_few_of_all_share_nothing() {
        assert_eq!(hidden(&[[9, 2], [9, 1]], [0, 0], 5), None);
    }
}
