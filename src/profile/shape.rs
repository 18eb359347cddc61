//! The shape of the input, declared once: every noun of the profile is one declaration from which
//! its reader, its writer, its setters, its redacted `Debug` and its JSON Schema are made.
//!
//! A macro, because the alternative is sixty copies of five impls that drift apart.

use alloc::vec::Vec;

use crate::units::{Moment, Stage};

/// Who brought a fact: it decides what the fact may do.
///
/// ```
/// use hirerisk::facts::Signal;
/// use hirerisk::profile::Origin;
/// assert_eq!(Signal::ClaimsNames.row().origin, Origin::Claimed);
/// assert_eq!(Origin::Observed.as_str(), "observed");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// Said by the candidate, or on the candidate's behalf. Never lowers a point.
    Claimed,
    /// Recorded by the employer's own systems or staff.
    Observed,
    /// Found by a named verifier through a channel of its own.
    Verified,
}

impl Origin {
    /// The word used in data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Origin::Claimed => "claimed",
            Origin::Observed => "observed",
            Origin::Verified => "verified",
        }
    }
}

/// What a value of the input looks like.
#[derive(Debug)]
pub(crate) enum Shape {
    Object(&'static Object),
    List(&'static Shape),
    /// Free or opaque text.
    Text(
        #[cfg_attr(
            not(any(feature = "conformance", feature = "rulefile")),
            expect(
                dead_code,
                reason = "rule files and the conformance kit alone ask what a text is"
            )
        )]
        TextOf,
    ),
    /// One of a fixed set of words.
    Word(Words),
    Moment,
    Bool,
    /// A whole number that fits 32 bits.
    Count,
    /// Minutes east of UTC, as `+hh:mm`.
    Offset,
    /// Any JSON object: the caller's own.
    Free,
}

/// What a text is, by the comparison that it allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextOf {
    Token,
    PersonName,
    Product,
}

/// The words of a fixed set.
pub(crate) type Words = &'static [&'static str];

/// One noun of the input.
#[derive(Debug)]
pub(crate) struct Object {
    pub(crate) name: &'static str,
    pub(crate) fields: &'static [Field],
    /// The fields that must be given and not be empty, one bit each.
    pub(crate) required: u64,
    /// The place of `at`, the moment at which an entry was seen.
    pub(crate) seen_at: Option<usize>,
}

/// One field of a noun.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) shape: &'static Shape,
    pub(crate) required: bool,
}

impl Object {
    pub(crate) const fn new(name: &'static str, fields: &'static [Field]) -> Object {
        let (mut required, mut bit, mut rest) = (0, 1, fields);
        while let [field, after @ ..] = rest {
            if field.required {
                required |= bit;
            }
            (bit, rest) = (bit << 1, after);
        }
        let object = Object { name, fields, required, seen_at: None };
        let seen_at = match object.field(b"at") {
            Some((place, _)) => Some(place),
            None => None,
        };
        Object { seen_at, ..object }
    }

    /// The field of a name, with its place, for what is found when compiled.
    pub(crate) const fn field(&self, name: &[u8]) -> Option<(usize, &'static Field)> {
        let (mut place, mut rest) = (0_usize, self.fields);
        while let [field, after @ ..] = rest {
            if is_same(field.name.as_bytes(), name) {
                return Some((place, field));
            }
            (place, rest) = (place.saturating_add(1), after);
        }
        None
    }
}

/// Whether two texts are the same, when compiled.
const fn is_same(mut one: &[u8], mut two: &[u8]) -> bool {
    while let ([first, one_rest @ ..], [second, two_rest @ ..]) = (one, two) {
        if *first != *second {
            return false;
        }
        (one, two) = (one_rest, two_rest);
    }
    one.is_empty() && two.is_empty()
}

impl Field {
    pub(crate) const fn of<T: Shaped>(name: &'static str) -> Field {
        Field { name, shape: T::SHAPE, required: T::REQUIRED }
    }
}

/// Whether a field may hold a moment that makes an entry later than another. Of the moments of an
/// entry `at` alone says when it was seen; the others are what was seen.
pub(crate) const fn dates<T: Shaped>(field: &str) -> bool {
    !matches!(T::SHAPE, Shape::Moment) || matches!(field.as_bytes(), b"at")
}

