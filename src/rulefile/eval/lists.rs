//! Lists: each entry once, what it came to, and what is missing to know that none is left out.

use core::ops::ControlFlow;

use smallvec::SmallVec;

use super::compare::are_alike;
use super::notes::{Kept, Notes};
use super::read::moment_of;
use super::{Entry, Looked, Run, Value};
use crate::facts::{Cite, Missing, Signal, Speaks};
use crate::profile::slot::{Held, Parts, entries};
use crate::rulefile::cel::Comparison;
use crate::rulefile::program::{Alike, Base, Node, Part, Read, Source, Stream, WholeList};
use crate::rulefile::truth::Truth;
use crate::units::Moment;

/// How many entries: so many for certain, so many more that could not be judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::rulefile) struct Count {
    pub(in crate::rulefile) sure: i64,
    pub(in crate::rulefile) open: i64,
    /// What is missing to judge the open ones.
    pub(in crate::rulefile) lacks: Option<Missing>,
    /// The list may go on; what is missing to know.
    pub(in crate::rulefile) goes_on: Option<Missing>,
}

/// So many comparisons with values that were seen are one step: what a thousand entries of one list need
/// stays well within a rule's steps.
const COMPARED_A_STEP: usize = 16;

/// What the latest entry that counts rests on: a check that came before it does not answer it.
struct Latest {
    at: Option<i64>,
    cites: SmallVec<[Cite; 8]>,
}

