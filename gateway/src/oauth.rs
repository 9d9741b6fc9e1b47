//! OAuth 1.0a as UiTPAS asks it: who we are, who acts, and the `Authorization` header of one request.
//! Sends nothing; `upstream` does.

use std::fmt;

use oauth1_request::signature_method::HmacSha1;
use oauth1_request::{Builder, Credentials, HMAC_SHA1, request::AssertSorted};
use serde::{Deserialize, Serialize};

use crate::parameters::{Parameters, encode};

/// The credentials that UiTPAS gave to this integration. Every request is signed with the secret.
#[derive(Clone)]
pub struct Consumer {
    key: String,
    secret: String,
}

impl Consumer {
    /// A consumer by its key and its secret.
    pub fn new(key: impl Into<String>, secret: impl Into<String>) -> Self {
        Consumer {
            key: key.into(),
            secret: secret.into(),
        }
    }
}

/// Shows neither the key nor the secret.
impl fmt::Debug for Consumer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Consumer(…)")
    }
}

/// A request token or an access token, with its secret.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// The token itself, as it stands in headers and addresses.
    pub token: String,
    /// What signs with it.
    pub secret: String,
}

/// Shows neither the token nor the secret.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// On whose behalf a request is made.
#[derive(Debug, Clone, Copy)]
pub enum Actor<'a> {
    /// Nobody's but our own: two-legged.
    Consumer,
    /// The first step of a sign-in, which says where the browser comes back.
    Starting {
        /// The address of our callback.
        callback: &'a str,
    },
    /// The last step of a sign-in.
    Ending {
        /// The request token of the first step.
        token: &'a Token,
        /// What the browser brought back.
        verifier: &'a str,
    },
    /// Somebody who is signed in.
    User(&'a Token),
}

/// The `Authorization` header of a request. `address` has no query: all parameters, of query and form alike,
/// are in `parameters`.
pub fn authorization(
    consumer: &Consumer,
    actor: Actor<'_>,
    method: &str,
    address: &str,
    parameters: &Parameters,
) -> String {
    let mut builder = builder(consumer, actor);
    builder.version(true);
    sign(&builder, method, address, parameters)
}

type Signer<'a> = Builder<'a, HmacSha1, &'a str>;

fn builder<'a>(consumer: &'a Consumer, actor: Actor<'a>) -> Signer<'a> {
    let mut builder = Builder::new(
        Credentials::new(consumer.key.as_str(), consumer.secret.as_str()),
        HMAC_SHA1,
    );
    match actor {
        Actor::Consumer => {}
        Actor::Starting { callback } => {
            builder.callback(callback);
        }
        Actor::Ending { token, verifier } => {
            builder.token(credentials(token)).verifier(verifier);
        }
        Actor::User(token) => {
            builder.token(credentials(token));
        }
    }
    builder
}

fn credentials(token: &Token) -> Credentials<&str> {
    Credentials::new(&token.token, &token.secret)
}

