//! People who vouch, employers that answer.

use alloc::vec::Vec;

use super::fold::name::{self, Name};
use super::names::stood;
use super::{Cite, Dated, Facts, Missing, ReportedList, Seen, Signal};
use crate::profile::{
    CertificateCheck, EducationCheck, EmployerCheck, LinkKind, Post, Product, PublicProfile,
    Reference, Skill,
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

/// The latest of several entries; one without a date comes first.
fn latest<'p, T: Dated>(entries: impl Iterator<Item = Seen<'p, T>>) -> Option<Seen<'p, T>> {
    entries.max_by_key(|one| one.entry.seen_at().map(Moment::sort_key))
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
    /// use hirerisk::{Facts, Moment, Signal};
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
        self.unknown_referees().max_by_key(|one| check_key(one.entry))
    }

    /// The latest two who are unknown at their firms and are certainly two people.
    ///
    /// Read by rules of the reference family.
    ///
    /// # Complexity
    ///
    /// Allocates only where there are two.
    ///
    /// At worst quadratic in the referees who are unknown at their firms.
    #[must_use]
    pub fn two_unknown_referees(&self) -> Option<[Seen<'p, Reference<'p>>; 2]> {
        self.unknown_referees().nth(1)?;
        let folded: Vec<_> = self
            .unknown_referees()
            .map(|one| (one, one.entry.referee.as_ref().map(|name| Name::fold(name.raw()))))
            .collect();
        folded
            .iter()
            .flat_map(|two| folded.iter().map(move |one| [one, two]))
            .filter(|[one, two]| check_key(one.0.entry) <= check_key(two.0.entry))
            .filter(|[one, two]| are_two(one, two))
            .map(|[one, two]| [one.0, two.0])
            .max_by_key(|[one, two]| [check_key(two.entry), check_key(one.entry)])
    }

    fn unknown_referees(&self) -> impl Iterator<Item = Seen<'p, Reference<'p>>> {
        self.referees().filter(|referee| self.unknown_at_firm(*referee) == Ok(true))
    }

    /// The kinds of tie between the candidate and the firm of a referee; two referees of one firm
    /// count together. Nothing where nobody looked.
    ///
    /// Read by rules of the reference family.
    #[must_use]
    pub fn firm_ties(&self, referee: Seen<'p, Reference<'p>>) -> Option<FirmTies> {
        let own = FirmTies::of(referee.entry.firm_links.as_ref()?);
        let Some(firm) = referee.entry.firm.as_ref().filter(|_| own != FirmTies::default()) else {
            return Some(own);
        };
        let same = |other: &Seen<'p, Reference<'p>>| {
            other.entry.firm.as_ref().is_some_and(|other| self.same_product(firm, other))
        };
        let others = self.referees().filter(same);
        Some(
            others
                .filter_map(|other| other.entry.firm_links.as_ref())
                .fold(own, |ties, links| ties.and(FirmTies::of(links))),
        )
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

    /// The posts claimed at an employer.
    ///
    /// Read by rules of the history family.
    pub fn posts_at(&self, employer: &'p Product<'p>) -> impl Iterator<Item = Seen<'p, Post<'p>>> {
        self.seen(&self.profile().claims.posts).filter(move |post| {
            post.entry.employer.as_ref().is_some_and(|post| self.same_product(employer, post))
        })
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
    /// use hirerisk::{Facts, Moment};
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
        let agency = self
            .posts_at(employer)
            .any(|post| stood(post.entry.at, check.entry.at) && post.entry.agency == Some(true));
        if agency || self.is_confirmed_by(employer) {
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
        let since = |at: Option<Moment>| at.map(|at| self.as_of().days_since(at));
        let recent = |post: &Seen<'p, Post<'p>>| {
            let within = |at| since(at).is_some_and(|days| days <= SEVEN_YEARS_DAYS);
            within(post.entry.to) || within(post.entry.from)
        };
        if let Some(post) = latest(self.posts_at(employer).filter(recent)) {
            return Ok(Some(post));
        }
        // A post without a known end may be an old one.
        let mut posts = self.posts_at(employer).peekable();
        posts.peek().ok_or(unclaimed)?;
        let old = posts.all(|post| post.entry.to.is_some());
        if old { Ok(None) } else { Err(Signal::ClaimsHistoryFrom.undecided()) }
    }

    /// Whether an employer, reached on a way that the asker found, has a record of the person.
    fn is_confirmed_by(&self, employer: &Product<'_>) -> bool {
        self.employer_checks().any(|check| {
            matches!(check.entry.result, Some(EmployerResult::Confirmed | EmployerResult::Differs))
                && check.entry.channel.is_some_and(AskChannel::is_own)
                && check.entry.employer.as_ref().is_some_and(|one| self.same_product(one, employer))
        })
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
        let denials = self.employer_checks().filter(|check| {
            other_than.is_none_or(|other| self.are_two_employers(check.entry, other.entry))
                && matches!(self.denied_post(*check), Ok(Some(_)))
        });
        let check = latest(denials)?;
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
        let post = latest(self.posts_at(employer)).ok_or(unclaimed)?;
        let register = match check.entry.register {
            Some(RegisterResult::NotFound) => true,
            Some(RegisterResult::Found) => false,
            Some(RegisterResult::NotSearchable) => {
                return Err(Signal::ChecksEmployerRegister.undecided());
            }
            None => return Err(Signal::ChecksEmployerRegister.missing()),
        };
        let earliest = self
            .posts_at(employer)
            .filter_map(|post| Some((post.entry.from?, post.index)))
            .min_by_key(|(from, _)| from.sort_key());
        let since = self.by_now(check.entry.domain_since);
        let young = earliest.and_then(|(from, _)| Some(since?.is_after(from)));
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
        let post = earliest.map_or(Signal::ClaimsHistoryEntries.at(post.index), |(_, index)| {
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
        let posts = self.seen(&self.profile().claims.posts);
        let listed = posts.filter_map(|post| {
            post.entry.employer.as_ref().filter(|firm| self.reported(list, firm).is_some())
        });
        listed.filter_map(|firm| self.untested_mark(firm)).min()
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
        let on_site = |post: &Seen<'p, Post<'p>>| post.entry.remote == Some(false);
        if let Some(post) = latest(self.posts_at(employer).filter(on_site)) {
            return Some(Ok(post));
        }
        let mut posts = self.posts_at(employer).peekable();
        if posts.peek().is_none() {
            return unclaimed;
        }
        let remote = posts.all(|post| post.entry.remote.is_some());
        if remote { None } else { Some(Err(Signal::ClaimsHistoryEntries.undecided())) }
    }

    /// The latest employer with such a post, other than the one of a check, and the post.
    ///
    /// Read by rules of the history family.
    #[must_use]
    pub fn latest_without_office(
        &self,
        other_than: Option<Seen<'p, EmployerCheck<'p>>>,
    ) -> Option<(Seen<'p, EmployerCheck<'p>>, Seen<'p, Post<'p>>)> {
        let absent = self.employer_checks().filter(|check| {
            matches!(self.post_without_office(*check), Some(Ok(_)))
                && other_than.is_none_or(|other| self.are_two_employers(check.entry, other.entry))
        });
        let check = latest(absent)?;
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
        latest(self.employer_checks().filter(|check| {
            check.entry.result == Some(EmployerResult::Differs)
                && other_than.is_none_or(|other| self.are_two_employers(check.entry, other.entry))
        }))
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
        let same = |one: &Product<'_>, two: &Product<'_>| self.same_product(one, two);
        let before = |skill: &Skill<'_>| {
            let technology = skill.technology.as_ref()?;
            let since = skill.since.filter(|since| *since >= FIRST_YEAR)?;
            let releases = list.releases.iter().filter(|release| {
                release.technology.as_ref().is_some_and(|release| same(release, technology))
            });
            let gap = releases.filter_map(|release| release.year).max()?.saturating_sub(since);
            (gap > years && other.is_none_or(|other| !same(other, technology))).then_some(gap)
        };
        Ok(skills
            .iter()
            .enumerate()
            .filter_map(|(index, skill)| Some((before(skill)?, u16::try_from(index).ok()?)))
            .max_by_key(|(gap, _)| *gap)
            .map(|(_, index)| index))
    }
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
/// use hirerisk::{Facts, Moment};
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
/// use hirerisk::{Facts, Moment};
/// let at: Moment = "2026-04-02".parse()?;
/// let links = [LinkKind::Telephone, LinkKind::Contact, LinkKind::Domain];
/// let referee = Reference::default().referee("person-5").firm_links(links).at(at);
/// let profile = Profile::default().id("c-1").references([referee]);
/// let facts = Facts::of(&profile, at);
/// let ties = facts.firm_ties(facts.referees().next().unwrap()).unwrap();
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

/// A referee with the folded name.
type Folded<'p> = (Seen<'p, Reference<'p>>, Option<Name<'p>>);

/// Whether two referees are certainly two people: their names differ. One person can have two
/// telephones, and two entries.
fn are_two(one: &Folded<'_>, two: &Folded<'_>) -> bool {
    let names = one.1.as_ref().zip(two.1.as_ref());
    names.is_some_and(|(one, two)| name::are_two(one, two))
}

// Words.
pub use crate::profile::{
    AskChannel, CertificateResult, EmployerResult, RecordResult, RefereeResult, RegisterResult,
    YesNo,
};
