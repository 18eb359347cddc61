//! Any bytes are a list or an error; every line is taken, empty or skipped; what was taken is found again; and no text makes the
//! numbering plans panic. Seeds: `tests/reference`.

#![no_main]

use hirerisk::Moment;
use hirerisk::profile::PlaceClass;
use hirerisk::reference::{
    AddressKind, AddressSet, CompanySet, DomainSet, LinesRead, ListedAs, MailDomain, NetworkLabel,
    NetworkLists, OperatorRanges, Stamp, telephone,
};
use libfuzzer_sys::fuzz_target;

fn stamp() -> Stamp {
    let day: Moment = "2026-06-01".parse().unwrap();
    Stamp::new("fuzzed", day)
}

fn adds_up(read: &LinesRead) {
    let skipped: usize = read.skipped().map(|one| one.lines).sum();
    assert_eq!(read.lines, read.taken + read.empty + skipped);
}

fuzz_target!(|bytes: &[u8]| {
    let mut lists = NetworkLists::new();
    for kind in [ListedAs::Hosting, ListedAs::Relay] {
        let label = NetworkLabel::new(kind, stamp());
        let read = [lists.add(label.clone(), bytes), lists.add_operators(label, bytes)];
        read.iter().flatten().for_each(adds_up);
    }
    if let Ok(table) = lists.table("fuzzed") {
        for address in ["192.0.2.1", "2001:db8::1", "255.255.255.255"] {
            let found = table.find(address.parse().unwrap(), Some(64_500)).found();
            assert!(found.is_none_or(|found| found.listed_as() == ListedAs::Relay));
        }
    }
    if let Ok((_, read)) = OperatorRanges::read(stamp(), bytes) {
        adds_up(&read);
    }
    let kind = AddressKind::OfClass(PlaceClass::Mailbox);
    let _ = AddressSet::read(kind, stamp(), bytes).map(|(_, read)| adds_up(&read));
    let _ = CompanySet::read(stamp(), bytes).map(|(_, read)| adds_up(&read));
    let set = DomainSet::read("fuzzed", bytes).map(|(set, _)| set).unwrap_or_default();
    for line in bytes.split(|byte| *byte == b'\n').filter_map(|line| std::str::from_utf8(line).ok()) {
        if let Some(domain) = MailDomain::read(line)
            && !line.contains(['#', ';', '*', '"', '\'', ','])
            && line.len() <= 4_096
        {
            assert!(set.holds(domain.as_str()), "{line:?}");
        }
        let _ = telephone(line);
    }
});
