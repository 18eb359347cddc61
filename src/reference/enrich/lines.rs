//! Sessions: what kind of network, which country, operator and service a line has.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::net::IpAddr;

use serde_json::Value;

use super::line::Line;
use super::settle::{oldest, told};
use super::sources::Sources;
use crate::profile::{ExitList, Network, Profile, Session};
use crate::reference::error::FileError;
use crate::reference::learnt::{Learnt, Lesson, Outcome, Topic, WhyKept};
use crate::reference::{Answer, Stamp};

/// What the profile as a whole allows to be filled of its lines.
pub(super) struct Exits {
    pub(super) countries: bool,
    pub(super) operators: bool,
    services: bool,
}

/// A line that is the exit of a service.
pub(super) struct Exit {
    index: usize,
    service: String,
    stamp: Stamp,
}

impl Exits {
    pub(super) fn of(sources: &Sources<'_>, profile: &Profile<'_>) -> Exits {
        let given = |has: fn(&Network<'_>) -> bool| {
            profile.sessions.iter().any(|session| has(&session.network))
        };
        Exits {
            countries: countries(profile).iter().all(|label| sources.labels.suits(label)),
            operators: !given(|network| network.operator.is_some()),
            services: !given(|network| network.service.is_some())
                && profile.lists.vpn_exits.is_none(),
        }
    }

    /// Exits go in together with the date of their list, or not at all: without a date they tell nothing, and entries of another
    /// list would take it over.
    pub(super) fn fill(self, exits: Vec<Exit>, profile: &mut Profile<'_>, learnt: &mut Learnt) {
        if let Some(stamp) = oldest(exits.iter().map(|exit| &exit.stamp)).filter(|_| self.services)
        {
            let list = ExitList::default().date(stamp.date()).list(stamp.source().to_string());
            profile.lists.vpn_exits = Some(list);
        }
        for Exit { index, service, stamp } in exits {
            let told = [told(&stamp, Answer::Found(service.clone()))].into();
            let about = format!("/sessions/{index}/network/line");
            let (mut outcome, mut filled) = (Outcome::Kept(WhyKept::OwnEntries), Vec::new());
            if let Some(session) = profile.sessions.get_mut(index).filter(|_| self.services) {
                session.network.service = Some(service.into());
                outcome = Outcome::Filled;
                filled.push(format!("/sessions/{index}/network/service"));
                filled.push(String::from("/lists/vpn_exits"));
            }
            learnt.add(Lesson { topic: Topic::Service, about, told, outcome, filled });
        }
    }
}

/// All labels of countries in a profile, wherever they stand.
fn countries(profile: &Profile<'_>) -> Vec<String> {
    let document = serde_json::from_str(&profile.to_json()).unwrap_or_default();
    let mut labels: Vec<String> = Vec::new();
    let mut open: Vec<(String, Value)> = [(String::new(), document)].into();
    while let Some((key, value)) = open.pop() {
        if let (Value::String(label), "country") = (&value, &*key) {
            labels.push(label.clone());
        } else if let Value::Array(items) = value {
            open.extend(items.into_iter().map(|item| (key.clone(), item)));
        } else if let (Value::Object(fields), true) = (value, key != "extensions") {
            open.extend(fields);
        }
    }
    labels
}

impl Sources<'_> {
    /// Fills the network of one session. What it returns is the exit of a service that was found.
    pub(super) fn fill_line(
        &self,
        index: usize,
        (session, may): (&mut Session<'_>, &Exits),
        learnt: &mut Learnt,
    ) -> Result<Option<Exit>, FileError> {
        let Some(token) = session.network.line.as_ref() else { return Ok(None) };
        let address = token.raw().trim().parse::<IpAddr>().ok();
        let (told_operators, operators) = self.operators_of(address)?;
        let (told_kinds, kinds) = self.kinds_of(address, operators.first().copied())?;
        let (told_codes, codes) = self.codes_of(address)?;
        let mut line = Line::of(&mut session.network, format!("/sessions/{index}/network"));
        learnt.add(line.fill_class(&kinds, told_kinds));
        learnt.add(line.fill_country(&codes, (self, may), told_codes));
        learnt.add(line.fill_operator(&operators, may, told_operators));
        learnt.add(line.tell_zone(self.zones_of(address)?));
        line.finish();
        let exit = kinds.iter().find_map(|kind| Some((kind.value.service?, kind.stamp)));
        Ok(exit.map(|(service, stamp)| Exit {
            index,
            service: service.to_string(),
            stamp: stamp.clone(),
        }))
    }
}
