//! People who vouch, employers that answer.

use alloc::vec::Vec;
use core::cmp::Reverse;

use smallvec::SmallVec;

use super::fold::label;
use super::fold::name::{Name, are_two};
use super::names::{COMPARED_NAMES, stood};
use super::{Cite, Dated, Facts, Missing, ReportedList, Seen, Signal};
use crate::order;
use crate::profile::{
    CertificateCheck, EducationCheck, EmployerCheck, LinkKind, Post, Product, PublicProfile,
    Reference, Skill, TechnologyRelease,
};
use crate::units::Moment;

/// "The last seven years", leap days included.
const SEVEN_YEARS_DAYS: i64 = 2_557;

/// Smaller numbers are no years.
const FIRST_YEAR: u32 = 1_900;

impl AskChannel {
    /// Whether the asker found the way, and not the candidate.
    ///
    /// ```
    /// use hirerisk::profile::AskChannel;
    /// assert!(AskChannel::OwnSearch.is_own() && !AskChannel::CandidateSupplied.is_own());
    /// ```
    #[must_use]
    pub const fn is_own(self) -> bool {
        matches!(self, AskChannel::OwnSearch | AskChannel::RecordService)
    }
}

/// Takes the later of two entries; one without a date comes first, and of equals the last counts.
fn take_later<'p, T: Dated>(latest: &mut Option<Seen<'p, T>>, one: Seen<'p, T>) {
    let key = |one: &Seen<'p, T>| one.entry.seen_at().map(Moment::sort_key);
    if latest.as_ref().is_none_or(|latest| key(latest) <= key(&one)) {
        *latest = Some(one);
    }
}

impl<'p> Facts<'p> {
    /// Referees.
    ///
    /// Read by rules of the reference family.
    pub fn referees(&self) -> impl Iterator<Item = Seen<'p, Reference<'p>>> {
        self.seen(&self.profile().references)
    }

    /// Whether a referee given by then was said openly to be a relative or partner.
    ///
    /// Read by rules of the reference family.
    #[must_use]
    pub fn tie_declared(&self, seen: Option<Moment>) -> bool {
        self.referees().any(|referee| {
            stood(referee.entry.at, seen) && referee.entry.declared_tie == Some(true)
        })
    }

    /// Whether a referee's firm was asked.
    ///
    /// Read by rules of the reference family.
    #[must_use]
    pub fn a_referee_was_asked(&self) -> bool {
        self.referees().any(|referee| self.there(referee.entry.check.as_ref()).is_some())
    }

    /// What a referee's firm answers: whether the referee is unknown there.
    ///
    /// Read by rules of the reference family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where nobody asked, nobody answered, the referee has left, or the firm was
    /// reached only as the candidate said.
    ///
    /// ```
    /// use hirerisk::profile::{AskChannel, Profile, RefereeCheck, RefereeResult, Reference};
    /// use hirerisk::{Moment, facts::{Facts, Signal}};
    /// let at: Moment = "2026-04-02".parse()?;
    /// let check = |channel| {
    ///     let check = RefereeCheck::default().result(RefereeResult::UnknownThere).channel(channel);
    ///     Reference::default().referee("Kim Roe").check(check.at(at)).at(at)
    /// };
    /// let ways = [check(AskChannel::OwnSearch), check(AskChannel::CandidateSupplied)];
    /// let profile = Profile::default().id("c-1").references(ways);
    /// let facts = Facts::of(&profile, at);
    /// let answers: Vec<_> = facts.referees().map(|referee| facts.unknown_at_firm(referee)).collect();
    /// let undecided = Signal::ReferencesCheckChannel.undecided(); // the candidate named the way
    /// assert_eq!(answers, [Ok(true), Err(undecided)]);
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    pub fn unknown_at_firm(&self, referee: Seen<'p, Reference<'p>>) -> Result<bool, Missing> {
        let nobody = Signal::ReferencesCheckResult.missing();
        let check = self.there(referee.entry.check.as_ref()).ok_or(nobody)?;
        match check.result.ok_or(nobody)? {
            RefereeResult::Confirmed => Ok(false),
            RefereeResult::Left | RefereeResult::Silent => {
                Err(Signal::ReferencesCheckResult.undecided())
            }
            RefereeResult::UnknownThere => match check.channel {
                Some(channel) if channel.is_own() => Ok(true),
                Some(_) => Err(Signal::ReferencesCheckChannel.undecided()),
                None => Err(Signal::ReferencesCheckChannel.missing()),
            },
        }
    }

