//! The town as a client sees it: requests go through the router, answers are looked at as text.

mod app;
mod bookings;
mod cash_in;
mod desk;
mod history;
mod identify;
mod new_card;
mod price;
mod reading;
mod search;
mod seeds;
