//! Any bytes are a MaxMind DB file that answers, or an error with a place inside them. Seeds: `tests/reference`.

#![no_main]

use std::net::IpAddr;

use hirerisk::reference::{AddressFile, FileError, FilePlace};
use libfuzzer_sys::fuzz_target;

const ADDRESSES: [&str; 6] =
    ["0.0.0.0", "1.2.0.1", "2.125.160.216", "255.255.255.255", "::ffff:81.2.69.160", "2001:218::1"];

fn inside(bytes: &[u8], fault: &FileError) {
    assert!(matches!(fault.place(), FilePlace::Byte(at) if at <= bytes.len()), "{fault}");
    assert!(!fault.to_string().chars().any(char::is_control));
}

fuzz_target!(|bytes: &[u8]| {
    let file = match AddressFile::open("fuzzed", bytes) {
        Ok(file) => file,
        Err(fault) => return inside(bytes, &fault),
    };
    for address in ADDRESSES.map(|text| text.parse::<IpAddr>().unwrap()) {
        let faults = [
            file.country(address).err(),
            file.place(address).err(),
            file.country_and_zone(address).err(),
            file.operator(address).err(),
            file.kind(address).err(),
        ];
        faults.iter().flatten().for_each(|fault| inside(bytes, fault));
    }
});
