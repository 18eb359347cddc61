use crate::catalog::prelude::*;
use crate::facts::CertificateResult;

const NO_MATCH: Rung = Rung::new(0);
const OTHER_HOLDER: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "history.certificate_invalid",
    title: "The issuer does not confirm the number of a certificate",
    why: "An issuer knows its numbers and whose they are.",
    compares: "the number of every certificate given with the issuer's own register",
    innocent: &[Innocent {
        who: "somebody whose certificate has expired, or whose number was mistyped",
        settled_by: "certificate",
    }],
    settles: &["certificate"],
    sources: &["joint-2026-09"],
    indicators: &["HIS-certificate-invalid"],
    needs: &[Signal::ChecksCertificateResult],
    reads: &[],
    group: Some("credentials"),
    stage: Stage::Screening,
    levels: &[
        Level {
            name: "no_match",
            points: Points::new(3),
            why: "There is no such number, after one correction: typing and expiry do the same.",
            honest: Honest::assumed(30_000, "2 to 3 of 100."),
            says: "The issuer has no certificate under the number given, which was corrected once.",
            carry: Carry::NoRecord,
        },
        Level {
            name: "other_holder",
            points: Points::new(7),
            why: "The issuer names another holder, and every declared name was tested.",
            honest: Honest::assumed(5_000, "A sixth: a mistyped number that somebody holds."),
            says: "The issuer says that the certificate belongs to another holder; every declared \
                   name was tested.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "The true certificate of the identity's owner.",
    proxy: "Changed names: every declared name is tested before another holder counts.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let result = Signal::ChecksCertificateResult;
    let mut strongest = None;
    let mut settled = false;
    let mut open = false;
    let mut answered = false;
    for check in facts.certificate_checks() {
        let key = (check.entry.at.map(Moment::sort_key), check.index);
        answered |= check.entry.result.is_some();
        match check.entry.result {
            Some(CertificateResult::Match) => settled = true,
            Some(CertificateResult::NoMatch) if check.entry.corrected_once == Some(true) => {
                strongest = strongest.max(Some((NO_MATCH, key)));
            }
            Some(CertificateResult::OtherHolder) if check.entry.all_names_tested == Some(true) => {
                strongest = strongest.max(Some((OTHER_HOLDER, key)));
            }
            Some(CertificateResult::NoMatch | CertificateResult::OtherHolder) => open = true,
            Some(CertificateResult::Unavailable) | None => {}
        }
    }
    match strongest {
        Some((rung, (_, index))) if open => {
            fired(rung, [result.at(index)]).may_rise(OTHER_HOLDER, result).into()
        }
        Some((rung, (_, index))) => fired(rung, [result.at(index)]).into(),
        None if settled && !open => QUIET,
        None if answered => Err(result.undecided()),
        None => Err(result.missing()),
    }
}
