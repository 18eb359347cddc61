//! Imports: every trap of every format, an account in which nothing is lost, and any bytes at all.
//!
//! People, firms, addresses and numbers in `import/records` are made up; the names of the fields are the vendors'.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

#[path = "import/account.rs"]
mod account;
#[path = "import/ashby.rs"]
mod ashby;
#[path = "import/bytes.rs"]
mod bytes;
#[path = "import/dates.rs"]
mod dates;
#[path = "import/dropped.rs"]
mod dropped;
#[path = "import/greenhouse.rs"]
mod greenhouse;
#[path = "import/hr_open.rs"]
mod hr_open;
#[path = "import/json_resume.rs"]
mod json_resume;
#[path = "import/lever.rs"]
mod lever;
#[path = "import/limits.rs"]
mod limits;
#[path = "import/merge.rs"]
mod merge;
#[path = "import/read.rs"]
mod read;
#[path = "import/workable.rs"]
mod workable;
