//! A browser in front of a gateway: keeps cookies as browsers do, follows nothing by itself, and sends what a page of
//! the desk sends.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use cookie::Cookie;
use tower::ServiceExt;
use uitpas_gateway::clock::Clock;
use uitpas_gateway::gateway::{Gateway, GatewaySettings, routes};
use uitpas_gateway::oauth::Consumer;
use uitpas_gateway::session::Keys;
use uitpas_gateway::site::Site;
use uitpas_gateway::upstream::Limits;

pub const SITE: &str = "http://127.0.0.1:8787";
pub const TLS_SITE: &str = "https://balie.example";
pub const KEY: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
pub const OTHER_KEY: &str = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";
/// Where the held clock begins.
pub const BEGIN: u64 = 1_700_000_000;

/// What a gateway of the tests is set to. Limits are short only where a test waits for one.
pub fn settings(api: &str, site: &str, keys: &str) -> GatewaySettings {
    GatewaySettings {
        api: api.parse().unwrap(),
        consumer: Consumer::new("our-key", "our-secret"),
        keys: Keys::parse(keys).unwrap(),
        site: Site::parse(site).unwrap(),
        idle: Duration::from_secs(30 * 60),
        longest: Duration::from_secs(12 * 3600),
        limits: Limits::default(),
    }
}

/// A gateway, and the clock it lives by.
pub fn gateway(settings: GatewaySettings) -> (Gateway, Clock) {
    let clock = Clock::held_at(BEGIN);
    let gateway = Gateway::with_clock(settings, clock.clone()).unwrap();
    (gateway, clock)
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    /// Where it leads.
    pub fn location(&self) -> &str {
        self.headers[header::LOCATION].to_str().unwrap()
    }

    /// The code of the gateway's own XML answers.
    pub fn code(&self) -> &str {
        let (_, rest) = self.body.split_once("<code>").unwrap_or(("", &self.body));
        rest.split('<').next().unwrap()
    }

    /// The `Set-Cookie` of a name.
    pub fn cookie(&self, name: &str) -> Option<Cookie<'static>> {
        let lines = self.headers.get_all(header::SET_COOKIE).iter();
        lines
            .map(|line| Cookie::parse(line.to_str().unwrap().to_owned()).unwrap())
            .find(|cookie| cookie.name() == name)
    }
}

#[derive(Clone)]
pub struct Browser {
    router: Router,
    host: String,
    /// By name: value and path.
    pub cookies: BTreeMap<String, (String, String)>,
}

impl Browser {
    /// A browser that has never been here.
    pub fn before(gateway: &Gateway) -> Browser {
        Browser::at(gateway, SITE)
    }

    pub fn at(gateway: &Gateway, site: &str) -> Browser {
        Browser::through(routes(gateway.clone()), site)
    }

    /// A browser before all that stands at `site`.
    pub fn through(router: Router, site: &str) -> Browser {
        let (_, host) = site.split_once("://").unwrap();
        Browser {
            router,
            host: host.to_owned(),
            cookies: BTreeMap::new(),
        }
    }

    /// The same browser, with the same cookies, served by another gateway.
    pub fn moves_to(&mut self, gateway: &Gateway) {
        self.router = routes(gateway.clone());
    }

    pub async fn get(&mut self, target: &str) -> Answer {
        self.get_with(target, &[]).await
    }

    pub async fn get_with(&mut self, target: &str, headers: &[(&str, &str)]) -> Answer {
        self.send("GET", target, headers, "").await
    }

    /// A booking as the desk sends it.
    pub async fn book(&mut self, target: &str, key: &str, form: &str) -> Answer {
        let headers = [
            ("sec-fetch-site", "same-origin"),
            ("x-desk", "1"),
            ("x-booking-key", key),
            (
                "content-type",
                "application/x-www-form-urlencoded;charset=UTF-8",
            ),
        ];
        self.send("POST", target, &headers, form).await
    }

    pub async fn send(
        &mut self,
        method: &str,
        target: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Answer {
        let (status, headers, body) = self.exchange(method, target, headers, body).await;
        Answer {
            status,
            headers,
            body: String::from_utf8(body.to_vec()).unwrap(),
        }
    }

    /// What comes back, byte for byte.
    pub async fn exchange(
        &mut self,
        method: &str,
        target: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> (StatusCode, HeaderMap, Bytes) {
        let mut request = Request::builder().method(method).uri(target);
        if !headers.iter().any(|(name, _)| *name == "host") {
            request = request.header(header::HOST, &self.host);
        }
        let cookies = self.cookies_for(target);
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body.to_owned())).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        self.keep(&parts.headers);
        assert_eq!(parts.headers[header::CACHE_CONTROL], "no-store", "{target}");
        (parts.status, parts.headers, body)
    }

    /// Begins to sign in; gives the request token that UiTPAS is shown.
    pub async fn begins(&mut self, role: &str, to: &str) -> String {
        let to: String = form_urlencoded::byte_serialize(to.as_bytes()).collect();
        let away = self
            .get(&format!("/session/sign-in?role={role}&to={to}"))
            .await;
        assert_eq!(away.status, StatusCode::SEE_OTHER, "{}", away.body);
        let (_, rest) = away.location().split_once("oauth_token=").unwrap();
        rest.split('&').next().unwrap().to_owned()
    }

    /// Comes back from UiTPAS.
    pub async fn comes_back(&mut self, token: &str, verifier: &str) -> Answer {
        self.get(&format!(
            "/session/callback?oauth_token={token}&oauth_verifier={verifier}"
        ))
        .await
    }

    /// Signs in, through a server that lets everybody in.
    pub async fn signs_in(&mut self, role: &str) -> Answer {
        let token = self.begins(role, "/").await;
        self.comes_back(&token, "v").await
    }

    /// What `/session` says: the role, or nothing.
    pub async fn role(&mut self) -> Option<String> {
        let answer = self.get("/session").await;
        match answer.status {
            StatusCode::OK => {
                let session: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
                Some(session["role"].as_str().unwrap().to_owned())
            }
            StatusCode::UNAUTHORIZED => None,
            other => panic!("{other}"),
        }
    }

    /// What `/session` calls the session that this browser has.
    pub async fn handle(&mut self) -> String {
        let answer = self.get("/session").await;
        let session: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        session["session"].as_str().unwrap().to_owned()
    }

    fn cookies_for(&self, target: &str) -> String {
        let pairs = self.cookies.iter();
        let pairs = pairs.filter(|(_, (_, path))| target.starts_with(path.as_str()));
        let pairs: Vec<String> = pairs
            .map(|(name, (value, _))| format!("{name}={value}"))
            .collect();
        pairs.join("; ")
    }

    fn keep(&mut self, headers: &HeaderMap) {
        for line in headers.get_all(header::SET_COOKIE) {
            let cookie = Cookie::parse(line.to_str().unwrap().to_owned()).unwrap();
            if cookie.max_age().is_some_and(|age| age.is_zero()) {
                self.cookies.remove(cookie.name());
            } else {
                let path = cookie.path().unwrap().to_owned();
                let value = cookie.value().to_owned();
                self.cookies.insert(cookie.name().to_owned(), (value, path));
            }
        }
    }
}
