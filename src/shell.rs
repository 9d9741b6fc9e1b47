//! What stands above every page: where one is, who signed in, and at the desk who is in front of it.

pub mod away;
pub mod confirmation;
pub mod front;
pub mod language;
pub mod masthead;
mod passholder;
mod scan;
