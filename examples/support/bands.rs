//! How many of each group of made-up candidates stand in each band, as a table.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;

use hirerisk::Band;

use super::candidates::Candidates;
use super::linked::Employer;

/// How many of each group stand in each band.
pub(crate) fn bands(employer: &Employer, made: &Candidates) -> Result<String, Box<dyn Error>> {
    let mut counts: BTreeMap<&str, [u32; 3]> = BTreeMap::new();
    for candidate in &made.all {
        let place = match employer.band(candidate)? {
            Band::Routine => 0,
            Band::Verify => 1,
            Band::Escalate => 2,
        };
        counts.entry(candidate.group).or_default()[place] += 1;
    }
    let mut table = format!("{:<20} {:>8} {:>8} {:>8}\n", "", "routine", "verify", "escalate");
    for (group, [routine, verify, escalate]) in counts {
        writeln!(table, "{group:<20} {routine:>8} {verify:>8} {escalate:>8}")?;
    }
    Ok(table)
}
