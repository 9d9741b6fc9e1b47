//! Who is signed in, kept whole in one sealed cookie: this file says what a session is and how long it lasts.
//! `session/keys` seals.

mod keys;

pub use keys::{KeyProblem, Keys};
