//! One request as the log and the metrics see it: an id of our own, the name of the call, how it ended
//! and how long that took. Nothing that a browser writes is kept: no path, query, header or body.

use std::time::Instant;

use axum::extract::{Request, State};
use axum::http::{HeaderName, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use tower_http::request_id::{MakeRequestId, MakeRequestUuid};
use tracing::{Instrument, info, info_span};

use crate::gateway::CallName;
use crate::metrics::Metrics;

const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What the log says of a request whose browser went away before the answer.
const GONE: u16 = 499;

/// Gives the request an id, which is also on the answer, and notes how it ended.
pub async fn observe(State(metrics): State<Metrics>, mut request: Request, next: Next) -> Response {
    // An id of the browser's could be anything; nobody behind us shall take it for ours.
    request.headers_mut().remove(X_REQUEST_ID);
    let Some(id) = MakeRequestUuid.make_request_id(&request) else {
        return next.run(request).await;
    };
    let id = id.into_header_value();
    let span = info_span!("request", id = id.to_str().unwrap_or_default());
    let under_way = UnderWay {
        method: known(request.method()),
        since: Instant::now(),
        metrics,
        ended: None,
    };
    let mut answer = async move {
        let answer = next.run(request).await;
        under_way.end(&answer);
        answer
    }
    .instrument(span)
    .await;
    answer.headers_mut().insert(X_REQUEST_ID, id);
    answer
}

/// A request that has no answer yet. When it is dropped before it has one, the browser went away.
struct UnderWay {
    method: &'static str,
    since: Instant,
    metrics: Metrics,
    ended: Option<(CallName, StatusCode)>,
}

impl UnderWay {
    fn end(mut self, answer: &Response) {
        let call = answer.extensions().get().copied();
        self.ended = Some((call.unwrap_or(CallName("unknown")), answer.status()));
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        let took = self.since.elapsed();
        let milliseconds = took.as_secs_f64() * 1000.0;
        let (call, status) = match self.ended {
            Some((call, status)) => {
                self.metrics.answered(call, status, took);
                (call.0, status.as_u16())
            }
            None => ("gone", GONE),
        };
        info!(
            method = self.method,
            call,
            status,
            milliseconds = (milliseconds * 100.0).round() / 100.0,
            "request"
        );
    }
}

/// The method, unless somebody made it up.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}
