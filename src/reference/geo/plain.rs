//! A short walk through the bytes of a plain record, for the texts that most look-ups ask. Several paths share one walk, and a
//! value behind a pointer is left as soon as it has told what was asked.
//!
//! It follows the reader where the reader finds no fault; all else is not plain, and is the reader's to judge.

use core::str;

use maxminddb::PathElement::Key;

use super::file::Path;

/// So many values stand at most in one that is passed over.
///
/// # Source
///
/// Ours: a city with its names in eight languages has some twenty. With lengths of at most two bytes, no walk of three keys
/// comes to the 65,536 values at which the reader gives a record up.
const MOST_VALUES: usize = 64;

/// What keeps a record from being plain is not told: the reader tells it better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotPlain;

type Plain<T> = Result<T, NotPlain>;

/// What stands before a value.
///
/// # Source
///
/// MaxMind DB File Format Specification 2.0.
#[derive(Clone, Copy)]
enum Head {
    /// Where the value stands, from the first record on.
    Pointer(usize),
    Text(usize),
    /// So many pairs.
    Map(usize),
    /// So many values.
    Array(usize),
    /// So many bytes.
    Other(usize),
}

/// The records of a file.
#[derive(Clone, Copy)]
pub(super) struct Records<'f>(pub(super) &'f [u8]);

impl<'f> Records<'f> {
    /// The texts at some paths of the record that stands at a place.
    #[inline]
    pub(super) fn texts<const N: usize>(
        self,
        record: usize,
        paths: [&Path<'_>; N],
    ) -> Plain<[Option<&'f str>; N]> {
        let record = self.0.get(record..).ok_or(NotPlain)?;
        let keys = paths.map(|path| if let [Key(key), ..] = path { *key } else { "" });
        let mut texts = [None; N];
        for ((text, value), path) in texts.iter_mut().zip(self.values(record, keys)?).zip(paths) {
            let [Key(_), rest @ ..] = path else { return Err(NotPlain) };
            let Some(value) = value else { continue };
            *text = self.text(value, rest)?;
        }
        Ok(texts)
    }

    /// The text that a path leads to from a value.
    fn text(self, mut value: &'f [u8], path: &Path<'_>) -> Plain<Option<&'f str>> {
        for part in path {
            let Key(key) = part else { return Err(NotPlain) };
            let [Some(inner)] = self.values(value, [key])? else { return Ok(None) };
            value = inner;
        }
        let (Head::Text(size), text) = self.behind_pointer(value)? else { return Err(NotPlain) };
        let text = text.get(..size).ok_or(NotPlain)?;
        str::from_utf8(text).map(Some).map_err(|_| NotPlain)
    }

    /// The values of some keys of a map, each from its first byte on. Nothing is read beyond the last that is wanted.
    #[inline]
    fn values<const N: usize>(
        self,
        map: &'f [u8],
        keys: [&str; N],
    ) -> Plain<[Option<&'f [u8]>; N]> {
        let (Head::Map(pairs), mut bytes) = self.behind_pointer(map)? else {
            return Err(NotPlain);
        };
        let (mut found, mut wanted) = ([None; N], N);
        for _ in 0..pairs {
            let (key, value) = self.key(bytes)?;
            for (found, wanted_key) in found.iter_mut().zip(keys) {
                if found.is_none() && key == wanted_key.as_bytes() {
                    *found = Some(value);
                    wanted = wanted.saturating_sub(1);
                }
            }
            if wanted == 0 {
                break;
            }
            bytes = behind(value)?;
        }
        Ok(found)
    }

    /// A key, and what stands behind it.
    #[inline]
    fn key(self, bytes: &'f [u8]) -> Plain<(&'f [u8], &'f [u8])> {
        let (before, rest) = head(bytes)?;
        match before {
            Head::Text(size) => rest.split_at_checked(size).ok_or(NotPlain),
            Head::Pointer(place) => {
                let target = self.0.get(place..).ok_or(NotPlain)?;
                let (Head::Text(size), text) = head(target)? else { return Err(NotPlain) };
                Ok((text.get(..size).ok_or(NotPlain)?, rest))
            }
            Head::Map(_) | Head::Array(_) | Head::Other(_) => Err(NotPlain),
        }
    }

