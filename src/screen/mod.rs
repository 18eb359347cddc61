//! Screening against published lists of designated parties. Feature `screen`.
#![expect(clippy::float_arithmetic, reason = "what names say is weighed in real numbers")]

mod name;

pub use name::{Likeness, Matcher, Name};
