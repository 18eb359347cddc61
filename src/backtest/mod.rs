//! Back-test and comparison: what one set of rules and weights, or two, say of stored profiles. Feature `backtest`.
//!
//! A candidate set is judged beside that of today. The report says who changes band and by which rule; of each rule how
//! often it fired, lacked a fact, decided a band by itself and fired with which other one; and a [`Card`] that says keep,
//! tune or retire, with its reason. Previews are judged as well and reported apart: they give no points.
//!
//! ```
//! use hirerisk::{Band, Points, Policy, Scorer, backtest::Backtest};
//! let today = Scorer::builtin();
//! let policy = Policy::new("higher", Points::new(13), Points::new(20)).unwrap();
//! let candidate = Scorer::builder().policy(policy).build()?;
//! let mut test = Backtest::new(&today, &candidate);
//! let line = br#"{"as_of": "2026-04-01", "disposition": "cleared", "expect": {"band": "verify"},
//!     "profile": {"id": "c-1", "payments": {"accounts": [{"account": "acct-1", "holder_check":
//!         {"result": "another_holder", "all_names_tested": true, "at": "2026-03-27"}}]}}}"#;
//! test.line("people.jsonl", 1, line).unwrap(); // one by one: the caller reads the file
//! let report = test.report();
//! let who = &report.change.as_ref().unwrap().crossed.told[0];
//! assert_eq!((who.from, who.to, &*who.decided_by[0]), (Band::Verify, Band::Routine, "thresholds"));
//! assert!(!report.all_met());
//! assert!(report.to_markdown().starts_with("# Back-test of 1 profile"));
//! # Ok::<(), hirerisk::BuildError>(())
//! ```
//!
//! # One line
//!
//! ```json
//! {"profile": {"id": "c-1"}, "as_of": "2026-04-01",
//!  "expect": {"band": "verify", "fires": ["payment.holder_differs"], "quiet": ["device.ip_kvm"]},
//!  "disposition": "cleared"}
//! ```
//!
//! `expect` and `disposition` may be left out: `confirmed`, `cleared` or `open` is what a review by a person came to, and who
//! was not reviewed has none. A line that cannot be judged is reported with its number, a code and a JSON Pointer, never
//! with a value, and the others are judged.
//!
//! # What it is honest about
//!
//! * **Only reviewed people have an outcome,** and who is reviewed is chosen, most of all by the band. A share among them
//!   comes with an interval; of all others there are bounds (all cleared, all confirmed) and no number: [`Outcomes`].
//! * **A rule that fires for nobody is no bad rule.** Schemes are rarer than most stores of profiles can show.
//! * **The only rule that covers a reported pattern is never retired:** it is kept, and the card says so.
//! * **People are named by the caller's token alone,** and nobody gets a number.

mod card;
mod case;
mod change;
mod cover;
mod error;
mod expect;
mod judged;
mod junit;
mod kept;
mod markdown;
mod outcomes;
mod report;
mod run;
mod side;
mod wrapper;

pub use card::{ALWAYS, Advice, Card, FEWEST_FIRED, FEWEST_JUDGED, FEWEST_OUTCOMES};
pub use case::{Case, Disposition, Expectation, NotADisposition};
pub use change::{ChangeReport, Changed, Crossing, MovedBy};
pub use error::{BadLine, CaseError};
pub use expect::{ExpectationReport, Unmet};
pub use judged::{Counts, Judged, LineDiffers, NumberDiffers, SetNumbers, Size};
pub use kept::Told;
pub use outcomes::{Interval, Outcomes};
pub use report::{BacktestReport, BandReport, LevelReport, Partner, RuleReport, SideReport};
pub use run::Backtest;
