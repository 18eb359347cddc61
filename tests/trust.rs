//! What the library owes to the people it is about: the T lines of TRUST that concern the corridor,
//! each test named by its number.
//!
//! Some stand elsewhere and are not told twice. A1, keys and schema: `tests/reading/trust_a1.rs`. A3,
//! other names, labels and offsets: `law_7_*`. A5, taking a fact away: `law_2_*`. A10, later claims:
//! `law_4_*`. A11, one group alone: `law_8_*`. A14, sums, order and one more contradiction: `law_1_*`,
//! `law_6_*`, `one_more_*`. A20, the table: `law_8_every_finding_has_an_honest_reading_*`. A40,
//! canaries: `law_9_*` and `tests/reading/leaks.rs`.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

#[macro_use]
#[path = "support/has.rs"]
mod has;
mod support;

#[path = "trust/contest.rs"]
mod contest;
#[path = "trust/people.rs"]
mod people;
#[path = "trust/told.rs"]
mod told;
#[path = "trust/types.rs"]
mod types;
#[path = "trust/weighed.rs"]
mod weighed;
#[path = "trust/words.rs"]
mod words;
