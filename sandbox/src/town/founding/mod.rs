//! Founds a town: makes the tables and fills them from the files in `data/`.
//! What a row of a data file looks like: `rows`; how promotions are written in: `promotions`.

mod consumers;
mod people;
mod places;
pub mod promotions;
mod rows;
mod stock;

use std::fmt;

use jiff::Zoned;
use rusqlite::{Connection, TransactionBehavior};

use super::growth::{self, Growth};

/// Tells these books from any other SQLite file; the last digit grows when the tables change.
const BOOKS_VERSION: i64 = 0x0717_0003;

/// Why a town could not be founded.
#[derive(Debug)]
pub enum FoundingProblem {
    /// The database could not be opened, read or written.
    Books(rusqlite::Error),
    /// The file holds something else, or the books of another version of the sandbox.
    NotThisTown,
    /// A data file cannot be read; the sandbox itself is at fault.
    Data {
        /// Which one.
        file: &'static str,
        /// What is wrong with it.
        problem: String,
    },
}

impl fmt::Display for FoundingProblem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Books(problem) => write!(f, "the database cannot be used: {problem}"),
            Self::NotThisTown => write!(
                f,
                "the database holds something else than this version's town; name another file, or remove it"
            ),
            Self::Data { file, problem } => write!(
                f,
                "the town's own data file {file} cannot be read: {problem}"
            ),
        }
    }
}

impl std::error::Error for FoundingProblem {}

impl From<rusqlite::Error> for FoundingProblem {
    fn from(problem: rusqlite::Error) -> Self {
        Self::Books(problem)
    }
}

/// Fills empty books; leaves those of a town as they are.
pub fn found(
    books: &mut Connection,
    founded: &Zoned,
    growth: Growth,
) -> Result<(), FoundingProblem> {
    let version: i64 = books.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let is_empty = books.query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
        row.get::<_, i64>(0)
    })? == 0;
    books.set_prepared_statement_cache_capacity(128);
    if version == BOOKS_VERSION {
        return Ok(());
    }
    if !is_empty {
        return Err(FoundingProblem::NotThisTown);
    }
    let town = books.transaction_with_behavior(TransactionBehavior::Immediate)?;
    town.execute_batch(include_str!("../schema.sql"))?;
    consumers::write(&town)?;
    places::write(&town)?;
    promotions::write(&town, founded)?;
    people::write(&town, founded)?;
    stock::write(&town)?;
    growth::grow(&town, founded, growth)?;
    town.pragma_update(None, "user_version", BOOKS_VERSION)?;
    town.commit()?;
    Ok(())
}

/// Reads a data file.
fn read<T: serde::de::DeserializeOwned>(
    file: &'static str,
    text: &str,
) -> Result<T, FoundingProblem> {
    toml::from_str(text).map_err(|problem| FoundingProblem::Data {
        file,
        problem: problem.to_string(),
    })
}

/// A value of a data file that must make sense.
fn sense<T>(file: &'static str, value: Option<T>, text: &str) -> Result<T, FoundingProblem> {
    value.ok_or_else(|| FoundingProblem::Data {
        file,
        problem: format!("{text} makes no sense"),
    })
}
