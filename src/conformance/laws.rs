//! The laws that a rule keeps, each asked of one profile.

use alloc::format;
use alloc::string::{String, ToString as _};

use serde_json::Value as Json;

use super::Law;
use super::changes::{delete, deletions, east, is_exempt, marked, moved_east, relabelled};
use crate::assessment::Redaction;
use crate::facts::{Cite, Facts, Missing, Value, Why};
use crate::profile::Profile;
use crate::rule::{Finding, Fired, Judge, Record, Verdict};
use crate::scorer::Scorer;
use crate::units::Moment;
use crate::words::places;

/// A rule, and a profile at a moment.
#[derive(Clone, Copy)]
pub(super) struct Trial<'t> {
    pub(super) rule: &'t dyn Judge,
    pub(super) profile: &'t Json,
    pub(super) as_of: Moment,
}

/// What a rule said: its level, that it is quiet, or that it is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Fired(usize),
    Quiet,
    Unknown,
}

impl Outcome {
    pub(super) const fn of(verdict: &Verdict) -> Outcome {
        match verdict {
            Ok(Finding::Fired(found)) => Outcome::Fired(found.rung.place()),
            Ok(Finding::Quiet) => Outcome::Quiet,
            Err(_) => Outcome::Unknown,
        }
    }

    fn told(self) -> String {
        match self {
            Outcome::Fired(place) => format!("fired at level {place}"),
            Outcome::Quiet => "quiet".into(),
            Outcome::Unknown => "unknown".into(),
        }
    }
}

/// The first law that is broken, and how.
pub(super) fn broken(trial: Trial<'_>) -> Option<(Law, String)> {
    type Check = fn(Trial<'_>) -> Option<String>;
    let laws: [(Law, Check); 6] = [
        (Law::Total, total),
        (Law::Deterministic, deterministic),
        (Law::Monotone, monotone),
        (Law::Unknown, unknown),
        (Law::Relabelled, relabelling),
        (Law::Redacted, redacted),
    ];
    laws.into_iter().find_map(|(law, check)| Some((law, check(trial)?)))
}

impl Trial<'_> {
    /// What the rule says of a profile; none where the profile is none.
    fn judge(self, profile: &Json, as_of: Moment) -> Option<Verdict> {
        let json = profile.to_string();
        let profile = Profile::from_json(json.as_bytes()).ok()?;
        Some(self.rule.judge(&Facts::of(&profile, as_of)))
    }

    pub(super) fn outcome(self) -> Option<Outcome> {
        self.judge(self.profile, self.as_of).as_ref().map(Outcome::of)
    }
}

/// A finding fits its record: its level is there, its facts are among those that the record reads and
/// stand in the profile, its sentence can be filled.
fn total(trial: Trial<'_>) -> Option<String> {
    let json = trial.profile.to_string();
    let profile = Profile::from_json(json.as_bytes()).ok()?;
    let record = trial.rule.record();
    let Ok(Finding::Fired(found)) = trial.rule.judge(&Facts::of(&profile, trial.as_of)) else {
        return None;
    };
    let Some(level) = record.levels.get(found.rung.place()) else {
        return Some(format!(
            "it fired at level {}, which its record does not have",
            found.rung.place()
        ));
    };
    for cite in found.cites() {
        let named = cite.signal.named(trial.rule.own_facts());
        if !reads(&record, cite) {
            return Some(format!(
                "it cites `{}`, which neither `needs` nor `reads` names",
                named.name()
            ));
        }
        if !stands(trial.profile, named.pointer(), cite) {
            return Some(format!("it cites `{}` where nothing stands", named.name()));
        }
    }
    unfilled(level.says, &found)
}

fn reads(record: &Record<'_>, cite: Cite) -> bool {
    record.needs.iter().chain(record.reads).any(|signal| *signal == cite.signal)
}

/// Whether the entry is there in which a fact stands: it may be told that the fact is not given, but not of
/// an entry that is none.
fn stands(profile: &Json, pointer: &str, cite: Cite) -> bool {
    let mut places = cite.index.into_iter();
    let mut here = Some(profile);
    for step in pointer.split('/').skip(1) {
        if step == "*" {
            let place = places.next().map(usize::from);
            let Some(entry) = here.and_then(|here| here.get(place?)) else { return false };
            here = Some(entry);
        } else {
            here = here.and_then(|here| here.get(step));
        }
    }
    true
}

fn unfilled(says: &str, found: &Fired) -> Option<String> {
    let cites = found.cites().count();
    places(says).into_iter().find_map(|place| match place.parse::<usize>() {
        Ok(number) if number >= cites => {
            Some(format!("its sentence names `{{{place}}}`, and it cites {cites} facts"))
        }
        Err(_) if place == "n" && found.count == 0 => {
            Some("its sentence counts, and it counted nothing".into())
        }
        _ => None,
    })
}

