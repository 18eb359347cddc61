//! From text to our tree, through the parser of the crate `cel`. Nothing else knows that crate.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use cel::common::ast::{
    CallExpr, ComprehensionExpr, Expr as CelExpr, IdedExpr, LiteralValue, SourceInfo, operators,
};

use super::ast::{Comparison, Each, Expr, Kind, Macro, Operation};

/// No condition is longer, in bytes. It bounds what the parser and every later step can need.
pub(in crate::rulefile) const LONGEST: usize = 4_096;

/// No tree goes deeper.
const DEEPEST: usize = 48;

/// No condition has more brackets in each other: the parser goes down some twenty calls for each.
const MOST_BRACKETS: usize = 8;

/// No condition has more signs. The parser goes down once for each sign of a chain like `a.b.c` or
/// `1 + 2 + 3`, on a stack that may be small.
const MOST_SIGNS: usize = 320;

/// A text that is no condition: what is wrong, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::rulefile) struct Unreadable {
    pub(in crate::rulefile) span: Range<usize>,
    pub(in crate::rulefile) says: String,
    pub(in crate::rulefile) help: Option<&'static str>,
}

/// Reads a condition.
///
/// # Errors
///
/// Every fault that the parser names; it goes on after the first.
pub(in crate::rulefile) fn parse(text: &str) -> Result<Expr, Vec<Unreadable>> {
    if let Some(fault) = too_much(text) {
        return Err(Vec::from([fault]));
    }
    let parser = cel::parser::Parser::default().max_recursion_depth(96);
    let (tree, info) = parser.parse_with_source_info(text).map_err(|errors| {
        let faults = errors.errors.iter().map(|error| fault(text, error.pos, &error.msg));
        let mut faults: Vec<Unreadable> = faults.collect();
        faults.dedup();
        // One slip makes the parser stumble again; what follows the first place is noise.
        faults.truncate(1);
        faults
    })?;
    Reading { text, info: &info }.expr(&tree, DEEPEST).map_err(|fault| Vec::from([fault]))
}

/// What is refused before the parser sees it: its own recursion, and that of the tree it makes, is
/// bounded by the length and by the brackets.
fn too_much(text: &str) -> Option<Unreadable> {
    let refused = |span, says: &str, help| Some(Unreadable { span, says: says.into(), help });
    if text.trim().is_empty() {
        return refused(0..text.len(), "the condition is empty", None);
    }
    if text.len() > LONGEST {
        let help = Some("name parts of it under `[rule.let]`, or make it two rules");
        return refused(LONGEST..text.len(), "the condition is longer than 4096 bytes", help);
    }
    let (mut open, mut signs) = (0_usize, 0_usize);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' | b'[' | b'{' => open = open.saturating_add(1),
            b')' | b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        signs = signs.saturating_add(usize::from(byte.is_ascii_punctuation() && byte != b'_'));
        let span = at..at.saturating_add(1);
        if open > MOST_BRACKETS {
            let help = Some("name the inner part under `[rule.let]`");
            return refused(span, "the condition has more than 8 brackets in each other", help);
        }
        if signs > MOST_SIGNS {
            let help = Some("name parts of it under `[rule.let]`, or make it two rules");
            return refused(span, "the condition has more than 320 signs", help);
        }
    }
    None
}

/// A fault of the parser's, in plain words.
fn fault(text: &str, (line, column): (isize, isize), message: &str) -> Unreadable {
    let line = usize::try_from(line).unwrap_or(1).max(1);
    let before = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len);
    let start = before.fold(0, usize::saturating_add);
    // The parser counts signs from one.
    let column = usize::try_from(column).unwrap_or(1).saturating_sub(1);
    let rest = text.get(start..).unwrap_or_default();
    let at = rest.char_indices().nth(column).map_or(text.len(), |(at, _)| start.saturating_add(at));
    let found = text.get(at..).and_then(|rest| rest.chars().next());
    let end = at.saturating_add(found.map_or(0, char::len_utf8));
    let (says, help) = plainly(text, at, message);
    Unreadable { span: at..end, says, help }
}

