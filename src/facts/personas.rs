//! Public pages and repositories: findings, and names on them that are another person's.

use core::iter;

use smallvec::SmallVec;

use super::fold::label;
use super::fold::name::Name;
use super::names::are_people;
use super::{Cite, Facts, Missing, NameAgainstDeclared, Seen, Signal};
use crate::order;
use crate::profile::{
    PeopleComparison, PersonName, PlatformCheck, PortraitFinding, PublicProfile, RegisterResult,
    Site,
};
use crate::units::Moment;

/// A page that went.
struct Removal<'p> {
    at: Moment,
    page: &'p str,
    cite: Cite,
}

impl<'p> Facts<'p> {
    /// Where the first declared name stands.
    ///
    /// Read by rules of the interview and persona families.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `claims.names`.
    pub fn first_declared_name(&self) -> Result<Cite, Missing> {
        self.seen(&self.profile().claims.names)
            .find(|declared| declared.entry.name.is_some())
            .map(|declared| Signal::ClaimsNames.at(declared.index))
            .ok_or(Signal::ClaimsNames.missing())
    }

    /// Findings on the portrait.
    ///
    /// Read by rules of the persona family.
    pub fn portrait_findings(&self) -> impl Iterator<Item = Seen<'p, PortraitFinding<'p>>> {
        self.seen(&self.profile().personas.portraits)
    }

    /// Professional pages that the person named.
    ///
    /// Read by rules of the persona family.
    pub fn public_pages(&self) -> impl Iterator<Item = Seen<'p, PublicProfile<'p>>> {
        self.seen(&self.profile().personas.profiles)
    }

    /// Comparisons of the people in two profiles; the place is the page's.
    ///
    /// Read by rules of the persona family.
    pub fn people_comparisons(&self) -> impl Iterator<Item = Seen<'p, PeopleComparison<'p>>> {
        let mut pages = self.public_pages();
        iter::from_fn(move || {
            loop {
                let page = pages.next()?;
                if let Some(entry) = self.there(page.entry.people_comparison.as_ref()) {
                    return Some(Seen { index: page.index, entry });
                }
            }
        })
    }

    /// Code accounts.
    ///
    /// Read by rules of the persona family.
    pub fn code_histories(&self) -> impl Iterator<Item = Seen<'p, CodeAccount<'p>>> {
        self.seen(&self.profile().personas.code)
    }

    /// Pages that the person gave as own.
    ///
    /// Read by rules of the persona family.
    pub fn own_pages(&self) -> impl Iterator<Item = Seen<'p, Site<'p>>> {
        self.seen(&self.profile().personas.sites)
    }

    /// How the contact began.
    ///
    /// Read by rules of the persona family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `applications.origin`.
    ///
    /// ```
    /// use hirerisk::profile::{ApplicationOrigin, Applications, Profile};
    /// use hirerisk::{Moment, facts::Facts};
    /// # let as_of: Moment = "2026-11-01".parse().unwrap();
    /// let came = Applications::default().origin(ApplicationOrigin::Referral);
    /// let profile = Profile::default().id("c-1").applications(came);
    /// assert_eq!(Facts::of(&profile, as_of).contact_origin(), Ok(ApplicationOrigin::Referral));
    /// ```
    pub fn contact_origin(&self) -> Result<ApplicationOrigin, Missing> {
        self.profile().applications.origin.ok_or(Signal::ApplicationsOrigin.missing())
    }

    /// Whether the register shows the firm that offers the worker.
    ///
    /// Read by rules of the persona family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `checks.intermediary.register`.
    pub fn offering_firm_is_found(&self) -> Result<bool, Missing> {
        let signal = Signal::ChecksIntermediaryRegister;
        let check = self.there(self.profile().checks.intermediary.as_ref());
        match check.and_then(|check| check.register).ok_or(signal.missing())? {
            RegisterResult::Found => Ok(true),
            RegisterResult::NotFound => Ok(false),
            RegisterResult::NotSearchable => Err(signal.undecided()),
        }
    }

