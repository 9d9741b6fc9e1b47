//! A tab of a browser: what is its own, outlives its page, and is copied with it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use tokio::sync::Mutex;
use uitpas_api::{Client, CounterKey, Uid};
use uitpas_booking::Notes;

use crate::ledger::Ledger;
use crate::line::Line;

/// What all tabs of one desk share.
#[derive(Debug)]
pub struct Browser {
    /// Who is signed in.
    pub actor: Uid,
    /// Where.
    pub counter: CounterKey,
    /// Whose turn it is to book.
    pub turn: Arc<Mutex<()>>,
    /// How often its tabs told each other that something was booked.
    pub booked: Cell<u32>,
    /// What its screens told.
    pub ledger: Ledger,
}

/// One tab.
#[derive(Debug)]
pub struct Tab {
    /// The browser that it is one of.
    pub browser: Rc<Browser>,
    /// The API.
    pub client: Client<Line>,
    /// Its `sessionStorage`.
    kept: RefCell<String>,
    /// How much of that it has heard.
    heard: Cell<u32>,
}

impl Tab {
    /// A new tab, with nothing in it.
    pub fn open(browser: Rc<Browser>, line: Line) -> Tab {
        Tab {
            browser,
            client: Client::new(line),
            kept: RefCell::default(),
            heard: Cell::default(),
        }
    }

    /// A copy of another: all that it keeps is copied too.
    pub fn copy_of(other: &Tab, line: Line) -> Tab {
        let copy = Tab::open(Rc::clone(&other.browser), line);
        copy.kept.replace(other.kept.borrow().clone());
        copy.heard.set(other.heard.get());
        copy
    }

    /// The notes of its bookings.
    pub fn notes(&self) -> Notes {
        let mut notes = Notes::read(&self.kept.borrow(), &self.browser.actor, now());
        if self.heard.replace(self.browser.booked.get()) != self.browser.booked.get() {
            notes.another_booked();
            self.kept.replace(notes.write());
        }
        notes
    }

    /// Tells the other tabs that something was booked here.
    pub fn tells_others(&self) {
        self.notes();
        let booked = &self.browser.booked;
        booked.set(booked.get() + 1);
        self.heard.set(booked.get());
    }

    /// Changes them.
    pub fn keep(&self, change: impl FnOnce(&mut Notes)) {
        let mut notes = self.notes();
        change(&mut notes);
        self.kept.replace(notes.write());
    }
}

/// In milliseconds since 1970.
pub fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| {
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    })
}
