//! Booking keys.
#[derive(Debug, Default)]
pub struct BookingKeys;
