//! A client that signs, written for these tests from the RFC. What it is about to send can be changed
//! between signing and sending, as somebody on the way would.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request};
use base64::Engine as _;
use hmac::{Hmac, Mac};
use http_body_util::BodyExt;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use tower::ServiceExt;
use uitpas_sandbox::{Clock, Founding, Town, router};

use crate::desk::{Answer, NOW};

pub const DESK: (&str, &str) = ("uitpas-desk-demo", "desk-demo-secret-not-for-real-use");
pub const PROMOTIONS: (&str, &str) = (
    "uitpas-promotions-demo",
    "promotions-demo-secret-not-for-real-use",
);
pub const BARE: (&str, &str) = ("uitpas-bare-demo", "bare-demo-secret-not-for-real-use");

/// What the machine's clock shows in these tests, in Unix seconds. The town's shows something else.
pub const MACHINE_NOW: i64 = 1_800_000_000;

pub const HOST: &str = "uitpas.example:8788";
pub const FORM: &str = "application/x-www-form-urlencoded";

/// A consumer, and whoever signed in through it.
#[derive(Clone)]
pub struct Client {
    pub router: Router,
    /// The clock that timestamps are judged by.
    pub machine: Clock,
    pub consumer: (&'static str, &'static str),
    pub token: Option<(String, String)>,
    sent: Arc<AtomicU64>,
}

/// A signed request, not sent yet.
#[derive(Clone)]
pub struct Signed {
    pub method: &'static str,
    pub host: String,
    /// Path and query.
    pub target: String,
    pub content_type: &'static str,
    pub body: String,
    /// What goes into the header, in order.
    pub oauth: Vec<(&'static str, String)>,
    pub secrets: (String, String),
}

/// What came back, with its head.
pub struct Reply {
    pub answer: Answer,
    pub headers: HeaderMap,
}

/// A town that asks for signatures, and its first consumer.
pub fn town() -> Client {
    town_with(Founding::default())
}

pub fn town_with(founding: Founding) -> Client {
    let machine = Clock::new(Some(jiff::Timestamp::from_second(MACHINE_NOW).unwrap()));
    let founding = Founding {
        now: Some(NOW.parse().unwrap()),
        machine: machine.clone(),
        ..founding
    };
    Client {
        router: router(Town::found(&founding).unwrap()),
        machine,
        consumer: DESK,
        token: None,
        sent: Arc::default(),
    }
}

impl Client {
    /// Another consumer of the same town.
    pub fn of(&self, consumer: (&'static str, &'static str)) -> Self {
        Self {
            consumer,
            token: None,
            ..self.clone()
        }
    }

    /// The same consumer with this token.
    pub fn with(&self, (token, secret): (&str, &str)) -> Self {
        Self {
            token: Some((token.to_owned(), secret.to_owned())),
            ..self.clone()
        }
    }

    pub fn set_machine(&self, seconds: i64) {
        self.machine
            .set(jiff::Timestamp::from_second(seconds).unwrap());
    }

    /// A signed GET of a path under the API's prefix.
    pub fn get(&self, path: &str) -> Signed {
        self.signed("GET", path, "", &[])
    }

    /// A signed POST of a form.
    pub fn post(&self, path: &str, form: &str) -> Signed {
        self.signed("POST", path, form, &[])
    }

