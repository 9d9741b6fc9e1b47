//! Writes passholders with their memberships, cards and history, and the group pass, into the books.

use jiff::civil::Time;
use jiff::{ToSpan, Zoned};
use rusqlite::Connection;

use super::rows::{GroupPassRow, PassholderRow, People};
use super::stock::card_system_of;
use super::{FoundingProblem, read, sense};
use crate::amount::Points;
use crate::town::redemption;
use crate::town::relative_day::{day, moment};

const FILE: &str = "data/passholders.toml";

pub fn write(books: &Connection, founded: &Zoned) -> Result<(), FoundingProblem> {
    let people: People = read(FILE, include_str!("../../../data/passholders.toml"))?;
    for (id, row) in (22_970_i64..).zip(&people.passholder) {
        write_passholder(books, id, row, founded)?;
    }
    for (id, row) in (1_i64..).zip(&people.group_pass) {
        write_group_pass(books, id, row, founded)?;
    }
    Ok(())
}

fn write_passholder(
    books: &Connection,
    id: i64,
    row: &PassholderRow,
    founded: &Zoned,
) -> Result<(), FoundingProblem> {
    let [first_name, last_name] = &row.name;
    let [street, postal_code, city] = &row.lives;
    let home = row
        .memberships
        .first()
        .map_or(1, |membership| membership.system);
    books.execute(
        "INSERT INTO passholder (id, uid, first_name, last_name, nick, email, gender, date_of_birth, insz, street,
                                 postal_code, city, points, checkins, registered_at, deleted, shows)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
                 (SELECT min(counter) FROM counter_card_system WHERE card_system = ?15 AND registers), ?16, ?17)",
        rusqlite::params![
            id,
            row.uid,
            first_name,
            last_name,
            row.nick,
            format!("{}@example.test", row.nick),
            row.gender,
            row.born,
            row.insz,
            street,
            postal_code,
            city,
            sense(FILE, Points::parse(&row.points), &row.points)?.0,
            row.checkins,
            home,
            row.deleted,
            row.shows,
        ],
    )?;
    let optional_day = |text: &Option<String>| -> Result<Option<String>, FoundingProblem> {
        let Some(text) = text else { return Ok(None) };
        Ok(Some(sense(FILE, day(text, founded), text)?.to_string()))
    };
    for membership in &row.memberships {
        books.execute(
            "INSERT INTO membership (passholder, card_system, blocked, kansenstatuut_end, kansenstatuut_suspended) VALUES (?, ?, ?, ?, ?)",
            (id, membership.system, membership.blocked, optional_day(&membership.kansenstatuut)?, optional_day(&membership.suspended)?),
        )?;
    }
    let issued =
        moment("-400d", Time::constant(10, 0, 0, 0), founded).map(|moment| moment.as_millisecond());
    for card in &row.cards {
        books.execute(
            "INSERT INTO card (number, chip, card_system, kind, status, city, passholder, issued)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                &card.number,
                &card.chip,
                card_system_of(&card.number),
                &card.kind,
                &card.status,
                city,
                id,
                issued,
            ),
        )?;
    }
    for association in &row.associations {
        let end = sense(FILE, day(&association.end, founded), &association.end)?.to_string();
        books.execute(
            "INSERT INTO association (passholder, id, name, card_system, end_date) VALUES (?, ?, ?, ?, ?)",
            (id, association.id, &association.name, association.system, end),
        )?;
    }
    for redeemed in &row.redeemed {
        let when = founded.saturating_sub(redeemed.days_ago.days()).timestamp();
        redemption::record(books, id, redeemed.promotion, redeemed.counter, when)?;
    }
    Ok(())
}

fn write_group_pass(
    books: &Connection,
    id: i64,
    row: &GroupPassRow,
    founded: &Zoned,
) -> Result<(), FoundingProblem> {
    let end = sense(FILE, day(&row.end, founded), &row.end)?.to_string();
    books.execute(
        "INSERT INTO group_pass (id, uuid, name, end_date, tickets_per_year, available_tickets) VALUES (?, ?, ?, ?, ?, ?)",
        (id, &row.uuid, &row.name, end, row.tickets_per_year, row.available_tickets),
    )?;
    books.execute(
        "INSERT INTO card (number, card_system, kind, status, group_pass) VALUES (?, ?, 'CARD', 'ACTIVE', ?)",
        (&row.number, row.system, id),
    )?;
    Ok(())
}
