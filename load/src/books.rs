//! What the clients were told of their bookings, held against the books: what was booked is there once, what was not sent
//! is not, and what nobody heard of is there once or not at all.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use anyhow::Result;

use crate::person::{Answer, Person};
use crate::tally::Came;

/// What was told of the bookings of one passholder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Said to be booked.
    pub booked: u64,
    /// Said not to be: refused, or not sent.
    pub not_booked: u64,
    /// Nobody heard: no answer, or none that is clear.
    pub unclear: u64,
}

/// What was told of all bookings, by the number of the passholder.
#[derive(Debug, Default)]
pub struct Notes(Mutex<BTreeMap<String, Told>>);

/// How the books compare with what was told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// Told and there.
    pub booked: u64,
    /// Told not to be booked.
    pub not_booked: u64,
    /// Nobody heard, and they are there.
    pub unclear_and_there: u64,
    /// Nobody heard, and they are not there.
    pub unclear_and_not_there: u64,
    /// Told to be booked, and not there.
    pub missing: u64,
    /// There, and more than anybody asked for: booked twice, or in spite of a no.
    pub too_many: u64,
}

impl Notes {
    /// Takes down what came of a booking for a passholder.
    pub fn take_down(&self, number: &str, answer: &reqwest::Result<Answer>) {
        self.change(number, |told| match Came::of(answer) {
            Came::Answered(status) if status.is_success() => told.booked += 1,
            Came::Answered(status) if status.is_server_error() => told.unclear += 1,
            Came::Answered(_) | Came::ToldToWait => told.not_booked += 1,
            Came::Nothing if never_arrived(answer) => told.not_booked += 1,
            Came::Nothing => told.unclear += 1,
        });
    }

    /// Takes down a booking that somebody broke off.
    pub fn take_down_broken_off(&self, number: &str) {
        self.change(number, |told| told.unclear += 1);
    }

    fn change(&self, number: &str, change: impl FnOnce(&mut Told)) {
        let mut notes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        change(notes.entry(number.to_owned()).or_default());
    }

    /// How many bookings there were.
    pub fn bookings(&self) -> u64 {
        let notes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let of = |told: &Told| told.booked + told.not_booked + told.unclear;
        notes.values().map(of).sum()
    }

    /// Reads what the books have, as this person, and compares. Nobody may have redeemed anything but what was noted.
    ///
    /// # Errors
    /// When the books cannot be read.
    pub async fn compare(&self, reader: &Person) -> Result<Compared> {
        let notes = self.0.lock();
        let notes = notes.unwrap_or_else(PoisonError::into_inner).clone();
        let mut compared = Compared::default();
        for (number, told) in notes {
            compared.add(told, reader.redemptions(&number).await?);
        }
        Ok(compared)
    }
}

impl Compared {
    fn add(&mut self, told: Told, there: u64) {
        let beyond = there.saturating_sub(told.booked);
        let unclear_and_there = beyond.min(told.unclear);
        self.booked += told.booked.min(there);
        self.not_booked += told.not_booked;
        self.missing += told.booked.saturating_sub(there);
        self.unclear_and_there += unclear_and_there;
        self.unclear_and_not_there += told.unclear - unclear_and_there;
        self.too_many += beyond - unclear_and_there;
    }

    /// Whether nothing that was told is wrong.
    pub fn is_right(&self) -> bool {
        self.missing == 0 && self.too_many == 0
    }
}

/// No connection came about, so nothing was sent on it.
fn never_arrived(answer: &reqwest::Result<Answer>) -> bool {
    answer.as_ref().is_err_and(reqwest::Error::is_connect)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_books_are_held_against_what_was_told() {
        let told = |booked, not_booked, unclear| Told {
            booked,
            not_booked,
            unclear,
        };
        let right = Compared::default();
        for (told, there, expected) in [
            (told(2, 0, 0), 2, Compared { booked: 2, ..right }),
            (
                told(0, 1, 0),
                0,
                Compared {
                    not_booked: 1,
                    ..right
                },
            ),
            (
                told(0, 0, 1),
                1,
                Compared {
                    unclear_and_there: 1,
                    ..right
                },
            ),
            (
                told(0, 0, 1),
                0,
                Compared {
                    unclear_and_not_there: 1,
                    ..right
                },
            ),
            (
                told(2, 0, 0),
                1,
                Compared {
                    booked: 1,
                    missing: 1,
                    ..right
                },
            ),
            (
                told(1, 0, 0),
                2,
                Compared {
                    booked: 1,
                    too_many: 1,
                    ..right
                },
            ),
            (
                told(0, 1, 0),
                1,
                Compared {
                    not_booked: 1,
                    too_many: 1,
                    ..right
                },
            ),
        ] {
            let mut compared = Compared::default();
            compared.add(told, there);
            assert_eq!(compared, expected, "{told:?}, {there}");
            assert_eq!(
                compared.is_right(),
                expected.missing + expected.too_many == 0
            );
        }
    }
}
