//! Ranges that do not meet, and the one in which an address lies: a table of the upper 16 bits, and a search among the few that
//! begin there.

use alloc::vec::Vec;

/// An address as a number, of either family.
pub(super) trait Address: Copy + Ord {
    /// The upper 16 bits.
    fn upper(self) -> u16;

    /// The address behind it, if there is one.
    fn after(self) -> Option<Self>;
}

impl Address for u32 {
    fn upper(self) -> u16 {
        u16::try_from(self.wrapping_shr(16)).unwrap_or(u16::MAX)
    }
    fn after(self) -> Option<u32> {
        self.checked_add(1)
    }
}

impl Address for u128 {
    fn upper(self) -> u16 {
        u16::try_from(self.wrapping_shr(112)).unwrap_or(u16::MAX)
    }
    fn after(self) -> Option<u128> {
        self.checked_add(1)
    }
}

/// What stands for addresses in no range.
const NOTHING: u32 = u32::MAX;

/// From which address on which value holds.
#[derive(Clone, Debug)]
pub(super) struct Ranges<A> {
    from: Vec<A>,
    values: Vec<u32>,
    /// For each upper half how many begin below it, and one more at the end; empty where there are no ranges.
    upper: Vec<u32>,
}

impl<A> Default for Ranges<A> {
    fn default() -> Self {
        Ranges { from: Vec::new(), values: Vec::new(), upper: Vec::new() }
    }
}

impl<A: Address> Ranges<A> {
    /// Of steps in rising order: from this address on this value, or none.
    pub(super) fn of_steps(steps: impl IntoIterator<Item = (A, Option<u32>)>) -> Ranges<A> {
        let mut ranges = Ranges::default();
        for (from, value) in steps {
            let value = value.unwrap_or(NOTHING);
            if ranges.values.last() != Some(&value) {
                ranges.from.push(from);
                ranges.values.push(value);
            }
        }
        if ranges.from.is_empty() {
            return ranges;
        }
        let (mut place, all) = (0_usize, &ranges.from);
        let mut upper = Vec::with_capacity(0x1_0001);
        for half in 0..=u16::MAX {
            upper.push(u32::try_from(place).unwrap_or(u32::MAX));
            while all.get(place).is_some_and(|from| from.upper() <= half) {
                place = place.saturating_add(1);
            }
        }
        upper.push(u32::try_from(place).unwrap_or(u32::MAX));
        ranges.from.shrink_to_fit();
        ranges.values.shrink_to_fit();
        Ranges { upper, ..ranges }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.from.is_empty()
    }

    /// The value at an address.
    ///
    /// # Complexity
    ///
    /// Logarithmic in the ranges that begin with the same 16 bits.
    #[inline]
    pub(super) fn find(&self, address: A) -> Option<u32> {
        let half = usize::from(address.upper());
        let [low, high] = self.upper.get(half..half.checked_add(2)?)? else { return None };
        let (low, high) = (usize::try_from(*low).ok()?, usize::try_from(*high).ok()?);
        let begun = self.from.get(low..high)?.partition_point(|from| *from <= address);
        let place = low.checked_add(begun)?.checked_sub(1)?;
        self.values.get(place).copied().filter(|value| *value != NOTHING)
    }

    /// The memory that is held, in bytes.
    pub(super) fn bytes(&self) -> usize {
        let each = size_of::<A>().saturating_add(size_of::<u32>());
        let upper = self.upper.capacity().saturating_mul(size_of::<u32>());
        self.from.capacity().saturating_mul(each).saturating_add(upper)
    }
}
