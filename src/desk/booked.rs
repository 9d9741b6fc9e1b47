//! What was booked for whoever is at the desk, so that it can be read again. Gone with the person.

use uitpas_api::{Moment, Uid, UitpasNumber};

use super::in_front::Visit;

/// One booking that succeeded.
#[derive(Debug, Clone, PartialEq)]
pub struct Booked {
    /// When it was known.
    pub at: Moment,
    /// What it was.
    pub what: Done,
}

/// What was done.
#[derive(Debug, Clone, PartialEq)]
pub enum Done {
    /// A promotion was cashed in.
    CashedIn {
        /// Its title.
        title: String,
        /// What it cost.
        price: u32,
    },
    /// A card was replaced by this one.
    Replaced(UitpasNumber),
    /// This card was blocked.
    Blocked(UitpasNumber),
}

/// Whose bookings they are: a card number changes when a card is replaced, a uid does not.
#[derive(Debug, Clone, PartialEq)]
enum Person {
    Uid(Uid),
    Number(UitpasNumber),
}

impl Person {
    fn of(visit: &Visit) -> Option<Self> {
        let uid = visit.passholder.uid().cloned().map(Self::Uid);
        uid.or_else(|| visit.number.clone().map(Self::Number))
    }
}

/// The bookings of one visit, the newest last.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bookings {
    person: Option<Person>,
    all: Vec<Booked>,
}

impl Bookings {
    /// Adds a booking; those of anybody else are gone.
    pub fn add(&mut self, visit: &Visit, booked: Booked) {
        self.keep_for(visit);
        if self.person.is_some() {
            self.all.push(booked);
        }
    }

    /// Somebody is at the desk: the bookings of anybody else are gone.
    pub fn keep_for(&mut self, visit: &Visit) {
        let person = Person::of(visit);
        if self.person != person {
            self.all.clear();
            self.person = person;
        }
    }

    /// Those of this visit.
    pub fn of(&self, visit: &Visit) -> &[Booked] {
        let theirs = self.person.is_some() && self.person == Person::of(visit);
        if theirs { &self.all } else { &[] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canned;

    fn visit(uid: Option<&str>, number: &str) -> Option<Visit> {
        let uid = uid.map_or_else(String::new, |uid| {
            format!("<uitIdUser><id>{uid}</id></uitIdUser>")
        });
        Some(Visit {
            passholder: canned::passholder(&uid)?,
            card: None,
            number: UitpasNumber::parse(number).ok(),
            remark: None,
        })
    }

    #[test]
    fn bookings_stay_with_their_person_also_when_the_card_changes() -> Result<(), &'static str> {
        let (one, other) = ("0770000012300", "0770000020113");
        for (first, then, left) in [
            ((Some("a"), one), (Some("a"), other), 1),
            ((Some("a"), one), (Some("b"), one), 0),
            ((None, one), (None, one), 1),
            ((None, one), (None, other), 0),
            ((None, one), (Some("a"), one), 0),
        ] {
            let first = visit(first.0, first.1).ok_or("a visit")?;
            let then = visit(then.0, then.1).ok_or("a visit")?;
            let mut bookings = Bookings::default();
            let at = Moment::from_unix_millis(0);
            let what = Done::CashedIn {
                title: "Zwembeurt".into(),
                price: 5,
            };
            bookings.add(&first, Booked { at, what });
            assert_eq!(bookings.of(&then).len(), left);
            bookings.keep_for(&then);
            assert_eq!(bookings.of(&then).len(), left);
        }
        Ok(())
    }
}
