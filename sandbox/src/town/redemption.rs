//! What passholders have redeemed: the history.

use jiff::Timestamp;
use rusqlite::{Connection, Row};

use super::catalogue::Catalogue;
use super::counter::Counter;
use super::promotion::{Promotion, moment};
use super::sort::Order;

/// One promotion that was cashed in.
#[derive(Clone, Debug)]
pub struct Redemption<'c> {
    pub id: i64,
    pub promotion: &'c Promotion,
    pub counter: Counter,
    pub moment: Timestamp,
}

/// What a history is sorted by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum HistorySort {
    CashingDate,
    Title,
    Counter,
    City,
}

impl HistorySort {
    /// Every field with its word on the wire. No document names a default; the moment is the natural one.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("CASHINGDATE", Self::CashingDate),
        ("TITLE", Self::Title),
        ("BALIE", Self::Counter),
        ("CITY", Self::City),
    ];

    fn column(self) -> &'static str {
        match self {
            Self::CashingDate => "moment",
            Self::Title => "title_folded",
            Self::Counter => "counter.name COLLATE NOCASE",
            // A counter stands in no city of the books; the first city that the promotion is for sorts it.
            Self::City => {
                "ifnull((SELECT min(city) FROM promotion_city WHERE promotion = redemption.promotion), '')"
            }
        }
    }
}

/// Which part of a person's history.
#[derive(Clone, Debug)]
pub struct History {
    pub passholder: i64,
    pub from: Option<Timestamp>,
    pub to: Option<Timestamp>,
    pub sort: HistorySort,
    pub order: Order,
    pub start: i64,
    pub max: i64,
}

impl History {
    /// The redemptions of the page, and how many there are over all pages.
    pub fn read<'c>(
        &self,
        books: &Connection,
        catalogue: &'c Catalogue,
    ) -> rusqlite::Result<(Vec<Redemption<'c>>, i64)> {
        let condition = "passholder = ?1 AND moment >= ?2 AND moment <= ?3";
        let from = self.from.unwrap_or(Timestamp::MIN).as_millisecond();
        // A period that ends at a second includes that second.
        let to = self.to.map_or(i64::MAX, |to| to.as_millisecond() + 999);
        let total = books
            .prepare_cached(&format!(
                "SELECT count(*) FROM redemption WHERE {condition}"
            ))?
            .query_row((self.passholder, from, to), |row| row.get(0))?;
        let (column, direction) = (self.sort.column(), self.order.as_sql());
        let sql = format!(
            "SELECT redemption.id, promotion.id, moment, {} FROM redemption
             JOIN promotion ON promotion.id = promotion JOIN counter ON counter.id = counter
             WHERE {condition} ORDER BY {column} {direction}, redemption.id {direction} LIMIT ?4 OFFSET ?5",
            Counter::COLUMNS
        );
        let read = |row: &Row| {
            Ok((
                row.get(0)?,
                row.get(1)?,
                moment(row, 2)?.unwrap_or_default(),
                Counter::read(row, 3)?,
            ))
        };
        let rows: Vec<(i64, i64, Timestamp, Counter)> = books
            .prepare_cached(&sql)?
            .query_map((self.passholder, from, to, self.max, self.start), read)?
            .collect::<rusqlite::Result<_>>()?;
        let redemption = |(id, promotion, moment, counter)| {
            Some(Redemption {
                id,
                promotion: catalogue.find(promotion)?,
                counter,
                moment,
            })
        };
        let redemptions = rows.into_iter().filter_map(redemption).collect();
        Ok((redemptions, total))
    }
}

/// Writes a redemption into the books.
pub fn record(
    books: &Connection,
    passholder: i64,
    promotion: i64,
    counter: i64,
    moment: Timestamp,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO redemption (passholder, promotion, counter, moment) VALUES (?, ?, ?, ?)";
    books
        .prepare_cached(sql)?
        .execute((passholder, promotion, counter, moment.as_millisecond()))
        .map(drop)
}
