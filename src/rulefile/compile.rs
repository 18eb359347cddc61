//! From a condition as written to a program: names become places, every part gets a type.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::cel::{Each, Expr, Kind, Macro};
use super::named::dotted;
use super::problem::Fault;
use super::program::{
    Alike, Base, MOST_ENTRIES, Node, Part, Read, Source, Step, Stream, Told, WholeList,
};
use super::schema::{Gate, Member, Noun, Type, Whole, speaks};
use crate::facts::{OwnFact, OwnKind, Signal, Speaks};
use crate::profile::nearest;

/// What a condition can name besides the facts of the profile.
pub(super) struct Names<'n> {
    /// Parts that the file names, by name.
    pub(super) lets: &'n [(String, Expr)],
    /// Thresholds that a rule declares, as they are set.
    pub(super) parameters: &'n [(String, i64)],
    /// The facts of the file's own that the rule names, in their places.
    pub(super) own: &'n [OwnFact<'n>],
    /// All facts of the file's own.
    pub(super) facts: &'n [OwnFact<'n>],
}

/// A condition made ready, and the facts that it reads.
#[derive(Debug)]
pub(super) struct Compiled {
    pub(super) node: Node,
    /// Facts without which it cannot be decided.
    pub(super) needs: Vec<Signal>,
    /// Facts that only speak for the person.
    pub(super) reads: Vec<Signal>,
}

/// Makes a condition ready that must be true or false.
///
/// # Errors
///
/// Every fault that can be found; the spans are bytes of the text.
pub(super) fn condition(expr: &Expr, names: &Names<'_>) -> Result<Compiled, Vec<Fault>> {
    let mut compiler = Compiler::new(names);
    match compiler.truth(expr) {
        Some(node) if compiler.faults.is_empty() => {
            Ok(Compiled { node, needs: compiler.needs, reads: compiler.reads })
        }
        _ => Err(compiler.faults),
    }
}

/// Makes a part ready that must be a number: what a sentence counts.
///
/// # Errors
///
/// As [`condition`].
pub(super) fn number(expr: &Expr, names: &Names<'_>) -> Result<Compiled, Vec<Fault>> {
    let mut compiler = Compiler::new(names);
    let made = compiler.expr(expr);
    if let Some((_, kind)) = &made
        && !matches!(kind, Type::Number | Type::Count)
    {
        let says = format!("expected a number, found {}", said(kind));
        compiler.faults.push(Fault::new("type", expr.span.clone(), says));
    }
    match made {
        Some((node, _)) if compiler.faults.is_empty() => {
            Ok(Compiled { node, needs: compiler.needs, reads: compiler.reads })
        }
        _ => Err(compiler.faults),
    }
}

/// What is wrong with a named part, wherever it is used.
pub(super) fn faults_of_part(name: &str, expr: &Expr, names: &Names<'_>) -> Vec<Fault> {
    let mut compiler = Compiler::new(names);
    compiler.within.push(name.into());
    compiler.find(expr);
    compiler.faults
}

/// The entry that a macro looks at, as the condition calls it.
struct Bound {
    name: String,
    kind: Type,
    place: u8,
    signal: Signal,
    /// The first fact that is asked of it and does not speak for the person.
    asked: Option<Signal>,
}

pub(super) struct Compiler<'n> {
    names: &'n Names<'n>,
    pub(super) faults: Vec<Fault>,
    bound: Vec<Bound>,
    /// How many entries are in use, those of a named part's surroundings included.
    used: u8,
    /// The named parts that are being read.
    within: Vec<String>,
    needs: Vec<Signal>,
    reads: Vec<Signal>,
}

/// What a name, or a way of names, leads to.
pub(super) enum Found {
    Value(Node, Type),
    Noun(Read, Noun),
    List(Stream, Type),
}

type Typed = Option<(Node, Type)>;

impl<'n> Compiler<'n> {
    fn new(names: &'n Names<'n>) -> Self {
        Compiler {
            names,
            faults: Vec::new(),
            bound: Vec::new(),
            used: 0,
            within: Vec::new(),
            needs: Vec::new(),
            reads: Vec::new(),
        }
    }

    /// Notes a fault; nothing is made of the part.
    pub(super) fn fault<T>(&mut self, fault: Fault) -> Option<T> {
        self.faults.push(fault);
        None
    }

