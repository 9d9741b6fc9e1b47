//! new_card
