//! The four CSV files of OFAC, joined.

use alloc::borrow::{Cow, ToOwned as _};
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::entry::{Entry, EntryKind};
use super::error::{Fault, ListError};
use super::name::{ListedName, Strength, Was};
use super::place::{ListFile, Place};
use super::remarks;
use super::rows::{Row, Rows, with_end};
use super::{List, Skip};

/// What stands for nothing. The published files have a blank behind it.
const NULL: &str = "-0-";

/// The CSV files of an OFAC list: the primary one, and those that were had with it.
///
/// They belong together only if they were downloaded together: an alias of a record that the primary file does not
/// have is left out and counted.
///
/// ```
/// use hirerisk::screen::{List, OfacCsv, Strength};
/// let primary = b"36,\"DOE, Jane\",\"individual\",\"DPRK3] [CYBER2\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\
///     \"DOB 15 Aug 1983; a.k.a. 'greyheron77'.\"\r\n\x1a";
/// let aliases = b"36,12,\"aka\",\"ROE, Jane\",-0- \r\n\x1a";
/// let list = List::from_ofac_csv(&OfacCsv::sdn(primary).aliases(aliases))?;
/// let names = &list.entries[0].names;
/// assert_eq!(names.iter().map(|name| &*name.text).collect::<Vec<_>>(), ["DOE, Jane", "ROE, Jane", "greyheron77"]);
/// assert_eq!(names[2].strength, Strength::Weak);
/// assert_eq!(list.entries[0].programmes, ["DPRK3", "CYBER2"]);
/// # Ok::<(), hirerisk::screen::ListError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct OfacCsv<'b> {
    source: &'static str,
    primary: &'b [u8],
    aliases: Option<&'b [u8]>,
    addresses: Option<&'b [u8]>,
    comments: Option<&'b [u8]>,
}

