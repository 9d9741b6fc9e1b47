//! A search for promotions as one SQL query: filters, order and page. Cash-in states are not in the
//! books and so not here.

use jiff::Timestamp;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

/// What is searched for. An empty list and `None` set no filter.
#[derive(Clone, Debug)]
pub struct Search {
    /// Folded.
    pub cities: Vec<String>,
    pub min_points: Option<i64>,
    pub max_points: Option<i64>,
    pub counters: Vec<i64>,
    /// Promotions whose cashing period touches the one from here ...
    pub cashing_from: Option<Timestamp>,
    /// ... to here.
    pub cashing_to: Option<Timestamp>,
    /// What the person can pay, in thousandths of a point.
    pub affordable: Option<i64>,
    /// Only those whose cashing period has not ended at this moment.
    pub unexpired_at: Option<Timestamp>,
    /// Only those within their publication period at this moment.
    pub published_at: Option<Timestamp>,
    pub owners: Vec<i64>,
    pub applicable: Vec<i64>,
    pub in_spotlight: Option<bool>,
    /// The card system whose promotions come first.
    pub first_owner: Option<i64>,
    pub sort: Sort,
    pub order: Order,
}

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

    /// What is ordered by; each has an index. A promotion without an end ends last.
    fn column(self) -> &'static str {
        match self {
            Self::CreationDate => "created",
            Self::Title => "title_folded",
            Self::CashingPeriodEnd => "ifnull(cashing_end, 9223372036854775807)",
            Self::Points => "points",
        }
    }
}

impl Search {
    /// How many promotions there are, over all pages.
    pub fn count(&self, books: &Connection) -> rusqlite::Result<i64> {
        let (condition, values) = self.condition();
        let sql = format!("SELECT count(*) FROM promotion WHERE {condition}");
        books
            .prepare_cached(&sql)?
            .query_row(params_from_iter(values), |row| row.get(0))
    }

    /// The ids of a page, in order; ties are broken by id, so that pages never overlap.
    pub fn ids(
        &self,
        books: &Connection,
        start: i64,
        max: Option<i64>,
    ) -> rusqlite::Result<Vec<i64>> {
        let (condition, mut values) = self.condition();
        let (column, direction) = (self.sort.column(), self.order.as_sql());
        let first = match self.first_owner {
            Some(owner) => {
                values.push(Value::Integer(owner));
                "(owner IS ?) DESC, "
            }
            None => "",
        };
        values.extend([Value::Integer(max.unwrap_or(-1)), Value::Integer(start)]);
        let sql = format!(
            "SELECT id FROM promotion WHERE {condition} ORDER BY {first}{column} {direction}, id {direction} LIMIT ? OFFSET ?"
        );
        books
            .prepare_cached(&sql)?
            .query_map(params_from_iter(values), |row| row.get(0))?
            .collect()
    }

    fn condition(&self) -> (String, Vec<Value>) {
        let mut filters = Filters::default();
        filters.compare("points >= ?", self.min_points);
        filters.compare("points <= ?", self.max_points);
        filters.compare("points * 1000 <= ?", self.affordable);
        filters.compare(
            "(cashing_end IS NULL OR cashing_end >= ?)",
            self.cashing_from.map(Timestamp::as_millisecond),
        );
        filters.compare(
            "(cashing_begin IS NULL OR cashing_begin <= ?)",
            self.cashing_to.map(Timestamp::as_millisecond),
        );
        filters.compare(
            "(cashing_end IS NULL OR cashing_end >= ?)",
            self.unexpired_at.map(Timestamp::as_millisecond),
        );
        filters.compare(
            "(publish_begin IS NULL OR publish_begin <= ?)",
            self.published_at.map(Timestamp::as_millisecond),
        );
        filters.compare(
            "(publish_end IS NULL OR publish_end >= ?)",
            self.published_at.map(Timestamp::as_millisecond),
        );
        filters.compare("spotlight = ?", self.in_spotlight.map(i64::from));
        filters.any_of("owner IN", "", &self.owners);
        filters.any_of(
            "every_city OR EXISTS (SELECT 1 FROM promotion_city WHERE promotion = id AND city IN",
            ")",
            &self.cities,
        );
        filters.any_of("every_counter OR EXISTS (SELECT 1 FROM promotion_counter WHERE promotion = id AND counter IN", ")", &self.counters);
        filters.any_of("every_system OR EXISTS (SELECT 1 FROM promotion_card_system WHERE promotion = id AND card_system IN", ")", &self.applicable);
        filters.finish()
    }
}

/// Conditions with the values they wait for.
#[derive(Default)]
struct Filters {
    conditions: Vec<String>,
    values: Vec<Value>,
}

impl Filters {
    fn compare(&mut self, condition: &str, value: Option<i64>) {
        if let Some(value) = value {
            self.conditions.push(condition.to_owned());
            self.values.push(Value::Integer(value));
        }
    }

    fn any_of<T: Clone + Into<Value>>(&mut self, before: &str, after: &str, values: &[T]) {
        if !values.is_empty() {
            let places = vec!["?"; values.len()].join(", ");
            self.conditions
                .push(format!("({before} ({places}){after})"));
            self.values.extend(values.iter().cloned().map(Into::into));
        }
    }

    fn finish(self) -> (String, Vec<Value>) {
        let condition = if self.conditions.is_empty() {
            "1".to_owned()
        } else {
            self.conditions.join(" AND ")
        };
        (condition, self.values)
    }
}
