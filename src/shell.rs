//! What stands around every page: where one is, who signed in, and at the desk who is in front of it and the keys.

pub mod away;
mod bar;
mod bookings;
pub mod confirmation;
pub mod front;
pub mod language;
pub mod masthead;
mod passholder;
pub mod release;
mod scan;
pub mod settling;
pub mod shortcuts;
