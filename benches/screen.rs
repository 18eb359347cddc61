//! The promises of the room `screen`: a list read and made ready, and ten names looked for in it.
//!
//! `cargo bench --bench screen -- FOLDER`, where `sdn.csv`, `alt.csv`, `add.csv` and `sdn_comments.csv` of OFAC lie; without
//! a folder a made-up list of as many names. Beside the ten names stands the floor: the same names, compared with every
//! name of the list one by one, which must find the same.

use std::error::Error;
use std::fs::read;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use hirerisk::screen::{
    Asked, Entry, EntryKind, Likeness, List, ListedName, Matcher, Name, OfacCsv, Role, Screen,
};

#[path = "../examples/support/numbers.rs"]
mod numbers;

use numbers::Numbers;

const NAMES: [&str; 10] = [
    "Kim Yong Chol",
    "John Smith",
    "Maria Garcia Lopez",
    "Ahmed Mohamed Ali",
    "Ivan Petrov",
    "Park Dong-hyun",
    "Wang Wei",
    "Sergey Ivanovich Kuznetsov",
    "Fatima Al-Hassan",
    "Jane Q. Doe",
];
/// Rounds of loading, and of looking; others share the machine.
const LOADS: usize = 7;
const LOOKS: usize = 301;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().skip(1).find(|arg| !arg.starts_with('-'));
    let load: Box<dyn Fn() -> Result<List, Box<dyn Error>>> = match folder {
        Some(folder) => {
            let file = |name| read(Path::new(&folder).join(name));
            let [primary, aliases] = [file("sdn.csv")?, file("alt.csv")?];
            let [addresses, comments] = [file("add.csv")?, file("sdn_comments.csv")?];
            Box::new(move || {
                let files = OfacCsv::sdn(&primary).aliases(&aliases);
                Ok(List::from_ofac_csv(&files.addresses(&addresses).comments(&comments))?)
            })
        }
        None => Box::new(|| Ok(made_up())),
    };
    let list = load()?;
    let names: usize = list.entries.iter().flat_map(|entry| &entry.names).count();
    println!("{}: {} records, {names} names", list.source, list.entries.len());
    loading(&load)?;
    looking(&list);
    Ok(())
}

fn loading(load: &dyn Fn() -> Result<List, Box<dyn Error>>) -> Result<(), Box<dyn Error>> {
    let (mut read, mut made_ready) = (Vec::new(), Vec::new());
    for _ in 0..LOADS {
        let start = Instant::now();
        let list = load()?;
        read.push(start.elapsed());
        let start = Instant::now();
        black_box(Screen::new([list]));
        made_ready.push(start.elapsed());
    }
    println!("  read {:.1?}, made ready {:.1?} (medians)", median(read), median(made_ready));
    let mut kept = None;
    let counted =
        allocation_counter::measure(|| kept = load().ok().map(|list| Screen::new([list])));
    println!(
        "  memory: {:.1} MB at rest, {:.1} MB at the highest",
        megabytes(counted.bytes_current.unsigned_abs()),
        megabytes(counted.bytes_max)
    );
    drop(kept);
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "megabytes with one digit")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

fn looking(list: &List) {
    let screen = Screen::new([list.clone()]);
    let asked = NAMES.map(|name| Asked::person(Role::Candidate, "/claims/names/0/name", name));
    let look = || {
        let start = Instant::now();
        black_box(screen.look(&asked));
        start.elapsed()
    };
    let looks: Vec<Duration> = (0..LOOKS).map(|_| look()).collect();
    let best = looks.iter().min().copied().unwrap_or_default();
    let middle = median(looks);
    println!("  ten names: {middle:.1?} at the median, {best:.1?} at best");
    let (found, all) = one_by_one(list);
    println!(
        "  ten names with every name, one by one: {all:.1?}, {:.0} times as long",
        all.as_secs_f64() / middle.as_secs_f64()
    );
    assert_eq!(screen.look(&asked).matches.len(), found, "a match is lost");
    println!("  {found} matches, none lost");
}

/// How many records are found by comparing with every name, and how long it takes.
fn one_by_one(list: &List) -> (usize, Duration) {
    let matcher = Matcher::new();
    let people = list.entries.iter().filter(|entry| entry.kind == EntryKind::Person);
    let read = |entry: &Entry| entry.names.iter().map(|name| matcher.person(&name.text)).collect();
    let people: Vec<Vec<Name>> = people.map(read).collect();
    let start = Instant::now();
    let mut found = 0;
    for name in NAMES.map(|name| matcher.person(name)) {
        let is_alike = |other: &Name| matcher.compare(&name, other) >= Likeness::ALIKE;
        found += people
            .iter()
            .filter(|names| names.iter().filter(|other| is_alike(other)).count() > 0)
            .count();
    }
    (found, start.elapsed())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// 9,000 records of three names in the middle.
fn made_up() -> List {
    let mut numbers = Numbers::seeded(11);
    let mut part = || {
        let syllables =
            ["ka", "mo", "shir", "dan", "el", "ro", "vich", "na", "bek", "sul", "tan", "ya"];
        let mut syllable = || syllables[usize::try_from(numbers.below(12)).unwrap_or(0)];
        let (first, second, third) = (syllable(), syllable(), syllable());
        format!("{first}{second}{third}")
    };
    let mut list = List::new("made up");
    for record in 0..9_000 {
        let kind = if record % 2 == 0 { EntryKind::Person } else { EntryKind::Entity };
        let mut name = || ListedName::new(format!("{}, {} {}", part(), part(), part()));
        let entry = Entry::new(format!("made-up/{record}"), kind).name(name()).name(name());
        list.entries.push(entry.name(name()));
    }
    list
}
