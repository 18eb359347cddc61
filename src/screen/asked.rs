//! What is looked for in the lists.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt;

use serde::Serialize;

use super::list::Birth;
use crate::profile::{AccountClass, HolderKind, PersonName, Product, Profile, Token};

/// What somebody or something is to the candidate.
///
/// ```
/// use hirerisk::screen::Role;
/// assert_eq!(Role::PayeeFirm.as_str(), "payee_firm");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Role {
    /// The candidate, under a declared name.
    Candidate,
    /// An employer that the candidate names.
    Employer,
    /// The firm of a referee.
    RefereeFirm,
    /// The holder of an account to which pay is to go.
    AccountHolder,
    /// The firm that is to be paid.
    PayeeFirm,
    /// The firm that offers the worker.
    Intermediary,
    /// An owner of a firm that is to be paid or offers the worker. A profile names none: who has a register asks.
    Owner,
    /// A wallet.
    Wallet,
    /// An e-mail address.
    Email,
    /// A document.
    Document,
}

impl Role {
    /// The word used in data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Role::Candidate => "candidate",
            Role::Employer => "employer",
            Role::RefereeFirm => "referee_firm",
            Role::AccountHolder => "account_holder",
            Role::PayeeFirm => "payee_firm",
            Role::Intermediary => "intermediary",
            Role::Owner => "owner",
            Role::Wallet => "wallet",
            Role::Email => "email",
            Role::Document => "document",
        }
    }
}

/// How a thing is looked for.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Sought {
    Person {
        name: String,
        born: Option<Birth>,
    },
    Firm(String),
    /// Exactly, letters and digits alone.
    Identifier(String),
}

/// One thing to be looked for. It prints no value of it.
///
/// A birth date is an argument of the call and no field of a profile: it serves to tell two people of one name apart,
/// and is kept nowhere.
///
/// ```
/// use hirerisk::screen::{Asked, Birth, Role};
/// let asked = Asked::person(Role::Candidate, "/claims/names/0/name", "Jane Doe").born(Birth::year(1990).unwrap());
/// assert_eq!(format!("{asked:?}"), "Asked(candidate, /claims/names/0/name)");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Asked {
    /// What it is to the candidate.
    pub role: Role,
    /// Where it stands in the profile.
    pub pointer: String,
    pub(super) sought: Sought,
}

impl fmt::Debug for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Asked({}, {})", self.role.as_str(), self.pointer)
    }
}

impl Asked {
    /// A person, by name.
    #[must_use]
    pub fn person(role: Role, pointer: impl Into<String>, name: &str) -> Asked {
        let sought = Sought::Person { name: name.into(), born: None };
        Asked { role, pointer: pointer.into(), sought }
    }

    /// A firm, by name.
    #[must_use]
    pub fn firm(role: Role, pointer: impl Into<String>, name: &str) -> Asked {
        Asked { role, pointer: pointer.into(), sought: Sought::Firm(name.into()) }
    }

    /// A wallet, an e-mail address, a document: exactly, but for case, blanks and marks.
    #[must_use]
    pub fn identifier(role: Role, pointer: impl Into<String>, value: &str) -> Asked {
        Asked { role, pointer: pointer.into(), sought: Sought::Identifier(value.into()) }
    }

    /// The same person, born then. Of a firm or an identifier it says nothing.
    #[must_use]
    pub fn born(mut self, date: Birth) -> Asked {
        if let Sought::Person { born, .. } = &mut self.sought {
            *born = Some(date);
        }
        self
    }

    /// All that is looked for of a profile: the declared names, each with the birth date where it is given; employers,
    /// firms of referees, account holders, the payee's firm, the intermediary; wallets, e-mail addresses, documents.
    ///
    /// Keyed tokens are found in no list: who keeps documents or addresses as tokens asks with the plain value.
    ///
    /// ```
    /// use hirerisk::profile::{Claims, DeclaredName, Post, Profile};
    /// use hirerisk::screen::{Asked, Role};
    /// let claims = Claims::default()
    ///     .names([DeclaredName::default().name("Jane Doe")])
    ///     .posts([Post::default().employer("Acme Ltd")]);
    /// let asked = Asked::of_profile(&Profile::default().id("c-1").claims(claims), None);
    /// assert_eq!(asked[0].role, Role::Candidate);
    /// assert_eq!(asked[1].pointer, "/claims/posts/0/employer");
    /// ```
    #[must_use]
    pub fn of_profile(profile: &Profile<'_>, born: Option<Birth>) -> Vec<Asked> {
        let mut all = Vec::new();
        of_claims(profile, born, &mut all);
        of_payments(profile, &mut all);
        for (nth, reference) in profile.references.iter().enumerate() {
            let pointer = format!("/references/{nth}/firm");
            all.extend(firm(Role::RefereeFirm, pointer, reference.firm.as_ref()));
        }
        let intermediary = profile.intermediary.firm.as_ref();
        let pointer = "/intermediary/firm".to_string();
        all.extend(firm(Role::Intermediary, pointer, intermediary));
        for (nth, email) in profile.contacts.emails.iter().enumerate() {
            let pointer = format!("/contacts/emails/{nth}/address");
            all.extend(token(Role::Email, pointer, email.address.as_ref()));
        }
        for (nth, check) in profile.documents.checks.iter().enumerate() {
            let pointer = format!("/documents/checks/{nth}/document");
            all.extend(token(Role::Document, pointer, check.document.as_ref()));
        }
        all
    }
}

fn of_claims(profile: &Profile<'_>, born: Option<Birth>, all: &mut Vec<Asked>) {
    for (nth, declared) in profile.claims.names.iter().enumerate() {
        let pointer = format!("/claims/names/{nth}/name");
        let asked = person(Role::Candidate, pointer, declared.name.as_ref());
        all.extend(asked.map(|asked| born.iter().fold(asked, |asked, born| asked.born(*born))));
    }
    for (nth, post) in profile.claims.posts.iter().enumerate() {
        let pointer = format!("/claims/posts/{nth}/employer");
        all.extend(firm(Role::Employer, pointer, post.employer.as_ref()));
    }
}

fn of_payments(profile: &Profile<'_>, all: &mut Vec<Asked>) {
    for (nth, account) in profile.payments.accounts.iter().enumerate() {
        let pointer = format!("/payments/accounts/{nth}/holder_written");
        let holder = account.holder_written.as_ref();
        all.extend(match account.holder_kind {
            Some(HolderKind::Firm) => {
                holder.map(|name| Asked::firm(Role::AccountHolder, pointer, name.raw()))
            }
            _ => person(Role::AccountHolder, pointer, holder),
        });
        if account.class == Some(AccountClass::Wallet) {
            let pointer = format!("/payments/accounts/{nth}/account");
            all.extend(token(Role::Wallet, pointer, account.account.as_ref()));
        }
    }
    let payee = profile.payments.payee.as_ref().and_then(|payee| payee.firm.as_ref());
    all.extend(firm(Role::PayeeFirm, "/payments/payee/firm".to_string(), payee));
}

fn person(role: Role, pointer: String, name: Option<&PersonName<'_>>) -> Option<Asked> {
    Some(Asked::person(role, pointer, name?.raw()))
}

fn firm(role: Role, pointer: String, name: Option<&Product<'_>>) -> Option<Asked> {
    Some(Asked::firm(role, pointer, name?.raw()))
}

fn token(role: Role, pointer: String, value: Option<&Token<'_>>) -> Option<Asked> {
    Some(Asked::identifier(role, pointer, value?.raw()))
}
