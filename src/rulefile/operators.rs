//! Comparing, calculating and calling, with the types that each allows.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::cel::{Comparison, Expr, Kind, Operation};
use super::compile::{Compiler, alike, listed, said};
use super::firewall;
use super::functions::{Call, DISTANCES, FUNCTIONS, MACROS, instead};
use super::problem::Fault;
use super::program::{Node, Part, Stream};
use super::schema::Type;
use crate::catalog::values::LISTS;
use crate::profile::nearest;
use crate::units::Moment;

type Typed = Option<(Node, Type)>;

/// No pattern compiles to more, in bytes.
const LARGEST_PATTERN: usize = 64 * 1024;

impl Compiler<'_> {
    pub(super) fn compare(
        &mut self,
        expr: &Expr,
        how: Comparison,
        (one, two): (&Expr, &Expr),
    ) -> Typed {
        let (first, second) = (self.expr(one), self.expr(two));
        let ((first, kind), (second, other)) = (first?, second?);
        if let Some((fact, word, text)) = with_text((&kind, one), (&other, two)) {
            self.text_fits(fact, word, text)?;
        } else if !are_comparable(&kind, &other) {
            let says = format!("{} and {} cannot be compared", said(&kind), said(&other));
            let day = [&kind, &other].contains(&&Type::Moment)
                && [&kind, &other].contains(&&Type::Number);
            let help = day.then(|| firewall::MOMENT.into());
            return self.fault(Fault::new("type", expr.span.clone(), says).maybe(help));
        }
        if how.is_order() && !matches!(kind, Type::Number | Type::Count | Type::Moment) {
            let says = format!("{} has no order: it is the same or not", said(&kind));
            return self.fault(
                Fault::new("type", expr.span.clone(), says).help("compare with `==` or `!=`"),
            );
        }
        let alike = if kind == Type::Text { alike(&other) } else { alike(&kind) };
        let of = Part::Compare(how, alike, Box::new([first, second]));
        Some((Node { span: expr.span.clone(), of }, Type::Truth))
    }

    /// Whether a written text may stand beside a fact: a word of its set, a product, nothing else.
    fn text_fits(&mut self, fact: &Type, word: &Expr, text: &str) -> Option<()> {
        let known: Vec<&str> = match fact {
            Type::Word(words) => words.clone(),
            Type::OwnWord(words) => words.iter().map(String::as_str).collect(),
            Type::Product => {
                return match firewall::text(text, word.span.clone()) {
                    Some(fault) => self.fault(fault),
                    None => Some(()),
                };
            }
            other => return self.fault(firewall::literal(other, word.span.clone())),
        };
        if known.contains(&text) {
            return Some(());
        }
        let help = match nearest(text, known.iter().copied()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("the words are {}", listed(known.into_iter()).unwrap_or_default()),
        };
        let fault = Fault::new("unknown-word", word.span.clone(), "this fact never has that word");
        self.fault(fault.help(help))
    }

    pub(super) fn among(&mut self, expr: &Expr, one: &Expr, list: &Expr) -> Typed {
        let (node, kind) = self.expr(one)?;
        let span = expr.span.clone();
        if let Kind::List(all) = &list.kind {
            let mut words = Vec::new();
            for word in all {
                let Kind::Text(text) = &word.kind else {
                    let says = "only words in quotes stand in such a list";
                    return self.fault(Fault::new("type", word.span.clone(), says));
                };
                self.text_fits(&kind, word, text)?;
                words.push(text.as_str().into());
            }
            let of = Part::OneOf(alike(&kind), Box::new(node), words.into_boxed_slice());
            return Some((Node { span, of }, Type::Truth));
        }
        let (mut stream, entry) = self.stream(list)?;
        if !are_comparable(&kind, &entry) {
            let says = format!("{} cannot be among {}", said(&kind), said(&entry));
            return self.fault(Fault::new("type", span, says));
        }
        made_itself(&mut stream);
        let of = Part::Among(alike(&kind), Box::new(node), self.whole(stream));
        Some((Node { span, of }, Type::Truth))
    }

    pub(super) fn calculate(
        &mut self,
        expr: &Expr,
        how: Operation,
        (one, two): (&Expr, &Expr),
    ) -> Typed {
        let (first, second) = (self.expr(one), self.expr(two));
        let ((first, kind), (second, other)) = (first?, second?);
        if kind == Type::Count || other == Type::Count {
            let says = "a count of a list that may go on is compared, not calculated with";
            return self.fault(Fault::new("type", expr.span.clone(), says));
        }
        if kind != Type::Number || other != Type::Number {
            let says = format!("{} and {} cannot be calculated with", said(&kind), said(&other));
            let help = "for moments: `days_between(a, b)`";
            return self.fault(Fault::new("type", expr.span.clone(), says).help(help));
        }
        let of = Part::Calculate(how, Box::new([first, second]));
        Some((Node { span: expr.span.clone(), of }, Type::Number))
    }

    pub(super) fn call(&mut self, expr: &Expr, name: &str, arguments: &[Expr]) -> Typed {
        let span = expr.span.clone();
        let Some(function) = FUNCTIONS.iter().find(|function| function.name == name) else {
            if let Some(fault) = firewall::name(name, span.clone()) {
                return self.fault(fault);
            }
            return self.fault(no_function(name, span));
        };
        if arguments.len() != function.arguments {
            let says = format!("`{name}` takes another number of arguments");
            return self.fault(
                Fault::new("arguments", span, says).help(format!("write `{}`", function.call)),
            );
        }
        let of = match (function.of, arguments) {
            (Call::Size, [list]) => {
                let (stream, _) = self.stream(list)?;
                let of = Part::Size(self.whole(stream));
                return Some((Node { span, of }, Type::Count));
            }
            (Call::Distinct | Call::DaysOf, [list]) => return self.tally(expr, function.of, list),
            (Call::InValues, [list, product]) => self.in_values(list, product)?,
            (Call::Matches, [product, pattern]) => self.matches(product, pattern)?,
            (Call::Timestamp, [text]) => return self.timestamp(expr, text),
            (of, arguments) => return self.of_values(expr, of, arguments),
        };
        Some((Node { span, of }, Type::Truth))
    }

    fn tally(&mut self, expr: &Expr, of: Call, list: &Expr) -> Typed {
        let (mut stream, kind) = self.stream(list)?;
        let fits = match of {
            Call::DaysOf => kind == Type::Moment,
            _ => matches!(kind, Type::Token(_) | Type::Product | Type::Word(_) | Type::OwnWord(_)),
        };
        if !fits {
            let says = format!("this cannot be counted: {}", said(&kind));
            let help = "name what is counted: `list.map(x, x.device)`";
            return self.fault(Fault::new("type", list.span.clone(), says).help(help));
        }
        made_itself(&mut stream);
        let stream = self.whole(stream);
        let of = if of == Call::DaysOf {
            Part::DaysOf(stream)
        } else {
            Part::Distinct(alike(&kind), stream)
        };
        Some((Node { span: expr.span.clone(), of }, Type::Count))
    }

    fn in_values(&mut self, list: &Expr, product: &Expr) -> Option<Part> {
        let Kind::Text(name) = &list.kind else {
            let says = "expected the name of a list, in quotes";
            return self.fault(Fault::new("type", list.span.clone(), says));
        };
        let Some(found) = LISTS.iter().find(|list| list.name() == name) else {
            let known = listed(LISTS.iter().map(|list| list.name())).unwrap_or_default();
            let fault = Fault::new(
                "unknown-list",
                list.span.clone(),
                "no list of reported values has that name",
            );
            return self.fault(fault.help(format!("the lists are {known}")));
        };
        let (node, kind) = self.expr(product)?;
        if !matches!(kind, Type::Product | Type::Token("domain")) {
            let says =
                format!("reports name products, services, firms and domains, not {}", said(&kind));
            return self.fault(Fault::new("type", product.span.clone(), says));
        }
        Some(Part::Reported(found, Box::new(node)))
    }

    fn matches(&mut self, product: &Expr, pattern: &Expr) -> Option<Part> {
        let (node, kind) = self.expr(product)?;
        if kind != Type::Product {
            return self.fault(firewall::literal(&kind, product.span.clone()));
        }
        let Kind::Text(text) = &pattern.kind else {
            let says = "expected a pattern, in quotes";
            return self.fault(Fault::new("type", pattern.span.clone(), says));
        };
        if let Some(fault) = firewall::pattern(text, pattern.span.clone()) {
            return self.fault(fault);
        }
        let built = regex::RegexBuilder::new(text)
            .case_insensitive(true)
            .size_limit(LARGEST_PATTERN)
            .dfa_size_limit(LARGEST_PATTERN)
            .build();
        match built {
            Ok(regex) => match firewall::spelled(text, &regex, pattern.span.clone()) {
                Some(fault) => self.fault(fault),
                None => Some(Part::Matches(Box::new(node), Box::new(regex))),
            },
            Err(regex::Error::CompiledTooBig(_)) => {
                let says = "the pattern is too large";
                self.fault(
                    Fault::new("pattern", pattern.span.clone(), says)
                        .help("shorten its repetitions"),
                )
            }
            Err(_) => {
                let says = "the pattern cannot be read";
                let help = "patterns have no look-around and no back-references";
                self.fault(Fault::new("pattern", pattern.span.clone(), says).help(help))
            }
        }
    }

    fn timestamp(&mut self, expr: &Expr, text: &Expr) -> Typed {
        let Kind::Text(written) = &text.kind else {
            return self.fault(Fault::new(
                "type",
                text.span.clone(),
                "expected a moment, in quotes",
            ));
        };
        if let Ok(moment) = written.parse::<Moment>() {
            let of = Part::Moment(moment);
            return Some((Node { span: expr.span.clone(), of }, Type::Moment));
        }
        let help = "write `2026-03-01` or `2026-03-01T09:00:00Z`";
        self.fault(Fault::new("type", text.span.clone(), "this is no moment").help(help))
    }

    /// A function of plain values.
    fn of_values(&mut self, expr: &Expr, of: Call, arguments: &[Expr]) -> Typed {
        let made: Vec<Typed> = arguments.iter().map(|argument| self.expr(argument)).collect();
        let mut nodes = Vec::new();
        for (place, (made, argument)) in made.into_iter().zip(arguments).enumerate() {
            let (node, kind) = made?;
            if !takes(of, place, &kind) {
                let says = format!("this function does not take {}", said(&kind));
                let day =
                    matches!(kind, Type::Text | Type::Number) && takes(of, place, &Type::Moment);
                let call = FUNCTIONS.iter().find(|function| function.of == of);
                let help = call.map(|function| format!("write `{}`", function.call));
                let help = if day { Some(firewall::MOMENT.into()) } else { help };
                return self.fault(Fault::new("type", argument.span.clone(), says).maybe(help));
            }
            nodes.push(node);
        }
        let (of, kind) = if of == Call::Overlap {
            (Part::Overlap(Box::new(<[Node; 4]>::try_from(nodes).ok()?)), Type::Number)
        } else {
            let two = Box::new(<[Node; 2]>::try_from(nodes).ok()?);
            match of {
                Call::DaysBetween => (Part::DaysBetween(two), Type::Number),
                Call::HoursBetween => (Part::HoursBetween(two), Type::Number),
                Call::SameName => (Part::SameName(two), Type::Truth),
                Call::DeclaredName => (Part::DeclaredName(two), Type::Truth),
                Call::SameDomain => (Part::SameDomain(two), Type::Truth),
                Call::Distance => (Part::Distance(two), Type::Word(DISTANCES.to_vec())),
                _ => (Part::ClaimedIn(two), Type::Truth),
            }
        };
        Some((Node { span: expr.span.clone(), of }, kind))
    }
}

