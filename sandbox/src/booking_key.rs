//! Books nothing twice under one `x-booking-key`, as the gateway in front of the real API does: a browser
//! may send a POST again by itself when the connection dies before the answer.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::town::Town;

/// The header that carries the key.
pub const KEY_HEADER: &str = "x-booking-key";

/// The keys that were seen.
#[derive(Debug, Default)]
pub struct BookingKeys(Mutex<HashSet<Vec<u8>>>);

impl BookingKeys {
    /// Remembers a key; whether it is new.
    fn note(&self, key: &[u8]) -> bool {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(key.to_vec())
    }
}

/// Answers `409` with nothing in it to a key that was seen before, whatever became of that request.
pub async fn once(State(town): State<Town>, request: Request, next: Next) -> Response {
    match request.headers().get(KEY_HEADER) {
        Some(key) if !town.booking_keys().note(key.as_bytes()) => {
            StatusCode::CONFLICT.into_response()
        }
        _ => next.run(request).await,
    }
}
