//! The lines of a file, however long it is: one buffer, and a bar over large files.

use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read};

use indicatif::{ProgressBar, ProgressStyle};

/// Files from this size on show their progress at a terminal.
const LARGE_FILE: u64 = 8 << 20;

/// The file and its size.
pub(crate) fn open(file: &str) -> io::Result<(File, u64)> {
    let opened = File::open(file)?;
    let about = opened.metadata()?;
    if about.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { Ok((opened, about.len())) }
}

/// Each line of an open file with its number, but for empty ones; of a line that is longer than `longest` bytes, a
/// beginning that is longer too.
pub(crate) fn each_of_file(
    (opened, size): (File, u64),
    longest: u64,
    one: impl FnMut(u64, &[u8]) -> io::Result<()>,
) -> io::Result<()> {
    let shown = size >= LARGE_FILE && io::stderr().is_terminal();
    let bar = shown.then(|| progress(size));
    each(BufReader::new(opened), longest, bar.as_ref(), one)
}

/// Each line with its number, but for empty ones.
pub(crate) fn each(
    mut lines: impl BufRead,
    longest: u64,
    bar: Option<&ProgressBar>,
    mut one: impl FnMut(u64, &[u8]) -> io::Result<()>,
) -> io::Result<()> {
    let mut line = Vec::new();
    for number in 1_u64.. {
        line.clear();
        let read = (&mut lines).take(longest + 2).read_until(b'\n', &mut line)?;
        if read == 0 {
            break;
        }
        let whole = line.last() == Some(&b'\n') || line.len() as u64 <= longest;
        if !whole {
            lines.skip_until(b'\n')?;
        }
        // Some editors begin a file with a mark of its encoding.
        let bytes = line.strip_prefix(b"\xef\xbb\xbf").filter(|_| number == 1);
        let bytes = bytes.unwrap_or(&line).trim_ascii_end();
        if !bytes.trim_ascii_start().is_empty() {
            one(number, bytes)?;
        }
        if let Some(bar) = bar {
            bar.inc(read as u64);
        }
    }
    Ok(())
}

fn progress(size: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{wide_bar} {bytes}/{total_bytes} {eta}");
    ProgressBar::new(size).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
