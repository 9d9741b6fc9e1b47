//! What can go wrong between a client and the API, on request: slow, down, garbled, cut off, too large,
//! or failing after the booking was made. The header `x-sandbox-fault` asks for it once; faults armed
//! beforehand wait for the requests that they are for.

use std::fmt;
use std::io;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use http_body_util::BodyExt;

use crate::town::Town;
use crate::wire::Scissors;

/// The header that asks for faults, separated by commas.
pub const FAULT_HEADER: &str = "x-sandbox-fault";

/// Paths under here never fail: they are the sandbox's own.
const OWN_PATHS: &str = "/sandbox/";

/// Larger than any client should read: the limit in the desk's contract is 8 MiB.
const HUGE: usize = 9 * 1024 * 1024;

const DEEP: usize = 100;

/// One thing that goes wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// `delay=MS`: everything happens, later.
    Delay(Duration),
    /// `before-booking=drop`: the request never arrives.
    BeforeBookingDrop,
    /// The request is never looked at, and this comes instead.
    Instead(Instead),
    /// The request is carried out, but this becomes of the answer.
    After(After),
}

/// An answer that did not come from the town.
#[derive(Clone, Debug, PartialEq)]
pub enum Instead {
    /// `down`: a proxy's page, 503.
    Down,
    /// `status=NNN`: that status and nothing else.
    Status(StatusCode),
    /// `html`: a page, 200.
    Html,
    /// `huge`: more than 8 MiB of XML.
    Huge,
    /// `deep`: elements nested a hundred deep.
    Deep,
    /// `empty`: 200 and no byte.
    Empty,
}

/// What becomes of the town's own answer.
#[derive(Clone, Debug, PartialEq)]
pub enum After {
    /// `garbled`, `after-booking=garbled`: XML that is not well-formed.
    Garbled,
    /// `cut`: the first half, then the connection breaks.
    Cut,
    /// `after-booking=drop`: the connection breaks before the first byte.
    Drop,
    /// `after-booking=500`: a server error without words.
    ServerError,
}

/// A fault that nobody knows how to make.
#[derive(Debug, PartialEq)]
pub struct UnknownFault(String);

impl fmt::Display for UnknownFault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "no fault is called {:?}; see the sandbox's README for those that are",
            self.0
        )
    }
}

impl Fault {
    fn parse(word: &str) -> Result<Self, UnknownFault> {
        let unknown = || UnknownFault(word.to_owned());
        let fault = match word.split_once('=') {
            Some(("delay", ms)) => {
                Self::Delay(Duration::from_millis(ms.parse().map_err(|_| unknown())?))
            }
            Some(("status", status)) => {
                Self::Instead(Instead::Status(status.parse().map_err(|_| unknown())?))
            }
            Some(("before-booking", "drop")) => Self::BeforeBookingDrop,
            Some(("after-booking", "drop")) => Self::After(After::Drop),
            Some(("after-booking", "500")) => Self::After(After::ServerError),
            Some(("after-booking", "garbled")) => Self::After(After::Garbled),
            Some(_) => return Err(unknown()),
            None => match word {
                "down" => Self::Instead(Instead::Down),
                "html" => Self::Instead(Instead::Html),
                "huge" => Self::Instead(Instead::Huge),
                "deep" => Self::Instead(Instead::Deep),
                "empty" => Self::Instead(Instead::Empty),
                "garbled" => Self::After(After::Garbled),
                "cut" => Self::After(After::Cut),
                _ => return Err(unknown()),
            },
        };
        Ok(fault)
    }

    /// Reads faults separated by commas.
    fn parse_all(text: &str) -> Result<Vec<Self>, UnknownFault> {
        text.split(',')
            .map(str::trim)
            .filter(|word| !word.is_empty())
            .map(Self::parse)
            .collect()
    }
}

/// Faults that wait for their requests.
#[derive(Clone, Debug, PartialEq)]
pub struct ArmedFault {
    faults: Vec<Fault>,
    /// A part of the path and query of the requests that it is for.
    path_part: String,
    times: u32,
}

