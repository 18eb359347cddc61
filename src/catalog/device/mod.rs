//! Rules about the family `device`.

mod first_boot_elsewhere;
mod inbound_remote_session;
mod ip_kvm;
mod keep_awake;
mod key_not_enrolled;
mod outbound_tunnel;
mod place_conflict;
mod possession_conflict;
mod remote_control_unapproved;
mod session_on_unissued_device;
mod shipped_onward;
mod virtual_camera;
mod voice_or_call_software;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &first_boot_elsewhere::RULE,
    &inbound_remote_session::RULE,
    &ip_kvm::RULE,
    &keep_awake::RULE,
    &key_not_enrolled::RULE,
    &outbound_tunnel::RULE,
    &place_conflict::RULE,
    &possession_conflict::RULE,
    &remote_control_unapproved::RULE,
    &session_on_unissued_device::RULE,
    &shipped_onward::RULE,
    &virtual_camera::RULE,
    &voice_or_call_software::RULE,
];
