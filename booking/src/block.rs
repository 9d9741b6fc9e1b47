//! One confirmation of the blocking of one card.

use uitpas_api::{BookingKey, Client, Transport, Trouble, UitpasNumber};

use crate::subject::{Blocker, Subject, find};
use crate::{Attempt, Found, Trace};

/// A blocking that was confirmed.
#[derive(Debug)]
pub struct Block<'a, T> {
    /// The API.
    pub client: &'a Client<T>,
    /// The card.
    pub number: UitpasNumber,
    /// Who blocks it.
    pub by: Blocker,
    /// The key of this confirmation.
    pub key: BookingKey,
}

impl<T: Transport> Trace for Block<'_, T> {
    type Receipt = ();

    fn subject(&self) -> Subject {
        Subject::Block {
            number: self.number.clone(),
            by: self.by.clone(),
        }
    }

    fn key(&self) -> &BookingKey {
        &self.key
    }

    async fn look(&self) -> Result<Found<()>, Trouble> {
        find(self.client, &self.subject()).await
    }
}

impl<T: Transport> Attempt for Block<'_, T> {
    /// A card is blocked once: UiTPAS refuses a second time.
    async fn prepare(&mut self) -> Result<Found<()>, Trouble> {
        Ok(Found::Nothing)
    }

    async fn send(&self) -> Result<(), Trouble> {
        let counter = match &self.by {
            Blocker::Counter(counter) => Some(counter),
            Blocker::Owner(_) => None,
        };
        self.client.block(&self.number, counter, &self.key).await
    }
}
