//! A condition as it was written: our own tree, so that the parser behind it can be exchanged.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::ops::Range;

/// A part of a condition, and where it stands: bytes of its text.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::rulefile) struct Expr {
    pub(in crate::rulefile) span: Range<usize>,
    pub(in crate::rulefile) kind: Kind,
}

impl Expr {
    /// The same, its places that many bytes further on: a rule's texts follow each other.
    pub(in crate::rulefile) fn moved(&mut self, by: usize) {
        self.span = self.span.start.saturating_add(by)..self.span.end.saturating_add(by);
        match &mut self.kind {
            Kind::Select(one, _) | Kind::Has(one) | Kind::Not(one) => one.moved(by),
            Kind::And(one, two)
            | Kind::Or(one, two)
            | Kind::In(one, two)
            | Kind::Compare(_, one, two)
            | Kind::Calculate(_, one, two) => {
                one.moved(by);
                two.moved(by);
            }
            Kind::If(three) => three.iter_mut().for_each(|one| one.moved(by)),
            Kind::List(all) | Kind::Call(_, all) => all.iter_mut().for_each(|one| one.moved(by)),
            Kind::Each(each) => {
                each.list.moved(by);
                each.asked.iter_mut().chain(&mut each.made).for_each(|one| one.moved(by));
            }
            Kind::Bool(_) | Kind::Int(_) | Kind::Text(_) | Kind::Name(_) | Kind::Foreign(..) => {}
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(in crate::rulefile) enum Kind {
    Bool(bool),
    Int(i64),
    Text(String),
    List(Vec<Expr>),
    Name(String),
    Select(Box<Expr>, String),
    /// `has(a.b)`.
    Has(Box<Expr>),
    Not(Box<Expr>),
    And(Box<Expr>, Box<Expr>),
    Or(Box<Expr>, Box<Expr>),
    If(Box<[Expr; 3]>),
    Compare(Comparison, Box<Expr>, Box<Expr>),
    In(Box<Expr>, Box<Expr>),
    Calculate(Operation, Box<Expr>, Box<Expr>),
    /// A function; one called on a value (`list.size()`) has it as its first argument.
    Call(String, Vec<Expr>),
    /// `list.exists(x, ...)` and its like.
    Each(Box<Each>),
    /// Something of the language that rule files do not have, and what to write in its place.
    Foreign(&'static str, &'static str),
}

/// A macro over the entries of a list.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::rulefile) struct Each {
    pub(in crate::rulefile) of: Macro,
    pub(in crate::rulefile) list: Expr,
    pub(in crate::rulefile) var: String,
    /// What is asked of each entry.
    pub(in crate::rulefile) asked: Option<Expr>,
    /// What `map` makes of each entry.
    pub(in crate::rulefile) made: Option<Expr>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rulefile) enum Macro {
    All,
    Exists,
    ExistsOne,
    /// `filter` and `map`: a list again.
    List,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rulefile) enum Comparison {
    Equal,
    NotEqual,
    Less,
    AtMost,
    More,
    AtLeast,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rulefile) enum Operation {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
}

impl Comparison {
    /// The same comparison read from the other side.
    pub(in crate::rulefile) const fn turned(self) -> Comparison {
        match self {
            Comparison::Equal | Comparison::NotEqual => self,
            Comparison::Less => Comparison::More,
            Comparison::AtMost => Comparison::AtLeast,
            Comparison::More => Comparison::Less,
            Comparison::AtLeast => Comparison::AtMost,
        }
    }

    /// Whether two values that stand in this order compare so.
    pub(in crate::rulefile) const fn holds(self, order: Ordering) -> bool {
        match self {
            Comparison::Equal => order.is_eq(),
            Comparison::NotEqual => order.is_ne(),
            Comparison::Less => order.is_lt(),
            Comparison::AtMost => order.is_le(),
            Comparison::More => order.is_gt(),
            Comparison::AtLeast => order.is_ge(),
        }
    }

    pub(in crate::rulefile) const fn is_order(self) -> bool {
        !matches!(self, Comparison::Equal | Comparison::NotEqual)
    }
}
