//! What can be counted by hand: a few people, cards, bounds, expectations.

use hirerisk::backtest::{
    Advice, Backtest, BacktestReport, Card, Case, Disposition, Expectation, Interval, Outcomes,
    RuleReport, Size,
};
use hirerisk::facts::Facts;
use hirerisk::profile::{Account, Claims, HolderCheck, HolderResult, Payments, Profile};
use hirerisk::rule::{
    Carry, Exception, Honest, Judge, Level, QUIET, Record, Scope, Status, Verdict,
};
use hirerisk::{Band, Moment, Points, Policy, Scorer};

use crate::intervals::wilson;
use crate::support::judged::scorer;
use crate::support::made_up::{Fixed, level};

fn at() -> Moment {
    "2026-04-01".parse().unwrap()
}

/// Somebody whose account is another's, or of whom nothing is known.
fn person(id: &str, another_holder: bool) -> Profile<'_> {
    let profile = Profile::default().id(id);
    if !another_holder {
        return profile;
    }
    let checked: Moment = "2026-03-27".parse().unwrap();
    let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
    let account = Account::default().account("acct-1").holder_check(check.at(checked));
    profile.payments(Payments::default().accounts([account]))
}

fn rule<'r>(rules: &'r [RuleReport], id: &str) -> &'r RuleReport {
    rules.iter().find(|rule| rule.rule == id).unwrap()
}

/// Five people: the account of three is another's.
fn five_people(candidate: &Scorer<'_>) -> BacktestReport {
    let mut test = Backtest::new(scorer(), candidate);
    let people = [
        ("a", true, Some(Disposition::Confirmed)),
        ("b", true, Some(Disposition::Cleared)),
        ("c", true, None),
        ("d", false, Some(Disposition::Open)),
        ("e", false, None),
    ];
    for (id, another, disposition) in people {
        let mut case = Case::new(person(id, another), at());
        case.disposition = disposition;
        test.add(&case).unwrap();
    }
    test.report()
}

#[test]
fn five_people_are_counted_as_by_hand() {
    let policy = Policy::new("higher", Points::new(13), Points::new(20)).unwrap();
    let report = five_people(&Scorer::builder().policy(policy).build().unwrap());
    let [today, other] = &report.sides[..] else { panic!("two sides") };
    let counts = |confirmed, cleared, open, not_reviewed| Outcomes {
        confirmed,
        cleared,
        open,
        not_reviewed,
    };
    let bands: Vec<Outcomes> = today.bands.iter().map(|band| band.people).collect();
    assert_eq!(bands, [counts(0, 0, 1, 1), counts(1, 1, 0, 1), counts(0, 0, 0, 0)]);
    assert_eq!(other.bands[0].people, counts(1, 1, 1, 2));
    let holder = rule(&today.rules, "payment.holder_differs");
    assert_eq!((holder.judged, holder.fired, holder.points), (3, 3, 36));
    assert_eq!((holder.unknown + holder.not_due, holder.fired_of_10000), (2, Some(10_000)));
    assert_eq!((holder.by_band, holder.decides), ([0, 3, 0], counts(1, 1, 0, 1)));
    assert_eq!(rule(&other.rules, "payment.holder_differs").decides, counts(0, 0, 0, 0));
    let change = report.change.unwrap();
    assert_eq!((change.size, change.moved, change.crossed.count), (Size::Major, 0, 3));
    let pairs: Vec<_> = change.bands.iter().map(|pair| (pair.from, pair.to, pair.people)).collect();
    let stay = (Band::Routine, Band::Routine, counts(0, 0, 1, 1));
    assert_eq!(pairs, [stay, (Band::Verify, Band::Routine, counts(1, 1, 0, 1))]);
    let moved = change.by_rule["thresholds"];
    assert_eq!((moved.falls, moved.falls_decided, moved.rises), (3, 3, 0));
    assert_eq!(change.by_rule.len(), 1);
    let told: Vec<&str> = change.crossed.told.iter().map(|who| &*who.id).collect();
    assert_eq!(told, ["a", "b", "c"]);
}