    /// The latest referee who is unknown at the firm.
    ///
    /// Read by rules of the reference family.
    #[must_use]
    pub fn unknown_referee(&self) -> Option<Seen<'p, Reference<'p>>> {
        let mut latest: Option<Seen<'p, Reference<'p>>> = None;
        for one in self.referees() {
            if self.unknown_at_firm(one) == Ok(true)
                && latest.is_none_or(|latest| check_key(latest.entry) <= check_key(one.entry))
            {
                latest = Some(one);
            }
        }
        latest
    }

    /// The latest two who are unknown at their firms and are certainly two people.
    ///
    /// One person can have two telephones, and two entries: only names that differ tell.
    ///
    /// # Complexity
    ///
    /// Allocates only where there are two; compares the latest 16 different names.
    #[must_use]
    pub fn two_unknown_referees(&self) -> Option<[Seen<'p, Reference<'p>>; 2]> {
        let is_unknown = |one: &Seen<'p, Reference<'p>>| self.unknown_at_firm(*one) == Ok(true);
        let mut unknown = self.referees();
        unknown.find(is_unknown)?;
        unknown.find(is_unknown)?;
        let mut latest = Vec::new();
        for one in self.referees() {
            if let Some(name) = &one.entry.referee
                && is_unknown(&one)
            {
                latest.push((Name::fold(name.raw()), Reverse(check_key(one.entry)), one));
            }
        }
        order::sort_by(&mut latest, |one, two| one.0.in_letters(&two.0).then(one.1.cmp(&two.1)));
        latest.dedup_by(|one, two| one.0.in_letters(&two.0).is_eq());
        order::sort_by_key(&mut latest, |one| one.1);
        latest.truncate(COMPARED_NAMES);
        latest.iter().enumerate().find_map(|(place, two)| {
            let mut earlier = latest.iter().skip(place.saturating_add(1));
            let one = earlier.find(|one| are_two(&one.0, &two.0))?;
            Some([one.2, two.2])
        })
    }

    /// The kinds of tie between the candidate and the firm of a referee; two referees of one firm
    /// count together: those that [`Facts::tied_firms`] gives, or by a search. Nothing where nobody
    /// looked.
    #[must_use]
    pub fn firm_ties(
        &self,
        referee: Seen<'p, Reference<'p>>,
        firms: &[(&str, FirmTies)],
    ) -> Option<FirmTies> {
        let own = FirmTies::of(referee.entry.firm_links.as_ref()?);
        let Some(firm) = referee.entry.firm.as_ref().filter(|_| own != FirmTies::default()) else {
            return Some(own);
        };
        let place = firms.binary_search_by(|(one, _)| label::product_in_order(one, firm.raw()));
        if let Some((_, ties)) = place.ok().and_then(|place| firms.get(place)) {
            return Some(*ties);
        }
        let mut ties = own;
        for other in self.referees() {
            if let (Some(other), Some(links)) = (&other.entry.firm, &other.entry.firm_links)
                && self.same_product(firm, other)
            {
                ties = ties.and(FirmTies::of(links));
            }
        }
        Some(ties)
    }

    /// The ties of each firm, in the order of their names, where referees are many.
    #[must_use]
    pub fn tied_firms(&self) -> Vec<(&'p str, FirmTies)> {
        if self.profile().references.len() <= FEW_ENTRIES {
            return Vec::new();
        }
        let mut firms = Vec::new();
        for referee in self.referees() {
            if let (Some(firm), Some(links)) = (&referee.entry.firm, &referee.entry.firm_links) {
                firms.push((firm.raw(), FirmTies::of(links)));
            }
        }
        order::sort_by(&mut firms, |one, two| label::product_in_order(one.0, two.0));
        firms.dedup_by(|next, one| {
            let same = label::product_same(next.0, one.0);
            one.1 = if same { one.1.and(next.1) } else { one.1 };
            same
        });
        firms
    }

    /// The kinds that candidate and referee share, and when that was looked up.
    ///
    /// Read by rules of the reference family.
    #[must_use]
    pub fn shared_with_referee(&self) -> Option<(&'p [LinkKind], Option<Moment>)> {
        let shared = self.there(self.profile().links.referee_candidate.as_ref())?;
        Some((&shared.kinds, shared.at))
    }

