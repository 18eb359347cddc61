//! Dependence groups: one root cause each. Rules of one group fire together for one reason.

use crate::units::Overlap;

/// A root cause that makes several rules fire together, honestly or not.
///
/// The strongest finding of a group counts in full, each further one at the overlap. One group
/// alone never reaches `escalate`.
///
/// ```
/// use hirerisk::{Overlap, rule::GROUPS};
/// let egress = GROUPS.iter().find(|group| group.id == "egress").unwrap();
/// assert!(egress.carries);
/// assert_eq!(egress.overlap, Overlap::QUARTER);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Group<'a> {
    /// Stable name.
    pub id: &'a str,
    /// The root cause.
    pub cause: &'a str,
    /// Whether it can be one of the two causes that `escalate` asks for.
    pub carries: bool,
    /// The share by which further findings count.
    pub overlap: Overlap,
}

/// The groups that ship, by name.
///
/// # Source
///
/// Which groups carry follows TRUST A6, A11 and A33: address look-ups, cheap links and harm after
/// access never do. `shared-anchor` carries only through two strong kinds shared with one person.
///
/// ```
/// use hirerisk::rule::GROUPS;
/// let carrying: Vec<&str> =
///     GROUPS.iter().filter(|group| group.carries).map(|group| group.id).collect();
/// assert!(carrying.contains(&"payee") && !carrying.contains(&"anonymiser"));
/// ```
pub static GROUPS: &[Group<'static>] = &[
    Group {
        id: "anonymiser",
        cause: "The exit is hidden by a VPN, a proxy or a rented server.",
        carries: false,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "code-profile",
        cause: "The history of public code.",
        carries: false,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "contact-point",
        cause: "What telephone and mailbox are.",
        carries: false,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "credentials",
        cause: "Degrees and certificates that were claimed.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "delivery",
        cause: "Where the device is to go.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "device-custody",
        cause: "In whose hand, and where, the issued device is.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "document",
        cause: "Document and examination: is each what it is said to be.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "egress",
        cause: "The place where traffic comes out: one exit, wrong or moved, makes several rules fire.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "employer-claims",
        cause: "Employers that were claimed.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "insider-harm",
        cause: "What was done after access was given. It says little of who did it.",
        carries: false,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "intermediary",
        cause: "The firm through which the worker came.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "known-case",
        cause: "An exact match with a closed case, a list or a charging paper.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "live-presence",
        cause: "Is the live face or voice real, and the holder's own.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "name-holder",
        cause: "The identity is that of somebody who is elsewhere.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "pay-terms",
        cause: "The way and the time in which pay is wanted.",
        carries: false,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "payee",
        cause: "Whose the paid account is.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "portrait",
        cause: "The picture that is shown.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "process",
        cause: "How somebody takes the steps of the process. It never brings points.",
        carries: false,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "public-profile",
        cause: "Professional pages on the net.",
        carries: false,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "referee",
        cause: "Those who vouch for the person.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "remote-control",
        cause: "The issued device, or its session, is driven from elsewhere.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "second-identity",
        cause: "One hand behind several identities, one after the other.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "shared-anchor",
        cause: "Anchors that two people share; the honest cause is one household.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "shared-text",
        cause: "Text of a history that was copied.",
        carries: false,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "stand-in",
        cause: "Several people act as one, in talks, at work or in one account.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
];
