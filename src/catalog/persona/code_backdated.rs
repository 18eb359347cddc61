use crate::catalog::prelude::*;
use crate::facts::{CodeAccount, Missing};

/// So many commits of 100 must be older than the account: ours.
const OLDER_PER_100: u32 = 30;
/// The account must be younger than 24 months when it was looked at: ours.
const YOUNG_DAYS: i64 = 730;

const SHARE: Signal = Signal::PersonasCodeBackdatedShare;
const SINCE: Signal = Signal::PersonasCodeAccountSince;

const THIRD: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "persona.code_backdated",
    title: "Many commits are older than the young code account",
    why: "The date of a commit can be set at will; the age of an account cannot.",
    compares: "the dates of commits with the age of the code account",
    innocent: &[Innocent {
        who: "somebody who uploaded old work again, or closed an earlier account",
        settled_by: "work_walkthrough",
    }],
    settles: &["work_walkthrough"],
    sources: &["seal-ttp-2025-08", "ghfakeanalyzer-2024-08"],
    indicators: &["PER-code-backdated"],
    needs: &[SHARE, SINCE],
    reads: &[],
    group: Some("code-profile"),
    stage: Stage::Screening,
    levels: &[Level {
        name: "third",
        points: Points::new(3),
        why: "30 of 100 commits or more, and no import to be seen: cheap to make up, and \
              re-uploaded work looks the same.",
        honest: Honest::assumed(20_000, "5 of 100 in any amount, 2 at this threshold."),
        says: "The code account is public since {0}; {1} of 100 commits are older, and no import \
               is visible.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "A bought account that slept for years.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let backdated = facts.code_histories().filter(|account| is_backdated(account) == Ok(true));
    if let Some(account) = backdated.greatest_by(|account| account.at) {
        let finding = fired(THIRD, [SINCE.at(account.index), SHARE.at(account.index)]);
        return finding.counting(account.backdated_per_100.unwrap_or(OLDER_PER_100)).into();
    }
    let missing = facts.code_histories().map(|account| is_backdated(&account).err()).min();
    match missing {
        Some(None) => QUIET,
        Some(Some(missing)) => Err(missing),
        None => Err(SHARE.missing()),
    }
}

/// That no import is visible must have been noted: where it was not, the share decides nothing. Nor
/// does the account's age where nobody says when it was looked at.
fn is_backdated(account: &CodeAccount<'_>) -> Result<bool, Missing> {
    let share = account.backdated_per_100.ok_or(SHARE.missing())?;
    if share < OLDER_PER_100 || account.import_visible == Some(true) {
        return Ok(false);
    }
    let since = account.account_since.ok_or(SINCE.missing())?;
    let age = account.at.ok_or(SINCE.undecided())?.days_since(since);
    if !(0..YOUNG_DAYS).contains(&age) {
        return Ok(false);
    }
    account.import_visible.map(|_| true).ok_or(SHARE.undecided())
}
