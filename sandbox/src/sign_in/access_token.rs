//! `POST accessToken`: a consumer exchanges its request token, with the verifier that the person brought
//! back, for a token to act with. It lasts as long as the town's books.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::request::Parts;

use super::request_token::{Words, words};
use crate::oauth::{SignedRequest, random_text};
use crate::refusal::Refusal;
use crate::town::Town;
use crate::town::access_token::AccessToken;

pub async fn access_token(
    State(town): State<Town>,
    parts: Parts,
    body: Bytes,
) -> Result<Words, Refusal> {
    let (books, provider) = (town.books(), town.provider());
    let request = SignedRequest::read(&parts, &body)?;
    let consumer = provider.consumer(&books, &request)?;
    let [token, verifier] = request.values(["oauth_token", "oauth_verifier"])?;
    let (pending, now) = (&provider.request_tokens, provider.now());
    let secret = pending.secret(token, &consumer.key, now)?;
    provider.check_signature(&request, &consumer, &secret)?;
    let given = AccessToken {
        token: random_text()?,
        secret: random_text()?,
        consumer: consumer.key,
        uid: pending.exchange(token, verifier, now)?,
    };
    given.keep(&books)?;
    Ok(words(format!(
        "userId={}&oauth_token={}&oauth_token_secret={}",
        given.uid, given.token, given.secret
    )))
}
