//! What candidates share: linkage keys, the index of them, and the links and rings that it finds.

mod kind;
mod pages;
mod text;

pub use kind::KeyKind;
pub use text::{
    Boilerplate, BoilerplateError, Signature, Similar, Sketch, TextKey, Texts,
    VERSION as TEXT_VERSION, similarity,
};
