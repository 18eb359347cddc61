//! Facts of the caller's own: values in `extensions`, declared and typed by the rule that reads them.

use alloc::borrow::Cow;
use core::fmt;

use serde_json::Value as Json;

use super::fold::label;
use super::table::Told;
use super::{Cite, Facts, Missing, Signal, Speaks, Value, Why, is_there};
use crate::profile::{Extensions, Origin, Product, Profile, Token};
use crate::units::{Moment, Stage};

/// A fact of the caller's own: a value in [`extensions`](Profile::extensions) that a rule of the
/// caller's reads, cites and lacks like a fact of the table.
///
/// A rule lists its own facts in [`Judge::own_facts`](crate::rule::Judge::own_facts), and names one by
/// [`OwnFact::signal`], in its record as in its verdict. The report then tells name, place, day and
/// value. [`ScorerBuilder::build`](crate::ScorerBuilder::build) refuses a list that is not sound,
/// and what must not be an input whoever asks for it.
///
/// # Example
///
/// An employer hands badges out at a desk, and notes who fetched them.
///
/// ```
/// use hirerisk::{Points, Redaction, Scorer, Stage};
/// use hirerisk::facts::{Facts, OwnFact, OwnKind, Speaks};
/// use hirerisk::profile::{Origin, Profile};
/// use hirerisk::rule::{Basis, Carry, Honest, Innocent, Judge, Level, QUIET, Record, Rung, Status, Verdict, fired};
///
/// const FETCHED_BY: OwnFact<'_> = OwnFact {
///     place: 0,
///     name: "acme.badge.fetched_by",
///     pointer: "/extensions/badges/*/fetched_by",
///     kind: OwnKind::Word("the_person | somebody_else"),
///     origin: Origin::Observed,
///     stage: Stage::Onboarding,
///     speaks: Speaks::Plainly,
///     meaning: "Who fetched the badge at the desk.",
///     at: Some("day"), // beside `fetched_by`
/// };
///
/// struct FetchedByOther;
///
/// impl Judge for FetchedByOther {
///     fn record(&self) -> Record<'_> {
///         RECORD
///     }
///     fn own_facts(&self) -> &[OwnFact<'_>] {
///         &[FETCHED_BY]
///     }
///     fn judge(&self, facts: &Facts<'_>) -> Verdict {
///         for badge in facts.own_entries(&FETCHED_BY).given()? {
///             if badge.word()? == "somebody_else" {
///                 return fired(Rung::new(0), [badge.cite()]).into();
///             }
///         }
///         QUIET
///     }
/// }
/// # const RECORD: Record<'static> = Record {
/// #     id: "acme.badge_fetched_by_other",
/// #     title: "Somebody else fetched the badge",
/// #     why: "Who works elsewhere sends a helper.",
/// #     compares: "who fetched the badge with the person hired",
/// #     innocent: &[Innocent { who: "somebody who was ill", settled_by: "line_session" }],
/// #     settles: &["line_session"],
/// #     sources: &[],
/// #     indicators: &[],
/// #     needs: &[FETCHED_BY.signal()],
/// #     reads: &[],
/// #     group: None,
/// #     stage: Stage::Onboarding,
/// #     levels: &[Level {
/// #         name: "once",
/// #         points: Points::new(3),
/// #         why: "Ours.",
/// #         honest: Honest::assumed(30_000, "Ours."),
/// #         says: "The badge was fetched by {0}.",
/// #         carry: Carry::Never,
/// #     }],
/// #     basis: Basis::Assumed,
/// #     evasion: "The person fetches it.",
/// #     proxy: "None known.",
/// #     ip_only: false,
/// #     status: Status::Stable,
/// # };
///
/// let scorer = Scorer::builder().rule(&FetchedByOther).build()?;
/// let profile = Profile::from_json(br#"{"id": "c-1", "stage": "onboarding", "extensions":
///     {"badges": [{"fetched_by": "somebody_else", "day": "2026-03-27"}]}}"#)?;
/// let as_of: hirerisk::Moment = "2026-04-01".parse()?;
/// let text = scorer.assess(&profile, as_of).to_text(Redaction::Masked);
/// assert!(text.contains("/extensions/badges/0/fetched_by = somebody else (observed, 2026-03-27)"));
///
/// let before: hirerisk::Moment = "2026-03-26".parse()?; // nobody had fetched it
/// let lacks = scorer.assess(&profile, before);
/// assert!(lacks.unknown().any(|one| one.missing == "acme.badge.fetched_by"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnFact<'a> {
    /// Its place in the list of the rule that names it, from 0.
    pub place: u8,
    /// Its name, stable for ever: plain words with dots between them, the first one the caller's.
    pub name: &'a str,
    /// Where it stands: a JSON Pointer below `/extensions`, with `*` for each entry of a list, at most
    /// two of them.
    pub pointer: &'a str,
    /// What kind of value it is.
    pub kind: OwnKind<'a>,
    /// Who brings it.
    pub origin: Origin,
    /// The stage at which it usually becomes known: without a date it is there from this stage on.
    pub stage: Stage,
    /// Whether it can silence or soften a rule.
    pub speaks: Speaks,
    /// What it means, as a sentence: the candidate is told it.
    pub meaning: &'a str,
    /// The key beside the value that holds the day on which it was seen. What is later than the
    /// assessment is not there. Of a moment without such a key, the value itself is the day.
    pub at: Option<&'a str>,
}

