//! Rules in files.
mod cel;
mod schema;
mod truth;
