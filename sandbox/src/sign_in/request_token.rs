//! `POST requestToken`: a consumer starts a sign-in, and says where the person comes back to.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::request::Parts;
use axum::http::{HeaderName, Uri, header};

use crate::oauth::{Callback, Problem, SignedRequest, random_text};
use crate::refusal::Refusal;
use crate::town::Town;

/// An answer of form-encoded words.
pub type Words = ([(HeaderName, &'static str); 2], String);

pub async fn request_token(
    State(town): State<Town>,
    parts: Parts,
    body: Bytes,
) -> Result<Words, Refusal> {
    let (books, provider) = (town.books(), town.provider());
    let request = SignedRequest::read(&parts, &body)?;
    let consumer = provider.consumer(&books, &request)?;
    let [callback] = request.values(["oauth_callback"])?;
    if request.value("oauth_token").is_some() {
        return Err(Problem::TokenRejected.into());
    }
    provider.check_signature(&request, &consumer, "")?;
    let callback = read_callback(callback)?;
    let (token, secret) = (random_text()?, random_text()?);
    let answer =
        format!("oauth_token={token}&oauth_token_secret={secret}&oauth_callback_confirmed=true");
    provider
        .request_tokens
        .issue(token, secret, &consumer.key, callback, provider.now());
    Ok(words(answer))
}

/// Form-encoded words that no cache may keep.
pub fn words(text: String) -> Words {
    let headers = [
        (header::CONTENT_TYPE, "application/x-www-form-urlencoded"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, text)
}

/// No address of a desk is longer, in bytes; it is kept for as long as the sign-in takes.
const LONGEST_CALLBACK: usize = 2 << 10;

fn read_callback(text: &str) -> Result<Callback, Problem> {
    if text == "oob" {
        return Ok(Callback::OutOfBand);
    }
    let fits = text.len() <= LONGEST_CALLBACK;
    let address: Option<Uri> = fits.then(|| text.parse().ok()).flatten();
    address
        .filter(|address| {
            matches!(address.scheme_str(), Some("http" | "https")) && address.host().is_some()
        })
        .map(|address| Callback::Address(address.to_string()))
        .ok_or_else(|| Problem::ParameterRejected("oauth_callback".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_callback_is_an_absolute_web_address_or_none_at_all() {
        let address = |text: &str| Ok(Callback::Address(text.to_owned()));
        let refused = || Err(Problem::ParameterRejected("oauth_callback".to_owned()));
        let start = "https://desk.example/";
        let longest = format!("{start}{}", "a".repeat(LONGEST_CALLBACK - start.len()));
        let too_long = format!("{longest}a");
        let rows = [
            (longest.as_str(), address(&longest)),
            (too_long.as_str(), refused()),
            ("oob", Ok(Callback::OutOfBand)),
            (
                "http://127.0.0.1:8787/session/callback",
                address("http://127.0.0.1:8787/session/callback"),
            ),
            (
                "https://desk.example/back?a=1#there",
                address("https://desk.example/back?a=1"),
            ),
            ("/session/callback", refused()),
            ("desk.example/back", refused()),
            ("javascript:alert(1)", refused()),
            ("http://desk.example/\r\nset-cookie: a=b", refused()),
        ];
        for (text, expected) in rows {
            assert_eq!(read_callback(text), expected, "{text}");
        }
    }
}
