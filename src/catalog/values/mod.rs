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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::ReportedList;
    use crate::units::Moment;

    const LISTS: [&ReportedList; 7] = [
        &FRONT_COMPANIES,
        &IP_KVM,
        &MOUSE_JIGGLERS,
        &REMOTE_TOOLS,
        &SEIZED_DOMAINS,
        &VIRTUAL_CAMERAS,
        &VPN_BRANDS,
    ];

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
