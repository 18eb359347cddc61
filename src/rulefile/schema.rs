//! What a condition can name: the nouns of the profile and the table of facts, seen as one schema.
//!
//! A field has the type of its row in the table; a field beside rows (the end of a session, say) has the
//! type of its shape, and is cited as the row that stands nearest to it.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::facts::{Signal, Speaks, stage_of};
use crate::profile::Profile;
use crate::profile::shape::{Field, Object, Shape, TextOf};
use crate::units::Stage;

/// What a part of a condition is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Type {
    Truth,
    /// A whole number that is known or not.
    Number,
    /// How many of a list that may go on: compared, not calculated with.
    Count,
    Moment,
    /// One of a fixed set.
    Word(Vec<&'static str>),
    /// One of a set of the file's own.
    OwnWord(Vec<String>),
    /// An opaque label of a kind: the same as another of its kind, or not.
    Token(&'static str),
    Name,
    /// A product, service or firm: what a report may name.
    Product,
    Place(Noun),
    /// The offset of a clock.
    Offset,
    /// Text written in the condition.
    Text,
    Noun(Noun),
    List(Box<Type>),
}

/// A noun of the profile and where it stands, with `*` for each place in a list.
#[derive(Clone)]
pub(super) struct Noun {
    pub(super) object: &'static Object,
    pub(super) pointer: String,
}

impl PartialEq for Noun {
    fn eq(&self, other: &Noun) -> bool {
        core::ptr::eq(self.object, other.object) && self.pointer == other.pointer
    }
}

impl core::fmt::Debug for Noun {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.object.name)
    }
}

/// A field as a condition names it.
pub(super) struct Member {
    pub(super) place: usize,
    pub(super) kind: Type,
    pub(super) signal: Signal,
    pub(super) whole: Whole,
    /// The row is of the field itself; of a list, of what stands first in its entries. Otherwise it is only
    /// the one that stands nearest.
    pub(super) own: bool,
}

/// Whether a list is known to hold all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whole {
    Never,
    /// What speaks for the person: what is not given is not there.
    Always,
    /// Where the logs say how many there are.
    Sessions,
    /// Where the field at this place, beside it, says how many there are.
    Counted(usize),
}

/// Fields that no condition reads: tokens of the caller's, and who made a finding.
const UNREAD: [&str; 4] = ["id", "stage", "extensions", "by"];

/// Lists and the field beside them that tells how many there are.
const COUNTED: [(&str, &str); 2] = [("displays", "display_count"), ("readings", "reading_count")];

impl Noun {
    /// The whole profile: where names in a condition begin.
    pub(super) fn profile() -> Noun {
        Noun { object: Profile::OBJECT, pointer: String::new() }
    }

    /// The names of its fields.
    pub(super) fn fields(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.object.fields.iter().map(|field| field.name).filter(|name| is_read(self.object, name))
    }

    /// The field of a name.
    pub(super) fn member(&self, name: &str) -> Option<Member> {
        let (place, field) = self.object.field(name.as_bytes())?;
        if !is_read(self.object, name) {
            return None;
        }
        let pointer = format!("{}/{name}", self.pointer);
        let signal = signal_at(&pointer)?;
        let own = is_row_of(signal, &pointer, field.shape);
        let kind = self.kind(field, field.shape, pointer)?;
        let whole = self.whole(field.name, signal);
        Some(Member { place, kind, signal, whole, own })
    }

    fn kind(&self, field: &'static Field, shape: &'static Shape, pointer: String) -> Option<Type> {
        Some(match shape {
            Shape::Object(object) if object.name == "Place" => {
                Type::Place(Noun { object, pointer })
            }
            Shape::Object(object) => Type::Noun(Noun { object, pointer }),
            Shape::List(entry) => {
                Type::List(Box::new(self.kind(field, entry, format!("{pointer}/*"))?))
            }
            Shape::Text(TextOf::Token) => Type::Token(kind_of_token(self.object.name, field.name)),
            Shape::Text(TextOf::PersonName) => Type::Name,
            Shape::Text(TextOf::Product) => Type::Product,
            Shape::Word(words) => Type::Word(words.to_vec()),
            Shape::Moment => Type::Moment,
            Shape::Bool => Type::Truth,
            Shape::Count => Type::Number,
            Shape::Offset => Type::Offset,
            Shape::Free => return None,
        })
    }

