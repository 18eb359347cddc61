//! What kind of domain a mailbox has, by lists of domains.

mod domain;
mod domains;
mod lists;
mod punycode;

pub use domain::MailDomain;
pub use domains::DomainSet;
pub use lists::{DomainKind, DomainLabel, MailFinding, MailLists};
