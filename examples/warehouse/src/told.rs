//! What the join gave, as the facts of profiles.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use hirerisk::Moment;
use hirerisk::index::KeyKind;
use hirerisk::profile::{LinkCount, LinkKind, Links, NetworkClass, SharedKinds};

/// A row of an answer: every value as text, none for null.
pub type Row = Vec<Option<String>>;

/// The facts of everybody, by subject in hexadecimal digits.
pub const COUNTS: &str = "SELECT subject, fact, people, multi_tenant, first_seen, last_seen, per_10_000 FROM link_counts";
/// What is told of each person beside the counts.
pub const FACTS: &str =
    "SELECT subject, has_line, same_person_kinds, closed_case, earlier_record FROM link_facts";

/// The facts for [`Profile::links`](hirerisk::profile::Profile) of everybody who asked and has a key that can tie two
/// people, by subject.
#[must_use]
pub fn facts(
    counts: &[Row],
    facts: &[Row],
    keeps_closed: bool,
    as_of: Moment,
) -> BTreeMap<String, Links> {
    let mut told: BTreeMap<String, Links> = BTreeMap::new();
    for row in facts {
        let [Some(subject), has_line, same, closed, earlier] = row.as_slice() else { continue };
        let shared = |kinds: &Option<String>| {
            let kinds = kinds.as_ref()?.parse().ok()?;
            Some(SharedKinds::default().kinds(words(kinds)).at(as_of))
        };
        let mut links = Links::default();
        links.line_class = (has_line.as_deref() == Some("1")).then_some(NetworkClass::Residential);
        links.same_person_kinds = shared(same);
        if keeps_closed {
            links.closed_case = shared(closed);
            links.earlier_record = shared(earlier);
        }
        told.insert(subject.clone(), links);
    }
    for row in counts {
        let [Some(subject), Some(fact), people, hub, first, last, rarity] = row.as_slice() else {
            continue;
        };
        if let Some(links) = told.get_mut(subject) {
            let count = count([people, hub, first, last, rarity], as_of);
            set(links, fact, count);
        }
    }
    told
}

fn count(cells: [&Option<String>; 5], as_of: Moment) -> LinkCount {
    let [people, hub, first, last, rarity] =
        cells.map(|cell| cell.as_ref().and_then(|cell| cell.parse::<i32>().ok()));
    let day = |number: Option<i32>| number.and_then(NaiveDate::from_epoch_days).map(Moment::from);
    let mut count = LinkCount::default().at(as_of);
    count.people = people.and_then(|people| people.try_into().ok());
    count.multi_tenant = (hub == Some(1)).then_some(true);
    (count.first_seen, count.last_seen) = (day(first), day(last));
    count.rarity_per_10_000 = rarity.and_then(|rarity| rarity.try_into().ok());
    count
}

fn set(links: &mut Links, fact: &str, count: LinkCount) {
    let field = match fact {
        "account" => &mut links.account,
        "contact" => &mut links.contact,
        "delivery" => &mut links.delivery,
        "device" => &mut links.device,
        "device_place" => &mut links.device_place,
        "line" => &mut links.line,
        "pay_mail" => &mut links.pay_mail,
        "referee" => &mut links.referee,
        _ => return,
    };
    *field = Some(count);
}

/// The kinds of a sum of powers of two; what stands above them is a count.
pub fn key_kinds(sum: u32) -> impl Iterator<Item = KeyKind> {
    KeyKind::ALL.iter().copied().filter(move |kind| sum & (1 << kind.number()) != 0)
}

/// The words of the profile for them, each once.
fn words(sum: u32) -> Vec<LinkKind> {
    let mut words = Vec::new();
    for word in key_kinds(sum).filter_map(KeyKind::link_kind) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words
}
