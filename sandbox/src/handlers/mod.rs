//! One file per operation of the API: reads the parameters, asks the town, applies the rules, answers.
//! The order in which a request is refused is the order of the lines in its handler.

pub mod block;
pub mod card;
pub mod card_systems;
pub mod cash_in;
pub mod counters;
pub mod history;
pub mod new_card;
pub mod passholder;
pub mod price;
pub mod promotion;
pub mod retrieve;
pub mod search;
pub mod user;

mod named;
mod state;
