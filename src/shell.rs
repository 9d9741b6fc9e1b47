//! What stands above every page of the desk: where one is, and who is in front of it.

pub mod away;
pub mod front;
pub mod masthead;
mod passholder;
mod scan;
