//! Conditions in the Common Expression Language: read by the parser of the crate `cel`, kept as our own
//! tree. Its evaluator is not used: it cannot say *unknown*.

mod ast;
mod parse;

pub(super) use ast::{Comparison, Each, Expr, Kind, Macro, Operation};
pub(super) use parse::{LONGEST, parse};