fn plainly(text: &str, at: usize, message: &str) -> (String, Option<&'static str>) {
    let message = message.trim_start_matches("Syntax error: ");
    let rest = text.get(at..).unwrap_or_default();
    if rest.starts_with('=') && !rest.starts_with("==") {
        return ("a single `=` compares nothing".into(), Some("write `==`"));
    }
    if rest.trim_start().is_empty() || message.contains("<EOF>'") {
        return ("the condition ends too early".into(), Some("something is missing at the end"));
    }
    if message.contains("has()") {
        return ("`has` asks for a field of something".into(), Some("write `has(a.b)`"));
    }
    if message.contains("ecursion limit") {
        return ("the condition is nested too deeply".into(), None);
    }
    if message.contains("token recognition error") && has_escape(rest) {
        let help = "write it raw, `r'...'`: in it a `\\` stands for itself";
        return ("a `\\` begins no escape in this text".into(), Some(help));
    }
    if message.contains("token recognition error") {
        let help = "text stands in quotes; `and`, `or` and `not` are `&&`, `||` and `!`";
        return ("this sign does not belong here".into(), Some(help));
    }
    let word = rest.split(|sign: char| !sign.is_alphanumeric() && sign != '_').next();
    match word {
        Some("and") => ("`and` is no operator".into(), Some("write `&&`")),
        Some("or") => ("`or` is no operator".into(), Some("write `||`")),
        Some("not") => ("`not` is no operator".into(), Some("write `!`")),
        _ => ("the condition cannot be read from here on".into(), None),
    }
}

/// Whether a text begins here that holds a `\`.
fn has_escape(rest: &str) -> bool {
    let quote = rest.chars().next().filter(|sign| matches!(sign, '\'' | '"'));
    let inside = quote.and_then(|quote| rest.get(1..)?.split(quote).next());
    inside.is_some_and(|inside| inside.contains('\\'))
}

struct Reading<'t> {
    text: &'t str,
    info: &'t SourceInfo,
}

type Read<T> = Result<T, Unreadable>;

