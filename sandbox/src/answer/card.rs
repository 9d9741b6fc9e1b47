//! A card, a group pass and a counter on the wire.

use super::Answer;
use crate::moment::written_day;
use crate::town::card::{Card, GroupPass};
use crate::town::card_system::CardSystem;
use crate::town::counter::Counter;

impl Answer {
    /// `cardSystem`, or `owningCardSystem`, or `cardsystem`: id and name.
    pub fn card_system(&mut self, name: &str, system: &CardSystem) {
        self.group(name, |answer| {
            answer.text("id", system.id);
            answer.text("name", &system.name);
        });
    }

    /// A counter by its consumer key. The real API ends names here in a stray space.
    pub fn counter_by_key(&mut self, counter: &Counter) {
        self.group("balie", |answer| {
            answer.text("name", format!("{} ", counter.name));
            answer.text("id", &counter.key);
        });
    }

    /// A card as `retrieve` tells it: the number nested twice.
    pub fn retrieved_card(&mut self, card: &Card) {
        self.group("card", |answer| {
            if let Some(counter) = &card.counter {
                answer.counter_by_key(counter);
            }
            answer.card_system("cardSystem", &card.card_system);
            answer.text("cardType", &card.kind);
            answer.optional("city", card.city.as_deref());
            answer.card_core(card);
        });
    }

    /// What every mention of a card has.
    pub fn card_core(&mut self, card: &Card) {
        self.text("kansenpas", card.is_kansen());
        self.text("status", card.status.as_str());
        self.group("uitpasNumber", |answer| {
            answer.text("uitpasNumber", &card.number)
        });
    }

    /// A group pass.
    pub fn group_pass(&mut self, pass: &GroupPass) {
        self.group("groupPass", |answer| {
            answer.text("id", pass.id);
            answer.text("name", &pass.name);
            answer.text("endDate", written_day(pass.end));
            answer.text("ticketsPerYear", pass.tickets_per_year);
            answer.text("uuid", &pass.uuid);
            answer.text("availableTickets", pass.available_tickets);
        });
    }
}
