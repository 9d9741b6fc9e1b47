//! The town as a client sees it: requests go through the router, answers are looked at as text.

#![cfg(test)]

mod at_once;
mod bookings;
mod cash_in;
mod crowd;
mod desk;
mod desk_config;
mod existing_client;
mod history;
mod identify;
mod new_card;
mod price;
mod program;
mod reading;
mod rights;
mod search;
mod search_order;
mod seeds;
mod sign_in;
mod signatures;
mod signer;
mod transport;
