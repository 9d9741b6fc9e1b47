//! What the clerk's search and the passholder's own have in common on the screen.
//!
//! Knows a search as an address holds it; never whose it is, nor what was found.

mod chips;
mod failure;
mod ignored;
mod sorting;

pub use chips::Chips;
pub use failure::Failure;
pub use ignored::Ignorances;
pub use sorting::Sorting;
