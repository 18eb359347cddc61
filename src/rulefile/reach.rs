//! Conditions that can never be true, and levels that can never be the finding.
//!
//! A condition is seen as a tree over terms: a number that is compared with constants, a word, the order of
//! two facts, whatever else is true or false. Each term takes every value that its constants tell apart;
//! what is true under no choice of values is never true. Facts that cannot be told from each other here
//! only make it say less.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::ops::Range;

use super::cel::Comparison;
use super::problem::Fault;
use super::program::{Alike, Node, Part, Stream};
use super::rule::Made;
use super::texts::Texts;

/// More choices are not looked at; nothing is said then.
const MOST_CHOICES: usize = 4_096;

/// Looks at the levels of a rule, from the lowest.
pub(super) fn ladder(texts: Texts<'_>, made: &[Made], faults: &mut Vec<Fault>) {
    let table = texts.rule;
    for (level, made) in table.tables("level").zip(made) {
        let Some(said) = level.said("when") else { continue };
        let mut found = Vec::new();
        looked_at(&made.step.when, &mut found);
        faults.extend(found.into_iter().map(|fault| texts.placed(&said, fault)));
    }
    if !faults.is_empty() {
        return;
    }
    let whens: Vec<&Node> = made.iter().map(|made| &made.step.when).collect();
    for (at, level) in table.tables("level").enumerate() {
        let mut space = Space::default();
        let trees: Vec<Tree> = whens.iter().skip(at).map(|node| space.tree(node)).collect();
        let Some((own, higher)) = trees.split_first() else { continue };
        let wins =
            |choice: &[&Value]| own.holds(choice) && !higher.iter().any(|tree| tree.holds(choice));
        if space.none(&wins) {
            let says = format!("the level `{}` is never the finding", level.text("name"));
            let help = "whenever it holds, a higher one holds too";
            faults.push(Fault::new("unreachable", level.place("when"), says).help(help));
        }
    }
}

/// Looks at a condition, at the sides of each `||` and at what is asked of entries.
fn looked_at(node: &Node, faults: &mut Vec<Fault>) {
    let before = faults.len();
    inner(node, faults);
    if faults.len() > before {
        return; // told where it stands
    }
    let mut space = Space::default();
    let tree = space.tree(node);
    if space.none(&|choice| tree.holds(choice)) {
        faults.push(Fault::new("never-true", node.span.clone(), "this can never be true"));
    } else if space.none(&|choice| !tree.holds(choice)) {
        let fault = Fault::new("always-true", node.span.clone(), "this is always true");
        faults.push(fault.help("a part that tells nobody from anybody is left out"));
    }
}

fn inner(node: &Node, faults: &mut Vec<Fault>) {
    match &node.of {
        Part::Or(all) => all.iter().for_each(|part| looked_at(part, faults)),
        Part::And(all) => {
            for part in all {
                // A fact beside itself asks whether it is known; `true` asks nothing.
                let look = if is_constant(part) { looked_at } else { inner };
                look(part, faults);
            }
        }
        Part::Not(one) => inner(one, faults),
        Part::Exists(stream) | Part::ExistsOne(stream) | Part::All(stream) | Part::Size(stream) => {
            asked(stream, faults);
        }
        Part::Compare(_, _, two) => two.iter().for_each(|one| inner(one, faults)),
        Part::Distinct(_, stream) | Part::DaysOf(stream) | Part::Among(_, _, stream) => {
            stream.guards.iter().for_each(|guard| looked_at(guard, faults));
        }
        _ => {}
    }
}

/// `true` or `false`, as it is written.
fn is_constant(node: &Node) -> bool {
    match &node.of {
        Part::Truth(_) => true,
        Part::Not(one) => is_constant(one),
        _ => false,
    }
}

