//! A card: its number, its status through life, whom it was given to, and the group pass that some are.

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Row};

use super::card_system::CardSystem;
use super::counter::Counter;
use crate::uitpas_number::is_kansen;

/// The stages of a card's life, in order; `Deleted` is for wrong ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardStatus {
    Provisioned,
    Stock,
    SentToBalie,
    LocalStock,
    Active,
    Blocked,
    Deleted,
}

impl CardStatus {
    const WORDS: [(&'static str, Self); 7] = [
        ("PROVISIONED", Self::Provisioned),
        ("STOCK", Self::Stock),
        ("SENT_TO_BALIE", Self::SentToBalie),
        ("LOCAL_STOCK", Self::LocalStock),
        ("ACTIVE", Self::Active),
        ("BLOCKED", Self::Blocked),
        ("DELETED", Self::Deleted),
    ];

    /// The word on the wire, which is also the one in the books.
    pub fn as_str(self) -> &'static str {
        Self::WORDS
            .iter()
            .find(|(_, status)| *status == self)
            .map_or("", |(word, _)| word)
    }
}

impl rusqlite::types::FromSql for CardStatus {
    fn column_result(value: rusqlite::types::ValueRef) -> rusqlite::types::FromSqlResult<Self> {
        let word = value.as_str()?;
        let found = Self::WORDS.iter().find(|(known, _)| *known == word);
        found
            .map(|(_, status)| *status)
            .ok_or(rusqlite::types::FromSqlError::InvalidType)
    }
}

/// A card.
#[derive(Clone, Debug)]
pub struct Card {
    pub number: String,
    pub card_system: CardSystem,
    /// `CARD`, `STICKER` or `KEYRING`.
    pub kind: String,
    pub status: CardStatus,
    /// The counter that it was sent to.
    pub counter: Option<Counter>,
    pub city: Option<String>,
    pub passholder: Option<i64>,
    pub group_pass: Option<i64>,
}

impl Card {
    /// Whether it carries the kansen mark.
    pub fn is_kansen(&self) -> bool {
        is_kansen(&self.number)
    }

    /// The card with this number.
    pub fn find(books: &Connection, number: &str) -> rusqlite::Result<Option<Self>> {
        Ok(Self::select(books, "card.number = ?", number)?
            .into_iter()
            .next())
    }

    /// The card with this NFC chip.
    pub fn with_chip(books: &Connection, chip: &str) -> rusqlite::Result<Option<Self>> {
        Ok(Self::select(books, "card.chip = ?", chip)?
            .into_iter()
            .next())
    }

    /// Every card of a person, the newest first.
    pub fn of_passholder(books: &Connection, passholder: i64) -> rusqlite::Result<Vec<Self>> {
        Self::select(books, "card.passholder = ?", passholder)
    }

    fn select(
        books: &Connection,
        condition: &str,
        value: impl rusqlite::ToSql,
    ) -> rusqlite::Result<Vec<Self>> {
        let sql = format!(
            "SELECT number, kind, status, city, passholder, group_pass, {}, counter.id, counter.key, counter.name
             FROM card JOIN card_system ON card_system.id = card.card_system LEFT JOIN counter ON counter.id = card.counter
             WHERE {condition} ORDER BY issued DESC, number",
            CardSystem::COLUMNS
        );
        let read = |row: &Row| {
            let has_counter = row.get::<_, Option<i64>>(10)?.is_some();
            Ok(Self {
                number: row.get(0)?,
                kind: row.get(1)?,
                status: row.get(2)?,
                city: row.get(3)?,
                passholder: row.get(4)?,
                group_pass: row.get(5)?,
                card_system: CardSystem::read(row, 6)?,
                counter: if has_counter {
                    Some(Counter::read(row, 10)?)
                } else {
                    None
                },
            })
        };
        books
            .prepare_cached(&sql)?
            .query_map([value], read)?
            .collect()
    }

    /// Blocks an active card; whether it was one.
    pub fn block(books: &Connection, number: &str) -> rusqlite::Result<bool> {
        let sql = "UPDATE card SET status = 'BLOCKED' WHERE number = ? AND status = 'ACTIVE'";
        Ok(books.prepare_cached(sql)?.execute([number])? == 1)
    }

    /// Blocks whatever active cards a person has of a card system.
    pub fn block_all_of(
        books: &Connection,
        passholder: i64,
        card_system: i64,
    ) -> rusqlite::Result<()> {
        let sql = "UPDATE card SET status = 'BLOCKED' WHERE passholder = ? AND card_system = ? AND status = 'ACTIVE'";
        books
            .prepare_cached(sql)?
            .execute((passholder, card_system))
            .map(drop)
    }

    /// Gives a card from local stock to a person; whether it still lay there.
    pub fn give(
        books: &Connection,
        number: &str,
        passholder: i64,
        moment: i64,
    ) -> rusqlite::Result<bool> {
        let sql = "UPDATE card SET status = 'ACTIVE', passholder = ?, issued = ? WHERE number = ? AND status = 'LOCAL_STOCK'";
        Ok(books
            .prepare_cached(sql)?
            .execute((passholder, moment, number))?
            == 1)
    }
}

/// A pass for a group; it neither saves nor redeems points.
#[derive(Clone, Debug)]
pub struct GroupPass {
    pub id: i64,
    pub uuid: String,
    pub name: String,
    pub end: Date,
    pub tickets_per_year: i64,
    pub available_tickets: i64,
}

impl GroupPass {
    /// The group pass with this id.
    pub fn find(books: &Connection, id: i64) -> rusqlite::Result<Option<Self>> {
        let sql = "SELECT id, uuid, name, end_date, tickets_per_year, available_tickets FROM group_pass WHERE id = ?";
        let read = |row: &Row| {
            Ok(Self {
                id: row.get(0)?,
                uuid: row.get(1)?,
                name: row.get(2)?,
                end: super::relative_day::stored(row, 3)?,
                tickets_per_year: row.get(4)?,
                available_tickets: row.get(5)?,
            })
        };
        books.prepare_cached(sql)?.query_row([id], read).optional()
    }
}
