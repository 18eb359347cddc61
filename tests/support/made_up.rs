//! Rules whose verdict is fixed: weighing alone is seen through them.

use hirerisk::{
    Points, Stage,
    facts::{Facts, Missing, Signal},
    rule::{
        Basis, Carry, Finding, GROUPS, Honest, Judge, Level, Record, Rung, Status, Verdict, fired,
    },
};
use proptest::prelude::*;

/// What a made-up rule says whatever the facts are.
#[derive(Clone, Debug)]
pub(crate) struct Fixed {
    pub(crate) id: String,
    pub(crate) group: Option<&'static str>,
    pub(crate) levels: Vec<Level<'static>>,
    pub(crate) ip_only: bool,
    pub(crate) verdict: Verdict,
}

impl Fixed {
    /// A rule that fires at its only level, resting on a fact without a date.
    pub(crate) fn fires(id: &str, group: Option<&'static str>, points: i32) -> Fixed {
        let levels = vec![level("only", points, Carry::Group)];
        let verdict = fired(Rung::new(0), [Signal::SessionsCount.here()]).into();
        Fixed { id: id.into(), group, levels, ip_only: false, verdict }
    }

    pub(crate) fn has_fired(&self) -> bool {
        matches!(self.verdict, Ok(Finding::Fired(_)))
    }
}

pub(crate) fn level(name: &'static str, points: i32, carry: Carry) -> Level<'static> {
    let honest = Honest::assumed(0, "Made up.");
    Level { name, points: Points::new(points), why: "Made up.", honest, says: "Made up.", carry }
}

impl Judge for Fixed {
    fn record(&self) -> Record<'_> {
        Record {
            id: &self.id,
            title: "Made up",
            why: "Made up.",
            compares: "nothing",
            innocent: &[],
            settles: &[],
            sources: &[],
            indicators: &[],
            needs: &[Signal::SessionsCount],
            reads: &[],
            group: self.group,
            stage: Stage::Application,
            levels: &self.levels,
            basis: Basis::Assumed,
            evasion: "Made up.",
            proxy: "None.",
            ip_only: self.ip_only,
            status: Status::Stable,
        }
    }

    fn judge(&self, _: &Facts<'_>) -> Verdict {
        self.verdict
    }
}

const NAMES: [&str; 3] = ["low", "middle", "high"];

/// Up to eight made-up rules, a few of them in one group.
pub(crate) fn rule_sets() -> impl Strategy<Value = Vec<Fixed>> {
    let group = prop_oneof![
        4 => (0_usize..4).prop_map(|place| Some(["document", "live-presence", "egress", "stand-in"][place])),
        1 => (0..GROUPS.len()).prop_map(|place| Some(GROUPS[place].id)),
        1 => Just(None),
    ];
    let carry = prop_oneof![
        3 => Just(Carry::Group),
        1 => Just(Carry::NoRecord),
        1 => Just(Carry::Never),
    ];
    let one =
        (group, proptest::collection::vec((0_i32..15, carry), 1..=3), any::<bool>(), verdicts());
    proptest::collection::vec(one, 1..=8).prop_map(|rules| {
        let made = rules.into_iter().enumerate();
        made.map(|(place, (group, mut levels, ip_only, verdict))| {
            levels.sort_by_key(|(points, _)| *points);
            // No level carries less than one below it.
            let mut carries: Vec<Carry> = levels.iter().map(|(_, carry)| *carry).collect();
            carries.sort_unstable();
            levels.iter_mut().zip(carries).for_each(|((_, own), carry)| *own = carry);
            let top = levels.len() - 1;
            let levels = levels.into_iter().enumerate();
            Fixed {
                id: format!("made.up_{place}"),
                group,
                levels: levels
                    .map(|(at, (points, carry))| level(NAMES[at], points, carry))
                    .collect(),
                ip_only,
                verdict: within(verdict, top),
            }
        })
        .collect()
    })
}

