//! A UiTPAS card: its number, its status, and where it belongs.

use crate::card_system::CardSystem;
use crate::counter::PromotionCounter;
use crate::number::UitpasNumber;
use crate::open::open_enum;

open_enum! {
    /// Where a card is in its life, from the first to the last.
    CardStatus {
        /// The number was generated.
        Provisioned = "PROVISIONED",
        /// The chip was linked.
        Stock = "STOCK",
        /// On its way to a counter.
        SentToBalie = "SENT_TO_BALIE",
        /// At the counter, ready to be given out; the only status a new card may have.
        LocalStock = "LOCAL_STOCK",
        /// Given to a person.
        Active = "ACTIVE",
        /// Blocked for good.
        Blocked = "BLOCKED",
        /// Withdrawn by the card system.
        Deleted = "DELETED",
    }
}

open_enum! {
    /// What a card is made as.
    CardType {
        /// A plastic card.
        Card = "CARD",
        /// A sticker on another card.
        Sticker = "STICKER",
        /// A key ring.
        Keyring = "KEYRING",
        /// A key.
        Key = "KEY",
        /// On a telephone.
        Digital = "DIGITAL",
    }
}

/// One card, given out or not.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    pub(crate) number: UitpasNumber,
    pub(crate) status: CardStatus,
    pub(crate) card_type: Option<CardType>,
    pub(crate) kansen: bool,
    pub(crate) card_system: Option<CardSystem>,
    pub(crate) counter: Option<PromotionCounter>,
    pub(crate) city: Option<String>,
}

impl Card {
    /// The number on the card.
    pub fn number(&self) -> &UitpasNumber {
        &self.number
    }

    /// Where it is in its life; an unknown status without a word where the API left it out.
    pub fn status(&self) -> &CardStatus {
        &self.status
    }

    /// What it is made as.
    pub fn card_type(&self) -> Option<&CardType> {
        self.card_type.as_ref()
    }

    /// Whether it is a kansen card. This says nothing of its holder's kansenstatuut today.
    pub fn is_kansen(&self) -> bool {
        self.kansen
    }

    /// The card system it belongs to.
    pub fn card_system(&self) -> Option<&CardSystem> {
        self.card_system.as_ref()
    }

    /// The counter it was distributed to.
    pub fn counter(&self) -> Option<&PromotionCounter> {
        self.counter.as_ref()
    }

    /// The city it was meant for.
    pub fn city(&self) -> Option<&str> {
        self.city.as_deref()
    }
}
