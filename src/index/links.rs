//! What one person shares with others: facts, never points.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use chrono::NaiveDate;

use super::keys::Keys;
use super::kind::KeyKind;
use super::labels::HubKind;
use super::look::{CROWD, Look};
use super::plain::Standing;
use super::search::Search;
use super::source::{Closed, LinkSource};
use super::subject::Subject;
use super::tie::Kinds;
use crate::profile::Links;

/// One value that is shared with others.
///
/// ```
/// use hirerisk::index::*;
/// # let day = "2026-11-02".parse().unwrap();
/// # let secret = Secret::new(b"32 random bytes of a key store..".to_vec())?;
/// # let keyring = Keyring::new(&secret, "employer-1", Epoch(1));
/// # let mut index = Index::new(&keyring);
/// let line = [PlainKey::new(KeyKind::Line, "line-1", day, Standing::Established)];
/// index.put(&keyring.seal("c-1", &line))?;
/// let found = find_links(&keyring.seal("c-2", &line), &index, &Look::as_of(day.into()))?;
/// let link = &found.links[0];
/// assert_eq!((link.kind, link.people, link.seen), (KeyKind::Line, 1, Some((day, day))));
/// assert!(found.others.is_empty()); // one home, one line: no strong kind
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Link {
    /// The kind of value.
    pub kind: KeyKind,
    /// Whether the person merely claims it; then it says nothing of the others.
    pub standing: Standing,
    /// How many others hold it. With more than [`CROWD`] of a kind that is not strong, some number above
    /// that: not all of them are visited.
    pub people: u32,
    /// When it was first and last seen with one of them; none where there are more than [`CROWD`].
    pub seen: Option<(NaiveDate, NaiveDate)>,
    /// The caller's label: it links nobody then.
    pub hub: Option<HubKind>,
    /// How many of 10,000 share it by chance, by the caller's table.
    pub per_10_000: Option<u32>,
}

impl Link {
    /// Whether so many hold it that it tells nothing by itself.
    #[must_use]
    pub const fn is_crowded(&self) -> bool {
        self.people > CROWD
    }
}

/// Another record that shares a strong kind or whose case ended, and all that is shared with it.
///
/// [`find_links`] shows one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Shared {
    /// The other.
    pub subject: Subject,
    /// The kinds.
    pub kinds: Kinds,
    /// Of 100 phrases of the texts, so many stand in both, where they are similar.
    pub text_per_100: Option<u32>,
    /// How the other's case ended, if it did.
    pub closed: Option<Closed>,
}

/// Another record with nearly the same text. [`Also::text`](super::Also::text) brings a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct SimilarText {
    /// Of 100 phrases, so many stand in both.
    pub per_100: u32,
    /// Whether the other names all posts that this person names, with their dates; unknown of fewer than two.
    pub same_posts: Option<bool>,
    /// The other.
    pub subject: Subject,
}

/// What one person shares with others, as facts. [`find_links`] finds them.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FoundLinks {
    /// The values of this person that others hold too, in the order of the keys.
    pub links: Vec<Link>,
    /// Those with whom a strong kind is shared, or whose case ended; in order.
    pub others: Vec<Shared>,
    /// Those who brought nearly the same text earlier, the most similar last.
    pub texts: Vec<SimilarText>,
    /// Earlier records of the same person: a declared name is the same, and something that belongs to one
    /// person too. They are no others, and nothing of them counts.
    pub same_person: Vec<Subject>,
    /// What goes into the profile.
    facts: Links,
}

impl FoundLinks {
    /// The facts for [`Profile::links`](crate::profile::Profile), which rules of the linkage family read. What
    /// was not looked up, because the person has no such key, stays out.
    #[must_use]
    pub const fn facts(&self) -> &Links {
        &self.facts
    }

    /// The same, taken out.
    #[must_use]
    pub fn into_facts(self) -> Links {
        self.facts
    }
}

/// Looks up what somebody shares with others. The person's own record, if it is kept already, does not count.
///
/// * A key that is labelled as a hub links nobody.
/// * The same declared name, and a document, account, device or confirmed contact in common: the same person, and no link.
/// * Of the other kinds, more than [`CROWD`] holders are not counted: the fact stays out, and its rule says that it is unknown.
/// * Two strong kinds with one other person are found however many hold each of them.
///
/// # Errors
///
/// Those of the source.
///
/// # Complexity
///
/// A look-up for each key, and one more for each other and each key of the person. A strong key costs as many steps as it has holders.
///
/// ```
/// use hirerisk::index::*;
/// # let day = "2026-11-02".parse().unwrap();
/// let secret = Secret::new(b"32 random bytes of a key store..".to_vec())?;
/// let keyring = Keyring::new(&secret, "employer-1", Epoch(1));
/// let mut index = Index::new(&keyring);
/// let key = |kind, value: &str| PlainKey::new(kind, value, day, Standing::Established);
/// let shared = [key(KeyKind::Device, "device-7"), key(KeyKind::Account, "label:acct-1")];
/// index.put(&keyring.seal("c-1", &shared))?;
///
/// let keys = keyring.seal("c-2", &shared);
/// let found = find_links(&keys, &index, &Look::as_of("2026-11-03".parse()?))?;
/// assert_eq!(found.facts().account.as_ref().unwrap().people, Some(1));
/// assert_eq!(found.others[0].subject, keyring.person("c-1").subject());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn find_links<S: LinkSource>(
    keys: &Keys,
    source: &S,
    look: &Look<'_>,
) -> Result<FoundLinks, S::Error> {
    let today = look.as_of.day().into();
    let mut search =
        Search { keys, source, look, today, known: BTreeMap::new(), sharing: BTreeMap::new() };
    let keys = || keys.all.iter().filter(|key| key.kind.links());
    for key in keys() {
        key.digests.iter().for_each(|digest| source.fetch_ahead(key.kind, *digest));
    }
    let mut links = Vec::new();
    for key in keys() {
        links.extend(search.link(key)?);
    }
    let texts = search.texts()?;
    let others = search.others(&texts)?;
    let facts = search.facts(&links, &others, &texts)?;
    let same = search.known.into_iter().filter(|(_, is_same)| *is_same);
    let same_person = same.map(|(subject, _)| subject).collect();
    Ok(FoundLinks { links, others, texts, same_person, facts })
}