    /// The kinds that the candidate and a rating client share.
    ///
    /// Read by rules of the reference family.
    #[must_use]
    pub fn shared_with_rater(&self) -> Option<&'p [LinkKind]> {
        Some(&self.there(self.profile().links.rater_candidate.as_ref())?.kinds)
    }

    /// Answers of registrars.
    ///
    /// Read by rules of the history family.
    pub fn education_checks(&self) -> impl Iterator<Item = Seen<'p, EducationCheck<'p>>> {
        self.seen(&self.profile().checks.education)
    }

    /// Answers of the issuers of certificates.
    ///
    /// Read by rules of the history family.
    pub fn certificate_checks(&self) -> impl Iterator<Item = Seen<'p, CertificateCheck<'p>>> {
        self.seen(&self.profile().checks.certificates)
    }

    /// Professional pages that the person named.
    ///
    /// Read by rules of the history family.
    pub fn named_profiles(&self) -> impl Iterator<Item = Seen<'p, PublicProfile<'p>>> {
        self.seen(&self.profile().personas.profiles)
    }

    /// What is known of claimed employers.
    ///
    /// Read by rules of the history family.
    pub fn employer_checks(&self) -> impl Iterator<Item = Seen<'p, EmployerCheck<'p>>> {
        self.seen(&self.profile().checks.employers)
    }

    /// What is claimed and answered of one employer.
    fn known_of(&self, employer: &Product<'_>) -> KnownOf<'p> {
        let sorted = &self.employers;
        let place =
            sorted.binary_search_by(|(one, _)| label::product_in_order(one, employer.raw()));
        if let Some((_, known)) = place.ok().and_then(|place| sorted.get(place)) {
            return *known;
        }
        if !sorted.is_empty() {
            return KnownOf::default();
        }
        let is =
            |one: Option<&Product<'_>>| one.is_some_and(|one| self.same_product(one, employer));
        let mut known = KnownOf::default();
        for post in self.seen(&self.profile().claims.posts) {
            if is(post.entry.employer.as_ref()) {
                known = known.with(post, self.as_of());
            }
        }
        let confirmed = self
            .employer_checks()
            .any(|check| is(check.entry.employer.as_ref()) && confirms(check.entry));
        KnownOf { confirmed, ..known }
    }

    /// Whether two checks are about two employers.
    ///
    /// Read by rules of the history family.
    #[must_use]
    pub fn are_two_employers(&self, one: &EmployerCheck<'_>, two: &EmployerCheck<'_>) -> bool {
        match (&one.employer, &two.employer) {
            (Some(one), Some(two)) => !self.same_product(one, two),
            _ => false,
        }
    }

    /// Whether an employer's answer denies a claimed post of the last seven years, and which.
    ///
    /// It does when the asker found the way to the employer, every declared name was tested, no
    /// other answer of the employer confirms the person, and no post there was held through an
    /// agency.
    ///
    /// Read by rules of the history family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where the employer has no record and it is not known whether that counts.
    ///
    /// # Units
    ///
    /// Seven years are 2,557 days, leap days included, back from the assessment.
    ///
    /// ```
    /// use hirerisk::profile::{
    ///     AskChannel, Checks, Claims, EmployerCheck, EmployerResult, Post, Profile,
    /// };
    /// use hirerisk::{Moment, facts::Facts};
    /// let (to, at): (Moment, Moment) = ("2025-12-31".parse()?, "2026-04-02".parse()?);
    /// let check = EmployerCheck::default()
    ///     .employer("firm-1")
    ///     .result(EmployerResult::NoRecord)
    ///     .channel(AskChannel::OwnSearch)
    ///     .all_names_tested(true)
    ///     .at(at);
    /// let profile = Profile::default()
    ///     .id("c-1")
    ///     .claims(Claims::default().posts([Post::default().employer("firm-1").to(to)]))
    ///     .checks(Checks::default().employers([check]));
    /// let facts = Facts::of(&profile, at);
    /// let denied = facts.denied_post(facts.employer_checks().next().unwrap()).unwrap();
    /// assert_eq!(denied.unwrap().index, 0);
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    pub fn denied_post(
        &self,
        check: Seen<'p, EmployerCheck<'p>>,
    ) -> Result<Option<Seen<'p, Post<'p>>>, Missing> {
        if check.entry.result != Some(EmployerResult::NoRecord) {
            return Ok(None);
        }
        let unclaimed = Signal::ClaimsHistoryEntries.missing();
        let employer = check.entry.employer.as_ref().ok_or(unclaimed)?;
        let known = self.known_of(employer);
        if known.agency.stood(check.entry.at) || known.confirmed {
            return Ok(None);
        }
        match check.entry.channel {
            Some(channel) if channel.is_own() => {}
            Some(_) => return Err(Signal::ChecksEmployerChannel.undecided()),
            None => return Err(Signal::ChecksEmployerChannel.missing()),
        }
        if check.entry.all_names_tested != Some(true) {
            return Err(Signal::ChecksEmployerNamesTested.undecided());
        }
        if let Some(post) = known.recent {
            return Ok(Some(post));
        }
        // A post without a known end may be an old one.
        known.latest.ok_or(unclaimed)?;
        if known.open_end { Err(Signal::ClaimsHistoryFrom.undecided()) } else { Ok(None) }
    }

    /// The latest employer that denies a claimed post, other than the one of a check, and that
    /// post.
    ///
    /// Read by rules of the history family.
    #[must_use]
    pub fn latest_denial(
        &self,
        other_than: Option<Seen<'p, EmployerCheck<'p>>>,
    ) -> Option<(Seen<'p, EmployerCheck<'p>>, Seen<'p, Post<'p>>)> {
        let mut latest = None;
        for check in self.employer_checks() {
            if other_than.is_none_or(|other| self.are_two_employers(check.entry, other.entry))
                && matches!(self.denied_post(check), Ok(Some(_)))
            {
                take_later(&mut latest, check);
            }
        }
        let check = latest?;
        Some((check, self.denied_post(check).ok()??))
    }

    /// The three marks of an employer that exists only as a site: no entry in the register, a
    /// domain younger than the claimed start, nobody unrelated who names it.
    ///
    /// Read by rules of the history family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where the employer is not claimed, its register was not or cannot be searched,
    /// or fewer than two marks could be tested.
    pub fn employer_marks(
        &self,
        check: Seen<'p, EmployerCheck<'p>>,
    ) -> Result<EmployerMarks, Missing> {
        let unclaimed = Signal::ClaimsHistoryEntries.missing();
        let employer = check.entry.employer.as_ref().ok_or(unclaimed)?;
        let known = self.known_of(employer);
        let post = known.latest.ok_or(unclaimed)?;
        let register = match check.entry.register {
            Some(RegisterResult::NotFound) => true,
            Some(RegisterResult::Found) => false,
            Some(RegisterResult::NotSearchable) => {
                return Err(Signal::ChecksEmployerRegister.undecided());
            }
            None => return Err(Signal::ChecksEmployerRegister.missing()),
        };
        let since = self.by_now(check.entry.domain_since);
        let young = known.earliest.and_then(|(from, _)| Some(since?.is_after(from)));
        let unnamed = check.entry.named_by_others.and_then(YesNo::told).map(|named| !named);
        let untested = match (young, since, unnamed) {
            (None, Some(_), _) => Some(Signal::ClaimsHistoryFrom),
            (None, None, _) => Some(Signal::ChecksEmployerDomainSince),
            (Some(_), _, None) => Some(Signal::ChecksEmployerNamedByOthers),
            (Some(_), _, Some(_)) => None,
        };
        if let (Some(signal), None, None) = (untested, young, unnamed) {
            return Err(signal.missing());
        }
        let post =
            known.earliest.map_or(Signal::ClaimsHistoryEntries.at(post.index), |(_, index)| {
                Signal::ClaimsHistoryFrom.at(index)
            });
        Ok(EmployerMarks {
            index: check.index,
            at: check.entry.at,
            post,
            register,
            young: young == Some(true),
            unnamed: unnamed == Some(true),
            untested,
        })
    }

    /// What is not tested yet of a claimed employer whose whole name stands on a list: such a name
    /// opens the check, and nothing more.
    ///
    /// Read by rules of the history family.
    #[must_use]
    pub fn untested_front(&self, list: &ReportedList) -> Option<Missing> {
        let mut listed: SmallVec<[_; 4]> = SmallVec::new();
        for post in self.seen(&self.profile().claims.posts) {
            if let Some(firm) = &post.entry.employer
                && self.reported(list, firm).is_some()
            {
                listed.push(firm);
            }
        }
        order::sort_by(&mut listed, |one, two| label::product_in_order(one.raw(), two.raw()));
        listed.dedup_by(|one, two| self.same_product(one, two));
        let mut untested = None;
        for firm in listed {
            if let Some(mark) = self.untested_mark(firm) {
                untested = Some(untested.map_or(mark, |other: Missing| other.min(mark)));
            }
        }
        untested
    }

    /// The mark of an employer that no check of it has tested.
    fn untested_mark(&self, firm: &Product<'_>) -> Option<Missing> {
        let mut untested = Signal::ChecksEmployerRegister.missing();
        for check in self.employer_checks() {
            if !check.entry.employer.as_ref().is_some_and(|one| self.same_product(one, firm)) {
                continue;
            }
            untested = match self.employer_marks(check) {
                Ok(marks) => marks.untested?.missing(),
                Err(missing) => missing,
            };
        }
        Some(untested)
    }

    /// The claimed post, not remote, in a city where its employer had no office in those years;
    /// nothing where it had one, or every post there was remote.
    ///
    /// Read by rules of the history family.
    #[must_use]
    pub fn post_without_office(
        &self,
        check: Seen<'p, EmployerCheck<'p>>,
    ) -> Option<Result<Seen<'p, Post<'p>>, Missing>> {
        if check.entry.office_there != Some(YesNo::No) {
            return None;
        }
        let unclaimed = Some(Err(Signal::ClaimsHistoryEntries.missing()));
        let Some(employer) = &check.entry.employer else { return unclaimed };
        let known = self.known_of(employer);
        match (known.on_site, known.latest) {
            (Some(post), _) => Some(Ok(post)),
            (None, None) => unclaimed,
            (None, Some(_)) if known.remote_open => {
                Some(Err(Signal::ClaimsHistoryEntries.undecided()))
            }
            (None, Some(_)) => None,
        }
    }

    /// The latest employer with such a post, other than the one of a check, and the post.
    ///
    /// Read by rules of the history family.
    #[must_use]
    pub fn latest_without_office(
        &self,
        other_than: Option<Seen<'p, EmployerCheck<'p>>>,
    ) -> Option<(Seen<'p, EmployerCheck<'p>>, Seen<'p, Post<'p>>)> {
        let mut latest = None;
        for check in self.employer_checks() {
            if matches!(self.post_without_office(check), Some(Ok(_)))
                && other_than.is_none_or(|other| self.are_two_employers(check.entry, other.entry))
            {
                take_later(&mut latest, check);
            }
        }
        let check = latest?;
        Some((check, self.post_without_office(check)?.ok()?))
    }

    /// Whether any claimed employer has answered.
    ///
    /// Read by rules of the history family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where nobody was asked, or each is silent or closed.
    pub fn an_employer_answered(&self) -> Result<(), Missing> {
        let mut silent = false;
        for check in self.employer_checks() {
            match check.entry.result {
                Some(
                    EmployerResult::Confirmed | EmployerResult::Differs | EmployerResult::NoRecord,
                ) => return Ok(()),
                Some(EmployerResult::Silent | EmployerResult::Closed) => silent = true,
                None => {}
            }
        }
        let result = Signal::ChecksEmployerResult;
        Err(if silent { result.undecided() } else { result.missing() })
    }

    /// The latest employer whose record differs in dates or title, other than the one of a check.
    ///
    /// Read by rules of the history family.
    #[must_use]
    pub fn latest_differing(
        &self,
        other_than: Option<Seen<'p, EmployerCheck<'p>>>,
    ) -> Option<Seen<'p, EmployerCheck<'p>>> {
        let mut latest = None;
        for check in self.employer_checks() {
            if check.entry.result == Some(EmployerResult::Differs)
                && other_than.is_none_or(|other| self.are_two_employers(check.entry, other.entry))
            {
                take_later(&mut latest, check);
            }
        }
        latest
    }

    /// The marks of a firm that offers the worker and cannot be shown to exist, each if it was
    /// tested: no entry in the register, no second person, a copied site.
    ///
    /// Read by rules of the history family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where fewer than two were tested.
    pub fn intermediary_marks(&self) -> Result<[Option<bool>; 3], Missing> {
        let register = Signal::ChecksIntermediaryRegister;
        let check = self.there(self.profile().checks.intermediary.as_ref());
        let check = check.ok_or(register.missing())?;
        let unregistered = match check.register {
            Some(RegisterResult::NotFound) => Some(true),
            Some(RegisterResult::Found) => Some(false),
            Some(RegisterResult::NotSearchable) | None => None,
        };
        let alone = check.second_person.and_then(YesNo::told).map(|second| !second);
        let copied = check.site_copied.and_then(YesNo::told);
        match (unregistered, alone, copied) {
            (None, None, _) | (None, _, None) => Err(match check.register {
                Some(_) => register.undecided(),
                None => register.missing(),
            }),
            (_, None, None) => Err(Signal::ChecksIntermediarySecondPerson.missing()),
            marks => Ok(marks.into()),
        }
    }

    /// Whether the whole name of the firm that offers the worker stands on a list.
    ///
    /// Read by rules of the history family.
    #[must_use]
    pub fn offering_firm_is_listed(&self, list: &ReportedList) -> bool {
        let firm = self.profile().intermediary.firm.as_ref();
        firm.is_some_and(|firm| self.reported(list, firm).is_some())
    }

    /// The claimed technology whose stated start lies furthest before its first release, by more
    /// than so many years, other than one.
    ///
    /// Read by rules of the history family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where no start is stated, or there is no dated list of releases.
    pub fn skill_before_release(
        &self,
        years: u32,
        other_than: Option<u16>,
    ) -> Result<Option<u16>, Missing> {
        let skills = &self.profile().claims.skills;
        if skills.iter().all(|skill| skill.since.is_none() || skill.technology.is_none()) {
            return Err(Signal::ClaimsHistorySkills.missing());
        }
        let list = self.profile().lists.technology_releases.as_ref();
        let list = list.filter(|list| self.by_now(list.date).is_some());
        let list = list.ok_or(Signal::ListsTechnologyReleasesDate.missing())?;
        let other =
            other_than.and_then(|other| skills.get(usize::from(other))?.technology.as_ref());
        let many = skills.len().saturating_mul(list.releases.len()) > FEW_PAIRS;
        let sorted = if many { last_releases(&list.releases) } else { Vec::new() };
        let before = |skill: &Skill<'_>| {
            let technology = skill.technology.as_ref()?;
            let since = skill.since.filter(|since| *since >= FIRST_YEAR)?;
            let year = if many {
                released(&sorted, technology)
            } else {
                let mut year = None;
                for release in &list.releases {
                    if let Some(one) = &release.technology
                        && self.same_product(one, technology)
                    {
                        year = year.max(release.year);
                    }
                }
                year
            };
            let gap = year?.saturating_sub(since);
            let is_other = other.is_none_or(|other| !self.same_product(other, technology));
            (gap > years && is_other).then_some(gap)
        };
        let mut furthest = None;
        for (index, skill) in skills.iter().enumerate() {
            if let (Some(gap), Ok(index)) = (before(skill), u16::try_from(index)) {
                furthest = furthest.max(Some((gap, index)));
            }
        }
        Ok(furthest.map(|(_, index)| index))
    }
}