    fn whole(&self, field: &str, signal: Signal) -> Whole {
        if speaks(signal) {
            return Whole::Always;
        }
        if self.object.name == "Profile" && field == "sessions" {
            return Whole::Sessions;
        }
        let counted = COUNTED.iter().find(|(list, _)| *list == field);
        let beside = counted.and_then(|(_, count)| self.object.field(count.as_bytes()));
        beside.map_or(Whole::Never, |(place, _)| Whole::Counted(place))
    }
}

fn is_read(object: &Object, name: &str) -> bool {
    name == "stage" && object.name == "Interview" || !UNREAD.contains(&name)
}

/// Whether a fact speaks for the person: what is not given then counts as none.
pub(super) fn speaks(signal: Signal) -> bool {
    signal.row().speaks == Speaks::ForThePerson
}

/// The row of the table at a pointer, or the one that stands nearest to it.
fn signal_at(pointer: &str) -> Option<Signal> {
    let row = |at: &str| Signal::ALL.iter().copied().find(|signal| signal.row().pointer == at);
    if let Some(signal) = row(pointer).or_else(|| row(&format!("{pointer}/*"))) {
        return Some(signal);
    }
    let below = format!("{pointer}/");
    let mut around = Some(below.as_str());
    while let Some(prefix) = around {
        // What holds some facts that speak for the person and others does not speak itself.
        let rows = Signal::ALL.iter().copied();
        let below = rows.filter(|signal| signal.row().pointer.starts_with(prefix));
        let depth = |signal: &Signal| signal.row().pointer.matches('/').count();
        if let Some(signal) = below.min_by_key(|signal| (speaks(*signal), depth(signal))) {
            return Some(signal);
        }
        let trimmed = prefix.trim_end_matches('/');
        around = trimmed.rfind('/').and_then(|at| prefix.get(..=at)).filter(|rest| rest.len() > 1);
    }
    None
}

/// Whether a row is that of a field: at its pointer, or at the first field of the entries of a list.
fn is_row_of(signal: Signal, pointer: &str, shape: &'static Shape) -> bool {
    let Some(below) = signal.row().pointer.strip_prefix(pointer) else { return false };
    let first = match shape {
        Shape::List(Shape::Object(object)) => object.fields.first().map(|field| field.name),
        _ => None,
    };
    match below.strip_prefix("/*/") {
        Some(name) => Some(name) == first,
        None => below.is_empty() || below == "/*",
    }
}

/// Of what kind a label is: two of one kind can be the same.
fn kind_of_token(noun: &str, field: &'static str) -> &'static str {
    match (noun, field) {
        (_, "country" | "countries") => "country",
        ("AccountChange", "to") | ("Account" | "Step", "account") => "pay account",
        (_, "account") => "account",
        (_, "device" | "other_device" | "token_origin") => "device",
        ("Email", "address") | (_, "number" | "contact") => "contact",
        (_, "domain" | "firm_domain") => "domain",
        (_, "employer") => "employer",
        (_, other) => other,
    }
}

/// When an entry of a noun is there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gate {
    /// The way to its moment.
    pub(super) at: [Option<usize>; 2],
    pub(super) from: From,
}

/// From which stage on an entry without a date is there.
#[derive(Clone, Copy, Debug)]
pub(super) enum From {
    Stage(Stage),
    /// As the step of the session says, at this place.
    Session(usize),
    /// As its own field says, at this place, or else this one.
    Own(usize, Stage),
}