/// The kind of a caller's value: how it is read, and how it is shown.
///
/// ```
/// use hirerisk::facts::OwnKind;
/// let answers = OwnKind::Word("yes | no | not_asked");
/// assert_eq!(answers.words().nth(2), Some("not_asked"));
/// assert_ne!(answers, OwnKind::Token); // a token is masked, a word is told
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnKind<'a> {
    /// An opaque label: a text. Masked like other tokens.
    Token,
    /// The name of a product, a service or a firm: a text.
    Product,
    /// One of these words, with `|` between them. Any other text cannot be read.
    Word(&'a str),
    /// A whole number from 0.
    Count,
    /// Yes or no.
    Truth,
    /// A moment: a text, as everywhere in the profile.
    Moment,
}

impl<'a> OwnKind<'a> {
    /// The words that it can be; none of another kind.
    #[inline]
    pub fn words(self) -> impl Iterator<Item = &'a str> {
        words_of(if let OwnKind::Word(words) = self { words } else { "" })
    }
}

#[inline]
fn words_of(words: &str) -> impl Iterator<Item = &str> {
    words.split('|').map(str::trim).filter(|word| !word.is_empty())
}

impl OwnFact<'_> {
    /// It, as records, findings and what is missing name it.
    ///
    /// ```
    /// use hirerisk::{Stage, facts::{OwnFact, OwnKind, Signal, Speaks}, profile::Origin};
    /// const DESK: OwnFact<'_> = OwnFact {
    ///     place: 1,
    ///     name: "acme.badge.desk",
    ///     pointer: "/extensions/badge/desk",
    ///     kind: OwnKind::Token,
    ///     origin: Origin::Observed,
    ///     stage: Stage::Onboarding,
    ///     speaks: Speaks::Plainly,
    ///     meaning: "The desk at which the badge was fetched.",
    ///     at: None,
    /// };
    /// const NEEDS: &[Signal] = &[DESK.signal()];
    /// assert_eq!(NEEDS, [Signal::Own(1)]);
    /// ```
    #[must_use]
    #[inline]
    pub const fn signal(&self) -> Signal {
        Signal::Own(self.place)
    }
}

