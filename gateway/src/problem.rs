//! What the gateway answers on its own, in the error form of the API, so that the app's one reader reads it.
//! Like the API's, the messages are for developers.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::upstream::Trouble;

/// Why a call was not passed on, or gave nothing to pass back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Not one of the calls that pass here.
    UnknownCall,
    /// Nobody is signed in.
    NotSignedIn,
    /// A write without the proof that the desk sent it.
    NotFromTheDesk,
    /// A booking without a key of its own.
    NoBookingKey,
    /// The key of a booking with other content.
    BookingKeyReused,
    /// A body that did not come whole.
    BodyCut,
    /// A body above the limit.
    TooLarge,
    /// A form with a name in it twice: UiTPAS may read another of the two than the one that was meant.
    RepeatedParameter,
    /// A body that is no form.
    NotAForm,
    /// UiTPAS could not be reached or refuses this gateway, or there is no room: certainly nothing was done.
    NotSent,
    /// The booking was begun at another run of the gateway, which may have passed it on.
    OtherRun,
    /// UiTPAS, reached, gave no clear answer.
    NoClearAnswer,
    /// UiTPAS, reached, gave no answer in time.
    NoAnswerInTime,
}

impl Problem {
    fn parts(self) -> (StatusCode, &'static str, &'static str) {
        match self {
            Problem::UnknownCall => (
                StatusCode::NOT_FOUND,
                "UNKNOWN_CALL",
                "This gateway does not pass this call on.",
            ),
            Problem::NotSignedIn => (
                StatusCode::UNAUTHORIZED,
                "NOT_SIGNED_IN",
                "Nobody is signed in.",
            ),
            Problem::NotFromTheDesk => (
                StatusCode::FORBIDDEN,
                "NOT_FROM_THE_DESK",
                "A write must come from a page of this site, with the header x-desk: 1.",
            ),
            Problem::NoBookingKey => (
                StatusCode::BAD_REQUEST,
                "NO_BOOKING_KEY",
                "A booking needs a header x-booking-key of 8 to 128 visible ASCII characters.",
            ),
            Problem::BookingKeyReused => (
                StatusCode::CONFLICT,
                "BOOKING_KEY_REUSED",
                "This x-booking-key was the key of another booking. Nothing was passed on.",
            ),
            Problem::BodyCut => (
                StatusCode::BAD_REQUEST,
                "BODY_CUT",
                "The body did not come whole. Nothing was passed on.",
            ),
            Problem::TooLarge => (
                StatusCode::PAYLOAD_TOO_LARGE,
                "TOO_LARGE",
                "The body is larger than 64 KiB. Nothing was passed on.",
            ),
            Problem::RepeatedParameter => (
                StatusCode::BAD_REQUEST,
                "REPEATED_PARAMETER",
                "A parameter stands in the form more than once. Nothing was passed on.",
            ),
            Problem::NotAForm => (
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "NOT_A_FORM",
                "The body must be application/x-www-form-urlencoded, without encoding. Nothing was passed on.",
            ),
            Problem::NotSent => (
                StatusCode::SERVICE_UNAVAILABLE,
                "NOT_SENT",
                "UiTPAS could not be reached, is asked too much, or does not take this gateway's key. Nothing was done.",
            ),
            Problem::OtherRun => (
                StatusCode::BAD_GATEWAY,
                "NO_CLEAR_ANSWER",
                "The gateway was restarted, or this is another one. What was asked may have been done before.",
            ),
            Problem::NoClearAnswer => (
                StatusCode::BAD_GATEWAY,
                "NO_CLEAR_ANSWER",
                "UiTPAS gave no clear answer. What was asked may have been done.",
            ),
            Problem::NoAnswerInTime => (
                StatusCode::GATEWAY_TIMEOUT,
                "NO_CLEAR_ANSWER",
                "UiTPAS gave no answer in time. What was asked may have been done.",
            ),
        }
    }
}

/// A token that is refused makes the session end; for a request without one it is as unclear as the rest.
impl From<&Trouble> for Problem {
    fn from(trouble: &Trouble) -> Self {
        match trouble {
            Trouble::Busy | Trouble::NoConnection => Problem::NotSent,
            // A nonce is used when the request came twice, and the first of the two may have been done.
            Trouble::WeAreRefused(problem) if problem != "nonce_used" => Problem::NotSent,
            Trouble::TimeLimit => Problem::NoAnswerInTime,
            Trouble::Dropped
            | Trouble::TooLarge
            | Trouble::Unreadable
            | Trouble::Status(_)
            | Trouble::TokenRefused
            | Trouble::WeAreRefused(_) => Problem::NoClearAnswer,
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let (status, code, message) = self.parts();
        let body = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <response><code>{code}</code><message>{message}</message></response>\n"
        );
        (status, [(header::CONTENT_TYPE, XML)], body).into_response()
    }
}

/// The type of every answer to an API call.
pub const XML: &str = "application/xml; charset=utf-8";
