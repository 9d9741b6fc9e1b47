//! The small server beside the desk: keeps the secrets, signs, and passes on what the app may ask.

pub mod files;
pub mod gateway;
pub mod health;
pub mod logs;
pub mod metrics;
pub mod oauth;
pub mod observation;
pub mod router;
pub mod security_headers;
pub mod serve;
pub mod session;
pub mod settings;
pub mod site;
pub mod upstream;
