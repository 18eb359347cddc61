//! Referees, pages and code.

use hirerisk::Stage;
use serde_json::{Value, json};

use super::causes::Cause;
use super::{Known, days};

fn reference(known: Known<'_>, number: u8, unknown: bool) -> Value {
    let ties: &[&str] = match (known.has(Cause::FirmTied), known.has(Cause::FirmTiedTwice)) {
        (false, _) => &[],
        (true, false) => &["domain"],
        (true, true) => &["domain", "address"],
    };
    let thin = known.has(Cause::ThinReferences);
    let result = if unknown {
        "unknown_there"
    } else if thin {
        "left"
    } else {
        "confirmed"
    };
    json!({
        "referee": format!("referee-{number}"), "firm": format!("firm-{number}"),
        "contact": format!("contact-{number}"),
        "contact_class": if thin { "consumer" } else { "corporate" },
        "firm_links": if number == 1 { ties } else { &[] }, "at": days::on(9),
        "check": known.from(Stage::Offer, || json!({"result": result, "channel": "own_search",
                                                    "by": "hr", "at": days::on(34)})),
    })
}

pub(super) fn references(known: Known<'_>) -> Value {
    let unknown = [known.has(Cause::RefereeUnknown), known.has(Cause::SecondUnknown)];
    // Who can name one only names one.
    let count = if known.has(Cause::ThinReferences) && !unknown[1] { 1 } else { 2 };
    let numbered = (1..).zip(unknown).take(count);
    numbered.map(|(number, unknown)| reference(known, number, unknown)).collect()
}

fn profiles(known: Known<'_>) -> Vec<Value> {
    if known.has(Cause::NoPage) {
        return Vec::new();
    }
    let screened = known.reached(Stage::Screening);
    let withdrawn = (screened && known.has(Cause::PagesWithdrawn)).then(|| days::on(11));
    let people = if known.has(Cause::TwoPages) { "different" } else { "same" };
    let page = |number: u8| {
        json!({"page": format!("page-{number}"), "exists": true, "seen_alive": true,
               "history_contradictions": if known.has(Cause::PageDiffers) { 2 } else { 0 },
               "withdrawn_at": withdrawn, "at": days::on(2),
               "people_comparison": known.from(Stage::Screening, || json!({"result": people,
                   "reviewers": 2, "by": "hr", "at": days::on(15)}))})
    };
    vec![page(1), page(2)]
}

fn code(known: Known<'_>) -> Value {
    let person = known.person;
    let mut authors = vec![&*person.name];
    if known.has(Cause::ManyAuthors) {
        authors.extend([
            "Pia Lundgren",
            "Omar Castellano",
            "Wen Brightwater",
            "Ruta Kalnins",
            "Bao Ferrer",
        ]);
    }
    let young = known.has(Cause::Backdated);
    json!([{"account": "code-1", "account_since": days::before(if young { 300 } else { 2_400 }),
            "author_names": authors, "backdated_per_100": if young { 45 } else { 0 },
            "import_visible": false, "copied_history": u8::from(known.has(Cause::Rewritten)),
            "stars": 4, "at": days::on(11)}])
}

pub(super) fn personas(known: Known<'_>) -> Value {
    let other = known.has(Cause::PageOtherName);
    let author = if other { &known.person.earlier_name } else { &known.person.name };
    // A template of somebody else's, where there is no earlier name to find.
    let author =
        if other && !known.has(Cause::EarlierNameUntold) { "Pia Lundgren" } else { author };
    let found = if known.has(Cause::PortraitElsewhere) { "stock_or_other_name" } else { "none" };
    json!({
        "profiles": profiles(known),
        "sites": [{"page": "page.example", "names": [author], "text_match": false, "at": days::on(2)}],
        "code": known.from(Stage::Screening, || code(known)),
        "portraits": known.from(Stage::Screening, || json!([{"finding": found, "reviewed": true,
                                                             "by": "hr", "at": days::on(12)}])),
    })
}
