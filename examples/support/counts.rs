//! The population counted: bands by stage and by what is seen, rules, causes, schemes.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;
use std::thread;

use hirerisk::catalog::rules;
use hirerisk::facts::Facts;
use hirerisk::profile::Profile;
use hirerisk::rule::{Finding, Judge, Record, Rule, Status};
use hirerisk::weigh::Fingerprint;
use hirerisk::{Assessment, Band, Scorer, Stage};
use serde_json::Value;

use super::population::shares::{Share, shares};
use super::population::{self, Cause, Person, Scheme, Sight, Visibility, as_of, patterns};

/// The seed of the people.
const SEED: u64 = 20_261_126;

/// Of a hundred marks so many are there to be seen: the columns of the page. Assumed.
pub(crate) const VISIBILITIES: [u8; 3] = [25, 50, 100];

/// How many people are counted: honest ones, and scheme candidates in each cell.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    pub(crate) honest: u32,
    pub(crate) scheme: u32,
}

/// What the page tells.
pub(crate) const ALL: Size = Size { honest: 50_000, scheme: 1_000 };
/// The first of them, counted anew by the test of the page.
pub(crate) const FIRST: Size = Size { honest: 300, scheme: 12 };

/// Four numbers under a name, which says what they are.
pub(crate) type Row = [u32; 4];

/// Counts by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Counts(BTreeMap<String, Row>);

impl Counts {
    pub(crate) fn row(&self, name: &str) -> Row {
        self.0.get(name).copied().unwrap_or_default()
    }

    fn add(&mut self, name: String, row: Row) {
        let sum = self.0.entry(name).or_default();
        for (sum, one) in sum.iter_mut().zip(row) {
            *sum += one;
        }
    }
}

impl FromIterator<(String, Row)> for Counts {
    fn from_iter<T: IntoIterator<Item = (String, Row)>>(rows: T) -> Counts {
        Counts(rows.into_iter().collect())
    }
}

/// The file that is kept beside the page: what was counted for which rules and people, and the first
/// of them by themselves.
pub(crate) fn kept(prints: &[(&str, String)], all: &Counts, first: &Counts) -> String {
    let mut text = String::new();
    for (what, print) in prints {
        writeln!(text, "print;{what};{print}").unwrap_or_default();
    }
    for (which, counts) in [("all", all), ("first", first)] {
        for (name, row) in &counts.0 {
            let cells = row.map(|one| one.to_string()).join(";");
            writeln!(text, "{which};{name};{cells}").unwrap_or_default();
        }
    }
    text
}

/// Honest people at a stage, by what is seen: people, `verify` or above, `escalate`, any pattern
/// named.
pub(crate) fn honest(stage: Stage, sight: Sight) -> String {
    format!("honest;{stage};{}", sight.word())
}

/// Scheme candidates of a pattern at a stage: people, `verify` or above, `escalate`, named.
pub(crate) fn scheme(id: &str, stage: Stage, of_100: u8) -> String {
    format!("scheme;{id};{stage};{of_100}")
}

/// Honest people whom a rule could judge, and who show a level or a higher one.
pub(crate) fn level(rule: &str, level: &str) -> String {
    format!("level;{rule};{level}")
}

/// Honest people with a cause: people, `verify` or above, `escalate`.
pub(crate) fn cause(cause: Cause) -> String {
    format!("cause;{}", cause.name())
}

/// Honest people with so many points before any answer and combination; with the most, or more.
pub(crate) fn points(points: u32) -> String {
    format!("points;{:02}", points.min(MOST_POINTS))
}

/// Honest people of whom one cause (a group of rules) brings so many points, before any answer.
pub(crate) fn points_of(group: &str, points: u32) -> String {
    format!("group;{group};{:02}", points.min(MOST_POINTS))
}

/// More points are counted as so many.
pub(crate) const MOST_POINTS: u32 = 40;

/// Honest people with whom a pattern is named, and those of them at `escalate`.
pub(crate) fn named(id: &str) -> String {
    format!("named;{id}")
}

/// Honest people at `verify` or above in whose sum a rule has the most points.
pub(crate) fn leading(rule: &str) -> String {
    format!("leading;{rule}")
}

