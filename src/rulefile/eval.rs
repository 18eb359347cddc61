//! Judging by a condition: true, false, not seen or unknown; with the facts that an answer rests on.
//!
//! One path for judging and for explaining. Nothing is allocated where nothing fires.

use core::ops::ControlFlow;

use smallvec::SmallVec;

use super::cel::{Comparison, Operation};
use super::program::{
    Alike, Base, MOST_ENTRIES, Node, Part, Read, Source, Step, Stream, Told, WholeList,
};
use super::schema::{From, Gate};
use super::truth::Truth;
use crate::facts::fold::{contact, label};
use crate::facts::{
    Cite, ClassedSession, Facts, Missing, NameAgainstDeclared, Nearness, OwnFact, Seen, Signal,
    Speaks, Value as FactValue, Why,
};
use crate::profile::slot::{Held, Slot};
use crate::profile::{PersonName, Place, Product, Token};
use crate::units::{Moment, Stage};

/// No rule takes more steps on one profile; it is unknown then. Ours: a thousand entries, each looked
/// at by a condition of a hundred parts.
const MOST_STEPS: u32 = 200_000;

/// A value of a condition.
#[derive(Clone, Copy)]
pub(super) enum Value<'v> {
    Truth(Truth),
    Number(i64),
    Count(Count),
    Moment(Moment),
    Word(&'v str),
    /// A label, a name or a product.
    Text(&'v str),
    /// Country, city, address and unit, as far as they are given.
    Place([Option<&'v str>; 4]),
    Offset(i64),
    Missing(Missing),
    /// Something that would speak for the person and is not given.
    None,
}

/// How many entries: so many for certain, so many more that could not be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) sure: i64,
    pub(super) open: i64,
    /// What is missing to judge the open ones.
    pub(super) lacks: Option<Missing>,
    /// The list may go on; what is missing to know.
    pub(super) goes_on: Option<Missing>,
}

/// What stands at an entry: a part of the profile, or a value of the caller's own.
#[derive(Clone, Copy)]
enum Looked<'p> {
    Part(&'p dyn Slot<'p>),
    Own(Option<FactValue<'p>>),
}

/// The entry that a macro looks at.
#[derive(Clone, Copy)]
struct Entry<'p> {
    of: Looked<'p>,
    index: [u16; 2],
    depth: u8,
}

/// A condition on its way through the facts of one person.
pub(super) struct Run<'f, 'p> {
    facts: &'f Facts<'p>,
    /// The facts of the rule's own.
    own: &'f [OwnFact<'f>],
    entries: [Option<Entry<'p>>; MOST_ENTRIES],
    steps: u32,
    /// The facts that the answer rests on; noted where a finding is told.
    cites: SmallVec<[Cite; 8]>,
    noting: bool,
    /// The fact that was read last: it is named where something cannot be decided.
    last: Signal,
}

impl<'f, 'p> Run<'f, 'p> {
    pub(super) fn new(facts: &'f Facts<'p>, own: &'f [OwnFact<'f>], noting: bool) -> Self {
        let cites = SmallVec::new();
        Run {
            facts,
            own,
            entries: [None; MOST_ENTRIES],
            steps: MOST_STEPS,
            cites,
            noting,
            last: Signal::SessionsAt,
        }
    }

    /// What cannot be decided although all was given: a number that does not fit, more steps than a rule
    /// may take, two names that cannot be told apart. It never reads as quiet.
    const fn failed(&self) -> Missing {
        self.last.undecided()
    }

    /// The facts that the answers rest on, in the order in which the condition names them.
    pub(super) fn cites(&self) -> &[Cite] {
        &self.cites
    }

    fn note(&mut self, cite: Cite) {
        if self.noting && !self.cites.contains(&cite) {
            self.cites.push(cite);
        }
    }

    /// Whether a condition holds.
    pub(super) fn truth(&mut self, node: &Node) -> Truth {
        match self.value(node) {
            Value::Truth(truth) => truth,
            Value::Missing(missing) => Truth::Unknown(missing),
            // A fact that speaks for the person and is not given counts as none.
            Value::None => Truth::False,
            Value::Number(_)
            | Value::Count(_)
            | Value::Moment(_)
            | Value::Word(_)
            | Value::Text(_)
            | Value::Place(_)
            | Value::Offset(_) => Truth::Unknown(self.failed()),
        }
    }

    /// The value of a part.
    pub(super) fn value<'v>(&mut self, node: &'v Node) -> Value<'v>
    where
        'p: 'v,
    {
        self.steps = self.steps.saturating_sub(1);
        if self.steps == 0 {
            return Value::Missing(self.failed());
        }
        match &node.of {
            Part::Truth(truth) => Value::Truth(Truth::of(*truth)),
            Part::Number(number) => Value::Number(*number),
            Part::Text(text) => Value::Text(text),
            Part::Moment(moment) => Value::Moment(*moment),
            Part::AsOf => Value::Moment(self.facts.as_of()),
            Part::Read(read) => self.read(read),
            Part::Own(place) => self.own_value(*place),
            Part::Not(one) => Value::Truth(self.truth(one).not()),
            Part::And(all) => Value::Truth(self.all_of(all)),
            Part::Or(all) => Value::Truth(self.one_of(all)),
            Part::If(three) => self.chosen(three),
            Part::Has(one) => Value::Truth(self.is_known(one)),
            Part::Compare(how, alike, two) => Value::Truth(self.compared((*how, *alike), two)),
            Part::OneOf(alike, one, words) => Value::Truth(self.is_one_of(*alike, one, words)),
            Part::Among(alike, one, stream) => Value::Truth(self.is_among(*alike, one, stream)),
            Part::Exists(stream) => Value::Truth(self.exists(stream)),
            Part::ExistsOne(stream) => Value::Truth(self.exists_one(stream)),
            Part::All(stream) => Value::Truth(self.all(stream)),
            Part::Size(stream) => self.size(stream),
            Part::Distinct(alike, stream) => self.distinct(*alike, stream),
            Part::DaysOf(stream) => self.days_of(stream),
            _ => self.called(node),
        }
    }

    /// What a calculation or a function gives.
    fn called<'v>(&mut self, node: &'v Node) -> Value<'v>
    where
        'p: 'v,
    {
        match &node.of {
            Part::Calculate(operation, two) => self.calculated(*operation, two),
            Part::DaysBetween(two) => self.between(two, |one, two| {
                let (early, late) = if one.is_after(two) { (two, one) } else { (one, two) };
                Some(late.days_since(early))
            }),
            Part::HoursBetween(two) => self.between(two, |one, two| {
                let seconds = one.seconds_since(two)?.checked_abs()?;
                seconds.checked_div(3_600)
            }),
            Part::Overlap(four) => self.overlap(four),
            Part::SameName(two) => self.same_name(two),
            Part::DeclaredName(two) => self.declared_name(two),
            Part::SameDomain(two) => self.same_domain(two),
            Part::Distance(two) => self.distance(two),
            Part::ClaimedIn(two) => self.claimed_in(two),
            Part::Reported(list, one) => {
                self.tested(one, |facts, text| facts.reported(list, &Product::from(text)).is_some())
            }
            Part::Matches(one, regex) => self.tested(one, |_, text| regex.is_match(text)),
            _ => Value::Missing(self.failed()),
        }
    }

    /// All hold. Of the parts, only those that decide are noted.
    fn all_of(&mut self, parts: &[Node]) -> Truth {
        let (start, mut answer) = (self.cites.len(), Truth::True);
        for part in parts {
            let mark = self.cites.len();
            let truth = self.truth(part);
            answer = answer.and(truth);
            match truth {
                Truth::False => {
                    self.keep_from(start, mark);
                    return Truth::False;
                }
                Truth::True => {}
                Truth::NotSeen(_) | Truth::Unknown(_) => self.cites.truncate(mark),
            }
        }
        answer
    }

    /// At least one holds.
    fn one_of(&mut self, parts: &[Node]) -> Truth {
        let (start, mut answer) = (self.cites.len(), Truth::False);
        for part in parts {
            let mark = self.cites.len();
            let truth = self.truth(part);
            answer = answer.or(truth);
            match truth {
                Truth::True => {
                    self.keep_from(start, mark);
                    return Truth::True;
                }
                Truth::False => {}
                Truth::NotSeen(_) | Truth::Unknown(_) => self.cites.truncate(mark),
            }
        }
        answer
    }

    /// Forgets what was noted between two places.
    fn keep_from(&mut self, start: usize, mark: usize) {
        if self.noting && start < mark {
            let kept: SmallVec<[Cite; 8]> = self.cites.iter().skip(mark).copied().collect();
            self.cites.truncate(start);
            self.cites.extend(kept);
        }
    }

    fn chosen<'v>(&mut self, [asked, then, other]: &'v [Node; 3]) -> Value<'v>
    where
        'p: 'v,
    {
        match self.truth(asked) {
            Truth::True => self.value(then),
            Truth::False => self.value(other),
            Truth::NotSeen(missing) | Truth::Unknown(missing) => Value::Missing(missing),
        }
    }

    /// Known is true; what is not known stays unknown, so that nothing fires for want of a fact.
    fn is_known(&mut self, node: &Node) -> Truth {
        match self.value(node) {
            Value::Missing(missing) | Value::Truth(Truth::Unknown(missing)) => {
                Truth::Unknown(missing)
            }
            Value::None => Truth::False,
            Value::Truth(_)
            | Value::Number(_)
            | Value::Count(_)
            | Value::Moment(_)
            | Value::Word(_)
            | Value::Text(_)
            | Value::Place(_)
            | Value::Offset(_) => Truth::True,
        }
    }
}

