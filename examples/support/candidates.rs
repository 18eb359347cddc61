//! Several hundred made-up candidates of one employer: ordinary people, honest people who share much, and
//! three planted rings. Seeded: the same every time.

use serde_json::{Value, json};

use super::numbers::Numbers;
use super::resumes::{Population, Random};

/// A candidate as the employer knows them.
pub(crate) struct Candidate {
    pub(crate) id: String,
    /// Why they are here: `ring ...`, or what honest people they stand for.
    pub(crate) group: &'static str,
    pub(crate) profile: Value,
    /// The résumé, and the day on which it came.
    pub(crate) text: String,
    pub(crate) received: String,
}

pub(crate) struct Candidates {
    pub(crate) all: Vec<Candidate>,
    numbers: Numbers,
    texts: Population,
}

/// The address that the employer labels: a shelter.
pub(crate) const SHELTER: &str = "9 Harbour Road, 98101 Seattle";

impl Candidates {
    pub(crate) fn made_up(ordinary: usize) -> Candidates {
        let mut made = Candidates {
            all: Vec::new(),
            numbers: Numbers::seeded(12),
            texts: Population::new(30..=50),
        };
        for _ in 0..ordinary {
            made.ordinary("ordinary");
        }
        (0..12).for_each(|pair| made.siblings(pair));
        (0..6).for_each(|_| made.couple());
        (0..3).for_each(|_| made.laid_off());
        made.shelter();
        made.career_centre();
        (0..10).for_each(|_| made.comes_again());
        made.farm();
        made.one_operator();
        made.chain();
        made
    }

