//! JSON one token at a time: where it starts, where it ends, what breaks it (RFC 8259).

use alloc::borrow::Cow;
use alloc::string::String;

use super::fault::Fault;
use crate::profile::error::Problem;

/// How often the byte stands in the text. Blocks are counted in bytes, which they cannot overflow,
/// so that the compiler counts many places at once.
pub(super) fn count(text: &str, byte: u8) -> usize {
    let ones = |block: &[u8]| {
        let ones = block.iter().fold(0_u8, |ones, one| ones.wrapping_add(u8::from(*one == byte)));
        usize::from(ones)
    };
    let (blocks, rest) = text.as_bytes().as_chunks::<128>();
    blocks.iter().map(|block| ones(block)).fold(ones(rest), usize::saturating_add)
}

/// How many bytes stand before the next quote, backslash or control character. Eight are looked at
/// at once, as one number.
#[inline]
fn plain(bytes: &[u8]) -> usize {
    let (blocks, rest) = bytes.as_chunks::<8>();
    for (place, block) in blocks.iter().enumerate() {
        let ends = ends(u64::from_le_bytes(*block));
        if ends != 0 {
            let within = usize::try_from(ends.trailing_zeros().div_euclid(8)).unwrap_or(0);
            return place.saturating_mul(8).saturating_add(within);
        }
    }
    let ends = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..=0x1f);
    let within = rest.iter().position(ends).unwrap_or(rest.len());
    bytes.len().saturating_sub(rest.len()).saturating_add(within)
}

/// The high bit of the first byte that ends a run of plain text, and perhaps of bytes after it.
const fn ends(block: u64) -> u64 {
    const EACH: u64 = u64::from_le_bytes([1; 8]);
    const HIGH: u64 = u64::from_le_bytes([0x80; 8]);
    const QUOTE: u64 = u64::from_le_bytes([b'"'; 8]);
    const BACKSLASH: u64 = u64::from_le_bytes([b'\\'; 8]);
    const BLANK: u64 = u64::from_le_bytes([b' '; 8]);
    let (quote, backslash) = (block ^ QUOTE, block ^ BACKSLASH);
    // A byte less than the one of `least` borrows, which shows in its high bit.
    (below(quote, EACH) | below(backslash, EACH) | below(block, BLANK)) & HIGH
}

const fn below(block: u64, least: u64) -> u64 {
    block.wrapping_sub(least) & !block
}

/// A place in a JSON text. It only moves forward.
pub(super) struct Scan<'a> {
    text: &'a str,
    at: usize,
    /// Looks at single bytes, to show that they grow no faster than the text.
    #[cfg(test)]
    pub(super) looks: usize,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Scan {
            text,
            at: 0,
            #[cfg(test)]
            looks: 0,
        }
    }

    /// The offset of the next byte.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// The next byte.
    fn peek(&mut self) -> Option<u8> {
        #[cfg(test)]
        self.looked_at(1);
        self.text.as_bytes().get(self.at).copied()
    }

    #[cfg(test)]
    fn looked_at(&mut self, bytes: usize) {
        self.looks = self.looks.saturating_add(bytes);
    }

    pub(super) fn skip(&mut self, bytes: usize) {
        #[cfg(test)]
        self.looked_at(bytes);
        self.at = self.at.saturating_add(bytes);
    }

    /// The first byte of the next token.
    pub(super) fn next(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.peek() {
            self.skip(1);
        }
        self.peek()
    }

    /// Takes the byte, if it comes next.
    fn take(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        if there {
            self.skip(1);
        }
        there
    }

    /// Takes the mark, if it is the next token.
    pub(super) fn take_mark(&mut self, mark: u8) -> bool {
        self.next() == Some(mark) && self.take(mark)
    }

    pub(super) fn not_json(&self, expected: &'static str) -> Fault {
        Fault::new(Problem::Syntax { expected }, self.at)
    }

    /// One of `true`, `false` and `null`.
    pub(super) fn literal(&mut self) -> Result<&'static str, Fault> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        match ["true", "false", "null"].into_iter().find(|word| rest.starts_with(word)) {
            Some(word) => {
                self.skip(word.len());
                Ok(word)
            }
            None => Err(self.not_json("a value")),
        }
    }

    /// A number, as it was written.
    pub(super) fn number(&mut self) -> Result<&'a str, Fault> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _signed = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        Ok(self.text.get(start..self.at).unwrap_or_default())
    }

    /// One digit or more.
    fn digits(&mut self) -> Result<(), Fault> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        match rest.iter().take_while(|byte| byte.is_ascii_digit()).count() {
            0 => Err(self.not_json("a digit")),
            count => {
                self.skip(count);
                Ok(())
            }
        }
    }

    /// A string with its escapes resolved, borrowed where it has none.
    #[inline]
    pub(super) fn string(&mut self) -> Result<Cow<'a, str>, Fault> {
        self.skip(1); // the quote
        let text = self.run();
        if self.take(b'"') { Ok(Cow::Borrowed(text)) } else { self.escaped(text).map(Cow::Owned) }
    }

    /// The rest of a string from its first escape on.
    fn escaped(&mut self, text: &str) -> Result<String, Fault> {
        let mut text = String::from(text);
        while !self.take(b'"') {
            if self.peek() != Some(b'\\') {
                return Err(self.not_json("a closing quote; control characters are escaped"));
            }
            text.push(self.escape()?);
            text.push_str(self.run());
        }
        Ok(text)
    }

    /// Takes the first of these strings that comes next, written plainly, and tells which. None of them
    /// holds anything that is escaped.
    #[inline]
    pub(super) fn one_of(&mut self, plain: impl Iterator<Item = &'static str>) -> Option<usize> {
        let text = self.text.as_bytes().get(self.at..)?.strip_prefix(b"\"")?;
        for (place, known) in plain.enumerate() {
            if text.get(known.len()) == Some(&b'"') && text.starts_with(known.as_bytes()) {
                self.skip(known.len().saturating_add(2));
                return Some(place);
            }
        }
        None
    }

    /// The text up to the next quote, backslash or control character.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "a call for each text is a thirtieth of reading")]
    fn run(&mut self) -> &'a str {
        let start = self.at;
        self.skip(plain(self.text.as_bytes().get(start..).unwrap_or_default()));
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// The character that an escape stands for.
    fn escape(&mut self) -> Result<char, Fault> {
        let start = self.at;
        self.skip(1); // the backslash
        let char = match self.peek() {
            Some(mark @ (b'"' | b'\\' | b'/')) => char::from(mark),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(start),
            _ => return Err(self.not_json("an escape such as `\\n` or `\\u00e9`")),
        };
        self.skip(1);
        Ok(char)
    }

    /// One escape by number, or a surrogate pair of two.
    fn unicode(&mut self, start: usize) -> Result<char, Fault> {
        self.skip(1); // the `u`
        let first = self.unit()?;
        let leads = (0xd800..0xdc00).contains(&first);
        let paired = leads && self.take(b'\\') && self.take(b'u');
        let second = if paired { Some(self.unit()?) } else { None };
        let mut chars = char::decode_utf16([first].into_iter().chain(second));
        match chars.next() {
            Some(Ok(char)) => Ok(char),
            _ => Err(Fault::new(Problem::LoneSurrogate, start)),
        }
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Result<u16, Fault> {
        let digits = self.text.get(self.at..self.at.saturating_add(4)).unwrap_or_default();
        let hex = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        match u16::from_str_radix(digits, 16) {
            Ok(unit) if hex => {
                self.skip(4);
                Ok(unit)
            }
            _ => Err(self.not_json("four hexadecimal digits")),
        }
    }
}
