//! What the candidate says of themselves. An undated claim was made with the application.

use alloc::vec::Vec;

use super::place::{Place, PlaceClass};
use super::shape::noun;
use super::text::{PersonName, Product, Token};
use crate::units::Moment;

noun! {
    /// What the candidate says of themselves.
    ///
    /// Undated claims were made with the application. A fact is compared with every claim that stood
    /// when it was seen, never with one that came later.
    ///
    /// ```
    /// use hirerisk::Moment;
    /// use hirerisk::profile::{Claims, DeclaredName, Place, Post, Residence, Stay};
    /// let moved: Moment = "2026-05-01".parse()?;
    /// let claims = Claims::default()
    ///     .names([DeclaredName::default().name("person-1"), DeclaredName::default().name("person-2")])
    ///     .residences([Residence::default().place(Place::default().country("country-1"))])
    ///     .stays([Stay::default().place(Place::default().country("country-2")).from(moved)])
    ///     .posts([Post::default().employer("firm-1").remote(true)])
    ///     .works_from_home(true);
    /// assert_eq!(claims.names.len(), 2);
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    claimed struct Claims<'a> {
        /// Every name the person has declared, earlier ones included; the first is the current one.
        names: Vec<DeclaredName<'a>>,
        /// Where the person says they live: more than one where there is more than one.
        residences: Vec<Residence<'a>>,
        /// Where the person says they have lived before.
        earlier_residences: Vec<EarlierResidence<'a>>,
        /// Stays and travel that the person announced.
        stays: Vec<Stay<'a>>,
        /// People with whom the person declares a shared household.
        household: Vec<HouseholdMember<'a>>,
        /// The person says the work is done at home.
        works_from_home: Option<bool>,
        /// Claimed posts.
        posts: Vec<Post<'a>>,
        /// Degrees that the person says they hold. No school and no year has a field.
        education: Vec<EducationClaim<'a>>,
        /// Since when the person says they have used a technology.
        skills: Vec<Skill<'a>>,
        /// Domains that the person gives as own: portfolio, company, mail.
        domains: Vec<OwnDomain<'a>>,
    }
}

noun! {
    /// One declared name. No reason for a second one has a field.
    claimed struct DeclaredName<'a> {
        /// The name as written.
        name: Option<PersonName<'a>>,
        /// When it was declared; with the application if not given.
        at: Option<Moment>,
    }
}

noun! {
    /// A claimed home.
    claimed struct Residence<'a> {
        /// Where it is.
        place: Place<'a>,
        /// What kind of place postal data or the caller calls it.
        class: Option<PlaceClass>,
        /// When it was claimed; with the application if not given.
        at: Option<Moment>,
    }
}

noun! {
    /// A home of earlier years.
    claimed struct EarlierResidence<'a> {
        /// Where it was.
        place: Place<'a>,
        /// When it was declared; with the application if not given.
        at: Option<Moment>,
    }
}

noun! {
    /// An announced stay.
    claimed struct Stay<'a> {
        /// Where.
        place: Place<'a>,
        /// First day; open if not given.
        from: Option<Moment>,
        /// Last day; open if not given.
        to: Option<Moment>,
        /// When it was declared; with the application if not given.
        at: Option<Moment>,
    }
}

noun! {
    /// A person of the declared household.
    claimed struct HouseholdMember<'a> {
        /// A token of that person's record or name.
        person: Option<Token<'a>>,
        /// That person's name, so that an account in it is understood.
        name: Option<PersonName<'a>>,
        /// When the household was declared; with the application if not given.
        at: Option<Moment>,
    }
}

noun! {
    /// A claimed post.
    claimed struct Post<'a> {
        /// The employer.
        employer: Option<Product<'a>>,
        /// The employer's domain, as the person gave it.
        domain: Option<Token<'a>>,
        /// Where the office was.
        place: Place<'a>,
        /// First day.
        from: Option<Moment>,
        /// Last day; open if not given.
        to: Option<Moment>,
        /// The post was remote.
        remote: Option<bool>,
        /// The post was held through an agency.
        agency: Option<bool>,
        /// When it was claimed; with the application if not given.
        at: Option<Moment>,
    }
}

noun! {
    /// A claimed degree.
    claimed struct EducationClaim<'a> {
        /// A token for the award, so that an answer can be matched with it.
        award: Option<Token<'a>>,
        /// When it was claimed; with the application if not given.
        at: Option<Moment>,
    }
}

noun! {
    /// A claimed start with a technology.
    claimed struct Skill<'a> {
        /// The technology.
        technology: Option<Product<'a>>,
        /// The year in which use is said to have begun.
        since: Option<u32>,
    }
}

noun! {
    /// A domain that the person gives as own.
    claimed struct OwnDomain<'a> {
        /// The domain.
        domain: Option<Token<'a>>,
        /// When it was given; with the application if not given.
        at: Option<Moment>,
    }
}
