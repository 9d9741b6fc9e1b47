//! A passholder with memberships, cards and balance, and how they stand before the rules.

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Row};

use super::card::{Card, CardStatus};
use super::card_system::{CardSystem, folded_city};
use super::relative_day::{stored, stored_optional};
use crate::amount::Points;
use crate::rules::cash_in_state::{MembershipStanding, Standing};
use crate::rules::kansenstatuut::Kansenstatuut;

/// A passholder as the books have them.
#[derive(Clone, Debug)]
pub struct Passholder {
    pub id: i64,
    pub uid: String,
    pub first_name: String,
    pub last_name: String,
    pub nick: String,
    pub email: Option<String>,
    pub gender: String,
    pub date_of_birth: Date,
    pub street: String,
    pub postal_code: String,
    pub city: String,
    pub points: Points,
    pub checkins: i64,
    /// The consumer key of the counter that registered them.
    pub registered_at: String,
    pub is_deleted: bool,
    pub memberships: Vec<Membership>,
    pub associations: Vec<Association>,
    /// The newest first.
    pub cards: Vec<Card>,
}

/// A person's membership of a card system.
#[derive(Clone, Debug)]
pub struct Membership {
    pub card_system: CardSystem,
    /// Blocked by the card system's admin.
    pub is_blocked: bool,
    pub kansenstatuut_end: Option<Date>,
    pub kansenstatuut_suspended_until: Option<Date>,
}

/// A person's membership of an association, which the API calls just `membership`.
#[derive(Clone, Debug)]
pub struct Association {
    pub id: i64,
    pub name: String,
    pub card_system: i64,
    pub end: Date,
}

impl Membership {
    /// How the kansenstatuut stands on a day.
    pub fn kansenstatuut(&self, today: Date) -> Kansenstatuut {
        Kansenstatuut::on(today, self.kansenstatuut_end, self.card_system.grace_days)
    }
}

impl Passholder {
    /// The person with this uid, also when deleted.
    pub fn with_uid(books: &Connection, uid: &str) -> rusqlite::Result<Option<Self>> {
        Self::select(books, "uid = ?", uid)
    }

    /// The person with this national number, also when deleted.
    pub fn with_insz(books: &Connection, insz: &str) -> rusqlite::Result<Option<Self>> {
        Self::select(books, "insz = ?", insz)
    }

    /// The person that the books number so.
    pub fn find(books: &Connection, id: i64) -> rusqlite::Result<Option<Self>> {
        Self::select(books, "passholder.id = ?", id)
    }

    fn select(
        books: &Connection,
        condition: &str,
        value: impl rusqlite::ToSql,
    ) -> rusqlite::Result<Option<Self>> {
        let sql = format!(
            "SELECT passholder.id, uid, first_name, last_name, nick, email, gender, date_of_birth, street, postal_code,
                    city, points, checkins, counter.key, deleted
             FROM passholder JOIN counter ON counter.id = registered_at WHERE {condition}"
        );
        let read = |row: &Row| {
            let id = row.get(0)?;
            Ok(Self {
                id,
                uid: row.get(1)?,
                first_name: row.get(2)?,
                last_name: row.get(3)?,
                nick: row.get(4)?,
                email: row.get(5)?,
                gender: row.get(6)?,
                date_of_birth: stored(row, 7)?,
                street: row.get(8)?,
                postal_code: row.get(9)?,
                city: row.get(10)?,
                points: Points(row.get(11)?),
                checkins: row.get(12)?,
                registered_at: row.get(13)?,
                is_deleted: row.get(14)?,
                memberships: memberships(books, id)?,
                associations: associations(books, id)?,
                cards: Card::of_passholder(books, id)?,
            })
        };
        books
            .prepare_cached(&sql)?
            .query_row([value], read)
            .optional()
    }

