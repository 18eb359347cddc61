//! The promises of the room `reference`: made-up lists of usual sizes, and the real files of a folder.
//!
//! `cargo bench --bench reference` measures what is made up; `-- FOLDER` opens and asks each `*.mmdb` of the folder too, takes its
//! `networks*.txt` for one table of networks, and each `domains*.txt` for a set of mail domains.

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::net::{IpAddr, Ipv6Addr};
use std::path::Path;
use std::time::Instant;

use hirerisk::Moment;
use hirerisk::reference::{
    AddressFile, Answer, DomainSet, ListedAs, MailDomain, NetworkLabel, NetworkLists, NetworkTable,
    Stamp, telephone,
};

#[path = "../examples/support/numbers.rs"]
mod numbers;

use numbers::Numbers;

/// Addresses that are asked about, and rounds; the best round counts, since others share the machine.
const ADDRESSES: usize = 100_000;
const ROUNDS: usize = 7;

fn main() -> Result<(), Box<dyn Error>> {
    let mut numbers = Numbers::seeded(7);
    let v4 = addresses(&mut numbers, |number| {
        let [a, b, c, d, ..] = number.to_be_bytes();
        IpAddr::from([a, b, c, d])
    });
    let v6 = addresses(&mut numbers, |number| {
        // Blocks that registries have given out.
        let blocks = [0x2001, 0x2400, 0x2600, 0x2800, 0x2a00, 0x2a01, 0x2a02, 0x2a0e];
        let block: u16 = blocks[usize::from(number.to_be_bytes()[0]) % blocks.len()];
        let bits = u128::from(number) << 64 | u128::from(number.rotate_left(7));
        IpAddr::V6(Ipv6Addr::from(u128::from(block) << 112 | bits >> 16))
    });
    let table = made_up_networks(&mut numbers)?;
    println!("made-up table of 60,000 ranges: {} kB", table.bytes() / 1_000);
    networks(&table, &v4, &v6);
    let name = |at: u64| format!("name{at:x}-{}.example", at % 97);
    let lines = (0..200_000).map(name).collect::<Vec<_>>().join("\n");
    domains("made-up", lines.as_bytes())?;
    let numbers: Vec<String> = (0..500).map(|at| format!("+1202555{:04}", at * 7)).collect();
    per("telephone number", &numbers, |number| telephone(number).found().is_some());
    let folder = std::env::args().skip(1).find(|arg| !arg.starts_with('-'));
    folder.map_or(Ok(()), |folder| real(Path::new(&folder), &v4, &v6))
}

fn addresses(numbers: &mut Numbers, make: impl Fn(u64) -> IpAddr) -> Vec<IpAddr> {
    (0..ADDRESSES).map(|_| make(numbers.next())).collect()
}

/// The best time of each, in nanoseconds, and how many of a hundred found something.
fn per<T>(name: &str, all: &[T], ask: impl Fn(&T) -> bool) {
    let (mut best, mut found) = (f64::MAX, 0);
    for _ in 0..ROUNDS {
        let start = Instant::now();
        found = all.iter().filter(|one| black_box(ask(one))).count();
        best = best.min(start.elapsed().as_secs_f64());
    }
    let nanos = best * 1e9 / f64::from(u32::try_from(all.len()).unwrap_or(u32::MAX));
    println!("  {name:<38}{nanos:>9.0} ns   {} of 100 found", found * 100 / all.len().max(1));
}

fn label(kind: ListedAs) -> NetworkLabel {
    let day: Moment = "2026-08-22".parse().unwrap();
    NetworkLabel::new(kind, Stamp::new("bench", day))
}

fn made_up_networks(numbers: &mut Numbers) -> Result<NetworkTable, Box<dyn Error>> {
    let mut lists = NetworkLists::new();
    for (kind, prefix) in [(ListedAs::Hosting, 20), (ListedAs::ConsumerVpn, 24)] {
        let mut line = |_| {
            let v4 = numbers.next().to_be_bytes();
            let [a, b, c, d] = [v4[0], v4[1], v4[2], v4[3]];
            let (low, block, last) = (numbers.below(16), numbers.below(65_536), numbers.below(64));
            format!("{a}.{b}.{c}.{d}/{prefix}\n26{low:02x}:{block:x}:{last:x}::/48")
        };
        let list = (0..15_000).map(&mut line).collect::<Vec<_>>().join("\n");
        lists.add(label(kind), list.as_bytes())?;
    }
    Ok(lists.table("made-up")?)
}

fn networks(table: &NetworkTable, v4: &[IpAddr], v6: &[IpAddr]) {
    for (name, all) in [("IPv4", v4), ("IPv6", v6)] {
        per(&format!("kind of network, {name}"), all, |address| {
            matches!(table.find(*address, None), Answer::Found(_))
        });
    }
}

fn domains(name: &str, list: &[u8]) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let (set, read) = DomainSet::read(name, list)?;
    let built = start.elapsed();
    println!("{name}: {read}");
    println!("  {} domains in {} kB, read in {built:.1?}", set.len(), set.bytes() / 1_000);
    let lines = list.split(|byte| *byte == b'\n').enumerate().filter(|(at, _)| at % 3 == 0);
    let known = lines
        .map(|(_, line)| line)
        .filter_map(|line| MailDomain::read(std::str::from_utf8(line).ok()?));
    let all: Vec<MailDomain> = known.take(50_000).collect();
    per("domain and those above it", &all, |domain| domain.and_above().any(|one| set.holds(one)));
    Ok(())
}

fn real(folder: &Path, v4: &[IpAddr], v6: &[IpAddr]) -> Result<(), Box<dyn Error>> {
    let mut lists = NetworkLists::new();
    let mut paths: Vec<_> =
        fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = fs::read(&path)?;
        match name.rsplit_once('.') {
            Some((_, "mmdb")) => file(&name, &bytes, v4, v6)?,
            Some((start, "txt")) if start.starts_with("domains") => domains(&name, &bytes)?,
            Some((start, "txt")) if start.starts_with("networks") => {
                println!("{name}: {}", lists.add(label(ListedAs::Hosting), &bytes)?);
            }
            _ => {}
        }
    }
    let start = Instant::now();
    let Ok(table) = lists.table("real") else { return Ok(()) };
    println!("all networks: {} kB, in order in {:.1?}", table.bytes() / 1_000, start.elapsed());
    networks(&table, v4, v6);
    Ok(())
}

fn file(name: &str, bytes: &[u8], v4: &[IpAddr], v6: &[IpAddr]) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let file = AddressFile::open(name, bytes)?;
    println!(
        "{name}: {} kB, opened in {:.2?}, {:?}",
        bytes.len() / 1_000,
        start.elapsed(),
        file.holds()
    );
    for (family, all) in [("IPv4", v4), ("IPv6", v6)] {
        let covered = file.country(all[0])? != Answer::NotCovered;
        if covered && file.holds().country {
            per(&format!("country, {family}"), all, |address| {
                file.country(*address).is_ok_and(|answer| answer.found().is_some())
            });
        }
        if covered && file.holds().place {
            per(&format!("country and zone, {family}"), all, |address| {
                file.country_and_zone(*address).is_ok_and(|answer| answer.found().is_some())
            });
        }
    }
    Ok(())
}
