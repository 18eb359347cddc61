//! Places against every place that was claimed, announced or approved at the time.

use core::fmt;

use super::fold::address::{self, AddressParts, Sameness};
use super::fold::label;
use super::names::stood;
use super::{Cite, Facts, Missing, Seen, SeenIn, Signal};
use crate::profile::{Delivery, Place, Residence, Stay, Token, TravelApproval};
use crate::units::Moment;

/// How near two places are, as far as it can be told.
///
/// In rising order, what cannot be told in the middle.
///
/// ```
/// use hirerisk::facts::Nearness;
/// assert!(Nearness::OtherCountry < Nearness::Unknown && Nearness::Unknown < Nearness::SameAddress);
/// assert!(!Nearness::Unknown.is_elsewhere() && !Nearness::Unknown.is_same_city());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nearness {
    /// In different countries.
    OtherCountry,
    /// In one country, in different cities or regions.
    OtherCity,
    /// It cannot be told.
    Unknown,
    /// In one city; whether at one address is not known, or it is not.
    SameCity,
    /// In one building; the units differ or are not known.
    SameBuilding,
    /// At one address.
    SameAddress,
}

impl Nearness {
    /// Certainly in different cities.
    #[must_use]
    pub const fn is_elsewhere(self) -> bool {
        matches!(self, Nearness::OtherCountry | Nearness::OtherCity)
    }

    /// Certainly in one city.
    #[must_use]
    pub const fn is_same_city(self) -> bool {
        matches!(self, Nearness::SameCity | Nearness::SameBuilding | Nearness::SameAddress)
    }
}

impl Place<'_> {
    /// How near another place is.
    ///
    /// ```
    /// use hirerisk::profile::Place;
    /// use hirerisk::facts::Nearness;
    /// let home = Place::default().country("c-1").city("leeds");
    /// assert_eq!(home.nearness(&Place::default().country("c-1").city("york")), Nearness::OtherCity);
    /// assert_eq!(home.nearness(&Place::default().country("c-1")), Nearness::Unknown);
    /// ```
    #[must_use]
    pub fn nearness(&self, other: &Place<'_>) -> Nearness {
        if same(self.country.as_ref(), other.country.as_ref()) == Some(false) {
            return Nearness::OtherCountry;
        }
        let city = same(self.city.as_ref(), other.city.as_ref());
        if city == Some(false) {
            return Nearness::OtherCity;
        }
        match address_sameness(self, other) {
            Sameness::Same => Nearness::SameAddress,
            Sameness::SameBuilding => Nearness::SameBuilding,
            Sameness::Different | Sameness::Unknown if city == Some(true) => Nearness::SameCity,
            Sameness::Different | Sameness::Unknown => Nearness::Unknown,
        }
    }

    /// Whether something about the place is given.
    ///
    /// ```
    /// use hirerisk::profile::Place;
    /// assert!(!Place::default().is_given());
    /// assert!(Place::default().country("country-1").is_given());
    /// ```
    #[must_use]
    pub fn is_given(&self) -> bool {
        self.country.is_some() || self.city.is_some() || self.address.is_some()
    }
}

/// Same or different, where both are given.
fn same(one: Option<&Token<'_>>, two: Option<&Token<'_>>) -> Option<bool> {
    Some(label::same(one?.raw(), two?.raw()))
}

fn address_sameness(one: &Place<'_>, two: &Place<'_>) -> Sameness {
    let (Some(first), Some(second)) = (&one.address, &two.address) else {
        return Sameness::Unknown;
    };
    address::same(
        AddressParts { address: first.raw(), unit: one.unit.as_ref().map(Token::raw) },
        AddressParts { address: second.raw(), unit: two.unit.as_ref().map(Token::raw) },
    )
}

/// So many places of one kind that stood at a time are compared with another place.
///
/// Ours: nobody has as many homes at once. A comparison of addresses is no equivalence, so that it
/// cannot be made quick by sorting; what lies beyond is a place that is not known.
pub(super) const MOST_PLACES: usize = 16;

/// A place of which nothing is known.
static UNTOLD: Place<'static> = Place { country: None, city: None, address: None, unit: None };

/// A place that was claimed, announced or approved at the time.
///
/// Read by rules of the delivery, device, linkage and network families.
///
/// Given by [`Facts::residences`], [`Facts::claimed_places`] and [`Facts::places_on`].
///
/// ```
/// use hirerisk::profile::{Claims, Place, Profile, Residence};
/// use hirerisk::{Moment, facts::Facts};
/// let as_of: Moment = "2026-11-01".parse()?;
/// let home = Residence::default().place(Place::default().country("country-1"));
/// let profile = Profile::default().id("c-1").claims(Claims::default().residences([home]));
/// let facts = Facts::of(&profile, as_of);
/// assert_eq!(facts.home().unwrap().cite.pointer(), "/claims/residences/0/place");
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Stood<'p> {
    /// The place.
    pub place: &'p Place<'p>,
    /// Where it stands in the profile.
    pub cite: Cite,
}

