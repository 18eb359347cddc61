//! One made-up person: drawn once, written at every stage.

use super::causes::Cause;
use super::shares::Share;
use crate::numbers::Numbers;

const FIRST: [&str; 12] = [
    "Ana",
    "Bj\u{f6}rn",
    "Chidi",
    "Dana",
    "Emre",
    "Fran\u{e7}oise",
    "Goran",
    "Hye-jin",
    "Ines",
    "Jamal",
    "Kofi",
    "Leila",
];
const LAST: [&str; 12] = [
    "Okafor",
    "M\u{fc}ller",
    "Haddad",
    "O'Neill",
    "Tanaka",
    "Nu\u{f1}ez",
    "van Dijk",
    "Sousa",
    "Virtanen",
    "Petrov",
    "Quispe",
    "Rossi",
];
/// Another writing than that of the names above.
const OTHER_SCRIPT: [&str; 3] = [
    "\u{410}\u{43d}\u{430} \u{41f}\u{435}\u{442}\u{440}\u{43e}\u{432}\u{430}",
    "\u{5c71}\u{7530} \u{82b1}",
    "\u{3a6}\u{3c9}\u{3c4}\u{3b5}\u{3b9}\u{3bd}\u{3ae} \u{39d}\u{3af}\u{3ba}\u{3bf}\u{3c5}",
];

/// Days away from home, the last one included.
#[derive(Clone, Copy)]
pub(crate) struct Journey {
    first: u16,
    last: u16,
}

impl Journey {
    /// A journey that begins on any day of a year, of which the hire is a part.
    fn drawn(numbers: &mut Numbers, most: u64) -> Journey {
        let first = day(numbers.below(365));
        Journey { first, last: first + day(2 + numbers.below(most)) }
    }

    pub(crate) fn covers(self, day: u16) -> bool {
        (self.first..=self.last).contains(&day)
    }

    pub(crate) fn days(self) -> std::ops::RangeInclusive<u16> {
        self.first..=self.last
    }
}

fn day(number: u64) -> u16 {
    u16::try_from(number).unwrap_or(0)
}

/// Somebody with causes, of which a profile shows the traces.
pub(crate) struct Person {
    /// The number among those drawn.
    pub(crate) place: u64,
    causes: Vec<bool>,
    pub(crate) name: String,
    pub(crate) earlier_name: String,
    pub(crate) partner: String,
    pub(crate) other_script: &'static str,
    /// Untold, in another country: three to nine days (B11: six on average).
    untold: Journey,
    /// Told, in yet another.
    told: Journey,
    /// The day of the move.
    moves_on: u16,
}

impl Person {
    /// The person of this number: the same whoever else is drawn.
    pub(crate) fn drawn(shares: &[Share], seed: u64, place: u64) -> Person {
        let mut numbers = Numbers::seeded(seed ^ Numbers::seeded(place).next());
        let mut causes = vec![false; Cause::ALL.len()];
        for share in shares {
            let number = numbers.below(1_000_000);
            let among = share.among(|cause| causes[cause as usize]);
            causes[share.cause as usize] = number < u64::from(among);
        }
        let mut one = |of: &[&'static str]| of[usize::from(day(numbers.below(of.len() as u64)))];
        let (first, last, other) = (one(&FIRST), one(&LAST), one(&LAST));
        Person {
            place,
            causes,
            name: format!("{first} {last}"),
            // Another one, whatever was drawn.
            earlier_name: format!("{first} {}", if other == last { "Lindqvist" } else { other }),
            partner: format!("Maren {}", if other == last { "Lindqvist" } else { other }),
            other_script: one(&OTHER_SCRIPT),
            untold: Journey::drawn(&mut numbers, 7),
            told: Journey::drawn(&mut numbers, 12),
            moves_on: day(numbers.below(146)),
        }
    }

    pub(crate) fn has(&self, cause: Cause) -> bool {
        self.causes[cause as usize]
    }

    /// Away untold in another country.
    pub(crate) fn untold(&self) -> Option<Journey> {
        self.has(Cause::UntoldTravel).then_some(self.untold)
    }

    /// Away and told.
    pub(crate) fn told(&self) -> Option<Journey> {
        self.has(Cause::ToldTravel).then_some(self.told)
    }

    /// The day of a move.
    pub(crate) fn moves_on(&self) -> Option<u16> {
        self.has(Cause::MovesInHiring).then_some(self.moves_on)
    }

    /// Whether the new home is that of this day.
    pub(crate) fn has_moved(&self, day: u16) -> bool {
        self.moves_on().is_some_and(|moved| day >= moved)
    }

    /// In the other of two countries: a month and a half here, a month and a half there.
    pub(crate) fn in_other_country(&self, day: u16) -> bool {
        self.has(Cause::LivesInTwoCountries) && (day / 45) % 2 == 1
    }
}
