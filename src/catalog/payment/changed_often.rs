use crate::catalog::prelude::*;

/// A change so many days from the first pay stands beside it: ours.
const NEAR_DAYS: i64 = 14;
/// Two changes count together within so many days: ours.
const TWO_DAYS: i64 = 90;
/// Three accounts count together within so many days: ours.
const THREE_DAYS: i64 = 180;

const NEAR_FIRST_PAY: Rung = Rung::new(0);
const TWO_IN_90: Rung = Rung::new(1);
const THREE_IN_180: Rung = Rung::new(2);

pub(super) static RULE: Rule = Record {
    id: "payment.changed_often",
    title: "The receiving account was changed repeatedly",
    why: "Most people keep the account to which they are paid. Frequent changes come with accounts \
          that are not one's own.",
    compares: "the days on which the person asked for another account with each other and with \
               the first pay",
    innocent: &[
        Innocent { who: "somebody whose bank closed the account", settled_by: "payee_callback" },
        Innocent {
            who: "somebody whose account a thief had taken over",
            settled_by: "payee_callback",
        },
    ],
    settles: &["payee_callback", "payee_confirm"],
    sources: &[
        "fbi-2025-07-psa",
        "japan-2024-03",
        "secureworks-2024-10-summary",
        "register-2024-10-secureworks",
    ],
    indicators: &["PAY-changed-often"],
    needs: &[Signal::PaymentsChanges],
    reads: &[Signal::PaymentsChangesSplit, Signal::PaymentsFirstPayAt],
    group: Some("payee"),
    stage: Stage::Employment,
    levels: &[
        Level {
            name: "near_first_pay",
            points: Points::new(1),
            why: "One change within 14 days of the first pay: plain second thoughts look so too.",
            honest: Honest::assumed(50_000, "Second thoughts are more common than two changes."),
            says: "The receiving account was changed close to the first pay.",
            carry: Carry::Group,
        },
        Level {
            name: "two_in_90",
            points: Points::new(3),
            why: "Two changes on different days within 90 days: two governments name it.",
            honest: Honest::assumed(30_000, "1 to 3 of 100."),
            says: "The person asked twice within 90 days to be paid to another account.",
            carry: Carry::Group,
        },
        Level {
            name: "three_in_180",
            points: Points::new(4),
            why: "Three different accounts within 180 days: rare among honest staff.",
            honest: Honest::assumed(20_000, "2 of 100."),
            says: "The person asked within 180 days to be paid to three different accounts.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "One steady account in the lent name.",
    proxy: "People without a bank of their own: the levels stay low, and splits between own \
            accounts and changes that a bank asked for are no changes.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let changes = facts.account_changes()?;
    if let Some(three) = changes.three_accounts_within(THREE_DAYS) {
        return fired(THREE_IN_180, three).counting(3).into();
    }
    if let Some(two) = changes.two_within(TWO_DAYS) {
        return fired(TWO_IN_90, two).counting(2).into();
    }
    let near = facts.first_pay().and_then(|first_pay| changes.near(first_pay, NEAR_DAYS));
    match near {
        Some(change) => {
            fired(NEAR_FIRST_PAY, [Signal::PaymentsFirstPayAt.here(), change]).counting(1).into()
        }
        None => QUIET,
    }
}