impl<'p> Entry<'p> {
    /// The part of the profile that it is.
    const fn part(self) -> Option<&'p dyn Slot<'p>> {
        match self.of {
            Looked::Part(slot) => Some(slot),
            Looked::Own(_) => None,
        }
    }
}

/// A value of the caller's own as a condition sees it.
fn of_own(value: FactValue<'_>) -> Option<Value<'_>> {
    Some(match value {
        FactValue::Token(text) | FactValue::Product(text) | FactValue::OwnWord(text) => {
            Value::Text(text)
        }
        FactValue::Count(count) => Value::Number(i64::from(count)),
        FactValue::Truth(truth) => Value::Truth(Truth::of(truth)),
        FactValue::Moment(moment) => Value::Moment(moment),
        _ => return None,
    })
}

// Reading the profile.

impl<'p> Run<'_, 'p> {
    /// A fact of the caller's own that stands in no list.
    fn own_value<'v>(&mut self, place: u8) -> Value<'v>
    where
        'p: 'v,
    {
        let own = self.own;
        let Some(fact) = own.get(usize::from(place)) else { return Value::Missing(self.failed()) };
        self.last = fact.signal();
        let entry = match self.facts.own(fact) {
            Ok(entry) => entry,
            Err(missing) if missing.why == Why::NotProvided => return own_absent(fact),
            Err(missing) => return Value::Missing(missing),
        };
        match entry.value().map(of_own) {
            Ok(Some(value)) => {
                self.note(entry.cite());
                value
            }
            Ok(None) => Value::Missing(self.failed()),
            Err(missing) if missing.why == Why::NotProvided => own_absent(fact),
            Err(missing) => Value::Missing(missing),
        }
    }

    /// The value of the entry that is looked at, where it is one of the caller's own.
    fn own_entry(&self, from: Base) -> Option<(Option<FactValue<'p>>, [u16; 2])> {
        let Base::Entry(place) = from else { return None };
        let entry = self.entries.get(usize::from(place)).copied().flatten()?;
        match entry.of {
            Looked::Own(value) => Some((value, entry.index)),
            Looked::Part(_) => None,
        }
    }

    fn read<'v>(&mut self, read: &Read) -> Value<'v>
    where
        'p: 'v,
    {
        self.last = read.signal;
        if let Some((value, index)) = self.own_entry(read.from) {
            let told = value.and_then(of_own);
            if told.is_some() {
                self.note(Cite { signal: read.signal, index });
            }
            return told.unwrap_or_else(|| Value::Missing(self.failed()));
        }
        let (found, cite) = self.found(read);
        let Some(slot) = found else { return absent(read) };
        let told = match read.told {
            Told::Plainly => shown(slot),
            Told::NetworkClass | Told::NetworkCountry => self.of_network(read.told, cite),
        };
        match told {
            Some(Value::Missing(missing)) => Value::Missing(missing),
            Some(value) => {
                self.note(cite);
                value
            }
            None => absent(read),
        }
    }

    /// The slot at the end of the way, if all on it is there.
    fn found(&self, read: &Read) -> (Option<&'p dyn Slot<'p>>, Cite) {
        let (start, index): (Option<&'p dyn Slot<'p>>, _) = match read.from {
            Base::Profile => (Some(self.facts.profile()), [0, 0]),
            Base::Entry(place) => {
                let entry = self.entries.get(usize::from(place)).copied().flatten();
                (entry.and_then(Entry::part), entry.map_or([0, 0], |entry| entry.index))
            }
        };
        let slot = start.and_then(|start| {
            read.steps.iter().try_fold(start, |slot, step| self.step(slot, *step))
        });
        (slot, Cite { signal: read.signal, index })
    }

    fn step(&self, slot: &'p dyn Slot<'p>, step: Step) -> Option<&'p dyn Slot<'p>> {
        let Held::Noun(_, noun) = slot.held() else { return None };
        let part = noun.part(step.place)?;
        match step.gate {
            Some(gate) => self.is_there(part, gate).then_some(part),
            None => Some(part),
        }
    }

    /// Whether an entry, or a noun with a moment of its own, is there as of the assessment.
    fn is_there(&self, slot: &dyn Slot<'_>, gate: Gate) -> bool {
        let Held::Noun(_, noun) = slot.held() else { return true };
        self.facts.is_there(moment_of(noun, gate), stage_of(noun, gate.from))
    }

    /// What the address tables tell of a session's network, by the place of the session.
    fn of_network<'v>(&self, told: Told, cite: Cite) -> Option<Value<'v>>
    where
        'p: 'v,
    {
        let [index, _] = cite.index;
        let entry = self.facts.profile().sessions.get(usize::from(index))?;
        let undecided = Some(Value::Missing(cite.signal.undecided()));
        let classed = self.facts.classed_one(Seen { index, entry });
        let Some(ClassedSession { class, country, .. }) = classed else {
            return if entry.network.class.is_some() { undecided } else { None };
        };
        match (told, country) {
            (Told::NetworkClass | Told::Plainly, _) => Some(Value::Word(class.as_str())),
            (Told::NetworkCountry, Some(country)) if !class.hides_place() => {
                Some(Value::Text(country.raw()))
            }
            (Told::NetworkCountry, _) => undecided,
        }
    }
}

