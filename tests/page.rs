//! The page (THREATS H5): it is well-formed, loads nothing and runs nothing, what a document holds
//! never becomes markup, and its figures are those of the JSON and the bill.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

#[path = "page/digest.rs"]
mod digest;
#[path = "../examples/support/numbers.rs"]
#[expect(dead_code, reason = "the test makes a profile that takes no numbers")]
mod numbers;
#[path = "../examples/support/profiles.rs"]
#[expect(dead_code, reason = "the test takes one of the kinds of profiles")]
mod profiles;
#[path = "page/tags.rs"]
mod tags;

use std::collections::BTreeSet;

use hirerisk::{Moment, Redaction, Report, weigh::WeightOrigin};
use serde_json::{Value, json};

use support::change::{deletions, marked};
use support::corpus::{cases, examples};
use support::judged::{scorer, with};
use support::told::{in_this_order, one_line, paragraphs, report, some_profiles, visible};
use tags::{Tag, tags};

fn as_of() -> Moment {
    "2026-04-01".parse().unwrap()
}

/// The report of the profile that has most to explain.
fn telling() -> Report<'static> {
    report(scorer(), &profiles::telling(1), as_of())
}

/// The text between two others.
fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    let from = text.find(start).unwrap_or_else(|| panic!("no {start}")) + start.len();
    &text[from..from + text[from..].find(end).unwrap()]
}

// What a page is.

/// What is wrong with a page: tags out of balance, or more than the page's own vocabulary.
fn wrong(page: &str) -> Option<String> {
    let tags = match tags(page) {
        Ok(tags) => tags,
        Err(problem) => return Some(problem),
    };
    let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.get("id")).collect();
    let known: BTreeSet<&str> = ids.iter().copied().collect();
    if known.len() != ids.len() {
        return Some("an id twice".into());
    }
    for tag in &tags {
        if let Some(to) = tag.get("href") {
            let there = to.strip_prefix('#').is_some_and(|id| known.contains(id));
            if !there {
                return Some(format!("a link to {to}"));
            }
        }
    }
    headings(&tags)
}

/// Headings begin at one and leave no step out.
fn headings(tags: &[Tag<'_>]) -> Option<String> {
    let mut last = 0;
    for tag in tags {
        let Some(depth) = tag.name.strip_prefix('h').and_then(|depth| depth.parse().ok()) else {
            continue;
        };
        if depth > last + 1 {
            return Some(format!("h{depth} after h{last}"));
        }
        last = depth;
    }
    (last == 0).then(|| "no heading".into())
}

#[test]
fn every_page_is_well_formed_and_points_only_into_itself() {
    for (profile, as_of) in some_profiles() {
        let report = report(scorer(), &profile, as_of);
        let page = report.to_html();
        assert_eq!(wrong(&page), None, "{profile}");
        assert!(!page.contains("http:") && !page.contains("https:"), "{profile}");
    }
    assert_eq!(wrong(&telling().to_html()), None);
}

#[test]
fn the_policy_forbids_everything_but_the_style_that_stands_in_the_page() {
    let page = telling().to_html();
    let style = between(&page, "<style>", "</style>");
    let policy = between(&page, "http-equiv='Content-Security-Policy' content=\"", "\"");
    let hash = digest::base64(&digest::sha256(style.as_bytes()));
    let want = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"
    );
    assert_eq!(policy, want, "src/assessment/page/style.rs");
    for loads in ["url(", "@import", "image-set", "expression", "src:"] {
        assert!(!style.contains(loads), "{loads}");
    }
    for case in ["prefers-color-scheme:dark", "@media print", "forced-colors", "::details-content"]
    {
        assert!(style.contains(case), "{case}");
    }
}

#[test]
fn the_digest_is_the_published_one() {
    let hex: Vec<String> =
        digest::sha256(b"abc").iter().map(|byte| format!("{byte:02x}")).collect();
    let published = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(hex.concat(), published);
    assert_eq!(digest::base64(b"light w"), "bGlnaHQgdw==");
}

