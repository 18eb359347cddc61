//! The report as Markdown, for a ticket or a wiki.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt::{Display, Write as _};

use super::card::Advice;
use super::change::{ChangeReport, Changed};
use super::expect::ExpectationReport;
use super::outcomes::{Interval, Outcomes};
use super::report::{BacktestReport, RuleReport, SideReport};
use crate::assessment::push_escaped;

/// So many entries of a list are written; the JSON has more.
const MOST_WRITTEN: usize = 50;

impl BacktestReport {
    /// The report as Markdown: who changed and by which rule, what was expected, what became of each rule of the set
    /// that is tested, and its card. The JSON has all levels, both sets and more people.
    ///
    /// Whatever others wrote stays text: it makes no link, no picture, no markup.
    ///
    /// ```
    /// let scorer = hirerisk::Scorer::builtin();
    /// let text = hirerisk::backtest::Backtest::of(&scorer).report().to_markdown();
    /// assert!(text.starts_with("# Back-test of 0 profiles\n"));
    /// assert!(text.contains("Only people who were reviewed have an outcome"));
    /// ```
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut page = Page(String::new());
        let profiles = if self.people == 1 { "profile" } else { "profiles" };
        page.line(format_args!("# Back-test of {} {profiles}\n", self.people));
        for side in &self.sides {
            page.set(side);
        }
        page.line(format_args!("\n{}", self.caution));
        if let Some(change) = &self.change {
            page.change(change);
        }
        page.expectations(&self.expectations);
        page.bad_lines(self);
        if let Some(side) = self.tested() {
            page.bands(side);
            page.cards(side);
            page.rules(side);
            page.reviewed(side);
            page.shadow(side);
        }
        page.0
    }
}

/// Text that was not written here, so that it stays text.
fn plain(text: &str) -> String {
    let mut markdown = String::new();
    push_escaped(&mut markdown, text);
    markdown
}

/// A page that is being written.
struct Page(String);

impl Page {
    fn line(&mut self, line: impl Display) {
        let _ = writeln!(self.0, "{line}");
    }

    fn heading(&mut self, title: &str) {
        self.line(format_args!("\n## {title}\n"));
    }

    /// The head of a table: columns of numbers are those behind the first `texts`.
    fn table(&mut self, texts: usize, columns: &[&str]) {
        self.row(columns.iter());
        let rule = (0..columns.len()).map(|place| if place < texts { "---" } else { "---:" });
        self.row(rule);
    }

    fn row(&mut self, cells: impl Iterator<Item = impl Display>) {
        let mut line = String::from("|");
        for cell in cells {
            let _ = write!(line, " {cell} |");
        }
        self.line(line);
    }

    fn set(&mut self, side: &SideReport) {
        let SideReport { name, ruleset, weights, verify, escalate, .. } = side;
        let (rules, set) = (plain(&side.ruleset_version), plain(&side.weights_version));
        self.line(format_args!(
            "* Set {name}: rules {rules} ({ruleset}), weights {set} ({weights}), verify from {verify}, escalate from \
             {escalate}."
        ));
    }

    fn change(&mut self, change: &ChangeReport) {
        self.heading("Who changes band");
        self.line(format_args!(
            "A {} change: {} people change band, {} more have other lines in the same band.\n",
            change.size.as_str(),
            change.crossed.count,
            change.moved
        ));
        if !change.bands.is_empty() {
            let columns =
                ["set a", "set b", "people", "confirmed", "cleared", "open", "not reviewed"];
            self.table(2, &columns);
            for pair in &change.bands {
                let Outcomes { confirmed, cleared, open, not_reviewed } = pair.people;
                let people = [pair.people.people(), confirmed, cleared, open, not_reviewed];
                let bands = [pair.from, pair.to].map(|band| band.to_string());
                self.row(bands.into_iter().chain(people.map(|count| count.to_string())));
            }
        }
        if !change.by_rule.is_empty() {
            self.line("\nBy rule: people whose band differs and for whom the rule's finding does; decided: by it alone.\n");
            self.table(1, &["rule", "rise", "decided", "fall", "decided"]);
            for (rule, moved) in &change.by_rule {
                let counts = [moved.rises, moved.rises_decided, moved.falls, moved.falls_decided];
                let counts = counts.map(|count| count.to_string());
                self.row([plain(rule)].into_iter().chain(counts));
            }
        }
        self.list("People", (&change.crossed.told, change.crossed.count), changed);
        let numbers = u64::try_from(change.numbers.len()).unwrap_or(u64::MAX);
        self.list("Points that differ", (&change.numbers, numbers), |one| plain(&one.to_string()));
    }

