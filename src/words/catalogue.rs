//! Every text that can be told, by id: what a translator starts from.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::message::{Counted, Message};
use crate::fingerprint::Fingerprint;
use crate::order;

/// Every text that an assessment, its forms and the notice to the candidate can be told in, by id: of
/// the frame (`say.*`), of the rules and checks of a scorer, words of fixed sets.
///
/// Values of the profile, codes, names of sources and what a caller sets (purpose, policy) are no
/// messages. `cargo run --example messages` prints them as a file to translate.
///
/// ```
/// let scorer = hirerisk::Scorer::builtin();
/// let messages = scorer.messages();
/// assert_eq!(messages.english("rule.payment.holder_differs.title").unwrap(),
///            "The receiving account belongs to another holder");
/// assert!(messages.iter().is_sorted_by_key(|(id, _)| id));
/// ```
#[derive(Clone, Debug)]
pub struct Messages<'a>(Vec<(String, Cow<'a, str>)>);

impl<'a> Messages<'a> {
    #[inline]
    pub(crate) fn new() -> Messages<'a> {
        Messages(Vec::new())
    }

    /// Adds a text of a record, by the parts of its id.
    #[inline]
    pub(crate) fn add(&mut self, id: &[&str], english: &'a str) {
        self.0.push((id.join("."), Cow::Borrowed(english)));
    }

    /// Adds a word of a fixed set: it is shown with spaces.
    #[inline]
    pub(crate) fn add_word(&mut self, kind: &str, word: &str) {
        self.0.push(([kind, word].join("."), Cow::Owned(word.replace('_', " "))));
    }

    #[inline]
    pub(crate) fn add_frame(
        &mut self,
        messages: &[&'static Message],
        counted: &[&'static Counted],
    ) {
        let forms = counted.iter().flat_map(|one| one.forms());
        let all = messages.iter().copied().chain(forms);
        self.0.extend(all.map(|one| (one.id().to_string(), Cow::Borrowed(one.english()))));
    }

    /// In the order of the ids, each once.
    #[inline]
    pub(crate) fn in_order(mut self) -> Messages<'a> {
        order::sort_by(&mut self.0, Ord::cmp);
        self.0.dedup();
        self
    }

    /// Ids and English, in the order of the ids. `{places}` stand in a translation as they are.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(id, english)| (id.as_str(), &**english))
    }

    /// The English of an id.
    #[must_use]
    #[inline]
    pub fn english(&self, id: &str) -> Option<&str> {
        let place = self.0.binary_search_by(|(other, _)| other.as_str().cmp(id)).ok()?;
        self.0.get(place).map(|(_, english)| &**english)
    }

    /// Which English a translation was made of, as eight hexadecimal digits: it stands beside the
    /// translation, so that one of a sentence that has changed since is not told.
    ///
    /// ```
    /// let mark = hirerisk::Messages::mark("A person decides.");
    /// assert_eq!(mark.len(), 8);
    /// ```
    #[must_use]
    #[inline]
    pub fn mark(english: &str) -> String {
        Fingerprint::of([english]).to_string().chars().take(8).collect()
    }
}
