//! What candidates share, by a join of exported keys in an engine of SQL: here `DataFusion` in process, the same text
//! elsewhere. See `beyond_one_machine.md` beside this package.

pub mod digests;
pub mod tables;
pub mod told;

use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, BooleanArray, Int32Array, RecordBatch, StringArray};
use datafusion::arrow::util::display::array_value_to_string;
use datafusion::error::Result;
use datafusion::execution::context::SessionContext;
use datafusion::prelude::SessionConfig;
use tables::{Column, Table, Value};
use tokio::runtime::{Builder, Runtime};
use told::Row;

/// An engine in process.
#[expect(missing_debug_implementations, reason = "it holds keys")]
pub struct Engine {
    session: SessionContext,
    runtime: Runtime,
}

impl Engine {
    /// An empty one.
    ///
    /// # Errors
    ///
    /// What the engine says; so throughout.
    pub fn new() -> Result<Engine> {
        let runtime = Builder::new_current_thread().build()?;
        // What lies in memory is read in one part: the tables of an example are small.
        let config = SessionConfig::new().with_target_partitions(1);
        Ok(Engine { session: SessionContext::new_with_config(config), runtime })
    }

    /// Takes a table in, as one Arrow batch.
    pub fn load(&mut self, table: &Table) -> Result<()> {
        let columns = table.columns.iter().enumerate().map(|(place, (name, column))| {
            (*name, array(*column, table.rows.iter().filter_map(move |row| row.get(place))))
        });
        let batch = RecordBatch::try_from_iter(columns)?;
        self.session.register_batch(table.name, batch)?;
        Ok(())
    }

    /// Runs the statements of a file, one by one. No text of ours holds a semicolon or two dashes.
    pub fn run(&mut self, sql: &str) -> Result<()> {
        let code = |line: &str| line.split("--").next().unwrap_or_default().to_owned();
        let sql: Vec<String> = sql.lines().map(code).collect();
        for statement in sql.join("\n").split(';').filter(|statement| !statement.trim().is_empty())
        {
            self.rows(statement)?;
        }
        Ok(())
    }

    /// The rows of an answer, every value as text.
    pub fn rows(&self, sql: &str) -> Result<Vec<Row>> {
        let answer = async { self.session.sql(sql).await?.collect().await };
        let mut rows = Vec::new();
        for batch in self.runtime.block_on(answer)? {
            for place in 0..batch.num_rows() {
                rows.push(
                    batch
                        .columns()
                        .iter()
                        .map(|cells| text(cells, place))
                        .collect::<Result<_>>()?,
                );
            }
        }
        Ok(rows)
    }
}

fn text(cells: &ArrayRef, place: usize) -> Result<Option<String>> {
    if cells.is_null(place) {
        return Ok(None);
    }
    Ok(Some(array_value_to_string(cells, place)?))
}

fn array<'v>(column: Column, values: impl Iterator<Item = &'v Value>) -> ArrayRef {
    match column {
        Column::Text => Arc::new(values.map(Value::as_text).collect::<StringArray>()),
        Column::Number => Arc::new(values.map(Value::as_number).collect::<Int32Array>()),
        Column::Truth => Arc::new(values.map(Value::as_truth).collect::<BooleanArray>()),
    }
}

impl Value {
    fn as_text(&self) -> Option<&str> {
        if let Value::Text(text) = self { Some(text) } else { None }
    }

    fn as_number(&self) -> Option<i32> {
        if let Value::Number(number) = self { Some(*number) } else { None }
    }

    fn as_truth(&self) -> Option<bool> {
        if let Value::Truth(truth) = self { Some(*truth) } else { None }
    }
}
