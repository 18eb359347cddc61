//! Measures how well spellings of one name are told from other names: `name_results DIRECTORY`, where `pairs_korean.csv`
//! and `pairs_general.csv` lie. Writes `docs/name-results.md`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use hirerisk::screen::{Likeness, Matcher};
use hirerisk::tune::Forecasts;

/// The goals, and the best tool that was measured on the same rows.
const SETS: [(&str, Goal); 2] = [
    ("pairs_korean.csv", Goal { f1: (0.93, 0.907), area: (0.95, 0.882), recall: (0.90, 0.85) }),
    ("pairs_general.csv", Goal { f1: (0.80, 0.756), area: (0.86, 0.800), recall: (0.65, 0.58) }),
];

struct Goal {
    f1: (f64, f64),
    area: (f64, f64),
    recall: (f64, f64),
}

fn main() -> ExitCode {
    let Some(directory) = std::env::args().nth(1) else {
        eprintln!("usage: name_results DIRECTORY");
        return ExitCode::from(64);
    };
    match table(Path::new(&directory)).and_then(|table| write("docs/name-results.md", &table)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("name_results: {problem}");
            ExitCode::from(3)
        }
    }
}

fn table(directory: &Path) -> Result<String, String> {
    let matcher = Matcher::new();
    let mut page = format!(
        "# Names: spellings of one name, told from other names\n\nWritten by `cargo run --release --example name_results -- \
         DIRECTORY`. One threshold for all, {}, set on other data (see `Likeness::ALIKE`). In brackets the goal, and the \
         best of eleven tools on the same rows.\n\n| pairs | F1 | area under the curve | recall at 5 % false alarms | at the \
         highest value |\n|---|---|---|---|---|\n",
        Likeness::ALIKE
    );
    for (file, goal) in SETS {
        let pairs = pairs(&directory.join(file))?;
        let likeness = |pair: &Pair| {
            let [one, two] = [&pair.one, &pair.two].map(|name| matcher.person(name));
            (matcher.compare(&one, &two), pair.same)
        };
        let judged: Vec<(Likeness, bool)> = pairs.iter().map(likeness).collect();
        let all: Forecasts = judged
            .iter()
            .map(|(likeness, same)| (f64::from(likeness.get()) / 1000.0, *same))
            .collect();
        let area = all.ranking().map_or(0.0, |ranking| ranking.auc);
        let recall = all.recall_at(0.05).unwrap_or(0.0);
        let top = judged.iter().map(|(likeness, _)| *likeness).max().unwrap_or(Likeness::NONE);
        let saturated = judged.iter().filter(|(likeness, _)| *likeness == top).count();
        let cell =
            |found: f64, (goal, best): (f64, f64)| format!("{found:.3} ({goal:.2}, {best:.3})");
        writeln!(
            page,
            "| `{file}`, {} | {} | {} | {} | {saturated} of {} at {top} |",
            pairs.len(),
            cell(f1(&judged), goal.f1),
            cell(area, goal.area),
            cell(recall, goal.recall),
            pairs.len(),
        )
        .map_err(|error| error.to_string())?;
    }
    Ok(page)
}

fn f1(judged: &[(Likeness, bool)]) -> f64 {
    let count = |alike: bool, same: bool| {
        let pairs = judged
            .iter()
            .filter(|(likeness, is)| (*likeness >= Likeness::ALIKE) == alike && *is == same);
        f64::from(u32::try_from(pairs.count()).unwrap_or(u32::MAX))
    };
    let (found, wrong, lost) = (count(true, true), count(true, false), count(false, true));
    2.0 * found / (2.0 * found + wrong + lost)
}

struct Pair {
    one: String,
    two: String,
    same: bool,
}

fn pairs(path: &Path) -> Result<Vec<Pair>, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let rows = text.lines().skip(1).map(|line| match &cells(line)[..] {
        [one, two, same, ..] => Ok(Pair { one: one.clone(), two: two.clone(), same: same == "1" }),
        _ => Err(format!("{}: expected name_a, name_b, same", path.display())),
    });
    rows.collect()
}

/// The cells of a line; in quotes a comma is a letter.
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().expect("one cell at least").push(letter),
        }
    }
    cells
}

fn write(path: &str, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{path}: {error}"))
}
