//! Reported values: products, services and domains that a report names, each with source and date.

use chrono::{Datelike as _, NaiveDate};

use super::Facts;
use super::fold::label;
use crate::profile::Product;
use crate::units::Moment;

/// One value that a report names.
///
/// ```
/// use hirerisk::{Moment, facts::Reported};
/// static TOOL: Reported = Reported {
///     value: "ExampleDesk",
///     aliases: &["exampledesk.exe"],
///     first_reported: "2025-06",
///     source: "acme-2025",
///     read: true,
/// };
/// let before: Moment = "2025-05-31".parse()?;
/// assert!(TOOL.is("EXAMPLEDESK.EXE") && !TOOL.is_public(before));
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Reported {
    /// The name of the product, service or domain.
    pub value: &'static str,
    /// Other spellings, process names, identifiers.
    pub aliases: &'static [&'static str],
    /// The day on which it was first reported, as far as it is known: year, month, day.
    pub first_reported: &'static str,
    /// Where.
    pub source: &'static str,
    /// Whether the source was read; where not, it is known at second hand.
    pub read: bool,
}

impl Reported {
    /// Whether a name is this value or one of its other spellings.
    #[must_use]
    pub fn is(&self, name: &str) -> bool {
        label::product_same(self.value, name)
            || self.aliases.iter().any(|alias| label::product_same(alias, name))
    }

    /// Whether it was public by then: a value reported later is not known yet.
    #[must_use]
    pub fn is_public(&self, by: Moment) -> bool {
        let day = by.day();
        let day = [day.year().unsigned_abs(), day.month(), day.day()];
        // A year, a month or a day: the first number that differs decides.
        let reported =
            self.first_reported.split('-').map(|number| number.parse().unwrap_or(u32::MAX));
        reported.zip(day).find(|(reported, day)| reported != day).is_none_or(|(one, day)| one < day)
    }

    /// The first day on which it was public.
    pub(crate) fn public_from(&self) -> Option<Moment> {
        let mut numbers = self.first_reported.split('-').map(|number| number.parse::<u32>().ok());
        let year = i32::try_from(numbers.next()??).ok()?;
        let (month, day) = (numbers.next().unwrap_or(Some(1))?, numbers.next().unwrap_or(Some(1))?);
        NaiveDate::from_ymd_opt(year, month, day).map(Moment::from)
    }
}

/// A list of reported values.
///
/// Those that ship stand in `docs/rules.md` by the rules that look into them.
///
/// # Complexity
///
/// [`ReportedList::find`] is linear in the values and their aliases, for names that begin as one of
/// them; any other is told apart by its first two signs.
///
/// ```
/// use hirerisk::{Moment, facts::{Reported, ReportedList}};
/// const DESK: Reported = Reported {
///     value: "ExampleDesk",
///     aliases: &[],
///     first_reported: "2025",
///     source: "acme-2025",
///     read: true,
/// };
/// static TOOLS: ReportedList = ReportedList::new("acme-tools", "2026-05-01", &[DESK]);
/// let as_of: Moment = "2026-11-01".parse()?;
/// assert_eq!(TOOLS.find("exampledesk", as_of).unwrap().value, "ExampleDesk");
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct ReportedList {
    name: &'static str,
    as_of: &'static str,
    values: &'static [Reported],
    beginnings: Beginnings,
}

impl ReportedList {
    /// A list by what it is called, the day up to which it was kept, and its values.
    #[must_use]
    pub const fn new(
        name: &'static str,
        as_of: &'static str,
        values: &'static [Reported],
    ) -> ReportedList {
        ReportedList { name, as_of, values, beginnings: Beginnings::of(values) }
    }

    /// What the list is called in the evidence.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The day up to which it was kept.
    #[must_use]
    pub const fn as_of(&self) -> &'static str {
        self.as_of
    }

    /// Its values.
    #[must_use]
    pub const fn values(&self) -> &'static [Reported] {
        self.values
    }

    /// The value that a name stands for, if it was public by then.
    #[must_use]
    pub fn find(&self, name: &str, by: Moment) -> Option<&'static Reported> {
        let mut values = self.values_like(name).iter();
        values.find(|value| value.is(name) && value.is_public(by))
    }

    /// The values, unless none of them begins as this text does.
    pub(super) fn values_like(&self, text: &str) -> &'static [Reported] {
        if self.beginnings.may_hold(text) { self.values } else { &[] }
    }
}

/// The first two letters or digits of every value and alias: for each first sign the set of second
/// ones. Most names that are looked up are in no list, and these two signs tell.
#[derive(Clone, Copy, Debug)]
struct Beginnings([u64; SIGNS]);

