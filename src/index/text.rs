//! Near-duplicate texts: two resumes of which one was made from the other.
//!
//! A phrase is two words that follow each other. Each phrase gets a keyed hash; of the hashes in each of
//! 128 classes the least is kept, and of it one byte (one-permutation `MinHash`). Two texts agree in so many of
//! these bytes as they share phrases. Texts that agree in any of 84 triples of bytes are compared.
//!
//! Order tells nothing beyond two words, so sections may be moved; numbers, dates and declared
//! names are left out, and so is what is common in the population ([`Boilerplate`]).

mod bands;
mod boilerplate;
mod sketch;
mod texts;
mod words;

pub use boilerplate::{Boilerplate, BoilerplateError};
pub use sketch::{Signature, Sketch, TextKey, similarity};
pub use texts::{Similar, Texts};

/// The version of what is made of a text: how it is split, hashed and sketched. It is mixed into every hash:
/// sketches and boilerplate of different versions have nothing in common.
pub const VERSION: u64 = 1;
