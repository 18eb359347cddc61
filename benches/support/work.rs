//! The work of the benches of linkage: candidates with twelve keys each, most of them their own.

use chrono::NaiveDate;
use hirerisk::index::{Epoch, KeyKind, Keyring, Keys, PlainKey, Secret, Standing};

use super::numbers::Numbers;

/// The kinds of a candidate's twelve keys.
pub(crate) const KINDS: [KeyKind; 12] = [
    KeyKind::Telephone,
    KeyKind::Mailbox,
    KeyKind::Address,
    KeyKind::Building,
    KeyKind::Account,
    KeyKind::Document,
    KeyKind::Device,
    KeyKind::Line,
    KeyKind::RefereeTelephone,
    KeyKind::RefereeMailbox,
    KeyKind::RefereeAtFirm,
    KeyKind::Page,
];

/// So many candidates of one tenant.
pub(crate) struct Work {
    pub(crate) people: u64,
    pub(crate) keyring: Keyring,
    pub(crate) day: NaiveDate,
}

impl Work {
    pub(crate) fn new(people: u64) -> Work {
        let secret = Secret::new(b"32 random bytes of a key store..".to_vec()).unwrap();
        let day = "2026-11-02".parse().unwrap();
        Work { people, keyring: Keyring::new(&secret, "employer-1", Epoch(1)), day }
    }

    /// The values of a candidate, as a warehouse or the profiles give them.
    pub(crate) fn values(&self, person: u64) -> Vec<PlainKey> {
        let mut numbers = Numbers::seeded(person.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let value = |kind: &KeyKind| {
            let shared = numbers.below(100) < 15;
            let number =
                if shared { numbers.below(self.people / 4 + 1) } else { self.people + person };
            PlainKey::new(*kind, format!("value-{number:013}"), self.day, Standing::Established)
        };
        KINDS.iter().map(value).collect()
    }

    pub(crate) fn keys(&self, person: u64) -> Keys {
        self.keyring.seal(&format!("c-{person}"), &self.values(person))
    }
}

/// Half of the times are below the first, 99 of 100 below the second.
pub(crate) struct Times {
    median: u32,
    slow: u32,
}

impl Times {
    pub(crate) fn of(mut times: Vec<u32>) -> Times {
        times.sort_unstable();
        Times { median: times[times.len() / 2], slow: times[times.len() * 99 / 100] }
    }
}

impl std::fmt::Display for Times {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{:8.2} us, 99 of 100 in {:.2} us",
            f64::from(self.median) / 1e3,
            f64::from(self.slow) / 1e3
        )
    }
}
