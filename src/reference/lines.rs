//! Lists of one entry a line: what was read, what was skipped, and why.

use core::fmt;

use super::error::{FileError, FilePlace};

/// No line of a list is longer, in bytes: the longest entry, a domain, has 253; comments may stand behind it.
///
/// # Source
///
/// Ours; RFC 1035, 2.3.4 for domains.
const LONGEST_LINE: usize = 4_096;

/// Why a line was skipped.
///
/// ```
/// use hirerisk::reference::Skip;
/// assert_eq!(Skip::TooWide.as_str(), "too wide");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Skip {
    /// It is not UTF-8.
    NotUtf8,
    /// It is longer than 4,096 bytes.
    TooLong,
    /// It is no address, network or range.
    NotANetwork,
    /// A network of more than a sixteenth part of a family's registry block: a slip, or worse.
    TooWide,
    /// It is no number of an autonomous system.
    NotAnOperator,
    /// It is no domain of two labels or more.
    NotADomain,
    /// A part of the entry is missing.
    Incomplete,
    /// It lies over an earlier range.
    Overlaps,
}

impl Skip {
    /// All reasons, in the order of [`LinesRead::skipped`].
    pub const ALL: [Skip; 8] = [
        Skip::NotUtf8,
        Skip::TooLong,
        Skip::NotANetwork,
        Skip::TooWide,
        Skip::NotAnOperator,
        Skip::NotADomain,
        Skip::Incomplete,
        Skip::Overlaps,
    ];

    /// The reason in words.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Skip::NotUtf8 => "not UTF-8",
            Skip::TooLong => "too long",
            Skip::NotANetwork => "no address, network or range",
            Skip::TooWide => "too wide",
            Skip::NotAnOperator => "no number of an operator",
            Skip::NotADomain => "no domain",
            Skip::Incomplete => "incomplete",
            Skip::Overlaps => "lies over an earlier range",
        }
    }
}

/// How many lines of one reason, and the first of them.
///
/// [`LinesRead`] has an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SkippedLines {
    /// Why.
    pub why: Skip,
    /// How many.
    pub lines: usize,
    /// The number of the first, from 1.
    pub first: usize,
}

/// What was read of a list.
///
/// ```
/// use hirerisk::{Moment, reference::{NetworkLabel, NetworkLists, ListedAs, Skip, Stamp}};
/// let day: Moment = "2026-08-22".parse()?;
/// let label = NetworkLabel::new(ListedAs::Hosting, Stamp::new("hosting list", day));
/// let read = NetworkLists::new().add(label, b"# ranges\n192.0.2.0/24\n0.0.0.0/0\n\n").unwrap();
/// assert_eq!((read.lines, read.taken, read.empty), (4, 1, 2));
/// let skipped = read.skipped().next().unwrap();
/// assert_eq!((skipped.why, skipped.lines, skipped.first), (Skip::TooWide, 1, 3));
/// assert_eq!(read.to_string(), "4 lines: 1 taken, 2 empty or comments, 1 too wide (from line 3)");
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LinesRead {
    /// All lines.
    pub lines: usize,
    /// Lines of which an entry was taken.
    pub taken: usize,
    /// Empty lines and comments.
    pub empty: usize,
    /// For each reason how many lines, and the first.
    skipped: [(usize, usize); Skip::ALL.len()],
}

impl LinesRead {
    /// What was skipped, by reason.
    pub fn skipped(&self) -> impl Iterator<Item = SkippedLines> + '_ {
        let each = Skip::ALL.into_iter().zip(self.skipped);
        let some = each.filter(|(_, (lines, _))| *lines > 0);
        some.map(|(why, (lines, first))| SkippedLines { why, lines, first })
    }

    /// Reads lines one by one. An empty one, or one that is a comment from its first sign, is not asked about.
    ///
    /// # Errors
    ///
    /// `nothing-read`, where lines were skipped and none was taken: it is no such list.
    pub(super) fn of(
        file: &str,
        bytes: &[u8],
        mut take: impl FnMut(&str) -> Result<(), Skip>,
    ) -> Result<LinesRead, FileError> {
        let mut read = LinesRead::default();
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        // What ends with the end of a line has no line behind it.
        let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        if bytes.is_empty() {
            return Ok(read);
        }
        for line in bytes.split(|byte| *byte == b'\n') {
            read.lines = read.lines.saturating_add(1);
            match entry(line).map(|entry| entry.map(&mut take)) {
                Ok(None) => read.empty = read.empty.saturating_add(1),
                Ok(Some(Ok(()))) => read.taken = read.taken.saturating_add(1),
                Ok(Some(Err(why))) | Err(why) => read.skip(why),
            }
        }
        match read.skipped().min_by_key(|skipped| skipped.first) {
            Some(first) if read.taken == 0 => {
                let place = FilePlace::Line(first.first);
                let says = "nothing of it could be read: it is no such list";
                Err(FileError::new(file, "nothing-read", place, says))
            }
            _ => Ok(read),
        }
    }

    fn skip(&mut self, why: Skip) {
        let place = Skip::ALL.iter().position(|one| *one == why).unwrap_or(0);
        if let Some((lines, first)) = self.skipped.get_mut(place) {
            *lines = lines.saturating_add(1);
            if *first == 0 {
                *first = self.lines;
            }
        }
    }
}

/// The entry of a line, without what is said about it; none where there is nothing else.
fn entry(line: &[u8]) -> Result<Option<&str>, Skip> {
    if line.len() > LONGEST_LINE {
        return Err(Skip::TooLong);
    }
    let line = core::str::from_utf8(line).map_err(|_| Skip::NotUtf8)?;
    let said = line.find(['#', ';']).and_then(|at| line.get(..at));
    // A tab at the beginning divides an empty column from the next.
    let entry = said.unwrap_or(line).trim_end().trim_start_matches(' ');
    Ok(if entry.trim().is_empty() { None } else { Some(entry) })
}

impl fmt::Display for LinesRead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (lines, taken, empty) = (self.lines, self.taken, self.empty);
        write!(f, "{lines} lines: {taken} taken, {empty} empty or comments")?;
        for SkippedLines { why, lines, first } in self.skipped() {
            write!(f, ", {lines} {} (from line {first})", why.as_str())?;
        }
        Ok(())
    }
}