    /// The first entries of a list, and how many more there are; nothing of an empty one.
    fn list<T>(&mut self, title: &str, (entries, count): (&[T], u64), told: impl Fn(&T) -> String) {
        if entries.is_empty() {
            return;
        }
        self.line(format_args!("\n{title}: {count}\n"));
        for entry in entries.iter().take(MOST_WRITTEN) {
            self.line(format_args!("* {}", told(entry)));
        }
        let written = u64::try_from(entries.len().min(MOST_WRITTEN)).unwrap_or(u64::MAX);
        let more = count.saturating_sub(written);
        if more > 0 {
            self.line(format_args!("* and {more} more."));
        }
    }

    fn expectations(&mut self, expectations: &ExpectationReport) {
        let ExpectationReport { stated, met, unmet } = expectations;
        if *stated == 0 {
            return;
        }
        self.heading("Expectations");
        self.line(format_args!("{met} of {stated} are met."));
        self.list("Not met", (&unmet.told, unmet.count), |one| {
            let what = one.rule.as_deref().map_or(String::new(), |rule| format!(" of {rule}"));
            let before =
                one.before.as_deref().map_or(String::new(), |was| format!(" (set a: {was})"));
            let by = match one.decided_by.as_slice() {
                [] => String::new(),
                rules => format!("; what made the difference: {}", rules.join(", ")),
            };
            let (expected, got) = (&one.expected, &one.got);
            let head = format!("{} as of {}", one.id, one.as_of);
            let rest = format!("expected {expected}{what}, got {got}{before}{by}");
            format!("{}: {}", plain(&head), plain(&rest))
        });
    }

    fn bad_lines(&mut self, report: &BacktestReport) {
        let input = &report.input;
        if input.count == 0 {
            return;
        }
        self.heading("Lines that could not be judged");
        self.list("Lines", (&input.told, input.count), |one| {
            let place = plain(&format!("{} line {}", one.file, one.line));
            format!("{place}: {}", plain(&format!("{} {} {}", one.code, one.pointer, one.says)))
        });
    }

    fn bands(&mut self, side: &SideReport) {
        self.heading(&format!("Bands and reviews, set {}", side.name));
        self.table(1, &OUTCOMES);
        for band in &side.bands {
            self.outcomes(band.band.as_str(), &band.people);
        }
    }

    fn outcomes(&mut self, what: &str, people: &Outcomes) {
        let Outcomes { confirmed, cleared, open, not_reviewed } = *people;
        let counts = [people.people(), confirmed, cleared, open, not_reviewed];
        let shares = [people.of_reviewed(), people.bounds()].map(of_10000);
        let counts = counts.map(|count| count.to_string());
        self.row([plain(what)].into_iter().chain(counts).chain(shares));
    }

    fn cards(&mut self, side: &SideReport) {
        self.heading(&format!("Keep, tune or retire, set {}", side.name));
        let with = |advice: Advice| {
            let cards = side.rules.iter().filter_map(|rule| Some((rule, rule.card.as_ref()?)));
            cards.filter(move |(_, card)| card.advice == advice)
        };
        let told = [Advice::Retire, Advice::Tune, Advice::Keep];
        if told.iter().any(|advice| with(*advice).next().is_some()) {
            self.table(3, &["rule", "card", "why"]);
        }
        for (rule, card) in told.into_iter().flat_map(with) {
            let (rule, advice, reason) = (&rule.rule, card.advice, &card.reason);
            self.row([plain(rule), advice.to_string(), plain(reason)].into_iter());
        }
        let few = with(Advice::TooFew);
        let few: Vec<String> =
            few.map(|(rule, _)| format!("{} {}", plain(&rule.rule), rule.judged)).collect();
        if !few.is_empty() {
            let few = few.join(", ");
            self.line(format_args!("\nToo few to say, each with how often it was judged: {few}."));
        }
    }

