//! Issued devices: inventory, control from outside, place, possession.
