//! The sources that are asked.

use alloc::vec::Vec;
use core::fmt;

use super::lines::Exits;
use crate::profile::Profile;
use crate::reference::error::FileError;
use crate::reference::{
    AddressFile, AddressSet, CompanySet, CountryLabels, Learnt, MailLists, NetworkTable,
    OperatorRanges,
};
use crate::units::Moment;

/// Sources, in the order in which they are asked. What they find goes into fields of a profile that were open.
///
/// The crate's [`reference`](crate::reference) has an example.
#[derive(Clone, Default)]
pub struct Sources<'s> {
    pub(super) files: Vec<&'s AddressFile<'s>>,
    pub(super) networks: Vec<&'s NetworkTable>,
    pub(super) operators: Vec<&'s OperatorRanges>,
    pub(super) mail: Vec<&'s MailLists>,
    pub(super) addresses: Vec<&'s AddressSet>,
    pub(super) companies: Vec<&'s CompanySet>,
    pub(super) labels: CountryLabels,
    #[cfg(feature = "telephone")]
    pub(super) telephone: bool,
}

/// Names how many there are.
impl fmt::Debug for Sources<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sources")
            .field("files", &self.files.len())
            .field("networks", &self.networks.len())
            .field("mail", &self.mail.len())
            .finish_non_exhaustive()
    }
}

/// A profile, filled where it was open, and what was learnt.
///
/// [`Learnt`] has an example.
#[derive(Clone, Debug, PartialEq)]
pub struct Enriched<'p> {
    /// The profile: nothing that was given is changed.
    pub profile: Profile<'p>,
    /// What was learnt, and from whom.
    pub learnt: Learnt,
}

impl<'s> Sources<'s> {
    /// No sources.
    #[must_use]
    pub fn new() -> Sources<'s> {
        Sources::default()
    }

    /// Asks a MaxMind DB file for all that it holds.
    #[must_use]
    pub fn file(mut self, file: &'s AddressFile<'s>) -> Sources<'s> {
        self.files.push(file);
        self
    }

    /// Asks a table of networks. Several tables that say the same kind of thing are several sources.
    #[must_use]
    pub fn networks(mut self, table: &'s NetworkTable) -> Sources<'s> {
        self.networks.push(table);
        self
    }

    /// Asks for the operators of addresses.
    #[must_use]
    pub fn operators(mut self, table: &'s OperatorRanges) -> Sources<'s> {
        self.operators.push(table);
        self
    }

    /// Asks lists of mail domains.
    #[must_use]
    pub fn mail(mut self, lists: &'s MailLists) -> Sources<'s> {
        self.mail.push(lists);
        self
    }

    /// Asks a list of addresses.
    #[must_use]
    pub fn addresses(mut self, list: &'s AddressSet) -> Sources<'s> {
        self.addresses.push(list);
        self
    }

    /// Asks a list of firms.
    #[must_use]
    pub fn companies(mut self, list: &'s CompanySet) -> Sources<'s> {
        self.companies.push(list);
        self
    }

    /// Says what countries are called in the profile: without it none is filled.
    #[must_use]
    pub fn countries_are(mut self, labels: CountryLabels) -> Sources<'s> {
        self.labels = labels;
        self
    }

    /// Asks the numbering plans: some 30 microseconds a number.
    #[cfg(feature = "telephone")]
    #[must_use]
    pub fn telephone(mut self) -> Sources<'s> {
        self.telephone = true;
        self
    }

    /// Fills a profile where it is open, and tells what was learnt. `asked_at` is the moment of the look-up.
    ///
    /// What was given stands, whatever a source says. Nothing is filled of what was not found, so a look-up in vain changes no
    /// byte of the profile, and no score.
    ///
    /// # Errors
    ///
    /// A file that is broken at one of the addresses: there is no half of an enrichment.
    ///
    /// # Complexity
    ///
    /// For each line, mailbox and address one look-up in each source: microseconds a profile; 30 more for each telephone number.
    pub fn enrich<'p>(
        &self,
        mut profile: Profile<'p>,
        asked_at: Moment,
    ) -> Result<Enriched<'p>, FileError> {
        let mut learnt = Learnt::default();
        self.fill_homes(&mut profile, &mut learnt);
        self.fill_contacts(&mut profile, &mut learnt);
        let may = Exits::of(self, &profile);
        let mut exits = Vec::new();
        for (index, session) in profile.sessions.iter_mut().enumerate() {
            exits.extend(self.fill_line(index, (session, &may), &mut learnt)?);
        }
        may.fill(exits, &mut profile, &mut learnt);
        self.fill_deliveries(&mut profile, &mut learnt);
        self.fill_references(&mut profile, &mut learnt);
        self.fill_reported_addresses(&mut profile, asked_at, &mut learnt);
        self.fill_fronts(&mut profile, asked_at, &mut learnt);
        Ok(Enriched { profile, learnt })
    }
}
