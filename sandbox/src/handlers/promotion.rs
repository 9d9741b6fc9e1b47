//! `GET uitpas/promotion/pointsPromotion/{pointsPromotionId}`: one promotion.

use axum::extract::{Path, State};

use super::named;
use super::state::Asker;
use crate::actor::Actor;
use crate::amount::Points;
use crate::answer::{Answer, Document};
use crate::parameters::Parameters;
use crate::refusal::{Code, Refusal};
use crate::rules::rights::Call;
use crate::town::Town;

pub async fn promotion(
    State(town): State<Town>,
    actor: Actor,
    Path(id): Path<String>,
    parameters: Parameters,
) -> Result<Document, Refusal> {
    actor.check_may(Call::Promotion)?;
    let (books, now) = (town.books(), town.now());
    let id: i64 = id
        .trim()
        .parse()
        .map_err(|_| Refusal::new(Code::ParseInvalidLong, format!("{id} is not an id.")))?;
    let person = named::person_asked_for(&books, &parameters)?;
    if let Some(person) = &person {
        actor.check_may_see(person)?;
    }
    let catalogue = town.catalogue();
    let promotion = catalogue.find(id).ok_or_else(|| {
        Refusal::new(
            Code::UnknownPointsPromotionId,
            format!("No points promotion with id {id}."),
        )
    })?;
    let told = Asker::new(&books, person.as_ref(), Points::whole(0), &now)?.told(promotion)?;
    Ok(Answer::document("pointsPromotionTO", |answer| {
        answer.detailed_promotion(promotion, told)
    }))
}
