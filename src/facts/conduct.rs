//! What the employer's systems and managers recorded, and when it lies close to a start.

use core::iter;

use super::{Cite, Dated, Facts, Missing, Seen, SeenIn, Signal};
use crate::profile::{Alert, ConductKind, Device, Overlap};
use crate::units::Moment;

/// An alert of the endpoint tool, with the device on which it was raised.
///
/// Read by rules of the access family.
///
/// ```
/// use hirerisk::profile::{Alert, AlertKind, Device, Profile};
/// use hirerisk::{Moment, facts::Facts};
/// let at: Moment = "2026-04-02T10:00:00Z".parse()?;
/// let alert = Alert::default().kind(AlertKind::Tunnel).at(at);
/// let profile = Profile::default().id("c-1").devices([Device::default().alerts([alert])]);
/// let facts = Facts::of(&profile, at);
/// let alert = facts.device_alerts().unwrap().next().unwrap();
/// assert_eq!(alert.cite().pointer(), "/devices/0/alerts/0/kind");
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct DeviceAlert<'p> {
    /// The device.
    pub device: Seen<'p, Device<'p>>,
    /// The alert.
    pub alert: Seen<'p, Alert>,
}

impl DeviceAlert<'_> {
    /// Where the alert stands in the profile.
    #[must_use]
    pub fn cite(&self) -> Cite {
        Signal::DevicesAlerts.within(self.device.index, self.alert.index)
    }
}

/// Two dates on which something was seen, in whatever order it is added.
///
/// Read by rules of the access and network families.
///
/// ```
/// use hirerisk::{facts::{Dates, Signal}};
/// let mut dates = Dates::default();
/// for day in ["2026-03-05", "2026-03-01", "2026-03-05"] {
///     dates.add(day.parse().unwrap(), Signal::AccessEvents.at(0));
/// }
/// assert!(dates.two().is_some());
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Dates {
    first: Option<(Moment, Cite)>,
    last: Option<(Moment, Cite)>,
}

impl Dates {
    /// Adds what was seen at a moment.
    pub fn add(&mut self, at: Moment, cite: Cite) {
        let key = |one: (Moment, Cite)| (one.0.day(), one.0.sort_key());
        let one = (at, cite);
        self.first = self.first.filter(|first| key(*first) <= key(one)).or(Some(one));
        self.last = self.last.filter(|last| key(*last) >= key(one)).or(Some(one));
    }

    /// The facts of the first and the last date, if they are two.
    #[must_use]
    pub fn two(&self) -> Option<[Cite; 2]> {
        let (first, last) = self.first.zip(self.last)?;
        (first.0.day() != last.0.day()).then_some([first.1, last.1])
    }
}

/// The key by which entries stand in order of time; what has no date comes first.
pub(crate) fn by_time<T: Dated>(one: &Seen<'_, T>) -> (Option<Moment>, u16) {
    (one.entry.seen_at(), one.index)
}