#[test]
fn the_check_of_pages_finds_what_is_wrong() {
    let page = |body: &str| format!("<!DOCTYPE html>\n<html lang='en'>{body}</html>\n");
    assert_eq!(wrong(&page("<h1>a</h1>")), None);
    for body in [
        "<h1>a",
        "<h1>a</h2>",
        "<h1>a</h1><h3>b</h3>",
        "<h1>a</h1><script>b</script>",
        "<h1>a</h1><img src='b'>",
        "<h1 onclick='a'>b</h1>",
        "<h1 style='a'>b</h1>",
        "<h1>a</h1><a href='b'>c</a>",
        "<h1>a</h1><a href='#b'>c</a>",
        "<h1 id='a'>b</h1><p id='a'>c</p>",
        "<h1>a < b</h1>",
        "<h1>a & b</h1>",
        "<h1>a</h1><p class=b>c</p>",
    ] {
        assert!(wrong(&page(body)).is_some(), "{body}");
    }
}

#[test]
fn a_page_of_25_findings_is_small() {
    let mut report = telling();
    assert!(report.lines.len() >= 25, "{}", report.lines.len());
    report.lines.truncate(25);
    let size = report.to_html().len();
    assert!(size < 80_000, "{size} bytes");
}

// What a document holds.

/// What would be markup, leave an attribute, or steer.
const PAYLOADS: &[&str] = &[
    "<script>alert(1)</script>",
    "</style><style>*{color:red}</style>",
    "</title></head><body onload=alert(1)>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)' x='",
    "</bdi></li></ul></details></main>",
    "<a href=javascript:alert(1)>next</a>",
    "&lt;b&gt;&#60;b&#62;&amp;&colon;",
    "<!-- --><![CDATA[ ]]><?x ?>",
    "\u{202e}\u{2066}turned\u{2069}\u{200b}\u{feff}",
    "\u{0}\u{1b}[31m\r\n\u{2028}<p>",
    "http://example.test/?q=<b>",
    "\u{5d0}\u{5d1}\u{5d2} \u{627}\u{628}\u{62a}",
    "{0}{n}{{",
];

/// Everything of a page but its text.
fn markup(page: &str) -> Vec<String> {
    let tags = tags(page).unwrap_or_else(|problem| panic!("{problem}: {page}"));
    tags.iter().map(|tag| tag.written.to_owned()).collect()
}

/// What was found and drawn: a payload can change what is equal, and so what is told.
fn outcome(report: &Report<'_>) -> (Vec<String>, Vec<String>, [i32; 3]) {
    let lines = report.lines.iter().map(|line| format!("{} {}", line.id, line.counted));
    let states = report.ledger.iter().map(|entry| format!("{:?} {}", entry.state, entry.says));
    let range = [report.score, report.range.low, report.range.high];
    (lines.collect(), states.collect(), range.map(hirerisk::Points::get))
}

#[test]
fn what_a_profile_holds_never_becomes_markup() {
    let mut compared = 0;
    for (profile, as_of) in some_profiles().step_by(20).chain([(profiles::telling(1), as_of())]) {
        let told = |payload: &str| {
            let mut profile = marked(&profile, payload, true);
            profile["id"] = json!(format!("c{payload}"));
            report(scorer(), &profile, as_of)
        };
        let harmless = told("x");
        for payload in PAYLOADS {
            let hostile = told(payload);
            assert_eq!(wrong(&hostile.to_html()), None, "{payload} in {profile}");
            if outcome(&harmless) == outcome(&hostile) {
                let (one, other) = (harmless.to_html(), hostile.to_html());
                assert_eq!(markup(&one), markup(&other), "{payload} in {profile}");
                compared += usize::from(one != other);
            }
        }
    }
    assert!(compared > 100, "{compared}");
}