/// What is claimed and answered of one employer, over all its posts and checks.
#[derive(Clone, Copy, Default)]
pub(super) struct KnownOf<'p> {
    /// The latest post.
    latest: Option<Seen<'p, Post<'p>>>,
    /// The latest post of the last seven years.
    recent: Option<Seen<'p, Post<'p>>>,
    /// The latest post that was not remote.
    on_site: Option<Seen<'p, Post<'p>>>,
    /// The first start of a post, and the post.
    earliest: Option<(Moment, u16)>,
    /// Of a post it is not told when it ended.
    open_end: bool,
    /// Of a post it is not told whether it was remote.
    remote_open: bool,
    /// When a post through an agency was claimed.
    agency: Claimed,
    /// An answer of the employer itself confirms the person.
    confirmed: bool,
}

impl<'p> KnownOf<'p> {
    fn with(self, post: Seen<'p, Post<'p>>, as_of: Moment) -> KnownOf<'p> {
        let within =
            |at: Option<Moment>| at.is_some_and(|at| as_of.days_since(at) <= SEVEN_YEARS_DAYS);
        let is_recent = within(post.entry.to) || within(post.entry.from);
        let later = |mut latest: Option<Seen<'p, Post<'p>>>, holds: bool| {
            if holds {
                take_later(&mut latest, post);
            }
            latest
        };
        let earliest = match (self.earliest, post.entry.from) {
            (Some(first), Some(from)) if from.sort_key() < first.0.sort_key() => {
                Some((from, post.index))
            }
            (first, from) => first.or_else(|| Some((from?, post.index))),
        };
        KnownOf {
            latest: later(self.latest, true),
            recent: later(self.recent, is_recent),
            on_site: later(self.on_site, post.entry.remote == Some(false)),
            earliest,
            open_end: self.open_end || post.entry.to.is_none(),
            remote_open: self.remote_open || post.entry.remote.is_none(),
            agency: match post.entry.agency {
                Some(true) => self.agency.with(post.entry.at),
                _ => self.agency,
            },
            ..self
        }
    }
}

