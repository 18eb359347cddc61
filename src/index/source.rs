//! Where keys are kept: in an [`Index`](super::Index), or in a database of the caller's.

use core::ops::ControlFlow;

use chrono::NaiveDate;

use super::kind::KeyKind;
use super::subject::{Digest, Subject};
use super::text::Signature;

/// Somebody who holds a key. [`LinkSource::holders`] visits them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Holder {
    /// Who.
    pub subject: Subject,
    /// When the value was last seen with them.
    pub seen: NaiveDate,
}

/// How somebody's case ended. [`Index::close`](super::Index::close) notes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Closure {
    /// Turned away, left or dismissed.
    Ended,
    /// A person confirmed that it was a scheme, and closed the case.
    Confirmed,
}

/// How and when somebody's case ended. [`Shared::closed`](super::Shared) tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Closed {
    /// How.
    pub closure: Closure,
    /// When.
    pub on: NaiveDate,
}

/// Who keeps the keys of all candidates of one tenant, and can say who holds one.
///
/// Keep [established](super::KeyRow::established) keys alone, and those of one person as one: replaced together, erased together.
/// Hold the epochs apart, or not: digests of two epochs never meet.
///
/// `examples/sqlite` is one over a table.
pub trait LinkSource {
    /// What can go wrong; [`core::convert::Infallible`] in memory.
    type Error;

    /// Visits everybody who holds a key, once each, until told to stop. In which order makes no difference.
    ///
    /// # Errors
    ///
    /// What the source says.
    fn holders(
        &self,
        kind: KeyKind,
        digest: Digest,
        visit: &mut dyn FnMut(Holder) -> ControlFlow<()>,
    ) -> Result<(), Self::Error>;

    /// A key that will be asked for next, told before the first is: a source in memory can so look for all of them at
    /// once. It changes no answer.
    fn fetch_ahead(&self, kind: KeyKind, digest: Digest) {
        let _ = (kind, digest);
    }

    /// When somebody was last seen with a key, if they hold it. A source that has an index over keys and
    /// subjects answers it without visiting all.
    ///
    /// # Errors
    ///
    /// What the source says.
    fn holds(
        &self,
        kind: KeyKind,
        digest: Digest,
        subject: Subject,
    ) -> Result<Option<NaiveDate>, Self::Error> {
        let mut found = None;
        self.holders(kind, digest, &mut |holder| {
            if holder.subject == subject {
                found = Some(holder.seen);
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        })?;
        Ok(found)
    }

    /// How somebody's case ended, if it did.
    ///
    /// # Errors
    ///
    /// What the source says.
    fn closed(&self, subject: Subject) -> Result<Option<Closed>, Self::Error> {
        let _ = subject;
        Ok(None)
    }

    /// Whether it keeps how cases ended: without, it is unknown whether a person shares anything with one.
    ///
    /// # Errors
    ///
    /// What the source says.
    fn keeps_closed(&self) -> Result<bool, Self::Error> {
        Ok(false)
    }

    /// Whether it keeps texts: without, it is unknown whether anybody else's is similar.
    ///
    /// # Errors
    ///
    /// What the source says.
    fn keeps_texts(&self) -> Result<bool, Self::Error> {
        Ok(false)
    }

    /// Visits those whose text is similar to one of this signature, each with the day on which it came and how many
    /// of 100 phrases stand in both, from so many on.
    ///
    /// # Errors
    ///
    /// What the source says.
    fn similar(
        &self,
        text: &Signature,
        at_least_per_100: u32,
        visit: &mut dyn FnMut(Holder, u32),
    ) -> Result<(), Self::Error> {
        let _ = (text, at_least_per_100, visit);
        Ok(())
    }
}