    /// The newest card of a card system, an active one before others.
    pub fn current_card(&self, card_system: i64) -> Option<&Card> {
        let mut cards = self
            .cards
            .iter()
            .filter(|card| card.card_system.id == card_system)
            .peekable();
        let newest = cards.peek().copied();
        cards
            .find(|card| card.status == CardStatus::Active)
            .or(newest)
    }

    /// The membership of a card system.
    pub fn membership(&self, card_system: i64) -> Option<&Membership> {
        self.memberships
            .iter()
            .find(|membership| membership.card_system.id == card_system)
    }

    /// Whether any card still works.
    pub fn has_active_card(&self) -> bool {
        self.cards
            .iter()
            .any(|card| card.status == CardStatus::Active)
    }

    /// How the person stands before the rules on a day, with `extra` points to dream of.
    pub fn standing(&self, today: Date, extra: Points, had_in_window: i64) -> Standing {
        let standing = |membership: &Membership| MembershipStanding {
            card_system: membership.card_system.id,
            is_blocked: membership.is_blocked,
            kansenstatuut: membership.kansenstatuut(today),
        };
        Standing {
            has_active_card: self.has_active_card() && !self.is_deleted,
            memberships: self.memberships.iter().map(standing).collect(),
            city: folded_city(&self.city),
            balance: self.points.plus(extra),
            had_in_window,
        }
    }

    /// Takes points from the balance; whether there were enough.
    pub fn take_points(
        books: &Connection,
        passholder: i64,
        points: Points,
    ) -> rusqlite::Result<bool> {
        let sql = "UPDATE passholder SET points = points - ?1 WHERE id = ?2 AND points >= ?1";
        Ok(books.prepare_cached(sql)?.execute((points.0, passholder))? == 1)
    }

    /// Makes the person a member of a card system.
    pub fn join(books: &Connection, passholder: i64, card_system: i64) -> rusqlite::Result<()> {
        let sql = "INSERT INTO membership (passholder, card_system, blocked) VALUES (?, ?, 0)";
        books
            .prepare_cached(sql)?
            .execute((passholder, card_system))
            .map(drop)
    }

    /// Sets the last day of the kansenstatuut in a card system, or takes the status away.
    pub fn set_kansenstatuut(
        books: &Connection,
        passholder: i64,
        card_system: i64,
        end: Option<Date>,
    ) -> rusqlite::Result<()> {
        let sql = "UPDATE membership SET kansenstatuut_end = ?, kansenstatuut_suspended = NULL WHERE passholder = ? AND card_system = ?";
        books
            .prepare_cached(sql)?
            .execute((end.map(|end| end.to_string()), passholder, card_system))
            .map(drop)
    }
}

fn memberships(books: &Connection, passholder: i64) -> rusqlite::Result<Vec<Membership>> {
    let sql = format!(
        "SELECT {}, blocked, kansenstatuut_end, kansenstatuut_suspended
         FROM membership JOIN card_system ON card_system.id = membership.card_system WHERE passholder = ? ORDER BY card_system.id",
        CardSystem::COLUMNS
    );
    let read = |row: &Row| {
        Ok(Membership {
            card_system: CardSystem::read(row, 0)?,
            is_blocked: row.get(4)?,
            kansenstatuut_end: stored_optional(row, 5)?,
            kansenstatuut_suspended_until: stored_optional(row, 6)?,
        })
    };
    books
        .prepare_cached(&sql)?
        .query_map([passholder], read)?
        .collect()
}

fn associations(books: &Connection, passholder: i64) -> rusqlite::Result<Vec<Association>> {
    let sql =
        "SELECT id, name, card_system, end_date FROM association WHERE passholder = ? ORDER BY id";
    let read = |row: &Row| {
        Ok(Association {
            id: row.get(0)?,
            name: row.get(1)?,
            card_system: row.get(2)?,
            end: stored(row, 3)?,
        })
    };
    books
        .prepare_cached(sql)?
        .query_map([passholder], read)?
        .collect()
}
