//! What is installed on issued devices, and what is attached to them.

use alloc::vec::Vec;
use core::fmt;
use core::slice;

use super::fold::label;
use super::{Cite, Facts, Missing, Reported, ReportedList, Seen, SeenIn, Signal};
use crate::order;
use crate::profile::{Device, Display, Peripheral, Product, Software};
use crate::units::Moment;

/// A product on an issued device that a list of reported values names, and nobody approved.
///
/// Read by rules of the device family.
///
/// ```
/// use hirerisk::profile::{Device, FirstBoot, Profile, Software};
/// use hirerisk::{Moment, facts::{Facts, Reported, ReportedList}};
/// const DESK: Reported = Reported {
///     value: "ExampleDesk",
///     aliases: &[],
///     first_reported: "2025",
///     source: "acme-2025",
///     read: true,
/// };
/// static TOOLS: ReportedList = ReportedList::new("acme-tools", "2026-01-01", &[DESK]);
/// let (boot, seen): (Moment, Moment) = ("2026-03-26".parse()?, "2026-03-30".parse()?);
/// let software = Software::default().product("ExampleDesk").first_seen(seen).at(seen);
/// let device = Device::default()
///     .issued(true)
///     .first_boot(FirstBoot::default().at(boot))
///     .software([software]);
/// let profile = Profile::default().id("c-1").devices([device]);
/// let facts = Facts::of(&profile, seen);
/// let found = facts.unapproved_software(&TOOLS, &[]).unwrap().next().unwrap();
/// assert!(found.came_within_days(4) && !found.came_within_days(3));
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Installed<'p> {
    /// The reported value that it is.
    pub reported: &'static Reported,
    /// The product.
    pub product: &'p Product<'p>,
    /// When it was first seen.
    pub first_seen: Option<Moment>,
    /// On how many days it was seen.
    pub days_seen: Option<u32>,
    /// The first boot of the device.
    pub first_boot: Option<Moment>,
    /// When the inventory was taken, where it is not known when the product was first seen.
    at: Option<Moment>,
    device: u16,
    place: u16,
}

impl<'p> Installed<'p> {
    /// Products by device, then in time, undated ones first.
    #[must_use]
    pub fn in_order(mut found: Vec<Installed<'p>>) -> Vec<Installed<'p>> {
        order::sort_by_key(&mut found, |one| (one.device, one.first_seen));
        found
    }

    /// Where the product stands in the profile.
    #[must_use]
    pub const fn cite(&self) -> Cite {
        Signal::DevicesSoftware.within(self.device, self.place)
    }

    /// Where the moment stands at which it was first seen.
    #[must_use]
    pub const fn first_seen_cite(&self) -> Cite {
        Signal::DevicesSoftwareFirstSeen.within(self.device, self.place)
    }

    /// Where the first boot of its device stands.
    #[must_use]
    pub const fn first_boot_cite(&self) -> Cite {
        Signal::DevicesFirstBootAt.at(self.device)
    }

    /// The last that is known of it, for the order of time.
    #[must_use]
    pub fn latest(&self) -> Option<Moment> {
        self.first_seen.or(self.at)
    }

    /// The date that would tell how soon after the first boot it came.
    #[must_use]
    pub fn undated(&self) -> Option<Signal> {
        match (self.first_seen, self.first_boot) {
            (None, _) => Some(Signal::DevicesSoftwareFirstSeen),
            (_, None) => Some(Signal::DevicesFirstBootAt),
            (Some(_), Some(_)) => None,
        }
    }

    /// Whether it was first seen within so many days of the first boot, and not before it.
    #[must_use]
    pub fn came_within_days(&self, days: i64) -> bool {
        let moments = self.first_seen.zip(self.first_boot);
        moments.is_some_and(|(seen, boot)| seen.follows_within(boot, days))
    }

    /// Whether it was certainly first seen within so many hours of the first boot, and not before.
    #[must_use]
    pub fn came_within_hours(&self, hours: i64) -> bool {
        let moments = self.first_seen.zip(self.first_boot);
        moments
            .is_some_and(|(seen, boot)| !boot.is_after(seen) && seen.is_within_hours(boot, hours))
    }
}

/// Products on issued devices that a list names and nobody approved, one after the other.
///
/// Given by [`Facts::unapproved_software`]; see [`Installed`].
pub struct Unapproved<'f, 'p> {
    facts: &'f Facts<'p>,
    list: &'f ReportedList,
    approvals: &'f [Product<'f>],
    devices: IssuedDevices<'p>,
    /// The device whose inventory is gone through.
    open: Option<(Seen<'p, Device<'p>>, SeenIn<'p, Software<'p>>)>,
}

impl fmt::Debug for Unapproved<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unapproved").finish_non_exhaustive()
    }
}

