//! Every sentence about values, refusals and trouble, in the language of the page; pages hold only their own labels.
//!
//! Pure functions from what the API means to what a clerk would say. The English `message` of the API is
//! developer text and never shown.

pub mod amount;
pub mod block;
pub mod cash_in;
pub mod date;
pub mod list;
pub mod number;
pub mod own_cash_in;
pub mod passholder;
pub mod program;
pub mod refusal;
pub mod replacement;
pub mod search;
pub mod trouble;
