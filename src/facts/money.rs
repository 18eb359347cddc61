//! Accounts, payees and requests.

use smallvec::SmallVec;

use super::fold::label;
use super::names::stood;
use super::{Cite, Facts, Missing, NameAgainstDeclared, Seen, Signal};
use crate::order::{self, Greatest as _};
use crate::profile::{Account, AccountChange, ConductReport, PayRequest, Payee, Token};
use crate::units::Moment;

/// Who holds an account, as far as it is known, rising.
///
/// Read by rules of the payment family.
///
/// ```
/// use hirerisk::facts::Holder;
/// assert!(Holder::WrittenOther < Holder::NoMatch && Holder::NoMatch < Holder::Another);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holder {
    /// The person, or somebody whom a declared fact explains.
    Explained,
    /// The payment instruction names somebody else; the issuer has not answered.
    WrittenOther,
    /// The issuer finds no match for any declared name.
    NoMatch,
    /// The issuer names another holder.
    Another,
}

/// What is known of the holder of one account.
///
/// Read by rules of the payment family.
///
/// ```
/// use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// use hirerisk::{Moment, facts::{Facts, Holder}};
/// let at: Moment = "2026-04-02".parse()?;
/// let check =
///     HolderCheck::default().result(HolderResult::NoMatch).all_names_tested(true).at(at);
/// let account = Account::default().account("acct-1").holder_check(check);
/// let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// let held = Facts::of(&profile, at).strongest_held().unwrap();
/// assert_eq!((held.index, held.holder), (0, Holder::NoMatch));
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Held {
    /// The place of the account in the profile.
    pub index: u16,
    /// Who holds it.
    pub holder: Holder,
    /// When that was seen.
    pub at: Option<Moment>,
    /// What it could still prove to be, and the fact that would tell.
    pub open: Option<(Holder, Signal)>,
}

/// An account in a country that no claim names.
///
/// Read by rules of the payment family.
///
/// [`Facts::unrelated`] finds it.
///
/// ```
/// use hirerisk::profile::{
///     Account, Claims, Employer, Payments, Place, Profile, Residence, Token,
/// };
/// use hirerisk::{Moment, facts::Facts};
/// let at: Moment = "2026-04-02".parse()?;
/// let home = Residence::default().place(Place::default().country("country-1"));
/// let account = Account::default().account("acct-1").country("country-9").at(at);
/// let profile = Profile::default()
///     .id("c-1")
///     .claims(Claims::default().residences([home]))
///     .employer(Employer::default().countries([Token::from("country-1")]))
///     .payments(Payments::default().accounts([account]));
/// let facts = Facts::of(&profile, at);
/// let found = facts.unrelated(facts.accounts().next().unwrap()).unwrap().unwrap();
/// assert_eq!(found.account.pointer(), "/payments/accounts/0/country");
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Unrelated {
    /// The claimed home.
    pub home: Cite,
    /// The account.
    pub account: Cite,
    /// When the account was given.
    pub at: Option<Moment>,
}

impl<'p> Facts<'p> {
    /// Receiving accounts, earlier ones included.
    ///
    /// Read by rules of the payment family.
    pub fn accounts(&self) -> impl Iterator<Item = Seen<'p, Account<'p>>> {
        self.seen(&self.profile().payments.accounts)
    }