/// A value of the caller's, and where and when it was seen.
///
/// It is read by the kind that its fact declares; `Debug` withholds it.
///
/// ```
/// use hirerisk::{Moment, Stage, facts::{Facts, OwnFact, OwnKind, Speaks, Why}, profile::{Origin, Profile}};
/// # const LOANS: OwnFact<'_> = OwnFact {
/// #     place: 0,
/// #     name: "acme.loans",
/// #     pointer: "/extensions/loans",
/// #     kind: OwnKind::Count,
/// #     origin: Origin::Observed,
/// #     stage: Stage::Application,
/// #     speaks: Speaks::Plainly,
/// #     meaning: "Devices lent.",
/// #     at: None,
/// # };
/// let profile = Profile::from_json(br#"{"id": "c-1", "extensions": {"loans": 2}}"#)?;
/// let as_of: Moment = "2026-11-01".parse()?;
/// let entry = Facts::of(&profile, as_of).own(&LOANS).unwrap(); // declared as a count
/// assert_eq!(entry.count(), Ok(2));
/// assert_eq!(entry.truth().unwrap_err().why, Why::NotParseable);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
pub struct OwnEntry<'p> {
    /// When it was seen.
    pub at: Option<Moment>,
    cite: Cite,
    value: Result<Value<'p>, Why>,
}

impl fmt::Debug for OwnEntry<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OwnEntry").field("cite", &self.cite).finish_non_exhaustive()
    }
}

impl<'p> OwnEntry<'p> {
    /// It, as a finding cites it.
    #[must_use]
    #[inline]
    pub const fn cite(&self) -> Cite {
        self.cite
    }

    /// The label.
    ///
    /// # Errors
    ///
    /// [`Missing`]: not provided where it is left out or null, not parseable where it is another kind
    /// of value than its fact declares, or no label; so with every kind.
    #[inline]
    pub fn token(&self) -> Result<Token<'p>, Missing> {
        if let Ok(Value::Token(text)) = self.value { Ok(text.into()) } else { self.lacks() }
    }

    /// The product, service or firm.
    ///
    /// # Errors
    ///
    /// As [`OwnEntry::token`].
    #[inline]
    pub fn product(&self) -> Result<Product<'p>, Missing> {
        if let Ok(Value::Product(text)) = self.value { Ok(text.into()) } else { self.lacks() }
    }

    /// The word: one of those that its fact declares.
    ///
    /// # Errors
    ///
    /// As [`OwnEntry::token`].
    #[inline]
    pub fn word(&self) -> Result<&'p str, Missing> {
        if let Ok(Value::OwnWord(word)) = self.value { Ok(word) } else { self.lacks() }
    }

    /// The number.
    ///
    /// # Errors
    ///
    /// As [`OwnEntry::token`].
    #[inline]
    pub fn count(&self) -> Result<u32, Missing> {
        if let Ok(Value::Count(count)) = self.value { Ok(count) } else { self.lacks() }
    }

    /// Yes or no.
    ///
    /// # Errors
    ///
    /// As [`OwnEntry::token`].
    #[inline]
    pub fn truth(&self) -> Result<bool, Missing> {
        if let Ok(Value::Truth(truth)) = self.value { Ok(truth) } else { self.lacks() }
    }

    /// The moment.
    ///
    /// # Errors
    ///
    /// As [`OwnEntry::token`].
    #[inline]
    pub fn moment(&self) -> Result<Moment, Missing> {
        if let Ok(Value::Moment(moment)) = self.value { Ok(moment) } else { self.lacks() }
    }

    /// What was given, in the form that the fact declares.
    #[cfg(feature = "rulefile")]
    pub(crate) fn value(&self) -> Result<Value<'p>, Missing> {
        self.value.map_err(|why| Missing { signal: self.cite.signal, why })
    }

    #[inline]
    fn lacks<T>(&self) -> Result<T, Missing> {
        let why = self.value.err().unwrap_or(Why::NotParseable);
        Err(Missing { signal: self.cite.signal, why })
    }
}

