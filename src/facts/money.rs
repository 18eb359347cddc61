//! Accounts, payees and requests.

use smallvec::SmallVec;

use super::fold::label;
use super::names::stood;
use super::{Cite, Facts, Missing, NameAgainstDeclared, Seen, Signal};
use crate::order;
use crate::profile::{Account, AccountChange, ConductReport, PayRequest, Payee, Place, Token};
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
                    if strongest.as_ref().is_none_or(|strongest| rank(strongest) <= rank(&held)) {
                        strongest = Some(held);
                    }
                }
                Err(missing) => {
                    open = open.max(Some((Holder::Another, missing.signal)));
                    unknown = unknown.min(Some(missing)).or(Some(missing));
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
        let (related, all_known) = self.is_related_country(country, at);
        if related {
            return None;
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

    /// Whether a country is one of the employer's, or that of a home, earlier home or stay declared
    /// by then; and whether the country of each of these is known.
    fn is_related_country(&self, country: &Token<'_>, seen: Option<Moment>) -> (bool, bool) {
        let profile = self.profile();
        let is_it = |one: &Token<'_>| label::same(one.raw(), country.raw());
        let mut related = profile.employer.countries.iter().any(is_it);
        let mut all_known = true;
        let mut look = |at: Option<Moment>, place: &Place<'_>| {
            if stood(at, seen) {
                related |= place.country.as_ref().is_some_and(is_it);
                all_known &= place.country.is_some();
            }
        };
        for home in self.seen(&profile.claims.residences) {
            look(home.entry.at, &home.entry.place);
        }
        for home in self.seen(&profile.claims.earlier_residences) {
            look(home.entry.at, &home.entry.place);
        }
        for stay in self.seen(&profile.claims.stays) {
            look(stay.entry.at, &stay.entry.place);
        }
        (related, all_known)
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
        let log = self.profile().payments.changes.as_deref();
        let changes = self.given(log).ok_or(Signal::PaymentsChanges.missing())?;
        let mut asked: SmallVec<[(Moment, Cite); 16]> = SmallVec::new();
        for change in changes {
            if let Some(at) = change.entry.at
                && change.asked_by == Some(Asker::Person)
                && change.split != Some(true)
            {
                asked.push((at, Signal::PaymentsChanges.at(change.index)));
            }
        }
        order::sort_by_key(&mut asked, |(at, _)| at.sort_key());
        Ok(AccountChanges { log: log.unwrap_or_default(), asked })
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
        let mut requests: SmallVec<[(Moment, Cite); 16]> = SmallVec::new();
        for one in self.pay_requests(PayRequestKind::Prepayment)? {
            if let Some(at) = one.entry.at {
                requests.push((at, Signal::PaymentsRequests.at(one.index)));
            }
        }
        order::sort_by_key(&mut requests, |(at, _)| at.sort_key());
        if pair_within(&requests, days, None).is_none() {
            return Ok(None);
        }
        if let Some((at, threat)) = self.latest_threat()?
            && let Some([one, two]) = pair_within(&requests, days, Some(at))
        {
            return Ok(Some([one, two, threat]));
        }
        self.pay_reports(ConductKind::PaymentThreat).map(|_| None)
    }

    /// The latest written threat over pay: a request, or what a manager recorded.
    fn latest_threat(&self) -> Result<Option<(Moment, Cite)>, Missing> {
        let mut latest: Option<(Moment, Cite)> = None;
        let mut take = |at: Option<Moment>, cite: Cite| {
            if let Some(at) = at
                && latest.is_none_or(|(latest, _)| latest.sort_key() <= at.sort_key())
            {
                latest = Some((at, cite));
            }
        };
        for one in self.pay_requests(PayRequestKind::Threat)? {
            take(one.entry.at, Signal::PaymentsRequests.at(one.index));
        }
        if let Ok(reports) = self.pay_reports(ConductKind::PaymentThreat) {
            for one in reports {
                if one.entry.form == Some(ReportForm::Written) {
                    take(one.entry.at, Signal::ConductReports.at(one.index));
                }
            }
        }
        Ok(latest)
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
        // By calendar days, so that it does not matter which charge of a day is taken.
        let mut charges: SmallVec<[(Moment, Cite); 16]> = SmallVec::new();
        for one in self.pay_reports(ConductKind::SmallCharges)? {
            if let Some(at) = one.entry.at {
                charges.push((Moment::from(at.day()), Signal::ConductReports.at(one.index)));
            }
        }
        order::sort_by(&mut charges, Ord::cmp);
        let (mut three, mut found) = ([None; 3], None);
        for &(day, cite) in &charges {
            let [_, second, third] = three;
            if third.is_some_and(|(last, _)| last == day) {
                continue;
            }
            three = [second, third, Some((day, cite))];
            if let [Some((first, one)), Some((_, two)), Some((last, three))] = three
                && last.days_since(first) <= days
            {
                found = Some([one, two, three]);
            }
        }
        Ok(found)
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
        self.conduct_reports(kind)
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
pub struct AccountChanges<'p> {
    log: &'p [AccountChange<'p>],
    asked: SmallVec<[(Moment, Cite); 16]>,
}

impl AccountChanges<'_> {
    /// The latest change that lies within so many days of a moment, before or after it.
    #[must_use]
    pub fn near(&self, moment: Moment, days: i64) -> Option<Cite> {
        let apart = |at: Moment| at.days_begun_since(moment).max(moment.days_begun_since(at));
        let (_, change) = self.asked.iter().rfind(|(at, _)| apart(*at) <= days)?;
        Some(*change)
    }

    /// The latest two changes on different days that lie within so many days of each other.
    #[must_use]
    pub fn two_within(&self, days: i64) -> Option<[Cite; 2]> {
        pair_within(&self.asked, days, None)
    }

    /// The latest three changes, to three different accounts, within so many days.
    #[must_use]
    pub fn three_accounts_within(&self, days: i64) -> Option<[Cite; 3]> {
        let mut found = None;
        // The accounts last changed to, the latest first.
        let mut recent: [Option<(&Token<'_>, Moment, Cite)>; 3] = [None; 3];
        for (at, cite) in &self.asked {
            let [index, _] = cite.index.map(usize::from);
            let Some(to) = self.log.get(index).and_then(|change| change.to.as_ref()) else {
                continue;
            };
            let is = |slot: Option<(&Token<'_>, Moment, Cite)>| {
                slot.is_some_and(|(account, ..)| label::same(account.raw(), to.raw()))
            };
            let now = Some((to, *at, *cite));
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

/// The latest two on different days that lie within so many days of each other, before a moment if
/// one is given.
///
/// Not neighbours alone: of two stamps of one day the one with a time may be further away than the
/// bare date.
fn pair_within(list: &[(Moment, Cite)], days: i64, before: Option<Moment>) -> Option<[Cite; 2]> {
    for (place, two) in list.iter().enumerate().rev() {
        if before.is_some_and(|before| !before.is_after(two.0)) {
            continue;
        }
        for one in list.iter().take(place).rev() {
            if one.0.day() != two.0.day() && two.0.days_begun_since(one.0) <= days {
                return Some([one.1, two.1]);
            }
        }
    }
    None
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