/// What the schema says of a shape. It stands beside the shape, not in it, so that only what
/// writes the schema carries it.
#[derive(Debug)]
pub(crate) enum Docs {
    Object {
        doc: &'static str,
        origin: Option<Origin>,
        fields: &'static [(&'static str, &'static Docs)],
    },
    Words(&'static [&'static str]),
    None,
}

/// A type whose JSON has a declared shape.
pub(crate) trait Shaped {
    const SHAPE: &'static Shape;
    const DOCS: &'static Docs = &Docs::None;
    /// Whether a field of this type must be given: text that stands in no `Option`.
    const REQUIRED: bool = false;
}

impl<T: Shaped> Shaped for Option<T> {
    const SHAPE: &'static Shape = T::SHAPE;
    const DOCS: &'static Docs = T::DOCS;
}

impl<T: Shaped> Shaped for Vec<T> {
    const SHAPE: &'static Shape = &Shape::List(T::SHAPE);
    const DOCS: &'static Docs = T::DOCS;
}

impl Shaped for bool {
    const SHAPE: &'static Shape = &Shape::Bool;
}

impl Shaped for u32 {
    const SHAPE: &'static Shape = &Shape::Count;
}

impl Shaped for Moment {
    const SHAPE: &'static Shape = &Shape::Moment;
}

/// A word of a fixed set.
pub(crate) trait Word: Copy + 'static {
    const FIRST: Self;
    const ALL: &'static [Self];
    const WORDS: Words;
    const MEANINGS: &'static [&'static str];
    fn word(self) -> &'static str;
}

impl<W: Word> Shaped for W {
    const SHAPE: &'static Shape = &Shape::Word(W::WORDS);
    const DOCS: &'static Docs = &Docs::Words(W::MEANINGS);
}

impl Word for Stage {
    const FIRST: Stage = Stage::Application;
    const ALL: &'static [Stage] = &Stage::ALL;
    const WORDS: Words =
        &["application", "screening", "interview", "offer", "onboarding", "employment"];
    const MEANINGS: &'static [&'static str] = &[
        "The application has come in.",
        "Papers, history and contacts are looked at.",
        "Talks and tests.",
        "An offer is made or accepted; references, contract, account.",
        "From the delivery of the device to the first weeks.",
        "Ordinary work.",
    ];
    fn word(self) -> &'static str {
        self.as_str()
    }
}

/// What a setter takes for a field: the value itself, the value of an optional field, or text.
///
/// ```
/// use hirerisk::profile::Session;
/// let session = Session::default().account("acct-1").interactive(true);
/// ```
pub trait Fill<T> {
    /// The value of the field.
    fn fill(self) -> T;
}

impl<T> Fill<T> for T {
    fn fill(self) -> T {
        self
    }
}

impl<T> Fill<Option<T>> for T {
    fn fill(self) -> Option<T> {
        Some(self)
    }
}

impl<T, const N: usize> Fill<Vec<T>> for [T; N] {
    fn fill(self) -> Vec<T> {
        Vec::from(self)
    }
}

impl<T, const N: usize> Fill<Option<Vec<T>>> for [T; N] {
    fn fill(self) -> Option<Vec<T>> {
        Some(Vec::from(self))
    }
}

