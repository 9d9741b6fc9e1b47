//! A points promotion with everything that was written of it, and what the rules need to know of it. How many units are
//! taken, and who had it when, is in the books alone.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::types::FromSql;
use rusqlite::{Connection, Row};

use super::card_system::{CardSystem, folded_city};
use super::counter::Counter;
use crate::rules::cash_in_state::Offer;
use crate::rules::period_window::PeriodType;

/// A promotion, as it was written.
#[derive(Clone, Debug)]
pub struct Promotion {
    pub id: i64,
    pub title: String,
    /// Free HTML.
    pub intro: String,
    /// Free HTML.
    pub terms: String,
    pub points: i64,
    pub owner: Option<Arc<CardSystem>>,
    pub created: Timestamp,
    pub cashing: (Option<Timestamp>, Option<Timestamp>),
    pub publication: (Option<Timestamp>, Option<Timestamp>),
    pub in_spotlight: bool,
    /// `None` means unlimited.
    pub max_units: Option<i64>,
    /// How often one person may have it per period.
    pub limit: Option<(PeriodType, i64)>,
    /// Empty means all.
    pub card_systems: Vec<Arc<CardSystem>>,
    /// Empty means all.
    pub cities: Vec<String>,
    /// Empty means all.
    pub counters: Vec<Arc<Counter>>,
    pub pictures: Vec<String>,
    /// What the rules need to know of it, as long as there are units left.
    offer: Offer,
}

impl Promotion {
    /// Every promotion, by id.
    pub fn all(books: &Connection) -> rusqlite::Result<Vec<Self>> {
        let systems = CardSystem::all(books)?.into_iter();
        let systems: HashMap<i64, _> = systems.map(|one| (one.id, Arc::new(one))).collect();
        let counters = Counter::all(books)?.into_iter();
        let counters: HashMap<i64, _> = counters.map(|one| (one.id, Arc::new(one))).collect();
        let mut its_systems = children(
            books,
            "SELECT promotion, card_system FROM promotion_card_system ORDER BY promotion, card_system",
        )?;
        let mut its_counters = children(
            books,
            "SELECT promotion, counter FROM promotion_counter ORDER BY promotion, counter",
        )?;
        let mut its_cities = children(
            books,
            "SELECT promotion, name FROM promotion_city JOIN city ON folded = city ORDER BY promotion, name",
        )?;
        let mut its_pictures = children(
            books,
            "SELECT promotion, address FROM promotion_picture ORDER BY promotion, rank",
        )?;
        let known = |ids: Vec<i64>| {
            ids.iter()
                .filter_map(|id| systems.get(id).cloned())
                .collect()
        };
        let read = |row: &Row| {
            let id = row.get(0)?;
            let kind = row
                .get::<_, Option<String>>(13)?
                .and_then(|word| PeriodType::parse(&word));
            let at = its_counters.remove(&id).unwrap_or_default();
            let promotion = Self {
                id,
                title: row.get(1)?,
                intro: row.get(2)?,
                terms: row.get(3)?,
                points: row.get(4)?,
                owner: row
                    .get::<_, Option<i64>>(5)?
                    .and_then(|owner| systems.get(&owner).cloned()),
                created: moment(row, 6)?.unwrap_or_default(),
                cashing: (moment(row, 7)?, moment(row, 8)?),
                publication: (moment(row, 9)?, moment(row, 10)?),
                in_spotlight: row.get(11)?,
                max_units: row.get(12)?,
                limit: kind.zip(row.get(14)?),
                card_systems: known(its_systems.remove(&id).unwrap_or_default()),
                cities: its_cities.remove(&id).unwrap_or_default(),
                counters: at
                    .iter()
                    .filter_map(|id: &i64| counters.get(id).cloned())
                    .collect(),
                pictures: its_pictures.remove(&id).unwrap_or_default(),
                offer: Offer::default(),
            };
            Ok(Self {
                offer: promotion.first_offer(),
                ..promotion
            })
        };
        books
            .prepare(
                "SELECT id, title, intro, terms, points, owner, created, cashing_begin, cashing_end, publish_begin, publish_end,
                        spotlight, max_units, period_type, period_volume
                 FROM promotion ORDER BY id",
            )?
            .query_map([], read)?
            .collect()
    }

    fn first_offer(&self) -> Offer {
        Offer {
            card_systems: self.card_systems.iter().map(|system| system.id).collect(),
            cashing_in_is_on: self
                .owner
                .as_ref()
                .is_none_or(|owner| owner.cash_in_allowed),
            cities: self.cities.iter().map(|city| folded_city(city)).collect(),
            cashing_begin: self.cashing.0,
            cashing_end: self.cashing.1,
            units_left: None,
            limit: self.limit.map(|(_, volume)| volume),
            points: self.points,
        }
    }

    /// What the rules need to know, with so many units left; `None` means enough.
    pub fn offer(&self, units_left: Option<i64>) -> Cow<'_, Offer> {
        match units_left {
            None => Cow::Borrowed(&self.offer),
            left => Cow::Owned(Offer {
                units_left: left,
                ..self.offer.clone()
            }),
        }
    }

    /// How many units of it are taken.
    pub fn units_taken(&self, books: &Connection) -> rusqlite::Result<i64> {
        books
            .prepare_cached("SELECT units_taken FROM promotion WHERE id = ?")?
            .query_row([self.id], |row| row.get(0))
    }

    /// The ids of those of which no unit is left.
    pub fn sold_out(books: &Connection) -> rusqlite::Result<HashSet<i64>> {
        books
            .prepare_cached("SELECT id FROM promotion WHERE units_taken >= max_units")?
            .query_map([], |row| row.get(0))?
            .collect()
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

/// When a person had which promotions.
pub fn had(books: &Connection, passholder: i64) -> rusqlite::Result<HashMap<i64, Vec<Timestamp>>> {
    let mut had: HashMap<i64, Vec<Timestamp>> = HashMap::new();
    let mut select =
        books.prepare_cached("SELECT promotion, moment FROM redemption WHERE passholder = ?")?;
    let mut rows = select.query([passholder])?;
    while let Some(row) = rows.next()? {
        let at = moment(row, 1)?.unwrap_or_default();
        had.entry(row.get(0)?).or_default().push(at);
    }
    Ok(had)
}

/// A moment from the books.
pub fn moment(row: &Row, column: usize) -> rusqlite::Result<Option<Timestamp>> {
    Ok(row
        .get::<_, Option<i64>>(column)?
        .and_then(|millis| Timestamp::from_millisecond(millis).ok()))
}

/// What each promotion has of one kind: rows of a promotion and one of them.
fn children<T: FromSql>(books: &Connection, sql: &str) -> rusqlite::Result<HashMap<i64, Vec<T>>> {
    let mut found: HashMap<i64, Vec<T>> = HashMap::new();
    let mut select = books.prepare(sql)?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        found.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    Ok(found)
}
