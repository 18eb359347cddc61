//! Public pages and repositories, as findings. No picture, no content of social media.

use alloc::vec::Vec;

use super::shape::{noun, words};
use super::text::{PersonName, Token};
use crate::units::Moment;

noun! {
    /// Public traces that the person named.
    ///
    /// ```
    /// use hirerisk::profile::{CodeAccount, Personas, PublicProfile};
    /// let page = PublicProfile::default().page("page-1").exists(true).history_contradictions(2_u32);
    /// let code = CodeAccount::default().account("code-1").backdated_per_100(40_u32);
    /// let personas = Personas::default().profiles([page]).code([code]);
    /// assert!(personas.portraits.is_empty());
    /// ```
    mixed struct Personas<'a> {
        /// Professional pages.
        profiles: Vec<PublicProfile<'a>>,
        /// Code accounts.
        code: Vec<CodeAccount<'a>>,
        /// Findings on the portrait.
        portraits: Vec<PortraitFinding<'a>>,
        /// Own pages.
        sites: Vec<Site<'a>>,
    }
}

noun! {
    /// A professional page that the person named.
    observed struct PublicProfile<'a> {
        /// The page.
        page: Option<Token<'a>>,
        /// The link leads to a page.
        exists: Option<bool>,
        /// Contradictions against the resume: other employers, or dates more than six months apart.
        history_contradictions: Option<u32>,
        /// Two profiles of one name and history: whether they show one person.
        people_comparison: Option<PeopleComparison<'a>>,
        /// It was seen alive.
        seen_alive: Option<bool>,
        /// When it was removed.
        withdrawn_at: Option<Moment>,
        /// When it was looked at.
        at: Option<Moment>,
    }
}

noun! {
    /// Whether two profiles show one person.
    verified struct PeopleComparison<'a> {
        /// What was found.
        result: Option<Comparison>,
        /// How many trained people compared, each apart.
        reviewers: Option<u32>,
        /// The platform says so itself.
        by_platform: Option<bool>,
        /// Who compared.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// A public code account.
    observed struct CodeAccount<'a> {
        /// The account.
        account: Option<Token<'a>>,
        /// Public since.
        account_since: Option<Moment>,
        /// Author names in repositories presented as one person's work.
        author_names: Option<Vec<PersonName<'a>>>,
        /// Commits older than the account, of 100.
        backdated_per_100: Option<u32>,
        /// An import of older work is visible.
        import_visible: Option<bool>,
        /// Repositories found to be copies with the author rewritten.
        copied_history: Option<u32>,
        /// Stars of the best-known of these repositories.
        stars: Option<u32>,
        /// When it was looked at.
        at: Option<Moment>,
    }
}

noun! {
    /// A finding on the portrait.
    verified struct PortraitFinding<'a> {
        /// What was found.
        finding: Option<Portrait>,
        /// A trained person or vendor found it, no machine alone.
        reviewed: Option<bool>,
        /// Who.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// A page that the person gave as own.
    observed struct Site<'a> {
        /// The page.
        page: Option<Token<'a>>,
        /// Full names of authors on it.
        names: Option<Vec<PersonName<'a>>>,
        /// Its text equals another applicant's page under another name.
        text_match: Option<bool>,
        /// When it was looked at.
        at: Option<Moment>,
    }
}

words! {
    /// What a comparison of people found.
    Comparison {
        /// The same person.
        Same = "same",
        /// Not the same person.
        Different = "different",
        /// Not clear.
        Unsure = "unsure",
    }
}

words! {
    /// What was found of a portrait.
    Portrait {
        /// Nothing.
        None = "none",
        /// The base picture stands in a stock library or under one other name.
        StockOrOtherName = "stock_or_other_name",
        /// The same picture or room stands under two or more other names.
        SeveralPersonas = "several_personas",
        /// It is not the person who appears.
        NotThePerson = "not_the_person",
    }
}
