//! One module per screen. A page never knows another page, nor the network itself.

pub mod counter_choice;
pub mod history;
pub mod lost;
pub mod my_card;
pub mod my_history;
pub mod my_promotion;
pub mod my_promotions;
pub mod new_card;
pub mod other_program;
pub mod promotions;
pub mod show_promotion;
pub mod sign_in;
pub mod stopped;