    /// Who holds an account; nothing where neither an answer nor a written holder is given.
    ///
    /// An answer of the issuer counts once every declared name was tested. Until then the holder
    /// written on the payment instruction may still be somebody else's name.
    ///
    /// Read by rules of the payment family.
    ///
    /// [`Held`] shows an answer.
    #[must_use]
    pub fn held(&self, account: Seen<'p, Account<'p>>) -> Option<Result<Held, Missing>> {
        let check = self.there(account.entry.holder_check.as_ref());
        let known = |holder, at| Held { index: account.index, holder, at, open: None };
        let written = self
            .written_holder(account.entry)
            .map(|written| written.map(|holder| known(holder, account.entry.at)));
        let Some((check, result)) = check.and_then(|check| Some((check, check.result?))) else {
            return written.map(|held| may_prove(held, Holder::Another, COMPARISON.missing()));
        };
        let tested = check.all_names_tested == Some(true);
        let found = match result {
            HolderResult::Match | HolderResult::CloseMatch => {
                return Some(Ok(known(Holder::Explained, check.at)));
            }
            HolderResult::Unavailable => {
                let open = COMPARISON.undecided();
                return Some(
                    written.map_or(Err(open), |held| may_prove(held, Holder::Another, open)),
                );
            }
            HolderResult::NoMatch => Holder::NoMatch,
            HolderResult::AnotherHolder => Holder::Another,
        };
        if tested {
            return Some(Ok(known(found, check.at)));
        }
        // Tested under some names only: the answer itself does not decide, nor is it quiet.
        let open = Signal::PaymentsHolderNamesTested.undecided();
        let written = written.and_then(Result::ok).filter(|held| held.holder != Holder::Explained);
        Some(written.map_or(Err(open), |held| may_prove(Ok(held), found, open)))
    }

    /// The account that is furthest from being the person's own, the latest of them, with what any
    /// account could still prove to be.
    ///
    /// Read by rules of the payment family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where no account is known to be somebody else's and the holder of one is open.
    pub fn strongest_held(&self) -> Result<Held, Missing> {
        let mut strongest: Option<Held> = None;
        let mut open: Option<(Holder, Signal)> = None;
        let mut unknown: Option<Missing> = None;
        for held in self.accounts().filter_map(|account| self.held(account)) {
            match held {
                Ok(held) => {
                    open = open.max(held.open);
                    let rank = |one: &Held| (one.holder, one.at.map(Moment::sort_key));
                    strongest = strongest.into_iter().chain([held]).greatest_by(rank);
                }
                Err(missing) => {
                    open = open.max(Some((Holder::Another, missing.signal)));
                    unknown = unknown.into_iter().chain([missing]).min();
                }
            }
        }
        match (strongest, unknown) {
            (None, None) => Err(COMPARISON.missing()),
            (Some(held), _) if held.holder != Holder::Explained => Ok(Held { open, ..held }),
            (_, Some(missing)) => Err(missing),
            (Some(held), None) => Ok(held),
        }
    }

    /// Whom the payment instruction names. Only one natural person can be another one.
    fn written_holder(&self, account: &'p Account<'p>) -> Option<Result<Holder, Missing>> {
        let written = account.holder_written.as_ref()?;
        let undecided = Err(Signal::PaymentsHolderWritten.undecided());
        Some(match (self.against_declared(written, account.at), account.holder_kind) {
            (_, Some(HolderKind::Firm | HolderKind::Joint))
            | (NameAgainstDeclared::Same | NameAgainstDeclared::Compatible, _) => {
                Ok(Holder::Explained)
            }
            (NameAgainstDeclared::Unknown, _) => self.a_name_is_declared().and(undecided),
            (NameAgainstDeclared::Different, None) => undecided,
            (NameAgainstDeclared::Different, Some(HolderKind::Person)) => {
                match self.may_be_of_household(written, account.at) {
                    Some(true) => Ok(Holder::Explained),
                    Some(false) if !self.household_has_unnamed(account.at) => {
                        Ok(Holder::WrittenOther)
                    }
                    Some(false) | None => undecided,
                }
            }
        })
    }

    /// Whether a declared household has a member whose name is not given.
    fn household_has_unnamed(&self, seen: Option<Moment>) -> bool {
        self.seen(&self.profile().claims.household)
            .any(|member| stood(member.entry.at, seen) && member.entry.name.is_none())
    }

    /// Whether an account lies in a country that no claim of the time and no country of the
    /// employer's names; nothing where it has no country, or where it has a claimed one.
    ///
    /// Read by rules of the payment family.
    #[must_use]
    pub fn unrelated(&self, account: Seen<'p, Account<'p>>) -> Option<Result<Unrelated, Missing>> {
        let country = account.entry.country.as_ref()?;
        let undecided = |signal: Signal| Some(Err(signal.undecided()));
        if account.entry.multi_currency == Some(true) {
            return undecided(Signal::PaymentsAccountCountry);
        }
        let at = account.entry.at;
        let mut all_known = true;
        for related in self.related_countries(at) {
            match related {
                Some(related) if label::same(related.raw(), country.raw()) => return None,
                Some(_) => {}
                None => all_known = false,
            }
        }
        let Some(home) = self.first_home_country(at) else {
            return Some(Err(Signal::ClaimsResidenceCountry.missing()));
        };
        if !all_known {
            return undecided(Signal::ClaimsResidenceCountry);
        }
        if self.profile().employer.countries.is_empty() {
            return Some(Err(Signal::EmployerCountry.missing()));
        }
        let account = Signal::PaymentsAccountCountry.at(account.index);
        Some(Ok(Unrelated { home, account, at }))
    }

