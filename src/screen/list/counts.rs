//! What was read, and what was left out and why.

use alloc::collections::BTreeMap;

use super::place::Place;

/// What a reader found in a list, and what it left out.
///
/// A list that is read quietly and in part would be worse than none. So everything left out is counted by its reason,
/// with the place of the first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counts {
    /// Records of the list, those left out included.
    pub records: usize,
    /// Rows or elements that give another name: kept, empty or without a party.
    pub aliases: usize,
    /// Weak names in remarks.
    pub weak_in_remarks: usize,
    /// Rows or elements that give an address: kept, empty or without a party.
    pub addresses: usize,
    /// Rows that go on with the remarks of a record.
    pub comments: usize,
    /// Rows that were no UTF-8 and were read as Latin-1.
    pub latin1: usize,
    /// Files that end with the mark 0x1A. A file of OFAC without it may be cut between two rows; nobody can tell.
    pub end_marks: usize,
    /// What was left out.
    pub skipped: BTreeMap<Skip, Skipped>,
}

impl Counts {
    /// How often something was left out for this reason.
    ///
    /// ```
    /// use hirerisk::screen::{List, Skip};
    /// let list = List::from_plain_csv(b"name,type\nJane Doe,person\n,person\n")?;
    /// assert_eq!((list.counts.records, list.counts.skipped(Skip::NoName)), (2, 1));
    /// assert_eq!(list.counts.skipped[&Skip::NoName].first.line, 3);
    /// # Ok::<(), hirerisk::screen::ListError>(())
    /// ```
    #[must_use]
    pub fn skipped(&self, why: Skip) -> usize {
        self.skipped.get(&why).map_or(0, |skipped| skipped.count)
    }

    pub(super) fn skip(&mut self, why: Skip, place: Place) {
        let skipped = self.skipped.entry(why).or_insert(Skipped { count: 0, first: place });
        skipped.count = skipped.count.saturating_add(1);
    }
}

/// How often something was left out, and where first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// How often.
    pub count: usize,
    /// The place of the first.
    pub first: Place,
}

/// Why something of a list was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Skip {
    /// A column of a name that the reader does not know.
    UnknownColumn,
    /// A row of heads, where the published file has none.
    Header,
    /// A record without a name.
    NoName,
    /// A record that is no party: a security, an address.
    NoParty,
    /// An alias that is empty.
    EmptyAlias,
    /// An alias of a record that the list does not have.
    AliasOfNobody,
    /// An address of a record that the list does not have.
    AddressOfNobody,
    /// A continuation of the remarks of a record that the list does not have.
    CommentOfNobody,
    /// The last item of remarks that stop within a word, where the file of comments is missing.
    RemarksCut,
    /// An address that is empty.
    EmptyAddress,
    /// A date that is written in no known way.
    Date,
    /// An element of dates without a date.
    EmptyDate,
    /// A listing of a record that the list does not have.
    ListingOfNobody,
    /// A tie to a profile that the list does not have.
    LinkToNobody,
}

impl Skip {
    /// A stable code.
    ///
    /// ```
    /// use hirerisk::screen::Skip;
    /// assert_eq!(Skip::AliasOfNobody.code(), "alias-of-nobody");
    /// ```
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Skip::UnknownColumn => "unknown-column",
            Skip::Header => "header",
            Skip::NoName => "no-name",
            Skip::NoParty => "no-party",
            Skip::EmptyAlias => "empty-alias",
            Skip::AliasOfNobody => "alias-of-nobody",
            Skip::AddressOfNobody => "address-of-nobody",
            Skip::CommentOfNobody => "comment-of-nobody",
            Skip::RemarksCut => "remarks-cut",
            Skip::EmptyAddress => "empty-address",
            Skip::Date => "date",
            Skip::EmptyDate => "empty-date",
            Skip::ListingOfNobody => "listing-of-nobody",
            Skip::LinkToNobody => "link-to-nobody",
        }
    }
}
