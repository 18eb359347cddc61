//! How the caller calls countries: a code from a file is no country of the profile until that is known.

use alloc::collections::BTreeMap;
use alloc::string::String;

/// What countries are called in the profile.
///
/// A profile may call a country as it likes, as long as it does so throughout. A code beside another label for the same
/// country would look like two countries, so nothing is filled unless the caller says which labels it uses.
///
/// ```
/// use hirerisk::reference::CountryLabels;
/// let own = CountryLabels::mapped([("AA", "country-1"), ("AB", "country-2")]);
/// assert_ne!(own, CountryLabels::default());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum CountryLabels {
    /// Not told: countries are learnt, and none is filled.
    #[default]
    NotTold,
    /// Two letters of ISO 3166-1. Where the profile has any other label of a country, none is filled.
    Iso,
    /// The caller's label for each code; what has none is not filled.
    Mapped(BTreeMap<String, String>),
}

impl CountryLabels {
    /// The caller's label for each code of ISO 3166-1.
    #[must_use]
    pub fn mapped<C: Into<String>, L: Into<String>>(
        labels: impl IntoIterator<Item = (C, L)>,
    ) -> CountryLabels {
        let mut all = BTreeMap::new();
        for (code, label) in labels {
            all.insert(code.into(), label.into());
        }
        CountryLabels::Mapped(all)
    }

    /// The label of the profile for a code.
    pub(super) fn label(&self, code: &str) -> Option<String> {
        match self {
            CountryLabels::NotTold => None,
            CountryLabels::Iso => is_code(code).then(|| String::from(code)),
            CountryLabels::Mapped(labels) => labels.get(code).cloned(),
        }
    }

    /// Whether labels that the profile has may stand beside ours.
    pub(super) fn suits(&self, label: &str) -> bool {
        match self {
            CountryLabels::NotTold => false,
            CountryLabels::Iso => is_code(&label.trim().to_ascii_uppercase()),
            CountryLabels::Mapped(_) => true,
        }
    }
}

/// The codes that are assigned, and one that address files have beside them (XK). Codes for parts of the world (`EU`, `AP`), for
/// what is not known (`ZZ`), and common slips (`UK`) are none.
///
/// # Source
///
/// ISO 3166-1 alpha-2, as of 2026.
const CODES: &str = include_str!("country_codes.txt");

fn is_code(code: &str) -> bool {
    code.len() == 2 && CODES.split_ascii_whitespace().any(|one| one == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_and_the_slips_are_none() {
        let codes: alloc::vec::Vec<&str> = CODES.split_ascii_whitespace().collect();
        assert!(codes.is_sorted() && codes.len() == 250);
        assert!(["UK", "EU", "AP", "ZZ", "", "us", "G"].iter().all(|code| !is_code(code)));
    }
}
