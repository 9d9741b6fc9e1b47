//! When UiTPAS does not answer, or not as it should: what happened and what to do.

use uitpas_api::{NoAnswer, Trouble};

use crate::{
    booking::{Doubt, Hindrance},
    say,
};

use super::refusal;

/// The sentence for trouble with a question; nothing was booked by asking.
pub fn reading(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Refused(refused) => refusal::refusal(refused),
        Trouble::NoAnswer(NoAnswer::Offline) => say!(trouble_offline),
        Trouble::NoAnswer(NoAnswer::Dropped) => say!(trouble_dropped),
        Trouble::NoAnswer(NoAnswer::TimedOut) => say!(trouble_timed_out),
        Trouble::NoAnswer(NoAnswer::TooLarge) => say!(trouble_too_large),
        Trouble::Unreadable(_) => say!(trouble_unreadable),
        Trouble::Failed { status } => say!(trouble_failed, status = status.to_string()),
        Trouble::SignedOut => say!(trouble_signed_out),
        Trouble::NotPassedOn => say!(trouble_not_passed_on),
    }
}

/// Why a booking was not sent.
pub fn not_sent(hindrance: &Hindrance) -> String {
    match hindrance {
        Hindrance::Trouble(trouble) => reading(trouble),
        Hindrance::OtherTab => say!(booking_open_in_another_tab),
    }
}

/// Why it is not known whether a booking was made.
pub fn unclear(doubt: &Doubt) -> String {
    let trouble = match doubt {
        Doubt::Interrupted => return say!(unclear_interrupted),
        Doubt::Trouble(trouble) => trouble,
    };
    match trouble {
        Trouble::NoAnswer(NoAnswer::TimedOut) => say!(unclear_timed_out),
        Trouble::NoAnswer(_) => say!(unclear_dropped),
        Trouble::Unreadable(_) => say!(unclear_unreadable),
        Trouble::Refused(_) | Trouble::Failed { .. } => say!(unclear_failed),
        Trouble::SignedOut => say!(unclear_signed_out),
        Trouble::NotPassedOn => say!(unclear_not_passed_on),
    }
}
