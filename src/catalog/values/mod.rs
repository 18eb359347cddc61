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
