//! People who vouch.

use alloc::vec::Vec;

use super::contacts::MailClass;
use super::links::LinkKind;
use super::shape::{noun, words};
use super::text::{PersonName, Product, Token};
use crate::units::Moment;

noun! {
    /// One referee.
    ///
    /// ```
    /// use hirerisk::profile::{AskChannel, RefereeCheck, RefereeResult, Reference};
    /// let check = RefereeCheck::default()
    ///     .result(RefereeResult::Confirmed)
    ///     .channel(AskChannel::OwnSearch) // on a way that the employer found
    ///     .by("recruiter-1");
    /// let referee = Reference::default().referee("person-5").firm("firm-1").check(check);
    /// assert!(referee.firm_links.is_none()); // nobody looked
    /// ```
    mixed struct Reference<'a> {
        /// The referee.
        referee: Option<PersonName<'a>>,
        /// The firm at which they are said to work.
        firm: Option<Product<'a>>,
        /// The firm's domain, as the person gave it.
        firm_domain: Option<Token<'a>>,
        /// The telephone or mailbox that was given.
        contact: Option<Token<'a>>,
        /// What kind of mailbox it is.
        contact_class: Option<MailClass>,
        /// Said openly to be a relative or business partner.
        declared_tie: Option<bool>,
        /// The firm's answer.
        check: Option<RefereeCheck<'a>>,
        /// What the firm's web presence shares with the candidate; leave out where not looked up.
        firm_links: Option<Vec<LinkKind>>,
        /// When it was given.
        at: Option<Moment>,
    }
}

noun! {
    /// What the firm answered on its referee.
    verified struct RefereeCheck<'a> {
        /// The answer.
        result: Option<RefereeResult>,
        /// How the firm was reached.
        channel: Option<AskChannel>,
        /// Who asked.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

words! {
    /// What a firm says of a referee.
    RefereeResult {
        /// Works or worked there, and confirms.
        Confirmed = "confirmed",
        /// Never worked there.
        UnknownThere = "unknown_there",
        /// Has left, or was a contractor.
        Left = "left",
        /// No answer.
        Silent = "silent",
    }
}

words! {
    /// How somebody was reached.
    AskChannel {
        /// A number or address that the employer found.
        OwnSearch = "own_search",
        /// A record service.
        RecordService = "record_service",
        /// As the candidate said.
        CandidateSupplied = "candidate_supplied",
    }
}