/// What a place was claimed, announced, approved or given as.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Home,
    Stay,
    Journey,
    Parcel,
}

/// Places that were claimed, announced, approved or given for parcels at a time, one kind after the
/// other.
///
/// Of each kind 16 are given, and one more of which nothing is known where there are more.
///
/// Given by [`Facts::residences`], [`Facts::claimed_places`], [`Facts::places_on`] and
/// [`Facts::delivery_places`]; see [`Stood`].
pub struct Places<'p> {
    homes: SeenIn<'p, Residence<'p>>,
    stays: SeenIn<'p, Stay<'p>>,
    journeys: SeenIn<'p, TravelApproval<'p>>,
    parcels: SeenIn<'p, Delivery<'p>>,
    /// The kinds that are left, the one that is gone through first.
    kinds: &'static [Kind],
    /// By when it was claimed or given.
    seen: Option<Moment>,
    /// The day that a stay or journey covers.
    day: Option<Moment>,
    /// How many of the kind were given.
    given: usize,
}

impl fmt::Debug for Places<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Places").finish_non_exhaustive()
    }
}

impl<'p> Places<'p> {
    fn of(&mut self, kind: Kind) -> Option<Stood<'p>> {
        let (seen, day) = (self.seen, self.day);
        let on_day = |from, to| day.is_none_or(|day| covers(from, to, day));
        Some(match kind {
            Kind::Home => {
                let home = self.homes.find(|home| stood(home.at, seen) && home.place.is_given())?;
                let cite = Signal::ClaimsResidencePlace.at(home.index);
                Stood { place: &home.entry.place, cite }
            }
            Kind::Stay => {
                let stays =
                    |stay: &Seen<'_, Stay<'_>>| stood(stay.at, seen) && on_day(stay.from, stay.to);
                let stay = self.stays.find(stays)?;
                Stood { place: &stay.entry.place, cite: Signal::ClaimsStays.at(stay.index) }
            }
            Kind::Journey => {
                let journey = self.journeys.find(|journey| on_day(journey.from, journey.to))?;
                let cite = Signal::EmployerTravelApprovals.at(journey.index);
                Stood { place: &journey.entry.place, cite }
            }
            Kind::Parcel => {
                let parcel = self.parcels.find(|parcel| stood(parcel.at, seen))?;
                let cite = Signal::DeliveriesAddress.at(parcel.index);
                Stood { place: &parcel.entry.address, cite }
            }
        })
    }
}

impl<'p> Iterator for Places<'p> {
    type Item = Stood<'p>;

    fn next(&mut self) -> Option<Stood<'p>> {
        while let [kind, rest @ ..] = self.kinds {
            let stood = if self.given > MOST_PLACES { None } else { self.of(*kind) };
            match stood {
                None => (self.kinds, self.given) = (rest, 0),
                Some(stood) => {
                    let too_many = self.given == MOST_PLACES;
                    self.given = self.given.saturating_add(1);
                    return Some(if too_many { Stood { place: &UNTOLD, ..stood } } else { stood });
                }
            }
        }
        None
    }
}

