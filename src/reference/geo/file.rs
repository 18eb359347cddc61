//! A MaxMind DB file: opened, checked at its joints, and asked by path.

use alloc::string::String;
use core::fmt;
use core::net::IpAddr;

use chrono::DateTime;
use maxminddb::{LookupResult, MaxMindDbError, PathElement, Reader};
use serde::de::{self, IgnoredAny, Visitor};
use serde::{Deserialize, Deserializer};

use super::plain::{NotPlain, Records};
use super::tree::Tree;
use super::{kind, place};
use crate::reference::error::{FileError, FilePlace};
use crate::reference::{Answer, Stamp};
use crate::units::Moment;

/// A path of keys in a record.
pub(super) type Path<'p> = [PathElement<'p>];

/// What ends the tree and begins the data; and what begins the metadata.
///
/// # Source
///
/// MaxMind DB File Format Specification 2.0.
const BETWEEN: [u8; 16] = [0; 16];
const METADATA: &[u8] = b"\xab\xcd\xefMaxMind.com";

/// So many records are looked at when a file is opened, to learn what it holds.
///
/// # Source
///
/// Ours: a key may be missing from a record, hardly from all of so many.
const LOOKED_AT: usize = 64;

/// What the records of a file were seen to hold, by their keys; the name of the file and its type say nothing.
///
/// [`AddressFile`] has an example.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
#[expect(clippy::struct_excessive_bools, reason = "each key is there or not, by itself")]
pub struct Holds {
    /// Countries.
    pub country: bool,
    /// Cities or time zones.
    pub place: bool,
    /// Numbers of autonomous systems.
    pub operator: bool,
    /// Kinds of network.
    pub kind: bool,
    /// The country stands at the top of the record, not under a key of its own.
    pub(super) flat: bool,
}

/// A MaxMind DB file, whoever made it.
///
/// Two layouts are common, and told apart by their keys: flat (`country_code`) and nested (`country.iso_code`). Records are
/// never decoded whole, only along the path that is asked for. An IPv4 address written in IPv6 is asked as IPv4.
///
/// ```
/// use hirerisk::reference::{AddressFile, Answer};
/// # let bytes = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/reference/GeoIP2-Country-Test.mmdb"));
/// let file = AddressFile::open("country", bytes)?; // the caller reads the file
/// assert!(file.holds().country && !file.holds().operator);
/// assert_eq!(file.stamp().date().day().to_string(), "2026-02-04"); // the day on which it was built
///
/// let country = |address: &str| file.country(address.parse().unwrap());
/// assert_eq!(country("::ffff:2.125.160.216")?.map(|found| found.code), Answer::Found("GB"));
/// assert_eq!(country("127.0.0.1")?, Answer::NotFound);
/// # Ok::<(), hirerisk::reference::FileError>(())
/// ```
pub struct AddressFile<'f> {
    bytes: &'f [u8],
    reader: Reader<&'f [u8]>,
    records: Records<'f>,
    name: String,
    stamp: Stamp,
    covers_v4: bool,
    holds: Holds,
}

/// Names the file, nothing of what it holds.
impl fmt::Debug for AddressFile<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AddressFile").field("stamp", &self.stamp).finish_non_exhaustive()
    }
}

