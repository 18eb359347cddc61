//! What is kept beside an answer: the facts that it rests on and, where somebody asks why, what each part came to.

use alloc::vec::Vec;

use smallvec::SmallVec;

use super::trace::{Step, Trace};
use crate::facts::Cite;

/// Whether notes are kept.
///
/// Two types and no flag: almost all that is judged is quiet and needs none, and one path of judging is
/// compiled for both.
pub(in crate::rulefile) trait Notes {
    /// Whether there are any.
    const KEPT: bool;

    fn kept(&mut self) -> Option<&mut Kept>;
}

/// The answer alone.
pub(in crate::rulefile) struct Unkept;

/// The answer and what it rests on.
#[derive(Default)]
pub(in crate::rulefile) struct Kept {
    /// The facts, in the order in which the condition names them.
    pub(super) cites: SmallVec<[Cite; 8]>,
    /// What each part came to, where somebody asks why.
    pub(super) trace: Option<Trace>,
}

impl Notes for Unkept {
    const KEPT: bool = false;

    #[inline]
    fn kept(&mut self) -> Option<&mut Kept> {
        None
    }
}

impl Notes for Kept {
    const KEPT: bool = true;

    #[inline]
    fn kept(&mut self) -> Option<&mut Kept> {
        Some(self)
    }
}

impl Kept {
    /// With what each part comes to.
    pub(super) fn traced() -> Kept {
        Kept { trace: Some(Trace::default()), ..Kept::default() }
    }

    pub(super) fn note(&mut self, cite: Cite) {
        if let Some(trace) = &mut self.trace {
            trace.reads(cite);
        }
        if !self.cites.contains(&cite) {
            self.cites.push(cite);
        }
    }

    /// Forgets what was noted between two places.
    pub(super) fn keep_from(&mut self, start: usize, mark: usize) {
        if start < mark {
            let kept: SmallVec<[Cite; 8]> = self.cites.iter().skip(mark).copied().collect();
            self.cites.truncate(start);
            self.cites.extend(kept);
        }
    }

    pub(super) fn into_steps(self) -> Vec<Step> {
        self.trace.map(|trace| trace.steps).unwrap_or_default()
    }
}
