//! Combinations that the reports call characteristic: a line of their own, never a cause.

use crate::rule::Interaction;
use crate::units::Points;

/// Every interaction, by id.
///
/// The sizes are ours: small, because the parts already count in full.
///
/// ```
/// use hirerisk::catalog::INTERACTIONS;
/// assert!(INTERACTIONS.iter().all(|both| !both.one_of.is_empty() && !both.and_one_of.is_empty()));
/// ```
pub static INTERACTIONS: &[Interaction<'static>] = &[
    Interaction {
        id: "interaction.control_and_redirection",
        title: "Unapproved control of a device whose delivery was redirected",
        one_of: &["device.remote_control_unapproved", "device.ip_kvm"],
        and_one_of: &["delivery.changed_after_offer"],
        points: Points::new(3),
        why: "Reports describe both together: a device sent to a helper and driven from afar. Each by \
              itself is common in honest life, and a move with an agreed aid shows both.",
        sources: &["secureworks-2024-10-summary", "nisos-2024"],
    },
    Interaction {
        id: "interaction.front_employer_and_tied_referee",
        title: "An employer that cannot be shown to exist, and a referee tied to the candidate",
        one_of: &["history.employer_made_up"],
        and_one_of: &["reference.firm_tied_to_candidate"],
        points: Points::new(2),
        why: "A vanished start-up explains the first half, a helpful relative the second; \
              together they leave no independent voice.",
        sources: &["court-hwa-2024-12", "doj-2023-10-domains"],
    },
    Interaction {
        id: "interaction.holder_and_collector",
        title: "Another account holder, and another collector of the device",
        one_of: &["payment.holder_differs"],
        and_one_of: &["delivery.collector_not_the_person"],
        points: Points::new(3),
        why: "Pay and device both go elsewhere, by two channels that do not depend on each other; a \
              couple who move together can show both.",
        sources: &["fbi-2025-07-psa", "japan-2024-03"],
    },
    Interaction {
        id: "interaction.holder_of_document_and_country",
        title: "Not the document's holder, and sessions from another country",
        one_of: &["identity.not_the_holder"],
        and_one_of: &["network.country_conflict"],
        points: Points::new(2),
        why: "Two channels that do not depend on each other differ, one on who, one on where; \
              somebody newly married and newly moved can show both.",
        sources: &["hypr-2024-11"],
    },
    Interaction {
        id: "interaction.one_home_and_inbound_control",
        title: "Several people's devices in one home, and this one driven from outside",
        one_of: &["linkage.devices_one_home"],
        and_one_of: &["device.inbound_remote_session"],
        points: Points::new(4),
        why: "Court files on laptop farms describe both together in one home; a household that repairs \
              or tests devices can show both.",
        sources: &["doj-2025-07-chapman", "doj-2025-06-30-actions"],
    },
    Interaction {
        id: "interaction.place_and_inbound_control",
        title: "A device that was never at a stated place, driven from outside",
        one_of: &["device.place_conflict"],
        and_one_of: &["device.inbound_remote_session"],
        points: Points::new(3),
        why: "Reports describe a device that stands with a third person and is operated from \
              elsewhere; a desk at a relative's and an agreed aid look the same.",
        sources: &["mandiant-podcast-2025-05", "court-knoot-2024-08"],
    },
    Interaction {
        id: "interaction.replacement_and_third_party_payee",
        title: "A replacement tied to the one replaced, and pay to a third party",
        one_of: &["linkage.replacement_shares"],
        and_one_of: &["payment.third_party_payee"],
        points: Points::new(2),
        why: "Reports describe one hand that arranges the seat and receives the pay; a couple who share \
              their errands can look the same.",
        sources: &["cyberscoop-2025-01"],
    },
    Interaction {
        id: "interaction.unverifiable_firm_and_third_party_payee",
        title: "An intermediary that cannot be shown to exist, and pay to a third party",
        one_of: &["history.intermediary_unverifiable"],
        and_one_of: &["payment.third_party_payee"],
        points: Points::new(2),
        why: "The firm that offers the worker also receives the money, as agencies do; reports \
              describe it of firms that nobody could verify.",
        sources: &["court-jin-2025-01"],
    },
];
