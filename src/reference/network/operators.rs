//! Which operator has an address: ranges with the numbers of autonomous systems.

use alloc::vec::Vec;
use core::net::IpAddr;

use super::cidr::Range;
use super::ranges::{Address, Ranges};
use super::table::operator;
use crate::reference::error::FileError;
use crate::reference::{Answer, LinesRead, Skip, Stamp};

/// Operators by ranges of addresses: lines `first,last,number,...` without a heading, as common tables of routes have them.
///
/// ```
/// use core::net::IpAddr;
/// use hirerisk::{Moment, reference::{Answer, OperatorRanges, Stamp}};
/// let day: Moment = "2026-06-17".parse()?;
/// let lines = b"192.0.2.0,192.0.2.255,64500,\"Example, Inc.\"\n";
/// let (table, read) = OperatorRanges::read(Stamp::new("routes", day), lines).unwrap();
/// assert_eq!(read.taken, 1);
/// let operator = |address: &str| table.find(address.parse().unwrap());
/// assert_eq!(operator("192.0.2.9"), Answer::Found(64_500));
/// assert_eq!(operator("192.0.3.9"), Answer::NotFound);
/// assert_eq!(operator("2001:db8::1"), Answer::NotCovered);
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Debug)]
pub struct OperatorRanges {
    stamp: Stamp,
    v4: Ranges<u32>,
    v6: Ranges<u128>,
}

impl OperatorRanges {
    /// Reads a table. Of a range over which an earlier one lies only the end behind it would be left: it is skipped.
    ///
    /// # Errors
    ///
    /// `nothing-read`, where it is no such table. Lines that cannot be read are skipped and counted.
    ///
    /// # Complexity
    ///
    /// O(n log n) in the lines; linear where they are sorted.
    pub fn read(stamp: Stamp, table: &[u8]) -> Result<(OperatorRanges, LinesRead), FileError> {
        let (mut v4, mut v6) = (Vec::new(), Vec::new());
        let read = LinesRead::of(stamp.source(), table, |line| {
            let mut parts = line.splitn(4, ',').map(|part| part.trim().trim_matches('"'));
            let (first, last) =
                (parts.next().unwrap_or_default(), parts.next().ok_or(Skip::Incomplete)?);
            let number = operator(parts.next().ok_or(Skip::Incomplete)?)?;
            let address = |text: &str| text.parse::<IpAddr>().map_err(|_| Skip::NotANetwork);
            match Range::between(address(first)?, address(last)?)? {
                Range::V4(first, last) => add(&mut v4, (first, last, number)),
                Range::V6(first, last) => add(&mut v6, (first, last, number)),
            }
        })?;
        Ok((OperatorRanges { stamp, v4: ranges(v4), v6: ranges(v6) }, read))
    }

    /// The number of the autonomous system that has an address.
    #[must_use]
    pub fn find(&self, address: IpAddr) -> Answer<u32> {
        let (found, covered) = match address.to_canonical() {
            IpAddr::V4(address) => (self.v4.find(address.into()), !self.v4.is_empty()),
            IpAddr::V6(address) => (self.v6.find(address.into()), !self.v6.is_empty()),
        };
        if covered { Answer::of(found) } else { Answer::NotCovered }
    }

    /// The table and its date.
    #[must_use]
    pub const fn stamp(&self) -> &Stamp {
        &self.stamp
    }
}

/// A range and its operator.
type Owned<A> = (A, A, u32);

fn add<A: Address>(all: &mut Vec<Owned<A>>, one: Owned<A>) -> Result<(), Skip> {
    if all.last().is_some_and(|last| last.0 <= one.1 && one.0 <= last.1) {
        return Err(Skip::Overlaps);
    }
    all.push(one);
    Ok(())
}

/// What overlaps without standing side by side is cut where the later one begins.
fn ranges<A: Address>(mut all: Vec<Owned<A>>) -> Ranges<A> {
    all.sort_unstable();
    let mut steps: Vec<(A, Option<u32>)> = Vec::with_capacity(all.len().saturating_mul(2));
    let mut rest = all.iter().peekable();
    while let Some((first, last, number)) = rest.next() {
        if steps.last().is_some_and(|(from, value)| from == first && value.is_none()) {
            steps.pop();
        }
        steps.push((*first, Some(*number)));
        let cut = rest.peek().is_some_and(|next| next.0 <= *last);
        if let Some(after) = last.after().filter(|_| !cut) {
            steps.push((after, None));
        }
    }
    Ranges::of_steps(steps)
}
