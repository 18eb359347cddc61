//! The index, SQLite and a map of the standard library beside each other, on the same keys in one run.
//!
//! `cargo bench -- 1000000` for so many candidates; 100,000 without. What each takes for the same `find_links`.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::many_single_char_names,
    reason = "figures of a bench"
)]

use std::collections::HashMap;
use std::hint::black_box;
use std::mem::size_of;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use hirerisk::index::{
    Digest, Holder, Index, KeyKind, KeyRow, Keys, LinkSource, Look, PlainKey, Subject, find_links,
};
use hirerisk_sqlite::Table;
use rusqlite::Connection;

#[path = "../../support/numbers.rs"]
mod numbers;
#[path = "../../../benches/support/work.rs"]
mod work;

use work::{KINDS, Times, Work};

fn main() {
    let people = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(100_000);
    println!("{people} candidates, {} keys each, 85 of 100 their own", KINDS.len());
    let bench = Bench(Work::new(people));
    let index = bench.index();
    bench.look_up("the index", &index);
    bench.look_up("std map", &bench.map());
    bench.look_up("SQLite, numbers alone", &bench.bare());
    bench.look_up("SQLite, the table here", &bench.table());
}

struct Bench(Work);

impl Bench {
    /// Makes the keys of so many at a time; only what is done with them is timed, digests included.
    fn built(&self, mut put: impl FnMut(&[(String, Vec<PlainKey>)])) -> Duration {
        let mut built = Duration::ZERO;
        for from in (0..self.0.people).step_by(50_000) {
            let to = self.0.people.min(from + 50_000);
            let batch: Vec<_> =
                (from..to).map(|person| (format!("c-{person}"), self.0.values(person))).collect();
            let start = Instant::now();
            put(&batch);
            built += start.elapsed();
        }
        built
    }

    fn keys_of<'b>(
        &'b self,
        batch: &'b [(String, Vec<PlainKey>)],
    ) -> impl Iterator<Item = Keys> + 'b {
        batch.iter().map(|(id, plain)| self.0.keyring.seal(id, plain))
    }

    fn index(&self) -> Index {
        let mut index = Index::new(&self.0.keyring);
        let built = self.built(|batch| {
            index.put_all(self.keys_of(batch)).unwrap();
        });
        tell("the index", built, index.bytes(), index.keys());
        index
    }

    fn table(&self) -> Table {
        let mut table = Table::in_memory().unwrap();
        let mut all = Vec::new();
        let mut built = self.built(|batch| all.extend(self.keys_of(batch)));
        let start = Instant::now();
        table.put_all(&all).unwrap();
        built += start.elapsed();
        tell("SQLite, the table here", built, table.bytes().unwrap(), table.keys().unwrap());
        table
    }

    fn map(&self) -> Map {
        let (mut map, mut subjects) = (HashMap::<u64, Vec<(u32, u16)>>::new(), Vec::new());
        let built = self.built(|batch| {
            for keys in self.keys_of(batch) {
                for row in keys.rows() {
                    map.entry(number(row))
                        .or_default()
                        .push((subjects.len() as u32, days(row.seen)));
                }
                subjects.push(keys.person().subject());
            }
        });
        // The table of the map is sized to a power of two, of which seven eighths may be filled.
        let places = (map.capacity() * 8 / 7).next_power_of_two();
        let values: usize = map.values().map(|people| people.capacity() * 8).sum();
        let count: usize = map.values().map(Vec::len).sum();
        let bytes = places * (size_of::<(u64, Vec<u8>)>() + 1) + values + subjects.len() * 8;
        tell("std map", built, bytes, count);
        Map { map, subjects }
    }

    /// As small as SQLite gets: 8 bytes of a digest and the number of a person, sorted, nothing else.
    fn bare(&self) -> Bare {
        let mut db = Connection::open_in_memory().unwrap();
        let table = "CREATE TABLE keys (key INTEGER, person INTEGER, seen INTEGER, PRIMARY KEY (key, person)) WITHOUT ROWID";
        db.execute_batch(table).unwrap();
        let (mut rows, mut subjects) = (Vec::new(), Vec::new());
        let mut built = self.built(|batch| {
            for keys in self.keys_of(batch) {
                rows.extend(keys.rows().map(|row| (number(row) as i64, subjects.len(), row.seen)));
                subjects.push(keys.person().subject());
            }
        });
        let start = Instant::now();
        rows.sort_unstable();
        let change = db.transaction().unwrap();
        let mut insert = change.prepare("INSERT OR IGNORE INTO keys VALUES (?1, ?2, ?3)").unwrap();
        for (key, person, seen) in &rows {
            insert.execute((key, person, days(*seen))).unwrap();
        }
        drop(insert);
        change.commit().unwrap();
        built += start.elapsed();
        let pages = |name| db.pragma_query_value(None, name, |row| row.get::<_, usize>(0)).unwrap();
        let bytes = pages("page_count") * pages("page_size") + subjects.len() * 8;
        tell("SQLite, numbers alone", built, bytes, rows.len());
        Bare { db, subjects }
    }

    /// New candidates' keys are looked up: who holds each, and all that `find_links` tells.
    fn look_up<S: LinkSource<Error: std::fmt::Debug>>(&self, name: &str, source: &S) {
        let fresh: Vec<Keys> =
            (0..20_000).map(|person| self.0.keys(self.0.people + person)).collect();
        let look = Look::as_of(self.0.day.into());
        let held = timed(&fresh, |keys| {
            for row in keys.rows() {
                let kind = KeyKind::from_name(row.kind).unwrap();
                let mut count = 0_u32;
                let visit = &mut |_: Holder| {
                    count += 1;
                    ControlFlow::Continue(())
                };
                source.holders(kind, row.digest, visit).unwrap();
                black_box(count);
            }
        });
        let found = timed(&fresh, |keys| {
            black_box(find_links(keys, source, &look).unwrap());
        });
        println!("{name:24} twelve keys looked up {held}; find_links {found}");
    }
}