#[test]
fn an_exception_is_told_as_a_change_of_its_rule() {
    let exception = Exception {
        id: "payroll-7",
        rule: "payment.holder_differs",
        levels: &[],
        scope: Scope::Named(&["a"]),
        points: Points::ZERO,
        why: "The account of a spouse, seen at the bank",
        by: "Head of Payroll",
        from: "2026-03-01".parse().unwrap(),
        until: "2026-06-30".parse().unwrap(),
    };
    let candidate = Scorer::builder().exception(exception).build().unwrap();
    let report = five_people(&candidate);
    let change = report.change.as_ref().unwrap();
    let [who] = &change.crossed.told[..] else { panic!("one person") };
    assert_eq!((&*who.id, who.from, who.to), ("a", Band::Verify, Band::Routine));
    assert_eq!(who.decided_by, ["payment.holder_differs"]);
    let told: Vec<String> = who.lines.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["payment.holder_differs by exception payroll-7: nothing -> -12"]);
    assert_eq!(change.by_rule["payment.holder_differs"].falls_decided, 1);
    let holder = rule(&report.sides[1].rules, "payment.holder_differs");
    assert_eq!((holder.fired, holder.points, holder.decides.people()), (3, 24, 2));
}

#[test]
fn bounds_hold_whatever_the_unreviewed_turn_out_to_be() {
    for (confirmed, cleared, open, not_reviewed) in
        [(0, 0, 0, 7), (2, 3, 1, 4), (1, 0, 0, 0), (0, 9, 2, 0)]
    {
        let some = Outcomes { confirmed, cleared, open, not_reviewed };
        let bounds = some.bounds().unwrap();
        for more in 0..=open + not_reviewed {
            let share = (confirmed + more) * 10_000;
            assert!(u64::from(bounds.low) * some.people() <= share);
            assert!(share <= u64::from(bounds.high) * some.people());
        }
        let most = confirmed + open + not_reviewed;
        assert!((u64::from(bounds.low) + 1) * some.people() > confirmed * 10_000);
        assert!((u64::from(bounds.high) - 1) * some.people() < most * 10_000);
    }
    assert_eq!(Outcomes::default().bounds(), None);
    let unreviewed = Outcomes { not_reviewed: 50, ..Outcomes::default() };
    assert_eq!(
        (unreviewed.of_reviewed(), unreviewed.bounds()),
        (None, Some(Interval { low: 0, high: 10_000 }))
    );
}

/// The examples work the same interval out with a square root in floating point.
#[test]
fn intervals_are_those_of_the_examples_rounded_outwards() {
    for among in (1..70).chain([500, 12_345, 4_000_000]) {
        for counted in (0..=among.min(70)).chain([among / 3, among]) {
            let [low, high] = wilson(counted, among).map(|end| end * 10_000.0);
            let got = Interval::wilson(counted.into(), among.into()).unwrap();
            let (below, above) = (low - f64::from(got.low), f64::from(got.high) - high);
            assert!((-1e-6..1.001).contains(&below), "{counted} of {among}: {low} {got:?}");
            assert!((-1e-6..1.001).contains(&above), "{counted} of {among}: {high} {got:?}");
        }
    }
    let most = Interval::wilson(u64::MAX / 2, u64::MAX).unwrap();
    assert!(most.low <= 10_000 && most.high <= 10_000);
}

// Cards.

/// A made-up rule with the share of honest people that its record states.
struct Stated {
    rule: Fixed,
    levels: Vec<Level<'static>>,
    status: Status<'static>,
}

impl Judge for Stated {
    fn record(&self) -> Record<'_> {
        Record { levels: &self.levels, status: self.status, ..self.rule.record() }
    }

    fn judge(&self, facts: &Facts<'_>) -> Verdict {
        if facts.works_from_home()? { self.rule.judge(facts) } else { QUIET }
    }
}

/// Fires for whoever says to work from home; `honest` of a million are said to show it.
fn stated(id: &str, group: Option<&'static str>, points: i32, honest: u32) -> Stated {
    let mut one = level("only", points, Carry::Group);
    one.honest = Honest::assumed(honest, "Made up.");
    Stated { rule: Fixed::fires(id, group, points), levels: vec![one], status: Status::Stable }
}

/// A share of a million that lets a level have nine points, and more than those who show it here.
const SOME: u32 = 125_000;

/// People of whom so many show what the rules look for, and what a review of these came to.
struct People {
    all: u64,
    showing: u64,
    disposition: Option<Disposition>,
}

const USUAL: People = People { all: 300, showing: 25, disposition: None };

fn cards(rules: &[&dyn Judge], people: &People) -> Vec<(String, Card)> {
    let scorer = Scorer::builder().only(rules.iter().copied()).build().unwrap();
    let mut test = Backtest::of(&scorer);
    for place in 0..people.all {
        let (id, shows) = (format!("p-{place}"), place < people.showing);
        let claims = Claims::default().works_from_home(shows);
        let mut case = Case::new(Profile::default().id(id.as_str()).claims(claims), at());
        case.disposition = people.disposition.filter(|_| shows);
        test.add(&case).unwrap();
    }
    let side = test.report().sides.remove(0);
    side.rules.into_iter().map(|rule| (rule.rule, rule.card.unwrap())).collect()
}