    /// The head of a value, or of what its pointer leads to, and the bytes behind it.
    #[inline]
    fn behind_pointer(self, bytes: &'f [u8]) -> Plain<(Head, &'f [u8])> {
        let found = head(bytes)?;
        let Head::Pointer(place) = found.0 else { return Ok(found) };
        head(self.0.get(place..).ok_or(NotPlain)?)
    }
}

/// What stands behind a value.
#[inline]
fn behind(value: &[u8]) -> Plain<&[u8]> {
    let (mut bytes, mut values) = (value, 1_usize);
    for _ in 0..MOST_VALUES {
        let (head, rest) = head(bytes)?;
        let (size, more) = match head {
            Head::Pointer(_) => (0, 0),
            Head::Text(size) | Head::Other(size) => (size, 0),
            Head::Map(pairs) => (0, pairs.saturating_mul(2)),
            Head::Array(more) => (0, more),
        };
        bytes = rest.get(size..).ok_or(NotPlain)?;
        values = values.saturating_add(more).saturating_sub(1);
        if values == 0 {
            return Ok(bytes);
        }
    }
    Err(NotPlain)
}

/// The head of a value, and the bytes behind it.
#[inline]
fn head(bytes: &[u8]) -> Plain<(Head, &[u8])> {
    let [control, rest @ ..] = bytes else { return Err(NotPlain) };
    let (kind, low) = (control.wrapping_shr(5), control & 0x1f);
    if kind == 1 {
        return pointer(low, rest);
    }
    let (size, rest) = match (low, rest) {
        (..29, _) => (usize::from(low), rest),
        (29, [more, rest @ ..]) if kind != 0 => (usize::from(*more).saturating_add(29), rest),
        _ => return Err(NotPlain),
    };
    let head = match (kind, size) {
        (2, _) => Head::Text(size),
        (7, _) => Head::Map(size),
        (3, 8) | (5, ..=2) | (6, ..=4) => Head::Other(size),
        (0, _) => return extended(size, rest),
        _ => return Err(NotPlain),
    };
    Ok((head, rest))
}

/// The head of a value whose type stands in a second byte.
fn extended(size: usize, rest: &[u8]) -> Plain<(Head, &[u8])> {
    let [kind, rest @ ..] = rest else { return Err(NotPlain) };
    let head = match (kind, size) {
        (1, ..=4) | (2, ..=8) | (3, ..=16) | (8, 4) => Head::Other(size),
        (4, _) => Head::Array(size),
        // The size of a truth is the truth.
        (7, ..=1) => Head::Other(0),
        _ => return Err(NotPlain),
    };
    Ok((head, rest))
}

/// A pointer of one to four bytes; the shorter begin where those that are shorter yet end.
#[inline]
fn pointer(low: u8, rest: &[u8]) -> Plain<(Head, &[u8])> {
    let top = low & 7;
    let (bytes, first, rest) = match (low.wrapping_shr(3), rest) {
        (0, [a, rest @ ..]) => ([0, 0, top, *a], 0, rest),
        (1, [a, b, rest @ ..]) => ([0, top, *a, *b], 2_048, rest),
        (2, [a, b, c, rest @ ..]) => ([top, *a, *b, *c], 526_336, rest),
        (3, [a, b, c, d, rest @ ..]) => ([*a, *b, *c, *d], 0, rest),
        _ => return Err(NotPlain),
    };
    let place = u32::from_be_bytes(bytes).saturating_add(first);
    Ok((Head::Pointer(usize::try_from(place).map_err(|_| NotPlain)?), rest))
}
