//! A sign-in between its two halves: what this browser asked for, sealed in a cookie of its own until it comes back.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue, header};
use cookie::{Cookie, SameSite};
use serde::{Deserialize, Serialize};

use crate::clock::{Clock, Second};
use crate::oauth::Token;
use crate::session::{Keys, MOST_BYTES, Role};
use crate::site::Site;
use crate::spent::Spent;

/// The longest that somebody may be away to sign in.
const LONGEST: Duration = Duration::from_secs(10 * 60);

/// A sign-in that was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundTrip {
    /// The request token.
    pub token: Token,
    /// As what they want to sign in.
    pub role: Role,
    /// The path to go to at the end.
    pub to: String,
    /// When it was begun.
    pub started: Second,
}

/// Why somebody who comes back is not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotOurs {
    /// This browser did not ask for it.
    NotAsked,
    /// They were away too long.
    Late,
    /// UiTPAS sent no verifier along: they said no there.
    NotAllowed,
    /// It was used before.
    Used,
}

/// Begins and ends round trips.
#[derive(Debug)]
pub struct RoundTrips {
    keys: Keys,
    is_tls: bool,
    clock: Clock,
    used: Spent,
}

impl RoundTrips {
    /// The round trips of a site.
    pub fn new(keys: Keys, site: &Site, clock: Clock) -> RoundTrips {
        RoundTrips {
            keys,
            is_tls: site.is_tls(),
            clock,
            used: Spent::default(),
        }
    }

    /// The cookie of a sign-in that begins now; `None` when it would be larger than browsers keep.
    pub fn begin(&self, token: Token, role: Role, to: String) -> Option<HeaderValue> {
        let trip = RoundTrip {
            token,
            role,
            to,
            started: self.clock.now(),
        };
        let text = serde_json::to_string(&trip).ok()?;
        let cookie = self.cookie(self.keys.seal(self.name(), &text), LONGEST);
        let cookie = cookie.to_string();
        (cookie.len() <= MOST_BYTES).then(|| HeaderValue::try_from(cookie).ok())?
    }

    /// The round trip that this browser comes back from. It can be had once.
    ///
    /// # Errors
    /// When it is not one of this browser, or not in time.
    pub fn end(
        &self,
        headers: &HeaderMap,
        token: &str,
        verifier: &str,
    ) -> Result<RoundTrip, NotOurs> {
        let now = self.clock.now();
        let trip = self
            .keys
            .open_all(self.name(), headers)
            .filter_map(|text| serde_json::from_str::<RoundTrip>(&text).ok())
            .find(|trip| trip.token.token == token)
            .ok_or(NotOurs::NotAsked)?;
        let until = trip.started.saturating_add(LONGEST.as_secs());
        if now > until {
            return Err(NotOurs::Late);
        }
        if verifier.is_empty() {
            return Err(NotOurs::NotAllowed);
        }
        if !self.used.spend(token, until, now) {
            return Err(NotOurs::Used);
        }
        Ok(trip)
    }

    /// The `Set-Cookie` that takes the cookie back.
    pub fn taken_back(&self) -> (header::HeaderName, HeaderValue) {
        let cookie = self.cookie(String::new(), Duration::ZERO).to_string();
        // A name and attributes of our own are always a header.
        let value = HeaderValue::try_from(cookie);
        let value = value.unwrap_or(HeaderValue::from_static(
            "desk-sign-in=; Max-Age=0; Path=/session",
        ));
        (header::SET_COOKIE, value)
    }

    /// Under TLS the prefix makes browsers refuse a cookie that another host of the domain set: somebody could put
    /// the sign-in of their own account there.
    fn name(&self) -> &'static str {
        if self.is_tls {
            "__Host-desk-sign-in"
        } else {
            "desk-sign-in"
        }
    }

    /// That prefix wants the whole site.
    fn path(&self) -> &'static str {
        if self.is_tls { "/" } else { "/session" }
    }

    /// `Lax`, for UiTPAS sends the browser back here from another site.
    fn cookie(&self, value: String, lasting: Duration) -> Cookie<'static> {
        let seconds = i64::try_from(lasting.as_secs()).unwrap_or(0);
        Cookie::build((self.name(), value))
            .http_only(true)
            .secure(self.is_tls)
            .same_site(SameSite::Lax)
            .path(self.path())
            .max_age(cookie::time::Duration::seconds(seconds))
            .build()
    }
}
