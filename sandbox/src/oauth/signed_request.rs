//! What a request says about who signed it, and what of it is signed (RFC 5849, sections 3.1 and 3.5).

use axum::extract::OriginalUri;
use axum::http::header::{AUTHORIZATION, HOST};
use axum::http::request::Parts;

use super::base_string::{Parameter, base_string, form, uri};
use super::problem::Problem;
use super::{authorization, signature};
use crate::parameters::is_form;

/// A request that claims to be signed. Nothing about it has been verified.
#[derive(Debug)]
pub struct SignedRequest {
    method: String,
    uri: String,
    /// All that is signed, and `oauth_signature`.
    parameters: Vec<Parameter>,
}

impl SignedRequest {
    /// Reads the header, the query and a urlencoded body.
    ///
    /// Clients of this API repeat what is in the header in the query or the body; what is repeated in the
    /// same words counts (and is signed) once. Anything else that comes twice is refused.
    pub fn read(parts: &Parts, body: &[u8]) -> Result<Self, Problem> {
        let mut parameters = vec![];
        let mut header = vec![];
        for value in parts.headers.get_all(AUTHORIZATION) {
            let read = value.to_str().ok().and_then(authorization::parameters);
            header.extend(read.ok_or_else(|| rejected(AUTHORIZATION.as_str().as_bytes()))?);
        }
        // The router takes the prefix off a path on its way.
        let asked_for = parts
            .extensions
            .get()
            .map_or(&parts.uri, |OriginalUri(uri)| uri);
        let query = form(asked_for.query().unwrap_or_default().as_bytes());
        let body = if is_form(&parts.headers) {
            form(body)
        } else {
            vec![]
        };
        for place in [header, query, body] {
            add(&mut parameters, place)?;
        }
        let host = parts
            .headers
            .get(HOST)
            .and_then(|host| host.to_str().ok())
            .or_else(|| Some(asked_for.authority()?.as_str()))
            .unwrap_or_default();
        Ok(Self {
            method: parts.method.to_string(),
            uri: uri("http", host, asked_for.path()),
            parameters,
        })
    }

    /// The value of a protocol parameter; an empty one counts as absent.
    pub fn value(&self, name: &str) -> Option<&str> {
        let (_, value) = self
            .parameters
            .iter()
            .find(|(known, _)| known == name.as_bytes())?;
        // `add` took only protocol parameters that are text.
        std::str::from_utf8(value)
            .ok()
            .filter(|value| !value.is_empty())
    }

    /// The values of these protocol parameters, or `ParameterAbsent` with every one that is missing.
    pub fn values<const N: usize>(&self, names: [&'static str; N]) -> Result<[&str; N], Problem> {
        let missing: Vec<_> = names
            .into_iter()
            .filter(|name| self.value(name).is_none())
            .collect();
        if missing.is_empty() {
            Ok(names.map(|name| self.value(name).unwrap_or_default()))
        } else {
            Err(Problem::ParameterAbsent(missing))
        }
    }

    /// Whether it carries a signature that was made with these secrets.
    pub fn is_signed_with(&self, consumer_secret: &str, token_secret: &str) -> bool {
        let base_string = base_string(&self.method, &self.uri, &self.parameters);
        let signature = self.value("oauth_signature").unwrap_or_default();
        signature::is_of(
            signature.as_bytes(),
            &base_string,
            consumer_secret,
            token_secret,
        )
    }
}

/// Adds the parameters of one place to those of the places before.
fn add(parameters: &mut Vec<Parameter>, place: Vec<Parameter>) -> Result<(), Problem> {
    let before = parameters.len();
    for (name, value) in place {
        if !name.starts_with(b"oauth_") {
            parameters.push((name, value));
            continue;
        }
        if std::str::from_utf8(&value).is_err() {
            return Err(rejected(&name));
        }
        match parameters.iter().position(|(known, _)| *known == name) {
            None => parameters.push((name, value)),
            Some(at)
                if at < before && parameters.get(at).is_some_and(|(_, same)| *same == value) => {}
            Some(_) => return Err(rejected(&name)),
        }
    }
    Ok(())
}

fn rejected(name: &[u8]) -> Problem {
    Problem::ParameterRejected(String::from_utf8_lossy(name).into_owned())
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    /// What is read of a request with this header, query and body.
    fn read(
        header: &str,
        query: &str,
        content_type: &str,
        body: &str,
    ) -> Result<SignedRequest, Problem> {
        let request = Request::post(format!("/call?{query}"))
            .header("host", "uitpas.example")
            .header("authorization", header)
            .header("content-type", content_type)
            .body(())
            .unwrap();
        SignedRequest::read(&request.into_parts().0, body.as_bytes())
    }

    const FORM: &str = "application/x-www-form-urlencoded";

    #[test]
    fn parameters_come_from_all_three_places() {
        let request = read(
            r#"OAuth realm="r",oauth_nonce="n""#,
            "oauth_token=t&max=5",
            "Application/X-WWW-Form-Urlencoded; charset=UTF-8",
            "oauth_verifier=v&a=1&a=1",
        )
        .unwrap();
        assert_eq!(
            request.values(["oauth_nonce", "oauth_token", "oauth_verifier"]),
            Ok(["n", "t", "v"])
        );
        assert_eq!(request.parameters.len(), 6);
    }

    #[test]
    fn a_body_that_is_no_form_is_not_signed() {
        let request = read("OAuth", "", "text/plain", "oauth_token=t").unwrap();
        assert_eq!(request.value("oauth_token"), None);
    }

    #[test]
    fn what_is_repeated_in_another_place_counts_once() {
        let request = read(
            r#"OAuth oauth_nonce="n%20m""#,
            "oauth_nonce=n+m",
            FORM,
            "oauth_nonce=n%20m",
        );
        assert_eq!(request.unwrap().parameters.len(), 1);
    }

    #[test]
    fn what_says_two_things_is_refused() {
        let nonce = Problem::ParameterRejected("oauth_nonce".to_owned());
        let rows = [
            (
                r#"OAuth oauth_nonce="n""#,
                "oauth_nonce=m",
                "",
                nonce.clone(),
            ),
            (
                r#"OAuth oauth_nonce="n",oauth_nonce="n""#,
                "",
                "",
                nonce.clone(),
            ),
            ("OAuth", "oauth_nonce=n&oauth_nonce=n", "", nonce.clone()),
            ("OAuth", "oauth_nonce=n", "oauth_nonce=", nonce.clone()),
            ("OAuth", "oauth_nonce=%FF", "", nonce),
            (
                "OAuth nonsense",
                "",
                "",
                Problem::ParameterRejected("authorization".to_owned()),
            ),
        ];
        for (header, query, body, problem) in rows {
            assert_eq!(
                read(header, query, FORM, body).err(),
                Some(problem),
                "{header} {query}"
            );
        }
    }

    #[test]
    fn an_empty_parameter_is_absent_and_signed_all_the_same() {
        let request = read(r#"OAuth oauth_token="""#, "", FORM, "").unwrap();
        assert_eq!(request.value("oauth_token"), None);
        assert_eq!(request.parameters.len(), 1);
    }
}
