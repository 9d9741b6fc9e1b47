//! The three steps by which a person lets a consumer act for them: the consumer takes a request token, the
//! person says who they are on the authorise page, and the consumer exchanges the token for an access token.

mod access_token;
mod authorize;
mod page;
mod request_token;

use axum::Router;
use axum::routing::{get, post};

use crate::town::Town;

/// The steps, under the API's prefix.
pub fn routes() -> Router<Town> {
    Router::new()
        .route("/requestToken", post(request_token::request_token))
        .route(
            "/auth/authorize",
            get(authorize::ask).post(authorize::answer),
        )
        .route("/auth/authorize.css", get(page::style))
        .route("/accessToken", post(access_token::access_token))
}
