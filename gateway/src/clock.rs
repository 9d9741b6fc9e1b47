//! What time it is, in seconds: the only reader of the machine's clock for sessions, sign-ins and bookings.
//! A test holds the hands itself. OAuth timestamps are always the machine's own time.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A moment, in seconds since 1970.
pub type Second = u64;

/// Where the time comes from.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine.
    Machine,
    /// A clock that stands still until it is moved.
    Held(Arc<AtomicU64>),
}

impl Clock {
    /// A clock that stands at this second.
    pub fn held_at(second: Second) -> Clock {
        Clock::Held(Arc::new(AtomicU64::new(second)))
    }

    /// The present second. A machine whose clock stands before 1970 is at 0.
    pub fn now(&self) -> Second {
        match self {
            Clock::Machine => SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .map_or(0, |since| since.as_secs()),
            Clock::Held(second) => second.load(Ordering::SeqCst),
        }
    }

    /// Moves a held clock forward; the machine's clock is left as it is.
    pub fn pass(&self, time: Duration) {
        if let Clock::Held(second) = self {
            second.fetch_add(time.as_secs(), Ordering::SeqCst);
        }
    }
}
