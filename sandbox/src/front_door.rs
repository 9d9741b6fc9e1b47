//! Everybody who makes a call comes in here: by a signature, or through an open door where anybody may say
//! who they are. What those who are in may do is not decided here but by `rules::rights`.

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use rusqlite::Connection;

use crate::actor::{Actor, Entry, Person};
use crate::oauth::{Problem, SignedRequest};
use crate::refusal::Refusal;
use crate::town::access_token::AccessToken;
use crate::town::employee::Employee;
use crate::town::{SignIn, Town};

/// The header that names who acts, where the door is open.
const USER_HEADER: &str = "x-sandbox-user";

/// No request of this API is larger.
const LARGEST_BODY: usize = 1024 * 1024;

/// Lets a call of the API in with its `Actor`, or answers `401`.
pub async fn admit(
    State(town): State<Town>,
    request: Request,
    next: Next,
) -> Result<Response, Refusal> {
    let (mut parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST_BODY).await else {
        return Ok(StatusCode::PAYLOAD_TOO_LARGE.into_response());
    };
    let actor = match town.sign_in() {
        SignIn::Required => signed(&town, &parts, &body)?,
        SignIn::Open => named(&town.books(), &parts.headers)?,
    };
    parts.extensions.insert(actor);
    Ok(next.run(Request::from_parts(parts, Body::from(body))).await)
}

/// Who signed the request.
fn signed(town: &Town, parts: &Parts, body: &Bytes) -> Result<Actor, Refusal> {
    let (books, provider) = (town.books(), town.provider());
    let request = SignedRequest::read(parts, body)?;
    let consumer = provider.consumer(&books, &request)?;
    let Some(token) = request.value("oauth_token") else {
        provider.check_signature(&request, &consumer, "")?;
        return Ok(Actor::Consumer(consumer));
    };
    let token = AccessToken::find(&books, token)?
        .filter(|token| token.consumer == consumer.key)
        .ok_or(Problem::TokenRejected)?;
    provider.check_signature(&request, &consumer, &token.secret)?;
    // Somebody who was deleted since is signed out by it.
    let person = Person::find(&books, &token.uid)?.ok_or(Problem::TokenRejected)?;
    Ok(Actor::Person(person, Entry::Signed(consumer)))
}

/// Whom the header names; the first employee where it is left out.
fn named(books: &Connection, headers: &HeaderMap) -> Result<Actor, Refusal> {
    let person = match headers.get(USER_HEADER) {
        Some(uid) => Person::find(books, uid.to_str().unwrap_or_default())?,
        None => Some(Person::Employee(Employee::first(books)?)),
    };
    let person = person.ok_or(Problem::TokenRejected)?;
    Ok(Actor::Person(person, Entry::Open))
}
