//! What the employer itself brings: approvals, policies, the role, the intermediary, its lists.

use alloc::vec::Vec;

use super::place::{Place, PlaceClass};
use super::shape::{noun, words};
use super::text::{Product, Token};
use crate::units::Moment;

noun! {
    /// The employer's own records and policies. Approvals carry no reason.
    ///
    /// ```
    /// use hirerisk::Moment;
    /// use hirerisk::profile::{Employer, Place, TravelApproval};
    /// let (from, to): (Moment, Moment) = ("2026-07-01".parse()?, "2026-07-31".parse()?);
    /// let journey =
    ///     TravelApproval::default().place(Place::default().country("country-2")).from(from).to(to);
    /// let employer = Employer::default()
    ///     .approved_remote_tools([]) // a list is kept, and nothing is on it
    ///     .travel_approvals([journey])
    ///     .agreed_assistance(true);
    /// assert_eq!(employer.approved_remote_tools.as_deref(), Some(&[][..]));
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    observed struct Employer<'a> {
        /// Remote-control products approved for this person; leave out where no list is kept.
        approved_remote_tools: Option<Vec<Product<'a>>>,
        /// Approved travel.
        travel_approvals: Vec<TravelApproval<'a>>,
        /// Countries in which the employer pays.
        countries: Vec<Token<'a>>,
        /// Own devices are allowed.
        own_device_policy: Option<bool>,
        /// Assistance was agreed.
        agreed_assistance: Option<bool>,
        /// The start of work.
        start_at: Option<Moment>,
    }
}

noun! {
    /// One approved journey.
    observed struct TravelApproval<'a> {
        /// Where to.
        place: Place<'a>,
        /// First day.
        from: Option<Moment>,
        /// Last day; open if not given.
        to: Option<Moment>,
        /// When it was approved.
        at: Option<Moment>,
    }
}

noun! {
    /// What the role is like.
    observed struct Role {
        /// The role or sector pays in cryptocurrency.
        pays_in_crypto: Option<bool>,
        /// The contract names the person who works.
        named_person: Option<bool>,
        /// The contract allows substitution.
        substitution_allowed: Option<bool>,
    }
}

noun! {
    /// How the contact began.
    observed struct Applications {
        /// When the offer was accepted.
        offer_accepted_at: Option<Moment>,
        /// How the contact began.
        origin: Option<ApplicationOrigin>,
    }
}

noun! {
    /// The firm that offers the worker.
    observed struct Intermediary<'a> {
        /// The firm.
        firm: Option<Product<'a>>,
        /// Its domain.
        domain: Option<Token<'a>>,
        /// Registered or contract addresses, and those of its officers.
        addresses: Vec<Place<'a>>,
        /// Officers and staff named in the contract.
        officers: Vec<Token<'a>>,
        /// The contract says that the firm handles devices.
        agreed_handling: Option<bool>,
        /// An audit was done.
        verified: Option<bool>,
    }
}

noun! {
    /// Matches with dated lists. The lists are the caller's; none of these is sanctions screening.
    observed struct Lists<'a> {
        /// Match with reported fronts and seized domains.
        fronts: Option<FrontMatch<'a>>,
        /// Exact match of a delivery place or home with a list of reported addresses.
        reported_addresses: Option<AddressListMatch<'a>>,
        /// Exact match of a contact with a list of reported contacts.
        reported_contacts: Option<ContactListMatch<'a>>,
        /// First public releases of technologies.
        technology_releases: Option<TechnologyReleases<'a>>,
        /// The exit list by which `sessions.network.service` was set.
        vpn_exits: Option<ExitList<'a>>,
        /// Hits on jurisdiction or sanctions lists: they go to compliance and move no point.
        caller_hits: Vec<CallerListHit<'a>>,
    }
}

noun! {
    /// A match with a reported front or a seized domain.
    observed struct FrontMatch<'a> {
        /// Which fields matched; empty if it was looked up and nothing did.
        fields: Vec<FrontField>,
        /// The list.
        list: Option<Product<'a>>,
        /// From which day the entry was public.
        listed_on: Option<Moment>,
        /// When it was looked up.
        at: Option<Moment>,
    }
}

noun! {
    /// A match with a list of reported addresses.
    observed struct AddressListMatch<'a> {
        /// It matched, unit included.
        matched: Option<bool>,
        /// The list.
        list: Option<Product<'a>>,
        /// The date of the entry.
        listed_on: Option<Moment>,
        /// What kind of place was listed.
        class: Option<PlaceClass>,
        /// When it was looked up.
        at: Option<Moment>,
    }
}

noun! {
    /// A match with a list of reported contacts.
    observed struct ContactListMatch<'a> {
        /// It matched.
        matched: Option<bool>,
        /// The contact that matched.
        contact: Option<Token<'a>>,
        /// The list.
        list: Option<Product<'a>>,
        /// The date of the entry.
        listed_on: Option<Moment>,
        /// When it was looked up.
        at: Option<Moment>,
    }
}

noun! {
    /// A caller's dated list of release years.
    observed struct TechnologyReleases<'a> {
        /// The date of the list.
        date: Option<Moment>,
        /// Its entries.
        releases: Vec<TechnologyRelease<'a>>,
    }
}

noun! {
    /// One release.
    observed struct TechnologyRelease<'a> {
        /// The technology.
        technology: Option<Product<'a>>,
        /// The year of the first public release.
        year: Option<u32>,
    }
}

noun! {
    /// A caller's dated list of exits of VPN services.
    observed struct ExitList<'a> {
        /// The date of the list.
        date: Option<Moment>,
        /// Who keeps it.
        list: Option<Product<'a>>,
    }
}

noun! {
    /// A hit on a jurisdiction or sanctions list of the caller's.
    observed struct CallerListHit<'a> {
        /// The list.
        list: Option<Token<'a>>,
        /// How far the caller's screening has come.
        status: Option<ScreeningStatus>,
        /// When.
        at: Option<Moment>,
    }
}

words! {
    /// How the contact began.
    ApplicationOrigin {
        /// An advert.
        Advert = "advert",
        /// A colleague recommended the person.
        Referral = "referral",
        /// An intermediary offered the person.
        Intermediary = "intermediary",
        /// Nobody had asked.
        Unsolicited = "unsolicited",
    }
}

words! {
    /// Which field of a listed firm matched.
    FrontField {
        /// Its whole name.
        Name = "name",
        /// Its address.
        Address = "address",
        /// Its register number.
        RegisterNumber = "register_number",
        /// Its domain.
        Domain = "domain",
        /// An officer.
        Officer = "officer",
        /// A seized domain.
        SeizedDomain = "seized_domain",
    }
}

words! {
    /// How far the caller's own screening has come.
    ScreeningStatus {
        /// Not asked.
        NotAsked = "not_asked",
        /// Nothing found.
        Clear = "clear",
        /// A hit is open.
        Open = "open",
        /// A hit was confirmed.
        Confirmed = "confirmed",
    }
}
