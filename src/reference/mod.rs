//! What files that the caller passes say of addresses, mail domains, telephone numbers and firms. Feature `reference`;
//! numbering plans with `telephone`.
//!
//! The room does no input and no output: the caller reads the files and passes their bytes. Every answer carries its source and
//! the date of its data, and is one of four ([`Answer`]). Answers enrich a profile, never a score: fields that were open are
//! filled, what was given stands, and what was learnt is told source by source ([`Learnt`]).
//!
//! ```
//! use hirerisk::profile::{Network, NetworkClass, Profile, Session};
//! use hirerisk::reference::{AddressFile, CountryLabels, ListedAs, NetworkLabel, NetworkLists, Sources, Stamp};
//! # let country_file = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/reference/GeoIP2-Country-Test.mmdb"));
//! let countries = AddressFile::open("countries", country_file)?;
//! let mut lists = NetworkLists::new();
//! let label = NetworkLabel::new(ListedAs::Hosting, Stamp::new("hosting", "2026-08-22".parse().unwrap()));
//! println!("{}", lists.add(label, b"2.125.160.0/20\n")?); // lines read, taken, skipped and why
//! let networks = lists.table("networks")?;
//!
//! let sources = Sources::new().file(&countries).networks(&networks).countries_are(CountryLabels::Iso);
//! let session = Session::default().network(Network::default().line("2.125.160.216"));
//! let profile = Profile::default().id("c-1").sessions([session]);
//! let enriched = sources.enrich(profile, "2026-09-01".parse().unwrap())?;
//!
//! let network = &enriched.profile.sessions[0].network;
//! assert_eq!(network.class, Some(NetworkClass::Hosting));
//! assert_eq!(network.table_date.unwrap().to_string(), "2026-02-04"); // of two sources the older date
//! let filled: Vec<&str> = enriched.learnt.filled().collect();
//! assert_eq!(filled, ["/sessions/0/network/class", "/sessions/0/network/country"]);
//! # Ok::<(), hirerisk::reference::FileError>(())
//! ```
//!
//! # Two sources that differ
//!
//! Databases of countries differ on 2.5 to 7 % of addresses. Two answers stay two: the first goes into the field and the one that
//! differs into the field for a second table, where an assessment takes neither. So a conflict that only one of them sees
//! adds nothing. Fields that hold one value stay open, and the difference is told.
//!
//! # What is not filled
//!
//! * **Countries,** until the caller says what they are called in the profile ([`CountryLabels`]).
//! * **Beside a table of the caller's,** what is older than the table's date, and anything where it has none.
//! * **Cities and time zones.** A profile has no field for the place of a line, since such places are not exact enough.
//! * **A token.** What is no address, mailbox or number was not asked.
//!
//! # Cost
//!
//! A country takes 130 to 350 ns in files of 3 to 8 MB; country and zone 1.0 to 1.5 us in a nested file of cities of 66 MB; a kind of
//! network 10 to 50 ns; a mail domain 0.2 to 0.6 us; a telephone number 16 to 34 us. A file opens in under a millisecond. 200,000
//! domains take 4.7 MB. Source: `cargo bench --bench reference`, November 2026, Rust 1.95, one of two cores that others share.

mod answer;
mod countries;
mod enrich;
mod error;
mod geo;
mod learnt;
mod lines;
mod mail;
mod network;
#[cfg(feature = "telephone")]
mod phone;
mod places;
mod told;

pub use answer::{Answer, Stamp};
pub use countries::CountryLabels;
pub use enrich::{Enriched, Sources};
pub use error::{FileError, FilePlace};
pub use geo::{AddressFile, CountryFound, Holds, KindFound, PlaceFound};
pub use learnt::{Learnt, Lesson, Outcome, Told, Topic, WhyKept};
pub use lines::{LinesRead, Skip, SkippedLines};
pub use mail::{DomainKind, DomainLabel, DomainSet, MailDomain, MailFinding, MailLists};
pub use network::{
    ListedAs, NetworkFinding, NetworkLabel, NetworkLists, NetworkTable, OperatorRanges,
};
#[cfg(feature = "telephone")]
pub use phone::{PhoneFound, telephone, telephone_stamp};
pub use places::{AddressEntry, AddressKind, AddressSet, CompanyEntry, CompanySet};
