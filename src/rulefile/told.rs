//! Problems as people, programs and code reviews read them.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde::Serialize;

use super::codes::{CODES, Code};
use super::problem::{Problem, Problems};

impl Problems {
    /// Each with its line, a caret under what is meant, and what to do about it: as compilers show them.
    ///
    /// ```
    /// use hirerisk::rulefile::{RuleFile, Rules};
    /// let files = [RuleFile::read("acme.toml", "[[rules]]\n")];
    /// let problems = Rules::load(&files).whole().unwrap_err();
    /// assert_eq!(problems.to_text(), "\
    /// error[unknown-key]: the file has no `rules`
    ///  --> acme.toml:1:3
    ///   |
    /// 1 | [[rules]]
    ///   |   ^^^^^
    ///   |
    ///   = help: did you mean `rule`?
    /// ");
    /// ```
    #[must_use]
    pub fn to_text(&self) -> String {
        let renderer = Renderer::plain();
        let mut text = String::new();
        for (at, problem) in self.iter().enumerate() {
            if at > 0 {
                text.push('\n');
            }
            let snippet = Snippet::source(&problem.excerpt)
                .line_start(problem.line)
                .path(&problem.file)
                .annotation(AnnotationKind::Primary.span(problem.marked.clone()));
            let title = Level::ERROR.primary_title(&problem.says).id(problem.code);
            let group = title.element(snippet);
            let group = match &problem.help {
                Some(help) => group.element(Level::HELP.message(help)),
                None => group,
            };
            text.push_str(&renderer.render(&[group]));
            text.push('\n');
        }
        text
    }

    /// A JSON list, each problem an object with the fields of [`Problem`].
    ///
    /// ```
    /// use hirerisk::rulefile::{RuleFile, Rules};
    /// let files = [RuleFile::read("acme.toml", "[[rules]]\n")];
    /// let problems = Rules::load(&files).whole().unwrap_err();
    /// let json: serde_json::Value = serde_json::from_str(&problems.to_json())?;
    /// assert_eq!(json[0]["code"], "unknown-key");
    /// assert_eq!(json[0]["line"], 1);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        written(&self.0)
    }

    /// A log in the Static Analysis Results Interchange Format, which code reviews show beside the lines.
    ///
    /// # Source
    ///
    /// OASIS, *Static Analysis Results Interchange Format (SARIF) Version 2.1.0*, 2020.
    ///
    /// ```
    /// use hirerisk::rulefile::{RuleFile, Rules};
    /// let files = [RuleFile::read("our checks/acme.toml", "[[rules]]\n")];
    /// let problems = Rules::load(&files).whole().unwrap_err();
    /// let log: serde_json::Value = serde_json::from_str(&problems.to_sarif())?;
    /// let result = &log["runs"][0]["results"][0];
    /// assert_eq!(result["ruleId"], "unknown-key");
    /// let place = &result["locations"][0]["physicalLocation"];
    /// assert_eq!(place["artifactLocation"]["uri"], "our%20checks/acme.toml");
    /// assert_eq!(place["region"]["startLine"], 1);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn to_sarif(&self) -> String {
        let used = |code: &&Code| self.iter().any(|problem| problem.code == code.name);
        let kinds: Vec<&Code> = CODES.iter().filter(used).collect();
        let results = self.iter().map(|problem| result(problem, &kinds)).collect();
        let described = kinds.iter().map(|code| Kind {
            id: code.name,
            short_description: Message { text: code.means.into() },
        });
        let driver = Driver {
            name: "hirerisk",
            version: env!("CARGO_PKG_VERSION"),
            information_uri: env!("CARGO_PKG_REPOSITORY"),
            rules: described.collect(),
        };
        written(&Log {
            schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
            version: "2.1.0",
            runs: [Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results }],
        })
    }
}

fn written(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

fn result<'p>(problem: &'p Problem, kinds: &[&Code]) -> Outcome<'p> {
    let help = problem.help.as_ref().map(|help| alloc::format!("; help: {help}"));
    let text = [problem.says.as_str(), help.as_deref().unwrap_or_default()].concat();
    let region = Region {
        start_line: problem.line,
        start_column: problem.column,
        end_column: problem.end_column,
    };
    let artifact_location = Artifact { uri: uri(&problem.file) };
    Outcome {
        rule_id: problem.code,
        rule_index: kinds.iter().position(|code| code.name == problem.code),
        level: "error",
        message: Message { text },
        locations: [Location { physical_location: Physical { artifact_location, region } }],
    }
}

/// The name of a file as a relative reference.
///
/// # Source
///
/// Uniform Resource Identifier (URI): Generic Syntax, RFC 3986, section 2.
fn uri(name: &str) -> String {
    let mut uri = String::with_capacity(name.len());
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            b'\\' => uri.push('/'),
            other => {
                // Writing into a string does not fail.
                let _ = write!(uri, "%{other:02X}");
            }
        }
    }
    uri
}

#[derive(Serialize)]
struct Log<'p> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'p>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'p> {
    tool: Tool,
    column_kind: &'static str,
    results: Vec<Outcome<'p>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    version: &'static str,
    information_uri: &'static str,
    rules: Vec<Kind>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Kind {
    id: &'static str,
    short_description: Message,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome<'p> {
    rule_id: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Message,
    locations: [Location; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: Physical,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    region: Region,
}

#[derive(Serialize)]
struct Artifact {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_column: usize,
}
