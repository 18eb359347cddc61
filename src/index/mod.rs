//! What candidates share: linkage keys, an index of them, and the links and groups that it finds.
//!
//! One receiving account for several payrolls, one computer under several names, one referee who vouches for all:
//! what people share tells more than any sign in one person's record. Honest people share things as well: a home, an uncle,
//! a former manager, a shelter. So a link is a *fact* about the person who asks, never points; the rules of the
//! linkage family weigh it like any other, and a second strong kind is needed before it carries (TRUST A33).
//!
//! # The way of the data
//!
//! ```text
//! profile -> plain_keys -> Keyring -> Keys -> Index -> find_links -> profile.links -> Scorer
//!            one writing   keyed      of one  who holds  facts        the next assessment
//!            of a value    digests    person  which
//! ```
//!
//! ```
//! use hirerisk::index::{Also, Epoch, Index, Keyring, Look, Secret, find_links};
//! use hirerisk::profile::Profile;
//! use hirerisk::{Moment, Redaction, Scorer};
//!
//! let as_of: Moment = "2026-11-02".parse()?;
//! let secret = Secret::new(b"32 random bytes of a key store..".to_vec())?; // from a key store, in earnest
//! let keyring = Keyring::new(&secret, "employer-1", Epoch(1));
//! let mut index = Index::new(&keyring);
//! let read = |id: &str| {
//!     format!(r#"{{"id": "{id}", "payments": {{"accounts": [{{"account": "GB82 WEST 1234 5698 7654 32",
//!         "at": "2026-10-20", "holder_check": {{"result": "match", "by": "bank-1", "at": "2026-10-21"}}}}]}}}}"#)
//! };
//!
//! let (first, second) = (read("c-1"), read("c-2"));
//! let earlier = Profile::from_json(first.as_bytes())?;
//! index.put(&keyring.keys(&earlier, &Also::default(), as_of))?;
//!
//! let mut profile = Profile::from_json(second.as_bytes())?;
//! let keys = keyring.keys(&profile, &Also::default(), as_of);
//! profile.links = find_links(&keys, &index, &Look::as_of(as_of))?.into_facts();
//! index.put(&keys)?; // now others find this person
//!
//! let scorer = Scorer::builtin();
//! let assessment = scorer.assess(&profile, as_of);
//! assert_eq!(assessment.report(Redaction::Codes).lines[0].id, "linkage.account_shared");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What protects whom
//!
//! * **Victims** (THREATS E3). A value that is merely claimed is looked up for who claims it, and not kept. However many
//!   applications name your address, your account or your referee: your own record does not move.
//! * **People who share honestly.** The caller labels hubs ([`Hubs`]); in a look-up a building's label covers its units. More than [`CROWD`] holders
//!   of a cheap value count as unknown. A declared household is known to the rules and ties no group.
//! * **Who comes twice.** A record under the same declared name that shares an account, device, document or confirmed contact is
//!   the same person: no link, told apart in [`FoundLinks::same_person`].
//! * **Everybody, from guessing.** No value is kept, only digests under a secret that cannot be printed, copied or
//!   written; another tenant, epoch or kind never matches; erasing is one call, and what expires never matches.
//! * **The employer, from floods** (THREATS E4). No count makes a hub: two strong kinds in common with one other person are found
//!   however many hold each of them.
//!
//! # What it costs
//!
//! Some 12 bytes a key in memory and 11 in a snapshot, and 0.7 kB a text; no `std`, no file, no clock, no randomness. Source:
//! `cargo bench --bench index`, which puts a map of the standard library beside it, and `examples/sqlite`, which adds that database.
//! Tens of millions of keys fit one process. Beyond that, a warehouse joins exported [`KeyRow`]s: `examples/beyond_one_machine.md`.
//!
//! # What it does not do
//!
//! It compares no pictures, faces or voices: a caller may bring tokens of its vendor. Addresses are compared word by word: two writings
//! that differ in more than order, case and abbreviations are two addresses. Of referees who are shared it does not know whether the claims
//! exclude each other: [`Links::referee_other_employers`](crate::profile::Links) is left to the caller.

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

pub use keyring::{Epoch, KeyedValue, Keyring, Person, Secret, WeakSecret};
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
