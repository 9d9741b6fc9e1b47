//! card_systems