fn own_absent<'v>(fact: &OwnFact<'_>) -> Value<'v> {
    match fact.speaks {
        Speaks::ForThePerson => Value::None,
        Speaks::Plainly => Value::Missing(fact.signal().missing()),
    }
}

fn absent<'v>(read: &Read) -> Value<'v> {
    if read.speaks { Value::None } else { Value::Missing(read.signal.missing()) }
}

fn moment_of(noun: &dyn Slot<'_>, gate: Gate) -> Option<Moment> {
    let [first, second] = gate.at;
    let held = noun.part(first?)?.held();
    match (held, second) {
        (Held::Noun(_, inner), Some(place)) => inner.part(place)?.held().moment(),
        (held, _) => held.moment(),
    }
}

fn stage_of(noun: &dyn Slot<'_>, from: From) -> Stage {
    let word = |place: usize| match noun.part(place).map(|part| part.held()) {
        Some(Held::Word(word)) => Some(word),
        _ => None,
    };
    match from {
        From::Stage(stage) => stage,
        From::Own(place, otherwise) => {
            word(place).and_then(|word| word.parse().ok()).unwrap_or(otherwise)
        }
        From::Session(place) => match word(place) {
            Some("interview") => Stage::Interview,
            Some("signature") => Stage::Offer,
            Some("onboarding") => Stage::Onboarding,
            Some("work") => Stage::Employment,
            Some(_) | None => Stage::Application,
        },
    }
}

