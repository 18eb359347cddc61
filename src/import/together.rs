//! What is told by several parts together: names, homes, posts.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::date::{End, day};
use super::draft::{Draft, Part};
use super::made::Made;
use super::why::Why;
use crate::profile::{DeclaredName, Place, Post, Residence};
use crate::units::Moment;

impl Made<'_> {
    /// Takes in an entry, all of which was read.
    pub(super) fn finish(&mut self, mut draft: Draft) {
        self.names(&mut draft);
        self.home(&mut draft);
        self.post(draft);
    }

    /// Whole names first; then the parts, joined, where they say something that no whole name does.
    fn names(&mut self, draft: &mut Draft) {
        for part in core::mem::take(&mut draft.full_names) {
            if let Some((from, text)) = self.text(part) {
                if self.is_declared(&text) {
                    self.not(from, Why::SaidElsewhere);
                } else {
                    let to = self.declare(text);
                    self.mapped(from, to);
                }
            }
        }
        let parts = [draft.given_name.take(), draft.family_name.take()];
        let parts: Vec<_> =
            parts.into_iter().flatten().filter_map(|part| self.text(part)).collect();
        let texts: Vec<&str> = parts.iter().map(|(_, text)| text.as_str()).collect();
        let joined = texts.join(" ");
        let to = (!joined.is_empty() && !self.is_declared(&joined)).then(|| self.declare(joined));
        for (from, _) in parts {
            match &to {
                Some(to) => self.mapped(from, to.clone()),
                None => self.not(from, Why::SaidElsewhere),
            }
        }
    }

    /// Whether one declared name has all the words of this one.
    fn is_declared(&self, name: &str) -> bool {
        let has = |declared: &DeclaredName<'_>, word: &str| {
            let declared = declared.name.as_ref().map_or("", |name| name.raw());
            declared.split_whitespace().any(|other| other == word)
        };
        let names = &self.profile.claims.names;
        names.iter().any(|declared| name.split_whitespace().all(|word| has(declared, word)))
    }

    fn declare(&mut self, name: String) -> String {
        let to = format!("/claims/names/{}/name", self.profile.claims.names.len());
        let declared =
            DeclaredName { at: self.options.declared_at, ..DeclaredName::default().name(name) };
        self.profile.claims.names.push(declared);
        to
    }

    fn home(&mut self, draft: &mut Draft) {
        let parts = [
            ("country", draft.country.take()),
            ("city", draft.city.take()),
            ("address", draft.street.take()),
        ];
        let mut place = Place::default();
        let at = self.profile.claims.residences.len();
        for (field, part) in parts {
            let Some((from, text)) = part.and_then(|part| self.text(part)) else { continue };
            self.mapped(from, format!("/claims/residences/{at}/place/{field}"));
            place = match field {
                "country" => place.country(text),
                "city" => place.city(text),
                _ => place.address(text),
            };
        }
        if place != Place::default() {
            let home =
                Residence { at: self.options.declared_at, ..Residence::default().place(place) };
            self.profile.claims.residences.push(home);
        }
    }

    /// A post whose end cannot be told is left out whole: without an end it would read as one that goes on.
    fn post(&mut self, draft: Draft) {
        let ends = match (&draft.last_day, &draft.current) {
            (Some(_), Some((_, Some(true)))) => Err(Why::Contradicts),
            (None, Some((_, Some(false) | None))) => Err(Why::EndUnknown),
            (None, _) => Ok(None),
            (Some(part), _) => self.date(part, End::Last).map(Some),
        };
        let goes_on = match &draft.current {
            Some((_, None)) => Why::WrongType,
            _ if ends == Err(Why::Contradicts) => Why::Contradicts,
            _ => Why::SaidElsewhere,
        };
        let Draft { employer, first_day, last_day, current, .. } = draft;
        match (employer, ends) {
            (Some(Part { from, text: Ok(employer) }), Ok(last)) => {
                self.span(Post::default().employer(employer), from, (first_day, last_day, last));
            }
            (employer, ends) => {
                let (whole, end) = match ends {
                    Err(why) => (Why::EndUnknown, why),
                    Ok(_) => (Why::NothingToCompare, Why::NothingToCompare),
                };
                let parts = [(employer, whole), (first_day, whole), (last_day, end)];
                for (part, why) in parts {
                    if let Some(part) = part {
                        let why = part.text.err().unwrap_or(why);
                        self.not(part.from, why);
                    }
                }
            }
        }
        if let Some((from, _)) = current {
            self.not(from, goes_on);
        }
    }

    fn date(&self, part: &Part, end: End) -> Result<Moment, Why> {
        match &part.text {
            Ok(text) => day(text, end, self.options.partial_dates),
            Err(why) => Err(*why),
        }
    }

    /// A post of a known employer whose end is told.
    fn span(
        &mut self,
        mut post: Post<'static>,
        employer: String,
        (first_day, last_day, last): (Option<Part>, Option<Part>, Option<Moment>),
    ) {
        let at = self.profile.claims.posts.len();
        self.mapped(employer, format!("/claims/posts/{at}/employer"));
        if let Some(part) = first_day {
            match self.date(&part, End::First) {
                Ok(day) => {
                    post.from = Some(day);
                    self.mapped(part.from, format!("/claims/posts/{at}/from"));
                }
                Err(why) => self.not(part.from, why),
            }
        }
        if let Some(part) = last_day {
            self.mapped(part.from, format!("/claims/posts/{at}/to"));
        }
        (post.to, post.at) = (last, self.options.declared_at);
        self.profile.claims.posts.push(post);
    }
}
