//! How many people have each cause: the table that is drawn from.

use super::causes::Cause;

/// The table as it ships.
pub(crate) const TABLE: &str = include_str!("../../data/population.csv");

/// How many people of a million have a cause.
pub(crate) struct Share {
    pub(crate) cause: Cause,
    /// Of those who have none of the causes below.
    pub(crate) others: u32,
    /// Of those who have this one: the first that somebody has counts.
    pub(crate) of_those: Vec<(Cause, u32)>,
}

impl Share {
    /// How many of a million who are alike in the causes drawn so far.
    pub(crate) fn among(&self, has: impl Fn(Cause) -> bool) -> u32 {
        let first = self.of_those.iter().find(|(cause, _)| has(*cause));
        first.map_or(self.others, |(_, share)| *share)
    }
}

/// The shares that ship, in the order in which a person is drawn.
///
/// # Panics
///
/// Where the table and the causes differ: a mistake in this program.
pub(crate) fn shares() -> Vec<Share> {
    let rows = TABLE.lines().skip(1);
    let read = |(line, cause): (&str, &Cause)| {
        let cells: Vec<&str> = line.splitn(7, ';').collect();
        let [name, _, _, others, of_those, ..] = cells[..] else { panic!("{line}") };
        assert_eq!(name, cause.name(), "the table has another order");
        let of_those = of_those.split(", ").filter(|one| !one.is_empty()).map(pair).collect();
        Share { cause: *cause, others: number(others), of_those }
    };
    assert_eq!(rows.clone().count(), Cause::ALL.len(), "the table has other causes");
    rows.zip(Cause::ALL).map(read).collect()
}

fn pair(text: &str) -> (Cause, u32) {
    let (name, share) = text.split_once(' ').unwrap_or_else(|| panic!("{text}"));
    let cause = Cause::ALL.iter().find(|cause| cause.name() == name);
    (*cause.unwrap_or_else(|| panic!("{name}")), number(share))
}

fn number(text: &str) -> u32 {
    text.parse().unwrap_or_else(|_| panic!("`{text}` is no share"))
}
