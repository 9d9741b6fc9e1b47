//! How promotions stand for a person now: the books on one side, the rules on the other.

use std::collections::HashMap;

use jiff::{Timestamp, Zoned};
use rusqlite::Connection;

use crate::amount::Points;
use crate::answer::promotion::Told;
use crate::rules::cash_in_state::{CashInState, Standing, cash_in_state};
use crate::rules::period_window::PeriodType;
use crate::town::passholder::Passholder;
use crate::town::promotion::{Promotion, had};

/// Whoever asks: a passholder or nobody in particular, and when.
pub struct Asker<'a> {
    books: &'a Connection,
    now: &'a Zoned,
    person: Option<Known>,
}

/// What is the same for every promotion.
struct Known {
    standing: Standing,
    had: HashMap<i64, Vec<Timestamp>>,
}

impl<'a> Asker<'a> {
    /// `person`, had they `extra` points more, at `now`.
    pub fn new(
        books: &'a Connection,
        person: Option<&Passholder>,
        extra: Points,
        now: &'a Zoned,
    ) -> rusqlite::Result<Self> {
        let known = |person: &Passholder| {
            Ok::<_, rusqlite::Error>(Known {
                standing: person.standing(now.date(), extra, 0),
                had: had(books, person.id)?,
            })
        };
        Ok(Self {
            books,
            now,
            person: person.map(known).transpose()?,
        })
    }

    /// How a promotion stands.
    pub fn told(&self, promotion: &Promotion) -> rusqlite::Result<Told> {
        let units_taken = promotion.units_taken(self.books)?;
        let left = promotion.max_units.map(|max| max - units_taken);
        let had = |known: &Known| known.had.contains_key(&promotion.id);
        Ok(Told {
            state: self.state(promotion, left),
            cashed_in: self.person.as_ref().is_some_and(had),
            units_taken,
        })
    }

    /// Whether it can be cashed in with so many units left; `None` means enough.
    pub fn state(&self, promotion: &Promotion, units_left: Option<i64>) -> CashInState {
        let (offer, now) = (promotion.offer(units_left), self.now.timestamp());
        let Some(known) = &self.person else {
            return cash_in_state(&offer, None, now);
        };
        let Some(moments) = known.had.get(&promotion.id) else {
            return cash_in_state(&offer, Some(&known.standing), now);
        };
        let kind = promotion
            .limit
            .map_or(PeriodType::Absolute, |(kind, _)| kind);
        let window = kind.window(self.now);
        let in_window = moments.iter().filter(|moment| window.contains(moment));
        let standing = Standing {
            had_in_window: i64::try_from(in_window.count()).unwrap_or(i64::MAX),
            ..known.standing.clone()
        };
        cash_in_state(&offer, Some(&standing), now)
    }
}
