//! An employee: the counters they work at, and the rights that are theirs rather than a counter's.

use rusqlite::{Connection, OptionalExtension, Row};

use super::counter::Counter;

/// An employee of one or more counters.
#[derive(Clone, Debug, PartialEq)]
pub struct Employee {
    pub uid: String,
    pub given_name: String,
    pub family_name: String,
    pub nick: String,
    /// `PERMISSION_POINTSPROMOTION - ACTION_READ`.
    pub reads_promotions: bool,
}

impl Employee {
    const COLUMNS: &str = "uid, given_name, family_name, nick, reads_promotions";

    /// The employee with this uid.
    pub fn find(books: &Connection, uid: &str) -> rusqlite::Result<Option<Self>> {
        let sql = format!("SELECT {} FROM employee WHERE uid = ?", Self::COLUMNS);
        books
            .prepare_cached(&sql)?
            .query_row([uid], Self::read)
            .optional()
    }

    /// The one who acts when a request names nobody.
    pub fn first(books: &Connection) -> rusqlite::Result<Self> {
        let sql = format!(
            "SELECT {} FROM employee ORDER BY rank LIMIT 1",
            Self::COLUMNS
        );
        books.prepare_cached(&sql)?.query_row([], Self::read)
    }

    fn read(row: &Row) -> rusqlite::Result<Self> {
        Ok(Self {
            uid: row.get(0)?,
            given_name: row.get(1)?,
            family_name: row.get(2)?,
            nick: row.get(3)?,
            reads_promotions: row.get(4)?,
        })
    }

    /// Whether the employee works at this counter.
    pub fn works_at(&self, books: &Connection, counter: &Counter) -> rusqlite::Result<bool> {
        let sql = "SELECT 1 FROM employee_counter WHERE employee = ? AND counter = ?";
        books.prepare_cached(sql)?.exists((&self.uid, counter.id))
    }

    /// The employee's counters, each with the role there (`admin` or `member`).
    pub fn counters(&self, books: &Connection) -> rusqlite::Result<Vec<(Counter, String)>> {
        let sql = format!(
            "SELECT {}, role FROM employee_counter JOIN counter ON counter.id = counter WHERE employee = ? ORDER BY counter.id",
            Counter::COLUMNS
        );
        let read = |row: &Row| Ok((Counter::read(row, 0)?, row.get(3)?));
        books
            .prepare_cached(&sql)?
            .query_map([&self.uid], read)?
            .collect()
    }
}
