//! What a look-up says of the card that is to be given: can it be issued here?

use uitpas_api::{
    Card, CardStatus, CounterKey, ErrorCode, Identification, Trouble, UitpasNumber, Who,
};

use crate::{say, startup::Uitpas, wording};

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

    /// Whether it cannot be given.
    pub fn is_wrong(&self) -> bool {
        !matches!(self, Self::InStock(_))
    }

    /// Why it cannot be given, in the words of the desk; nothing when it can.
    pub fn mistake(&self) -> Option<String> {
        match self {
            Self::InStock(_) => None,
            Self::Unusable(status) => Some(say!(
                card_unusable,
                status = wording::passholder::card_status(status).to_lowercase()
            )),
            Self::Taken => Some(say!(card_already_issued)),
            Self::GroupPass => Some(say!(card_is_group_pass)),
            Self::Unknown => Some(say!(card_not_found)),
        }
    }
}

fn is_unknown(code: &ErrorCode) -> bool {
    matches!(
        code,
        ErrorCode::UnknownIdentification | ErrorCode::UnknownCard | ErrorCode::UnknownUitpasNumber
    )
}