impl ArmedFault {
    /// Reads `delay=500,cut for=cashIn times=2`; without `for` every API call is meant, without `times` one.
    pub fn parse(text: &str) -> Result<Self, UnknownFault> {
        let mut armed = Self {
            faults: vec![],
            path_part: crate::router::PREFIX.to_owned(),
            times: 1,
        };
        for word in text.split_whitespace() {
            match word.split_once('=') {
                Some(("for", part)) => armed.path_part = part.to_owned(),
                Some(("times", times)) => {
                    armed.times = times.parse().map_err(|_| UnknownFault(word.to_owned()))?
                }
                _ => armed.faults.extend(Fault::parse_all(word)?),
            }
        }
        Ok(armed)
    }
}

/// The faults that are armed, oldest first.
#[derive(Debug, Default)]
pub struct ArmedFaults(Mutex<Vec<ArmedFault>>);

impl ArmedFaults {
    /// Arms a fault; without any fault in it, it disarms those that wait for the same requests.
    pub fn arm(&self, fault: ArmedFault) {
        let mut armed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if fault.faults.is_empty() {
            armed.retain(|other| other.path_part != fault.path_part);
        } else {
            armed.push(fault);
        }
    }

    /// Takes the faults for a request; each has one time less to go.
    fn take(&self, path: &str) -> Vec<Fault> {
        let mut armed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(first) = armed
            .iter_mut()
            .find(|fault| fault.times > 0 && path.contains(&fault.path_part))
        else {
            return vec![];
        };
        first.times -= 1;
        let faults = first.faults.clone();
        armed.retain(|fault| fault.times > 0);
        faults
    }
}

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

/// A body that breaks off after `bytes`.
fn broken(bytes: Bytes) -> Body {
    Body::from_stream(stream::iter([
        Ok(bytes),
        Err(io::Error::from(io::ErrorKind::ConnectionReset)),
    ]))
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
    let (mut head, bytes) = whole(response).await;
    head.headers.remove(CONTENT_LENGTH);
    let text = String::from_utf8_lossy(&bytes).replacen("</", "<//", 1);
    Response::from_parts(head, Body::from(format!("{text}<")))
}

/// The first half of the answer, then a break.
async fn cut(response: Response) -> Response {
    let (head, bytes) = whole(response).await;
    Response::from_parts(head, broken(bytes.slice(..bytes.len() / 2)))
}

async fn whole(response: Response) -> (axum::http::response::Parts, Bytes) {
    let (head, body) = response.into_parts();
    let bytes = body
        .collect()
        .await
        .map(http_body_util::Collected::to_bytes)
        .unwrap_or_default();
    (head, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_read_in_order_and_unknown_ones_named() {
        assert_eq!(
            Fault::parse_all("delay=50, cut,status=418"),
            Ok(vec![
                Fault::Delay(Duration::from_millis(50)),
                Fault::After(After::Cut),
                Fault::Instead(Instead::Status(StatusCode::IM_A_TEAPOT)),
            ])
        );
        for word in [
            "boom",
            "delay=soon",
            "status=9",
            "after-booking=cut",
            "before-booking=500",
        ] {
            assert_eq!(
                Fault::parse_all(word),
                Err(UnknownFault(word.to_owned())),
                "{word}"
            );
        }
    }

    #[test]
    fn an_armed_fault_waits_for_its_requests_and_is_then_spent() {
        let armed = ArmedFaults::default();
        armed.arm(ArmedFault::parse("down for=cashIn times=2").unwrap());
        let down = vec![Fault::Instead(Instead::Down)];
        assert_eq!(armed.take("/uitid/rest/uitpas/retrieve"), vec![]);
        assert_eq!(
            armed.take("/uitid/rest/uitpas/passholder/1/cashInPointsPromotion"),
            down
        );
        assert_eq!(
            armed.take("/uitid/rest/uitpas/passholder/1/cashInPointsPromotion"),
            down
        );
        assert_eq!(
            armed.take("/uitid/rest/uitpas/passholder/1/cashInPointsPromotion"),
            vec![]
        );
        armed.arm(ArmedFault::parse("empty").unwrap());
        assert_eq!(armed.take("/config.json"), vec![]);
        assert_eq!(armed.take("/uitid/rest/uitpas/retrieve").len(), 1);
    }
}
