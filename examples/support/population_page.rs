//! The page of the population: what it says, and the tables.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use hirerisk::catalog::rules;
use hirerisk::rule::Judge;
use hirerisk::rule::{Record, Status};
use hirerisk::{Points, Policy, Scorer, Share, Stage};

use super::counts::{
    ALL, Counts, MOST_POINTS, Row, VISIBILITIES, cause, fingerprints, group, honest, leading,
    level, named, points, points_of, scheme, views,
};
use super::intervals::wilson;
use super::population::shares::TABLE;
use super::population::{Cause, Sight, patterns};
use super::tables::{table, thousands};

const MEANS: &str = "## What these figures can mean, and what they cannot

* **Nobody here exists.** Honest people are drawn from `examples/data/population.csv`: so many move, travel, share a home, work through an agency. A
  cause that a published rate tells follows that rate; most are assumed, and each says why. Never read a figure as a rate of the world.
* **Causes come together as they do in life, as far as the table says so.** Who moves has parcels sent elsewhere and changes the bank; who travels uses a VPN, signs in from
  another country and takes the device along; who lived abroad keeps an account there and has silent referees; who changed the name and did not say so is not found by
  registrars; who is examined by a poor vendor is refused twice. Each person is drawn once and written at every stage. What the table does not join is independent.
* **What no field could carry is left out:** cameras that are off, numbers of another region, an old address on a document, gaps, accents. Published rates of these stand behind
  `never-score.md`. Address look-ups err (B15 to B17), so no place is read from one; a wrong country of a line is.
* **They show an order, and where a rule and its stated share do not fit together.** Where no rate is published, the note beside a rule is often the only
  figure there is, and stands in the table as such: of that rule the population tests what comes together with it, not how common it is.
* **Everything is looked at here.** Every input of a stage is there, and every check has been made; an employer who sees less finds less, of either kind.
  Some causes are answered: a repeated identity step, a declared household, a journey that was told.
* **Scheme candidates are the reports turned round.** Each carries the noise of an honest person and the marks of one pattern, each seen with the visibility stated and
  independent of the others. How many marks an employer sees is assumed: no source tells it. Reports tell of those who were found. So the shares say how the rules
  answer to marks that are seen, by no means how many schemes are found.
* **The counts stand in `population.csv`:** of `honest` people and of a `scheme` those counted, at `verify` or above, at `escalate`, with the pattern named; of a `level` the people judged
  and those who show it or a higher one; of a `cause` those with it, at `verify`, at `escalate`; of `leading` and `named` those so far and at `escalate`; people by `points`. Rows that begin with `first` are the first people alone: the test counts them anew.
* **The bands advise a check.** None of the figures is a verdict on anybody, and none says how many of those at a band are honest: that depends
  on how many are not, which nothing here knows.
";

/// Why a level is shown by more people here than its record states, at most.
const ABOVE: [(&str, &str); 6] = [
    (
        "device.place_conflict@never_there",
        "The table. It assumes people who stay in another city all through the first month, and people who live by turns in two \
         countries and do not say so (they reach the level above). Each lies within the limit, both together above it. No rate of \
         either is published.",
    ),
    (
        "linkage.devices_one_home@line_only",
        "The rule. A shared home line and a device that was away on three dates make it fire, wherever it was: of two who share a \
         stated home and work for one employer, the one who takes the device to a second home or on a journey shows it.",
    ),
    (
        "linkage.devices_one_home@two_devices",
        "The rule, as above: the count of other people's devices at the place of this one does not say at which of its places. At \
         the shared home it is no news; the sentence speaks of the place away. The link lacks a place.",
    ),
    (
        "payment.holder_differs@no_match",
        "The share. This level and the one above state the same limit, which leaves nobody for \"no match\" alone; yet an earlier \
         name that was not told, another script and a typing error end there.",
    ),
    (
        "payment.holder_differs@another_holder",
        "The share, or the table. The table lets seven of 1,000 be paid to a partner's account. By the notes of the rule one to two of \
         100 write another's account as their own, and fewer than one of 200 have one: what a bank says of a partner's account does \
         not change when every name is tested.",
    ),
    (
        "persona.profile_withdrawn@two_places",
        "The rule. It can be judged only where a page was taken down; with pages that stand it is unknown, so that whoever is judged \
         shows it. Of all people about five of 1,000 do, which is within the limit.",
    ),
];

/// A count as people of a million.
fn million(counted: u32, among: u32) -> u32 {
    let among = u64::from(among.max(1));
    u32::try_from((u64::from(counted) * 1_000_000 + among / 2) / among).unwrap_or(1_000_000)
}

