//! `GET uitpas/card`: one card by its number or its chip, flat.

use axum::extract::State;

use super::named;
use crate::actor::Actor;
use crate::answer::{Answer, Document};
use crate::parameters::Parameters;
use crate::refusal::{Code, Refusal};
use crate::rules::rights::Call;
use crate::town::Town;
use crate::town::card::Card;

pub async fn card(
    State(town): State<Town>,
    actor: Actor,
    parameters: Parameters,
) -> Result<Document, Refusal> {
    actor.check_may(Call::Card)?;
    let books = town.books();
    let [key] = parameters.required(["balieConsumerKey"], Code::MissingRequiredFields)?;
    let counter = named::counter(&books, key)?;
    // A consumer request is of no counter in particular, but has to name one all the same.
    if !matches!(actor, Actor::Consumer(_)) {
        actor.check_works_at(&books, &counter)?;
    }
    let card = match (parameters.one("uitpasNumber"), parameters.one("chipNumber")) {
        (Some(number), None) => named::card(&books, number, Code::UnknownCard)?,
        (None, Some(chip)) => Card::with_chip(&books, chip)?.ok_or_else(|| {
            Refusal::new(
                Code::UnknownChipNumber,
                format!("No card with chip {chip}."),
            )
        })?,
        (None, None) => {
            return Err(Refusal::new(
                Code::MissingRequiredFields,
                "Missing required fields: uitpasNumber or chipNumber.",
            ));
        }
        (Some(_), Some(_)) => {
            return Err(Refusal::new(
                Code::InvalidParameters,
                "uitpasNumber and chipNumber may not be combined.",
            ));
        }
    };
    Ok(Answer::document("response", |answer| {
        answer.card_system("cardSystem", &card.card_system);
        answer.text("cardType", &card.kind);
        answer.text("kansenpas", card.is_kansen());
        answer.text("status", card.status.as_str());
        answer.text("uitpasNumber", &card.number);
    }))
}