/// The same facts give the same verdict: asked again, read again, with lists in another order.
fn deterministic(trial: Trial<'_>) -> Option<String> {
    let json = trial.profile.to_string();
    let profile = Profile::from_json(json.as_bytes()).ok()?;
    let facts = Facts::of(&profile, trial.as_of);
    let first = trial.rule.judge(&facts);
    if trial.rule.judge(&facts) != first {
        return Some("asked twice, it said two things".into());
    }
    let again = serde_json::from_str(&profile.to_json()).ok()?;
    if trial.judge(&again, trial.as_of) != Some(first) {
        return Some("of the profile written and read again it said something else".into());
    }
    let mut turned = trial.profile.clone();
    for list in ["/sessions", "/devices", "/deliveries", "/interviews", "/payments/accounts"] {
        if let Some(Json::Array(entries)) = turned.pointer_mut(list) {
            entries.reverse();
        }
    }
    let other = trial.judge(&turned, trial.as_of)?;
    let (one, two) = (Outcome::of(&first), Outcome::of(&other));
    (one != two)
        .then(|| format!("with its lists turned round it is {}, not {}", two.told(), one.told()))
}

/// Taking a fact away makes no rule fire or rise, unless the fact speaks for the person (law 2).
fn monotone(trial: Trial<'_>) -> Option<String> {
    let before = trial.outcome()?;
    let own = trial.rule.own_facts();
    let goes = deletions(trial.profile);
    goes.into_iter().find_map(|pointer| {
        let less = delete(trial.profile, &pointer);
        let after = trial.judge(&less, trial.as_of).as_ref().map(Outcome::of)?;
        let rises = match (before, after) {
            (Outcome::Fired(before), Outcome::Fired(after)) => after > before,
            (Outcome::Quiet | Outcome::Unknown, Outcome::Fired(_)) => true,
            _ => false,
        };
        let rises = rises && !is_exempt(trial.profile, &pointer, own, trial.as_of);
        rises.then(|| format!("without `{pointer}` it is {}, not {}", after.told(), before.told()))
    })
}

/// Where it is unknown, it names a fact of its record, and one that is missing; of somebody of whom
/// nothing is known it is unknown.
fn unknown(trial: Trial<'_>) -> Option<String> {
    let json = trial.profile.to_string();
    let profile = Profile::from_json(json.as_bytes()).ok()?;
    let (record, own) = (trial.rule.record(), trial.rule.own_facts());
    if let Err(Missing { signal, why }) = trial.rule.judge(&Facts::of(&profile, trial.as_of)) {
        let named = signal.named(own);
        if !record.needs.iter().chain(record.reads).any(|one| *one == signal) {
            return Some(format!(
                "it lacks `{}`, which neither `needs` nor `reads` names",
                named.name()
            ));
        }
        let alone = !named.pointer().contains('*');
        // A count can be given and not be enough: the log holds fewer.
        let told = named.told(&profile, [0, 0]);
        let told = told.filter(|told| !matches!(told.value, Value::Count(_) | Value::Entries(_)));
        let by_now = told.is_some_and(|told| told.at.is_none_or(|at| !at.is_after(trial.as_of)));
        if alone && why == Why::NotProvided && by_now {
            return Some(format!("it says that `{}` is not provided, and it is", named.name()));
        }
    }
    let nobody = serde_json::json!({"id": "nobody", "stage": "employment"});
    let outcome = trial.judge(&nobody, trial.as_of).as_ref().map(Outcome::of)?;
    (outcome != Outcome::Unknown).then(|| {
        format!("of somebody of whom nothing is known it is {}, not unknown", outcome.told())
    })
}

/// Other labels, other names and other time zones change nothing (law 7).
fn relabelling(trial: Trial<'_>) -> Option<String> {
    let before = trial.outcome()?;
    let changes = [
        ("labels and names", relabelled(trial.profile), trial.as_of),
        ("time zones", moved_east(trial.profile), east(trial.as_of)),
    ];
    changes.into_iter().find_map(|(what, changed, as_of)| {
        let after = trial.judge(&changed, as_of).as_ref().map(Outcome::of)?;
        (after != before)
            .then(|| format!("with other {what} it is {}, not {}", after.told(), before.told()))
    })
}

/// No label and no name of the profile is told but in the open form.
fn redacted(trial: Trial<'_>) -> Option<String> {
    const MARK: &str = "Kyqzv";
    let json = marked(trial.profile, MARK).to_string();
    let profile = Profile::from_json(json.as_bytes()).ok()?;
    let verdict = trial.rule.judge(&Facts::of(&profile, trial.as_of));
    if format!("{verdict:?}").contains(MARK) {
        return Some("its verdict holds a value of the profile".into());
    }
    let scorer = Scorer::builder().only([trial.rule]).build().ok()?;
    let assessment = scorer.assess(&profile, trial.as_of);
    let told = [Redaction::Masked, Redaction::Codes].map(|redaction| assessment.to_text(redaction));
    told.iter()
        .any(|text| text.contains(MARK))
        .then(|| "a report of it tells a value of the profile".to_string())
}
