//! The gateway's cookies: as anybody may send them, and as they would be if somebody had the key that seals them.

use axum::http::{HeaderMap, HeaderValue, header};
use uitpas_gateway::clock::Clock;
use uitpas_gateway::session::{Keys, Lasting, MOST_BYTES, Sessions};
use uitpas_gateway::sign_in::{NotOurs, RoundTrips};
use uitpas_gateway::site::Site;

use std::sync::OnceLock;
use std::time::Duration;

/// An invented key: 64 hexadecimal digits.
const KEY: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const NOW: u64 = 1_800_000_000;

/// The first byte says what the others are: `h` a header `Cookie`, `s` the text that is sealed for a session, anything
/// else that of a sign-in under way, whose token is `t`.
pub fn cookies(data: &[u8]) {
    let (Some((kind, rest)), Some(keys), Ok(site)) =
        (data.split_first(), keys(), Site::parse("https://a.example"))
    else {
        return;
    };
    let clock = Clock::held_at(NOW);
    let lasting = Lasting {
        idle: Duration::from_secs(1800),
        longest: Duration::from_secs(12 * 3600),
    };
    let sessions = Sessions::new(keys.clone(), lasting, &site, clock.clone());
    let trips = RoundTrips::new(keys.clone(), &site, clock);
    match kind {
        b'h' => forged(rest, &sessions, &trips),
        b's' => session(&sealed(keys, "__Host-desk", rest), &sessions),
        _ => trip(&sealed(keys, "__Host-desk-sign-in", rest), &trips),
    }
}

/// Deriving a key is slow by design, and nothing is kept with it.
fn keys() -> Option<&'static Keys> {
    static KEYS: OnceLock<Option<Keys>> = OnceLock::new();
    KEYS.get_or_init(|| Keys::parse(KEY).ok()).as_ref()
}

fn sealed(keys: &Keys, name: &str, text: &[u8]) -> HeaderMap {
    let sealed = keys.seal(name, &String::from_utf8_lossy(text));
    headers(format!("{name}={sealed}").as_bytes())
}

fn headers(cookie: &[u8]) -> HeaderMap {
    let value = HeaderValue::from_bytes(cookie).ok();
    value
        .map(|value| (header::COOKIE, value))
        .into_iter()
        .collect()
}

/// Nobody without the key is somebody.
fn forged(cookie: &[u8], sessions: &Sessions, trips: &RoundTrips) {
    let headers = headers(cookie);
    assert_eq!(sessions.of(&headers), None);
    let _ = sessions.is_claimed(&headers);
    assert_eq!(trips.end(&headers, "t", "v"), Err(NotOurs::NotAsked));
}

/// A session that is taken is still good, and its own cookie says the same.
fn session(headers: &HeaderMap, sessions: &Sessions) {
    assert!(sessions.is_claimed(headers));
    let Some(session) = sessions.of(headers) else {
        return;
    };
    assert!(!session.is_over(NOW, sessions.lasting()));
    assert_eq!(session.handle().len(), 16);
    if let Some(cookie) = sessions.cookie(&session) {
        assert!(cookie.len() <= MOST_BYTES);
        let pair = cookie.to_str().unwrap_or_default().split(';').next();
        let again = self::headers(pair.unwrap_or_default().as_bytes());
        assert_eq!(sessions.of(&again), Some(session.clone()));
    }
    let _ = sessions.renewal(&session);
    sessions.end(&session);
    assert_eq!(sessions.of(headers), None, "it was ended");
}

/// A sign-in ends once.
fn trip(headers: &HeaderMap, trips: &RoundTrips) {
    if let Ok(trip) = trips.end(headers, "t", "v") {
        assert_eq!(trip.token.token, "t");
        assert_eq!(trips.end(headers, "t", "v"), Err(NotOurs::Used));
        let cookie = trips.begin(trip.token, trip.role, trip.to);
        assert!(cookie.is_none_or(|cookie| cookie.len() <= MOST_BYTES));
    }
}
