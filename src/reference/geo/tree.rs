//! The search tree of a MaxMind DB file, walked apart from the reader: to find a record to look at when a file is opened, and
//! to say where a broken one is.

use alloc::vec::Vec;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// So many nodes are looked at when a file is opened, at most.
///
/// # Source
///
/// Ours: a walk down one address takes 128; a tree that hides its records better than that is hostile.
const MOST_NODES: usize = 20_000;

/// The tree.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tree<'f> {
    pub(super) bytes: &'f [u8],
    pub(super) nodes: u32,
    /// Bits of one half of a node: 24, 28 or 32.
    pub(super) half: u16,
    /// Addresses of 128 bits.
    pub(super) is_v6: bool,
}

/// A node on the way down, and the bits that led to it.
#[derive(Clone, Copy)]
struct On {
    node: u32,
    bits: u128,
    depth: u32,
}

impl Tree<'_> {
    /// The bytes of a node.
    fn width(self) -> usize {
        usize::from(self.half.checked_div(4).unwrap_or(0))
    }

    /// Where the tree ends and the mark between it and the records begins.
    pub(super) fn end(self) -> usize {
        usize::try_from(self.nodes).unwrap_or(usize::MAX).saturating_mul(self.width())
    }

    fn place(self, node: u32) -> usize {
        usize::try_from(node).unwrap_or(usize::MAX).saturating_mul(self.width())
    }

    fn child(self, node: u32, right: bool) -> Option<u32> {
        let start = self.place(node);
        let bytes = self.bytes.get(start..start.checked_add(self.width())?)?;
        let number = |bytes: &[u8]| {
            bytes.iter().fold(0_u32, |sum, byte| sum.wrapping_shl(8) | u32::from(*byte))
        };
        match (bytes, right) {
            ([a, b, c, middle, ..], false) if self.half == 28 => {
                Some(number(&[middle.wrapping_shr(4), *a, *b, *c]))
            }
            ([.., middle, a, b, c], true) if self.half == 28 => {
                Some(number(&[middle & 0xf, *a, *b, *c]))
            }
            _ => {
                let half = self.width().checked_div(2)?;
                Some(number(if right { bytes.get(half..)? } else { bytes.get(..half)? }))
            }
        }
    }

    /// The byte at which the last node on the way to an address begins.
    pub(super) fn last_node(self, address: IpAddr) -> usize {
        let (bits, length) = match (address, self.is_v6) {
            (IpAddr::V4(one), true) => (u128::from(u32::from(one)), 128_u32),
            (IpAddr::V4(one), false) => (u128::from(u32::from(one)).wrapping_shl(96), 32),
            (IpAddr::V6(one), _) => (u128::from(one), 128),
        };
        let mut node = 0;
        for depth in 0..length {
            match self.child(node, is_set(bits, depth)) {
                Some(next) if next < self.nodes => node = next,
                _ => break,
            }
        }
        self.place(node)
    }

    /// Addresses of the first records on a walk from left to right, a few at most.
    pub(super) fn some_addresses(self, most: usize) -> Vec<IpAddr> {
        let (mut found, mut seen) = (Vec::new(), 0_usize);
        let mut open = Vec::from([On { node: 0, bits: 0, depth: 0 }]);
        let length = if self.is_v6 { 128 } else { 32 };
        while let Some(On { node, bits, depth }) = open.pop() {
            seen = seen.saturating_add(1);
            if seen > MOST_NODES || found.len() >= most {
                break;
            }
            if node > self.nodes {
                found.push(self.address(bits));
            }
            if node < self.nodes && depth < length {
                let further = depth.saturating_add(1);
                for right in [true, false] {
                    let bit =
                        if right { 1_u128.wrapping_shl(127_u32.saturating_sub(depth)) } else { 0 };
                    let Some(node) = self.child(node, right) else { continue };
                    open.push(On { node, bits: bits | bit, depth: further });
                }
            }
        }
        found
    }

    fn address(self, bits: u128) -> IpAddr {
        if self.is_v6 {
            return IpAddr::V6(Ipv6Addr::from(bits)).to_canonical();
        }
        let upper = u32::try_from(bits.wrapping_shr(96)).unwrap_or(0);
        IpAddr::V4(Ipv4Addr::from(upper))
    }

    /// Whether a tree of IPv6 has a branch for IPv4, which stands below 96 zeros.
    pub(super) fn has_v4(self) -> bool {
        if !self.is_v6 {
            return true;
        }
        let mut node = 0;
        for _ in 0..96 {
            match self.child(node, false) {
                Some(next) if next < self.nodes => node = next,
                // A record that stands above holds for all of IPv4.
                other => return other.is_some_and(|other| other > self.nodes),
            }
        }
        true
    }
}

/// Whether a bit is set, counted from the left.
fn is_set(bits: u128, depth: u32) -> bool {
    bits.wrapping_shr(127_u32.saturating_sub(depth)) & 1 == 1
}