/// A count as people of a million, with its interval.
fn of_a_million(counted: u32, among: u32) -> String {
    let [low, high] = wilson(counted, among).map(|end| {
        let people: u32 = format!("{:.0}", end * 1e6).parse().unwrap_or(0);
        thousands(people)
    });
    format!("{} ({low} to {high})", thousands(million(counted, among)))
}

/// A count as people of a hundred, with its interval.
fn of_a_hundred(counted: u32, among: u32) -> String {
    let [low, high] = wilson(counted, among).map(|end| end * 100.0);
    let mean = f64::from(counted) / f64::from(among.max(1)) * 100.0;
    format!("{mean:.1} ({low:.1} to {high:.1})")
}

/// Whether an employer who sees so much can judge a rule.
fn is_judged(record: &Record<'_>, stage: Stage, sight: Sight) -> bool {
    let logs = ["access.", "conduct.", "device.", "network."];
    let rest = ["delivery.", "linkage.", "payment."];
    let is_of = |families: &[&str]| families.iter().any(|family| record.id.starts_with(family));
    let seen = match sight {
        Sight::All => true,
        Sight::WithoutLogs => !is_of(&logs),
        Sight::HiringFile => !is_of(&logs) && !is_of(&rest),
    };
    seen && record.stage <= stage
}

/// The exact figures at `verify` or above and at `escalate`, by the shares that the records state.
fn limits(stage: Stage, sight: Sight) -> [u32; 2] {
    let scores = Scorer::builtin().honest_scores(|record| is_judged(record, stage, sight));
    let shipped = Policy::shipped();
    [scores.at_least(shipped.verify()).get(), scores.carried(shipped.escalate()).get()]
}

/// The rules that carry points.
pub(crate) fn stable() -> impl Iterator<Item = Record<'static>> {
    let records = rules().map(|rule| rule.record());
    records.filter(|record| !matches!(record.status, Status::Preview(_)))
}

fn honest_table(page: &mut String, counts: &Counts) {
    writeln!(
        page,
        "## Honest people

People of 1,000,000, each with the interval in which the share lies in 19 of 20 such counts (Wilson). {} people, the same ones in every row. Beside each count stands the
exact figure of `operating-points.md` for the rules that can be judged: at most so many, were every share at its limit and every cause by itself.
",
        thousands(ALL.honest)
    )
    .unwrap_or_default();
    table(
        page,
        "| stage | what is seen | `verify` or above | limit | `escalate` | limit | a reported pattern named |",
        views().map(|(stage, sight)| {
            let [people, verify, escalate, named] = counts.row(&honest(stage, sight));
            let [most_verify, most_escalate] = limits(stage, sight);
            format!(
                "| {stage} | {} | {} | {} | {} | {} | {} |",
                sight.word(),
                of_a_million(verify, people),
                thousands(most_verify),
                of_a_million(escalate, people),
                thousands(most_escalate),
                of_a_million(named, people),
            )
        }),
    );
}

/// Honest people of a million with so many points or more, from 0, before any answer: as they are,
/// and if each cause (group of rules) were that of another person.
pub(crate) fn tails(counts: &Counts) -> [Vec<f64>; 2] {
    let [people, ..] = counts.row(&honest(Stage::Employment, Sight::All));
    let people = f64::from(people.max(1));
    let share = |name: String| f64::from(counts.row(&name)[0]) / people;
    let here: Vec<f64> = (0..=MOST_POINTS).map(|at| share(points(at))).collect();
    let groups: BTreeSet<&str> = stable().map(|record| group(&record)).collect();
    let mut apart = vec![1.0];
    for group in groups {
        let mut own: Vec<f64> = (0..=MOST_POINTS).map(|at| share(points_of(group, at))).collect();
        own[0] += 1.0 - own.iter().fold(0.0, |sum, one| sum + one);
        let mut both = vec![0.0; apart.len() + own.len()];
        for (place, one) in apart.iter().enumerate() {
            for (further, other) in own.iter().enumerate() {
                both[place + further] += one * other;
            }
        }
        apart = both;
    }
    [here, apart].map(|shares| {
        let mut above = 0.0;
        let mut tail: Vec<f64> = shares
            .iter()
            .rev()
            .map(|share| {
                above += share * 1e6;
                above
            })
            .collect();
        tail.reverse();
        tail
    })
}

