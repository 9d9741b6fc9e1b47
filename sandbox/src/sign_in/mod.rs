//! The three steps by which a person lets a consumer act for them: the consumer takes a request token, the
//! person says who they are on the authorise page, and the consumer exchanges the token for an access token.

mod access_token;
mod authorize;
mod page;
mod request_token;

use axum::routing::{get, post};

use crate::router::Route;

/// The steps, under the API's prefix.
pub fn routes() -> [Route; 4] {
    [
        ("/requestToken", post(request_token::request_token)),
        (
            "/auth/authorize",
            get(authorize::ask).post(authorize::answer),
        ),
        ("/auth/authorize.css", get(page::style)),
        ("/accessToken", post(access_token::access_token)),
    ]
}
