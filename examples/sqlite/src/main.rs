//! Keys in a file of SQLite: taken in, looked up, erased. `cargo run -- [FILE]`.

use std::error::Error;
use std::path::Path;

use hirerisk::index::{
    Epoch, KeyKind, Keyring, Look, PlainKey, Secret, Standing, canonical, find_links,
};
use hirerisk::{Redaction, Scorer, profile::Profile};
use hirerisk_sqlite::Table;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args_os().nth(1);
    let mut table = match &file {
        Some(file) => Table::open(Path::new(file))?,
        None => Table::in_memory()?,
    };
    // At work: of a key store, never of the source.
    let secret = Secret::new(b"32 random bytes of a key store..".to_vec())?;
    let keyring = Keyring::new(&secret, "employer-1", Epoch(1));
    let day = "2026-11-02".parse()?;
    let key = |kind, value: &str| {
        let value = canonical(kind, value).unwrap_or_default();
        PlainKey::new(kind, value, day, Standing::Established)
    };
    let device = key(KeyKind::Device, "device-7");
    let account = key(KeyKind::Account, "GB82 WEST 1234 5698 7654 32");
    table.put(&keyring.seal("c-1", &[device.clone(), account.clone()]))?;
    table.put(&keyring.seal("c-2", &[key(KeyKind::Device, "device-8")]))?;
    println!("{} keys", table.keys()?);

    let keys = keyring.seal("c-3", &[device, account]);
    let now = "2026-11-03T09:00:00Z".parse()?;
    let found = find_links(&keys, &table, &Look::as_of(now))?;
    for link in &found.links {
        println!("{}: {} other", link.kind.name(), link.people);
    }
    let profile = Profile::default().id("c-3").links(found.into_facts());
    print!("{}", Scorer::builtin().assess(&profile, now).to_text(Redaction::Masked));

    println!("c-1 erased: {} keys", table.erase(&keyring.person("c-1"))?);
    let found = find_links(&keys, &table, &Look::as_of(now))?;
    println!("links of c-3: {}", found.links.len());
    table.erase(&keyring.person("c-2"))?;
    Ok(())
}
