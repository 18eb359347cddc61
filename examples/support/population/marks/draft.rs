//! A profile that marks are written into.

use hirerisk::Stage;
use serde_json::{Value, json};

use super::super::days;

/// A profile at a stage.
pub(super) struct Draft<'p> {
    pub(super) profile: &'p mut Value,
    pub(super) stage: Stage,
}

impl Draft<'_> {
    /// Puts a value at a place, in the stead of what stood there.
    pub(super) fn set(&mut self, pointer: &str, value: Value) {
        *self.place(pointer) = value;
    }

    /// Adds a value to a list.
    pub(super) fn push(&mut self, pointer: &str, value: Value) {
        let place = self.place(pointer);
        match place {
            Value::Array(items) => items.push(value),
            _ => *place = json!([value]),
        }
    }

    /// The place of a pointer; members that are not there yet are made.
    fn place(&mut self, pointer: &str) -> &mut Value {
        let mut place = &mut *self.profile;
        for key in pointer.split('/').skip(1) {
            place = match key.parse::<usize>() {
                Ok(index) => &mut place[index],
                Err(_) => &mut place[key],
            };
        }
        place
    }

    /// The last day that is known at the stage.
    pub(super) fn today(&self) -> u16 {
        days::assessed(self.stage) - 1
    }

    /// That day as a profile writes it.
    pub(super) fn now(&self) -> String {
        days::on(self.today())
    }

    /// What other people share, as looked up now.
    pub(super) fn link(&mut self, name: &str, people: u8) {
        let value = json!({"people": people, "multi_tenant": false, "at": self.now()});
        self.set(&format!("/links/{name}"), value);
    }

    /// The kinds that one other record shares, as looked up now.
    pub(super) fn kinds(&mut self, name: &str, kinds: &[&str]) {
        let value = json!({"kinds": kinds, "at": self.now()});
        self.set(&format!("/links/{name}"), value);
    }
}
