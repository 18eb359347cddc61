//! The reports as Markdown, for a ticket or a wiki.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::outcome::Outcomes;
use super::page::{MOST_WRITTEN, Page, plain};
use super::rate::{Rate, told_p};
use super::report::AuditReport;
use super::rules::{RuleEffect, WithAndWithout};
use super::share::FourFifths;
use super::table::{BandCounts, GroupReport, TableReport};

impl AuditReport {
    /// The report as Markdown: what it is not, warnings, and for each table counts, ratios in both directions, tests,
    /// outcomes, Local Law 144 and rules. The JSON has both intervals and every group of every rule.
    ///
    /// Names that others wrote stay text: they make no link, no picture, no markup.
    ///
    /// ```
    /// use hirerisk::{Band, Points, audit::{Audit, AuditRow, Dimension}};
    /// let mut audit = Audit::new([Dimension::new("sex")])?;
    /// audit.add(&AuditRow::new(Band::Routine, Points::ZERO).group("sex", "female"))?;
    /// let text = audit.report()?.to_markdown();
    /// assert!(text.starts_with("# Audit of 1 person\n"));
    /// assert!(text.contains("This is no legal finding"));
    /// # Ok::<(), hirerisk::audit::AuditError>(())
    /// ```
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut page = Page::default();
        let people = self.everybody.people;
        let noun = if people == 1 { "person" } else { "people" };
        page.line(format_args!("# Audit of {people} {noun}\n\n{}\n", self.caution));
        let (verify, escalate) = (self.policy.verify().get(), self.policy.escalate().get());
        page.line(format_args!(
            "Judged with verify from {verify} points, escalate from {escalate}."
        ));
        if let Some(minimum) = self.minimum {
            page.line(format_args!("No count of fewer than {minimum} people is told."));
        }
        page.line(format_args!("Everybody: {}.", in_words(&self.everybody)));
        page.warnings(self);
        for table in &self.tables {
            page.table_report(table);
        }
        page.text()
    }
}

fn joined(names: &[String]) -> String {
    plain(&names.join(", "))
}

fn in_words(counts: &BandCounts) -> String {
    let BandCounts { people, routine, above, verify, escalate } = counts;
    match (verify, escalate) {
        (Some(verify), Some(escalate)) => {
            format!("{people} people, {routine} routine, {verify} verify, {escalate} escalate")
        }
        _ => format!("{people} people, {routine} routine, {above} above routine"),
    }
}

const fn four_fifths(group: &GroupReport) -> &'static str {
    match group.selection.four_fifths {
        FourFifths::Below => "below",
        FourFifths::NotBelow => "not below",
        FourFifths::Undefined => "undefined",
    }
}

impl Page {
    fn warnings(&mut self, report: &AuditReport) {
        if report.warnings.is_empty() {
            return;
        }
        self.line("\n## Warnings\n");
        for warning in &report.warnings {
            let table = match warning.table.as_slice() {
                [] => String::new(),
                names => format!(" (by {})", joined(names)),
            };
            let groups: Vec<String> =
                warning.groups.iter().take(MOST_WRITTEN).map(|names| joined(names)).collect();
            let more = warning.groups.len().saturating_sub(MOST_WRITTEN);
            let more = if more > 0 { format!("; and {more} more") } else { String::new() };
            let groups = match groups.as_slice() {
                [] => String::new(),
                groups => format!(" Groups: {}{more}.", groups.join("; ")),
            };
            self.line(format_args!("* `{}`{table}: {}{groups}", warning.code, warning.says));
        }
    }

    fn table_report(&mut self, table: &TableReport) {
        let names: Vec<String> = table.dimensions.iter().map(|name| plain(name)).collect();
        self.line(format_args!("\n## By {}\n", names.join(" and ")));
        self.groups(table);
        self.line(format_args!("\nNo group given: {}.", in_words(&table.not_said)));
        if let Some(together) = &table.together {
            let groups: Vec<String> = together.groups.iter().map(|[_, name]| plain(name)).collect();
            let said = if together.with_not_said { ", with those who gave none" } else { "" };
            let (groups, counts) = (groups.join(", "), in_words(&together.counts));
            self.line(format_args!("\nKept together ({groups}{said}): {counts}."));
        }
        self.outcomes(table);
        self.local_law(table);
        self.rules(table);
    }

