//! Every comparison of texts: labels, names of people, telephones and mailboxes, addresses.
//!
//! A comparison speaks for the person where it is in doubt. No letter is treated otherwise than
//! another, so that renaming everything, letter for letter, changes no answer (law 7).

pub(crate) mod address;
pub(crate) mod contact;
pub(crate) mod label;
pub(crate) mod letters;
pub(crate) mod name;
