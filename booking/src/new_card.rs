//! One confirmation of one new card.

use uitpas_api::{BookingKey, Client, NewCard, Transport, Trouble, UitpasNumber};

use crate::subject::{Subject, find};
use crate::{Attempt, Found, Trace};

/// A replacement that was confirmed.
#[derive(Debug)]
pub struct Replacement<'a, T> {
    /// The API.
    pub client: &'a Client<T>,
    /// What is booked.
    pub card: NewCard,
    /// The key of this confirmation.
    pub key: BookingKey,
}

impl<T: Transport> Trace for Replacement<'_, T> {
    type Receipt = UitpasNumber;

    fn subject(&self) -> Subject {
        Subject::NewCard {
            uid: self.card.uid.clone(),
            number: self.card.number.clone(),
            counter: self.card.counter.clone(),
        }
    }

    fn key(&self) -> &BookingKey {
        &self.key
    }

    async fn look(&self) -> Result<Found<UitpasNumber>, Trouble> {
        Ok(match find(self.client, &self.subject()).await? {
            Found::Booked(()) => Found::Booked(self.card.number.clone()),
            Found::Nothing => Found::Nothing,
        })
    }
}

impl<T: Transport> Attempt for Replacement<'_, T> {
    /// A card is given once: were it this person's already, UiTPAS would refuse it.
    async fn prepare(&mut self) -> Result<Found<UitpasNumber>, Trouble> {
        Ok(Found::Nothing)
    }

    async fn send(&self) -> Result<UitpasNumber, Trouble> {
        self.client.register_card(&self.card, &self.key).await
    }
}
