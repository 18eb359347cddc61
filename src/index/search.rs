//! Who else holds the keys of a person, and who of these is the same person.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ops::ControlFlow;

use super::day::Day;
use super::keys::{Key, Keys};
use super::kind::KeyKind;
use super::labels::HubKind;
use super::links::{Link, Shared, SimilarText};
use super::look::{CLOSED_DAYS, CROWD, LINE_DAYS, Look, MOST_VISITED, SIMILAR_FROM};
use super::source::{Holder, LinkSource};
use super::subject::Subject;
use super::tie::Kinds;

pub(super) struct Search<'a, S> {
    pub(super) keys: &'a Keys,
    pub(super) source: &'a S,
    pub(super) look: &'a Look<'a>,
    pub(super) today: Day,
    /// Others, and whether they are the same person.
    pub(super) known: BTreeMap<Subject, bool>,
    /// Others, and the kinds that are shared with each; neither hubs nor crowds.
    pub(super) sharing: BTreeMap<Subject, Kinds>,
}

impl<S: LinkSource> Search<'_, S> {
    /// Who else holds a key; none where nobody does.
    pub(super) fn link(&mut self, key: &Key) -> Result<Option<Link>, S::Error> {
        let mut others = self.holders(key)?;
        if others.is_empty() {
            return Ok(None);
        }
        let hub = self.hub(key);
        let is_crowd = others.len() > MOST_VISITED && !key.kind.is_strong();
        if !is_crowd {
            let same = others.iter().map(|holder| self.is_same_person(holder.subject));
            let mut same = same.collect::<Result<Vec<bool>, _>>()?.into_iter();
            others.retain(|_| same.next() != Some(true));
        }
        let people = u32::try_from(others.len()).unwrap_or(u32::MAX);
        let is_crowd = people > CROWD;
        if hub.is_none() && (!is_crowd || key.kind.is_strong()) {
            for holder in &others {
                let kinds = self.sharing.entry(holder.subject).or_default();
                *kinds = kinds.with(key.kind);
            }
        }
        let days = others.iter().map(|holder| holder.seen);
        let seen = days.clone().min().zip(days.max()).filter(|_| !is_crowd);
        let per_10_000 = self
            .look
            .frequencies
            .and_then(|table| key.digests.iter().find_map(|digest| table.of(key.kind, *digest)));
        let link = Link { kind: key.kind, standing: key.standing, people, seen, hub, per_10_000 };
        Ok((people > 0).then_some(link))
    }

    pub(super) fn hub(&self, key: &Key) -> Option<HubKind> {
        let hubs = self.look.hubs?;
        let own = key.digests.iter().find_map(|digest| hubs.of(key.kind, *digest));
        own.or_else(|| key.building.iter().find_map(|digest| hubs.of(KeyKind::Building, *digest)))
    }

    /// All others who hold a key in time, in order; of a kind that is not strong, no more than tell a
    /// crowd.
    fn holders(&self, key: &Key) -> Result<Vec<Holder>, S::Error> {
        let most = if key.kind.is_strong() { usize::MAX } else { MOST_VISITED };
        let mut found: Vec<Holder> = Vec::new();
        for digest in &key.digests {
            self.source.holders(key.kind, *digest, &mut |holder| {
                if self.counts(key, &holder) {
                    found.push(holder);
                }
                if found.len() > most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })?;
        }
        found.sort_unstable();
        found.dedup_by_key(|holder| holder.subject);
        Ok(found)
    }

    /// Whether a holder is somebody else, and was seen in time.
    fn counts(&self, key: &Key, holder: &Holder) -> bool {
        let seen = Day::from(holder.seen);
        self.is_in_time(seen) && is_near(key, seen) && !self.keys.person.is(holder.subject)
    }

    /// Whether another record is of the same person: a declared name is the same, and one of what belongs to
    /// one person.
    fn is_same_person(&mut self, other: Subject) -> Result<bool, S::Error> {
        if let Some(known) = self.known.get(&other) {
            return Ok(*known);
        }
        let same = self.has_name_of(other)? && self.has_own_of(other)?;
        self.known.insert(other, same);
        Ok(same)
    }

    /// Whether a whole name is the same, or one's whole name is the other's without a part.
    fn has_name_of(&self, other: Subject) -> Result<bool, S::Error> {
        for key in &self.keys.all {
            let beside: &[KeyKind] = if key.kind == KeyKind::Name {
                &[KeyKind::Name, KeyKind::ShortName]
            } else if key.kind == KeyKind::ShortName {
                &[KeyKind::Name]
            } else {
                &[]
            };
            for kind in beside {
                if self.held(*kind, key, other)? {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Whether something that belongs to one person is the same.
    fn has_own_of(&self, other: Subject) -> Result<bool, S::Error> {
        let is_own = |kind: KeyKind| {
            kind.is_strong() || matches!(kind, KeyKind::Telephone | KeyKind::Mailbox)
        };
        for key in self.keys.all.iter().filter(|key| is_own(key.kind)) {
            if self.held(key.kind, key, other)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether another one holds a value, as one of this kind, and was seen with it in time.
    pub(super) fn held(&self, kind: KeyKind, key: &Key, other: Subject) -> Result<bool, S::Error> {
        for digest in &key.digests {
            let seen = self.source.holds(kind, *digest, other)?.map(Day::from);
            if seen.is_some_and(|seen| self.is_in_time(seen) && is_near(key, seen)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn is_in_time(&self, seen: Day) -> bool {
        seen <= self.today && self.today.apart(seen) <= self.look.retention
    }

    /// Who brought nearly the same text before, and is somebody else; the most similar last.
    pub(super) fn texts(&mut self) -> Result<Vec<SimilarText>, S::Error> {
        let Some(text) = &self.keys.text else { return Ok(Vec::new()) };
        let mut near: Vec<(Subject, u32)> = Vec::new();
        for signature in &text.signatures {
            self.source.similar(signature, SIMILAR_FROM, &mut |holder, per_100| {
                let came = Day::from(holder.seen);
                if came < text.received
                    && self.is_in_time(came)
                    && !self.keys.person.is(holder.subject)
                {
                    near.push((holder.subject, per_100));
                }
            })?;
        }
        let mut texts = Vec::new();
        for (subject, per_100) in near {
            if !self.is_same_person(subject)? {
                let same_posts = self.has_posts_of(subject)?;
                texts.push(SimilarText { per_100, same_posts, subject });
            }
        }
        texts.sort_unstable();
        Ok(texts)
    }

    /// Whether another one names every post that this person names.
    fn has_posts_of(&self, other: Subject) -> Result<Option<bool>, S::Error> {
        let posts = || self.keys.all.iter().filter(|key| key.kind == KeyKind::Post);
        if posts().count() < 2 {
            return Ok(None);
        }
        for key in posts() {
            if !self.held(key.kind, key, other)? {
                return Ok(Some(false));
            }
        }
        Ok(Some(true))
    }

    /// Those with a strong kind in common, or whose case ended.
    pub(super) fn others(&self, texts: &[SimilarText]) -> Result<Vec<Shared>, S::Error> {
        let mut others = Vec::new();
        for (subject, kinds) in &self.sharing {
            let (subject, kinds) = (*subject, *kinds);
            let closed = self.source.closed(subject)?.filter(|closed| {
                let on = Day::from(closed.on);
                on <= self.today && self.today.apart(on) <= CLOSED_DAYS
            });
            if closed.is_some() || kinds.strong() > 0 {
                let text = texts.iter().find(|text| text.subject == subject);
                let text_per_100 = text.map(|text| text.per_100);
                others.push(Shared { subject, kinds, text_per_100, closed });
            }
        }
        Ok(others)
    }
}

/// Whether a sighting is of the same time, where time matters: a line passes from one home to the next.
fn is_near(key: &Key, seen: Day) -> bool {
    key.kind != KeyKind::Line || key.seen.apart(seen) <= LINE_DAYS
}