impl<'p> Facts<'p> {
    /// Events of one kind in the employer's systems.
    ///
    /// Read by rules of the access family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `access.events` where none are logged.
    ///
    /// ```
    /// use hirerisk::profile::{Access, AccessEvent, AccessEventKind, Profile};
    /// use hirerisk::{Moment, facts::Facts};
    /// let at: Moment = "2026-04-02".parse()?;
    /// let event = AccessEvent::default().kind(AccessEventKind::BulkCopy).at(at);
    /// let profile = Profile::default().id("c-1").access(Access::default().events([event]));
    /// let facts = Facts::of(&profile, at);
    /// assert_eq!(facts.access_events(AccessEventKind::BulkCopy).unwrap().count(), 1);
    /// assert_eq!(facts.access_events(AccessEventKind::HiddenCode).unwrap().count(), 0);
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    pub fn access_events(
        &self,
        kind: AccessEventKind,
    ) -> Result<impl Iterator<Item = Seen<'p, AccessEvent>> + use<'p, '_>, Missing> {
        let log = self.given(self.profile().access.events.as_deref());
        let log = log.ok_or(Signal::AccessEvents.missing())?;
        Ok(log.filter(move |event| event.kind == Some(kind)))
    }

    /// What managers recorded, of one kind.
    ///
    /// Read by rules of the conduct family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `conduct.reports` where none are kept.
    pub fn conduct_reports(
        &self,
        kind: ConductKind,
    ) -> Result<impl Iterator<Item = Seen<'p, ConductReport<'p>>> + use<'p, '_>, Missing> {
        let log = self.given(self.profile().conduct.reports.as_deref());
        let log = log.ok_or(Signal::ConductReports.missing())?;
        Ok(log.filter(move |report| report.kind == Some(kind)))
    }

    /// Alerts of the endpoint tool.
    ///
    /// Read by rules of the access family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `devices.alerts` where no device has such a tool.
    pub fn device_alerts(
        &self,
    ) -> Result<impl Iterator<Item = DeviceAlert<'p>> + use<'p, '_>, Missing> {
        let log = |device: Seen<'p, Device<'p>>| self.given(device.entry.alerts.as_deref());
        self.devices().find_map(log).ok_or(Signal::DevicesAlerts.missing())?;
        let mut devices = self.devices();
        let mut open: Option<(Seen<'p, Device<'p>>, SeenIn<'p, Alert>)> = None;
        Ok(iter::from_fn(move || {
            loop {
                if let Some((device, alerts)) = &mut open
                    && let Some(alert) = alerts.next()
                {
                    return Some(DeviceAlert { device: *device, alert });
                }
                let device = devices.next()?;
                open = log(device).map(|alerts| (device, alerts));
            }
        }))
    }

    /// Whether control of a device from outside is logged.
    ///
    /// Read by rules of the access family.
    #[must_use]
    pub fn inbound_sessions_are_logged(&self) -> bool {
        let log =
            |device: Seen<'p, Device<'p>>| self.given(device.entry.inbound_sessions.as_deref());
        self.devices().any(|device| log(device).is_some())
    }

    /// Sessions of one account with input at one time on two devices.
    ///
    /// Read by rules of the access family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `sessions.interactive_overlap` where input is not logged.
    pub fn session_overlaps(
        &self,
    ) -> Result<impl Iterator<Item = Seen<'p, Overlap<'p>>> + use<'p, '_>, Missing> {
        let log = self.given(self.profile().session_overlaps.as_deref());
        log.ok_or(Signal::SessionsInteractiveOverlap.missing())
    }

    /// When the device was first booted.
    ///
    /// Read by rules of the access family.
    #[must_use]
    pub fn first_boot_at(&self, device: Seen<'p, Device<'p>>) -> Option<Moment> {
        self.there(device.entry.first_boot.as_ref())?.at
    }

    /// When work began.
    ///
    /// Read by rules of the access family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `employer.start_at`.
    ///
    /// ```
    /// use hirerisk::profile::{Employer, Profile};
    /// use hirerisk::{Moment, facts::Facts};
    /// let start: Moment = "2026-04-01".parse()?;
    /// let profile = Profile::default().id("c-1").employer(Employer::default().start_at(start));
    /// assert_eq!(Facts::of(&profile, start).work_start(), Ok(start));
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    pub fn work_start(&self) -> Result<Moment, Missing> {
        let start = self.by_now(self.profile().employer.start_at);
        start.ok_or(Signal::EmployerStartAt.missing())
    }

    /// Whether the contract names the person who works.
    ///
    /// Read by rules of the conduct family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `role.named_person`.
    pub fn names_the_worker(&self) -> Result<bool, Missing> {
        self.profile().role.named_person.ok_or(Signal::RoleNamedPerson.missing())
    }

    /// Whether the contract allows substitution.
    ///
    /// Read by rules of the conduct family.
    #[must_use]
    pub fn substitution_is_allowed(&self) -> bool {
        self.profile().role.substitution_allowed == Some(true)
    }
}

// words

pub use crate::profile::{
    AccessEvent, AccessEventKind, AlertKind, AlertSource, ConductReport, Triage,
};
