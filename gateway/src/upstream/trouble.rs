//! Why there is no answer of UiTPAS to give.

use std::fmt;

use axum::http::StatusCode;

/// Why there is no answer; holds nothing of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Too many requests were running. Nothing was sent.
    Busy,
    /// No connection could be made. Nothing was sent.
    NoConnection,
    /// The whole took longer than it may.
    TimeLimit,
    /// The line dropped, or the answer broke off.
    Dropped,
    /// The answer is larger than it may be.
    TooLarge,
    /// The answer is no whole XML.
    Unreadable,
    /// A status that the API does not use.
    Status(StatusCode),
    /// UiTPAS does not take the token, or not any more: nothing was done.
    TokenRefused,
    /// UiTPAS does not take our signature, our key, our time or our nonce: nothing was done. The word is its own.
    WeAreRefused(String),
}

impl Trouble {
    /// Reads a 401: UiTPAS says in `oauth_problem`, by the names of the OAuth Problem Reporting extension, what it is
    /// about, or does not say.
    pub(super) fn of_refusal(problem: Option<String>) -> Trouble {
        const ABOUT_THE_TOKEN: [&str; 3] = ["token_", "verifier_", "permission_"];
        match problem {
            Some(problem)
                if !ABOUT_THE_TOKEN
                    .iter()
                    .any(|about| problem.starts_with(about)) =>
            {
                Trouble::WeAreRefused(problem)
            }
            _ => Trouble::TokenRefused,
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Trouble::Busy => f.write_str("too many requests to UiTPAS were running"),
            Trouble::NoConnection => f.write_str("no connection to UiTPAS could be made"),
            Trouble::TimeLimit => f.write_str("UiTPAS took longer than the time limit"),
            Trouble::Dropped => f.write_str("the connection dropped before the answer was whole"),
            Trouble::TooLarge => f.write_str("the answer was larger than the limit"),
            Trouble::Unreadable => f.write_str("the answer was no whole XML"),
            Trouble::Status(status) => write!(f, "the answer had the status {}", status.as_u16()),
            Trouble::TokenRefused => f.write_str("UiTPAS does not take the token"),
            Trouble::WeAreRefused(problem) => write!(
                f,
                "UiTPAS refuses this gateway ({problem}): the consumer key or secret is wrong, or the clock of this machine is"
            ),
        }
    }
}

impl std::error::Error for Trouble {}
