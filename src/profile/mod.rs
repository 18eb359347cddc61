//! What we were told: one JSON object a candidate, as typed nouns.
//!
//! Every field is optional but `id`; what is not given is *not provided*, never suspicious. A list
//! in an `Option` is a log or an inventory: absent means that none is kept, empty that it holds
//! nothing.
//!
//! Start at [`Profile`]. Each noun has a setter for each field, takes text as it is, and prints no
//! value in `Debug`. Text is borrowed from the input. It is one of three kinds, each with the one
//! comparison that it allows: a [`Token`] (same or not), a [`PersonName`] (against every declared
//! name), a [`Product`] (looked up in lists).
//!
//! There is no field for a birth date, sex, nationality, picture, school, or the reason of an
//! approval or absence: they decide nothing here, and what is not asked cannot leak.
//!
//! # Units
//!
//! Moments are RFC 3339: a whole day, or an instant with an offset. Counts are whole numbers from
//! 0. Fields named `per_100` and `per_10_000` are shares of so many. Countries, cities, accounts
//! and devices are labels of the caller's, used alike throughout a profile.
//!
//! # Example
//!
//! ```
//! use hirerisk::profile::{Limits, Profile};
//! let limits = Limits::default().bytes(64 * 1024);
//! let json = br#"{"id": "c-1", "claims": {"works_from_home": true}}"#;
//! let profile = Profile::from_json_within(json, &limits)?;
//! assert_eq!(profile.claims.works_from_home, Some(true));
//! assert_eq!(format!("{profile:?}"), "Profile(id, claims)"); // never a value
//!
//! let error = Profile::from_json_within(br#"{"id": "c-1", "claim": {}}"#, &limits).unwrap_err();
//! assert_eq!(error.to_string(), "`/claim`, line 1, column 15: no such field; did you mean `claims`");
//! # Ok::<(), hirerisk::profile::ParseError>(())
//! ```

pub(crate) mod shape;

mod checks;
mod claims;
mod conduct;
mod contacts;
mod deliveries;
mod devices;
mod documents;
mod employer;
mod error;
mod interviews;
mod limits;
mod links;
mod payments;
mod personas;
mod place;
mod read;
mod references;
mod schema;
mod sessions;
pub(crate) mod slot;
mod text;

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

pub use checks::*;
pub use claims::*;
pub use conduct::*;
pub use contacts::*;
pub use deliveries::*;
pub use devices::*;
pub use documents::*;
pub use employer::*;
pub use error::ParseError;
pub use interviews::*;
pub use limits::Limits;
pub use links::*;
pub use payments::*;
pub use personas::*;
pub use place::*;
pub(crate) use read::nearest;
pub(crate) use read::{Refused, refused};
#[cfg(feature = "import")]
pub(crate) use read::{any_json, shown};
pub use references::*;
pub use schema::profile_schema;
pub use sessions::*;
pub use shape::{Fill, Origin};
pub use text::{PersonName, Product, Token};

use crate::units::Stage;
use shape::{Shape, Shaped, noun};

/// The caller's own data: carried along and written back, read by no rule that ships. A rule of the
/// caller's reads it as [`OwnFact`](crate::facts::OwnFact).
///
/// The one place where a key that the schema does not know is no error.
///
/// ```
/// use hirerisk::profile::Profile;
/// let profile = Profile::from_json(br#"{"id": "c-1", "extensions": {"badge": 7}}"#)?;
/// assert_eq!(profile.extensions["badge"], 7);
/// # Ok::<(), hirerisk::profile::ParseError>(())
/// ```
pub type Extensions = BTreeMap<String, serde_json::Value>;

impl Shaped for Extensions {
    const SHAPE: &'static Shape = &Shape::Free;
}

noun! {
    /// One candidate.
    ///
    /// Built with setters as easily as it is read. What the candidate says, what the employer's systems
    /// saw and what a verifier found have different types, so nobody can pass a claim for a finding.
    ///
    /// ```
    /// use hirerisk::profile::{Claims, DeclaredName, Place, Profile, Residence};
    /// use hirerisk::Stage;
    /// let home = Place::default().country("country-1").city("city-1").address("addr-home");
    /// let claims = Claims::default()
    ///     .names([DeclaredName::default().name("person-1")])
    ///     .residences([Residence::default().place(home)]);
    /// let profile = Profile::default().id("c-1").stage(Stage::Offer).claims(claims);
    /// assert_eq!(Profile::from_json(profile.to_json().as_bytes()), Ok(profile));
    /// ```
    mixed struct Profile<'a> {
        /// An opaque token of the caller's. Required in JSON.
        id: Token<'a>,
        /// How far the hire has come; the latest stage at which a fact was seen if not given.
        stage: Option<Stage>,
        /// What the candidate says.
        claims: Claims<'a>,
        /// Telephone and mailbox.
        contacts: Contacts<'a>,
        /// How the contact began.
        applications: Applications,
        /// Sign-ins, forms, calls, tests.
        sessions: Vec<Session<'a>>,
        /// How many sessions the logs hold: with fewer given, "never" is not known.
        session_count: Option<u32>,
        /// Sessions of one account with input at one time; leave out where input is not logged.
        session_overlaps: Option<Vec<Overlap<'a>>>,
        /// Devices.
        devices: Vec<Device<'a>>,
        /// Deliveries of devices.
        deliveries: Vec<Delivery<'a>>,
        /// Pay.
        payments: Payments<'a>,
        /// Identity documents.
        documents: Documents<'a>,
        /// Referees.
        references: Vec<Reference<'a>>,
        /// Public pages and repositories.
        personas: Personas<'a>,
        /// Talks and tests.
        interviews: Vec<Interview<'a>>,
        /// Events in the employer's systems.
        access: Access,
        /// What people did, as recorded.
        conduct: Conduct<'a>,
        /// What verifiers found.
        checks: Checks<'a>,
        /// The employer's approvals and policies.
        employer: Employer<'a>,
        /// The role.
        role: Role,
        /// The firm that offers the worker.
        intermediary: Intermediary<'a>,
        /// Matches with dated lists.
        lists: Lists<'a>,
        /// What the index found.
        links: Links,
        /// The caller's own data: the only place for unknown fields.
        extensions: Extensions,
    }
}
