//! What a rule file needs, and nothing more.

pub(super) use super::several::several;
pub(super) use crate::facts::{
    Cite, Days, Facts, NameAgainstDeclared, NetworkClass, PlaceClass, Signal,
};
pub(super) use crate::order::Greatest as _;
pub(super) use crate::rule::{
    Basis, Carry, Honest, Innocent, Level, QUIET, Record, Rule, Rung, Status, Verdict, fired,
};
pub(super) use crate::units::{Moment, Points, Stage};