impl<'b> OfacCsv<'b> {
    /// The list of specially designated nationals, from `sdn.csv`.
    #[must_use]
    pub fn sdn(primary: &'b [u8]) -> OfacCsv<'b> {
        let source = "OFAC specially designated nationals";
        OfacCsv { source, primary, aliases: None, addresses: None, comments: None }
    }

    /// The consolidated list of all others, from `cons_prim.csv`.
    #[must_use]
    pub fn consolidated(primary: &'b [u8]) -> OfacCsv<'b> {
        OfacCsv { source: "OFAC consolidated list", ..OfacCsv::sdn(primary) }
    }

    /// With other names, from `alt.csv` or `cons_alt.csv`. Without them most names of a list are missing.
    #[must_use]
    pub fn aliases(mut self, aliases: &'b [u8]) -> OfacCsv<'b> {
        self.aliases = Some(aliases);
        self
    }

    /// With addresses, from `add.csv` or `cons_add.csv`.
    #[must_use]
    pub fn addresses(mut self, addresses: &'b [u8]) -> OfacCsv<'b> {
        self.addresses = Some(addresses);
        self
    }

    /// With the remarks that are too long for the primary file, from `sdn_comments.csv` or `cons_comments.csv`.
    #[must_use]
    pub fn comments(mut self, comments: &'b [u8]) -> OfacCsv<'b> {
        self.comments = Some(comments);
        self
    }
}

impl List {
    /// Reads an OFAC list from its CSV files.
    ///
    /// Remarks stop after a thousand characters, within a word, and go on in the file of comments; they are joined
    /// before they are read. Weak aliases, dates of birth, papers and wallets stand in the remarks alone.
    ///
    /// # Errors
    ///
    /// [`ListError`] with file and line: a file that is something else or is cut within a row, a row of another
    /// width, a key or a type that is none, a key that stands twice.
    ///
    /// # Complexity
    ///
    /// Linear in the bytes, and logarithmic in the records for each alias and address.
    ///
    /// # Source
    ///
    /// OFAC, *SDN data specification*: columns, `-0-` for nothing, keys; the rest from published files of 2021 to 2025.
    pub fn from_ofac_csv(files: &OfacCsv<'_>) -> Result<List, ListError> {
        let mut joined = Joined { list: List::new(files.source), keys: BTreeMap::new() };
        let mut comments = Comments::default();
        if let Some(bytes) = files.comments {
            joined.each(bytes, ListFile::Comments, |joined, row| comments.add(joined, row))?;
        }
        joined.each(files.primary, ListFile::Primary, |joined, row| {
            joined.add_party(row, &mut comments)
        })?;
        for place in comments.0.into_values().map(|comment| comment.place) {
            joined.list.counts.skip(Skip::CommentOfNobody, place);
        }
        if let Some(bytes) = files.aliases {
            joined.each(bytes, ListFile::Aliases, Joined::add_alias)?;
        }
        if let Some(bytes) = files.addresses {
            joined.each(bytes, ListFile::Addresses, Joined::add_address)?;
        }
        joined.in_order();
        joined.list.filled(ListFile::Primary)
    }
}

/// A list, and where each key stands in it.
struct Joined {
    list: List,
    keys: BTreeMap<u64, usize>,
}

impl Joined {
    /// Hands over each row of a file, but for a head that a spreadsheet may have put there.
    fn each(
        &mut self,
        bytes: &[u8],
        file: ListFile,
        mut add: impl FnMut(&mut Joined, &Row<'_>) -> Result<(), ListError>,
    ) -> Result<(), ListError> {
        let bytes = with_end(bytes, file)?;
        let mut rows = Rows::new(&bytes, file);
        let mut first = true;
        while let Some(row) = rows.next()? {
            row.expect(width(file), file_of)?;
            let latin1 = usize::from(row.is_latin1());
            self.list.counts.latin1 = self.list.counts.latin1.saturating_add(latin1);
            if core::mem::take(&mut first)
                && row.text(0).bytes().any(|byte| byte.is_ascii_alphabetic())
            {
                self.list.counts.skip(Skip::Header, row.place);
            } else {
                add(self, &row)?;
            }
        }
        let marks = usize::from(rows.end_mark());
        self.list.counts.end_marks = self.list.counts.end_marks.saturating_add(marks);
        Ok(())
    }

    fn add_party(&mut self, row: &Row<'_>, comments: &mut Comments) -> Result<(), ListError> {
        let counts = &mut self.list.counts;
        counts.records = counts.records.saturating_add(1);
        let key = key(row)?;
        if self.keys.insert(key, self.list.entries.len()).is_some() {
            return Err(Fault::KeyTwice.at(row.place));
        }
        let Some(name) = value(row, 1) else {
            self.keys.remove(&key);
            counts.skip(Skip::NoName, row.place);
            return Ok(());
        };
        let kind = kind(row)?;
        let mut entry = Entry::new(row.text(0), kind).name(named(kind, name));
        entry.programmes = value(row, 3).map(|text| programmes(&text)).unwrap_or_default();
        entry.role = value(row, 4).map(Cow::into_owned);
        let comment = comments.0.remove(&key);
        let begun = if value(row, 11).is_some() { row.raw(11) } else { Cow::Borrowed("") };
        let remarks = match comment {
            Some(comment) => Cow::Owned([&*begun, &*comment.text].concat()),
            None => remarks::without_torn_end(begun, counts, row.place),
        };
        remarks::read(&mut entry, counts, (&remarks, row.place));
        self.list.entries.push(entry);
        Ok(())
    }

    fn add_alias(&mut self, row: &Row<'_>) -> Result<(), ListError> {
        let key = key(row)?;
        let counts = &mut self.list.counts;
        counts.aliases = counts.aliases.saturating_add(1);
        let was = match &*row.text(2) {
            "fka" => Was::Fka,
            "nka" => Was::Nka,
            "aka" | "" | NULL => Was::Aka,
            _ => {
                let (column, expected) = ("alt_type", "`aka`, `fka` or `nka`");
                return Err(Fault::Value { column, expected }.at(row.place));
            }
        };
        let place = self.keys.get(&key);
        let entry = place.and_then(|place| self.list.entries.get_mut(*place));
        match (entry, value(row, 3)) {
            (None, _) => counts.skip(Skip::AliasOfNobody, row.place),
            (Some(_), None) => counts.skip(Skip::EmptyAlias, row.place),
            (Some(entry), Some(name)) => {
                entry.names.push(named(entry.kind, name).strength(Strength::Strong).was(was));
            }
        }
        Ok(())
    }

    fn add_address(&mut self, row: &Row<'_>) -> Result<(), ListError> {
        let key = key(row)?;
        let counts = &mut self.list.counts;
        counts.addresses = counts.addresses.saturating_add(1);
        let parts: Vec<_> = (2..5).filter_map(|column| value(row, column)).collect();
        let place = self.keys.get(&key);
        match place.and_then(|place| self.list.entries.get_mut(*place)) {
            None => counts.skip(Skip::AddressOfNobody, row.place),
            Some(_) if parts.is_empty() => counts.skip(Skip::EmptyAddress, row.place),
            Some(entry) => entry.addresses.push(parts.join(", ")),
        }
        Ok(())
    }

    /// Brings the names of each party into the order of their strength: the weak ones were read first.
    fn in_order(&mut self) {
        for entry in &mut self.list.entries {
            crate::order::sort_by_key(&mut entry.names, |name| name.strength);
        }
    }
}

/// How the remarks of a record go on.
struct Comment {
    text: String,
    place: Place,
}

/// The comments, by key.
#[derive(Default)]
struct Comments(BTreeMap<u64, Comment>);

impl Comments {
    fn add(&mut self, joined: &mut Joined, row: &Row<'_>) -> Result<(), ListError> {
        let counts = &mut joined.list.counts;
        counts.comments = counts.comments.saturating_add(1);
        let fresh = Comment { text: String::new(), place: row.place };
        let comment = self.0.entry(key(row)?).or_insert(fresh);
        comment.text.push_str(&row.raw(1));
        Ok(())
    }
}

/// How many columns a file has.
const fn width(file: ListFile) -> usize {
    match file {
        ListFile::Only | ListFile::Primary => 12,
        ListFile::Aliases => 5,
        ListFile::Addresses => 6,
        ListFile::Comments => 2,
    }
}

/// The file that has so many columns.
fn file_of(columns: usize) -> Option<ListFile> {
    let files = [ListFile::Primary, ListFile::Aliases, ListFile::Addresses, ListFile::Comments];
    files.into_iter().find(|file| width(*file) == columns)
}

/// The key of a row: a number, whatever blanks stand around it.
fn key(row: &Row<'_>) -> Result<u64, ListError> {
    let (column, expected) = ("ent_num", "a whole number");
    row.text(0).parse().map_err(|_| Fault::Value { column, expected }.at(row.place))
}

/// A field that says something.
fn value<'r>(row: &Row<'r>, column: usize) -> Option<Cow<'r, str>> {
    Some(row.text(column)).filter(|text| !text.is_empty() && text != NULL)
}

/// The kind of a party. Nothing means an entity.
fn kind(row: &Row<'_>) -> Result<EntryKind, ListError> {
    let kinds = [
        (NULL, EntryKind::Entity),
        ("", EntryKind::Entity),
        ("individual", EntryKind::Person),
        ("entity", EntryKind::Entity),
        ("vessel", EntryKind::Vessel),
        ("aircraft", EntryKind::Aircraft),
    ];
    let word = row.text(2);
    let known = kinds.iter().find(|(name, _)| word.eq_ignore_ascii_case(name));
    let expected = "`individual`, `vessel`, `aircraft` or nothing";
    let wrong = Fault::Value { column: "type", expected }.at(row.place);
    known.map(|(_, kind)| *kind).ok_or(wrong)
}

/// A name: a comma ends the family part of a person, and stands within the name of a firm.
fn named(kind: EntryKind, name: Cow<'_, str>) -> ListedName {
    match kind {
        EntryKind::Person => ListedName::with_family(name),
        EntryKind::Entity | EntryKind::Vessel | EntryKind::Aircraft => ListedName::new(name),
    }
}

/// Several programmes have brackets between them and none at their ends.
fn programmes(text: &str) -> Vec<String> {
    let ends: &[char] = &['[', ']', ' '];
    let codes = text.split("] [").map(|code| code.trim_matches(ends));
    codes.filter(|code| !code.is_empty()).map(str::to_owned).collect()
}
