//! The parameters of a request: the query string and the urlencoded body, in one list, as keys may repeat.
//! Each reader says what a malformed value is refused with; an empty value counts as absent.

use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, Method};
use axum::response::{IntoResponse, Response};

use crate::moment::Span;
use crate::refusal::{Code, Refusal};

/// Whether a body with these headers is urlencoded. No other is read, as no other is signed.
pub fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default();
    let essence = kind.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

/// What came with the request.
#[derive(Debug, Default)]
pub struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// Reads `a=1&a=2&b=3`, percent-encoded.
    pub fn read(&mut self, encoded: &[u8]) {
        self.0.extend(
            form_urlencoded::parse(encoded)
                .map(|(key, value)| (key.into_owned(), value.trim().to_owned())),
        );
    }

    /// Every value of a repeatable parameter, in order.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(key, value)| key == name && !value.is_empty())
            .map(|(_, value)| value.as_str())
    }

    /// The value of a parameter; the first one when it is repeated.
    pub fn one<'a>(&'a self, name: &'a str) -> Option<&'a str> {
        self.all(name).next()
    }

    /// The values of required parameters, or `code` naming every one that is missing.
    pub fn required<'a, const N: usize>(
        &'a self,
        names: [&'a str; N],
        code: Code,
    ) -> Result<[&'a str; N], Refusal> {
        let missing: Vec<&str> = names
            .into_iter()
            .filter(|name| self.one(name).is_none())
            .collect();
        if missing.is_empty() {
            Ok(names.map(|name| self.one(name).unwrap_or_default()))
        } else {
            Err(Refusal::new(
                code,
                format!("Missing required fields: {}.", missing.join(", ")),
            ))
        }
    }

    /// A whole number, or `PARSE_INVALID_LONG`.
    pub fn integer(&self, name: &str) -> Result<Option<i64>, Refusal> {
        self.one(name).map(|value| long(name, value)).transpose()
    }

    /// A whole number from zero, or `INVALID_PARAMETERS` when it is below.
    pub fn count(&self, name: &str) -> Result<Option<i64>, Refusal> {
        match self.integer(name)? {
            Some(below) if below < 0 => Err(Refusal::new(
                Code::InvalidParameters,
                format!("{name} may not be negative."),
            )),
            count => Ok(count),
        }
    }

    /// Every whole number of a repeatable parameter.
    pub fn integers(&self, name: &str) -> Result<Vec<i64>, Refusal> {
        self.all(name).map(|value| long(name, value)).collect()
    }

    /// `true` or `false`, or `PARSE_INVALID_BOOLEAN`.
    pub fn flag(&self, name: &str) -> Result<Option<bool>, Refusal> {
        match self.one(name) {
            None => Ok(None),
            Some(word) if word.eq_ignore_ascii_case("true") => Ok(Some(true)),
            Some(word) if word.eq_ignore_ascii_case("false") => Ok(Some(false)),
            Some(word) => Err(Refusal::new(
                Code::ParseInvalidBoolean,
                format!("{name} is not a boolean: {word}."),
            )),
        }
    }

    /// A date, or `PARSE_INVALID_DATE`.
    pub fn date(&self, name: &str) -> Result<Option<Span>, Refusal> {
        let read = |value| {
            Span::parse(value).ok_or_else(|| {
                Refusal::new(
                    Code::ParseInvalidDate,
                    format!("{name} is not a date: {value}."),
                )
            })
        };
        self.one(name).map(read).transpose()
    }

    /// One word of a closed list (exact case), the first of which is the default; or `INVALID_PARAMETERS`.
    pub fn choice<T: Copy>(
        &self,
        name: &str,
        words: &[(&str, T)],
        default: T,
    ) -> Result<T, Refusal> {
        let Some(word) = self.one(name) else {
            return Ok(default);
        };
        let found = words.iter().find(|(known, _)| *known == word);
        found.map(|(_, choice)| *choice).ok_or_else(|| {
            Refusal::new(Code::InvalidParameters, format!("{name} cannot be {word}."))
        })
    }

    /// A begin and an end, or `INVALID_INTERVAL_BEGIN_DATE_AFTER_END_DATE`.
    pub fn period(&self, begin: &str, end: &str) -> Result<(Option<Span>, Option<Span>), Refusal> {
        match (self.date(begin)?, self.date(end)?) {
            (Some(first), Some(last)) if first.first > last.last => Err(Refusal::new(
                Code::InvalidIntervalBeginDateAfterEndDate,
                format!("{begin} is after {end}."),
            )),
            period => Ok(period),
        }
    }
}

fn long(name: &str, value: &str) -> Result<i64, Refusal> {
    value.parse().map_err(|_| {
        Refusal::new(
            Code::ParseInvalidLong,
            format!("{name} is not a whole number: {value}."),
        )
    })
}

impl<S: Send + Sync> FromRequest<S> for Parameters {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let mut parameters = Self::default();
        parameters.read(request.uri().query().unwrap_or_default().as_bytes());
        if request.method() == Method::POST && is_form(request.headers()) {
            let body = axum::body::Bytes::from_request(request, state)
                .await
                .map_err(IntoResponse::into_response)?;
            parameters.read(&body);
        }
        Ok(parameters)
    }
}
