//! Rules of files around one condition, for tests that are about the condition.

use std::fmt::Write as _;

use serde_json::json;

/// A rule of this id with one level, `seen`, and an example of each kind.
pub(crate) fn rule_text(id: &str, condition: &str) -> String {
    titled(id, "Something is seen", condition)
}

/// The same with a title.
pub(crate) fn titled(id: &str, title: &str, condition: &str) -> String {
    // A text of JSON is one of TOML too, whatever quotes and line ends the condition holds.
    let (title, condition) = (json!(title), json!(condition));
    let mut text = format!(
        r#"
[[rule]]
id = "{id}"
title = {title}
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
when = {condition}
points = 1
why = "Ours."
honest = {{ per_million = 30_000, basis = "assumed", note = "Ours." }}
says = "Something was seen."
carry = "never"
"#
    );
    for kind in ["fires", "quiet", "unknown", "honest"] {
        let fires = if kind == "fires" { "level = \"seen\"\npoints = 1\n" } else { "" };
        let head = "\n[[rule.example]]\ntitle = \"x\"\nas_of = 2026-06-01";
        writeln!(text, "{head}\nkind = \"{kind}\"\n{fires}").unwrap();
    }
    text
}
