//! The functions that a condition can call, each with the field's own meaning.

/// A function, as the documentation and the messages tell it.
pub(super) struct Function {
    pub(super) name: &'static str,
    pub(super) call: &'static str,
    pub(super) gives: &'static str,
    pub(super) means: &'static str,
    pub(super) of: Call,
    pub(super) arguments: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Call {
    Size,
    Distinct,
    DaysOf,
    DaysBetween,
    HoursBetween,
    Overlap,
    SameName,
    DeclaredName,
    SameDomain,
    Distance,
    ClaimedIn,
    InValues,
    Matches,
    Timestamp,
}

/// The functions that conditions can call: how each is called, what it gives, what it means.
///
/// ```
/// let calls: Vec<&str> = hirerisk::rulefile::functions().map(|(call, ..)| call).collect();
/// assert!(calls.contains(&"days_between(moment, moment)"));
/// ```
pub fn functions() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    FUNCTIONS.iter().map(|function| (function.call, function.gives, function.means))
}

/// How near two places are, from far to near.
pub(super) const DISTANCES: [&str; 5] =
    ["other_country", "other_city", "same_city", "same_building", "same_address"];

/// What is asked of lists, and how: the entry gets a name first.
pub(super) const MACROS: [&str; 5] =
    ["all(x, ...)", "exists(x, ...)", "exists_one(x, ...)", "filter(x, ...)", "map(x, ...)"];

/// What to write in the place of a function that other languages have.
pub(super) fn instead(name: &str) -> Option<&'static str> {
    Some(match name {
        "startsWith" => "of a product: `matches('^...')`; all else is compared with another fact",
        "endsWith" => "of a product: `matches('...$')`; all else is compared with another fact",
        "contains" | "includes" => "of a product: `matches('...')`; of a list: `x in list`",
        "any" | "some" => "did you mean `exists`?",
        "every" => "did you mean `all`?",
        "select" | "where" => "did you mean `filter`?",
        "len" | "length" => "did you mean `size`?",
        "count" => "count with `list.size()` or `list.filter(x, ...).size()`",
        "unique" => "did you mean `distinct`?",
        "now" | "today" => "the moment of the assessment is `as_of`",
        "date" | "datetime" => "did you mean `timestamp`?",
        "duration" => "days and hours are whole numbers: `days_between(a, b) > 3`",
        "lower" | "upper" | "lowerAscii" | "upperAscii" | "toLowerCase" | "toUpperCase" => {
            "leave it out: products compare and match without regard to case"
        }
        _ => return None,
    })
}

/// Every function, by name.
pub(super) static FUNCTIONS: [Function; 14] = [
    Function {
        name: "claimed_in",
        call: "claimed_in(country, moment)",
        gives: "yes or no",
        means: "A home claimed by then, a stay announced by then or an approved journey of that day lies in the country.",
        of: Call::ClaimedIn,
        arguments: 2,
    },
    Function {
        name: "days_between",
        call: "days_between(moment, moment)",
        gives: "a whole number",
        means: "Whole days from the earlier moment to the later.",
        of: Call::DaysBetween,
        arguments: 2,
    },
    Function {
        name: "days_of",
        call: "days_of(list.map(x, moment))",
        gives: "a count",
        means: "On how many calendar days.",
        of: Call::DaysOf,
        arguments: 1,
    },
    Function {
        name: "declared_name",
        call: "declared_name(name, moment)",
        gives: "yes or no",
        means: "The name is, or may be, one that was declared by then: order, case, accents, initials and spellings make no other name.",
        of: Call::DeclaredName,
        arguments: 2,
    },
    Function {
        name: "distance",
        call: "distance(place, place)",
        gives: "`other_country`, `other_city`, `same_city`, `same_building` or `same_address`",
        means: "How near two places are; unknown where it cannot be told.",
        of: Call::Distance,
        arguments: 2,
    },
    Function {
        name: "distinct",
        call: "distinct(list.map(x, fact))",
        gives: "a count",
        means: "How many different ones.",
        of: Call::Distinct,
        arguments: 1,
    },
    Function {
        name: "hours_between",
        call: "hours_between(moment, moment)",
        gives: "a whole number",
        means: "Whole hours from the earlier moment to the later; unknown where one is only a day.",
        of: Call::HoursBetween,
        arguments: 2,
    },
    Function {
        name: "in_values",
        call: "in_values(\"list\", product)",
        gives: "yes or no",
        means: "A report that was public by `as_of` names the product, service, firm or domain: the list is one of those that ship.",
        of: Call::InValues,
        arguments: 2,
    },
    Function {
        name: "matches",
        call: "product.matches(\"pattern\")",
        gives: "yes or no",
        means: "The name of a product matches a regular expression, without regard to case. Names of people, addresses and labels have no patterns.",
        of: Call::Matches,
        arguments: 2,
    },
    Function {
        name: "overlap",
        call: "overlap(from, to, from, to)",
        gives: "a whole number",
        means: "How many calendar days two periods have in common.",
        of: Call::Overlap,
        arguments: 4,
    },
    Function {
        name: "same_domain",
        call: "same_domain(mailbox or domain, mailbox or domain)",
        gives: "yes or no",
        means: "Both lie under one domain, whatever stands before the sign `@`.",
        of: Call::SameDomain,
        arguments: 2,
    },
    Function {
        name: "same_name",
        call: "same_name(name, name)",
        gives: "yes or no",
        means: "Two names are, or may be, one person's; unknown where they cannot be told apart.",
        of: Call::SameName,
        arguments: 2,
    },
    Function {
        name: "size",
        call: "list.size()",
        gives: "a count",
        means: "How many entries. Of a list that may go on: so many at least.",
        of: Call::Size,
        arguments: 1,
    },
    Function {
        name: "timestamp",
        call: "timestamp(\"2026-03-01T09:00:00Z\")",
        gives: "a moment",
        means: "A moment or day, as RFC 3339 writes it.",
        of: Call::Timestamp,
        arguments: 1,
    },
];
