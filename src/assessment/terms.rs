//! On whose behalf and for what purpose assessments are made.

use alloc::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::label::printable;

/// On whose behalf assessments are made: it decides which duties an assessment names.
///
/// ```
/// use hirerisk::{LegalBasis, Scorer};
/// let scorer = Scorer::builder().basis(LegalBasis::ThirdParty).build();
/// assert!(scorer.is_ok());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LegalBasis {
    /// The employer assesses its own candidates.
    #[default]
    FirstParty,
    /// Somebody assesses for other employers: further duties apply, and every result says so.
    ThirdParty,
}

/// What stands in every assessment of one scorer.
#[derive(Clone, Debug)]
pub(crate) struct Terms {
    basis: LegalBasis,
    purpose: Cow<'static, str>,
}

impl Terms {
    /// The terms, unless no purpose is stated that a reader sees.
    pub(crate) fn new(basis: LegalBasis, purpose: &str) -> Option<Terms> {
        let purpose = printable(purpose);
        (!purpose.trim().is_empty()).then_some(Terms { basis, purpose: Cow::Owned(purpose) })
    }

    pub(super) const fn basis(&self) -> LegalBasis {
        self.basis
    }

    pub(super) fn purpose(&self) -> &str {
        &self.purpose
    }
}

impl Default for Terms {
    /// An employer that hires.
    fn default() -> Terms {
        Terms { basis: LegalBasis::FirstParty, purpose: Cow::Borrowed("hiring") }
    }
}
