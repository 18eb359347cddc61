//! What verifiers found: each with method or channel, outcome, by whom and when.

use alloc::vec::Vec;

use super::place::Place;
use super::references::AskChannel;
use super::shape::{noun, words};
use super::text::{Product, Token};
use crate::units::{Moment, Stage};

noun! {
    /// All findings of verifiers that do not stand with the thing they examine.
    ///
    /// Only [`Step`]s lower a score, and only those that were recorded as passed as a whole.
    ///
    /// ```
    /// use hirerisk::Moment;
    /// use hirerisk::profile::{Checks, Step, StepKind, StepResult};
    /// let at: Moment = "2026-04-02".parse()?;
    /// let met = Step::default()
    ///     .kind(StepKind::IdInPerson)
    ///     .result(StepResult::Passed)
    ///     .by("office-1")
    ///     .at(at);
    /// let checks = Checks::default().steps([met]);
    /// assert_eq!(checks.steps.len(), 1);
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    verified struct Checks<'a> {
        /// Person against document.
        holder_match: Vec<HolderMatch<'a>>,
        /// Liveness.
        liveness: Vec<Liveness<'a>>,
        /// Registrars.
        education: Vec<EducationCheck<'a>>,
        /// Issuers of certificates.
        certificates: Vec<CertificateCheck<'a>>,
        /// Claimed employers.
        employers: Vec<EmployerCheck<'a>>,
        /// Employment records.
        concurrent_employment: Option<ConcurrentEmployment<'a>>,
        /// The background report.
        background: Option<BackgroundCheck<'a>>,
        /// The intermediary.
        intermediary: Option<IntermediaryCheck<'a>>,
        /// The identity's owner.
        owner_contact: Vec<OwnerContact<'a>>,
        /// The marketplace.
        platform: Option<PlatformCheck<'a>>,
        /// The vendor's duplicate finding.
        same_person: Option<SamePersonFinding<'a>>,
        /// The colleague who recommended the person was met in person.
        referrer_met_in_person: Option<bool>,
        /// When checks were asked for.
        requested: Vec<CheckRequest>,
        /// Steps that answer findings: the only facts that lower a score.
        steps: Vec<Step<'a>>,
    }
}

