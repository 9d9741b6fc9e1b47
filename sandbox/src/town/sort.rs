//! By what a list is sorted, and in which direction.

use rusqlite::Connection;

/// What is sorted by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sort {
    CreationDate,
    Title,
    CashingPeriodEnd,
    Points,
}

/// In which direction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Order {
    Ascending,
    Descending,
}

impl Order {
    /// Every direction with its word on the wire; the API's default comes first.
    pub const WORDS: [(&'static str, Self); 2] =
        [("DESC", Self::Descending), ("ASC", Self::Ascending)];

    /// The word in SQL.
    pub fn as_sql(self) -> &'static str {
        match self {
            Self::Ascending => "ASC",
            Self::Descending => "DESC",
        }
    }
}

impl Sort {
    /// Every field with its word on the wire; the API's default comes first.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("CREATION_DATE", Self::CreationDate),
        ("TITLE", Self::Title),
        ("CASHING_PERIOD_END", Self::CashingPeriodEnd),
        ("POINTS", Self::Points),
    ];

    /// The ids of all promotions in ascending order; ties are broken by id. A promotion without an end ends last.
    pub fn ids(self, books: &Connection) -> rusqlite::Result<Vec<i64>> {
        let column = match self {
            Self::CreationDate => "created",
            Self::Title => "title_folded",
            Self::CashingPeriodEnd => "ifnull(cashing_end, 9223372036854775807)",
            Self::Points => "points",
        };
        books
            .prepare(&format!("SELECT id FROM promotion ORDER BY {column}, id"))?
            .query_map([], |row| row.get(0))?
            .collect()
    }
}