    /// Notes that a fact is read.
    pub(super) fn uses(&mut self, signal: Signal, speaks: bool) {
        let noted = if speaks { &mut self.reads } else { &mut self.needs };
        if !noted.contains(&signal) {
            noted.push(signal);
        }
    }

    /// Notes what is asked of an entry: where its list has no row of its own, this is what is missing.
    fn asks(&mut self, from: Base, signal: Signal) {
        let of = |bound: &&mut Bound| from == Base::Entry(bound.place) && !speaks(signal);
        if let Some(bound) = self.bound.iter_mut().find(of) {
            bound.asked.get_or_insert(signal);
        }
    }

    /// A list of which all is known that is asked: what it lacks where it is missing is a fact that is read.
    pub(super) fn whole(&mut self, stream: Stream) -> Box<Stream> {
        if let Source::Profile(read) = &stream.list {
            let lacks = stream.lacks();
            self.uses(lacks, read.speaks);
        }
        Box::new(stream)
    }

    /// A part that has a value.
    pub(super) fn expr(&mut self, expr: &Expr) -> Typed {
        let span = || expr.span.clone();
        let node = |of| Node { span: expr.span.clone(), of };
        Some(match &expr.kind {
            Kind::Bool(truth) => (node(Part::Truth(*truth)), Type::Truth),
            Kind::Int(number) => (node(Part::Number(*number)), Type::Number),
            Kind::Text(text) => (node(Part::Text(text.as_str().into())), Type::Text),
            Kind::Name(_) | Kind::Select(..) => return self.a_fact(expr),
            Kind::Has(one) => {
                let (one, _) = self.expr(one)?;
                (node(Part::Has(Box::new(one))), Type::Truth)
            }
            Kind::Not(one) => {
                let one = self.truth(one)?;
                (node(Part::Not(Box::new(one))), Type::Truth)
            }
            Kind::And(..) => (node(Part::And(self.joined(expr, true)?)), Type::Truth),
            Kind::Or(..) => (node(Part::Or(self.joined(expr, false)?)), Type::Truth),
            Kind::If(three) => return self.chosen(expr.span.clone(), three),
            Kind::Compare(how, one, two) => return self.compare(expr, *how, (one, two)),
            Kind::In(one, two) => return self.among(expr, one, two),
            Kind::Calculate(how, one, two) => return self.calculate(expr, *how, (one, two)),
            Kind::Call(name, arguments) => return self.call(expr, name, arguments),
            Kind::Each(each) => return self.asked_of_each(expr, each),
            Kind::List(_) => {
                return self.fault(Fault::new("type", span(), "a list stands only after `in`"));
            }
            Kind::Foreign(what, instead) => {
                let says = format!("rule files do not have {what}");
                return self.fault(Fault::new("not-supported", span(), says).help(*instead));
            }
        })
    }

    /// A name that must lead to a fact.
    fn a_fact(&mut self, expr: &Expr) -> Typed {
        let span = expr.span.clone();
        match self.find(expr)? {
            Found::Value(node, kind) => Some((node, kind)),
            Found::Noun(read, noun) => {
                let fault = Fault::new("type", span, "this is a group of facts, not a fact");
                let help = format!("name one of {}", listed(noun.fields()).unwrap_or_default());
                self.fault(fault.help(help).given(read.signal))
            }
            Found::List(stream, _) => {
                let fault = Fault::new("type", span, "this is a list");
                let fault = fault.help("ask `exists(x, ...)`, or count with `.size()`");
                self.fault(fault.given(stream.signal()))
            }
        }
    }

    /// A part that must be true or false.
    pub(super) fn truth(&mut self, expr: &Expr) -> Option<Node> {
        match self.expr(expr)? {
            (node, Type::Truth) => Some(node),
            (_, other) => {
                let says = format!("expected yes or no, found {}", said(&other));
                let fault = Fault::new("type", expr.span.clone(), says);
                self.fault(fault.help("compare it with something"))
            }
        }
    }

