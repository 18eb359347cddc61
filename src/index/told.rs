//! What was found, as facts of the profile.

use alloc::vec::Vec;

use super::keyring::Person;
use super::kind::KeyKind;
use super::links::{Link, Shared, SimilarText};
use super::look::SAME_TEXT_FROM;
use super::search::Search;
use super::source::{Closure, LinkSource};
use super::tie::Kinds;
use crate::profile::{LinkCount, LinkKind, Links, NetworkClass, SharedKinds};
use crate::units::Moment;

impl<S: LinkSource> Search<'_, S> {
    pub(super) fn facts(
        &self,
        links: &[Link],
        others: &[Shared],
        texts: &[SimilarText],
    ) -> Result<Links, S::Error> {
        let count = |kinds: &[KeyKind]| self.count(links, kinds.iter().copied().collect());
        let mut facts = Links {
            account: count(&[KeyKind::Account]),
            contact: count(&[KeyKind::Telephone, KeyKind::Mailbox]),
            delivery: count(&[KeyKind::Address]),
            device: count(&[KeyKind::Device]),
            device_place: count(&[KeyKind::DevicePlace]),
            line: count(&[KeyKind::Line]),
            pay_mail: count(&[KeyKind::PayMail]),
            referee: count(&[KeyKind::RefereeTelephone, KeyKind::RefereeMailbox]),
            ..Links::default()
        };
        // Lines of no other class are keys.
        let has_line = self.keys.kinds().contains(KeyKind::Line);
        facts.line_class = has_line.then_some(NetworkClass::Residential);
        if self.keys.kinds().strong() > 1 {
            let most = others.iter().filter(|other| other.kinds.strong() > 0);
            let most = most.max_by_key(|other| (other.kinds.strong(), other.kinds));
            facts.same_person_kinds = Some(self.kinds(most));
        }
        if self.keys.text.is_some() && self.source.keeps_texts()? {
            let most = texts.last();
            facts.text_per_100 = Some(most.map_or(0, |text| text.per_100));
            facts.text_employers_same = most.and_then(|text| text.same_posts);
        }
        if self.source.keeps_closed()? {
            facts.closed_case = Some(self.kinds(most_kinds(others, Closure::Confirmed)));
            facts.earlier_record = Some(self.kinds(most_kinds(others, Closure::Ended)));
        }
        facts.predecessor = self.shared_with(self.look.predecessor)?;
        facts.referrer = self.shared_with(self.look.referrer)?;
        facts.intermediary = self.shared_with(self.look.colleagues)?;
        Ok(facts)
    }

    /// How many others there are over all keys of some kinds; none where the person has no such key,
    /// or a crowd has it.
    fn count(&self, links: &[Link], kinds: Kinds) -> Option<LinkCount> {
        if !self.keys.kinds().meet(kinds) {
            return None;
        }
        let links = || links.iter().filter(|link| kinds.contains(link.kind));
        let counted = || links().filter(|link| link.hub.is_none());
        if counted().any(Link::is_crowded) {
            return None;
        }
        let people = self.sharing.values().filter(|with| with.meet(kinds)).count();
        let all_are_hubs = links().next().is_some() && counted().next().is_none();
        let seen = || counted().filter_map(|link| link.seen);
        Some(LinkCount {
            people: Some(u32::try_from(people).unwrap_or(u32::MAX)),
            multi_tenant: all_are_hubs.then_some(true),
            first_seen: seen().map(|(first, _)| first).min().map(Moment::from),
            last_seen: seen().map(|(_, last)| last).max().map(Moment::from),
            rarity_per_10_000: counted().filter_map(|link| link.per_10_000).max(),
            at: Some(self.look.as_of),
            ..LinkCount::default()
        })
    }

    fn kinds(&self, other: Option<&Shared>) -> SharedKinds {
        let mut told = self.told(other.map(|other| other.kinds).unwrap_or_default());
        let text = other.and_then(|other| other.text_per_100);
        if text.is_some_and(|per_100| per_100 >= SAME_TEXT_FROM) {
            told.kinds.push(LinkKind::Text);
        }
        told
    }

    fn told(&self, kinds: Kinds) -> SharedKinds {
        let mut told: Vec<LinkKind> = Vec::new();
        for kind in kinds.iter().filter_map(KeyKind::link_kind) {
            if !told.contains(&kind) {
                told.push(kind);
            }
        }
        SharedKinds { kinds: told, at: Some(self.look.as_of), ..SharedKinds::default() }
    }

    /// The kinds shared with people whom the caller names; none where nobody is named.
    fn shared_with<'p>(
        &self,
        people: impl IntoIterator<Item = &'p Person>,
    ) -> Result<Option<SharedKinds>, S::Error> {
        let (mut named, mut kinds) = (false, Kinds::default());
        for person in people {
            named = true;
            for key in self.keys.all.iter().filter(|key| key.kind.links()) {
                let free = self.hub(key).is_none() && !kinds.contains(key.kind);
                for (_, subject) in person.subjects.iter().filter(|_| free) {
                    if self.held(key.kind, key, *subject)? {
                        kinds = kinds.with(key.kind);
                    }
                }
            }
        }
        Ok(named.then(|| self.told(kinds)))
    }
}

/// Of the records whose case ended so, the one with which most is shared.
fn most_kinds(others: &[Shared], ended: Closure) -> Option<&Shared> {
    let ended =
        others.iter().filter(|other| other.closed.is_some_and(|told| told.closure == ended));
    ended.max_by_key(|other| (other.kinds.len(), other.kinds))
}
