//! What UiTPAS refuses, in the words of the desk, with what to do next.

use uitpas_api::{ErrorCode, Refusal};

use crate::say;

/// The sentence for a refusal, where the call itself tells nothing more.
pub fn refusal(refusal: &Refusal) -> String {
    match refusal.code() {
        ErrorCode::AccessDenied => denied(refusal.required_permission()),
        code => code_sentence(code),
    }
}

fn code_sentence(code: &ErrorCode) -> String {
    match code {
        ErrorCode::InvalidCard | ErrorCode::UnknownPassholderUid => say!(passholder_gone),
        ErrorCode::PassholderNoActiveCardSystems => say!(no_active_membership),
        ErrorCode::KansenstatuutExpired => say!(kansenstatuut_expired_extend),
        ErrorCode::ActionNotAllowed => say!(action_not_allowed),
        ErrorCode::InvalidCardStatusBlocked => say!(blocked_card_replace),
        ErrorCode::UnknownCard
        | ErrorCode::UnknownUitpasNumber
        | ErrorCode::UnknownIdentification
        | ErrorCode::UnknownChipNumber => say!(nobody_has_this_number),
        ErrorCode::ParseInvalidUitpasNumber => say!(number_mistyped),
        ErrorCode::ParseInvalidInsz => say!(insz_wrong),
        ErrorCode::ParseInvalidVoucherNumber => say!(voucher_malformed),
        ErrorCode::UnknownVoucher => say!(voucher_unknown),
        ErrorCode::InvalidVoucherStatus => say!(voucher_used),
        ErrorCode::BalieNotAuthorized | ErrorCode::CardNotAssignedToBalie => {
            say!(counter_may_not_issue)
        }
        ErrorCode::ParseInvalidDate => say!(date_invalid),
        ErrorCode::MissingRequiredFields => say!(fields_missing),
        ErrorCode::InvalidIntervalMinHigherThanMax => say!(minimum_above_maximum),
        ErrorCode::InvalidIntervalBeginDateAfterEndDate => say!(begin_after_end),
        ErrorCode::ParseInvalidCityName => say!(city_unknown),
        ErrorCode::UnknownBalieConsumerKey => say!(counter_unknown),
        ErrorCode::UnknownCardSystem => say!(card_system_unknown),
        ErrorCode::UnknownPointsPromotionId => say!(promotion_gone),
        ErrorCode::ActionFailed => say!(action_failed),
        other => say!(tell_the_helpdesk, code = other.as_str()),
    }
}

fn denied(permission: Option<&str>) -> String {
    match permission {
        Some(permission) => say!(denied_permission, permission = permission),
        None => say!(denied),
    }
}

#[cfg(test)]
mod tests {
    use uitpas_api::ErrorCode;

    use super::*;
    use crate::canned;

    #[test]
    fn every_code_of_the_cash_in_document_has_a_sentence_of_its_own() {
        for code in [
            "INVALID_CARD",
            "PASSHOLDER_NO_ACTIVE_CARDSYSTEMS",
            "ACTION_NOT_ALLOWED",
            "PARSE_INVALID_UITPASNUMBER",
            "UNKNOWN_UITPASNUMBER",
            "UNKNOWN_BALIE_CONSUMERKEY",
            "ACCESS_DENIED",
            "UNKNOWN_VOUCHER",
            "INVALID_VOUCHER_STATUS",
            "PARSE_INVALID_CITY_NAME",
            "UNKNOWN_CARD_SYSTEM",
            "UNKNOWN_PASSHOLDER_UID",
        ] {
            let sentence = canned::refusal(code)
                .map(|found| refusal(&found))
                .unwrap_or_default();
            assert!(
                !sentence.is_empty() && !sentence.contains("helpdesk"),
                "{code}: {sentence}"
            );
            assert!(!sentence.contains(code), "{sentence}");
        }
    }

    #[test]
    fn an_unknown_code_is_told_to_the_helpdesk() {
        let sentence = code_sentence(&ErrorCode::from("MOON_IN_THE_WRONG_PHASE"));
        assert_eq!(
            sentence,
            "Dat lukte niet. Meld aan de helpdesk: MOON_IN_THE_WRONG_PHASE."
        );
    }
}
