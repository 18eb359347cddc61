//! Which form of a sentence goes with a number.

use serde::Deserialize;

/// How a language counts.
///
/// # Source
///
/// Unicode CLDR 48, *Language Plural Rules*, for whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Plurals {
    /// One form: Chinese, Indonesian, Japanese, Korean, Vietnamese.
    Other,
    /// 1, and the rest: English, German, Hindi, Spanish, Turkish.
    One,
    /// 0 and 1, and the rest: French, Portuguese of Brazil.
    ZeroOne,
    /// Russian, Ukrainian.
    EastSlavic,
    /// Polish.
    Polish,
    /// Arabic.
    Arabic,
}

impl Plurals {
    /// The forms that it has beside `other`.
    pub(super) const fn categories(self) -> &'static [&'static str] {
        match self {
            Plurals::Other => &[],
            Plurals::One | Plurals::ZeroOne => &["one"],
            Plurals::EastSlavic | Plurals::Polish => &["one", "few", "many"],
            Plurals::Arabic => &["zero", "one", "two", "few", "many"],
        }
    }

    pub(super) const fn category(self, count: u32) -> &'static str {
        let (tens, hundreds) = (count.wrapping_rem(10), count.wrapping_rem(100));
        let is_teen = matches!(hundreds, 11..=14);
        match (self, count) {
            (Plurals::ZeroOne, 0)
            | (Plurals::One | Plurals::ZeroOne | Plurals::Polish | Plurals::Arabic, 1) => "one",
            (Plurals::EastSlavic, _) if tens == 1 && !is_teen => "one",
            (Plurals::EastSlavic | Plurals::Polish, _) if matches!(tens, 2..=4) && !is_teen => {
                "few"
            }
            (Plurals::EastSlavic | Plurals::Polish, _) => "many",
            (Plurals::Arabic, 0) => "zero",
            (Plurals::Arabic, 2) => "two",
            (Plurals::Arabic, _) if matches!(hundreds, 3..=10) => "few",
            (Plurals::Arabic, _) if hundreds > 10 => "many",
            (Plurals::Other | Plurals::One | Plurals::ZeroOne | Plurals::Arabic, _) => "other",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_the_forms_of_the_tables() {
        for (plurals, numbers) in [
            (Plurals::Other, "other other other other other other other other"),
            (Plurals::One, "other one other other other other other other"),
            (Plurals::ZeroOne, "one one other other other other other other"),
            (Plurals::EastSlavic, "many one few many many one few many"),
            (Plurals::Polish, "many one few many many many few many"),
            (Plurals::Arabic, "zero one two few many many many other"),
        ] {
            let told = [0, 1, 2, 5, 11, 21, 32, 100].map(|count| plurals.category(count));
            assert_eq!(told.join(" "), numbers, "{plurals:?}");
            assert!(told.iter().all(|one| *one == "other" || plurals.categories().contains(one)));
        }
    }
}
