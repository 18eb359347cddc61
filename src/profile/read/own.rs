//! The caller's own data under `extensions`: any JSON, but no key twice and none that must not exist.

use alloc::collections::BTreeSet;

use super::fault::{Fault, shown};
use super::forbidden;
use super::walk::Walk;
use crate::profile::error::Problem;

impl Walk<'_, '_> {
    pub(super) fn own_object(&mut self, depth: usize) -> Result<(), Fault> {
        let below = depth.saturating_add(1);
        let mut seen = BTreeSet::new();
        self.members(depth, |walk, key, offset| {
            if let Some(problem) = forbidden::problem(&key) {
                return Err(Fault::new(problem, offset).under(shown(&key)));
            }
            if !seen.insert(key.clone()) {
                return Err(Fault::new(Problem::DuplicateField, offset).under(shown(&key)));
            }
            walk.colon()?;
            walk.own(below).map_err(|fault| fault.under(shown(&key)))
        })
    }

    fn own(&mut self, depth: usize) -> Result<(), Fault> {
        match self.scan.next() {
            Some(b'{') => self.own_object(depth),
            Some(b'[') => {
                let below = depth.saturating_add(1);
                self.list(depth, |walk| walk.own(below))
            }
            Some(b'"') => self.text("a text").map(drop),
            Some(b'-' | b'0'..=b'9') => self.own_number(),
            _ => self.scan.literal(),
        }?;
        self.past_the_stop()
    }

    /// A number must fit what the reader makes of it, or it would be another number afterwards.
    fn own_number(&mut self) -> Result<(), Fault> {
        let offset = self.scan.at();
        let number = self.scan.number()?;
        let fits = number.parse::<f64>().is_ok_and(f64::is_finite)
            && serde_json::from_str::<serde_json::Number>(number).is_ok();
        let expected = "a number that fits 64 bits";
        if fits { Ok(()) } else { Err(Fault::new(Problem::NumberOutOfRange { expected }, offset)) }
    }
}