/// Moments at which something was claimed, as far as it matters whether any of them stood.
#[derive(Clone, Copy, Default)]
struct Claimed {
    undated: bool,
    first: Option<Moment>,
    first_day: Option<Moment>,
    first_instant: Option<Moment>,
}

impl Claimed {
    fn with(self, at: Option<Moment>) -> Claimed {
        let Some(at) = at else { return Claimed { undated: true, ..self } };
        let (bare, timed) = match at.instant() {
            Some(_) => (None, Some(at)),
            None => (Some(at), None),
        };
        let earlier = |one: Option<Moment>, two: Option<Moment>| match (one, two) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        Claimed {
            first: earlier(self.first, Some(Moment::from(at.day()))),
            first_day: earlier(self.first_day, bare),
            first_instant: earlier(self.first_instant, timed),
            ..self
        }
    }

    /// Whether one of them stood when something was seen.
    fn stood(self, seen: Option<Moment>) -> bool {
        let [first, second] = match seen.and_then(Moment::instant) {
            Some(_) => [self.first_day, self.first_instant],
            None => [self.first, None],
        };
        let is_before = |at: Option<Moment>| at.is_some_and(|at| stood(Some(at), seen));
        self.undated || is_before(first) || is_before(second)
    }
}

/// Whether an employer, reached on a way that the asker found, has a record of the person.
fn confirms(check: &EmployerCheck<'_>) -> bool {
    matches!(check.result, Some(EmployerResult::Confirmed | EmployerResult::Differs))
        && check.channel.is_some_and(AskChannel::is_own)
}