/// What the employer sees at each stage; less than everything only once all is known.
pub(crate) fn views() -> impl Iterator<Item = (Stage, Sight)> {
    let stages = Stage::ALL.into_iter().map(|stage| (stage, Sight::All));
    let less = Sight::ALL.into_iter().filter(|sight| *sight != Sight::All);
    stages.chain(less.map(|sight| (Stage::Employment, sight)))
}

/// The view of which rules and causes are counted too.
fn is_whole(stage: Stage, sight: Sight) -> bool {
    (stage, sight) == (Stage::Employment, Sight::All)
}

/// Tells the rules, the weights and the population apart from others.
pub(crate) fn fingerprints() -> [(&'static str, String); 3] {
    let scorer = Scorer::builtin();
    let shares = shares();
    let person = |place| Person::drawn(&shares, SEED, place);
    let half = Visibility::of_100(50);
    let of_person = |person: Person| {
        let scheme = |(id, _)| Some(Scheme::of(id)?.profile(&person, half?, Stage::Employment));
        let schemes: Vec<Value> = patterns().filter_map(scheme).collect();
        let honest = Stage::ALL.map(|stage| population::profile(&person, stage));
        honest.into_iter().chain(schemes).map(|one| one.to_string()).collect::<Vec<_>>()
    };
    let made: Vec<String> = (0..20).map(person).flat_map(of_person).collect();
    [
        ("rules", scorer.rule_set().fingerprint().to_string()),
        ("weights", scorer.weights().digest().to_string()),
        ("population", Fingerprint::of(made.iter().map(String::as_str)).to_string()),
    ]
}

/// Counts the first so many, on so many threads: the counts do not depend on it.
pub(crate) fn counted(size: Size, threads: u32) -> Counts {
    let part = |all: u32, thread: u32| all * thread / threads..all * (thread + 1) / threads;
    let work = |thread| {
        let mut counter = Counter::new();
        counter.honest(part(size.honest, thread));
        counter.schemes(&part(size.scheme, thread));
        counter.counts()
    };
    let mut counts = Counts::default();
    thread::scope(|scope| {
        let all: Vec<_> = (0..threads).map(|thread| scope.spawn(move || work(thread))).collect();
        for one in all {
            let one = one.join().unwrap_or_else(|_| panic!("a thread came to nothing"));
            one.0.into_iter().for_each(|(name, row)| counts.add(name, row));
        }
    });
    counts
}

/// A rule with the people whom it could judge, and those who show each level or a higher one.
struct Judged {
    rule: &'static Rule,
    asked: u32,
    shown: Vec<u32>,
}

struct Counter {
    scorer: Scorer<'static>,
    shares: Vec<Share>,
    rules: Vec<Judged>,
    /// The group of each rule.
    groups: BTreeMap<&'static str, &'static str>,
    counts: Counts,
}

impl Counter {
    fn new() -> Counter {
        let stable = rules().filter(|rule| !matches!(rule.record().status, Status::Preview(_)));
        let judged = |rule: &'static Rule| Judged {
            rule,
            asked: 0,
            shown: vec![0; rule.record().levels.len()],
        };
        Counter {
            scorer: Scorer::builtin(),
            shares: shares(),
            rules: stable.map(judged).collect(),
            groups: rules().map(|rule| rule.record()).map(|one| (one.id, group(&one))).collect(),
            counts: Counts::default(),
        }
    }

    fn honest(&mut self, places: Range<u32>) {
        let mut causes = vec![Row::default(); Cause::ALL.len()];
        let mut views: Vec<_> = views().map(|view| (view, Row::default())).collect();
        for place in places {
            let person = Person::drawn(&self.shares, SEED, place.into());
            for ((stage, sight), row) in &mut views {
                let profile = population::seen(population::profile(&person, *stage), *sight);
                let band = self.one(&profile, (*stage, *sight), row);
                if is_whole(*stage, *sight) {
                    for cause in Cause::ALL.iter().filter(|cause| person.has(**cause)) {
                        add(&mut causes[*cause as usize], band, false);
                    }
                }
            }
        }
        for ((stage, sight), row) in views {
            self.counts.add(honest(stage, sight), row);
        }
        for (one, row) in Cause::ALL.iter().zip(causes) {
            self.counts.add(cause(*one), row);
        }
    }

    /// Assesses an honest person; of the whole view the rules are counted too.
    fn one(&mut self, profile: &Value, (stage, sight): (Stage, Sight), row: &mut Row) -> Band {
        let whole = is_whole(stage, sight);
        let text = profile.to_string();
        let read = read(&text);
        let assessment = self.scorer.assess(&read, as_of(stage));
        let (band, patterns) = (assessment.band(), assessment.typologies());
        add(row, band, !patterns.is_empty());
        if whole {
            for pattern in &patterns {
                self.counts.add(named(&pattern.id), [1, band.reaches(Band::Escalate).into(), 0, 0]);
            }
            sums(&mut self.counts, &self.groups, &assessment);
            if band.reaches(Band::Verify) {
                let most = strongest(&assessment);
                self.counts.add(leading(&most), [1, band.reaches(Band::Escalate).into(), 0, 0]);
            }
            let facts = Facts::of(&read, as_of(stage));
            self.rules.iter_mut().for_each(|rule| rule.judge(&facts));
        }
        band
    }

    fn schemes(&mut self, places: &Range<u32>) {
        for (id, _) in patterns() {
            let Some(pattern) = Scheme::of(id) else { continue };
            for stage in Stage::ALL {
                for of_100 in VISIBILITIES {
                    let row = self.cell((id, &pattern), (stage, of_100), places.clone());
                    self.counts.add(scheme(id, stage, of_100), row);
                }
            }
        }
    }

    fn cell(
        &self,
        (id, pattern): (&str, &Scheme),
        (stage, of_100): (Stage, u8),
        places: Range<u32>,
    ) -> Row {
        let mut row = Row::default();
        let Some(visibility) = Visibility::of_100(of_100) else { return row };
        for place in places {
            // Other people than the honest ones.
            let person = Person::drawn(&self.shares, !SEED, place.into());
            let text = pattern.profile(&person, visibility, stage).to_string();
            let assessment = self.scorer.assess(&read(&text), as_of(stage));
            let named = assessment.typologies().iter().any(|one| one.id == id);
            add(&mut row, assessment.band(), named);
        }
        row
    }

    fn counts(mut self) -> Counts {
        for one in &self.rules {
            let record = one.rule.record();
            for (shown, of) in one.shown.iter().zip(record.levels) {
                self.counts.add(level(record.id, of.name), [one.asked, *shown, 0, 0]);
            }
        }
        self.counts
    }
}