    /// All that one sign joins, in the order of the text. Every part is looked at: its faults are told
    /// even where another part has some.
    fn joined(&mut self, expr: &Expr, and: bool) -> Option<Box<[Node]>> {
        let mut flat = Vec::new();
        flatten(expr, and, &mut flat);
        let parts: Vec<Option<Node>> = flat.into_iter().map(|part| self.truth(part)).collect();
        parts.into_iter().collect::<Option<Vec<Node>>>().map(Vec::into_boxed_slice)
    }

    fn chosen(&mut self, span: Range<usize>, [asked, then, other]: &[Expr; 3]) -> Typed {
        let asked = self.truth(asked);
        let (then_made, other_made) = (self.expr(then), self.expr(other));
        let (asked, (then_node, kind), (other_node, other_kind)) =
            (asked?, then_made?, other_made?);
        if kind != other_kind {
            let says = format!("this is {}, the other side {}", said(&kind), said(&other_kind));
            return self.fault(Fault::new("type", then.span.clone(), says));
        }
        let of = Part::If(Box::new([asked, then_node, other_node]));
        Some((Node { span, of }, kind))
    }

    // Names.

    /// What a way of names leads to.
    pub(super) fn find(&mut self, expr: &Expr) -> Option<Found> {
        if let Some(found) = self.own_fact(expr) {
            return Some(found);
        }
        if let Some(fault) = self.no_own_fact(expr) {
            return self.fault(fault);
        }
        match &expr.kind {
            Kind::Name(name) => self.named(expr, name),
            Kind::Select(of, name) if is_named(of, "params") && !self.is_bound("params") => {
                self.parameter(expr, name)
            }
            Kind::Select(of, name) => match self.find(of)? {
                Found::Noun(read, noun) => self.member((&read, &noun), name, expr),
                Found::Value(_, kind) => {
                    let says = format!("nothing stands below {}", said(&kind));
                    self.fault(Fault::new("unknown-fact", expr.span.clone(), says))
                }
                Found::List(..) => {
                    let help = format!("ask `exists(x, x.{name} ...)`");
                    let says = "this is a list: its facts belong to its entries";
                    self.fault(Fault::new("type", expr.span.clone(), says).help(help))
                }
            },
            Kind::Each(each) if each.of == Macro::List => {
                let (stream, kind) = self.stream(expr)?;
                Some(Found::List(stream, kind))
            }
            _ => self.expr(expr).map(|(node, kind)| Found::Value(node, kind)),
        }
    }

    fn named(&mut self, expr: &Expr, name: &str) -> Option<Found> {
        if let Some(bound) = self.bound.iter().rev().find(|bound| bound.name == name) {
            return Some(entry(expr, bound));
        }
        if name == "as_of" {
            let node = Node { span: expr.span.clone(), of: Part::AsOf };
            return Some(Found::Value(node, Type::Moment));
        }
        if let Some((_, part)) = self.names.lets.iter().find(|(other, _)| other == name) {
            return self.part(expr, name, part);
        }
        let profile = Noun::profile();
        let read = Read {
            from: Base::Profile,
            steps: Box::default(),
            signal: Signal::SessionsAt,
            speaks: false,
            told: Told::Plainly,
        };
        self.member((&read, &profile), name, expr)
    }

    /// A part that the file names: read where it stands, among no entries but its own.
    fn part(&mut self, expr: &Expr, name: &str, part: &'n Expr) -> Option<Found> {
        if self.within.iter().any(|other| other == name) || self.within.len() > 16 {
            let says = format!("`{name}` is made of itself");
            return self.fault(Fault::new("circular", expr.span.clone(), says));
        }
        self.within.push(name.into());
        let around = core::mem::take(&mut self.bound);
        let before = self.faults.len();
        let found = self.find(part);
        // Its own faults are told where it stands; that it is made of itself, at each use.
        let circular = self.faults.iter().skip(before).any(|fault| fault.code == "circular");
        self.faults.truncate(before);
        if circular {
            let says = format!("`{name}` is made of itself");
            self.faults.push(Fault::new("circular", expr.span.clone(), says));
        }
        self.bound = around;
        self.within.pop();
        match found? {
            Found::Value(mut node, kind) => {
                node.span = expr.span.clone();
                Some(Found::Value(node, kind))
            }
            other => Some(other),
        }
    }

