//! The checks that every signed request goes through, and what has to be remembered for them.

use rusqlite::Connection;

use super::nonces::Nonces;
use super::problem::Problem;
use super::request_tokens::RequestTokens;
use super::signed_request::SignedRequest;
use crate::clock::Clock;
use crate::refusal::Refusal;
use crate::town::consumer::Consumer;

/// The provider of one town.
#[derive(Debug, Default)]
pub struct Provider {
    clock: Clock,
    nonces: Nonces,
    /// The sign-ins under way.
    pub request_tokens: RequestTokens,
}

impl Provider {
    /// A provider that judges timestamps by this clock.
    pub fn new(clock: Clock) -> Self {
        Self {
            clock,
            ..Self::default()
        }
    }

    /// Now, in Unix seconds. Not the town's time: that may stand still, and clients go by the machine's.
    pub fn now(&self) -> i64 {
        self.clock.now().timestamp().as_second()
    }

    /// The consumer that a request says it is of, once all is there that the signature is judged by.
    pub fn consumer(
        &self,
        books: &Connection,
        request: &SignedRequest,
    ) -> Result<Consumer, Refusal> {
        let [key, method, _, timestamp, _] = request.values([
            "oauth_consumer_key",
            "oauth_signature_method",
            "oauth_signature",
            "oauth_timestamp",
            "oauth_nonce",
        ])?;
        // The RFC says 1.0; clients in wide use write the name of the revision.
        if request
            .value("oauth_version")
            .is_some_and(|version| !matches!(version, "1.0" | "1.0a" | "1.0A"))
        {
            return Err(Problem::VersionRejected.into());
        }
        if method != "HMAC-SHA1" {
            return Err(Problem::SignatureMethodRejected.into());
        }
        self.nonces
            .check_timestamp(seconds(timestamp)?, self.now())?;
        Ok(Consumer::find(books, key)?.ok_or(Problem::ConsumerKeyUnknown)?)
    }

    /// Checks the signature, and that this very request was not seen before. Only what is rightly signed is
    /// remembered, so that nobody else can use up a nonce, or the memory.
    pub fn check_signature(
        &self,
        request: &SignedRequest,
        consumer: &Consumer,
        token_secret: &str,
    ) -> Result<(), Problem> {
        if !request.is_signed_with(&consumer.secret, token_secret) {
            return Err(Problem::SignatureInvalid);
        }
        let [timestamp, nonce] = request.values(["oauth_timestamp", "oauth_nonce"])?;
        let token = request.value("oauth_token").unwrap_or_default();
        self.nonces.note(
            &consumer.key,
            token,
            seconds(timestamp)?,
            nonce.as_bytes(),
            self.now(),
        )
    }
}

/// A timestamp as it is written: digits and nothing else.
fn seconds(timestamp: &str) -> Result<i64, Problem> {
    timestamp
        .parse()
        .ok()
        .filter(|_| timestamp.bytes().all(|byte| byte.is_ascii_digit()))
        .ok_or_else(|| Problem::ParameterRejected("oauth_timestamp".to_owned()))
}
