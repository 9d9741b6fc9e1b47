//! Sign-ins under way: from the request token, over a person's yes, to the exchange. They live ten minutes,
//! in memory, and no more than a bounded number of them.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use subtle::ConstantTimeEq;

use super::problem::Problem;

/// How long a request token can be used, in seconds.
const LIFETIME: i64 = 600;

/// So many are kept; of more, the oldest is forgotten.
const MOST: usize = 10_000;

/// Where the person goes after saying yes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Callback {
    /// `oob`: nowhere; the verifier is shown, and carried over by hand.
    OutOfBand,
    /// An absolute http(s) address.
    Address(String),
}

#[derive(Debug)]
struct RequestToken {
    secret: String,
    /// The consumer's key.
    consumer: String,
    callback: Callback,
    /// Unix seconds.
    issued: i64,
    state: State,
}

#[derive(Debug)]
enum State {
    Waiting,
    Granted { uid: String, verifier: String },
    Exchanged,
}

/// The request tokens that were given out.
#[derive(Debug, Default)]
pub struct RequestTokens(Mutex<Tokens>);

#[derive(Debug, Default)]
struct Tokens {
    by_text: HashMap<String, RequestToken>,
    /// The oldest first.
    order: VecDeque<String>,
}

impl RequestTokens {
    /// Gives a token out.
    pub fn issue(
        &self,
        token: String,
        secret: String,
        consumer: &str,
        callback: Callback,
        now: i64,
    ) {
        let mut tokens = self.tokens();
        while tokens.order.len() >= MOST {
            if let Some(oldest) = tokens.order.pop_front() {
                tokens.by_text.remove(&oldest);
            }
        }
        tokens.order.push_back(token.clone());
        tokens.by_text.insert(
            token,
            RequestToken {
                secret,
                consumer: consumer.to_owned(),
                callback,
                issued: now,
                state: State::Waiting,
            },
        );
    }

    /// The key of the consumer that waits for a person's answer; `TokenUsed` when it has gone on with it.
    pub fn consumer_waiting(&self, token: &str, now: i64) -> Result<String, Problem> {
        Ok(self.tokens().usable(token, now)?.consumer.clone())
    }

    /// The secret that this consumer signs the exchange with.
    pub fn secret(&self, token: &str, consumer: &str, now: i64) -> Result<String, Problem> {
        let mut tokens = self.tokens();
        let found = tokens.usable(token, now)?;
        if found.consumer == consumer {
            Ok(found.secret.clone())
        } else {
            Err(Problem::TokenRejected)
        }
    }

    /// A person says yes. Saying it again, also as somebody else, replaces the answer until it was exchanged.
    pub fn grant(
        &self,
        token: &str,
        uid: &str,
        verifier: String,
        now: i64,
    ) -> Result<Callback, Problem> {
        let mut tokens = self.tokens();
        let found = tokens.usable(token, now)?;
        found.state = State::Granted {
            uid: uid.to_owned(),
            verifier,
        };
        Ok(found.callback.clone())
    }

    /// Whose yes it was; the token is used up by it.
    pub fn exchange(&self, token: &str, verifier: &str, now: i64) -> Result<String, Problem> {
        let mut tokens = self.tokens();
        let found = tokens.usable(token, now)?;
        let uid = match &found.state {
            State::Granted { uid, verifier: own }
                if bool::from(own.as_bytes().ct_eq(verifier.as_bytes())) =>
            {
                uid.clone()
            }
            State::Granted { .. } => return Err(Problem::VerifierInvalid),
            State::Waiting | State::Exchanged => return Err(Problem::PermissionUnknown),
        };
        found.state = State::Exchanged;
        Ok(uid)
    }

    fn tokens(&self) -> MutexGuard<'_, Tokens> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Tokens {
    fn usable(&mut self, token: &str, now: i64) -> Result<&mut RequestToken, Problem> {
        let found = self.by_text.get_mut(token).ok_or(Problem::TokenRejected)?;
        match found.state {
            State::Exchanged => Err(Problem::TokenUsed),
            _ if now - found.issued > LIFETIME => Err(Problem::TokenExpired),
            _ => Ok(found),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_800_000_000;

    fn issued() -> RequestTokens {
        let tokens = RequestTokens::default();
        let callback = Callback::Address("http://desk.example/".to_owned());
        tokens.issue("t".to_owned(), "s".to_owned(), "desk", callback, NOW);
        tokens
    }

    fn grant(tokens: &RequestTokens, uid: &str, verifier: &str) -> Result<Callback, Problem> {
        tokens.grant("t", uid, verifier.to_owned(), NOW)
    }

    #[test]
    fn a_yes_is_exchanged_once() {
        let tokens = issued();
        assert_eq!(tokens.secret("t", "desk", NOW), Ok("s".to_owned()));
        assert_eq!(
            tokens.exchange("t", "v", NOW),
            Err(Problem::PermissionUnknown)
        );
        grant(&tokens, "els", "v").unwrap();
        assert_eq!(
            tokens.exchange("t", "w", NOW),
            Err(Problem::VerifierInvalid)
        );
        assert_eq!(tokens.exchange("t", "v", NOW), Ok("els".to_owned()));
        assert_eq!(tokens.exchange("t", "v", NOW), Err(Problem::TokenUsed));
        assert_eq!(tokens.secret("t", "desk", NOW), Err(Problem::TokenUsed));
        assert_eq!(grant(&tokens, "els", "x"), Err(Problem::TokenUsed));
    }

    #[test]
    fn the_last_yes_counts() {
        let tokens = issued();
        grant(&tokens, "els", "v").unwrap();
        grant(&tokens, "tom", "w").unwrap();
        assert_eq!(
            tokens.exchange("t", "v", NOW),
            Err(Problem::VerifierInvalid)
        );
        assert_eq!(tokens.exchange("t", "w", NOW), Ok("tom".to_owned()));
    }

    #[test]
    fn it_is_worth_nothing_to_others_or_after_ten_minutes() {
        let tokens = issued();
        assert_eq!(
            tokens.secret("t", "other", NOW),
            Err(Problem::TokenRejected)
        );
        assert_eq!(tokens.secret("u", "desk", NOW), Err(Problem::TokenRejected));
        assert!(tokens.secret("t", "desk", NOW + 600).is_ok());
        assert_eq!(
            tokens.secret("t", "desk", NOW + 601),
            Err(Problem::TokenExpired)
        );
        assert_eq!(
            tokens.consumer_waiting("t", NOW + 601),
            Err(Problem::TokenExpired)
        );
    }

    #[test]
    fn of_too_many_the_oldest_is_forgotten() {
        let tokens = issued();
        for nth in 0..MOST {
            tokens.issue(
                nth.to_string(),
                String::new(),
                "desk",
                Callback::OutOfBand,
                NOW,
            );
        }
        assert_eq!(tokens.tokens().by_text.len(), MOST);
        assert_eq!(tokens.secret("t", "desk", NOW), Err(Problem::TokenRejected));
        assert!(tokens.secret("0", "desk", NOW).is_ok());
    }
}