impl<'p> Iterator for Unapproved<'_, 'p> {
    type Item = Installed<'p>;

    fn next(&mut self) -> Option<Installed<'p>> {
        loop {
            if let Some((device, inventory)) = &mut self.open {
                for software in inventory {
                    let found = self.facts.installed(self.list, *device, software);
                    if let Some(found) =
                        found.filter(|one| !self.facts.is_approved(one, self.approvals))
                    {
                        return Some(found);
                    }
                }
            }
            let device = self.devices.next()?;
            self.open = self.facts.software(device).map(|inventory| (device, inventory));
        }
    }
}

/// A text by which an attached part names itself.
///
/// Read by rules of the device family.
///
/// ```
/// use hirerisk::profile::{Device, Peripheral, Profile};
/// use hirerisk::{Moment, facts::Facts};
/// let at: Moment = "2026-04-02".parse()?;
/// let part = Peripheral::default().usb_id("1d6b:0104").maker("maker-1").at(at);
/// let profile = Profile::default().id("c-1").devices([Device::default().peripherals([part])]);
/// let facts = Facts::of(&profile, at);
/// let texts: Vec<_> = facts.part_texts(facts.devices().next().unwrap()).collect();
/// assert_eq!(texts[1].cite.pointer(), "/devices/0/peripherals/0/maker");
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct PartText<'p> {
    /// The text or identifier.
    pub text: &'p Product<'p>,
    /// The part offers keyboard, absolute pointer and storage at once.
    pub keyboard_pointer_storage: Option<bool>,
    /// When it was seen.
    pub at: Option<Moment>,
    /// Where it stands in the profile.
    pub cite: Cite,
}

/// The texts by which the parts attached to a device name themselves, one after the other.
///
/// Given by [`Facts::part_texts`]; see [`PartText`].
pub struct PartTexts<'p> {
    device: u16,
    parts: Option<SeenIn<'p, Peripheral<'p>>>,
    displays: Option<SeenIn<'p, Display<'p>>>,
    /// The part whose texts are told ...
    part: Option<Seen<'p, Peripheral<'p>>>,
    /// ... and those that are left of it.
    texts: slice::Iter<'static, (Signal, TextOf)>,
}

impl fmt::Debug for PartTexts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PartTexts").field("device", &self.device).finish_non_exhaustive()
    }
}

impl<'p> PartTexts<'p> {
    /// The next text of the part that is told.
    fn of_part(&mut self) -> Option<PartText<'p>> {
        let part = self.part?;
        loop {
            let (signal, text) = self.texts.next()?;
            if let Some(text) = text(part.entry) {
                return Some(PartText {
                    text,
                    keyboard_pointer_storage: part.keyboard_pointer_storage,
                    at: part.at,
                    cite: signal.within(self.device, part.index),
                });
            }
        }
    }

    fn of_display(&mut self) -> Option<PartText<'p>> {
        loop {
            let display = self.displays.as_mut()?.next()?;
            if let Some(text) = &display.entry.identity {
                return Some(PartText {
                    text,
                    keyboard_pointer_storage: Some(false),
                    at: display.at,
                    cite: Signal::DevicesDisplays.within(self.device, display.index),
                });
            }
        }
    }
}

impl<'p> Iterator for PartTexts<'p> {
    type Item = PartText<'p>;

    fn next(&mut self) -> Option<PartText<'p>> {
        loop {
            if let Some(text) = self.of_part() {
                return Some(text);
            }
            let Some(part) = self.parts.as_mut().and_then(Iterator::next) else {
                return self.of_display();
            };
            (self.part, self.texts) = (Some(part), TEXTS.iter());
        }
    }
}

/// A text of a part.
type TextOf = for<'p, 'a> fn(&'p Peripheral<'a>) -> Option<&'p Product<'a>>;

/// The texts of a part, in the order in which they are told.
static TEXTS: [(Signal, TextOf); 3] = [
    (Signal::DevicesPeripheralsUsbId, |part| part.usb_id.as_ref()),
    (Signal::DevicesPeripheralsMaker, |part| part.maker.as_ref()),
    (Signal::DevicesPeripherals, |part| part.product.as_ref()),
];

/// Devices that the employer issued, one after the other.
///
/// Given by [`Facts::issued_devices`].
pub struct IssuedDevices<'p>(SeenIn<'p, Device<'p>>);

impl fmt::Debug for IssuedDevices<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IssuedDevices").finish_non_exhaustive()
    }
}

impl<'p> Iterator for IssuedDevices<'p> {
    type Item = Seen<'p, Device<'p>>;

    fn next(&mut self) -> Option<Seen<'p, Device<'p>>> {
        self.0.find(|device| device.issued == Some(true))
    }
}

