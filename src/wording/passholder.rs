//! What a clerk reads of a passholder: card states, kansenstatuut, card types, reasons.

use uitpas_api::{
    Card, CardStatus, CardType, Day, ErrorCode, Kansenstatuut, MembershipStatus, Passholder, Reason,
};

use crate::say;

use super::date;

/// The state of a card.
pub fn card_status(status: &CardStatus) -> String {
    match status {
        CardStatus::Active => say!(card_active),
        CardStatus::Blocked => say!(card_blocked),
        CardStatus::Deleted => say!(card_deleted),
        CardStatus::LocalStock => say!(card_in_local_stock),
        CardStatus::Stock => say!(card_in_stock),
        CardStatus::SentToBalie => say!(card_sent),
        CardStatus::Provisioned => say!(card_provisioned),
        CardStatus::Unknown(other) => say!(card_unknown, code = other.as_str()),
    }
}

/// The day on which the kansenstatuut ended, where it did and UiTPAS says when.
pub fn kansenstatuut_ended(passholder: &Passholder) -> Option<Day> {
    passholder
        .memberships()
        .iter()
        .find_map(|membership| match membership.kansenstatuut() {
            Kansenstatuut::Expired { ended } => ended,
            _ => None,
        })
}

/// What kind of card it is: `Kansenkaart` or `Gewone kaart`.
pub fn card_kind(card: &Card) -> String {
    kansen_kind(card.is_kansen())
}

/// The two kinds of card.
pub fn kansen_kind(kansen: bool) -> String {
    if kansen {
        say!(kansen_card)
    } else {
        say!(plain_card)
    }
}

/// The shape of a card.
pub fn card_type(card_type: &CardType) -> String {
    match card_type {
        CardType::Card => say!(shape_card),
        CardType::Sticker => say!(shape_sticker),
        CardType::Keyring | CardType::Key => say!(shape_keyring),
        CardType::Digital => say!(shape_digital),
        CardType::Unknown(other) => other.clone(),
    }
}

/// A kansenstatuut with its end.
pub fn kansenstatuut(status: Kansenstatuut) -> String {
    match status {
        Kansenstatuut::None => say!(kansenstatuut_none),
        Kansenstatuut::Active { until: None } => say!(kansenstatuut_active),
        Kansenstatuut::Active { until: Some(until) } => {
            say!(kansenstatuut_active_until, day = date::day(until))
        }
        Kansenstatuut::InGrace { ended: None } => say!(kansenstatuut_in_grace),
        Kansenstatuut::InGrace { ended: Some(ended) } => {
            say!(kansenstatuut_in_grace_since, day = date::day(ended))
        }
        Kansenstatuut::Expired { ended: None } => say!(kansenstatuut_expired),
        Kansenstatuut::Expired { ended: Some(ended) } => {
            say!(kansenstatuut_expired_on, day = date::day(ended))
        }
        Kansenstatuut::Suspended { until: None } => say!(kansenstatuut_suspended),
        Kansenstatuut::Suspended { until: Some(until) } => {
            say!(kansenstatuut_suspended_until, day = date::day(until))
        }
    }
}

/// The state of a membership, when it needs saying.
pub fn membership(status: &MembershipStatus) -> Option<String> {
    match status {
        MembershipStatus::Active => None,
        MembershipStatus::Blocked => Some(say!(membership_blocked)),
        MembershipStatus::Unknown(other) => Some(say!(membership_unknown, code = other.as_str())),
    }
}

/// What UiTPAS remarks on a card although it knows the person, with what to do.
pub fn remark(code: &ErrorCode) -> String {
    match code {
        ErrorCode::InvalidCardStatusBlocked => say!(blocked_card_replace),
        ErrorCode::KansenstatuutExpired => say!(kansenstatuut_expired_remark),
        other => say!(uitpas_remarks, code = other.as_str()),
    }
}

/// Why a new card is given.
pub fn reason(reason: &Reason) -> String {
    match reason {
        Reason::LossTheft => say!(reason_loss),
        Reason::Defect => say!(reason_defect),
        Reason::LossKansenstatuut => say!(reason_loses_kansenstatuut),
        Reason::ObtainKansenstatuut => say!(reason_obtains_kansenstatuut),
        Reason::CardUpgrade => say!(reason_upgrade),
        Reason::ExtraCard => say!(reason_extra),
        Reason::Unknown(other) => other.clone(),
    }
}

/// When a reason fits.
pub fn reason_hint(reason: &Reason) -> String {
    match reason {
        Reason::LossTheft => say!(reason_hint_loss),
        Reason::Defect => say!(reason_hint_defect),
        Reason::LossKansenstatuut => say!(reason_hint_loses_kansenstatuut),
        Reason::ObtainKansenstatuut => say!(reason_hint_obtains_kansenstatuut),
        Reason::CardUpgrade => say!(reason_hint_upgrade),
        Reason::ExtraCard => say!(reason_hint_extra),
        Reason::Unknown(_) => String::new(),
    }
}