impl<'f> AddressFile<'f> {
    /// Opens a file under the name that the caller has for it. Its date is the day on which it was built.
    ///
    /// # Errors
    ///
    /// `no-metadata` for another format or a file that is cut; `bad-metadata`; `bad-tree` where tree and data do not meet.
    ///
    /// # Complexity
    ///
    /// The metadata are read and some sixty records looked at; nothing is copied.
    pub fn open(name: impl Into<String>, bytes: &'f [u8]) -> Result<AddressFile<'f>, FileError> {
        let name = name.into();
        let metadata = metadata_start(bytes).ok_or_else(|| {
            let says = "no MaxMind DB metadata: another format, or cut";
            FileError::new(&name, "no-metadata", FilePlace::Byte(bytes.len()), says)
        })?;
        let fault = |code, place: usize, error: &MaxMindDbError| {
            FileError::new(&name, code, FilePlace::Byte(place), said(error))
        };
        let reader = Reader::from_source(bytes).map_err(|error| {
            let inside = metadata..=bytes.len();
            let place = offset(&error).filter(|place| inside.contains(place)).unwrap_or(metadata);
            fault("bad-metadata", place, &error)
        })?;
        let date = i64::try_from(reader.metadata().build_epoch).ok();
        let date =
            date.and_then(|seconds| DateTime::from_timestamp(seconds, 0)).ok_or_else(|| {
                let says = "the moment at which it was built is no date";
                FileError::new(&name, "bad-metadata", FilePlace::Byte(metadata), says)
            })?;
        let stamp = Stamp::new(name.clone(), Moment::from(date.date_naive()));
        let holds = Holds::default();
        let records = Records(&[]);
        let mut file = AddressFile { bytes, reader, records, name, stamp, covers_v4: true, holds };
        file.records = file.records_behind_the_tree(metadata)?;
        file.covers_v4 = file.tree().has_v4();
        file.holds = file.seen()?;
        Ok(file)
    }

    /// Gives the file the date of its data, where that is not the day on which it was built.
    #[must_use]
    pub fn dated(mut self, date: Moment) -> AddressFile<'f> {
        self.stamp = Stamp::new(self.name.clone(), date);
        self
    }

    /// The file by its name, and the date of its data.
    #[must_use]
    pub const fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    /// What its records were seen to hold.
    #[must_use]
    pub const fn holds(&self) -> Holds {
        self.holds
    }

    /// Between tree and records stand sixteen zeros: where they do not, the number of nodes is wrong, or bytes are missing.
    fn records_behind_the_tree(&self, metadata: usize) -> Result<Records<'f>, FileError> {
        let tree = self.tree().end();
        let data = tree.saturating_add(BETWEEN.len());
        if self.bytes.get(tree..data) == Some(&BETWEEN[..]) {
            let records = self.bytes.get(data..metadata.saturating_sub(METADATA.len()));
            return Ok(Records(records.unwrap_or_default()));
        }
        let says = "the search tree does not end where the data begin";
        Err(FileError::new(&self.name, "bad-tree", FilePlace::Byte(tree), says))
    }

    fn tree(&self) -> Tree<'f> {
        let metadata = self.reader.metadata();
        Tree {
            bytes: self.bytes,
            nodes: metadata.node_count,
            half: metadata.record_size,
            is_v6: metadata.ip_version == 6,
        }
    }

    /// The record of an address; of *covered* and a known key the answers are made.
    pub(super) fn record(&self, address: IpAddr) -> Result<Answer<Record<'_, 'f>>, FileError> {
        let address = address.to_canonical();
        let covered = if address.is_ipv4() { self.covers_v4 } else { self.tree().is_v6 };
        if !covered {
            return Ok(Answer::NotCovered);
        }
        let found = self.reader.lookup(address).map_err(|error| {
            let place = offset(&error).unwrap_or_else(|| self.tree().last_node(address));
            FileError::new(&self.name, "bad-tree", FilePlace::Byte(place), said(&error))
        })?;
        let record = Record { file: self, found };
        Ok(if found.has_data() { Answer::Found(record) } else { Answer::NotFound })
    }

    /// What the first records hold.
    fn seen(&self) -> Result<Holds, FileError> {
        let mut holds = Holds::default();
        for address in self.tree().some_addresses(LOOKED_AT) {
            let Answer::Found(record) = self.record(address)? else { continue };
            let has = |path: &Path<'_>| record.has(path);
            let (flat, nested) =
                (has(place::FLAT_COUNTRY)?, has(place::COUNTRY)? || has(place::REGISTERED)?);
            holds.flat |= flat;
            holds.country |= flat || nested;
            holds.place |=
                place::ANY_PLACE.iter().try_fold(false, |any, path| Ok(any || has(path)?))?;
            holds.operator |= has(place::OPERATOR)? || has(place::TRAITS_OPERATOR)?;
            holds.kind |= kind::of(&record)?.is_some();
        }
        Ok(holds)
    }
}

/// The record of an address, not yet decoded.
#[derive(Clone, Copy)]
pub(super) struct Record<'s, 'f> {
    file: &'s AddressFile<'f>,
    found: LookupResult<'s, &'f [u8]>,
}

