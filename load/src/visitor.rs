//! One connection, and the desk behind it: what is asked there, one request after the other.

use std::sync::Arc;
use std::time::Instant;

use crate::books::Notes;
use crate::person::{CALLS, DE_WERF, Person, number_of_passholder};
use crate::place::{Keys, Place};
use crate::tally::{Came, Tally};
use fastrand::Rng;

/// Costs nothing, has no end and no limit: anybody of HELA may have it any number of times.
const AGENDA: u32 = 401;

/// Of a hundred requests so many are of each kind; what is left are files of the app.
const SEARCHES: usize = 35;
const PASSHOLDERS: usize = 20;
const HISTORIES: usize = 15;
const SESSIONS: usize = 10;
const BOOKINGS: usize = 2;

/// An employee at a connection.
#[derive(Debug)]
pub struct Visitor {
    person: Person,
    dice: Rng,
    passholders: usize,
    files: Vec<String>,
    keys: Keys,
    /// What came of the requests.
    tally: Arc<Tally>,
    /// What was told of the bookings.
    notes: Arc<Notes>,
}

impl Visitor {
    /// The `nth` connection to a place.
    ///
    /// # Errors
    /// When nobody is signed in there.
    pub fn new(place: &Place, nth: usize, tally: &Arc<Tally>) -> anyhow::Result<Visitor> {
        Ok(Visitor {
            person: place.employee(nth)?,
            dice: Rng::with_seed(nth as u64),
            passholders: place.size.passholders as usize,
            files: place.files.clone(),
            keys: place.keys(),
            tally: tally.clone(),
            notes: place.notes.clone(),
        })
    }

    /// Asks once, whatever comes by lot.
    pub async fn ask(&mut self) {
        let number = self.passholder();
        let passholder = format!("{CALLS}/passholder");
        let lot = self.dice.usize(..100);
        let kinds = [SEARCHES, PASSHOLDERS, HISTORIES, SESSIONS];
        let mut upto = kinds.iter().scan(0, |sum, share| {
            *sum += share;
            Some(*sum)
        });
        let path = match upto.position(|upto| lot < upto) {
            Some(0) => format!(
                "{passholder}/pointsPromotions?balieConsumerKey={DE_WERF}&uitpasNumber={number}&max=20&start={}",
                20 * self.dice.usize(..4)
            ),
            Some(1) => format!("{passholder}/{number}?balieConsumerKey={DE_WERF}"),
            Some(2) => format!(
                "{passholder}/{number}/cashedPointsPromotions?balieConsumerKey={DE_WERF}&max=20"
            ),
            Some(_) => "/session".to_owned(),
            None if lot >= 100 - BOOKINGS => {
                self.book(&number).await;
                return;
            }
            None => {
                let file = self.dice.usize(..self.files.len().max(1));
                self.files.get(file).cloned().unwrap_or_default()
            }
        };
        let began = Instant::now();
        let answer = self.person.get(&path).await;
        self.tally.count(&answer, began.elapsed());
    }

    /// Books once, for whoever comes by lot.
    pub async fn book_once(&mut self) -> Came {
        let number = self.passholder();
        self.book(&number).await
    }

    async fn book(&mut self, number: &str) -> Came {
        let key = self.keys.next();
        let began = Instant::now();
        let answer = self.person.cash_in(number, AGENDA, &key).await;
        self.tally.count(&answer, began.elapsed());
        self.notes.take_down(number, &answer);
        Came::of(&answer)
    }

    fn passholder(&mut self) -> String {
        let nth = 1 + self.dice.usize(..self.passholders.max(1));
        number_of_passholder(u32::try_from(nth).unwrap_or(1))
    }
}