/// No function is called so; or a macro is, and what it is called with is none of its forms.
fn no_function(name: &str, span: Range<usize>) -> Fault {
    if let Some(call) = MACROS.iter().find(|call| call.strip_prefix(name).is_some_and(is_call)) {
        let says = format!("`{name}` names the entry and then asks");
        return Fault::new("arguments", span, says).help(format!("write `list.{call}`"));
    }
    let known = || {
        let macros = MACROS.iter().filter_map(|call| call.split('(').next());
        FUNCTIONS.iter().map(|function| function.name).chain(macros)
    };
    let help = match (instead(name), nearest(name, known())) {
        (Some(instead), _) => instead.into(),
        (None, Some(meant)) => format!("did you mean `{meant}`?"),
        (None, None) => format!("known: {}", listed(known()).unwrap_or_default()),
    };
    let says = format!("no function is called `{name}`");
    Fault::new("unknown-function", span, says).help(help)
}

fn is_call(rest: &str) -> bool {
    rest.starts_with('(')
}

/// Of a list of plain values, the values themselves are looked at.
fn made_itself(stream: &mut Stream) {
    if stream.made.is_none() {
        stream.made = Some(Box::new(stream.itself()));
    }
}

/// Whether a function takes a value at a place.
fn takes(of: Call, place: usize, kind: &Type) -> bool {
    match (of, place) {
        (Call::SameName, _) | (Call::DeclaredName, 0) => *kind == Type::Name,
        (Call::SameDomain, _) => matches!(kind, Type::Token("contact" | "domain")),
        (Call::Distance, _) => matches!(kind, Type::Place(_)),
        (Call::ClaimedIn, 0) => *kind == Type::Token("country"),
        _ => *kind == Type::Moment,
    }
}

/// A fact beside a written text, whichever stands first.
fn with_text<'e>(
    (one, first): (&'e Type, &'e Expr),
    (two, second): (&'e Type, &'e Expr),
) -> Option<(&'e Type, &'e Expr, &'e str)> {
    match (&first.kind, &second.kind) {
        (_, Kind::Text(text)) => Some((one, second, text)),
        (Kind::Text(text), _) => Some((two, first, text)),
        _ => None,
    }
}

fn are_comparable(one: &Type, two: &Type) -> bool {
    match (one, two) {
        (Type::Number | Type::Count, Type::Number | Type::Count) => true,
        // Names have a comparison of their own, places have distances.
        (Type::Name | Type::Place(_) | Type::Noun(_) | Type::List(_) | Type::Text, _) => false,
        _ => one == two,
    }
}
