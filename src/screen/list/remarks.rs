//! The remarks of a record of OFAC: items with `; ` between them.

use alloc::borrow::{Cow, ToOwned as _};

use super::birth::Birth;
use super::counts::{Counts, Skip};
use super::entry::{Entry, EntryKind};
use super::labels;
use super::name::{ListedName, Strength, Was};
use super::place::Place;

/// How a weak name is introduced, and what it is to the party.
const NAMES: [(&str, Was); 3] =
    [("a.k.a. ", Was::Aka), ("f.k.a. ", Was::Fka), ("n.k.a. ", Was::Nka)];

/// Where remarks of the primary file stop, within a word.
///
/// # Source
///
/// Met in all published files that were seen: 1,000 characters to the letter.
const LONGEST: usize = 1_000;

/// Remarks that stop and go on nowhere: their last item is torn, and half an address of a wallet is none.
pub(super) fn without_torn_end<'t>(
    text: Cow<'t, str>,
    counts: &mut Counts,
    place: Place,
) -> Cow<'t, str> {
    if text.len() < LONGEST || text.ends_with('.') {
        return text;
    }
    counts.skip(Skip::RemarksCut, place);
    let whole = text.rsplit_once(';').map_or("", |(whole, _)| whole);
    Cow::Owned(whole.to_owned())
}

/// Reads remarks into a record. The text must be whole: what the file of comments holds is joined already.
pub(super) fn read(entry: &mut Entry, counts: &mut Counts, (text, place): (&str, Place)) {
    let text = without_stop(text.trim());
    for item in text.split(';').map(str::trim) {
        let item = item.strip_prefix("alt. ").unwrap_or(item);
        add(entry, counts, (item, place));
    }
}

fn add(entry: &mut Entry, counts: &mut Counts, (item, place): (&str, Place)) {
    if let Some((name, was)) = weak_name(item) {
        counts.weak_in_remarks = counts.weak_in_remarks.saturating_add(1);
        let name = match entry.kind {
            EntryKind::Person => ListedName::with_family(name),
            EntryKind::Entity | EntryKind::Vessel | EntryKind::Aircraft => ListedName::new(name),
        };
        entry.names.push(name.strength(Strength::Weak).was(was));
    } else if let Some(date) = item.strip_prefix("DOB ") {
        match Birth::parse(date) {
            Some(birth) => entry.births.push(birth),
            None => counts.skip(Skip::Date, place),
        }
    } else if let Some(party) = linked_to(item) {
        entry.linked_to.push(party.to_owned());
    } else {
        entry.identifiers.extend(labels::of_item(item));
    }
}

/// A party that the record is linked to. The XML forms put the item in brackets.
pub(super) fn linked_to(item: &str) -> Option<&str> {
    let bare = item.strip_prefix('(').and_then(|item| item.strip_suffix(')')).unwrap_or(item);
    Some(bare.strip_prefix("Linked To: ")?.trim())
}

/// A name in single quotes. It may hold an apostrophe, so the last quote ends it and not the next.
fn weak_name(item: &str) -> Option<(&str, Was)> {
    let (rest, was) =
        NAMES.iter().find_map(|(mark, was)| Some((item.strip_prefix(mark)?, *was)))?;
    let name = rest.strip_prefix('\'')?;
    let name = name.strip_suffix('\'').unwrap_or(name).trim();
    (!name.is_empty()).then_some((name, was))
}

/// The text without the full stop of the record; the one of `S.A.` is the name's.
fn without_stop(text: &str) -> &str {
    let Some(bare) = text.strip_suffix('.') else { return text };
    let mut before = bare.bytes().rev();
    let initial = before.next().is_some_and(|byte| byte.is_ascii_alphabetic());
    if initial && before.next() == Some(b'.') { text } else { bare }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;
    use crate::screen::list::place::ListFile;

    fn of(text: &str) -> (Entry, Counts) {
        let mut entry = Entry::new("1", EntryKind::Person);
        let mut counts = Counts::default();
        let place = Place { file: ListFile::Primary, line: 1, offset: 0 };
        read(&mut entry, &mut counts, (text, place));
        (entry, counts)
    }

    #[test]
    fn a_weak_name_ends_at_its_last_quote() {
        let (entry, _) = of("a.k.a. 'ABU-'UMAR'; f.k.a. 'tianyinyin0404'; a.k.a. 'ZHOU, William'.");
        let names: Vec<_> = entry.names.iter().map(|name| (&*name.text, name.was)).collect();
        let expected =
            [("ABU-'UMAR", Was::Aka), ("tianyinyin0404", Was::Fka), ("ZHOU, William", Was::Aka)];
        assert_eq!(names, expected);
        assert_eq!(entry.names[2].family(), Some("ZHOU"));
        assert!(entry.names.iter().all(|name| name.strength == Strength::Weak));
    }

    #[test]
    fn births_links_and_papers_are_told_apart() {
        let (entry, counts) =
            of("DOB circa 1947; alt. DOB 10 Dec 1948; DOB sixties; POB Gaza, Egypt; \
            Passport 92/664 (Egypt); Linked To: RED MUNDIAL, S.A.");
        assert_eq!(entry.births.len(), 2);
        assert_eq!(counts.skipped(Skip::Date), 1);
        assert_eq!(entry.linked_to, ["RED MUNDIAL, S.A."]);
        assert_eq!(entry.identifiers[0].value, "92/664");
    }
}
