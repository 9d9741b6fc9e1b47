//! The small server beside the desk: keeps the secrets, signs, and passes on what the app may ask.

mod bookings;
pub mod calls;
pub mod clock;
mod compression;
pub mod files;
pub mod gateway;
pub mod health;
pub mod logs;
pub mod metrics;
pub mod oauth;
pub mod observation;
pub mod parameters;
mod problem;
mod proxy;
pub mod router;
mod same_origin;
pub mod security_headers;
pub mod serve;
pub mod session;
pub mod settings;
pub mod sign_in;
pub mod site;
mod spent;
pub mod upstream;
