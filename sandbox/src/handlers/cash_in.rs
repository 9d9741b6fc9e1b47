//! `POST uitpas/passholder/{uitpasNumber}/cashInPointsPromotion`: points against a promotion, in one
//! transaction. Nothing in the API undoes it.

use axum::extract::{Path, State};
use rusqlite::TransactionBehavior;

use super::named;
use super::state::Asker;
use crate::actor::Actor;
use crate::amount::Points;
use crate::answer::{Answer, Document};
use crate::parameters::Parameters;
use crate::refusal::{Code, Refusal};
use crate::rules::cash_in_state::CashInState;
use crate::rules::rights::Call;
use crate::town::Town;
use crate::town::passholder::Passholder;
use crate::town::promotion::Promotion;
use crate::town::redemption;

pub async fn cash_in(
    State(town): State<Town>,
    actor: Actor,
    Path(number): Path<String>,
    parameters: Parameters,
) -> Result<Document, Refusal> {
    actor.check_may(Call::CashIn)?;
    let (mut books, now) = (town.books(), town.now());
    let booking = books.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let [_, key] = parameters.required(
        ["pointsPromotionId", "balieConsumerKey"],
        Code::InvalidParameters,
    )?;
    let id = parameters.integer("pointsPromotionId")?.unwrap_or_default();
    let person = named::holder(&booking, number.trim())?;
    let counter = named::counter(&booking, key)?;
    actor.check_works_at(&booking, &counter)?;
    let catalogue = town.catalogue();
    let promotion = catalogue.find(id).ok_or_else(|| {
        Refusal::new(
            Code::UnknownPointsPromotionId,
            format!("No points promotion with id {id}."),
        )
    })?;
    let person = named::existing(person)?;
    let none_extra = Points::whole(0);
    if !person
        .standing(now.date(), none_extra, 0)
        .has_working_membership()
    {
        return Err(Refusal::new(
            Code::PassholderNoActiveCardSystems,
            "The passholder has no active card system, or only ones with an expired kansenstatuut.",
        ));
    }
    let told = Asker::new(&booking, Some(&person), none_extra, &now)?.told(promotion)?;
    if told.state != CashInState::Possible {
        return Err(Refusal::not_cashed_in(id, person.id, told.state));
    }
    if !promotion.is_at(&counter) {
        // Inferred: no document says how a cash-in at another counter is refused.
        return Err(Refusal::new(
            Code::ActionNotAllowed,
            format!("PointsPromotion {id} cannot be cashed in at this counter."),
        ));
    }
    if !Promotion::take_unit(&booking, id)? {
        return Err(Refusal::not_cashed_in(
            id,
            person.id,
            CashInState::VolumeConstraint,
        ));
    }
    if !Passholder::take_points(&booking, person.id, Points::whole(promotion.points))? {
        return Err(Refusal::not_cashed_in(
            id,
            person.id,
            CashInState::PointsConstraint,
        ));
    }
    redemption::record(&booking, person.id, id, counter.id, now.timestamp())?;
    booking.commit()?;
    Ok(Answer::document("promotionTO", |answer| {
        answer.reduced_promotion(promotion)
    }))
}
