//! Near-duplicate texts: what a sketch costs, what is found, what is taken for a copy and is none, and how
//! long a look-up among a million takes.
//!
//! `cargo bench --bench text` prints all; `-- WORD` the parts whose name contains a word: `cost`, `recall`,
//! `false`, `look-up`. `HIRERISK_PROSE=FILE` adds English prose, cut into texts.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

use std::hint::black_box;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use hirerisk::index::{Boilerplate, Sketch, TextKey, Texts, similarity};

#[path = "../examples/support/resumes.rs"]
mod resumes;

use resumes::{Population, Random, shuffle};

/// The best of so many runs is taken.
const RUNS: u32 = 5;
/// A phrase is common that stands in more than so many of 10,000 texts ...
const COMMON: u32 = 100;
/// ... of so many that were looked at.
const LEARNT_FROM: u64 = 10_000;
/// Copies have so many of 100 phrases in common at least.
const COPY: u32 = 40;
/// So many texts are looked through, and so many looked up.
const MANY: u32 = 1_000_000;
const LOOK_UPS: u64 = 4_000;
/// So often one text is added to them.
const FLOOD: u32 = 100_000;
/// So many copies of each kind are made at least.
const COPIES: usize = 4_000;
/// So many unrelated texts are held against each other.
const UNRELATED: u32 = 100_000;

fn key() -> TextKey {
    TextKey::new(*b"a key for texts.")
}

/// The mean time of an item, each at the best of some runs, in microseconds: other work on the machine
/// interrupts some of the runs and not all.
fn best<T>(items: &[T], mut run: impl FnMut(&T)) -> f64 {
    let mut shortest = vec![Duration::MAX; items.len()];
    for _ in 0..RUNS {
        for (item, shortest) in items.iter().zip(&mut shortest) {
            let start = Instant::now();
            run(item);
            *shortest = start.elapsed().min(*shortest);
        }
    }
    micros(shortest.iter().sum(), items.len())
}

static POPULATION: LazyLock<Population> = LazyLock::new(|| Population::new(30..=50));
static OWN: LazyLock<Population> = LazyLock::new(|| Population::new(0..=0));

fn resume(number: u64) -> String {
    POPULATION.resume(number).text()
}

fn common() -> Boilerplate {
    let start = Instant::now();
    let others = (0..LEARNT_FROM).map(|number| resume(number + (1 << 40)));
    let common = Boilerplate::learn(others, COMMON);
    println!(
        "{} phrases are common, learnt from {LEARNT_FROM} texts in {:.1?}",
        common.len(),
        start.elapsed()
    );
    common
}

fn micros(time: Duration, of: usize) -> f64 {
    time.as_secs_f64() * 1e6 / float(of)
}

/// A plain `MinHash` of 128 permutations over the same phrases, and words alone, beside the sketch.
fn cost(common: &Boilerplate) {
    let texts: Vec<String> = (0..2_000).map(resume).collect();
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("cost of a text of {} bytes, best of {RUNS} runs, microseconds", bytes / texts.len());
    let row = |name: &str, run: &mut dyn FnMut(&String)| {
        println!("  {name:<44} {:>7.2}", best(&texts, run));
    };
    let (key, none) = (key(), Boilerplate::default());
    row("words alone (split, small letters)", &mut |text| {
        plain_words(text, |word| {
            black_box(word);
        });
    });
    let sketch = |name: &str, names: &[&str], common: &Boilerplate| {
        row(name, &mut |text| {
            black_box(Sketch::of(text, names, &key, common));
        });
    };
    sketch("sketch, nothing learnt", &[], &none);
    sketch("sketch", &[], common);
    sketch("sketch, four words of names", &["Ada Lovelace", "Ada King"], common);
    row("plain MinHash of 128 permutations", &mut |text| {
        black_box(plain_minhash(text));
    });
}

fn plain_words(text: &str, mut visit: impl FnMut(&str)) {
    let mut small = String::new();
    for word in text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()) {
        small.clear();
        small.extend(word.chars().flat_map(char::to_lowercase));
        visit(&small);
    }
}

fn plain_minhash(text: &str) -> [u64; 128] {
    let (mut least, mut before) = ([u64::MAX; 128], None);
    plain_words(text, |word| {
        let hash = word.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        if let Some(before) = Option::replace(&mut before, hash) {
            let phrase = (before.rotate_left(23) ^ hash).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            for (number, least) in (1_u64..).zip(&mut least) {
                let factor = number.wrapping_mul(0xd134_2543_de82_ef95) | 1;
                *least =
                    (*least).min(phrase.wrapping_mul(factor).rotate_left(31).wrapping_mul(factor));
            }
        }
    });
    least
}

