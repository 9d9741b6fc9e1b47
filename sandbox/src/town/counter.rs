//! A counter (`balie`): known by a numeric id and by a consumer key, and what it may do per card system.

use rusqlite::{Connection, OptionalExtension, Row};

/// A counter by its names; `rights` are read when they are asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Counter {
    pub id: i64,
    pub key: String,
    pub name: String,
}

/// What a counter may do in one card system.
#[derive(Clone, Debug, PartialEq)]
pub struct CounterRights {
    pub card_system: i64,
    pub card_system_name: String,
    /// `registratie`: may give out cards.
    pub registers: bool,
    /// `kansenstatuut toekennen`: may grant the kansenstatuut.
    pub grants: bool,
    pub groups: Vec<String>,
}

impl Counter {
    /// The columns that `read` wants, of a table or alias `counter`.
    pub const COLUMNS: &'static str = "counter.id, counter.key, counter.name";

    /// Reads `COLUMNS`, the first of which is column `at`.
    pub fn read(row: &Row, at: usize) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(at)?,
            key: row.get(at + 1)?,
            name: row.get(at + 2)?,
        })
    }

    /// The counter with this consumer key, with or without the prefix `testkey` that the search
    /// document's example has.
    pub fn with_key(books: &Connection, key: &str) -> rusqlite::Result<Option<Self>> {
        let bare = key.strip_prefix("testkey").unwrap_or(key);
        let sql = format!("SELECT {} FROM counter WHERE key = ?", Self::COLUMNS);
        books
            .prepare_cached(&sql)?
            .query_row([bare], |row| Self::read(row, 0))
            .optional()
    }

    /// Every counter.
    pub fn all(books: &Connection) -> rusqlite::Result<Vec<Self>> {
        let sql = format!("SELECT {} FROM counter ORDER BY id", Self::COLUMNS);
        books
            .prepare_cached(&sql)?
            .query_map([], |row| Self::read(row, 0))?
            .collect()
    }

    /// What it may do, per card system that it belongs to.
    pub fn rights(&self, books: &Connection) -> rusqlite::Result<Vec<CounterRights>> {
        let sql = "SELECT card_system.id, card_system.name, registers, grants, groups
                   FROM counter_card_system JOIN card_system ON card_system.id = card_system
                   WHERE counter = ? ORDER BY card_system.id";
        let read = |row: &Row| {
            let groups: String = row.get(4)?;
            Ok(CounterRights {
                card_system: row.get(0)?,
                card_system_name: row.get(1)?,
                registers: row.get(2)?,
                grants: row.get(3)?,
                groups: groups
                    .split(", ")
                    .filter(|group| !group.is_empty())
                    .map(str::to_owned)
                    .collect(),
            })
        };
        books
            .prepare_cached(sql)?
            .query_map([self.id], read)?
            .collect()
    }
}