impl Judged {
    fn judge(&mut self, facts: &Facts<'_>) {
        match self.rule.judge(facts) {
            Err(_) => {}
            Ok(Finding::Quiet) => self.asked += 1,
            Ok(Finding::Fired(fired)) => {
                self.asked += 1;
                let shown = self.shown.iter_mut().take(fired.rung.place() + 1);
                shown.for_each(|one| *one += 1);
            }
        }
    }
}

/// The points of somebody, together and of each cause.
fn sums(
    counts: &mut Counts,
    groups: &BTreeMap<&'static str, &'static str>,
    assessment: &Assessment<'_>,
) {
    let mut of_groups: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (rule, _, brings) in assessment.fired() {
        let group = groups.get(rule).copied().unwrap_or_default();
        of_groups.entry(group).or_default().push(u32::try_from(brings.get()).unwrap_or(0));
    }
    let mut sum = 0;
    for (group, mut brought) in of_groups {
        brought.sort_unstable();
        let first = brought.pop().unwrap_or(0);
        // Every group that ships counts a further finding by a quarter.
        let kept = brought.iter().fold(first, |kept, further| kept + further / 4);
        counts.add(points_of(group, kept), [1, 0, 0, 0]);
        sum += kept;
    }
    counts.add(points(sum), [1, 0, 0, 0]);
}

/// The cause of a rule: its group, or it alone.
pub(crate) fn group(record: &Record<'static>) -> &'static str {
    record.group.unwrap_or(record.id)
}

fn add(row: &mut Row, band: Band, named: bool) {
    let reached = [true, band.reaches(Band::Verify), band.reaches(Band::Escalate), named];
    for (sum, one) in row.iter_mut().zip(reached) {
        *sum += u32::from(one);
    }
}

fn read(text: &str) -> Profile<'_> {
    Profile::from_json(text.as_bytes()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The rule with the most points in a sum.
fn strongest(assessment: &Assessment<'_>) -> String {
    let most = assessment.fired().max_by_key(|(_, _, points)| points.get());
    most.map_or_else(String::new, |(rule, ..)| rule.to_owned())
}
