//! What is so of a person and shows in a profile: each by a name, so that none can be mistyped.

/// Names the causes once: for the code, and for the table of their shares.
macro_rules! causes {
    ($($cause:ident)+) => {
        /// A cause. What each means, how many people have it and on what that rests stands in
        /// `examples/data/population.csv`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Cause { $($cause),+ }

        impl Cause {
            /// Every cause, in the order in which a person is drawn.
            pub(crate) const ALL: &'static [Cause] = &[$(Cause::$cause),+];

            /// The name that the table gives it.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Cause::$cause => stringify!($cause)),+ }
            }
        }
    };
}

causes! {
    Renter MovedThisYear MovesInHiring MovesToOtherCity TellsMoveLate DeliveredElsewhere
    ElsewhereInOtherCity AsksLate PrivateMailbox RelativeSigns Partner SharedHome
    HouseholdDeclared SharesLine SharesDelivery SharesPayMail SharesDevice SharesAccount
    SharesContact LaidOffTeam UntoldTravel ToldTravel SecondHome HomeLineAbroad
    TakesDeviceAbroad AwayFirstMonth ConsumerVpn WorkVpn VpnAlways NamedExit OwnServer
    ProxyLine WrongCountry SecondTable WrongCity NameChanged EarlierNameUntold Migrant
    LivesInTwoCountries TellsBothHomes Forwarder TwoScripts EarlierHomeTold AccountFromHome
    Contractor Fintech OwnFirm FirmNotTied FirmNotSearchable ThroughAgency AgencyThin
    AgencyThinner AgencyReceives AgencyCluster AgencyExamines SpouseAccount SpouseNamed
    HolderWritten AskedForPartner BankNoMatch CryptoAsked CryptoAgain AccountChanged
    ChangedTwice ChangedThrice SecondJob SecondJobTold ThirdJob KeepsAwake ClosedFirm
    RegisterSilent DomainYoung Unnamed EmployerNoRecord SecondNoRecord DatesDiffer
    EducationNoRecord CertificateNoMatch CertificateOther OfficeMissing SkillsEarly NoPage
    PageDiffers WritingTool TextNear SameEmployers ManyAuthors Backdated Rewritten
    PageOtherName PortraitElsewhere TwoPages PagesWithdrawn PlatformFailed PlatformTransferred
    LookupOther LookupThree ContactsChanged ThinReferences RefereeUnknown SecondUnknown
    RefereeOnLine RefereeOnDevice RefereeCircle RefereeShared FirmTied FirmTiedTwice
    RaterShares PoorVendor FaceRefused FaceRefusedTwice NotLive NotLiveTwice DocumentRefused
    DocumentReviewed IssuerErrs IdentityRepeated VirtualCamera StreamInjected ReportDenied
    OwnerMixedUp AssistanceAgreed Prompted TwoSpeakers OtherNameShown NameShownTwice
    OtherWorkOnScreen TwoOnScreen OtherTalksHeard PersonDiffers MediaAlarm RemoteTool
    ToolEarly ToolFirstDay TwoTools DrivenRemotely DrivenMostly CapturePart NamedKvm
    PossessionError PossessionTwice UnissuedSession SavedLogin OverlapTwice EarlyAlert
    AlertFromHost CopiesCode CopiesBulk AddsPeople MovesValue HiddenCode RestrictedRemote
    PassesWork PassesAdmitted AsksForIdentity WrittenThreat ListedAddress ListedContact
    ClosedCaseLine ClosedCaseContact ClosedCaseStrong ReturnsRenamed TwoStrongKinds
    SamePersonReported DocumentReused PredecessorContact PredecessorStrong ReferrerEmployer
    ReferrerStrong FrontNamed
}
