//! Candidate records of applicant-tracking systems, as profiles. Feature `import`.
//!
//! A record goes in as its vendor sends it; out come a [`Profile`](crate::profile::Profile) and an account of every
//! field: what was [mapped](Imported::mapped), what is known and was [not mapped](Imported::not_mapped) and why, what
//! nobody knew ([`ignored`](Imported::ignored)), and what must not be kept ([`dropped`](Imported::dropped)).
//!
//! ```
//! use hirerisk::import::{Format, Import, Why};
//! let record = br#"{"id": 7, "first_name": "Ana", "last_name": "Silva", "gender": "x",
//!     "phone_numbers": [{"type": "mobile", "value": "555-0142"}, {"type": "skype", "value": "ana.s"}]}"#;
//! let imported = Import::from_json(Format::Greenhouse, record)?;
//! assert_eq!(imported.profile.contacts.phones.len(), 1);
//! let skype = imported.not_mapped.iter().find(|one| one.from == "/phone_numbers/1/value").unwrap();
//! assert_eq!(skype.why, Why::NoTelephone);
//! assert_eq!((imported.dropped[0].kind, imported.dropped[0].count), ("gender", 1)); // a count, never a value
//! # Ok::<(), hirerisk::import::ImportError>(())
//! ```
//!
//! # What it keeps to
//!
//! * **Nothing is guessed.** One text for a whole name is one name; one line for an address is no address; a month is no
//!   day; a label such as `mobile` is no look-up. Such fields are listed with their reason ([`Why`]), and the caller, who
//!   may know more, sets them on the profile.
//! * **What must not be known is not kept** (TRUST A1): citizenship, birth, sex, schools, pictures and the like are counted
//!   by kind, wherever in the record a key or the title of an employer's own field names them. No profile and no list
//!   holds a value of theirs. Free text is not looked into, and not kept either.
//! * **The format is told, never found out.** Several vendors share names of fields and mean different things.
//! * **It reads within the [`Limits`](crate::profile::Limits) of a profile,** refuses a key that is given twice, and gives
//!   no profile that [`Profile::from_json`](crate::profile::Profile::from_json) would refuse.
//! * **Errors and lists hold places, never values.** A key that no table knows is shown where it is a plain word, else as `?`.
//!
//! # What the caller adds
//!
//! * **Sign-ins, devices, parcels, payments, checks.** No vendor's record has them.
//! * **The same labels.** Countries and cities are taken as they are written (`US`); use the same ones in the other parts
//!   of the profile, or two ways to write one country will read as two countries.
//! * **When it was declared.** A record says when it changed, not which field did. Its claims are undated, which
//!   means "with the application". Where something was seen before the record last changed ([`Imported::changed`]), date
//!   the claims with [`Import::declared_at`]: what is told afterwards must not answer what was seen before.
//! * **The stage.** Pipelines are named by employers. A page that the person names brings the stage to `screening`, where pages
//!   are looked at, unless [`Profile::stage`](crate::profile::Profile::stage) says otherwise.
//!
//! # Formats
//!
//! | format | record | the person is |
//! |---|---|---|
//! | `greenhouse` | Harvest candidate | the record |
//! | `lever` | opportunity, alone or in `data` | its `contact`, an id or an object |
//! | `ashby` | candidate, alone or in `results` | the record |
//! | `workable` | candidate, alone or in `candidate` | the record |
//! | `merge` | Merge's common candidate | the record |
//! | `json_resume` | JSON Resume | nobody with an id: [`Import::id`] gives one |
//! | `hr_open` | HR Open candidate as `JazzHR` ships it | `person` |
//!
//! What stands in an answer around the record (whether there are more, a request id) is not looked at.

mod alone;
mod date;
mod draft;
mod envelope;
mod error;
mod format;
mod imported;
mod link;
mod made;
mod reader;
mod row;
mod together;
mod vendor;
mod walk;
mod why;

pub use error::ImportError;
pub use format::{Format, NotAFormat};
pub use imported::{Dropped, Imported, Mapped, NotMapped};
pub use reader::{Import, PartialDates};
pub use why::Why;
