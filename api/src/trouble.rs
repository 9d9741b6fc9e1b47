//! Everything that can come instead of the answer that was hoped for.
//!
//! A refusal, a breakdown and silence are different and are told apart here; what to say about
//! them is the screen's.

use std::fmt;

use crate::cash_in_state::CashInState;
use crate::error_code::ErrorCode;
use crate::transport::NoAnswer;
use crate::xml::Unreadable;

/// Why a call did not give what it was made for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// The API understood and said no, with a code.
    Refused(Refusal),
    /// No answer came.
    NoAnswer(NoAnswer),
    /// The API said yes, but the answer cannot be read.
    Unreadable(Unreadable),
    /// The API, or something in between, failed with this HTTP status and no code.
    Failed {
        /// The HTTP status.
        status: u16,
    },
    /// Nobody is signed in any more.
    SignedOut,
    /// The gateway could not reach the API, and says that it passed nothing on.
    NotPassedOn,
}

impl Trouble {
    /// Whether a booking that ended like this may have been made all the same. Then its state has
    /// to be read again before anything else.
    pub fn leaves_booking_unclear(&self) -> bool {
        match self {
            // "Could not be carried out" does not say how far it came.
            Self::Refused(refusal) => *refusal.code() == ErrorCode::ActionFailed,
            Self::SignedOut | Self::NotPassedOn | Self::NoAnswer(NoAnswer::Offline) => false,
            Self::NoAnswer(_) | Self::Unreadable(_) | Self::Failed { .. } => true,
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => refusal.fmt(f),
            Self::NoAnswer(no_answer) => no_answer.fmt(f),
            Self::Unreadable(unreadable) => unreadable.fmt(f),
            Self::Failed { status } => write!(f, "the server failed with status {status}"),
            Self::SignedOut => f.write_str("nobody is signed in; sign in and try again"),
            Self::NotPassedOn => f.write_str("the API cannot be reached; nothing was sent"),
        }
    }
}

impl std::error::Error for Trouble {}

impl From<NoAnswer> for Trouble {
    fn from(no_answer: NoAnswer) -> Self {
        Self::NoAnswer(no_answer)
    }
}

impl From<Unreadable> for Trouble {
    fn from(unreadable: Unreadable) -> Self {
        Self::Unreadable(unreadable)
    }
}

/// A no from the API, with its reasons.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusal {
    pub(crate) code: ErrorCode,
    pub(crate) message: String,
    pub(crate) cash_in_state: Option<CashInState>,
    pub(crate) required_permission: Option<String>,
}

impl Refusal {
    /// Why.
    pub fn code(&self) -> &ErrorCode {
        &self.code
    }

    /// English text for developers, never for the screen: it can hold internal numbers.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Why a promotion cannot be cashed in, with [`ErrorCode::ActionNotAllowed`].
    pub fn cash_in_state(&self) -> Option<&CashInState> {
        self.cash_in_state.as_ref()
    }

    /// The permission that is missing, with [`ErrorCode::AccessDenied`].
    pub fn required_permission(&self) -> Option<&str> {
        self.required_permission.as_deref()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "refused with {}", self.code.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::UnreadableProblem;

    #[test]
    fn a_booking_is_unclear_unless_it_certainly_was_not_made() {
        let refusal = Refusal {
            code: ErrorCode::ActionNotAllowed,
            message: String::new(),
            cash_in_state: None,
            required_permission: None,
        };
        for (trouble, unclear) in [
            (Trouble::Refused(refusal), false),
            (Trouble::SignedOut, false),
            (Trouble::NotPassedOn, false),
            (Trouble::NoAnswer(NoAnswer::Offline), false),
            (Trouble::NoAnswer(NoAnswer::Dropped), true),
            (Trouble::NoAnswer(NoAnswer::TimedOut), true),
            (Trouble::NoAnswer(NoAnswer::TooLarge), true),
            (
                Trouble::Unreadable(Unreadable::at("points", UnreadableProblem::Missing)),
                true,
            ),
            (Trouble::Failed { status: 502 }, true),
        ] {
            assert_eq!(trouble.leaves_booking_unclear(), unclear, "{trouble}");
        }
    }
}