    fn groups(&mut self, table: &TableReport) {
        if let Some(names) = &table.compared_with {
            self.line(format_args!(
                "Each group is compared with {}, where the share of routine is highest. Ratios are rounded down.\n",
                joined(names)
            ));
        }
        let columns = [
            "group",
            "people",
            "routine",
            "ratio",
            "four fifths",
            "above routine",
            "ratio",
            "exact test",
            "after Holm",
        ];
        self.table(1, &columns);
        for group in &table.groups {
            let p = |p: Option<f64>| p.map_or(String::from("-"), told_p);
            let cells = [
                joined(&group.group),
                group.bands.people.to_string(),
                group.routine.to_string(),
                group.selection.ratio.told(),
                four_fifths(group).to_string(),
                group.above.to_string(),
                group.above_ratio.told(),
                p(group.test.map(|test| test.fisher_p)),
                p(group.test.map(|test| test.holm_p)),
            ];
            self.row(cells.iter());
        }
    }

    fn outcomes(&mut self, table: &TableReport) {
        let some = || {
            let named = |group: &'_ GroupReport| joined(&group.group);
            table.groups.iter().filter_map(move |one| Some((named(one), one.outcomes.as_ref()?)))
        };
        if some().next().is_none() {
            return;
        }
        self.line("\n### What reviews came to\n");
        let columns = [
            "group",
            "confirmed",
            "cleared",
            "open",
            "from",
            "false alarms of the cleared",
            "missed of the confirmed",
            "confirmed of the reviewed who reach it",
        ];
        self.table(1, &columns);
        for (name, outcomes) in some() {
            let Outcomes { confirmed, cleared, open, .. } = outcomes;
            for from in &outcomes.from {
                let counts = [confirmed, cleared, open].map(u64::to_string);
                let rates =
                    [from.false_alarms, from.missed, from.held].map(|rate| rate.to_string());
                let head = [name.clone()].into_iter().chain(counts);
                self.row(head.chain([from.band.to_string()]).chain(rates));
            }
        }
        self.line("\nConfirmed of the reviewed, by band:\n");
        self.table(2, &["group", "band", "confirmed"]);
        for (name, outcomes) in some() {
            for one in &outcomes.confirmed_by_band {
                self.row([name.clone(), one.band.into(), one.confirmed.to_string()].iter());
            }
        }
    }

    fn local_law(&mut self, table: &TableReport) {
        let law = &table.local_law_144;
        self.line("\n### As Local Law 144 of New York City counts\n");
        let columns = [
            "category",
            "selected",
            "selection rate, of 10,000",
            "impact ratio",
            "above the median of points turned round",
            "impact ratio",
        ];
        self.table(1, &columns);
        for one in &law.categories {
            let rate = one.selected.of_10000().map_or(String::from("-"), |rate| rate.to_string());
            let above = one.above_median.map_or(String::from("-"), |share| {
                format!("{} of {}", share.count(), share.among())
            });
            let selected = format!("{} of {}", one.selected.count(), one.selected.among());
            let ratios = (one.selection_ratio.told(), one.scoring_ratio.told());
            self.row([joined(&one.category), selected, rate, ratios.0, above, ratios.1].iter());
        }
        if let Some(unknown) = law.unknown {
            self.line(format_args!("\nOf unknown category, and in no ratio: {unknown}."));
        }
        if let Some(because) = &law.left_out_because {
            let because = plain(&because.split_whitespace().collect::<Vec<_>>().join(" "));
            self.line(format_args!("\nCategories of fewer than 2 of 100 are left out: {because}"));
        }
    }

    fn rules(&mut self, table: &TableReport) {
        if table.rules.is_empty() {
            return;
        }
        self.line(format_args!(
            "\n### Without one rule\n\nThe lowest ratio with all rules is {}. A line is struck and nothing judged anew: \
             what is shown is the most that a rule does.\n",
            table.lowest_ratio
        ));
        let columns = [
            "rule",
            "fired",
            "decides",
            "lowest ratio without it",
            "recall",
            "without it",
            "false alarms",
            "without it",
        ];
        self.table(1, &columns);
        for effect in table.rules.iter().take(MOST_WRITTEN) {
            let RuleEffect { fired, decides, .. } = effect;
            let lowest = effect.lowest_ratio_without.told();
            let head = [plain(&effect.rule), fired.to_string(), decides.to_string(), lowest];
            let [recall, alarms] = [effect.recall, effect.false_alarms].map(with_and_without);
            self.row(head.into_iter().chain(recall).chain(alarms));
        }
        let more = table.rules.len().saturating_sub(MOST_WRITTEN);
        if more > 0 {
            self.line(format_args!("\nThe JSON has {more} more."));
        }
    }
}

fn with_and_without(both: Option<WithAndWithout>) -> [String; 2] {
    let told = |rate: Rate| format!("{} of {}", rate.share.count(), rate.share.among());
    both.map_or(["-", "-"].map(String::from), |both| [told(both.with), told(both.without)])
}
