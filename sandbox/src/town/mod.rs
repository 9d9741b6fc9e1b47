//! The town's books: an SQLite database behind one lock, so that every booking is alone with it.
//! Here it is opened; who and what is in it: `founding` and the files in `data/`. What nobody ever changes of its promotions
//! is in memory as well: `catalogue`.
//! The nouns beside this file are read from it; they know nothing of XML.

pub mod access_token;
pub mod card;
pub mod card_system;
pub mod catalogue;
pub mod consumer;
pub mod counter;
pub mod employee;
mod founding;
mod growth;
pub mod introduction;
pub mod passholder;
pub mod promotion;
pub mod redemption;
mod relative_day;
pub mod search;
pub mod selection;
pub mod sort;
pub mod voucher;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use jiff::{Timestamp, Zoned};
use rusqlite::Connection;

use crate::clock::Clock;
use crate::faults::ArmedFaults;
use crate::oauth::Provider;
use crate::pictures;
use catalogue::Catalogue;
pub use founding::FoundingProblem;
pub use growth::Growth;

/// How somebody comes in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SignIn {
    /// Every call has to be signed, as OAuth 1.0a says.
    #[default]
    Required,
    /// Nobody is asked for anything: the header `x-sandbox-user` names who acts, else the first employee does.
    Open,
}

/// How a town is founded.
#[derive(Clone, Debug, Default)]
pub struct Founding {
    /// Where the books are kept; in memory when absent. Existing books are opened as they are.
    pub file: Option<PathBuf>,
    /// Where the clock stands still; it runs when absent.
    pub now: Option<Timestamp>,
    /// How much larger it is than it is written.
    pub growth: Growth,
    /// How somebody comes in.
    pub sign_in: SignIn,
    /// What the timestamps of signatures are judged by; it runs with the machine's unless it is set.
    pub machine: Clock,
}

/// A town; clones share the same books and clock.
#[derive(Clone, Debug)]
pub struct Town(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    books: Mutex<Connection>,
    catalogue: RwLock<Arc<Catalogue>>,
    clock: Clock,
    faults: ArmedFaults,
    sign_in: SignIn,
    provider: Provider,
}

impl Town {
    /// Founds a town, or opens the one that `founding.file` keeps.
    ///
    /// # Errors
    /// When the file cannot be read or written, or holds something else than a town.
    pub fn found(founding: &Founding) -> Result<Self, FoundingProblem> {
        let mut books = match &founding.file {
            Some(file) => Connection::open(file)?,
            None => Connection::open_in_memory()?,
        };
        let clock = Clock::new(founding.now);
        founding::found(&mut books, &clock.now(), founding.growth)?;
        let inner = Inner {
            catalogue: RwLock::new(Arc::new(Catalogue::read(&books)?)),
            books: Mutex::new(books),
            clock,
            faults: ArmedFaults::default(),
            sign_in: founding.sign_in,
            provider: Provider::new(founding.machine.clone()),
        };
        Ok(Self(Arc::new(inner)))
    }

    /// Tells where the town can be reached, such as `http://127.0.0.1:8788`: its pictures hang there, and a
    /// desk that came through a gateway must find them.
    ///
    /// # Errors
    /// When the books cannot be written.
    pub fn stands_at(&self, address: &str) -> Result<(), FoundingProblem> {
        let books = self.books();
        pictures::hang_at(&books, address)?;
        let catalogue = Arc::new(Catalogue::read(&books)?);
        *self
            .0
            .catalogue
            .write()
            .unwrap_or_else(PoisonError::into_inner) = catalogue;
        Ok(())
    }

    /// The books, alone, for as long as the guard lives. A handler that panicked has left them as they were.
    pub(crate) fn books(&self) -> MutexGuard<'_, Connection> {
        self.0.books.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The promotions as they were written.
    pub(crate) fn catalogue(&self) -> Arc<Catalogue> {
        let catalogue = self.0.catalogue.read();
        catalogue.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Now in the town, on a wall clock in Brussels.
    pub(crate) fn now(&self) -> Zoned {
        self.0.clock.now()
    }

    pub(crate) fn clock(&self) -> &Clock {
        &self.0.clock
    }

    pub(crate) fn faults(&self) -> &ArmedFaults {
        &self.0.faults
    }

    pub(crate) fn sign_in(&self) -> SignIn {
        self.0.sign_in
    }

    pub(crate) fn provider(&self) -> &Provider {
        &self.0.provider
    }
}
