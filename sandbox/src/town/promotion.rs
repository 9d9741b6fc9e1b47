//! A points promotion with everything that is told of it, and what the rules need to know of it.

use std::ops::Range;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row};

use super::card_system::{CardSystem, folded_city};
use super::counter::Counter;
use crate::rules::cash_in_state::Offer;
use crate::rules::period_window::PeriodType;

/// A promotion.
#[derive(Clone, Debug)]
pub struct Promotion {
    pub id: i64,
    pub title: String,
    /// Free HTML.
    pub intro: String,
    /// Free HTML.
    pub terms: String,
    pub points: i64,
    pub owner: Option<CardSystem>,
    pub created: Timestamp,
    pub cashing: (Option<Timestamp>, Option<Timestamp>),
    pub publication: (Option<Timestamp>, Option<Timestamp>),
    pub in_spotlight: bool,
    /// `None` means unlimited.
    pub max_units: Option<i64>,
    pub units_taken: i64,
    /// How often one person may have it per period.
    pub limit: Option<(PeriodType, i64)>,
    /// Empty means all.
    pub card_systems: Vec<CardSystem>,
    /// Empty means all.
    pub cities: Vec<String>,
    /// Empty means all.
    pub counters: Vec<Counter>,
    pub pictures: Vec<String>,
}

impl Promotion {
    /// The promotion with this id.
    pub fn find(books: &Connection, id: i64) -> rusqlite::Result<Option<Self>> {
        let sql = "SELECT id, title, intro, terms, points, owner, created, cashing_begin, cashing_end, publish_begin, publish_end,
                          spotlight, max_units, units_taken, period_type, period_volume
                   FROM promotion WHERE id = ?";
        let read = |row: &Row| {
            let owner = row
                .get::<_, Option<i64>>(5)?
                .map(|owner| CardSystem::find(books, owner))
                .transpose()?
                .flatten();
            let kind = row
                .get::<_, Option<String>>(14)?
                .and_then(|word| PeriodType::parse(&word));
            Ok(Self {
                id,
                title: row.get(1)?,
                intro: row.get(2)?,
                terms: row.get(3)?,
                points: row.get(4)?,
                owner,
                created: moment(row, 6)?.unwrap_or_default(),
                cashing: (moment(row, 7)?, moment(row, 8)?),
                publication: (moment(row, 9)?, moment(row, 10)?),
                in_spotlight: row.get(11)?,
                max_units: row.get(12)?,
                units_taken: row.get(13)?,
                limit: kind.zip(row.get(15)?),
                card_systems: card_systems(books, id)?,
                cities: cities(books, id)?,
                counters: counters(books, id)?,
                pictures: pictures(books, id)?,
            })
        };
        books.prepare_cached(sql)?.query_row([id], read).optional()
    }

    /// What the rules need to know.
    pub fn offer(&self) -> Offer {
        Offer {
            card_systems: self.card_systems.iter().map(|system| system.id).collect(),
            cashing_in_is_on: self
                .owner
                .as_ref()
                .is_none_or(|owner| owner.cash_in_allowed),
            cities: self.cities.iter().map(|city| folded_city(city)).collect(),
            cashing_begin: self.cashing.0,
            cashing_end: self.cashing.1,
            units_left: self.max_units.map(|max| max - self.units_taken),
            limit: self.limit.map(|(_, volume)| volume),
            points: self.points,
        }
    }

    /// Whether it can be cashed in at this counter.
    pub fn is_at(&self, counter: &Counter) -> bool {
        self.counters.is_empty() || self.counters.iter().any(|one| one.id == counter.id)
    }

    /// Takes a unit; whether there was one.
    pub fn take_unit(books: &Connection, id: i64) -> rusqlite::Result<bool> {
        let sql = "UPDATE promotion SET units_taken = units_taken + 1 WHERE id = ? AND (max_units IS NULL OR units_taken < max_units)";
        Ok(books.prepare_cached(sql)?.execute([id])? == 1)
    }
}

/// How often a person had a promotion, within a window and ever.
pub fn times_had(
    books: &Connection,
    passholder: i64,
    promotion: i64,
    window: &Range<Timestamp>,
) -> rusqlite::Result<(i64, i64)> {
    let sql = "SELECT count(*) FILTER (WHERE moment >= ?3 AND moment < ?4), count(*) FROM redemption WHERE passholder = ?1 AND promotion = ?2";
    let window = (window.start.as_millisecond(), window.end.as_millisecond());
    books
        .prepare_cached(sql)?
        .query_row((passholder, promotion, window.0, window.1), |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
}

/// A moment from the books.
pub fn moment(row: &Row, column: usize) -> rusqlite::Result<Option<Timestamp>> {
    Ok(row
        .get::<_, Option<i64>>(column)?
        .and_then(|millis| Timestamp::from_millisecond(millis).ok()))
}

fn card_systems(books: &Connection, promotion: i64) -> rusqlite::Result<Vec<CardSystem>> {
    let sql = format!(
        "SELECT {} FROM promotion_card_system JOIN card_system ON card_system.id = card_system WHERE promotion = ? ORDER BY card_system.id",
        CardSystem::COLUMNS
    );
    books
        .prepare_cached(&sql)?
        .query_map([promotion], |row| CardSystem::read(row, 0))?
        .collect()
}

fn cities(books: &Connection, promotion: i64) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT name FROM promotion_city JOIN city ON folded = city WHERE promotion = ? ORDER BY name";
    books
        .prepare_cached(sql)?
        .query_map([promotion], |row| row.get(0))?
        .collect()
}

fn counters(books: &Connection, promotion: i64) -> rusqlite::Result<Vec<Counter>> {
    let sql = format!(
        "SELECT {} FROM promotion_counter JOIN counter ON counter.id = counter WHERE promotion = ? ORDER BY counter.id",
        Counter::COLUMNS
    );
    books
        .prepare_cached(&sql)?
        .query_map([promotion], |row| Counter::read(row, 0))?
        .collect()
}

fn pictures(books: &Connection, promotion: i64) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT address FROM promotion_picture WHERE promotion = ? ORDER BY rank";
    books
        .prepare_cached(sql)?
        .query_map([promotion], |row| row.get(0))?
        .collect()
}
