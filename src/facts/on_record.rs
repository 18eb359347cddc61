//! What stands on record, whether or not anybody has looked into it: things that a check can prove.

use super::Facts;
use crate::units::Stage;

/// A kind of thing on record.
///
/// ```
/// use hirerisk::profile::Profile;
/// use hirerisk::{Moment, facts::{Facts, OnRecord}};
/// let as_of: Moment = "2026-11-01".parse().unwrap();
/// let profile = Profile::default().id("c-1");
/// assert!(!Facts::of(&profile, as_of).has_on_record(OnRecord::Account));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnRecord {
    /// A receiving account.
    Account,
    /// A telephone or a mailbox.
    Contact,
    /// A delivery of a device.
    Delivery,
    /// An identity document, shown or examined.
    Document,
    /// A degree that is claimed.
    Education,
    /// A claimed home.
    Home,
    /// A firm between employer and worker.
    Intermediary,
    /// A device that the employer issued.
    IssuedDevice,
    /// A claimed employer.
    Post,
    /// A referee.
    Referee,
    /// A session.
    Session,
}

impl OnRecord {
    /// All kinds.
    pub const ALL: [OnRecord; 11] = [
        OnRecord::Account,
        OnRecord::Contact,
        OnRecord::Delivery,
        OnRecord::Document,
        OnRecord::Education,
        OnRecord::Home,
        OnRecord::Intermediary,
        OnRecord::IssuedDevice,
        OnRecord::Post,
        OnRecord::Referee,
        OnRecord::Session,
    ];
}

impl Facts<'_> {
    /// Whether any entry of the kind is there.
    #[must_use]
    pub fn has_on_record(&self, kind: OnRecord) -> bool {
        let profile = self.profile();
        match kind {
            OnRecord::Account => self.seen(&profile.payments.accounts).next().is_some(),
            OnRecord::Contact => {
                self.seen(&profile.contacts.emails).next().is_some()
                    || self.seen(&profile.contacts.phones).next().is_some()
            }
            OnRecord::Delivery => self.seen(&profile.deliveries).next().is_some(),
            OnRecord::Document => {
                profile.documents.presented.is_some() && self.is_there(None, Stage::Screening)
                    || self.seen(&profile.documents.checks).next().is_some()
            }
            OnRecord::Education => self.seen(&profile.claims.education).next().is_some(),
            OnRecord::Home => self.seen(&profile.claims.residences).next().is_some(),
            OnRecord::Intermediary => profile.intermediary.firm.is_some(),
            OnRecord::IssuedDevice => self.issued_devices().next().is_some(),
            OnRecord::Post => self.seen(&profile.claims.posts).next().is_some(),
            OnRecord::Referee => self.seen(&profile.references).next().is_some(),
            OnRecord::Session => self.sessions().is_ok(),
        }
    }
}