/// All that is asked of an entry, together.
fn asked(stream: &Stream, faults: &mut Vec<Fault>) {
    let before = faults.len();
    let made = stream.made.as_deref().filter(|made| is_truth(made));
    let all = || stream.guards.iter().chain(made);
    all().for_each(|part| looked_at(part, faults));
    let (Some(first), Some(last)) = (all().next(), all().last()) else { return };
    if faults.len() > before || all().count() < 2 {
        return;
    }
    let mut space = Space::default();
    let tree = Tree::All(all().map(|part| space.tree(part)).collect());
    if space.none(&|choice| tree.holds(choice)) {
        let span = joined(&first.span, &last.span);
        faults.push(Fault::new("never-true", span, "this can never be true of an entry"));
    }
}

fn joined(one: &Range<usize>, two: &Range<usize>) -> Range<usize> {
    one.start.min(two.start)..one.end.max(two.end)
}

/// A part that is true or false, as far as can be seen from it.
const fn is_truth(node: &Node) -> bool {
    node.of.is_question() || matches!(node.of, Part::Matches(..) | Part::Reported(..))
}

/// A value that a term can take.
#[derive(Clone, Debug, PartialEq)]
enum Value {
    Truth(bool),
    Number(i64),
    /// A word that is named, or any other.
    Word(Option<Box<str>>),
    Order(Ordering),
}

/// What is asked of a term.
enum Test {
    Holds,
    Number(Comparison, i64),
    OneOf(Box<[Box<str>]>),
    Order(Comparison),
}

/// A condition over terms, each by its place.
enum Tree {
    Always(bool),
    Not(Box<Tree>),
    All(Vec<Tree>),
    Any(Vec<Tree>),
    If(Box<[Tree; 3]>),
    Term(usize, Test),
}

impl Tree {
    fn holds(&self, choice: &[&Value]) -> bool {
        match self {
            Tree::Always(truth) => *truth,
            Tree::Not(one) => !one.holds(choice),
            Tree::All(all) => all.iter().all(|one| one.holds(choice)),
            Tree::Any(all) => all.iter().any(|one| one.holds(choice)),
            Tree::If(three) => {
                let [asked, then, other] = &**three;
                if asked.holds(choice) { then.holds(choice) } else { other.holds(choice) }
            }
            Tree::Term(place, test) => choice.get(*place).is_some_and(|value| test.passes(value)),
        }
    }
}

impl Test {
    fn passes(&self, value: &Value) -> bool {
        match (self, value) {
            (Test::Holds, Value::Truth(truth)) => *truth,
            (Test::Number(how, other), Value::Number(number)) => how.holds(number.cmp(other)),
            (Test::OneOf(words), Value::Word(Some(word))) => words.contains(word),
            (Test::Order(how), Value::Order(order)) => how.holds(*order),
            _ => false,
        }
    }
}

/// The terms of a condition, and the values that each can take.
#[derive(Default)]
struct Space {
    terms: Vec<(String, Vec<Value>)>,
}

impl Space {
    /// The place of a term, which can take these values besides those that it has.
    fn term(&mut self, key: String, values: impl IntoIterator<Item = Value>) -> usize {
        let place = self.terms.iter().position(|(other, _)| *other == key).unwrap_or_else(|| {
            self.terms.push((key, Vec::new()));
            self.terms.len().saturating_sub(1)
        });
        if let Some((_, known)) = self.terms.get_mut(place) {
            for value in values {
                if !known.contains(&value) {
                    known.push(value);
                }
            }
        }
        place
    }

    fn tree(&mut self, node: &Node) -> Tree {
        match &node.of {
            Part::Truth(truth) => Tree::Always(*truth),
            Part::Not(one) => Tree::Not(Box::new(self.tree(one))),
            Part::And(all) => Tree::All(all.iter().map(|one| self.tree(one)).collect()),
            Part::Or(all) => Tree::Any(all.iter().map(|one| self.tree(one)).collect()),
            Part::If(three) => Tree::If(Box::new(three.each_ref().map(|one| self.tree(one)))),
            Part::Compare(how, alike, two) => self.comparison(*how, *alike, two),
            Part::OneOf(_, one, words) => self.word(one, words),
            _ => self.opaque(node),
        }
    }

