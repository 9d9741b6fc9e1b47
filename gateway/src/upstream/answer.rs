//! What UiTPAS answered, read whole and within bounds.

use axum::http::{HeaderMap, StatusCode, header};

use super::document::Document;
use super::trouble::Trouble;

/// A whole answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its status.
    pub status: StatusCode,
    /// Its body.
    pub body: String,
    is_html: bool,
}

impl Answer {
    /// An answer with this body.
    ///
    /// # Errors
    /// When it is no text.
    pub fn new(status: StatusCode, headers: &HeaderMap, body: Vec<u8>) -> Result<Self, Trouble> {
        let is_html = headers
            .get(header::CONTENT_TYPE)
            .and_then(|kind| kind.to_str().ok())
            .is_some_and(|kind| kind.to_ascii_lowercase().contains("html"));
        let body = String::from_utf8(body).map_err(|_| Trouble::Unreadable)?;
        Ok(Answer {
            status,
            body,
            is_html,
        })
    }

    /// The answer as XML, which is what every call but those of a sign-in gives.
    ///
    /// # Errors
    /// When it is HTML, cut, or something else; or has a status that the API does not use.
    pub fn document(&self) -> Result<Document, Trouble> {
        match self.status {
            StatusCode::OK | StatusCode::BAD_REQUEST | StatusCode::NOT_FOUND => {}
            other => return Err(Trouble::Status(other)),
        }
        if self.is_html {
            return Err(Trouble::Unreadable);
        }
        Document::read(&self.body)
            .filter(|document| !document.root().eq_ignore_ascii_case("html"))
            .ok_or(Trouble::Unreadable)
    }

    /// The value of a name in an answer of the form `a=1&b=2`, as the steps of a sign-in give; `None` when
    /// missing or empty.
    pub fn field(&self, name: &str) -> Option<String> {
        form_urlencoded::parse(self.body.trim().as_bytes())
            .find(|(other, value)| other == name && !value.is_empty())
            .map(|(_, value)| value.into_owned())
    }
}

/// The `oauth_problem` of a refused request: in `WWW-Authenticate`, or in a body like a form.
pub fn oauth_problem(headers: &HeaderMap, body: &[u8]) -> Option<String> {
    let in_header = headers
        .get_all(header::WWW_AUTHENTICATE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .find_map(problem_in);
    in_header.or_else(|| problem_in(&String::from_utf8_lossy(body)))
}

/// The word after `oauth_problem=`, quoted or not. Only letters, digits and `_`: it is going to be logged.
fn problem_in(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("oauth_problem=")?;
    let word: String = rest
        .trim_start_matches('"')
        .chars()
        .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_')
        .take(64)
        .collect();
    (!word.is_empty()).then_some(word)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn the_problem_is_found_in_header_and_body() {
        for (header, body, problem) in [
            (
                "OAuth realm=\"x\", oauth_problem=\"nonce_used\"",
                "",
                Some("nonce_used"),
            ),
            (
                "OAuth oauth_problem=token_expired",
                "",
                Some("token_expired"),
            ),
            (
                "OAuth realm=\"x\"",
                "oauth_problem=signature_invalid&x=1",
                Some("signature_invalid"),
            ),
            ("OAuth realm=\"x\"", "<response/>", None),
            ("OAuth oauth_problem=\"\"", "", None),
            ("OAuth oauth_problem=\"a\u{20}b\"", "", Some("a")),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(
                header::WWW_AUTHENTICATE,
                HeaderValue::from_str(header).unwrap(),
            );
            assert_eq!(
                oauth_problem(&headers, body.as_bytes()).as_deref(),
                problem,
                "{header} {body}"
            );
        }
    }
}
