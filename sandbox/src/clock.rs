//! A clock: the machine's, until it is set; from then on it stands still. The town's own is one, and what
//! signatures are judged by is another.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::{Timestamp, Zoned};

use crate::moment::in_brussels;

/// A clock; clones show and set the same time. By default it runs with the machine's.
#[derive(Clone, Debug, Default)]
pub struct Clock(Arc<Mutex<Option<Timestamp>>>);

impl Clock {
    /// A clock that stands still at `frozen`, or runs with the machine's.
    pub fn new(frozen: Option<Timestamp>) -> Self {
        Self(Arc::new(Mutex::new(frozen)))
    }

    /// Now, on a wall clock in Brussels.
    pub fn now(&self) -> Zoned {
        let frozen = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        in_brussels(frozen.unwrap_or_else(Timestamp::now))
    }

    /// Sets the clock; it stands still from here on.
    pub fn set(&self, moment: Timestamp) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(moment);
    }
}
