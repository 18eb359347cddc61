//! Small MaxMind DB files, written by the specification: flat ones as some publishers make them, and hostile ones.

use std::net::IpAddr;

/// A value of a record.
#[derive(Clone)]
pub(crate) enum Value {
    Text(&'static str),
    Small(u16),
    Number(u32),
    Long(u64),
    Map(Vec<(&'static str, Value)>),
    /// Bytes as they are: for what no writer would write.
    Raw(Vec<u8>),
}

/// A file to be written.
pub(crate) struct Made {
    pub(crate) v6: bool,
    pub(crate) half: u16,
    /// The name that the file gives itself.
    pub(crate) kind: &'static str,
    pub(crate) networks: Vec<(&'static str, u8, Value)>,
}

/// A node: two branches, each open, another node or a record.
#[derive(Clone, Copy)]
enum Branch {
    Open,
    Node(usize),
    Record(usize),
}

impl Made {
    pub(crate) fn flat(v6: bool, networks: &[(&'static str, u8, &'static str)]) -> Made {
        let record = |code| Value::Map(vec![("country_code", Value::Text(code))]);
        let networks = networks.iter().map(|(at, prefix, code)| (*at, *prefix, record(*code)));
        Made { v6, half: 24, kind: "country ipvAll", networks: networks.collect() }
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let (mut nodes, mut data) = (vec![[Branch::Open; 2]], Vec::new());
        for (address, prefix, value) in &self.networks {
            let start = data.len();
            write(value, &mut data);
            self.put(&mut nodes, (address.parse().unwrap(), *prefix), start);
        }
        file(&nodes_in_bytes(&nodes, self.half), nodes.len(), &data, self)
    }

    fn put(&self, nodes: &mut Vec<[Branch; 2]>, (address, prefix): (IpAddr, u8), start: usize) {
        let (bits, length) = match address {
            IpAddr::V4(one) if self.v6 => (u128::from(u32::from(one)), u32::from(prefix) + 96),
            IpAddr::V4(one) => (u128::from(u32::from(one)) << 96, u32::from(prefix)),
            IpAddr::V6(one) => (u128::from(one), u32::from(prefix)),
        };
        let mut node = 0;
        for depth in 0..length {
            let side = usize::from(bits >> (127 - depth) & 1 == 1);
            if depth + 1 == length {
                nodes[node][side] = Branch::Record(start);
            } else if let Branch::Node(next) = nodes[node][side] {
                node = next;
            } else {
                nodes.push([Branch::Open; 2]);
                let next = nodes.len() - 1;
                nodes[node][side] = Branch::Node(next);
                node = next;
            }
        }
    }
}

fn nodes_in_bytes(nodes: &[[Branch; 2]], half: u16) -> Vec<u8> {
    let number = |branch: Branch| match branch {
        Branch::Open => nodes.len(),
        Branch::Node(node) => node,
        Branch::Record(start) => nodes.len() + 16 + start,
    };
    nodes.iter().flat_map(|[left, right]| node(number(*left), number(*right), half)).collect()
}

/// One node in bytes.
pub(crate) fn node(left: usize, right: usize, half: u16) -> Vec<u8> {
    let of = |number: usize| u32::try_from(number).unwrap().to_be_bytes();
    let (left, right) = (of(left), of(right));
    match half {
        24 => [&left[1..], &right[1..]].concat(),
        28 => [&left[1..], &[left[0] << 4 | right[0]], &right[1..]].concat(),
        _ => [left, right].concat(),
    }
}

/// A file of a tree, records and metadata.
pub(crate) fn file(tree: &[u8], nodes: usize, data: &[u8], made: &Made) -> Vec<u8> {
    let small = Value::Small;
    let metadata = Value::Map(vec![
        ("binary_format_major_version", small(2)),
        ("binary_format_minor_version", small(0)),
        ("build_epoch", Value::Long(1_781_654_400)),
        ("database_type", Value::Text(made.kind)),
        ("description", Value::Map(Vec::new())),
        ("ip_version", small(if made.v6 { 6 } else { 4 })),
        ("languages", Value::Raw(vec![0, 4])),
        ("node_count", Value::Number(u32::try_from(nodes).unwrap())),
        ("record_size", small(made.half)),
    ]);
    let mut bytes = [tree, &[0; 16], data, b"\xab\xcd\xefMaxMind.com"].concat();
    write(&metadata, &mut bytes);
    bytes
}

fn write(value: &Value, to: &mut Vec<u8>) {
    let size = |length: usize| u8::try_from(length).unwrap();
    match value {
        Value::Text(text) if text.len() < 29 => {
            to.push(0x40 | size(text.len()));
            to.extend(text.as_bytes());
        }
        Value::Text(text) => {
            to.extend([0x40 | 0x1d, size(text.len() - 29)]);
            to.extend(text.as_bytes());
        }
        Value::Small(number) => {
            to.push(0xa0 | 2);
            to.extend(number.to_be_bytes());
        }
        Value::Long(number) => {
            to.extend([8, 2]);
            to.extend(number.to_be_bytes());
        }
        Value::Number(number) => {
            to.push(0xc0 | 4);
            to.extend(number.to_be_bytes());
        }
        Value::Map(entries) => {
            to.push(0xe0 | size(entries.len()));
            for (key, value) in entries {
                write(&Value::Text(key), to);
                write(value, to);
            }
        }
        Value::Raw(bytes) => to.extend(bytes),
    }
}
