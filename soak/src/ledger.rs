//! What the screens of one browser told of each confirmation.

use std::cell::RefCell;
use std::collections::HashMap;

use uitpas_api::{BookingKey, PromotionId, UitpasNumber};
use uitpas_booking::{Booking, Subject, Trace};

use crate::fault::Fault;
use crate::tab::now;

/// All confirmations, by key.
#[derive(Debug, Default)]
pub struct Ledger(RefCell<HashMap<BookingKey, Told>>);

/// What was told of one confirmation.
#[derive(Clone, Debug)]
pub struct Told {
    /// What went wrong with it.
    pub fault: Fault,
    /// What it was about.
    pub subject: Subject,
    /// How it ended, as told.
    pub end: Option<End>,
    /// All that was told, and when.
    pub story: String,
    /// Whether two screens told it otherwise, or one did after the other.
    pub is_contradicted: bool,
}

/// How a confirmation ended, as a screen told it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum End {
    /// It is done.
    Booked,
    /// It was looked for, and is not there.
    NotBooked,
    /// UiTPAS refused it.
    Refused,
    /// It certainly was not sent.
    NotSent,
    /// Its page was left before it was sent, and nobody waits to hear of it.
    Left,
}

impl Ledger {
    /// Somebody is about to confirm this, and that will become of it.
    pub fn expects(&self, key: &BookingKey, subject: Subject, fault: Fault) {
        let told = Told {
            fault,
            subject,
            end: None,
            story: String::new(),
            is_contradicted: false,
        };
        self.0.borrow_mut().insert(key.clone(), told);
    }

    /// A screen tells how far it is.
    pub fn hears(&self, state: &Booking<()>, what: &impl Trace) {
        if let Some(told) = self.0.borrow_mut().get_mut(what.key()) {
            told.story += &format!("  {} {state:?}\n", now());
        }
        let end = match state {
            Booking::Booked(_) => End::Booked,
            Booking::NotBooked => End::NotBooked,
            Booking::Refused(_) => End::Refused,
            Booking::NotSent(_) => End::NotSent,
            Booking::Asking
            | Booking::Preparing
            | Booking::Sent
            | Booking::Unclear(..)
            | Booking::StillUnclear(_) => return,
        };
        if let Some(told) = self.0.borrow_mut().get_mut(what.key()) {
            told.is_contradicted |= told.end.is_some_and(|before| before != end);
            told.end = Some(end);
        }
    }

    /// The page of a confirmation was left, and the next one has settled all that it knew of.
    pub fn is_left(&self, key: &BookingKey) {
        if let Some(told) = self.0.borrow_mut().get_mut(key) {
            told.end.get_or_insert(End::Left);
        }
    }

    /// A confirmation that may never have begun.
    pub fn forgets_unless_told(&self, key: &BookingKey) {
        let mut all = self.0.borrow_mut();
        if all.get(key).is_some_and(|told| told.end.is_none()) {
            all.remove(key);
        }
    }

    /// Everything that was told.
    pub fn all(&self) -> Vec<Told> {
        self.0.borrow().values().cloned().collect()
    }

    /// All confirmations of this promotion for this card.
    pub fn of_cashing_in(&self, card: &UitpasNumber, wanted: PromotionId) -> Vec<Told> {
        let is_it = |told: &&Told| matches!(&told.subject, Subject::CashIn { number, promotion, .. } if number == card && *promotion == wanted);
        self.0.borrow().values().filter(is_it).cloned().collect()
    }

    /// All confirmations of the blocking of this card.
    pub fn of_blocking(&self, card: &UitpasNumber) -> Vec<Told> {
        let is_it =
            |told: &&Told| matches!(&told.subject, Subject::Block { number, .. } if number == card);
        self.0.borrow().values().filter(is_it).cloned().collect()
    }
}
