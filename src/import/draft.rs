//! What is known of one entry of a record, until all of it is read.

use alloc::string::String;
use alloc::vec::Vec;

use super::row::Role;
use super::why::Why;

/// A value and its place in the record, or why it cannot be used.
pub(super) struct Part {
    pub(super) from: String,
    pub(super) text: Result<String, Why>,
}

/// One entry: a person, an address, a post. Each has some of the parts.
#[derive(Default)]
pub(super) struct Draft {
    /// What a value is called.
    pub(super) kind: Option<String>,
    pub(super) full_names: Vec<Part>,
    pub(super) given_name: Option<Part>,
    pub(super) family_name: Option<Part>,
    pub(super) country: Option<Part>,
    pub(super) city: Option<Part>,
    pub(super) street: Option<Part>,
    pub(super) employer: Option<Part>,
    pub(super) first_day: Option<Part>,
    pub(super) last_day: Option<Part>,
    /// Whether the post goes on, as far as that can be read, and where it is told.
    pub(super) current: Option<(String, Option<bool>)>,
}

impl Draft {
    /// Keeps a part that is told together with others; gives back what stands by itself.
    pub(super) fn keep(&mut self, role: Role, part: Part) -> Option<Part> {
        let slot = match role {
            Role::FullName => {
                self.full_names.push(part);
                return None;
            }
            Role::GivenName => &mut self.given_name,
            Role::FamilyName => &mut self.family_name,
            Role::Country => &mut self.country,
            Role::City => &mut self.city,
            Role::Street => &mut self.street,
            Role::Employer => &mut self.employer,
            Role::From => &mut self.first_day,
            Role::To => &mut self.last_day,
            Role::Id
            | Role::Kind
            | Role::Email
            | Role::Phone
            | Role::Link
            | Role::Site
            | Role::Award => return Some(part),
            Role::Current => {
                let word = part.text.as_deref();
                self.current = Some((part.from, word.ok().map(|word| word == "true")));
                return None;
            }
        };
        *slot = Some(part);
        None
    }
}
