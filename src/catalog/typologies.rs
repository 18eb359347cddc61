//! Reported patterns: which marks make one. They add no points; what comes together with points is
//! an interaction.
//!
//! Combinations that the reports call near-decisive and that no interaction holds (an owner's word
//! beside a contradiction, three facts at once, a seized domain beside anything else) are left to
//! the researcher: no source gives a size for them.

use crate::rule::{Mark, Typology};
use crate::units::Stage;

/// Every reported pattern, by id.
///
/// A level stands where only a higher one says what the pattern says: a hard fact shared, the
/// issuer's own word, an address on whose occupant nobody was asked.
///
/// ```
/// use hirerisk::catalog::TYPOLOGIES;
/// assert!(TYPOLOGIES.iter().all(|one| !one.core.is_empty() && !one.supporting.is_empty()));
/// ```
pub static TYPOLOGIES: &[Typology<'static>] = &[
    // A helper in the right place receives devices, keeps them running, lets others drive them.
    Typology {
        id: "T01",
        shown_as: "The employer's device seems to stand with a third person and to be operated \
                   from outside.",
        core: &[
            Mark::any("device.inbound_remote_session"),
            Mark::from("device.ip_kvm", "named"),
            Mark::any("device.place_conflict"),
            Mark::any("device.shipped_onward"),
        ],
        supporting: &[
            Mark::any("device.remote_control_unapproved"),
            Mark::any("device.first_boot_elsewhere"),
            Mark::any("device.possession_conflict"),
            Mark::any("delivery.address_unclaimed"),
            Mark::any("delivery.changed_after_offer"),
            Mark::any("delivery.forwarder"),
            Mark::any("linkage.devices_one_home"),
            Mark::any("linkage.delivery_shared"),
            Mark::any("linkage.mail_shared"),
            Mark::any("device.keep_awake"),
        ],
        lowers: "The device activated at the stated home by a code out of the parcel, or in person; \
                 hand-over to the person interviewed; residence proof of the delivery address; \
                 approval of the tool on record.",
        does_not_lower: Some(
            "A domestic line, a device that never moves, or a touch on a key that a helper can give.",
        ),
        innocent: "families on duty away from home and the relatives who keep their machines, people \
                   who forward a machine from a parent's house, users of assistive remote support, \
                   an agency that prepares machines, siblings, travellers",
        first_stage: Stage::Onboarding,
        near_decisive: &[
            "interaction.control_and_redirection",
            "interaction.one_home_and_inbound_control",
            "interaction.place_and_inbound_control",
        ],
        sources: &[
            "court-chapman-2025-02",
            "court-knoot-2024-08",
            "doj-2025-06-30-actions",
            "mandiant-podcast-2025-05",
        ],
    },
    // Name, number and history of a real person are used without leave.
    Typology {
        id: "T02",
        shown_as: "The person dealt with may not be the holder of the identity given.",
        core: &[
            Mark::any("identity.not_the_holder"),
            Mark::from("identity.owner_disputes", "confirmed"),
            Mark::from("identity.document_not_genuine", "issuer_denies"),
            Mark::any("delivery.collector_not_the_person"),
        ],
        supporting: &[
            Mark::any("identity.liveness_failed"),
            Mark::any("delivery.changed_after_offer"),
            Mark::any("delivery.address_unclaimed"),
            Mark::any("persona.portrait_of_another"),
            Mark::any("identity.own_report_supplied"),
        ],
        lowers: "The same document and face compared in person, and again with the person at work.",
        does_not_lower: Some(
            "A clean background check, a matching tax number, a passed medical test or several \
             interviews: they belong to the owner, or to the person on screen.",
        ),
        innocent: "people whose photograph is old, whose looks or whose name changed, whom machines \
                   read badly, who are mixed up with another by a clerk, and the owner of the \
                   identity",
        first_stage: Stage::Onboarding,
        near_decisive: &["interaction.holder_of_document_and_country"],
        sources: &[
            "knowbe4-2024-07",
            "hypr-2024-11",
            "mandiant-podcast-2025-05",
            "doj-2024-05-chapman",
        ],
    },
    // The owner consents: own name, papers and home; another person does the work.
    Typology {
        id: "T03",
        shown_as: "The identity checks out; whether this person does the work is open.",
        core: &[
            Mark::any("device.inbound_remote_session"),
            Mark::any("interview.other_person_later"),
            Mark::any("access.concurrent_use"),
            Mark::from("conduct.work_passed_on", "admitted"),
        ],
        supporting: &[
            Mark::any("history.education_denied"),
            Mark::any("history.employer_denies"),
            Mark::any("identity.concurrent_employment"),
            Mark::any("device.remote_control_unapproved"),
            Mark::any("device.possession_conflict"),
            Mark::any("conduct.asks_for_identity"),
        ],
        lowers: "A live action at the device by the person interviewed, repeated; a biometric or \
                 in-person step repeated at later dates.",
        does_not_lower: Some("Genuine papers, the holder's name on the account, home delivery."),
        innocent: "users of assistive remote support, contractors with disclosed subcontractors, \
                   households with shared machines",
        first_stage: Stage::Employment,
        near_decisive: &[],
        sources: &["doj-2025-12-vong", "doj-2025-11-pleas", "tokyo-mpd-2025-04"],
    },
    // One person sits the interview or test, another starts.
    Typology {
        id: "T04",
        shown_as: "It is open whether one and the same person took part throughout.",
        core: &[
            Mark::any("interview.other_person_later"),
            Mark::from("interview.other_name_shown", "changed"),
            Mark::from("interview.other_identity_on_screen", "two_or_more"),
        ],
        supporting: &[
            Mark::any("interview.somebody_else_answers"),
            Mark::any("interview.neighbouring_interviews"),
            Mark::any("access.concurrent_use"),
            Mark::any("identity.not_the_holder"),
            Mark::any("linkage.same_person_two_names"),
        ],
        lowers: "The same identity step at application, on day one and later, in person or by an \
                 accessible mode.",
        does_not_lower: Some("An interview passed."),
        innocent: "people with interpreters or note-takers, siblings and family accounts with another \
                   display name, people who freeze live, weak connections",
        first_stage: Stage::Interview,
        near_decisive: &[],
        sources: &["court-hwa-2024-12", "joint-2026-09", "seal-ttp-2025-08"],
    },
    // Invented people, employers and pages vouch for one another.
    Typology {
        id: "T05",
        shown_as: "Employers or referees named could not be confirmed independently of the candidate.",
        core: &[
            Mark::from("history.employer_made_up", "three_marks"),
            Mark::any("reference.unknown_at_employer"),
            Mark::from("reference.shares_with_candidate", "strong"),
            Mark::from("linkage.reported_front", "seized_domain"),
        ],
        supporting: &[
            Mark::any("reference.firm_tied_to_candidate"),
            Mark::any("reference.client_self_rated"),
            Mark::any("linkage.text_shared"),
            Mark::any("linkage.referrer_shares"),
            Mark::any("persona.code_rewritten"),
            Mark::any("persona.code_many_authors"),
            Mark::any("history.certificate_invalid"),
            Mark::any("contact.lookup_other_people"),
        ],
        lowers: "A payroll or tax record of the job; a call-back to a number found independently; a \
                 registry filing that shows the firm at the time.",
        does_not_lower: None,
        innocent: "people of closed start-ups, laid-off teams with one manager, refugees with silent \
                   registries, family shops, consultants with a company of their own",
        first_stage: Stage::Screening,
        near_decisive: &["interaction.front_employer_and_tied_referee"],
        sources: &[
            "gtig-2025-04",
            "doj-2023-10-domains",
            "court-hwa-2024-12",
            "seal-ttp-2025-08",
            "sentinellabs-2024-11",
        ],
    },
    // A small company offers the worker, checks the papers, takes the laptop or the money.
    Typology {
        id: "T06",
        shown_as: "The firm that supplies the worker also receives what should go to the worker.",
        core: &[
            Mark::any("delivery.intermediary_address"),
            Mark::any("identity.verifier_from_candidate_side"),
            Mark::from("history.intermediary_unverifiable", "three_marks"),
            Mark::any("linkage.reported_front"),
        ],
        supporting: &[
            Mark::any("linkage.intermediary_cluster"),
            Mark::any("identity.own_report_supplied"),
            Mark::any("payment.third_party_payee"),
            Mark::any("device.remote_control_unapproved"),
        ],
        lowers: "Papers seen by somebody whom the employer chose; hand-over to the worker in person; \
                 two other clients confirmed.",
        does_not_lower: Some("Coming through an agency."),
        innocent: "umbrella companies, one-person companies, agencies that prepare machines, \
                   employers of record",
        first_stage: Stage::Screening,
        near_decisive: &["interaction.unverifiable_firm_and_third_party_payee"],
        sources: &[
            "court-jin-2025-01",
            "doj-2025-06-30-actions",
            "doj-2025-11-pleas",
            "fbi-2025-07-psa",
        ],
    },
    // Wages go to an account that is not the worker's, or move from account to account.
    Typology {
        id: "T07",
        shown_as: "The account that receives the pay is reported to belong to somebody else, or keeps \
                   changing.",
        core: &[
            Mark::from("payment.holder_differs", "another_holder"),
            Mark::from("linkage.account_shared", "undeclared"),
        ],
        supporting: &[
            Mark::any("payment.third_party_payee"),
            Mark::any("payment.changed_often"),
            Mark::any("payment.crypto_unusual"),
            Mark::any("payment.country_unrelated"),
            Mark::any("linkage.mail_shared"),
        ],
        lowers: "A holder match from the bank for this worker, of an account not shared with others.",
        does_not_lower: None,
        innocent: "people whose name changed, with a spouse's or a joint account, with a company of \
                   their own, with one name only, people who change banks",
        first_stage: Stage::Onboarding,
        near_decisive: &["interaction.holder_and_collector"],
        sources: &[
            "court-hwa-2024-12",
            "fbi-2025-07-psa",
            "register-2024-10-secureworks",
            "ofac-2026-03",
        ],
    },
    // An established account of somebody else at a marketplace is used.
    Typology {
        id: "T08",
        shown_as: "The account used seems to carry another person's history.",
        core: &[Mark::any("persona.platform_reverification_failed")],
        supporting: &[
            Mark::any("persona.profiles_two_people"),
            Mark::any("persona.profile_withdrawn"),
            Mark::any("payment.holder_differs"),
        ],
        lowers: "Live re-verification by the platform, repeated.",
        does_not_lower: None,
        innocent: "migrants, people who changed trade, returners, agencies with shared accounts",
        first_stage: Stage::Application,
        near_decisive: &[],
        sources: &[
            "court-didenko-2024-05",
            "tokyo-mpd-2025-04",
            "advisory-2022-05",
            "seal-cases-2025-08",
        ],
    },
    // One placed worker brings in the next; one who left comes back under another name.
    Typology {
        id: "T09",
        shown_as: "This record shares hard facts with another record of this employer.",
        core: &[
            Mark::from("linkage.two_strong_kinds", "two_kinds"),
            Mark::any("linkage.returns_under_other_name"),
            Mark::from("linkage.replacement_shares", "strong"),
        ],
        supporting: &[
            Mark::any("linkage.referrer_shares"),
            Mark::any("linkage.text_shared"),
            Mark::any("linkage.line_shared"),
            Mark::any("linkage.devices_one_home"),
            Mark::any("linkage.delivery_shared"),
            Mark::any("linkage.same_person_two_names"),
            Mark::any("linkage.closed_case_anchor"),
        ],
        lowers: "Two people with two devices at one moment; shared places labelled by the caller.",
        does_not_lower: None,
        innocent: "couples, siblings, housemates, colleagues who follow a friend, agencies, people who \
                   apply again",
        first_stage: Stage::Application,
        near_decisive: &[
            "interaction.one_home_and_inbound_control",
            "interaction.replacement_and_third_party_payee",
        ],
        sources: &[
            "mandiant-podcast-2025-05",
            "seal-ttp-2025-08",
            "itbrew-2025-05-sentinelone",
            "coindesk-2024-10",
        ],
    },
    // The picture or voice of a live talk is altered by software.
    Typology {
        id: "T10",
        shown_as: "A trained reviewer reports that the live picture did not behave like a camera.",
        core: &[Mark::any("interview.synthetic_media")],
        supporting: &[
            Mark::any("device.virtual_camera"),
            Mark::any("identity.liveness_failed"),
            Mark::any("interview.other_person_later"),
            Mark::any("identity.document_not_genuine"),
        ],
        lowers: "A step in person, or one without a camera.",
        does_not_lower: Some("A hand in front of the face once."),
        innocent: "people with a blurred background, a poor line, a beauty filter or a streaming set-up",
        first_stage: Stage::Interview,
        near_decisive: &[],
        sources: &["pindrop-2026-02", "unit42-2025-04", "thebiggish-2026-02", "joint-2026-09"],
    },
    // After the hire code or data is taken, value is moved, or money is demanded.
    Typology {
        id: "T11",
        shown_as: "An access incident calls for the identity checks to be repeated.",
        core: &[
            Mark::any("conduct.extortion"),
            Mark::from("access.value_moved", "value"),
            Mark::any("access.early_tampering"),
            Mark::from("access.bulk_copy", "bulk"),
        ],
        supporting: &[
            Mark::any("access.restricted_data_remote"),
            Mark::any("access.hidden_code"),
            Mark::any("delivery.changed_after_offer"),
        ],
        lowers: "The incident team finds that the act was approved or an accident.",
        does_not_lower: None,
        innocent: "developers who mirror a repository, new staff who trip over unwanted software, \
                   people in a dispute over pay",
        first_stage: Stage::Employment,
        near_decisive: &[],
        sources: &[
            "fbi-2025-01-psa",
            "register-2024-10-secureworks",
            "knowbe4-2024-07",
            "ndga-2025-06",
        ],
    },
    // One person, or one team behind one name, fills several full-time posts.
    Typology {
        id: "T12",
        shown_as: "Another full-time post in the same hours is confirmed.",
        core: &[Mark::any("identity.concurrent_employment")],
        supporting: &[Mark::any("access.concurrent_use"), Mark::any("device.keep_awake")],
        lowers: "A disclosure that the employer approved.",
        does_not_lower: None,
        innocent: "people with two jobs, part-timers, founders, night-shift workers",
        first_stage: Stage::Employment,
        near_decisive: &[],
        sources: &["doj-2025-12-vong", "register-2024-09-mandiant", "court-hwa-2024-12"],
    },
];