impl Latest {
    /// Of what was noted of an entry and of the latest before it, the later.
    fn offer(latest: &mut Option<Latest>, at: Option<i64>, (kept, start): (&Kept, usize)) {
        if latest.as_ref().is_none_or(|latest| latest.at < at) {
            let cites = kept.cites.iter().skip(start).copied().collect();
            *latest = Some(Latest { at, cites });
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

impl<'p, N: Notes> Run<'_, 'p, N> {
    /// Looks at the entries of a list, those for which the guards may hold.
    fn each(
        &mut self,
        stream: &Stream,
        visit: &mut impl FnMut(&mut Self, Truth) -> ControlFlow<()>,
    ) -> Ended {
        if let Some(trace) = self.trace() {
            trace.list_opens();
        }
        let ended = self.each_there(stream, visit);
        if let Some(trace) = self.trace() {
            trace.list_closes();
        }
        ended
    }

    fn each_there(
        &mut self,
        stream: &Stream,
        visit: &mut impl FnMut(&mut Self, Truth) -> ControlFlow<()>,
    ) -> Ended {
        let read = match &stream.list {
            Source::Profile(read) => read,
            Source::Own(place) => return self.each_own(stream, *place, visit),
        };
        if matches!(stream.whole, WholeList::Sessions) {
            return self.each_session(stream, read, visit);
        }
        let slot = self.found(read);
        let nothing = |missing| Ended { missing, goes_on: None };
        let not_given = if read.speaks { None } else { Some(stream.lacks().missing()) };
        let Some(slot) = slot else { return nothing(not_given) };
        let Held::List(list) = slot.held() else { return nothing(not_given) };
        let (outer, depth) = match read.from {
            Base::Profile => (0, 0),
            Base::Entry(place) => self.entry(place).map_or((0, 0), Entry::outer),
        };
        let mut any = false;
        for (place, entry) in (0_u16..).map_while(|at| Some((at, list.part(usize::from(at))?))) {
            if stream.gate.as_ref().is_some_and(|gate| !self.is_there(entry, gate)) {
                continue;
            }
            any = true;
            let index = if depth == 0 { [place, 0] } else { [outer, place] };
            let depth = depth.saturating_add(1);
            let entry = Entry { of: Looked::Part(entry), index, depth };
            if self.look(stream, entry, visit).is_break() {
                return Ended { missing: None, goes_on: None };
            }
        }
        if !any && (slot.is_absent() || list.part(0).is_some()) {
            return nothing(not_given);
        }
        Ended { missing: None, goes_on: self.goes_on(stream, list) }
    }

    /// Looks at the sessions, which are gathered already, in order of time.
    fn each_session(
        &mut self,
        stream: &Stream,
        read: &Read,
        visit: &mut impl FnMut(&mut Self, Truth) -> ControlFlow<()>,
    ) -> Ended {
        let there = self.facts.sessions_there();
        for seen in there {
            let entry = Entry { of: Looked::Part(seen.entry), index: [seen.index, 0], depth: 1 };
            if self.look(stream, entry, visit).is_break() {
                return Ended { missing: None, goes_on: None };
            }
        }
        if there.is_empty() {
            return Ended { missing: Some(read.signal.missing()), goes_on: None };
        }
        Ended { missing: None, goes_on: self.sessions_go_on() }
    }

    fn sessions_go_on(&self) -> Option<Missing> {
        let whole = self.facts.sessions_complete();
        (!whole).then(|| Signal::SessionsCount.missing())
    }

    /// Looks at one entry, if the guards may hold. What they read of one that they leave out decides nothing.
    #[inline]
    fn look(
        &mut self,
        stream: &Stream,
        entry: Entry<'p>,
        visit: &mut impl FnMut(&mut Self, Truth) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        if let Some(held) = self.entries.get_mut(usize::from(stream.entry)) {
            *held = Some(entry);
        }
        if let Some(trace) = self.trace() {
            trace.entry_opens();
        }
        let start = self.mark();
        let guard = self.guard(&stream.guards);
        let flow = if guard == Truth::False {
            self.forget(start);
            ControlFlow::Continue(())
        } else {
            visit(self, guard)
        };
        if let Some(trace) = self.trace() {
            trace.entry_closes();
        }
        flow
    }

    /// Whether the guards hold for the entry that is looked at.
    #[inline]
    fn guard(&mut self, guards: &[Node]) -> Truth {
        match (self.takes(1), guards) {
            (true, []) => Truth::True,
            (true, guards) => self.all_of(guards),
            (false, _) => Truth::Unknown(self.failed()),
        }
    }

    /// Looks at the entries of a list of the caller's own.
    fn each_own(
        &mut self,
        stream: &Stream,
        place: u8,
        visit: &mut impl FnMut(&mut Self, Truth) -> ControlFlow<()>,
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
            if self.look(stream, Entry { of, index, depth: 1 }, visit).is_break() {
                break;
            }
        }
        ended(None, if speaks { None } else { Some(fact.signal().undecided()) })
    }

    /// What is missing to know that a list holds all.
    pub(super) fn goes_on(&self, stream: &Stream, list: &dyn Parts<'_>) -> Option<Missing> {
        let undecided = Some(stream.lacks().undecided());
        match &stream.whole {
            WholeList::Always => None,
            WholeList::Never => undecided,
            WholeList::Sessions => self.sessions_go_on(),
            WholeList::Counted(count) => {
                let Some(slot) = self.found(count) else { return undecided };
                let Held::Count(count) = slot.held() else { return undecided };
                let given = entries(list).count();
                if usize::try_from(count) == Ok(given) { None } else { undecided }
            }
        }
    }

    /// Whether an entry is there for which all holds.
    #[inline(never)]
    pub(super) fn exists(&mut self, stream: &Stream) -> Truth {
        let asked = stream.made.as_deref();
        self.any(stream, &mut |run| asked.map_or(Truth::True, |asked| run.truth(asked)))
    }

    /// Whether an entry passes. Of several the latest is noted.
    pub(super) fn any(
        &mut self,
        stream: &Stream,
        passes: &mut impl FnMut(&mut Self) -> Truth,
    ) -> Truth {
        let start = self.mark();
        let (mut answer, mut latest) = (Truth::False, None);
        let ended = self.each(stream, &mut |run, guard| {
            let truth = guard.and(passes(run));
            if truth == Truth::False {
                run.forget(start);
                return ControlFlow::Continue(());
            }
            answer = answer.or(truth);
            if truth == Truth::True {
                if !N::KEPT {
                    return ControlFlow::Break(());
                }
                run.offer(&mut latest, stream, start);
            }
            run.forget(start);
            ControlFlow::Continue(())
        });
        self.noted_of(latest);
        ended.closes(answer)
    }

    /// Takes what was noted of the entry that is looked at, if it is later than the one before.
    #[inline]
    fn offer(&mut self, latest: &mut Option<Latest>, stream: &Stream, start: usize) {
        if N::KEPT {
            let at = self.entry_at(stream);
            if let Some(kept) = self.notes.kept() {
                Latest::offer(latest, at, (kept, start));
            }
        }
    }

    /// Notes what the latest entry rests on.
    #[inline]
    fn noted_of(&mut self, latest: Option<Latest>) {
        if let (Some(kept), Some(latest)) = (self.notes.kept(), latest) {
            kept.cites.extend(latest.cites);
        }
    }

    /// When the entry that is looked at was seen.
    fn entry_at(&self, stream: &Stream) -> Option<i64> {
        moment_of(self.entry(stream.entry)?.part()?, stream.gate.as_ref()?).map(Moment::sort_key)
    }

    #[inline(never)]
    pub(super) fn exists_one(&mut self, stream: &Stream) -> Truth {
        match self.counted(stream) {
            Ok(count) => count.compared(Comparison::Equal, 1),
            Err(missing) => Truth::Unknown(missing),
        }
    }

    /// Whether all holds for every entry. The latest is noted, or the one that decides against it.
    #[inline(never)]
    pub(super) fn all(&mut self, stream: &Stream) -> Truth {
        let start = self.mark();
        let (mut answer, mut latest) = (Truth::True, None);
        let ended = self.each(stream, &mut |run, guard| {
            let asked = stream.made.as_ref().map_or(Truth::True, |asked| run.truth(asked));
            // What the guard leaves out need not hold.
            let truth = guard.not().or(asked);
            answer = answer.and(truth);
            if truth == Truth::False {
                return ControlFlow::Break(());
            }
            run.offer(&mut latest, stream, start);
            run.forget(start);
            ControlFlow::Continue(())
        });
        if answer == Truth::False {
            return answer;
        }
        self.noted_of(latest);
        match ended.missing.or(ended.goes_on) {
            Some(missing) => answer.and(Truth::Unknown(missing)),
            None => answer,
        }
    }

    /// How many entries there are for which the guards hold.
    fn counted(&mut self, stream: &Stream) -> Result<Count, Missing> {
        self.tally(stream, &mut |_| Truth::True)
    }

    /// How many of the entries for which the guards hold count. The latest is noted.
    fn tally(
        &mut self,
        stream: &Stream,
        counts: &mut impl FnMut(&mut Self) -> Truth,
    ) -> Result<Count, Missing> {
        let start = self.mark();
        let (mut count, mut latest) = (Count::default(), None);
        let ended = self.each(stream, &mut |run, guard| {
            let truth = if guard == Truth::True { counts(run) } else { guard };
            count.add(truth);
            if truth == Truth::True {
                run.note_entry(stream);
                run.offer(&mut latest, stream, start);
            }
            run.forget(start);
            ControlFlow::Continue(())
        });
        self.noted_of(latest);
        count.goes_on = count.goes_on.or(ended.goes_on);
        ended.missing.map_or(Ok(count), Err)
    }

    /// Notes the entry that is looked at, where no guard read a fact of it.
    fn note_entry(&mut self, stream: &Stream) {
        let Some(index) = self.entry(stream.entry).map(|entry| entry.index) else { return };
        if let (Some(kept), Source::Profile(read)) = (self.notes.kept(), &stream.list)
            && !kept.cites.iter().any(|cite| cite.index == index)
        {
            kept.note(Cite { signal: read.signal, index });
        }
    }

    pub(super) fn size<'v>(&mut self, stream: &Stream) -> Value<'v> {
        self.counted(stream).map_or_else(Value::Missing, Value::Count)
    }

    /// How many different values. One that may be the same as one before is left open.
    pub(super) fn distinct<'v>(&mut self, alike: Alike, stream: &Stream) -> Value<'v> {
        let Some(made) = &stream.made else { return Value::Missing(self.failed()) };
        let mut seen: SmallVec<[&str; 16]> = SmallVec::new();
        let count = self.tally(stream, &mut |run| {
            let text = match run.made_text(made) {
                Ok(text) => text,
                Err(missing) => return Truth::Unknown(missing),
            };
            let mut new = Truth::True;
            run.takes(seen.len() / COMPARED_A_STEP);
            for other in &seen {
                match are_alike(alike, text, other) {
                    Some(true) => return Truth::False,
                    Some(false) => {}
                    None => new = Truth::Unknown(run.failed()),
                }
            }
            if new == Truth::True {
                seen.push(text);
            }
            new
        });
        count.map_or_else(Value::Missing, Value::Count)
    }

    fn made_text(&mut self, made: &Node) -> Result<&'p str, Missing> {
        let Part::Read(read) = &made.of else { return Err(self.failed()) };
        match self.read(read) {
            Value::Text(text) | Value::Word(text) => Ok(text),
            Value::Missing(missing) => Err(missing),
            _ => Err(read.signal.undecided()),
        }
    }