/// A value as a condition sees it; none where nothing was given.
fn shown<'p>(slot: &'p dyn Slot<'p>) -> Option<Value<'p>> {
    let held = slot.held();
    Some(match held {
        Held::Token(text) | Held::PersonName(text) | Held::Product(text) => Value::Text(text),
        Held::Word(word) => Value::Word(word),
        Held::Bool(truth) => Value::Truth(Truth::of(truth)),
        Held::Count(count) => Value::Number(i64::from(count)),
        Held::Moment(moment) => Value::Moment(moment),
        Held::Offset(offset) => Value::Offset(i64::from(offset.minutes())),
        Held::Noun(..) if slot.is_absent() => return None,
        Held::Noun(..) => {
            let part = |name: &str| held.field(name)?.held().token();
            Value::Place(["country", "city", "address", "unit"].map(part))
        }
        Held::Nothing | Held::List(_) | Held::Free(_) => return None,
    })
}

// Lists.

/// What the latest entry that counts rests on: a check that came before it does not answer it.
#[derive(Default)]
struct Latest {
    any: bool,
    at: Option<i64>,
    cites: SmallVec<[Cite; 8]>,
}

impl Latest {
    /// Takes what was noted of the entry that is looked at, if it is later than the one before.
    fn offer(&mut self, run: &Run<'_, '_>, stream: &Stream, start: usize) {
        let at = run.entry_at(stream);
        if !self.any || self.at < at {
            let cites = run.cites.iter().skip(start).copied().collect();
            *self = Latest { any: true, at, cites };
        }
    }
}

/// What a list came to: whether any entry is there, and what is missing where it may go on.
struct Ended {
    /// The list was not given.
    missing: Option<Missing>,
    /// What is missing to know that the list holds all.
    goes_on: Option<Missing>,
}