/// Letters and digits.
const SIGNS: usize = 36;

impl Beginnings {
    const fn of(values: &[Reported]) -> Beginnings {
        let mut all = Beginnings([0; SIGNS]);
        let mut values = values;
        while let [value, rest @ ..] = values {
            all = all.with(value.value);
            let mut aliases = value.aliases;
            while let [alias, rest @ ..] = aliases {
                all = all.with(alias);
                aliases = rest;
            }
            values = rest;
        }
        all
    }

    /// With the first two signs of a text, whatever stands before and between; with all, where they
    /// are not told by their bytes.
    const fn with(mut self, text: &str) -> Beginnings {
        let (mut bytes, mut first) = (text.as_bytes(), None);
        while let [byte, rest @ ..] = bytes {
            bytes = rest;
            if !byte.is_ascii() {
                break;
            }
            match (first, sign(*byte)) {
                (_, None) => {}
                (None, one) => first = one,
                (Some(first), Some(second)) => {
                    #[expect(clippy::indexing_slicing, reason = "a sign is less than SIGNS")]
                    {
                        self.0[first] |= 1 << second;
                    }
                    return self;
                }
            }
        }
        Beginnings([u64::MAX; SIGNS])
    }

    /// Whether a value may begin as a text does. Where its first two bytes are letters or digits, a
    /// version or an ending that is left out comes after them.
    fn may_hold(&self, text: &str) -> bool {
        let [first, second, ..] = text.trim_ascii_start().as_bytes() else { return true };
        let (Some(first), Some(second)) = (sign(*first), sign(*second)) else { return true };
        self.0.get(first).is_some_and(|seconds| seconds >> second & 1 == 1)
    }
}

/// The place of a letter or digit, in either case.
const fn sign(byte: u8) -> Option<usize> {
    let (byte, before) = match byte.to_ascii_lowercase() {
        digit @ b'0'..=b'9' => (digit.checked_sub(b'0'), 0_usize),
        letter @ b'a'..=b'z' => (letter.checked_sub(b'a'), 10),
        _ => return None,
    };
    // Widening; `From` is not const.
    #[expect(clippy::as_conversions, reason = "u8 to usize loses nothing")]
    match byte {
        Some(place) => before.checked_add(place as usize),
        None => None,
    }
}

impl Facts<'_> {
    /// The reported value that a product stands for, as of the assessment.
    ///
    /// Read by rules of the device, history, linkage and network families.
    #[must_use]
    pub fn reported(
        &self,
        list: &ReportedList,
        product: &Product<'_>,
    ) -> Option<&'static Reported> {
        list.find(product.raw(), self.as_of())
    }

    /// Whether two products are the same.
    ///
    /// Read by rules of the device, history, network and reference families.
    #[must_use]
    pub fn same_product(&self, one: &Product<'_>, two: &Product<'_>) -> bool {
        label::product_same(one.raw(), two.raw())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use proptest::prelude::*;

    const fn value(value: &'static str, aliases: &'static [&'static str]) -> Reported {
        Reported { value, aliases, first_reported: "2025", source: "acme-2025", read: true }
    }

    static LIST: ReportedList = ReportedList::new(
        "acme",
        "2026-01-01",
        &[value("Any Desk", &["AD-1", "a.d.c"]), value("b c", &["B2 \u{e9}"]), value("3346", &[])],
    );
    static SHORT: ReportedList = ReportedList::new("acme", "2026-01-01", &[value("X", &[])]);
    static OTHER: ReportedList = ReportedList::new("acme", "2026-01-01", &[value("\u{e9}a", &[])]);

    proptest! {
        /// The two signs leave out nothing that a value stands for.
        #[test]
        fn looking_and_going_through_all_agree(
            name in r"[ .-]?[aAbB3xX\u{e9}\u{200b}]?[ .-]?[nNdDcC23]?[a-z346 .-]{0,6}( 1\.0|\.exe)?",
            any: String,
        ) {
            let by = "2026-01-01".parse().unwrap();
            for (list, name) in [&LIST, &SHORT, &OTHER].into_iter().flat_map(|list| [(list, &name), (list, &any)]) {
                let all = list.values.iter().find(|value| value.is(name));
                prop_assert_eq!(list.find(name, by).map(|one| one.value), all.map(|one| one.value));
            }
            for name in ["anydesk.exe", " Any-Desk 8.0", "ad 1", "A.D.C", "X 1.0", "x.exe", "bc"] {
                let found = [&LIST, &SHORT].iter().any(|list| list.find(name, by).is_some());
                prop_assert!(found, "{}", name);
            }
        }
    }
}
