//! A file of many rules over a few conditions.

use std::fmt::Write as _;

/// A file of so many rules over the conditions.
pub(crate) fn file(conditions: &[&str], count: usize) -> String {
    let mut text = String::new();
    for place in 0..count {
        let when = conditions[place % conditions.len()];
        writeln!(
            text,
            r#"[[rule]]
id = "bench.rule_{place}"
title = "Something is seen"
why = "It may say something."
compares = "one fact with another"
settles = ["line_session"]
sources = ["advisory-2022-05"]
basis = "assumed"
evasion = "Another way."
proxy = "None known."
innocent = [{{ who = "somebody honest", settled_by = "line_session" }}]

[[rule.level]]
name = "seen"
when = "{when}"
points = 3
why = "Ours."
honest = {{ per_million = 30_000, basis = "assumed", note = "Ours." }}
says = "Something was seen: {{0}}."
carry = "never"

[[rule.example]]
kind = "fires"
title = "somebody"
as_of = 2026-06-01
level = "seen"
points = 3

[[rule.example]]
kind = "quiet"
title = "somebody"
as_of = 2026-06-01

[[rule.example]]
kind = "unknown"
title = "somebody"
as_of = 2026-06-01

[[rule.example]]
kind = "honest"
title = "somebody"
as_of = 2026-06-01
"#
        )
        .unwrap();
    }
    text
}
