//! Makes the faults: the layer around every route. The header `x-sandbox-fault` asks for one request's.

use std::io;

use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::response::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, StreamExt};
use http_body_util::BodyExt;

use super::{After, Fault, Instead, UnknownFault};
use crate::town::Town;
use crate::wire::Scissors;

/// The header that asks for faults, separated by commas.
const FAULT_HEADER: &str = "x-sandbox-fault";

/// Paths under here never fail: they are the sandbox's own.
const OWN_PATHS: &str = "/sandbox/";

/// Larger than any client should read: the desk's limit is 8 MiB.
const HUGE: usize = 9 * 1024 * 1024;

/// Deeper than any client should read: the desk's limit is 64.
const DEEP: usize = 100;

/// Lets go wrong what was asked for.
pub async fn fail(State(town): State<Town>, request: Request, next: Next) -> Response {
    let path = request
        .uri()
        .path_and_query()
        .map(ToString::to_string)
        .unwrap_or_default();
    if path.starts_with(OWN_PATHS) {
        return next.run(request).await;
    }
    let faults = match asked_for(request.headers()) {
        Ok(faults) if faults.is_empty() => town.faults().take(&path),
        Ok(faults) => faults,
        Err(problem) => return (StatusCode::BAD_REQUEST, problem.to_string()).into_response(),
    };
    let scissors = request
        .extensions()
        .get::<ConnectInfo<Scissors>>()
        .map(|ConnectInfo(scissors)| scissors.clone());
    let mut afterwards = vec![];
    for fault in faults {
        match fault {
            Fault::Delay(time) => tokio::time::sleep(time).await,
            Fault::BeforeBookingDrop => return dropped(scissors),
            Fault::Instead(answer) => return instead(&answer),
            Fault::After(after) => afterwards.push(after),
        }
    }
    let mut response = next.run(request).await;
    for after in afterwards {
        response = match after {
            After::Garbled => garbled(response).await,
            After::Cut => cut(response).await,
            After::Drop => dropped(scissors.clone()),
            After::ServerError => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        };
    }
    response
}

fn asked_for(headers: &HeaderMap) -> Result<Vec<Fault>, UnknownFault> {
    headers.get(FAULT_HEADER).map_or(Ok(vec![]), |value| {
        Fault::parse_all(value.to_str().unwrap_or("?"))
    })
}

/// The connection breaks before the first byte. Without a socket, the body breaks instead.
fn dropped(scissors: Option<Scissors>) -> Response {
    if let Some(scissors) = scissors {
        scissors.cut();
    }
    Response::new(broken(Bytes::new()))
}

/// A body that breaks off after `bytes`, once they are on their way.
fn broken(bytes: Bytes) -> Body {
    let begun = stream::once(async { Ok(bytes) });
    let break_off = stream::once(async {
        tokio::task::yield_now().await;
        Err(io::Error::from(io::ErrorKind::ConnectionReset))
    });
    Body::from_stream(begun.chain(break_off))
}

fn instead(answer: &Instead) -> Response {
    let xml = [(CONTENT_TYPE, "application/xml;charset=UTF-8")];
    match answer {
        Instead::Down => (
            StatusCode::SERVICE_UNAVAILABLE,
            html("<h1>503 Service Unavailable</h1><p>No server is available.</p>"),
        )
            .into_response(),
        Instead::Status(status) => status.into_response(),
        Instead::Html => html("<h1>Welkom</h1><p>Meld je aan op het netwerk.</p>").into_response(),
        Instead::Huge => (
            xml,
            format!(
                "<response><message>{}</message></response>",
                "x".repeat(HUGE)
            ),
        )
            .into_response(),
        Instead::Deep => (
            xml,
            format!(
                "<response>{}{}</response>",
                "<a>".repeat(DEEP),
                "</a>".repeat(DEEP)
            ),
        )
            .into_response(),
        Instead::Empty => (xml, "").into_response(),
    }
}

fn html(body: &str) -> impl IntoResponse {
    (
        [(CONTENT_TYPE, "text/html;charset=UTF-8")],
        format!("<!doctype html><html><body>{body}</body></html>"),
    )
}

/// The answer with its first end tag broken.
async fn garbled(response: Response) -> Response {
    let (head, bytes) = whole(response).await;
    let text = String::from_utf8_lossy(&bytes).replacen("</", "<//", 1);
    Response::from_parts(head, Body::from(format!("{text}<")))
}

/// The first half of the answer, then a break.
async fn cut(response: Response) -> Response {
    let (head, bytes) = whole(response).await;
    Response::from_parts(head, broken(bytes.slice(..bytes.len() / 2)))
}

async fn whole(response: Response) -> (Parts, Bytes) {
    let (mut head, body) = response.into_parts();
    head.headers.remove(CONTENT_LENGTH);
    let bytes = body
        .collect()
        .await
        .map(http_body_util::Collected::to_bytes)
        .unwrap_or_default();
    (head, bytes)
}
