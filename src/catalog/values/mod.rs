//! Reported values, as data: products, services, firms and domains that a report names.

mod front_companies;
mod ip_kvm;
mod mouse_jigglers;
mod remote_tools;
mod seized_domains;
mod virtual_cameras;
mod vpn_brands;

pub(crate) use front_companies::FRONT_COMPANIES;
pub(crate) use ip_kvm::IP_KVM;
pub(crate) use mouse_jigglers::MOUSE_JIGGLERS;
pub(crate) use remote_tools::REMOTE_TOOLS;
pub(crate) use seized_domains::SEIZED_DOMAINS;
pub(crate) use virtual_cameras::VIRTUAL_CAMERAS;
pub(crate) use vpn_brands::{PRIMARY_VPN_SERVICES, VPN_BRANDS};

use crate::facts::{Reported, ReportedList};
use crate::units::Moment;

/// Every list.
pub(crate) const LISTS: [&ReportedList; 7] = [
    &FRONT_COMPANIES,
    &IP_KVM,
    &MOUSE_JIGGLERS,
    &REMOTE_TOOLS,
    &SEIZED_DOMAINS,
    &VIRTUAL_CAMERAS,
    &VPN_BRANDS,
];

/// The days on which values became public, in no order, and some of them many times.
pub(crate) fn public_days() -> impl Iterator<Item = Moment> {
    LISTS.iter().flat_map(|list| list.values()).filter_map(Reported::public_from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_says_where_and_when_it_was_reported() {
        for list in LISTS {
            assert!(list.as_of().parse::<Moment>().is_ok(), "{}", list.name());
            for value in list.values() {
                assert!(!value.source.is_empty(), "{}: {}", list.name(), value.value);
                assert!(value.first_reported.len() >= 4, "{}: {}", list.name(), value.value);
                assert!(value.first_reported <= list.as_of(), "{}: {}", list.name(), value.value);
            }
        }
    }

    #[test]
    fn a_value_is_public_from_its_day_on_and_not_the_day_before() {
        for value in LISTS.iter().flat_map(|list| list.values()) {
            let day = value.public_from().unwrap();
            let before = Moment::from(day.day().pred_opt().unwrap());
            assert!(value.is_public(day) && !value.is_public(before), "{}", value.value);
        }
    }

    #[test]
    fn a_value_is_not_known_before_it_was_reported() {
        let find = |day: &str| FRONT_COMPANIES.find("taggcar inc.", day.parse().unwrap());
        assert!(find("2025-01-22").is_none());
        assert!(find("2025-01-23").is_some_and(|value| value.read));
    }

    #[test]
    fn a_value_that_is_not_known_yet_hides_no_other_of_the_same_name() {
        // The id of a common gadget: one maker's page was found later than another's.
        let find = |day: &str| IP_KVM.find("1d6b:0104", day.parse().unwrap());
        assert_eq!(find("2025-06-01").map(|value| value.value), Some("JetKVM"));
    }
}