fn advice(cards: &[(String, Card)]) -> Vec<(&str, Advice)> {
    cards.iter().map(|(rule, card)| (rule.as_str(), card.advice)).collect()
}

#[test]
fn a_rule_that_says_what_a_stronger_one_says_can_go() {
    let (strong, weak) = (
        stated("made.strong", Some("egress"), 8, SOME),
        stated("made.weak", Some("egress"), 4, SOME),
    );
    let got = cards(&[&strong, &weak], &USUAL);
    assert_eq!(advice(&got), [("made.strong", Advice::Keep), ("made.weak", Advice::Retire)]);
    let reason = &got[1].1.reason;
    assert!(reason.starts_with("`made.strong` fired for 25 of the 25 people"), "{reason}");
    assert_eq!((got[1].1.numbers["together"], got[1].1.numbers["decides"]), (25, 0));
    let few = cards(&[&strong, &weak], &People { all: 299, ..USUAL });
    assert!(few.iter().all(|(_, card)| card.advice == Advice::TooFew));
}

#[test]
fn of_equal_rules_one_stays() {
    let rules: Vec<Stated> =
        ["made.a", "made.b", "made.c"].map(|id| stated(id, Some("egress"), 3, SOME)).into();
    let rules: Vec<&dyn Judge> = rules.iter().map(|rule| -> &dyn Judge { rule }).collect();
    let got = cards(&rules, &USUAL);
    let want = [("made.a", Advice::Keep), ("made.b", Advice::Retire), ("made.c", Advice::Retire)];
    assert_eq!(advice(&got), want);
}

#[test]
fn a_rule_that_decides_bands_does_not_go() {
    // Each alone is routine; together they ask for a check.
    let (one, two) = (stated("made.one", None, 5, SOME), stated("made.two", None, 4, SOME));
    let got = cards(&[&one, &two], &People { disposition: Some(Disposition::Confirmed), ..USUAL });
    assert_eq!(advice(&got), [("made.one", Advice::Keep), ("made.two", Advice::Keep)]);
    assert!(got[0].1.reason.contains("the band of 25 would be lower"), "{}", got[0].1.reason);
}

/// T07 is told by marks of the payee; a rule that marks it stands here beside a stronger one that marks nothing.
#[test]
fn the_only_rule_that_covers_a_pattern_is_kept_and_the_card_says_so() {
    let strong = stated("made.strong", Some("payee"), 8, SOME);
    let mark = "payment.holder_differs";
    let mut only = stated(mark, Some("payee"), 4, SOME);
    only.levels[0].name = "another_holder";
    let got = cards(&[&strong, &only], &USUAL);
    assert_eq!(advice(&got), [("made.strong", Advice::Keep), (mark, Advice::Keep)]);
    assert!(
        got[1].1.reason.starts_with("It is the only rule left that covers "),
        "{}",
        got[1].1.reason
    );
    assert!(got[1].1.reason.contains("T07"), "{}", got[1].1.reason);
}

/// Two rules mark a pattern, and both say what a third says: one of them stays.
#[test]
fn of_the_last_two_rules_of_a_pattern_the_stronger_stays() {
    let strong = stated("made.strong", Some("payee"), 8, SOME);
    let (one, two) = ("payment.holder_differs", "payment.changed_often");
    let (mut more, less) =
        (stated(one, Some("payee"), 5, SOME), stated(two, Some("payee"), 4, SOME));
    more.levels[0].name = "another_holder";
    let got = cards(&[&strong, &more, &less], &USUAL);
    let advice_of = |id: &str| got.iter().find(|(rule, _)| rule == id).map(|(_, card)| card.advice);
    assert_eq!(
        [advice_of(one), advice_of(two)],
        [Some(Advice::Keep), Some(Advice::Retire)],
        "{:?}",
        advice(&got)
    );
}

#[test]
fn more_honest_people_than_the_record_states_is_a_reason_to_tune() {
    let rule = stated("made.rule", None, 3, 10_000);
    let card = |disposition| cards(&[&rule], &People { disposition, ..USUAL }).remove(0).1;
    let cleared = card(Some(Disposition::Cleared));
    assert_eq!(cleared.advice, Advice::Tune);
    assert!(cleared.reason.contains("25 of 300 people judged were cleared"), "{}", cleared.reason);
    assert!(cleared.reason.contains("100 per 10,000 honest people"), "{}", cleared.reason);
    // Nobody was reviewed: it is said on what it depends.
    let open = card(None);
    assert_eq!(open.advice, Advice::Tune);
    assert!(open.reason.contains("25 without an outcome; if these are honest"), "{}", open.reason);
    // All were confirmed: nothing is said of honest people.
    assert_eq!(card(Some(Disposition::Confirmed)).advice, Advice::Keep);
}

