//! The cases that ship.

/// The documented cases and the look-alikes, one on each line.
pub(crate) const SHIPPED: [&str; 2] =
    [include_str!("../data/documented.jsonl"), include_str!("../data/look_alikes.jsonl")];