/// A report with few entries of each kind.
fn short() -> Report<'static> {
    let case = cases().iter().find(|case| case.fires()).unwrap();
    let mut report = report(scorer(), &case.profile, case.as_of);
    report.weights_origin = WeightOrigin::Fitted { data: "cases".into() };
    report.ledger.truncate(2);
    report.next_checks.truncate(1);
    report.unknown.truncate(2);
    report
}

/// The stored document with something at the end of every text that may hold it.
fn filled(stored: &Value, payload: &str) -> Report<'static> {
    let mut filled = stored.clone();
    for pointer in deletions(stored) {
        let text = filled.pointer_mut(&pointer).unwrap();
        let Some(own) = text.as_str().map(str::to_owned) else { continue };
        *text = json!(format!("{own}{payload}"));
        if Report::from_json(filled.to_string().as_bytes()).is_err() {
            *filled.pointer_mut(&pointer).unwrap() = json!(own);
        }
    }
    Report::from_json(filled.to_string().as_bytes()).unwrap()
}

#[test]
fn what_a_stored_document_holds_never_becomes_markup() {
    let stored: Value = serde_json::from_str(&short().to_json()).unwrap();
    let all = PAYLOADS.concat();
    let (harmless, hostile) = (filled(&stored, "x"), filled(&stored, &all));
    assert_ne!(harmless, hostile);
    assert_eq!(markup(&harmless.to_html()), markup(&hostile.to_html()));
    assert_eq!(wrong(&hostile.to_html()), None);
}

/// What a reader of Markdown could take for more than text.
const MARKED: &[&str] = &[
    " [next](http://example.test) ![x](x.png) [1]: http://example.test",
    " <b>b</b> <!-- x --> &copy; <http://example.test>",
    " http://example.test www.example.test ftp://example.test mailto:x",
    "\n# head\n- entry\n1. first\n> said\n---\n===\n| a | b |\n|---|---|",
    " **b** __b__ *i* _i_ ~~s~~ `c` ``c`` $x$ $$x$$ ^up^ [^1] ||s||",
    "\\",
    "\\[x](y) \\`c` 1\\. ",
    "\n    code\n```\ncode\n```",
    "\n:::note\n+++\na = 1\n+++",
];

#[test]
fn what_a_document_holds_never_becomes_more_than_text_in_markdown() {
    let stored: Value = serde_json::from_str(&short().to_json()).unwrap();
    let plain = paragraphs(&filled(&stored, "x").to_markdown()).len();
    for payload in MARKED {
        let hostile = filled(&stored, payload).to_markdown();
        // It fails by itself on anything but headings, paragraphs and entries of lists.
        assert_eq!(paragraphs(&hostile).len(), plain, "{payload}");
        for link in ["http://", "ftp://", "www.", "mailto:"] {
            assert!(!hostile.contains(link), "{link}: {payload}");
        }
    }
}

#[test]
fn a_value_keeps_its_own_direction_and_what_is_unseen_is_taken_out() {
    let place = "\u{5d7}\u{5d9}\u{5e4}\u{5d4} \u{645}\u{62f}\u{64a}\u{646}\u{629}";
    let written = place.replace(' ', "\u{200b} \u{202e}");
    let session = |day: &str| {
        json!({"at": day, "network": {"class": "residential", "country": written,
               "table_date": "2026-05-01"}})
    };
    let profile = json!({
        "id": written, "stage": "employment", "session_count": 2,
        "claims": {"residences": [{"place": {"country": "land one"}}]},
        "sessions": [session("2026-05-01"), session("2026-05-20")],
    });
    let page = report(scorer(), &profile, "2026-06-01".parse().unwrap()).to_html();
    let (_, body) = page.split_once("<body>").unwrap();
    let isolated = body.matches(&format!("<bdi>{place}</bdi>")).count();
    assert!(isolated > 2, "{isolated}: {body}");
    assert_eq!(body.matches(place).count(), isolated);
}