/// So few pairs are compared faster than either side is sorted.
const FEW_PAIRS: usize = 4_096;

/// The last year given for each technology, in the order of their names.
fn last_releases<'p>(releases: &'p [TechnologyRelease<'p>]) -> Vec<(&'p str, u32)> {
    let mut all = Vec::with_capacity(releases.len());
    for release in releases {
        if let (Some(technology), Some(year)) = (&release.technology, release.year) {
            all.push((technology.raw(), year));
        }
    }
    order::sort_by(&mut all, |one, two| {
        label::product_in_order(one.0, two.0).then(two.1.cmp(&one.1))
    });
    all.dedup_by(|next, one| label::product_same(next.0, one.0));
    all
}

fn released(sorted: &[(&str, u32)], technology: &Product<'_>) -> Option<u32> {
    let place = sorted.binary_search_by(|one| label::product_in_order(one.0, technology.raw()));
    place.ok().and_then(|place| sorted.get(place)).map(|one| one.1)
}

/// So few posts and checks are looked through faster than they are sorted.
const FEW_ENTRIES: usize = 16;

/// What is claimed and answered of each of many employers, in the order of their names.
pub(super) fn employers<'p>(facts: &Facts<'p>) -> Vec<(&'p str, KnownOf<'p>)> {
    let profile = facts.profile();
    let entries = profile.claims.posts.len().saturating_add(profile.checks.employers.len());
    if entries <= FEW_ENTRIES {
        return Vec::new();
    }
    let mut all = Vec::with_capacity(entries);
    for post in facts.seen(&profile.claims.posts) {
        if let Some(employer) = &post.entry.employer {
            all.push((employer.raw(), Some(post), false));
        }
    }
    for check in facts.employer_checks() {
        if let Some(employer) = &check.entry.employer {
            all.push((employer.raw(), None, confirms(check.entry)));
        }
    }
    order::sort_by(&mut all, |one, two| label::product_in_order(one.0, two.0));
    let mut known: Vec<(&'p str, KnownOf<'p>)> = Vec::new();
    for (employer, post, confirmed) in all {
        if known.last().is_none_or(|(last, _)| !label::product_same(last, employer)) {
            known.push((employer, KnownOf::default()));
        }
        if let Some((_, known)) = known.last_mut() {
            *known = post.map_or(*known, |post| known.with(post, facts.as_of()));
            known.confirmed |= confirmed;
        }
    }
    known
}

