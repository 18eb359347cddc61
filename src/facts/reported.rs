//! Reported values: products, services and domains that a report names, each with source and date.

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
        let day = alloc::format!("{}", by.day());
        day.get(..self.first_reported.len().min(day.len()))
            .is_some_and(|day| self.first_reported <= day)
    }
}

/// A list of reported values.
///
/// Those that ship stand in `docs/rules.md` by the rules that look into them.
///
/// # Complexity
///
/// [`ReportedList::find`] is linear in the values and their aliases.
///
/// ```
/// use hirerisk::{Moment, facts::{Reported, ReportedList}};
/// static TOOLS: ReportedList = ReportedList {
///     name: "acme-tools",
///     as_of: "2026-05-01",
///     values: &[Reported {
///         value: "ExampleDesk",
///         aliases: &[],
///         first_reported: "2025",
///         source: "acme-2025",
///         read: true,
///     }],
/// };
/// let as_of: Moment = "2026-11-01".parse()?;
/// assert_eq!(TOOLS.find("exampledesk", as_of).unwrap().value, "ExampleDesk");
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct ReportedList {
    /// What the list is called in the evidence.
    pub name: &'static str,
    /// The day up to which it was kept.
    pub as_of: &'static str,
    /// Its values.
    pub values: &'static [Reported],
}

impl ReportedList {
    /// The value that a name stands for, if it was public by then.
    #[must_use]
    pub fn find(&self, name: &str, by: Moment) -> Option<&'static Reported> {
        self.values.iter().find(|value| value.is(name) && value.is_public(by))
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
