//! The kinds of faults, by code: stable words that programs and suppressions can name.

/// A kind of fault.
pub(super) struct Code {
    pub(super) name: &'static str,
    pub(super) means: &'static str,
}

const fn code(name: &'static str, means: &'static str) -> Code {
    Code { name, means }
}

/// The kinds of faults that are told of rule files, by code, and what each means.
///
/// Codes stay the same from release to release.
///
/// ```
/// let meaning = hirerisk::rulefile::codes().find(|(code, _)| *code == "unreachable");
/// assert_eq!(meaning.unwrap().1, "A level is never the finding.");
/// ```
pub fn codes() -> impl Iterator<Item = (&'static str, &'static str)> {
    CODES.iter().map(|code| (code.name, code.means))
}

/// Every kind, by name.
pub(super) static CODES: &[Code] = &[
    code("always-true", "A part of a condition holds whatever the facts are."),
    code("arguments", "A function is called with more or fewer arguments than it has."),
    code("bad-day", "A day or moment cannot be read."),
    code("bad-name", "A name or id is not made as names are."),
    code("bad-sentence", "Braces in a sentence stand for nothing."),
    code("build", "A scorer cannot be built with the rules of the files."),
    code("circular", "A named part is made of itself."),
    code("condition", "A condition cannot be read."),
    code("duplicate", "Two things have one name."),
    code("example", "An example is judged otherwise than it says."),
    code("example-profile", "The profile of an example cannot be read."),
    code("fact", "A fact of your own is not sound."),
    code(
        "falling",
        "A level has fewer points, a greater honest share or less carrying than the one below it.",
    ),
    code("full-stop", "A title ends in a full stop."),
    code("hidden-sign", "The file holds a sign that nobody sees."),
    code("judging-word", "A text judges a person, or reads as a probability."),
    code("missing", "Something that has to be said is not said."),
    code("missing-example", "No example of a kind, or of a level."),
    code("mixed-script", "A word mixes letters of scripts that look alike."),
    code("name-difference", "A difference of names that only you see brings points."),
    code("never-true", "A part of a condition can never be true."),
    code("not-supported", "Something of the language that rule files do not have."),
    code("out-of-range", "A number lies outside its limits."),
    code("over-bound", "More points than the honest share bears."),
    code("overlay", "An adjustment or exception does not fit its rule."),
    code("pattern", "A pattern cannot be read, or is too large."),
    code("preview-points", "A rule in preview has points."),
    code("protected", "A condition reads or names what must never be an input."),
    code("taken-family", "The first word of an id belongs to rules that ship."),
    code("taken-name", "A named part has the name of a fact."),
    code("toml", "The file is not TOML; nothing else of it is looked at."),
    code("too-deep", "Lists stand in each other too deep."),
    code("too-large", "The file is larger, or holds more rules, than is read."),
    code("too-many", "More levels than a rule has."),
    code("type", "A value of another kind is needed."),
    code("unknown-fact", "No fact has this name."),
    code("unknown-function", "No function has this name."),
    code("unknown-key", "The form of rule files does not have this key here."),
    code("unknown-list", "No list of reported values has this name."),
    code("unknown-name", "No check, source, rule, group or level has this name."),
    code("unknown-parameter", "The rule declares no parameter of this name."),
    code("unknown-word", "The fact or key never has this word."),
    code("unreachable", "A level is never the finding."),
    code("unused", "Something is declared and never read."),
    code("wrong-type", "A key holds another kind of value than it can."),
];
