//! What the tests of the laws share: the corpus and the examples as data, the nouns as they are
//! declared, profiles made from both, and one way to look for a law that is broken.

#![allow(dead_code, reason = "not every test uses every helper")]

pub(crate) mod change;
pub(crate) mod corpus;
pub(crate) mod generate;
pub(crate) mod grow;
pub(crate) mod hold;
pub(crate) mod judged;
pub(crate) mod made_up;
pub(crate) mod naive;
pub(crate) mod nouns;
pub(crate) mod rule_text;
pub(crate) mod told;
pub(crate) mod words;
