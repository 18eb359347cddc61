//! How people are named where a ring is told: what the caller calls them, as it can be shown.

use alloc::format;
use alloc::string::{String, ToString};

use super::subject::Subject;
use crate::label::printable;

/// No more marks are stacked on one letter.
const MARKS: usize = 2;

/// Names by the caller's closure. Nothing holds them longer than the telling.
#[derive(Clone, Copy)]
pub(super) struct Names<'n>(pub(super) &'n dyn Fn(Subject) -> String);

impl Names<'_> {
    /// The name of somebody, apart from the text around it whatever its direction. Where nothing of a
    /// name can be seen, it is the subject.
    pub(super) fn of(self, person: Subject) -> String {
        isolated(self.plain(person))
    }

    /// The name, cut to so many columns.
    pub(super) fn short(self, person: Subject, columns: usize) -> String {
        isolated(cut(&self.plain(person), columns))
    }

    fn plain(self, person: Subject) -> String {
        let name = seen(&printable(&(self.0)(person)));
        if name.trim().is_empty() { person.to_string() } else { name }
    }
}

/// The text without what no document may hold, and without towers of marks.
fn seen(text: &str) -> String {
    let mut marks = 0_usize;
    let stays = |char: &char| {
        marks = if is_mark(*char) { marks.saturating_add(1) } else { 0 };
        marks <= MARKS && !matches!(char, '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}')
    };
    text.chars().filter(stays).collect()
}

fn is_mark(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{6d6}'..='\u{6ed}' | '\u{e31}'
        | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// How many columns a character takes.
fn columns(char: char) -> usize {
    let is_wide = matches!(char, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ff60}' | '\u{1f300}'..='\u{1faff}' | '\u{20000}'..='\u{3fffd}'
        | 'W' | 'M' | '\u{fdfd}' | '\u{12000}'..='\u{123ff}');
    if is_mark(char) { 0 } else { usize::from(is_wide).saturating_add(1) }
}

fn cut(text: &str, most: usize) -> String {
    let whole = text.chars().map(columns).fold(0, usize::saturating_add);
    if whole <= most {
        return text.to_string();
    }
    let mut left = most.saturating_sub(1);
    let fits = |char: &char| {
        let rest = left.checked_sub(columns(*char));
        left = rest.unwrap_or(0);
        rest.is_some()
    };
    let mut short: String = text.chars().take_while(fits).collect();
    short.push('\u{2026}');
    short
}

/// A text with letters that run to the left, between marks that keep its direction to itself, the
/// first of which keeps the line from following it.
fn isolated(text: String) -> String {
    let runs_left = |char: char| {
        matches!(char, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    };
    if text.contains(runs_left) { format!("\u{200e}\u{2068}{text}\u{2069}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str) -> String {
        Names(&|_| name.to_string()).of(Subject(0xaf))
    }

    #[test]
    fn a_name_stays_a_name() {
        assert_eq!(of("Ann\u{202e}\u{7}\n Lee\u{ffff}"), "Ann Lee");
        assert_eq!(of("\u{200b} \u{feff}"), "00000000000000af");
        assert_eq!(of("\u{5d0}\u{5d1}"), "\u{200e}\u{2068}\u{5d0}\u{5d1}\u{2069}");
        assert_eq!(of("q\u{315}\u{315}\u{315}\u{315}"), "q\u{315}\u{315}");
    }

    #[test]
    fn a_long_name_is_cut_by_its_columns() {
        let short = |name: &str| Names(&|_| name.to_string()).short(Subject(0xaf), 6);
        assert_eq!(short("Annett"), "Annett");
        assert_eq!(short("Annette"), "Annet\u{2026}");
        assert_eq!(short("\u{738b}\u{738b}\u{738b}\u{738b}"), "\u{738b}\u{738b}\u{2026}");
    }
}