    /// The countries of every home, earlier home and stay declared by then, and the employer's.
    fn related_countries(
        &self,
        seen: Option<Moment>,
    ) -> impl Iterator<Item = Option<&'p Token<'p>>> {
        let profile = self.profile();
        let homes = self.seen(&profile.claims.residences);
        let earlier = self.seen(&profile.claims.earlier_residences);
        let stays = self.seen(&profile.claims.stays);
        homes
            .map(|home| (home.entry.at, &home.entry.place))
            .chain(earlier.map(|home| (home.entry.at, &home.entry.place)))
            .chain(stays.map(|stay| (stay.entry.at, &stay.entry.place)))
            .filter(move |(at, _)| stood(*at, seen))
            .map(|(_, place)| place.country.as_ref())
            .chain(profile.employer.countries.iter().map(Some))
    }

    fn first_home_country(&self, seen: Option<Moment>) -> Option<Cite> {
        self.seen(&self.profile().claims.residences)
            .find(|home| stood(home.entry.at, seen) && home.entry.place.country.is_some())
            .map(|home| Signal::ClaimsResidenceCountry.at(home.index))
    }

    /// The changes of the receiving account that the person asked for.
    ///
    /// Read by rules of the payment family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `payments.changes` where no log is kept.
    pub fn account_changes(&self) -> Result<AccountChanges<'p>, Missing> {
        let log = self.given(self.profile().payments.changes.as_deref());
        let log = log.ok_or(Signal::PaymentsChanges.missing())?;
        let asked = |change: &AccountChange<'_>| {
            change.asked_by == Some(Asker::Person) && change.split != Some(true)
        };
        let mut changes: SmallVec<[_; 4]> = log
            .filter(|change| asked(change))
            .filter_map(|change| Some((change.entry.at?, change)))
            .collect();
        order::sort_by_key(&mut changes, |(at, _)| at.sort_key());
        Ok(AccountChanges(changes))
    }

    /// First pay, if it has been.
    ///
    /// Read by rules of the payment family.
    #[must_use]
    pub fn first_pay(&self) -> Option<Moment> {
        self.by_now(self.profile().payments.first_pay_at)
    }

    /// Who is to be paid.
    ///
    /// Read by rules of the payment family.
    #[must_use]
    pub fn payee(&self) -> Option<&'p Payee<'p>> {
        self.there(self.profile().payments.payee.as_ref())
    }

    /// What the register says of the payee firm.
    ///
    /// Read by rules of the payment family.
    #[must_use]
    pub fn payee_tie(&self) -> Option<PayeeTie> {
        self.there(self.payee()?.register.as_ref())?.result
    }

    /// Written requests on pay of one kind.
    ///
    /// Read by rules of the payment family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `payments.requests` where no record is kept.
    pub fn pay_requests(
        &self,
        kind: PayRequestKind,
    ) -> Result<impl Iterator<Item = Seen<'p, PayRequest>>, Missing> {
        let log = self.given(self.profile().payments.requests.as_deref());
        let log = log.ok_or(Signal::PaymentsRequests.missing())?;
        Ok(log.filter(move |request| request.entry.kind == Some(kind)))
    }

    /// The latest two requests for pay in advance that were made on different days within so many
    /// days of each other, and the written threat that came after them.
    ///
    /// Read by rules of the payment family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names the record that is not kept.
    ///
    /// # Units
    ///
    /// Whole days between the two requests.
    pub fn advance_pay_threat(&self, days: i64) -> Result<Option<[Cite; 3]>, Missing> {
        let mut requests: SmallVec<[(Moment, Cite); 8]> = self
            .pay_requests(PayRequestKind::Prepayment)?
            .filter_map(|one| Some((one.entry.at?, Signal::PaymentsRequests.at(one.index))))
            .collect();
        order::sort_by_key(&mut requests, |(at, _)| at.sort_key());
        let pairs = || pairs_within(&requests, days);
        if pairs().next().is_none() {
            return Ok(None);
        }
        let reports = self.pay_reports(ConductKind::PaymentThreat);
        let threat = self
            .pay_requests(PayRequestKind::Threat)?
            .filter_map(|one| Some((one.entry.at?, Signal::PaymentsRequests.at(one.index))))
            .chain(reports.into_iter().flatten().filter_map(|one| {
                let written = one.entry.form == Some(ReportForm::Written);
                Some((one.entry.at.filter(|_| written)?, Signal::ConductReports.at(one.index)))
            }))
            .greatest_by(|(at, _)| at.sort_key());
        let found = threat.and_then(|(at, threat)| {
            let [(_, one), (_, two)] = pairs().find(|[_, (second, _)]| at.is_after(*second))?;
            Some([one, two, threat])
        });
        match found {
            Some(_) => Ok(found),
            None => self.pay_reports(ConductKind::PaymentThreat).map(|_| None),
        }
    }

    /// The latest three records of small unapproved charges, on different days, within so many
    /// days.
    ///
    /// Read by rules of the payment family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `conduct.reports` where none are kept.
    ///
    /// # Units
    ///
    /// Whole days, from the first of the three to the last.
    ///
    /// ```
    /// use hirerisk::profile::{Conduct, ConductKind, ConductReport, Profile};
    /// use hirerisk::{Moment, facts::Facts};
    /// let on = |day: &str| {
    ///     let at: Moment = day.parse().unwrap();
    ///     ConductReport::default().kind(ConductKind::SmallCharges).at(at)
    /// };
    /// let reports = [on("2026-04-01"), on("2026-04-10"), on("2026-04-20")];
    /// let profile = Profile::default().id("c-1").conduct(Conduct::default().reports(reports));
    /// let facts = Facts::of(&profile, "2026-05-01".parse()?);
    /// assert!(facts.small_charges(19).unwrap().is_some());
    /// assert!(facts.small_charges(18).unwrap().is_none());
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    pub fn small_charges(&self, days: i64) -> Result<Option<[Cite; 3]>, Missing> {
        let mut charges: SmallVec<[(Moment, Cite); 8]> = self
            .pay_reports(ConductKind::SmallCharges)?
            .filter_map(|one| Some((one.entry.at?, Signal::ConductReports.at(one.index))))
            .map(|(at, cite)| (Moment::from(at.day()), cite))
            .collect();
        // By calendar days, so that it does not matter which charge of a day is taken.
        order::sort_by(&mut charges, Ord::cmp);
        charges.dedup_by_key(|(at, _)| *at);
        let thirds = charges.iter().zip(charges.iter().skip(1)).zip(charges.iter().skip(2));
        Ok(thirds
            .filter(|((one, _), three)| three.0.days_since(one.0) <= days)
            .map(|((one, two), three)| [one.1, two.1, three.1])
            .next_back())
    }

    /// What managers recorded about pay, of one kind.
    ///
    /// Read by rules of the payment family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `conduct.reports` where none are kept.
    pub fn pay_reports(
        &self,
        kind: ConductKind,
    ) -> Result<impl Iterator<Item = Seen<'p, ConductReport<'p>>>, Missing> {
        let log = self.given(self.profile().conduct.reports.as_deref());
        let log = log.ok_or(Signal::ConductReports.missing())?;
        Ok(log.filter(move |report| report.entry.kind == Some(kind)))
    }

    /// Whether the role or its sector pays in cryptocurrency.
    ///
    /// Read by rules of the payment family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `role.pays_in_crypto`.
    pub fn pays_in_crypto(&self) -> Result<bool, Missing> {
        self.profile().role.pays_in_crypto.ok_or(Signal::RolePaysInCrypto.missing())
    }
}

