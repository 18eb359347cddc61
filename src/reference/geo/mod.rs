//! What MaxMind DB files say of an address: country, city and zone, operator, kind of network.

mod file;
mod kind;
mod place;
mod plain;
mod tree;

pub use file::{AddressFile, Holds};
pub use kind::KindFound;
pub use place::{CountryFound, PlaceFound};