    fn parameter(&mut self, expr: &Expr, name: &str) -> Option<Found> {
        let parameters = self.names.parameters.iter();
        if let Some((_, value)) = parameters.clone().find(|(other, _)| other == name) {
            let node = Node { span: expr.span.clone(), of: Part::Number(*value) };
            return Some(Found::Value(node, Type::Number));
        }
        let says = format!("no parameter is called `{name}`");
        let known = listed(parameters.map(|(name, _)| name.as_str()));
        let help = known.map(|known| format!("the rule declares {known}"));
        self.fault(Fault::new("unknown-parameter", expr.span.clone(), says).maybe(help))
    }

    /// A field of a noun.
    fn member(&mut self, (read, noun): (&Read, &Noun), name: &str, expr: &Expr) -> Option<Found> {
        let Some(Member { place, kind, signal, whole, own }) = noun.member(name) else {
            return self.no_such_fact(noun, name, expr);
        };
        let gate = match &kind {
            Type::Noun(noun) => Gate::of(noun.object),
            _ => None,
        };
        let steps = read.steps.iter().copied().chain([Step { place, gate }]);
        let speaks = speaks(signal);
        let told = match signal {
            Signal::SessionsNetworkClass => Told::NetworkClass,
            Signal::SessionsNetworkCountry => Told::NetworkCountry,
            _ => Told::Plainly,
        };
        let made = Read { from: read.from, steps: steps.collect(), signal, speaks, told };
        match kind {
            Type::Noun(noun) => Some(Found::Noun(made, noun)),
            Type::List(entry) => {
                self.asks(read.from, signal);
                let lacks = (own || speaks).then_some(signal);
                if let Some(signal) = lacks {
                    self.uses(signal, speaks);
                }
                let whole = whole_list(read, whole);
                let stream = stream_of(Source::Profile(made), &entry, whole);
                Some(Found::List(Stream { lacks, ..stream }, *entry))
            }
            kind => {
                self.uses(signal, speaks);
                self.asks(read.from, signal);
                let node = Node { span: expr.span.clone(), of: Part::Read(made) };
                Some(Found::Value(node, kind))
            }
        }
    }

    fn no_such_fact<T>(&mut self, noun: &Noun, name: &str, expr: &Expr) -> Option<T> {
        let place = expr.span.end.saturating_sub(name.len())..expr.span.end;
        if let Some(fault) = super::firewall::name(name, place.clone()) {
            return self.fault(fault);
        }
        let mut known: Vec<&str> = noun.fields().collect();
        if noun.pointer.is_empty() {
            known.extend(self.bound.iter().map(|bound| bound.name.as_str()));
            known.extend(self.names.lets.iter().map(|(name, _)| name.as_str()));
            known.extend(self.names.facts.iter().map(|fact| fact.name));
            known.push("as_of");
        }
        let help = match nearest(name, known.iter().copied()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("known here: {}", listed(known.into_iter()).unwrap_or_default()),
        };
        let says = format!("no fact is called `{name}` here");
        self.fault(Fault::new("unknown-fact", place, says).help(help))
    }

    /// Whether a macro calls its entry so.
    fn is_bound(&self, name: &str) -> bool {
        self.bound.iter().any(|bound| bound.name == name)
    }

    /// A fact of the caller's own, whose name is a way of names.
    fn own_fact(&mut self, expr: &Expr) -> Option<Found> {
        let name = dotted(expr)?;
        // The entry that a macro names stands before a fact of the same name, as in CEL.
        let first = name.split('.').next().unwrap_or_default();
        if self.is_bound(first) {
            return None;
        }
        let fact = self.names.own.iter().find(|fact| fact.name == name)?;
        let kind = match fact.kind {
            OwnKind::Token => Type::Token("label of your own"),
            OwnKind::Product => Type::Product,
            OwnKind::Word(_) => Type::OwnWord(fact.kind.words().map(String::from).collect()),
            OwnKind::Count => Type::Number,
            OwnKind::Truth => Type::Truth,
            OwnKind::Moment => Type::Moment,
        };
        let speaks = fact.speaks == Speaks::ForThePerson;
        self.uses(fact.signal(), speaks);
        if fact.pointer.split('/').any(|step| step == "*") {
            let whole = if speaks { WholeList::Always } else { WholeList::Never };
            return Some(Found::List(stream_of(Source::Own(fact.place), &kind, whole), kind));
        }
        Some(Found::Value(Node { span: expr.span.clone(), of: Part::Own(fact.place) }, kind))
    }

