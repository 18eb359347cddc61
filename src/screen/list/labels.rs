//! What OFAC calls papers, accounts and addresses of the net.

use alloc::borrow::ToOwned;

use super::identifier::{Identifier, IdentifierKind};

/// A label of which nothing is to be kept but its own words, or one of the kinds.
#[derive(Clone, Copy)]
enum Kind {
    Email,
    Passport,
    National,
    Tax,
    Phone,
    Website,
    Other,
}

use Kind::{Email, National, Other, Passport, Phone, Tax, Website};

/// What stands before the address of a wallet; the currency comes between.
const WALLET: &str = "Digital Currency Address - ";

/// The labels of identifiers, by their first letters. Of two that begin alike, the longer stands first.
///
/// # Source
///
/// Counted in the remarks of the lists of 2021, 2023 and 2025: all that occur ten times or more, and of the rarer ones
/// those of people.
const LABELS: &[(&str, Kind)] = &[
    ("Afghan Money Service Provider License Number", Other),
    ("Aircraft Construction Number (also called L/N or S/N or F/N)", Other),
    ("Aircraft Manufacturer's Serial Number (MSN)", Other),
    ("Aircraft Mode S Transponder Code", Other),
    ("Aircraft Serial Identification", Other),
    ("Aircraft Tail Number", Other),
    ("BIK (RU)", Other),
    ("Birth Certificate Number", National),
    ("Branch Unit Number", Other),
    ("Business Number", Other),
    ("Business Registration Document #", Other),
    ("Business Registration Number", Other),
    ("C.I.F.", Tax),
    ("C.R. No.", Other),
    ("C.U.I.P.", National),
    ("C.U.I.T.", Tax),
    ("C.U.I.", National),
    ("C.U.R.P. #", National),
    ("C.U.R.P.", National),
    ("Cartilla de Servicio Militar Nacional", National),
    ("Cedula No.", National),
    ("Central Registration System Number", Other),
    ("Certificate of Incorporation Number", Other),
    ("Chamber of Commerce Number", Other),
    ("Chinese Commercial Code", Other),
    ("Citizen's Card Number", National),
    ("Commercial Registry Number", Other),
    ("Company Number", Other),
    ("D-U-N-S Number", Other),
    ("D.N.I.", National),
    ("Diplomatic Passport", Passport),
    ("Driver's License No.", Other),
    ("Dubai Chamber of Commerce Membership No.", Other),
    ("Electoral Registry No.", National),
    ("Email Address", Email),
    ("Enterprise Number", Other),
    ("Equity Ticker", Other),
    ("FAX", Phone),
    ("Fax No.", Phone),
    ("File Number", Other),
    ("Folio Mercantil No.", Other),
    ("Government Gazette Number", Other),
    ("I.F.E.", National),
    ("ISIN", Other),
    ("Identification Number", National),
    ("Immigration No.", National),
    ("Istanbul Chamber of Comm. No.", Other),
    ("Italian Fiscal Code", Tax),
    ("Kenyan ID No.", National),
    ("LE Number", National),
    ("Legal Entity Number", Other),
    ("License", Other),
    ("MMSI", Other),
    ("Matricula Mercantil No", Other),
    ("NIT #", Tax),
    ("National Foreign ID Number", National),
    ("National ID No.", National),
    ("Numero de Identidad", National),
    ("PHONE", Phone),
    ("Passport", Passport),
    ("Personal ID Card", National),
    ("Phone No.", Phone),
    ("Phone Number", Phone),
    ("Public Registration Number", Other),
    ("R.F.C. #", Tax),
    ("R.F.C.", Tax),
    ("RFC", Tax),
    ("RIF #", Tax),
    ("RTN", Tax),
    ("RUC #", Tax),
    ("Refugee ID Card", National),
    ("Registered Charity No.", Other),
    ("Registration ID", Other),
    ("Registration Number", Other),
    ("Residency Number", National),
    ("SSN", National),
    ("SWIFT/BIC", Other),
    ("Stateless Person Passport", Passport),
    ("Tax ID No.", Tax),
    ("Tazkira National ID Card", National),
    ("Telephone No.", Phone),
    ("Telephone", Phone),
    ("Trade License No.", Other),
    ("Travel Document Number", Passport),
    ("Turkish Identification Number", National),
    ("UK Company Number", Other),
    ("US FEIN", Tax),
    ("Unified Social Credit Code (USCC)", Other),
    ("V.A.T. Number", Tax),
    ("Vessel Registration Identification", Other),
    ("VisaNumberID", Other),
    ("Website", Website),
];

/// How labels begin in the lists of papers of the XML forms that belong to no paper.
const NO_PAPERS: &[&str] = &[
    "Additional Sanctions Information",
    "Aircraft",
    "CAATSA",
    "Effective Date",
    "Executive Order",
    "Former Vessel",
    "Gender",
    "Listing Date",
    "Nationality",
    "Organization",
    "Other Vessel",
    "PEESA",
    "Secondary sanctions",
    "Target Type",
    "Transactions Prohibited",
    "Vessel Flag",
    "Vessel Type",
    "Vessel Year",
];

