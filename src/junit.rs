//! Reports for build servers: `JUnit` XML.

use alloc::format;
use alloc::string::String;
use core::fmt::Write as _;

use crate::label::is_printable;

/// What is wrong with a case: the element, its type, its message and its text.
pub(crate) type Wrong<'t> = (&'t str, &'t str, &'t str, &'t str);

/// A suite that is being written.
pub(crate) struct Suite {
    name: &'static str,
    properties: String,
    cases: String,
    count: u64,
    failures: u64,
    errors: u64,
}

impl Suite {
    pub(crate) const fn new(name: &'static str) -> Suite {
        Suite {
            name,
            properties: String::new(),
            cases: String::new(),
            count: 0,
            failures: 0,
            errors: 0,
        }
    }

    #[cfg(feature = "backtest")]
    pub(crate) fn property(&mut self, name: &str, value: u64) {
        let _ = writeln!(self.properties, "<property name=\"{name}\" value=\"{value}\"/>");
    }

    pub(crate) fn case(&mut self, class: &str, name: &str, wrong: Option<Wrong<'_>>) {
        self.count = self.count.saturating_add(1);
        let (class, name) = (escaped(class), escaped(name));
        let _ = write!(self.cases, "<testcase classname=\"{class}\" name=\"{name}\"");
        let Some((element, kind, message, told)) = wrong else {
            self.cases.push_str("/>\n");
            return;
        };
        let counted = if element == "failure" { &mut self.failures } else { &mut self.errors };
        *counted = counted.saturating_add(1);
        let (kind, message) = (escaped(kind), escaped(message));
        let told: String = told.lines().flat_map(|line| [escaped(line), "\n".into()]).collect();
        let _ = writeln!(
            self.cases,
            "><{element} type=\"{kind}\" message=\"{message}\">{told}</{element}></testcase>"
        );
    }

    fn whole(&self) -> String {
        let Suite { name, properties, cases, count, failures, errors } = self;
        let head = format!(
            "<testsuite name=\"{name}\" tests=\"{count}\" failures=\"{failures}\" errors=\"{errors}\" skipped=\"0\">\n"
        );
        let properties = match properties.as_str() {
            "" => String::new(),
            some => format!("<properties>\n{some}</properties>\n"),
        };
        [&head, &properties, cases.as_str(), "</testsuite>\n"].concat()
    }
}

/// Text that stays text, between tags and in an attribute.
///
/// # Source
///
/// Extensible Markup Language (XML) 1.0, fifth edition, sections 2.2 (characters) and 2.4 (markup).
fn escaped(text: &str) -> String {
    let mut told = String::with_capacity(text.len());
    for char in text.chars().filter(|char| is_printable(*char)) {
        match char {
            '&' => told.push_str("&amp;"),
            '<' => told.push_str("&lt;"),
            '>' => told.push_str("&gt;"),
            '"' => told.push_str("&quot;"),
            '\'' => told.push_str("&apos;"),
            '\u{fffe}' | '\u{ffff}' => {}
            other => told.push(other),
        }
    }
    told
}

/// Suites as one document.
pub(crate) fn document(name: &str, suites: &[Suite]) -> String {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    let all: String = suites.iter().map(Suite::whole).collect();
    format!("{head}<testsuites name=\"{name}\">\n{all}</testsuites>\n")
}