    /// What the marketplace found.
    ///
    /// Read by rules of the persona family.
    #[must_use]
    pub fn platform_finding(&self) -> Option<&'p PlatformCheck<'p>> {
        self.there(self.profile().checks.platform.as_ref())
    }

    /// How the authors named on an own page stand to every name declared by then: the one that is
    /// furthest. Handles and single words are no full names and count as none.
    ///
    /// Read by rules of the persona family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `personas.site.names` where the page's authors were not noted.
    ///
    /// ```
    /// use hirerisk::profile::{PersonName, Profile, Site};
    /// use hirerisk::{Moment, facts::{Facts, NameAgainstDeclared}};
    /// # let as_of: Moment = "2026-11-01".parse().unwrap();
    /// let profile = Profile::default().id("c-1");
    /// let page = Site::default().names([PersonName::from("handle99")]);
    /// let stands = Facts::of(&profile, as_of).authors_on_page(&page);
    /// assert_eq!(stands, Ok(NameAgainstDeclared::Same)); // a handle is no full name
    /// ```
    pub fn authors_on_page(&self, page: &Site<'_>) -> Result<NameAgainstDeclared, Missing> {
        let names = page.names.as_ref().ok_or(Signal::PersonasSiteNames.missing())?;
        let mut furthest = NameAgainstDeclared::Same;
        for name in names {
            if is_full_name(name) {
                furthest = furthest.max(self.against_declared(name, page.at));
            }
        }
        Ok(furthest)
    }

