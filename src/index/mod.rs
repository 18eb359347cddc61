//! What candidates share: linkage keys, the index of them, and the links and rings that it finds.

mod account;
mod anchors;
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
mod ring;
mod ring_dot;
mod ring_names;
mod ring_order;
mod ring_svg;
mod ring_text;
mod ring_told;
mod ring_walk;
mod rings;
mod search;
mod sets;
mod snapshot;
mod source;
mod store;
mod subject;
mod text;
mod tie;
mod told;

pub use keyring::{Epoch, Keyring, Person, Secret, WeakSecret};
pub use keys::{KeyRow, Keys};
pub use kind::KeyKind;
pub use labels::{Frequencies, HubKind, Hubs};
pub use links::{FoundLinks, Link, Shared, SimilarText, find_links};
pub use look::{CROWD, LINE_DAYS, Look, RETENTION_DAYS, SIMILAR_FROM};
pub use plain::{Also, NORMALISATION, PlainKey, Standing, canonical, plain_keys};
pub use ring::{Path, Ring};
pub use rings::{Anchor, Apart, RingPolicy, Rings};
pub use snapshot::SnapshotError;
pub use source::{Closed, Closure, Holder, LinkSource};
pub use store::{Index, IndexError};
pub use subject::{Digest, NotASubject, Subject};
pub use text::{
    Boilerplate, BoilerplateError, Signature, Similar, Sketch, TextKey, Texts,
    VERSION as TEXT_VERSION, similarity,
};
pub use tie::{Kinds, Strength, Tie};
