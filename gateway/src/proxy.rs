//! The API calls of the app, signed and passed on: whether one passes at all, on whose behalf, and what comes back. Of
//! the browser's request only method, path, query and form go on; no header and no cookie.

use std::time::Instant;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequest, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use tracing::Instrument;

use crate::bookings::{self, Booked, BookingKey, KEY_HEADER, RUN_HEADER};
use crate::calls::{Asked, Signed, Uid};
use crate::gateway::{CallName, Gateway};
use crate::oauth::Actor;
use crate::parameters::Parameters;
use crate::problem::{Problem, XML};
use crate::same_origin;
use crate::session::{Role, Session};
use crate::upstream::{self, Trouble, Verb};

/// Where the API calls of the app begin.
pub const PREFIX: &str = "/uitid/rest/uitpas/";

/// The largest form, in bytes.
pub const LARGEST_FORM: usize = 64 << 10;

/// What became of a call.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// What UiTPAS answered.
    Answered(StatusCode, Bytes),
    /// UiTPAS does not take the token any more: nothing was done, and the session is ended.
    SessionOver,
    /// There is nothing to pass back.
    Problem(Problem),
}

impl bookings::Outcome for Outcome {
    fn is_nothing_done(&self) -> bool {
        matches!(
            self,
            Outcome::SessionOver | Outcome::Problem(Problem::NotSent)
        )
    }
}

/// How many bookings of one person are remembered for an hour, and so how many can be done in one: far more than
/// anybody does, and for an employee more than several counters do with one account.
fn most_bookings(role: Role) -> usize {
    match role {
        Role::Employee => 500,
        Role::Passholder => 20,
    }
}

/// Any request below `/uitid/`.
pub async fn pass(State(gateway): State<Gateway>, request: Request) -> Response {
    let path = request.uri().path().strip_prefix(PREFIX);
    let Some(asked) = path.and_then(|path| Asked::find(request.method(), path)) else {
        let name = CallName("unknown call");
        return (axum::Extension(name), Problem::UnknownCall).into_response();
    };
    let name = CallName(asked.call.name);
    let response = match checked(&gateway, asked, request).await {
        Ok(response) => response,
        Err(problem) => problem.into_response(),
    };
    (axum::Extension(name), response).into_response()
}

async fn checked(gateway: &Gateway, asked: Asked, request: Request) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    let Some(session) = gateway.sessions.of(&parts.headers) else {
        return Ok(signed_out(
            gateway,
            gateway.sessions.is_claimed(&parts.headers),
        ));
    };
    if !is_meant(&session, &parts.headers) {
        return Err(Problem::NotSignedIn);
    }
    if !asked.call.is_open_to(session.role) {
        return Err(Problem::UnknownCall);
    }
    let outcome = match asked.verb() {
        Verb::Get => {
            let query = parts.uri.query().unwrap_or_default();
            let parameters = about(&session, asked.call.uid, Parameters::read(query.as_bytes()));
            match refused_to_read(gateway, &session, &asked).await {
                Some(refused) => refused,
                None => carry(gateway, &session, &asked, &parameters).await,
            }
        }
        Verb::Post => {
            let key = booking_key(gateway, &session, &parts.headers)?;
            if !gateway.bookings.run().is_meant(&parts.headers) {
                return Ok(answer(
                    gateway,
                    &session,
                    Outcome::Problem(Problem::OtherRun),
                ));
            }
            let form = form(&parts, body).await?;
            let form = Parameters::read(&form);
            if form.has_a_name_twice() {
                return Err(Problem::RepeatedParameter);
            }
            let parameters = about(&session, asked.call.uid, form);
            book(gateway, &session, asked, key, parameters).await
        }
    };
    Ok(answer(gateway, &session, outcome))
}

/// A window says for whom it acts. Somebody else may have signed in since, in another window of the same browser.
fn is_meant(session: &Session, headers: &HeaderMap) -> bool {
    headers
        .get("x-desk-uid")
        .is_none_or(|uid| uid.as_bytes() == session.uid.as_bytes())
}

/// Proof first, then the key.
fn booking_key(
    gateway: &Gateway,
    session: &Session,
    headers: &HeaderMap,
) -> Result<BookingKey, Problem> {
    let is_desk = headers.get("x-desk").is_some_and(|value| value == "1");
    if !is_desk || !same_origin::is_ours(headers, &gateway.site) {
        return Err(Problem::NotFromTheDesk);
    }
    let mut keys = headers.get_all(KEY_HEADER).iter();
    match (keys.next(), keys.next()) {
        (Some(key), None) => BookingKey::of(&session.uid, key.as_bytes()),
        _ => None,
    }
    .ok_or(Problem::NoBookingKey)
}

async fn form(parts: &Parts, body: axum::body::Body) -> Result<Bytes, Problem> {
    if !is_form(&parts.headers) {
        return Err(Problem::NotAForm);
    }
    let mut whole = Request::new(body);
    DefaultBodyLimit::max(LARGEST_FORM).apply(&mut whole);
    Bytes::from_request(whole, &()).await.map_err(|rejection| {
        if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
            Problem::TooLarge
        } else {
            Problem::BodyCut
        }
    })
}