    pub(super) fn days_of<'v>(&mut self, stream: &Stream) -> Value<'v> {
        let Some(made) = &stream.made else { return Value::Missing(self.failed()) };
        let mut seen: SmallVec<[chrono::NaiveDate; 16]> = SmallVec::new();
        let count = self.tally(stream, &mut |run| match run.value(made) {
            Value::Moment(moment) => {
                run.takes(seen.len() / COMPARED_A_STEP);
                let new = !seen.contains(&moment.day());
                if new {
                    seen.push(moment.day());
                }
                Truth::of(new)
            }
            Value::Missing(missing) => Truth::Unknown(missing),
            _ => Truth::Unknown(run.failed()),
        });
        count.map_or_else(Value::Missing, Value::Count)
    }

    #[inline(never)]
    pub(super) fn is_among(&mut self, alike: Alike, one: &Node, stream: &Stream) -> Truth {
        let sought = match self.value(one) {
            Value::Text(text) | Value::Word(text) => text,
            Value::Missing(missing) => return Truth::Unknown(missing),
            _ => return Truth::False,
        };
        let Some(made) = &stream.made else { return Truth::Unknown(self.failed()) };
        self.any(stream, &mut |run| match run.made_text(made) {
            Ok(text) => match are_alike(alike, sought, text) {
                Some(same) => Truth::of(same),
                None => Truth::Unknown(run.failed()),
            },
            Err(missing) => Truth::Unknown(missing),
        })
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
    fn add(&mut self, truth: Truth) {
        match truth {
            Truth::True => self.sure = self.sure.saturating_add(1),
            Truth::False => {}
            Truth::NotSeen(missing) => self.goes_on = self.goes_on.or(Some(missing)),
            Truth::Unknown(missing) => {
                self.open = self.open.saturating_add(1);
                self.lacks = self.lacks.or(Some(missing));
            }
        }
    }

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
