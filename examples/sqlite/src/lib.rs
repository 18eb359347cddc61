//! Linkage keys in a table of SQLite, looked up by [`find_links`](hirerisk::index::find_links) as in an
//! [`Index`](hirerisk::index::Index).
//!
//! ```
//! use hirerisk::index::{Epoch, KeyKind, Keyring, Look, PlainKey, Secret, Standing, find_links};
//! use hirerisk_sqlite::Table;
//! let secret = Secret::new(b"32 random bytes of a key store..".to_vec())?;
//! let keyring = Keyring::new(&secret, "employer-1", Epoch(1));
//! let device = PlainKey::new(KeyKind::Device, "device-7", "2026-11-02".parse()?, Standing::Established);
//!
//! let mut table = Table::in_memory()?;
//! table.put(&keyring.seal("c-1", &[device.clone()]))?;
//! let keys = keyring.seal("c-2", &[device]);
//! let found = find_links(&keys, &table, &Look::as_of("2026-11-03".parse()?))?;
//! assert_eq!(found.facts().device.as_ref().unwrap().people, Some(1));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use chrono::NaiveDate;
use hirerisk::index::{
    Closed, Closure, Digest, Epoch, Holder, KeyKind, KeyRow, Keys, LinkSource, Person, Subject,
};
use rusqlite::types::{FromSqlError, Type};
use rusqlite::{Connection, OptionalExtension as _, Result, Row, Transaction};

/// The keys of one tenant, in a table. It holds no value, no name and no id.
#[derive(Debug)]
pub struct Table(Connection);

impl Table {
    /// Of a file, made where there is none.
    ///
    /// # Errors
    ///
    /// What the database says; so throughout.
    pub fn open(file: &Path) -> Result<Table> {
        Table::on(Connection::open(file)?)
    }

    /// Of nothing but memory.
    pub fn in_memory() -> Result<Table> {
        Table::on(Connection::open_in_memory()?)
    }

    fn on(db: Connection) -> Result<Table> {
        // What is erased is overwritten.
        db.pragma_update(None, "secure_delete", true)?;
        db.execute_batch(include_str!("table.sql"))?;
        Ok(Table(db))
    }

    /// Takes in somebody's established keys in place of those that were there, under whatever epoch; how many
    /// were replaced. A look-up sees all of the old or all of the new.
    pub fn put(&mut self, keys: &Keys) -> Result<usize> {
        self.put_all([keys])
    }

    /// The same of many people in one transaction: all of them are taken in, or nobody. Of one person who comes
    /// twice the later keys stay. Rows are inserted in the order of the table, which is several times as fast.
    pub fn put_all<'k>(&mut self, all: impl IntoIterator<Item = &'k Keys>) -> Result<usize> {
        let all: BTreeMap<Subject, &Keys> =
            all.into_iter().map(|keys| (keys.person().subject(), keys)).collect();
        let change = self.0.transaction()?;
        let mut replaced = 0;
        for keys in all.values() {
            replaced += remove(&change, keys.person())?;
            carry_closure(&change, keys.person())?;
        }
        insert(&change, all.values().flat_map(|keys| keys.rows()))?;
        change.commit()?;
        Ok(replaced)
    }

    /// Removes all keys of somebody, and how their case ended, under every epoch that told the person; how
    /// many keys were removed.
    pub fn erase(&mut self, person: &Person) -> Result<usize> {
        let change = self.0.transaction()?;
        for (_, subject) in person.subjects() {
            let mut close = change.prepare_cached("DELETE FROM closed_cases WHERE subject = ?1")?;
            close.execute([subject.to_bytes()])?;
        }
        let removed = remove(&change, person)?;
        change.commit()?;
        Ok(removed)
    }

    /// Removes every key that was last seen before a day, and every case that ended before it; how many keys
    /// were removed.
    pub fn expire(&mut self, before: NaiveDate) -> Result<usize> {
        let change = self.0.transaction()?;
        let day = before.to_epoch_days();
        change.execute("DELETE FROM closed_cases WHERE closed_on < ?1", [day])?;
        let removed = change.execute("DELETE FROM linkage_keys WHERE seen < ?1", [day])?;
        change.commit()?;
        Ok(removed)
    }

    /// Removes what is left under an old epoch; how many keys were removed.
    pub fn drop_epoch(&mut self, epoch: Epoch) -> Result<usize> {
        let change = self.0.transaction()?;
        change.execute("DELETE FROM closed_cases WHERE epoch = ?1", [epoch.0])?;
        let removed = change.execute("DELETE FROM linkage_keys WHERE epoch = ?1", [epoch.0])?;
        change.commit()?;
        Ok(removed)
    }

    /// Notes how somebody's case ended, and when.
    pub fn close(&mut self, person: &Person, closed: Closed) -> Result<()> {
        let is_confirmed = closed.closure == Closure::Confirmed;
        let day = closed.on.to_epoch_days();
        let mut close = self.0.prepare_cached(
            "INSERT OR REPLACE INTO closed_cases (subject, confirmed, closed_on, epoch) VALUES (?1, ?2, ?3, ?4)",
        )?;
        let current = person.subjects().next();
        current.map_or(Ok(()), |(epoch, subject)| {
            close.execute((subject.to_bytes(), is_confirmed, day, epoch.0)).map(drop)
        })
    }

    /// How many keys it holds.
    pub fn keys(&self) -> Result<usize> {
        self.0.query_row("SELECT count(*) FROM linkage_keys", [], |row| row.get(0))
    }

    /// How many bytes it takes up.
    pub fn bytes(&self) -> Result<usize> {
        let number = |name| self.0.pragma_query_value(None, name, |row| row.get::<_, usize>(0));
        Ok(number("page_count")? * number("page_size")?)
    }
}

