//! What UiTPAS refuses of blocking a card.

use uitpas_api::{ErrorCode, Refusal};

use crate::say;

use super::refusal;

/// The sentence for a refusal.
pub fn refused(refused: &Refusal) -> String {
    match refused.code() {
        ErrorCode::InvalidCardStatus => say!(already_blocked),
        _ => refusal::refusal(refused),
    }
}
