//! Any bytes behind a true checksum get an index or an error; what is read is written as the same bytes.

#![no_main]

use std::sync::OnceLock;

use hirerisk::index::{Epoch, Index, Keyring, Secret};
use libfuzzer_sys::fuzz_target;
use sha2::{Digest as _, Sha256};

fn keyring() -> &'static Keyring {
    static KEYRING: OnceLock<Keyring> = OnceLock::new();
    KEYRING.get_or_init(|| {
        let secret = Secret::new(b"a fuzzer is no place of secrets..".to_vec()).unwrap();
        Keyring::new(&secret, "employer-1", Epoch(1))
    })
}

/// The beginning of an empty index's snapshot, up to the number of people: the fuzzer cannot guess a key.
fn beginning() -> &'static [u8] {
    static BEGINNING: OnceLock<Vec<u8>> = OnceLock::new();
    BEGINNING.get_or_init(|| {
        let mut bytes = Index::new(keyring()).snapshot();
        bytes.truncate(16 + 4 + 2 + 12);
        bytes
    })
}

fuzz_target!(|bytes: &[u8]| {
    let mut snapshot = [beginning(), bytes].concat();
    let checksum = Sha256::digest(&snapshot);
    snapshot.extend(checksum);
    if let Ok(index) = Index::load(&snapshot, keyring()) {
        assert_eq!(index.snapshot(), snapshot);
    }
});
