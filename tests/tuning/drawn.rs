//! Cases drawn from weights that are known.

use hirerisk::tune::{Findings, Found, Label, RuleHead};

use super::numbers::Numbers;

/// Cases of which the truth is known: each rule fires for some three in ten, every second one mostly with the one
/// before it.
pub(crate) fn drawn(
    numbers: &mut Numbers,
    rules: Vec<RuleHead>,
    (points, cases): (&[f64], usize),
) -> Findings {
    let mut findings = Findings::new(rules).unwrap();
    let unit = |numbers: &mut Numbers| numbers.below(1 << 53) as f64 / (1_u64 << 53) as f64;
    for _ in 0..cases {
        let mut found: Vec<Found> = Vec::new();
        for nth in 0..points.len() {
            found.push(match (numbers.below(10), found.last()) {
                // Two rules of one cause.
                (copied, Some(before)) if nth % 2 == 1 && copied < 8 => *before,
                (0..3, _) => Found::Fired(0),
                (9, _) => Found::Unknown,
                _ => Found::Quiet,
            });
        }
        let fired = found.iter().zip(points).filter(|(found, _)| found.level().is_some());
        let odds = -6.0 + fired.map(|(_, points)| points).sum::<f64>();
        let likely = 1.0 / (1.0 + 10_f64.powf(-odds / 10.0));
        let label = if unit(numbers) < likely { Label::Yes } else { Label::No };
        findings.push(label, &found).unwrap();
    }
    findings
}

pub(crate) fn heads(count: usize) -> Vec<RuleHead> {
    (0..count).map(|nth| RuleHead::new(format!("rule.{nth}"), ["fired"])).collect()
}
