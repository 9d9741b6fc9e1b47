//! What a look-up says of the card that is to be given: can it be issued here?

use uitpas_api::{
    Card, CardStatus, CounterKey, ErrorCode, Identification, Trouble, UitpasNumber, Who,
};

use crate::{startup::Uitpas, wording};

/// The card behind the new number.
#[derive(Debug, Clone, PartialEq)]
pub enum StockCard {
    /// It lies in a local stock.
    InStock(Card),
    /// It is there, but cannot be given out.
    Unusable(CardStatus),
    /// Somebody has it already.
    Taken,
    /// It is a group pass.
    GroupPass,
    /// There is no such card.
    Unknown,
}

impl StockCard {
    /// Looks the card up.
    ///
    /// # Errors
    /// The trouble of the call, save that there is no such card.
    pub async fn look_up(
        client: &Uitpas,
        number: UitpasNumber,
        counter: CounterKey,
    ) -> Result<Self, Trouble> {
        let what = Identification::UitpasNumber(number);
        match client.identify(&what, &counter).await {
            Ok(identified) => Ok(match identified.who {
                Who::CardOnly(card) if *card.status() == CardStatus::LocalStock => {
                    Self::InStock(card)
                }
                Who::CardOnly(card) => Self::Unusable(card.status().clone()),
                Who::Passholder { .. } => Self::Taken,
                Who::GroupPass(_) => Self::GroupPass,
                Who::Nobody => Self::Unknown,
            }),
            Err(Trouble::Refused(refusal)) if is_unknown(refusal.code()) => Ok(Self::Unknown),
            Err(trouble) => Err(trouble),
        }
    }

    /// Why it cannot be given, in the words of the desk; nothing when it can.
    pub fn mistake(&self) -> Option<String> {
        match self {
            Self::InStock(_) => None,
            Self::Unusable(status) => Some(format!(
                "Deze kaart kan niet uitgegeven worden ({}). Neem een kaart uit de lokale stock.",
                wording::passholder::card_status(status).to_lowercase()
            )),
            Self::Taken => Some(
                "Deze kaart is al uitgegeven of geblokkeerd. Neem een kaart uit de lokale stock."
                    .into(),
            ),
            Self::GroupPass => Some("Dit is een groepspas. Neem een gewone kaart.".into()),
            Self::Unknown => Some("Geen kaart gevonden met dit nummer.".into()),
        }
    }
}

fn is_unknown(code: &ErrorCode) -> bool {
    matches!(
        code,
        ErrorCode::UnknownIdentification | ErrorCode::UnknownCard | ErrorCode::UnknownUitpasNumber
    )
}
