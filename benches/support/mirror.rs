//! Generated from the schema: the profile as plain serde types with owned text, the ruler of the
//! benches. `BLESS=1 cargo test --test generated` writes it anew.
#![allow(dead_code, clippy::struct_field_names, reason = "read and dropped")]

use serde::Deserialize;

use super::stamp::Stamp;

#[derive(Debug, Deserialize)]
pub(crate) enum Words8 {
    #[serde(rename = "advert")]
    Advert,
    #[serde(rename = "referral")]
    Referral,
    #[serde(rename = "intermediary")]
    Intermediary,
    #[serde(rename = "unsolicited")]
    Unsolicited,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words53 {
    #[serde(rename = "application")]
    Application,
    #[serde(rename = "interview")]
    Interview,
    #[serde(rename = "signature")]
    Signature,
    #[serde(rename = "onboarding")]
    Onboarding,
    #[serde(rename = "work")]
    Work,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words34 {
    #[serde(rename = "application")]
    Application,
    #[serde(rename = "screening")]
    Screening,
    #[serde(rename = "interview")]
    Interview,
    #[serde(rename = "offer")]
    Offer,
    #[serde(rename = "onboarding")]
    Onboarding,
    #[serde(rename = "employment")]
    Employment,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words1 {
    #[serde(rename = "bank")]
    Bank,
    #[serde(rename = "money_service")]
    MoneyService,
    #[serde(rename = "wallet")]
    Wallet,
    #[serde(rename = "unknown")]
    Unknown,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words10 {
    #[serde(rename = "confirmed")]
    Confirmed,
    #[serde(rename = "denied")]
    Denied,
    #[serde(rename = "silent")]
    Silent,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words29 {
    #[serde(rename = "confirmed")]
    Confirmed,
    #[serde(rename = "differs")]
    Differs,
    #[serde(rename = "no_record")]
    NoRecord,
    #[serde(rename = "silent")]
    Silent,
    #[serde(rename = "closed")]
    Closed,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words24 {
    #[serde(rename = "confirmed")]
    Confirmed,
    #[serde(rename = "no_record")]
    NoRecord,
    #[serde(rename = "unavailable")]
    Unavailable,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words51 {
    #[serde(rename = "confirmed")]
    Confirmed,
    #[serde(rename = "unknown_there")]
    UnknownThere,
    #[serde(rename = "left")]
    Left,
    #[serde(rename = "silent")]
    Silent,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words35 {
    #[serde(rename = "consistent")]
    Consistent,
    #[serde(rename = "contradicted")]
    Contradicted,
    #[serde(rename = "not_offered")]
    NotOffered,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words54 {
    #[serde(rename = "contact_cleared")]
    ContactCleared,
    #[serde(rename = "device_steady")]
    DeviceSteady,
    #[serde(rename = "document_issuer_confirmed")]
    DocumentIssuerConfirmed,
    #[serde(rename = "handover_checked")]
    HandoverChecked,
    #[serde(rename = "id_in_person")]
    IdInPerson,
    #[serde(rename = "id_live_supervised")]
    IdLiveSupervised,
    #[serde(rename = "id_repeated")]
    IdRepeated,
    #[serde(rename = "incident_explained")]
    IncidentExplained,
    #[serde(rename = "intermediary_audited")]
    IntermediaryAudited,
    #[serde(rename = "key_bound")]
    KeyBound,
    #[serde(rename = "list_entry_withdrawn")]
    ListEntryWithdrawn,
    #[serde(rename = "met_and_works")]
    MetAndWorks,
    #[serde(rename = "owner_confirms")]
    OwnerConfirms,
    #[serde(rename = "parcel_code")]
    ParcelCode,
    #[serde(rename = "payee_firm_owned")]
    PayeeFirmOwned,
    #[serde(rename = "payee_holder_match")]
    PayeeHolderMatch,
    #[serde(rename = "payroll_record")]
    PayrollRecord,
    #[serde(rename = "platform_verified")]
    PlatformVerified,
    #[serde(rename = "possession_twice")]
    PossessionTwice,
    #[serde(rename = "referee_own_channel")]
    RefereeOwnChannel,
    #[serde(rename = "registrar")]
    Registrar,
    #[serde(rename = "remote_doc_selfie")]
    RemoteDocSelfie,
    #[serde(rename = "remote_tools_cleared")]
    RemoteToolsCleared,
    #[serde(rename = "residence_tied")]
    ResidenceTied,
    #[serde(rename = "travel_approved")]
    TravelApproved,
    #[serde(rename = "two_at_once")]
    TwoAtOnce,
    #[serde(rename = "usual_line")]
    UsualLine,
    #[serde(rename = "work_shown")]
    WorkShown,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words25 {
    #[serde(rename = "corporate")]
    Corporate,
    #[serde(rename = "consumer")]
    Consumer,
    #[serde(rename = "throw_away")]
    ThrowAway,
    #[serde(rename = "relay")]
    Relay,
    #[serde(rename = "unknown")]
    Unknown,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words42 {
    #[serde(rename = "crypto")]
    Crypto,
    #[serde(rename = "exchange_letter")]
    ExchangeLetter,
    #[serde(rename = "off_platform")]
    OffPlatform,
    #[serde(rename = "prepayment")]
    Prepayment,
    #[serde(rename = "threat")]
    Threat,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words12 {
    #[serde(rename = "delivered")]
    Delivered,
    #[serde(rename = "redirected")]
    Redirected,
    #[serde(rename = "exported")]
    Exported,
    #[serde(rename = "customs_entry")]
    CustomsEntry,
    #[serde(rename = "other")]
    Other,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words44 {
    #[serde(rename = "device")]
    Device,
    #[serde(rename = "account")]
    Account,
    #[serde(rename = "document")]
    Document,
    #[serde(rename = "contact")]
    Contact,
    #[serde(rename = "line")]
    Line,
    #[serde(rename = "address")]
    Address,
    #[serde(rename = "domain")]
    Domain,
    #[serde(rename = "telephone")]
    Telephone,
    #[serde(rename = "employer")]
    Employer,
    #[serde(rename = "text")]
    Text,
    #[serde(rename = "circle")]
    Circle,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words6 {
    #[serde(rename = "device")]
    Device,
    #[serde(rename = "local_host")]
    LocalHost,
    #[serde(rename = "outside")]
    Outside,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words4 {
    #[serde(rename = "dwelling")]
    Dwelling,
    #[serde(rename = "single_dwelling")]
    SingleDwelling,
    #[serde(rename = "multi_unit")]
    MultiUnit,
    #[serde(rename = "mailbox")]
    Mailbox,
    #[serde(rename = "locker")]
    Locker,
    #[serde(rename = "forwarder")]
    Forwarder,
    #[serde(rename = "reshipper")]
    Reshipper,
    #[serde(rename = "hosted_office")]
    HostedOffice,
    #[serde(rename = "employer")]
    Employer,
    #[serde(rename = "counter")]
    Counter,
    #[serde(rename = "military_post")]
    MilitaryPost,
    #[serde(rename = "protected")]
    Protected,
    #[serde(rename = "residence")]
    Residence,
    #[serde(rename = "hotel")]
    Hotel,
    #[serde(rename = "registered_agent")]
    RegisteredAgent,
    #[serde(rename = "not_a_dwelling")]
    NotADwelling,
    #[serde(rename = "unknown")]
    Unknown,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words17 {
    #[serde(rename = "email")]
    Email,
    #[serde(rename = "phone")]
    Phone,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words22 {
    #[serde(rename = "employer")]
    Employer,
    #[serde(rename = "vendor")]
    Vendor,
    #[serde(rename = "candidate_proposed")]
    CandidateProposed,
    #[serde(rename = "intermediary")]
    Intermediary,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words16 {
    #[serde(rename = "extortion")]
    Extortion,
    #[serde(rename = "asks_for_identity")]
    AsksForIdentity,
    #[serde(rename = "work_passed_on")]
    WorkPassedOn,
    #[serde(rename = "payment_threat")]
    PaymentThreat,
    #[serde(rename = "pressure")]
    Pressure,
    #[serde(rename = "small_charges")]
    SmallCharges,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words28 {
    #[serde(rename = "found")]
    Found,
    #[serde(rename = "not_found")]
    NotFound,
    #[serde(rename = "not_searchable")]
    NotSearchable,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words20 {
    #[serde(rename = "genuine")]
    Genuine,
    #[serde(rename = "altered")]
    Altered,
    #[serde(rename = "not_genuine")]
    NotGenuine,
    #[serde(rename = "unclear")]
    Unclear,
    #[serde(rename = "unsupported")]
    Unsupported,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words19 {
    #[serde(rename = "image")]
    Image,
    #[serde(rename = "live")]
    Live,
    #[serde(rename = "chip")]
    Chip,
    #[serde(rename = "issuer")]
    Issuer,
    #[serde(rename = "in_person")]
    InPerson,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words40 {
    #[serde(rename = "independent")]
    Independent,
    #[serde(rename = "authority")]
    Authority,
    #[serde(rename = "inbound_only")]
    InboundOnly,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words41 {
    #[serde(rename = "is_the_worker")]
    IsTheWorker,
    #[serde(rename = "not_the_worker")]
    NotTheWorker,
    #[serde(rename = "unreachable")]
    Unreachable,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words50 {
    #[serde(rename = "issued_device")]
    IssuedDevice,
    #[serde(rename = "other_device")]
    OtherDevice,
    #[serde(rename = "not_done")]
    NotDone,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words18 {
    #[serde(rename = "left_employer_mailbox")]
    LeftEmployerMailbox,
    #[serde(rename = "protected_address")]
    ProtectedAddress,
    #[serde(rename = "requested")]
    Requested,
    #[serde(rename = "other")]
    Other,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words23 {
    #[serde(rename = "live")]
    Live,
    #[serde(rename = "later")]
    Later,
    #[serde(rename = "not_asked")]
    NotAsked,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words32 {
    #[serde(rename = "match")]
    Match,
    #[serde(rename = "close_match")]
    CloseMatch,
    #[serde(rename = "no_match")]
    NoMatch,
    #[serde(rename = "another_holder")]
    AnotherHolder,
    #[serde(rename = "unavailable")]
    Unavailable,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words13 {
    #[serde(rename = "match")]
    Match,
    #[serde(rename = "no_match")]
    NoMatch,
    #[serde(rename = "other_holder")]
    OtherHolder,
    #[serde(rename = "unavailable")]
    Unavailable,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words47 {
    #[serde(rename = "mobile")]
    Mobile,
    #[serde(rename = "fixed")]
    Fixed,
    #[serde(rename = "internet")]
    Internet,
    #[serde(rename = "inactive")]
    Inactive,
    #[serde(rename = "unknown")]
    Unknown,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words31 {
    #[serde(rename = "name")]
    Name,
    #[serde(rename = "address")]
    Address,
    #[serde(rename = "register_number")]
    RegisterNumber,
    #[serde(rename = "domain")]
    Domain,
    #[serde(rename = "officer")]
    Officer,
    #[serde(rename = "seized_domain")]
    SeizedDomain,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words21 {
    #[serde(rename = "none")]
    None,
    #[serde(rename = "other_name_reported")]
    OtherNameReported,
    #[serde(rename = "reviewed")]
    Reviewed,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words36 {
    #[serde(rename = "none")]
    None,
    #[serde(rename = "prompted")]
    Prompted,
    #[serde(rename = "two_speakers")]
    TwoSpeakers,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words49 {
    #[serde(rename = "none")]
    None,
    #[serde(rename = "stock_or_other_name")]
    StockOrOtherName,
    #[serde(rename = "several_personas")]
    SeveralPersonas,
    #[serde(rename = "not_the_person")]
    NotThePerson,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words39 {
    #[serde(rename = "none")]
    None,
    #[serde(rename = "synthetic")]
    Synthetic,
    #[serde(rename = "unsure")]
    Unsure,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words11 {
    #[serde(rename = "not_asked")]
    NotAsked,
    #[serde(rename = "clear")]
    Clear,
    #[serde(rename = "open")]
    Open,
    #[serde(rename = "confirmed")]
    Confirmed,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words9 {
    #[serde(rename = "ordered_directly")]
    OrderedDirectly,
    #[serde(rename = "supplied")]
    Supplied,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words7 {
    #[serde(rename = "own_action")]
    OwnAction,
    #[serde(rename = "outsider")]
    Outsider,
    #[serde(rename = "false_alarm")]
    FalseAlarm,
    #[serde(rename = "open")]
    Open,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words26 {
    #[serde(rename = "own_search")]
    OwnSearch,
    #[serde(rename = "record_service")]
    RecordService,
    #[serde(rename = "candidate_supplied")]
    CandidateSupplied,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words45 {
    #[serde(rename = "owned_by_worker")]
    OwnedByWorker,
    #[serde(rename = "not_tied")]
    NotTied,
    #[serde(rename = "not_searchable")]
    NotSearchable,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words38 {
    #[serde(rename = "passed")]
    Passed,
    #[serde(rename = "failed")]
    Failed,
    #[serde(rename = "injected")]
    Injected,
    #[serde(rename = "inconclusive")]
    Inconclusive,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words55 {
    #[serde(rename = "passed")]
    Passed,
    #[serde(rename = "failed")]
    Failed,
    #[serde(rename = "open")]
    Open,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words48 {
    #[serde(rename = "passed")]
    Passed,
    #[serde(rename = "failed")]
    Failed,
    #[serde(rename = "transferred")]
    Transferred,
    #[serde(rename = "unavailable")]
    Unavailable,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words3 {
    #[serde(rename = "person")]
    Person,
    #[serde(rename = "employer")]
    Employer,
    #[serde(rename = "provider")]
    Provider,
    #[serde(rename = "intermediary")]
    Intermediary,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words2 {
    #[serde(rename = "person")]
    Person,
    #[serde(rename = "joint")]
    Joint,
    #[serde(rename = "firm")]
    Firm,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words14 {
    #[serde(rename = "person")]
    Person,
    #[serde(rename = "named_collector")]
    NamedCollector,
    #[serde(rename = "household")]
    Household,
    #[serde(rename = "other_name")]
    OtherName,
    #[serde(rename = "not_the_person")]
    NotThePerson,
    #[serde(rename = "unchecked")]
    Unchecked,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words52 {
    #[serde(rename = "reported")]
    Reported,
    #[serde(rename = "reviewed")]
    Reviewed,
    #[serde(rename = "none")]
    None,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words0 {
    #[serde(rename = "repository_copied")]
    RepositoryCopied,
    #[serde(rename = "bulk_copy")]
    BulkCopy,
    #[serde(rename = "value_moved")]
    ValueMoved,
    #[serde(rename = "people_added")]
    PeopleAdded,
    #[serde(rename = "hidden_code")]
    HiddenCode,
    #[serde(rename = "restricted_opened")]
    RestrictedOpened,
    #[serde(rename = "wide_interest")]
    WideInterest,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words37 {
    #[serde(rename = "residential")]
    Residential,
    #[serde(rename = "mobile")]
    Mobile,
    #[serde(rename = "corporate_egress")]
    CorporateEgress,
    #[serde(rename = "hotel_guest")]
    HotelGuest,
    #[serde(rename = "consumer_vpn")]
    ConsumerVpn,
    #[serde(rename = "relay")]
    Relay,
    #[serde(rename = "satellite_cgnat")]
    SatelliteCgnat,
    #[serde(rename = "hosting")]
    Hosting,
    #[serde(rename = "institution")]
    Institution,
    #[serde(rename = "residential_proxy")]
    ResidentialProxy,
    #[serde(rename = "unknown")]
    Unknown,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words33 {
    #[serde(rename = "same")]
    Same,
    #[serde(rename = "different")]
    Different,
    #[serde(rename = "different_in_person")]
    DifferentInPerson,
    #[serde(rename = "inconclusive")]
    Inconclusive,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words46 {
    #[serde(rename = "same")]
    Same,
    #[serde(rename = "different")]
    Different,
    #[serde(rename = "unsure")]
    Unsure,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words5 {
    #[serde(rename = "unauthorised_binary")]
    UnauthorisedBinary,
    #[serde(rename = "history_altered")]
    HistoryAltered,
    #[serde(rename = "credential_theft")]
    CredentialTheft,
    #[serde(rename = "backdoor")]
    Backdoor,
    #[serde(rename = "tunnel")]
    Tunnel,
    #[serde(rename = "other")]
    Other,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words30 {
    #[serde(rename = "wifi")]
    Wifi,
    #[serde(rename = "satellite")]
    Satellite,
    #[serde(rename = "address_lookup")]
    AddressLookup,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words43 {
    #[serde(rename = "worker")]
    Worker,
    #[serde(rename = "own_firm")]
    OwnFirm,
    #[serde(rename = "other_firm")]
    OtherFirm,
    #[serde(rename = "other_person")]
    OtherPerson,
    #[serde(rename = "umbrella")]
    Umbrella,
    #[serde(rename = "agency")]
    Agency,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words15 {
    #[serde(rename = "written")]
    Written,
    #[serde(rename = "two_witnesses")]
    TwoWitnesses,
    #[serde(rename = "admitted")]
    Admitted,
    #[serde(rename = "records")]
    Records,
    #[serde(rename = "hearsay")]
    Hearsay,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Words27 {
    #[serde(rename = "yes")]
    Yes,
    #[serde(rename = "no")]
    No,
    #[serde(rename = "unknown")]
    Unknown,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Access {
    pub(crate) events: Vec<AccessEvent>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct AccessEvent {
    pub(crate) above_role: Option<bool>,
    pub(crate) after_notice: Option<bool>,
    pub(crate) at: Option<Stamp>,
    pub(crate) confirmed: Option<bool>,
    pub(crate) in_remote_session: Option<bool>,
    pub(crate) kind: Option<Words0>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Account {
    pub(crate) account: Option<String>,
    pub(crate) at: Option<Stamp>,
    pub(crate) class: Option<Words1>,
    pub(crate) country: Option<String>,
    pub(crate) holder_check: Option<HolderCheck>,
    pub(crate) holder_kind: Option<Words2>,
    pub(crate) holder_written: Option<String>,
    pub(crate) multi_currency: Option<bool>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct AccountChange {
    pub(crate) asked_by: Option<Words3>,
    pub(crate) at: Option<Stamp>,
    pub(crate) split: Option<bool>,
    pub(crate) to: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct AddressChange {
    pub(crate) after_offer: Option<bool>,
    pub(crate) asked_by: Option<Words3>,
    pub(crate) at: Option<Stamp>,
    pub(crate) from: Option<Place>,
    pub(crate) in_transit: Option<bool>,
    pub(crate) to: Option<Place>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct AddressListMatch {
    pub(crate) at: Option<Stamp>,
    pub(crate) class: Option<Words4>,
    pub(crate) list: Option<String>,
    pub(crate) listed_on: Option<Stamp>,
    pub(crate) matched: Option<bool>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Alert {
    pub(crate) at: Option<Stamp>,
    pub(crate) kind: Option<Words5>,
    pub(crate) source: Option<Words6>,
    pub(crate) triage: Option<Words7>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Applications {
    pub(crate) offer_accepted_at: Option<Stamp>,
    pub(crate) origin: Option<Words8>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct BackgroundCheck {
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) channel: Option<Words9>,
    pub(crate) provider_confirmed: Option<Words10>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct CallerListHit {
    pub(crate) at: Option<Stamp>,
    pub(crate) list: Option<String>,
    pub(crate) status: Option<Words11>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct CarrierEvent {
    pub(crate) at: Option<Stamp>,
    pub(crate) country: Option<String>,
    pub(crate) kind: Option<Words12>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct CertificateCheck {
    pub(crate) all_names_tested: Option<bool>,
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) corrected_once: Option<bool>,
    pub(crate) result: Option<Words13>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct CheckRequest {
    pub(crate) at: Option<Stamp>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Checks {
    pub(crate) background: Option<BackgroundCheck>,
    pub(crate) certificates: Vec<CertificateCheck>,
    pub(crate) concurrent_employment: Option<ConcurrentEmployment>,
    pub(crate) education: Vec<EducationCheck>,
    pub(crate) employers: Vec<EmployerCheck>,
    pub(crate) holder_match: Vec<HolderMatch>,
    pub(crate) intermediary: Option<IntermediaryCheck>,
    pub(crate) liveness: Vec<Liveness>,
    pub(crate) owner_contact: Vec<OwnerContact>,
    pub(crate) platform: Option<PlatformCheck>,
    pub(crate) referrer_met_in_person: Option<bool>,
    pub(crate) requested: Vec<CheckRequest>,
    pub(crate) same_person: Option<SamePersonFinding>,
    pub(crate) steps: Vec<Step>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Claims {
    pub(crate) domains: Vec<OwnDomain>,
    pub(crate) earlier_residences: Vec<EarlierResidence>,
    pub(crate) education: Vec<EducationClaim>,
    pub(crate) household: Vec<HouseholdMember>,
    pub(crate) names: Vec<DeclaredName>,
    pub(crate) posts: Vec<Post>,
    pub(crate) residences: Vec<Residence>,
    pub(crate) skills: Vec<Skill>,
    pub(crate) stays: Vec<Stay>,
    pub(crate) works_from_home: Option<bool>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct CodeAccount {
    pub(crate) account: Option<String>,
    pub(crate) account_since: Option<Stamp>,
    pub(crate) at: Option<Stamp>,
    pub(crate) author_names: Vec<String>,
    pub(crate) backdated_per_100: Option<u32>,
    pub(crate) copied_history: Option<u32>,
    pub(crate) import_visible: Option<bool>,
    pub(crate) stars: Option<u32>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct CollectorCheck {
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) identity_checked: Option<bool>,
    pub(crate) outcome: Option<Words14>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ConcurrentEmployment {
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) count: Option<u32>,
    pub(crate) disclosed: Option<bool>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Conduct {
    pub(crate) reports: Vec<ConductReport>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ConductReport {
    pub(crate) at: Option<Stamp>,
    pub(crate) form: Option<Words15>,
    pub(crate) kind: Option<Words16>,
    pub(crate) recorded_by: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ContactChange {
    pub(crate) asked_by: Option<Words3>,
    pub(crate) at: Option<Stamp>,
    pub(crate) kind: Option<Words17>,
    pub(crate) reason: Option<Words18>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ContactListMatch {
    pub(crate) at: Option<Stamp>,
    pub(crate) contact: Option<String>,
    pub(crate) list: Option<String>,
    pub(crate) listed_on: Option<Stamp>,
    pub(crate) matched: Option<bool>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Contacts {
    pub(crate) changes: Vec<ContactChange>,
    pub(crate) controlled: Vec<ControlCheck>,
    pub(crate) emails: Vec<Email>,
    pub(crate) phones: Vec<Phone>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ControlCheck {
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) contact: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct DeclaredName {
    pub(crate) at: Option<Stamp>,
    pub(crate) name: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Delivery {
    pub(crate) address: Option<Place>,
    pub(crate) address_class: Option<Words4>,
    pub(crate) at: Option<Stamp>,
    pub(crate) carrier_events: Vec<CarrierEvent>,
    pub(crate) changes: Vec<AddressChange>,
    pub(crate) collector: Option<CollectorCheck>,
    pub(crate) delivered_at: Option<Stamp>,
    pub(crate) device: Option<String>,
    pub(crate) dispatched_at: Option<Stamp>,
    pub(crate) handovers_missed: Option<u32>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Device {
    pub(crate) active_days: Option<u32>,
    pub(crate) alerts: Vec<Alert>,
    pub(crate) declared: Option<bool>,
    pub(crate) device: Option<String>,
    pub(crate) display_count: Option<u32>,
    pub(crate) displays: Vec<Display>,
    pub(crate) first_boot: Option<FirstBoot>,
    pub(crate) inbound_sessions: Vec<InboundSession>,
    pub(crate) issued: Option<bool>,
    pub(crate) key_enrolment: Option<KeyEnrolment>,
    pub(crate) location: Option<Location>,
    pub(crate) peripherals: Vec<Peripheral>,
    pub(crate) possession_checks: Vec<PossessionCheck>,
    pub(crate) software: Vec<Software>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Display {
    pub(crate) at: Option<Stamp>,
    pub(crate) capture_chip: Option<bool>,
    pub(crate) identity: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct DocumentCheck {
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) document: Option<String>,
    pub(crate) method: Option<Words19>,
    pub(crate) result: Option<Words20>,
    pub(crate) reuse: Option<Words21>,
    pub(crate) reviewed: Option<bool>,
    pub(crate) verifier_channel: Option<Words22>,
    pub(crate) verifier_of_intermediary: Option<bool>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Documents {
    pub(crate) checks: Vec<DocumentCheck>,
    pub(crate) presented: Option<Words23>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct EarlierResidence {
    pub(crate) at: Option<Stamp>,
    pub(crate) place: Option<Place>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct EducationCheck {
    pub(crate) all_names_tested: Option<bool>,
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) result: Option<Words24>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct EducationClaim {
    pub(crate) at: Option<Stamp>,
    pub(crate) award: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Email {
    pub(crate) address: Option<String>,
    pub(crate) at: Option<Stamp>,
    pub(crate) domain_class: Option<Words25>,
    pub(crate) lookup: Option<NameLookUp>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Employer {
    pub(crate) agreed_assistance: Option<bool>,
    pub(crate) approved_remote_tools: Vec<String>,
    pub(crate) countries: Vec<String>,
    pub(crate) own_device_policy: Option<bool>,
    pub(crate) start_at: Option<Stamp>,
    pub(crate) travel_approvals: Vec<TravelApproval>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct EmployerCheck {
    pub(crate) all_names_tested: Option<bool>,
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) channel: Option<Words26>,
    pub(crate) domain_since: Option<Stamp>,
    pub(crate) employer: Option<String>,
    pub(crate) named_by_others: Option<Words27>,
    pub(crate) office_there: Option<Words27>,
    pub(crate) register: Option<Words28>,
    pub(crate) result: Option<Words29>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ExitList {
    pub(crate) date: Option<Stamp>,
    pub(crate) list: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct FirstBoot {
    pub(crate) at: Option<Stamp>,
    pub(crate) method: Option<Words30>,
    pub(crate) place: Option<Place>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct FrontMatch {
    pub(crate) at: Option<Stamp>,
    pub(crate) fields: Vec<Words31>,
    pub(crate) list: Option<String>,
    pub(crate) listed_on: Option<Stamp>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct HolderCheck {
    pub(crate) all_names_tested: Option<bool>,
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) result: Option<Words32>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct HolderMatch {
    pub(crate) at: Option<Stamp>,
    pub(crate) attempts: Option<u32>,
    pub(crate) by: Option<String>,
    pub(crate) result: Option<Words33>,
    pub(crate) reviewed: Option<bool>,
    pub(crate) step: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct HouseholdMember {
    pub(crate) at: Option<Stamp>,
    pub(crate) name: Option<String>,
    pub(crate) person: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct InboundSession {
    pub(crate) approved: Option<bool>,
    pub(crate) at: Option<Stamp>,
    pub(crate) external: Option<bool>,
    pub(crate) minutes: Option<u32>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Intermediary {
    pub(crate) addresses: Vec<Place>,
    pub(crate) agreed_handling: Option<bool>,
    pub(crate) domain: Option<String>,
    pub(crate) firm: Option<String>,
    pub(crate) officers: Vec<String>,
    pub(crate) verified: Option<bool>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct IntermediaryCheck {
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) register: Option<Words28>,
    pub(crate) second_person: Option<Words27>,
    pub(crate) site_copied: Option<Words27>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Interview {
    pub(crate) at: Option<Stamp>,
    pub(crate) camera_product: Option<String>,
    pub(crate) findings: Option<InterviewFindings>,
    pub(crate) identity_relevant: Option<bool>,
    pub(crate) media: Option<MediaFinding>,
    pub(crate) person_comparison: Option<PersonComparison>,
    pub(crate) stage: Option<Words34>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct InterviewFindings {
    pub(crate) identities_on_screen: Vec<ScreenIdentity>,
    pub(crate) names_shown: Vec<NameShown>,
    pub(crate) other_interviews: Option<bool>,
    pub(crate) place: Option<Words35>,
    pub(crate) reviewers: Option<u32>,
    pub(crate) second_person: Option<Words36>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct KeyEnrolment {
    pub(crate) at_stated_place: Option<bool>,
    pub(crate) enrolled_at: Option<Stamp>,
    pub(crate) sent_at: Option<Stamp>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct LinkCount {
    pub(crate) at: Option<Stamp>,
    pub(crate) first_seen: Option<Stamp>,
    pub(crate) last_seen: Option<Stamp>,
    pub(crate) multi_tenant: Option<bool>,
    pub(crate) people: Option<u32>,
    pub(crate) rarity_per_10_000: Option<u32>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Links {
    pub(crate) account: Option<LinkCount>,
    pub(crate) closed_case: Option<SharedKinds>,
    pub(crate) contact: Option<LinkCount>,
    pub(crate) delivery: Option<LinkCount>,
    pub(crate) device: Option<LinkCount>,
    pub(crate) device_place: Option<LinkCount>,
    pub(crate) earlier_record: Option<SharedKinds>,
    pub(crate) intermediary: Option<SharedKinds>,
    pub(crate) line: Option<LinkCount>,
    pub(crate) line_class: Option<Words37>,
    pub(crate) pay_mail: Option<LinkCount>,
    pub(crate) predecessor: Option<SharedKinds>,
    pub(crate) rater_candidate: Option<SharedKinds>,
    pub(crate) referee: Option<LinkCount>,
    pub(crate) referee_candidate: Option<SharedKinds>,
    pub(crate) referee_other_employers: Option<bool>,
    pub(crate) referrer: Option<SharedKinds>,
    pub(crate) same_person_kinds: Option<SharedKinds>,
    pub(crate) text_employers_same: Option<bool>,
    pub(crate) text_per_100: Option<u32>,
    pub(crate) verifier: Option<LinkCount>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Lists {
    pub(crate) caller_hits: Vec<CallerListHit>,
    pub(crate) fronts: Option<FrontMatch>,
    pub(crate) reported_addresses: Option<AddressListMatch>,
    pub(crate) reported_contacts: Option<ContactListMatch>,
    pub(crate) technology_releases: Option<TechnologyReleases>,
    pub(crate) vpn_exits: Option<ExitList>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Liveness {
    pub(crate) at: Option<Stamp>,
    pub(crate) attempts: Option<u32>,
    pub(crate) by: Option<String>,
    pub(crate) result: Option<Words38>,
    pub(crate) step: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Location {
    pub(crate) method: Option<Words30>,
    pub(crate) reading_count: Option<u32>,
    pub(crate) readings: Vec<Reading>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct MediaFinding {
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) occasions: Option<u32>,
    pub(crate) result: Option<Words39>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct NameLookUp {
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) names: Vec<String>,
    pub(crate) within_months: Option<u32>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct NameShown {
    pub(crate) changed: Option<bool>,
    pub(crate) name: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Network {
    pub(crate) class: Option<Words37>,
    pub(crate) country: Option<String>,
    pub(crate) line: Option<String>,
    pub(crate) operator: Option<String>,
    pub(crate) second: Option<SecondLookUp>,
    pub(crate) service: Option<String>,
    pub(crate) table: Option<String>,
    pub(crate) table_date: Option<Stamp>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Overlap {
    pub(crate) account: Option<String>,
    pub(crate) at: Option<Stamp>,
    pub(crate) device: Option<String>,
    pub(crate) other_device: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct OwnDomain {
    pub(crate) at: Option<Stamp>,
    pub(crate) domain: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct OwnerContact {
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) channel: Option<Words40>,
    pub(crate) result: Option<Words41>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PayRequest {
    pub(crate) after_refusal: Option<bool>,
    pub(crate) at: Option<Stamp>,
    pub(crate) kind: Option<Words42>,
    pub(crate) unprompted: Option<bool>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Payee {
    pub(crate) at: Option<Stamp>,
    pub(crate) firm: Option<String>,
    pub(crate) kind: Option<Words43>,
    pub(crate) register: Option<PayeeRegister>,
    pub(crate) shares: Vec<Words44>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PayeeRegister {
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) result: Option<Words45>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Payments {
    pub(crate) accounts: Vec<Account>,
    pub(crate) changes: Vec<AccountChange>,
    pub(crate) first_pay_at: Option<Stamp>,
    pub(crate) payee: Option<Payee>,
    pub(crate) requests: Vec<PayRequest>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PeopleComparison {
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) by_platform: Option<bool>,
    pub(crate) result: Option<Words46>,
    pub(crate) reviewers: Option<u32>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Peripheral {
    pub(crate) at: Option<Stamp>,
    pub(crate) keyboard_pointer_storage: Option<bool>,
    pub(crate) maker: Option<String>,
    pub(crate) product: Option<String>,
    pub(crate) usb_id: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PersonComparison {
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) result: Option<Words46>,
    pub(crate) reviewers: Option<u32>,
    pub(crate) vendor: Option<bool>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Personas {
    pub(crate) code: Vec<CodeAccount>,
    pub(crate) portraits: Vec<PortraitFinding>,
    pub(crate) profiles: Vec<PublicProfile>,
    pub(crate) sites: Vec<Site>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Phone {
    pub(crate) at: Option<Stamp>,
    pub(crate) line_class: Option<Words47>,
    pub(crate) lookup: Option<NameLookUp>,
    pub(crate) number: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Place {
    pub(crate) address: Option<String>,
    pub(crate) city: Option<String>,
    pub(crate) country: Option<String>,
    pub(crate) unit: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PlatformCheck {
    pub(crate) at: Option<Stamp>,
    pub(crate) attempts: Option<u32>,
    pub(crate) by: Option<String>,
    pub(crate) result: Option<Words48>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PortraitFinding {
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) finding: Option<Words49>,
    pub(crate) reviewed: Option<bool>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PossessionCheck {
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) outcome: Option<Words50>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Post {
    pub(crate) agency: Option<bool>,
    pub(crate) at: Option<Stamp>,
    pub(crate) domain: Option<String>,
    pub(crate) employer: Option<String>,
    pub(crate) from: Option<Stamp>,
    pub(crate) place: Option<Place>,
    pub(crate) remote: Option<bool>,
    pub(crate) to: Option<Stamp>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Profile {
    pub(crate) access: Option<Access>,
    pub(crate) applications: Option<Applications>,
    pub(crate) checks: Option<Checks>,
    pub(crate) claims: Option<Claims>,
    pub(crate) conduct: Option<Conduct>,
    pub(crate) contacts: Option<Contacts>,
    pub(crate) deliveries: Vec<Delivery>,
    pub(crate) devices: Vec<Device>,
    pub(crate) documents: Option<Documents>,
    pub(crate) employer: Option<Employer>,
    pub(crate) extensions: Option<serde_json::Map<String, serde_json::Value>>,
    pub(crate) id: Option<String>,
    pub(crate) intermediary: Option<Intermediary>,
    pub(crate) interviews: Vec<Interview>,
    pub(crate) links: Option<Links>,
    pub(crate) lists: Option<Lists>,
    pub(crate) payments: Option<Payments>,
    pub(crate) personas: Option<Personas>,
    pub(crate) references: Vec<Reference>,
    pub(crate) role: Option<Role>,
    pub(crate) session_count: Option<u32>,
    pub(crate) session_overlaps: Vec<Overlap>,
    pub(crate) sessions: Vec<Session>,
    pub(crate) stage: Option<Words34>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PublicProfile {
    pub(crate) at: Option<Stamp>,
    pub(crate) exists: Option<bool>,
    pub(crate) history_contradictions: Option<u32>,
    pub(crate) page: Option<String>,
    pub(crate) people_comparison: Option<PeopleComparison>,
    pub(crate) seen_alive: Option<bool>,
    pub(crate) withdrawn_at: Option<Stamp>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Reading {
    pub(crate) at: Option<Stamp>,
    pub(crate) place: Option<Place>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct RefereeCheck {
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) channel: Option<Words26>,
    pub(crate) result: Option<Words51>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Reference {
    pub(crate) at: Option<Stamp>,
    pub(crate) check: Option<RefereeCheck>,
    pub(crate) contact: Option<String>,
    pub(crate) contact_class: Option<Words25>,
    pub(crate) declared_tie: Option<bool>,
    pub(crate) firm: Option<String>,
    pub(crate) firm_domain: Option<String>,
    pub(crate) firm_links: Vec<Words44>,
    pub(crate) referee: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Residence {
    pub(crate) at: Option<Stamp>,
    pub(crate) class: Option<Words4>,
    pub(crate) place: Option<Place>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Role {
    pub(crate) named_person: Option<bool>,
    pub(crate) pays_in_crypto: Option<bool>,
    pub(crate) substitution_allowed: Option<bool>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct SamePersonFinding {
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) result: Option<Words52>,
    pub(crate) second_anchor: Option<bool>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ScreenIdentity {
    pub(crate) name: Option<String>,
    pub(crate) work: Option<bool>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct SecondLookUp {
    pub(crate) class: Option<Words37>,
    pub(crate) country: Option<String>,
    pub(crate) table: Option<String>,
    pub(crate) table_date: Option<Stamp>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Session {
    pub(crate) account: Option<String>,
    pub(crate) at: Option<Stamp>,
    pub(crate) device: Option<String>,
    pub(crate) interactive: Option<bool>,
    pub(crate) network: Option<Network>,
    pub(crate) step: Option<Words53>,
    pub(crate) token_origin: Option<String>,
    pub(crate) until: Option<Stamp>,
    pub(crate) utc_offset: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct SharedKinds {
    pub(crate) at: Option<Stamp>,
    pub(crate) kinds: Vec<Words44>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Site {
    pub(crate) at: Option<Stamp>,
    pub(crate) names: Vec<String>,
    pub(crate) page: Option<String>,
    pub(crate) text_match: Option<bool>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Skill {
    pub(crate) since: Option<u32>,
    pub(crate) technology: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Software {
    pub(crate) approved: Option<bool>,
    pub(crate) at: Option<Stamp>,
    pub(crate) days_seen: Option<u32>,
    pub(crate) first_seen: Option<Stamp>,
    pub(crate) product: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Stay {
    pub(crate) at: Option<Stamp>,
    pub(crate) from: Option<Stamp>,
    pub(crate) place: Option<Place>,
    pub(crate) to: Option<Stamp>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Step {
    pub(crate) account: Option<String>,
    pub(crate) address: Option<Place>,
    pub(crate) at: Option<Stamp>,
    pub(crate) by: Option<String>,
    pub(crate) device: Option<String>,
    pub(crate) document: Option<String>,
    pub(crate) kind: Option<Words54>,
    pub(crate) parts: Vec<Words55>,
    pub(crate) result: Option<Words55>,
    pub(crate) stage: Option<Words34>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct TechnologyRelease {
    pub(crate) technology: Option<String>,
    pub(crate) year: Option<u32>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct TechnologyReleases {
    pub(crate) date: Option<Stamp>,
    pub(crate) releases: Vec<TechnologyRelease>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct TravelApproval {
    pub(crate) at: Option<Stamp>,
    pub(crate) from: Option<Stamp>,
    pub(crate) place: Option<Place>,
    pub(crate) to: Option<Stamp>,
}