    fn opaque(&mut self, node: &Node) -> Tree {
        let values = [true, false].map(Value::Truth);
        Tree::Term(self.term(format!("{node:?}"), values), Test::Holds)
    }

    fn word(&mut self, one: &Node, words: &[Box<str>]) -> Tree {
        let named = words.iter().map(|word| Value::Word(Some(word.clone())));
        let place = self.term(format!("{one:?}"), named.chain([Value::Word(None)]));
        Tree::Term(place, Test::OneOf(words.into()))
    }

    fn comparison(&mut self, how: Comparison, alike: Alike, [one, two]: &[Node; 2]) -> Tree {
        match (&one.of, &two.of) {
            (Part::Number(one), Part::Number(two)) => Tree::Always(how.holds(one.cmp(two))),
            (_, Part::Number(number)) => self.number(one, how, *number),
            (Part::Number(number), _) => self.number(two, how.turned(), *number),
            (_, Part::Text(text)) => self.is_word((one, text), how),
            (Part::Text(text), _) => self.is_word((two, text), how),
            _ => self.pair(how, alike, (one, two)),
        }
    }

    fn is_word(&mut self, (one, text): (&Node, &str), how: Comparison) -> Tree {
        let tree = self.word(one, &[text.into()]);
        if how == Comparison::NotEqual { Tree::Not(Box::new(tree)) } else { tree }
    }

    /// A number beside a constant: just below it, it, just above it. What is counted is never below zero.
    fn number(&mut self, one: &Node, how: Comparison, number: i64) -> Tree {
        let counted = !matches!(one.of, Part::Calculate(..));
        let around = [number.saturating_sub(1), number, number.saturating_add(1)];
        let values = around.into_iter().chain([0]).filter(|value| !counted || *value >= 0);
        let place = self.term(format!("{one:?}"), values.map(Value::Number));
        Tree::Term(place, Test::Number(how, number))
    }

    /// Two facts beside each other.
    fn pair(&mut self, how: Comparison, alike: Alike, (one, two): (&Node, &Node)) -> Tree {
        let (first, second) = (format!("{one:?}"), format!("{two:?}"));
        if first == second {
            return Tree::Always(how.holds(Ordering::Equal));
        }
        let turned = first > second;
        let (key, how) = if turned {
            (format!("{second} <> {first}"), how.turned())
        } else {
            (format!("{first} <> {second}"), how)
        };
        let orders = [Ordering::Less, Ordering::Equal, Ordering::Greater];
        let place = self.term(format!("{alike:?} {key}"), orders.map(Value::Order));
        Tree::Term(place, Test::Order(how))
    }

    /// Whether something holds under no choice of values. Too many choices: not that it is known.
    fn none(&self, holds: &dyn Fn(&[&Value]) -> bool) -> bool {
        let sizes = self.terms.iter().map(|(_, values)| values.len());
        let choices = sizes.fold(1_usize, usize::saturating_mul);
        choices <= MOST_CHOICES && (0..choices).all(|choice| !holds(&self.choice(choice)))
    }

    /// The values of a choice, by its number.
    fn choice(&self, number: usize) -> Vec<&Value> {
        let mut rest = number;
        let value = |(_, values): &'_ (String, Vec<Value>)| -> usize {
            let size = values.len().max(1);
            let at = rest.checked_rem(size).unwrap_or_default();
            rest = rest.checked_div(size).unwrap_or_default();
            at
        };
        let places: Vec<usize> = self.terms.iter().map(value).collect();
        let chosen = self.terms.iter().zip(places).filter_map(|((_, values), at)| values.get(at));
        chosen.collect()
    }
}