    /// A way of names that begins like a fact of the caller's own and is none.
    fn no_own_fact(&self, expr: &Expr) -> Option<Fault> {
        let way = dotted(expr)?;
        let first = way.split('.').next()?;
        let names = || self.names.facts.iter().map(|fact| fact.name);
        let family = |name: &str| name.split('.').next() == Some(first);
        let of_another = self.is_bound(first)
            || Noun::profile().member(first).is_some()
            || self.names.lets.iter().any(|(name, _)| name == first);
        let leads_on = |name: &str| way.strip_prefix(name).is_some_and(|on| on.starts_with('.'));
        if of_another || !names().any(family) || names().any(leads_on) {
            return None;
        }
        let help = match nearest(&way, names()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("the file declares {}", listed(names()).unwrap_or_default()),
        };
        let says = format!("no fact is called `{way}`");
        Some(Fault::new("unknown-fact", expr.span.clone(), says).help(help))
    }

    // Lists.

    /// A list, its filters and what is made of its entries.
    pub(super) fn stream(&mut self, expr: &Expr) -> Option<(Stream, Type)> {
        let Kind::Each(each) = &expr.kind else { return self.plain_list(expr) };
        if each.of != Macro::List {
            return self.fault(Fault::new(
                "type",
                expr.span.clone(),
                "expected a list, found yes or no",
            ));
        }
        let (mut stream, kind) = self.stream(&each.list)?;
        if stream.made.is_some() {
            let says = "nothing more can be asked after `map`";
            return self.fault(
                Fault::new("not-supported", expr.span.clone(), says)
                    .help("filter first: `list.filter(x, ...).map(x, ...)`"),
            );
        }
        self.bound.push(Bound {
            name: each.var.clone(),
            kind: kind.clone(),
            place: stream.entry,
            signal: stream.signal(),
            asked: None,
        });
        self.used = self.used.saturating_add(1);
        let asked = each.asked.as_ref().map(|asked| self.truth(asked));
        let made = each.made.as_ref().map(|made| self.expr(made));
        self.used = self.used.saturating_sub(1);
        stream.lacks = stream.lacks.or(self.bound.pop().and_then(|bound| bound.asked));
        if let Some(asked) = asked {
            stream.guards.push(asked?);
        }
        match made {
            Some(made) => {
                let (node, kind) = made?;
                stream.made = Some(Box::new(node));
                Some((stream, kind))
            }
            None => Some((stream, kind)),
        }
    }

    /// A list as it stands in the profile.
    fn plain_list(&mut self, expr: &Expr) -> Option<(Stream, Type)> {
        let found = match self.find(expr)? {
            Found::List(mut stream, kind) => {
                self.enter(&mut stream, expr)?;
                return Some((stream, kind));
            }
            Found::Value(_, kind) => said(&kind),
            Found::Noun(..) => "a group of facts".into(),
        };
        let says = format!("expected a list, found {found}");
        self.fault(Fault::new("type", expr.span.clone(), says))
    }

    /// Gives the entries of a list their place among those that macros look at.
    fn enter(&mut self, stream: &mut Stream, expr: &Expr) -> Option<()> {
        if usize::from(self.used) >= MOST_ENTRIES {
            let says = "lists stand in each other more than three deep";
            return self.fault(Fault::new("too-deep", expr.span.clone(), says));
        }
        stream.entry = self.used;
        Some(())
    }

    fn asked_of_each(&mut self, expr: &Expr, each: &Each) -> Typed {
        let Some(asked) = each.asked.as_ref().filter(|_| each.of != Macro::List) else {
            self.stream(expr)?;
            let says = "expected yes or no, found a list";
            return self.fault(
                Fault::new("type", expr.span.clone(), says).help("count it with `.size()`"),
            );
        };
        let (mut stream, kind) = self.stream(&each.list)?;
        if stream.made.is_some() {
            let says = "nothing more can be asked after `map`";
            return self.fault(Fault::new("not-supported", expr.span.clone(), says));
        }
        self.bound.push(Bound {
            name: each.var.clone(),
            kind,
            place: stream.entry,
            signal: stream.signal(),
            asked: None,
        });
        self.used = self.used.saturating_add(1);
        let asked = self.truth(asked);
        self.used = self.used.saturating_sub(1);
        stream.lacks = stream.lacks.or(self.bound.pop().and_then(|bound| bound.asked));
        let asked = asked?;
        let of = if each.of == Macro::ExistsOne {
            stream.guards.push(asked);
            Part::ExistsOne(self.whole(stream))
        } else {
            stream.made = Some(Box::new(asked));
            let stream = self.whole(stream);
            if each.of == Macro::All { Part::All(stream) } else { Part::Exists(stream) }
        };
        Some((Node { span: expr.span.clone(), of }, Type::Truth))
    }
}

