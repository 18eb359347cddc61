//! Punycode: a label of a domain in ASCII.
//!
//! The algorithm of RFC 3492, sections 3 and 6, with its constants; written out because the crates that have it bring the
//! tables of a second library of Unicode.

use alloc::string::String;

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
const INITIAL_N: u32 = 128;

/// Appends a label with letters beyond ASCII, without `xn--`; none where a number grows too large.
pub(super) fn encode(label: &str, to: &mut String) -> Option<()> {
    let basic = u32::try_from(label.chars().filter(char::is_ascii).count()).ok()?;
    to.extend(label.chars().filter(char::is_ascii));
    if basic > 0 {
        to.push('-');
    }
    let all = u32::try_from(label.chars().count()).ok()?;
    let (mut n, mut delta, mut bias, mut done) = (INITIAL_N, 0_u32, INITIAL_BIAS, basic);
    while done < all {
        let next = label.chars().map(u32::from).filter(|char| *char >= n).min()?;
        delta = delta.checked_add(next.checked_sub(n)?.checked_mul(done.checked_add(1)?)?)?;
        n = next;
        for char in label.chars().map(u32::from) {
            if char < n {
                delta = delta.checked_add(1)?;
            }
            if char == n {
                write(delta, bias, to)?;
                bias = adapted(delta, done.checked_add(1)?, done == basic)?;
                delta = 0;
                done = done.checked_add(1)?;
            }
        }
        delta = delta.checked_add(1)?;
        n = n.checked_add(1)?;
    }
    Some(())
}

/// A number in digits of unlike worth.
fn write(delta: u32, bias: u32, to: &mut String) -> Option<()> {
    let (mut rest, mut k) = (delta, BASE);
    loop {
        let t = k.saturating_sub(bias).clamp_to(T_MIN, T_MAX);
        if rest < t {
            to.push(digit(rest)?);
            return Some(());
        }
        let worth = BASE.checked_sub(t)?;
        let over = rest.checked_sub(t)?;
        to.push(digit(t.checked_add(over.checked_rem(worth)?)?)?);
        rest = over.checked_div(worth)?;
        k = k.checked_add(BASE)?;
    }
}

/// Between two bounds, without the one of the library that panics.
trait ClampTo {
    fn clamp_to(self, low: u32, high: u32) -> u32;
}

impl ClampTo for u32 {
    fn clamp_to(self, low: u32, high: u32) -> u32 {
        self.max(low).min(high)
    }
}

fn digit(value: u32) -> Option<char> {
    char::from_digit(value.checked_sub(26).unwrap_or(value.checked_add(10)?), 36)
}

fn adapted(delta: u32, points: u32, first: bool) -> Option<u32> {
    let mut delta = delta.checked_div(if first { DAMP } else { 2 })?;
    delta = delta.checked_add(delta.checked_div(points)?)?;
    let (span, mut k) = (BASE.checked_sub(T_MIN)?, 0_u32);
    while delta > span.checked_mul(T_MAX)?.checked_div(2)? {
        delta = delta.checked_div(span)?;
        k = k.checked_add(BASE)?;
    }
    let more = span.checked_add(1)?.checked_mul(delta)?.checked_div(delta.checked_add(SKEW)?)?;
    k.checked_add(more)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(label: &str) -> String {
        let mut to = String::new();
        encode(label, &mut to).unwrap();
        to
    }

    /// RFC 3492, section 7.1, without the mixed case of its examples.
    #[test]
    fn the_samples_of_the_standard() {
        let samples = [
            (
                "\u{4ed6}\u{4eec}\u{4e3a}\u{4ec0}\u{4e48}\u{4e0d}\u{8bf4}\u{4e2d}\u{6587}",
                "ihqwcrb4cv8a8dqg056pqjye",
            ),
            ("pro\u{10d}prost\u{11b}nemluv\u{ed}\u{10d}esky", "proprostnemluvesky-uyb24dma41a"),
            ("3\u{5e74}b\u{7d44}\u{91d1}\u{516b}\u{5148}\u{751f}", "3b-ww4c5e180e575a65lsy2b"),
            ("\u{305d}\u{306e}\u{30b9}\u{30d4}\u{30fc}\u{30c9}\u{3067}", "d9juau41awczczp"),
            ("b\u{fc}cher", "bcher-kva"),
        ];
        for (label, code) in samples {
            assert_eq!(encoded(label), code);
        }
    }
}
