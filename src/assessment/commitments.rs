//! Commitments to the inputs: an auditor who is later given a value can confirm that it was the one
//! judged; whoever holds only the report learns nothing of it.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use super::Assessment;
use super::report::Commitment;
use super::shown::{Pointer, To};
use crate::facts::{Facts, Named, Value};
use crate::order;

/// What the keys are made for: a salt that is used for something else gives other keys.
const DOMAIN: &str = "hirerisk-commitment/1";

/// 32 random bytes of the caller's, of one assessment. Who has them can open every commitment of it,
/// and guess at values: keep them apart from the report, or drop them and keep the keys that are needed.
#[derive(Clone)]
pub struct Salt([u8; 32]);

/// The key of one input: it opens this commitment and no other.
#[derive(Clone, PartialEq, Eq)]
pub struct CommitmentKey([u8; 32]);

/// Withholds the bytes.
impl fmt::Debug for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt(\u{2026})")
    }
}

/// Withholds the bytes.
impl fmt::Debug for CommitmentKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CommitmentKey(\u{2026})")
    }
}

impl Salt {
    /// A salt of these bytes, which must be random and new for each assessment.
    #[must_use]
    pub const fn new(random: [u8; 32]) -> Salt {
        Salt(random)
    }

    /// The key of the input at a JSON Pointer; of the whole document at the empty one.
    #[must_use]
    pub fn key(&self, pointer: &str) -> CommitmentKey {
        CommitmentKey(digest(&self.0, &[DOMAIN.as_bytes(), &[0x1f], pointer.as_bytes()]))
    }

    /// The commitment to a whole document, byte by byte: its pointer is empty.
    ///
    /// ```
    /// use hirerisk::report::Salt;
    /// let salt = Salt::new([7; 32]); // 32 bytes of the system's random source
    /// let bytes = br#"{"id": "c-1"}"#;
    /// let commitment = salt.commit_document(bytes);
    /// assert!(commitment.opens(&salt.key(""), bytes));
    /// assert!(!commitment.opens(&salt.key(""), br#"{"id": "c-2"}"#));
    /// ```
    #[must_use]
    pub fn commit_document(&self, bytes: &[u8]) -> Commitment {
        self.commit("", bytes)
    }

    fn commit(&self, pointer: &str, value: &[u8]) -> Commitment {
        let digest = digest(&self.key(pointer).0, &[value]);
        Commitment { pointer: pointer.into(), digest: hex(&digest) }
    }
}

impl CommitmentKey {
    /// The key as 64 hexadecimal digits: what an auditor is given beside the value.
    #[must_use]
    pub fn to_hex(&self) -> String {
        hex(&self.0)
    }

    /// Reads a key of 64 hexadecimal digits.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<CommitmentKey> {
        let mut key = [0; 32];
        let digits = text.as_bytes();
        if digits.len() != 64 || !digits.iter().all(u8::is_ascii_hexdigit) {
            return None;
        }
        let (pairs, _) = digits.as_chunks::<2>();
        for (byte, pair) in key.iter_mut().zip(pairs) {
            *byte = u8::from_str_radix(core::str::from_utf8(pair).ok()?, 16).ok()?;
        }
        Some(CommitmentKey(key))
    }
}

impl Commitment {
    /// Whether this value was the one judged, given the key of its place.
    ///
    /// The value is the text of the profile: a label or a word without quotes, a number, `true`, or a
    /// moment as RFC 3339 as the report shows it.
    #[must_use]
    pub fn opens(&self, key: &CommitmentKey, value: &[u8]) -> bool {
        hex(&digest(&key.0, &[value])) == self.digest
    }
}

impl Assessment<'_> {
    /// Commitments to every fact that a finding rests on, in the order of their places: put them into
    /// [`Report::commitments`](super::Report::commitments).
    ///
    /// `facts` are those that were judged: of the same profile at the same moment. They are asked again,
    /// because an assessment keeps neither names nor what no finding rests on.
    ///
    /// # Complexity
    ///
    /// Three HMAC-SHA-256 for each fact.
    ///
    /// ```
    /// use hirerisk::facts::Facts;
    /// use hirerisk::report::Salt;
    /// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
    /// # use hirerisk::{Moment, Redaction, Scorer};
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
    /// # let account = Account::default().account("acct-1").holder_check(check.at(at));
    /// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
    /// # let scorer = Scorer::builtin();
    /// # let assessment = scorer.assess(&profile, at);
    /// let salt = Salt::new([7; 32]);
    /// let mut report = assessment.report(Redaction::Codes);
    /// report.commitments = assessment.commitments(&Facts::of(&profile, at), &salt);
    /// // Years later an auditor is given one value and its key, and has the stored report.
    /// let pointer = "/payments/accounts/0/holder_check/result";
    /// let of_result = report.commitments.iter().find(|one| one.pointer == pointer).unwrap();
    /// assert!(of_result.opens(&salt.key(pointer), b"another_holder"));
    /// assert!(!of_result.opens(&salt.key(pointer), b"match"));
    /// ```
    #[must_use]
    pub fn commitments(&self, facts: &Facts<'_>, salt: &Salt) -> Vec<Commitment> {
        let findings = self.findings.iter().enumerate();
        let cites = findings.flat_map(|(finding, line)| {
            let cites = self.evidence.items(finding).iter().map(|item| item.cite);
            cites.map(|cite| (self.named(line.rule, cite.signal), cite))
        });
        let mut cites: Vec<_> =
            cites.map(|(fact, cite)| (pointer(fact, cite.index), cite, fact)).collect();
        order::sort_by(&mut cites, |one, two| (&one.0, one.1).cmp(&(&two.0, two.1)));
        cites.dedup_by(|one, two| (&one.0, one.1) == (&two.0, two.1));
        let committed = cites.into_iter().filter_map(|(pointer, cite, fact)| {
            let told = fact.told(facts.profile(), cite.index)?;
            Some(salt.commit(&pointer, written(told.value)?.as_bytes()))
        });
        committed.collect()
    }
}

/// Where a fact stands in the profile.
fn pointer(fact: Named<'_>, index: [u16; 2]) -> String {
    Pointer(To::Fact(fact.pointer(), index)).to_string()
}

/// A value as the profile writes it; lists have none.
fn written(value: Value<'_>) -> Option<String> {
    Some(match value {
        Value::Token(text) | Value::Name(text) | Value::Product(text) | Value::Place(text) => {
            text.into()
        }
        Value::Word(word) | Value::OwnWord(word) => word.into(),
        Value::Count(count) => count.to_string(),
        Value::Truth(truth) => truth.to_string(),
        Value::Moment(moment) => moment.to_string(),
        Value::Entries(_) => return None,
    })
}

fn digest(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    // A key of any length is taken.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return [0; 32] };
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

fn hex(bytes: &[u8; 32]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}