impl Reading<'_> {
    /// The place that the parser noted: for an operator its sign, for a call its bracket.
    fn place(&self, tree: &IdedExpr) -> Range<usize> {
        let size = |place: u32| usize::try_from(place).unwrap_or(usize::MAX);
        let noted = self.info.offset_for(tree.id);
        let (start, last) = noted.map_or((0, 0), |(start, last)| (size(start), size(last)));
        start..last.saturating_add(1).min(self.text.len())
    }

    fn expr(&self, tree: &IdedExpr, deep: usize) -> Read<Expr> {
        let place = self.place(tree);
        let Some(deep) = deep.checked_sub(1) else {
            let help = Some("name the inner part under `[rule.let]`");
            return Err(Unreadable { span: place, says: "nested deeper than 48".into(), help });
        };
        let kind = match &tree.expr {
            CelExpr::Ident(name) => Kind::Name(name.clone()),
            CelExpr::Literal(value) => literal(value),
            CelExpr::List(list) => {
                let elements = list.elements.iter().map(|one| self.expr(one, deep));
                Kind::List(elements.collect::<Read<_>>()?)
            }
            CelExpr::Select(select) => {
                let operand = self.expr(&select.operand, deep)?;
                let span = operand.span.start..self.end_of_name(place.start, &select.field);
                let kind = Kind::Select(Box::new(operand), select.field.clone());
                if select.test {
                    let inner = Expr { span, kind };
                    let span = self.call_at(place.start, core::slice::from_ref(&inner.span));
                    return Ok(Expr { span, kind: Kind::Has(Box::new(inner)) });
                }
                return Ok(Expr { span, kind });
            }
            CelExpr::Call(call) => return self.call((call, place), deep),
            CelExpr::Comprehension(made) => return self.each((made, place), deep),
            CelExpr::Map(_) => Kind::Foreign("a map", "compare facts one by one"),
            CelExpr::Struct(_) => Kind::Foreign("a message", "compare facts one by one"),
            CelExpr::Unspecified => Kind::Foreign("this", "leave it out"),
        };
        let end = match &kind {
            Kind::List(all) => {
                let last = all.iter().map(|one| one.span.end).fold(place.end, usize::max);
                self.closing(last, ']')
            }
            _ => place.end,
        };
        Ok(Expr { span: place.start..end, kind })
    }

    fn call(&self, (call, place): (&CallExpr, Range<usize>), deep: usize) -> Read<Expr> {
        let target = call.target.iter().map(|target| &**target);
        let arguments = target.chain(&call.args).map(|one| self.expr(one, deep));
        let mut arguments: Vec<Expr> = arguments.collect::<Read<_>>()?;
        let operator = call.func_name.as_str();
        if !is_operator(operator) {
            let spans: Vec<_> = arguments.iter().map(|one| one.span.clone()).collect();
            let span = self.call_at(place.start, &spans);
            return Ok(Expr { span, kind: Kind::Call(call.func_name.clone(), arguments) });
        }
        let first = arguments.iter().map(|one| one.span.start).fold(place.start, usize::min);
        let last = arguments.iter().map(|one| one.span.end).fold(place.end, usize::max);
        let kind = match (operator, arguments.len()) {
            (operators::CONDITIONAL, 3) => match <[Expr; 3]>::try_from(arguments) {
                Ok(three) => Kind::If(Box::new(three)),
                Err(_) => Kind::Foreign("this", "leave it out"),
            },
            (_, 2) => {
                let (two, one) = (arguments.pop(), arguments.pop());
                one.zip(two)
                    .map_or(Kind::Foreign("this", "leave it out"), |pair| of_two(operator, pair))
            }
            (_, 1) => arguments
                .pop()
                .map_or(Kind::Foreign("this", "leave it out"), |one| of_one(operator, one)),
            _ => Kind::Foreign("this", "leave it out"),
        };
        Ok(Expr { span: first..last, kind })
    }

    /// A macro, found again in what the parser made of it.
    fn each(&self, (made, place): (&ComprehensionExpr, Range<usize>), deep: usize) -> Read<Expr> {
        let list = self.expr(&made.iter_range, deep)?;
        let (of, asked, out) = taken_apart(made);
        let asked = asked.map(|asked| self.expr(asked, deep)).transpose()?;
        let made_of = out.map(|out| self.expr(out, deep)).transpose()?;
        let inner = [&asked, &made_of].into_iter().flatten().map(|one| one.span.clone());
        let mut spans = Vec::from([list.span.clone()]);
        spans.extend(inner);
        let span = self.call_at(place.start, &spans);
        if made.iter_var2.is_some() {
            let kind = Kind::Foreign("a macro of two variables", "name the entry alone");
            return Ok(Expr { span, kind });
        }
        let own =
            matches!(&made_of, Some(Expr { kind: Kind::Name(name), .. }) if *name == made.iter_var);
        let kind = Kind::Each(Box::new(Each {
            of,
            list,
            var: made.iter_var.clone(),
            asked,
            made: if own { None } else { made_of },
        }));
        Ok(Expr { span, kind })
    }

    /// The end of a field's name that begins after the place of its point, or inside `has(`.
    fn end_of_name(&self, from: usize, name: &str) -> usize {
        let found = self.text.get(from..).and_then(|rest| rest.find(name));
        found.map_or(from, |at| from.saturating_add(at).saturating_add(name.len()))
    }

    /// The whole of a call, of which the place of the bracket is known.
    fn call_at(&self, bracket: usize, parts: &[Range<usize>]) -> Range<usize> {
        let before = self.text.get(..bracket).unwrap_or_default().trim_end();
        let name =
            before.trim_end_matches(|sign: char| sign.is_ascii_alphanumeric() || sign == '_');
        let start = parts.iter().map(|part| part.start).fold(name.len(), usize::min);
        let last = parts.iter().map(|part| part.end).fold(bracket.saturating_add(1), usize::max);
        start..self.closing(last, ')')
    }

    /// The place after the bracket that closes, if it stands next.
    fn closing(&self, from: usize, bracket: char) -> usize {
        let rest = self.text.get(from..).unwrap_or_default();
        let skipped = rest.trim_start();
        let spaces = rest.len().saturating_sub(skipped.len());
        if skipped.starts_with(bracket) {
            from.saturating_add(spaces).saturating_add(1)
        } else {
            from
        }
    }
}

