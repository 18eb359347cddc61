//! One entry of a list of networks: an address, a network, or a range from one address to another.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::reference::Skip;

/// A range of addresses of one family, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::reference) enum Range {
    V4(u32, u32),
    V6(u128, u128),
}

/// The shortest prefix that is taken, for each family: registries are given blocks of these sizes, and nothing wider belongs
/// to anybody.
///
/// # Source
///
/// IANA registries of IPv4 (/8) and IPv6 (/12) address space.
const WIDEST: (u8, u8) = (8, 12);

/// The IPv6 block in which IPv4 addresses are written.
const MAPPED: u128 = 0xffff_0000_0000;

impl Range {
    /// Reads an entry. Bits behind the prefix are dropped: `192.0.2.7/24` is its network. An IPv4 network written in IPv6 is
    /// IPv4.
    pub(in crate::reference) fn read(text: &str) -> Result<Range, Skip> {
        let address = |text: &str| text.trim().parse::<IpAddr>().map_err(|_| Skip::NotANetwork);
        if let Some((first, last)) = text.split_once('-') {
            return Range::between(address(first)?, address(last)?);
        }
        let Some((first, prefix)) = text.split_once('/') else {
            let one = address(text)?;
            return Range::between(one, one);
        };
        let digits = prefix.bytes().all(|byte| byte.is_ascii_digit()) && prefix.len() <= 3;
        let prefix = prefix.parse::<u8>().ok().filter(|_| digits).ok_or(Skip::NotANetwork)?;
        match address(first)? {
            IpAddr::V4(first) => Range::v4(first, prefix),
            IpAddr::V6(first) => match (first.to_ipv4_mapped(), prefix.checked_sub(96)) {
                (Some(first), Some(prefix)) => Range::v4(first, prefix),
                _ => Range::v6(first, prefix),
            },
        }
    }

    /// A range of which both ends are given.
    pub(in crate::reference) fn between(first: IpAddr, last: IpAddr) -> Result<Range, Skip> {
        let range = match (first.to_canonical(), last.to_canonical()) {
            (IpAddr::V4(first), IpAddr::V4(last)) => Range::V4(first.into(), last.into()),
            (IpAddr::V6(first), IpAddr::V6(last)) => Range::V6(first.into(), last.into()),
            _ => return Err(Skip::NotANetwork),
        };
        let (ordered, wide) = match range {
            Range::V4(first, last) => (first <= last, last.saturating_sub(first) > host4(WIDEST.0)),
            Range::V6(first, last) => (first <= last, last.saturating_sub(first) > host6(WIDEST.1)),
        };
        match (ordered, wide) {
            (false, _) => Err(Skip::NotANetwork),
            (true, true) => Err(Skip::TooWide),
            (true, false) => Ok(range),
        }
    }

    fn v4(first: Ipv4Addr, prefix: u8) -> Result<Range, Skip> {
        match prefix {
            0..8 => Err(Skip::TooWide),
            8..=32 => {
                let (first, host) = (u32::from(first), host4(prefix));
                Ok(Range::V4(first & !host, first | host))
            }
            33.. => Err(Skip::NotANetwork),
        }
    }

    fn v6(first: Ipv6Addr, prefix: u8) -> Result<Range, Skip> {
        let (first, host) = (u128::from(first), host6(prefix));
        match prefix {
            0..12 => Err(Skip::TooWide),
            12..=128 if first & !host != MAPPED & !host => {
                Ok(Range::V6(first & !host, first | host))
            }
            // Wider than all of IPv4 and holding it: neither family alone.
            12.. => Err(Skip::NotANetwork),
        }
    }
}

/// The bits behind a prefix.
fn host4(prefix: u8) -> u32 {
    u32::MAX.checked_shr(u32::from(prefix)).unwrap_or(0)
}

fn host6(prefix: u8) -> u128 {
    u128::MAX.checked_shr(u32::from(prefix)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Range, Skip> {
        Range::read(text)
    }

    #[test]
    fn networks_addresses_and_ranges_are_read() {
        assert_eq!(read("192.0.2.0/24"), Ok(Range::V4(0xc000_0200, 0xc000_02ff)));
        assert_eq!(read("192.0.2.7/24"), read("192.0.2.0/24"));
        assert_eq!(read("192.0.2.0 - 192.0.2.255"), read("192.0.2.0/24"));
        assert_eq!(read("192.0.2.7"), Ok(Range::V4(0xc000_0207, 0xc000_0207)));
        assert_eq!(read("2001:db8::/127"), read("2001:db8:: - 2001:db8::1"));
    }

    #[test]
    fn an_ipv4_network_in_ipv6_is_ipv4() {
        assert_eq!(read("::ffff:192.0.2.0/120"), read("192.0.2.0/24"));
        assert_eq!(read("::ffff:192.0.2.7"), read("192.0.2.7"));
    }

    #[test]
    fn what_is_no_network_or_too_wide_is_skipped() {
        for text in
            ["192.0.2.0/33", "192.0.2/24", "::/129", "192.0.2.9-192.0.2.1", "a", "/8", "1.2.3.4/+8"]
        {
            assert_eq!(read(text), Err(Skip::NotANetwork), "{text}");
        }
        for text in ["0.0.0.0/0", "64.0.0.0/7", "::/0", "2000::/3", "0.0.0.0-255.255.255.255"] {
            assert_eq!(read(text), Err(Skip::TooWide), "{text}");
        }
        assert_eq!(read("::ffff:0:0/90"), Err(Skip::NotANetwork));
    }
}
