//! What the sources answer on one line.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::net::IpAddr;

use super::settle::{Statement, told};
use super::sources::Sources;
use crate::reference::error::FileError;
use crate::reference::learnt::Told;
use crate::reference::{Answer, ListedAs, NetworkTable, Stamp};

/// A kind of network, with the brand where there is one.
#[derive(Clone, Copy)]
pub(super) struct Kind<'s> {
    pub(super) listed_as: ListedAs,
    pub(super) service: Option<&'s str>,
}

/// All answers as they are told, and those that found something.
pub(super) type Asked<'s, T> = (Vec<Told>, Vec<Statement<'s, T>>);

/// Collects answers.
struct Answers<'s, T> {
    asked: Asked<'s, T>,
}

impl<'s, T: Copy> Answers<'s, T> {
    fn new() -> Answers<'s, T> {
        Answers { asked: (Vec::new(), Vec::new()) }
    }

    /// Notes an answer, and what it is in words.
    fn note(&mut self, stamp: &'s Stamp, answer: Answer<T>, say: impl FnOnce(T) -> String) {
        self.asked.0.push(told(stamp, answer.as_ref().map(|value| say(*value))));
        self.asked.1.extend(answer.found().map(|value| Statement { value, stamp }));
    }
}

/// Asks, where there is an address.
fn ask<T>(
    address: Option<IpAddr>,
    of: impl FnOnce(IpAddr) -> Result<Answer<T>, FileError>,
) -> Result<Answer<T>, FileError> {
    address.map_or(Ok(Answer::NotAsked), of)
}

impl<'s> Sources<'s> {
    /// The numbers of the operators.
    pub(super) fn operators_of(
        &self,
        address: Option<IpAddr>,
    ) -> Result<(Vec<Told>, Vec<u32>), FileError> {
        let mut answers = Answers::new();
        for table in &self.operators {
            let answer = ask(address, |address| Ok(table.find(address)))?;
            answers.note(table.stamp(), answer, |number| format!("AS{number}"));
        }
        for file in self.files.iter().filter(|file| file.holds().operator) {
            let answer = ask(address, |address| file.operator(address))?;
            answers.note(file.stamp(), answer, |number| format!("AS{number}"));
        }
        let (told, found) = answers.asked;
        Ok((told, found.iter().map(|statement| statement.value).collect()))
    }

    /// The kinds of network.
    pub(super) fn kinds_of(
        &self,
        address: Option<IpAddr>,
        operator: Option<u32>,
    ) -> Result<Asked<'s, Kind<'s>>, FileError> {
        let mut answers = Answers::new();
        for table in &self.networks {
            let table: &'s NetworkTable = table;
            let answer = ask(address, |address| Ok(table.find(address, operator)))?;
            let (all, answer) = (
                answer.as_ref().found().map(|found| listed(found.all())),
                answer.map(|found| Kind {
                    listed_as: found.listed_as(),
                    service: found.label().service(),
                }),
            );
            answers.note(table.stamp(), answer, |kind| all.unwrap_or_else(|| in_words(kind)));
        }
        for file in self.files.iter().filter(|file| file.holds().kind) {
            let answer = ask(address, |address| file.kind(address))?;
            let kind = answer.map(|one| Kind { listed_as: one.listed_as, service: one.service });
            answers.note(file.stamp(), kind, in_words);
        }
        Ok(answers.asked)
    }

    /// The codes of the countries.
    pub(super) fn codes_of(
        &self,
        address: Option<IpAddr>,
    ) -> Result<Asked<'s, &'s str>, FileError> {
        let mut answers = Answers::new();
        for file in self.files.iter().filter(|file| file.holds().country) {
            let answer = ask(address, |address| file.country(address))?;
            answers.note(file.stamp(), answer.map(|found| found.code), str::to_string);
        }
        Ok(answers.asked)
    }

    /// The time zones.
    pub(super) fn zones_of(&self, address: Option<IpAddr>) -> Result<Vec<Told>, FileError> {
        let mut answers = Answers::new();
        for file in self.files.iter().filter(|file| file.holds().place) {
            let place = ask(address, |address| file.country_and_zone(address))?;
            answers.note(file.stamp(), place.map(|place| place.zone).flat(), str::to_string);
        }
        Ok(answers.asked.0)
    }
}

fn in_words(kind: Kind<'_>) -> String {
    let word = kind.listed_as.as_str();
    kind.service.map_or_else(|| word.to_string(), |service| format!("{word} ({service})"))
}

/// What is believed, and which other lists hold the address.
fn listed<'l>(all: impl Iterator<Item = &'l crate::reference::NetworkLabel>) -> String {
    let mut text = String::new();
    for (place, label) in all.enumerate() {
        text.push_str(match place {
            0 => "",
            1 => "; also listed as ",
            _ => ", ",
        });
        text.push_str(&in_words(Kind { listed_as: label.listed_as(), service: label.service() }));
    }
    text
}
