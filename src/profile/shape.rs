//! The shape of the input, declared once: every noun of the profile is one declaration from which
//! its reader, its writer, its setters, its redacted `Debug` and its JSON Schema are made.
//!
//! A macro, because the alternative is sixty copies of five impls that drift apart.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::{Deserialize, Deserializer, de};

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
    Text,
    /// One of a fixed set of words, each with its meaning.
    Word(&'static [(&'static str, &'static str)]),
    Moment,
    Bool,
    /// A whole number from 0 to the limit.
    Count(u32),
    /// Minutes east of UTC, as `+hh:mm`.
    Offset,
    /// Any JSON object: the caller's own.
    Free,
}

/// One noun of the input.
#[derive(Debug)]
pub(crate) struct Object {
    pub(crate) name: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) origin: Option<Origin>,
    pub(crate) fields: &'static [Field],
}

/// One field of a noun.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) shape: &'static Shape,
    /// The field must be given, and not be empty.
    pub(crate) required: bool,
}

/// A type whose JSON has a declared shape.
pub(crate) trait Shaped {
    const SHAPE: &'static Shape;
    /// Whether a field of this type must be given: text that stands in no `Option`.
    const REQUIRED: bool = false;
    /// Whether nothing was given: such a field is not written, and `Debug` does not name it.
    fn is_absent(&self) -> bool {
        false
    }
    /// How many entries in it, itself among them, are dated after a moment.
    fn dated_after(&self, _moment: Moment) -> u32 {
        0
    }
}

impl<T: Shaped> Shaped for Option<T> {
    const SHAPE: &'static Shape = T::SHAPE;
    fn is_absent(&self) -> bool {
        self.is_none()
    }
    fn dated_after(&self, moment: Moment) -> u32 {
        self.as_ref().map_or(0, |one| one.dated_after(moment))
    }
}

impl<T: Shaped> Shaped for Vec<T> {
    const SHAPE: &'static Shape = &Shape::List(T::SHAPE);
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
    fn dated_after(&self, moment: Moment) -> u32 {
        self.iter().fold(0, |count, one| count.saturating_add(one.dated_after(moment)))
    }
}

impl Shaped for bool {
    const SHAPE: &'static Shape = &Shape::Bool;
}

impl Shaped for u32 {
    const SHAPE: &'static Shape = &Shape::Count(u32::MAX);
}

impl Shaped for Moment {
    const SHAPE: &'static Shape = &Shape::Moment;
    fn dated_after(&self, moment: Moment) -> u32 {
        u32::from(self.is_after(moment))
    }
}

impl Shaped for Stage {
    const SHAPE: &'static Shape = &Shape::Word(&[
        ("application", "The application has come in."),
        ("screening", "Papers, history and contacts are looked at."),
        ("interview", "Talks and tests."),
        ("offer", "An offer is made or accepted; references, contract, account."),
        ("onboarding", "From the delivery of the device to the first weeks."),
        ("employment", "Ordinary work."),
    ]);
}

/// Whether a field may make an entry later than a moment: of its own moments `at` alone says when
/// it was seen; the others are what was seen.
pub(crate) fn counts<T: Shaped>(field: &str) -> bool {
    field == "at" || !matches!(T::SHAPE, Shape::Moment)
}

/// A key of an object, borrowed where it holds no escapes.
pub(crate) struct Key<'de>(pub(crate) Cow<'de, str>);

struct KeyVisitor;

impl<'de> de::Visitor<'de> for KeyVisitor {
    type Value = Key<'de>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
    fn visit_borrowed_str<E: de::Error>(self, key: &'de str) -> Result<Key<'de>, E> {
        Ok(Key(Cow::Borrowed(key)))
    }
    fn visit_str<E: de::Error>(self, key: &str) -> Result<Key<'de>, E> {
        Ok(Key(Cow::Owned(String::from(key))))
    }
}

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(KeyVisitor)
    }
}

/// A word of a fixed set.
pub(crate) trait Word: Copy {
    fn word(self) -> &'static str;
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
        #[derive(Clone, Default, PartialEq, serde::Serialize)]
        #[non_exhaustive]
        pub struct $name $(<$lt>)? {
            $(
                $(#[doc = $field_doc])+
                #[serde(skip_serializing_if = "crate::profile::shape::Shaped::is_absent")]
                pub $field: $type,
            )+
        }