/// The verdict with its levels cut to those that there are.
fn within(verdict: Verdict, top: usize) -> Verdict {
    let cut = |rung: Rung| Rung::new(u8::try_from(rung.place().min(top)).unwrap());
    let Ok(Finding::Fired(found)) = verdict else { return verdict };
    let open = found.open.map(|(rung, signal)| (cut(rung), signal));
    let rung = cut(found.rung);
    let open = open.filter(|(to, _)| *to > rung);
    {
        let mut found = found;
        found.rung = rung;
        found.open = open;
        Ok(Finding::Fired(found))
    }
}

fn verdicts() -> impl Strategy<Value = Verdict> {
    let cite = prop_oneof![
        Just(Signal::SessionsCount.here()),
        Just(Signal::ClaimsNames.at(0)),
        (0_u16..3).prop_map(|at| Signal::DocumentsCheckResult.at(at)),
        (0_u16..3).prop_map(|at| Signal::ChecksHolderMatchResult.at(at)),
        (0_u16..3).prop_map(|at| Signal::SessionsNetworkCountry.at(at)),
    ];
    let found = (0_u8..3, cite.clone(), cite, proptest::option::of(0_u8..3));
    prop_oneof![
        5 => found.prop_map(|(rung, one, two, open)| {
            let found = fired(Rung::new(rung), [one, two]);
            match open {
                Some(to) => found.may_rise(Rung::new(to), Signal::SessionsCount).into(),
                None => found.into(),
            }
        }),
        1 => Just(Ok(Finding::Quiet)),
        2 => Just(Err(Missing { signal: Signal::SessionsCount, why: hirerisk::facts::Why::NotProvided })),
    ]
}

/// Profiles with the facts that made-up rules cite, dated or not, and steps on record.
pub(crate) fn backgrounds() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::{Value, json};
    let day = proptest::option::of(1_u32..6);
    let stamp = |day: Option<u32>, mut thing: Value| {
        if let Some(day) = day {
            thing["at"] = json!(format!("2026-03-0{day}"));
        }
        thing
    };
    let document = (day.clone(), proptest::option::of(0_u8..3)).prop_map(move |(at, document)| {
        let mut check = stamp(at, json!({"result": "unclear"}));
        if let Some(document) = document {
            check["document"] = json!(format!("doc-{document}"));
        }
        check
    });
    let holder = day.clone().prop_map(move |at| stamp(at, json!({"result": "same"})));
    let session = day.clone().prop_map(move |at| {
        stamp(at, json!({"network": {"class": "residential", "country": "c-1"}}))
    });
    let three = |one| proptest::collection::vec(one, 3);
    (three(document.boxed()), three(holder.boxed()), three(session.boxed()), steps()).prop_map(
        |(documents, holders, sessions, steps)| {
            json!({
                "id": "made-up",
                "stage": "employment",
                "claims": {"names": [{"name": "person one"}]},
                "session_count": 3,
                "documents": {"checks": documents},
                "checks": {"holder_match": holders, "steps": steps},
                "sessions": sessions,
            })
        },
    )
}

/// Steps on record: passed, failed, open, in parts, of one document or of all.
pub(crate) fn steps() -> impl Strategy<Value = Vec<serde_json::Value>> {
    proptest::collection::vec(step(), 0..=3)
}

/// One step on record.
pub(crate) fn step() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::json;
    let kind = (0..hirerisk::profile::StepKind::ALL.len())
        .prop_map(|place| hirerisk::profile::StepKind::ALL[place].as_str());
    let usual = prop_oneof![
        Just("id_in_person"),
        Just("id_live_supervised"),
        Just("id_repeated"),
        Just("document_issuer_confirmed"),
        Just("usual_line"),
    ];
    let kind = prop_oneof![3 => usual, 1 => kind];
    let result = prop_oneof![4 => Just("passed"), 1 => Just("failed"), 1 => Just("open")];
    let parts = proptest::collection::vec(result.clone(), 0..=2);
    let about = proptest::option::of(0_u8..3);
    (kind, result, parts, proptest::option::of(1_u32..8), about).prop_map(
        |(kind, result, parts, day, about)| {
            let mut step = json!({"kind": kind, "result": result});
            if !parts.is_empty() {
                step["parts"] = json!(parts);
            }
            if let Some(day) = day {
                step["at"] = json!(format!("2026-03-0{day}"));
            }
            if let Some(document) = about {
                step["document"] = json!(format!("doc-{document}"));
            }
            step
        },
    )
}
