//! What a rule file holds, each part with its place: the only file that knows the crate `toml`.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::form::{FILE, Form, Key, Kind};
use super::problem::Fault;
use crate::profile::nearest;

/// A value, and the bytes of the file where it stands.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) span: Range<usize>,
    pub(super) of: Given,
}

#[derive(Clone, Debug)]
pub(super) enum Given {
    Text(String),
    /// A number, and how it is written.
    Number(i64, String),
    Flag(bool),
    List(Vec<Entry>),
    Table(Table),
}

/// A table: its keys in the order of the file.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    pub(super) span: Range<usize>,
    /// Nothing in it is against its form.
    pub(super) sound: bool,
    pub(super) keys: Vec<(String, Range<usize>, Entry)>,
}

/// A text and its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Said<'f> {
    pub(super) text: &'f str,
    pub(super) span: Range<usize>,
}

/// Reads a file by its form.
///
/// Where TOML itself is broken, nothing else is looked at: what follows a broken line is guesswork.
pub(super) fn read(text: &str, form: &'static Form) -> (Table, Vec<Fault>) {
    let (document, broken) = DeTable::parse_recoverable(text);
    let faults = broken.iter().map(|error| unreadable(text, error)).collect();
    let mut reader = Reader { text, faults, around: Vec::new(), elsewhere: Vec::new() };
    if !reader.faults.is_empty() {
        return (Table::default(), reader.faults);
    }
    let span = document.span();
    let table = reader.table(document.get_ref(), form, span);
    (table, reader.faults)
}

fn unreadable(text: &str, error: &toml::de::Error) -> Fault {
    let span = error.span().unwrap_or(0..text.len());
    let says = error.message().lines().collect::<Vec<_>>().join(", ");
    let help = if says.starts_with("missing escaped value") {
        Some("between `'` and `'`, or between `'''` and `'''`, a `\\` stands for itself")
    } else if says.starts_with("duplicate key") && header(text, span.start) {
        Some("of what there are several, each is written in two brackets: `[[rule]]`")
    } else {
        None
    };
    Fault::new("toml", span, says).maybe(help.map(String::from))
}

/// Whether a place stands in the head of a table.
fn header(text: &str, at: usize) -> bool {
    let line = text.get(..at).and_then(|before| before.rsplit('\n').next());
    line.is_some_and(|line| line.trim_start().starts_with('['))
}

struct Reader<'t> {
    text: &'t str,
    faults: Vec<Fault>,
    /// The forms of the tables around what is read.
    around: Vec<&'static Form>,
    /// Keys that stand in a table of the one to which they belong, and its form.
    elsewhere: Vec<(&'static str, &'static str)>,
}

