//! The form of a rule file: its tables and keys. The reader follows it, and the schema and the guide
//! are generated from it.

use crate::units::Stage;

/// A table and what can stand in it.
#[derive(Debug)]
pub(super) struct Form {
    /// Its name, as a message tells it: `a level`.
    pub(super) name: &'static str,
    pub(super) keys: &'static [Key],
}

/// A key of a table.
#[derive(Debug)]
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) needed: bool,
    pub(super) means: &'static str,
}

/// What a key holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// Text for people.
    Prose,
    /// A name or an id.
    Id,
    /// A condition in CEL.
    Condition,
    /// A day or a moment, as text or as TOML writes dates.
    Day,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A whole number within limits.
    Number(i64, i64),
    Flag,
    /// Names or ids.
    Ids,
    /// The words of a fact.
    Words,
    Table(&'static Form),
    Tables(&'static Form),
    /// A table whose keys are the author's.
    Named(&'static Kind),
    /// A profile: a table, or JSON as text.
    Profile,
}

const fn must(name: &'static str, kind: Kind, means: &'static str) -> Key {
    Key { name, kind, needed: true, means }
}

const fn may(name: &'static str, kind: Kind, means: &'static str) -> Key {
    Key { name, kind, needed: false, means }
}

/// The most points that a file can write: what a share of one in a million would bear.
const MOST_POINTS: i64 = 60;

const STAGES: &[&str] = &[
    Stage::Application.as_str(),
    Stage::Screening.as_str(),
    Stage::Interview.as_str(),
    Stage::Offer.as_str(),
    Stage::Onboarding.as_str(),
    Stage::Employment.as_str(),
];

/// The words of `carry`, rising.
pub(super) const CARRY: &[&str] = &["never", "no_record", "group"];

/// A whole file.
pub(super) static FILE: Form = Form {
    name: "the file",
    keys: &[
        may("source", Kind::Tables(&SOURCE), "Where something is published that rules rest on."),
        may("fact", Kind::Tables(&FACT), "Values of `extensions` that rules read."),
        may("rule", Kind::Tables(&RULE), "The rules."),
        may("adjustment", Kind::Tables(&ADJUSTMENT), "What is set otherwise about a rule."),
        may("exception", Kind::Tables(&EXCEPTION), "For whom a rule counts less for a while."),
    ],
};

static SOURCE: Form = Form {
    name: "a source",
    keys: &[
        must("id", Kind::Id, "How rules cite it."),
        must("publisher", Kind::Prose, "Who published it."),
        must("title", Kind::Prose, "Its title as published."),
        must("date", Kind::Prose, "When: a year, a month or a day."),
        must("url", Kind::Prose, "Where it can be read."),
        may(
            "read",
            Kind::Flag,
            "It was read; if not, it is known at second hand. `true` if left out.",
        ),
    ],
};

static FACT: Form = Form {
    name: "a fact",
    keys: &[
        must(
            "name",
            Kind::Id,
            "How conditions name it: plain words with dots, the first one yours.",
        ),
        must(
            "pointer",
            Kind::Prose,
            "Where it stands: a JSON Pointer below `/extensions`, with `*` for each entry of a list.",
        ),
        must(
            "kind",
            Kind::Word(&["token", "product", "word", "count", "truth", "moment"]),
            "What kind of value it is.",
        ),
        may("words", Kind::Words, "The words that it can be, of a `word`."),
        must("origin", Kind::Word(&["claimed", "observed", "verified"]), "Who brings it."),
        must("stage", Kind::Word(STAGES), "When it usually becomes known."),
        may(
            "speaks_for_the_person",
            Kind::Flag,
            "It can silence or soften a rule: where it is not given, it counts as none. `false` if left out.",
        ),
        must("meaning", Kind::Prose, "What it means, as a sentence: the candidate is told it."),
        may("at", Kind::Id, "The key beside the value that holds the day on which it was seen."),
    ],
};

static RULE: Form = Form {
    name: "a rule",
    keys: &[
        must("id", Kind::Id, "Stable for ever: `family.rule`, the family yours."),
        must("title", Kind::Prose, "What is seen, neutrally, without a full stop."),
        must("why", Kind::Prose, "Why it matters."),
        must("compares", Kind::Prose, "The two things compared, as a phrase."),
        must("innocent", Kind::Tables(&INNOCENT), "Who honestly shows the same."),
        must("settles", Kind::Ids, "Ids of the checks that settle the finding."),
        must("sources", Kind::Ids, "Ids of the sources."),
        may("indicators", Kind::Ids, "Ids of the indicators in your own evidence that it covers."),
        may(
            "group",
            Kind::Id,
            "The group of rules that fire for one cause. Without one it stands alone.",
        ),
        may(
            "stage",
            Kind::Word(STAGES),
            "The earliest stage at which it can be known. If left out, that of the latest fact that it needs.",
        ),
        must(
            "basis",
            Kind::Id,
            "On what the points rest: `assumed`, `expert`, `literature` or `fitted(n)`.",
        ),
        must("evasion", Kind::Prose, "How it is avoided."),
        must(
            "proxy",
            Kind::Prose,
            "Which protected trait it could stand in for, and what was done about it.",
        ),
        may("preview", Kind::Prose, "It is reported and never counts; and why."),
        may("deprecated_for", Kind::Id, "It counts until the rule named takes over."),
        may(
            "parameters",
            Kind::Named(&Kind::Table(&PARAMETER)),
            "Thresholds that conditions name as `params.name`, and that an adjustment can set otherwise.",
        ),
        may("let", Kind::Named(&Kind::Condition), "Parts of conditions, by name."),
        must(
            "level",
            Kind::Tables(&LEVEL),
            "Its levels, rising. The highest one that holds is the finding.",
        ),
        may("base", Kind::Profile, "What the profiles of all examples have in common."),
        must(
            "example",
            Kind::Tables(&EXAMPLE),
            "Profiles, and what the rule says of them: one of each kind at least.",
        ),
    ],
};

static INNOCENT: Form = Form {
    name: "an innocent explanation",
    keys: &[
        must("who", Kind::Prose, "The person and the reason, as a phrase."),
        must("settled_by", Kind::Id, "The id of the check that settles it."),
    ],
};

static PARAMETER: Form = Form {
    name: "a parameter",
    keys: &[
        must("value", Kind::Number(i64::MIN, i64::MAX), "Its value."),
        must("least", Kind::Number(i64::MIN, i64::MAX), "The least that it can be set to."),
        must("most", Kind::Number(i64::MIN, i64::MAX), "The most that it can be set to."),
        must("meaning", Kind::Prose, "What it means, as a sentence."),
    ],
};

static LEVEL: Form = Form {
    name: "a level",
    keys: &[
        must("name", Kind::Id, "A stable code."),
        must("when", Kind::Condition, "When it holds."),
        may("count", Kind::Condition, "The number that `{n}` stands for in `says`."),
        must("points", Kind::Number(0, MOST_POINTS), "Its points, in decibans."),
        must("why", Kind::Prose, "When it holds, and why it is worth these points."),
        must(
            "honest",
            Kind::Table(&HONEST),
            "How many honest candidates show it, or a higher level.",
        ),
        must(
            "says",
            Kind::Prose,
            "What was seen, as a sentence: `{0}` to `{3}` stand for the facts cited, `{n}` for the count.",
        ),
        must(
            "carry",
            Kind::Word(CARRY),
            "Whether it can be one of the two causes that `escalate` asks for.",
        ),
    ],
};

static HONEST: Form = Form {
    name: "an honest share",
    keys: &[
        must("per_million", Kind::Number(1, 1_000_000), "An upper limit, of a million."),
        must("basis", Kind::Id, "The id of a source, or `assumed`."),
        must("note", Kind::Prose, "How the share was reached."),
    ],
};

static EXAMPLE: Form = Form {
    name: "an example",
    keys: &[
        must(
            "kind",
            Kind::Word(&["fires", "quiet", "unknown", "honest"]),
            "`fires` at a level, stays `quiet`, is `unknown`, or an `honest` person whose whole assessment stays under `verify`.",
        ),
        must("title", Kind::Prose, "Who it is, as a phrase."),
        must("as_of", Kind::Day, "When it is judged."),
        may("level", Kind::Id, "The level, of one that fires."),
        may("points", Kind::Number(0, MOST_POINTS), "Its points, of one that fires."),
        may("missing", Kind::Id, "The fact that is told to be missing, of one that is unknown."),
        may("profile", Kind::Profile, "The profile, laid over the `base` of the rule (RFC 7396)."),
        may(
            "without",
            Kind::Ids,
            "JSON Pointers of what is taken away from it, the `base` included.",
        ),
    ],
};

static ADJUSTMENT: Form = Form {
    name: "an adjustment",
    keys: &[
        must("rule", Kind::Id, "The rule."),
        must("by", Kind::Prose, "Who decided it."),
        must("why", Kind::Prose, "Why."),
        must("at", Kind::Day, "When."),
        must("made_for", Kind::Id, "The version of the rule set that it was made for."),
        may("off", Kind::Flag, "The rule is reported and never counts."),
        may("points", Kind::Tables(&POINTS), "Points of levels."),
        may("text", Kind::Tables(&TEXT), "Wording."),
        may("parameters", Kind::Named(&Kind::Table(&SETTING)), "Thresholds of a rule of a file."),
    ],
};

static POINTS: Form = Form {
    name: "a change of points",
    keys: &[
        must("level", Kind::Id, "The level."),
        must("was", Kind::Number(0, MOST_POINTS), "Its points when you decided."),
        must("ours", Kind::Number(0, MOST_POINTS), "Yours."),
    ],
};

static TEXT: Form = Form {
    name: "a change of wording",
    keys: &[
        must("of", Kind::Word(&["title", "says", "why"]), "What is worded otherwise."),
        may("level", Kind::Id, "The level, of `says` and `why`."),
        must("was", Kind::Prose, "Its wording when you decided."),
        must("ours", Kind::Prose, "Yours."),
    ],
};

static SETTING: Form = Form {
    name: "a setting",
    keys: &[
        must("was", Kind::Number(i64::MIN, i64::MAX), "Its value when you decided."),
        must("ours", Kind::Number(i64::MIN, i64::MAX), "Yours."),
    ],
};

static EXCEPTION: Form = Form {
    name: "an exception",
    keys: &[
        must("id", Kind::Id, "Its name."),
        must("rule", Kind::Id, "The rule."),
        may("levels", Kind::Ids, "The levels that it covers, from the lowest; all if left out."),
        may("candidates", Kind::Ids, "The ids of the profiles that it covers."),
        may(
            "everybody",
            Kind::Flag,
            "It covers everybody. Either this or `candidates` has to stand.",
        ),
        must("points", Kind::Number(0, MOST_POINTS), "What a finding still counts."),
        must("why", Kind::Prose, "Why."),
        must("by", Kind::Prose, "Who decided it."),
        must("from", Kind::Day, "Its first day."),
        must("until", Kind::Day, "Its last day."),
    ],
};