    /// A signed request, with these protocol parameters on top of those that every request has.
    pub fn signed(
        &self,
        method: &'static str,
        path: &str,
        form: &str,
        more: &[(&'static str, &str)],
    ) -> Signed {
        let nonce = self.sent.fetch_add(1, Ordering::Relaxed);
        let mut oauth = vec![
            ("oauth_consumer_key", self.consumer.0.to_owned()),
            ("oauth_nonce", format!("nonce-{nonce}")),
            ("oauth_signature_method", "HMAC-SHA1".to_owned()),
            ("oauth_timestamp", MACHINE_NOW.to_string()),
            ("oauth_version", "1.0".to_owned()),
        ];
        let (token, secret) = self.token.clone().unwrap_or_default();
        if !token.is_empty() {
            oauth.push(("oauth_token", token));
        }
        oauth.extend(
            more.iter()
                .map(|(name, value)| (*name, (*value).to_owned())),
        );
        let mut signed = Signed {
            method,
            host: HOST.to_owned(),
            target: format!("/uitid/rest/{path}"),
            content_type: if method == "POST" { FORM } else { "" },
            body: form.to_owned(),
            oauth,
            secrets: (self.consumer.1.to_owned(), secret),
        };
        signed.sign();
        signed
    }

    pub async fn send(&self, signed: &Signed) -> Reply {
        let mut header = String::from(r#"OAuth realm="the town, all of it""#);
        for (name, value) in &signed.oauth {
            header.push_str(&format!(r#", {name}="{}""#, encoded(value)));
        }
        let mut request = Request::builder()
            .method(signed.method)
            .uri(&signed.target)
            .header("host", &signed.host);
        if !signed.oauth.is_empty() {
            request = request.header("authorization", header);
        }
        if !signed.content_type.is_empty() {
            request = request.header("content-type", signed.content_type);
        }
        self.send_as_it_is(request.body(Body::from(signed.body.clone())).unwrap())
            .await
    }

    /// Sends what is not signed.
    pub async fn send_as_it_is(&self, request: Request<Body>) -> Reply {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Reply {
            answer: Answer {
                status: head.status,
                body: String::from_utf8(bytes.to_vec()).unwrap(),
            },
            headers: head.headers,
        }
    }

    /// Takes a request token.
    pub async fn request_token(&self, callback: &str) -> Client {
        let asked = self.signed("POST", "requestToken", "", &[("oauth_callback", callback)]);
        let reply = self.send(&asked).await;
        let words = words(&reply.answer.assert_ok().body);
        assert_eq!(words["oauth_callback_confirmed"], "true");
        self.with((&words["oauth_token"], &words["oauth_token_secret"]))
    }

    /// The request for the authorise page of the request token that this client holds.
    pub fn page(&self) -> Request<Body> {
        let token = self.token.clone().unwrap_or_default().0;
        let path = format!("/uitid/rest/auth/authorize?oauth_token={token}&type=regular&lang=nl");
        Request::get(path).body(Body::empty()).unwrap()
    }

    /// Chooses somebody on the authorise page.
    pub async fn choose(&self, uid: &str) -> Reply {
        let token = self.token.clone().unwrap_or_default().0;
        let request = Request::post("/uitid/rest/auth/authorize")
            .header("content-type", FORM)
            .body(Body::from(format!("oauth_token={token}&uid={uid}")));
        self.send_as_it_is(request.unwrap()).await
    }

    /// Exchanges the request token that this client holds.
    pub async fn exchange(&self, verifier: &str) -> Reply {
        let more = [("oauth_verifier", verifier)];
        self.send(&self.signed("POST", "accessToken", "", &more))
            .await
    }

    /// The whole round trip.
    pub async fn sign_in(&self, uid: &str) -> Client {
        let pending = self.request_token("http://desk.example/back").await;
        let verifier = pending.choose(uid).await.verifier();
        let reply = pending.exchange(&verifier).await;
        let words = words(&reply.answer.assert_ok().body);
        assert_eq!(words["userId"], uid);
        self.with((&words["oauth_token"], &words["oauth_token_secret"]))
    }
}

impl Signed {
    /// Signs it as it stands.
    pub fn sign(&mut self) {
        self.drop("oauth_signature");
        let (path, query) = self.target.split_once('?').unwrap_or((&self.target, ""));
        let mut pairs: Vec<(String, String)> = self
            .oauth
            .iter()
            .map(|(name, value)| (encoded(name), encoded(value)))
            .collect();
        for text in [query, self.body.as_str()] {
            let read = form_urlencoded::parse(text.as_bytes());
            pairs.extend(
                read.filter(|(name, _)| name != "oauth_signature")
                    .map(|(name, value)| (encoded(&name), encoded(&value))),
            );
        }
        pairs.sort();
        pairs.dedup_by(|a, b| a == b && a.0.starts_with("oauth_"));
        let pairs: Vec<String> = pairs
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let base = format!(
            "{}&{}&{}",
            self.method,
            encoded(&format!("http://{}{path}", self.host)),
            encoded(&pairs.join("&"))
        );
        let key = format!("{}&{}", encoded(&self.secrets.0), encoded(&self.secrets.1));
        let mut hmac = Hmac::<sha1::Sha1>::new_from_slice(key.as_bytes()).unwrap();
        hmac.update(base.as_bytes());
        let bytes = hmac.finalize().into_bytes();
        let signature = base64::engine::general_purpose::STANDARD.encode(bytes);
        self.oauth.push(("oauth_signature", signature));
    }

    pub fn set(&mut self, name: &'static str, value: &str) {
        self.drop(name);
        self.oauth.push((name, value.to_owned()));
    }

    pub fn drop(&mut self, name: &str) {
        self.oauth.retain(|(known, _)| *known != name);
    }
}

impl Reply {
    /// What the header says of the signature.
    pub fn problem(&self) -> &str {
        let challenge = self
            .headers
            .get("www-authenticate")
            .map_or("", |value| value.to_str().unwrap());
        challenge
            .split_once(r#"oauth_problem=""#)
            .and_then(|(_, rest)| rest.split('"').next())
            .unwrap_or_default()
    }

    /// Where it leads.
    pub fn location(&self) -> &str {
        self.headers
            .get("location")
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The verifier that the browser carries back.
    pub fn verifier(&self) -> String {
        let (_, verifier) = self.location().split_once("oauth_verifier=").unwrap();
        verifier.to_owned()
    }
}

/// Form-encoded words by their names.
pub fn words(text: &str) -> std::collections::HashMap<String, String> {
    form_urlencoded::parse(text.as_bytes())
        .into_owned()
        .collect()
}

pub fn encoded(text: &str) -> String {
    const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'.')
        .remove(b'_')
        .remove(b'~');
    utf8_percent_encode(text, RESERVED).to_string()
}