impl<'p> Facts<'p> {
    /// Devices that the employer issued.
    ///
    /// Read by rules of the device and linkage families.
    #[must_use]
    pub fn issued_devices(&self) -> IssuedDevices<'p> {
        IssuedDevices(self.seen(&self.profile().devices))
    }

    /// Products on issued devices that a list names and nobody approved, the product's own mark and
    /// the list of approvals included; by device, in the order of the profile.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where there is no issued device, or no inventory of one.
    pub fn unapproved_software<'f>(
        &'f self,
        list: &'f ReportedList,
        approvals: &'f [Product<'f>],
    ) -> Result<Unapproved<'f, 'p>, Missing> {
        let devices = self.issued_devices();
        if self.issued_devices().any(|device| self.software(device).is_some()) {
            return Ok(Unapproved { facts: self, list, approvals, devices, open: None });
        }
        let issued = self.issued_devices().next();
        Err(issued.map_or(Signal::DevicesIssued, |_| Signal::DevicesSoftware).missing())
    }

    /// The inventory of a device; none where it is not given, or shows nothing yet.
    fn software(&self, device: Seen<'p, Device<'p>>) -> Option<SeenIn<'p, Software<'p>>> {
        let list = device.entry.software.as_deref()?;
        let shown = list.is_empty() || self.seen(list).any(|one| self.is_shown(one.entry));
        shown.then(|| self.seen(list))
    }

    /// Of a product that is first seen later, none was there to show.
    fn is_shown(&self, software: &Software<'_>) -> bool {
        software.first_seen.is_none_or(|seen| !seen.is_after(self.as_of()))
    }

    fn installed(
        &self,
        list: &ReportedList,
        device: Seen<'p, Device<'p>>,
        software: Seen<'p, Software<'p>>,
    ) -> Option<Installed<'p>> {
        if software.approved == Some(true) || !self.is_shown(software.entry) {
            return None;
        }
        let product = software.entry.product.as_ref()?;
        Some(Installed {
            reported: self.reported(list, product)?,
            product,
            first_seen: software.first_seen,
            days_seen: software.days_seen,
            first_boot: device.first_boot.as_ref().and_then(|boot| self.by_now(boot.at)),
            at: software.at,
            device: device.index,
            place: software.index,
        })
    }

    fn is_approved(&self, one: &Installed<'_>, approvals: &[Product<'_>]) -> bool {
        approvals.iter().any(|product| {
            one.reported.is(product.raw()) || self.same_product(one.product, product)
        })
    }

    /// Two different products, the latest pair first seen on one device within so many days. Only
    /// products known from a source that was read make a pair.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where one of two different products has no date, so that it may be such a pair.
    pub fn two_products_within(
        &self,
        installed: &[Installed<'p>],
        days: i64,
    ) -> Result<Option<[Cite; 2]>, Missing> {
        let mut pair: Option<(Moment, [Cite; 2])> = None;
        let mut undated = None;
        let mut open = false;
        let read = || installed.iter().filter(|one| one.reported.read);
        for (one, two) in read().zip(read().skip(1)) {
            if one.first_seen.is_none() {
                undated = Some(one.device);
            }
            if one.device != two.device || one.reported.value == two.reported.value {
                continue;
            }
            open |= undated == Some(one.device);
            let (Some(first), Some(second)) = (one.first_seen, two.first_seen) else { continue };
            let near = second.follows_within(first, days);
            if near && pair.is_none_or(|(latest, _)| latest <= second) {
                pair = Some((second, [one.cite(), two.cite()]));
            }
        }
        match pair {
            Some((_, pair)) => Ok(Some(pair)),
            None if open => Err(Signal::DevicesSoftwareFirstSeen.missing()),
            None => Ok(None),
        }
    }

    /// Remote-control products approved for this person.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where no list of approvals is kept.
    pub fn approved_remote_tools(&self) -> Result<&'p [Product<'p>], Missing> {
        let list = self.profile().employer.approved_remote_tools.as_deref();
        list.ok_or(Signal::EmployerApprovedRemoteTools.missing())
    }

    /// The USB parts that an inventory of a device shows.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `devices.peripherals` where none is taken.
    pub fn peripherals(
        &self,
        device: Seen<'p, Device<'p>>,
    ) -> Result<impl Iterator<Item = Seen<'p, Peripheral<'p>>> + use<'p>, Missing> {
        let parts = self.given(device.entry.peripherals.as_deref());
        parts.ok_or(Signal::DevicesPeripherals.missing())
    }

    /// The texts by which USB parts and displays of a device name themselves.
    ///
    /// Read by rules of the device family.
    #[must_use]
    pub fn part_texts(&self, device: Seen<'p, Device<'p>>) -> PartTexts<'p> {
        PartTexts {
            device: device.index,
            parts: self.given(device.entry.peripherals.as_deref()),
            displays: self.given(device.entry.displays.as_deref()),
            part: None,
            texts: TEXTS.iter(),
        }
    }

    /// Whether a product goes by a name.
    ///
    /// Read by rules of the device family.
    #[must_use]
    pub fn is_called(&self, product: &Product<'_>, name: &str) -> bool {
        label::product_same(product.raw(), name)
    }
}