/// The entries of a caller's fact that are there, in the order of the profile.
///
/// Made by [`Facts::own_entries`].
///
/// ```
/// use hirerisk::{Moment, Stage, facts::{Facts, OwnFact, OwnKind, Speaks}, profile::{Origin, Profile}};
/// # const DESKS: OwnFact<'_> = OwnFact {
/// #     place: 0,
/// #     name: "acme.desks",
/// #     pointer: "/extensions/desks/*",
/// #     kind: OwnKind::Token,
/// #     origin: Origin::Observed,
/// #     stage: Stage::Application,
/// #     speaks: Speaks::Plainly,
/// #     meaning: "Desks visited.",
/// #     at: None,
/// # };
/// let as_of: Moment = "2026-11-01".parse()?;
/// let count = |json: &str| {
///     let profile = Profile::from_json(json.as_bytes()).unwrap();
///     Facts::of(&profile, as_of).own_entries(&DESKS).given().map(Iterator::count)
/// };
/// assert_eq!(count(r#"{"id": "c-1", "extensions": {"desks": ["a", "b"]}}"#), Ok(2));
/// assert_eq!(count(r#"{"id": "c-1", "extensions": {"desks": []}}"#), Ok(0)); // looked, found nothing
/// assert_eq!(count(r#"{"id": "c-1"}"#), Err(DESKS.signal().missing())); // nobody looked
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct OwnEntries<'p, 'f> {
    places: Places<'p, 'f>,
    as_of: Moment,
    stage: Stage,
}

impl fmt::Debug for OwnEntries<'_, '_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OwnEntries").field("fact", &self.places.fact.name).finish_non_exhaustive()
    }
}

impl OwnEntries<'_, '_> {
    /// The entries, if the list is given: of one that holds nothing yet, nobody has looked; one given
    /// empty says that nothing was found.
    ///
    /// # Errors
    ///
    /// [`Missing`] where no list is given, or all of it is yet to come.
    #[inline]
    pub fn given(self) -> Result<Self, Missing> {
        let mut lacks = None;
        for place in self.places.clone() {
            match place {
                Ok(entry) if self.is_there(&entry) => return Ok(self),
                Ok(_) => lacks.get_or_insert(Why::NotProvided),
                Err(why) => lacks.get_or_insert(why),
            };
        }
        match lacks {
            Some(why) => Err(Missing { signal: self.places.fact.signal(), why }),
            None => Ok(self),
        }
    }

    #[inline]
    fn is_there(&self, entry: &OwnEntry<'_>) -> bool {
        is_there((entry.at, self.places.fact.stage), (self.as_of, self.stage))
    }
}

impl<'p> Iterator for OwnEntries<'p, '_> {
    type Item = OwnEntry<'p>;
    #[inline]
    fn next(&mut self) -> Option<OwnEntry<'p>> {
        loop {
            let place = self.places.next()?;
            if let Some(entry) = place.ok().filter(|entry| self.is_there(entry)) {
                return Some(entry);
            }
        }
    }
}

impl<'p> Facts<'p> {
    /// A fact of the caller's own that stands in no list.
    ///
    /// Read by rules of callers.
    ///
    /// # Errors
    ///
    /// [`Missing`] where it is left out, null, later than the assessment, or without a date before its
    /// stage; undecided where its pointer leads through a list. What is given in another form than
    /// declared is told when it is read.
    ///
    /// # Complexity
    ///
    /// O(log n) in the keys on the way to it. Nothing is allocated but for a step with an escape.
    #[inline]
    pub fn own(&self, fact: &OwnFact<'_>) -> Result<OwnEntry<'p>, Missing> {
        let signal = fact.signal();
        if fact.pointer.split('/').any(|step| step == EACH) {
            return Err(signal.undecided());
        }
        let mut entries = self.own_entries(fact);
        match entries.places.next() {
            Some(Ok(entry)) if entries.is_there(&entry) => Ok(entry),
            Some(Err(why)) => Err(Missing { signal, why }),
            Some(Ok(_)) | None => Err(signal.missing()),
        }
    }

    /// The entries of a fact of the caller's own that are there, in the order of the profile; of a
    /// fact that stands in no list, the one.
    ///
    /// Read by rules of callers. [`OwnEntries::given`] tells an empty list from one that nobody gave.
    ///
    /// # Complexity
    ///
    /// O(log n) in the keys on the way to each entry.
    #[must_use]
    #[inline]
    pub fn own_entries<'f>(&self, fact: &'f OwnFact<'f>) -> OwnEntries<'p, 'f> {
        let places = Places { profile: self.profile, fact, index: Some([0, 0]) };
        OwnEntries { places, as_of: self.as_of, stage: self.stage }
    }