// What a page says.

/// The whole number with which a text begins.
fn number(text: &str) -> i32 {
    let text = text.trim_start().replace('\u{2212}', "-").replace('+', "");
    let digits = text.find(|char: char| char != '-' && !char.is_ascii_digit());
    text[..digits.unwrap_or(text.len())].parse().unwrap_or_else(|_| panic!("no number: {text}"))
}

/// The figures of an assessment: of the lines, the sum, the ends of the range, judged and due.
#[derive(Debug, PartialEq)]
struct Told {
    lines: Vec<i32>,
    sum: [i32; 3],
    judged: [i32; 2],
}

fn told_by_page(page: &str) -> Told {
    let found = between(page, "<section class='found'", "</section>");
    let lines: Vec<i32> = found.split("<span class='points'><b>").skip(1).map(number).collect();
    let foot = between(page, "<section class='sum'", "</section>");
    let of = |term: &str| between(foot, &format!("<dt>{term}</dt><dd>"), "</dd>");
    let figures = |told: &str| told.split("<b>").skip(1).map(number).collect::<Vec<_>>();
    let settled = figures(of("Once all is settled"));
    let judged = figures(of("Judged"));
    let seen = between(page, "<div class='seen'>\n", " rules");
    assert_eq!(figures(seen), judged, "the head and the foot");
    Told {
        lines,
        sum: [number(&of("Sum")[3..]), settled[0], settled[1]],
        judged: [judged[0], judged[1]],
    }
}

fn told_by_json(report: &Report<'_>) -> Told {
    let json: Value = serde_json::from_str(&report.to_json()).unwrap();
    let of =
        |pointer: &str| i32::try_from(json.pointer(pointer).unwrap().as_i64().unwrap()).unwrap();
    let lines = json["lines"].as_array().unwrap().iter();
    Told {
        lines: lines
            .map(|line| i32::try_from(line["counted"].as_i64().unwrap()).unwrap())
            .collect(),
        sum: [of("/score"), of("/range/low"), of("/range/high")],
        judged: [of("/coverage/judged"), of("/coverage/due")],
    }
}

fn told_by_bill(report: &Report<'_>) -> Told {
    let text = report.to_text();
    let priced = text.lines().filter_map(|line| {
        let (head, tail) = line.split_once(']')?;
        let code = head.rsplit_once('[')?.1;
        report.lines.iter().find(|one| one.id == code)?;
        tail.trim_start().starts_with(['+', '-']).then(|| number(tail))
    });
    let lines = priced.collect();
    let words = one_line(&text);
    let range = between(&words, "Once all is settled: ", " (");
    let (low, high) = range.split_once(" to ").unwrap();
    let judged = between(&words, &format!("Stage {}: ", report.stage), " rules");
    let (judged, due) = judged.split_once(" of ").unwrap();
    let sum = [number(between(&words, "Sum ", " points")), number(low), number(high)];
    Told { lines, sum, judged: [number(judged), number(due)] }
}

fn told_by_markdown(report: &Report<'_>) -> Told {
    let paragraphs = paragraphs(&report.to_markdown());
    let priced = paragraphs.iter().filter(|one| {
        let code = one.rsplit_once('[').and_then(|(_, code)| code.strip_suffix(']'));
        one.starts_with(['+', '-']) && report.lines.iter().any(|line| code == Some(&*line.id))
    });
    let figures = |start: &str| -> Vec<i32> {
        let one = paragraphs.iter().find(|one| one.contains(start)).unwrap();
        let from = one.find(start).unwrap();
        let words = one[from..].split(|char: char| !char.is_ascii_digit() && char != '-');
        words.filter_map(|word| word.parse().ok()).collect()
    };
    let (sum, judged) = (figures("Sum "), figures("Judged: "));
    Told {
        lines: priced.map(|one| number(one)).collect(),
        sum: [sum[0], sum[1], sum[2]],
        judged: [judged[0], judged[1]],
    }
}

