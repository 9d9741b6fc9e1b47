//! What UiTPAS refuses of blocking a card.

use uitpas_api::{ErrorCode, Refusal};

use super::refusal;

/// The sentence for a refusal.
pub fn refused(refused: &Refusal) -> String {
    match refused.code() {
        ErrorCode::InvalidCardStatus => "Deze kaart was al geblokkeerd.".into(),
        _ => refusal::refusal(refused),
    }
}
