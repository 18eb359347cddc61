//! Ten rules written twice, as conditions and in Rust: the same verdict and the same evidence on ten thousand
//! made profiles.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::BTreeMap;

use hirerisk::Moment;
use hirerisk::facts::{Cite, Facts, Missing, NetworkClass, Signal};
use hirerisk::profile::{AccountClass, Profile, SessionStep};
use hirerisk::rule::{Finding, Judge, QUIET, Rung, Verdict, fired};
use hirerisk::rulefile::{RuleFile, Rules};
use serde_json::Value;

use support::change::merge;
use support::generate::{Made, profiles};
use support::hold::{cases, made};
use support::rule_text::rule_text;

/// What is asked of an entry: it holds, it does not, or a fact is missing; and what the answer rests on.
type Asked = Result<Option<Vec<Cite>>, Missing>;

/// A yes or no of the profile as an answer.
fn is(value: Option<bool>, cite: Cite) -> Asked {
    let value = value.ok_or(cite.signal.missing())?;
    Ok(value.then(|| vec![cite]))
}

/// Entries in the order in which they are looked at, each with its moment.
struct Entries {
    /// What is missing where there is no entry.
    list: Signal,
    asked: Vec<(Option<Moment>, Asked)>,
}

impl Entries {
    /// Whether there is one: the latest is cited; else the first that lacks a fact is told.
    fn one(self) -> Asked {
        if self.asked.is_empty() {
            return Err(self.list.missing());
        }
        let (mut latest, mut lacks): (Option<(Option<i64>, Vec<Cite>)>, _) = (None, None);
        for (at, asked) in self.asked {
            let at = at.map(Moment::sort_key);
            match asked {
                Ok(Some(cites)) if latest.as_ref().is_none_or(|(before, _)| *before < at) => {
                    latest = Some((at, cites));
                }
                Ok(_) => {}
                Err(missing) => lacks = lacks.or(Some(missing)),
            }
        }
        match (latest, lacks) {
            (Some((_, cites)), _) => Ok(Some(cites)),
            (None, Some(missing)) => Err(missing),
            (None, None) => Ok(None),
        }
    }

    /// Whether there are so many: the latest is cited.
    fn many(self, number: usize) -> Asked {
        let sure = self.asked.iter().filter(|(_, asked)| matches!(asked, Ok(Some(_)))).count();
        let open = self.asked.iter().filter(|(_, asked)| asked.is_err()).count();
        let lacks = self.asked.iter().find_map(|(_, asked)| asked.as_ref().err().copied());
        let none = self.asked.is_empty();
        match lacks {
            _ if none || sure >= number => self.one(),
            Some(missing) if sure + open >= number => Err(missing),
            _ => Ok(None),
        }
    }
}

/// Both hold; what is false decides whatever else is missing.
fn both(one: Asked, two: Asked) -> Asked {
    match (one, two) {
        (Ok(None), _) | (_, Ok(None)) => Ok(None),
        (Err(missing), _) | (_, Err(missing)) => Err(missing),
        (Ok(Some(one)), Ok(Some(two))) => Ok(Some(one.into_iter().chain(two).collect())),
    }
}

/// One holds; the first that does is cited.
fn either(one: Asked, two: Asked) -> Asked {
    match (one, two) {
        (Ok(Some(cites)), _) | (_, Ok(Some(cites))) => Ok(Some(cites)),
        (Err(missing), _) | (_, Err(missing)) => Err(missing),
        (Ok(None), Ok(None)) => Ok(None),
    }
}

fn verdict(asked: Asked) -> Verdict {
    let Some(cites) = asked? else { return QUIET };
    let rung = Rung::new(0);
    match cites[..] {
        [one] => fired(rung, [one]).into(),
        [one, two] => fired(rung, [one, two]).into(),
        [one, two, three] => fired(rung, [one, two, three]).into(),
        _ => panic!("{} facts", cites.len()),
    }
}

fn home(facts: &Facts<'_>) -> Asked {
    Ok(facts.works_from_home()?.then(|| vec![Signal::ClaimsWorksFromHome.here()]))
}

