//! XML as a stream of records: no entity is expanded, no declaration is obeyed, every size is bounded.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use quick_xml::errors::{Error, IllFormedError, SyntaxError};
use quick_xml::events::{BytesStart, Event};

use super::element::Element;
use super::error::{Fault, ListError};
use super::form::Form;
use super::place::{ListFile, Place};

/// The most elements inside each other; the published lists have some ten.
const MOST_DEEP: usize = 32;

/// The most elements in one record; the longest that is published has some thousand.
const MOST_ELEMENTS: usize = 100_000;

/// The most attributes of one element; the published lists have some ten.
const MOST_ATTRIBUTES: usize = 64;

/// The longest text of one element.
const MOST_TEXT: usize = 1024 * 1024;

/// A reader that hands over elements one by one.
pub(super) struct Xml<'b> {
    reader: quick_xml::Reader<&'b [u8]>,
    bytes: &'b [u8],
    depth: usize,
    /// The offset up to which lines were counted, and the lines before it.
    counted: (usize, u64),
}

/// What comes next.
enum Step {
    Open(Element),
    Close,
    Text(String),
    End,
}

impl<'b> Xml<'b> {
    /// The reader, and the first element.
    pub(super) fn open(bytes: &'b [u8]) -> Result<(Xml<'b>, Element), ListError> {
        Form::Xml.check(bytes, ListFile::Only)?;
        let mut reader = quick_xml::Reader::from_reader(bytes);
        reader.config_mut().expand_empty_elements = true;
        let mut xml = Xml { reader, bytes, depth: 0, counted: (0, 1) };
        loop {
            match xml.step()? {
                Step::Open(root) => return Ok((xml, root)),
                Step::Text(text) if text.trim_matches('\u{feff}').trim().is_empty() => {}
                Step::Text(_) | Step::Close | Step::End => {
                    return Err(xml.fault(Fault::Syntax { says: "expected an element" }));
                }
            }
        }
    }

    /// The next element inside the one that is open; none where that one closes.
    pub(super) fn child(&mut self) -> Result<Option<Element>, ListError> {
        loop {
            match self.step()? {
                Step::Open(element) => return Ok(Some(element)),
                Step::Close => return Ok(None),
                Step::Text(_) => {}
                Step::End => return Err(self.fault(Fault::Cut { within: "an element" })),
            }
        }
    }

    /// All of an element that was just opened.
    pub(super) fn whole(&mut self, opened: Element) -> Result<Element, ListError> {
        let mut above: Vec<Element> = Vec::new();
        let mut here = opened;
        let mut elements = 0_usize;
        loop {
            match self.step()? {
                Step::Open(element) => {
                    elements = elements.saturating_add(1);
                    if elements > MOST_ELEMENTS {
                        let limit = MOST_ELEMENTS;
                        return Err(self.fault(Fault::TooManyElements { limit }));
                    }
                    above.push(core::mem::replace(&mut here, element));
                }
                Step::Text(text) => self.add_text(&mut here, &text)?,
                Step::Close => {
                    let Some(parent) = above.pop() else { return Ok(here) };
                    let closed = core::mem::replace(&mut here, parent);
                    here.children.push(closed);
                }
                Step::End => return Err(self.fault(Fault::Cut { within: "an element" })),
            }
        }
    }

