//! The client as a whole, over a transport that plays recorded answers: what each call sends,
//! what each answer becomes, and what every kind of trouble is told apart as.

mod cards;
mod passholders;
mod promotions;
mod recorded;
mod requests;
mod troubles;
