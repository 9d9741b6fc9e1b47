//! What Prometheus can ask: how many requests of which kind, how long they took, and what is under
//! way. Labels are names of calls and classes of answers, never anything of a request.

mod upstream;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

use crate::gateway::{CallName, Gateway};

pub use upstream::Upstream;

/// The upper bounds of the duration histogram, in seconds: from a file in the cache to the longest
/// wait for UiTPAS.
const SECONDS: [f64; 12] = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 20.0,
];

/// Everything that is counted; clones count together.
#[derive(Clone)]
pub struct Metrics {
    registry: Arc<Registry>,
    requests: Family<Request, Counter>,
    durations: Family<Call, Histogram, fn() -> Histogram>,
    connections: Gauge,
    bookings: Gauge,
    upstream: Upstream,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Call {
    call: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Request {
    call: &'static str,
    status: &'static str,
}

impl Default for Metrics {
    fn default() -> Self {
        let durations: Family<Call, Histogram, fn() -> Histogram> =
            Family::new_with_constructor(|| Histogram::new(SECONDS));
        let mut registry = Registry::with_prefix("uitpas_gateway");
        let requests = Family::default();
        let connections = Gauge::default();
        let bookings = Gauge::default();
        registry.register(
            "requests",
            "Requests by call and class of status",
            requests.clone(),
        );
        registry.register(
            "request_duration_seconds",
            "Time until an answer began",
            durations.clone(),
        );
        registry.register(
            "connections",
            "Connections of people that are open",
            connections.clone(),
        );
        registry.register(
            "bookings_under_way",
            "Bookings that are under way, their browsers there or not",
            bookings.clone(),
        );
        let upstream = Upstream::registered(&mut registry);
        Metrics {
            registry: Arc::new(registry),
            requests,
            durations,
            connections,
            bookings,
            upstream,
        }
    }
}

impl Metrics {
    /// Counts one answered request.
    pub fn answered(&self, CallName(call): CallName, status: StatusCode, took: Duration) {
        let status = class(status.as_u16());
        self.requests.get_or_create(&Request { call, status }).inc();
        let durations = self.durations.get_or_create(&Call { call });
        durations.observe(took.as_secs_f64());
    }

    /// The connections of people that are open.
    pub fn connections(&self) -> Gauge {
        self.connections.clone()
    }

    /// The calls passed on to UiTPAS.
    pub fn upstream(&self) -> Upstream {
        self.upstream.clone()
    }

    /// `/metrics` of a gateway, in the OpenMetrics text form.
    pub fn routes(self, gateway: Gateway) -> Router {
        Router::new()
            .route("/metrics", get(text))
            .with_state((self, gateway))
    }
}

async fn text(State((metrics, gateway)): State<(Metrics, Gateway)>) -> Response {
    let bookings = i64::try_from(gateway.bookings_under_way());
    metrics.bookings.set(bookings.unwrap_or(i64::MAX));
    let mut text = String::new();
    match encode(&mut text, &metrics.registry) {
        Ok(()) => {
            let form = "application/openmetrics-text; version=1.0.0; charset=utf-8";
            ([(CONTENT_TYPE, form)], text).into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn class(status: u16) -> &'static str {
    match status / 100 {
        1 => "1xx",
        2 => "2xx",
        3 => "3xx",
        4 => "4xx",
        _ => "5xx",
    }
}
