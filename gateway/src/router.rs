//! All that the gateway answers, and what goes around every answer, from the outside in: observation,
//! security headers, panics, and bounds on what is sent to us.

use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::middleware::{from_fn_with_state, map_request};
use axum::routing::get;
use http_body_util::Limited;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::RequestBodyDeadlineLayer;

use crate::files::{self, Files};
use crate::gateway::{self, Gateway};
use crate::health::{self, Health};
use crate::metrics::Metrics;
use crate::observation;
use crate::security_headers;
use crate::site::Site;

/// The largest body that is read, in bytes.
const LARGEST_BODY: usize = 64 << 10;

/// The longest that the sending of a body may take.
const BODY_TIME: Duration = Duration::from_secs(30);

/// Everything beside the gateway itself that an answer may need.
pub struct Surroundings {
    /// The built desk.
    pub files: Files,
    /// Whether it can be served.
    pub health: Health,
    /// What is counted.
    pub metrics: Metrics,
}

const HEALTH: &str = "/healthz";

/// The paths that are answered for themselves. The API calls are [`gateway::calls`]; all else is a file or nothing.
pub fn paths() -> impl Iterator<Item = &'static str> {
    gateway::own_paths().chain([HEALTH])
}

/// The desk, its sessions and its calls, for `site`.
pub fn desk(gateway: Gateway, site: &Site, surroundings: Surroundings) -> Router {
    let Surroundings {
        files,
        health,
        metrics,
    } = surroundings;
    let routes = Router::new()
        .fallback(files::answer)
        .with_state(files)
        .merge(gateway::routes(gateway))
        .merge(health_route(health));
    around(routes, site, metrics)
}

/// `routes`, with what every answer needs; the last layer is the outermost.
fn around(routes: Router, site: &Site, metrics: Metrics) -> Router {
    routes
        .layer(map_request(bounded))
        .layer(RequestBodyDeadlineLayer::new(BODY_TIME))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(
            security_headers::of(site),
            security_headers::add,
        ))
        .layer(from_fn_with_state(metrics, observation::observe))
}

/// Metrics and health, for the machine's own port.
pub fn metrics(gateway: Gateway, metrics: Metrics, health: Health) -> Router {
    metrics.routes(gateway).merge(health_route(health))
}

fn health_route(health: Health) -> Router {
    Router::new()
        .route(HEALTH, get(health::answer))
        .with_state(health)
}

/// A body that fails once it is too long.
async fn bounded(request: Request) -> Request {
    request.map(|body| Body::new(Limited::new(body, LARGEST_BODY)))
}

#[cfg(test)]
mod tests;
