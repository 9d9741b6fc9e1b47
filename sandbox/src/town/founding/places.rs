//! Writes card systems, cities, counters and employees into the books.

use rusqlite::Connection;

use super::rows::{MoreCounters, Places};
use super::{FoundingProblem, read};
use crate::town::card_system::folded_city;

const FILE: &str = "data/places.toml";
const SMALL_COUNTERS: &str = "data/small_counters.toml";

pub fn write(books: &Connection) -> Result<(), FoundingProblem> {
    let places: Places = read(FILE, include_str!("../../../data/places.toml"))?;
    for system in &places.card_system {
        books.execute(
            "INSERT INTO card_system (id, name, cash_in_allowed, grace_days) VALUES (?, ?, ?, ?)",
            (
                system.id,
                &system.name,
                system.cash_in_allowed,
                system.grace_days,
            ),
        )?;
        for city in &system.cities {
            books.execute(
                "INSERT INTO city (name, folded, card_system) VALUES (?, ?, ?)",
                (city, folded_city(city), system.id),
            )?;
        }
    }
    let small: MoreCounters = read(
        SMALL_COUNTERS,
        include_str!("../../../data/small_counters.toml"),
    )?;
    for counter in places.counter.iter().chain(&small.counter) {
        books.execute(
            "INSERT INTO counter (id, key, name) VALUES (?, ?, ?)",
            (counter.id, &counter.key, &counter.name),
        )?;
        for rights in &counter.systems {
            books.execute(
                "INSERT INTO counter_card_system (counter, card_system, registers, grants, groups) VALUES (?, ?, ?, ?, ?)",
                (counter.id, rights.id, rights.registers, rights.grants, &rights.groups),
            )?;
        }
    }
    for (rank, employee) in (0_i64..).zip(&places.employee) {
        books.execute(
            "INSERT INTO employee (uid, given_name, family_name, nick, shows, rank, reads_promotions)
             VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                &employee.uid,
                &employee.name[0],
                &employee.name[1],
                &employee.nick,
                &employee.shows,
                rank,
                employee.reads_promotions,
            ),
        )?;
        for (role, counters) in [
            ("admin", &employee.admin_of),
            ("member", &employee.member_of),
        ] {
            for counter in counters {
                books.execute(
                    "INSERT INTO employee_counter (employee, counter, role) VALUES (?, ?, ?)",
                    (&employee.uid, counter, role),
                )?;
            }
        }
    }
    Ok(())
}
