//! The page of operating points: what it says, and the tables.

use std::fmt::Write as _;

use hirerisk::weigh::{HonestScores, Targets};
use hirerisk::{Scorer, Share};

use super::inputs::{Figures, Inputs, Over, Shares, inputs};
use super::tables::{table, thousands};

/// The targets whose thresholds are told.
pub(crate) const TARGETS: Targets =
    Targets { verify: Share::one_in(20), escalate: Share::one_in(2_000) };

/// Honest candidates generated for each row.
pub(crate) const CANDIDATES: u32 = 1_000_000;

/// No count lies further from the exact figure, in standard deviations.
pub(crate) const FURTHEST: f64 = 4.5;

/// Of a million generated candidates, those at `verify` or above and those at `escalate`: where each
/// rule fires by itself, and where those of a group fire for one reason.
pub(crate) type Counted = [u32; 4];

const HEAD: &str = "# Operating points

Written by `cargo run --release --example operating_points`; a test keeps it fresh. Figures are people of 1,000,000 honest
ones; each is *at most* so many.

The more can be judged of somebody, the more honest people collect points by coincidence. A threshold therefore belongs to what an
employer can judge, and is the same for all its candidates. This page tells how many honest people stand at `verify` or above
(7 points and more) and at `escalate` (20 and more, with two carrying causes) at the thresholds that ship, and which thresholds hold
a target: at most 1 in 20 at `verify` or above, at most 1 in 2,000 at `escalate` (`Policy::from_targets`).

## What these figures can mean, and what they cannot

* **They are only as good as the shares.** Each level of each rule states how many honest people show it or a higher one, at most,
  and on what that rests (`docs/rules.md`).";

const BODY: &str = "  Read the figures as an order of size and as a comparison of inputs. An employer who counts
  its own honest hires knows better.
* **They lean to one side.** Every share is an upper limit: of a range the upper end, of \"under so many\" that many, of \"about one\" what
  still rounds to one, and where nothing is stated a cautious assumption. Limits taken together lie above what is likely. No share was set
  with an eye on these tables.
* **They assume that causes do not depend on each other.** People are not made so: who lives in two countries shows several rules of
  different groups at once. Then fewer people show something, and those who do show more; the figures for `escalate` suffer most.
* **Inside a group nothing is known,** so two ends are told: each rule fires *by itself*, or all fire *for one reason* (who shows a rare level
  shows every more common one of the group). `Policy::from_targets` holds its targets at both ends.
* **They assume that nothing is answered.** A check on record, made in time, takes points back; so do the honest facts of
  `docs/facts.md` that speak for the person. An employer who makes the cheap checks first sees fewer.
* **They say nothing of one person.** That few honest people collect so many points is no measure of how many of those who do are
  honest: this depends on how many dishonest ones there are, and no assessment knows that. `Assessment::rarity` is the same kind of
  figure, for the rules that could be judged with one person, and stands beside the score; it is no verdict.
* **They say nothing of how many schemes are found.**
";

/// One figure, or the mean of draws and their ends.
fn told(over: Over) -> String {
    let Over { least, mean, most, .. } = over;
    if least == most {
        return thousands(mean);
    }
    format!("{} ({} to {})", thousands(mean), thousands(least), thousands(most))
}

/// A threshold: one, or the median of the draws and their ends.
fn threshold(over: Over) -> String {
    if over.least == over.most {
        return over.least.to_string();
    }
    format!("{} ({} to {})", over.median, over.least, over.most)
}

fn size(inputs: &Inputs) -> usize {
    inputs.sets.first().map_or(0, Vec::len)
}

fn points_table(page: &mut String, rows: &[(Inputs, Figures)]) {
    page.push_str(
        "## At the thresholds that ship, and the thresholds that hold the targets

\"Any 30 rules\" is the mean over a hundred draws of 30 (of thresholds the median), with the least and the most. Each figure is exact under the shares:
whole numbers are added up, and every product is rounded up at the eighteenth digit.

![How many honest people collect how many points](operating-points-tail.svg)

![Thresholds that hold the targets, by the number of rules](operating-points-thresholds.svg)

",
    );
    table(
        page,
        "| what can be judged | rules | `verify` or above, rules by themselves | for one reason | `escalate`, rules by themselves | for one reason | thresholds for the targets |",
        rows.iter().map(|(inputs, figures)| {
            let [verify, escalate] = figures.apart;
            let [verify_one, escalate_one] = figures.together;
            format!(
                "| {} | {} | {} | {} | {} | {} | {} and {} |",
                inputs.name,
                size(inputs),
                told(verify),
                told(verify_one),
                told(escalate),
                told(escalate_one),
                threshold(figures.thresholds[0]),
                threshold(figures.thresholds[1]),
            )
        }),
    );
}

