//! Firms: whether a name or a domain is that of a reported front.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::settle::told;
use super::sources::Sources;
use crate::profile::{FrontField, FrontMatch, Product, Profile, Token};
use crate::reference::learnt::{Learnt, Lesson, Outcome, Topic};
use crate::reference::{Answer, CompanySet};
use crate::units::Moment;

/// What of a firm stands in the profile, and where.
struct Given<'v> {
    at: String,
    text: &'v str,
    field: FrontField,
}

/// A firm of a list, and the fields of the profile that name it.
struct Front {
    list: usize,
    place: usize,
    listed_on: Moment,
    fields: Vec<FrontField>,
}

/// Everything in a profile that names a firm.
fn given<'v>(profile: &'v Profile<'_>) -> Vec<Given<'v>> {
    let mut all = Vec::new();
    let mut note = |at: String, name: Option<&'v Product<'_>>, domain: Option<&'v Token<'_>>| {
        let (name, domain) = (name.map(Product::raw), domain.map(Token::raw));
        let [at_name, at_domain] = match at.as_str() {
            at if at.starts_with("/claims") => ["employer", "domain"],
            at if at.starts_with("/references") => ["firm", "firm_domain"],
            _ => ["firm", "domain"],
        };
        let one = |text, end, field| Given { at: format!("{at}/{end}"), text, field };
        all.extend(name.map(|text| one(text, at_name, FrontField::Name)));
        all.extend(domain.map(|text| one(text, at_domain, FrontField::Domain)));
    };
    for (at, post) in profile.claims.posts.iter().enumerate() {
        note(format!("/claims/posts/{at}"), post.employer.as_ref(), post.domain.as_ref());
    }
    for (at, one) in profile.references.iter().enumerate() {
        note(format!("/references/{at}"), one.firm.as_ref(), one.firm_domain.as_ref());
    }
    let agency = &profile.intermediary;
    note(String::from("/intermediary"), agency.firm.as_ref(), agency.domain.as_ref());
    all
}

impl Sources<'_> {
    /// The match with lists of fronts: the firm that most kinds of field name, of several the first. A name alone is told and filled
    /// too; the rules ask for two fields.
    pub(super) fn fill_fronts(
        &self,
        profile: &mut Profile<'_>,
        asked_at: Moment,
        learnt: &mut Learnt,
    ) {
        let (mut fronts, mut lessons): (Vec<Front>, Vec<Lesson>) = (Vec::new(), Vec::new());
        for Given { at, text, field } in given(profile) {
            let mut all = Vec::new();
            for (list, set) in self.companies.iter().enumerate() {
                let answer = look_up(set, text, field);
                all.push(told(set.stamp(), answer.map(|_| String::from("listed"))));
                let Some(entry) = answer.found() else { continue };
                let listed_on = entry.listed_on.unwrap_or(set.stamp().date());
                let (place, fields) = (entry.place, Vec::new());
                let known = fronts.iter().position(|one| (one.list, one.place) == (list, place));
                let at = known.unwrap_or(fronts.len());
                if known.is_none() {
                    fronts.push(Front { list, place, listed_on, fields });
                }
                if let Some(front) = fronts.get_mut(at).filter(|one| !one.fields.contains(&field)) {
                    front.fields.push(field);
                }
            }
            let (topic, outcome) = (Topic::ReportedFront, Outcome::Nothing);
            lessons.push(Lesson { topic, about: at, told: all, outcome, filled: Vec::new() });
        }
        let open = profile.lists.fronts.is_none();
        for lesson in lessons.iter_mut().filter(|lesson| lesson.found_anything()) {
            lesson.outcome = if open { Outcome::Filled } else { Outcome::Contradicts };
            lesson.filled.extend(open.then(|| String::from("/lists/fronts")));
        }
        for lesson in lessons {
            learnt.add(lesson);
        }
        // Of equal ones the last is taken, so the order is turned.
        let most = fronts.into_iter().rev().max_by_key(|front| front.fields.len());
        if let Some(front) = most.filter(|_| open) {
            let list = self.companies.get(front.list).map(|set| set.stamp().source().to_string());
            let found = FrontMatch::default().fields(front.fields).listed_on(front.listed_on);
            profile.lists.fronts = Some(found.list(list.unwrap_or_default()).at(asked_at));
        }
    }
}

fn look_up(
    set: &CompanySet,
    text: &str,
    field: FrontField,
) -> Answer<crate::reference::CompanyEntry> {
    if field == FrontField::Name { set.named(text) } else { set.at_domain(text) }
}
