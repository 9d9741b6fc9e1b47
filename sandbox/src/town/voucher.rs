//! Vouchers and the price table.

use rusqlite::{Connection, OptionalExtension, Row};

use crate::amount::Euro;
use crate::rules::card_price::PriceRow;

/// A voucher for a card; each number works once, in one card system.
#[derive(Clone, Debug)]
pub struct Voucher {
    pub number: String,
    pub card_system: i64,
    pub type_name: String,
    pub is_unused: bool,
}

impl Voucher {
    /// Whether this looks like a voucher number: a prefix of three digits and seven more. Inferred: no
    /// document gives the format.
    pub fn is_well_formed(number: &str) -> bool {
        number.len() == 10 && number.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// The part of the number that tells its type.
    pub fn prefix(&self) -> &str {
        self.number.get(..3).unwrap_or_default()
    }

    /// The voucher with this number.
    pub fn find(books: &Connection, number: &str) -> rusqlite::Result<Option<Self>> {
        let sql = "SELECT number, card_system, type_name, status = 'UNUSED' FROM voucher WHERE number = ?";
        let read = |row: &Row| {
            Ok(Self {
                number: row.get(0)?,
                card_system: row.get(1)?,
                type_name: row.get(2)?,
                is_unused: row.get(3)?,
            })
        };
        books
            .prepare_cached(sql)?
            .query_row([number], read)
            .optional()
    }

    /// Uses the voucher up; whether it was still unused.
    pub fn use_up(books: &Connection, number: &str) -> rusqlite::Result<bool> {
        let sql = "UPDATE voucher SET status = 'USED' WHERE number = ? AND status = 'UNUSED'";
        Ok(books.prepare_cached(sql)?.execute([number])? == 1)
    }
}

/// The rows of the price table for a card system and a reason.
pub fn price_rows(
    books: &Connection,
    card_system: i64,
    reason: &str,
) -> rusqlite::Result<Vec<PriceRow>> {
    let sql = "SELECT id, kansenstatuut, age_from, age_to, voucher_prefix, cents FROM price WHERE card_system = ? AND reason = ? ORDER BY id";
    let read = |row: &Row| {
        Ok(PriceRow {
            id: row.get(0)?,
            kansenstatuut: row.get(1)?,
            age_from: row.get(2)?,
            age_to: row.get(3)?,
            voucher_prefix: row.get(4)?,
            price: Euro(row.get(5)?),
        })
    };
    books
        .prepare_cached(sql)?
        .query_map((card_system, reason), read)?
        .collect()
}
