//! `GET uitpas/cardsystem`: every card system of the town. All are permanent ones.

use axum::extract::State;

use crate::actor::Actor;
use crate::answer::{Answer, Document};
use crate::refusal::Refusal;
use crate::town::Town;
use crate::town::card_system::CardSystem;

pub async fn card_systems(State(town): State<Town>, _actor: Actor) -> Result<Document, Refusal> {
    let systems = CardSystem::all(&town.books())?;
    Ok(Answer::document("response", |answer| {
        answer.group("cardSystems", |answer| {
            systems
                .iter()
                .for_each(|system| answer.card_system("cardSystem", system))
        });
    }))
}