#[test]
fn page_json_bill_and_markdown_tell_the_same_figures() {
    let mut lines = 0;
    for (profile, as_of) in some_profiles().chain([(profiles::telling(1), self::as_of())]) {
        let report = report(scorer(), &profile, as_of);
        let told = told_by_page(&report.to_html());
        assert_eq!(told, told_by_json(&report), "{profile}");
        assert_eq!(told, told_by_bill(&report), "{profile}");
        assert_eq!(told, told_by_markdown(&report), "{profile}");
        assert_eq!(told.lines.iter().sum::<i32>(), told.sum[0]);
        lines += told.lines.len();
    }
    assert!(lines > 100, "{lines}");
}

#[test]
fn the_strip_tells_the_figures_of_the_timeline() {
    let mut drawn = 0;
    for one in examples() {
        let (report, timeline) = with(&one.profile, |read| {
            let timeline = scorer().timeline(read, one.as_of).report(Redaction::Full);
            (scorer().assess(read, one.as_of).report(Redaction::Full), timeline)
        });
        let page = report.to_html_with(&timeline);
        assert_eq!(wrong(&page), None, "{}", one.name);
        let strip = between(&page, "<section class='time'", "</section>");
        let told: Vec<i32> = strip.split("<span class='points'><b>").skip(1).map(number).collect();
        let last = timeline.steps.len() - 1;
        let steps = timeline
            .steps
            .iter()
            .enumerate()
            .filter(|(place, step)| *place == 0 || *place == last || !step.changes.is_empty());
        let steps: Vec<i32> = steps.map(|(_, step)| step.score.get()).collect();
        assert_eq!(told, steps, "{}", one.name);
        // The line ends where the sum does, and rises and falls at every step.
        let path = between(strip, "class='score' d='", "'");
        let high = number(between(strip, "viewBox='0 0 ", "'").split_once(' ').unwrap().1);
        let heights = path
            .split(['V', 'M'])
            .skip(1)
            .map(|part| number(part.rsplit(' ').next().unwrap().split('H').next().unwrap()));
        let sums: Vec<i32> = timeline.steps.iter().map(|step| high - step.score.get()).collect();
        assert_eq!(heights.collect::<Vec<_>>(), sums, "{}: {path}", one.name);
        // Never points without coverage and range.
        let words = visible(strip);
        for step in timeline.steps.iter().filter(|step| !step.changes.is_empty()) {
            let (coverage, range) = (&step.coverage, &step.range);
            let foot = format!(
                "{} of {} rules judged; once all is settled {} to {}",
                coverage.judged, coverage.due, range.low, range.high
            );
            assert!(words.contains(&foot), "{foot}: {words}");
        }
        drawn += steps.len();
    }
    assert!(drawn > 60, "{drawn}");
}

#[test]
fn each_bar_begins_where_the_one_before_it_ended_and_is_as_long_as_its_points() {
    for (profile, as_of) in some_profiles().chain([(profiles::telling(1), self::as_of())]) {
        let report = report(scorer(), &profile, as_of);
        let page = report.to_html();
        let found = between(&page, "<section class='found'", "</section>");
        let mut before = 0;
        let bars: Vec<&str> = found.split("<svg class='bar'").skip(1).collect();
        assert_eq!(bars.len(), report.lines.len());
        for (line, bar) in report.lines.iter().zip(bars) {
            let counted = line.counted.get();
            if counted != 0 {
                let class = if counted > 0 { "adds" } else { "answers" };
                let drawn = between(bar, &format!("<rect class='{class}' x='"), "height");
                let width = number(between(drawn, "width='", "'"));
                let from = if counted > 0 { before } else { before + counted };
                assert_eq!((number(drawn), width), (from, counted.abs()), "{}", line.id);
            }
            before += counted;
        }
        assert_eq!(before, report.score.get());
    }
}

