//! The seam to the network: what goes out and what comes back, as plain values.
//!
//! The browser, the tests, and whatever comes later plug in here. A transport adds the prefix and
//! what its server wants to sign people in; it never retries by itself.

use std::fmt;

/// How to ask.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Method {
    /// Reads.
    Get,
    /// Books.
    Post,
}

/// One call to the API.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Request {
    /// How to ask.
    pub method: Method,
    /// The path after the prefix, with the query: `/uitpas/balie/list?uid=…`.
    pub path: String,
    /// The body of a POST, as `application/x-www-form-urlencoded`.
    pub form: Option<String>,
    /// On a booking: its key, to be sent as the header `x-booking-key`.
    pub booking: Option<BookingKey>,
}

/// One confirmation at the desk: the same key is never used for two bookings.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct BookingKey(String);

impl BookingKey {
    /// A key made of random letters and digits, and of nothing personal. Characters that a header
    /// cannot carry are left out.
    pub fn new(random: &str) -> Self {
        Self(random.chars().filter(char::is_ascii_graphic).collect())
    }

    /// The key.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What the server said, whatever it was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The whole body.
    pub body: Vec<u8>,
}

/// Why there is no answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoAnswer {
    /// There is no network: the request certainly was not sent.
    Offline,
    /// The connection failed; the request may have arrived.
    Dropped,
    /// The answer took too long; the request may have arrived.
    TimedOut,
    /// The answer was larger than anything the API sends, and was not read.
    TooLarge,
}

impl fmt::Display for NoAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Offline => "there is no network; nothing was sent",
            Self::Dropped => "the connection failed; the request may have arrived",
            Self::TimedOut => "the answer took too long; the request may have arrived",
            Self::TooLarge => "the answer was too large to read",
        })
    }
}

impl std::error::Error for NoAnswer {}

/// Something that carries a request to the API and brings back the answer.
#[allow(
    async_fn_in_trait,
    reason = "one thread in the browser; no caller asks for a Send future"
)]
pub trait Transport {
    /// Sends the request once.
    ///
    /// # Errors
    /// When no complete answer came. An answer with an error status is an [`Answer`].
    async fn send(&self, request: Request) -> Result<Answer, NoAnswer>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_booking_key_can_always_stand_in_a_header() {
        for (random, key) in [
            ("5f1d7a90-2c", "5f1d7a90-2c"),
            (" a\r\nx-other: b\u{e9}\0", "ax-other:b"),
        ] {
            assert_eq!(BookingKey::new(random).as_str(), key);
        }
    }
}
