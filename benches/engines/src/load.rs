//! A file of many rules over a few conditions.

#[path = "../../../tests/support/rule_text.rs"]
mod rule_text;

/// A file of so many rules over the conditions.
pub(crate) fn file(conditions: &[&str], count: usize) -> String {
    let rule = |(place, condition): (usize, &&str)| {
        rule_text::rule_text(&format!("bench.rule_{place}"), condition)
    };
    conditions.iter().cycle().take(count).enumerate().map(rule).collect()
}
