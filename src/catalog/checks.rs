//! Checks that an employer can make: each with ways of equal weight, one without a camera.

use crate::facts::OnRecord;
use crate::rule::{Check, Mode, Side};
use crate::units::Stage;

/// What a step brings in which a person and a document are looked at together.
const PERSON_AND_DOCUMENT: &[&str] = &[
    "/documents/presented",
    "/documents/checks/*/result",
    "/documents/checks/*/verifier",
    "/documents/checks/*/method",
    "/checks/holder_match",
    "/checks/liveness",
];

/// Every check, by id.
///
/// `proves` names what a check settles by itself, with nothing in question: what was claimed or sent.
/// What looks into something that was seen (an alert, a tool, a session, a change of pay), arranges
/// a delivery anew or repeats a step proves nothing unasked. `brings` names the facts that its record
/// holds, not what others hold who are asked nothing by it: logs, links, lists.
///
/// `side` is whose act brings the result. Where that is not plain the reason stands beside it.
///
/// # Units
///
/// `minutes` are working minutes of the employer's staff.
///
/// ```
/// use hirerisk::catalog::CHECKS;
/// assert!(CHECKS.iter().all(|check| check.modes.iter().any(|mode| mode.camera_free)));
/// ```
pub static CHECKS: &[Check<'static>] = &[
    Check {
        id: "agency_audit",
        title: "The intermediary shows its work",
        what_to_do: "Ask the firm which checks it makes and who makes them, who handles devices \
                     and pay, and to name the person who works, again at every substitution.",
        minutes: 45,
        modes: &[
            Mode {
                mode: "written questions, answered with records",
                camera_free: true,
                speech_free: true,
            },
            Mode { mode: "a visit or a call", camera_free: true, speech_free: false },
        ],
        how_beaten: "Staffing firms made up for the purpose answered well.",
        side: Side::Employer,
        stage: Stage::Application,
        proves: &[OnRecord::Intermediary],
        brings: &["/checks/intermediary"],
        sources: &["fbi-rok-2023-10-psa", "fbi-2025-07-psa"],
    },
    Check {
        id: "background_direct",
        title: "The report ordered by the employer itself",
        what_to_do: "With consent, order the report from a provider that the employer chooses.",
        minutes: 15,
        modes: &[
            Mode { mode: "ordered online", camera_free: true, speech_free: true },
            Mode { mode: "ordered by post", camera_free: true, speech_free: true },
        ],
        how_beaten: "A report on a stolen identity comes back clean.",
        side: Side::Employer,
        stage: Stage::Screening,
        proves: &[],
        brings: &["/checks/background"],
        sources: &["fbi-rok-2023-10-psa", "knowbe4-2024-07"],
    },
    Check {
        id: "certificate",
        title: "The number looked up at the issuer",
        what_to_do: "Look the number of the certificate up in the issuer's own register.",
        minutes: 5,
        modes: &[
            Mode { mode: "the public register", camera_free: true, speech_free: true },
            Mode { mode: "a letter to the issuer", camera_free: true, speech_free: true },
        ],
        how_beaten: "The true certificate of the identity's owner.",
        side: Side::Employer,
        stage: Stage::Screening,
        proves: &[],
        brings: &["/checks/certificates"],
        sources: &["joint-2026-09"],
    },
    Check {
        id: "contact_code",
        title: "A code to each contact",
        what_to_do: "Send a one-time code to each telephone and mailbox, on two days.",
        minutes: 3,
        modes: &[
            Mode { mode: "code by text message or mail", camera_free: true, speech_free: true },
            Mode { mode: "relay service or text telephone", camera_free: true, speech_free: true },
        ],
        how_beaten: "Numbers that are rented for the purpose.",
        side: Side::Candidate,
        stage: Stage::Application,
        proves: &[OnRecord::Contact],
        brings: &["/contacts/emails/*/lookup", "/contacts/phones/*/lookup", "/contacts/controlled"],
        sources: &["nisos-2024"],
    },
    Check {
        id: "desk_inventory",
        title: "What is connected to the device",
        what_to_do: "Read what is connected by USB and which displays there are, once as it is and \
                     once with nothing but the issued parts.",
        minutes: 10,
        modes: &[
            Mode {
                mode: "two readings by the management tool",
                camera_free: true,
                speech_free: true,
            },
            Mode {
                mode: "a picture of the cables, without people",
                camera_free: true,
                speech_free: true,
            },
        ],
        how_beaten: "Hardware that names itself as an ordinary part.",
        // The management tool reads it, or the person sends a picture of the cables.
        side: Side::Either,
        stage: Stage::Onboarding,
        proves: &[OnRecord::IssuedDevice],
        brings: &["/devices/*/peripherals", "/devices/*/display"],
        sources: &["pikvm-docs-2026", "jetkvm-2025-01", "doj-2025-06-30-actions"],
    },
    Check {
        id: "device_place",
        title: "The device says where it is, announced",
        what_to_do: "At two announced times, read the place from the issued device's own location \
                     service, or by consent from the person's telephone.",
        minutes: 5,
        modes: &[
            Mode { mode: "the device's own location", camera_free: true, speech_free: true },
            Mode {
                mode: "a session from the usual line and a code from a parcel",
                camera_free: true,
                speech_free: true,
            },
        ],
        how_beaten: "A helper keeps the device in the right place.",
        // The employer reads its own device; a session, or a telephone, is the person's.
        side: Side::Either,
        stage: Stage::Onboarding,
        proves: &[OnRecord::IssuedDevice],
        brings: &["/devices/*/location", "/devices/*/first_boot"],
        sources: &["joint-2026-09", "seal-cases-2025-08"],
    },
    Check {
        id: "edr_triage",
        title: "An analyst looks at the alert",
        what_to_do: "Isolate the device, look at what happened, and speak with the person through \
                     a contact that was verified.",
        minutes: 60,
        modes: &[
            Mode { mode: "looked at from afar", camera_free: true, speech_free: true },
            Mode { mode: "questions in writing", camera_free: true, speech_free: true },
        ],
        how_beaten: "Traces that were removed in time.",
        side: Side::Employer,
        stage: Stage::Onboarding,
        proves: &[],
        brings: &["/devices/*/alerts", "/access"],
        sources: &["knowbe4-2024-07"],
    },
    Check {
        id: "employer_callback",
        title: "The former employer asked on a way of one's own",
        what_to_do: "Find the main line or directory of the employer, or use a payroll record \
                     service, and ask.",
        minutes: 25,
        modes: &[
            Mode { mode: "a written request", camera_free: true, speech_free: true },
            Mode { mode: "a record service", camera_free: true, speech_free: true },
            Mode { mode: "a telephone call", camera_free: true, speech_free: false },
        ],
        how_beaten: "Friendly or misled firms confirm; a stolen identity brings true posts.",
        side: Side::Employer,
        stage: Stage::Application,
        proves: &[OnRecord::Post],
        brings: &["/checks/employers", "/checks/concurrent_employment"],
        sources: &["seal-cases-2025-08", "fbi-2025-07-psa"],
    },
    Check {
        id: "handover",
        title: "The parcel handed over against identity",
        what_to_do: "The employer chooses a carrier or counter that checks identity and offers two \
                     places and times, or a collector who is named before.",
        minutes: 15,
        modes: &[
            Mode { mode: "the carrier's counter", camera_free: true, speech_free: true },
            Mode { mode: "an office or partner", camera_free: true, speech_free: true },
            Mode {
                mode: "at home, with the identity checked",
                camera_free: true,
                speech_free: true,
            },
        ],
        how_beaten: "A counter hands it over although the picture shows somebody else: tell it \
                     what to compare.",
        // The employer arranges it; the person shows at the counter who they are.
        side: Side::Candidate,
        stage: Stage::Onboarding,
        proves: &[],
        brings: &["/deliveries/*/collector", "/devices/*/issued", "/devices/*/possession_checks"],
        sources: &["fbi-2025-07-psa", "veroot-2024-knowbe4"],
    },
    Check {
        id: "id_in_person",
        title: "The identity step in one room",
        what_to_do: "Somebody whom the employer chose sees person and original and writes down the \
                     outcome; those who held the talks compare.",
        minutes: 30,
        modes: &[
            Mode {
                mode: "an office of the employer or a partner",
                camera_free: true,
                speech_free: true,
            },
            Mode {
                mode: "a notary near the person, chosen by the employer",
                camera_free: true,
                speech_free: true,
            },
        ],
        how_beaten: "A local stand-in comes: so those who held the talks must take part, and it is \
                     done again later.",
        side: Side::Candidate,
        stage: Stage::Application,
        proves: &[OnRecord::Document],
        brings: PERSON_AND_DOCUMENT,
        sources: &["seal-ttp-2025-08", "getreal-2025", "fbi-2025-07-psa"],
    },
    Check {
        id: "id_live",
        title: "Person and document at one moment",
        what_to_do: "A trained verifier or vendor sees the person together with any accepted \
                     document of the person's choice. The step is announced, the same for all in \
                     the role, and apart from steps on the right to work.",
        minutes: 20,
        modes: &[
            Mode { mode: "live video with the document", camera_free: false, speech_free: false },
            Mode {
                mode: "in person at an office, notary or partner counter",
                camera_free: true,
                speech_free: false,
            },
            Mode {
                mode: "a visit by a notary or verifier, with answers in writing",
                camera_free: true,
                speech_free: true,
            },
        ],
        how_beaten: "The true owner or a paid double does it; replaced faces get better, and one \
                     in four of those on record used one.",
        side: Side::Candidate,
        stage: Stage::Application,
        proves: &[OnRecord::Document],
        brings: PERSON_AND_DOCUMENT,
        sources: &["fbi-2025-07-psa", "pindrop-2026-02", "seal-ttp-2025-08"],
    },
    Check {
        id: "id_original",
        title: "The original, its chip or its issuer",
        what_to_do: "Have the original looked at, its chip read or its issuer asked; which \
                     accepted document it is, the person chooses.",
        minutes: 15,
        modes: &[
            Mode {
                mode: "chip read by telephone or at a counter",
                camera_free: true,
                speech_free: true,
            },
            Mode { mode: "the original, in person", camera_free: true, speech_free: true },
            Mode { mode: "the vendor asks the issuer", camera_free: true, speech_free: true },
        ],
        how_beaten: "A genuine document that was lent or stolen.",
        // The vendor asks the issuer, or the person lets the original be read.
        side: Side::Either,
        stage: Stage::Screening,
        proves: &[OnRecord::Document],
        brings: &["/documents/checks/*/result"],
        sources: &["joint-2026-09", "court-jin-2025-01", "dhs-rivr-2026b"],
    },
    Check {
        id: "id_repeat",
        title: "The identity step once more",
        what_to_do: "Do the step again on the first day, after delivery, around day 30 and when \
                     pay or address change, and compare with the first record.",
        minutes: 10,
        modes: &[
            Mode {
                mode: "the vendor's step on the issued device",
                camera_free: false,
                speech_free: false,
            },
            Mode { mode: "in person at the next meeting", camera_free: true, speech_free: true },
            Mode {
                mode: "a key bound to the device, and a code from the parcel",
                camera_free: true,
                speech_free: true,
            },
        ],
        how_beaten: "The same stand-in is at hand each time.",
        side: Side::Candidate,
        stage: Stage::Onboarding,
        proves: &[],
        brings: &["/interviews/*/person_comparison"],
        sources: &["knowbe4-2024-07-ten", "okta-2025-reach", "getreal-2025"],
    },
    Check {
        id: "income_record",
        title: "A record of pay for the time in question",
        what_to_do: "Ask for any record of pay for the post in question that a third party made; \
                     which, the person chooses.",
        minutes: 15,
        modes: &[
            Mode { mode: "handed in online", camera_free: true, speech_free: true },
            Mode { mode: "a payroll service, with consent", camera_free: true, speech_free: true },
        ],
        how_beaten: "A made-up slip, or the true record of the identity's owner.",
        // The person hands it in, or a payroll service tells it with consent.
        side: Side::Either,
        stage: Stage::Application,
        proves: &[OnRecord::Post],
        brings: &["/checks/employers"],
        sources: &["seal-ttp-2025-08"],
    },
    Check {
        id: "key_binding",
        title: "The account bound to a key and the device",
        what_to_do: "End all tokens and enrol a touch key on the issued device at the stated \
                     place.",
        minutes: 15,
        modes: &[
            Mode { mode: "guided enrolment on the device", camera_free: true, speech_free: true },
            Mode { mode: "in person", camera_free: true, speech_free: true },
        ],
        how_beaten: "Whoever keeps the device can touch the key; hardware that drives it over a \
                     network cannot.",
        side: Side::Candidate,
        stage: Stage::Onboarding,
        proves: &[OnRecord::IssuedDevice],
        brings: &["/devices/*/key_enrolment"],
        sources: &["register-2024-09-mandiant", "mandiant-2024-09"],
    },
    Check {
        id: "legal",
        title: "Counsel, and the authorities",
        what_to_do: "Counsel decides on access, pay, notices and reports; everything is kept.",
        minutes: 60,
        modes: &[
            Mode { mode: "in writing", camera_free: true, speech_free: true },
            Mode { mode: "a call", camera_free: true, speech_free: false },
        ],
        how_beaten: "None is reported.",
        side: Side::Employer,
        stage: Stage::Screening,
        proves: &[],
        brings: &[],
        sources: &["fbi-2025-01-psa", "dfat-2025-11"],
    },
    Check {
        id: "line_session",
        title: "One session from the usual line",
        what_to_do: "Ask everybody at this stage for one session from the usual line without VPN, \
                     on another date.",
        minutes: 5,
        modes: &[
            Mode { mode: "a web form opened at home", camera_free: true, speech_free: true },
            Mode { mode: "mobile data instead", camera_free: true, speech_free: true },
        ],
        how_beaten: "A helper's line, or one that is rented.",
        side: Side::Candidate,
        stage: Stage::Application,
        proves: &[OnRecord::Session],
        brings: &["/sessions"],
        sources: &["levelblue-2026-03", "seal-mitigating-2025-08"],
    },
    Check {
        id: "list_source",
        title: "The keeper of the list asked",
        what_to_do: "Ask why and since when the entry is listed and on what it rests; look for a \
                     second fact that does not come from the list.",
        minutes: 20,
        modes: &[
            Mode { mode: "in writing", camera_free: true, speech_free: true },
            Mode { mode: "a second fact from records", camera_free: true, speech_free: true },
        ],
        how_beaten: "Entries that were planted.",
        side: Side::Employer,
        stage: Stage::Application,
        proves: &[],
        brings: &[],
        sources: &["kraken-2025-05", "gitlab-2026-02"],
    },
    Check {
        id: "manager_talk",
        title: "The manager asks what for",
        what_to_do: "One neutral question in the same words for all; the answer is kept in one \
                     line.",
        minutes: 10,
        modes: &[
            Mode { mode: "in writing", camera_free: true, speech_free: true },
            Mode { mode: "in a talk or by telephone", camera_free: true, speech_free: false },
        ],
        how_beaten: "A story that is ready; by itself it settles little.",
        // What the person answers settles nothing; what the manager knows and notes may.
        side: Side::Employer,
        stage: Stage::Screening,
        proves: &[],
        brings: &[],
        sources: &["levelblue-2026-03"],
    },
    Check {
        id: "owner_contact",
        title: "The identity's owner asked",
        what_to_do: "Find the owner through a channel of one's own, ask only whether they work \
                     here, and offer help to somebody whose identity is used.",
        minutes: 30,
        modes: &[
            Mode {
                mode: "a letter to the address on record",
                camera_free: true,
                speech_free: true,
            },
            Mode { mode: "a telephone call", camera_free: true, speech_free: false },
        ],
        how_beaten: "Owners who are paid for it confirm.",
        side: Side::Employer,
        stage: Stage::Screening,
        proves: &[],
        brings: &["/checks/owner_contact", "/checks/concurrent_employment"],
        sources: &["mandiant-podcast-2025-05", "doj-2025-06-30-actions"],
    },
    Check {
        id: "parcel_code",
        title: "A code inside the parcel",
        what_to_do: "Put a one-time code into the parcel, or a letter to the stated home, to be \
                     entered from the device and line already known.",
        minutes: 5,
        modes: &[
            Mode { mode: "typed in", camera_free: true, speech_free: true },
            Mode { mode: "read out by telephone", camera_free: true, speech_free: false },
        ],
        how_beaten: "Whoever keeps the address hands it on.",
        side: Side::Candidate,
        stage: Stage::Onboarding,
        proves: &[],
        brings: &[],
        sources: &["nisos-2024"],
    },
    Check {
        id: "payee_callback",
        title: "A call back before pay is changed",
        what_to_do: "Ask on the earliest contact that was verified, and let one pay run go by.",
        minutes: 5,
        modes: &[
            Mode {
                mode: "a message to the earliest address",
                camera_free: true,
                speech_free: true,
            },
            Mode { mode: "a telephone call", camera_free: true, speech_free: false },
        ],
        how_beaten: "That contact is in the same hand.",
        // The person answers, from a contact that was verified before.
        side: Side::Candidate,
        stage: Stage::Employment,
        proves: &[],
        brings: &[],
        sources: &["fbi-2025-07-psa", "secureworks-2024-10-summary"],
    },
    Check {
        id: "payee_confirm",
        title: "The bank confirms the holder",
        what_to_do: "Have the bank confirm the holder under every declared name, then compare \
                     accounts among those paid.",
        minutes: 10,
        modes: &[
            Mode { mode: "the automatic check", camera_free: true, speech_free: true },
            Mode { mode: "a letter of the bank", camera_free: true, speech_free: true },
        ],
        how_beaten: "An account opened in the lent or stolen name.",
        // The automatic check is the employer's; a letter of the bank is the person's to get.
        side: Side::Either,
        stage: Stage::Offer,
        proves: &[OnRecord::Account],
        brings: &["/payments/accounts", "/payments/payee"],
        sources: &["fbi-2025-07-psa", "court-hwa-2024-12", "japan-2024-03"],
    },
    Check {
        id: "platform_reverify",
        title: "The marketplace verifies again",
        what_to_do: "Ask the marketplace to verify the person again and to say whether the account \
                     changed hands.",
        minutes: 10,
        modes: &[
            Mode { mode: "a step on the marketplace", camera_free: true, speech_free: true },
            Mode {
                mode: "a contract outside it, after an identity step of one's own",
                camera_free: true,
                speech_free: true,
            },
        ],
        how_beaten: "The lender of the account takes the step.",
        // The marketplace verifies, but the person takes its step.
        side: Side::Candidate,
        stage: Stage::Application,
        proves: &[],
        brings: &["/checks/platform"],
        sources: &["court-didenko-2024-05", "tokyo-mpd-2025-04"],
    },
    Check {
        id: "possession",
        title: "The device in hand at the stated place",
        what_to_do: "The person enters a code and the serial that the issued device shows, within \
                     minutes, on two days.",
        minutes: 10,
        modes: &[
            Mode { mode: "video with the device in view", camera_free: false, speech_free: false },
            Mode {
                mode: "typed: a code of the device within minutes",
                camera_free: true,
                speech_free: true,
            },
            Mode { mode: "in person at the hand-over", camera_free: true, speech_free: true },
        ],
        how_beaten: "A helper at the device reads both out: so place and key belong with it.",
        side: Side::Candidate,
        stage: Stage::Onboarding,
        proves: &[OnRecord::IssuedDevice, OnRecord::Delivery],
        brings: &[
            "/devices/*/issued",
            "/devices/*/possession_checks",
            "/devices/*/first_boot",
            "/devices/*/location",
            "/devices/*/inbound_sessions",
        ],
        sources: &["register-2024-09-mandiant", "mandiant-2024-09", "knowbe4-2024-07-ten"],
    },
    Check {
        id: "referee_callback",
        title: "The referee reached through the firm",
        what_to_do: "Find the main line or the company's mail and ask for the referee there.",
        minutes: 20,
        modes: &[
            Mode { mode: "company mail", camera_free: true, speech_free: true },
            Mode { mode: "a telephone call", camera_free: true, speech_free: false },
        ],
        how_beaten: "Firms under the same control, and hired voices.",
        side: Side::Employer,
        stage: Stage::Offer,
        proves: &[OnRecord::Referee],
        brings: &["/references"],
        sources: &["knowbe4-2024-07-ten", "gtig-2025-04"],
    },
    Check {
        id: "register",
        title: "Company register and two clients",
        what_to_do: "Get an extract that shows who owns the firm, and ask two clients that the \
                     employer found.",
        minutes: 30,
        modes: &[
            Mode { mode: "an extract online", camera_free: true, speech_free: true },
            Mode { mode: "questions to clients in writing", camera_free: true, speech_free: true },
        ],
        how_beaten: "Registered shells with true officers.",
        side: Side::Employer,
        stage: Stage::Application,
        proves: &[OnRecord::Intermediary],
        brings: &["/checks/intermediary", "/checks/employers", "/payments/payee/register"],
        sources: &["court-jin-2025-01", "doj-2025-06-30-actions"],
    },
    Check {
        id: "registrar",
        title: "The registrar asked",
        what_to_do: "Ask the registrar or a degree service that the employer found, under every \
                     declared name.",
        minutes: 15,
        modes: &[
            Mode { mode: "a degree service", camera_free: true, speech_free: true },
            Mode {
                mode: "a sealed record that the registrar sends",
                camera_free: true,
                speech_free: true,
            },
        ],
        how_beaten: "The true degree of the identity's owner.",
        // The employer asks; the person may have a sealed record sent.
        side: Side::Either,
        stage: Stage::Application,
        proves: &[OnRecord::Education],
        brings: &["/checks/education"],
        sources: &["gtig-2025-04", "fbi-2025-07-psa"],
    },
    Check {
        id: "remote_tool_review",
        title: "Remote control reviewed",
        what_to_do: "Ask what it is for, without keeping a reason, remove or approve it, and see \
                     whether work goes on.",
        minutes: 20,
        modes: &[
            Mode {
                mode: "a ticket and a step on the device",
                camera_free: true,
                speech_free: true,
            },
            Mode { mode: "a talk with the manager", camera_free: true, speech_free: false },
        ],
        how_beaten: "Hardware that needs no software.",
        // What the device does afterwards settles it, not what it was said to be for.
        side: Side::Employer,
        stage: Stage::Onboarding,
        proves: &[],
        brings: &["/devices/*/software", "/devices/*/inbound_sessions"],
        sources: &["fbi-2025-01-psa", "court-knoot-2024-08"],
    },
    Check {
        id: "rerun_names",
        title: "The same check under every declared name",
        what_to_do: "Have vendor, bank or registrar run it again under all declared names; nobody \
                     asks why there are several.",
        minutes: 10,
        modes: &[
            Mode { mode: "the vendor runs it again", camera_free: true, speech_free: true },
            Mode { mode: "a form that adds a name", camera_free: true, speech_free: true },
        ],
        how_beaten: "None is reported.",
        // The employer has it run again; the person may add a name that was left out.
        side: Side::Either,
        stage: Stage::Application,
        proves: &[],
        brings: &[],
        sources: &["pew-2023-memory"],
    },
    Check {
        id: "residence",
        title: "One record that ties person and place",
        what_to_do: "Any one record of the person's choice that a third party issued for the \
                     place, or a code by letter; no record is named.",
        minutes: 10,
        modes: &[
            Mode { mode: "a record of the person's choice", camera_free: true, speech_free: true },
            Mode { mode: "a letter with a code", camera_free: true, speech_free: true },
        ],
        how_beaten: "Bills in a helper's hand, or a made-up record.",
        side: Side::Candidate,
        stage: Stage::Application,
        proves: &[OnRecord::Home],
        brings: &["/claims/residences", "/deliveries/*/address"],
        sources: &["joint-2026-09", "fbi-2025-07-psa"],
    },
    Check {
        id: "second_interview",
        title: "Another talk with other interviewers",
        what_to_do: "Two interviewers who are new to the person, on another day, with notes kept \
                     apart and assistance agreed beforehand.",
        minutes: 45,
        modes: &[
            Mode { mode: "video or telephone", camera_free: true, speech_free: false },
            Mode { mode: "in person", camera_free: true, speech_free: false },
            Mode { mode: "chat, after an identity step", camera_free: true, speech_free: true },
        ],
        how_beaten: "One stand-in throughout.",
        // The interviewers judge, but the person comes to the talk.
        side: Side::Candidate,
        stage: Stage::Interview,
        proves: &[],
        brings: &["/interviews"],
        sources: &["fbi-2025-07-psa", "kraken-2025-05"],
    },
    Check {
        id: "second_referee",
        title: "A referee of the employer's choice",
        what_to_do: "Find a former colleague or client in a source that the person did not give.",
        minutes: 20,
        modes: &[
            Mode { mode: "in writing", camera_free: true, speech_free: true },
            Mode { mode: "a telephone call", camera_free: true, speech_free: false },
        ],
        how_beaten: "Invented careers that vouch for each other.",
        side: Side::Employer,
        stage: Stage::Application,
        proves: &[],
        brings: &[],
        sources: &["gtig-2025-04"],
    },
    Check {
        id: "session_review",
        title: "Sessions and devices reviewed",
        what_to_do: "Security looks at devices, input and times of the sessions in question.",
        minutes: 30,
        modes: &[
            Mode { mode: "the logs, without the person", camera_free: true, speech_free: true },
            Mode { mode: "one short question in writing", camera_free: true, speech_free: true },
        ],
        how_beaten: "All work goes through one device in a helper's home.",
        // The logs settle it; the question in writing helps to read them.
        side: Side::Employer,
        stage: Stage::Onboarding,
        proves: &[],
        brings: &["/session"],
        sources: &["doj-2025-12-vong", "fbi-2025-01-psa"],
    },
    Check {
        id: "travel_record",
        title: "Travel that is already on record",
        what_to_do: "Compare the dates with approvals, calendar or expenses that the employer \
                     holds.",
        minutes: 5,
        modes: &[
            Mode { mode: "the records, without the person", camera_free: true, speech_free: true },
            Mode { mode: "the manager confirms in writing", camera_free: true, speech_free: true },
        ],
        how_beaten: "None is reported; it covers only what was approved.",
        side: Side::Employer,
        stage: Stage::Onboarding,
        proves: &[],
        brings: &["/employer/travel_approvals", "/claims/stays", "/sessions"],
        sources: &["sap-concur-2023"],
    },
    Check {
        id: "two_at_once",
        title: "Two people at one moment",
        what_to_do: "Both act at the same time, each on a device of their own and each with the \
                     identity step, and are asked apart. It is a routine for households.",
        minutes: 20,
        modes: &[
            Mode {
                mode: "each enters a code on a device of their own at one time",
                camera_free: true,
                speech_free: true,
            },
            Mode { mode: "both in person", camera_free: true, speech_free: true },
            Mode { mode: "both by video", camera_free: false, speech_free: false },
        ],
        how_beaten: "Two helpers.",
        side: Side::Candidate,
        stage: Stage::Application,
        proves: &[],
        brings: &[],
        sources: &["doj-2025-07-chapman", "seal-ttp-2025-08"],
    },
    Check {
        id: "work_walkthrough",
        title: "A walk through one's own work",
        what_to_do: "The person explains and changes a piece of their own work, in talk, chat or a \
                     commented change, with extra time for all.",
        minutes: 40,
        modes: &[
            Mode { mode: "in writing or chat", camera_free: true, speech_free: true },
            Mode { mode: "a talk over a shared editor", camera_free: true, speech_free: false },
            Mode { mode: "video", camera_free: false, speech_free: false },
        ],
        how_beaten: "Helpers who are prepared; it shows skill more than identity.",
        side: Side::Candidate,
        stage: Stage::Application,
        proves: &[],
        brings: &[],
        sources: &["seal-ttp-2025-08", "mandiant-2024-09"],
    },
];
