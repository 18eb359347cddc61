//! Tables of noughts and ones: one line for each case, one column for each level of each rule.

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::error::TuneError;
use super::findings::{Findings, Found, Label, RuleHead};

/// Between the id of a rule and the name of its level.
const BETWEEN: &str = "__";

/// Where a column belongs: its head, the place of its rule, the place of its level.
struct Column {
    head: String,
    rule: usize,
    level: u8,
}

impl Findings {
    /// Reads a table: CSV with a head, the first column `label`, each other column one level of one rule.
    ///
    /// A column is called by its rule and level, `rule__level`; the levels of one rule share what stands before the
    /// last two underscores, the weakest first. A cell is `1` where the level fired, `0` where it did not, and empty
    /// where the rule could not be judged: in all of its levels then. An empty label says that nobody knows.
    ///
    /// # Errors
    ///
    /// [`TuneError`] with the line and the column of the first thing that is wrong: two levels of one rule in one
    /// case, a rule that is known in part, any other content (`NaN`, a number).
    ///
    /// # Complexity
    ///
    /// Linear in the bytes.
    ///
    /// ```
    /// use hirerisk::tune::{Findings, Found};
    /// let findings = Findings::from_csv(b"label,desk__near,desk__far,line__1\n1,0,1,\n0,0,0,0\n")?;
    /// assert_eq!(findings.rules()[0].levels(), ["near", "far"]);
    /// let first: Vec<Found> = findings.of_case(0).collect();
    /// assert_eq!(first, [Found::Fired(1), Found::Unknown]);
    ///
    /// let error = Findings::from_csv(b"label,line__1\n1,NaN\n").unwrap_err();
    /// assert_eq!(error.to_string(), "line 2, column `line__1`: expected `0`, `1` or nothing");
    /// # Ok::<(), hirerisk::tune::TuneError>(())
    /// ```
    pub fn from_csv(bytes: &[u8]) -> Result<Findings, TuneError> {
        let mut reader = csv::Reader::from_reader(bytes);
        let head = reader.headers().map_err(|error| unreadable(&error))?.clone();
        let (rules, columns) = columns(&head)?;
        let wide = rules.len();
        let mut findings = Findings::new(rules)?;
        let mut record = csv::StringRecord::new();
        while reader.read_record(&mut record).map_err(|error| unreadable(&error))? {
            let line = record.position().map_or(0, csv::Position::line);
            let label = label(record.get(0).unwrap_or_default(), line)?;
            let found = found((&columns, wide), &record, line)?;
            findings.push(label, &found)?;
        }
        Ok(findings)
    }
}

/// The rules of a head, and where each column belongs.
fn columns(head: &csv::StringRecord) -> Result<(Vec<RuleHead>, Vec<Column>), TuneError> {
    let mut names = head.iter();
    if names.next() != Some("label") {
        return Err(TuneError::Table { line: 1, says: "expected the first column to be `label`" });
    }
    let mut rules: Vec<RuleHead> = Vec::new();
    let mut columns: Vec<Column> = Vec::new();
    for head in names {
        let (id, level) = head.rsplit_once(BETWEEN).unwrap_or((head, "fired"));
        let known = rules.iter().position(|rule| rule.id == id);
        let place = known.unwrap_or(rules.len());
        if known.is_none() {
            rules.push(RuleHead::new(id, Vec::<String>::new()));
        }
        let Some(rule) = rules.get_mut(place) else { continue };
        let levels = u8::try_from(rule.levels.len());
        let Ok(at) = levels else { return Err(TuneError::Levels { rule: id.to_owned() }) };
        if rule.levels.iter().any(|other| other == level) {
            return Err(TuneError::Twice { what: head.to_owned() });
        }
        rule.levels.push(level.to_owned());
        columns.push(Column { head: head.to_owned(), rule: place, level: at });
    }
    Ok((rules, columns))
}

fn label(cell: &str, line: u64) -> Result<Label, TuneError> {
    match cell.trim() {
        "1" => Ok(Label::Yes),
        "0" => Ok(Label::No),
        "" => Ok(Label::Open),
        _ => Err(TuneError::Cell {
            line,
            column: "label".to_string(),
            expected: "`0`, `1` or nothing",
        }),
    }
}

/// What each rule found in a line.
fn found(
    (columns, rules): (&[Column], usize),
    record: &csv::StringRecord,
    line: u64,
) -> Result<Vec<Found>, TuneError> {
    let mut all: Vec<Option<Found>> = alloc::vec![None; rules];
    for (column, cell) in columns.iter().zip(record.iter().skip(1)) {
        let wrong = |expected| TuneError::Cell { line, column: column.head.clone(), expected };
        let here = match cell.trim() {
            "" => Found::Unknown,
            "0" => Found::Quiet,
            "1" => Found::Fired(column.level),
            _ => return Err(wrong("`0`, `1` or nothing")),
        };
        let Some(rule) = all.get_mut(column.rule) else { continue };
        *rule = Some(match (*rule, here) {
            (None | Some(Found::Quiet), Found::Quiet | Found::Fired(_))
            | (None, Found::Unknown) => here,
            (Some(fired @ Found::Fired(_)), Found::Quiet) => fired,
            (Some(Found::Unknown), Found::Unknown) => Found::Unknown,
            (Some(Found::Fired(_)), Found::Fired(_)) => {
                return Err(wrong("one level of a rule in a case"));
            }
            (Some(_), _) => {
                return Err(wrong("a rule that is known in all of its levels or in none"));
            }
        });
    }
    Ok(all.into_iter().map(|found| found.unwrap_or(Found::Unknown)).collect())
}

/// What a reader of tables says, without the text of a cell.
fn unreadable(error: &csv::Error) -> TuneError {
    let line = error.position().map_or(1, csv::Position::line);
    let says = if matches!(error.kind(), csv::ErrorKind::UnequalLengths { .. }) {
        "expected as many cells as the head has"
    } else {
        "expected CSV in UTF-8"
    };
    TuneError::Table { line, says }
}
