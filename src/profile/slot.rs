//! A field read in its place, so that large nouns are not moved about; and what `null` means.

use core::fmt;

use serde::{Deserialize, Deserializer, de};

/// Reads the value of a field in its place: `null` is a field left out.
pub(crate) struct Slot<'s, T>(pub(crate) &'s mut T);

impl<'de, T: Deserialize<'de>> de::DeserializeSeed<'de> for Slot<'_, T> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de, T: Deserialize<'de>> de::Visitor<'de> for Slot<'_, T> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }
    fn visit_none<E: de::Error>(self) -> Result<(), E> {
        Ok(())
    }
    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        Ok(())
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        *self.0 = T::deserialize(deserializer)?;
        Ok(())
    }
}
