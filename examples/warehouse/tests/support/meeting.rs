//! Made-up candidates whose values meet in every way that a look-up tells apart: what another source of
//! keys is tried on.

use chrono::{Days, NaiveDate};
use hirerisk::index::{Closed, Closure, HubKind, Hubs, KeyKind, Keyring, PlainKey, Standing};

use super::numbers::Numbers;

/// A candidate and the values of theirs.
pub(crate) struct Candidate {
    pub(crate) id: String,
    pub(crate) keys: Vec<PlainKey>,
    pub(crate) closed: Option<Closed>,
}

/// The day of the look-ups.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 2).unwrap_or_default()
}

/// A day so long before [`today`]; up to five days later than it, where the number is below five.
fn day(ago: u64) -> NaiveDate {
    let latest = today().checked_add_days(Days::new(5));
    latest.and_then(|day| day.checked_sub_days(Days::new(ago))).unwrap_or_default()
}

/// The values that the employer labels as shared by many.
pub(crate) fn hubs(keyring: &Keyring) -> Hubs {
    let mut hubs = Hubs::default();
    for (kind, value) in HUBS {
        hubs.label_digest(kind, keyring.digest(kind, value), HubKind::Coworking);
    }
    hubs
}

pub(crate) const HUBS: [(KeyKind, &str); 4] = [
    (KeyKind::Address, "hub"),
    (KeyKind::Mailbox, "hub"),
    (KeyKind::Account, "hub"),
    (KeyKind::Device, "hub"),
];

/// A candidate by number; another draw is the same person with other values.
pub(crate) fn candidate(number: u64, draw: u64) -> Candidate {
    let mut numbers = Numbers::seeded(number * 1_000 + draw);
    let mut keys = Vec::new();
    for kind in KeyKind::ALL.iter().filter(|kind| kind.links()) {
        if numbers.below(10) < 7 {
            let value = match numbers.below(10) {
                0..4 => format!("own-{number}"),
                _ => format!("shared-{}", numbers.below(60)),
            };
            let standing = match numbers.below(5) {
                0 => Standing::Claimed,
                _ => Standing::Established,
            };
            add(&mut keys, PlainKey::new(*kind, value, day(numbers.below(240)), standing));
        }
    }
    let lately = day(10 + numbers.below(100));
    for (kind, value) in planted(number) {
        add(&mut keys, PlainKey::new(kind, value, lately, Standing::Established));
    }
    // One line, of many over half a year and of fewer in any month.
    if number.is_multiple_of(2) {
        let seen = day(numbers.below(240));
        add(&mut keys, PlainKey::new(KeyKind::Line, "many", seen, Standing::Established));
    }
    let closure = if number % 16 < 8 { Closure::Ended } else { Closure::Confirmed };
    let closed = (number % 8 == 3).then(|| Closed { closure, on: day(numbers.below(240)) });
    Candidate { id: format!("c-{number}"), keys, closed }
}

fn add(keys: &mut Vec<PlainKey>, key: PlainKey) {
    if !keys.iter().any(|other| other.kind() == key.kind() && other.value() == key.value()) {
        keys.push(key);
    }
}

/// What somebody has by their number.
fn planted(number: u64) -> Vec<(KeyKind, String)> {
    use KeyKind::{
        Account, Address, Building, Device, Document, Image, Line, Mailbox, Name, PayMail,
        RefereeTelephone, ShortName, Telephone,
    };
    let mut planted = Vec::new();
    let mut plant = |is_so: bool, kind, value: String| {
        if is_so {
            planted.push((kind, value));
        }
    };
    // The same person twice: one name, whole or with a part left out, and one document.
    let (is_second, first) = (number % 10 == 9, number / 10 * 10 + 8);
    let own = if is_second && number % 20 == 9 { first } else { number };
    plant(true, Name, format!("name-{own}"));
    plant(is_second, ShortName, format!("name-{first}"));
    plant(number % 10 >= 8, Document, format!("of-one-person-{first}"));
    // The same name alone is nobody's.
    plant(number % 10 == 4, Name, String::from("a common name"));
    // Two who share two strong kinds, a line, and both ways to reach them.
    let pair = number / 20;
    for kind in [Account, Device, Line, Mailbox, Telephone] {
        plant(matches!(number % 20, 2 | 3), kind, format!("pair-{pair}"));
    }
    // Crowds: far beyond the limit, as many as are looked at, a little beyond it, about at it, and of a strong kind.
    plant(number.is_multiple_of(3), Building, String::from("crowd"));
    plant(number < 117, Image, String::from("crowd"));
    plant(number < 110, PayMail, String::from("crowd"));
    plant((200..303).contains(&number), RefereeTelephone, String::from("crowd"));
    plant(number % 3 == 1, Device, String::from("crowd"));
    for (kind, value) in HUBS {
        let every = if kind == Address { 3 } else { 7 };
        plant(number.is_multiple_of(every), kind, String::from(value));
    }
    plant(number % 7 == 1, Address, String::from("many"));
    plant(number.is_multiple_of(50), Mailbox, String::from("few"));
    planted
}
