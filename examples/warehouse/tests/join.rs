//! The join by SQL gives what `find_links` gives, and digests made in SQL are those of the library.

use std::fs;
use std::path::Path;

use hirerisk::index::{Epoch, KeyKind, Keyring, Secret};
use hirerisk_warehouse::digests::{DIGESTS_SQL, pads};
use hirerisk_warehouse::tables::{Column, Table, Value};
use hirerisk_warehouse::told::Row;
use hirerisk_warehouse::{tables, told};
use serde_json::Value as Json;

#[path = "support/compared.rs"]
mod compared;
#[path = "support/meeting.rs"]
mod meeting;
#[path = "../../support/numbers.rs"]
mod numbers;

struct Engine(hirerisk_warehouse::Engine);

impl compared::Engine for Engine {
    fn load(&mut self, table: &Table) {
        self.0.load(table).unwrap();
    }

    fn run(&mut self, sql: &str) {
        self.0.run(sql).unwrap();
    }

    fn rows(&self, sql: &str) -> Vec<Row> {
        self.0.rows(sql).unwrap()
    }
}

#[test]
fn the_join_gives_the_links_of_an_index() {
    let mut engine = Engine(hirerisk_warehouse::Engine::new().unwrap());
    compared::Everybody::new().compare(&mut engine);
}

fn from_hex(text: &str) -> Vec<u8> {
    let byte = |place: usize| u8::from_str_radix(&text[place..place + 2], 16).unwrap();
    (0..text.len()).step_by(2).map(byte).collect()
}

/// All published test vectors, by the secret alone: the pads from the key of each kind, the digests in SQL.
#[test]
fn digests_made_in_sql_are_those_of_the_library() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/linkage-vectors.json");
    let vectors: Json = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let secret = Secret::new(from_hex(vectors["secret"].as_str().unwrap())).unwrap();
    let epoch = Epoch(vectors["epoch"].as_u64().unwrap().try_into().unwrap());
    let tenant = vectors["tenant"].as_str().unwrap();
    let text = |text: &str| Value::Text(text.to_owned());
    let (mut values, mut keys, mut wanted) = (Vec::new(), Vec::new(), Vec::new());
    for (name, kind) in vectors["kinds"].as_object().unwrap() {
        let key = Keyring::key_of_kind(&secret, tenant, epoch, KeyKind::from_name(name).unwrap());
        let [inner, outer] = pads(&key);
        keys.push(vec![text(name), text(&inner), text(&outer)]);
        for vector in kind["values"].as_array().unwrap() {
            let [canonical, digest] =
                ["canonical", "digest"].map(|field| vector[field].as_str().unwrap());
            values.push(vec![text(name), text(canonical)]);
            // A household is looked for by subject: 8 bytes, filled up with zeros.
            let made = if name == "household" { &digest[..16] } else { digest };
            wanted.push(vec![name.clone(), canonical.to_owned(), made.to_owned()]);
        }
    }
    let mut engine = hirerisk_warehouse::Engine::new().unwrap();
    let columns = &[("kind", Column::Text), ("value", Column::Text)];
    engine.load(&Table { name: "plain_values", columns, rows: values }).unwrap();
    let columns =
        &[("kind", Column::Text), ("inner_pad", Column::Text), ("outer_pad", Column::Text)];
    engine.load(&Table { name: "key_pads", columns, rows: keys }).unwrap();
    engine.run(DIGESTS_SQL).unwrap();
    let household = "CASE WHEN kind = 'household' THEN substr(digest, 1, 16) ELSE digest END";
    let rows =
        engine.rows(&format!("SELECT DISTINCT kind, value, {household} FROM digests")).unwrap();
    let mut made: Vec<Vec<String>> =
        rows.into_iter().map(|row| row.into_iter().flatten().collect()).collect();
    made.sort();
    wanted.sort();
    wanted.dedup();
    assert!(wanted.len() > 20 && made == wanted, "{made:#?}\n{wanted:#?}");
}