/// What was done to a copy.
type Change = (&'static str, Box<dyn Fn(&str, &mut Random) -> String>);

/// Of copies of each kind, how many are found among the originals, and how similar they are.
fn recall(name: &str, originals: &[String], common: &Boilerplate) {
    let key = key();
    let sketch = |text: &str| Sketch::of(text, &[], &key, common);
    let sketched: Vec<Option<Sketch>> = originals.iter().map(|text| sketch(text)).collect();
    let mut texts = Texts::new();
    for (holder, sketch) in (0..).zip(&sketched) {
        assert!(sketch.as_ref().is_none_or(|own| texts.insert(holder, 0, own.signature())));
    }
    let phrases: usize = sketched.iter().flatten().map(Sketch::phrases).sum();
    let (count, common) = (texts.len(), common.len());
    println!("recall, {name}: {count} texts of {} phrases; {common} are common", phrases / count);
    println!("  {:<44} {:>7} {:>14} {:>5}", "", "found %", "similar: p1", "p50");
    for (name, change) in changes() {
        let mut random = Random(11);
        let (mut found, mut alike) = (0_usize, Vec::new());
        for _ in 0..COPIES.div_ceil(originals.len()) {
            for ((holder, text), own) in (0..).zip(originals).zip(&sketched) {
                let Some(own) = own else { continue };
                let Some(copy) = sketch(&change(text, &mut random)) else {
                    alike.push(0);
                    continue;
                };
                alike.push(similarity(own.signature(), copy.signature()));
                texts.similar(copy.signature(), COPY, |text| {
                    found += usize::from(text.holder == holder);
                });
            }
        }
        alike.sort_unstable();
        let [least, median] = [1, 50].map(|part| alike[alike.len() * part / 100]);
        println!(
            "  {name:<44} {:>7.2} {least:>14} {median:>5}",
            float(found) * 100.0 / float(alike.len())
        );
    }
}

fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

/// Lines in another order.
fn shuffled(text: &str, random: &mut Random) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    shuffle(&mut lines, random);
    lines.join("\n")
}

/// Sentences in another order.
fn sentences_shuffled(text: &str, random: &mut Random) -> String {
    let mut lines: Vec<&str> = text.split_inclusive(". ").collect();
    shuffle(&mut lines, random);
    lines.concat()
}

/// Lines broken at another width.
fn wrapped(text: &str, width: usize) -> String {
    let (mut all, mut line) = (String::new(), 0);
    for word in text.split_whitespace() {
        line += word.len() + 1;
        all.push(if line > width { '\n' } else { ' ' });
        if line > width {
            line = word.len();
        }
        all.push_str(word);
    }
    all
}

fn half(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    words[..words.len() / 2].join(" ")
}

fn changes() -> Vec<Change> {
    let replaced =
        |per_100| move |text: &str, random: &mut Random| OWN.replaced(text, per_100, random);
    let fifth = replaced(20);
    vec![
        ("the same", Box::new(|text, _| text.to_owned())),
        ("10 % of the words replaced", Box::new(replaced(10))),
        ("20 % of the words replaced", Box::new(fifth)),
        ("30 % of the words replaced", Box::new(replaced(30))),
        ("lines in another order", Box::new(shuffled)),
        (
            "lines in another order, 20 % replaced",
            Box::new(move |text, random| fifth(&shuffled(text, random), random)),
        ),
        (
            "sentences in another order, 20 % replaced",
            Box::new(move |text, random| fifth(&sentences_shuffled(text, random), random)),
        ),
        ("wrapped at 60 characters", Box::new(|text, _| wrapped(text, 60))),
        (
            "wrapped at 60 characters, 20 % replaced",
            Box::new(move |text, random| wrapped(&fifth(text, random), 60)),
        ),
        ("the second half cut off", Box::new(|text, _| half(text))),
    ]
}

/// How similar unrelated texts are that stand under one band.
fn false_pairs(name: &str, texts: impl Iterator<Item = String>, common: &Boilerplate) {
    const AT_LEAST: [u32; 7] = [5, 10, 20, 30, COPY, 45, 50];
    let (key, mut before) = (key(), Texts::new());
    let (mut compared, mut over) = (0_usize, [0_usize; AT_LEAST.len()]);
    for (holder, text) in (0..).zip(texts) {
        let Some(sketch) = Sketch::of(&text, &[], &key, common) else { continue };
        before.similar(sketch.signature(), 0, |text| {
            compared += 1;
            for (count, least) in over.iter_mut().zip(AT_LEAST) {
                *count += usize::from(text.per_100 >= least);
            }
        });
        assert!(before.insert(holder, 0, sketch.signature()));
    }
    let pairs = float(before.len()) * (float(before.len()) - 1.0) / 2.0;
    println!("false pairs, {name}: of {pairs:.1e} pairs {compared} compared");
    for (count, least) in over.iter().zip(AT_LEAST) {
        println!("  similar by {least:>2} or more {count:>10}");
    }
}