    /// Whether two labels of the caller's are the same, as labels of the profile are compared.
    ///
    /// Read by rules of callers.
    ///
    /// ```
    /// use hirerisk::{Moment, facts::Facts, profile::{Profile, Token}};
    /// # let as_of: Moment = "2026-11-01".parse().unwrap();
    /// let profile = Profile::default().id("c-1");
    /// let facts = Facts::of(&profile, as_of);
    /// assert!(facts.same_token(&Token::from("Desk  7"), &Token::from("desk 7")));
    /// ```
    #[must_use]
    #[inline]
    pub fn same_token(&self, one: &Token<'_>, two: &Token<'_>) -> bool {
        label::same(one.raw(), two.raw())
    }
}

/// Every moment at which a fact of the caller's was seen, whenever that was.
#[inline]
pub(crate) fn own_moments<'p>(
    profile: &'p Profile<'p>,
    fact: &OwnFact<'_>,
) -> impl Iterator<Item = Moment> {
    let places = Places { profile, fact, index: Some([0, 0]) };
    places.filter_map(|place| place.ok()?.at)
}

/// The value at places of lists, and when it was seen.
#[inline]
pub(super) fn told<'p>(
    profile: &'p Profile<'p>,
    fact: &OwnFact<'_>,
    index: [u16; 2],
) -> Option<Told<'p>> {
    let Stands::There { json, around, .. } = stands(profile, fact.pointer, index) else {
        return None;
    };
    let entry = entry(fact, index, (json, around));
    Some(Told { value: entry.value.ok()?, at: entry.at })
}

/// The step of a pointer that stands for each entry of a list.
const EACH: &str = "*";

/// A key or a pointer with its escapes read (RFC 6901).
#[inline]
pub(crate) fn unescaped(step: &str) -> Cow<'_, str> {
    if step.contains('~') {
        Cow::Owned(step.replace("~1", "/").replace("~0", "~"))
    } else {
        Cow::Borrowed(step)
    }
}

/// Goes through the places to which a pointer leads; where it leads nowhere, says why.
#[derive(Clone)]
struct Places<'p, 'f> {
    profile: &'p Profile<'p>,
    fact: &'f OwnFact<'f>,
    /// The places of lists that come next.
    index: Option<[u16; 2]>,
}

impl<'p> Iterator for Places<'p, '_> {
    type Item = Result<OwnEntry<'p>, Why>;
    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let index = self.index?;
            match stands(self.profile, self.fact.pointer, index) {
                Stands::End { lists } => self.index = next_place(index, lists),
                Stands::Not { lists, why } => {
                    self.index = next_place(index, lists);
                    return Some(Err(why));
                }
                Stands::There { lists: 0, json: None, .. } => {
                    self.index = None;
                    return Some(Err(Why::NotProvided));
                }
                Stands::There { lists, json, around } => {
                    self.index = next_place(index, lists);
                    return Some(Ok(entry(self.fact, index, (json, around))));
                }
            }
        }
    }
}

/// The place that follows, in the innermost of the lists entered.
#[inline]
fn next_place([outer, inner]: [u16; 2], lists: usize) -> Option<[u16; 2]> {
    match lists {
        0 => None,
        1 => Some([outer.checked_add(1)?, 0]),
        _ => Some([outer, inner.checked_add(1)?]),
    }
}

/// What a pointer leads to, with the number of lists entered on the way.
enum Stands<'p> {
    There {
        lists: usize,
        /// The value; none where it is left out or null.
        json: Option<&'p Json>,
        /// What it stands in.
        around: Option<Node<'p>>,
    },
    /// The list inside these has no such place.
    End { lists: usize },
    /// Inside these there is no list where one is expected.
    Not { lists: usize, why: Why },
}

