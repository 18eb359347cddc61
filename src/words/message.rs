//! A sentence by id: English, with places by name.

use core::fmt;

/// So many pieces has a message at most: words, a place, words, a place, ...
const MOST_PIECES: usize = 24;

/// A sentence by id.
#[derive(Debug)]
pub(crate) struct Message {
    id: &'static str,
    english: &'static str,
    /// Where its pieces end, found when it is compiled: words first, then a place, and so on.
    ends: [u16; MOST_PIECES],
}

/// A sentence whose form goes with a number.
#[derive(Debug)]
pub(crate) struct Counted {
    /// The ids of its forms begin with it.
    id: &'static str,
    one: Message,
    other: Message,
}

/// A piece of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'t> {
    Words(&'t str),
    /// The name of what stands here.
    Place(&'t str),
}

/// Whatever takes a message piece by piece.
pub(crate) type Listener<'l> = &'l mut dyn FnMut(Piece<'_>) -> fmt::Result;

/// A message in the words of a language.
#[derive(Clone, Copy)]
pub(crate) enum Spoken<'a> {
    English(&'static Message),
    Other(&'a str),
}

impl Spoken<'_> {
    pub(crate) fn each(self, say: Listener<'_>) -> fmt::Result {
        match self {
            Spoken::English(message) => message.each(say),
            Spoken::Other(text) => each_of(text, say),
        }
    }
}

impl Message {
    pub(crate) const fn new(id: &'static str, english: &'static str) -> Message {
        Message { id, english, ends: ends(english) }
    }

    pub(crate) const fn id(&self) -> &'static str {
        self.id
    }

    pub(crate) const fn english(&self) -> &'static str {
        self.english
    }

    fn each(&self, say: Listener<'_>) -> fmt::Result {
        let mut from = 0;
        let mut is_place = false;
        for end in self.ends.map(usize::from) {
            let Some(piece) = self.english.get(from..end) else { break };
            say(if is_place { Piece::Place(piece) } else { Piece::Words(piece) })?;
            is_place = !is_place;
            from = end.saturating_add(1);
        }
        Ok(())
    }
}

impl Counted {
    /// The ids are the one of the message, and those of its two forms.
    pub(crate) const fn new(
        [id, one, other]: [&'static str; 3],
        [of_one, of_other]: [&'static str; 2],
    ) -> Counted {
        Counted { id, one: Message::new(one, of_one), other: Message::new(other, of_other) }
    }

    pub(super) const fn id(&self) -> &'static str {
        self.id
    }

    pub(super) const fn english(&'static self, count: u32) -> &'static Message {
        if count == 1 { &self.one } else { &self.other }
    }

    pub(crate) const fn forms(&'static self) -> [&'static Message; 2] {
        [&self.one, &self.other]
    }
}

/// The pieces of a text.
pub(super) fn each_of(text: &str, say: Listener<'_>) -> fmt::Result {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        say(Piece::Words(before))?;
        let Some((name, after)) = after.split_once('}') else { return Ok(()) };
        say(Piece::Place(name))?;
        rest = after;
    }
    say(Piece::Words(rest))
}

/// Where the pieces of a text end: at each brace, and at the end.
#[expect(clippy::panic, reason = "when compiled: a sentence of too many places does not build")]
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "bounded above")]
const fn ends(text: &str) -> [u16; MOST_PIECES] {
    assert!(text.len() < 2_000, "a longer sentence");
    let mut all = [0; MOST_PIECES];
    let (mut rest, mut free): (&[u8], &mut [u16]) = (text.as_bytes(), &mut all);
    loop {
        if let [first, after @ ..] = rest
            && !matches!(first, b'{' | b'}')
        {
            rest = after;
            continue;
        }
        let [place, places @ ..] = free else { panic!("a sentence of too many places") };
        *place = text.len().saturating_sub(rest.len()) as u16;
        let [_, after @ ..] = rest else { return all };
        (rest, free) = (after, places);
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::*;

    fn pieces(each: impl Fn(Listener<'_>) -> fmt::Result) -> Vec<(bool, String)> {
        let mut all: Vec<(bool, String)> = Vec::new();
        let said = each(&mut |piece| {
            all.push(match piece {
                Piece::Words(words) => (false, words.into()),
                Piece::Place(name) => (true, name.into()),
            });
            Ok(())
        });
        assert!(said.is_ok());
        all.retain(|(place, text)| *place || !text.is_empty());
        all
    }

    #[test]
    fn a_message_is_cut_the_same_when_compiled_and_when_read() {
        for text in ["", "none", "{a}", "{a}{b}", "from {low} to {high}.", "\u{e9} {x} \u{4e00}"] {
            let message = Message::new("id", text);
            assert_eq!(pieces(|say| message.each(say)), pieces(|say| each_of(text, say)), "{text}");
        }
        let message = Message::new("id", "from {low} to {high}.");
        let cut = pieces(|say| message.each(say));
        let cut: Vec<_> = cut.iter().map(|(place, text)| (*place, text.as_str())).collect();
        let told = [(false, "from "), (true, "low"), (false, " to "), (true, "high"), (false, ".")];
        assert_eq!(cut, told);
    }
}