impl Gate {
    /// When entries of a noun are there; none where they have neither moment nor stage.
    pub(super) fn of(object: &'static Object) -> Option<Gate> {
        let place = |object: &'static Object, name: &str| Some(object.field(name.as_bytes())?.0);
        let plain = |from| Gate { at: [place(object, "at"), None], from };
        match object.name {
            "Session" => Some(plain(From::Session(place(object, "step")?))),
            noun @ ("Interview" | "Step") => {
                Some(plain(From::Own(place(object, "stage")?, stage_of(noun)?)))
            }
            noun @ "Device" => {
                let (boot, field) = object.field(b"first_boot")?;
                let Shape::Object(inner) = field.shape else { return None };
                let from = From::Stage(stage_of(noun)?);
                Some(Gate { at: [Some(boot), place(inner, "at")], from })
            }
            noun => Some(plain(From::Stage(stage_of(noun)?))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::shape::Shaped as _;

    fn at(path: &str) -> Option<(Type, &'static str)> {
        let mut noun = Noun::profile();
        let mut parts = path.split('.').peekable();
        while let Some(part) = parts.next() {
            let member = noun.member(part)?;
            let kind = match member.kind {
                Type::List(entry) => *entry,
                other => other,
            };
            match kind {
                Type::Noun(inner) | Type::Place(inner) if parts.peek().is_some() => noun = inner,
                other => return Some((other, member.signal.name())),
            }
        }
        None
    }

    #[test]
    fn fields_have_the_type_and_the_name_of_their_row() {
        assert_eq!(
            at("sessions.network.country"),
            Some((Type::Token("country"), "sessions.network.country"))
        );
        assert_eq!(at("claims.names.name"), Some((Type::Name, "claims.names")));
        assert_eq!(at("devices.software.product"), Some((Type::Product, "devices.software")));
        assert_eq!(at("claims.works_from_home"), Some((Type::Truth, "claims.works_from_home")));
        assert!(matches!(at("deliveries.address"), Some((Type::Place(_), "deliveries.address"))));
        assert_eq!(at("sessions.until"), Some((Type::Moment, "sessions.at"))); // beside its row
        assert_eq!(at("deliveries.changes.at"), Some((Type::Moment, "deliveries.changes")));
        assert_eq!(at("links.account.people"), Some((Type::Number, "links.account.count")));
        assert_eq!(
            Noun::profile().member("deliveries").map(|list| speaks(list.signal)),
            Some(false)
        );
        assert_eq!(at("employer.countries"), Some((Type::Token("country"), "employer.country")));
        for unread in ["id", "extensions.badge", "checks.employers.by", "sessions.hour"] {
            assert_eq!(at(unread), None, "{unread}");
        }
    }

    /// Every row of the table can be reached, whatever stands on its way.
    #[test]
    fn every_fact_can_be_named() {
        for signal in Signal::ALL {
            let row = signal.row();
            let path: Vec<&str> =
                row.pointer.split('/').filter(|part| !part.is_empty() && *part != "*").collect();
            let Some((_, name)) = at(&path.join(".")) else { panic!("{}", row.name) };
            let other = Signal::ALL.iter().find(|other| other.row().name == name).unwrap();
            assert_eq!(
                other.row().pointer.trim_end_matches("/*"),
                row.pointer.trim_end_matches("/*"),
                "{}",
                row.name
            );
        }
    }

    /// Lists that no row of the table is of: what is asked of their entries names them.
    #[test]
    fn lists_have_the_row_of_what_stands_first_in_their_entries() {
        let own = |path: &[&str]| {
            let (name, way) = path.split_last().unwrap();
            let mut noun = Noun::profile();
            for part in way {
                noun = match noun.member(part).unwrap().kind {
                    Type::Noun(inner) => inner,
                    Type::List(entry) => match *entry {
                        Type::Noun(inner) => inner,
                        other => panic!("{other:?}"),
                    },
                    other => panic!("{other:?}"),
                };
            }
            noun.member(name).unwrap().own
        };
        for list in [&["sessions"][..], &["payments", "accounts"], &["employer", "countries"]] {
            assert!(own(list), "{list:?}");
        }
        for list in [&["devices"][..], &["deliveries"]] {
            assert!(!own(list), "{list:?}");
        }
    }

    /// Whatever is dated or comes with a stage has its gate: nothing of the future is read.
    #[test]
    fn every_noun_with_a_moment_of_its_own_has_a_gate() {
        fn each(shape: &'static Shape) {
            match shape {
                Shape::Object(object) => {
                    assert!(
                        object.seen_at.is_none() || Gate::of(object).is_some(),
                        "{}",
                        object.name
                    );
                    object.fields.iter().for_each(|field| each(field.shape));
                }
                Shape::List(entry) => each(entry),
                _ => {}
            }
        }
        each(Profile::SHAPE);
    }
}
