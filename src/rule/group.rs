//! Dependence groups: one root cause each. Rules of one group fire together for one reason.

use crate::units::Overlap;

/// A root cause that makes several rules fire together, honestly or not.
///
/// The strongest finding of a group counts in full, each further one at the overlap. One group
/// alone never reaches `escalate`.
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
/// access never do. `shared-anchor` carries only through its levels that say so.
pub static GROUPS: &[Group<'static>] = &[
    Group {
        id: "anonymiser",
        cause: "A service that hides the exit: VPN, proxy, rented server.",
        carries: false,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "code-profile",
        cause: "Public code history.",
        carries: false,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "contact-point",
        cause: "Properties of telephone and mailbox.",
        carries: false,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "credentials",
        cause: "Degrees and certificates.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "delivery",
        cause: "Where the device is sent.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "device-custody",
        cause: "Where the issued device is and who holds it.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "document",
        cause: "Whether the identity document and its examination are genuine.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "egress",
        cause: "Where traffic comes out. One wrong or moved exit makes several place rules fire.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "employer-claims",
        cause: "Claimed employers.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "insider-harm",
        cause: "Harm after access: copying, tampering, extortion. Says little on identity.",
        carries: false,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "intermediary",
        cause: "The firm that offers the worker.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "known-case",
        cause: "Exact match with a recorded case, list or charging paper.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "live-presence",
        cause: "Whether the live face or voice is real and the holder's.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "name-holder",
        cause: "The identity belongs to somebody who is elsewhere.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "pay-terms",
        cause: "How pay is wanted: route, timing, pressure.",
        carries: false,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "payee",
        cause: "Who owns the account that is paid.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group { id: "portrait", cause: "The picture shown.", carries: true, overlap: Overlap::QUARTER },
    Group {
        id: "process",
        cause: "How the person meets the process. Previews only, never points.",
        carries: false,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "public-profile",
        cause: "Public professional pages.",
        carries: false,
        overlap: Overlap::QUARTER,
    },
    Group { id: "referee", cause: "People who vouch.", carries: true, overlap: Overlap::QUARTER },
    Group {
        id: "remote-control",
        cause: "Somebody drives the issued device, or its session, from elsewhere.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "second-identity",
        cause: "One operator behind several identities in time: returns, rented accounts, replacements.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "shared-anchor",
        cause: "Hard and cheap anchors shared by two people; honest cause: one household.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "shared-text",
        cause: "Copied r\u{e9}sum\u{e9} text.",
        carries: false,
        overlap: Overlap::QUARTER,
    },
    Group {
        id: "stand-in",
        cause: "Several people act as one: interview, work, account.",
        carries: true,
        overlap: Overlap::QUARTER,
    },
];