fn old_table(page: &mut String, rows: &[(Inputs, Figures)]) {
    page.push_str(
        "## Shares by level, and one share for a whole rule

The evidence states one share for a rule, and mostly not at which of its levels. If all of these people stand at the lowest level, the figures are
too low; if all stand at the top, far too high. (A rough simulation of these shares had given 70,000 at `verify` and 180 at `escalate` for any 30
rules.) Shares by level lie between. They are no tighter at the lowest levels: where the note beside
a share gave a wider range than the share itself, the upper end of the range was taken. Rules by themselves:

",
    );
    table(
        page,
        "| what can be judged | `verify`: whole, at the lowest level | by level | whole, at the top | `escalate`: whole, at the lowest level | by level | whole, at the top |",
        rows.iter().map(|(inputs, figures)| {
            let low = Figures::of(inputs, Shares::WholeAtLowest).apart;
            let top = Figures::of(inputs, Shares::WholeAtTop).apart;
            let cells = [0, 1].map(|band| {
                [low[band], figures.apart[band], top[band]]
                    .map(|one| thousands(one.mean))
                    .join(" | ")
            });
            format!("| {} | {} |", inputs.name, cells.join(" | "))
        }),
    );
}

/// How many standard deviations a count lies from what is expected of so many candidates.
pub(crate) fn deviations(counted: u32, expected: u32) -> f64 {
    let (all, expected) = (f64::from(CANDIDATES), f64::from(expected));
    let deviation = (expected * (all - expected) / all).sqrt().max(1.0);
    (f64::from(counted) - expected) / deviation
}

/// The exact figures in the order of the counts.
pub(crate) fn expected(figures: &Figures) -> Counted {
    let [verify, escalate] = figures.apart;
    let [verify_one, escalate_one] = figures.together;
    [verify, escalate, verify_one, escalate_one].map(|one| one.mean)
}

fn counted_table(page: &mut String, rows: &[(Inputs, Figures)], counts: &[Counted]) {
    writeln!(
        page,
        "## Confirmed by generated candidates

For each row {} honest candidates were drawn from the shares and assessed by the scorer itself: the exact figure, the count, and
how many standard deviations lie between.
",
        thousands(CANDIDATES)
    )
    .unwrap_or_default();
    table(
        page,
        "| what can be judged | `verify`, by themselves | `escalate` | `verify`, for one reason | `escalate` |",
        rows.iter().zip(counts).map(|((inputs, figures), counted)| {
            let cells = expected(figures).into_iter().zip(*counted).map(|(exact, counted)| {
                let off = deviations(counted, exact);
                format!("{}, counted {} ({off:+.1})", thousands(exact), thousands(counted))
            });
            format!("| {} | {} |", inputs.name, cells.collect::<Vec<_>>().join(" | "))
        }),
    );
}

/// Every row with its exact figures.
pub(crate) fn rows() -> Vec<(Inputs, Figures)> {
    let figures = |inputs: Inputs| {
        let figures = Figures::of(&inputs, Shares::ByLevel);
        (inputs, figures)
    };
    inputs().into_iter().map(figures).collect()
}

/// The page.
pub(crate) fn page(rows: &[(Inputs, Figures)], counts: &[Counted]) -> String {
    let mut page = String::from(HEAD);
    let (assumed, published) = Scorer::builtin().honest_scores(|_| true).levels();
    writeln!(
        page,
        " Of {} levels that carry points a published figure carries {published}; {assumed} are assumed.",
        assumed + published
    )
    .unwrap_or_default();
    page.push_str(BODY);
    writeln!(page, "\nIn one paragraph: {}\n", HonestScores::ASSUMES).unwrap_or_default();
    points_table(&mut page, rows);
    old_table(&mut page, rows);
    counted_table(&mut page, rows, counts);
    page
}

/// The counts as the file that is kept beside the page: a row of inputs on a line.
pub(crate) fn write_counts(rows: &[(Inputs, Figures)], counts: &[Counted]) -> String {
    let mut text = String::from(
        "what can be judged;verify apart;escalate apart;verify together;escalate together\n",
    );
    for ((inputs, _), counted) in rows.iter().zip(counts) {
        let cells = counted.map(|one| one.to_string()).join(";");
        writeln!(text, "{};{cells}", inputs.name).unwrap_or_default();
    }
    text
}
