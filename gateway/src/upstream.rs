//! The UiTPAS server behind the gateway, and the only user of an HTTP client: signs, sends, and reads the answer
//! whole within its limits. What may be asked is in `calls`; what the browser hears of trouble in `problem`.

mod answer;
mod document;
mod places;
mod trouble;

use std::error::Error;
use std::fmt;
use std::time::Duration;

use axum::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use reqwest::redirect::Policy;
use url::Url;

use crate::oauth::{self, Actor, Consumer};
use crate::parameters::{Parameters, encode};

use places::{Place, Places};

pub use answer::{Answer, oauth_problem};
pub use document::Document;
pub use trouble::Trouble;

/// How much one request to UiTPAS may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The longest wait for a connection.
    pub connect: Duration,
    /// The longest wait for the whole answer, connecting included.
    pub total: Duration,
    /// The longest wait for a place among those at once.
    pub place: Duration,
    /// How many questions run at once.
    pub at_once: usize,
    /// How many of them are one person's.
    pub at_once_each: usize,
    /// How many bookings run at once, beside those: no question shall keep a booking waiting.
    pub bookings: usize,
    /// How many of them are one person's.
    pub bookings_each: usize,
    /// How many steps of a sign-in run at once, beside those: anybody may begin one, and nobody who works shall wait
    /// for that.
    pub sign_ins: usize,
    /// The largest answer, in bytes.
    pub answer: usize,
    /// The largest answer to a booking, in bytes: many are remembered. The largest that UiTPAS documents is some 2 KiB.
    pub booking_answer: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            connect: Duration::from_secs(3),
            total: Duration::from_secs(15),
            place: Duration::from_secs(2),
            at_once: 64,
            at_once_each: 8,
            bookings: 16,
            bookings_each: 4,
            sign_ins: 16,
            answer: 8 << 20,
            booking_answer: 32 << 10,
        }
    }
}

/// What is asked: something that may be asked twice, or something that may not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// `GET`: the parameters are the query. Tried once more when no connection could be made.
    Get,
    /// `POST`: the parameters are a form. Sent once at most.
    Post,
}

/// A request to UiTPAS.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// Whether it asks or does.
    pub verb: Verb,
    /// The path below the prefix, by segments that are not encoded.
    pub path: &'a [&'a str],
    /// Query or form.
    pub parameters: &'a Parameters,
    /// On whose behalf it is signed.
    pub actor: Actor<'a>,
    /// Who asks, by uid, and so whose places it takes; nobody yet for a step of a sign-in.
    pub uid: Option<&'a str>,
}

/// The line to UiTPAS.
pub struct Upstream {
    api: Url,
    consumer: Consumer,
    limits: Limits,
    asking_places: Places,
    doing_places: Places,
    sign_in_places: Places,
    asking: reqwest::Client,
    /// Keeps no connection: a POST on one that UiTPAS is just closing would leave nobody knowing what became of it.
    doing: reqwest::Client,
}

