//! The small server beside the desk: keeps the secrets, signs, and passes on what the app may ask.

pub mod gateway;
pub mod oauth;
pub mod session;
pub mod site;
pub mod upstream;
