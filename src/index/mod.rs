//! What candidates share: linkage keys, the index of them, and the links and rings that it finds.

mod account;
mod asked;
mod day;
mod epochs;
mod keyring;
mod keys;
mod kind;
mod labels;
mod links;
mod look;
mod merge;
mod pages;
mod people;
mod plain;
mod search;
mod snapshot;
mod source;
mod store;
mod told;

pub use keyring::{Digest, Epoch, Keyring, Person, Secret, Subject, WeakSecret};
pub use keys::{KeyRow, Keys};
pub use kind::KeyKind;
pub use labels::{Frequencies, HubKind, Hubs};
pub use links::{FoundLinks, Link, Shared, find_links};
pub use look::{CROWD, LINE_DAYS, Look, RETENTION_DAYS};
pub use plain::{Also, NORMALISATION, PlainKey, Standing, canonical, plain_keys};
pub use snapshot::SnapshotError;
pub use source::{Closed, Closure, Holder, LinkSource};
pub use store::{Index, IndexError};
