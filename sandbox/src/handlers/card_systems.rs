//! `GET uitpas/cardsystem`: every card system of the town. All are permanent ones.

use axum::extract::State;

use crate::actor::Actor;
use crate::answer::{Answer, Document};
use crate::refusal::Refusal;
use crate::rules::rights::Call;
use crate::town::Town;
use crate::town::card_system::CardSystem;

pub async fn card_systems(State(town): State<Town>, actor: Actor) -> Result<Document, Refusal> {
    actor.check_may(Call::CardSystems)?;
    let systems = CardSystem::all(&town.books())?;
    Ok(Answer::document("response", |answer| {
        answer.group("cardSystems", |answer| {
            systems
                .iter()
                .for_each(|system| answer.card_system("cardSystem", system))
        });
    }))
}