fn timed(fresh: &[Keys], mut act: impl FnMut(&Keys)) -> Times {
    let time = |keys| {
        let start = Instant::now();
        act(keys);
        start.elapsed().as_nanos() as u32
    };
    Times::of(fresh.iter().map(time).collect())
}

fn tell(name: &str, built: Duration, bytes: usize, keys: usize) {
    println!(
        "{name:24} built, digests included {:6.2} s ({:.0} ns a key); {:.1} bytes a key",
        built.as_secs_f64(),
        built.as_nanos() as f64 / keys as f64,
        bytes as f64 / keys as f64
    );
}

/// Kind and digest in 8 bytes.
fn number(row: KeyRow) -> u64 {
    mixed(KeyKind::from_name(row.kind).unwrap(), row.digest)
}

fn mixed(kind: KeyKind, digest: Digest) -> u64 {
    let [a, b, c, d, e, f, g, h, ..] = digest.to_bytes();
    u64::from_be_bytes([a, b, c, d, e, f, g, h ^ kind.number()])
}

fn days(seen: NaiveDate) -> u16 {
    seen.to_epoch_days() as u16
}

fn date(days: u16) -> NaiveDate {
    NaiveDate::from_epoch_days(days.into()).unwrap()
}

struct Map {
    map: HashMap<u64, Vec<(u32, u16)>>,
    subjects: Vec<Subject>,
}

impl LinkSource for Map {
    type Error = std::convert::Infallible;

    fn holders(
        &self,
        kind: KeyKind,
        digest: Digest,
        visit: &mut dyn FnMut(Holder) -> ControlFlow<()>,
    ) -> Result<(), Self::Error> {
        for (person, seen) in self.map.get(&mixed(kind, digest)).into_iter().flatten() {
            let holder = Holder { subject: self.subjects[*person as usize], seen: date(*seen) };
            if visit(holder).is_break() {
                break;
            }
        }
        Ok(())
    }
}

struct Bare {
    db: Connection,
    subjects: Vec<Subject>,
}

impl LinkSource for Bare {
    type Error = rusqlite::Error;

    fn holders(
        &self,
        kind: KeyKind,
        digest: Digest,
        visit: &mut dyn FnMut(Holder) -> ControlFlow<()>,
    ) -> Result<(), Self::Error> {
        let mut query = self.db.prepare_cached("SELECT person, seen FROM keys WHERE key = ?1")?;
        let mut rows = query.query([mixed(kind, digest) as i64])?;
        while let Some(row) = rows.next()? {
            let subject = self.subjects[row.get::<_, usize>(0)?];
            if visit(Holder { subject, seen: date(row.get(1)?) }).is_break() {
                break;
            }
        }
        Ok(())
    }
}
