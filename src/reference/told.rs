//! What was learnt, as text.

use alloc::string::String;
use core::fmt::Write as _;

use super::Outcome;
use super::learnt::{Learnt, Lesson, Told};
use crate::assessment::Redaction;
use crate::label::printable;

impl Learnt {
    /// One block for each thing that was found, and a count of what was asked in vain.
    ///
    /// Countries, zones, operators and regions are shown only in full; kinds also masked; codes show pointers alone.
    ///
    /// ```
    /// use hirerisk::Redaction;
    /// use hirerisk::reference::Learnt;
    /// assert_eq!(Learnt::default().to_text(Redaction::Masked), "Nothing was asked.\n");
    /// ```
    #[must_use]
    pub fn to_text(&self, redaction: Redaction) -> String {
        let mut text = String::new();
        let found = || self.lessons().filter(|lesson| lesson.found_anything());
        for lesson in found() {
            tell(lesson, redaction, &mut text);
        }
        let all = self.lessons().count();
        let in_vain = all.saturating_sub(found().count());
        // Writing to a text never fails.
        let _ = match (all, in_vain) {
            (0, _) => writeln!(text, "Nothing was asked."),
            (_, 0) => Ok(()),
            (all, in_vain) => writeln!(text, "Of {all} questions {in_vain} found nothing."),
        };
        text
    }
}

fn tell(lesson: &Lesson, redaction: Redaction, text: &mut String) {
    let (topic, about, outcome) = (lesson.topic.as_str(), &lesson.about, lesson.outcome.as_str());
    let _ = write!(text, "{about}: {topic}: {outcome}");
    for (place, filled) in lesson.filled.iter().enumerate() {
        let joint = if place == 0 { " " } else { ", " };
        let _ = write!(text, "{joint}{filled}");
    }
    text.push('\n');
    for told in &lesson.told {
        let Told { stamp, answer } = told;
        let open = match redaction {
            Redaction::Full => true,
            Redaction::Masked => !lesson.topic.is_personal(),
            Redaction::Codes => false,
        };
        let value = answer.as_ref().found().filter(|_| open).map(|value| printable(value));
        let said = value.unwrap_or_else(|| String::from(answer.as_str()));
        let _ = writeln!(text, "  {said} ({}, {})", printable(stamp.source()), stamp.date());
    }
    if lesson.sources_differ() && lesson.outcome == Outcome::Filled {
        text.push_str("  The sources differ: an assessment takes neither.\n");
    }
}