/// The identifier that an item of remarks gives: a label, its value, a country in brackets, days.
pub(super) fn of_item(item: &str) -> Option<Identifier> {
    if let Some(rest) = item.strip_prefix(WALLET) {
        let (currency, value) = rest.split_once(' ')?;
        return Some(wallet(currency, value));
    }
    let (rest, label, kind) = alike(item).iter().find_map(|(label, kind)| {
        Some((item.strip_prefix(label)?.strip_prefix(' ')?, *label, *kind))
    })?;
    let undated = [" issued ", " expires "]
        .iter()
        .fold(rest, |text, days| text.split_once(days).map_or(text, |(before, _)| before));
    let (value, country) = apart(undated.trim());
    let mut identifier = Identifier::new(of_kind(kind, label), value);
    identifier.country = country.map(ToOwned::to_owned);
    Some(identifier).filter(|identifier| !identifier.value.is_empty())
}

/// The labels that begin with the same letter as a text: they stand together.
fn alike(text: &str) -> &'static [(&'static str, Kind)] {
    let first = |label: &str| label.bytes().next();
    let letter = first(text);
    let from = LABELS.partition_point(|(label, _)| first(label) < letter);
    let to = LABELS.partition_point(|(label, _)| first(label) <= letter);
    LABELS.get(from..to).unwrap_or_default()
}

/// The identifier of an entry in a list of papers; none if the label names no paper.
pub(super) fn of_pair(label: &str, value: &str) -> Option<Identifier> {
    if let Some(currency) = label.strip_prefix(WALLET) {
        return Some(wallet(currency, value));
    }
    let known = LABELS.iter().find(|(known, _)| *known == label);
    let kind = match known {
        Some((label, kind)) => of_kind(*kind, label),
        None if NO_PAPERS.iter().any(|beginning| label.starts_with(beginning)) => return None,
        None => IdentifierKind::Other(label.to_owned()),
    };
    Some(Identifier::new(kind, value)).filter(|identifier| !identifier.value.is_empty())
}

/// The identifier of a label that stands in the table; none for any other.
pub(super) fn of_known(label: &str, value: &str) -> Option<Identifier> {
    let known = label.starts_with(WALLET) || LABELS.iter().any(|(known, _)| *known == label);
    if known { of_pair(label, value) } else { None }
}

fn wallet(currency: &str, value: &str) -> Identifier {
    let currency = Some(currency.trim().to_owned());
    Identifier::new(IdentifierKind::Wallet { currency }, value.trim())
}

fn of_kind(kind: Kind, label: &str) -> IdentifierKind {
    match kind {
        Email => IdentifierKind::Email,
        Passport => IdentifierKind::Passport,
        National => IdentifierKind::NationalId,
        Tax => IdentifierKind::Tax,
        Phone => IdentifierKind::Phone,
        Website => IdentifierKind::Website,
        Other => IdentifierKind::Other(label.to_owned()),
    }
}

/// A value and the country in brackets behind it. A country has no digits; a telephone number in brackets has.
fn apart(text: &str) -> (&str, Option<&str>) {
    let inner = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    match inner {
        Some((value, country)) if !country.bytes().any(|byte| byte.is_ascii_digit()) => {
            (value.trim(), Some(country.trim()))
        }
        _ => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_label_stands_before_a_shorter_one_that_begins_alike() {
        for (place, (label, _)) in LABELS.iter().enumerate() {
            let earlier = &LABELS[..place];
            let hidden =
                earlier.iter().find(|(other, _)| label.starts_with(&[other, " "].concat()));
            assert!(hidden.is_none(), "{label}");
        }
    }

    #[test]
    fn labels_that_begin_with_the_same_letter_stand_together() {
        assert!(LABELS.is_sorted_by_key(|(label, _)| label.bytes().next()));
    }

    #[test]
    fn an_item_gives_value_and_country() {
        let read = |item| {
            let one = of_item(item).unwrap();
            (one.kind, one.value, one.country)
        };
        let passport = read("Passport T14553558 (Iran) issued 28 Oct 2008 expires 29 Oct 2013");
        assert_eq!(passport, (IdentifierKind::Passport, "T14553558".into(), Some("Iran".into())));
        let phone = read("Telephone (98)(9121115315)");
        assert_eq!(phone, (IdentifierKind::Phone, "(98)(9121115315)".into(), None));
        let currency = Some("XBT".into());
        let wallet = read("Digital Currency Address - XBT 149w62rY42aZBox8fGcmqNsXUzSStKeq8C");
        assert_eq!(wallet.0, IdentifierKind::Wallet { currency });
        assert_eq!(of_item("Gender Male"), None);
        assert_eq!(of_item("Passport (Iran)"), None);
    }

    #[test]
    fn a_pair_of_an_unknown_label_keeps_its_words() {
        let other = of_pair("Seafarer's Identification Document", "7").unwrap();
        assert_eq!(other.kind, IdentifierKind::Other("Seafarer's Identification Document".into()));
        assert_eq!(of_pair("Gender", "Male"), None);
        assert_eq!(of_pair("Secondary sanctions risk:", "section 510.201"), None);
    }
}
