//! A table of SQLite gives the links that an index gives, for everybody, whatever was put, replaced, erased, closed
//! or expired.

use chrono::{Days, NaiveDate};
use hirerisk::index::{
    Closed, Closure, Epoch, Hubs, Index, KeyKind, Keyring, Keys, Look, Secret, find_links,
};
use hirerisk_sqlite::Table;

#[path = "../../warehouse/tests/support/meeting.rs"]
mod meeting;
#[path = "../../support/numbers.rs"]
mod numbers;

use meeting::{Candidate, candidate, hubs, today};

const PEOPLE: u64 = 400;

/// The same content in both.
struct Both {
    keyring: Keyring,
    index: Index,
    table: Table,
}

fn secret(of: &str) -> Secret {
    Secret::new(format!("a secret of 32 bytes and more: {of}").into_bytes()).unwrap()
}

impl Both {
    fn new() -> Both {
        let keyring = Keyring::new(&secret("one"), "employer-1", Epoch(1));
        let (index, table) = (Index::new(&keyring), Table::in_memory().unwrap());
        let mut both = Both { keyring, index, table };
        (0..PEOPLE).for_each(|number| both.put(&candidate(number, 0)));
        both
    }

    fn keys(&self, candidate: &Candidate) -> Keys {
        self.keyring.seal(&candidate.id, &candidate.keys)
    }

    fn put(&mut self, candidate: &Candidate) {
        let keys = self.keys(candidate);
        assert_eq!(self.index.put(&keys).unwrap(), self.table.put(&keys).unwrap());
        if let Some(Closed { closure, on }) = candidate.closed {
            self.index.close(keys.person(), closure, on);
            self.table.close(keys.person(), Closed { closure, on }).unwrap();
        }
    }

    fn erase(&mut self, id: &str) -> usize {
        let person = self.keyring.person(id);
        let removed = self.table.erase(&person).unwrap();
        assert_eq!(self.index.erase(&person), removed);
        removed
    }

    fn expire(&mut self, before: NaiveDate) -> usize {
        let removed = self.table.expire(before).unwrap();
        assert_eq!(self.index.expire(before), removed);
        removed
    }

    /// Looks everybody up in both, every fourth with other values; how often somebody else holds a key that
    /// links.
    fn compare(&self, hubs: &Hubs) -> u32 {
        assert_eq!(self.index.keys(), self.table.keys().unwrap());
        let mut count = 0;
        for number in 0..PEOPLE {
            let keys = self.keys(&candidate(number, u64::from(number % 4 == 1)));
            let (before, after) = (self.keyring.person("c-3"), self.keyring.person("c-18"));
            let look = Look::as_of(today().into()).hubs(hubs).predecessor(&before).referrer(&after);
            let one = find_links(&keys, &self.index, &look).unwrap();
            let two = find_links(&keys, &self.table, &look).unwrap();
            assert_eq!(one.links, two.links, "{number}");
            assert_eq!(one.others, two.others, "{number}");
            assert_eq!(one.same_person, two.same_person, "{number}");
            assert_eq!(one.facts(), two.facts(), "{number}");
            let free = one.links.iter().filter(|link| link.hub.is_none());
            count += free.map(|link| link.people).sum::<u32>();
        }
        count
    }
}

#[test]
fn a_table_gives_the_links_of_an_index() {
    let mut both = Both::new();
    let hubs = hubs(&both.keyring);
    let all = both.compare(&hubs);
    assert!(both.compare(&Hubs::default()) > all);

    let erased: usize =
        (0..PEOPLE).step_by(4).map(|number| both.erase(&format!("c-{number}"))).sum();
    assert!(erased > 500 && both.erase("c-0") == 0 && both.erase("nobody") == 0);
    let left = both.compare(&hubs);
    assert!(left < all);

    for number in (0..PEOPLE).step_by(3) {
        both.put(&candidate(number, 1));
    }
    assert_ne!(both.compare(&hubs), left);

    assert!(both.expire(today() - Days::new(60)) > 500);
    assert!(both.compare(&hubs) < left);
    assert!((0..PEOPLE).map(|number| both.erase(&format!("c-{number}"))).sum::<usize>() > 500);
    assert_eq!((both.compare(&hubs), both.table.keys().unwrap()), (0, 0));
}

/// Who asks is told what the made-up candidates are made for.
#[test]
fn the_candidates_meet_in_every_way() {
    let both = Both::new();
    let hubs = hubs(&both.keyring);
    let look = Look::as_of(today().into()).hubs(&hubs);
    let found: Vec<_> = (0..PEOPLE)
        .map(|number| find_links(&both.keys(&candidate(number, 0)), &both.table, &look).unwrap())
        .collect();
    let links = || found.iter().flat_map(|found| &found.links);
    let crowd = |kind| links().filter(|link| link.kind == kind).map(|link| link.people).max();
    assert_eq!(crowd(KeyKind::Building), Some(117)); // more are not looked at
    assert!(crowd(KeyKind::Device) > Some(117)); // a strong kind: all are
    assert!((101..117).contains(&crowd(KeyKind::PayMail).unwrap()));
    assert!(links().any(|link| link.hub.is_some() && link.people > 0));
    assert!(found.iter().filter(|found| !found.same_person.is_empty()).count() > 20);
    let ended = |closure| {
        let closed = found.iter().flat_map(|found| &found.others).filter_map(|other| other.closed);
        closed.filter(|closed| closed.closure == closure).count()
    };
    assert!(ended(Closure::Ended) > 20 && ended(Closure::Confirmed) > 20);
}

/// A secret is changed: both epochs are read, who is put again is written under the new one, and erased under both.
#[test]
fn a_person_of_two_epochs_is_one() {
    let mut both = Both::new();
    let new =
        || Keyring::new(&secret("two"), "employer-1", Epoch(2)).reading(&secret("one"), Epoch(1));
    both.index.rotate(&new()).unwrap();
    both.keyring = new();
    for number in (0..PEOPLE).step_by(2) {
        both.put(&Candidate { closed: None, ..candidate(number, 0) });
    }
    let hubs = Hubs::default();
    let links = both.compare(&hubs);
    assert!(both.erase("c-1") > 0 && both.erase("c-2") > 0);
    assert!(both.compare(&hubs) < links);
    let dropped = both.table.drop_epoch(Epoch(1)).unwrap();
    assert!(dropped > 500 && dropped == both.index.drop_epoch(Epoch(1)));
    assert_eq!(both.index.keys(), both.table.keys().unwrap());
}

/// A file is opened again, and what was erased is no longer in its bytes.
#[test]
fn a_file_comes_back_without_what_was_erased() {
    let both = Both::new();
    let file = std::env::temp_dir().join(format!("hirerisk-{}.sqlite", std::process::id()));
    let mut table = Table::open(&file).unwrap();
    let all: Vec<Keys> = (0..PEOPLE).map(|number| both.keys(&candidate(number, 0))).collect();
    assert_eq!(table.put_all(&all).unwrap(), 0);
    drop(table);
    let subject = all[7].person().subject().to_bytes();
    let is_in = || std::fs::read(&file).unwrap().windows(8).any(|bytes| bytes == subject);
    assert!(is_in());
    let mut table = Table::open(&file).unwrap();
    assert_eq!(table.keys().unwrap(), both.index.keys());
    assert!(table.erase(all[7].person()).unwrap() > 0);
    drop(table);
    assert!(!is_in());
    std::fs::remove_file(&file).unwrap();
}
