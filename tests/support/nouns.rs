//! The nouns of the profile as they are declared in `src/profile`: which value may stand where.

use std::collections::BTreeMap;
use std::fs;
use std::sync::OnceLock;

use serde_json::Value;

use super::corpus::{files, root};

/// What a value of the profile looks like.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    Noun(String),
    List(Box<Shape>),
    Token,
    Name,
    Product,
    Word(Vec<String>),
    Moment,
    Truth,
    Count,
    Offset,
    Free,
}

/// Declarations by name.
#[derive(Debug)]
pub(crate) struct Nouns {
    nouns: BTreeMap<String, Vec<(String, String)>>,
    words: BTreeMap<String, Vec<String>>,
}

/// The declarations, read once.
pub(crate) fn nouns() -> &'static Nouns {
    static NOUNS: OnceLock<Nouns> = OnceLock::new();
    NOUNS.get_or_init(Nouns::read)
}

impl Nouns {
    fn read() -> Nouns {
        let mut read = Nouns { nouns: BTreeMap::new(), words: BTreeMap::new() };
        for file in files(&root().join("src/profile")) {
            let text = fs::read_to_string(file).unwrap();
            let mut lines = text.lines().map(str::trim).filter(|line| !line.starts_with("///"));
            while let Some(line) = lines.next() {
                match line {
                    "noun! {" => read.noun(&mut lines),
                    "words! {" => read.word(&mut lines),
                    _ => {}
                }
            }
        }
        read
    }

    fn noun<'t>(&mut self, lines: &mut impl Iterator<Item = &'t str>) {
        let head = lines.next().unwrap();
        let name = head.split("struct ").nth(1).unwrap().split(['<', ' ']).next().unwrap();
        let fields = lines.take_while(|line| *line != "}").filter_map(|line| line.split_once(": "));
        let fields =
            fields.map(|(field, shape)| (field.into(), shape.trim_end_matches(',').into()));
        self.nouns.insert(name.into(), fields.collect());
    }

    fn word<'t>(&mut self, lines: &mut impl Iterator<Item = &'t str>) {
        let name = lines.next().unwrap().trim_end_matches(" {").to_owned();
        let words = lines.take_while(|line| *line != "}");
        self.words.insert(
            name,
            words.filter_map(|line| Some(line.split('"').nth(1)?.to_owned())).collect(),
        );
    }

    /// The shape of a written type.
    fn shape(&self, written: &str) -> Shape {
        if let Some(inner) = written.strip_prefix("Option<") {
            return self.shape(&inner[..inner.len() - 1]);
        }
        if let Some(inner) = written.strip_prefix("Vec<") {
            return Shape::List(Box::new(self.shape(&inner[..inner.len() - 1])));
        }
        match written.split('<').next().unwrap() {
            "Token" => Shape::Token,
            "PersonName" => Shape::Name,
            "Product" => Shape::Product,
            "Moment" => Shape::Moment,
            "bool" => Shape::Truth,
            "u32" => Shape::Count,
            "UtcOffset" => Shape::Offset,
            "Extensions" => Shape::Free,
            "Stage" => Shape::Word(hirerisk::Stage::ALL.map(|one| one.as_str().into()).into()),
            other => self.words.get(other).map_or_else(
                || {
                    assert!(self.nouns.contains_key(other), "`{other}` is declared nowhere");
                    Shape::Noun(other.into())
                },
                |words| Shape::Word(words.clone()),
            ),
        }
    }

    /// The names of the nouns.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.nouns.keys().map(String::as_str)
    }

    /// The fields of a noun.
    pub(crate) fn fields(&self, noun: &str) -> Vec<(&str, Shape)> {
        self.nouns[noun].iter().map(|(name, shape)| (name.as_str(), self.shape(shape))).collect()
    }
}

/// A value of a profile, with its place and shape.
pub(crate) struct At<'v> {
    pub(crate) pointer: String,
    pub(crate) shape: Shape,
    pub(crate) value: &'v mut Value,
}

/// Goes through every value of a profile below the whole, the outer ones first.
pub(crate) fn each(profile: &mut Value, visit: &mut impl FnMut(&mut At<'_>)) {
    let whole = Shape::Noun("Profile".into());
    descend(&mut At { pointer: String::new(), shape: whole, value: profile }, visit);
}

fn descend(at: &mut At<'_>, visit: &mut impl FnMut(&mut At<'_>)) {
    let mut inside = |pointer: String, shape: Shape, value: &mut Value| {
        let mut inner = At { pointer, shape, value };
        visit(&mut inner);
        descend(&mut inner, visit);
    };
    match (&at.shape, &mut *at.value) {
        (Shape::Noun(noun), Value::Object(keys)) => {
            for (field, shape) in nouns().fields(noun) {
                if let Some(value) = keys.get_mut(field) {
                    inside(format!("{}/{field}", at.pointer), shape, value);
                }
            }
        }
        (Shape::List(entry), Value::Array(entries)) => {
            for (index, value) in entries.iter_mut().enumerate() {
                inside(format!("{}/{index}", at.pointer), (**entry).clone(), value);
            }
        }
        _ => {}
    }
}

/// The places and shapes of every value of a profile below the whole.
pub(crate) fn places(profile: &Value) -> Vec<(String, Shape)> {
    let mut places = Vec::new();
    each(&mut profile.clone(), &mut |at| places.push((at.pointer.clone(), at.shape.clone())));
    places
}