/// A part of the caller's data that others stand in.
#[derive(Clone, Copy)]
enum Node<'p> {
    Whole(&'p Extensions),
    Part(&'p Json),
}

impl<'p> Node<'p> {
    /// What stands under a key, or at a place of a list.
    #[inline]
    fn under(self, key: &str) -> Option<&'p Json> {
        if let Node::Part(Json::Array(list)) = self {
            let is_place = key == "0" || !key.starts_with(['0', '+']);
            return key.parse::<usize>().ok().filter(|_| is_place).and_then(|at| list.get(at));
        }
        self.beside(key)
    }

    /// What stands under a key of an object.
    #[inline]
    fn beside(self, key: &str) -> Option<&'p Json> {
        match self {
            Node::Whole(own) => own.get(key),
            Node::Part(json) => json.as_object()?.get(key),
        }
    }
}

#[inline]
fn stands<'p>(profile: &'p Profile<'p>, pointer: &str, index: [u16; 2]) -> Stands<'p> {
    let (mut places, mut lists) = (index.into_iter(), 0_usize);
    let (mut around, mut here) = (None, Some(Node::Whole(&profile.extensions)));
    for step in pointer.split('/').skip(2) {
        around = here;
        let part = if step == EACH {
            let list = match here {
                Some(Node::Part(Json::Array(list))) => list,
                Some(Node::Part(Json::Null)) | None => {
                    return Stands::Not { lists, why: Why::NotProvided };
                }
                Some(Node::Part(_) | Node::Whole(_)) => {
                    return Stands::Not { lists, why: Why::NotParseable };
                }
            };
            let entry = places.next().and_then(|place| list.get(usize::from(place)));
            let Some(entry) = entry else { return Stands::End { lists } };
            lists = lists.saturating_add(1);
            Some(entry)
        } else {
            here.and_then(|node| node.under(&unescaped(step)))
        };
        here = part.map(Node::Part);
    }
    let json = if let Some(Node::Part(json)) = here { Some(json) } else { None };
    Stands::There { lists, json: json.filter(|json| !json.is_null()), around }
}

/// A value as its fact declares it.
#[inline]
fn entry<'p>(
    fact: &OwnFact<'_>,
    index: [u16; 2],
    (json, around): (Option<&'p Json>, Option<Node<'p>>),
) -> OwnEntry<'p> {
    let read = |json| value(fact.kind, json).ok_or(Why::NotParseable);
    let value = json.ok_or(Why::NotProvided).and_then(read);
    let beside = fact.at.and_then(|key| around?.beside(key)).filter(|at| !at.is_null());
    let at = match (fact.at, value) {
        (Some(_), _) => beside.map(moment),
        (None, Ok(Value::Moment(at))) => Some(Some(at)),
        (None, _) => None,
    };
    // Of what is dated in no form that can be read, nobody knows whether it was there yet.
    let value = if at == Some(None) { value.and(Err(Why::NotParseable)) } else { value };
    OwnEntry { at: at.flatten(), cite: Cite { signal: fact.signal(), index }, value }
}

/// A value of a kind.
#[inline]
fn value<'p>(kind: OwnKind<'_>, json: &'p Json) -> Option<Value<'p>> {
    match kind {
        OwnKind::Token => json.as_str().map(Value::Token),
        OwnKind::Product => json.as_str().map(Value::Product),
        OwnKind::Word(words) => {
            let known = |text: &&str| words_of(words).any(|word| word == *text);
            json.as_str().filter(known).map(Value::OwnWord)
        }
        OwnKind::Count => json.as_u64().and_then(|count| count.try_into().ok()).map(Value::Count),
        OwnKind::Truth => json.as_bool().map(Value::Truth),
        OwnKind::Moment => moment(json).map(Value::Moment),
    }
}

#[inline]
fn moment(json: &Json) -> Option<Moment> {
    json.as_str()?.parse().ok()
}