fn sessions(
    facts: &Facts<'_>,
    ask: impl Fn(u16, &hirerisk::profile::Session<'_>) -> Asked,
) -> Entries {
    let there = facts.sessions().unwrap_or_default();
    let asked = there.iter().map(|seen| (seen.entry.at, ask(seen.index, seen.entry))).collect();
    Entries { list: Signal::SessionsAt, asked }
}

fn class(facts: &Facts<'_>, index: u16, class: NetworkClass) -> Asked {
    let classed = facts.classed_sessions().unwrap_or_default();
    let told = classed.iter().find(|classed| classed.session.index == index);
    let session = facts.sessions().unwrap().iter().find(|seen| seen.index == index).unwrap();
    match told {
        Some(told) => {
            Ok((told.class == class).then(|| vec![Signal::SessionsNetworkClass.at(index)]))
        }
        None if session.entry.network.class.is_some() => {
            Err(Signal::SessionsNetworkClass.undecided())
        }
        None => Err(Signal::SessionsNetworkClass.missing()),
    }
}

fn step(index: u16, given: Option<SessionStep>, step: SessionStep) -> Asked {
    is(given.map(|given| given == step), Signal::SessionsStage.at(index))
}

/// The ten rules, by name, as conditions and in Rust.
type Twin = (&'static str, &'static str, fn(&Facts<'_>) -> Asked);

const TWINS: [Twin; 10] = [
    ("home", "claims.works_from_home", home),
    ("interactive", "sessions.exists(s, s.interactive)", |facts| {
        sessions(facts, |at, s| is(s.interactive, Signal::SessionsInteractive.at(at))).one()
    }),
    ("hosting", "sessions.filter(s, s.network.class == 'hosting').size() >= 2", |facts| {
        sessions(facts, |at, _| class(facts, at, NetworkClass::Hosting)).many(2)
    }),
    (
        "mobile",
        "claims.works_from_home && sessions.exists(s, s.network.class == 'mobile')",
        |facts| {
            both(home(facts), sessions(facts, |at, _| class(facts, at, NetworkClass::Mobile)).one())
        },
    ),
    ("lasting", "sessions.exists(s, s.interactive && s.network.class == 'residential')", |facts| {
        sessions(facts, |at, s| {
            let interactive = is(s.interactive, Signal::SessionsInteractive.at(at));
            both(interactive, class(facts, at, NetworkClass::Residential))
        })
        .one()
    }),
    ("either", "sessions.exists(s, s.interactive || s.step == 'interview')", |facts| {
        sessions(facts, |at, s| {
            let interactive = is(s.interactive, Signal::SessionsInteractive.at(at));
            either(interactive, step(at, s.step, SessionStep::Interview))
        })
        .one()
    }),
    ("issued", "devices.exists(d, d.issued)", |facts| {
        let devices = facts.devices().map(|seen| {
            let at = seen.entry.first_boot.as_ref().and_then(|boot| boot.at);
            (at, is(seen.entry.issued, Signal::DevicesIssued.at(seen.index)))
        });
        Entries { list: Signal::DevicesIssued, asked: devices.collect() }.one()
    }),
    ("missed", "deliveries.exists(d, d.handovers_missed >= 1)", |facts| {
        let deliveries = facts.deliveries().map(|seen| {
            let missed = seen.entry.handovers_missed.map(|missed| missed >= 1);
            (seen.entry.at, is(missed, Signal::DeliveriesHandoversMissed.at(seen.index)))
        });
        Entries { list: Signal::DeliveriesHandoversMissed, asked: deliveries.collect() }.one()
    }),
    ("wallet", "payments.accounts.exists(a, a.class == 'wallet')", |facts| {
        let accounts = facts.accounts().map(|seen| {
            let wallet = seen.entry.class.map(|class| class == AccountClass::Wallet);
            (seen.entry.at, is(wallet, Signal::PaymentsAccountClass.at(seen.index)))
        });
        Entries { list: Signal::PaymentsAccount, asked: accounts.collect() }.one()
    }),
    ("not_home", "!claims.works_from_home && devices.exists(d, !d.issued)", |facts| {
        let away = facts
            .works_from_home()
            .map(|home| (!home).then(|| vec![Signal::ClaimsWorksFromHome.here()]));
        let devices = facts.devices().map(|seen| {
            let at = seen.entry.first_boot.as_ref().and_then(|boot| boot.at);
            (at, is(seen.entry.issued.map(|issued| !issued), Signal::DevicesIssued.at(seen.index)))
        });
        both(away, Entries { list: Signal::DevicesIssued, asked: devices.collect() }.one())
    }),
];

/// The twins as one rule file.
fn file() -> String {
    TWINS.iter().map(|(name, when, _)| rule_text(&format!("twin.{name}"), when)).collect()
}

#[test]
fn conditions_and_their_twins_in_rust_agree() {
    let files = [RuleFile::read("twins.toml", file())];
    let loaded = Rules::load(&files).whole();
    let rules = loaded.unwrap_or_else(|wrong| panic!("{}", wrong.to_text()));
    let mut seen: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    let mut before: Vec<Value> = Vec::new();
    for Made { mut profile, as_of } in made(profiles(), cases(10_000)) {
        // Parts of profiles made before, so that several lists are given at once.
        before.push(profile.clone());
        before.iter().rev().skip(1).take(3).for_each(|other| merge(&mut profile, other));
        let json = profile.to_string();
        let profile = Profile::from_json(json.as_bytes()).unwrap();
        let facts = Facts::of(&profile, as_of);
        for (rule, (name, when, twin)) in rules.iter().zip(TWINS) {
            let (ours, theirs) = (rule.judge(&facts), verdict(twin(&facts)));
            assert_eq!(ours, theirs, "{when} as of {as_of}: {json}");
            let kind = match ours {
                Ok(Finding::Fired(_)) => "fired",
                Ok(Finding::Quiet) => "quiet",
                Err(_) => "unknown",
            };
            *seen.entry((name, kind)).or_default() += 1;
        }
    }
    let quiet = TWINS.iter().filter(|(name, ..)| seen.contains_key(&(*name, "quiet"))).count();
    assert!(quiet >= 9, "{seen:?}");
    for (name, ..) in TWINS {
        let met = ["fired", "unknown"].map(|kind| seen.contains_key(&(name, kind)));
        assert_eq!(met, [true, true], "{name}: {seen:?}");
    }
}
