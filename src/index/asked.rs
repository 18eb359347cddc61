//! An index answers who holds a key.

use core::convert::Infallible;
use core::ops::ControlFlow;

use chrono::NaiveDate;

use super::day::Day;
use super::kind::KeyKind;
use super::pages::Slot;
use super::source::{Closed, Holder, LinkSource};
use super::store::Index;
use super::subject::{Digest, Subject};
use super::text::Signature;

impl LinkSource for Index {
    type Error = Infallible;

    fn holders(
        &self,
        kind: KeyKind,
        digest: Digest,
        visit: &mut dyn FnMut(Holder) -> ControlFlow<()>,
    ) -> Result<(), Self::Error> {
        let slot = Slot::new(digest.hash(), kind.number());
        let _ = self.links.visit(slot, |row, day| match self.people.subject(row) {
            Some(subject) => visit(Holder { subject, seen: day.date() }),
            None => ControlFlow::Continue(()),
        });
        Ok(())
    }

    fn fetch_ahead(&self, kind: KeyKind, digest: Digest) {
        self.links.fetch_ahead(Slot::new(digest.hash(), kind.number()));
    }

    fn holds(
        &self,
        kind: KeyKind,
        digest: Digest,
        subject: Subject,
    ) -> Result<Option<NaiveDate>, Self::Error> {
        let slot = Slot::new(digest.hash(), kind.number());
        let places = (0..).take(self.heads.len());
        let rows = places.filter_map(|place| self.people.row(subject, place));
        let mut days = rows.filter_map(|row| self.links.held(slot, row));
        Ok(days.next().map(Day::date))
    }

    fn closed(&self, subject: Subject) -> Result<Option<Closed>, Self::Error> {
        let mut places = (0..).take(self.heads.len());
        Ok(places.find_map(|place| self.closed.get(&(place, subject)).copied()))
    }

    fn keeps_closed(&self) -> Result<bool, Self::Error> {
        Ok(!self.closed.is_empty())
    }

    fn keeps_texts(&self) -> Result<bool, Self::Error> {
        Ok(true)
    }

    fn similar(
        &self,
        text: &Signature,
        at_least_per_100: u32,
        visit: &mut dyn FnMut(Holder, u32),
    ) -> Result<(), Self::Error> {
        self.texts.similar(text, at_least_per_100, |found| {
            if let Some(subject) = self.people.subject(found.holder) {
                let seen = Day::from_number(found.day).date();
                visit(Holder { subject, seen }, found.per_100);
            }
        });
        Ok(())
    }
}
