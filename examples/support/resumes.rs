//! Made-up résumés in a made-up language: skewed words, sections, posts, and templates that many share.

/// Numbers that look random and are the same every time (`SplitMix64`).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        let wide = u128::from(self.next()) * u128::try_from(limit).unwrap();
        usize::try_from(wide >> 64).unwrap()
    }
}

/// Numbers of which few come most of the time: the place r as often as 1/r (Zipf).
struct Skewed {
    /// How often a number comes or one before it.
    until: Vec<usize>,
}

impl Skewed {
    fn new(limit: usize) -> Skewed {
        let often = (1..=limit).map(|place| 10_000_000 / place);
        Skewed {
            until: often
                .scan(0, |until, often| {
                    *until += often;
                    Some(*until)
                })
                .collect(),
        }
    }

    fn pick(&self, random: &mut Random) -> usize {
        let at = random.below(*self.until.last().unwrap());
        self.until.partition_point(|until| *until <= at)
    }
}

/// What a population of résumés is made of.
pub(crate) struct Population {
    words: Vec<String>,
    templates: Vec<Vec<usize>>,
    rare: Vec<Vec<usize>>,
    word: Skewed,
    template: Skewed,
    /// Of 100 words, so many come from templates.
    templates_per_100: std::ops::RangeInclusive<usize>,
}

const WORDS: usize = 8_000;
/// Templates that many share: the commonest stands in every other text, the least common in one of a hundred.
const TEMPLATES: usize = 60;
/// Sentences of which each text has one or two: some ten of 20,000 texts have the same.
const RARE: usize = 2_000;
/// A text has so many words.
const LENGTH: usize = 430;

/// A résumé: paragraphs, of which each is a heading with dates, or a list of sentences.
#[derive(Clone)]
pub(crate) struct Resume {
    pub(crate) name: String,
    pub(crate) sections: Vec<Vec<String>>,
}

impl Population {
    pub(crate) fn new(templates_per_100: std::ops::RangeInclusive<usize>) -> Population {
        let mut random = Random(1);
        let syllables: Vec<String> = ["b", "d", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st"]
            .iter()
            .flat_map(|head| {
                ["a", "e", "i", "o", "u", "an", "er"].map(|tail| format!("{head}{tail}"))
            })
            .collect();
        // The commonest words are the shortest, as in every language.
        let spelt = |rank: usize, random: &mut Random| -> String {
            let count = 1 + usize::from(rank > 30) + usize::from(rank > 600) + random.below(2);
            (0..count).map(|_| syllables[random.below(syllables.len())].as_str()).collect()
        };
        let words = (0..WORDS).map(|rank| spelt(rank, &mut random)).collect();
        let (word, template) = (Skewed::new(WORDS), Skewed::new(TEMPLATES));
        let mut text = |least: usize| -> Vec<usize> {
            let length = least + random.below(least * 2);
            (0..length).map(|_| word.pick(&mut random)).collect()
        };
        let templates = (0..TEMPLATES).map(|_| text(25)).collect();
        let rare = (0..RARE).map(|_| text(10)).collect();
        Population { words, templates, rare, word, template, templates_per_100 }
    }

    fn sentences(&self, words: &[usize], random: &mut Random) -> Vec<String> {
        let (mut sentences, mut rest) = (Vec::new(), words);
        while !rest.is_empty() {
            let (sentence, left) = rest.split_at((7 + random.below(12)).min(rest.len()));
            let mut text = String::from("- ");
            for (place, word) in sentence.iter().enumerate() {
                match place {
                    0 => text.push_str(&capital(&self.words[*word])),
                    _ => text.push_str(&self.words[*word]),
                }
                text.push_str(if place + 1 == sentence.len() { "." } else { " " });
            }
            sentences.push(text);
            rest = left;
        }
        sentences
    }

    /// The résumé of this number: the same every time.
    pub(crate) fn resume(&self, number: u64) -> Resume {
        let mut random = Random(number.wrapping_mul(0x2545_f491_4f6c_dd1d));
        let (low, high) = (*self.templates_per_100.start(), *self.templates_per_100.end());
        let shared = LENGTH * (low + random.below(high - low + 1)) / 100;
        let name = format!("{} {}", self.name(&mut random), self.name(&mut random));
        let mut sections = Vec::new();
        let mut taken = 0;
        while taken < shared {
            let template = &self.templates[self.template.pick(&mut random)];
            // The end of the last one is cut off, so that the share is what was asked for.
            let part = &template[..template.len().min(shared - taken)];
            // Sentences of a template end at the same words in all texts.
            sections.push(self.sentences(part, &mut Random(7)));
            taken += part.len();
        }
        let rare = &self.rare[random.below(RARE)];
        sections.push(self.sentences(rare, &mut Random(7)));
        let own = LENGTH - shared - rare.len();
        let posts = 3 + random.below(3);
        for _ in 0..posts {
            let words: Vec<usize> = (0..own / posts).map(|_| self.word.pick(&mut random)).collect();
            let mut section = vec![self.heading(&mut random)];
            section.extend(self.sentences(&words, &mut random));
            sections.push(section);
        }
        shuffle(&mut sections, &mut random);
        Resume { name, sections }
    }

    fn name(&self, random: &mut Random) -> String {
        capital(&self.words[100 + random.below(WORDS - 100)])
    }

    fn heading(&self, random: &mut Random) -> String {
        let (employer, year) = (self.name(random), 2000 + random.below(20));
        let until = year + 1 + random.below(5);
        format!(
            "{employer}, {:02}/{year} to {:02}/{until}",
            1 + random.below(12),
            1 + random.below(12)
        )
    }

    /// A copy of which of 100 words so many were replaced.
    pub(crate) fn replaced(&self, text: &str, per_100: usize, random: &mut Random) -> String {
        let line = |line: &str, random: &mut Random| -> String {
            let word = |word: &str, random: &mut Random| -> String {
                if random.below(100) < per_100 && word != "-" {
                    return self.words[self.word.pick(random)].clone();
                }
                word.to_owned()
            };
            line.split(' ').map(|text| word(text, random)).collect::<Vec<_>>().join(" ")
        };
        text.split('\n').map(|text| line(text, random)).collect::<Vec<_>>().join("\n")
    }
}

impl Resume {
    pub(crate) fn text(&self) -> String {
        let mut text = format!("{}\n", self.name);
        for section in &self.sections {
            text.push('\n');
            for line in section {
                text.push_str(line);
                text.push('\n');
            }
        }
        text
    }

    /// The same of another person: name and dates are changed, and the sections stand in another order.
    pub(crate) fn disguised(&self, random: &mut Random) -> Resume {
        let digit = |char: char, random: &mut Random| match char {
            '0'..='9' => char::from_digit(u32::try_from(random.below(10)).unwrap(), 10).unwrap(),
            _ => char,
        };
        let mut sections = self.sections.clone();
        for line in sections.iter_mut().flatten() {
            *line = line.chars().map(|char| digit(char, random)).collect();
        }
        shuffle(&mut sections, random);
        Resume { name: "Other Person".to_owned(), sections }
    }
}

pub(crate) fn shuffle<T>(list: &mut [T], random: &mut Random) {
    for last in (1..list.len()).rev() {
        list.swap(last, random.below(last + 1));
    }
}

fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}
