//! `POST uitpas/passholder/block/{uitpasNumber}`: blocks a card, for good.

use axum::extract::{Path, State};
use rusqlite::Connection;

use super::named;
use crate::actor::Actor;
use crate::answer::{Answer, Document};
use crate::parameters::Parameters;
use crate::refusal::{Code, Refusal};
use crate::rules::rights::{Call, Permission};
use crate::town::Town;
use crate::town::card::Card;
use crate::town::passholder::Passholder;

pub async fn block(
    State(town): State<Town>,
    actor: Actor,
    Path(number): Path<String>,
    parameters: Parameters,
) -> Result<Document, Refusal> {
    actor.check_may(Call::Block)?;
    let books = town.books();
    let number = number.trim();
    let person = named::holder(&books, number)?;
    match actor.passholder() {
        Some(_) => actor.check_may_see(&person)?,
        None => check_counter(&books, &actor, &parameters, &person)?,
    }
    if !Card::block(&books, number)? {
        return Err(Refusal::new(
            Code::InvalidCardStatus,
            format!("The card {number} is not active."),
        ));
    }
    Ok(Answer::document("response", |answer| {
        answer.text("code", "ACTION_SUCCEEDED");
        answer.text("message", "The uitpas has been blocked.");
    }))
}

/// The counter must register in one of the card systems that the person belongs to. Inferred: the
/// documents name the right, not who has it.
fn check_counter(
    books: &Connection,
    actor: &Actor,
    parameters: &Parameters,
    person: &Passholder,
) -> Result<(), Refusal> {
    let [key] = parameters.required(["balieConsumerKey"], Code::MissingRequiredFields)?;
    let counter = named::counter(books, key)?;
    actor.check_works_at(books, &counter)?;
    let rights = counter.rights(books)?;
    if rights
        .iter()
        .any(|rights| rights.registers && person.membership(rights.card_system).is_some())
    {
        return Ok(());
    }
    Err(Refusal::access_denied(
        Some(Permission::BlockPassholder),
        "This counter may not block the cards of this passholder.",
    ))
}
