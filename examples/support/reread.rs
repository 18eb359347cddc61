//! A rule of the catalogue under other honest shares.

use hirerisk::Share;
use hirerisk::facts::Facts;
use hirerisk::rule::{Judge, Level, QUIET, Record, Verdict};

/// It is read, never judged by.
pub(crate) struct Reread {
    record: Record<'static>,
    levels: Vec<Level<'static>>,
}

impl Reread {
    /// The rule with the share of each level, by its place, replaced.
    pub(crate) fn new(
        record: &Record<'static>,
        share: impl Fn((usize, &Level<'static>)) -> Share,
    ) -> Reread {
        let mut levels = record.levels.to_vec();
        for (place, level) in levels.iter_mut().enumerate() {
            level.honest.share = share((place, level));
        }
        Reread { record: *record, levels }
    }
}

impl Judge for Reread {
    fn record(&self) -> Record<'_> {
        Record { levels: &self.levels, ..self.record }
    }

    fn judge(&self, _: &Facts<'_>) -> Verdict {
        QUIET
    }
}
