//! Telephone and mailbox: look-ups of names, and the log of changes.

use core::iter;

use smallvec::SmallVec;

use super::fold::name::Name;
use super::names::{are_people, stood};
use super::personas::is_full_name;
use super::{Cite, Facts, Missing, NameAgainstDeclared, Seen, Signal};
use crate::order;
use crate::profile::{
    Asker, ContactChange, ContactChangeReason, Email, NameLookUp, PersonName, Phone,
};
use crate::units::Moment;

/// What an independent look-up gives for a mailbox or number.
///
/// Read by rules of the contact family.
///
/// ```
/// use hirerisk::profile::{Claims, Contacts, DeclaredName, Email, NameLookUp, PersonName, Profile};
/// use hirerisk::Moment;
/// use hirerisk::facts::{Facts, LookedUp};
/// let at: Moment = "2026-04-02".parse()?;
/// let names = [DeclaredName::default().name("Ana Silva")];
/// let look_up = NameLookUp::default().names([PersonName::from("Jon Doe")]).by("vendor-1").at(at);
/// let profile = Profile::default()
///     .id("c-1")
///     .claims(Claims::default().names(names))
///     .contacts(Contacts::default().emails([Email::default().lookup(look_up)]));
/// let facts = Facts::of(&profile, at);
/// let look_up = facts.contact_look_ups().next().unwrap();
/// assert_eq!(facts.people_of(&look_up), LookedUp::Another);
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct ContactLookUp<'p> {
    /// When it was made.
    pub at: Option<Moment>,
    /// Over how many months the names were seen.
    pub within_months: Option<u32>,
    /// Where its names stand in the profile.
    pub cite: Cite,
    look_up: &'p NameLookUp<'p>,
}

/// Whose names an independent look-up gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookedUp {
    /// There is no full name that can be compared with a name declared by then.
    NotTold,
    /// Each may be the person's, or the household's.
    NobodyElse,
    /// Somebody else's; of three people certainly not.
    Another,
    /// Somebody else's; so many that it cannot be told whether of three people.
    Others,
    /// Those of three people who are somebody else, each certainly different from each other.
    ThreeOthers,
}

impl<'p> Facts<'p> {
    /// Mailboxes.
    ///
    /// Read by rules of the contact family.
    pub fn mailboxes(&self) -> impl Iterator<Item = Seen<'p, Email<'p>>> {
        self.seen(&self.profile().contacts.emails)
    }

    /// Telephone numbers.
    ///
    /// Read by rules of the contact family.
    pub fn phones(&self) -> impl Iterator<Item = Seen<'p, Phone<'p>>> {
        self.seen(&self.profile().contacts.phones)
    }

