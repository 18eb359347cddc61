//! From sources and a profile to a fuller profile and what was learnt.

mod asked;
mod companies;
mod contacts;
mod line;
mod lines;
mod places;
mod settle;
mod sources;

pub use sources::{Enriched, Sources};