/// Said once, and as it is.
fn is_form(headers: &HeaderMap) -> bool {
    let mut kinds = headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(kind), None) = (kinds.next(), kinds.next()) else {
        return false;
    };
    let kind = kind.to_str().unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/x-www-form-urlencoded")
        && !headers.contains_key(header::CONTENT_ENCODING)
}

/// In the portal everything is about who is signed in, whatever the browser asks.
fn about(session: &Session, uid: Uid, asked: Parameters) -> Parameters {
    let asked = match session.role {
        Role::Employee => asked,
        Role::Passholder => asked.without("uid").without("uitpasNumber"),
    };
    match (uid, session.role) {
        (Uid::AsAsked, _) | (Uid::OfPassholder, Role::Employee) => asked,
        (Uid::OfPassholder, Role::Passholder) | (Uid::OfSignedIn, _) => {
            asked.without("uid").and("uid", &session.uid)
        }
    }
}

/// How UiTPAS refuses somebody who may not read promotions, where the call takes that.
async fn refused_to_read(gateway: &Gateway, session: &Session, asked: &Asked) -> Option<Outcome> {
    if !asked.call.takes_a_reader(session.role) {
        return None;
    }
    let one = Parameters::default().and("max", "1");
    match carry(gateway, session, &Asked::search(), &one).await {
        Outcome::Answered(StatusCode::OK, _) => None,
        refused => Some(refused),
    }
}

async fn book(
    gateway: &Gateway,
    session: &Session,
    asked: Asked,
    key: BookingKey,
    parameters: Parameters,
) -> Outcome {
    let content = Sha256::new()
        .chain_update(asked.path(session).join("/"))
        .chain_update([0])
        .chain_update(parameters.encoded())
        .finalize();
    let (own, by) = (gateway.clone(), session.clone());
    let doing = async move { carry(&own, &by, &asked, &parameters).await };
    let doing = doing.in_current_span();
    let most = most_bookings(session.role);
    match gateway
        .bookings
        .book(key, content.into(), most, doing)
        .await
    {
        Booked::Outcome(outcome) => outcome,
        Booked::NoRoom => {
            tracing::warn!(role = session.role.word(), "too many bookings in an hour");
            Outcome::Problem(Problem::NotSent)
        }
        Booked::KeyReused => Outcome::Problem(Problem::BookingKeyReused),
        Booked::Unknown => Outcome::Problem(Problem::NoClearAnswer),
    }
}

async fn carry(
    gateway: &Gateway,
    session: &Session,
    asked: &Asked,
    parameters: &Parameters,
) -> Outcome {
    let began = Instant::now();
    let request = upstream::Request {
        verb: asked.verb(),
        path: &asked.path(session),
        parameters,
        actor: match asked.call.signed {
            Signed::User => Actor::User(&session.token),
            Signed::Consumer => Actor::Consumer,
        },
        uid: Some(&session.uid),
    };
    let answer = match gateway.upstream.send(request).await {
        Ok(answer) => answer.document().map(|_| answer),
        Err(trouble) => Err(trouble),
    };
    let call = asked.call.name;
    let millis = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    match answer {
        Ok(answer) => {
            let status = answer.status.as_u16();
            tracing::info!(
                call,
                upstream_status = status,
                upstream_ms = millis,
                "answered"
            );
            Outcome::Answered(answer.status, answer.body.into())
        }
        Err(trouble) => {
            if matches!(trouble, Trouble::WeAreRefused(_)) {
                tracing::error!(call, upstream_ms = millis, %trouble, "not answered");
            } else {
                tracing::warn!(call, upstream_ms = millis, %trouble, "not answered");
            }
            match (&trouble, asked.call.signed) {
                (Trouble::TokenRefused, Signed::User) => {
                    gateway.sessions.end(session);
                    Outcome::SessionOver
                }
                _ => Outcome::Problem(Problem::from(&trouble)),
            }
        }
    }
}

fn answer(gateway: &Gateway, session: &Session, outcome: Outcome) -> Response {
    let mut response = match outcome {
        Outcome::Answered(status, body) => {
            (status, [(header::CONTENT_TYPE, XML)], body).into_response()
        }
        // A booking that is asked for again may have ended a session before this one.
        Outcome::SessionOver => {
            return signed_out(gateway, gateway.sessions.is_ended(session));
        }
        Outcome::Problem(problem) => problem.into_response(),
    };
    let run = gateway.bookings.run().value();
    response.headers_mut().insert(RUN_HEADER, run);
    if let Some(cookie) = gateway.sessions.renewal(session) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// A cookie that is worth nothing is taken back.
fn signed_out(gateway: &Gateway, has_cookie: bool) -> Response {
    if has_cookie {
        ([gateway.sessions.taken_back()], Problem::NotSignedIn).into_response()
    } else {
        Problem::NotSignedIn.into_response()
    }
}
