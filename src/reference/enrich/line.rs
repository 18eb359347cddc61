//! The network of one session, and what of it is open.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::asked::Kind;
use super::lines::Exits;
use super::settle::{Settled, Statement, agreed, oldest, settle};
use super::sources::Sources;
use crate::facts::fold::label;
use crate::profile::{Network, NetworkClass, SecondLookUp, Token};
use crate::reference::Stamp;
use crate::reference::learnt::{Lesson, Outcome, Told, Topic, WhyKept};
use crate::units::Moment;

/// One line while it is filled.
pub(super) struct Line<'n, 'p, 's> {
    network: &'n mut Network<'p>,
    about: String,
    /// Class or country were given without the date of their table: any date beside them would vouch for them.
    undated: bool,
    /// The second look-up is ours to fill.
    second: Option<SecondLookUp<'p>>,
    /// Whose answers went into the fields, and into the second look-up.
    used: Vec<&'s Stamp>,
    used_second: Vec<&'s Stamp>,
}

impl<'n, 'p, 's> Line<'n, 'p, 's> {
    pub(super) fn of(network: &'n mut Network<'p>, about: String) -> Line<'n, 'p, 's> {
        let told = network.class.is_some() || network.country.is_some();
        let undated = told && network.table_date.is_none();
        let second = network.second.is_none().then(SecondLookUp::default);
        Line { network, about, undated, second, used: Vec::new(), used_second: Vec::new() }
    }

    fn lesson(&self, topic: Topic, told: Vec<Told>, outcome: Outcome) -> Lesson {
        let about = format!("{}/line", self.about);
        Lesson { topic, about, told, outcome, filled: Vec::new() }
    }

    /// A table's date stands beside all that it told. So nothing older may go in, and nothing beside what has no date.
    fn may_stand(&self, date: Moment) -> bool {
        !self.undated && self.network.table_date.is_none_or(|table| table.day() <= date.day())
    }

    pub(super) fn fill_class(
        &mut self,
        kinds: &[Statement<'s, Kind<'s>>],
        told: Vec<Told>,
    ) -> Lesson {
        let class = |kind: &Statement<'s, Kind<'s>>| Statement {
            value: kind.value.listed_as.class(),
            stamp: kind.stamp,
        };
        let classes: Vec<Statement<'s, NetworkClass>> = kinds.iter().map(class).collect();
        let settled = settle(self.network.class.as_ref(), &classes, |one, two| one == two);
        let mut lesson = self.lesson(Topic::NetworkClass, told, settled.outcome);
        if let Some(first) = self.first(&settled, &mut lesson, "class") {
            self.network.class = Some(first.value);
        }
        if let Some(second) = self.second(&settled, &mut lesson, "class") {
            self.second = self.second.take().map(|one| one.class(second.value));
        }
        lesson
    }

    pub(super) fn fill_country(
        &mut self,
        codes: &[Statement<'s, &'s str>],
        (sources, may): (&Sources<'_>, &Exits),
        told: Vec<Told>,
    ) -> Lesson {
        let labels: Option<Vec<Statement<'s, Token<'p>>>> = codes
            .iter()
            .map(|code| {
                let label = sources.labels.label(code.value).filter(|_| may.countries)?;
                Some(Statement { value: Token::from(label), stamp: code.stamp })
            })
            .collect();
        let Some(labels) = labels else {
            return self.lesson(Topic::NetworkCountry, told, Outcome::Kept(WhyKept::Labels));
        };
        let same = |one: &Token<'p>, two: &Token<'p>| label::same(one.raw(), two.raw());
        let settled = settle(self.network.country.as_ref(), &labels, same);
        let mut lesson = self.lesson(Topic::NetworkCountry, told, settled.outcome);
        if let Some(first) = self.first(&settled, &mut lesson, "country") {
            self.network.country = Some(first.value.clone());
        }
        if let Some(second) = self.second(&settled, &mut lesson, "country") {
            self.second = self.second.take().map(|one| one.country(second.value.raw().to_string()));
        }
        lesson
    }

    /// What goes into a field that is open, where the date beside it holds.
    fn first<'v, T>(
        &mut self,
        settled: &Settled<'v, 's, T>,
        lesson: &mut Lesson,
        field: &str,
    ) -> Option<&'v Statement<'s, T>> {
        let first = settled.first?;
        if !self.may_stand(first.stamp.date()) {
            lesson.outcome = Outcome::Kept(WhyKept::Date);
            return None;
        }
        self.used.push(first.stamp);
        lesson.filled.push(format!("{}/{field}", self.about));
        Some(first)
    }

    /// What goes beside it: there a corridor looks whether two tables agree.
    fn second<'v, T>(
        &mut self,
        settled: &Settled<'v, 's, T>,
        lesson: &mut Lesson,
        field: &str,
    ) -> Option<&'v Statement<'s, T>> {
        let second = settled.second.filter(|_| self.second.is_some())?;
        if lesson.outcome == Outcome::Kept(WhyKept::Date) {
            return None;
        }
        self.used_second.push(second.stamp);
        lesson.filled.push(format!("{}/second/{field}", self.about));
        Some(second)
    }

    /// One label goes into lines that have none throughout: beside labels of the caller's a number would be another operator.
    pub(super) fn fill_operator(&mut self, found: &[u32], may: &Exits, told: Vec<Told>) -> Lesson {
        let (operator, outcome) = agreed(None, found);
        let mut lesson = self.lesson(Topic::Operator, told, outcome);
        match operator {
            Some(operator) if may.operators => {
                self.network.operator = Some(Token::from(format!("AS{operator}")));
                lesson.filled.push(format!("{}/operator", self.about));
            }
            Some(_) => lesson.outcome = Outcome::Kept(WhyKept::OwnEntries),
            None => {}
        }
        lesson
    }

    pub(super) fn tell_zone(&self, told: Vec<Told>) -> Lesson {
        let mut lesson = self.lesson(Topic::Zone, told, Outcome::Nothing);
        if lesson.found_anything() {
            lesson.outcome = Outcome::Kept(WhyKept::NoField);
        }
        lesson
    }

    /// Dates and names of the tables. Nothing is younger than the oldest of what was used.
    pub(super) fn finish(self) {
        if let Some(stamp) = oldest(self.used.iter().copied())
            && self.network.table_date.is_none()
        {
            self.network.table_date = Some(stamp.date());
        }
        if let Some(first) = self.used.first()
            && self.network.table.is_none()
        {
            self.network.table = Some(first.source().to_string().into());
        }
        if let (Some(second), Some(oldest)) =
            (self.second, oldest(self.used_second.iter().copied()))
        {
            let second = second.table_date(oldest.date()).table(oldest.source().to_string());
            self.network.second = Some(second);
        }
    }
}
