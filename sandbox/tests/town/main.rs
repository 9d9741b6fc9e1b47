//! The town as a client sees it: requests go through the router, answers are looked at as text.

mod bookings;
mod cash_in;
mod desk;
mod history;
mod identify;
mod new_card;
mod price;
mod search;
mod seeds;
