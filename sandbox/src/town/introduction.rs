//! Everybody who can sign in, introduced in a line.

use rusqlite::Connection;

/// Who somebody is, and what signing in as them shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Introduction {
    pub uid: String,
    pub name: String,
    /// In Dutch.
    pub shows: String,
}

impl Introduction {
    /// The employees, in the order of the data file.
    pub fn of_employees(books: &Connection) -> rusqlite::Result<Vec<Self>> {
        Self::select(
            books,
            "SELECT uid, given_name || ' ' || family_name, shows FROM employee ORDER BY rank",
        )
    }

    /// The passholders who have not been deleted. A group pass is nobody.
    pub fn of_passholders(books: &Connection) -> rusqlite::Result<Vec<Self>> {
        Self::select(
            books,
            "SELECT uid, first_name || ' ' || last_name, shows FROM passholder WHERE NOT deleted ORDER BY id",
        )
    }

    fn select(books: &Connection, sql: &str) -> rusqlite::Result<Vec<Self>> {
        books
            .prepare_cached(sql)?
            .query_map([], |row| {
                Ok(Self {
                    uid: row.get(0)?,
                    name: row.get(1)?,
                    shows: row.get(2)?,
                })
            })?
            .collect()
    }
}
