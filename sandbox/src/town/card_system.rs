//! A card system: the region whose cards and promotions belong together; and its cities.

use rusqlite::{Connection, OptionalExtension, Row};

/// A card system.
#[derive(Clone, Debug, PartialEq)]
pub struct CardSystem {
    pub id: i64,
    pub name: String,
    /// Whether its promotions can be cashed in at all.
    pub cash_in_allowed: bool,
    /// How many days a kansenstatuut still works after its last day.
    pub grace_days: i64,
}

impl CardSystem {
    /// The columns that `read` wants, of a table or alias `card_system`.
    pub const COLUMNS: &'static str =
        "card_system.id, card_system.name, card_system.cash_in_allowed, card_system.grace_days";

    /// Reads `COLUMNS`, the first of which is column `at`.
    pub fn read(row: &Row, at: usize) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(at)?,
            name: row.get(at + 1)?,
            cash_in_allowed: row.get(at + 2)?,
            grace_days: row.get(at + 3)?,
        })
    }

    /// The card system with this id.
    pub fn find(books: &Connection, id: i64) -> rusqlite::Result<Option<Self>> {
        let sql = format!("SELECT {} FROM card_system WHERE id = ?", Self::COLUMNS);
        books
            .prepare_cached(&sql)?
            .query_row([id], |row| Self::read(row, 0))
            .optional()
    }

    /// Every card system.
    pub fn all(books: &Connection) -> rusqlite::Result<Vec<Self>> {
        let sql = format!("SELECT {} FROM card_system ORDER BY id", Self::COLUMNS);
        books
            .prepare_cached(&sql)?
            .query_map([], |row| Self::read(row, 0))?
            .collect()
    }
}

/// What a city is compared by: `Erpe_Mere`, `ERPE-MERE` and `Erpe Mere` are one city.
pub fn folded_city(name: &str) -> String {
    name.trim().to_lowercase().replace(['_', '-'], " ")
}

/// Whether the town knows this city.
pub fn is_known_city(books: &Connection, folded: &str) -> rusqlite::Result<bool> {
    books
        .prepare_cached("SELECT 1 FROM city WHERE folded = ?")?
        .exists([folded])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_city_is_the_same_however_it_is_spelled() {
        for spelling in ["Erpe-Mere", "Erpe_Mere", "ERPE-MERE", " erpe mere "] {
            assert_eq!(folded_city(spelling), "erpe mere", "{spelling}");
        }
    }
}