fn literal(value: &LiteralValue) -> Kind {
    match value {
        LiteralValue::Boolean(truth) => Kind::Bool(*truth.inner()),
        LiteralValue::Int(number) => Kind::Int(*number.inner()),
        // One kind of whole number: `2u` and `2` are the same.
        LiteralValue::UInt(number) => i64::try_from(*number.inner())
            .map_or(Kind::Foreign("so large a number", "numbers fit 63 bits"), Kind::Int),
        LiteralValue::String(text) => Kind::Text(text.inner().into()),
        LiteralValue::Double(_) => {
            Kind::Foreign("a number with a fraction", "days, counts and points are whole")
        }
        LiteralValue::Bytes(_) => Kind::Foreign("a text of bytes", "leave out the `b`"),
        LiteralValue::Null => {
            Kind::Foreign("`null`", "a fact that is not given is unknown by itself; ask `has(...)`")
        }
    }
}

/// Operators have signs in their names that no function has.
fn is_operator(name: &str) -> bool {
    name.contains(['_', '@', '!', '-'])
        && !name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_')
        || matches!(name, operators::SUBSTRACT | operators::NEGATE)
}

fn of_one(operator: &str, one: Expr) -> Kind {
    match operator {
        operators::LOGICAL_NOT => Kind::Not(Box::new(one)),
        operators::NEGATE => {
            let zero = Expr { span: one.span.clone(), kind: Kind::Int(0) };
            Kind::Calculate(Operation::Subtract, Box::new(zero), Box::new(one))
        }
        _ => Kind::Foreign("this operator", "leave it out"),
    }
}

fn of_two(operator: &str, (one, two): (Expr, Expr)) -> Kind {
    let (one, two) = (Box::new(one), Box::new(two));
    let compared = match operator {
        operators::EQUALS => Some(Comparison::Equal),
        operators::NOT_EQUALS => Some(Comparison::NotEqual),
        operators::LESS => Some(Comparison::Less),
        operators::LESS_EQUALS => Some(Comparison::AtMost),
        operators::GREATER => Some(Comparison::More),
        operators::GREATER_EQUALS => Some(Comparison::AtLeast),
        _ => None,
    };
    if let Some(comparison) = compared {
        return Kind::Compare(comparison, one, two);
    }
    match operator {
        operators::LOGICAL_AND => Kind::And(one, two),
        operators::LOGICAL_OR => Kind::Or(one, two),
        operators::IN => Kind::In(one, two),
        operators::ADD => Kind::Calculate(Operation::Add, one, two),
        operators::SUBSTRACT => Kind::Calculate(Operation::Subtract, one, two),
        operators::MULTIPLY => Kind::Calculate(Operation::Multiply, one, two),
        operators::DIVIDE => Kind::Calculate(Operation::Divide, one, two),
        operators::MODULO => Kind::Calculate(Operation::Remainder, one, two),
        operators::INDEX | operators::OPT_INDEX => {
            Kind::Foreign("a place in a list", "lists have no order here: ask `exists`")
        }
        _ => Kind::Foreign("this operator", "leave it out"),
    }
}

/// The macro behind a comprehension, what it asks of each entry and what it makes of it. The parser
/// expands macros as the published specification does.
fn taken_apart(made: &ComprehensionExpr) -> (Macro, Option<&IdedExpr>, Option<&IdedExpr>) {
    let CelExpr::Call(step) = &made.loop_step.expr else { return (Macro::List, None, None) };
    let argument = |place: usize| step.args.get(place);
    match (&made.accu_init.expr, step.func_name.as_str()) {
        (CelExpr::Literal(LiteralValue::Boolean(_)), operators::LOGICAL_OR) => {
            (Macro::Exists, argument(1), None)
        }
        (CelExpr::Literal(LiteralValue::Boolean(_)), _) => (Macro::All, argument(1), None),
        (CelExpr::Literal(_), _) => (Macro::ExistsOne, argument(0), None),
        (_, operators::CONDITIONAL) => (Macro::List, argument(0), argument(1).and_then(added)),
        (_, _) => (Macro::List, None, added(&made.loop_step)),
    }
}

