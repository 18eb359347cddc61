//! Near-duplicate texts: what a sketch costs, what is found, what is taken for a copy and is none, and how
//! long a look-up among a million takes.
//!
//! `cargo bench --bench text` prints all; `-- WORD` the parts whose name contains a word: `cost`, `recall`,
//! `false`, `look-up`. `HIRERISK_PROSE=FILE` adds English prose, cut into texts.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use hirerisk::index::{Boilerplate, Signature, Sketch, TextKey, Texts, similarity};

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
const COPY: u32 = 35;
/// So many texts are looked through, and so many looked up.
const MANY: u32 = 1_000_000;
const LOOK_UPS: u64 = 4_000;
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

fn common(population: &Population) -> Boilerplate {
    Boilerplate::learn(
        (0..LEARNT_FROM).map(|number| population.resume(number + (1 << 40)).text()),
        COMMON,
    )
}

fn micros(time: Duration, of: usize) -> f64 {
    time.as_secs_f64() * 1e6 / of as f64
}

/// A plain `MinHash` of 128 permutations over the same phrases, and words alone, beside the sketch.
fn cost(population: &Population, common: &Boilerplate) {
    let texts: Vec<String> = (0..2_000).map(|number| population.resume(number).text()).collect();
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
fn recall(name: &str, originals: &[String], common: &Boilerplate, changes: &[Change]) {
    let key = key();
    let mut texts = Texts::new();
    let mut sketched = Vec::new();
    for (holder, text) in (0..).zip(originals) {
        let sketch = Sketch::of(text, &[], &key, common);
        if let Some(sketch) = &sketch {
            texts.insert(holder, 0, sketch.signature());
        }
        sketched.push(sketch);
    }
    let phrases: usize = sketched.iter().flatten().map(Sketch::phrases).sum();
    println!(
        "recall, {name}: {} texts, {} phrases each; {} boilerplate",
        texts.len(),
        phrases / texts.len().max(1),
        common.len()
    );
    println!("  {:<44} {:>7} {:>6} {:>5} {:>5}", "", "found %", "banded", "p1", "p50");
    for (name, change) in changes {
        let mut random = Random(11);
        let (mut found, mut banded, mut all, mut alike) = (0_u32, 0_u32, 0_u32, Vec::new());
        for round in 0..(4_000 / originals.len()).max(1) {
            random.0 = random.0.wrapping_add(round as u64);
            for ((holder, text), own) in (0..).zip(originals).zip(&sketched) {
                let Some(own) = own else { continue };
                all += 1;
                let Some(copy) = Sketch::of(&change(text, &mut random), &[], &key, common) else {
                    continue;
                };
                alike.push(similarity(own.signature(), copy.signature()));
                texts.similar(copy.signature(), COPY, |text| {
                    found += u32::from(text.holder == holder)
                });
                texts.similar(copy.signature(), 0, |text| {
                    banded += u32::from(text.holder == holder)
                });
            }
        }
        alike.sort_unstable();
        let of_all = |count: u32| f64::from(count) * 100.0 / f64::from(all.max(1));
        let at = |per_100: usize| alike.get(alike.len() * per_100 / 100).copied().unwrap_or(0);
        println!(
            "  {name:<44} {:>7.2} {:>6.2} {:>5} {:>5}",
            of_all(found),
            of_all(banded),
            at(1),
            at(50)
        );
    }
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

fn changes(population: &'static Population) -> Vec<Change> {
    let replaced = move |per_100| {
        move |text: &str, random: &mut Random| population.replaced(text, per_100, random)
    };
    vec![
        ("the same", Box::new(|text: &str, _: &mut Random| text.to_owned())),
        ("10 % of the words replaced", Box::new(replaced(10))),
        ("20 % of the words replaced", Box::new(replaced(20))),
        ("30 % of the words replaced", Box::new(replaced(30))),
        ("lines in another order", Box::new(shuffled)),
        (
            "lines in another order, 10 % replaced",
            Box::new(move |text: &str, random: &mut Random| {
                population.replaced(&shuffled(text, random), 10, random)
            }),
        ),
        (
            "lines in another order, 20 % replaced",
            Box::new(move |text: &str, random: &mut Random| {
                population.replaced(&shuffled(text, random), 20, random)
            }),
        ),
        (
            "sentences in another order, 20 % replaced",
            Box::new(move |text: &str, random: &mut Random| {
                population.replaced(&sentences_shuffled(text, random), 20, random)
            }),
        ),
        ("wrapped at 60 characters", Box::new(|text: &str, _: &mut Random| wrapped(text, 60))),
        (
            "wrapped at 60 characters, 20 % replaced",
            Box::new(move |text: &str, random: &mut Random| {
                wrapped(&population.replaced(text, 20, random), 60)
            }),
        ),
        (
            "the second half cut off",
            Box::new(|text: &str, _: &mut Random| {
                let half = text.split_whitespace().count() / 2;
                text.split_whitespace().take(half).collect::<Vec<_>>().join(" ")
            }),
        ),
    ]
}

/// How similar unrelated texts are that stand under one band.
struct Unrelated {
    compared: u64,
    over: [u64; 101],
}

impl Unrelated {
    fn note(&mut self, per_100: u32) {
        self.compared += 1;
        self.over[..=per_100 as usize].iter_mut().for_each(|count| *count += 1);
    }

    fn shown(&self, pairs: f64) -> String {
        let over = |per_100: usize| format!("{}: {}", per_100, self.over[per_100]);
        format!(
            "{:.0} pairs, {} compared; at least {}",
            pairs,
            self.compared,
            [5, 10, 20, 30, 35, 38, 40, 42, 45, 50].map(over).join(", ")
        )
    }
}

fn false_pairs(name: &str, signatures: &[Signature]) {
    let (mut texts, mut unrelated) = (Texts::new(), Unrelated { compared: 0, over: [0; 101] });
    for (holder, signature) in (0..).zip(signatures) {
        texts.similar(signature, 0, |text| unrelated.note(text.per_100));
        texts.insert(holder, 0, signature);
    }
    let count = signatures.len() as f64;
    println!("false pairs, {name}: {}", unrelated.shown(count * (count - 1.0) / 2.0));
}

fn look_ups(name: &str, population: &Population, common: &Boilerplate) {
    let (key, mut texts, mut inserting) = (key(), Texts::new(), Duration::ZERO);
    let mut sketching = Duration::ZERO;
    for number in 0..MANY {
        let text = population.resume(u64::from(number)).text();
        let start = Instant::now();
        let sketch = Sketch::of(&text, &[], &key, common);
        sketching += start.elapsed();
        let start = Instant::now();
        if let Some(sketch) = sketch {
            texts.insert(number, 0, sketch.signature());
        }
        inserting += start.elapsed();
    }
    let count = texts.len();
    println!("look-up, {name}, among {count} texts: {} bytes a text", texts.bytes() / count);
    println!(
        "  sketching {:.2}, inserting {:.2} microseconds a text",
        micros(sketching, count),
        micros(inserting, count)
    );
    let mut random = Random(5);
    let strangers = (0..LOOK_UPS).map(|number| population.resume(number + (1 << 41)).text());
    let strangers: Vec<String> = strangers.collect();
    let copies = (0..LOOK_UPS).map(|number| {
        let text = population.resume(number * 200).disguised(&mut random).text();
        population.replaced(&text, 10, &mut random)
    });
    let copies: Vec<String> = copies.collect();
    for (name, queries) in [("unknown texts", strangers), ("copies, 10 % replaced", copies)] {
        let (mut alone, mut whole, mut found, mut compared) =
            (vec![Duration::MAX; queries.len()], vec![Duration::MAX; queries.len()], 0_u64, 0_u64);
        for round in 0..3 {
            for (number, text) in queries.iter().enumerate() {
                let start = Instant::now();
                let Some(sketch) = Sketch::of(text, &[], &key, common) else { continue };
                let looked = Instant::now();
                texts.similar(sketch.signature(), COPY, |text| {
                    found += u64::from(round == 0);
                    black_box(text);
                });
                let (one, two) = (looked.elapsed(), start.elapsed());
                alone[number] = alone[number].min(one);
                whole[number] = whole[number].min(two);
                if round == 0 {
                    texts.similar(sketch.signature(), 0, |_| compared += 1);
                }
            }
        }
        let mut shown = String::new();
        for (name, times) in [("alone", &mut alone), ("with the sketch", &mut whole)] {
            times.sort_unstable();
            let at = |per_1000: usize| micros(times[times.len() * per_1000 / 1000], 1);
            shown +=
                &format!("{name} {:.1} p50, {:.1} p99, {:.1} p999; ", at(500), at(990), at(999));
        }
        println!(
            "  {name}: {shown}{:.1} compared, {:.3} found",
            compared as f64 / queries.len() as f64,
            found as f64 / queries.len() as f64
        );
    }
}

/// Prose in texts of so many words.
fn prose(words: usize) -> Option<Vec<String>> {
    let text = std::fs::read_to_string(std::env::var_os("HIRERISK_PROSE")?).ok()?;
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
    let is_asked = |name: &str| name.contains(&word) || word.contains(name);
    let population: &'static Population = Box::leak(Box::new(Population::new(30..=50)));
    let start = Instant::now();
    let common = common(population);
    println!(
        "{} phrases are common, learnt from {LEARNT_FROM} texts in {:.2?}",
        common.len(),
        start.elapsed()
    );
    if is_asked("cost") {
        cost(population, &common);
    }
    let changes = changes(population);
    if is_asked("recall") {
        let texts: Vec<String> =
            (0..4_000).map(|number| population.resume(number).text()).collect();
        recall("made-up résumés", &texts, &common, &changes);
        recall("made-up résumés, nothing learnt", &texts, &Boilerplate::default(), &changes);
        let own: &'static Population = Box::leak(Box::new(Population::new(0..=0)));
        let texts: Vec<String> = (0..4_000).map(|number| own.resume(number).text()).collect();
        recall("made-up résumés, no templates", &texts, &common, &changes);
        for words in [150, 430] {
            let Some(texts) = prose(words) else { continue };
            let common = Boilerplate::learn(&texts, 100);
            recall(
                &format!("prose in texts of {words} words, nothing learnt"),
                &texts,
                &Boilerplate::default(),
                &changes,
            );
            recall(&format!("prose in texts of {words} words"), &texts, &common, &changes);
        }
    }
    if is_asked("false") {
        let key = key();
        let signatures = |common: &Boilerplate, count: u32| -> Vec<Signature> {
            let sketch = |number: u32| {
                Sketch::of(&population.resume(u64::from(number)).text(), &[], &key, common)
            };
            (0..count).filter_map(sketch).map(|sketch| sketch.signature().clone()).collect()
        };
        false_pairs("made-up résumés", &signatures(&common, UNRELATED));
        false_pairs(
            "made-up résumés, nothing learnt",
            &signatures(&Boilerplate::default(), 20_000),
        );
        for words in [150, 430] {
            let Some(texts) = prose(words) else { continue };
            for common in [Boilerplate::default(), Boilerplate::learn(&texts, 100)] {
                let sketches = texts.iter().filter_map(|text| Sketch::of(text, &[], &key, &common));
                let signatures: Vec<Signature> =
                    sketches.map(|sketch| sketch.signature().clone()).collect();
                false_pairs(
                    &format!("prose in texts of {words} words, {} boilerplate", common.len()),
                    &signatures,
                );
            }
        }
    }
    if is_asked("look-up") {
        look_ups("made-up résumés", population, &common);
    }
}
