//! The join of a warehouse runs in SQLite as it stands, and gives what `find_links` gives.

#[path = "../../warehouse/tests/support/compared.rs"]
mod compared;
#[path = "../../warehouse/tests/support/meeting.rs"]
mod meeting;
#[path = "../../support/numbers.rs"]
mod numbers;
#[path = "../../warehouse/src/tables.rs"]
mod tables;
#[path = "../../warehouse/src/told.rs"]
mod told;

use compared::{Engine, Everybody};
use rusqlite::{Connection, params_from_iter, types};
use tables::{Table, Value};
use told::Row;

struct Sqlite(Connection);

impl Engine for Sqlite {
    fn load(&mut self, table: &Table) {
        let columns: Vec<&str> = table.columns.iter().map(|(name, _)| *name).collect();
        let create = format!("CREATE TABLE {} ({})", table.name, columns.join(", "));
        self.0.execute_batch(&create).unwrap();
        let places = vec!["?"; columns.len()].join(", ");
        let change = self.0.transaction().unwrap();
        let insert = format!("INSERT INTO {} VALUES ({places})", table.name);
        let mut insert = change.prepare(&insert).unwrap();
        for row in &table.rows {
            insert.execute(params_from_iter(row.iter().map(value))).unwrap();
        }
        drop(insert);
        change.commit().unwrap();
    }

    fn run(&mut self, sql: &str) {
        self.0.execute_batch(sql).unwrap();
    }

    fn rows(&self, sql: &str) -> Vec<Row> {
        let mut query = self.0.prepare(sql).unwrap();
        let columns = query.column_count();
        let row =
            |row: &rusqlite::Row<'_>| (0..columns).map(|place| Ok(text(row.get(place)?))).collect();
        query.query_map([], row).unwrap().collect::<rusqlite::Result<_>>().unwrap()
    }
}

fn value(value: &Value) -> types::Value {
    match value {
        Value::Text(text) => types::Value::Text(text.clone()),
        Value::Number(number) => types::Value::Integer((*number).into()),
        Value::Truth(truth) => types::Value::Integer((*truth).into()),
    }
}

fn text(value: types::Value) -> Option<String> {
    match value {
        types::Value::Text(text) => Some(text),
        types::Value::Integer(number) => Some(number.to_string()),
        _ => None,
    }
}

#[test]
fn the_join_of_a_warehouse_gives_the_links_of_an_index() {
    let mut engine = Sqlite(Connection::open_in_memory().unwrap());
    Everybody::new().compare(&mut engine);
}