/// The dated changes of the receiving account that the person asked for, in order of time; pay
/// split between own accounts is no change.
///
/// Read by rules of the payment family.
///
/// ```
/// use hirerisk::profile::{AccountChange, Asker, Payments, Profile};
/// use hirerisk::{Moment, facts::Facts};
/// let (one, two): (Moment, Moment) = ("2026-04-02".parse()?, "2026-04-09".parse()?);
/// let change = |at: Moment| AccountChange::default().to("acct-2").asked_by(Asker::Person).at(at);
/// let payments = Payments::default().changes([change(one), change(two)]);
/// let profile = Profile::default().id("c-1").payments(payments);
/// let facts = Facts::of(&profile, two);
/// let changes = facts.account_changes().unwrap();
/// assert!(changes.two_within(7).is_some() && changes.two_within(6).is_none());
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Debug)]
pub struct AccountChanges<'p>(SmallVec<[(Moment, Seen<'p, AccountChange<'p>>); 4]>);

impl AccountChanges<'_> {
    /// The latest change that lies within so many days of a moment, before or after it.
    #[must_use]
    pub fn near(&self, moment: Moment, days: i64) -> Option<Cite> {
        let apart = |at: Moment| at.days_begun_since(moment).max(moment.days_begun_since(at));
        let (_, change) = self.0.iter().rfind(|(at, _)| apart(*at) <= days)?;
        Some(Signal::PaymentsChanges.at(change.index))
    }

    /// The latest two changes on different days that lie within so many days of each other.
    #[must_use]
    pub fn two_within(&self, days: i64) -> Option<[Cite; 2]> {
        let pair = pairs_within(&self.0, days).next()?;
        Some(pair.map(|(_, change)| Signal::PaymentsChanges.at(change.index)))
    }

    /// The latest three changes, to three different accounts, within so many days.
    #[must_use]
    pub fn three_accounts_within(&self, days: i64) -> Option<[Cite; 3]> {
        let mut found = None;
        // The accounts last changed to, the latest first.
        let mut recent: [Option<(&Token<'_>, Moment, Cite)>; 3] = [None; 3];
        for (at, change) in &self.0 {
            let Some(to) = &change.entry.to else { continue };
            let is = |slot: Option<(&Token<'_>, Moment, Cite)>| {
                slot.is_some_and(|(account, ..)| label::same(account.raw(), to.raw()))
            };
            let now = Some((to, *at, Signal::PaymentsChanges.at(change.index)));
            let [first, second, third] = recent;
            recent = match (is(first), is(second)) {
                (true, _) => [now, second, third],
                (_, true) => [now, first, third],
                _ => [now, first, second],
            };
            if let [Some((_, last, three)), Some((_, _, two)), Some((_, earliest, one))] = recent
                && last.days_begun_since(earliest) <= days
            {
                found = Some([one, two, three]);
            }
        }
        found
    }
}

/// Pairs on different days that lie within so many days of each other, the latest first.
///
/// Not neighbours alone: of two stamps of one day the one with a time may be further away than the
/// bare date.
fn pairs_within<T: Copy>(
    list: &[(Moment, T)],
    days: i64,
) -> impl Iterator<Item = [(Moment, T); 2]> {
    list.iter().enumerate().rev().flat_map(move |(place, two)| {
        let before = list.iter().take(place).rev();
        let near = move |one: &&(Moment, T)| {
            one.0.day() != two.0.day() && two.0.days_begun_since(one.0) <= days
        };
        before.filter(near).map(|one| [*one, *two])
    })
}

const COMPARISON: Signal = Signal::PaymentsHolderComparison;

/// What an account could still prove to be once a fact is known.
fn may_prove(held: Result<Held, Missing>, to: Holder, open: Missing) -> Result<Held, Missing> {
    held.map(|held| match held.holder {
        Holder::Explained => held,
        Holder::WrittenOther | Holder::NoMatch | Holder::Another => {
            Held { open: Some((to, open.signal)), ..held }
        }
    })
}

// Words.
pub use crate::profile::{
    AccountClass, Asker, ConductKind, HolderKind, HolderResult, PayRequestKind, PayeeKind,
    PayeeTie, ReportForm,
};
