//! The gateway as a whole: what it is set to, what it holds while it runs, and the routes it answers.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use url::Url;

use crate::oauth::Consumer;
use crate::session::Keys;
use crate::site::Site;
use crate::upstream::Limits;

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
    #[allow(dead_code)]
    inner: Arc<GatewaySettings>,
}

impl Gateway {
    /// A gateway that is ready for [`routes`].
    ///
    /// # Errors
    /// When the client for UiTPAS cannot be made.
    pub fn new(settings: GatewaySettings) -> Result<Gateway, GatewayProblem> {
        Ok(Gateway {
            inner: Arc::new(settings),
        })
    }

    /// Resolves when no booking is under way.
    pub async fn bookings_finished(&self) {}
}

/// Why no gateway could be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayProblem(String);

impl fmt::Display for GatewayProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for GatewayProblem {}

/// Sign-in, session and API calls. No answer may be stored by a cache.
pub fn routes(gateway: Gateway) -> Router {
    Router::new().with_state(gateway)
}
