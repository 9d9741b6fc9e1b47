//! What a booking is about, as far as it takes to find it again.

use uitpas_api::{
    BookingKey, CardStatus, Client, CounterKey, HistoryQuery, Identification, Membership,
    PromotionId, RedeemedPromotion, Transport, Trouble, Uid, UitpasNumber, Who,
};

use crate::{Found, Note, Trace};

/// What was booked, perhaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A promotion was cashed in.
    CashIn {
        /// For the holder of this card.
        number: UitpasNumber,
        /// This one.
        promotion: PromotionId,
        /// At this counter.
        counter: CounterKey,
        /// The redemptions that were there before: a new one of this promotion is this.
        before: Vec<u64>,
    },
    /// A card was given out.
    NewCard {
        /// To this person.
        uid: Uid,
        /// This card.
        number: UitpasNumber,
        /// By this counter.
        counter: CounterKey,
    },
    /// A card was blocked.
    Block {
        /// This card.
        number: UitpasNumber,
        /// By whom.
        by: Blocker,
    },
}

/// Who blocks a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blocker {
    /// A counter.
    Counter(CounterKey),
    /// The person whose card it is.
    Owner(Uid),
}

impl Subject {
    /// The card that it is about.
    pub fn number(&self) -> &UitpasNumber {
        match self {
            Self::CashIn { number, .. }
            | Self::NewCard { number, .. }
            | Self::Block { number, .. } => number,
        }
    }
}

impl Subject {
    /// The counter that it was done at, when it was done at one.
    pub fn counter(&self) -> Option<&CounterKey> {
        match self {
            Self::CashIn { counter, .. }
            | Self::NewCard { counter, .. }
            | Self::Block {
                by: Blocker::Counter(counter),
                ..
            } => Some(counter),
            Self::Block {
                by: Blocker::Owner(_),
                ..
            } => None,
        }
    }

    /// Whether both are about the same thing: doing one of them makes the other impossible, or is the same again.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::CashIn {
                    number, promotion, ..
                },
                Self::CashIn {
                    number: other,
                    promotion: another,
                    ..
                },
            ) => number == other && promotion == another,
            (Self::NewCard { number, .. }, Self::NewCard { number: other, .. })
            | (Self::Block { number, .. }, Self::Block { number: other, .. }) => number == other,
            _ => false,
        }
    }
}

/// Something that may have been booked at this API, as a note of it says.
#[derive(Debug)]
pub struct Traced<'a, T> {
    /// The API.
    pub client: &'a Client<T>,
    /// The note.
    pub note: Note,
}

impl<T> Clone for Traced<'_, T> {
    fn clone(&self) -> Self {
        Self {
            client: self.client,
            note: self.note.clone(),
        }
    }
}

impl<T: Transport> Trace for Traced<'_, T> {
    type Receipt = ();

    fn subject(&self) -> Subject {
        self.note.subject.clone()
    }

    fn key(&self) -> &BookingKey {
        &self.note.key
    }

    async fn look(&self) -> Result<Found<()>, Trouble> {
        find(self.client, &self.note.subject).await
    }
}

/// Looks for a booking in the books.
pub(crate) async fn find<T: Transport>(
    client: &Client<T>,
    subject: &Subject,
) -> Result<Found<()>, Trouble> {
    let is_there = match subject {
        Subject::CashIn {
            number,
            promotion,
            counter,
            before,
        } => {
            let now = redeemed(client, number, counter).await?;
            is_new(&now, *promotion, before)
        }
        Subject::NewCard {
            uid,
            number,
            counter,
        } => {
            let what = Identification::UitpasNumber(number.clone());
            let identified = client.identify(&what, counter).await?;
            matches!(identified.who, Who::Passholder { passholder, .. } if passholder.uid() == Some(uid))
        }
        Subject::Block {
            number,
            by: Blocker::Counter(counter),
        } => {
            let card = client.card(number, counter).await?;
            *card.status() == CardStatus::Blocked
        }
        Subject::Block {
            number,
            by: Blocker::Owner(uid),
        } => {
            let owner = client.passholder_by_uid(uid, None).await?;
            let mut cards = owner.memberships().iter().filter_map(Membership::card);
            !cards.any(|card| card.number() == number && *card.status() == CardStatus::Active)
        }
    };
    Ok(match is_there {
        true => Found::Booked(()),
        false => Found::Nothing,
    })
}

/// The newest redemptions of a card at a counter.
pub(crate) async fn redeemed<T: Transport>(
    client: &Client<T>,
    number: &UitpasNumber,
    counter: &CounterKey,
) -> Result<Vec<RedeemedPromotion>, Trouble> {
    let query = HistoryQuery {
        counter: Some(counter.clone()),
        ..HistoryQuery::default()
    };
    Ok(client.redeemed(number, &query).await?.items)
}

/// Whether a redemption of a promotion is there that was not there before.
pub(crate) fn is_new(now: &[RedeemedPromotion], promotion: PromotionId, before: &[u64]) -> bool {
    now.iter()
        .any(|one| one.promotion().id() == promotion && !before.contains(&one.id()))
}
