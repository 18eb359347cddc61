//! The promises of the index: a million candidates with twelve keys each, built, looked up while others
//! come and go, kept and loaded; beside a map of the standard library in the same run.
//!
//! `cargo bench --bench index` (half a minute and 2 GB); `-- 100000` for so many candidates; `-- peak` tells the memory of the
//! process at its highest, while the index is built from values that come one by one.

use std::collections::HashMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use hirerisk::index::{Index, KeyKind, Look, PlainKey, Standing, find_links};

#[path = "../examples/support/numbers.rs"]
mod numbers;
#[path = "support/work.rs"]
mod work;

use numbers::Numbers;
use work::{KINDS, Times, Work};

fn main() {
    let people = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(1_000_000);
    println!("{people} candidates, {} keys each, 85 of 100 their own", KINDS.len());
    let work = Work::new(people);
    if std::env::args().any(|arg| arg == "peak") { work.peak() } else { work.run() }
}

/// How many candidates come at a time: as many as the index sorts at once.
const AT_A_TIME: u64 = 175_000;

fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

fn nanos(start: Instant) -> u32 {
    u32::try_from(start.elapsed().as_nanos()).unwrap_or(u32::MAX)
}

impl Work {
    fn run(&self) {
        let mut index = Index::new(&self.keyring);
        let (mut values, mut built) = (Duration::ZERO, Duration::ZERO);
        for from in (0..self.people.div_ceil(AT_A_TIME)).map(|turn| turn * AT_A_TIME) {
            let to = self.people.min(from + AT_A_TIME);
            let start = Instant::now();
            let batch: Vec<_> =
                (from..to).map(|person| (format!("c-{person}"), self.values(person))).collect();
            values += start.elapsed();
            let start = Instant::now();
            index.put_all(batch.iter().map(|(id, plain)| self.keyring.seal(id, plain))).unwrap();
            built += start.elapsed();
        }
        let keys = float(index.keys());
        println!(
            "built, digests included    {:8.2} s   ({:.0} ns a key; the values themselves took {values:.1?})",
            built.as_secs_f64(),
            built.as_secs_f64() * 1e9 / keys
        );
        println!("at rest                    {:8.2} bytes a key", float(index.bytes()) / keys);
        let id_and_values = |person| (format!("c-{person}"), self.values(person));
        let digests = self.time(id_and_values, |(id, values)| {
            black_box(self.keyring.seal(&id, &values));
        });
        println!("twelve digests, an id's    {digests}");
        self.look_ups(&mut index);
        self.snapshots(&index);
        self.flood(&mut index);
        self.map(&index);
    }

    /// The memory of the process at its highest, as its system tells it.
    fn peak(&self) {
        let mut index = Index::new(&self.keyring);
        index.put_all((0..self.people).map(|person| self.keys(person))).unwrap();
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let highest = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib: f64 =
            highest.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok()).unwrap_or(0.0);
        println!(
            "at the highest             {:8.2} bytes a key, all of the process",
            kib * 1024.0 / float(index.keys())
        );
    }

    /// The times of one act on 20,000 candidates, each prepared beforehand.
    fn time<T>(&self, prepare: impl Fn(u64) -> T, mut act: impl FnMut(T)) -> Times {
        let mut numbers = Numbers::seeded(7);
        let mut times: Vec<u32> = Vec::with_capacity(20_000);
        for _ in 0..20_000 {
            let person = prepare(numbers.below(self.people));
            let start = Instant::now();
            act(person);
            times.push(nanos(start));
        }
        Times::of(times)
    }

    /// New candidates' keys are looked up while others come and go.
    fn look_ups(&self, index: &mut Index) {
        let look = Look::as_of(self.day.into());
        let mut times = Vec::new();
        for number in 0..20_000 {
            let keys = self.keys(self.people + number);
            let start = Instant::now();
            black_box(find_links(&keys, index, &look).unwrap());
            times.push(nanos(start));
            index.put(&keys).unwrap();
            if number % 4 == 0 {
                index.erase(&self.keyring.person(&format!("c-{}", self.people + number / 2)));
            }
        }
        println!("twelve keys looked up      {}", Times::of(times));
    }

    /// 100,000 candidates with one telephone: the others' look-ups, and those of who has it.
    fn flood(&self, index: &mut Index) {
        let number = || {
            vec![PlainKey::new(
                KeyKind::Telephone,
                "+442079460000",
                self.day,
                Standing::Established,
            )]
        };
        let sealed =
            (0..100_000).map(|person| self.keyring.seal(&format!("flood-{person}"), &number()));
        let start = Instant::now();
        index.put_all(sealed).unwrap();
        let look = Look::as_of(self.day.into());
        let times = self.time(
            |person| self.keys(self.people + person),
            |keys| {
                black_box(find_links(&keys, index, &look).unwrap());
            },
        );
        println!("after a flood of {:.1?}      {times}", start.elapsed());
        let times = self.time(
            |person| self.keyring.seal(&format!("c-{person}"), &number()),
            |keys| {
                let found = find_links(&keys, index, &look).unwrap();
                assert!(black_box(found.facts().contact.is_none()));
            },
        );
        println!("of who has its telephone   {times}");
    }

    fn snapshots(&self, index: &Index) {
        let start = Instant::now();
        let bytes = index.snapshot();
        let written = start.elapsed();
        let start = Instant::now();
        let loaded = Index::load(&bytes, &self.keyring).unwrap();
        let read = start.elapsed();
        println!(
            "snapshot, load             {:8.2} s, {:.2} s, {:.2} bytes a key; {:.2} bytes a key at rest",
            written.as_secs_f64(),
            read.as_secs_f64(),
            float(bytes.len()) / float(index.keys()),
            float(loaded.bytes()) / float(loaded.keys())
        );
        assert_eq!(loaded.keys(), index.keys());
    }

    /// The same content in a map of the standard library, digests included.
    fn map(&self, index: &Index) {
        let mut map: HashMap<[u8; 16], Vec<u32>> = HashMap::new();
        let mut built = Duration::ZERO;
        for from in (0..self.people.div_ceil(AT_A_TIME)).map(|turn| turn * AT_A_TIME) {
            let to = self.people.min(from + AT_A_TIME);
            let batch: Vec<_> = (from..to).map(|person| (person, self.values(person))).collect();
            let start = Instant::now();
            for (person, values) in &batch {
                for value in values {
                    let digest = self.keyring.digest(value.kind(), value.value()).to_bytes();
                    map.entry(digest).or_default().push(u32::try_from(*person).unwrap());
                }
            }
            built += start.elapsed();
        }
        let times = self.time(
            |person| self.keys(person),
            |keys| {
                for row in keys.rows() {
                    black_box(map.get(&row.digest.to_bytes()));
                }
            },
        );
        println!(
            "std map: built             {:8.2} s   ({:.0} ns a key)",
            built.as_secs_f64(),
            built.as_secs_f64() * 1e9 / float(index.keys())
        );
        println!("std map: twelve looked up   {times}");
    }
}
