//! Tables of a page, and how its numbers are written.

use std::fmt::Write as _;

/// A number with its thousands set apart.
pub(crate) fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A table under its head.
pub(crate) fn table(page: &mut String, head: &str, rows: impl Iterator<Item = String>) {
    let columns = head.matches('|').count() - 1;
    writeln!(page, "{head}\n|{}", "---|".repeat(columns)).unwrap_or_default();
    for row in rows {
        writeln!(page, "{row}").unwrap_or_default();
    }
    page.push('\n');
}
