//! The session cookie on its way in and out: read from a request, written on an answer, taken back.

use axum::http::{HeaderMap, HeaderValue, header};
use cookie::{Cookie, SameSite};

use super::{Keys, Lasting, Session};
use crate::clock::Clock;
use crate::site::Site;
use crate::spent::Spent;

/// The largest cookie that every browser keeps, by RFC 6265, attributes and all.
pub const MOST_BYTES: usize = 4096;

/// Reads and writes session cookies.
#[derive(Debug)]
pub struct Sessions {
    keys: Keys,
    lasting: Lasting,
    is_tls: bool,
    clock: Clock,
    ended: Spent,
}

impl Sessions {
    /// Sessions of a site.
    pub fn new(keys: Keys, lasting: Lasting, site: &Site, clock: Clock) -> Sessions {
        Sessions {
            keys,
            lasting,
            is_tls: site.is_tls(),
            clock,
            ended: Spent::default(),
        }
    }

    /// How long they last.
    pub fn lasting(&self) -> Lasting {
        self.lasting
    }

    /// Who sent a request, if they are signed in: their cookie opens, is not over, and was not ended here.
    pub fn of(&self, headers: &HeaderMap) -> Option<Session> {
        let now = self.clock.now();
        self.keys
            .open_all(self.name(), headers)
            .filter_map(|text| serde_json::from_str::<Session>(&text).ok())
            .find(|session| !session.is_over(now, self.lasting) && !self.is_ended(session))
    }

    /// Whether the request carries a session cookie, good or bad.
    pub fn is_claimed(&self, headers: &HeaderMap) -> bool {
        super::keys::values(self.name(), headers).next().is_some()
    }

    /// The cookie of a session; `None` when it would be larger than browsers keep.
    pub fn cookie(&self, session: &Session) -> Option<HeaderValue> {
        let text = serde_json::to_string(session).ok()?;
        let cookie = self
            .with_value(self.keys.seal(self.name(), &text))
            .to_string();
        (cookie.len() <= MOST_BYTES).then(|| HeaderValue::try_from(cookie).ok())?
    }

    /// The cookie that a used session needs: none when the one it has is good enough, or when it was ended while
    /// the answer was on its way.
    pub fn renewal(&self, session: &Session) -> Option<HeaderValue> {
        let seen = session.seen_at(self.clock.now())?;
        (!self.is_ended(session)).then(|| self.cookie(&seen))?
    }

    /// Ends a session before its time.
    pub fn end(&self, session: &Session) {
        let until = session.ends_by(self.lasting);
        self.ended.spend(&session.id, until, self.clock.now());
    }

    /// Whether it was ended here.
    pub fn is_ended(&self, session: &Session) -> bool {
        self.ended.holds(&session.id)
    }

    /// The `Set-Cookie` that takes the cookie back.
    pub fn taken_back(&self) -> (header::HeaderName, HeaderValue) {
        let mut cookie = self.with_value(String::new());
        cookie.set_max_age(cookie::time::Duration::ZERO);
        let value = HeaderValue::try_from(cookie.to_string());
        // A name and attributes of our own are always a header.
        let value = value.unwrap_or(HeaderValue::from_static("desk=; Max-Age=0; Path=/"));
        (header::SET_COOKIE, value)
    }

    /// Under TLS the prefix makes browsers refuse a cookie that another host or plain HTTP set.
    fn name(&self) -> &'static str {
        if self.is_tls { "__Host-desk" } else { "desk" }
    }

    fn with_value(&self, value: String) -> Cookie<'static> {
        Cookie::build((self.name(), value))
            .http_only(true)
            .secure(self.is_tls)
            .same_site(SameSite::Strict)
            .path("/")
            .build()
    }
}