    /// Passes over an element that was just opened.
    pub(super) fn skip(&mut self) -> Result<(), ListError> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if let Step::End = self.step()? {
                return Err(self.fault(Fault::Cut { within: "an element" }));
            }
        }
        Ok(())
    }

    /// Nothing may stand behind the first element.
    pub(super) fn close(mut self) -> Result<(), ListError> {
        loop {
            match self.step()? {
                Step::End => return Ok(()),
                Step::Text(text) if text.trim_matches('\u{1a}').trim().is_empty() => {}
                Step::Open(_) | Step::Close | Step::Text(_) => {
                    return Err(self.fault(Fault::Syntax { says: "more behind the list" }));
                }
            }
        }
    }

    /// The place reached.
    pub(super) fn place(&mut self) -> Place {
        let offset = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        self.place_of(offset.min(self.bytes.len()))
    }

    fn place_of(&mut self, offset: usize) -> Place {
        let (from, line) = if self.counted.0 <= offset { self.counted } else { (0, 1) };
        let between = self.bytes.get(from..offset).unwrap_or_default();
        let lines = u64::try_from(between.split(|byte| *byte == b'\n').count()).unwrap_or(1);
        let line = line.saturating_add(lines).saturating_sub(1);
        self.counted = (offset, line);
        Place { file: ListFile::Only, line, offset: u64::try_from(offset).unwrap_or(u64::MAX) }
    }

    /// A fault at the place reached.
    pub(super) fn fault(&mut self, fault: Fault) -> ListError {
        let place = self.place();
        fault.at(place)
    }

    fn add_text(&mut self, here: &mut Element, text: &str) -> Result<(), ListError> {
        if here.text.len().saturating_add(text.len()) > MOST_TEXT {
            return Err(self.fault(Fault::TooLong { limit: MOST_TEXT }));
        }
        here.text.push_str(text);
        Ok(())
    }

    /// The next step, without comments and instructions.
    fn step(&mut self) -> Result<Step, ListError> {
        loop {
            let event = self.reader.read_event().map_err(|error| self.unreadable(&error))?;
            let text = match event {
                Event::Start(tag) => return self.opened(&tag).map(Step::Open),
                Event::End(_) | Event::Empty(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Step::Close);
                }
                Event::Eof => return Ok(Step::End),
                Event::DocType(_) => return Err(self.fault(Fault::Declaration)),
                Event::Comment(_) | Event::PI(_) | Event::Decl(_) => continue,
                Event::Text(text) => text.xml10_content().map(Cow::into_owned).ok(),
                Event::CData(text) => text.xml10_content().map(Cow::into_owned).ok(),
                Event::GeneralRef(name) => {
                    let letter = letter(&name).ok_or(Fault::Entity);
                    Some(String::from(letter.map_err(|fault| self.fault(fault))?))
                }
            };
            return text.map(Step::Text).ok_or_else(|| self.fault(Fault::NotUtf8));
        }
    }

    fn opened(&mut self, tag: &BytesStart<'_>) -> Result<Element, ListError> {
        self.depth = self.depth.saturating_add(1);
        if self.depth > MOST_DEEP {
            return Err(self.fault(Fault::TooDeep { limit: MOST_DEEP }));
        }
        let name = core::str::from_utf8(tag.local_name().into_inner());
        let mut element = Element::new(name.map_err(|_| self.fault(Fault::NotUtf8))?);
        for attribute in tag.attributes().with_checks(false) {
            let Ok(attribute) = attribute else {
                return Err(self.fault(Fault::Syntax { says: "an attribute is not well formed" }));
            };
            if element.attributes.len() >= MOST_ATTRIBUTES {
                return Err(self.fault(Fault::TooManyElements { limit: MOST_ATTRIBUTES }));
            }
            let name = core::str::from_utf8(attribute.key.local_name().into_inner());
            let value = attribute.normalized_value(quick_xml::XmlVersion::Explicit1_0);
            match (name, value) {
                (Ok(name), Ok(value)) => element.add_attribute(name, &value),
                (_, Err(Error::Escape(_))) => return Err(self.fault(Fault::Entity)),
                _ => return Err(self.fault(Fault::NotUtf8)),
            }
        }
        Ok(element)
    }

    /// What the parser says, without the names and values that it repeats.
    fn unreadable(&mut self, error: &Error) -> ListError {
        let says = match error {
            Error::Syntax(error) => return self.torn(*error),
            Error::IllFormed(IllFormedError::MissingEndTag(_)) => {
                return self.fault(Fault::Cut { within: "an element" });
            }
            Error::IllFormed(IllFormedError::UnclosedReference) => {
                "an ampersand that begins no entity"
            }
            Error::IllFormed(_) => "the tags do not match",
            Error::InvalidAttr(_) => "an attribute is not well formed",
            Error::Encoding(_) => return self.fault(Fault::NotUtf8),
            Error::Escape(_) => return self.fault(Fault::Entity),
            Error::Io(_) | Error::Namespace(_) => "it cannot be read",
        };
        let offset = usize::try_from(self.reader.error_position()).unwrap_or(usize::MAX);
        let place = self.place_of(offset.min(self.bytes.len()));
        Fault::Syntax { says }.at(place)
    }

    /// All faults of syntax but one are that something does not end.
    fn torn(&mut self, error: SyntaxError) -> ListError {
        let offset = usize::try_from(self.reader.error_position()).unwrap_or(usize::MAX);
        let place = self.place_of(offset.min(self.bytes.len()));
        match error {
            SyntaxError::InvalidBangMarkup => {
                Fault::Syntax { says: "a mark that XML does not have" }
            }
            SyntaxError::UnclosedPI | SyntaxError::UnclosedXmlDecl => {
                Fault::Cut { within: "an instruction" }
            }
            SyntaxError::UnclosedComment => Fault::Cut { within: "a comment" },
            SyntaxError::UnclosedDoctype => Fault::Declaration,
            SyntaxError::UnclosedCData => Fault::Cut { within: "a section of text" },
            SyntaxError::UnclosedTag
            | SyntaxError::UnclosedSingleQuotedAttributeValue
            | SyntaxError::UnclosedDoubleQuotedAttributeValue => Fault::Cut { within: "a tag" },
        }
        .at(place)
    }
}

/// The letter of a reference: a number, or one of the five names that XML has of itself.
fn letter(reference: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    if let Some(letter) = reference.resolve_char_ref().ok()? {
        return Some(letter);
    }
    match &**reference {
        b"amp" => Some('&'),
        b"lt" => Some('<'),
        b"gt" => Some('>'),
        b"apos" => Some('\''),
        b"quot" => Some('"'),
        _ => None,
    }
}