fn dependence(page: &mut String, counts: &Counts) {
    let [people, ..] = counts.row(&honest(Stage::Employment, Sight::All));
    let [here, apart] = tails(counts);
    let limits = Scorer::builtin().honest_scores(|_| true);
    page.push_str(
        "### What dependence does

At employment, with everything seen, before any answer and without combinations: the people as they are; the same findings, each cause (group of rules) taken from another person; and the
stated limits. Between the first two nothing differs but what comes together in one person across causes.

![Honest people by points](population-tail.svg)

",
    );
    let told = |people: f64| thousands(format!("{people:.0}").parse().unwrap_or(0));
    table(
        page,
        "| points, or more | of 1,000,000 as they are | each cause from another person | limit |",
        [5, 7, 10, 15, 20, 25].into_iter().map(|at| {
            let counted = format!("{:.0}", here[at] * f64::from(people) / 1e6);
            let here = of_a_million(counted.parse().unwrap_or(0), people);
            let limit = limits.at_least(Points::new(i32::try_from(at).unwrap_or(i32::MAX))).get();
            format!("| {at} | {here} | {} | {} |", told(apart[at]), thousands(limit))
        }),
    );
}

/// A level that more people show than its record states.
struct Above {
    name: String,
    stated: Share,
    counted: String,
    judged: u32,
}

fn named_table(page: &mut String, counts: &Counts) {
    let [people, ..] = counts.row(&honest(Stage::Employment, Sight::All));
    page.push_str(
        "### Honest people with whom a reported pattern is named

At employment, with everything seen. A pattern is told with one core mark and a mark of another cause, without points; honest causes bring both together now and then, which is
why its honest readings stand beside it always.

",
    );
    table(
        page,
        "| pattern | of 1,000,000 | people here | of them at `escalate` |",
        patterns().map(|(id, name)| {
            let [with, escalate, ..] = counts.row(&named(id));
            let (share, with) = (of_a_million(with, people), thousands(with));
            format!("| {id}, {name} | {share} | {with} | {} |", thousands(escalate))
        }),
    );
}

/// Levels whose interval lies above their share.
fn above(counts: &Counts) -> Vec<Above> {
    let mut above = Vec::new();
    for record in stable() {
        for one in record.levels {
            let [judged, shown, ..] = counts.row(&level(record.id, one.name));
            let stated = one.honest.share;
            if wilson(shown, judged)[0] * 1e6 > f64::from(stated.get()) {
                above.push(Above {
                    name: format!("{}@{}", record.id, one.name),
                    stated,
                    counted: of_a_million(shown, judged),
                    judged,
                });
            }
        }
    }
    above
}

/// Why a level lies above its share, as somebody found out.
fn why(name: &str) -> Option<&'static str> {
    ABOVE.iter().find(|(level, _)| *level == name).map(|(_, why)| *why)
}

/// Levels above their shares of which nobody says why, and reasons for levels that are not above.
pub(crate) fn unexplained(counts: &Counts) -> Vec<String> {
    let above: BTreeSet<String> = above(counts).into_iter().map(|one| one.name).collect();
    let explained: BTreeSet<String> = ABOVE.iter().map(|(level, _)| (*level).to_owned()).collect();
    above.symmetric_difference(&explained).cloned().collect()
}

fn rules_table(page: &mut String, counts: &Counts) {
    let (mut all, mut never) = (0_u32, 0_u32);
    for record in stable() {
        for one in record.levels {
            let [_, shown, ..] = counts.row(&level(record.id, one.name));
            all += 1;
            never += u32::from(shown == 0);
        }
    }
    let above = above(counts);
    writeln!(
        page,
        "## Rules against their stated shares

Each level of each rule states how many honest people show it or a higher one, at most. Counted at employment among those whom the rule could judge, {} of {all} levels lie above that limit
by more than chance, {never} are shown by nobody (no cause of the table brings them about). That a level lies above is a finding: about the rule, its share, or the assumption
of the table. None was set to remove it.
",
        above.len()
    )
    .unwrap_or_default();
    table(
        page,
        "| level | stated, of 1,000,000 | counted | judged | why |",
        above.iter().map(|one| {
            format!(
                "| `{}` | {} | {} | {} | {} |",
                one.name,
                thousands(one.stated.get()),
                one.counted,
                thousands(one.judged),
                why(&one.name).unwrap_or("not looked into yet"),
            )
        }),
    );
}

/// What somebody is of whom a cause is so, from the table of causes.
fn who(cause: Cause) -> &'static str {
    let line = TABLE.lines().find(|line| line.split(';').next() == Some(cause.name()));
    line.and_then(|line| line.split(';').nth(1)).unwrap_or_default()
}

