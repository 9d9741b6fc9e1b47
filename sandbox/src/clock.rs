//! The town's clock: the machine's, until it is set; from then on it stands still.

use std::sync::{Mutex, PoisonError};

use jiff::{Timestamp, Zoned};

use crate::moment::in_brussels;

/// What time it is in the town.
#[derive(Debug)]
pub struct Clock(Mutex<Option<Timestamp>>);

impl Clock {
    /// A clock that stands still at `frozen`, or runs with the machine's.
    pub fn new(frozen: Option<Timestamp>) -> Self {
        Self(Mutex::new(frozen))
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
