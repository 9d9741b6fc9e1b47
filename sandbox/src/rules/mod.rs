//! The domain's rules as pure functions over plain values: no tables, no requests, no XML.
//! Where no source says how the real system decides, the rule stands here once, marked "inferred".

pub mod card_price;
pub mod cash_in_state;
pub mod kansenstatuut;
pub mod new_card;
pub mod period_window;
pub mod rights;
