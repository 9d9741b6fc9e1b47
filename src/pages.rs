//! One module per screen. A page never knows another page, nor the network itself.

pub mod counter_choice;
pub mod history;
pub mod lost;
pub mod new_card;
pub mod portal;
pub mod promotions;
pub mod sign_in;
pub mod stopped;