impl<'p> Run<'_, 'p> {
    /// Looks at the entries of a list, those for which the guards may hold.
    fn each(
        &mut self,
        stream: &Stream,
        visit: &mut dyn FnMut(&mut Self, Truth) -> ControlFlow<()>,
    ) -> Ended {
        let read = match &stream.list {
            Source::Profile(read) => read,
            Source::Own(place) => return self.each_own(stream, *place, visit),
        };
        let (slot, cite) = self.found(read);
        let nothing = |missing| Ended { missing, goes_on: None };
        let not_given = if read.speaks { None } else { Some(read.signal.missing()) };
        let Some(slot) = slot else { return nothing(not_given) };
        let Held::List(list) = slot.held() else { return nothing(not_given) };
        let depth = match read.from {
            Base::Profile => 0,
            Base::Entry(place) => {
                let around = self.entries.get(usize::from(place)).copied().flatten();
                around.map_or(0, |entry| entry.depth)
            }
        };
        let mut any = false;
        for (place, entry) in (0_u16..).map_while(|at| Some((at, list.part(usize::from(at))?))) {
            if stream.gate.is_some_and(|gate| !self.is_there(entry, gate)) {
                continue;
            }
            any = true;
            let [outer, _] = cite.index;
            let index = if depth == 0 { [place, 0] } else { [outer, place] };
            let depth = depth.saturating_add(1);
            if let Some(held) = self.entries.get_mut(usize::from(stream.entry)) {
                *held = Some(Entry { of: Looked::Part(entry), index, depth });
            }
            let guard = self.all_of(&stream.guards);
            if guard != Truth::False && visit(self, guard).is_break() {
                return Ended { missing: None, goes_on: None };
            }
        }
        if !any && (slot.is_absent() || list.part(0).is_some()) {
            return nothing(not_given);
        }
        Ended { missing: None, goes_on: self.goes_on(stream, (read, list)) }
    }

    /// Looks at the entries of a list of the caller's own.
    fn each_own(
        &mut self,
        stream: &Stream,
        place: u8,
        visit: &mut dyn FnMut(&mut Self, Truth) -> ControlFlow<()>,
    ) -> Ended {
        let (own, ended) = (self.own, |missing, goes_on| Ended { missing, goes_on });
        let Some(fact) = own.get(usize::from(place)) else {
            return ended(Some(self.failed()), None);
        };
        let speaks = fact.speaks == Speaks::ForThePerson;
        let given = match self.facts.own_entries(fact).given() {
            Ok(given) => given,
            Err(missing) => return ended(if speaks { None } else { Some(missing) }, None),
        };
        for entry in given {
            let (of, index) = (Looked::Own(entry.value().ok()), entry.cite().index);
            if let Some(held) = self.entries.get_mut(usize::from(stream.entry)) {
                *held = Some(Entry { of, index, depth: 1 });
            }
            let guard = self.all_of(&stream.guards);
            if guard != Truth::False && visit(self, guard).is_break() {
                break;
            }
        }
        ended(None, if speaks { None } else { Some(fact.signal().undecided()) })
    }

    /// What is missing to know that a list holds all.
    fn goes_on(&self, stream: &Stream, (read, list): (&Read, &dyn Slot<'_>)) -> Option<Missing> {
        let undecided = Some(read.signal.undecided());
        match &stream.whole {
            WholeList::Always => None,
            WholeList::Never => undecided,
            WholeList::Sessions if self.facts.sessions_complete() => None,
            WholeList::Sessions => Some(Signal::SessionsCount.missing()),
            WholeList::Counted(count) => {
                let Some(slot) = self.found(count).0 else { return undecided };
                let Held::Count(count) = slot.held() else { return undecided };
                let given = crate::profile::slot::entries(list).count();
                if usize::try_from(count) == Ok(given) { None } else { undecided }
            }
        }
    }

    /// Whether an entry is there for which all holds. Of several the latest is noted: a check that came
    /// before it does not answer it.
    fn exists(&mut self, stream: &Stream) -> Truth {
        let start = self.cites.len();
        let (mut answer, mut latest) = (Truth::False, Latest::default());
        let ended = self.each(stream, &mut |run, guard| {
            let truth = match &stream.made {
                Some(asked) => guard.and(run.truth(asked)),
                None => guard,
            };
            answer = answer.or(truth);
            if truth == Truth::True {
                if !run.noting {
                    return ControlFlow::Break(());
                }
                latest.offer(run, stream, start);
            }
            run.cites.truncate(start);
            ControlFlow::Continue(())
        });
        self.cites.truncate(start);
        self.cites.extend(latest.cites);
        ended.closes(answer)
    }

    /// When the entry that is looked at was seen.
    fn entry_at(&self, stream: &Stream) -> Option<i64> {
        let entry = self.entries.get(usize::from(stream.entry)).copied().flatten()?;
        let Held::Noun(_, noun) = entry.part()?.held() else { return None };
        moment_of(noun, stream.gate?).map(Moment::sort_key)
    }

    fn exists_one(&mut self, stream: &Stream) -> Truth {
        let (count, ended) = self.counted(stream);
        let Some(count) = count else { return Truth::Unknown(ended) };
        count.compared(Comparison::Equal, 1)
    }

    fn all(&mut self, stream: &Stream) -> Truth {
        let mut answer = Truth::True;
        let ended = self.each(stream, &mut |run, guard| {
            let asked = stream.made.as_ref().map_or(Truth::True, |asked| run.truth(asked));
            // What the guard leaves out need not hold.
            answer = answer.and(guard.not().or(asked));
            if answer == Truth::False { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        match (answer, ended) {
            (Truth::False, _) => Truth::False,
            (_, Ended { missing: Some(missing), .. } | Ended { goes_on: Some(missing), .. }) => {
                answer.and(Truth::Unknown(missing))
            }
            (answer, _) => answer,
        }
    }

    /// How many entries there are for which the guards, and what is asked, hold.
    fn counted(&mut self, stream: &Stream) -> (Option<Count>, Missing) {
        let start = self.cites.len();
        let mut count = Count { sure: 0, open: 0, lacks: None, goes_on: None };
        let mut latest = Latest::default();
        let asks = stream.made.as_ref();
        let ended = self.each(stream, &mut |run, guard| {
            match asks.map_or(guard, |asked| guard.and(run.truth(asked))) {
                Truth::True => {
                    count.sure = count.sure.saturating_add(1);
                    if run.noting {
                        run.note_entry(stream);
                        latest.offer(run, stream, start);
                    }
                }
                Truth::False => {}
                Truth::NotSeen(missing) => count.goes_on = count.goes_on.or(Some(missing)),
                Truth::Unknown(missing) => {
                    count.open = count.open.saturating_add(1);
                    count.lacks = count.lacks.or(Some(missing));
                }
            }
            run.cites.truncate(start);
            ControlFlow::Continue(())
        });
        self.cites.extend(latest.cites);
        if let Some(missing) = ended.missing {
            return (None, missing);
        }
        count.goes_on = count.goes_on.or(ended.goes_on);
        (Some(count), self.failed())
    }

    /// Notes the entry that is looked at, where no guard read a fact of it.
    fn note_entry(&mut self, stream: &Stream) {
        let entry = self.entries.get(usize::from(stream.entry)).copied().flatten();
        if let (Some(entry), Source::Profile(read)) = (entry, &stream.list)
            && !self.cites.iter().any(|cite| cite.index == entry.index)
        {
            self.note(Cite { signal: read.signal, index: entry.index });
        }
    }

    fn size<'v>(&mut self, stream: &Stream) -> Value<'v> {
        match self.counted(stream) {
            (Some(count), _) => Value::Count(count),
            (None, missing) => Value::Missing(missing),
        }
    }

    /// How many different values: those that are certainly not the same as one before.
    fn distinct<'v>(&mut self, alike: Alike, stream: &Stream) -> Value<'v> {
        let Some(made) = &stream.made else { return Value::Missing(self.failed()) };
        let mut seen: SmallVec<[&str; 16]> = SmallVec::new();
        self.tallied(stream, &mut |run| {
            let text = match run.made_text(made) {
                Ok(text) => text,
                Err(missing) => return Err(missing),
            };
            let apart = seen.iter().all(|other| are_alike(alike, text, other) == Some(false));
            if apart {
                seen.push(text);
            }
            Ok(apart)
        })
    }

    fn made_text(&mut self, made: &Node) -> Result<&'p str, Missing> {
        let Part::Read(read) = &made.of else { return Err(self.failed()) };
        match self.read(read) {
            Value::Text(text) | Value::Word(text) => Ok(text),
            Value::Missing(missing) => Err(missing),
            _ => Err(read.signal.undecided()),
        }
    }

    fn days_of<'v>(&mut self, stream: &Stream) -> Value<'v> {
        let Some(made) = &stream.made else { return Value::Missing(self.failed()) };
        let mut seen: SmallVec<[chrono::NaiveDate; 16]> = SmallVec::new();
        self.tallied(stream, &mut |run| match run.value(made) {
            Value::Moment(moment) => {
                let new = !seen.contains(&moment.day());
                if new {
                    seen.push(moment.day());
                }
                Ok(new)
            }
            Value::Missing(missing) => Err(missing),
            _ => Err(run.failed()),
        })
    }

    /// Counts the entries that say something new.
    fn tallied<'v>(
        &mut self,
        stream: &Stream,
        is_new: &mut dyn FnMut(&mut Self) -> Result<bool, Missing>,
    ) -> Value<'v> {
        let start = self.cites.len();
        let mut count = Count { sure: 0, open: 0, lacks: None, goes_on: None };
        let mut latest = Latest::default();
        let ended = self.each(stream, &mut |run, guard| {
            let new = match guard {
                Truth::True => is_new(run),
                Truth::NotSeen(missing) | Truth::Unknown(missing) => Err(missing),
                Truth::False => Ok(false),
            };
            match new {
                Ok(true) => {
                    count.sure = count.sure.saturating_add(1);
                    if run.noting {
                        latest.offer(run, stream, start);
                    }
                }
                Ok(false) => {}
                Err(missing) => {
                    count.open = count.open.saturating_add(1);
                    count.lacks = count.lacks.or(Some(missing));
                }
            }
            run.cites.truncate(start);
            ControlFlow::Continue(())
        });
        self.cites.extend(latest.cites);
        count.goes_on = ended.goes_on;
        ended.missing.map_or(Value::Count(count), Value::Missing)
    }

    fn is_among(&mut self, alike: Alike, one: &Node, stream: &Stream) -> Truth {
        let value = self.value(one);
        let sought = match value {
            Value::Text(text) | Value::Word(text) => text,
            Value::Missing(missing) => return Truth::Unknown(missing),
            _ => return Truth::False,
        };
        let (mut answer, made) = (Truth::False, stream.made.as_deref());
        let ended = self.each(stream, &mut |run, guard| {
            let found = match made.map(|made| run.made_text(made)) {
                Some(Ok(text)) => match are_alike(alike, sought, text) {
                    Some(same) => Truth::of(same),
                    None => Truth::Unknown(run.failed()),
                },
                Some(Err(missing)) => Truth::Unknown(missing),
                None => Truth::False,
            };
            answer = answer.or(guard.and(found));
            if answer == Truth::True { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        ended.closes(answer)
    }
}

impl Ended {
    /// The answer of "is there one": where none was seen and the list may go on, it is not seen.
    fn closes(&self, answer: Truth) -> Truth {
        match (answer, self.missing, self.goes_on) {
            (Truth::True, ..) => Truth::True,
            (answer, Some(missing), _) => answer.or(Truth::Unknown(missing)),
            (answer, None, Some(missing)) => answer.or(Truth::NotSeen(missing)),
            (answer, None, None) => answer,
        }
    }
}

impl Count {
    /// How it stands to a number.
    pub(super) fn compared(self, how: Comparison, number: i64) -> Truth {
        match how {
            Comparison::AtLeast => self.reaches(number),
            Comparison::More => self.reaches(number.saturating_add(1)),
            Comparison::Less => self.reaches(number).not(),
            Comparison::AtMost => self.reaches(number.saturating_add(1)).not(),
            Comparison::Equal => {
                self.reaches(number).and(self.reaches(number.saturating_add(1)).not())
            }
            Comparison::NotEqual => {
                self.reaches(number).and(self.reaches(number.saturating_add(1)).not()).not()
            }
        }
    }

    fn reaches(self, number: i64) -> Truth {
        if self.sure >= number {
            return Truth::True;
        }
        match (self.lacks, self.goes_on) {
            (Some(missing), _) if self.sure.saturating_add(self.open) >= number => {
                Truth::Unknown(missing)
            }
            (_, Some(missing)) => Truth::NotSeen(missing),
            (_, None) => Truth::False,
        }
    }
}

// Comparing.

/// Whether two texts are alike; none where it cannot be told.
fn are_alike(alike: Alike, one: &str, two: &str) -> Option<bool> {
    match alike {
        Alike::Label => Some(label::same(one, two)),
        Alike::Contact => contact::same(one, two),
        Alike::Domain => Some(label::domain_same(one, two)),
        Alike::Product => Some(label::product_same(one, two)),
        Alike::Name => {
            let name = crate::facts::fold::name::Name::fold;
            match crate::facts::fold::name::compare(&name(one), &name(two)) {
                crate::facts::fold::name::NameComparison::Same
                | crate::facts::fold::name::NameComparison::Compatible => Some(true),
                crate::facts::fold::name::NameComparison::Different => Some(false),
                crate::facts::fold::name::NameComparison::Unknown => None,
            }
        }
        Alike::Word | Alike::Truth | Alike::Number | Alike::Moment | Alike::Offset => {
            Some(one == two)
        }
    }
}

impl Run<'_, '_> {
    fn compared(&mut self, (how, alike): (Comparison, Alike), [one, two]: &[Node; 2]) -> Truth {
        let values = (self.value(one), self.value(two));
        let equal = how == Comparison::Equal;
        match values {
            (Value::Missing(missing), _) | (_, Value::Missing(missing)) => Truth::Unknown(missing),
            (Value::Truth(one), Value::Truth(two)) => {
                let same = one.and(two).or(one.not().and(two.not()));
                if equal { same } else { same.not() }
            }
            // Nothing is the same as what is not there, and nothing stands before or after it.
            (Value::None, _) | (_, Value::None) => Truth::of(how == Comparison::NotEqual),
            (Value::Number(one), Value::Number(two)) => Truth::of(in_order(how, one.cmp(&two))),
            (Value::Count(count), Value::Number(number)) => count.compared(how, number),
            (Value::Number(number), Value::Count(count)) => count.compared(how.turned(), number),
            (Value::Count(one), Value::Count(two)) => two_counts(how, one, two),
            (Value::Moment(one), Value::Moment(two)) => {
                let order = match (one.is_after(two), two.is_after(one)) {
                    (true, _) => core::cmp::Ordering::Greater,
                    (_, true) => core::cmp::Ordering::Less,
                    (false, false) => core::cmp::Ordering::Equal,
                };
                Truth::of(in_order(how, order))
            }
            (Value::Offset(one), Value::Offset(two)) => Truth::of((one == two) == equal),
            (Value::Text(one) | Value::Word(one), Value::Text(two) | Value::Word(two)) => {
                match are_alike(alike, one, two) {
                    Some(same) => Truth::of(same == equal),
                    None => Truth::Unknown(self.failed()),
                }
            }
            _ => Truth::Unknown(self.failed()),
        }
    }

    fn is_one_of(&mut self, alike: Alike, one: &Node, words: &[alloc::boxed::Box<str>]) -> Truth {
        match self.value(one) {
            Value::Text(text) | Value::Word(text) => {
                Truth::of(words.iter().any(|word| are_alike(alike, text, word) == Some(true)))
            }
            Value::Missing(missing) => Truth::Unknown(missing),
            _ => Truth::False,
        }
    }

    fn tested<'v>(&mut self, one: &Node, passes: impl Fn(&Facts<'_>, &str) -> bool) -> Value<'v> {
        match self.value(one) {
            Value::Text(text) | Value::Word(text) => {
                Value::Truth(Truth::of(passes(self.facts, text)))
            }
            Value::Missing(missing) => Value::Missing(missing),
            _ => Value::Truth(Truth::False),
        }
    }

    fn calculated<'v>(&mut self, operation: Operation, [one, two]: &[Node; 2]) -> Value<'v> {
        let (one, two) = match (self.value(one), self.value(two)) {
            (Value::Number(one), Value::Number(two)) => (one, two),
            (Value::Missing(missing), _) | (_, Value::Missing(missing)) => {
                return Value::Missing(missing);
            }
            _ => return Value::Missing(self.failed()),
        };
        let result = match operation {
            Operation::Add => one.checked_add(two),
            Operation::Subtract => one.checked_sub(two),
            Operation::Multiply => one.checked_mul(two),
            Operation::Divide => one.checked_div(two),
            Operation::Remainder => one.checked_rem(two),
        };
        // Too large a number, or nothing to divide by, never reads as quiet.
        result.map_or(Value::Missing(self.failed()), Value::Number)
    }

    fn between<'v>(
        &mut self,
        [one, two]: &[Node; 2],
        span: impl Fn(Moment, Moment) -> Option<i64>,
    ) -> Value<'v> {
        match (self.value(one), self.value(two)) {
            (Value::Moment(one), Value::Moment(two)) => {
                span(one, two).map_or(Value::Missing(self.failed()), Value::Number)
            }
            (Value::Missing(missing), _) | (_, Value::Missing(missing)) => Value::Missing(missing),
            _ => Value::None,
        }
    }

    fn overlap<'v>(&mut self, four: &[Node; 4]) -> Value<'v> {
        let [one_from, one_to, two_from, two_to] = four.each_ref().map(|node| self.value(node));
        for value in [one_from, one_to, two_from, two_to] {
            match value {
                Value::Missing(missing) => return Value::Missing(missing),
                Value::Moment(_) => {}
                _ => return Value::None,
            }
        }
        let (Value::Moment(one_from), Value::Moment(one_to)) = (one_from, one_to) else {
            return Value::None;
        };
        let (Value::Moment(two_from), Value::Moment(two_to)) = (two_from, two_to) else {
            return Value::None;
        };
        let from = one_from.day().max(two_from.day());
        let to = one_to.day().min(two_to.day());
        let days = to.signed_duration_since(from).num_days().saturating_add(1);
        Value::Number(days.max(0))
    }

    fn same_name<'v>(&mut self, [one, two]: &[Node; 2]) -> Value<'v> {
        self.two_texts(one, two, Alike::Name)
    }

    fn same_domain<'v>(&mut self, [one, two]: &[Node; 2]) -> Value<'v> {
        match (self.value(one), self.value(two)) {
            (Value::Text(one), Value::Text(two)) => {
                let domain = |text| str::rsplit_once(text, '@').map_or(text, |(_, domain)| domain);
                Value::Truth(Truth::of(label::domain_same(domain(one), domain(two))))
            }
            (Value::Missing(missing), _) | (_, Value::Missing(missing)) => Value::Missing(missing),
            _ => Value::Truth(Truth::False),
        }
    }

    fn two_texts<'v>(&mut self, one: &Node, two: &Node, alike: Alike) -> Value<'v> {
        match (self.value(one), self.value(two)) {
            (Value::Text(one), Value::Text(two)) => match are_alike(alike, one, two) {
                Some(same) => Value::Truth(Truth::of(same)),
                None => Value::Missing(self.failed()),
            },
            (Value::Missing(missing), _) | (_, Value::Missing(missing)) => Value::Missing(missing),
            _ => Value::Truth(Truth::False),
        }
    }

    /// Whether a name is, or may be, one that was declared by then.
    fn declared_name<'v>(&mut self, [one, at]: &[Node; 2]) -> Value<'v> {
        let (name, at) = match (self.value(one), self.value(at)) {
            (Value::Text(name), Value::Moment(at)) => (name, at),
            (Value::Missing(missing), _) | (_, Value::Missing(missing)) => {
                return Value::Missing(missing);
            }
            _ => return Value::Truth(Truth::False),
        };
        if let Err(missing) = self.facts.a_name_is_declared() {
            return Value::Missing(missing);
        }
        let stands = self.facts.against_declared(&PersonName::from(name), Some(at));
        self.note(Signal::ClaimsNames.at(0));
        match stands {
            NameAgainstDeclared::Same | NameAgainstDeclared::Compatible => {
                Value::Truth(Truth::True)
            }
            NameAgainstDeclared::Different => Value::Truth(Truth::False),
            NameAgainstDeclared::Unknown => Value::Missing(Signal::ClaimsNames.undecided()),
        }
    }

    fn distance<'v>(&mut self, [one, two]: &[Node; 2]) -> Value<'v> {
        match (self.value(one), self.value(two)) {
            (Value::Place(one), Value::Place(two)) => match place(one).nearness(&place(two)) {
                Nearness::OtherCountry => Value::Word("other_country"),
                Nearness::OtherCity => Value::Word("other_city"),
                Nearness::SameCity => Value::Word("same_city"),
                Nearness::SameBuilding => Value::Word("same_building"),
                Nearness::SameAddress => Value::Word("same_address"),
                Nearness::Unknown => Value::Missing(Signal::ClaimsResidencePlace.undecided()),
            },
            (Value::Missing(missing), _) | (_, Value::Missing(missing)) => Value::Missing(missing),
            _ => Value::None,
        }
    }

    /// Whether a claim, an announced stay or an approved journey of that day lies in a country.
    fn claimed_in<'v>(&mut self, [country, at]: &[Node; 2]) -> Value<'v> {
        let (country, at) = match (self.value(country), self.value(at)) {
            (Value::Text(country), Value::Moment(at)) => (Token::from(country), at),
            (Value::Missing(missing), _) | (_, Value::Missing(missing)) => {
                return Value::Missing(missing);
            }
            _ => return Value::Truth(Truth::False),
        };
        let Some(home) = self.facts.home_country_by(at) else {
            return Value::Missing(Signal::ClaimsResidenceCountry.missing());
        };
        self.note(home);
        let places = || self.facts.places_on(at).map(|stood| stood.place.country.as_ref());
        let there = places().flatten().any(|other| label::same(other.raw(), country.raw()));
        if there {
            return Value::Truth(Truth::True);
        }
        if places().any(|place| place.is_none()) {
            return Value::Missing(Signal::ClaimsResidenceCountry.undecided());
        }
        Value::Truth(Truth::False)
    }
}

/// A place from its parts.
fn place([country, city, address, unit]: [Option<&str>; 4]) -> Place<'_> {
    let mut place = Place::default();
    (place.country, place.city) = (country.map(Token::from), city.map(Token::from));
    (place.address, place.unit) = (address.map(Token::from), unit.map(Token::from));
    place
}

fn in_order(how: Comparison, order: core::cmp::Ordering) -> bool {
    match how {
        Comparison::Equal => order.is_eq(),
        Comparison::NotEqual => order.is_ne(),
        Comparison::Less => order.is_lt(),
        Comparison::AtMost => order.is_le(),
        Comparison::More => order.is_gt(),
        Comparison::AtLeast => order.is_ge(),
    }
}

/// Two counts are compared where one of them is settled.
fn two_counts(how: Comparison, one: Count, two: Count) -> Truth {
    let settled = |count: Count| count.lacks.is_none() && count.goes_on.is_none();
    if settled(two) {
        one.compared(how, two.sure)
    } else if settled(one) {
        two.compared(how.turned(), one.sure)
    } else {
        Truth::Unknown(one.lacks.or(one.goes_on).unwrap_or(Signal::SessionsCount.missing()))
    }
}