noun! {
    /// A verifier compared the person with the document.
    verified struct HolderMatch<'a> {
        /// What was found.
        result: Option<HolderMatchResult>,
        /// How many attempts.
        attempts: Option<u32>,
        /// A trained reviewer agreed.
        reviewed: Option<bool>,
        /// A token of the step, so that two results of one step are known as such.
        step: Option<Token<'a>>,
        /// Who.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// A vendor's liveness finding.
    verified struct Liveness<'a> {
        /// What was found.
        result: Option<LivenessResult>,
        /// How many attempts, each on another device.
        attempts: Option<u32>,
        /// A token of the step.
        step: Option<Token<'a>>,
        /// Who.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// A registrar's answer. No school is stored.
    verified struct EducationCheck<'a> {
        /// The answer.
        result: Option<RecordResult>,
        /// Every declared name was tested.
        all_names_tested: Option<bool>,
        /// Who asked.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// The answer of a certificate's issuer.
    verified struct CertificateCheck<'a> {
        /// The answer.
        result: Option<CertificateResult>,
        /// Every declared name was tested.
        all_names_tested: Option<bool>,
        /// The number was corrected once.
        corrected_once: Option<bool>,
        /// Who asked.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// What is known of one claimed employer.
    verified struct EmployerCheck<'a> {
        /// The employer.
        employer: Option<Product<'a>>,
        /// Its answer.
        result: Option<EmployerResult>,
        /// How it was reached.
        channel: Option<AskChannel>,
        /// Every declared name was tested.
        all_names_tested: Option<bool>,
        /// The register of the claimed place.
        register: Option<RegisterResult>,
        /// First registration of its domain.
        domain_since: Option<Moment>,
        /// An unrelated person names it as employer.
        named_by_others: Option<YesNo>,
        /// The claimed posts were in cities where it had an office in those years.
        office_there: Option<YesNo>,
        /// Who asked.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// What an employment record service shows.
    verified struct ConcurrentEmployment<'a> {
        /// Concurrent full-time posts begun within twelve months.
        count: Option<u32>,
        /// The person had disclosed them.
        disclosed: Option<bool>,
        /// The service.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// The background report.
    verified struct BackgroundCheck<'a> {
        /// Who brought it.
        channel: Option<BackgroundChannel>,
        /// What its provider says through a line that the employer found.
        provider_confirmed: Option<ProviderAnswer>,
        /// Who asked.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// What is known of the intermediary.
    verified struct IntermediaryCheck<'a> {
        /// Its register.
        register: Option<RegisterResult>,
        /// A second verifiable person works there.
        second_person: Option<YesNo>,
        /// Its site's text equals another firm's.
        site_copied: Option<YesNo>,
        /// Who looked.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// What the identity's owner says.
    verified struct OwnerContact<'a> {
        /// The answer.
        result: Option<OwnerAnswer>,
        /// How the owner spoke.
        channel: Option<OwnerChannel>,
        /// Who took it.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// What the marketplace found.
    verified struct PlatformCheck<'a> {
        /// The finding.
        result: Option<PlatformResult>,
        /// How many tries.
        attempts: Option<u32>,
        /// The marketplace.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// The vendor's duplicate finding for this employer.
    verified struct SamePersonFinding<'a> {
        /// The finding.
        result: Option<DuplicateResult>,
        /// One further anchor is shared.
        second_anchor: Option<bool>,
        /// The vendor.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// A check was asked for.
    observed struct CheckRequest {
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// A step that answers findings, recorded as a whole: it holds only when it passed and no part
    /// failed or stayed open.
    ///
    /// It answers findings whose facts are not later than it, about the thing that it names.
    ///
    /// ```
    /// use hirerisk::profile::{Step, StepKind, StepResult};
    /// let step = Step::default()
    ///     .kind(StepKind::PayeeHolderMatch)
    ///     .result(StepResult::Passed)
    ///     .parts([StepResult::Passed, StepResult::Open]) // so it does not hold
    ///     .account("acct-1");
    /// assert!(step.parts.contains(&StepResult::Open));
    /// ```
    verified struct Step<'a> {
        /// Which step.
        kind: Option<StepKind>,
        /// Its outcome as a whole.
        result: Option<StepResult>,
        /// The outcomes of its parts, where they are recorded.
        parts: Vec<StepResult>,
        /// The account it concerns; every account if not given.
        account: Option<Token<'a>>,
        /// The device it concerns; every device if not given.
        device: Option<Token<'a>>,
        /// The document it concerns; every document if not given.
        document: Option<Token<'a>>,
        /// The address it concerns; every address if not given.
        address: Place<'a>,
        /// At which stage it was done; the stage of the record if not given.
        stage: Option<Stage>,
        /// Who verified.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

words! {
    /// What a verifier found of person and document.
    HolderMatchResult {
        /// The same.
        Same = "same",
        /// Not the same.
        Different = "different",
        /// Not the same, found by a trained verifier in person.
        DifferentInPerson = "different_in_person",
        /// Not clear.
        Inconclusive = "inconclusive",
    }
}

words! {
    /// What a vendor found of liveness.
    LivenessResult {
        /// Passed.
        Passed = "passed",
        /// Failed.
        Failed = "failed",
        /// A stream was fed in.
        Injected = "injected",
        /// Not clear.
        Inconclusive = "inconclusive",
    }
}

words! {
    /// What a registrar answers.
    RecordResult {
        /// Confirmed.
        Confirmed = "confirmed",
        /// No record.
        NoRecord = "no_record",
        /// No answer to be had.
        Unavailable = "unavailable",
    }
}

words! {
    /// What a certificate's issuer answers.
    CertificateResult {
        /// The number belongs to the person.
        Match = "match",
        /// There is no such number.
        NoMatch = "no_match",
        /// It belongs to another holder.
        OtherHolder = "other_holder",
        /// No answer to be had.
        Unavailable = "unavailable",
    }
}

words! {
    /// What a claimed employer answers.
    EmployerResult {
        /// Confirmed.
        Confirmed = "confirmed",
        /// Dates or title differ.
        Differs = "differs",
        /// No record.
        NoRecord = "no_record",
        /// No answer.
        Silent = "silent",
        /// The firm has closed.
        Closed = "closed",
    }
}

words! {
    /// What a company register shows.
    RegisterResult {
        /// Found.
        Found = "found",
        /// Not found.
        NotFound = "not_found",
        /// It cannot be searched.
        NotSearchable = "not_searchable",
    }
}

words! {
    /// Yes, no, or looked up and not told.
    YesNo {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Looked up, and not told.
        Unknown = "unknown",
    }
}

words! {
    /// Who brought a background report.
    BackgroundChannel {
        /// The employer ordered it.
        OrderedDirectly = "ordered_directly",
        /// The candidate or intermediary handed it in.
        Supplied = "supplied",
    }
}

words! {
    /// What a provider says of its report.
    ProviderAnswer {
        /// It is ours.
        Confirmed = "confirmed",
        /// It is not ours.
        Denied = "denied",
        /// No answer.
        Silent = "silent",
    }
}

words! {
    /// What the identity's owner says.
    OwnerAnswer {
        /// Is the worker.
        IsTheWorker = "is_the_worker",
        /// Never worked here.
        NotTheWorker = "not_the_worker",
        /// Could not be reached.
        Unreachable = "unreachable",
    }
}

words! {
    /// How the owner spoke.
    OwnerChannel {
        /// Reached through a channel that the employer found.
        Independent = "independent",
        /// An authority wrote.
        Authority = "authority",
        /// The report came in; the owner is not verified yet.
        InboundOnly = "inbound_only",
    }
}

words! {
    /// What a marketplace found.
    PlatformResult {
        /// The account is this person's.
        Passed = "passed",
        /// Re-verification failed.
        Failed = "failed",
        /// The account was transferred or rented.
        Transferred = "transferred",
        /// No answer to be had.
        Unavailable = "unavailable",
    }
}

words! {
    /// What a vendor says of the same person under another name.
    DuplicateResult {
        /// Reported.
        Reported = "reported",
        /// Reported, and a reviewer confirmed it.
        Reviewed = "reviewed",
        /// None.
        None = "none",
    }
}

words! {
    /// The outcome of a step or of one part of it.
    StepResult {
        /// Passed.
        Passed = "passed",
        /// Failed.
        Failed = "failed",
        /// Not finished, declined or not clear.
        Open = "open",
    }
}

words! {
    /// The steps that answer findings.
    StepKind {
        /// Contact confirmed by code on two days, and a look-up matches a declared name.
        ContactCleared = "contact_cleared",
        /// Device and own telephone together at the stated place, two announced times.
        DeviceSteady = "device_steady",
        /// The issuer or chip confirms the document.
        DocumentIssuerConfirmed = "document_issuer_confirmed",
        /// Hand-over against identity by a counter that the employer chose.
        HandoverChecked = "handover_checked",
        /// Identity step in person, compared with the interviewers.
        IdInPerson = "id_in_person",
        /// Supervised live step, person and document.
        IdLiveSupervised = "id_live_supervised",
        /// The same step passed again at day one and after thirty days.
        IdRepeated = "id_repeated",
        /// An analyst closed the incident as the work of an outsider.
        IncidentExplained = "incident_explained",
        /// The intermediary was audited.
        IntermediaryAudited = "intermediary_audited",
        /// A touch key was enrolled on the device at the stated place.
        KeyBound = "key_bound",
        /// The list's keeper withdrew or corrected the entry.
        ListEntryWithdrawn = "list_entry_withdrawn",
        /// Met in person by staff who work with the person daily.
        MetAndWorks = "met_and_works",
        /// The owner, reached independently, confirms being the worker.
        OwnerConfirms = "owner_confirms",
        /// A code from the parcel came back from the known device and line.
        ParcelCode = "parcel_code",
        /// The register shows the payee firm as the worker's own.
        PayeeFirmOwned = "payee_firm_owned",
        /// The bank confirms the holder under a declared name.
        PayeeHolderMatch = "payee_holder_match",
        /// A payroll or tax record confirms the post.
        PayrollRecord = "payroll_record",
        /// The marketplace re-verified the person.
        PlatformVerified = "platform_verified",
        /// Possession was shown on two days.
        PossessionTwice = "possession_twice",
        /// The referee was confirmed through the firm's line.
        RefereeOwnChannel = "referee_own_channel",
        /// Registrar or issuer confirms.
        Registrar = "registrar",
        /// Automated document and presence check.
        RemoteDocSelfie = "remote_doc_selfie",
        /// Remote control was removed or approved, and work went on.
        RemoteToolsCleared = "remote_tools_cleared",
        /// A third party's record ties person and place.
        ResidenceTied = "residence_tied",
        /// The employer's own record covers the dates.
        TravelApproved = "travel_approved",
        /// Two people were shown to be two.
        TwoAtOnce = "two_at_once",
        /// A session from the usual line on a second date.
        UsualLine = "usual_line",
        /// Work was explained and changed, live or in writing.
        WorkShown = "work_shown",
    }
}