fn stream_of(list: Source, entry: &Type, whole: WholeList) -> Stream {
    let gate = if let Type::Noun(noun) = entry { Gate::of(noun.object) } else { None };
    Stream { list, lacks: None, gate, entry: 0, guards: Vec::new(), made: None, whole }
}

/// The entry that a macro looks at.
fn entry(expr: &Expr, bound: &Bound) -> Found {
    let (from, signal) = (Base::Entry(bound.place), bound.signal);
    let (steps, told) = (Box::default(), Told::Plainly);
    let read = Read { from, steps, signal, speaks: speaks(signal), told };
    match &bound.kind {
        Type::Noun(noun) => Found::Noun(read, noun.clone()),
        kind => {
            let node = Node { span: expr.span.clone(), of: Part::Read(read) };
            Found::Value(node, kind.clone())
        }
    }
}

/// How it is known that a list holds all.
fn whole_list(around: &Read, whole: Whole) -> WholeList {
    match whole {
        Whole::Never => WholeList::Never,
        Whole::Always => WholeList::Always,
        Whole::Sessions => WholeList::Sessions,
        Whole::Counted(place) => {
            let steps = around.steps.iter().copied().chain([Step { place, gate: None }]);
            let steps = steps.collect();
            WholeList::Counted(Read { steps, told: Told::Plainly, ..around.clone() })
        }
    }
}

/// The parts that one sign joins.
fn flatten<'e>(expr: &'e Expr, and: bool, into: &mut Vec<&'e Expr>) {
    match &expr.kind {
        Kind::And(one, two) if and => {
            flatten(one, and, into);
            flatten(two, and, into);
        }
        Kind::Or(one, two) if !and => {
            flatten(one, and, into);
            flatten(two, and, into);
        }
        _ => into.push(expr),
    }
}

fn is_named(expr: &Expr, name: &str) -> bool {
    matches!(&expr.kind, Kind::Name(other) if other == name)
}

/// A type, as a message tells it.
pub(super) fn said(kind: &Type) -> String {
    match kind {
        Type::Truth => "yes or no".into(),
        Type::Number => "a whole number".into(),
        Type::Count => "a count of a list".into(),
        Type::Moment => "a moment".into(),
        Type::Word(_) | Type::OwnWord(_) => "one of a set of words".into(),
        Type::Token(kind) => format!("a label ({kind})"),
        Type::Name => "a name".into(),
        Type::Product => "a product, service or firm".into(),
        Type::Place(_) => "a place".into(),
        Type::Offset => "an offset of a clock".into(),
        Type::Text => "a text".into(),
        Type::Noun(_) => "a group of facts".into(),
        Type::List(_) => "a list".into(),
    }
}

/// Names as a list in a sentence.
pub(super) fn listed<'t>(names: impl Iterator<Item = &'t str>) -> Option<String> {
    let quoted: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    (!quoted.is_empty()).then(|| quoted.join(", "))
}

/// How two values of a kind are found to be alike.
pub(super) fn alike(kind: &Type) -> Alike {
    match kind {
        Type::Token("contact") => Alike::Contact,
        Type::Token("domain") => Alike::Domain,
        Type::Token(_) => Alike::Label,
        Type::Name => Alike::Name,
        Type::Product => Alike::Product,
        Type::Moment => Alike::Moment,
        Type::Offset => Alike::Offset,
        Type::Truth => Alike::Truth,
        Type::Number | Type::Count => Alike::Number,
        Type::Word(_)
        | Type::OwnWord(_)
        | Type::Text
        | Type::Place(_)
        | Type::Noun(_)
        | Type::List(_) => Alike::Word,
    }
}
