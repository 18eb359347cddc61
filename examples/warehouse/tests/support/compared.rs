//! Whether a join by SQL gives what `find_links` gives, for everybody: the same test for every engine.

use std::collections::BTreeMap;

use hirerisk::index::{
    Epoch, FoundLinks, Frequencies, Index, KeyKind, Keyring, Kinds, Look, Secret, Subject,
    find_links,
};

use super::meeting::{Candidate, HUBS, candidate, hubs, today};
use super::tables::{LINKS_SQL, Table, Warehouse};
use super::told::{COUNTS, FACTS, Row, facts, key_kinds};

const PEOPLE: u64 = 400;
/// How many of 10,000 share a value.
const RARE: [(&str, u32); 3] = [("shared-1", 3), ("shared-2", 40), ("hub", 500)];

/// An engine of SQL.
pub(crate) trait Engine {
    /// Takes a table in.
    fn load(&mut self, table: &Table);
    /// Runs the statements of a file.
    fn run(&mut self, sql: &str);
    /// The rows of an answer, every value as text.
    fn rows(&self, sql: &str) -> Vec<Row>;
}

/// Everybody, in an index and in the tables of a warehouse.
pub(crate) struct Everybody {
    keyring: Keyring,
    candidates: Vec<Candidate>,
    frequencies: Frequencies,
}

impl Everybody {
    pub(crate) fn new() -> Everybody {
        let secret = Secret::new(b"32 random bytes of a key store..".to_vec()).unwrap();
        let keyring = Keyring::new(&secret, "employer-1", Epoch(1));
        let mut frequencies = Frequencies::new("made up", today());
        for (value, rare) in RARE {
            for kind in KeyKind::ALL {
                if let Some(value) = keyring.value(*kind, value) {
                    frequencies.add(&value, rare);
                }
            }
        }
        let candidates = (0..PEOPLE).map(|number| candidate(number, 0)).collect();
        Everybody { keyring, candidates, frequencies }
    }

    pub(crate) fn tables(&self) -> Vec<Table> {
        let mut warehouse = Warehouse::default();
        for one in &self.candidates {
            let keys = self.keyring.seal(&one.id, &one.keys);
            warehouse.put(&keys);
            if let Some(closed) = one.closed {
                warehouse.close(keys.person().subject(), closed);
            }
        }
        for (kind, value) in HUBS {
            warehouse.label(kind, self.keyring.digest(kind, value));
        }
        for kind in KeyKind::ALL {
            for (value, _) in RARE {
                let digest = self.keyring.digest(*kind, value);
                if let Some(rare) = self.frequencies.of(*kind, digest) {
                    warehouse.frequency(*kind, digest, rare.try_into().unwrap());
                }
            }
        }
        warehouse.tables(today())
    }

    fn found(&self) -> BTreeMap<String, FoundLinks> {
        let mut index = Index::new(&self.keyring);
        let keys = |one: &Candidate| self.keyring.seal(&one.id, &one.keys);
        for one in &self.candidates {
            index.put(&keys(one)).unwrap();
            if let Some(closed) = one.closed {
                index.close(keys(one).person(), closed.closure, closed.on);
            }
        }
        let hubs = hubs(&self.keyring);
        let look = Look::as_of(today().into()).hubs(&hubs).frequencies(&self.frequencies);
        let look_up = |one: &Candidate| {
            let subject = self.keyring.person(&one.id).subject().to_string();
            (subject, find_links(&keys(one), &index, &look).unwrap())
        };
        self.candidates.iter().map(look_up).collect()
    }

    /// Fails where the engine tells anybody anything else than the index does.
    pub(crate) fn compare(&self, engine: &mut impl Engine) {
        self.tables().iter().for_each(|table| engine.load(table));
        engine.run(LINKS_SQL);
        let found = self.found();
        let told = facts(&engine.rows(COUNTS), &engine.rows(FACTS), true, today().into());
        let (links, same) = (links(engine), same_person(engine));
        let others = others(engine);
        assert_eq!(told.len(), found.len());
        for (subject, found) in &found {
            assert_eq!(&told[subject], found.facts(), "{subject}");
            let mut own: Vec<String> = found
                .links
                .iter()
                .map(|link| {
                    let seen = link
                        .seen
                        .map(|(first, last)| (first.to_epoch_days(), last.to_epoch_days()));
                    let (kind, hub) = (link.kind.name(), link.hub.is_some());
                    format!(
                        "{kind} {:?} {} {seen:?} {hub} {:?}",
                        link.standing, link.people, link.per_10_000
                    )
                })
                .collect();
            own.sort();
            assert_eq!(links.get(subject).unwrap_or(&Vec::new()), &own);
            assert_eq!(same.get(subject).unwrap_or(&Vec::new()), &found.same_person, "{subject}");
            let own: Vec<_> = found
                .others
                .iter()
                .map(|other| {
                    let closed = other.closed.map(|closed| closed.on.to_epoch_days());
                    (other.subject, other.kinds, closed)
                })
                .collect();
            assert_eq!(others.get(subject).unwrap_or(&Vec::new()), &own, "{subject}");
        }
    }
}

/// The first column, and what is made of the rest, in order.
fn by_subject<T: Ord>(rows: Vec<Row>, of: impl Fn(&Row) -> T) -> BTreeMap<String, Vec<T>> {
    let mut told: BTreeMap<String, Vec<T>> = BTreeMap::new();
    for row in rows {
        told.entry(row[0].clone().unwrap()).or_default().push(of(&row));
    }
    for rows in told.values_mut() {
        rows.sort();
    }
    told
}

fn number(cell: Option<&String>) -> Option<i32> {
    cell.map(|cell| cell.parse().unwrap())
}

fn subject(cell: Option<&String>) -> Subject {
    cell.unwrap().parse().unwrap()
}

fn links(engine: &impl Engine) -> BTreeMap<String, Vec<String>> {
    let sql = "SELECT subject, kind, CASE WHEN established THEN 'Established' ELSE 'Claimed' END, people, \
               first_seen, last_seen, is_hub, per_10_000 FROM links WHERE people > 0";
    by_subject(engine.rows(sql), |row| {
        let [kind, standing, people] = [1, 2, 3].map(|place| row[place].clone().unwrap());
        let seen = number(row[4].as_ref()).zip(number(row[5].as_ref()));
        let (hub, rare) = (row[6].as_deref() == Some("1"), number(row[7].as_ref()));
        format!("{kind} {standing} {people} {seen:?} {hub} {rare:?}")
    })
}

fn same_person(engine: &impl Engine) -> BTreeMap<String, Vec<Subject>> {
    by_subject(engine.rows("SELECT subject, other FROM same_person"), |row| {
        subject(row[1].as_ref())
    })
}

/// Another person, the kinds that are shared, and on which day their case ended.
type Other = (Subject, Kinds, Option<i32>);

fn others(engine: &impl Engine) -> BTreeMap<String, Vec<Other>> {
    by_subject(engine.rows("SELECT subject, other, kinds, closed_on FROM linked_people"), |row| {
        (
            subject(row[1].as_ref()),
            key_kinds(row[2].as_ref().unwrap().parse().unwrap()).collect(),
            number(row[3].as_ref()),
        )
    })
}
