//! Near-duplicate texts: what is found, and what is not taken for a copy.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

#[path = "../examples/support/resumes.rs"]
mod resumes;

use hirerisk::index::{Boilerplate, Sketch, TextKey, Texts, similarity};
use resumes::{Population, Random};

/// Copies have at least so many of 100 phrases in common.
const COPY: u32 = 35;

fn key() -> TextKey {
    TextKey::new(*b"a key for texts.")
}

#[test]
fn a_copy_under_another_name_is_found() {
    let population = Population::new(30..=50);
    let common = Boilerplate::learn((0..2_000).map(|number| population.resume(number).text()), 100);
    let sketch = |text: &str| Sketch::of(text, &[], &key(), &common).unwrap();
    let mut texts = Texts::new();
    for number in 0..500 {
        texts.insert(number, 7, sketch(&population.resume(u64::from(number)).text()).signature());
    }
    let mut random = Random(3);
    for number in 0..500 {
        let copy = population.resume(u64::from(number)).disguised(&mut random);
        let mut found = Vec::new();
        texts.similar(sketch(&copy.text()).signature(), COPY, |text| {
            found.push((text.holder, text.day))
        });
        assert_eq!(found, [(number, 7)]);
    }
    assert_eq!(
        similarity(
            sketch(&population.resume(1).text()).signature(),
            sketch(&population.resume(1).text()).signature()
        ),
        100
    );
}
