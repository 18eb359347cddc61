//! SHA-256 and Base64, as a browser computes them of a style.
//!
//! # Source
//!
//! FIPS 180-4; RFC 4648.

/// The first so many primes.
fn primes() -> impl Iterator<Item = u64> {
    (2_u64..).filter(|number| (2..*number).all(|part| number % part != 0))
}

/// The first 32 bits behind the point of the `power`-th root, found by halving.
fn root_bits(number: u64, power: u32) -> u32 {
    let wanted = u128::from(number) << (32 * power);
    let (mut low, mut high) = (0_u128, 1 << 36);
    while high - low > 1 {
        let middle = u128::midpoint(low, high);
        if middle.pow(power) <= wanted {
            low = middle;
        } else {
            high = middle;
        }
    }
    u32::try_from(low & 0xffff_ffff).unwrap()
}

pub(crate) fn sha256(message: &[u8]) -> Vec<u8> {
    let rounds: Vec<u32> = primes().take(64).map(|prime| root_bits(prime, 3)).collect();
    let mut state: Vec<u32> = primes().take(8).map(|prime| root_bits(prime, 2)).collect();
    let mut padded = message.to_vec();
    padded.push(0x80);
    while padded.len() % 64 != 56 {
        padded.push(0);
    }
    padded.extend((message.len() as u64 * 8).to_be_bytes());
    for block in padded.chunks(64) {
        let mut words: Vec<u32> =
            block.chunks(4).map(|four| u32::from_be_bytes(four.try_into().unwrap())).collect();
        for place in 16..64 {
            let (early, late) = (words[place - 15], words[place - 2]);
            let early = early.rotate_right(7) ^ early.rotate_right(18) ^ (early >> 3);
            let late = late.rotate_right(17) ^ late.rotate_right(19) ^ (late >> 10);
            let sum = words[place - 16].wrapping_add(words[place - 7]);
            words.push(sum.wrapping_add(early).wrapping_add(late));
        }
        let mut now = state.clone();
        for (word, round) in words.iter().zip(&rounds) {
            turn(&mut now, word.wrapping_add(*round));
        }
        for (kept, new) in state.iter_mut().zip(now) {
            *kept = kept.wrapping_add(new);
        }
    }
    state.iter().flat_map(|word| word.to_be_bytes()).collect()
}

/// One round on the eight words.
fn turn(now: &mut [u32], word: u32) {
    let (first, fifth) = (now[0], now[4]);
    let choice = (fifth & now[5]) ^ (!fifth & now[6]);
    let high = fifth.rotate_right(6) ^ fifth.rotate_right(11) ^ fifth.rotate_right(25);
    let one = now[7].wrapping_add(high).wrapping_add(choice).wrapping_add(word);
    let most = (first & now[1]) ^ (first & now[2]) ^ (now[1] & now[2]);
    let low = first.rotate_right(2) ^ first.rotate_right(13) ^ first.rotate_right(22);
    now.rotate_right(1);
    now[4] = now[4].wrapping_add(one);
    now[0] = one.wrapping_add(low).wrapping_add(most);
}

pub(crate) fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let mut word = 0_usize;
        for place in 0..3 {
            word = word << 8 | usize::from(three.get(place).copied().unwrap_or(0));
        }
        for place in 0..4 {
            let letter = LETTERS[word >> (18 - 6 * place) & 63];
            text.push(if place > three.len() { '=' } else { char::from(letter) });
        }
    }
    text
}
