//! More people than anybody would write by hand, the same ones every time, to try crowds with: employees of CC De Werf,
//! and passholders of HELA with a card and a hundred points each.

use jiff::{Timestamp, ToSpan, Zoned};
use rusqlite::Connection;

use super::FoundingProblem;
use crate::amount::Points;
use crate::uitpas_number;

/// The counter where they work, and that registered them.
const COUNTER: i64 = 7;

/// The card system whose members they are.
const CARD_SYSTEM: i64 = 1;

/// Grown passholders are numbered from here.
const FIRST_PASSHOLDER: i64 = 1_000_000;

/// Grown employees come after those who are written.
const FIRST_RANK: i64 = 1_000;

/// Adds so many employees: `Medewerker 1`, `Medewerker 2`, …
pub fn hire(books: &Connection, count: u32) -> Result<(), FoundingProblem> {
    for nth in 1..=i64::from(count) {
        let uid = format!("e0000000-0000-4000-8000-{nth:012}");
        books.execute(
            "INSERT INTO employee (uid, given_name, family_name, nick, shows, rank, reads_promotions)
             VALUES (?1, 'Medewerker', ?2, ?3, 'Een van velen', ?4, 1)",
            (&uid, nth.to_string(), format!("medewerker{nth}"), FIRST_RANK + nth),
        )?;
        books.execute(
            "INSERT INTO employee_counter (employee, counter, role) VALUES (?, ?, 'member')",
            (&uid, COUNTER),
        )?;
    }
    Ok(())
}

/// Adds so many passholders: `Pashouder 1` with the number of [`number`], `Pashouder 2`, …
pub fn settle(books: &Connection, founded: &Zoned, count: u32) -> Result<(), FoundingProblem> {
    let issued: Timestamp = founded.saturating_sub(400.days()).timestamp();
    for nth in 1..=i64::from(count) {
        let id = FIRST_PASSHOLDER + nth;
        books.execute(
            "INSERT INTO passholder (id, uid, first_name, last_name, nick, gender, date_of_birth, street, postal_code, city,
                                     points, checkins, registered_at, deleted, shows)
             VALUES (?1, ?2, 'Pashouder', ?3, ?4, 'FEMALE', '1980-01-01', 'Molenstraat 1', '9300', 'Aalst', ?5, 0, ?6, 0,
                     'Een van velen')",
            (
                id,
                format!("f0000000-0000-4000-8000-{nth:012}"),
                nth.to_string(),
                format!("pashouder{nth}"),
                Points::whole(100).0,
                COUNTER,
            ),
        )?;
        books.execute(
            "INSERT INTO membership (passholder, card_system, blocked) VALUES (?, ?, 0)",
            (id, CARD_SYSTEM),
        )?;
        books.execute(
            "INSERT INTO card (number, card_system, kind, status, city, passholder, issued)
             VALUES (?, ?, 'CARD', 'ACTIVE', 'Aalst', ?, ?)",
            (number(nth), CARD_SYSTEM, id, issued.as_millisecond()),
        )?;
    }
    Ok(())
}

/// The UiTPAS number of the `nth`: `0939`, the number in seven digits, `0`, and the check digit.
fn number(nth: i64) -> String {
    let written = |check: u8| format!("0939{nth:07}0{check}");
    (0..10)
        .map(written)
        .find(|number| uitpas_number::is_well_formed(number))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_well_formed_and_differ() {
        let numbers: Vec<String> = (1..=1_000).map(number).collect();
        assert!(numbers.iter().all(|one| uitpas_number::is_well_formed(one)));
        assert!(numbers.is_sorted() && numbers[0] != numbers[1]);
        assert_eq!(number(1), "0939000000108");
    }
}