        impl $(<$lt>)? $name $(<$lt>)? {
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
            const SHAPE: &'static crate::profile::shape::Shape =
                &crate::profile::shape::Shape::Object(&crate::profile::shape::Object {
                    name: stringify!($name),
                    doc: concat!($($doc, "\n"),+),
                    origin: crate::profile::shape::noun!(@origin $origin),
                    fields: &[$(crate::profile::shape::Field {
                        name: stringify!($field),
                        doc: concat!($($field_doc, "\n"),+),
                        shape: <$type as crate::profile::shape::Shaped>::SHAPE,
                        required: <$type as crate::profile::shape::Shaped>::REQUIRED,
                    }),+],
                });
            fn is_absent(&self) -> bool {
                $( crate::profile::shape::Shaped::is_absent(&self.$field) )&&+
            }
            fn dated_after(&self, moment: crate::units::Moment) -> u32 {
                let mut count = 0_u32;
                $(
                    if crate::profile::shape::counts::<$type>(stringify!($field)) {
                        let within = crate::profile::shape::Shaped::dated_after(&self.$field, moment);
                        count = count.saturating_add(within);
                    }
                )+
                count
            }
        }

        /// Names the fields that are present, never their values.
        impl $(<$lt>)? core::fmt::Debug for $name $(<$lt>)? {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                let mut shown = f.debug_tuple(stringify!($name));
                $(
                    if !crate::profile::shape::Shaped::is_absent(&self.$field) {
                        shown.field(&format_args!(stringify!($field)));
                    }
                )+
                shown.finish()
            }
        }

        crate::profile::shape::noun!(@read $name [$($lt)?] { $($field : $type,)+ });
    };

    (@origin claimed) => { Some(crate::profile::Origin::Claimed) };
    (@origin observed) => { Some(crate::profile::Origin::Observed) };
    (@origin verified) => { Some(crate::profile::Origin::Verified) };
    (@origin mixed) => { None };

    (@read $name:ident [$lt:lifetime] { $($body:tt)+ }) => {
        impl<'de: $lt, $lt> serde::Deserialize<'de> for $name<$lt> {
            crate::profile::shape::noun!(@deserialize $name [$lt] { $($body)+ });
        }
    };
    (@read $name:ident [] { $($body:tt)+ }) => {
        impl<'de> serde::Deserialize<'de> for $name {
            crate::profile::shape::noun!(@deserialize $name [] { $($body)+ });
        }
    };

    (@deserialize $name:ident [$($lt:lifetime)?] { $($field:ident : $type:ty,)+ }) => {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Reader $(<$lt>)? (core::marker::PhantomData<$name $(<$lt>)?>);
            impl<'de $(: $lt, $lt)?> serde::de::Visitor<'de> for Reader $(<$lt>)? {
                type Value = $name $(<$lt>)?;
                fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<A: serde::de::MapAccess<'de>>(
                    self,
                    mut map: A,
                ) -> Result<Self::Value, A::Error> {
                    #[derive(Default)]
                    struct Seen { $($field: bool,)+ }
                    let mut seen = Seen::default();
                    let mut noun = $name::default();
                    while let Some(crate::profile::shape::Key(key)) = map.next_key()? {
                        $(
                            if key == stringify!($field) {
                                if core::mem::replace(&mut seen.$field, true) {
                                    return Err(serde::de::Error::custom("repeated"));
                                }
                                map.next_value_seed(crate::profile::slot::Slot(&mut noun.$field))?;
                                continue;
                            }
                        )+
                        return Err(serde::de::Error::custom("unknown"));
                    }
                    Ok(noun)
                }
            }
            deserializer.deserialize_map(Reader(core::marker::PhantomData))
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

            fn of(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }

        impl crate::profile::shape::Shaped for $name {
            const SHAPE: &'static crate::profile::shape::Shape =
                &crate::profile::shape::Shape::Word(&[$(($word, concat!($($word_doc, "\n"),+))),+]);
        }

        impl crate::profile::shape::Word for $name {
            fn word(self) -> &'static str {
                self.as_str()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Reader;
                impl serde::de::Visitor<'_> for Reader {
                    type Value = $name;
                    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                        f.write_str("one of the known words")
                    }
                    fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<$name, E> {
                        $name::of(word).ok_or_else(|| E::custom("unknown word"))
                    }
                }
                deserializer.deserialize_str(Reader)
            }
        }
    };
}

pub(crate) use {noun, words};