/// Causes by how many more of those who have them stand at `verify` than of all people.
fn causes_table(page: &mut String, counts: &Counts) {
    const TOLD: usize = 20;
    let [people, verify, ..] = counts.row(&honest(Stage::Employment, Sight::All));
    let rate = f64::from(verify) / f64::from(people.max(1));
    let row = |one: &Cause| (*one, counts.row(&cause(*one)));
    let mut rows: Vec<(Cause, Row)> = Cause::ALL.iter().map(row).collect();
    let excess = |row: &Row| f64::from(row[1]) - f64::from(row[0]) * rate;
    rows.sort_by(|one, two| excess(&two.1).total_cmp(&excess(&one.1)));
    writeln!(
        page,
        "## What stands behind honest `verify`

At employment, with everything seen, {} of 100 honest people stand at `verify` or above. The {TOLD} causes with which most of them are there who would not be
without: of all people and of those at `verify` so many have the cause, and of those with the cause so many stand at `verify` and at `escalate`, of 100.
",
        of_a_hundred(verify, people)
    )
    .unwrap_or_default();
    table(
        page,
        "| who | of all | of those at `verify` or above | at `verify` or above with it | at `escalate` with it |",
        rows.iter().take(TOLD).map(|(cause, [with, at, escalate, _])| {
            format!(
                "| {} | {} | {} | {} | {} |",
                who(*cause),
                of_a_hundred(*with, people),
                of_a_hundred(*at, verify),
                of_a_hundred(*at, *with),
                of_a_hundred(*escalate, *with),
            )
        }),
    );
    leading_table(page, counts, verify);
}

/// The rules with the most points in the sums of honest people at `verify` or above.
fn leading_table(page: &mut String, counts: &Counts, verify: u32) {
    const TOLD: usize = 15;
    let row = |record: Record<'static>| (record.id, counts.row(&leading(record.id)));
    let mut rows: Vec<(&str, Row)> = stable().map(row).collect();
    rows.sort_by_key(|(id, row)| (std::cmp::Reverse(row[0]), *id));
    page.push_str("The rules that lead their sums:\n\n");
    table(
        page,
        "| rule | of 100 at `verify` or above | people here | of them at `escalate` |",
        rows.iter().take(TOLD).map(|(id, [led, escalate, ..])| {
            let (share, led) = (of_a_hundred(*led, verify), thousands(*led));
            format!("| `{id}` | {share} | {led} | {} |", thousands(*escalate))
        }),
    );
}

fn schemes_table(page: &mut String, counts: &Counts) {
    writeln!(
        page,
        "## Scheme candidates

Of 100 made-up candidates of a pattern, with intervals: those at `verify` or above (the others are at `routine`), those of them at `escalate`, and those with whom the pattern itself is
named. {} for each cell. Visibility: of 100 marks of the pattern 25, 50 or 100 are seen, from the stage on at which the rule is due. Nothing of a pattern can show before; what
stands there is the honest noise.

![Scheme candidates at employment by band](population-schemes.svg)
",
        thousands(ALL.scheme)
    )
    .unwrap_or_default();
    for (id, name) in patterns() {
        writeln!(page, "### {id}, {name}\n").unwrap_or_default();
        table(
            page,
            "| stage | `verify`+ at 25 | at 50 | at 100 | `escalate` at 25 | at 50 | at 100 | named at 25 | at 50 | at 100 |",
            Stage::ALL.into_iter().map(|stage| {
                let rows = VISIBILITIES.map(|of_100| counts.row(&scheme(id, stage, of_100)));
                let cells = [1, 2, 3]
                    .map(|what| rows.map(|row| of_a_hundred(row[what], row[0])).join(" | "));
                format!("| {stage} | {} |", cells.join(" | "))
            }),
        );
    }
}

fn shares_table(page: &mut String) {
    page.push_str(
        "## The table of causes

`examples/data/population.csv`, in the order in which a person is drawn. Of a million people: the share that a published rate tells for all; of those with a cause named (the first that
somebody has counts); of the others. `B` and a number is a row of the published base rates; everything else is assumed.

",
    );
    table(
        page,
        "| who | of all | of those with | of the others | rests on | why |",
        TABLE.lines().skip(1).map(|line| {
            let cells: Vec<&str> = line.splitn(7, ';').collect();
            let [_, who, all, others, of_those, basis, why] = cells[..] else { return line.into() };
            format!("| {who} | {all} | {of_those} | {others} | {basis} | {why} |")
        }),
    );
}

/// The page.
pub(crate) fn page(counts: &Counts) -> String {
    let mut page = String::from("# A made-up population\n\n");
    let told = fingerprints().map(|(what, print)| format!("{what} `{print}`"));
    writeln!(
        page,
        "Written by `cargo run --release --example population`; a test keeps it fresh: {}.\n",
        told.join(", ")
    )
    .unwrap_or_default();
    page.push_str(MEANS);
    page.push('\n');
    honest_table(&mut page, counts);
    dependence(&mut page, counts);
    named_table(&mut page, counts);
    rules_table(&mut page, counts);
    causes_table(&mut page, counts);
    schemes_table(&mut page, counts);
    shares_table(&mut page);
    page
}
