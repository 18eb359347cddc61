//! What happened in the employer's systems and what a named manager recorded.

use alloc::vec::Vec;

use super::shape::{noun, words};
use super::text::Token;
use crate::units::Moment;

noun! {
    /// Events in the employer's systems.
    ///
    /// ```
    /// use hirerisk::profile::{Access, AccessEvent, AccessEventKind};
    /// let copied = AccessEvent::default().kind(AccessEventKind::BulkCopy).confirmed(true);
    /// let access = Access::default().events([copied]);
    /// assert!(Access::default().events.is_none() && access.events.is_some()); // logged or not
    /// ```
    observed struct Access {
        /// The events; leave out where they are not logged.
        events: Option<Vec<AccessEvent>>,
    }
}

noun! {
    /// One event.
    observed struct AccessEvent {
        /// What happened.
        kind: Option<AccessEventKind>,
        /// Ten or more times the median of the role.
        above_role: Option<bool>,
        /// It came after notice of dismissal.
        after_notice: Option<bool>,
        /// It was confirmed by analysis.
        confirmed: Option<bool>,
        /// It happened inside an unapproved remote session.
        in_remote_session: Option<bool>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// What people did, as recorded.
    ///
    /// ```
    /// use hirerisk::profile::{Conduct, ConductKind, ConductReport, ReportForm};
    /// let report = ConductReport::default()
    ///     .kind(ConductKind::AsksForIdentity)
    ///     .form(ReportForm::Written)
    ///     .recorded_by("manager-1");
    /// let conduct = Conduct::default().reports([report]);
    /// assert!(conduct.reports.is_some());
    /// ```
    observed struct Conduct<'a> {
        /// The reports; leave out where none are kept.
        reports: Option<Vec<ConductReport<'a>>>,
    }
}

noun! {
    /// One report.
    observed struct ConductReport<'a> {
        /// What it is about.
        kind: Option<ConductKind>,
        /// On what it rests.
        form: Option<ReportForm>,
        /// The manager who recorded it.
        recorded_by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

words! {
    /// What happened.
    AccessEventKind {
        /// One repository copied to a personal account.
        RepositoryCopied = "repository_copied",
        /// A bulk copy to a personal account or cloud.
        BulkCopy = "bulk_copy",
        /// Value-bearing code, keys, signers or funds changed outside review.
        ValueMoved = "value_moved",
        /// Outside accounts added to private spaces without a ticket.
        PeopleAdded = "people_added",
        /// A backdoor, covert channel or bulk export of credentials.
        HiddenCode = "hidden_code",
        /// Restricted material opened.
        RestrictedOpened = "restricted_opened",
        /// Reading far above the peers', or early requests for rights.
        WideInterest = "wide_interest",
    }
}

words! {
    /// What a report is about.
    ConductKind {
        /// A demand for money to keep data unpublished.
        Extortion = "extortion",
        /// A request to lend identity, account or address.
        AsksForIdentity = "asks_for_identity",
        /// Work or calls of a named-person contract done by others.
        WorkPassedOn = "work_passed_on",
        /// A threat when advance pay was refused.
        PaymentThreat = "payment_threat",
        /// Requests to skip steps.
        Pressure = "pressure",
        /// Small unapproved charges.
        SmallCharges = "small_charges",
    }
}

words! {
    /// On what a report rests.
    ReportForm {
        /// A written message.
        Written = "written",
        /// Two witnesses.
        TwoWitnesses = "two_witnesses",
        /// Admitted, or seen at work.
        Admitted = "admitted",
        /// Author or device records.
        Records = "records",
        /// One person's word.
        Hearsay = "hearsay",
    }
}
