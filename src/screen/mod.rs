//! Screening against published lists of designated parties, apart from the score. Feature `screen`.
//!
//! A duty of its own: who hires or pays must not deal with parties on certain lists. Here the lists that the caller
//! brings are read ([`List`]), made ready ([`Screen`]) and looked through for what a profile names ([`Asked`]). What is
//! found says on what it rests ([`RestsOn`]); a name alone is never more than a reason to look by hand. Nothing of it
//! reaches a score.
//!
//! ```
//! use hirerisk::profile::{Claims, DeclaredName, Post, Profile};
//! use hirerisk::screen::{Asked, List, RestsOn, Screen};
//! let claims = Claims::default()
//!     .names([DeclaredName::default().name("Jane Doe")])
//!     .posts([Post::default().employer("Osong Shipping Company")]);
//! let profile = Profile::default().id("c-1").claims(claims);
//! let screen = Screen::new([List::designations()]); // and the lists of the day
//! let screening = screen.look(&Asked::of_profile(&profile, None));
//! let found = &screening.matches[0];
//! assert_eq!((&*found.pointer, found.rests_on), ("/claims/posts/0/employer", RestsOn::NameAlone));
//! assert_eq!(found.listed_name, "Korea Osong Shipping Co");
//! ```
//!
//! # Source
//!
//! What a match may mean: OFAC FAQ 5, 122 and 401. How alike two names must be was set on the OFAC SDN list of July 2021.
#![expect(clippy::float_arithmetic, reason = "what names say is weighed in real numbers")]

mod asked;
mod found;
mod index;
mod list;
mod name;
mod ready;

pub use asked::{Asked, Role};
pub use found::{LookedAt, Match, NOTICE, RestsOn, Screening};
pub use list::{
    Birth, Counts, Entry, EntryKind, Identifier, IdentifierKind, List, ListError, ListFile,
    ListedName, OfacCsv, Place, Precision, Skip, Skipped, Strength, Was,
};
pub use name::{Likeness, Matcher, Name};
pub use ready::Screen;