    /// Author names of a code account that are certainly somebody else's, likewise.
    ///
    /// Read by rules of the persona family.
    pub fn other_authors<'a>(
        &'a self,
        account: &'a CodeAccount<'a>,
    ) -> impl Iterator<Item = &'a PersonName<'a>> {
        let names = account.author_names.iter().flatten();
        names.filter(move |name| self.is_other_author(name, account.at))
    }

    /// Whether other authors of a code account are certainly so many people: so many names, each
    /// different from each other. Not known where only names would show it that are not compared any
    /// more.
    #[must_use]
    pub fn other_authors_are(&self, account: &CodeAccount<'_>, people: u32) -> Option<bool> {
        let mut others = SmallVec::new();
        for name in account.author_names.as_deref().unwrap_or_default() {
            if !is_full_name(name) {
                continue;
            }
            let name = Name::fold(name.raw());
            if self.stands_to_declared(&name, account.at) == NameAgainstDeclared::Different {
                others.push(name);
            }
        }
        are_people(others, people)
    }

    /// Whether a check was asked for.
    ///
    /// Read by rules of the interview family.
    #[must_use]
    pub fn a_check_was_requested(&self) -> bool {
        self.seen(&self.profile().checks.requested).next().is_some()
    }

    /// A request for a check and two pages, seen alive before, that went within so many days after
    /// it, the latest last.
    ///
    /// Read by rules of the persona family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where no page was seen alive and removed, no request is dated, or one page only
    /// went.
    ///
    /// # Complexity
    ///
    /// Requests times pages.
    ///
    /// ```
    /// use hirerisk::profile::{CheckRequest, Checks, Personas, Profile, PublicProfile};
    /// use hirerisk::{Moment, facts::Facts};
    /// let (asked, gone): (Moment, Moment) = ("2026-04-01".parse()?, "2026-04-03".parse()?);
    /// let page = |page: &'static str| {
    ///     PublicProfile::default().page(page).seen_alive(true).withdrawn_at(gone).at(gone)
    /// };
    /// let profile = Profile::default()
    ///     .id("c-1")
    ///     .personas(Personas::default().profiles([page("page-1"), page("page-2")]))
    ///     .checks(Checks::default().requested([CheckRequest::default().at(asked)]));
    /// let facts = Facts::of(&profile, gone);
    /// assert!(facts.pages_withdrawn_after_request(7).unwrap().is_some());
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    pub fn pages_withdrawn_after_request(&self, days: i64) -> Result<Option<[Cite; 3]>, Missing> {
        let signal = Signal::PersonasProfileWithdrawnAt;
        let removed = self.public_pages().any(|page| self.removal(page).is_some());
        removed.then_some(()).ok_or(signal.missing())?;
        let (mut latest, mut one_went) = (None, false);
        let mut otherwise = Err(Signal::ChecksRequestedAt.missing());
        for request in self.seen(&self.profile().checks.requested) {
            let Some(asked) = request.entry.at else { continue };
            otherwise = Ok(None);
            let Some(last) = self.last_removal(asked, days, None) else { continue };
            one_went = true;
            if let Some(other) = self.last_removal(asked, days, Some(last.page)) {
                let cites = [Signal::ChecksRequestedAt.at(request.index), other.cite, last.cite];
                latest = latest.max(Some((asked, request.index, cites)));
            }
        }
        match latest {
            Some((.., cites)) => Ok(Some(cites)),
            None if one_went => Err(signal.undecided()),
            None => otherwise,
        }
    }

    /// The last page, other than one, that went within so many days after a request.
    fn last_removal(
        &self,
        asked: Moment,
        days: i64,
        other_than: Option<&str>,
    ) -> Option<Removal<'p>> {
        let mut last: Option<Removal<'p>> = None;
        for page in self.public_pages() {
            if let Some(one) = self.removal(page)
                && is_within_days_after(one.at, asked, days)
                && !other_than.is_some_and(|other| label::same(one.page, other))
                && last.as_ref().is_none_or(|last| last.at <= one.at)
            {
                last = Some(one);
            }
        }
        last
    }

    /// The removal of a page that was seen alive.
    fn removal(&self, page: Seen<'p, PublicProfile<'p>>) -> Option<Removal<'p>> {
        let at = self.by_now(page.entry.withdrawn_at.filter(|_| page.seen_alive == Some(true)))?;
        let cite = Signal::PersonasProfileWithdrawnAt.at(page.index);
        Some(Removal { at, page: page.entry.page.as_ref()?.raw(), cite })
    }

    /// Whether a link was found to lead nowhere at two looks, so many days apart.
    ///
    /// Read by rules of the persona family.
    #[must_use]
    pub fn page_is_gone_twice(&self, days: i64) -> Option<[Cite; 2]> {
        let is_gone = |page: &Seen<'p, PublicProfile<'p>>| page.exists == Some(false);
        let mut pages = self.public_pages();
        pages.find(is_gone)?;
        pages.find(is_gone)?;
        let mut looks: SmallVec<[(&str, Moment, Cite); 4]> = SmallVec::new();
        for page in self.public_pages() {
            if let (Some(label), Some(at), Some(false)) =
                (&page.entry.page, page.entry.at, page.exists)
            {
                looks.push((label.raw(), at, Signal::PersonasProfileExists.at(page.index)));
            }
        }
        order::sort_by(&mut looks, |one, two| {
            label::in_order(one.0, two.0).then(one.1.cmp(&two.1))
        });
        for of_one in looks.chunk_by(|one, two| label::same(one.0, two.0)) {
            if let ([first, ..], [.., last]) = (of_one, of_one)
                && last.1.days_since(first.1) >= days
            {
                return Some([first.2, last.2]);
            }
        }
        None
    }

    fn is_other_author(&self, name: &PersonName<'_>, at: Option<Moment>) -> bool {
        is_full_name(name) && self.against_declared(name, at) == NameAgainstDeclared::Different
    }
}

/// Whether a name has two parts or more: a handle, nickname or single initial has one.
pub(super) fn is_full_name(name: &PersonName<'_>) -> bool {
    let parts = name.raw().split_whitespace();
    parts.filter(|part| part.chars().any(char::is_alphabetic)).nth(1).is_some()
}

/// Whether a moment certainly lies after another, and within so many days of it.
fn is_within_days_after(later: Moment, earlier: Moment, days: i64) -> bool {
    match later.seconds_since(earlier) {
        Some(seconds) => (0..=days.saturating_mul(86_400)).contains(&seconds),
        None => later.is_after(earlier) && later.days_since(earlier) < days,
    }
}

// words

pub use crate::profile::{ApplicationOrigin, CodeAccount, Comparison, PlatformResult, Portrait};
