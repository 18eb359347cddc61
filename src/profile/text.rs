//! The three kinds of text in a profile, each with the one comparison that it allows.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;

use serde::{Serialize, Serializer};

use super::read::{Fault, Reader};
use super::shape::{Fill, Shape, Shaped, TextOf};
use super::slot::{Held, Slot};

/// Declares a kind of text: it can be read, written and compared, never printed by `Debug`.
macro_rules! kind_of_text {
    ($(#[doc = $doc:literal])+ $name:ident) => {
        $(#[doc = $doc])+
        #[derive(Clone, Default, PartialEq, Eq, Hash)]
        pub struct $name<'a>(Cow<'a, str>);

        impl $name<'_> {
            /// The text as it was given. Not for rules: they compare.
            pub(crate) fn raw(&self) -> &str {
                &self.0
            }
        }

        impl<'a> From<&'a str> for $name<'a> {
            fn from(text: &'a str) -> Self {
                $name(Cow::Borrowed(text))
            }
        }

        impl From<String> for $name<'_> {
            fn from(text: String) -> Self {
                $name(Cow::Owned(text))
            }
        }

        impl<'a> Fill<Option<$name<'a>>> for &'a str {
            fn fill(self) -> Option<$name<'a>> {
                Some($name::from(self))
            }
        }

        impl<'a> Fill<Option<$name<'a>>> for String {
            fn fill(self) -> Option<$name<'a>> {
                Some($name::from(self))
            }
        }

        impl<'a> Fill<$name<'a>> for &'a str {
            fn fill(self) -> $name<'a> {
                $name::from(self)
            }
        }

        impl fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(\u{2026})"))
            }
        }

        impl Serialize for $name<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl Shaped for $name<'_> {
            const SHAPE: &'static Shape = &Shape::Text(TextOf::$name);
            const REQUIRED: bool = true;
        }

        impl<'a> Slot<'a> for $name<'a> {
            fn blank() -> Self {
                Self::default()
            }
            fn read(&mut self, reader: &mut Reader<'a, '_>) -> Result<(), Fault> {
                reader.text("a text").map(|text| self.0 = text)
            }
            fn held(&self) -> Held<'_, 'a> {
                Held::$name(&self.0)
            }
        }
    };
}

kind_of_text! {
    /// An opaque label: an account, a device, a person, a country, a mailbox, a number.
    ///
    /// It may be a keyed token of the caller's or the plain value; the library asks only whether two
    /// are the same, under the folding of their kind. It has no order and no `Display`.
    ///
    /// ```
    /// use hirerisk::profile::Token;
    /// assert_eq!(format!("{:?}", Token::from("acct-1")), "Token(\u{2026})");
    /// ```
    ///
    /// ```compile_fail,E0369
    /// use hirerisk::profile::Token;
    /// assert!(Token::from("acct-1") < Token::from("acct-2"));
    /// ```
    ///
    /// ```compile_fail,E0277
    /// use hirerisk::profile::Token;
    /// let shown: &dyn std::fmt::Display = &Token::from("acct-1");
    /// ```
    Token
}

kind_of_text! {
    /// A person's name as it was written. Compared by its folded parts against every declared name.
    ///
    /// Case, order, diacritics, initials and spelling make no second name. It is never printed.
    ///
    /// ```
    /// use hirerisk::profile::{Claims, DeclaredName, PersonName, Profile};
    /// use hirerisk::{Moment, facts::{Facts, NameAgainstDeclared}};
    /// let names = [DeclaredName::default().name("Ana Maria Silva")];
    /// let profile = Profile::default().id("c-1").claims(Claims::default().names(names));
    /// let as_of: Moment = "2026-11-01".parse()?;
    /// let facts = Facts::of(&profile, as_of);
    /// let stands = |name| facts.against_declared(&PersonName::from(name), None);
    /// assert_eq!(stands("silva, ana maria"), NameAgainstDeclared::Same);
    /// assert_eq!(stands("Jon Doe"), NameAgainstDeclared::Different);
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    PersonName
}

kind_of_text! {
    /// The name of a product, a service or a firm, looked up in lists of reported values.
    ///
    /// ```
    /// use hirerisk::profile::{Product, Profile};
    /// use hirerisk::{Moment, facts::Facts};
    /// let profile = Profile::default().id("c-1");
    /// let as_of: Moment = "2026-11-01".parse()?;
    /// let facts = Facts::of(&profile, as_of);
    /// assert!(facts.same_product(&Product::from("AnyDesk"), &Product::from("anydesk")));
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    Product
}