/// The element of `@result + [element]`.
fn added(step: &IdedExpr) -> Option<&IdedExpr> {
    let CelExpr::Call(sum) = &step.expr else { return None };
    let CelExpr::List(list) = &sum.args.get(1)?.expr else { return None };
    list.elements.first()
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::string::ToString as _;

    use super::*;

    fn shown(text: &str) -> String {
        fn inner(text: &str, expr: &Expr, out: &mut Vec<String>) {
            out.push(text.get(expr.span.clone()).unwrap().to_string());
            match &expr.kind {
                Kind::Select(one, _) | Kind::Has(one) | Kind::Not(one) => inner(text, one, out),
                Kind::And(one, two)
                | Kind::Or(one, two)
                | Kind::In(one, two)
                | Kind::Compare(_, one, two)
                | Kind::Calculate(_, one, two) => {
                    inner(text, one, out);
                    inner(text, two, out);
                }
                Kind::Call(_, all) | Kind::List(all) => {
                    for one in all {
                        inner(text, one, out);
                    }
                }
                Kind::If(three) => {
                    for one in three.iter() {
                        inner(text, one, out);
                    }
                }
                Kind::Each(each) => {
                    inner(text, &each.list, out);
                    for one in [&each.asked, &each.made].into_iter().flatten() {
                        inner(text, one, out);
                    }
                }
                Kind::Bool(_)
                | Kind::Int(_)
                | Kind::Text(_)
                | Kind::Name(_)
                | Kind::Foreign(..) => {}
            }
        }
        let mut out = Vec::new();
        inner(text, &parse(text).unwrap(), &mut out);
        out.join(" | ")
    }

    #[test]
    fn every_part_knows_its_place() {
        assert_eq!(shown("a.b.c == 'x'"), "a.b.c == 'x' | a.b.c | a.b | a | 'x'");
        assert_eq!(shown("has(a.b) && !c"), "has(a.b) && !c | has(a.b) | a.b | a | !c | c");
        assert_eq!(
            shown("a.exists( s , s.at > b )"),
            "a.exists( s , s.at > b ) | a | s.at > b | s.at | s | b"
        );
        assert_eq!(
            shown("f(a, b ) in [1, 2]"),
            "f(a, b ) in [1, 2] | f(a, b ) | a | b | [1, 2] | 1 | 2"
        );
        assert_eq!(
            shown("a.filter(s, s.x).map(s, s.y).size() >= 2"),
            "a.filter(s, s.x).map(s, s.y).size() >= 2 | a.filter(s, s.x).map(s, s.y).size() | \
             a.filter(s, s.x).map(s, s.y) | a.filter(s, s.x) | a | s.x | s | s.y | s | 2"
        );
        assert_eq!(shown("'\u{fc}\u{fc}' == a"), "'\u{fc}\u{fc}' == a | '\u{fc}\u{fc}' | a");
    }

    #[test]
    fn macros_are_found_again() {
        let of = |text: &str| match parse(text).unwrap().kind {
            Kind::Each(each) => (each.of, each.asked.is_some(), each.made.is_some()),
            other => panic!("{other:?}"),
        };
        assert_eq!(of("a.exists(x, x.b)"), (Macro::Exists, true, false));
        assert_eq!(of("a.all(x, x.b)"), (Macro::All, true, false));
        assert_eq!(of("a.exists_one(x, x.b)"), (Macro::ExistsOne, true, false));
        assert_eq!(of("a.filter(x, x.b)"), (Macro::List, true, false));
        assert_eq!(of("a.map(x, x.b)"), (Macro::List, false, true));
        assert_eq!(of("a.map(x, x.c, x.b)"), (Macro::List, true, true));
    }

    #[test]
    fn faults_are_told_plainly_and_nothing_overflows() {
        let told = |text: &str| {
            let fault = parse(text).unwrap_err().into_iter().next().unwrap();
            (fault.span, fault.says)
        };
        assert_eq!(told("a = 1"), (2..3, "a single `=` compares nothing".into()));
        assert_eq!(told("a =="), (4..4, "the condition ends too early".into()));
        assert_eq!(told("a and b"), (2..3, "`and` is no operator".into()));
        assert_eq!(told("").1, "the condition is empty");
        for length in [47, 90, 150, 310, 4_000] {
            for text in [
                "(".repeat(length),
                "!".repeat(length) + "a",
                "-".repeat(length) + "1",
                "a".to_string() + &".a".repeat(length),
                "a".to_string() + &"+a".repeat(length),
                "a".to_string() + &"?a:a".repeat(length / 2),
                "a".to_string() + &"[0]".repeat(length / 2),
                "a".to_string() + &"&&a".repeat(length / 2),
                "a.exists(a,".repeat(length / 3) + "a",
                "'".to_string() + &"\\".repeat(length),
                "a ".repeat(length),
            ] {
                let _ = parse(&text);
            }
        }
    }
}