/// How long a look-up takes, as the best of some runs.
fn look_ups(name: &str, queries: &[String], texts: &Texts, common: &Boilerplate) {
    let (key, mut found, mut compared) = (key(), 0_usize, 0_usize);
    let mut times = [vec![Duration::MAX; queries.len()], vec![Duration::MAX; queries.len()]];
    for round in 0..RUNS {
        for (number, text) in queries.iter().enumerate() {
            let start = Instant::now();
            let Some(sketch) = Sketch::of(text, &[], &key, common) else { continue };
            let sketched = Instant::now();
            let mut visited = 0_usize;
            texts.similar(sketch.signature(), COPY, |_| visited += 1);
            let took = [sketched.elapsed(), start.elapsed()];
            for (times, took) in times.iter_mut().zip(took) {
                times[number] = times[number].min(took);
            }
            if round == 0 {
                found += visited;
                texts.similar(sketch.signature(), 0, |_| compared += 1);
            }
        }
    }
    for times in &mut times {
        times.sort_unstable();
    }
    let mean = |count: usize| float(count) / float(queries.len());
    println!("  {name}: {:.1} compared, {:.3} found", mean(compared), mean(found));
    for (name, times) in ["alone", "with the sketch"].into_iter().zip(times) {
        let at = |part: usize| micros(times[times.len() * part / 1_000], 1);
        println!("    {name:<42} {:>7.1} p50 {:>7.1} p99 {:>7.1} p999", at(500), at(990), at(999));
    }
}

fn among_many(common: &Boilerplate) {
    let (key, mut texts, mut inserting) = (key(), Texts::new(), Duration::ZERO);
    for holder in 0..MANY {
        let sketch = Sketch::of(&resume(u64::from(holder)), &[], &key, common).unwrap();
        let start = Instant::now();
        assert!(texts.insert(holder, 0, sketch.signature()));
        inserting += start.elapsed();
    }
    let count = texts.len();
    println!("look-up among {count} texts: {} bytes a text", texts.bytes() / count);
    println!(
        "  inserting, with what interrupted it {:>16.1} microseconds",
        micros(inserting, count)
    );
    let mut random = Random(5);
    let unknown: Vec<String> = (0..LOOK_UPS).map(|number| resume(number + (1 << 41))).collect();
    let copy = |number: u64| {
        let text = POPULATION.resume(number * 200).disguised(&mut random).text();
        POPULATION.replaced(&text, 10, &mut random)
    };
    let copies: Vec<String> = (0..LOOK_UPS).map(copy).collect();
    look_ups("unknown texts", &unknown, &texts, common);
    look_ups("copies, 10 % of the words replaced", &copies, &texts, common);
    for holder in 0..FLOOD {
        assert!(texts.insert(
            MANY + holder,
            0,
            Sketch::of(&unknown[0], &[], &key, common).unwrap().signature()
        ));
    }
    println!("the same, and {FLOOD} times one text");
    look_ups("that text", &unknown[..1], &texts, common);
    look_ups("other unknown texts", &unknown[1..], &texts, common);
}

/// Prose in texts of so many words.
fn prose(words: usize) -> Option<Vec<String>> {
    let text = std::fs::read_to_string(std::env::var_os("HIRERISK_PROSE")?).unwrap();
    let (mut texts, mut last) = (vec![String::new()], 0);
    for line in text.lines() {
        if last >= words && line.is_empty() {
            texts.push(String::new());
            last = 0;
        }
        last += line.split_whitespace().count();
        let text = texts.last_mut()?;
        text.push_str(line);
        text.push('\n');
    }
    Some(texts)
}

fn main() {
    let word = std::env::args().skip(1).find(|word| !word.starts_with('-')).unwrap_or_default();
    let is_asked = |name: &str| name.contains(&word);
    let (common, none) = (common(), Boilerplate::default());
    if is_asked("cost") {
        cost(&common);
    }
    let proses = [150, 430].map(|words| prose(words).map(|texts| (words, texts)));
    if is_asked("recall") {
        let made_up = |population: &Population| -> Vec<String> {
            (0..).take(COPIES).map(|number| population.resume(number).text()).collect()
        };
        recall("made-up résumés", &made_up(&POPULATION), &common);
        recall("the same, nothing learnt", &made_up(&POPULATION), &none);
        recall("made-up résumés without templates", &made_up(&OWN), &common);
        for (words, texts) in proses.iter().flatten() {
            recall(
                &format!("prose in texts of {words} words"),
                texts,
                &Boilerplate::learn(texts, COMMON),
            );
            recall("the same, nothing learnt", texts, &none);
        }
    }
    if is_asked("false") {
        let resumes = || (0..u64::from(UNRELATED)).map(resume);
        false_pairs("made-up résumés", resumes(), &common);
        false_pairs("20,000 of them, nothing learnt", resumes().take(20_000), &none);
        for (words, texts) in proses.iter().flatten() {
            false_pairs(
                &format!("prose in texts of {words} words, nothing learnt"),
                texts.iter().cloned(),
                &none,
            );
        }
    }
    if is_asked("look-up") {
        among_many(&common);
    }
}
