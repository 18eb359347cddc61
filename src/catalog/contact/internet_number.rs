use crate::catalog::prelude::*;
use crate::facts::{MailClass, PhoneClass, by_time};

const SEEN: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "contact.internet_number",
    title: "A number is an internet line or out of service, or a mailbox is a throw-away one",
    why: "Reports name such numbers. So many honest people use them that it only says which check \
          to make.",
    compares: "the kind of each number and mailbox with ordinary ones",
    innocent: &[
        Innocent {
            who: "a newcomer, a traveller or somebody who values privacy",
            settled_by: "contact_code",
        },
        Innocent { who: "a deaf person who does not take calls", settled_by: "contact_code" },
    ],
    settles: &["contact_code"],
    sources: &[
        "rcmp-2025-07",
        "fbi-2025-01-psa",
        "mandiant-2024-09",
        "microsoft-2025-06",
        "trueguard-2025",
        "koliber-2025",
        "knowbe4-2024-07",
        "serviceobjects-2020",
        "pew-2011",
    ],
    indicators: &["CON-internet-number"],
    needs: &[Signal::ContactsPhoneLineClass],
    reads: &[Signal::ContactsEmailDomainClass],
    group: Some("contact-point"),
    stage: Stage::Application,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "4 to 46 of 100 honest people, by the count: no points.",
        honest: Honest::assumed(
            200_000,
            "4 to 15 of 100 hold only such a number; throw-away mail 1 of 100 or fewer; \
             unanswered calls 3 to 20.",
        ),
        says: "A telephone number or mailbox is of the kind {0}.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "Numbers and cards that helpers buy.",
    proxy: "Low income, moving, safety, disability: no points.",
    ip_only: false,
    status: Status::Preview(
        "4 to 46 of 100 honest people show it, by the count; a code to the contact settles it.",
    ),
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let phones = facts.phones().filter(|phone| {
        matches!(phone.line_class, Some(PhoneClass::Internet | PhoneClass::Inactive))
    });
    if let Some(phone) = phones.greatest_by(by_time) {
        return fired(SEEN, [Signal::ContactsPhoneLineClass.at(phone.index)]).into();
    }
    let mut mailboxes = facts.mailboxes();
    if let Some(mailbox) = mailboxes.find(|one| one.domain_class == Some(MailClass::ThrowAway)) {
        return fired(SEEN, [Signal::ContactsEmailDomainClass.at(mailbox.index)]).into();
    }
    let told = |class: PhoneClass| class != PhoneClass::Unknown;
    if facts.phones().any(|phone| phone.line_class.is_some_and(told)) {
        return QUIET;
    }
    Err(Signal::ContactsPhoneLineClass.missing())
}
