//! One confirmation of one promotion for one passholder: how it is sent, and how it is read back.

use leptos::prelude::*;
use uitpas_api::{
    CounterKey, HistoryQuery, Promotion, PromotionId, RedeemedPromotion, Trouble, UitpasNumber,
};

use crate::{
    booking::{self, Attempt, Found},
    desk::{Desk, Visit},
    startup::Uitpas,
    unfinished::{Doubt, Unfinished},
};

/// Everything that a booking needs; taken when the dialog opens, so that nothing can change under it.
#[derive(Clone)]
pub struct Redemption {
    client: &'static Uitpas,
    what: What,
    counter: CounterKey,
    doubts: Doubts,
}

/// What is cashed in, for whom.
#[derive(Debug, Clone, PartialEq, Eq)]
struct What {
    number: UitpasNumber,
    promotion: PromotionId,
}

impl What {
    fn is_of(&self, doubt: &Doubt) -> bool {
        doubt.number == self.number && doubt.promotion == self.promotion
    }
}

/// The confirmations whose outcome is or was not clear, with the redemptions that were there before.
///
/// They outlive the dialog: a booking may land after it was read back as *not there*. They outlive a session that
/// ended as well.
#[derive(Clone, Copy)]
pub struct Doubts {
    all: StoredValue<Vec<Doubt>>,
    /// The promotion whose dialog was open on an unknown outcome when the session ended.
    unsettled: RwSignal<Option<PromotionId>>,
}

impl Doubts {
    /// The doubts that the last session left.
    pub fn take_up(unfinished: Option<&Unfinished>) -> Self {
        let unfinished = unfinished.cloned();
        let unsettled = unfinished.as_ref().and_then(|waiting| waiting.unsettled);
        Self {
            all: StoredValue::new(unfinished.map_or_else(Vec::new, |waiting| waiting.doubts)),
            unsettled: RwSignal::new(unsettled),
        }
    }

    /// All of them, to be kept.
    pub fn all(self) -> Vec<Doubt> {
        self.all.get_value()
    }

    /// The promotion to be settled for somebody, when that is what was left open; only once.
    pub fn take_unsettled(self, number: &UitpasNumber) -> Option<PromotionId> {
        let promotion = self.unsettled.get()?;
        let theirs = self.all.with_value(|all| {
            all.iter()
                .any(|doubt| doubt.number == *number && doubt.promotion == promotion)
        });
        theirs.then(|| {
            self.unsettled.set(None);
            promotion
        })
    }

    fn before(self, what: &What) -> Option<Vec<u64>> {
        self.all.with_value(|all| {
            let doubt = all.iter().find(|doubt| what.is_of(doubt));
            doubt.map(|doubt| doubt.before.clone())
        })
    }

    fn begin(self, what: &What, before: Vec<u64>) {
        self.all.update_value(|all| {
            all.push(Doubt {
                number: what.number.clone(),
                promotion: what.promotion,
                before,
            });
        });
    }

    fn end(self, what: &What) {
        self.all
            .update_value(|all| all.retain(|doubt| !what.is_of(doubt)));
    }
}

impl Redemption {
    /// The redemption of a promotion by a passholder, at the counter of this moment.
    pub fn of(desk: Desk, doubts: Doubts, promotion: &Promotion, visit: &Visit) -> Option<Self> {
        Some(Self {
            client: desk.client,
            what: What {
                number: visit.number.clone()?,
                promotion: promotion.id(),
            },
            counter: desk.counter_key()?,
            doubts,
        })
    }

    /// Whether a redemption of this promotion is there that was not there before.
    fn is_new(&self, now: &[RedeemedPromotion], before: &[u64]) -> bool {
        now.iter().any(|redeemed| {
            redeemed.promotion().id() == self.what.promotion && !before.contains(&redeemed.id())
        })
    }

    async fn newest(&self) -> Result<Vec<RedeemedPromotion>, Trouble> {
        let query = HistoryQuery {
            counter: Some(self.counter.clone()),
            ..HistoryQuery::default()
        };
        let redeemed = self.client.redeemed(&self.what.number, &query);
        Ok(redeemed.await?.items)
    }
}

impl Attempt for Redemption {
    type Receipt = ();

    async fn prepare(&self) -> Result<Found<()>, Trouble> {
        let now = self.newest().await?;
        let landed_late = self
            .doubts
            .before(&self.what)
            .is_some_and(|before| self.is_new(&now, &before));
        self.doubts.end(&self.what);
        if landed_late {
            return Ok(Found::Booked(()));
        }
        let ids = now.iter().map(RedeemedPromotion::id).collect();
        self.doubts.begin(&self.what, ids);
        Ok(Found::Nothing)
    }

    async fn send(&self) -> Result<(), Trouble> {
        let key = booking::new_key();
        let What { number, promotion } = &self.what;
        let sent = self.client.cash_in(number, *promotion, &self.counter, &key);
        let answer = sent.await.map(|_| ());
        if !matches!(&answer, Err(trouble) if trouble.leaves_booking_unclear()) {
            self.doubts.end(&self.what);
        }
        answer
    }

    async fn read_back(&self) -> Result<Found<()>, Trouble> {
        let now = self.newest().await?;
        let before = self.doubts.before(&self.what).unwrap_or_default();
        if !self.is_new(&now, &before) {
            return Ok(Found::Nothing);
        }
        self.doubts.end(&self.what);
        Ok(Found::Booked(()))
    }
}