    fn rules(&mut self, side: &SideReport) {
        self.heading(&format!("Rules, set {}", side.name));
        self.line(
            "Rates are of 10,000: of people judged who fired, of people due for whom a fact was missing. Decides: people \
             whose band would be lower without the rule's line.\n",
        );
        let columns = [
            "rule",
            "by level",
            "fires most often with",
            "judged",
            "fired",
            "rate",
            "unknown",
            "rate",
            "not due",
            "points",
            "decides",
        ];
        self.table(3, &columns);
        for rule in side.rules.iter().filter(|rule| rule.judged > 0) {
            let counts = [rule.unknown_of_10000.map_or("none".into(), |rate| rate.to_string())];
            let counts = counts.into_iter().chain([
                rule.not_due.to_string(),
                rule.points.to_string(),
                rule.decides.people().to_string(),
            ]);
            self.row(fired(rule).into_iter().chain(counts));
        }
    }

    /// What reviews came to, by rule: those that fired for somebody.
    fn reviewed(&mut self, side: &SideReport) {
        let fired = || side.rules.iter().filter(|rule| rule.fired > 0);
        if fired().all(|rule| rule.people.with_outcome() == 0) {
            return;
        }
        self.heading(&format!("Reviews by rule, set {}", side.name));
        self.table(1, &OUTCOMES);
        for rule in fired() {
            self.outcomes(&rule.rule, &rule.people);
        }
    }

    fn shadow(&mut self, side: &SideReport) {
        if side.shadow.iter().all(|rule| rule.judged == 0) {
            return;
        }
        self.heading(&format!("Previews, set {}", side.name));
        self.line("They were judged and give no points. The last columns: people for whom they fired, by their band.\n");
        let columns = [
            "rule",
            "by level",
            "fires most often with",
            "judged",
            "fired",
            "rate",
            "unknown",
            "routine",
            "verify",
            "escalate",
        ];
        self.table(3, &columns);
        for rule in side.shadow.iter().filter(|rule| rule.judged > 0) {
            let bands = rule.by_band.map(|count| count.to_string());
            self.row(fired(rule).into_iter().chain(bands));
        }
    }
}

const OUTCOMES: [&str; 8] = [
    "of",
    "people",
    "confirmed",
    "cleared",
    "open",
    "not reviewed",
    "confirmed of 10,000 reviewed",
    "confirmed of all 10,000, bounds",
];

fn of_10000(share: Option<Interval>) -> String {
    share.map_or("none".into(), |Interval { low, high }| format!("{low} to {high}"))
}

/// What previews and rules that count have in common.
fn fired(rule: &RuleReport) -> [String; 7] {
    let levels = rule.levels.iter().filter(|level| level.people.people() > 0);
    let levels: Vec<String> =
        levels.map(|level| format!("{} {}", level.level, level.people.people())).collect();
    let partner = rule.partner.as_ref().map_or(String::new(), |partner| {
        format!("{} ({} of {})", partner.rule, partner.together, rule.fired)
    });
    [
        plain(&rule.rule),
        plain(&levels.join(", ")),
        plain(&partner),
        rule.judged.to_string(),
        rule.fired.to_string(),
        rule.fired_of_10000.map_or("none".into(), |rate| rate.to_string()),
        rule.unknown.to_string(),
    ]
}

/// Somebody who changed, and by what.
fn changed(who: &Changed) -> String {
    let Changed { from, to, score_from, score_to, .. } = who;
    let head = plain(&format!("{} as of {}", who.id, who.as_of));
    let reviewed = who.disposition.map_or(String::new(), |one| format!(" ({one})"));
    let by = match who.decided_by.as_slice() {
        [] => "by several together".into(),
        rules => format!("by {}", rules.join(", ")),
    };
    let lines: Vec<String> = who.lines.iter().map(|line| plain(&line.to_string())).collect();
    format!(
        "{head}: {score_from} {from} -> {score_to} {to}{reviewed}, {}. {}",
        plain(&by),
        lines.join("; ")
    )
}
