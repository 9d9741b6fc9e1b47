//! OAuth 1.0a from the provider's side (RFC 5849): what a signed request says, whether its signature,
//! timestamp and nonce hold, and the tokens that are under way. Written from the RFC alone, so that it checks
//! a client's signatures rather than agreeing with them. Who may do what, once signed: `rules::rights`.

mod authorization;
mod base_string;
mod nonces;
mod problem;
mod provider;
mod random;
mod request_tokens;
mod signature;
mod signed_request;

pub use problem::Problem;
pub use provider::Provider;
pub use random::random_text;
pub use request_tokens::Callback;
pub use signed_request::SignedRequest;
