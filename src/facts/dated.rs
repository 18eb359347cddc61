//! When each entry of the profile was seen, and from which stage on it is there without a date.

use crate::profile::{
    AccessEvent, Account, AccountChange, AddressChange, AddressListMatch, Alert, BackgroundCheck,
    CallerListHit, CarrierEvent, CertificateCheck, CheckRequest, CodeAccount, CollectorCheck,
    ConcurrentEmployment, ConductReport, ContactChange, ContactListMatch, ControlCheck,
    DeclaredName, Delivery, Device, Display, DocumentCheck, EarlierResidence, EducationCheck,
    EducationClaim, Email, EmployerCheck, FirstBoot, FrontMatch, HolderCheck, HolderMatch,
    HouseholdMember, InboundSession, IntermediaryCheck, Interview, LinkCount, Liveness,
    MediaFinding, NameLookUp, Overlap, OwnDomain, OwnerContact, PayRequest, Payee, PayeeRegister,
    PeopleComparison, Peripheral, PersonComparison, Phone, PlatformCheck, PortraitFinding,
    PossessionCheck, Post, PublicProfile, Reading, RefereeCheck, Reference, Residence,
    SamePersonFinding, Session, SessionStep, SharedKinds, Site, Software, Stay, Step,
    TravelApproval,
};
use crate::units::{Moment, Stage};

/// An entry with a moment of its own or a natural stage.
pub(crate) trait Dated {
    fn seen_at(&self) -> Option<Moment>;
    fn seen_stage(&self) -> Stage;
}

/// A device is there from onboarding on; what was seen on it has dates of its own.
const DEVICE: Stage = Stage::Onboarding;

/// A talk that does not state its stage.
const TALK: Stage = Stage::Interview;

/// A check that does not state its stage.
const STEP: Stage = Stage::Application;

macro_rules! dated {
    ($($stage:ident: $($noun:ty),+;)+) => {
        /// The stage from which on an entry of a noun is there without a date, by the noun's name.
        #[cfg(feature = "rulefile")]
        pub(crate) fn stage_of(noun: &str) -> Option<Stage> {
            let name = |written: &'static str| written.split('<').next().unwrap_or_default().trim();
            $($(if name(stringify!($noun)) == noun {
                return Some(Stage::$stage);
            })+)+
            match noun {
                "Device" => Some(DEVICE),
                "Interview" => Some(TALK),
                "Step" => Some(STEP),
                _ => None,
            }
        }

        $($(impl Dated for $noun {
            fn seen_at(&self) -> Option<Moment> {
                self.at
            }
            fn seen_stage(&self) -> Stage {
                Stage::$stage
            }
        })+)+
    };
}

dated! {
    Application: DeclaredName<'_>, Residence<'_>, EarlierResidence<'_>, Stay<'_>,
        HouseholdMember<'_>, Post<'_>, OwnDomain<'_>, EducationClaim<'_>, Email<'_>, Phone<'_>, NameLookUp<'_>,
        ContactChange, ControlCheck<'_>, TravelApproval<'_>, FrontMatch<'_>,
        AddressListMatch<'_>, ContactListMatch<'_>, CallerListHit<'_>;
    Screening: DocumentCheck<'_>, HolderMatch<'_>, Liveness<'_>, EducationCheck<'_>,
        CertificateCheck<'_>, EmployerCheck<'_>, ConcurrentEmployment<'_>, BackgroundCheck<'_>,
        IntermediaryCheck<'_>, OwnerContact<'_>, PlatformCheck<'_>, SamePersonFinding<'_>,
        CheckRequest, PublicProfile<'_>, PeopleComparison<'_>, CodeAccount<'_>,
        PortraitFinding<'_>, Site<'_>;
    Interview: MediaFinding<'_>, PersonComparison<'_>;
    Offer: Reference<'_>, RefereeCheck<'_>, PayRequest, Payee<'_>, PayeeRegister<'_>;
    Onboarding: Account<'_>, HolderCheck<'_>, AccountChange<'_>, Delivery<'_>, AddressChange<'_>,
        CarrierEvent<'_>, CollectorCheck<'_>, FirstBoot<'_>, Software<'_>, InboundSession,
        Peripheral<'_>, Display<'_>, Reading<'_>, Alert, PossessionCheck<'_>;
    Employment: Overlap<'_>, AccessEvent, ConductReport<'_>, LinkCount, SharedKinds;
}

impl Dated for Device<'_> {
    fn seen_at(&self) -> Option<Moment> {
        self.first_boot.as_ref().and_then(|boot| boot.at)
    }
    fn seen_stage(&self) -> Stage {
        DEVICE
    }
}

impl Dated for Session<'_> {
    fn seen_at(&self) -> Option<Moment> {
        self.at
    }
    fn seen_stage(&self) -> Stage {
        stage_of_step(self.step)
    }
}

/// The stage at which a session of a step takes place.
pub(crate) fn stage_of_step(step: Option<SessionStep>) -> Stage {
    match step {
        None | Some(SessionStep::Application) => Stage::Application,
        Some(SessionStep::Interview) => Stage::Interview,
        Some(SessionStep::Signature) => Stage::Offer,
        Some(SessionStep::Onboarding) => Stage::Onboarding,
        Some(SessionStep::Work) => Stage::Employment,
    }
}

impl Dated for Interview<'_> {
    fn seen_at(&self) -> Option<Moment> {
        self.at
    }
    fn seen_stage(&self) -> Stage {
        self.stage.unwrap_or(TALK)
    }
}

impl Dated for Step<'_> {
    fn seen_at(&self) -> Option<Moment> {
        self.at
    }
    fn seen_stage(&self) -> Stage {
        self.stage.unwrap_or(STEP)
    }
}