impl Upstream {
    /// A line to the server with this `{prefix}`.
    ///
    /// # Errors
    /// When the client cannot be made, such as without any root certificate on the machine.
    pub fn new(mut api: Url, consumer: Consumer, limits: Limits) -> Result<Upstream, NoClient> {
        api.set_query(None);
        api.set_fragment(None);
        // Fails when there is a provider already, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = || {
            reqwest::Client::builder()
                .redirect(Policy::none())
                .retry(reqwest::retry::never())
                .referer(false)
                .http1_only()
                .connect_timeout(limits.connect)
                .timeout(limits.total)
        };
        Ok(Upstream {
            asking: client()
                .pool_idle_timeout(Duration::from_secs(20))
                .build()
                .map_err(NoClient)?,
            doing: client()
                .pool_max_idle_per_host(0)
                .build()
                .map_err(NoClient)?,
            asking_places: Places::new(limits.at_once, limits.at_once_each),
            doing_places: Places::new(limits.bookings, limits.bookings_each),
            sign_in_places: Places::new(limits.sign_ins, limits.sign_ins),
            api,
            consumer,
            limits,
        })
    }

    /// The address of a path below the prefix.
    pub fn address(&self, path: &[&str]) -> String {
        let mut address = self.api.as_str().trim_end_matches('/').to_owned();
        for segment in path {
            address.push('/');
            address.push_str(&encode(segment));
        }
        address
    }

    /// Sends a request and reads the answer, whatever its status but 401.
    ///
    /// # Errors
    /// [`Trouble`] says whether something may have been done all the same.
    pub async fn send(&self, request: Request<'_>) -> Result<Answer, Trouble> {
        let _place = self.place(request.verb, request.uid).await?;
        match self.send_once(request).await {
            Err(Trouble::NoConnection) if request.verb == Verb::Get => {
                self.send_once(request).await
            }
            answer => answer,
        }
    }

    async fn place(&self, verb: Verb, uid: Option<&str>) -> Result<Place<'_>, Trouble> {
        let places = match (uid, verb) {
            (None, _) => &self.sign_in_places,
            (Some(_), Verb::Get) => &self.asking_places,
            (Some(_), Verb::Post) => &self.doing_places,
        };
        let place = places.take(uid.unwrap_or_default());
        match tokio::time::timeout(self.limits.place, place).await {
            Ok(Ok(place)) => Ok(place),
            Ok(Err(_)) | Err(_) => Err(Trouble::Busy),
        }
    }

    async fn send_once(&self, request: Request<'_>) -> Result<Answer, Trouble> {
        let response = self.signed(request).send().await.map_err(trouble)?;
        let status = response.status();
        let headers = response.headers().clone();
        let largest = match request.verb {
            Verb::Get => self.limits.answer,
            Verb::Post => self.limits.booking_answer,
        };
        let body = whole(response, largest).await?;
        if status == StatusCode::UNAUTHORIZED {
            let problem = oauth_problem(&headers, &body);
            return Err(Trouble::of_refusal(problem));
        }
        Answer::new(status, &headers, body)
    }

    fn signed(&self, request: Request<'_>) -> reqwest::RequestBuilder {
        let address = self.address(request.path);
        let encoded = request.parameters.encoded();
        let (method, to_send) = match request.verb {
            Verb::Get if encoded.is_empty() => ("GET", self.asking.get(&address)),
            Verb::Get => ("GET", self.asking.get(format!("{address}?{encoded}"))),
            Verb::Post => (
                "POST",
                self.doing
                    .post(&address)
                    .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                    .body(encoded),
            ),
        };
        let authorization = oauth::authorization(
            &self.consumer,
            request.actor,
            method,
            &address,
            request.parameters,
        );
        let to_send = to_send.header(ACCEPT, "application/xml");
        match HeaderValue::try_from(authorization) {
            Ok(mut value) => {
                value.set_sensitive(true);
                to_send.header(AUTHORIZATION, value)
            }
            // Everything in it is percent-encoded, so it always is a header.
            Err(_) => to_send,
        }
    }
}

async fn whole(mut response: reqwest::Response, largest: usize) -> Result<Vec<u8>, Trouble> {
    let announced = response.content_length().unwrap_or(0);
    if usize::try_from(announced).map_or(true, |bytes| bytes > largest) {
        return Err(Trouble::TooLarge);
    }
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(trouble)? {
        if body.len() + chunk.len() > largest {
            return Err(Trouble::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// Why there can be no line to UiTPAS at all.
#[derive(Debug)]
pub struct NoClient(reqwest::Error);

impl fmt::Display for NoClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the client for UiTPAS cannot be made: {}", self.0)
    }
}

impl Error for NoClient {}

/// Of the error only its innermost cause is logged, such as a refused connection or a wrong certificate: the error
/// itself names the address, and an address may name a person.
fn trouble(error: reqwest::Error) -> Trouble {
    let mut cause: &dyn Error = &error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    if !cause.is::<reqwest::Error>() {
        tracing::warn!(%cause, "the line to UiTPAS failed");
    }
    if error.is_connect() {
        Trouble::NoConnection
    } else if error.is_timeout() {
        Trouble::TimeLimit
    } else {
        Trouble::Dropped
    }
}