    /// Everybody's résumé, to learn from which phrases are common.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|candidate| &*candidate.text)
    }

    /// Somebody who shares nothing with anybody; where they stand in the list.
    fn ordinary(&mut self, group: &'static str) -> usize {
        let number = self.all.len();
        let day = day(self.numbers.below(60));
        let own = |kind: &str| format!("{kind}-{number}");
        let home = json!({"country": "country-1", "city": own("city"), "address": own("addr")});
        let line = json!({"line": own("line"), "class": "residential", "table_date": "2026-09-01"});
        let sessions = json!([
            {"at": day, "step": "application", "device": own("device"), "network": line},
            {"at": later(&day, 9), "step": "interview", "device": own("device"), "network": line},
        ]);
        let profile = json!({
            "id": own("c"),
            "claims": {
                "names": [{"name": format!("{} {}", word(number), word(number + 7_919))}],
                "residences": [{"place": home}],
                "posts": [
                    {"employer": own("firm"), "from": "2019-01-07", "to": "2022-03-31"},
                    {"employer": own("works"), "from": "2022-04-04", "to": "2026-05-29"},
                ],
            },
            "contacts": {"controlled": [
                {"contact": format!("+1202{:07}", 5_550_000 + number), "by": "employer", "at": day},
                {"contact": format!("c{number}@mail.example"), "by": "employer", "at": day},
            ]},
            "sessions": sessions,
            "documents": {"checks": [{"document": own("doc"), "result": "genuine", "method": "live",
                "verifier_channel": "vendor", "by": "vendor-1", "at": later(&day, 5)}]},
            "references": [{"referee": word(number + 104_729) + " Referee", "firm": own("works"),
                "contact": format!("r{number}@works{number}.example"), "contact_class": "corporate",
                "check": {"result": "confirmed", "channel": "own_search", "by": "employer", "at": later(&day, 12)}}],
            "deliveries": [{"address": home, "address_class": "dwelling", "at": later(&day, 14),
                "delivered_at": later(&day, 17)}],
            "payments": {"accounts": [{"account": own("acct"), "class": "bank", "at": later(&day, 14),
                "holder_check": {"result": "match", "all_names_tested": true, "by": "bank-1", "at": later(&day, 15)}}]},
        });
        let text = self.texts.resume(number as u64).text();
        self.all.push(Candidate { id: own("c"), group, profile, text, received: day });
        number
    }

    /// Gives one value of somebody to another.
    fn share(&mut self, from: usize, to: usize, pointers: &[&str]) {
        for pointer in pointers {
            let value = self.all[from].profile.pointer(pointer).unwrap().clone();
            *self.all[to].profile.pointer_mut(pointer).unwrap() = value;
        }
    }

    fn household(&mut self, one: usize, two: usize) {
        for (who, other) in [(one, two), (two, one)] {
            let person = self.all[other].id.clone();
            let at = self.all[who].received.clone();
            self.all[who].profile["claims"]["household"] = json!([{"person": person, "at": at}]);
        }
    }

    /// One home, one line, a borrowed laptop, one uncle; every third pair was not asked who they live with.
    fn siblings(&mut self, pair: usize) {
        let (one, two) = (self.ordinary("siblings"), self.ordinary("siblings"));
        self.share(one, two, &[ADDRESS, LINE, LINE_AGAIN, DEVICE, REFEREE, "/claims/residences"]);
        if !pair.is_multiple_of(3) {
            self.household(one, two);
        }
        let mut random = Random(pair as u64);
        self.all[two].text = self.texts.replaced(&self.all[one].text, 30, &mut random);
    }

    /// One account, one computer, one home: declared.
    fn couple(&mut self) {
        let (one, two) = (self.ordinary("couple"), self.ordinary("couple"));
        self.share(one, two, &[ADDRESS, LINE, LINE_AGAIN, DEVICE, DEVICE_AGAIN, ACCOUNT]);
        self.household(one, two);
    }

    /// A firm has closed; its lead vouches for six.
    fn laid_off(&mut self) {
        let lead = self.ordinary("laid off");
        for _ in 1..6 {
            let one = self.ordinary("laid off");
            self.share(lead, one, &["/references/0", "/claims/posts/1"]);
        }
    }

    /// Eight people without a home of their own; the employer labels the address.
    fn shelter(&mut self) {
        for _ in 0..8 {
            let one = self.ordinary("shelter");
            let there = json!({"address": SHELTER});
            self.all[one].profile["deliveries"][0]["address"] = there.clone();
            self.all[one].profile["claims"]["residences"][0]["place"] = there;
        }
    }

    /// Fourteen résumés from one template: half of each is the template's.
    fn career_centre(&mut self) {
        let template = self.texts.resume(1_000_000).text();
        for _ in 0..14 {
            let one = self.ordinary("career centre");
            self.all[one].text = format!("{template}\n{}", self.all[one].text);
        }
    }

    /// The same person again, half a year later: another address, and a name that has changed.
    fn comes_again(&mut self) {
        let (first, again) = (self.ordinary("comes again"), self.ordinary("comes again"));
        self.share(first, again, &["/contacts", ACCOUNT, DEVICE, DOCUMENT]);
        let earlier = self.all[first].profile["claims"]["names"][0].clone();
        let names = self.all[again].profile["claims"]["names"].as_array_mut().unwrap();
        names.push(earlier);
        let text = self.all[first].text.clone();
        self.all[again].text = text;
    }

    /// Six people whose machines stand in one home, paid to three accounts.
    fn farm(&mut self) {
        let people: Vec<usize> = (0..6).map(|_| self.ordinary("ring: one home")).collect();
        for pair in people.windows(2) {
            self.share(people[0], pair[1], &[ADDRESS, LINE_AGAIN]);
        }
        for pair in people.chunks(2) {
            self.share(pair[0], pair[1], &[ACCOUNT]);
        }
        for pair in people[1..5].chunks(2) {
            self.share(pair[0], pair[1], &[DEVICE]);
        }
    }

    /// Five names on one computer, with one text and one referee.
    fn one_operator(&mut self) {
        let people: Vec<usize> = (0..5).map(|_| self.ordinary("ring: one computer")).collect();
        for (place, one) in people.iter().enumerate().skip(1) {
            self.share(people[0], *one, &[DEVICE, DEVICE_AGAIN, "/references/0/contact"]);
            let mut random = Random(place as u64);
            let copy = self.texts.resume(people[0] as u64).disguised(&mut random).text();
            self.all[*one].text = self.texts.replaced(&copy, 2, &mut random);
            self.all[*one].received = later(&self.all[people[0]].received, place as u64);
        }
        self.share(people[0], people[1], &[ACCOUNT]);
    }

    /// Five people, each tied to the next by another anchor.
    fn chain(&mut self) {
        let people: Vec<usize> = (0..5).map(|_| self.ordinary("ring: a chain")).collect();
        for (pair, anchor) in people.windows(2).zip([ACCOUNT, DEVICE, DOCUMENT, ACCOUNT]) {
            self.share(pair[0], pair[1], &[anchor]);
        }
        // The third shares the second's interview computer, not the account.
        self.share(people[3], people[4], &[DEVICE_AGAIN]);
    }
}

const ADDRESS: &str = "/deliveries/0/address";
const LINE: &str = "/sessions/0/network";
const LINE_AGAIN: &str = "/sessions/1/network";
const DEVICE: &str = "/sessions/0/device";
const DEVICE_AGAIN: &str = "/sessions/1/device";
const ACCOUNT: &str = "/payments/accounts/0/account";
const DOCUMENT: &str = "/documents/checks/0/document";
const REFEREE: &str = "/references/0";

/// A day of September or October 2026.
fn day(number: u64) -> String {
    if number < 30 {
        format!("2026-09-{:02}", number + 1)
    } else {
        format!("2026-10-{:02}", number - 29)
    }
}

fn later(day: &str, days: u64) -> String {
    let date: chrono::NaiveDate = day.parse().unwrap();
    (date + chrono::Days::new(days)).to_string()
}

/// A name of its own for each number.
fn word(number: usize) -> String {
    let mut rest = number.wrapping_mul(2_654_435_761) % 20_000_003;
    let mut word = String::new();
    for (place, letters) in ["BDFGKLMNPRST", "aeiou", "bdfgklmnprst", "aeiou", "lmnrst"]
        .iter()
        .cycle()
        .take(7)
        .enumerate()
    {
        let letters = if place == 0 { letters } else { &*letters.to_lowercase() };
        word.push(letters.as_bytes()[rest % letters.len()].into());
        rest /= letters.len();
    }
    word
}
