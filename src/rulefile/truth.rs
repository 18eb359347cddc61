//! The four answers of a condition, and how they combine.
//!
//! Two are Kleene's *true* and *false*, one is his *unknown*, with what is missing. The fourth, *not
//! seen*, is the false of "among what was given there is none": good enough to be quiet, and never
//! good enough to fire on its opposite. A list that may go on says "not seen", so that taking an
//! entry away makes no rule fire.

use crate::facts::Missing;

/// The answer of a condition.
///
/// | `a` | `!a` | | `a && b` | T | F | N | U | | `a \|\| b` | T | F | N | U |
/// |---|---|---|---|---|---|---|---|---|---|---|---|---|---|
/// | **T** true | F | | **T** | T | F | N | U | | **T** | T | T | T | T |
/// | **F** false | T | | **F** | F | F | F | F | | **F** | T | F | N | U |
/// | **N** not seen | U | | **N** | N | F | N | N | | **N** | T | N | N | U |
/// | **U** unknown | U | | **U** | U | F | N | U | | **U** | T | U | U | U |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Truth {
    True,
    False,
    /// False among what was given; the list may go on. What is missing to know.
    NotSeen(Missing),
    /// What is missing.
    Unknown(Missing),
}

impl Truth {
    pub(super) const fn of(holds: bool) -> Truth {
        if holds { Truth::True } else { Truth::False }
    }

    pub(super) const fn not(self) -> Truth {
        match self {
            Truth::True => Truth::False,
            Truth::False => Truth::True,
            Truth::NotSeen(missing) | Truth::Unknown(missing) => Truth::Unknown(missing),
        }
    }

    /// Both hold. Of two that are missing, the first is named.
    pub(super) const fn and(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::False, _) | (_, Truth::False) => Truth::False,
            (Truth::NotSeen(missing), _) | (_, Truth::NotSeen(missing)) => Truth::NotSeen(missing),
            (Truth::Unknown(missing), _) | (_, Truth::Unknown(missing)) => Truth::Unknown(missing),
            (Truth::True, Truth::True) => Truth::True,
        }
    }

    /// At least one holds.
    pub(super) const fn or(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::True, _) | (_, Truth::True) => Truth::True,
            (Truth::Unknown(missing), _) | (_, Truth::Unknown(missing)) => Truth::Unknown(missing),
            (Truth::NotSeen(missing), _) | (_, Truth::NotSeen(missing)) => Truth::NotSeen(missing),
            (Truth::False, Truth::False) => Truth::False,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Signal;

    const A: Missing = Signal::SessionsAt.missing();
    const B: Missing = Signal::SessionsCount.undecided();

    /// The letter of an answer, with what is missing.
    fn told(truth: Truth) -> (char, Option<Missing>) {
        match truth {
            Truth::True => ('T', None),
            Truth::False => ('F', None),
            Truth::NotSeen(missing) => ('N', Some(missing)),
            Truth::Unknown(missing) => ('U', Some(missing)),
        }
    }

    fn all(missing: Missing) -> [Truth; 4] {
        [Truth::True, Truth::False, Truth::NotSeen(missing), Truth::Unknown(missing)]
    }

    fn table(combined: fn(Truth, Truth) -> Truth) -> [[char; 4]; 4] {
        all(A).map(|one| all(A).map(|two| told(combined(one, two)).0))
    }

    #[test]
    fn the_truth_table_is_the_written_one() {
        assert_eq!(all(A).map(|one| told(one.not()).0), ['F', 'T', 'U', 'U']);
        assert_eq!(
            table(Truth::and),
            [['T', 'F', 'N', 'U'], ['F'; 4], ['N', 'F', 'N', 'N'], ['U', 'F', 'N', 'U']]
        );
        assert_eq!(
            table(Truth::or),
            [['T'; 4], ['T', 'F', 'N', 'U'], ['T', 'N', 'N', 'U'], ['T', 'U', 'U', 'U']]
        );
    }

    #[test]
    fn what_is_missing_first_is_named() {
        for (one, two) in [(A, B), (B, A)] {
            let [.., unseen, unknown] = all(one);
            let [.., other_unseen, other_unknown] = all(two);
            assert_eq!(told(unknown.and(other_unknown)), ('U', Some(one)));
            assert_eq!(told(unknown.or(other_unknown)), ('U', Some(one)));
            assert_eq!(told(unseen.and(other_unseen)), ('N', Some(one)));
            assert_eq!(told(unseen.or(other_unseen)), ('N', Some(one)));
            assert_eq!(told(unknown.and(other_unseen)), ('N', Some(two)));
            assert_eq!(told(unseen.or(other_unknown)), ('U', Some(two)));
        }
    }

    /// Learning what was missing turns no answer into its opposite: a rule that fired stays fired.
    #[test]
    fn learning_more_never_turns_an_answer_round() {
        // What an answer can become: a list that goes on may still show one.
        let becomes = |truth: Truth| match truth {
            Truth::True | Truth::False => [truth; 4],
            Truth::NotSeen(_) => [Truth::True, Truth::False, truth, truth],
            Truth::Unknown(_) => [Truth::True, Truth::False, Truth::NotSeen(A), truth],
        };
        let settled = |before: Truth, after: Truth| match before {
            Truth::True => after == Truth::True,
            Truth::False => after == Truth::False,
            Truth::NotSeen(_) | Truth::Unknown(_) => true,
        };
        for one in all(A) {
            for two in all(A) {
                for (first, second) in becomes(one)
                    .into_iter()
                    .flat_map(|first| becomes(two).map(|second| (first, second)))
                {
                    assert!(settled(one.and(two), first.and(second)));
                    assert!(settled(one.or(two), first.or(second)));
                }
            }
            assert!(becomes(one).into_iter().all(|later| settled(one.not(), later.not())));
        }
    }
}
