//! Networks by class, and the sessions whose exit says where their user sits.

use super::{Cite, Facts, Seen, Signal, fold};
use crate::profile::{Network, NetworkClass, Session, Token};
use crate::units::Moment;

/// For how many days an address table speaks for the sessions after it.
///
/// # Source
///
/// Ours; address blocks change hands within months (THREATS S4, TRUST A6).
pub const TABLE_LIFE_DAYS: i64 = 180;

/// A session on a home line with a known country: the only kind from which a place is read.
#[derive(Clone, Copy, Debug)]
pub struct HomeSession<'p> {
    /// The session.
    pub session: Seen<'p, Session<'p>>,
    /// When it began.
    pub at: Moment,
    /// The country of the line.
    pub country: &'p Token<'p>,
}

impl HomeSession<'_> {
    /// Where the country stands in the profile.
    #[must_use]
    pub fn cite(&self) -> Cite {
        Signal::SessionsNetworkCountry.at(self.session.index)
    }
}

impl<'p> Facts<'p> {
    /// The class of a session's network; unknown where the table has no date or is too old for the
    /// session, or where two tables disagree.
    #[must_use]
    pub fn network_class(&self, session: &Session<'_>) -> Option<NetworkClass> {
        let network = &session.network;
        table_is_current(network, session.at?)?;
        let second = network.second.as_ref().and_then(|second| second.class);
        let class = network.class?;
        (second.is_none_or(|second| second == class) && class != NetworkClass::Unknown)
            .then_some(class)
    }

    /// The country of a session's network, under the same conditions, and only where the class
    /// does not hide it.
    #[must_use]
    pub fn network_country(&self, session: &'p Session<'p>) -> Option<&'p Token<'p>> {
        let class = self.network_class(session)?;
        let country = session.network.country.as_ref()?;
        let second = session.network.second.as_ref().and_then(|second| second.country.as_ref());
        let agreed = second.is_none_or(|second| fold::label::same(second.raw(), country.raw()));
        (agreed && !class.hides_place()).then_some(country)
    }

    /// Sessions on home lines with a known country, in order of time.
    pub fn home_sessions(&self) -> impl Iterator<Item = HomeSession<'p>> {
        self.sessions.iter().filter_map(|session| {
            let country = self.network_country(session.entry)?;
            Some(HomeSession { session: *session, at: session.at?, country })
        })
    }
}

/// The table has a date, and it is young enough for the session.
fn table_is_current(network: &Network<'_>, at: Moment) -> Option<()> {
    let age = at.days_since(network.table_date?);
    (age <= TABLE_LIFE_DAYS).then_some(())
}
