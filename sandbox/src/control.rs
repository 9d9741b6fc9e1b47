//! The controls that only the sandbox has: `POST /sandbox/now` sets the clock, `POST /sandbox/faults`
//! arms a fault for the next requests.

use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;

use crate::faults::ArmedFault;
use crate::town::Town;

/// The body is an RFC 3339 moment; the clock stands still there.
pub async fn set_now(
    State(town): State<Town>,
    body: String,
) -> Result<StatusCode, (StatusCode, String)> {
    let moment: Timestamp = body
        .trim()
        .parse()
        .map_err(|problem| (StatusCode::BAD_REQUEST, format!("{problem}\n")))?;
    town.clock().set(moment);
    Ok(StatusCode::NO_CONTENT)
}

/// The body is what the header `x-sandbox-fault` may say, and then ` for=PATH-PART` and ` times=N`.
pub async fn arm_fault(
    State(town): State<Town>,
    body: String,
) -> Result<StatusCode, (StatusCode, String)> {
    let fault = ArmedFault::parse(&body)
        .map_err(|problem| (StatusCode::BAD_REQUEST, format!("{problem}\n")))?;
    town.faults().arm(fault);
    Ok(StatusCode::NO_CONTENT)
}
