//! A ring as one self-contained SVG: people one a row, each link an upright between two rows.
//!
//! An upright has its column to itself as far as it goes, and ends in a dot on the rows of its two
//! people. Where it crosses a row without a dot it ties nobody. So links can be followed by eye however
//! many there are, which arcs do not allow.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Write as _};

use super::ring::Ring;
use super::ring_names::Names;
use super::ring_text::{CAUTION, in_common, lines, numbers};
use super::ring_told::{Link, Told};
use super::subject::Subject;

/// Where there are more links, only those that span the group are drawn.
const MOST_DRAWN: usize = 100;
/// The drawing is no narrower than this, in units of a pixel.
const NARROWEST: usize = 440;
const MARGIN: usize = 16;
/// From row to row.
const ROW: usize = 24;
/// What all columns of uprights take if they can, and between which widths one is.
const COLUMNS: usize = 200;
const NARROW: usize = 6;
const WIDE: usize = 18;
/// Narrower columns have smaller dots.
const ROOMY: usize = 9;
/// The room for a row's number and name, and how many columns of text the name has.
const NAMED: usize = 250;
const NAME: usize = 26;
/// The same where two names stand in one line.
const NAME_OF_TWO: usize = 20;
/// What a column of text takes at most.
const LETTER: usize = 7;

/// The look, in light and in dark. No colour carries a meaning.
const STYLE: &str = "svg.group{display:block;margin:0 auto;max-width:100%;height:auto;background:#fbfaf6;font:14px system-ui,sans-serif}\
    .group .paper{fill:#fbfaf6}.group text{fill:#1c2026}.group .soft{fill:#5a616c;font-size:12px}\
    .group .head{font-size:18px;font-weight:600}.group .number{font-weight:600;text-anchor:end}\
    .group .pair{font-size:13px}\
    .group .row{stroke:#8f8a7e;stroke-width:1}.group .tie{stroke:#1d5570;stroke-width:1.5}\
    .group .strong{stroke-width:4}.group .weakest{stroke-dasharray:5 4}\
    .group .strong.weakest{stroke-dasharray:9 5}.group .end{fill:#1d5570}\
    @media (prefers-color-scheme:dark){svg.group{background:#14171b}.group .paper{fill:#14171b}\
    .group text{fill:#e8e6e0}.group .soft{fill:#a5abb6}.group .row{stroke:#6b7480}\
    .group .tie{stroke:#86c5df}.group .end{fill:#86c5df}}";

impl Ring {
    /// The ring as one SVG: no script, nothing to load, and the whole account in its description.
    /// A link of a strong kind is thick, one of the weakest that the group needs is dashed.
    ///
    /// Of more than a hundred links those that span the group are drawn, and it says so.
    ///
    /// ```
    /// # use hirerisk::index::{Anchor, KeyKind, RingPolicy, Rings, Subject};
    /// # let [a, b, c] = ["00000000000000aa", "00000000000000bb", "00000000000000cc"]
    /// #     .map(|id| id.parse::<Subject>().unwrap());
    /// # let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    /// # let anchor = Anchor { kind: KeyKind::Device, held_by: [a, b, c].map(|one| (one, day)).into() };
    /// # let rings = Rings::find([anchor], &RingPolicy::default(), |_, _| None);
    /// let svg = rings.all()[0].to_svg(&|person| format!("<{:.4}>", person.to_string()));
    /// assert!(svg.starts_with("<svg xmlns='http://www.w3.org/2000/svg'"));
    /// assert!(svg.contains("&lt;0000&gt;") && !svg.contains("<0000>"));
    /// ```
    #[must_use]
    pub fn to_svg(&self, name: &dyn Fn(Subject) -> String) -> String {
        let told = Told::of(self);
        let drawn = Drawn::of(&told, Names(name));
        let mut svg = Svg::for_columns(drawn.columns());
        svg.head(&drawn);
        svg.rows(&drawn);
        svg.links(&drawn);
        svg.whole(&drawn)
    }
}

/// What is drawn of a ring.
struct Drawn<'t> {
    told: &'t Told<'t>,
    names: Names<'t>,
    /// The links, each with its column.
    links: Vec<(&'t Link<'t>, usize)>,
}