/// Declares a noun of the profile: `origin` is `claimed`, `observed`, `verified` or `mixed`.
macro_rules! noun {
    (
        $(#[doc = $doc:literal])+
        $origin:ident struct $name:ident $(<$lt:lifetime>)? {
            $( $(#[doc = $field_doc:literal])+ $field:ident : $type:ty, )+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Default, PartialEq)]
        #[non_exhaustive]
        pub struct $name $(<$lt>)? {
            $( $(#[doc = $field_doc])+ pub $field: $type, )+
        }

        impl $(<$lt>)? $name $(<$lt>)? {
            const FIELDS: &'static [crate::profile::shape::Field] =
                &[$(crate::profile::shape::Field::of::<$type>(stringify!($field))),+];

            /// One static: of a constant, each unit of compilation would carry a copy, with all below it.
            pub(crate) const OBJECT: &'static crate::profile::shape::Object = {
                static OBJECT: crate::profile::shape::Object =
                    crate::profile::shape::Object::new(stringify!($name), $name::FIELDS);
                &OBJECT
            };

            $(
                #[doc = concat!("Sets `", stringify!($field), "`.")]
                #[must_use]
                pub fn $field(mut self, value: impl crate::profile::Fill<$type>) -> Self {
                    self.$field = value.fill();
                    self
                }
            )+
        }

        impl $(<$lt>)? crate::profile::shape::Shaped for $name $(<$lt>)? {
            const SHAPE: &'static crate::profile::shape::Shape = {
                static SHAPE: crate::profile::shape::Shape =
                    crate::profile::shape::Shape::Object($name::OBJECT);
                &SHAPE
            };
            const DOCS: &'static crate::profile::shape::Docs =
                &crate::profile::shape::Docs::Object {
                    doc: concat!($($doc, "\n"),+),
                    origin: crate::profile::shape::noun!(@origin $origin),
                    fields: &[$((
                        concat!($($field_doc, "\n"),+),
                        <$type as crate::profile::shape::Shaped>::DOCS,
                    )),+],
                };
        }

        crate::profile::shape::noun!(@slot [$($lt)? 't] [$name $(<$lt>)?] { $($field: $type,)+ });

        /// Names the fields that are present, never their values.
        impl $(<$lt>)? core::fmt::Debug for $name $(<$lt>)? {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                crate::profile::slot::Given(self).fmt(f)
            }
        }

        impl $(<$lt>)? serde::Serialize for $name $(<$lt>)? {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                crate::profile::slot::Given(self).serialize(serializer)
            }
        }
    };

    (@origin claimed) => { Some(crate::profile::Origin::Claimed) };
    (@origin observed) => { Some(crate::profile::Origin::Observed) };
    (@origin verified) => { Some(crate::profile::Origin::Verified) };
    (@origin mixed) => { None };

    // The lifetime of the text: the noun's own, or any where it holds no text.
    (@slot [$lt:lifetime $($any:lifetime)?] [$noun:ty] { $($field:ident: $ty:ty,)+ }) => {
        impl<$lt> crate::profile::slot::Slot<$lt> for $noun {
            fn blank() -> Self {
                Self::default()
            }
            fn read(
                &mut self,
                reader: &mut crate::profile::read::Reader<$lt, '_>,
            ) -> Result<(), crate::profile::read::Fault> {
                reader.object(Self::OBJECT, self)
            }
            fn held(&self) -> crate::profile::slot::Held<'_, $lt> {
                crate::profile::slot::Held::Noun(Self::OBJECT, self)
            }
            fn dated_after(&self, moment: crate::units::Moment) -> u32 {
                let count = 0_u32;
                $(
                    let count = if const { crate::profile::shape::dates::<$ty>(stringify!($field)) } {
                        count.saturating_add(self.$field.dated_after(moment))
                    } else {
                        count
                    };
                )+
                count
            }
        }

        impl<$lt> crate::profile::slot::Parts<$lt> for $noun {
            fn part(&self, at: usize) -> Option<&dyn crate::profile::slot::Slot<$lt>> {
                let before = at;
                $(
                    let before = match before {
                        0 => return Some(&self.$field),
                        more => more.wrapping_sub(1),
                    };
                )+
                let _past_the_last = before;
                None
            }
            fn part_mut(&mut self, at: usize) -> Option<&mut dyn crate::profile::slot::Slot<$lt>> {
                let before = at;
                $(
                    let before = match before {
                        0 => return Some(&mut self.$field),
                        more => more.wrapping_sub(1),
                    };
                )+
                let _past_the_last = before;
                None
            }
        }
    };
}

/// Declares a fixed set of words; the first is no default: what is not given stays `None`.
macro_rules! words {
    (
        $(#[doc = $doc:literal])+
        $name:ident { $( $(#[doc = $word_doc:literal])+ $variant:ident = $word:literal, )+ }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[doc = $word_doc])+ $variant, )+
        }

        impl $name {
            /// Every word, in the order of the declaration.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word used in data.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }
        }

        impl crate::profile::shape::Word for $name {
            const FIRST: $name = {
                let [first, ..] = [$($name::$variant),+];
                first
            };
            const ALL: &'static [$name] = $name::ALL;
            const WORDS: crate::profile::shape::Words = {
                static WORDS: [&str; $name::ALL.len()] = [$($word),+];
                &WORDS
            };
            const MEANINGS: &'static [&'static str] = &[$(concat!($($word_doc, "\n"),+)),+];
            fn word(self) -> &'static str {
                self.as_str()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

pub(crate) use {noun, words};
