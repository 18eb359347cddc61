//! On whose behalf and for what purpose assessments are made.

use alloc::borrow::Cow;
use alloc::string::String;

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
    contact: Option<String>,
}

impl Terms {
    /// The terms, unless no purpose is stated that a reader sees.
    pub(crate) fn new(basis: LegalBasis, purpose: &str, contact: Option<&str>) -> Option<Terms> {
        let purpose = printable(purpose);
        let contact = contact.map(printable).filter(|contact| !contact.trim().is_empty());
        let purpose = (!purpose.trim().is_empty()).then_some(Cow::Owned(purpose));
        purpose.map(|purpose| Terms { basis, purpose, contact })
    }

    pub(super) const fn basis(&self) -> LegalBasis {
        self.basis
    }

    /// Where candidates answer.
    pub(super) fn contact(&self) -> Option<&str> {
        self.contact.as_deref()
    }

    pub(super) fn purpose(&self) -> &str {
        &self.purpose
    }
}

impl Default for Terms {
    /// An employer that hires.
    fn default() -> Terms {
        Terms { basis: LegalBasis::FirstParty, purpose: Cow::Borrowed("hiring"), contact: None }
    }
}