    /// Independent look-ups of mailboxes and numbers.
    ///
    /// Read by rules of the contact family.
    pub fn contact_look_ups(&self) -> impl Iterator<Item = ContactLookUp<'p>> {
        let (mut mailboxes, mut phones) = (self.mailboxes(), self.phones());
        iter::from_fn(move || {
            loop {
                let (look_up, cite) = if let Some(mailbox) = mailboxes.next() {
                    (&mailbox.entry.lookup, Signal::ContactsEmailLookupNames.at(mailbox.index))
                } else {
                    let phone = phones.next()?;
                    (&phone.entry.lookup, Signal::ContactsPhoneLookupNames.at(phone.index))
                };
                if let Some(look_up) = self.there(look_up.as_ref()) {
                    let within_months = look_up.within_months;
                    return Some(ContactLookUp { at: look_up.at, within_months, cite, look_up });
                }
            }
        })
    }

    /// Whose full names a look-up gives: each against every name declared by then, and against the
    /// names of the household declared by then.
    #[must_use]
    pub fn people_of(&self, look_up: &ContactLookUp<'p>) -> LookedUp {
        let (mut told, mut others) = (false, SmallVec::new());
        for name in full_names(look_up) {
            if self.is_written_as_declared(name, look_up.at) {
                told = true;
                continue;
            }
            let name = Name::fold(name.raw());
            match self.stands_to_all(&name, look_up.at) {
                NameAgainstDeclared::Same | NameAgainstDeclared::Compatible => told = true,
                NameAgainstDeclared::Unknown => {}
                NameAgainstDeclared::Different => others.push(name),
            }
        }
        match (others.is_empty(), told) {
            (true, true) => LookedUp::NobodyElse,
            (true, false) => LookedUp::NotTold,
            (false, _) => match are_people(others, 3) {
                Some(true) => LookedUp::ThreeOthers,
                Some(false) => LookedUp::Another,
                None => LookedUp::Others,
            },
        }
    }

    /// Where the first name stands that was declared by then.
    ///
    /// Read by rules of the contact family.
    #[must_use]
    pub fn name_declared_by(&self, seen: Option<Moment>) -> Option<Cite> {
        self.seen(&self.profile().claims.names)
            .find(|declared| declared.name.is_some() && stood(declared.entry.at, seen))
            .map(|declared| Signal::ClaimsNames.at(declared.index))
    }

    /// Changes of a contact point that the person asked for and that no noted reason explains, with
    /// their moments, in the order of the profile.
    ///
    /// A change of which nobody noted who asked or when does not count. A noted reason speaks for
    /// the person; without one none is taken to be there.
    ///
    /// Read by rules of the contact family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `contacts.changes` where no log is kept.
    pub fn unasked_contact_changes(
        &self,
    ) -> Result<impl Iterator<Item = (Moment, Seen<'p, ContactChange>)> + use<'p, '_>, Missing>
    {
        let log = self.given(self.profile().contacts.changes.as_deref());
        let mut log = log.ok_or(Signal::ContactsChanges.missing())?;
        Ok(iter::from_fn(move || {
            loop {
                let change = log.next()?;
                if let Some(at) = change.entry.at
                    && change.asked_by == Some(Asker::Person)
                    && matches!(change.reason, None | Some(ContactChangeReason::Other))
                    && change.kind.is_some()
                {
                    return Some((at, change));
                }
            }
        }))
    }

    /// The latest three of these changes that lie within so many days, the latest last.
    ///
    /// One kind of contact counts once a day.
    ///
    /// Read by rules of the contact family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `contacts.changes` where no log is kept.
    ///
    /// # Units
    ///
    /// Whole days, from the first of the three to the last.
    ///
    /// # Complexity
    ///
    /// O(n log n) in the changes, once there are three.
    ///
    /// ```
    /// use hirerisk::profile::{Asker, ContactChange, ContactKind, Contacts, Profile};
    /// use hirerisk::{Moment, facts::Facts};
    /// let on = |day: &str| {
    ///     let at: Moment = day.parse().unwrap();
    ///     ContactChange::default().kind(ContactKind::Phone).asked_by(Asker::Person).at(at)
    /// };
    /// let changes = [on("2026-04-01"), on("2026-04-05"), on("2026-04-09")];
    /// let profile = Profile::default().id("c-1").contacts(Contacts::default().changes(changes));
    /// let facts = Facts::of(&profile, "2026-05-01".parse()?);
    /// assert!(facts.three_contact_changes(8).unwrap().is_some());
    /// assert!(facts.three_contact_changes(7).unwrap().is_none());
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    pub fn three_contact_changes(&self, days: i64) -> Result<Option<[Cite; 3]>, Missing> {
        if self.unasked_contact_changes()?.nth(2).is_none() {
            return Ok(None);
        }
        // By calendar days, so that it does not matter which change of a day is taken.
        let mut changes: SmallVec<[_; 8]> = SmallVec::new();
        for (at, change) in self.unasked_contact_changes()? {
            changes.push((Moment::from(at.day()), change.entry.kind, at, change.index));
        }
        order::sort_by(&mut changes, Ord::cmp);
        changes.dedup_by_key(|(day, kind, ..)| (*day, *kind));
        let (mut three, mut found) = ([None; 3], None);
        for &(day, .., index) in &changes {
            let [_, second, third] = three;
            three = [second, third, Some((day, Signal::ContactsChanges.at(index)))];
            if let [Some((first, one)), Some((_, two)), Some((last, three))] = three
                && last.days_since(first) <= days
            {
                found = Some([one, two, three]);
            }
        }
        Ok(found)
    }
}

/// The names of a look-up that have two parts or more.
fn full_names<'p>(
    look_up: &ContactLookUp<'p>,
) -> impl Iterator<Item = &'p PersonName<'p>> + use<'p> {
    look_up.look_up.names.iter().filter(|name| is_full_name(name))
}

// words

pub use crate::profile::{MailClass, PhoneClass};
