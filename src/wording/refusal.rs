//! What UiTPAS refuses, in the words of the desk, with what to do next.

use uitpas_api::{ErrorCode, Refusal};

/// The sentence for a refusal, where the call itself tells nothing more.
pub fn refusal(refusal: &Refusal) -> String {
    match refusal.code() {
        ErrorCode::AccessDenied => denied(refusal.required_permission()),
        code => code_sentence(code),
    }
}

fn code_sentence(code: &ErrorCode) -> String {
    let fixed = match code {
        ErrorCode::InvalidCard | ErrorCode::UnknownPassholderUid => {
            "Deze pashouder bestaat niet meer in UiTPAS."
        }
        ErrorCode::PassholderNoActiveCardSystems => {
            "De pashouder heeft geen actief lidmaatschap meer. Verleng het kansenstatuut of maak de pashouder opnieuw lid."
        }
        ErrorCode::KansenstatuutExpired => "Het kansenstatuut is vervallen. Verleng het eerst.",
        ErrorCode::ActionNotAllowed => "UiTPAS laat deze actie hier niet toe.",
        ErrorCode::InvalidCardStatusBlocked => {
            "Deze kaart is geblokkeerd: sparen en omruilen kan er niet mee. Vervang de kaart."
        }
        ErrorCode::UnknownCard
        | ErrorCode::UnknownUitpasNumber
        | ErrorCode::UnknownIdentification
        | ErrorCode::UnknownChipNumber => "Geen kaart of pashouder gevonden met dit nummer.",
        ErrorCode::ParseInvalidUitpasNumber => {
            "Er zit een typfout in het nummer: een UiTPAS-nummer telt 13 cijfers en het laatste is een controlecijfer."
        }
        ErrorCode::ParseInvalidInsz => "Dit rijksregisternummer klopt niet.",
        ErrorCode::ParseInvalidVoucherNumber => "Dit is geen geldig vouchernummer.",
        ErrorCode::UnknownVoucher => "Deze voucher is niet gekend.",
        ErrorCode::InvalidVoucherStatus => {
            "Deze voucher is al gebruikt of geldt niet voor deze kaart."
        }
        ErrorCode::BalieNotAuthorized | ErrorCode::CardNotAssignedToBalie => {
            "Deze balie mag deze kaart niet uitgeven. Neem een kaart uit de eigen stock."
        }
        ErrorCode::ParseInvalidDate => "Vul een geldige datum in.",
        ErrorCode::MissingRequiredFields => "Vul alle verplichte velden in.",
        ErrorCode::InvalidIntervalMinHigherThanMax => "Het minimum is hoger dan het maximum.",
        ErrorCode::InvalidIntervalBeginDateAfterEndDate => "De begindatum valt na de einddatum.",
        ErrorCode::ParseInvalidCityName => "Deze gemeente kennen we niet.",
        ErrorCode::UnknownBalieConsumerKey => {
            "De gekozen balie is niet gekend. Kies opnieuw een balie."
        }
        ErrorCode::UnknownCardSystem => "Dit kaartsysteem bestaat niet.",
        ErrorCode::UnknownPointsPromotionId => "Dit voordeel bestaat niet meer.",
        ErrorCode::ActionFailed => {
            "UiTPAS kon dit niet uitvoeren. Kijk in de historiek of er iets geboekt is."
        }
        other => return format!("Dat lukte niet. Meld aan de helpdesk: {}.", other.as_str()),
    };
    fixed.to_owned()
}

fn denied(permission: Option<&str>) -> String {
    match permission {
        Some(permission) => format!(
            "Je hebt geen rechten voor deze actie ({permission}). Vraag het aan de beheerder van je balie."
        ),
        None => {
            "Je hebt geen rechten voor deze actie. Vraag het aan de beheerder van je balie.".into()
        }
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
