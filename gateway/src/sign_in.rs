//! Signing in at UiTPAS and out again: the browser goes there with a request token and comes back with a verifier,
//! which becomes an access token and then a session. No token is ever shown to the app.

mod destination;
mod person;
mod reader;
mod round_trip;
mod stop;

use axum::Json;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::gateway::Gateway;
use crate::oauth::{Actor, Token};
use crate::parameters::{Parameters, encode};
use crate::problem::Problem;
use crate::same_origin;
use crate::session::{Role, Session};
use crate::upstream::{Answer, Request, Trouble, Verb};

use reader::Reader;
use stop::Stop;

pub use destination::destination;
pub use round_trip::{NotOurs, RoundTrip, RoundTrips};
pub use stop::{STYLE, style};

/// A token, a secret or an id that is longer is not of UiTPAS, and would not fit into a cookie.
const LONGEST_FIELD: usize = 400;

/// `GET /session/sign-in?role=&to=&lang=`: to the authorise page of UiTPAS, in the language that is asked for.
pub async fn sign_in(
    State(gateway): State<Gateway>,
    uri: Uri,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    let asked = Query::read(query.as_deref());
    let reader = Reader::named(asked.get("lang")).unwrap_or_else(|| Reader::of(&headers));
    let to = destination(asked.get("to"), &gateway.site);
    let Some(role) = Role::of_word(asked.get("role")) else {
        return Stop::NoRole.page(&to, reader);
    };
    if !is_at_the_site(&gateway, &uri, &headers) {
        return to_the_site(&gateway, role, &to, reader, asked.get("moved"))
            .unwrap_or_else(|stop| stop.page(&to, reader));
    }
    begin(&gateway, role, &to, reader)
        .await
        .unwrap_or_else(|trouble| stopped(trouble.into(), &to, reader))
}

/// Whether the browser asked the host that the cookies are going to be for. Another name of this server, such as
/// `localhost`, would have other cookies than the callback.
fn is_at_the_site(gateway: &Gateway, uri: &Uri, headers: &HeaderMap) -> bool {
    let host = uri.authority().map(|authority| authority.as_str());
    let host = host.or_else(|| headers.get(header::HOST)?.to_str().ok());
    host.is_some_and(|host| host.eq_ignore_ascii_case(gateway.site.authority()))
}

/// Once; if that does not help, the server in front gives us another name than browsers give it.
fn to_the_site(
    gateway: &Gateway,
    role: Role,
    to: &str,
    reader: Reader,
    moved: &str,
) -> Result<Response, Stop> {
    if !moved.is_empty() {
        // Anybody can write `moved` into an address, and so make us say this.
        tracing::warn!(
            site = gateway.site.origin(),
            "requests come with another Host than the site's: let the server in front pass Host on, or correct UITPAS_SITE"
        );
        return Err(Stop::NotThisSite);
    }
    let (site, role, to) = (gateway.site.origin(), role.word(), encode(to));
    Ok(see_other(&format!(
        "{site}/session/sign-in?role={role}&to={to}&lang={}&moved=1",
        reader.code()
    )))
}

async fn begin(
    gateway: &Gateway,
    role: Role,
    to: &str,
    reader: Reader,
) -> Result<Response, Trouble> {
    let callback = format!("{}/session/callback", gateway.site.origin());
    let actor = Actor::Starting {
        callback: &callback,
    };
    let token = token(&step(gateway, "requestToken", actor).await?)?;
    let authorise = gateway.upstream.address(&["auth", "authorize"]);
    let address = format!(
        "{authorise}?oauth_token={}&type=regular&lang={}",
        encode(&token.token),
        reader.code()
    );
    let cookie = gateway.round_trips.begin(token, role, to.to_owned());
    let cookie = cookie.ok_or(Trouble::TooLarge)?;
    Ok(([(header::SET_COOKIE, cookie)], see_other(&address)).into_response())
}

/// `GET /session/callback?oauth_token=&oauth_verifier=`: back from UiTPAS, and in.
pub async fn callback(
    State(gateway): State<Gateway>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    let reader = Reader::of(&headers);
    let asked = Query::read(query.as_deref());
    let (token, verifier) = (asked.get("oauth_token"), asked.get("oauth_verifier"));
    let trip = match gateway.round_trips.end(&headers, token, verifier) {
        Ok(trip) => trip,
        Err(problem) => {
            tracing::warn!(?problem, "a callback was refused");
            return stopped(problem.into(), "/", reader);
        }
    };
    let taken_back = gateway.round_trips.taken_back();
    let actor = Actor::Ending {
        token: &trip.token,
        verifier,
    };
    match end(&gateway, actor, trip.role).await {
        Ok(session) => {
            let to = if session.role == trip.role {
                &trip.to
            } else {
                "/"
            };
            let Some(cookie) = gateway.sessions.cookie(&session) else {
                let page = stopped(Trouble::TooLarge.into(), &trip.to, reader);
                return ([taken_back], page).into_response();
            };
            // Appended: there are two of them.
            let mut response = see_other(&format!("{}{to}", gateway.site.origin()));
            response.headers_mut().append(header::SET_COOKIE, cookie);
            response.headers_mut().append(taken_back.0, taken_back.1);
            response
        }
        Err(stop) => ([taken_back], stopped(stop, &trip.to, reader)).into_response(),
    }
}

