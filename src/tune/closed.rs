//! The closed form: points from counts, each rule by itself.

use alloc::vec;
use alloc::vec::Vec;

use super::card::{Card, RulePoints, whole};
use super::decibans::points_of_shares;
use super::findings::{Findings, Found};

/// What counting gives for one rule: the points of its levels, and of having found nothing.
struct Counted {
    levels: Vec<f64>,
    quiet: f64,
}

/// Of each rule, how much more often bad cases show each answer than honest ones; a half is added to each count.
fn counted(findings: &Findings) -> Vec<Counted> {
    let mut counts: Vec<Vec<(f64, f64)>> = findings
        .rules
        .iter()
        .map(|rule| vec![(0.5, 0.5); rule.levels.len().saturating_add(1)])
        .collect();
    for case in 0..findings.cases() {
        let Some(is_yes) = findings.label(case).is_yes() else { continue };
        let weight = findings.weight(case);
        for (rule, found) in counts.iter_mut().zip(findings.of_case(case)) {
            let answer = match found {
                Found::Unknown => continue,
                Found::Quiet => rule.last_mut(),
                Found::Fired(level) => rule.get_mut(usize::from(level)),
            };
            let Some(answer) = answer else { continue };
            *(if is_yes { &mut answer.0 } else { &mut answer.1 }) += weight;
        }
    }
    let points = |rule: &Vec<(f64, f64)>| {
        let mut levels = points_of_shares(rule);
        let quiet = levels.pop().unwrap_or(0.0);
        Counted { levels, quiet }
    };
    counts.iter().map(points).collect()
}

impl Findings {
    /// A card by the closed form: each rule weighs what its counts say, as if it stood alone.
    ///
    /// Levels and quiet alike get their points, rounded to whole ones. It is how weights of evidence are usually made,
    /// and overconfident where rules say the same thing twice: a card for other matters, and a place to begin.
    ///
    /// # Complexity
    ///
    /// Linear in the findings.
    ///
    /// ```
    /// use hirerisk::tune::Findings;
    /// let mut table = String::from("label,desk__far\n");
    /// table.push_str(&"1,1\n".repeat(6));
    /// table.push_str(&"1,0\n".repeat(14));
    /// table.push_str(&"0,1\n".repeat(2));
    /// table.push_str(&"0,0\n".repeat(178));
    /// let card = Findings::from_csv(table.as_bytes())?.by_counts();
    /// assert_eq!(card.rules()[0].points, [14]);
    /// assert_eq!(card.rules()[0].quiet, -2);
    /// # Ok::<(), hirerisk::tune::TuneError>(())
    /// ```
    #[must_use]
    pub fn by_counts(&self) -> Card {
        let labelled =
            (0..self.cases()).filter_map(|case| Some((case, self.label(case).is_yes()?)));
        let (yes, no) = labelled.fold((0.5, 0.5), |sum, (case, is_yes)| {
            let weight = self.weight(case);
            if is_yes { (sum.0 + weight, sum.1) } else { (sum.0, sum.1 + weight) }
        });
        let rules = self.rules.iter().zip(counted(self)).map(|(rule, counted)| RulePoints {
            id: rule.id.clone(),
            levels: rule.levels.clone(),
            points: counted.levels.into_iter().map(whole).collect(),
            quiet: whole(counted.quiet),
        });
        Card::new(rules.collect(), libm::log(yes / no))
    }
}
