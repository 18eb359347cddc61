//! What a numbering plan says of a telephone number. Feature `telephone`.
//!
//! Some 30 microseconds a number: it belongs in front of an assessment, never inside one.

use alloc::string::String;
use core::fmt;

use phonenumber::Type;
use phonenumber::metadata::DATABASE;

use super::{Answer, Stamp};
use crate::profile::PhoneClass;
use crate::units::Moment;

/// The release of the plans, and its day.
///
/// # Source
///
/// libphonenumber 9.0.33, released on 2026-06-17; the crate is held at the version that carries it.
const PLANS: (&str, (i32, u32, u32)) = ("libphonenumber 9.0.33", (2026, 6, 17));

/// The digits of a number, with its country.
///
/// # Source
///
/// ITU-T E.164: fifteen at most. The shortest subscriber numbers with their country have five.
const DIGITS: core::ops::RangeInclusive<usize> = 5..=15;

/// What the plan says of a number. `Debug` withholds the number.
///
/// [`telephone`] has an example.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PhoneFound {
    /// The number in E.164: a plus and digits, without an extension.
    pub e164: String,
    /// Whether the plan has such numbers. Not whether anybody has this one.
    pub valid: bool,
    /// The class, as far as the plan tells it: *unknown* where mobile and fixed lines share their numbers, as with 92 % of those
    /// in the plan of +1, or for what is neither.
    pub class: PhoneClass,
    /// The country or region to which the number belongs: by its area where several share a plan.
    pub region: Option<String>,
}

impl fmt::Debug for PhoneFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PhoneFound({}, \u{2026})", if self.valid { "valid" } else { "not valid" })
    }
}

/// The plans by their release, and its day.
#[must_use]
pub fn telephone_stamp() -> Stamp {
    let (name, (year, month, day)) = PLANS;
    let day = chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    Stamp::new(name, Moment::from(day))
}

/// What the numbering plan says of a number that is written with its country.
///
/// *Not asked* of what does not begin with a plus: a national number has no plan without its country, and a token none at all.
/// *Not found* where no plan has such a number, or it is too short or too long for any.
///
/// The crate below has had panics on odd input; so it is given nothing but a plus and five to fifteen digits.
///
/// ```
/// use hirerisk::profile::PhoneClass;
/// use hirerisk::reference::{Answer, telephone};
/// let found = telephone("+44 56 0000 0000 ext. 7").found().unwrap();
/// assert_eq!((found.e164.as_str(), found.class), ("+445600000000", PhoneClass::Internet));
/// let shared = telephone("+1 (202) 555-0123").found().unwrap();
/// assert_eq!((shared.valid, shared.class), (true, PhoneClass::Unknown));
/// assert_eq!(telephone("phone-token-1"), Answer::NotAsked);
/// assert_eq!(telephone("+1 202"), Answer::NotFound);
/// ```
#[must_use]
pub fn telephone(text: &str) -> Answer<PhoneFound> {
    let Some(e164) = e164(text) else { return Answer::NotAsked };
    if !DIGITS.contains(&e164.len().saturating_sub(1)) {
        return Answer::NotFound;
    }
    let Ok(number) = phonenumber::parse(None, &e164) else { return Answer::NotFound };
    let valid = number.is_valid();
    let class = if valid { class(number.number_type(&DATABASE)) } else { PhoneClass::Unknown };
    let region = number.country().id().filter(|_| valid).map(|id| String::from(id.as_ref()));
    Answer::Found(PhoneFound { e164, valid, class, region })
}

/// A plus and digits; none of what is written in another way.
fn e164(text: &str) -> Option<String> {
    let rest = text.trim().strip_prefix(['+', '\u{ff0b}'])?;
    let mut number = String::from("+");
    for char in rest.chars() {
        match char {
            // One more than any number has, so that it is too long, whatever follows.
            '0'..='9' if number.len() > DIGITS.end().saturating_add(1) => {}
            '0'..='9' => number.push(char),
            ' ' | '-' | '.' | '/' | '(' | ')' | '\u{a0}' | '\u{2010}'..='\u{2015}' => {}
            // What comes now is an extension.
            ';' | ',' | 'x' | 'X' | 'e' | '#' if number.len() > 1 => break,
            _ => return None,
        }
    }
    Some(number)
}

const fn class(told: Type) -> PhoneClass {
    match told {
        Type::Mobile => PhoneClass::Mobile,
        Type::FixedLine => PhoneClass::Fixed,
        Type::Voip => PhoneClass::Internet,
        Type::FixedLineOrMobile
        | Type::TollFree
        | Type::PremiumRate
        | Type::SharedCost
        | Type::PersonalNumber
        | Type::Pager
        | Type::Uan
        | Type::Emergency
        | Type::Voicemail
        | Type::ShortCode
        | Type::StandardRate
        | Type::Carrier
        | Type::NoInternational
        | Type::Unknown => PhoneClass::Unknown,
    }
}