#[test]
fn evidence_stands_before_the_score_and_points_never_stand_without_coverage_and_range() {
    for (profile, as_of) in some_profiles() {
        let report = report(scorer(), &profile, as_of);
        let words = visible(&report.to_html());
        let range = &report.range;
        let order = [
            Some(format!(
                "{} of {} rules could be judged",
                report.coverage.judged, report.coverage.due
            )),
            Some(report.scope.to_string()),
            report.lines.first().map(|line| line.title.to_string()),
            report.next_checks.first().map(|check| check.what_to_do.to_string()),
            Some(format!("Sum {} points: {}", report.score, report.band)),
            Some(format!(
                "Once all is settled {} to {} points ({} to {})",
                range.low, range.high, range.low_band, range.high_band
            )),
        ];
        in_this_order(&words, &order);
    }
}

#[test]
fn a_line_tells_its_evidence_and_who_honestly_shows_the_same() {
    let report = telling();
    let words = visible(&report.to_html());
    for line in &report.lines {
        assert!(words.contains(&*line.title) && words.contains(&*line.id), "{}", line.id);
        assert!(words.contains(&line.why.split_whitespace().collect::<Vec<_>>().join(" ")));
        for fact in &line.evidence {
            assert!(words.contains(&fact.pointer.to_string()), "{}", fact.pointer);
            assert!(words.contains(&fact.value.to_string()), "{}", fact.pointer);
        }
        for innocent in line.innocent.iter() {
            assert!(words.contains(innocent.who), "{}", innocent.who);
        }
    }
    for entry in &report.ledger {
        assert!(words.contains(&*entry.rule), "{}", entry.rule);
    }
}

/// The first two ways of each side; one, where it takes more than five checks.
fn first_of_each_side<'w>(
    ways: &'w [hirerisk::report::Counterfactual<'w>],
) -> Vec<&'w hirerisk::report::Counterfactual<'w>> {
    let sides = ways.chunk_by(|one, two| one.side == two.side);
    let shown =
        |way: &hirerisk::report::Counterfactual<'_>| if way.checks.len() > 5 { 1 } else { 2 };
    sides.flat_map(|of_side| of_side.iter().take(shown(&of_side[0]))).collect()
}

#[test]
fn what_would_bring_the_band_down_is_told() {
    let mut ways = 0;
    for (profile, as_of) in some_profiles() {
        let report = report(scorer(), &profile, as_of);
        let words = visible(&report.to_html());
        for way in first_of_each_side(&report.counterfactual) {
            let (checks, leaves) = (way.checks.join(" and "), way.leaves);
            let told = format!(
                "{checks} ({} min): leaves {} points ({}).",
                way.minutes, leaves.score, leaves.band
            );
            assert!(words.contains(&told), "{told}: {words}");
            ways += 1;
        }
    }
    assert!(ways > 10, "{ways}");
}

#[test]
fn several_assessments_stand_in_the_order_given_and_the_index_ranks_nobody() {
    let of = |id: &str, profile: &Value| {
        let mut profile = profile.clone();
        profile["id"] = json!(id);
        report(scorer(), &profile, as_of())
    };
    let (low, high) = (json!({"id": "c"}), profiles::telling(1));
    let reports = [of("first", &low), of("second", &high), of("third", &low)];
    let page = Report::several_to_html(&reports);
    assert_eq!(wrong(&page), None);
    let index = between(&page, "<nav class='index'", "</nav>");
    for part in [index, between(&page, "<main>", "</main>")] {
        let places = ["first", "second", "third"].map(|id| part.find(&format!("<bdi>{id}</bdi>")));
        assert!(places.is_sorted() && places[0].is_some(), "{places:?}");
    }
    for word in ["points", "routine", "verify", "escalate"] {
        assert!(!index.contains(word), "{word}");
    }
    assert_eq!(wrong(&Report::several_to_html(&[])), None);
}