impl<'t> Drawn<'t> {
    fn of(told: &'t Told<'t>, names: Names<'t>) -> Drawn<'t> {
        let all = told.links.len() <= MOST_DRAWN;
        let links: Vec<&Link<'_>> = told.links.iter().filter(|link| all || link.spans).collect();
        let columns = columns(&links);
        Drawn { told, names, links: links.into_iter().zip(columns).collect() }
    }

    fn columns(&self) -> usize {
        self.links.iter().map(|(_, column)| column.saturating_add(1)).max().unwrap_or(0)
    }

    fn left_out(&self) -> usize {
        self.told.links.len().saturating_sub(self.links.len())
    }
}

/// For each link its column, the shortest nearest to the names. Two whose rows meet share none.
fn columns(links: &[&Link<'_>]) -> Vec<usize> {
    let mut shortest_first: Vec<(usize, [usize; 2])> =
        links.iter().map(|link| link.ends).enumerate().collect();
    shortest_first.sort_by_key(|(_, [low, high])| (high.saturating_sub(*low), *low));
    let mut taken: Vec<BTreeMap<usize, usize>> = Vec::new();
    let mut columns: Vec<(usize, usize)> = Vec::with_capacity(links.len());
    for (link, [low, high]) in shortest_first {
        let is_free = |column: &BTreeMap<usize, usize>| {
            column.range(..=high).next_back().is_none_or(|(_, end)| *end < low)
        };
        let free = taken.iter().position(is_free).unwrap_or(taken.len());
        if free == taken.len() {
            taken.push(BTreeMap::new());
        }
        if let Some(column) = taken.get_mut(free) {
            column.insert(low, high);
        }
        columns.push((link, free));
    }
    columns.sort_unstable();
    columns.into_iter().map(|(_, column)| column).collect()
}

/// A drawing that grows downwards.
struct Svg {
    body: String,
    width: usize,
    /// How far down it goes.
    down: usize,
    /// Where the people's dots stand, and how wide a column is.
    stem: usize,
    column: usize,
}

impl Svg {
    fn for_columns(columns: usize) -> Svg {
        let even = COLUMNS.checked_div(columns).unwrap_or(WIDE);
        let column = if even < WIDE { even.max(NARROW) } else { WIDE };
        let stem = MARGIN.saturating_add(columns.saturating_mul(column));
        let width = stem.saturating_add(NAMED).max(NARROWEST);
        Svg { body: String::new(), width, down: 0, stem, column }
    }

    /// Markup of our own; whatever is put into it is a number.
    fn own(&mut self, markup: fmt::Arguments<'_>) {
        let _ = self.body.write_fmt(markup);
    }

    /// A text that begins here. Nothing in it is markup.
    fn text(&mut self, class: &str, x: usize, text: &str) {
        let y = self.down;
        self.own(format_args!("<text class='{class}' x='{x}' y='{y}'>{}</text>\n", Escaped(text)));
    }

    /// Words, over as many lines as they need.
    fn words(&mut self, class: &str, x: usize, words: &str) {
        let letters = self.width.saturating_sub(x).saturating_sub(MARGIN);
        for line in lines(words, letters.checked_div(LETTER).unwrap_or(0)) {
            self.down = self.down.saturating_add(16);
            self.text(class, x, &line);
        }
    }

    fn head(&mut self, drawn: &Drawn<'_>) {
        self.down = 32;
        self.text("head", MARGIN, &format!("A group of {} people", drawn.told.people.len()));
        self.down = self.down.saturating_add(6);
        self.words("soft", MARGIN, CAUTION);
        self.down = self.down.saturating_add(10);
        self.sample("strong", "an account, a document or a device in common");
        self.sample("", "two or more lesser things in common, of different causes");
        self.sample("weakest", "among the weakest links that the group needs");
        let left_out = drawn.left_out();
        if left_out > 0 {
            let words = format!(
                "{left_out} more links are not drawn: the group holds together without them."
            );
            self.words("soft", MARGIN, &words);
        }
        self.down = self.down.saturating_add(16);
    }

    /// What a kind of upright means.
    fn sample(&mut self, class: &str, means: &str) {
        let middle = self.down.saturating_add(12);
        let [from, to] = [20, 50];
        self.own(format_args!(
            "<path class='tie {class}' d='M{from} {middle}H{to}'/><circle class='end' r='3.5' \
             cx='{from}' cy='{middle}'/><circle class='end' r='3.5' cx='{to}' cy='{middle}'/>\n"
        ));
        self.words("soft", 62, means);
    }

    fn rows(&mut self, drawn: &Drawn<'_>) {
        let top = self.down;
        let y = |number: usize| top.saturating_add(number.saturating_mul(ROW)).saturating_sub(8);
        let x = |column: usize| {
            self.stem.saturating_sub(column.saturating_add(1).saturating_mul(self.column))
        };
        let dot = if self.column < ROOMY { "2.5" } else { "3.5" };
        let (mut uprights, mut dots, mut far) = (String::new(), String::new(), BTreeMap::new());
        for (link, column) in &drawn.links {
            let (x, [from, to]) = (x(*column).saturating_add(4), link.ends.map(y));
            let strong = if link.tie.kinds.strong() > 0 { " strong" } else { "" };
            let weakest = if link.is_weakest { " weakest" } else { "" };
            let _ = writeln!(uprights, "<path class='tie{strong}{weakest}' d='M{x} {from}V{to}'/>");
            for (number, y) in link.ends.into_iter().zip([from, to]) {
                let _ = writeln!(dots, "<circle class='end' r='{dot}' cx='{x}' cy='{y}'/>");
                let far = far.entry(number).or_insert(x);
                *far = x.min(*far);
            }
        }
        for (number, person) in drawn.told.numbered() {
            let (y, from) = (y(number), far.get(&number).copied().unwrap_or(self.stem));
            let to = self.stem.saturating_add(8);
            self.own(format_args!("<path class='row' d='M{from} {y}H{to}'/>\n"));
            self.down = y.saturating_add(5);
            self.text("number", self.stem.saturating_add(34), &format!("{number}"));
            let name = drawn.names.short(person, NAME);
            self.text("name", self.stem.saturating_add(42), &name);
        }
        self.own(format_args!("{uprights}{dots}"));
        self.down = self.down.saturating_add(20);
    }

    /// The links as text, each with what it is.
    fn links(&mut self, drawn: &Drawn<'_>) {
        self.down = self.down.saturating_add(16);
        let all = drawn.left_out() == 0;
        self.text("head", MARGIN, if all { "What they have in common" } else { "The links drawn" });
        self.down = self.down.saturating_add(4);
        let name = |number: usize| {
            let person = drawn.told.people.get(number.saturating_sub(1));
            person.map(|one| drawn.names.short(*one, NAME_OF_TWO)).unwrap_or_default()
        };
        for (link, others) in Told::together(drawn.links.iter().map(|(link, _)| *link)) {
            let [one, two] = link.ends;
            let first = format!("{one} {}", name(one));
            self.down = self.down.saturating_add(8);
            if others.len() > 1 {
                self.words("pair", MARGIN, &format!("{first} \u{2013} {}", numbers(&others)));
            } else {
                self.down = self.down.saturating_add(16);
                self.text("pair", MARGIN, &format!("{first} \u{2013} {two} {}", name(two)));
            }
            self.words("soft", MARGIN, &format!("{}.", in_common(link)));
        }
        self.down = self.down.saturating_add(MARGIN);
    }

    fn whole(self, drawn: &Drawn<'_>) -> String {
        let Drawn { told, names, .. } = drawn;
        let Svg { body, width, down, .. } = self;
        let id = told.ring.people().first().map(ToString::to_string).unwrap_or_default();
        let (title, account) = (told.heading(), told.text(*names));
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' class='group' role='img' \
             aria-labelledby='title-{id} account-{id}' width='{width}' height='{down}' \
             viewBox='0 0 {width} {down}'>\n<title id='title-{id}'>{}</title>\n\
             <desc id='account-{id}'>{}</desc>\n<style>{STYLE}</style>\n\
             <rect class='paper' width='{width}' height='{down}'/>\n{body}</svg>\n",
            Escaped(&title),
            Escaped(&account),
        )
    }
}

/// Text that stays text in an element.
struct Escaped<'t>(&'t str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for char in self.0.chars() {
            match char {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                other => f.write_char(other)?,
            }
        }
        Ok(())
    }
}
