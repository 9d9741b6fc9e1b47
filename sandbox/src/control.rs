//! The controls that only the sandbox has: `POST /sandbox/now` sets the clock, `POST /sandbox/faults`
//! arms a fault for the next requests. Tools send them, and the sandbox's own pages; a page of another site never.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;

use crate::faults::ArmedFault;
use crate::town::Town;

/// Refuses what a page of another site makes a browser send.
pub async fn only_from_here(request: Request, next: Next) -> Response {
    if is_from_elsewhere(request.headers()) {
        let words = "Only the sandbox's own site and tools may do this.\n";
        return (StatusCode::FORBIDDEN, words).into_response();
    }
    next.run(request).await
}

fn is_from_elsewhere(headers: &HeaderMap) -> bool {
    let text = |name: &str| {
        headers
            .get(name)
            .map(|value| value.to_str().unwrap_or_default())
    };
    let is_cross =
        text("sec-fetch-site").is_some_and(|site| site != "same-origin" && site != "none");
    let host = text(header::HOST.as_str()).unwrap_or_default();
    let is_other = text(header::ORIGIN.as_str()).is_some_and(|origin| {
        origin
            .split_once("://")
            .is_none_or(|(_, authority)| authority != host)
    });
    is_cross || is_other
}

/// The body is an RFC 3339 moment; the clock stands still there.
pub async fn set_now(
    State(town): State<Town>,
    body: String,
) -> Result<StatusCode, (StatusCode, String)> {
    let moment: Timestamp = body
        .trim()
        .parse()
        .map_err(|problem| (StatusCode::BAD_REQUEST, format!("{problem}\n")))?;
    town.clock().set(moment);
    Ok(StatusCode::NO_CONTENT)
}

/// The body is what the header `x-sandbox-fault` may say, and then ` for=PATH-PART` and ` times=N`.
pub async fn arm_fault(
    State(town): State<Town>,
    body: String,
) -> Result<StatusCode, (StatusCode, String)> {
    let fault = ArmedFault::parse(&body)
        .map_err(|problem| (StatusCode::BAD_REQUEST, format!("{problem}\n")))?;
    town.faults().arm(fault);
    Ok(StatusCode::NO_CONTENT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_another_site_sends_is_from_elsewhere() {
        let host = ("host", "127.0.0.1:8090");
        for (sent, is_elsewhere) in [
            (&[][..], false),
            (&[("sec-fetch-site", "none")], false),
            (&[("sec-fetch-site", "same-origin")], false),
            (&[("sec-fetch-site", "same-site")], true),
            (&[("sec-fetch-site", "cross-site")], true),
            (&[("origin", "http://127.0.0.1:8090")], false),
            (&[("origin", "http://127.0.0.1:8787")], true),
            (&[("origin", "https://evil.example")], true),
            (&[("origin", "null")], true),
        ] {
            let headers = sent.iter().chain([&host]).map(|(name, value)| {
                let name = axum::http::HeaderName::from_static(name);
                (name, axum::http::HeaderValue::from_static(value))
            });
            let headers: HeaderMap = headers.collect();
            assert_eq!(is_from_elsewhere(&headers), is_elsewhere, "{sent:?}");
        }
    }
}
