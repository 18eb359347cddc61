//! What candidates share: linkage keys, the index of them, and the links and rings that it finds.

mod keyring;
mod kind;
mod pages;
mod ring;
mod ring_dot;
mod ring_names;
mod ring_order;
mod ring_svg;
mod ring_text;
mod ring_told;
mod ring_walk;
mod rings;
mod sets;
mod subject;
mod tie;

pub use keyring::Subject;
pub use kind::KeyKind;
pub use ring::{Path, Ring};
pub use rings::{Anchor, Apart, RingPolicy, Rings};
pub use subject::NotASubject;
pub use tie::{Kinds, Strength, Tie};
