//! Candidates of one employer, taken into an index and judged with what they share.

use std::collections::BTreeMap;
use std::error::Error;

use hirerisk::index::{
    Also, Boilerplate, Epoch, HubKind, Hubs, Index, KeyKind, Keyring, Keys, Look, Secret, Subject,
    find_links,
};
use hirerisk::profile::Profile;
use hirerisk::{Band, Moment, Scorer};

use super::candidates::{Candidate, Candidates, SHELTER};

pub(crate) struct Employer {
    pub(crate) keyring: Keyring,
    pub(crate) index: Index,
    pub(crate) hubs: Hubs,
}

/// The day on which everybody is judged.
pub(crate) fn as_of() -> Moment {
    "2026-11-27".parse().unwrap()
}

impl Employer {
    pub(crate) fn of(made: &Candidates) -> Result<Employer, Box<dyn Error>> {
        // 32 bytes of a key store, in earnest.
        let secret = Secret::new(b"an example is no place of secrets".to_vec())?;
        let keyring = Keyring::new(&secret, "employer-1", Epoch(1));
        let keyring = keyring.boilerplate(Boilerplate::learn(made.texts(), 100));
        let mut hubs = Hubs::default();
        let shelter = keyring.value(KeyKind::Building, SHELTER).ok_or("no address")?;
        hubs.label(&shelter, HubKind::Shelter);
        let mut employer = Employer { index: Index::new(&keyring), keyring, hubs };
        for candidate in &made.all {
            let json = candidate.profile.to_string();
            let keys = employer.keys(candidate, &Profile::from_json(json.as_bytes())?)?;
            employer.index.put(&keys)?;
        }
        Ok(employer)
    }

    fn keys(&self, candidate: &Candidate, profile: &Profile<'_>) -> Result<Keys, Box<dyn Error>> {
        let also = Also::default().text(&candidate.text, candidate.received.parse()?);
        Ok(self.keyring.keys(profile, &also, as_of()))
    }

    /// The band of a candidate, with what they share with others.
    pub(crate) fn band(&self, candidate: &Candidate) -> Result<Band, Box<dyn Error>> {
        let json = candidate.profile.to_string();
        let mut profile = Profile::from_json(json.as_bytes())?;
        let keys = self.keys(candidate, &profile)?;
        let look = Look::as_of(as_of()).hubs(&self.hubs);
        profile.links = find_links(&keys, &self.index, &look)?.into_facts();
        Ok(Scorer::builtin().assess(&profile, as_of()).band())
    }

    /// Who is who: the index itself does not know.
    pub(crate) fn names<'c>(&self, made: &'c Candidates) -> BTreeMap<Subject, &'c str> {
        let named = |candidate: &'c Candidate| {
            (self.keyring.person(&candidate.id).subject(), &*candidate.id)
        };
        made.all.iter().map(named).collect()
    }
}
