use crate::catalog::prelude::*;
use crate::facts::Portrait;

const STOCK_OR_STOLEN: Rung = Rung::new(0);
const SEVERAL_PERSONAS: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "persona.portrait_of_another",
    title: "The portrait is another person's or comes from a picture library",
    why: "A portrait that stands under other names belongs to one of them at most.",
    compares: "the base picture of the portrait with where else it stands",
    innocent: &[Innocent {
        who: "somebody whose own picture was taken for another's made-up profile",
        settled_by: "id_live",
    }],
    settles: &["id_live"],
    sources: &[
        "rcmp-2025-07",
        "alert-2026-07",
        "knowbe4-2024-07",
        "register-2024-09-mandiant",
        "microsoft-2025-06",
        "ketman-2024-11-accounts",
        "seal-ttp-2025-08",
        "unit42-2025-04",
    ],
    indicators: &["PER-portrait-of-another"],
    needs: &[Signal::PersonasPortraitFinding, Signal::PersonasPortraitBy],
    reads: &[],
    group: Some("portrait"),
    stage: Stage::Screening,
    levels: &[
        Level {
            name: "stock_or_stolen",
            points: Points::new(5),
            why: "The base picture stands in a picture library or under one other name: an edited \
                  library picture opened a known case.",
            honest: Honest::assumed(3_000, "Retouching never counts; under 3 of 1,000."),
            says: "A trained reviewer or vendor found the base picture of the portrait in a \
                   picture library or under another name.",
            carry: Carry::Group,
        },
        Level {
            name: "several_personas",
            points: Points::new(7),
            why: "The same picture or private room stands under two or more other names: one hand \
                  behind several personas.",
            honest: Honest::assumed(1_500, "Half: a picture stolen once is stolen again."),
            says: "A trained reviewer or vendor found the same picture or room under two or more \
                   other names.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "A freshly generated portrait.",
    proxy: "Detectors err by looks: a human finding is required; a generator or retouch flag \
            never counts.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::PersonasPortraitFinding;
    let by = Signal::PersonasPortraitBy;
    // The strongest and latest that a human reviewed; how far the others would reach.
    let (mut reviewed, mut alone) = (None, None);
    let (mut all_told, mut told) = (true, false);
    for one in facts.portrait_findings() {
        told |= one.finding.is_some();
        let Some(rung) = one.finding.and_then(rung) else { continue };
        if one.reviewed == Some(true) {
            reviewed = reviewed.max(Some((rung, one.at, one.index)));
        } else {
            alone = alone.max(Some(rung));
            all_told &= one.reviewed.is_some();
        }
    }
    if let Some((rung, _, index)) = reviewed {
        return match alone {
            Some(to) => fired(rung, [signal.at(index)]).may_rise(to, by).into(),
            None => fired(rung, [signal.at(index)]).into(),
        };
    }
    if alone.is_some() {
        return Err(if all_told { by.undecided() } else { by.missing() });
    }
    if told { QUIET } else { Err(signal.missing()) }
}

fn rung(finding: Portrait) -> Option<Rung> {
    match finding {
        Portrait::StockOrOtherName => Some(STOCK_OR_STOLEN),
        Portrait::SeveralPersonas => Some(SEVERAL_PERSONAS),
        Portrait::None | Portrait::NotThePerson => None,
    }
}
