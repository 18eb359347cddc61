//! What goes elsewhere and moves no point.

use alloc::string::ToString as _;
use alloc::vec::Vec;

use super::report::{Notice, Text};
use super::{Assessment, LegalBasis, messages as say};
use crate::facts::Facts;

/// Which notices the facts bring.
#[derive(Clone, Copy, Debug)]
pub(super) struct Flags {
    /// A jurisdiction or sanctions list hit of the caller's.
    compliance: bool,
    /// Somebody says that the identity is theirs.
    owner: bool,
    /// So many entries are dated after the moment of the assessment.
    left_out: u32,
}

impl Flags {
    pub(super) fn of(facts: &Facts<'_>) -> Flags {
        Flags {
            compliance: facts.has_caller_hit(),
            owner: facts.owner_was_heard(),
            left_out: facts.later_than_as_of(),
        }
    }
}

/// The group whose findings belong to the incident process.
const HARM: &str = "insider-harm";

impl<'s> Assessment<'s> {
    /// What goes elsewhere and moves no point: harm after access, hits on the caller's lists, the
    /// owner of an identity, further duties, entries that were not read.
    ///
    /// ```
    /// use hirerisk::{LegalBasis, Moment, Scorer, profile::Profile};
    /// let scorer = Scorer::builder().basis(LegalBasis::ThirdParty).build().unwrap();
    /// let as_of: Moment = "2026-11-01".parse().unwrap();
    /// let notices = scorer.assess(&Profile::default().id("c-1"), as_of).notices();
    /// assert!(notices.iter().any(|notice| notice.code == "third-party-duties"));
    /// ```
    #[must_use]
    pub fn notices(&self) -> Vec<Notice<'s>> {
        let group = |index: usize| self.book.groups.get(index);
        let harm = |index: usize| group(index).is_some_and(|group| group.id == HARM);
        let harmed = self.findings.iter().any(|line| harm(line.group));
        let third_party = self.terms.basis() == LegalBasis::ThirdParty;
        let all = [
            (harmed, "incident-process", &say::INCIDENT),
            (self.notices.owner, "identity-owner", &say::OWNER),
            (self.notices.compliance, "compliance", &say::COMPLIANCE),
            (third_party, "third-party-duties", &say::THIRD_PARTY),
        ];
        let mut told = Vec::new();
        for (due, code, says) in all {
            if due {
                told.push(Notice { code: Text::Borrowed(code), says: self.said(says) });
            }
        }
        let counted = [
            (self.notices.left_out, "later-facts", &say::LEFT_OUT),
            (self.in_force.ended, "exceptions-ended", &say::ENDED),
        ];
        for (count, code, says) in counted {
            if count > 0 {
                let says = self.words.count((says, count), &[("count", &count)]).to_string();
                told.push(Notice { code: Text::Borrowed(code), says: Text::Owned(says) });
            }
        }
        told
    }
}
