//! What comes from outside may be anything. Here is one function of bytes for each kind of it that a reader faces: it
//! has the bytes read, and checks what has to hold whatever they are.
//!
//! The fuzzers of `fuzz/` make the bytes up (`cargo xtask fuzz`); the tests read those that are kept in `corpus/`.

#![forbid(unsafe_code)]

mod addresses;
mod answers;
mod at_once;
mod config;
mod cookies;
mod descriptions;
mod entries;
mod oauth;
mod played;

pub use addresses::addresses;
pub use answers::answers;
pub use config::config;
pub use cookies::cookies;
pub use descriptions::descriptions;
pub use oauth::oauth;