#[test]
fn a_rule_whose_decisions_were_all_cleared_is_tuned() {
    let rule = stated("made.rule", None, 9, SOME);
    let card = |disposition| cards(&[&rule], &People { disposition, ..USUAL }).remove(0).1;
    let cleared = card(Some(Disposition::Cleared));
    assert_eq!(cleared.advice, Advice::Tune);
    let why = "25 reviews came to an end and none was confirmed";
    assert!(cleared.reason.contains(why), "{}", cleared.reason);
    assert_eq!(card(Some(Disposition::Open)).advice, Advice::Keep);
}

#[test]
fn a_rule_that_fires_for_nobody_is_kept_and_one_that_fires_for_few_waits() {
    let rule = stated("made.rule", None, 3, SOME);
    let card = |showing| cards(&[&rule], &People { showing, ..USUAL }).remove(0).1;
    assert_eq!(card(0).advice, Advice::Keep);
    assert!(card(0).reason.contains("fired for none"), "{}", card(0).reason);
    assert_eq!((card(19).advice, card(20).advice), (Advice::TooFew, Advice::Keep));
}

#[test]
fn a_preview_is_reported_apart_and_gives_no_points() {
    let mut preview = stated("made.preview", None, 0, SOME);
    preview.status = Status::Preview("Made up.");
    let counts = stated("made.rule", None, 8, SOME);
    let both: [&dyn Judge; 2] = [&preview, &counts];
    let scorer = Scorer::builder().only(both).build().unwrap();
    let mut test = Backtest::of(&scorer);
    let claims = Claims::default().works_from_home(true);
    let profile = Profile::default().id("p").claims(claims);
    test.add(&Case::new(profile, at()).reviewed(Disposition::Cleared)).unwrap();
    let report = test.report();
    let [shadow] = &report.sides[0].shadow[..] else { panic!("one preview") };
    assert_eq!((shadow.fired, shadow.points, shadow.by_band), (1, 0, [0, 1, 0]));
    assert_eq!((shadow.levels[0].people.cleared, shadow.decides.people()), (1, 0));
    assert_eq!(shadow.partner.as_ref().unwrap().rule, "made.rule");
    assert!(shadow.card.is_none());
    // Nobody is told that a rule that counts fires with a preview.
    assert!(report.sides[0].rules[0].partner.is_none());
}

// Expectations.

#[test]
fn what_is_not_met_says_what_made_the_difference() {
    let policy = Policy::new("higher", Points::new(13), Points::new(20)).unwrap();
    let candidate = Scorer::builder().policy(policy).build().unwrap();
    let mut test = Backtest::new(scorer(), &candidate);
    let expect = Expectation::band(Band::Verify)
        .fires("payment.holder_differs")
        .quiet("payment.holder_differs")
        .quiet("device.ip_kvm");
    test.add(&Case::new(person("a", true), at()).expecting(expect)).unwrap();
    let higher = Expectation::band(Band::Escalate);
    test.add(&Case::new(person("b", true), at()).expecting(higher)).unwrap();
    let report = test.report().expectations;
    assert_eq!((report.stated, report.met, report.unmet.count), (5, 1, 4));
    let told: Vec<_> =
        report.unmet.told.iter().map(|one| (&*one.id, &*one.expected, &*one.got)).collect();
    assert_eq!(told[0], ("a", "verify", "routine"));
    assert_eq!(told[1], ("b", "escalate", "routine"));
    assert!(told.contains(&("a", "quiet", "fired at another_holder")), "{told:?}");
    assert!(
        told.iter().any(|one| one.1 == "quiet" && one.2.starts_with("unknown for want of ")),
        "{told:?}"
    );
    assert_eq!(report.unmet.told[0].before.as_deref(), Some("verify"));
    assert_eq!(report.unmet.told[0].decided_by, ["thresholds"]);
    assert!(report.unmet.told[1].decided_by.is_empty());
}

#[test]
fn a_band_above_the_expected_names_the_rules_without_which_it_would_not_be() {
    let mut test = Backtest::of(scorer());
    let case = Case::new(person("a", true), at());
    test.add(&case.expecting(Expectation::band(Band::Routine))).unwrap();
    let unmet = test.report().expectations.unmet.told.remove(0);
    assert_eq!(unmet.decided_by, ["payment.holder_differs"]);
    assert_eq!(unmet.before, None);
}
