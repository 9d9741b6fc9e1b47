//! The gateway as a whole: what it is set to, what it holds while it runs, and the routes it answers.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::{MethodRouter, any, get, post};
use url::Url;

use crate::bookings::Bookings;
use crate::calls;
use crate::clock::Clock;
use crate::compression;
use crate::oauth::Consumer;
use crate::proxy::{self, Outcome};
use crate::session::{Keys, Lasting, Sessions};
use crate::sign_in::{self, RoundTrips};
use crate::site::Site;
use crate::upstream::{Limits, NoClient, Upstream};

/// The template of the call that an answer is about, such as `GET passholder/{number}` or `sign-in`;
/// an extension of every answer of [`routes`], for logs and metrics. Holds nothing of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallName(pub &'static str);

/// What a gateway is set to.
#[derive(Debug, Clone)]
pub struct GatewaySettings {
    /// The `{prefix}` of the API documents, such as `https://test.uitid.be/uitid/rest`.
    pub api: Url,
    /// Who we are for UiTPAS.
    pub consumer: Consumer,
    /// What seals the cookies.
    pub keys: Keys,
    /// Where people reach the desk.
    pub site: Site,
    /// How long a session lasts without a call.
    pub idle: Duration,
    /// How long a session lasts at most.
    pub longest: Duration,
    /// What a request to UiTPAS may cost.
    pub limits: Limits,
}

/// A running gateway; clones share everything.
#[derive(Clone)]
pub struct Gateway {
    parts: Arc<Parts>,
}

/// What a gateway is made of.
pub struct Parts {
    pub(crate) site: Site,
    pub(crate) clock: Clock,
    pub(crate) sessions: Sessions,
    pub(crate) round_trips: RoundTrips,
    pub(crate) upstream: Upstream,
    pub(crate) bookings: Bookings<Outcome>,
}

impl Gateway {
    /// A gateway that is ready for [`routes`].
    ///
    /// # Errors
    /// When the client for UiTPAS cannot be made.
    pub fn new(settings: GatewaySettings) -> Result<Gateway, GatewayProblem> {
        Gateway::with_clock(settings, Clock::Machine)
    }

    /// A gateway whose sessions, sign-ins and bookings live by this clock.
    ///
    /// # Errors
    /// As for [`Gateway::new`].
    pub fn with_clock(settings: GatewaySettings, clock: Clock) -> Result<Gateway, GatewayProblem> {
        let GatewaySettings {
            api,
            consumer,
            keys,
            site,
            idle,
            longest,
            limits,
        } = settings;
        let upstream = Upstream::new(api, consumer, limits).map_err(GatewayProblem)?;
        let lasting = Lasting { idle, longest };
        let parts = Parts {
            sessions: Sessions::new(keys.clone(), lasting, &site, clock.clone()),
            round_trips: RoundTrips::new(keys, &site, clock.clone()),
            bookings: Bookings::new(clock.clone()),
            site,
            clock,
            upstream,
        };
        Ok(Gateway {
            parts: Arc::new(parts),
        })
    }

    /// How many bookings are under way.
    pub fn bookings_under_way(&self) -> usize {
        self.bookings.under_way()
    }

    /// Resolves when no booking is under way.
    pub async fn bookings_finished(&self) {
        self.bookings.finished().await;
    }
}

impl Deref for Gateway {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.parts
    }
}

/// Why no gateway could be made.
#[derive(Debug)]
pub struct GatewayProblem(NoClient);

impl fmt::Display for GatewayProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for GatewayProblem {}

/// What the gateway answers itself: the path, the name in logs, and what answers.
fn own_answers() -> [(&'static str, &'static str, MethodRouter<Gateway>); 5] {
    [
        ("/session", "session", get(sign_in::session)),
        ("/session/sign-in", "sign-in", get(sign_in::sign_in)),
        ("/session/callback", "callback", get(sign_in::callback)),
        ("/session/sign-out", "sign-out", post(sign_in::sign_out)),
        (sign_in::STYLE, "sign-in style", get(sign_in::style)),
    ]
}

/// The paths of [`routes`] that are no API calls.
pub fn own_paths() -> impl Iterator<Item = &'static str> {
    own_answers().into_iter().map(|(path, _, _)| path)
}

/// The API calls of [`routes`], such as `GET passholder/{number}`, below `/uitid/rest/uitpas/`.
pub fn calls() -> impl Iterator<Item = &'static str> {
    calls::names()
}

/// Sign-in, session and API calls. No answer may be stored by a cache.
pub fn routes(gateway: Gateway) -> Router {
    own_answers()
        .into_iter()
        .fold(Router::new(), |routes, (path, name, answer)| {
            routes.route(path, named(name, answer))
        })
        .route(
            "/uitid/{*call}",
            any(proxy::pass).layer(compression::layer()),
        )
        .layer(middleware::map_response(not_stored))
        .with_state(gateway)
}

fn named(name: &'static str, handlers: MethodRouter<Gateway>) -> MethodRouter<Gateway> {
    let name_it = move |request: Request, next: Next| async move {
        let mut response = next.run(request).await;
        response.extensions_mut().insert(CallName(name));
        response
    };
    handlers.layer(middleware::from_fn(name_it))
}

async fn not_stored(mut response: Response) -> Response {
    let no_store = HeaderValue::from_static("no-store");
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, no_store);
    response
}