impl YesNo {
    /// Yes or no, where it was told.
    ///
    /// ```
    /// use hirerisk::profile::YesNo;
    /// assert_eq!((YesNo::No.told(), YesNo::Unknown.told()), (Some(false), None));
    /// ```
    #[must_use]
    pub const fn told(self) -> Option<bool> {
        match self {
            YesNo::Yes => Some(true),
            YesNo::No => Some(false),
            YesNo::Unknown => None,
        }
    }
}

/// The marks of an employer that exists only as a site, as far as they were tested.
///
/// Read by rules of the history family.
///
/// ```
/// use hirerisk::profile::{
///     Checks, Claims, EmployerCheck, Post, Profile, RegisterResult, YesNo,
/// };
/// use hirerisk::{Moment, facts::Facts};
/// let at: Moment = "2026-04-02".parse()?;
/// let check = EmployerCheck::default()
///     .employer("firm-1")
///     .register(RegisterResult::NotFound)
///     .named_by_others(YesNo::No)
///     .at(at);
/// let profile = Profile::default()
///     .id("c-1")
///     .claims(Claims::default().posts([Post::default().employer("firm-1")]))
///     .checks(Checks::default().employers([check]));
/// let facts = Facts::of(&profile, at);
/// let marks = facts.employer_marks(facts.employer_checks().next().unwrap()).unwrap();
/// assert_eq!(marks.count(), 2);
/// assert!(marks.untested.is_some()); // the age of the domain
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct EmployerMarks {
    /// The place of the check in the profile.
    pub index: u16,
    /// When it was made.
    pub at: Option<Moment>,
    /// The claimed post.
    pub post: Cite,
    /// No entry in the register.
    pub register: bool,
    /// Its domain is younger than the claimed start.
    pub young: bool,
    /// Nobody unrelated names it.
    pub unnamed: bool,
    /// The fact by which a mark could not be tested.
    pub untested: Option<Signal>,
}