async fn end(gateway: &Gateway, actor: Actor<'_>, wanted: Role) -> Result<Session, Stop> {
    let answer = step(gateway, "accessToken", actor).await?;
    let token = token(&answer)?;
    let uid = field(&answer, "userId")?;
    let person = person::who(&gateway.upstream, &token, &uid, wanted).await?;
    let person = person.ok_or(Stop::Nobody)?;
    let now = gateway.clock.now();
    Ok(Session {
        role: person.role,
        uid,
        name: person.name,
        token,
        id: random_id()?,
        signed_in: now,
        seen: now,
    })
}

async fn step(gateway: &Gateway, name: &str, actor: Actor<'_>) -> Result<Answer, Trouble> {
    let request = Request {
        verb: Verb::Post,
        path: &[name],
        parameters: &Parameters::default(),
        actor,
        uid: None,
    };
    let answer = gateway.upstream.send(request).await?;
    match answer.status {
        StatusCode::OK => Ok(answer),
        other => Err(Trouble::Status(other)),
    }
}

fn token(answer: &Answer) -> Result<Token, Trouble> {
    Ok(Token {
        token: field(answer, "oauth_token")?,
        secret: field(answer, "oauth_token_secret")?,
    })
}

fn field(answer: &Answer, name: &str) -> Result<String, Trouble> {
    answer
        .field(name)
        .filter(|value| value.len() <= LONGEST_FIELD)
        .ok_or(Trouble::Unreadable)
}

fn random_id() -> Result<String, Trouble> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| Trouble::Busy)?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}

fn stopped(stop: Stop, to: &str, reader: Reader) -> Response {
    match &stop {
        Stop::Trouble(trouble @ Trouble::WeAreRefused(_)) => {
            tracing::error!(%trouble, "a sign-in stopped");
        }
        Stop::Trouble(trouble) => tracing::warn!(%trouble, "a sign-in stopped"),
        _ => {}
    }
    stop.page(to, reader)
}

/// `POST /session/sign-out`: a plain form sends it. With `?session=` it ends the session of that handle and no other:
/// a window that locks late must not end what somebody began meanwhile.
pub async fn sign_out(
    State(gateway): State<Gateway>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    if !same_origin::is_ours(&headers, &gateway.site) {
        return Problem::NotFromTheDesk.into_response();
    }
    if let Some(session) = gateway.sessions.of(&headers) {
        let query = Query::read(query.as_deref());
        let meant = query.get("session");
        if !meant.is_empty() && meant != session.handle() {
            return see_other("/");
        }
        gateway.sessions.end(&session);
    }
    ([gateway.sessions.taken_back()], see_other("/")).into_response()
}

/// `GET /session`: who is signed in.
pub async fn session(State(gateway): State<Gateway>, headers: HeaderMap) -> Response {
    let Some(session) = gateway.sessions.of(&headers) else {
        let status = StatusCode::UNAUTHORIZED;
        return match gateway.sessions.is_claimed(&headers) {
            true => (status, [gateway.sessions.taken_back()]).into_response(),
            false => status.into_response(),
        };
    };
    let mut response = Json(json!({
        "role": session.role,
        "uid": session.uid,
        "name": session.name,
        "session": session.handle(),
        "idleSeconds": gateway.sessions.lasting().idle.as_secs(),
    }))
    .into_response();
    if let Some(cookie) = gateway.sessions.renewal(&session) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// A redirect that is a GET whatever was asked. An address that is no header, which no encoded one is, is `/`.
fn see_other(address: &str) -> Response {
    let location = HeaderValue::try_from(address).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

/// The query of an address, with the OAuth names that [`Parameters`] leaves out.
struct Query(Vec<(String, String)>);

impl Query {
    fn read(query: Option<&str>) -> Query {
        Query(
            form_urlencoded::parse(query.unwrap_or_default().as_bytes())
                .into_owned()
                .collect(),
        )
    }

    /// The first value of a name, or nothing.
    fn get(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(other, _)| other == name)
            .map_or("", |(_, value)| value)
    }
}
