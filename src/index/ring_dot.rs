//! A ring as Graphviz text.

use alloc::format;
use alloc::string::String;
use core::fmt::Write as _;

use super::ring::Ring;
use super::ring_names::Names;
use super::ring_text::{CAUTION, kinds_in_words, lines};
use super::ring_told::Told;
use super::subject::Subject;

/// So many letters stand in one line below the graph.
const LETTERS: usize = 80;

impl Ring {
    /// The ring as an undirected graph in the DOT language of Graphviz. Strong kinds are drawn bold,
    /// the weakest links that the group needs dashed.
    ///
    /// ```
    /// # use hirerisk::index::{Anchor, KeyKind, RingPolicy, Rings, Subject};
    /// # let [a, b, c] = ["00000000000000aa", "00000000000000bb", "00000000000000cc"]
    /// #     .map(|id| id.parse::<Subject>().unwrap());
    /// # let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    /// # let anchor = Anchor { kind: KeyKind::Device, held_by: [a, b, c].map(|one| (one, day)).into() };
    /// # let rings = Rings::find([anchor], &RingPolicy::default(), |_, _| None);
    /// let dot = rings.all()[0].to_dot(&|person| format!("the \"{:.4}\"", person.to_string()));
    /// assert!(dot.contains(r#"  the \"0000\""];"#));
    /// assert!(dot.contains(r#""00000000000000aa" -- "00000000000000bb" [label="private device""#));
    /// ```
    #[must_use]
    pub fn to_dot(&self, name: &dyn Fn(Subject) -> String) -> String {
        let (told, names) = (Told::of(self), Names(name));
        let caution = lines(CAUTION, LETTERS).join("\n");
        let label = quoted(&format!("{}.\n{caution}", told.heading()));
        let mut dot = format!(
            "graph group {{\n  graph [label={label}, labelloc=b, fontname=\"sans-serif\"];\n"
        );
        dot.push_str("  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n");
        dot.push_str("  edge [fontname=\"sans-serif\", fontsize=10];\n");
        for (number, person) in told.numbered() {
            let label = quoted(&format!("{number}  {}", names.of(person)));
            let _ = writeln!(dot, "  \"{person}\" [label={label}];");
        }
        for link in &told.links {
            let [one, two] = link.tie.people;
            let style = if link.is_weakest { "dashed" } else { "solid" };
            let width = if link.tie.kinds.strong() > 0 { 3 } else { 1 };
            let label = quoted(&kinds_in_words(link.tie.kinds));
            let _ = writeln!(
                dot,
                "  \"{one}\" -- \"{two}\" [label={label}, style={style}, penwidth={width}];"
            );
        }
        dot.push_str("}\n");
        dot
    }
}

/// A text as a label: Graphviz reads escapes after a backslash, and entities after an ampersand.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for char in text.chars() {
        match char {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '&' => quoted.push_str("&amp;"),
            '\n' => quoted.push_str("\\n"),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
