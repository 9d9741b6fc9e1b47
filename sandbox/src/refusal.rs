//! A refusal as the API words it: a code, a sentence for developers, and for two codes one field more.
//! The codes are spelled once, here.

use axum::http::header::WWW_AUTHENTICATE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::answer::Answer;
use crate::oauth::Problem;
use crate::rules::cash_in_state::CashInState;
use crate::rules::rights::Permission;

/// The error codes that this town uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    AccessDenied,
    ActionFailed,
    ActionNotAllowed,
    BalieNotAuthorized,
    InvalidCard,
    InvalidCardStatus,
    InvalidDateConstraints,
    InvalidIntervalBeginDateAfterEndDate,
    InvalidIntervalMinHigherThanMax,
    InvalidParameters,
    InvalidVoucherStatus,
    MissingRequiredFields,
    ParseInvalidBoolean,
    ParseInvalidCityName,
    ParseInvalidDate,
    ParseInvalidLong,
    ParseInvalidUitpasNumber,
    ParseInvalidUitpasStatusChangeReason,
    ParseInvalidVoucherNumber,
    PassholderNoActiveCardSystems,
    UnknownBalieConsumerKey,
    UnknownCard,
    UnknownCardSystem,
    UnknownChipNumber,
    UnknownIdentification,
    UnknownPassholderUid,
    UnknownPointsPromotionId,
    UnknownUitpasNumber,
    UnknownUser,
    UnknownVoucher,
}

impl Code {
    /// The code on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AccessDenied => "ACCESS_DENIED",
            Self::ActionFailed => "ACTION_FAILED",
            Self::ActionNotAllowed => "ACTION_NOT_ALLOWED",
            Self::BalieNotAuthorized => "BALIE_NOT_AUTHORIZED",
            Self::InvalidCard => "INVALID_CARD",
            Self::InvalidCardStatus => "INVALID_CARD_STATUS",
            Self::InvalidDateConstraints => "INVALID_DATE_CONSTRAINTS",
            Self::InvalidIntervalBeginDateAfterEndDate => {
                "INVALID_INTERVAL_BEGIN_DATE_AFTER_END_DATE"
            }
            Self::InvalidIntervalMinHigherThanMax => "INVALID_INTERVAL_MIN_HIGHER_THAN_MAX",
            Self::InvalidParameters => "INVALID_PARAMETERS",
            Self::InvalidVoucherStatus => "INVALID_VOUCHER_STATUS",
            Self::MissingRequiredFields => "MISSING_REQUIRED_FIELDS",
            Self::ParseInvalidBoolean => "PARSE_INVALID_BOOLEAN",
            Self::ParseInvalidCityName => "PARSE_INVALID_CITY_NAME",
            Self::ParseInvalidDate => "PARSE_INVALID_DATE",
            Self::ParseInvalidLong => "PARSE_INVALID_LONG",
            Self::ParseInvalidUitpasNumber => "PARSE_INVALID_UITPASNUMBER",
            Self::ParseInvalidUitpasStatusChangeReason => {
                "PARSE_INVALID_UITPAS_STATUS_CHANGE_REASON"
            }
            Self::ParseInvalidVoucherNumber => "PARSE_INVALID_VOUCHERNUMBER",
            Self::PassholderNoActiveCardSystems => "PASSHOLDER_NO_ACTIVE_CARDSYSTEMS",
            Self::UnknownBalieConsumerKey => "UNKNOWN_BALIE_CONSUMERKEY",
            Self::UnknownCard => "UNKNOWN_CARD",
            Self::UnknownCardSystem => "UNKNOWN_CARD_SYSTEM",
            Self::UnknownChipNumber => "UNKNOWN_CHIPNUMBER",
            Self::UnknownIdentification => "UNKNOWN_IDENTIFICATION",
            Self::UnknownPassholderUid => "UNKNOWN_PASSHOLDER_UID",
            Self::UnknownPointsPromotionId => "UNKNOWN_POINTS_PROMOTION_ID",
            Self::UnknownUitpasNumber => "UNKNOWN_UITPASNUMBER",
            Self::UnknownUser => "UNKNOWN_USER",
            Self::UnknownVoucher => "UNKNOWN_VOUCHER",
        }
    }
}

/// Why a request is not granted; HTTP 400 unless said otherwise.
#[derive(Debug)]
pub struct Refusal {
    status: StatusCode,
    code: Code,
    message: String,
    cash_in_state: Option<CashInState>,
    required_permission: Option<Permission>,
    /// The value of `WWW-Authenticate`.
    challenge: Option<String>,
}

impl Refusal {
    /// A refusal with its code and an English sentence for developers.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            status: StatusCode::BAD_REQUEST,
            code,
            message: message.into(),
            cash_in_state: None,
            required_permission: None,
            challenge: None,
        }
    }

    /// Its code.
    pub fn code(&self) -> Code {
        self.code
    }

    /// A right that the acting person lacks; `None` where the documents name none.
    pub fn access_denied(
        required_permission: Option<Permission>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            required_permission,
            ..Self::new(Code::AccessDenied, message)
        }
    }

    /// A cash-in that the rules do not allow.
    pub fn not_cashed_in(promotion: i64, passholder: i64, state: CashInState) -> Self {
        let message = format!(
            "PointsPromotion {promotion} could not be cashed in by user {passholder} - {}",
            state.as_str()
        );
        Self {
            cash_in_state: Some(state),
            ..Self::new(Code::ActionNotAllowed, message)
        }
    }

    /// The sandbox itself is at fault: `ACTION_FAILED`, HTTP 500.
    pub fn failed(message: impl Into<String>) -> Self {
        Self {
            status: StatusCode::INTERNAL_SERVER_ERROR,
            ..Self::new(Code::ActionFailed, message)
        }
    }

    /// The answer to a uid that nobody has: the one refusal with HTTP 404.
    pub fn unknown_uid(uid: &str) -> Self {
        Self {
            status: StatusCode::NOT_FOUND,
            ..Self::new(
                Code::UnknownPassholderUid,
                format!("No passholder with uid {uid}."),
            )
        }
    }
}

/// A town that cannot read its own books says so as the API would.
impl From<rusqlite::Error> for Refusal {
    fn from(problem: rusqlite::Error) -> Self {
        Self::failed(problem.to_string())
    }
}

/// Not rightly signed: HTTP 401. The code is inferred.
impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self {
            status: StatusCode::UNAUTHORIZED,
            challenge: Some(problem.challenge()),
            ..Self::new(Code::AccessDenied, problem.message())
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let document = Answer::document("response", |answer| {
            answer.text("code", self.code.as_str());
            answer.text("message", &self.message);
            answer.optional("cashInState", self.cash_in_state.map(CashInState::as_str));
            answer.optional(
                "requiredPermission",
                self.required_permission.map(Permission::as_str),
            );
        });
        let mut response = (self.status, document).into_response();
        let challenge = self.challenge.as_deref().map(HeaderValue::from_str);
        if let Some(Ok(challenge)) = challenge {
            response.headers_mut().insert(WWW_AUTHENTICATE, challenge);
        }
        response
    }
}
