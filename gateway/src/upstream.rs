//! The UiTPAS server behind the gateway, and the only user of an HTTP client.

use std::time::Duration;

/// How much one request to UiTPAS may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The longest wait for a connection.
    pub connect: Duration,
    /// The longest wait for the whole answer, connecting included.
    pub total: Duration,
    /// The longest wait for a place among those at once.
    pub place: Duration,
    /// How many requests run at once.
    pub at_once: usize,
    /// The largest answer, in bytes.
    pub answer: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            connect: Duration::from_secs(3),
            total: Duration::from_secs(15),
            place: Duration::from_secs(2),
            at_once: 64,
            answer: 8 << 20,
        }
    }
}
