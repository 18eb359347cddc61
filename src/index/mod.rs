//! What candidates share: linkage keys, the index of them, and the links and rings that it finds.

mod kind;
mod pages;

pub use kind::KeyKind;
