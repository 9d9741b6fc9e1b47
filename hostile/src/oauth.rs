//! OAuth on both sides: what the sandbox reads of a request that claims to be signed, and what the gateway reads of the
//! answers of UiTPAS.

use axum::http::{HeaderMap, HeaderValue, Request, StatusCode, header};
use uitpas_gateway::oauth::{Actor, Consumer, Token, authorization};
use uitpas_gateway::parameters::Parameters;
use uitpas_gateway::upstream::{Answer, oauth_problem};
use uitpas_sandbox::oauth::SignedRequest;

const FORM: &str = "application/x-www-form-urlencoded";
/// The names that every signed request has.
const NAMES: [&str; 5] = [
    "oauth_consumer_key",
    "oauth_signature_method",
    "oauth_signature",
    "oauth_timestamp",
    "oauth_nonce",
];

/// The first byte says what the others are: `r` a request by its header `Authorization`, its query and its form, each
/// on a line; `s` a form that is signed here and verified there; `a` an answer to a step of a sign-in; `p` a refusal by
/// its header and its body; anything else an answer in XML.
pub fn oauth(data: &[u8]) {
    let Some((kind, rest)) = data.split_first() else {
        return;
    };
    match kind {
        b'r' => {
            let mut lines = rest.splitn(3, |byte| *byte == b'\n');
            let mut line = || lines.next().unwrap_or_default();
            request(line(), line(), line());
        }
        b's' => signed_here_is_signed_there(rest),
        b'a' => token(rest),
        b'p' => problem(rest),
        _ => document(rest),
    }
}

/// Who has no secret has no signature.
fn request(authorization: &[u8], query: &[u8], form: &[u8]) {
    let Some(read) = read(authorization, &String::from_utf8_lossy(query), form) else {
        return;
    };
    for name in NAMES {
        assert!(read.value(name).is_none_or(|value| !value.is_empty()));
    }
    assert_eq!(
        read.values(NAMES).is_ok(),
        NAMES.iter().all(|name| read.value(name).is_some())
    );
    assert!(!read.is_signed_with("secret", "token-secret"));
}

fn read(authorization: &[u8], query: &str, form: &[u8]) -> Option<SignedRequest> {
    let request = Request::post(format!("/uitid/rest/uitpas/call?{query}"))
        .header(header::HOST, "uitpas.example")
        .header(header::AUTHORIZATION, authorization)
        .header(header::CONTENT_TYPE, FORM)
        .body(());
    SignedRequest::read(&request.ok()?.into_parts().0, form).ok()
}

/// The gateway and the sandbox were written apart, and agree about every form.
fn signed_here_is_signed_there(form: &[u8]) {
    let parameters = Parameters::read(form);
    let consumer = Consumer::new("key", "secret");
    let token = Token {
        token: "t".to_owned(),
        secret: "token-secret".to_owned(),
    };
    let address = "http://uitpas.example/uitid/rest/uitpas/call";
    let header = authorization(&consumer, Actor::User(&token), "POST", address, &parameters);
    let read = read(header.as_bytes(), "", parameters.encoded().as_bytes());
    let is_verified = read.is_some_and(|read| read.is_signed_with("secret", "token-secret"));
    assert!(is_verified, "{}", parameters.encoded());
}

/// A field of a step is there or not, and never empty.
fn token(body: &[u8]) {
    let Ok(answer) = Answer::new(StatusCode::OK, &HeaderMap::new(), body.to_vec()) else {
        assert!(std::str::from_utf8(body).is_err());
        return;
    };
    for name in ["oauth_token", "oauth_token_secret", "userId"] {
        // A broken letter becomes another that takes three bytes.
        let fits = |value: String| !value.is_empty() && value.len() <= 3 * body.len();
        assert!(answer.field(name).is_none_or(fits));
    }
}

/// What goes into the log is one short word.
fn problem(data: &[u8]) {
    let mut parts = data.splitn(2, |byte| *byte == b'\n');
    let value = HeaderValue::from_bytes(parts.next().unwrap_or_default());
    let headers: HeaderMap = value
        .map(|value| (header::WWW_AUTHENTICATE, value))
        .into_iter()
        .collect();
    let is_word = |word: String| {
        let is_letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        (1..=64).contains(&word.len()) && word.chars().all(is_letter)
    };
    assert!(oauth_problem(&headers, parts.next().unwrap_or_default()).is_none_or(is_word));
}

/// The texts of a document are trimmed, there, and not longer than it.
fn document(body: &[u8]) {
    let Ok(answer) = Answer::new(StatusCode::OK, &HeaderMap::new(), body.to_vec()) else {
        return;
    };
    let Ok(document) = answer.document() else {
        return;
    };
    assert!(!document.root().is_empty());
    for name in [
        "code",
        "givenName",
        "familyName",
        "nick",
        "name",
        "firstName",
    ] {
        let fits =
            |text: &str| !text.is_empty() && text.trim() == text && text.len() <= 3 * body.len();
        assert!(document.text(name).is_none_or(fits));
    }
}
