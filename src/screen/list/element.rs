//! One element of XML with all that is in it.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

/// One element. Names are local: the prefix and the name space of a file are left out.
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    /// The text that stands in it, without that of the elements in it.
    pub(super) text: String,
    pub(super) children: Vec<Element>,
}

impl Element {
    pub(super) fn new(name: &str) -> Element {
        let (attributes, children) = (Vec::new(), Vec::new());
        Element { name: name.to_string(), attributes, text: String::new(), children }
    }

    pub(super) fn add_attribute(&mut self, name: &str, value: &str) {
        self.attributes.push((name.to_string(), value.to_string()));
    }

    /// The value of an attribute; empty where there is none.
    pub(super) fn attribute(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(other, _)| other == name);
        found.map_or("", |(_, value)| value.trim())
    }

    /// The elements of a name in it, in order.
    pub(super) fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first element of a name in it.
    pub(super) fn first(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The elements at the end of a path of names, in order.
    pub(super) fn at<'e>(&'e self, path: &[&'e str]) -> Vec<&'e Element> {
        let deeper = |found: Vec<&'e Element>, name: &&'e str| -> Vec<&'e Element> {
            found.into_iter().flat_map(|element| element.all(name)).collect()
        };
        path.iter().fold(alloc::vec![self], deeper)
    }

    /// Its text with single blanks, none at the ends; none where there is nothing else.
    pub(super) fn says(&self) -> Option<String> {
        let text = single_blanks(&self.text);
        (!text.is_empty()).then_some(text)
    }

    /// The text of the first element of a name in it.
    pub(super) fn value(&self, name: &str) -> Option<String> {
        self.first(name)?.says()
    }
}

/// A text with single blanks between its words: line breaks are the exporter's.
pub(super) fn single_blanks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
