//! `GET uitpas/passholder/{uitpasNumber}/cashedPointsPromotions`: what a passholder has redeemed.

use axum::extract::{Path, State};

use super::named;
use crate::actor::Actor;
use crate::answer::{Answer, Document};
use crate::moment::written;
use crate::parameters::Parameters;
use crate::refusal::{Code, Refusal};
use crate::rules::rights::Call;
use crate::town::Town;
use crate::town::redemption::{History, HistorySort, Redemption};
use crate::town::sort::Order;

pub async fn history(
    State(town): State<Town>,
    actor: Actor,
    Path(number): Path<String>,
    parameters: Parameters,
) -> Result<Document, Refusal> {
    actor.check_may(Call::History)?;
    let books = town.books();
    if actor.passholder().is_none() {
        let [key] = parameters.required(["balieConsumerKey"], Code::InvalidParameters)?;
        actor.check_works_at(&books, &named::counter(&books, key)?)?;
    }
    let (from, to) = parameters.period("cashingPeriodBegin", "cashingPeriodEnd")?;
    let person = named::existing(named::holder(&books, number.trim())?)?;
    actor.check_may_see(&person)?;
    let history = History {
        passholder: person.id,
        from: from.map(|span| span.first),
        to: to.map(|span| span.last),
        sort: parameters.choice("sort", &HistorySort::WORDS, HistorySort::CashingDate)?,
        order: parameters.choice("order", &Order::WORDS, Order::Descending)?,
        start: parameters.count("start")?.unwrap_or(0),
        max: parameters.count("max")?.unwrap_or(20),
    };
    let catalogue = town.catalogue();
    let (redemptions, total) = history.read(&books, &catalogue)?;
    Ok(Answer::document("response", |answer| {
        answer.group("cashedPromotions", |answer| {
            redemptions.iter().for_each(|one| write(answer, one))
        });
        answer.text("total", total);
    }))
}

fn write(answer: &mut Answer, redemption: &Redemption) {
    answer.group("cashedPromotion", |answer| {
        answer.text("id", redemption.id);
        answer.group("promotion", |answer| {
            answer.reduced_promotion(redemption.promotion)
        });
        answer.text("cashingDate", written(redemption.moment));
        answer.counter_by_key(&redemption.counter);
    });
}
