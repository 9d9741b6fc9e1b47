//! `GET uitpas/retrieve`: from whatever was scanned to a person, a card in stock or a group pass.

use axum::extract::State;
use rusqlite::Connection;

use super::named;
use crate::actor::Actor;
use crate::answer::{Document, passholder};
use crate::parameters::Parameters;
use crate::refusal::{Code, Refusal};
use crate::rules::kansenstatuut::Kansenstatuut;
use crate::rules::rights::Call;
use crate::town::Town;
use crate::town::card::{Card, CardStatus, GroupPass};
use crate::town::passholder::Passholder;

/// What an identification stands for.
struct Found {
    person: Option<Passholder>,
    group_pass: Option<GroupPass>,
    card: Option<Card>,
}

pub async fn retrieve(
    State(town): State<Town>,
    actor: Actor,
    parameters: Parameters,
) -> Result<Document, Refusal> {
    actor.check_may(Call::Retrieve)?;
    let (books, today) = (town.books(), town.now().date());
    let visible_systems = visible_systems(&books, &actor, &parameters)?;
    let [identification] = parameters.required(["identification"], Code::MissingRequiredFields)?;
    let found = find(&books, identification)?.ok_or_else(|| {
        Refusal::new(
            Code::UnknownIdentification,
            format!("Nothing is known as {identification}."),
        )
    })?;
    let warning = found
        .person
        .as_ref()
        .zip(found.card.as_ref())
        .and_then(|(person, card)| {
            let status = person
                .membership(card.card_system.id)
                .map(|membership| membership.kansenstatuut(today));
            match (card.status, status) {
                (CardStatus::Blocked, _) => Some("INVALID_CARD_STATUS_BLOCKED"),
                (_, Some(Kansenstatuut::Expired)) => Some("KANSENSTATUUT_EXPIRED"),
                _ => None,
            }
        });
    Ok(passholder::document(
        "response",
        found.person.as_ref(),
        |answer| {
            if let Some(person) = &found.person {
                answer.group("passHolder", |answer| {
                    answer.passholder(person, today, &visible_systems)
                });
            }
            if let Some(pass) = &found.group_pass {
                answer.group_pass(pass);
            }
            if let Some(card) = &found.card {
                answer.retrieved_card(card);
            }
            answer.optional("code", warning);
            answer.optional(
                "uitpasNumberOriginalRequest",
                found.card.as_ref().map(|card| &card.number),
            );
        },
    ))
}

/// The card systems whose associations may be seen: those of the employee's counter, which has to be named.
/// A consumer request is of no counter; that it sees none is inferred.
fn visible_systems(
    books: &Connection,
    actor: &Actor,
    parameters: &Parameters,
) -> Result<Vec<i64>, Refusal> {
    if matches!(actor, Actor::Consumer(_)) {
        return Ok(vec![]);
    }
    let [_, key] = parameters.required(
        ["identification", "balieConsumerKey"],
        Code::MissingRequiredFields,
    )?;
    let counter = named::counter(books, key)?;
    actor.check_works_at(books, &counter)?;
    Ok(counter
        .rights(books)?
        .into_iter()
        .map(|rights| rights.card_system)
        .collect())
}

/// Looks for a UiTPAS number, then a chip, then a national number.
fn find(books: &Connection, identification: &str) -> Result<Option<Found>, Refusal> {
    let card = Card::find(books, identification)?.map_or_else(
        || Card::with_chip(books, identification),
        |card| Ok(Some(card)),
    )?;
    if let Some(card) = card {
        let person = card
            .passholder
            .map(|id| Passholder::find(books, id))
            .transpose()?
            .flatten();
        return Ok(Some(Found {
            person: person.filter(|person| !person.is_deleted),
            group_pass: card
                .group_pass
                .map(|id| GroupPass::find(books, id))
                .transpose()?
                .flatten(),
            card: Some(card),
        }));
    }
    let person = Passholder::with_insz(books, identification)?.filter(|person| !person.is_deleted);
    Ok(person.map(|person| Found {
        card: best_card(&person),
        group_pass: None,
        person: Some(person),
    }))
}

/// The newest active card, else the newest.
fn best_card(person: &Passholder) -> Option<Card> {
    let active = person
        .cards
        .iter()
        .find(|card| card.status == CardStatus::Active);
    active.or_else(|| person.cards.first()).cloned()
}
