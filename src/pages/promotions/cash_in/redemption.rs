//! One confirmation of one promotion for one passholder: how it is sent, and how it is read back.

use leptos::prelude::*;
use uitpas_api::{
    CounterKey, HistoryQuery, Promotion, PromotionId, RedeemedPromotion, Trouble, UitpasNumber,
};

use crate::{
    booking::{self, Attempt, Found},
    desk::{Desk, Uitpas, Visit},
};

/// Everything that a booking needs; taken when the dialog opens, so that nothing can change under it.
#[derive(Clone)]
pub struct Redemption {
    client: &'static Uitpas,
    number: UitpasNumber,
    promotion: PromotionId,
    counter: CounterKey,
    before: StoredValue<Vec<u64>>,
}

impl Redemption {
    /// The redemption of a promotion by a passholder, at the counter of this moment.
    pub fn of(desk: Desk, promotion: &Promotion, visit: &Visit) -> Option<Self> {
        Some(Self {
            client: desk.client,
            number: visit.number.clone(),
            promotion: promotion.id(),
            counter: desk.counter_key()?,
            before: StoredValue::new(Vec::new()),
        })
    }

    async fn newest(&self) -> Result<Vec<RedeemedPromotion>, Trouble> {
        let query = HistoryQuery {
            counter: Some(self.counter.clone()),
            ..HistoryQuery::default()
        };
        Ok(self.client.redeemed(&self.number, &query).await?.items)
    }
}

impl Attempt for Redemption {
    type Receipt = ();

    async fn prepare(&self) -> Result<(), Trouble> {
        let known = self.newest().await?;
        let ids = known.iter().map(RedeemedPromotion::id).collect();
        self.before.try_set_value(ids);
        Ok(())
    }

    async fn send(&self) -> Result<(), Trouble> {
        let key = booking::new_key();
        let cashed = self
            .client
            .cash_in(&self.number, self.promotion, &self.counter, &key);
        cashed.await.map(|_| ())
    }

    /// Booked when a redemption of this promotion is there that was not there before.
    async fn read_back(&self) -> Result<Found<()>, Trouble> {
        let now = self.newest().await?;
        let before = self.before.try_get_value().unwrap_or_default();
        let new = now.iter().any(|redeemed| {
            redeemed.promotion().id() == self.promotion && !before.contains(&redeemed.id())
        });
        Ok(if new {
            Found::Booked(())
        } else {
            Found::Nothing
        })
    }
}
