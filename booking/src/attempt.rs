//! What is booked: how it is sent, and how it is found again.

use uitpas_api::{BookingKey, Trouble};

use crate::Subject;

/// Something that may have been booked, and how to find it.
#[allow(
    async_fn_in_trait,
    reason = "one thread in the browser; no caller asks for a Send future"
)]
pub trait Trace {
    /// What a done booking leaves.
    type Receipt: Clone;

    /// What it is about, as a note of it says.
    fn subject(&self) -> Subject;

    /// The key of the confirmation, which tells it from any other.
    fn key(&self) -> &BookingKey;

    /// Looks whether the booking is there.
    async fn look(&self) -> Result<Found<Self::Receipt>, Trouble>;
}

/// One confirmation of a booking.
#[allow(
    async_fn_in_trait,
    reason = "one thread in the browser; no caller asks for a Send future"
)]
pub trait Attempt: Trace {
    /// Reads what is there before, so that what is new can be told from it. Nothing is sent when it fails,
    /// nor when an earlier, unclear confirmation of the same turns out to have been booked after all.
    async fn prepare(&mut self) -> Result<Found<Self::Receipt>, Trouble>;

    /// Sends the booking.
    async fn send(&self) -> Result<Self::Receipt, Trouble>;
}

/// What reading found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found<R> {
    /// The booking is there.
    Booked(R),
    /// It is not there.
    Nothing,
}
