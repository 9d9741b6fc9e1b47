//! What a clerk reads of a passholder: card states, kansenstatuut, card types, reasons.

use uitpas_api::{Card, CardStatus, CardType, ErrorCode, Kansenstatuut, MembershipStatus, Reason};

use super::date;

/// The state of a card.
pub fn card_status(status: &CardStatus) -> String {
    match status {
        CardStatus::Active => "Actief".into(),
        CardStatus::Blocked => "Geblokkeerd".into(),
        CardStatus::Deleted => "Verwijderd".into(),
        CardStatus::LocalStock => "In lokale stock".into(),
        CardStatus::Stock => "In stock".into(),
        CardStatus::SentToBalie => "Onderweg naar de balie".into(),
        CardStatus::Provisioned => "Nog niet aangemaakt".into(),
        CardStatus::Unknown(other) => format!("Onbekende toestand ({other})"),
    }
}

/// What kind of card it is: `Kansenkaart` or `Gewone kaart`.
pub fn card_kind(card: &Card) -> &'static str {
    kansen_kind(card.is_kansen())
}

/// The two kinds of card.
pub fn kansen_kind(kansen: bool) -> &'static str {
    if kansen {
        "Kansenkaart"
    } else {
        "Gewone kaart"
    }
}

/// The shape of a card.
pub fn card_type(card_type: &CardType) -> String {
    match card_type {
        CardType::Card => "kaart".into(),
        CardType::Sticker => "sticker".into(),
        CardType::Keyring | CardType::Key => "sleutelhanger".into(),
        CardType::Digital => "digitale kaart".into(),
        CardType::Unknown(other) => other.clone(),
    }
}

/// A kansenstatuut with its end.
pub fn kansenstatuut(status: Kansenstatuut) -> String {
    let on = |label: &str, day: Option<uitpas_api::Day>, word: &str| match day {
        Some(day) => format!("{label} {word} {}", date::day(day)),
        None => label.to_owned(),
    };
    match status {
        Kansenstatuut::None => "Geen kansenstatuut".into(),
        Kansenstatuut::Active { until } => on("Kansenstatuut geldig", until, "tot en met"),
        Kansenstatuut::InGrace { ended } => {
            format!(
                "{}; respijtperiode loopt",
                on("Kansenstatuut verlopen", ended, "op")
            )
        }
        Kansenstatuut::Expired { ended } => on("Kansenstatuut vervallen", ended, "op"),
        Kansenstatuut::Suspended { until } => on("Kansenstatuut geschorst", until, "tot en met"),
    }
}

/// The state of a membership, when it needs saying.
pub fn membership(status: &MembershipStatus) -> Option<String> {
    match status {
        MembershipStatus::Active => None,
        MembershipStatus::Blocked => {
            Some("Lidmaatschap geblokkeerd: omruilen kan hier niet.".into())
        }
        MembershipStatus::Unknown(other) => Some(format!("Lidmaatschap: {other}")),
    }
}

/// What UiTPAS remarks on a card although it knows the person, with what to do.
pub fn remark(code: &ErrorCode) -> String {
    match code {
        ErrorCode::InvalidCardStatusBlocked => {
            "Deze kaart is geblokkeerd: sparen en omruilen kan er niet mee. Vervang de kaart."
                .into()
        }
        ErrorCode::KansenstatuutExpired => {
            "Het kansenstatuut is vervallen. Verleng het eerst, of kies een gewone kaart.".into()
        }
        other => format!("UiTPAS meldt: {}.", other.as_str()),
    }
}

/// Why a new card is given.
pub fn reason(reason: &Reason) -> &str {
    match reason {
        Reason::LossTheft => "Kaart verloren of gestolen",
        Reason::Defect => "Defecte kaart",
        Reason::LossKansenstatuut => "Verlies kansenstatuut",
        Reason::ObtainKansenstatuut => "Kansenstatuut verkrijgen",
        Reason::CardUpgrade => "Lid maken van een ander kaartsysteem",
        Reason::ExtraCard => "Extra kaart",
        Reason::Unknown(other) => other,
    }
}

/// When a reason fits.
pub fn reason_hint(reason: &Reason) -> &'static str {
    match reason {
        Reason::LossTheft => "De oude kaart wordt geblokkeerd.",
        Reason::Defect => "De kaart werkt niet meer; ze wordt geblokkeerd.",
        Reason::LossKansenstatuut => "Van kansenkaart naar gewone kaart.",
        Reason::ObtainKansenstatuut => "Van gewone kaart naar kansenkaart.",
        Reason::CardUpgrade => {
            "De pashouder is nog geen lid van het kaartsysteem van de nieuwe kaart."
        }
        Reason::ExtraCard => "De pashouder is lid, maar heeft nog geen kaart van dit kaartsysteem.",
        Reason::Unknown(_) => "",
    }
}