impl EmployerMarks {
    /// How many marks it has.
    #[must_use]
    pub fn count(self) -> u32 {
        count([self.register, self.young, self.unnamed])
    }
}

/// How many of them hold.
fn count(marks: [bool; 3]) -> u32 {
    marks.into_iter().map(u32::from).fold(0, u32::saturating_add)
}

/// What a referee's firm shares with the candidate on the net.
///
/// Read by rules of the reference family.
///
/// ```
/// use hirerisk::profile::{LinkKind, Profile, Reference};
/// use hirerisk::{Moment, facts::Facts};
/// let at: Moment = "2026-04-02".parse()?;
/// let links = [LinkKind::Telephone, LinkKind::Contact, LinkKind::Domain];
/// let referee = Reference::default().referee("person-5").firm_links(links).at(at);
/// let profile = Profile::default().id("c-1").references([referee]);
/// let facts = Facts::of(&profile, at);
/// let referee = facts.referees().next().unwrap();
/// let ties = facts.firm_ties(referee, &facts.tied_firms()).unwrap();
/// assert_eq!(ties.count(), 2); // a telephone and a contact are one kind
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FirmTies {
    domain: bool,
    address: bool,
    telephone: bool,
}

impl FirmTies {
    fn of(links: &[LinkKind]) -> FirmTies {
        FirmTies {
            domain: links.contains(&LinkKind::Domain),
            address: links.contains(&LinkKind::Address),
            telephone: links.contains(&LinkKind::Telephone) || links.contains(&LinkKind::Contact),
        }
    }

    const fn and(self, other: FirmTies) -> FirmTies {
        FirmTies {
            domain: self.domain || other.domain,
            address: self.address || other.address,
            telephone: self.telephone || other.telephone,
        }
    }

    /// How many kinds.
    #[must_use]
    pub fn count(self) -> u32 {
        count([self.domain, self.address, self.telephone])
    }
}

/// When a referee's firm answered, for sorting.
fn check_key(referee: &Reference<'_>) -> Option<i64> {
    referee.check.as_ref().and_then(|check| check.at).map(Moment::sort_key)
}

// Words.
pub use crate::profile::{
    AskChannel, CertificateResult, EmployerResult, RecordResult, RefereeResult, RegisterResult,
    YesNo,
};
