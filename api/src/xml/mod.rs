//! The one door for XML: an answer's body comes in, a noun of the domain goes out.
//!
//! Not serde: its derived readers cost 17 kB more (brotli) in the app and are slower (30 against
//! 15 to 23 ms for 2000 promotions), and a small tree makes any order, repeats and spelling
//! variants trivial. `reader` reads and bounds the XML into a `tree`; each noun has a
//! file of its own.

mod card;
mod card_system;
mod counter;
mod identified;
mod passholder;
mod price;
mod promotion;
mod reader;
mod refusal;
mod tree;
mod unreadable;
mod value;

pub(crate) use card::card;
pub(crate) use card_system::card_systems;
pub(crate) use counter::counters;
pub(crate) use identified::identified;
pub(crate) use passholder::passholder;
pub(crate) use price::price;
pub(crate) use promotion::{promotion, promotions, redeemed_promotions};
pub(crate) use refusal::{is_short_response, refusal, registered_number};
pub(crate) use tree::Element;
pub use unreadable::{Unreadable, UnreadableProblem};
