//! What conditions name, found in what was read: a name within another name is not it, and blanks change nothing.

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::cel::{Expr, Kind};

/// `a.b.c`, where it is nothing but names.
pub(super) fn dotted(expr: &Expr) -> Option<String> {
    match &expr.kind {
        Kind::Name(name) => Some(name.clone()),
        Kind::Select(of, name) => Some(format!("{}.{name}", dotted(of)?)),
        _ => None,
    }
}

/// The ways of names that conditions go, like `a.b.c`, and each that they lead through. What begins with the
/// entry of a macro is none: the entry stands before all else of its name.
#[derive(Debug, Default)]
pub(super) struct Ways {
    all: BTreeSet<String>,
}

impl Ways {
    pub(super) fn of<'e>(all: impl Iterator<Item = &'e Expr>) -> Ways {
        let mut ways = Ways::default();
        all.for_each(|expr| ways.add(expr, &mut Vec::new()));
        ways
    }

    pub(super) fn have(&self, way: &str) -> bool {
        self.all.contains(way)
    }

    fn add<'e>(&mut self, expr: &'e Expr, entries: &mut Vec<&'e str>) {
        if let Some(way) = dotted(expr)
            && !way.split('.').next().is_some_and(|first| entries.contains(&first))
        {
            self.all.insert(way);
        }
        match &expr.kind {
            Kind::Select(one, _) | Kind::Has(one) | Kind::Not(one) => self.add(one, entries),
            Kind::And(one, two)
            | Kind::Or(one, two)
            | Kind::In(one, two)
            | Kind::Compare(_, one, two)
            | Kind::Calculate(_, one, two) => {
                self.add(one, entries);
                self.add(two, entries);
            }
            Kind::If(three) => {
                for one in three.iter() {
                    self.add(one, entries);
                }
            }
            Kind::List(all) | Kind::Call(_, all) => {
                for one in all {
                    self.add(one, entries);
                }
            }
            Kind::Each(each) => {
                self.add(&each.list, entries);
                entries.push(&each.var);
                for one in each.asked.iter().chain(&each.made) {
                    self.add(one, entries);
                }
                entries.pop();
            }
            Kind::Bool(_) | Kind::Int(_) | Kind::Text(_) | Kind::Name(_) | Kind::Foreign(..) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rulefile::cel::parse;

    #[test]
    fn ways_are_whole_names() {
        let expr =
            parse("params.days_max > 1 && acme . desk && a.exists(acme, acme.badge)").unwrap();
        let ways = Ways::of([&expr].into_iter());
        let have = ["params.days_max", "params.days", "acme.desk", "acme.des", "acme.badge", "a"];
        assert_eq!(have.map(|way| ways.have(way)), [true, false, true, false, false, true]);
    }
}
