//! A page in a tab: the booking that it shows, told as a screen would tell it. Dropping it is leaving it.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::OwnedMutexGuard;
use uitpas_booking::{Booking, Landing, REST, Stage, Trace, Traced, Turn, look_again, take_up};

use crate::tab::{Tab, now};

/// How long somebody waits before asking to look again.
const PATIENCE: Duration = Duration::from_millis(300);

/// A page that was just loaded.
#[derive(Debug)]
pub struct Page<'t> {
    tab: &'t Tab,
    state: RefCell<Booking<()>>,
    turn: RefCell<Option<OwnedMutexGuard<()>>>,
}

impl<'t> Page<'t> {
    /// Loads the tab's page.
    pub fn load(tab: &'t Tab) -> Page<'t> {
        Page {
            tab,
            state: RefCell::new(Booking::Asking),
            turn: RefCell::new(None),
        }
    }

    /// Settles what an earlier page left, before anything else.
    pub async fn settles(&self) {
        while let Some(note) = self.tab.notes().doubts().first().cloned() {
            let traced = Traced {
                client: &self.tab.client,
                note,
            };
            self.asks_anew();
            take_up(&traced, self).await;
            self.sees_through(&traced).await;
        }
    }

    /// Looks again until it is known.
    pub async fn sees_through<T: Trace<Receipt = ()>>(&self, what: &T) {
        while self.is_open() {
            tokio::time::sleep(PATIENCE).await;
            look_again(what, self).await;
        }
    }

    /// The dialog is opened anew.
    pub fn asks_anew(&self) {
        self.state.replace(Booking::Asking);
    }

    /// Whether an outcome is open.
    pub fn is_open(&self) -> bool {
        self.state.borrow().is_open()
    }

    /// Whether it was read back as not there, or not even sent.
    pub fn offers_again(&self) -> bool {
        matches!(
            *self.state.borrow(),
            Booking::NotBooked | Booking::NotSent(_)
        )
    }
}

impl<T: Trace<Receipt = ()>> Stage<T> for Page<'_> {
    fn state(&self) -> Option<Booking<()>> {
        Some(self.state.borrow().clone())
    }

    fn enter(&self, state: Booking<()>, what: &T) {
        let before = self.state.replace(state.clone());
        self.tab
            .keep(|notes| notes.follow(&before, &state, what, now()));
        self.tab.browser.ledger.hears(&state, what);
        if matches!(state, Booking::Booked(())) {
            self.tab.tells_others();
        }
        if !state.is_open() && self.tab.notes().doubts().is_empty() {
            self.turn.replace(None);
        }
    }

    async fn take_turn(&self) -> Turn {
        if self.turn.borrow().is_none() {
            let turn = Arc::clone(&self.tab.browser.turn);
            self.turn.replace(turn.try_lock_owned().ok());
        }
        match self.turn.borrow().is_some() {
            true => Turn::Ours,
            false => Turn::OtherTab,
        }
    }

    async fn await_turn(&self) {
        if self.turn.borrow().is_none() {
            let turn = Arc::clone(&self.tab.browser.turn);
            self.turn.replace(Some(turn.lock_owned().await));
        }
    }

    async fn rest(&self, what: &T) -> Landing {
        tokio::time::sleep(REST).await;
        self.tab.notes().landing(&what.subject(), now())
    }
}
