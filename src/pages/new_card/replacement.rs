//! One confirmed replacement: how it is sent, and how it is read back.

use uitpas_api::{Identification, NewCard, Trouble, UitpasNumber, Who};

use crate::{
    booking::{self, Attempt, Found},
    startup::Uitpas,
};

/// The replacement that was confirmed.
#[derive(Clone)]
pub struct Replacement {
    /// The API.
    pub client: &'static Uitpas,
    /// What is booked.
    pub card: NewCard,
}

impl Attempt for Replacement {
    type Receipt = UitpasNumber;

    /// A card is given once: were it this person's already, UiTPAS would refuse it.
    async fn prepare(&self) -> Result<Found<Self::Receipt>, Trouble> {
        Ok(Found::Nothing)
    }

    async fn send(&self) -> Result<UitpasNumber, Trouble> {
        let key = booking::new_key();
        self.client.register_card(&self.card, &key).await
    }

    /// Booked when the new card belongs to this person.
    async fn read_back(&self) -> Result<Found<UitpasNumber>, Trouble> {
        let what = Identification::UitpasNumber(self.card.number.clone());
        let identified = self.client.identify(&what, &self.card.counter).await?;
        Ok(match identified.who {
            Who::Passholder { passholder, .. } if passholder.uid() == Some(&self.card.uid) => {
                Found::Booked(self.card.number.clone())
            }
            _ => Found::Nothing,
        })
    }
}
