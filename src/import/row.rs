//! The words in which a vendor's fields are told: a table each, read by one walk.

use super::why::Why;

/// A field of a record, by its key.
#[derive(Debug)]
pub(super) struct Row(pub(super) &'static str, pub(super) Means);

/// The known fields of an object, in the order in which they are looked at. What tells the kind of a value stands before
/// the value.
pub(super) type Rows = &'static [Row];

/// What a field means.
#[derive(Debug)]
pub(super) enum Means {
    /// A value of the profile.
    Take(Role),
    /// An object that belongs to what it stands in.
    Inside(Rows),
    /// An object that is something of its own: a person, an address, a post.
    Entry(Rows),
    /// A list of such.
    Entries(Rows),
    /// A list of bare values.
    Each(&'static Means),
    /// An id, or the object with that id where the caller asked for it.
    IdOr(Rows),
    /// Fields that the employer made.
    Custom,
    /// When the record was made.
    Created(Clock),
    /// When it last changed.
    Changed(Clock),
    /// No place in the profile.
    Not(Why),
    /// Never kept: the kind, by a key that the reader of profiles refuses.
    Dropped(&'static str),
}

/// How a vendor writes the times of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    /// RFC 3339.
    Text,
    /// Milliseconds since the epoch, as a number.
    Millis,
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The id of the person.
    Id,
    /// A whole name.
    FullName,
    GivenName,
    FamilyName,
    /// What a value beside it is called.
    Kind,
    Email,
    Phone,
    /// A link of any kind.
    Link,
    /// A link that the format calls the person's own page.
    Site,
    Country,
    City,
    Street,
    Employer,
    /// The first day of a post.
    From,
    /// Its last day; a post without one goes on.
    To,
    /// Whether it goes on.
    Current,
    /// A degree.
    Award,
}