impl<'s> Record<'s, '_> {
    /// What stands at a path; none where it does not lead to anything, or leads through something else.
    ///
    /// # Errors
    ///
    /// `bad-data` for what cannot be decoded; `wrong-type` for what is of another type; `too-much` for a record that unfolds
    /// beyond measure.
    pub(super) fn at<T: Deserialize<'s>>(&self, path: &Path<'_>) -> Result<Option<T>, FileError> {
        self.found.decode_path(path).or_else(|error| {
            // A key of this name holds a text in some files, and a map in others.
            let leads_through = if let MaxMindDbError::Decoding { message, .. } = &error {
                message.starts_with("expected map for") || message.starts_with("expected array for")
            } else {
                false
            };
            if leads_through { Ok(None) } else { Err(self.fault(&error)) }
        })
    }

    /// A text at a path, where it is not empty: flat files write an empty one for what is not known.
    pub(super) fn text(&self, path: &Path<'_>) -> Result<Option<&'s str>, FileError> {
        self.texts([path]).map(|[text]| text)
    }

    /// Texts at some paths, by one walk where the record is plain.
    #[inline]
    pub(super) fn texts<const N: usize>(
        &self,
        paths: [&Path<'_>; N],
    ) -> Result<[Option<&'s str>; N], FileError> {
        let record = self.found.offset().ok_or(NotPlain);
        let plain = record.and_then(|record| self.file.records.texts(record, paths));
        let texts = if let Ok(texts) = plain {
            texts
        } else {
            let mut texts = [None; N];
            for (text, path) in texts.iter_mut().zip(paths) {
                *text = self.at::<&str>(path)?;
            }
            texts
        };
        Ok(texts.map(|text| text.filter(|text| !text.is_empty())))
    }

    fn has(&self, path: &Path<'_>) -> Result<bool, FileError> {
        Ok(self.at::<IgnoredAny>(path)?.is_some())
    }

    fn fault(&self, error: &MaxMindDbError) -> FileError {
        let data = self.file.tree().end().saturating_add(BETWEEN.len());
        let (code, place) = if let MaxMindDbError::Decoding { offset, .. } = error {
            ("wrong-type", within(data, *offset))
        } else if let MaxMindDbError::ResourceLimit { offset, .. } = error {
            ("too-much", within(data, *offset))
        } else {
            ("bad-data", offset(error))
        };
        // A pointer that leads out of the file is told by the record that it stands in.
        let place = place.filter(|place| *place <= self.file.bytes.len());
        let record = within(data, self.found.offset());
        let place = FilePlace::Byte(place.or(record).unwrap_or(data));
        FileError::new(&self.file.name, code, place, said(error))
    }
}

/// A whole number of whatever width it is written in.
#[derive(Clone, Copy)]
pub(super) struct Whole(pub(super) u32);

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Whole, D::Error> {
        deserializer.deserialize_any(WholeVisitor)
    }
}

struct WholeVisitor;

impl Visitor<'_> for WholeVisitor {
    type Value = Whole;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number of 32 bits")
    }
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Whole, E> {
        u32::try_from(number).map(Whole).map_err(E::custom)
    }
    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Whole, E> {
        u32::try_from(number).map(Whole).map_err(E::custom)
    }
}

/// A place that is told from the beginning of the data.
fn within(data: usize, offset: Option<usize>) -> Option<usize> {
    offset.and_then(|offset| data.checked_add(offset))
}

/// A place that is told from the beginning of the file.
fn offset(error: &MaxMindDbError) -> Option<usize> {
    if let MaxMindDbError::InvalidDatabase { offset, .. } = error { *offset } else { None }
}

/// What the reader says, without what the file holds: a text in it would be somebody else's.
fn said(error: &MaxMindDbError) -> &'static str {
    if matches!(error, MaxMindDbError::Decoding { .. }) {
        "a value of another type than its key promises"
    } else if matches!(error, MaxMindDbError::ResourceLimit { .. }) {
        "the record unfolds beyond measure"
    } else {
        "it cannot be read: cut, or a number or pointer that leads nowhere"
    }
}

/// Where the metadata begin.
fn metadata_start(bytes: &[u8]) -> Option<usize> {
    let mut end = bytes.len();
    while let Some(last) = bytes.get(..end)?.iter().rposition(|byte| Some(byte) == METADATA.last())
    {
        let from = last.checked_add(1)?;
        if bytes.get(..from)?.ends_with(METADATA) {
            return Some(from);
        }
        end = last;
    }
    None
}
