//! What an employer has to decide about its adjustments, as text.

use alloc::string::{String, ToString as _};

use super::bill::{Bill, Paper};
use super::messages as say;
use crate::weigh::{Adjusts, Decide, Upgrade, UpgradeReport};
use crate::words::{Language, Message, Place, Words};

impl UpgradeReport<'_> {
    /// The report as text for a reader, wrapped at 96 characters.
    #[must_use]
    #[inline]
    pub fn to_text(&self) -> String {
        self.written(Words::default())
    }

    /// The same in another language.
    ///
    /// ```
    /// use hirerisk::{Language, Scorer, weigh::UpgradeReport};
    /// let scorer = Scorer::builtin();
    /// let file = br#"{"schema": "hirerisk-language/1", "language": "ga", "plurals": "one", "messages": {}}"#;
    /// let irish = Language::from_json(file, &scorer.messages())?;
    /// let report = UpgradeReport::of(&[], &scorer.rule_set());
    /// assert_eq!(report.to_text_in(&irish), report.to_text()); // it has no text yet
    /// # Ok::<(), hirerisk::LanguageError>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn to_text_in(&self, language: &Language) -> String {
        self.written(Words::of(language))
    }

    #[inline]
    fn written(&self, words: Words<'_>) -> String {
        let mut bill = Bill::new(words, Paper::Plain);
        let places: [Place<'_>; 2] = [("version", &self.ruleset_version), ("rules", &self.ruleset)];
        bill.title(&say::UPGRADE_HEAD, &places);
        bill.gap();
        if self.entries.is_empty() {
            bill.say(0, &say::UPGRADE_NOTHING, &[]);
        }
        self.entries.iter().for_each(|one| entry(&mut bill, one));
        bill.into_text()
    }
}

#[inline]
fn entry(bill: &mut Bill<'_>, one: &Upgrade<'_>) {
    let words = bill.words;
    let name = one.name.as_deref().unwrap_or_default();
    let what = words.say(what(one.what), &[("name", &name)]).to_string();
    bill.unpriced(&what, &alloc::format!("[{}]", one.rule));
    let then = words.say(&say::UPGRADE_WAS, &[("version", &one.made_for)]).to_string();
    let then = bill.pair(&then, &one.was);
    bill.line(2, &then);
    if let Some(now) = &one.now {
        bill.labelled(2, &say::UPGRADE_NOW, now);
    }
    bill.labelled(2, &say::UPGRADE_OURS, &one.ours);
    bill.say(2, decide(one.decide), &[]);
    if let Some(rule) = &one.successor {
        bill.say(2, &say::TAKES_OVER, &[("rule", rule)]);
    }
    let places: [Place<'_>; 3] = [("by", &one.by), ("at", &one.at), ("why", &one.why)];
    bill.say(2, &say::UPGRADE_BY, &places);
    bill.gap();
}

#[inline]
const fn what(what: Adjusts) -> &'static Message {
    match what {
        Adjusts::Points => &say::UPGRADE_POINTS,
        Adjusts::Off => &say::UPGRADE_OFF,
        Adjusts::Title => &say::UPGRADE_TITLE,
        Adjusts::Says => &say::UPGRADE_SAYS,
        Adjusts::Why => &say::UPGRADE_WHY,
        Adjusts::Parameter => &say::UPGRADE_PARAMETER,
    }
}

#[inline]
const fn decide(decide: Decide) -> &'static Message {
    match decide {
        Decide::Keep => &say::UPGRADE_KEEP,
        Decide::Decide => &say::UPGRADE_DECIDE,
        Decide::Drop => &say::UPGRADE_DROP,
        Decide::Gone => &say::UPGRADE_GONE,
    }
}
