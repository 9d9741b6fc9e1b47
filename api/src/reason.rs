//! Why a card gets a new owner or an owner a new card.

use crate::open::open_enum;

open_enum! {
    /// The reason for a new card, as prices and registrations name it.
    Reason {
        /// The old card was lost or stolen.
        LossTheft = "LOSS_THEFT",
        /// The old card does not work.
        Defect = "DEFECT",
        /// The kansenstatuut ends; the new card is not a kansen card.
        LossKansenstatuut = "LOSS_KANSENSTATUUT",
        /// The kansenstatuut is granted; the new card is a kansen card.
        ObtainKansenstatuut = "OBTAIN_KANSENSTATUUT",
        /// An existing card is to be used in one more card system.
        CardUpgrade = "CARD_UPGRADE",
        /// One more card beside those the person has.
        ExtraCard = "EXTRA_CARD",
    }
}

impl Reason {
    /// The six that a new card can be registered for, in the order of the document.
    pub const ALL: [Self; 6] = [
        Self::LossTheft,
        Self::Defect,
        Self::LossKansenstatuut,
        Self::ObtainKansenstatuut,
        Self::CardUpgrade,
        Self::ExtraCard,
    ];
}