impl<'p> Facts<'p> {
    /// Homes claimed by then.
    ///
    /// Read by rules of the delivery, device, linkage and network families.
    #[must_use]
    pub fn residences(&self, seen: Option<Moment>) -> Places<'p> {
        self.places(&[Kind::Home], seen, None)
    }

    /// Homes claimed and stays announced by then, whatever days the stays cover.
    ///
    /// Read by rules of the delivery and device families.
    #[must_use]
    pub fn claimed_places(&self, seen: Option<Moment>) -> Places<'p> {
        self.places(&[Kind::Home, Kind::Stay], seen, None)
    }

    /// Every place that explains being there on that day: homes claimed and stays announced by
    /// then, and approved travel, where the stay or approval covers the day.
    ///
    /// Read by rules of the device, linkage and network families.
    ///
    /// ```
    /// use hirerisk::profile::{Claims, Place, Profile, Residence, Stay};
    /// use hirerisk::{Moment, facts::Facts};
    /// let (from, to): (Moment, Moment) = ("2026-07-01".parse()?, "2026-07-31".parse()?);
    /// let at = |country: &'static str| Place::default().country(country);
    /// let claims = Claims::default()
    ///     .residences([Residence::default().place(at("country-1"))])
    ///     .stays([Stay::default().place(at("country-2")).from(from).to(to)]);
    /// let profile = Profile::default().id("c-1").claims(claims);
    /// let facts = Facts::of(&profile, "2026-12-01".parse()?);
    /// assert_eq!(facts.places_on("2026-07-15".parse()?).count(), 2);
    /// assert_eq!(facts.places_on("2026-08-01".parse()?).count(), 1);
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    #[must_use]
    pub fn places_on(&self, day: Moment) -> Places<'p> {
        self.places(&[Kind::Home, Kind::Stay, Kind::Journey], Some(day), Some(day))
    }

    pub(super) fn places(
        &self,
        kinds: &'static [Kind],
        seen: Option<Moment>,
        day: Option<Moment>,
    ) -> Places<'p> {
        Places {
            homes: self.seen(&self.profile().claims.residences),
            stays: self.seen(&self.profile().claims.stays),
            journeys: self.seen(&self.profile().employer.travel_approvals),
            parcels: self.seen(&self.profile().deliveries),
            kinds,
            seen,
            day,
            given: 0,
        }
    }

    /// Whether a claimed, announced or approved place of that day lies in the country, or one of
    /// them has no country, so that it cannot be told.
    ///
    /// Read by rules of the device and network families.
    ///
    /// ```
    /// use hirerisk::profile::{Claims, Place, Profile, Residence, Token};
    /// use hirerisk::{Moment, facts::Facts};
    /// let day: Moment = "2026-04-02".parse()?;
    /// let home = Residence::default().place(Place::default().city("city-1"));
    /// let profile = Profile::default().id("c-1").claims(Claims::default().residences([home]));
    /// // The home names no country, so nothing is certainly abroad.
    /// assert!(Facts::of(&profile, day).may_be_in_country(&Token::from("country-2"), day));
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    #[must_use]
    pub fn may_be_in_country(&self, country: &Token<'_>, day: Moment) -> bool {
        self.places_on(day).any(|stood| may_be_same(stood.place.country.as_ref(), country))
    }

    /// The first claimed home that has a country.
    ///
    /// Read by rules of the device and network families.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `claims.residence.country`.
    ///
    /// ```
    /// use hirerisk::{Moment, profile::Profile, facts::{Facts, Signal}};
    /// # let as_of: Moment = "2026-11-01".parse().unwrap();
    /// let profile = Profile::default().id("c-1");
    /// let missing = Facts::of(&profile, as_of).home_country().unwrap_err();
    /// assert_eq!(missing, Signal::ClaimsResidenceCountry.missing());
    /// ```
    pub fn home_country(&self) -> Result<Stood<'p>, Missing> {
        self.residences(None)
            .find(|stood| stood.place.country.is_some())
            .map(|stood| Stood {
                cite: Cite { signal: Signal::ClaimsResidenceCountry, ..stood.cite },
                ..stood
            })
            .ok_or(Signal::ClaimsResidenceCountry.missing())
    }

    /// The first home with a country that was claimed by then.
    ///
    /// Read by rules of the device and network families.
    #[must_use]
    pub fn home_country_by(&self, seen: Moment) -> Option<Cite> {
        let mut homes = self.residences(Some(seen)).filter(|home| home.place.country.is_some());
        let home = homes.next()?;
        Some(Cite { signal: Signal::ClaimsResidenceCountry, ..home.cite })
    }

    /// The first claimed home.
    ///
    /// Read by rules of the linkage family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `claims.residence.place`.
    pub fn home(&self) -> Result<Stood<'p>, Missing> {
        self.residences(None).next().ok_or(Signal::ClaimsResidencePlace.missing())
    }

    /// The nearest that a place comes to any claimed place of the time: the homes claimed and
    /// stays announced by then.
    #[must_use]
    pub fn nearest_claimed(&self, place: &Place<'_>, seen: Option<Moment>) -> Option<Nearness> {
        self.claimed_places(seen).map(|stood| stood.place.nearness(place)).max()
    }
}

/// The same, or one of them is not known.
pub(super) fn may_be_same(one: Option<&Token<'_>>, two: &Token<'_>) -> bool {
    one.is_none_or(|one| label::same(one.raw(), two.raw()))
}

/// Whether a span covers a day; an open end covers everything.
fn covers(from: Option<Moment>, to: Option<Moment>, day: Moment) -> bool {
    from.is_none_or(|from| from.day() <= day.day()) && to.is_none_or(|to| day.day() <= to.day())
}