/// The crate encodes values, but takes a name just as it stands in the signature's base string (encoded twice),
/// and leaves the order to its caller, who has to sort by what is encoded (RFC 5849, 3.4.1.3.2).
fn sign(builder: &Signer<'_>, method: &str, address: &str, parameters: &Parameters) -> String {
    let mut sorted: Vec<(String, String, &str)> = parameters
        .pairs()
        .iter()
        .map(|(name, value)| (encode(&encode(name)), encode(value), value.as_str()))
        .collect();
    sorted.sort();
    let pairs = sorted.iter().map(|(name, _, value)| (name, value));
    builder.authorize(method, address, &AssertSorted::new(pairs))
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU64;

    use super::*;

    fn token(token: &str, secret: &str) -> Token {
        Token {
            token: token.to_owned(),
            secret: secret.to_owned(),
        }
    }

    fn signature(header: &str) -> &str {
        let (_, rest) = header.split_once("oauth_signature=\"").unwrap();
        rest.trim_end_matches('"')
    }

    fn signed(
        consumer: &Consumer,
        actor: Actor<'_>,
        (timestamp, nonce): (u64, &str),
        (method, address): (&str, &str),
        parameters: &str,
    ) -> String {
        let mut builder = builder(consumer, actor);
        builder.nonce(nonce).timestamp(NonZeroU64::new(timestamp));
        let parameters = Parameters::read(parameters.as_bytes());
        let header = sign(&builder, method, address, &parameters);
        signature(&header).to_owned()
    }

    /// RFC 5849, 1.2: the whole round trip of the printer and the photos.
    #[test]
    fn the_round_trip_of_the_rfc_has_the_signatures_of_the_rfc() {
        let printer = Consumer::new("dpf43f3p2l4k3l03", "kd94hf93k423kf44");
        let temporary = token("hh5s93j4hdidpola", "hdhd0244k9j7ao03");
        let access = token("nnch734d00sl2jdk", "pfkkdhi9sl3r4s00");
        let site = "https://photos.example.net";
        assert_eq!(
            signed(
                &printer,
                Actor::Starting {
                    callback: "http://printer.example.com/ready"
                },
                (137131200, "wIjqoS"),
                ("POST", &format!("{site}/initiate")),
                "",
            ),
            "74KNZJeDHnMBp0EMJ9ZHt%2FXKycU%3D"
        );
        assert_eq!(
            signed(
                &printer,
                Actor::Ending {
                    token: &temporary,
                    verifier: "hfdp7dh39dks9884"
                },
                (137131201, "walatlh"),
                ("POST", &format!("{site}/token")),
                "",
            ),
            "gKgrFCywp7rO0OXSjdot%2FIHF7IU%3D"
        );
        assert_eq!(
            signed(
                &printer,
                Actor::User(&access),
                (137131202, "chapoH"),
                ("GET", "http://photos.example.net/photos"),
                "file=vacation.jpg&size=original",
            ),
            "MdpQcU8iPSUjWoN%2FUDMsK2sui9I%3D"
        );
    }

    /// RFC 5849, 3.4.1.1: query and form together, names and values that need encoding, a name twice.
    #[test]
    fn the_base_string_of_the_rfc_is_signed_as_in_the_rfc() {
        let consumer = Consumer::new("9djdj82h48djs9d2", "j49sk3j29djd");
        let user = token("kkk9d7dh3k39sjv7", "dh893hdasih9");
        assert_eq!(
            signed(
                &consumer,
                Actor::User(&user),
                (137131201, "7d8f3e4a"),
                ("POST", "http://example.com/request"),
                "b5=%3D%253D&a3=a&c%40=&a2=r%20b&c2&a3=2+q",
            ),
            "r6%2FTJjbCOr97%2F%2BUU0NsvSne7s5g%3D"
        );
    }

    #[test]
    fn order_is_by_what_is_encoded() {
        let consumer = Consumer::new("key", "secret");
        let sign = |parameters| {
            signed(
                &consumer,
                Actor::Consumer,
                (1, "nonce"),
                ("GET", "http://example.com/"),
                parameters,
            )
        };
        // Raw, É comes after Z; encoded, before. The signatures were made with another implementation.
        assert_eq!(
            sign("city=Zandveld&city=%C3%89lst"),
            "5hWduAz8bUefwIAoMLNOWUrMO%2F8%3D"
        );
        assert_eq!(sign("aA=2&a%7B=1"), "ft6WEAOqEgeYq5E4xR6q9W0S338%3D");
    }

    #[test]
    fn the_header_has_what_uitpas_asks() {
        let header = authorization(
            &Consumer::new("our key", "secret"),
            Actor::Starting {
                callback: "https://balie.example/session/callback",
            },
            "POST",
            "https://example.com/requestToken",
            &Parameters::default(),
        );
        for part in [
            "OAuth ",
            "oauth_consumer_key=\"our%20key\"",
            "oauth_signature_method=\"HMAC-SHA1\"",
            "oauth_version=\"1.0\"",
            "oauth_callback=\"https%3A%2F%2Fbalie.example%2Fsession%2Fcallback\"",
        ] {
            assert!(header.contains(part), "{part} in {header}");
        }
    }

    #[test]
    fn secrets_are_never_shown() {
        let shown = format!(
            "{:?} {:?}",
            Consumer::new("the key", "the secret"),
            token("the token", "the secret")
        );
        assert_eq!(shown, "Consumer(…) Token(…)");
    }
}
