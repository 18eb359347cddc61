//! Back-tests: held against a twin that counts over lines and ledgers, by hand, and in every form in which they are told.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

#[path = "backtest/forms.rs"]
mod forms;
#[path = "backtest/hand.rs"]
mod hand;
#[path = "../examples/support/intervals.rs"]
mod intervals;
#[path = "../examples/support/numbers.rs"]
mod numbers;
#[path = "backtest/people.rs"]
mod people;
#[path = "../examples/support/population/mod.rs"]
mod population;
mod support;
#[path = "backtest/twin.rs"]
mod twin;