fn insert(change: &Transaction<'_>, rows: impl Iterator<Item = KeyRow>) -> Result<()> {
    let established = rows.filter(|row| row.established);
    let mut rows: Vec<(KeyKind, KeyRow)> =
        established.filter_map(|row| Some((KeyKind::from_name(row.kind)?, row))).collect();
    rows.sort_unstable_by_key(|(kind, row)| (*kind, row.digest, row.subject));
    let mut insert = change.prepare_cached(
        "INSERT INTO linkage_keys (kind, digest, subject, seen, epoch) VALUES (?1, ?2, ?3, ?4, ?5) \
         ON CONFLICT DO UPDATE SET seen = max(seen, excluded.seen)",
    )?;
    for (kind, row) in rows {
        let (digest, subject) = (row.digest.to_bytes(), row.subject.to_bytes());
        let seen = row.seen.to_epoch_days();
        insert.execute((kind.number(), digest, subject, seen, row.epoch.0))?;
    }
    Ok(())
}

/// How a case ended goes with the person from an old epoch to the current one.
fn carry_closure(change: &Transaction<'_>, person: &Person) -> Result<()> {
    let mut epochs = person.subjects();
    let Some((current, subject)) = epochs.next() else { return Ok(()) };
    let mut carry = change.prepare_cached(
        "UPDATE OR IGNORE closed_cases SET subject = ?1, epoch = ?2 WHERE subject = ?3",
    )?;
    epochs.try_for_each(|(_, old)| {
        carry.execute((subject.to_bytes(), current.0, old.to_bytes())).map(drop)
    })
}

fn remove(change: &Transaction<'_>, person: &Person) -> Result<usize> {
    let mut remove = change.prepare_cached("DELETE FROM linkage_keys WHERE subject = ?1")?;
    person.subjects().map(|(_, subject)| remove.execute([subject.to_bytes()])).sum()
}

impl LinkSource for Table {
    type Error = rusqlite::Error;

    fn holders(
        &self,
        kind: KeyKind,
        digest: Digest,
        visit: &mut dyn FnMut(Holder) -> ControlFlow<()>,
    ) -> Result<()> {
        let mut query = self.0.prepare_cached(
            "SELECT seen, subject FROM linkage_keys WHERE kind = ?1 AND digest = ?2",
        )?;
        let mut rows = query.query((kind.number(), digest.to_bytes()))?;
        while let Some(row) = rows.next()? {
            let subject = Subject::from_bytes(row.get(1)?);
            if visit(Holder { subject, seen: date(row)? }).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn holds(&self, kind: KeyKind, digest: Digest, subject: Subject) -> Result<Option<NaiveDate>> {
        let mut query = self.0.prepare_cached(
            "SELECT seen FROM linkage_keys WHERE kind = ?1 AND digest = ?2 AND subject = ?3",
        )?;
        let key = (kind.number(), digest.to_bytes(), subject.to_bytes());
        query.query_row(key, date).optional()
    }

    fn closed(&self, subject: Subject) -> Result<Option<Closed>> {
        let mut query = self
            .0
            .prepare_cached("SELECT closed_on, confirmed FROM closed_cases WHERE subject = ?1")?;
        let closed = |row: &Row<'_>| {
            let closure = if row.get(1)? { Closure::Confirmed } else { Closure::Ended };
            Ok(Closed { closure, on: date(row)? })
        };
        query.query_row([subject.to_bytes()], closed).optional()
    }

    fn keeps_closed(&self) -> Result<bool> {
        let mut query = self.0.prepare_cached("SELECT EXISTS (SELECT 1 FROM closed_cases)")?;
        query.query_row([], |row| row.get(0))
    }
}

/// The day in the first column.
fn date(row: &Row<'_>) -> Result<NaiveDate> {
    let number: i32 = row.get(0)?;
    NaiveDate::from_epoch_days(number).ok_or_else(|| {
        let error = Box::new(FromSqlError::OutOfRange(number.into()));
        rusqlite::Error::FromSqlConversionFailure(0, Type::Integer, error)
    })
}
