//! Writes stock cards, vouchers and the price table into the books.

use rusqlite::Connection;

use super::rows::{PriceRows, Stock};
use super::{FoundingProblem, read, sense};
use crate::amount::Euro;

const FILE: &str = "data/stock.toml";

pub fn write(books: &Connection) -> Result<(), FoundingProblem> {
    let stock: Stock = read(FILE, include_str!("../../../data/stock.toml"))?;
    for row in &stock.cards {
        for number in &row.numbers {
            books.execute(
                "INSERT INTO card (number, chip, card_system, kind, status, counter, city) VALUES (?, ?, ?, 'CARD', ?, ?, ?)",
                (number, chip_of(number), card_system_of(number), &row.status, row.counter, &row.city),
            )?;
        }
    }
    for row in &stock.voucher {
        books.execute(
            "INSERT INTO voucher (number, card_system, type_name, status) VALUES (?, ?, ?, ?)",
            (&row.number, row.system, &row.type_name, &row.status),
        )?;
    }
    stock
        .price
        .iter()
        .try_for_each(|rows| write_prices(books, rows))
}

fn write_prices(books: &Connection, rows: &PriceRows) -> Result<(), FoundingProblem> {
    let sql = "INSERT INTO price (card_system, reason, kansenstatuut, age_from, age_to, voucher_prefix, cents) VALUES (?, ?, ?, ?, ?, ?, ?)";
    for (kansenstatuut, prices) in [(false, &rows.plain), (true, &rows.kansenstatuut)] {
        for (reason, price) in prices {
            let cents = sense(FILE, Euro::parse(price), price)?.0;
            books.execute(
                sql,
                (
                    rows.system,
                    reason,
                    kansenstatuut,
                    None::<i64>,
                    None::<i64>,
                    None::<&str>,
                    cents,
                ),
            )?;
            books.execute(
                sql,
                (
                    rows.system,
                    reason,
                    kansenstatuut,
                    None::<i64>,
                    None::<i64>,
                    &rows.voucher_prefix,
                    0,
                ),
            )?;
        }
    }
    for (reason, price) in &rows.below_18 {
        let cents = sense(FILE, Euro::parse(price), price)?.0;
        books.execute(
            sql,
            (
                rows.system,
                reason,
                false,
                None::<i64>,
                Some(17),
                None::<&str>,
                cents,
            ),
        )?;
    }
    Ok(())
}

/// The card system that a number's prefix belongs to, in this town.
pub fn card_system_of(number: &str) -> i64 {
    match number.get(..3) {
        Some("077") => 77,
        Some("066") => 42,
        _ => 1,
    }
}

/// A chip number for a card in stock.
fn chip_of(number: &str) -> Option<String> {
    number.get(1..).map(|serial| format!("04{serial}"))
}
