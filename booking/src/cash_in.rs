//! One confirmation of one promotion for one passholder.

use uitpas_api::{
    BookingKey, Client, CounterKey, PromotionId, RedeemedPromotion, Transport, Trouble,
    UitpasNumber,
};

use crate::subject::{Subject, find, is_new, redeemed};
use crate::{Attempt, Found, Trace};

/// A cash-in that was confirmed.
#[derive(Debug)]
pub struct CashIn<'a, T> {
    /// The API.
    pub client: &'a Client<T>,
    /// For the holder of this card.
    pub number: UitpasNumber,
    /// What is cashed in.
    pub promotion: PromotionId,
    /// Where.
    pub counter: CounterKey,
    /// The key of this confirmation.
    pub key: BookingKey,
    /// The redemptions that were there before it; before an earlier confirmation of the same, when what became of
    /// that one was never clear.
    pub before: Option<Vec<u64>>,
}

impl<T: Transport> Trace for CashIn<'_, T> {
    type Receipt = ();

    fn subject(&self) -> Subject {
        Subject::CashIn {
            number: self.number.clone(),
            promotion: self.promotion,
            counter: self.counter.clone(),
            before: self.before.clone().unwrap_or_default(),
        }
    }

    fn key(&self) -> &BookingKey {
        &self.key
    }

    async fn look(&self) -> Result<Found<()>, Trouble> {
        find(self.client, &self.subject()).await
    }
}

impl<T: Transport> Attempt for CashIn<'_, T> {
    async fn prepare(&mut self) -> Result<Found<()>, Trouble> {
        let now = redeemed(self.client, &self.number, &self.counter).await?;
        let earlier = self.before.take();
        if earlier.is_some_and(|before| is_new(&now, self.promotion, &before)) {
            return Ok(Found::Booked(()));
        }
        self.before = Some(now.iter().map(RedeemedPromotion::id).collect());
        Ok(Found::Nothing)
    }

    async fn send(&self) -> Result<(), Trouble> {
        let sent = self
            .client
            .cash_in(&self.number, self.promotion, &self.counter, &self.key);
        sent.await.map(drop)
    }
}