impl Reader<'_> {
    fn table(&mut self, table: &DeTable<'_>, form: &'static Form, span: Range<usize>) -> Table {
        let before = self.faults.len();
        self.around.push(form);
        let (mut keys, mut meant) = (Vec::new(), Vec::new());
        for (name, value) in in_order(table) {
            let Some(key) = form.keys.iter().find(|key| key.name == name.get_ref()) else {
                meant.extend(self.unknown(name, form));
                continue;
            };
            if let Some(entry) = self.entry(value, key.kind, key.name) {
                keys.push((String::from(key.name), name.span(), entry));
            }
        }
        self.around.pop();
        let (here, elsewhere) = core::mem::take(&mut self.elsewhere)
            .into_iter()
            .partition::<Vec<_>, _>(|(of, _)| *of == form.name);
        self.elsewhere = elsewhere;
        meant.extend(here.into_iter().map(|(_, key)| key));
        let is_there = |key: &Key| table.keys().any(|name| name.get_ref() == key.name);
        let absent = |key: &&Key| key.needed && !is_there(key) && !meant.contains(&key.name);
        for key in form.keys.iter().filter(absent) {
            let says = format!("{} needs `{}`", form.name, key.name);
            self.faults.push(Fault::new("missing", span.clone(), says).help(key.means));
        }
        Table { span, sound: self.faults.len() == before, keys }
    }

    /// Tells of a key that the form does not have; gives the one that is probably meant.
    fn unknown(
        &mut self,
        name: &Spanned<toml::de::DeString<'_>>,
        form: &Form,
    ) -> Option<&'static str> {
        let says = format!("{} has no `{}`", form.name, name.get_ref());
        if let Some((of, key)) = self.owner(name.get_ref()) {
            self.elsewhere.push((of.name, key));
            let help = if of.name == FILE.name {
                format!("`{key}` belongs to the file: write `[[{key}]]`")
            } else {
                let of = of.name;
                format!(
                    "`{key}` belongs to {of}: write it above its tables, for TOML gives a key to the table above it"
                )
            };
            self.faults.push(Fault::new("unknown-key", name.span(), says).help(help));
            return None;
        }
        let known = || form.keys.iter().map(|key| key.name);
        let meant = nearest(name.get_ref(), known());
        let help = if let Some(meant) = meant {
            format!("did you mean `{meant}`?")
        } else {
            let known: Vec<String> = known().map(|name| format!("`{name}`")).collect();
            format!("it can have {}", known.join(", "))
        };
        self.faults.push(Fault::new("unknown-key", name.span(), says).help(help));
        meant
    }

    /// The table around this one that has a key.
    fn owner(&self, name: &str) -> Option<(&'static Form, &'static str)> {
        self.around.iter().rev().find_map(|form| {
            let key = form.keys.iter().find(|key| key.name == name)?;
            Some((*form, key.name))
        })
    }

    fn entry(&mut self, value: &Spanned<DeValue<'_>>, kind: Kind, name: &str) -> Option<Entry> {
        let span = value.span();
        let of = match (kind, value.get_ref()) {
            (Kind::Prose | Kind::Id | Kind::Condition | Kind::Day, DeValue::String(text)) => {
                self.said(text, &span, name)?
            }
            (Kind::Day, DeValue::Datetime(day)) => Given::Text(day.to_string()),
            (Kind::Word(words), DeValue::String(text)) => self.word(text, words, &span)?,
            (Kind::Number(least, most), DeValue::Integer(_)) => {
                let number =
                    whole(value.get_ref()).filter(|number| (least..=most).contains(number));
                let Some(number) = number else {
                    let says = format!("`{name}` is a whole number from {least} to {most}");
                    return self.fault(Fault::new("out-of-range", span, says));
                };
                Given::Number(number, number.to_string())
            }
            (Kind::Flag, DeValue::Boolean(flag)) => Given::Flag(*flag),
            (Kind::Words, DeValue::Array(list)) => self.words(list, name)?,
            (Kind::Ids, DeValue::Array(list)) => {
                let before = self.faults.len();
                let all: Vec<Entry> =
                    list.iter().filter_map(|one| self.entry(one, Kind::Id, name)).collect();
                (before == self.faults.len()).then_some(Given::List(all))?
            }
            (Kind::Table(form), DeValue::Table(table)) => {
                Given::Table(self.table(table, form, span.clone()))
            }
            (Kind::Tables(form), DeValue::Array(list)) => {
                Given::List(self.tables(list, form, name))
            }
            (Kind::Named(kind), DeValue::Table(table)) => self.named(table, *kind, span.clone()),
            (Kind::Profile, DeValue::String(text)) => Given::Text(text.to_string()),
            (Kind::Profile, DeValue::Table(_)) => return self.any(value),
            (kind, found) => {
                let says = format!("`{name}` is {}, found {}", told(kind), found.type_str());
                let help = self.brackets(kind, &span);
                return self.fault(Fault::new("wrong-type", span, says).maybe(help));
            }
        };
        Some(Entry { span, of })
    }

    /// The head of a table as it should be: `[[rule]]` where there are several, `[rule.let]` where there is one.
    fn brackets(&self, kind: Kind, span: &Range<usize>) -> Option<String> {
        let head = self.text.get(span.clone())?;
        let name = head.trim_matches(['[', ']']);
        let plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-' | '.');
        if name.is_empty() || !name.chars().all(plain) {
            return None;
        }
        match kind {
            Kind::Tables(_) if head.starts_with('[') => Some(format!("write `[[{name}]]`")),
            Kind::Table(_) | Kind::Named(_) | Kind::Profile if head.starts_with("[[") => {
                Some(format!("write `[{name}]`"))
            }
            _ => None,
        }
    }

    fn fault<T>(&mut self, fault: Fault) -> Option<T> {
        self.faults.push(fault);
        None
    }

    fn said(&mut self, text: &str, span: &Range<usize>, name: &str) -> Option<Given> {
        if text.trim().is_empty() {
            return self.fault(Fault::new("missing", span.clone(), format!("`{name}` is empty")));
        }
        Some(Given::Text(String::from(text)))
    }

    fn word(&mut self, text: &str, words: &[&str], span: &Range<usize>) -> Option<Given> {
        if words.contains(&text) {
            return Some(Given::Text(String::from(text)));
        }
        let known: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
        let says = format!("expected one of {}", known.join(", "));
        let help =
            nearest(text, words.iter().copied()).map(|word| format!("did you mean `{word}`?"));
        self.fault(Fault::new("unknown-word", span.clone(), says).maybe(help))
    }

    /// Words as a fact of the caller's holds them.
    fn words(&mut self, list: &[Spanned<DeValue<'_>>], name: &str) -> Option<Given> {
        let before = self.faults.len();
        let all: Vec<Entry> =
            list.iter().filter_map(|one| self.entry(one, Kind::Id, name)).collect();
        let words: Vec<&str> = all.iter().filter_map(|one| Some(one.text()?.text)).collect();
        (before == self.faults.len()).then(|| Given::Text(words.join("|")))
    }

    fn tables(
        &mut self,
        list: &[Spanned<DeValue<'_>>],
        form: &'static Form,
        name: &str,
    ) -> Vec<Entry> {
        list.iter().filter_map(|one| self.entry(one, Kind::Table(form), name)).collect()
    }

    /// A table whose keys are the author's.
    fn named(&mut self, table: &DeTable<'_>, kind: Kind, span: Range<usize>) -> Given {
        let mut keys = Vec::new();
        for (name, value) in in_order(table) {
            let text = name.get_ref();
            if !is_name(text) {
                let says =
                    "a name here is made of letters, digits and `_`, and begins with a letter";
                self.faults.push(Fault::new("bad-name", name.span(), says));
            } else if let Some(entry) = self.entry(value, kind, text) {
                keys.push((text.to_string(), name.span(), entry));
            }
        }
        Given::Table(Table { span, sound: true, keys })
    }

    /// Whatever stands there: part of a profile, which has a form of its own.
    fn any(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Entry> {
        let span = value.span();
        let of = match value.get_ref() {
            DeValue::String(text) => Given::Text(text.to_string()),
            DeValue::Integer(_) => {
                let Some(number) = whole(value.get_ref()) else {
                    let fault = Fault::new("out-of-range", span, "this number is too large");
                    return self.fault(fault);
                };
                Given::Number(number, number.to_string())
            }
            DeValue::Float(_) => {
                let fault = Fault::new("wrong-type", span, "profiles hold whole numbers only");
                return self.fault(fault);
            }
            DeValue::Boolean(flag) => Given::Flag(*flag),
            DeValue::Datetime(day) => Given::Text(day.to_string()),
            DeValue::Array(list) => {
                Given::List(list.iter().filter_map(|one| self.any(one)).collect())
            }
            DeValue::Table(table) => {
                let keys = in_order(table).into_iter().filter_map(|(name, value)| {
                    Some((name.get_ref().to_string(), name.span(), self.any(value)?))
                });
                let keys = keys.collect();
                Given::Table(Table { span: span.clone(), sound: true, keys })
            }
        };
        Some(Entry { span, of })
    }
}

/// The keys as they stand in the file.
fn in_order<'t, 'i>(
    table: &'t DeTable<'i>,
) -> Vec<(&'t Spanned<toml::de::DeString<'i>>, &'t Spanned<DeValue<'i>>)> {
    let mut all: Vec<_> = table.iter().collect();
    all.sort_by_key(|(name, _)| name.span().start);
    all
}

fn whole(value: &DeValue<'_>) -> Option<i64> {
    let number = value.as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

fn is_name(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    text.bytes().all(plain) && text.starts_with(|char: char| char.is_ascii_alphabetic())
}

/// A kind, as a message tells it.
const fn told(kind: Kind) -> &'static str {
    match kind {
        Kind::Prose | Kind::Id => "a text",
        Kind::Condition => "a condition: a text",
        Kind::Day => "a day",
        Kind::Word(_) => "a word",
        Kind::Number(..) => "a whole number",
        Kind::Flag => "`true` or `false`",
        Kind::Ids | Kind::Words => "a list of texts",
        Kind::Table(_) | Kind::Named(_) => "a table",
        Kind::Tables(_) => "a list of tables",
        Kind::Profile => "a table, or JSON as text",
    }
}

impl Entry {
    pub(super) fn text(&self) -> Option<Said<'_>> {
        match &self.of {
            Given::Text(text) => Some(Said { text, span: self.span.clone() }),
            Given::Number(..) | Given::Flag(_) | Given::List(_) | Given::Table(_) => None,
        }
    }

    pub(super) const fn table(&self) -> Option<&Table> {
        match &self.of {
            Given::Table(table) => Some(table),
            Given::Text(_) | Given::Number(..) | Given::Flag(_) | Given::List(_) => None,
        }
    }

    pub(super) fn list(&self) -> &[Entry] {
        match &self.of {
            Given::List(list) => list,
            Given::Text(_) | Given::Number(..) | Given::Flag(_) | Given::Table(_) => &[],
        }
    }
}

impl Table {
    pub(super) fn entry(&self, name: &str) -> Option<&Entry> {
        self.keys.iter().find(|(key, ..)| key == name).map(|(.., entry)| entry)
    }

    /// Where a key stands, or the table itself.
    pub(super) fn place(&self, name: &str) -> Range<usize> {
        self.entry(name).map_or_else(|| self.span.clone(), |entry| entry.span.clone())
    }

    pub(super) fn said(&self, name: &str) -> Option<Said<'_>> {
        self.entry(name)?.text()
    }

    /// The text of a key; none is an empty one.
    pub(super) fn text(&self, name: &str) -> &str {
        self.said(name).map_or("", |said| said.text)
    }

    pub(super) fn number(&self, name: &str) -> Option<i64> {
        match self.entry(name)?.of {
            Given::Number(number, _) => Some(number),
            Given::Text(_) | Given::Flag(_) | Given::List(_) | Given::Table(_) => None,
        }
    }

    pub(super) fn flag(&self, name: &str) -> Option<bool> {
        match self.entry(name)?.of {
            Given::Flag(flag) => Some(flag),
            Given::Text(_) | Given::Number(..) | Given::List(_) | Given::Table(_) => None,
        }
    }

    /// The tables of a list.
    pub(super) fn tables(&self, name: &str) -> impl Iterator<Item = &Table> {
        self.list(name).iter().filter_map(Entry::table)
    }

    /// The texts of a list.
    pub(super) fn texts(&self, name: &str) -> impl Iterator<Item = Said<'_>> {
        self.list(name).iter().filter_map(Entry::text)
    }

    fn list(&self, name: &str) -> &[Entry] {
        self.entry(name).map_or(&[], Entry::list)
    }

    /// The entries of a table whose keys are the author's.
    pub(super) fn named(&self, name: &str) -> &[(String, Range<usize>, Entry)] {
        self.entry(name).and_then(Entry::table).map_or(&[], |table| &table.keys)
    }
}
